// A clock that counts down or up over one step or several, with a line that shows the pace, and a calm sound for those who want it.
import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { allowSound, behind, chime, clockText, createTimer, totalOf } from "./clock-time.js";
import { freshId, today, useId, useStore, useView } from "./context.js";
import { Button, Icon } from "./icons.jsx";

const KEPT_RUNS = 24;
const ON_TIME = 10; // seconds that nobody in the room would notice
const NONE = [];

// One timer for each clock of an exercise: it goes on when the step it stands in is closed or drawn anew.
const timers = new WeakMap();

function timerFor(store, key, steps, advance) {
  if (!timers.has(store)) timers.set(store, new Map());
  const own = timers.get(store);
  if (!own.has(key)) own.set(key, createTimer(steps, { advance }));
  return own.get(key);
}

/** The timer of the clock `key`, drawn again when a second, the step or its running changes. `onStep(index, done)` is called as a step begins. */
export function useTimer(key, steps, { advance = "hand", onStep } = {}) {
  const store = useStore();
  const timer = timerFor(store, key, steps, advance);
  const [, again] = useReducer((n) => n + 1, 0);
  const told = useRef(onStep);
  told.current = onStep;
  useEffect(() => {
    const look = (state) => [Math.floor(state.parts.reduce((a, b) => a + b, 0)), Math.floor(state.parts[state.index]), state.index, state.running, state.begun, state.done, timer.steps].join();
    let before = { look: look(timer.state), state: timer.state };
    return timer.subscribe((state) => {
      const now = look(state);
      const { state: was } = before;
      if (now !== before.look) again();
      before = { look: now, state };
      if (state.begun && (state.index !== was.index || (state.done && !was.done))) told.current?.(state.index, state.done);
    });
  }, [timer]);
  // A plan worked out anew (another text, another rate) is taken as long as the clock has not begun.
  const wanted = JSON.stringify(steps);
  useEffect(() => {
    if (!timer.state.begun) timer.use(steps);
  }, [wanted]);
  return timer;
}

/** How one stands against the plan, in words. */
export function paceWords(seconds) {
  if (Math.abs(seconds) < ON_TIME) return t("on time");
  return seconds > 0 ? t("{time} behind", { time: clockText(seconds) }) : t("{time} ahead", { time: clockText(-seconds) });
}

/** The steps as a line, each as long as its time: what is done is filled, and a mark shows where the clock is. */
export function PaceLine({ steps, state }) {
  const total = totalOf(steps) || 1;
  const elapsed = state.parts.reduce((sum, one) => sum + one, 0);
  return (
    <div class="cx-pace" aria-hidden="true">
      <div class="cx-pace-line">
        {steps.map((step, at) => {
          const full = state.done || at < state.index ? 1 : at === state.index ? Math.min(1, state.parts[at] / (step.seconds || 1)) : 0;
          return (
            <span key={at} class={`cx-pace-step ${at === state.index ? "is-here" : ""}`} style={{ flexGrow: Math.max(step.seconds, total / 60) }}>
              <i style={{ inlineSize: `${full * 100}%` }} />
            </span>
          );
        })}
      </div>
      {state.begun && <span class="cx-pace-now" style={{ insetInlineStart: `${Math.min(100, (elapsed / total) * 100)}%` }} />}
    </div>
  );
}

/** Start, pause, on, back: the same buttons for every clock. */
export function ClockButtons({ timer, many, more, onSound, sound, children }) {
  const { running, begun, done, index } = timer.state;
  const last = index >= timer.steps.length - 1;
  return (
    <div class="cx-clock-buttons">
      <Button tone="primary" icon={running ? "pause" : "play"} onClick={running ? timer.pause : timer.start}>
        {running ? t("Pause") : done ? t("Once more") : begun ? t("Go on") : t("Start")}
      </Button>
      {many && <Button icon="left" iconOnly label={t("One step back")} disabled={!begun || index === 0} onClick={timer.back} />}
      {(many || begun) && <Button icon={last ? "check" : "right"} disabled={!begun || done} onClick={timer.next}>{last ? t("Finish") : t("Next")}</Button>}
      {more > 0 && <Button onClick={() => timer.more(more)}>{t("{n} min more", { n: more / 60 })}</Button>}
      {begun && !running && <Button tone="quiet" icon="undo" onClick={timer.reset}>{t("Back to zero")}</Button>}
      {onSound && (
        <label class="cx-switch">
          <input type="checkbox" role="switch" checked={sound} onChange={(event) => onSound(event.currentTarget.checked)} />
          {t("Sound")}
        </label>
      )}
      {children}
    </div>
  );
}

