// Plan a course: plans to begin from, a link that is pasted, the sessions as dates, remarks that mend themselves.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { Drafts, Failed, Here, hosted, Link, useAction } from "./assignment_send.jsx";
import { Chapters } from "./assignment_tree.jsx";
import { Weekly } from "./assignment_weekly.jsx";
import { useId, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];

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
              <b>{plan.name}</b><span>{plan.text}</span><small>{plan.holds}</small>
            </button>
          </li>
        ))}
      </ul>
      <div class="as-question">
        <label class="cx-label" for={id}>{t("Or begin with what keeps somebody busy")}</label>
        <select id={id} class="cx-input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("Choose a question")}</option>
          {[...new Set(spec.questions.map((one) => one.role))].map((role) => (
            <optgroup key={role} label={role}>
              {spec.questions.filter((one) => one.role === role).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </optgroup>
          ))}
        </select>
        {question && (
          <div class="as-answer">
            <p>{question.text} <small>{question.holds}</small></p>
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
        <input id={id} class="cx-input" type="text" value={text} autocomplete="off" spellcheck={false} onInput={(event) => setText(event.currentTarget.value)} />
        <Button aria-disabled={text.trim() ? undefined : "true"} onClick={() => text.trim() && open()}>{busy ? t("One moment…") : t("Open it")}</Button>
      </div>
      <Failed text={error} />
    </div>
  );
}

/** The chapters that a session names in its words, each with the way to its beamer view. */
function OnWall({ text, slugs }) {
  const found = [...new Set([...String(text ?? "").matchAll(/chapter (\d{1,2})\b/gi)].map(([, n]) => n))].filter((n) => slugs[n]);
  if (!found.length || !hosted()) return null;
  return (
    <span class="as-wall">{t("On the wall:")} {found.map((n, at) => <span key={n}>{at > 0 && ", "}<a href={`teach.html#session=${slugs[n]}`} target="_blank" rel="noopener">{t("chapter {n}", { n })}<span class="cx-hidden"> {t("(in a new tab)")}</span></a></span>)}</span>
  );
}

/** The sessions with their days as dates, in order: what the numbers above come to. */
function Dates({ spec }) {
  const sessions = useWork(spec.sessions);
  const due = useView("due") ?? {};
  const days = useView("days") ?? {};
  const dated = sessions.filter((one) => due[one.id]).sort((a, b) => (due[a.id] + a.at < due[b.id] + b.at ? -1 : 1));
  if (!dated.length) return null;
  return (
    <ol class="as-dates" aria-label={t("The sessions as dates")}>
      {dated.map((one) => <li key={one.id}><b>{days[one.id]}</b> {one.title || t("No name yet")}<OnWall text={one.text} slugs={spec.slugs} /></li>)}
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

export const controls = {
  assignment_begin: Begin, assignment_paste: Paste, assignment_chapters: Chapters, assignment_dates: Dates, assignment_remarks: Remarks, assignment_here: Here,
  assignment_link: Link, assignment_weekly: Weekly, assignment_drafts: Drafts,
};
