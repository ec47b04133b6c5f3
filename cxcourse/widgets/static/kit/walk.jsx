// The walk-through player: choose a walk, live it step by step, and see what comes next only when you have answered. Used by exercises 13 and 14.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { useFocusSoon, useId, useStore, useWidth, useWork } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { Face, Scene } from "./walk-scenes.jsx";
import { Step } from "./walk-step.jsx";

const EMPTY = { feeling: null, effort: null, expected: "", why: "", done: false };
const listOf = (value) => (Array.isArray(value) ? value : []);
const asksOf = (spec, journey) => (spec.rules && journey.side === "staff" ? "rule" : "effort");

/** How many steps have been answered, from the first on without a gap. */
export function walkedSteps(answers, length) {
  const list = listOf(answers);
  let at = 0;
  while (at < length && list[at]?.done) at += 1;
  return at;
}

export function Walk({ spec }) {
  const walks = useWork(spec.bind);
  const current = useWork(spec.current);
  const journey = spec.journeys.find((one) => one.id === current);
  return journey ? <Player key={journey.id} spec={spec} journey={journey} answers={listOf(walks?.[journey.id])} /> : <Choice spec={spec} walks={walks} />;
}

/** The walks to choose from, each with its first drawing. */
function Choice({ spec, walks }) {
  const store = useStore();
  const focusSoon = useFocusSoon();
  const id = useId("walks");
  const open = (journey) => {
    store.set({ [spec.current]: journey.id }, { label: t("Walk: {title}", { title: journey.title }), merge: `${spec.bind}-open` });
    focusSoon(".w-player h3");
  };
  return (
    <div class="w-choice" id={id}>
      <ul>
        {spec.journeys.map((journey) => {
          const length = journey.steps.length;
          const n = walkedSteps(walks?.[journey.id], length);
          const step = journey.steps[Math.min(Math.floor(length / 2), length - 1)];
          return (
            <li key={journey.id} class={n === length ? "is-done" : ""}>
              <button type="button" class="w-card" onClick={() => open(journey)} aria-describedby={`${id}-${journey.id}`}>
                <Scene drawing={journey.steps[1].drawing === step.drawing ? journey.steps[0].drawing : step.drawing} time={step.time} />
                <b>{journey.title}</b>
              </button>
              <div id={`${id}-${journey.id}`}>
                <p class="w-card-who">{t("As {persona}", { persona: journey.persona.replace(/^The /, "the ") })}</p>
                <p>{journey.story}</p>
                <p class="w-card-how">
                  <Icon name={n === length ? "check" : "clock"} size={18} />
                  {n === length ? t("Walked to the end") : n ? t("{n} of {all} steps walked", { n, all: length }) : t("{all} steps, about {minutes} minutes", { all: length, minutes: Math.ceil(length / 2.5) })}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Put the step where all of it can be seen: under the curve where there is room for both, else at the top. */
function bringIntoView(root) {
  const trail = root?.querySelector(".w-trail");
  const step = root?.querySelector(".w-step, .w-end");
  if (!step) return;
  const target = root.clientWidth >= 640 && trail ? trail : step;
  const { top } = target.getBoundingClientRect();
  if (top > 56 && top < innerHeight * 0.3) return;
  target.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

function Player({ spec, journey, answers }) {
  const root = useRef();
  const store = useStore();
  const id = useId("walk");
  const focusSoon = useFocusSoon();
  const length = journey.steps.length;
  const walked = walkedSteps(answers, length);
  const [back, setBack] = useState(null);
  const at = back ?? walked;
  const asks = asksOf(spec, journey);
  const heading = `${id}-head`;
  const show = () => focusSoon(() => {
    const element = document.getElementById(heading);
    element?.focus({ preventScroll: true });
    bringIntoView(root.current);
    return element;
  });

  const put = (index, patch, label, merge) => {
    const list = Array.from({ length: Math.max(answers.length, index + 1) }, (_, n) => ({ ...EMPTY, ...answers[n] }));
    list[index] = { ...list[index], ...patch };
    store.set({ [spec.bind]: { ...store.state.work[spec.bind], [journey.id]: list } }, { label, merge });
  };
  const go = (index) => {
    setBack(index === walked ? null : index);
    show();
  };
  const next = (index) => {
    if (index < walked) return go(index + 1);
    put(index, { done: true }, t("Step {n} walked", { n: index + 1 }));
    setBack(null);
    store.say(index + 1 === length ? t("That was the last step. You have walked it.") : t("Step {n} of {all}", { n: index + 2, all: length }));
    return show();
  };
  const again = () => {
    const { [journey.id]: _gone, ...kept } = store.state.work[spec.bind];
    store.set({ [spec.bind]: kept }, { label: t("Walk it again: {title}", { title: journey.title }), replaces: true });
    store.toast(t("The walk is empty again."));
    setBack(null);
    show();
  };
  const leave = () => {
    store.set({ [spec.current]: "" }, { label: t("Choose another walk"), merge: `${spec.bind}-open` });
    focusSoon(".w-choice button");
  };
  const over = at >= length;
  return (
    <div class="w-player" ref={root}>
      <header class="w-head">
        <div>
          <p class="w-title">{journey.title}</p>
          <p class="cx-quiet">{t("As {persona}", { persona: journey.persona.replace(/^The /, "the ") })} · {journey.firm}</p>
        </div>
        <Button tone="quiet" icon="left" size="small" onClick={leave}>{t("Choose another walk")}</Button>
      </header>
      <Trail journey={journey} answers={answers} walked={walked} at={at} onGo={go} />
      {over ? (
        <div class="w-end">
          <h3 id={heading} tabIndex={-1}>{t("You have walked it.")}</h3>
          <p>{spec.ended ?? t("Now see what decided it, and what happened where you could not look.")}</p>
          <div class="w-ways">
            <a class="cx-button cx-button-primary" href={`#cx-step-${spec.after ?? "see"}`}><Icon name="down" /><span>{spec.onward ?? t("See what decided it")}</span></a>
            <Button icon="left" onClick={() => go(length - 1)}>{t("Back to the last step")}</Button>
            <Button tone="quiet" icon="undo" onClick={again}>{t("Walk it again")}</Button>
          </div>
        </div>
      ) : (
        <Step
          key={at} headingId={heading} step={journey.steps[at]} all={length} days={new Set(journey.steps.map((one) => one.day)).size > 1} answer={{ ...EMPTY, ...answers[at] }}
          asks={asks} rules={spec.rules} onPut={(patch, label, merge) => put(at, patch, label, `${spec.bind}-${journey.id}-${at}-${merge}`)} onNext={() => next(at)}
          onBack={at > 0 ? () => go(at - 1) : null} last={at === length - 1} known={at < walked}
        />
      )}
    </div>
  );
}

/** The curve as it grows: one dot a step, on its feeling; steps to come wait on the line. */
function Trail({ journey, answers, walked, at, onGo }) {
  const ref = useRef();
  const length = journey.steps.length;
  // Where a dot would be too small to hit, the buttons "Back" and "On" are the way.
  const roomy = useWidth(ref) / length >= 26;
  const x = (n) => ((n + 0.5) / length) * 100;
  const y = (feeling) => 50 - feeling * 19;
  const points = answers.slice(0, walked).map((one, n) => `${x(n)} ${y(one.feeling ?? 0)}`);
  return (
    <nav class="w-trail" ref={ref} aria-label={t("Steps of the walk")}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="zero" d="M0 50H100" />
        {points.length > 1 && <path class="line" d={`M${points.join("L")}`} />}
      </svg>
      <ol style={{ "--w-n": length }}>
        {journey.steps.map((step, n) => {
          const feeling = answers[n]?.feeling ?? 0;
          const done = n < walked;
          const open = roomy && (done || n === walked);
          const dot = done ? <Face value={feeling} size={24} /> : <i />;
          return (
            <li key={n} class={`${done ? "is-done" : ""} ${n === at ? "is-here" : ""}`} style={{ "--w-y": `${done ? y(feeling) : 50}%` }}>
              {open ? (
                <button type="button" aria-current={n === at ? "step" : undefined} onClick={() => onGo(n)} aria-label={done ? t("Step {n}: {what}", { n: n + 1, what: step.what }) : t("Step {n}, not answered yet", { n: n + 1 })}>
                  {dot}
                </button>
              ) : <span class={n === walked ? "is-next" : ""} aria-hidden="true">{dot}</span>}
            </li>
          );
        })}
      </ol>
      <p class="cx-hidden">{tn("{n} step walked", "{n} steps walked", walked)}</p>
    </nav>
  );
}