export function Clock({ spec }) {
  const store = useStore();
  const id = useId("clock");
  const box = useRef();
  const given = useView(spec.view ?? "");
  const steps = (spec.view ? given : null) ?? spec.steps ?? NONE;
  const [sound, setSound] = useState(false);
  const heard = useRef(false);
  heard.current = sound;
  const timer = useTimer(spec.view ?? spec.bind ?? spec.label, steps, {
    advance: spec.advance,
    onStep: (index, done) => {
      if (heard.current) chime(done ? 2 : 1);
      store.say(done ? t("The time is over.") : t("Now: {step}", { step: timer.steps[index].label }));
      if (done) keep();
    },
  });
  const { state, steps: plan } = timer;
  const elapsed = state.parts.reduce((sum, one) => sum + one, 0);
  const many = plan.length > 1;
  const step = plan[state.index];
  const left = (step?.seconds ?? 0) - (state.parts[state.index] ?? 0);

  // A run that was stopped within seconds is a try of the button.
  const keep = () => {
    const seconds = Math.round(timer.state.parts.reduce((sum, one) => sum + one, 0));
    if (!spec.bind || seconds < 5) return;
    const runs = store.state.work[spec.bind] ?? [];
    const run = { id: freshId("r", runs.map((one) => one.id)), date: today(), seconds, parts: timer.state.parts.map((one) => Math.round(one)) };
    store.set({ [spec.bind]: [...runs, run].slice(-KEPT_RUNS) }, { label: t("Kept the time {time}", { time: clockText(seconds) }) });
  };
  const setSounding = (on) => {
    if (on) allowSound();
    setSound(on);
    if (on) chime();
  };
  if (!plan.length) return spec.empty ? <p class="cx-quiet">{spec.empty}</p> : null;
  const shownTime = spec.mode === "up" ? elapsed : many && spec.advance === "auto" ? left : totalOf(plan) - elapsed;
  return (
    <section ref={box} class={`cx-clock ${state.running ? "is-running" : ""}`} aria-labelledby={`${id}-name`}>
      <div class="cx-clock-face">
        <p class="cx-clock-name" id={`${id}-name`}>{spec.label}</p>
        <p class="cx-clock-time" role="timer" aria-live="off">{clockText(spec.mode === "up" ? Math.floor(shownTime) : Math.ceil(shownTime))}</p>
        {many && <p class="cx-clock-step"><b>{step.label}</b>{plan[state.index + 1] && <span>{t("then {step}", { step: plan[state.index + 1].label })}</span>}</p>}
        {step?.hint && <p class="cx-clock-hint">{step.hint}</p>}
        <p class="cx-clock-pace">
          {state.done ? t("Done in {time}; the plan was {plan}.", { time: clockText(elapsed), plan: clockText(totalOf(plan)) })
            : !state.begun ? t("{time} in all", { time: clockText(totalOf(plan)) })
              : spec.advance === "auto" ? t("{time} left in all", { time: clockText(Math.ceil(totalOf(plan) - elapsed)) })
                : t("{pace}, of {plan}", { pace: paceWords(behind(plan, state.index, state.parts)), plan: clockText(totalOf(plan)) })}
        </p>
      </div>
      <PaceLine steps={plan} state={state} />
      <ClockButtons timer={timer} many={many} more={spec.more} sound={sound} onSound={spec.sound ? setSounding : null}>
        {document.fullscreenEnabled && (
          <Button tone="quiet" icon="grow" iconOnly label={t("Large, on the whole screen")} onClick={() => (document.fullscreenElement ? document.exitFullscreen() : box.current.requestFullscreen())} />
        )}
      </ClockButtons>
      {spec.note && <p class="cx-hint"><Icon name="clock" size={16} /> {spec.note}</p>}
    </section>
  );
}
