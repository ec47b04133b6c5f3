// The dilemma table: who sits there, the four tracks, and the round that is being played. What a choice does is worked out in Python.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { clean, useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Choice } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { Tracks } from "./learn_by_playing_parts.jsx";
import { STEPS } from "./learn_by_playing_steps.jsx";

const LONGEST_NAME = 40;
const MOST_SEED = 2 ** 31;

function DilemmaTable({ spec }) {
  const dealt = useSelect((state) => state.work.deck.length > 0);
  return dealt ? <Game spec={spec} /> : <Setup spec={spec} />;
}

/** Names, length and manner; then the cards are dealt. */
function Setup({ spec, again = false, onDealt }) {
  const store = useStore();
  const id = useId("seat");
  const seated = useWork("players");
  // While a game is on, its players stay as they are until new cards are dealt.
  const [draft, setDraft] = useState(again ? seated : null);
  const players = draft ?? seated;
  const setup = useWork("setup");
  const own = useSelect((state) => state.work.own.length);
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const people = players.filter((one) => !one.bot);
  const seat = (next, label, merge) => (draft ? setDraft(next) : store.set({ players: next }, { label, merge }));
  const name = (at, text) => {
    const words = clean(text).slice(0, LONGEST_NAME);
    const taken = new Set(people.map((one) => one.id));
    let n = 1;
    while (taken.has(`p${n}`)) n += 1;
    const next = at < people.length ? people.map((one, i) => (i === at ? { ...one, name: words } : one)) : [...people, { id: `p${n}`, name: words, card: "", bot: false }];
    seat(next, t("At the table: {name}", { name: words }), `seat-${at}`);
  };
  const leave = (one) => seat(people.filter((other) => other !== one), t("{name} left the table", { name: one.name || t("Somebody") }));
  const change = (field) => (value, words) => store.set({ setup: { ...setup, [field]: value } }, { label: words });
  const deal = async () => {
    if (busy) return;
    setError(null);
    const named = people.filter((one) => one.name.trim());
    setBusy(true);
    try {
      const { value } = await store.call("begin", { seed: Math.floor(Math.random() * MOST_SEED), players: named });
      store.ui({ dealt: true });
      store.set(value.work, { label: t("Dealt the cards"), replaces: again });
      store.say(value.said);
      onDealt?.();
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(false);
    }
  };
  const rows = people.length < spec.most ? [...people, null] : people;
  const some = people.filter((one) => one.name.trim()).length;
  return (
    <div class="dt-setup">
      <fieldset class="dt-seats">
        <legend class="cx-subhead">{t("Who sits at the table?")}</legend>
        <ol>
          {rows.map((one, at) => (
            <li key={at}>
              <label class="cx-hidden" for={`${id}-${at}`}>{t("Name of player {n}", { n: at + 1 })}</label>
              <input
                id={`${id}-${at}`} class="cx-input" type="text" autocomplete="off" value={one?.name ?? ""}
                placeholder={one ? "" : at === 0 ? t("Your name") : t("One more?")} onInput={(event) => name(at, event.currentTarget.value)}
              />
              {one && <Button icon="close" iconOnly tone="quiet" label={t("{name} does not play", { name: one.name || t("Player {n}", { n: at + 1 }) })} onClick={() => leave(one)} />}
            </li>
          ))}
        </ol>
        {some === 1 && <p class="cx-hint">{t("Alone? Then Birgit, Yusuf and Daan sit down with you. They have their own ideas.")}</p>}
      </fieldset>
      <div class="dt-ways">
        <Choice spec={{ label: t("How long?"), options: spec.rounds }} value={setup.rounds} onChange={change("rounds")} />
        <Choice spec={{ label: t("How do you choose in secret?"), options: spec.ways }} value={setup.how} onChange={change("how")} />
        {own > 0 && (
          <label class="cx-check"><input type="checkbox" checked={setup.own !== false} onChange={(event) => change("own")(event.currentTarget.checked, t("Our own cards"))} /><span>{t("Deal our own cards too")}</span></label>
        )}
      </div>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
      <div class="dt-row"><Button tone="primary" icon="play" onClick={deal} aria-disabled={some ? undefined : "true"}>{busy ? t("One moment…") : t("Deal the cards")}</Button></div>
    </div>
  );
}

function Game({ spec }) {
  const store = useStore();
  const play = useWork("play");
  const rounds = useWork("rounds");
  const how = useSelect((state) => state.work.setup.how);
  const view = useView("table");
  const failed = useSelect((state) => state.alive === "failed");
  const ready = useSelect((state) => state.ready);
  const [anew, setAnew] = useState(false);
  const box = useRef();
  const heading = useRef();
  const first = useRef(!store.state.ui.dealt); // a page that opens on a game leaves the focus where it is
  const n = rounds.length - 1;
  const fits = ready && view && view.n === n && view.step === play.step;
  const place = `${n} ${play.step} ${play.turn} ${play.open} ${fits}`;
  // Each screen begins with its heading, for the eye and for the ear.
  useEffect(() => {
    if (!fits) return;
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [place]);
  if (anew) return <div class="dt"><Setup spec={spec} again onDealt={() => setAnew(false)} /><div class="dt-row"><Button tone="quiet" icon="left" onClick={() => setAnew(false)}>{t("Back to the game")}</Button></div></div>;
  const round = rounds.at(-1) ?? spec.fresh;
  /** Change the round and, with it, where the game stands: one step back for one thing done. */
  const put = (patch, next, label, merge) =>
    store.set({ rounds: patch ? [...rounds.slice(0, -1), { ...round, ...patch }] : rounds, play: next ? { ...play, turn: 0, open: false, ...next } : play }, { label, merge });
  const onward = () =>
    store.set({ rounds: [...rounds, { ...spec.fresh }], play: { step: "read", turn: 0, open: false } }, { label: t("Next card") });
  const Step = STEPS[play.step] ?? STEPS.read;
  return (
    <section class={`dt is-${play.step}`} ref={box} aria-label={t("The game")}>
      <header class="dt-top">
        {fits && <p class="dt-where"><b>{t("Round {n} of {of}", { n: n + 1, of: view.of })}</b> {play.step !== "end" && t("{name} reads", { name: view.reader.name })}</p>}
        {fits && <Tracks tracks={view.tracks} moved={play.step === "result"} />}
      </header>
      <div class="dt-stage">
        {fits ? <Step spec={spec} view={view} round={round} play={play} how={how} put={put} onward={onward} heading={heading} n={n} /> : (
          <p class="cx-quiet">{failed ? t("The table cannot go on while Python is not there. Everything is kept; reload to try again.") : t("One moment…")}</p>
        )}
      </div>
      <footer class="dt-row dt-foot">
        {document.fullscreenEnabled && <Button tone="quiet" size="small" icon="grow" onClick={() => (document.fullscreenElement ? document.exitFullscreen() : box.current.requestFullscreen())}>{t("Large, on the whole screen")}</Button>}
        <Button tone="quiet" size="small" icon="undo" onClick={() => setAnew(true)}>{t("A new game")}</Button>
      </footer>
    </section>
  );
}

export const controls = { dilemma_table: DilemmaTable };
