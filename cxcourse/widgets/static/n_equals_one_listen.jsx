// The tapping demonstration for one who is alone: promise, listen, guess, and only then see which song it was.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { clean, useId, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { SoundSwitch, timesOf, Track, usePlayer, useSound } from "./n_equals_one_sound.jsx";

export function Tapping({ spec }) {
  const store = useStore();
  const state = useWork(spec.bind) ?? {};
  const heard = useView("heard") ?? {};
  const switches = useSound();
  const id = useId("tap");
  const rounds = Array.isArray(state.rounds) ? state.rounds : [];
  const done = new Map(rounds.map((one) => [one.tune, one]));
  const next = spec.tunes.slice(0, Math.max(spec.rounds, rounds.length)).find((tune) => !done.has(tune.id));
  const promised = state.promised ?? null;
  const set = (patch, label) => store.set({ [spec.bind]: { ...state, ...patch } }, { label });
  const answer = (tune, guess) => {
    set({ rounds: [...rounds, { tune: tune.id, guess }] }, t("Tune {n}", { n: rounds.length + 1 }));
    store.say(t("It was {title}.", { title: tune.title }), { after: 400 });
  };
  // The song just guessed stays until the reader goes on: hearing it again, knowing it, is the point.
  const [going, setGoing] = useState(0);
  const asking = next && rounds.length < spec.rounds && (rounds.length === 0 || going === rounds.length);
  const last = rounds.length ? spec.tunes.find((tune) => tune.id === rounds.at(-1).tune) : null;
  return (
    <div class="cx-tap">
      <fieldset class="cx-field cx-field-choice">
        <legend class="cx-label">{t("You will know all three songs. How many will you recognise by their rhythm?")}</legend>
        <div class="cx-segments">
          {[0, 1, 2, 3].map((n) => (
            <label key={n} class="cx-segment">
              <input type="radio" name={`${id}-promise`} checked={promised === n} disabled={rounds.length > 0} onChange={() => set({ promised: n }, t("Promised: {n}", { n }))} />
              <span><Icon name="check" size={16} />{n}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {promised !== null && (
        <>
          <div class="cx-tap-head">
            <SoundSwitch sound={switches} />
            <p class="cx-hint">{t("Without sound the lights show the same rhythm.")}</p>
          </div>
          {asking && <Round key={next.id} tune={next} number={rounds.length + 1} of={spec.rounds} answer={answer} />}
          {last && !asking && (
            <Revealed key={last.id} tune={last} guess={rounds.at(-1).guess} right={heard[last.id]}>
              {next && rounds.length < spec.rounds && <Button tone="primary" icon="right" onClick={() => setGoing(rounds.length)}>{t("Next song")}</Button>}
            </Revealed>
          )}
        </>
      )}
    </div>
  );
}

function Round({ tune, number, of, answer }) {
  const player = usePlayer();
  const [guess, setGuess] = useState("");
  const [played, setPlayed] = useState(false);
  const id = useId("tune");
  const times = timesOf(tune);
  const give = (event) => {
    event.preventDefault();
    if (guess.trim()) answer(tune, guess.trim());
  };
  return (
    <form class="cx-tap-round" onSubmit={give}>
      <h3 class="cx-subhead">{t("Song {n} of {all}", { n: number, all: of })}</h3>
      <Track times={times} at={player.at} label={t("The rhythm: {words}", { words: tune.words })} />
      <div class="cx-tap-row">
        <Button tone={played ? "plain" : "primary"} icon="play" onClick={() => { setPlayed(true); player.play(times); }}>{played ? t("Once more") : t("Play the rhythm")}</Button>
        {player.playing && <Button tone="quiet" icon="pause" onClick={player.stop}>{t("Stop")}</Button>}
      </div>
      <div class="cx-tap-row">
        <div class="cx-field cx-tap-guess">
          <label class="cx-label" for={id}>{t("Which song is it?")}</label>
          <input id={id} class="cx-input" type="text" autocomplete="off" maxLength={120} value={guess} onInput={(event) => setGuess(clean(event.currentTarget.value))} />
        </div>
        <button type="submit" class="cx-button cx-button-plain" disabled={!guess.trim()}>{t("That is my guess")}</button>
        <Button tone="quiet" onClick={() => answer(tune, "")}>{t("No idea")}</Button>
      </div>
    </form>
  );
}

function Revealed({ tune, guess, right, children }) {
  const player = usePlayer();
  const [melody, setMelody] = useState(true);
  const times = timesOf(tune);
  const pitches = tune.notes.map(([, pitch]) => pitch);
  const start = (withMelody) => {
    setMelody(withMelody);
    player.play(times, withMelody ? pitches : undefined);
  };
  return (
    <section class="cx-tap-revealed" aria-label={t("The song")}>
      <p class="cx-tap-title">{t("It was {title}.", { title: tune.title })}{" "}
        <span class="cx-quiet">{guess ? t("You said: {guess}.", { guess }) : t("You had no idea.")} {right ? t("Recognised.") : ""}</span>
      </p>
      <Track times={times} at={player.at} pitches={melody ? pitches : undefined} label={t("The rhythm: {words}", { words: tune.words })} />
      <div class="cx-tap-row">
        <Button icon="play" onClick={() => start(true)}>{t("Play the song")}</Button>
        <Button icon="play" onClick={() => start(false)}>{t("Only the rhythm again")}</Button>
      </div>
      <p class="cx-hint">{t("Now you know it. Play the rhythm again, and try not to hear the song.")}</p>
      {children && <div class="cx-tap-row">{children}</div>}
    </section>
  );
}
