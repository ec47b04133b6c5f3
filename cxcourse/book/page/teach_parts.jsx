// What the wall and the notes are both drawn with: words with emphasis, hours and minutes, the clock, the strip of steps, buttons.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "./i18n.js";
import { MINUTE } from "./teach_state.js";

const TICK = 250; // ms; a second is never skipped, and a browser sleeps well in between

/** Words with their emphasis. */
export function Runs({ of }) {
  return of.map((one, at) => {
    if (typeof one === "string") return one;
    const [Tag, words] = one;
    return <Tag key={at}>{words}</Tag>;
  });
}

/** The hour while the session runs; never before its last change, or a clock would run backwards for a moment. */
export const useSession = (state) => Math.max(state.changed, useNow((state.started !== null && state.ended === null) || state.view === "vote"));

/** The hour, again and again while `ticking`. */
function useNow(ticking) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!ticking) return undefined;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, TICK);
    document.addEventListener("visibilitychange", tick);
    return () => { clearInterval(timer); document.removeEventListener("visibilitychange", tick); };
  }, [ticking]);
  return now;
}

/** "4:05" of milliseconds; a second that has begun counts as whole, as on a kitchen clock. Time over the end has a plus before it. */
export function clock(left) {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left > 0 ? words : `+${words}`;
}

export const minutes = (n) => tn("{n} minute", "{n} minutes", n);
export const hour = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "4 minutes late", "3 minutes early" or "on time"; a minute counts when it is full. */
export function lateness(late) {
  const n = Math.floor(Math.abs(late) / MINUTE);
  if (!n) return t("on time");
  return late > 0 ? tn("{n} minute late", "{n} minutes late", n) : tn("{n} minute early", "{n} minutes early", n);
}

/** The step in words, as the screen reader hears it once. */
export function stepSaid(session, step) {
  const one = session.steps[step];
  if (!one) return step < 0 ? session.title : t("The session is over.");
  const words = one.text.map((run) => (typeof run === "string" ? run : run[1])).join("");
  return t("Step {n} of {all}, {minutes}. {text}", { n: step + 1, all: session.steps.length, minutes: minutes(one.minutes), text: one.lead ? `${one.lead}: ${words}` : words });
}

const ROUND = 2 * Math.PI * 46;

/** A ring that fills, and the time that is left; `allotted` and `left` in milliseconds. */
export function Clock({ left, allotted, running, over, label }) {
  const share = Math.max(0, Math.min(1, 1 - left / allotted));
  return (
    <div class="cx-dial" data-over={over} data-running={running}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle cx="50" cy="50" r="46" />
        <circle class="cx-dial-done" cx="50" cy="50" r="46" stroke-dasharray={ROUND} stroke-dashoffset={ROUND * (1 - share)} transform="rotate(-90 50 50)" />
      </svg>
      <div class="cx-dial-face" role="timer" aria-label={label}>
        <span class="cx-dial-time">{clock(left)}</span>
        <span class="cx-dial-of">{over ? t("Time is over") : running ? t("of {minutes}", { minutes: minutes(Math.round(allotted / MINUTE)) }) : t("Clock stands")}</span>
      </div>
    </div>
  );
}

/** The whole session as a strip: as long as the steps' minutes, filled as far as it is. */
export function Strip({ session, state, now }) {
  return (
    <div class="cx-strip" aria-hidden="true">
      {session.steps.map((one, at) => {
        const done = at < state.step || state.step >= session.steps.length ? 1 : at > state.step ? 0 : Math.min(1, now.spent / now.allotted);
        return <span key={at} style={{ flexGrow: one.minutes }} data-now={at === state.step}><i style={{ width: `${done * 100}%` }} /></span>;
      })}
    </div>
  );
}

/** A button that gives the keys back to the page after a click, so that the space bar goes on to mean the clock. */
export function Button({ sign = "", tone = "quiet", onClick, children, ...more }) {
  const click = (event) => {
    if (event.detail > 0) event.currentTarget.blur();
    onClick(event);
  };
  return (
    <button type="button" class={`cx-act cx-stage-act${tone ? ` cx-act-${tone}` : ""}`} onClick={click} {...more}>
      {sign && <span class={`cx-sign cx-sign-${sign}`} aria-hidden="true" />}<span>{children}</span>
    </button>
  );
}

const SIZES = [1.6, 1.42, 1.26, 1.12, 1, 0.92]; // the last is 40 px of 1,080

/** Words as large as their place allows: the largest factor with which nothing has to scroll, set as --fit. The smallest is still read from the last row. */
export function useFit(...on) {
  const ref = useRef(null);
  const [size, setSize] = useState("");
  useEffect(() => {
    const resized = () => setSize(`${innerWidth} ${innerHeight}`);
    addEventListener("resize", resized);
    document.fonts?.ready.then(() => setSize("fonts"));
    return () => removeEventListener("resize", resized);
  }, []);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    for (const factor of SIZES) {
      box.style.setProperty("--fit", factor);
      if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) break;
    }
  }, [size, ...on]);
  return ref;
}

/** Text to the clipboard, or into a field to copy from where the browser does not let a page at it. */
export function CopyText({ make, label }) {
  const [said, setSaid] = useState("");
  const [text, setText] = useState("");
  const copy = async () => {
    const words = make();
    try {
      await navigator.clipboard.writeText(words);
      setSaid(t("Copied."));
    } catch {
      setText(words);
      setSaid(t("This browser does not let the page copy. Here is the text:"));
    }
  };
  return (
    <div class="cx-copy">
      <Button onClick={copy}>{label}</Button> <span role="status">{said}</span>
      {text && <textarea readOnly rows="8" aria-label={t("The text to copy")} value={text} onFocus={(event) => event.currentTarget.select()} />}
    </div>
  );
}
