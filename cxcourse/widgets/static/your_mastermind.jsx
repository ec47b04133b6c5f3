// Exercise 18: what the kit's controls do not do. Links to other exercises, and what is open in them, to be taken into the plan.
import { t, tn } from "../../book/page/i18n.js";
import { freshId, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const LIMIT = 60;

/** Links that stand side by side, each with a line that says what is there. */
function Links({ spec }) {
  return (
    <ul class="ms-links">
      {spec.links.map((one) => (
        <li key={one.href}><a href={one.href}><b>{one.label}<Icon name="arrow" size={18} /></b><span>{one.hint}</span></a></li>
      ))}
    </ul>
  );
}

/** Every exercise with what to bring, what to begin with, and the way to its group step. */
function Bring({ spec }) {
  const store = useStore();
  const held = useView("held") ?? NONE;
  const chosen = useWork("meeting")?.compare ?? "";
  const choose = (one) => {
    const off = chosen === one.slug;
    const label = off ? t("Nothing is chosen for this meeting") : t("For this meeting: {title}", { title: one.title });
    store.set({ meeting: { ...store.state.work.meeting, compare: off ? "" : one.slug } }, { label });
    store.say(label);
  };
  return (
    <ol class="ms-bring">
      {spec.exercises.map((one) => (
        <li key={one.slug} class={chosen === one.slug ? "is-chosen" : ""}>
          <span class="ms-number" aria-hidden="true">{Number(one.number)}</span>
          <div class="ms-words">
            <a href={`${one.number}-${one.slug}.html#cx-step-group`}>{one.title}</a>
            <span>{one.bring}</span>
            <em>{one.begin}</em>
            {held.includes(one.slug) && <small><Icon name="check" size={14} /> {t("yours is in this browser")}</small>}
          </div>
          <Button size="small" aria-pressed={chosen === one.slug ? "true" : "false"} icon={chosen === one.slug ? "check" : undefined} onClick={() => choose(one)} aria-label={t("{title}: this meeting", { title: one.title })}>
            {t("This meeting")}
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** Open things of the other exercises. Taking one makes a line of the plan; a line taken out of the plan can be taken again. */
function Offers() {
  const store = useStore();
  const groups = useView("offers") ?? NONE;
  const plan = useWork("plan") ?? NONE;
  const has = new Set(plan.map((line) => line?.source).filter(Boolean));
  const take = (offers) => {
    const room = LIMIT - plan.length;
    const made = [];
    for (const one of offers.slice(0, room)) {
      made.push({ id: freshId("p", [...plan, ...made].map((line) => line.id)), what: one.what.slice(0, 300), whom: one.whom.slice(0, 160), horizon: one.horizon, by: one.by, sign: one.sign.slice(0, 300), asks: "", done: false, source: one.source });
    }
    if (!made.length) {
      store.say(t("The plan holds {limit} lines. Remove one to add another.", { limit: LIMIT }));
      return;
    }
    const said = made.length === 1 ? t("Taken into the plan: {what}", { what: made[0].what }) : tn("{n} line taken into the plan", "{n} lines taken into the plan", made.length);
    store.set({ plan: [...plan, ...made] }, { label: said });
    store.say(said);
  };
  return (
    <div class="ms-offers">
      {groups.map((group) => {
        const left = group.offers.filter((one) => !has.has(one.source));
        return (
          <details key={group.slug} class="cx-fold ms-offer-group">
            <summary>
              <Icon name="right" size={18} />
              <span class="ms-offer-title">{group.title}</span>
              <span class="ms-offer-count">{left.length ? t("{n} open", { n: left.length }) : t("all in the plan")}</span>
            </summary>
            <ul>
              {group.offers.map((one) => {
                const taken = has.has(one.source);
                return (
                  <li key={one.source}>
                    <div class="ms-words">
                      <b>{one.what}</b>
                      {(one.whom || one.day) && <span>{[one.whom, one.day && t("by {day}", { day: one.day })].filter(Boolean).join(" · ")}</span>}
                      {one.why && <em>{one.why}</em>}
                      {one.late && <small><Icon name="warn" size={14} /> {t("This day is before your ninety days begin.")}</small>}
                    </div>
                    <Button size="small" icon={taken ? "check" : "plus"} aria-disabled={taken ? "true" : undefined} onClick={() => !taken && take([one])} aria-label={taken ? t("In the plan: {what}", { what: one.what }) : t("Take it: {what}", { what: one.what })}>
                      {taken ? t("In the plan") : t("Take it")}
                    </Button>
                  </li>
                );
              })}
            </ul>
            {left.length > 1 && <Button size="small" onClick={() => take(left)}>{t("Take all {n}", { n: left.length })}</Button>}
            <p><a href={`${group.number}-${group.slug}.html`}>{t("Open {title}", { title: group.title })}</a></p>
          </details>
        );
      })}
    </div>
  );
}

export const controls = { mastermind_links: Links, mastermind_bring: Bring, mastermind_offers: Offers };
