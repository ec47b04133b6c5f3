// Plan a course: plans to begin from, the tree of chapters, remarks that mend themselves, the link, drafts.
import { useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { shownDate, today, useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const DAY = 86400000;
const PARTS = ["title", "about", "items", "sessions"];

const numbers = ([chapters, exercises, sessions]) =>
  [
    chapters && tn("{n} chapter", "{n} chapters", chapters),
    exercises && tn("{n} exercise", "{n} exercises", exercises),
    sessions && tn("{n} session", "{n} sessions", sessions),
  ].filter(Boolean).join(" · ");

/** The address at which this very page is hosted, up to its root; "" where it is no page of the book. */
function hosted() {
  const at = location.pathname.lastIndexOf("/back/");
  return /^https?:$/.test(location.protocol) && at >= 0 ? `${location.origin}${location.pathname.slice(0, at + 1)}` : "";
}

/** What an action needs around it: busy, an error in a sentence. */
function useAction() {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const run = async (make) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await make();
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}

const Failed = ({ text }) => (text ? <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {text}</p> : null);

function Begin({ spec }) {
  const store = useStore();
  const items = useWork(spec.items);
  const id = useId("begin");
  const [chosen, setChosen] = useState("");
  const question = spec.questions.find((one) => one.id === chosen);
  const take = (plan) => {
    const about = store.state.work[spec.about] ?? {};
    const patch = { ...plan.work };
    if (!about.address && hosted()) patch[spec.about] = { ...about, address: hosted() };
    store.set(patch, { label: t("Plan: {name}", { name: plan.name }), replaces: items.length > 0 });
    store.toast(t("“{name}” is your plan now. Change what you like.", { name: plan.name }), { undoable: items.length > 0 });
  };
  return (
    <div class="as-begin">
      <ul class="as-plans">
        {spec.plans.map((plan) => (
          <li key={plan.id}>
            <button type="button" class="as-plan" onClick={() => take(plan)}>
              <b>{plan.name}</b><span>{plan.text}</span><small>{numbers(plan.n)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div class="as-question">
        <label class="cx-label" for={id}>{t("Or begin with what keeps somebody busy")}</label>
        <select id={id} class="cx-input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("Choose a role and a question")}</option>
          {[...new Set(spec.questions.map((one) => one.role))].map((role) => (
            <optgroup key={role} label={role}>
              {spec.questions.filter((one) => one.role === role).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </optgroup>
          ))}
        </select>
        {question && (
          <div class="as-answer">
            <p>{question.text} <small>{numbers(question.n)}</small></p>
            <Button tone="primary" onClick={() => take(question)}>{t("Take this plan")}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Paste() {
  const store = useStore();
  const id = useId("paste");
  const [text, setText] = useState("");
  const { busy, error, run } = useAction();
  const open = () => run(async () => {
    const { value } = await store.call("open_link", { text });
    store.set(value.work, { label: t("Opened a link"), replaces: true });
    store.toast(value.said);
    setText("");
  });
  return (
    <div class="as-paste">
      <label class="cx-label" for={id}>{t("Paste the link of a plan")}</label>
      <div class="as-line">
        <input id={id} class="cx-input" type="text" value={text} autocomplete="off" spellcheck={false} placeholder="https://…#path=…" onInput={(event) => setText(event.currentTarget.value)} />
        <Button aria-disabled={text.trim() ? undefined : "true"} onClick={() => text.trim() && open()}>{busy ? t("One moment…") : t("Open it")}</Button>
      </div>
      <Failed text={error} />
    </div>
  );
}

const dayAfter = (start, days) => new Date(Date.parse(`${start}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const daysFrom = (start, day) => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY);

function Chapters({ spec }) {
  const store = useStore();
  const items = useWork(spec.items);
  const about = useWork(spec.about);
  const lead = useView("lead");
  const remarks = useView("remarks") ?? NONE;
  const has = new Map(items.map((one) => [one.id, one]));
  const order = spec.tree.flatMap((part) => part.chapters.flatMap((one) => [`chapter-${one.slug}`, `exercise-${one.slug}`]));
  const put = (list, label, merge) => {
    list.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    store.set({ [spec.items]: list }, { label, merge });
  };
  const tick = (page, chapter, title) => {
    const id = `${page}-${chapter.slug}`;
    if (has.has(id)) return put(items.filter((one) => one.id !== id), t("Left out: {title}", { title }));
    const other = has.get(`${page === "chapter" ? "exercise" : "chapter"}-${chapter.slug}`);
    return put([...items, { id, slug: chapter.slug, page, need: "required", after: other?.after ?? null, on: other?.on ?? "" }], t("Added: {title}", { title }));
  };
  const change = (id, patch, label) => put(items.map((one) => (one.id === id ? { ...one, ...patch } : one)), label, `due-${id}`);
  return (
    <div class="as-tree">
      {spec.tree.map((part) => {
        const n = part.chapters.filter((one) => has.has(`chapter-${one.slug}`) || has.has(`exercise-${one.slug}`)).length;
        return (
          <section key={part.title} class="as-part">
            <h3>{part.title} <small>{n ? t("{n} of {all} in the plan", { n, all: part.chapters.length }) : ""}</small></h3>
            {part.chapters.map((one) => (
              <div key={one.slug} class="as-chapter">
                <p class="as-name"><b>{one.n}</b> {one.title}</p>
                <div class="as-rows">
                  <Row id={`chapter-${one.slug}`} words={t("Read it")} title={one.title} minutes={one.minutes} item={has.get(`chapter-${one.slug}`)} start={about.start} most={spec.most} onTick={() => tick("chapter", one, one.title)} onChange={change} />
                  <Row id={`exercise-${one.slug}`} words={one.exercise} title={one.exercise} minutes={one.exerciseMinutes} item={has.get(`exercise-${one.slug}`)} start={about.start} most={spec.most} onTick={() => tick("exercise", one, one.exercise)} onChange={change} />
                </div>
                <details class="as-more">
                  <summary>{t("What it is for")}<span class="cx-hidden">: {one.title}</span></summary>
                  <ul>{one.objectives.map((line) => <li key={line}>{line}</li>)}</ul>
                  {one.ground.length > 0 && <p>{t("Builds on: {list}", { list: one.ground.join("; ") })}</p>}
                </details>
              </div>
            ))}
          </section>
        );
      })}
      {lead && <p class="as-lead">{lead} {remarks.length > 0 && <span>{tn("{n} thing to look at below.", "{n} things to look at below.", remarks.length)}</span>}</p>}
    </div>
  );
}

function Row({ id, words, title, minutes, item, start, most, onTick, onChange }) {
  const own = useId("row");
  const day = item && (item.on || (start && item.after !== null && item.after !== undefined ? dayAfter(start, item.after) : ""));
  const setDay = (value) => {
    if (!value) return onChange(id, { on: "", after: null }, t("No day: {title}", { title }));
    const after = daysFrom(start, value);
    return onChange(id, after >= 0 && after <= most ? { on: "", after } : { on: value, after: null }, t("{title}: by {day}", { title, day: shownDate(value) }));
  };
  const setDays = (value) => onChange(id, { on: "", after: value === "" ? null : Math.max(0, Math.min(most, Math.round(Number(value)))) }, t("{title}: day {n}", { title, n: value }));
  return (
    <div class={`as-row ${item ? "is-in" : ""}`}>
      <label class="as-tick"><input type="checkbox" checked={!!item} onChange={onTick} /><span>{words} <small>{t("{n} min", { n: minutes })}</small></span></label>
      {item && (
        <div class="as-due">
          <select class="cx-input" aria-label={t("Needed? {title}", { title })} value={item.need} onChange={(event) => onChange(id, { need: event.currentTarget.value }, t("{title}: {need}", { title, need: event.currentTarget.selectedOptions[0].text }))}>
            <option value="required">{t("required")}</option>
            <option value="optional">{t("optional")}</option>
          </select>
          {start || item.on ? (
            <label for={own}><span class="as-by">{t("by")}</span><span class="cx-hidden"> {title}</span><input id={own} class="cx-input" type="date" min="2000-01-01" max="2097-12-31" value={day} onChange={(event) => setDay(event.currentTarget.value)} /></label>
          ) : (
            <label for={own}><span class="as-by">{t("by day")}</span><span class="cx-hidden"> {title}</span><input id={own} class="cx-input as-days" type="number" min="0" max={most} value={item.after ?? ""} onChange={(event) => setDays(event.currentTarget.value)} /></label>
          )}
        </div>
      )}
    </div>
  );
}

/** The sessions with their days as dates, in order: what the numbers above come to. */
function Dates({ spec }) {
  const sessions = useWork(spec.sessions);
  const due = useView("due") ?? {};
  const dated = sessions.filter((one) => due[one.id]).sort((a, b) => (due[a.id] + a.at < due[b.id] + b.at ? -1 : 1));
  if (!dated.length) return null;
  return (
    <ol class="as-dates" aria-label={t("The sessions as dates")}>
      {dated.map((one) => <li key={one.id}><b>{shownDate(due[one.id])}, {one.at}</b> {one.title || t("No name yet")}</li>)}
    </ol>
  );
}

const SIGNS = { ok: "check", look: "warn", missing: "warn", unknown: "spark" };

function Remarks() {
  const store = useStore();
  const lead = useView("lead");
  const remarks = useView("remarks") ?? NONE;
  const mend = (one) => {
    store.set(one.fix.work, { label: one.fix.label });
    store.toast(t("{what}: done.", { what: one.fix.label }));
  };
  return (
    <div class="as-remarks">
      {lead && <p class="cx-lead as-sum">{lead}</p>}
      {lead && !remarks.length && <p class="as-fine"><Icon name="check" /> {t("Nothing is missing and no week is too full. Whether it fits your people, only you can say.")}</p>}
      <ul>
        {remarks.map((one) => (
          <li key={one.text} class={`as-remark is-${one.state}`}>
            <Icon name={SIGNS[one.state]} />
            <div><p><b>{one.text}</b></p>{one.why && <p>{one.why}</p>}{one.fix && <Button size="small" onClick={() => mend(one)}>{one.fix.label}</Button>}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Here({ spec }) {
  const store = useStore();
  const about = useWork(spec.about);
  const here = hosted();
  if (!here || about.address === here) return null;
  return <p class="as-here"><Button size="small" onClick={() => store.set({ [spec.about]: { ...about, address: here } }, { label: t("Address of this site") })}>{t("Use the address of this site: {address}", { address: here })}</Button></p>;
}

function Link({ spec }) {
  const store = useStore();
  const about = useWork(spec.about);
  const fits = useView("fits");
  const alive = useSelect((state) => state.alive);
  const id = useId("link");
  const [link, setLink] = useState(null);
  const [of, setOf] = useState(null);
  const { busy, error, run } = useAction();
  const work = useSelect((state) => state.work);
  const fresh = of && PARTS.every((name) => of[name] === work[name]);
  const make = () => run(async () => {
    const { value } = await store.call("link");
    if (!value.link) throw new Error(t("This plan is too long for a link of 2,000 characters. Send the file instead: it holds the same."));
    setLink(value.link);
    setOf(store.state.work);
    await navigator.clipboard?.writeText(value.link).then(() => store.toast(t("The link is made and copied."), { undoable: false }), () => {});
  });
  return (
    <div class="as-link">
      <div class="as-line">
        <Button tone="primary" icon="arrow" aria-disabled={alive === "failed" || !about.address ? "true" : undefined} onClick={() => about.address && make()}>{busy ? t("One moment…") : t("Make the link for my group")}</Button>
        {!about.address && <span class="cx-hint">{t("It needs the address above first.")}</span>}
        {about.address && fits === false && <span class="cx-hint">{t("With so many words it will be too long; the file always works.")}</span>}
      </div>
      {link && fresh && (
        <div>
          <label class="cx-label" for={id}>{t("The link ({n} of 2,000 characters). All of the plan is in it, and no server knows of it.", { n: link.length })}</label>
          <textarea id={id} class="cx-input as-made" rows={3} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </div>
      )}
      {link && !fresh && <p class="cx-hint">{t("The plan has changed since the link was made. Make it again.")}</p>}
      <Failed text={error} />
    </div>
  );
}

function Drafts({ spec }) {
  const store = useStore();
  const drafts = useWork(spec.drafts);
  const id = useId("next");
  const [start, setStart] = useState("");
  const { busy, error, run } = useAction();
  const next = () => run(async () => {
    const { value } = await store.call("next_cohort", { start });
    store.set(value.work, { label: t("Copy for the next group"), replaces: true });
    store.toast(value.said);
    setStart("");
  });
  const present = () => Object.fromEntries(PARTS.map((name) => [name, store.state.work[name]]));
  const free = () => Array.from({ length: 99 }, (_one, n) => `d${n + 1}`).find((key) => !drafts.some((one) => one.id === key));
  const keep = () => {
    store.set({ [spec.drafts]: [{ id: free(), title: store.state.work.title, work: present() }, ...drafts].slice(0, 12) }, { label: t("Kept as a draft") });
    store.toast(t("Kept as a draft."));
  };
  const open = (draft) => {
    store.set({ ...draft.work }, { label: t("Opened a draft"), replaces: true });
    store.toast(t("The draft is open in place of what was there."));
  };
  const name = (draft) => [draft.title || t("No name yet"), shownDate(draft.work?.about?.start)].filter(Boolean).join(", ");
  return (
    <div class="as-again">
      <label class="cx-label" for={id}>{t("The next group starts on")}</label>
      <div class="as-line">
        <input id={id} class="cx-input" type="date" min={today()} max="2097-12-31" value={start} onInput={(event) => setStart(event.currentTarget.value)} />
        <Button tone="primary" aria-disabled={start ? undefined : "true"} onClick={() => start && next()}>{busy ? t("One moment…") : t("Copy with new dates")}</Button>
        <Button onClick={keep}>{t("Keep this as a draft")}</Button>
      </div>
      <Failed text={error} />
      {drafts.length > 0 && (
        <>
          <h3>{t("Drafts")}</h3>
          <ul class="as-drafts">
            {drafts.map((one) => (
              <li key={one.id}>
                <span>{name(one)}</span>
                <Button size="small" onClick={() => open(one)}>{t("Open")}<span class="cx-hidden"> {name(one)}</span></Button>
                <Button size="small" tone="quiet" iconOnly icon="trash" label={t("Throw away: {name}", { name: name(one) })} onClick={() => { store.set({ [spec.drafts]: drafts.filter((other) => other !== one) }, { label: t("Draft thrown away") }); store.toast(t("The draft is gone.")); }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export const controls = {
  assignment_begin: Begin, assignment_paste: Paste, assignment_chapters: Chapters, assignment_dates: Dates, assignment_remarks: Remarks, assignment_here: Here,
  assignment_link: Link, assignment_drafts: Drafts,
};
