// A talk, turn by turn: what they say, what you can say. Nothing here knows how it stands; that comes when it is over.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useFocusSoon, useId, useSelect, useStore, useUi, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { ReasonedTurns, withRun } from "./reasoned_no_turns.jsx";

const FRESH = { path: [], guess: null, runs: [] };

function ReasonedTalk({ spec }) {
  const store = useStore();
  const open = useWork("talk");
  const card = spec.cards.find((one) => one.id === open);
  const focusSoon = useFocusSoon();
  const go = (id) => {
    const talks = store.state.work.talks;
    const chosen = spec.cards.find((one) => one.id === id);
    store.set({ talk: id, talks: talks[id] ? talks : { ...talks, [id]: FRESH } }, { label: t("Opened “{talk}”", { talk: chosen.title }) });
    store.ui({ speech: talks[id]?.path.length ?? 0 });
  };
  const leave = () => {
    store.set({ talk: "" }, { label: t("Back to all talks") });
    focusSoon(`#rn-card-${open}`);
  };
  return card ? <Talk key={open} spec={spec} card={card} onLeave={leave} /> : <Cards spec={spec} onGo={go} />;
}

function Cards({ spec, onGo }) {
  const told = useView("cards") ?? [];
  const ready = useSelect((state) => state.ready);
  return (
    <div class="rn-levels">
      {spec.levels.map((level) => (
        <section key={level.value} aria-labelledby={`rn-level-${level.value}`}>
          <h3 class="rn-level" id={`rn-level-${level.value}`}><Dots n={level.value} />{level.label}</h3>
          <ul class="rn-cards">
            {spec.cards.filter((one) => one.level === level.value).map((one) => {
              const state = ready ? told.find((card) => card.id === one.id) : null;
              return (
                <li key={one.id}>
                  <button type="button" id={`rn-card-${one.id}`} class={`rn-card is-${state?.state ?? "new"}`} onClick={() => onGo(one.id)}>
                    <b>{one.title}</b>
                    <span>{one.who}, {one.firm}</span>
                    <span class="rn-card-place">{one.place}</span>
                    {state?.word && <span class="rn-card-state"><Icon name={state.state === "well" ? "check" : state.state === "going" ? "arrow" : "text"} size={16} />{state.word}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

const Dots = ({ n }) => <span class="rn-dots" aria-hidden="true">{[1, 2, 3].map((at) => <i key={at} class={at <= n ? "is-on" : ""} />)}</span>;

/** What is said so far: from Python as far as it has answered, and what the reader has just said on top. */
function soFar(card, kept, view) {
  const { path } = kept;
  const known = view?.id === card.id && view.n <= path.length ? view : { said: [card.first], answers: card.answers, n: 0, over: false };
  if (known.n === path.length) return { ...known, waiting: false };
  const mine = known.n === path.length - 1 && known.answers.find((one) => one.id === path.at(-1));
  const said = mine ? [...known.said, { who: t("You"), text: mine.say, you: true }] : known.said;
  return { said, answers: [], n: path.length, over: false, waiting: true };
}

function Talk({ spec, card, onLeave }) {
  const store = useStore();
  const id = useId("talk");
  const focusSoon = useFocusSoon();
  const kept = useSelect((state) => state.work.talks[card.id]) ?? FRESH;
  const view = useView("now");
  const failed = useSelect((state) => state.alive === "failed");
  const [aloud, setAloud] = useState(false);
  const [shownAt, setShownAt] = useState(-1);
  const now = soFar(card, kept, view);
  const put = (patch, label) => store.set({ talks: { ...store.state.work.talks, [card.id]: { ...kept, ...patch } } }, { label });

  const answer = (one) => {
    put({ path: [...kept.path, one.id] }, t("Said: {words}", { words: one.say.length > 40 ? `${one.say.slice(0, 40)}…` : one.say }));
    store.ui({ speech: kept.path.length + 1 });
  };
  const again = () => {
    put({ path: [], runs: withRun(kept) }, t("Began “{talk}” again", { talk: card.title }));
    store.ui({ speech: 0 });
  };
  const guess = (value, label) => {
    put({ guess: value }, t("It hurts most: {interest}", { interest: label }));
    focusSoon("#cx-step-did");
  };
  const last = now.said.length - 1;
  // What they say last gets the focus once it is there, so that it is read, and the answers follow it.
  const newest = useRef();
  const wanted = useUi("speech");
  useEffect(() => {
    if (wanted !== now.n || now.waiting) return;
    store.ui({ speech: null });
    newest.current?.focus();
  }, [wanted, now.n, now.waiting]);
  const hidden = aloud && shownAt !== now.n;
  return (
    <section class="rn-talk" aria-labelledby={id}>
      <header class="rn-head">
        <Button icon="left" tone="quiet" size="small" onClick={onLeave}>{t("All talks")}</Button>
        <h3 id={id}>{card.title}</h3>
        <p><b>{card.who}</b>, {card.role}. {card.firm}.</p>
        <p class="rn-scene">{card.place} <span>{card.you}</span></p>
      </header>
      <ol class="rn-said" aria-label={t("What has been said")}>
        {now.said.map((one, at) => (
          <li
            key={at} class={one.you ? "is-you" : "is-them"} ref={at === last ? newest : undefined} tabIndex={at === last ? -1 : undefined}
          >
            {one.act && <p class="rn-act">{one.act}</p>}
            <div class="rn-bubble"><b class="rn-who">{one.who}<span class="cx-hidden">:</span></b> <p>{one.text}</p></div>
          </li>
        ))}
        {now.waiting && <li class="is-them"><div class="rn-bubble rn-wait"><span class="cx-hidden">{t("{who} is thinking", { who: card.short })}</span><i /><i /><i /></div></li>}
      </ol>
      {now.waiting && failed && <p class="cx-field-message"><Icon name="warn" size={16} /> {t("The talk cannot go on while Python is not there. What you have said is kept; reload to try again.")}</p>}
      {now.answers.length > 0 && (
        <div class="rn-answers" role="group" aria-label={t("What do you say?")}>
          <div class="rn-ask">
            <p class="cx-subhead">{t("What do you say?")}</p>
            <label class="cx-switch">
              <input type="checkbox" role="switch" checked={aloud} onChange={(event) => setAloud(event.currentTarget.checked)} />
              {t("Mine aloud first")}
            </label>
          </div>
          {hidden ? (
            <div class="rn-aloud">
              <p>{t("Say your own answer aloud, as you would in the corridor. Then see which of the three comes closest.")}</p>
              <Button tone="primary" onClick={() => setShownAt(now.n)}>{t("I have said it")}</Button>
            </div>
          ) : (
            <ul>{now.answers.map((one) => <li key={one.id}><button type="button" class="rn-answer" onClick={() => answer(one)}>{one.say}</button></li>)}</ul>
          )}
        </div>
      )}
      {now.over && !kept.guess && (
        <div class="rn-guess" role="group" aria-labelledby={`${id}-guess`}>
          <p class="cx-subhead" id={`${id}-guess`}>{t("It is over. Before you look: whom does this request hurt most?")}</p>
          <div class="rn-row">{spec.interests.map((one) => <Button key={one.value} onClick={() => guess(one.value, one.label)}>{one.label}</Button>)}</div>
        </div>
      )}
      {now.over && kept.guess && <p class="rn-below"><Icon name="down" size={18} />{t("What it did stands in the next step.")}</p>}
      {(now.n > 0 || now.over) && (
        <div class="rn-row">
          {now.over && <Button icon="left" onClick={onLeave}>{t("Another talk")}</Button>}
          <Button icon="undo" tone="quiet" onClick={again}>{t("Begin this talk again")}</Button>
        </div>
      )}
    </section>
  );
}

export const controls = { reasoned_talk: ReasonedTalk, reasoned_turns: ReasonedTurns };
