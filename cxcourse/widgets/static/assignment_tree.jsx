// Plan a course: the tree of chapters and exercises.
import { t, tn } from "../../book/page/i18n.js";
import { weekdayShort } from "./assignment_weekly.jsx";
import { shownDate, useId, useStore, useView, useWork } from "./kit/context.js";

const NONE = [];
const DAY = 86400000;
const dayAfter = (start, days) => new Date(Date.parse(`${start}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const daysFrom = (start, day) => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY);

/** The chapters of the course, part by part: what is read, what is done, by when. */
export function Chapters({ spec }) {
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
            <label for={own}><span class="as-by">{day ? t("by {weekday}", { weekday: weekdayShort(day) }) : t("by")}</span><span class="cx-hidden"> {title}</span><input id={own} class="cx-input" type="date" min="2000-01-01" max="2097-12-31" value={day} onChange={(event) => setDay(event.currentTarget.value)} /></label>
          ) : (
            <label for={own}><span class="as-by">{t("by day")}</span><span class="cx-hidden"> {title}</span><input id={own} class="cx-input as-days" type="number" min="0" max={most} value={item.after ?? ""} onChange={(event) => setDays(event.currentTarget.value)} /></label>
          )}
        </div>
      )}
    </div>
  );
}
