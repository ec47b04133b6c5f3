// Rehearsing: the text in large letters with a clock, on the whole screen.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { behind, clockText, totalOf } from "./kit/clock-time.js";
import { PaceLine, paceWords, useTimer } from "./kit/clock.jsx";
import { freshId, today, useStore, useView, useWork } from "./kit/context.js";
import { Button } from "./kit/icons.jsx";
import { countWords, orderOf, piecesOf, rateOf } from "./cx_story_data.js";

const NONE = [];
const KEPT = 24;
const SIZES = [0.8, 1, 1.25, 1.5];

/** Steps of the clock and pieces of the text, in the order of telling; an element without words takes no part. */
function usePlan(spec) {
  const story = useWork("story");
  const order = useWork("order");
  const rate = rateOf(useWork("pace"));
  return useMemo(() => {
    const told = orderOf(order).filter((name) => story?.[name]?.trim());
    const words = told.map((name) => countWords(story[name]));
    return {
      told, rate,
      words: words.reduce((sum, one) => sum + one, 0),
      steps: told.map((name, n) => ({ label: spec.elements[name].title, seconds: Math.max(1, (60 * words[n]) / rate) })),
      pieces: told.flatMap((name, n) => piecesOf(story[name]).map((text) => ({ step: n, text }))),
    };
  }, [story, order, rate, spec]);
}

export function Rehearsal({ spec }) {
  const store = useStore();
  const plan = usePlan(spec);
  const own = useView("own_rate");
  const dialog = useRef();
  const [open, setOpen] = useState(false);
  const start = () => {
    setOpen(true);
    dialog.current.showModal();
    // Not allowed everywhere (a phone in a frame): the dialog fills the window all the same.
    dialog.current.requestFullscreen?.().catch(() => {});
  };
  const close = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    dialog.current.close();
  };
  const take = () => store.set({ pace: { ...store.state.work.pace, rate: own } }, { label: t("Speaking rate: {n}", { n: own }) });
  return (
    <div class="cx-story-rehearse">
      <div class="cx-story-nav">
        <Button tone="primary" icon="play" disabled={!plan.steps.length} onClick={start}>{t("Rehearse it")}</Button>
        {own && own !== plan.rate && <Button icon="clock" onClick={take}>{t("Count with my own {n} words a minute", { n: own })}</Button>}
      </div>
      <p class="cx-hint">{t("Large letters and a clock, on the whole screen. Space pauses; the arrow keys and a presenter turn the page.")}</p>
      <dialog class="cx-story-stage" ref={dialog} aria-label={t("Rehearsal")} onClose={() => setOpen(false)}>
        {open && <Stage spec={spec} plan={plan} onClose={close} />}
      </dialog>
    </div>
  );
}

