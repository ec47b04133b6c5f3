// Plan a course: a session every week at the same hour, all of them in one step.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { Failed, useAction } from "./assignment_send.jsx";
import { useFocusSoon, useId, useStore, useView, useWork } from "./kit/context.js";
import { Button } from "./kit/icons.jsx";

const DAY = 86400000;
const THURSDAY = 4;
const LATER = 5; // weeks that the first session can wait
const moment = (iso) => Date.parse(`${iso}T00:00:00Z`);
const language = () => {
  const own = document.documentElement.lang;
  return !own || own === "en" ? "en-GB" : own;
};
/** A day of the plan in words: Thu 4 March. */
const said = (start, days, more) => new Date(moment(start) + days * DAY).toLocaleDateString(language(), { weekday: "short", day: "numeric", month: "long", timeZone: "UTC", ...more }).replace(",", "").replaceAll(" ", "\u00a0");
/** What a weekday is called, 0 for Sunday. */
const weekdayName = (n) => new Date(Date.UTC(2027, 7, 1 + n)).toLocaleDateString(language(), { weekday: "long", timeZone: "UTC" });
export const weekdayShort = (iso) => (iso ? new Date(moment(iso)).toLocaleDateString(language(), { weekday: "short", timeZone: "UTC" }) : "");

/** "Meet every Thursday at 19:30 for 90 minutes, 4 times": new sessions, or those that are there put on these days. */
export function Weekly({ spec }) {
  const store = useStore();
  const about = useWork(spec.about);
  const sessions = useWork(spec.sessions);
  const weeks = useView("weeks");
  const id = useId("weekly");
  const [chosen, setChosen] = useState({});
  const { busy, error, run } = useAction();
  const buttons = useRef();
  const focusSoon = useFocusSoon();
  const { start } = about;
  const numberOf = (one) => (one.on ? (start ? Math.round((moment(one.on) - moment(start)) / DAY) : null) : one.after);
  const met = sessions.map(numberOf).filter((day) => day !== null && day !== undefined).sort((a, b) => a - b);
  const weekday = chosen.weekday ?? (start ? new Date(moment(start)).getUTCDay() : THURSDAY);
  const at = chosen.at ?? sessions[0]?.at ?? spec.at;
  const minutes = chosen.minutes ?? String(sessions[0]?.minutes ?? spec.minutes);
  const times = chosen.times ?? String(sessions.length || Math.min(weeks || 4, spec.times));
  // The link goes out on the start itself, so a session comes a week later at the earliest, unless somebody chooses otherwise.
  const gap = start ? (weekday - new Date(moment(start)).getUTCDay() + 7) % 7 : 0;
  const days = Array.from({ length: LATER + 1 }, (_one, n) => gap + 7 * n);
  const usual = days.find((day) => day >= Math.max(1, met[0] ?? 0)) ?? days[1];
  const first = start ? (days.includes(chosen.first) ? chosen.first : usual) : Number(chosen.day ?? met[0] ?? 7);
  const often = Math.max(0, Math.min(spec.times, Math.round(Number(times)) || 0));
  const all = Array.from({ length: often }, (_one, n) => first + 7 * n);
  const fresh = all.filter((day) => !met.includes(day));
  const set = (patch) => setChosen({ ...chosen, ...patch });
  const send = (move, label) => run(async () => {
    const { value } = await store.call("meet_weekly", { first, at, minutes: Number(minutes), times: often, move });
    store.set(value.work, { label });
    store.toast(value.said);
    focusSoon(() => buttons.current?.querySelector("button")); // the one that was pressed may be gone
  });
  const same = sessions.length > 0 && !fresh.length && sessions.every((one) => one.at === at && String(one.minutes) === minutes);
  const preview = !often ? "" : start
    ? all.map((day, n) => said(start, day, n === all.length - 1 ? { year: "numeric" } : {})).join(" · ")
    : t("Days after the start: {days}", { days: all.join(", ") });
  const add = tn("Add this session", "Add these {n} sessions", fresh.length);
  const place = tn("Put my session on this day", "Put my {n} sessions on these days", sessions.length);
  return (
    <fieldset class="as-weekly">
      <legend>{t("Your sessions")}</legend>
      <div class="as-week">
        {start ? (
          <Part words={t("Meet every")} id={`${id}-weekday`}>
            <select id={`${id}-weekday`} class="cx-input" value={String(weekday)} onChange={(event) => set({ weekday: Number(event.currentTarget.value), first: undefined })}>
              {[1, 2, 3, 4, 5, 6, 0].map((n) => <option key={n} value={String(n)}>{weekdayName(n)}</option>)}
            </select>
          </Part>
        ) : (
          <Part words={t("Meet every week, first")} after={t("days after the start")} id={`${id}-day`}>
            <input id={`${id}-day`} class="cx-input as-few" type="number" min="0" max={spec.most} value={chosen.day ?? String(first)} onInput={(event) => set({ day: event.currentTarget.value })} />
          </Part>
        )}
        <Part words={t("at")} id={`${id}-at`}>
          <select id={`${id}-at`} class="cx-input" value={at} onChange={(event) => set({ at: event.currentTarget.value })}>{spec.hours.map((hour) => <option key={hour} value={hour}>{hour}</option>)}</select>
        </Part>
        <Part words={t("for")} after={t("minutes")} id={`${id}-minutes`}>
          <input id={`${id}-minutes`} class="cx-input as-few" type="number" min="10" max="480" step="5" value={minutes} onInput={(event) => set({ minutes: event.currentTarget.value })} />
        </Part>
        <Part words={t("in all")} after={t("times")} id={`${id}-times`}>
          <input id={`${id}-times`} class="cx-input as-few" type="number" min="1" max={spec.times} value={times} onInput={(event) => set({ times: event.currentTarget.value })} />
        </Part>
        {start && (
          <Part words={t("the first on")} id={`${id}-first`}>
            <select id={`${id}-first`} class="cx-input" value={String(first)} onChange={(event) => set({ first: Number(event.currentTarget.value) })}>
              {days.map((day) => <option key={day} value={String(day)}>{said(start, day)}</option>)}
            </select>
          </Part>
        )}
      </div>
      {preview && <p class="as-preview" aria-live="polite">{preview}</p>}
      <div class="as-line" ref={buttons}>
        {/* One place for the main button, so that it keeps the focus when it was pressed and says something else now. */}
        <Button key="main" tone="primary" aria-disabled={!often || same ? "true" : undefined} onClick={() => often && !same && (sessions.length ? send(true, place) : send(false, add))}>{busy ? t("One moment…") : sessions.length ? place : add}</Button>
        {sessions.length > 0 && fresh.length > 0 && <Button key="more" onClick={() => send(false, add)}>{add}</Button>}
        {same && <span class="cx-hint">{t("These are the sessions in the list below.")}</span>}
        {!same && sessions.length > 0 && <span class="cx-hint">{t("What is read and done for a session moves along with it.")}</span>}
        {!start && <span class="cx-hint">{t("With a start above, these become dates.")}</span>}
      </div>
      <Failed text={error} />
    </fieldset>
  );
}

const Part = ({ words, after, id, children }) => <span class="as-part-of"><label for={id}>{words}{after && <span class="cx-hidden"> {after}</span>}</label>{children}{after && <span aria-hidden="true">{after}</span>}</span>;
