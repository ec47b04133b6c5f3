// A year of twelve months for a few leaders: choose an act, touch a month, say more about it below.
import { useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { freshId, nameOf, useFocusSoon, useId, useStore, useView, useWidth, useWork } from "./kit/context.js";
import { Detail } from "./executives_as_fans_act.jsx";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const monthsOf = (act) => (act.every ? Array.from({ length: 12 }, (_one, at) => at).filter((at) => at >= act.month && (at - act.month) % act.every === 0) : [act.month]);

function Year({ spec }) {
  const store = useStore();
  const people = useWork(spec.people);
  const acts = useWork(spec.acts);
  const months = useView("months") ?? NONE;
  const said = useView("rows") ?? {};
  const heavy = useView("heavy") ?? {};
  const busy = useView("busy") ?? {};
  const id = useId("year");
  const [kind, setKind] = useState(spec.kinds[0].value);
  const [open, setOpen] = useState(null);
  const focusSoon = useFocusSoon();
  const holder = useRef();
  const width = useWidth(holder);
  const narrow = width > 0 && width < 720;
  const [leader, setLeader] = useState(null);
  const chosen = spec.kinds.find((one) => one.value === kind);
  const current = acts.find((one) => one.id === open);
  const rows = [{ id: spec.all, name: t("Everybody") }, ...people];
  // On a narrow page one leader's year at a time; the first one is the first that somebody typed.
  const shownRow = rows.find((one) => one.id === leader) ?? rows[1] ?? rows[0];
  const nameAt = (who) => nameOf(rows.find((one) => one.id === who));
  const full = acts.length >= spec.limit;
  const year = useWork("year");
  const next = nextMonth();

  const add = (who, month) => {
    if (full) return;
    const act = {
      id: freshId("a", acts.map((one) => one.id)), kind, what: "", who, month, every: kind === "key_message" ? 1 : 0, theirs: chosen.theirs, mine: chosen.mine,
      way: chosen.way, hurts: chosen.hurts, owner: "", before: "", day: "",
    };
    const label = t("{act} for {who}, {month}", { act: chosen.label, who: nameAt(who), month: months[month]?.long ?? "" });
    store.set({ [spec.acts]: [...acts, act] }, { label });
    store.say(t("Added: {what}", { what: label }));
    setOpen(act.id);
  };
  const show = (act) => {
    setOpen(act.id);
    focusSoon(`#${id}-editor`);
  };
  const titleOf = (act) => (act.kind === "own" && act.what ? act.what : spec.kinds.find((one) => one.value === act.kind)?.label ?? act.what);

  return (
    <div class={`sy ${narrow ? "is-narrow" : ""}`} ref={holder}>
      <fieldset class="sy-palette">
        <legend class="cx-label">{t("Which act?")}</legend>
        {narrow ? (
          <select class="cx-input" aria-label={t("Which act?")} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {spec.kinds.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
          </select>
        ) : (
          <div class="sy-kinds">
            {spec.kinds.map((one) => (
              <label key={one.value} class={`sy-kind is-${one.way}`}>
                <input type="radio" name={`${id}-kind`} checked={kind === one.value} onChange={() => setKind(one.value)} />
                <span><Mark way={one.way} />{one.label}</span>
              </label>
            ))}
          </div>
        )}
        <p class="sy-good"><b>{chosen.label}.</b> {t("Good for: {what}. About {theirs} minutes of theirs and {mine} of yours.", { what: chosen.good, theirs: chosen.theirs, mine: chosen.mine })}</p>
      </fieldset>
      {narrow && (
        <div class="cx-field">
          <label class="cx-label" for={`${id}-leader`}>{t("Whose year?")}</label>
          <select id={`${id}-leader`} class="cx-input" value={shownRow.id} onChange={(event) => { setLeader(event.currentTarget.value); setOpen(null); }}>
            {rows.map((one) => <option key={one.id} value={one.id}>{nameOf(one)}</option>)}
          </select>
        </div>
      )}
      {!acts.length && !String(year?.first ?? "").startsWith(next.day.slice(0, 7)) && (
        <p class="sy-begin">
          {months[0] && t("The year begins in {month}.", { month: months[0].long })}
          <Button
            size="small" icon="arrow"
            onClick={() => store.set({ year: { ...year, first: next.day } }, { label: t("The year begins in {month}.", { month: next.name }) })}
          >
            {t("Begin in {month}", { month: next.name })}
          </Button>
        </p>
      )}
      <p class="sy-legend" aria-hidden="true">
        {Object.entries(spec.ways).map(([way, label]) => <span key={way}><Mark way={way} />{label}</span>)}
        <span><i class="sy-hurts">!</i>{t("hurts")}</span>
        <span><i class="sy-busy" />{t("a month that matters to them")}</span>
      </p>
      <div class="sy-board">
        {!narrow && <div class="sy-head" aria-hidden="true"><span />{months.map((one, at) => <span key={at}>{one.short}</span>)}</div>}
        {(narrow ? [shownRow] : rows).map((row) => (
          <section key={row.id} role="group" class={`sy-row ${row.id === spec.all ? "is-all" : ""}`} aria-label={nameOf(row)}>
            <div class="sy-who">
              <b>{nameOf(row)}</b>
              <small>{row.id === spec.all ? t("for all leaders") : said[row.id]}</small>
            </div>
            <div class="sy-cells">
              {months.map((month, at) => {
                const here = acts.filter((one) => one.who === row.id && monthsOf(one).includes(at));
                const over = heavy[row.id]?.includes(at);
                return (
                  <div key={at} class={`sy-cell ${over ? "is-heavy" : ""} ${busy[row.id]?.includes(at) ? "is-busy" : ""}`}>
                    <span class="sy-month" aria-hidden="true">{month.short}</span>
                    {here.map((act) => (
                      <button
                        key={act.id} type="button" class={`sy-act is-${act.way} ${act.month === at ? "" : "is-again"}`} aria-pressed={act.id === open ? "true" : "false"}
                        title={titleOf(act)} onClick={() => show(act)}
                        aria-label={t("{act}, {who}, {month}: {way}, {n} minutes. Say more.", { act: titleOf(act), who: nameOf(row), month: month.long, way: spec.ways[act.way] ?? "", n: act.theirs ?? 0 })}
                      >
                        <Mark way={act.way} />{act.theirs ?? 0}{act.hurts && <i class="sy-hurts">!</i>}
                      </button>
                    ))}
                    <button
                      type="button" class="sy-add" onClick={() => add(row.id, at)} aria-disabled={full ? "true" : undefined}
                      aria-label={t("Add {act} for {who} in {month}", { act: chosen.label, who: nameOf(row), month: month.long })}
                    >
                      <Icon name="plus" size={16} />
                    </button>
                    {over && <span class="sy-over"><Icon name="warn" size={14} />{t("full")}</span>}
                  </div>
                );
              })}
            </div>
          </section>
        ))}
      </div>
      {full && <p class="cx-hint">{t("The year holds {n} acts. Take one out to add another.", { n: spec.limit })}</p>}
      {current && (
        <Detail
          key={current.id} id={`${id}-editor`} spec={spec} act={current} rows={rows} months={months} title={titleOf(current)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** The month after this one, as the first day of it and in words. */
function nextMonth() {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  const language = document.documentElement.lang;
  return {
    day: `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, "0")}-01`,
    name: first.toLocaleDateString(!language || language === "en" ? "en-GB" : language, { month: "long", year: "numeric" }),
  };
}

/** Round for giving, square for asking, both for both: the way is never told by colour alone. */
const Mark = ({ way }) => <i class={`sy-mark is-${way}`} aria-hidden="true" />;

export const controls = { sponsor_year: Year };