function Stage({ spec, plan, onClose }) {
  const store = useStore();
  const main = useRef();
  const cards = useView("cards") ?? NONE;
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(1);
  const [mode, setMode] = useState("text");
  const timer = useTimer("rehearsal", plan.steps, {
    onStep: (index, done) => store.say(done ? t("The end.") : t("Now: {step}", { step: plan.steps[index].label })),
  });
  const { state } = timer;
  const elapsed = state.parts.reduce((sum, one) => sum + one, 0);
  const pieces = mode === "cards" ? plan.told.map((name, n) => ({ step: n, card: cards.find((one) => one.element === name) })) : plan.pieces;
  const here = Math.min(at, pieces.length - 1);
  const piece = pieces[here];
  const last = here === pieces.length - 1;
  useEffect(() => {
    main.current.focus();
    timer.reset();
    return timer.reset; // a rehearsal that is left is over
  }, []);

  const follow = (to) => {
    for (let guard = 0; timer.state.index < to.step && guard < 9; guard += 1) timer.next();
    for (let guard = 0; timer.state.index > to.step && guard < 9; guard += 1) timer.back();
  };
  const turn = (by) => {
    if (state.done) return;
    if (by > 0 && last) return finish();
    const to = Math.min(pieces.length - 1, Math.max(0, here + by));
    setAt(to);
    follow(pieces[to]);
    return undefined;
  };
  const finish = () => {
    if (!state.begun) return;
    timer.pause();
    while (!timer.state.done) timer.next();
    const parts = timer.state.parts.map((one) => Math.round(one));
    const seconds = parts.reduce((sum, one) => sum + one, 0);
    if (seconds < 20) return;
    const runs = store.state.work.runs ?? NONE;
    const run = { id: freshId("r", runs.map((one) => one.id)), date: today(), seconds, parts, words: plan.words };
    store.set({ runs: [...runs, run].slice(-KEPT) }, { label: t("Kept the rehearsal of {time}", { time: clockText(seconds) }) });
  };
  const change = (next) => {
    const to = (next === "cards" ? plan.told.map((_, n) => ({ step: n })) : plan.pieces).findIndex((one) => one.step >= piece.step);
    setMode(next);
    setAt(Math.max(0, to));
  };
  const toggle = () => (state.running ? timer.pause() : timer.start());
  const keys = (event) => {
    const onButton = event.target.closest("button");
    if (event.key === " " && !onButton) toggle();
    else if (["ArrowRight", "ArrowDown", "PageDown"].includes(event.key) || (event.key === "Enter" && !onButton)) turn(1);
    else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) turn(-1);
    else return;
    event.preventDefault();
  };
  const late = behind(timer.steps, state.index, state.parts);
  return (
    <div class="cx-story-stage-in" onKeyDown={keys} style={{ "--cx-stage": SIZES[size] }}>
      <header class="cx-story-stage-head">
        <p class="cx-story-stage-time" role="timer" aria-live="off">{clockText(Math.floor(elapsed))}</p>
        <p class="cx-story-stage-pace">{state.begun ? paceWords(late) : t("plan {time}", { time: clockText(totalOf(plan.steps)) })}</p>
        <Button tone="quiet" icon="close" iconOnly label={t("Leave the rehearsal")} onClick={onClose} />
      </header>
      <PaceLine steps={timer.steps} state={state} />
      <div class="cx-story-stage-text" ref={main} tabIndex={-1} role="group" aria-label={t("Text")}>
        {state.done ? <Done elapsed={elapsed} plan={plan} onClose={onClose} onAgain={() => { timer.reset(); setAt(0); }} /> : (
          <>
            <p class="cx-story-stage-step">{spec.elements[plan.told[piece.step]].title}</p>
            {mode === "cards" ? <Lines card={piece.card} /> : (
              <>
                <p class="cx-story-stage-now">{piece.text}</p>
                {pieces[here + 1] && <p class="cx-story-stage-next" aria-hidden="true">{pieces[here + 1].text}</p>}
              </>
            )}
          </>
        )}
      </div>
      {!state.done && (
        <footer class="cx-story-stage-foot">
          <Button icon="left" iconOnly label={t("Back")} disabled={here === 0} onClick={() => turn(-1)} />
          <Button tone="primary" icon={state.running ? "pause" : "play"} onClick={toggle}>{state.running ? t("Pause") : state.begun ? t("Go on") : t("Start")}</Button>
          <Button icon={last ? "check" : "right"} disabled={last && !state.begun} onClick={() => turn(1)}>{last ? t("The end") : t("Next")}</Button>
          <span class="cx-story-stage-more">
            <Button tone="quiet" size="small" aria-pressed={mode === "cards" ? "true" : "false"} disabled={!cards.length} onClick={() => change(mode === "cards" ? "text" : "cards")}>{t("Cue cards")}</Button>
            <Button tone="quiet" icon="minus" iconOnly label={t("Smaller letters")} disabled={size === 0} onClick={() => setSize(size - 1)} />
            <Button tone="quiet" icon="plus" iconOnly label={t("Larger letters")} disabled={size === SIZES.length - 1} onClick={() => setSize(size + 1)} />
          </span>
        </footer>
      )}
    </div>
  );
}

const Lines = ({ card }) => <ul class="cx-story-stage-lines">{(card?.lines ?? NONE).map((line, n) => <li key={n}>{line}</li>)}</ul>;

function Done({ elapsed, plan, onClose, onAgain }) {
  const rate = elapsed >= 20 ? Math.round((60 * plan.words) / elapsed) : null;
  return (
    <div class="cx-story-stage-done">
      <p class="cx-story-stage-now">{t("{time}. The plan was {plan}.", { time: clockText(elapsed), plan: clockText(totalOf(plan.steps)) })}</p>
      {rate && <p>{t("That is {n} words a minute. It is kept with your rehearsals.", { n: rate })}</p>}
      <div class="cx-story-nav"><Button tone="primary" icon="check" onClick={onClose}>{t("Close")}</Button><Button icon="undo" onClick={onAgain}>{t("Once more")}</Button></div>
    </div>
  );
}
