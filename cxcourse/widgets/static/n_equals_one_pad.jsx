// A pad on which one taps for somebody else, and sees what arrives at the other end.
import { useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useId, useStore } from "./kit/context.js";
import { Button } from "./kit/icons.jsx";
import { sound, SoundSwitch, Track, usePlayer, useSound } from "./n_equals_one_sound.jsx";

export function Pad({ spec }) {
  const store = useStore();
  const switches = useSound();
  const player = usePlayer();
  const [chosen, setChosen] = useState(spec.tunes[0].id);
  const [taps, setTaps] = useState([]);
  const [lit, setLit] = useState(false);
  const id = useId("pad");
  const down = useRef(false);
  const tap = () => {
    player.stop();
    sound();
    setLit(true);
    setTimeout(() => setLit(false), 110);
    const now = performance.now();
    // After a long pause a new tune begins.
    setTaps((before) => (before.length && now - before.at(-1) < 4000 ? [...before, now] : [now]).slice(-60));
  };
  const times = taps.length > 1 ? [...taps.map((one) => one - taps[0]), taps.at(-1) - taps[0] + 600] : [0, 600];
  return (
    <div class="cx-tap">
      <div class="cx-tap-row">
        <div class="cx-field cx-tap-guess">
          <label class="cx-label" for={id}>{t("The song in your head")}</label>
          <select id={id} class="cx-input" value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); setTaps([]); }}>
            {spec.tunes.map((tune) => <option key={tune.id} value={tune.id}>{tune.title}</option>)}
          </select>
        </div>
        <SoundSwitch sound={switches} />
      </div>
      <button
        type="button" class={`cx-tap-pad ${lit ? "is-lit" : ""}`}
        onPointerDown={(event) => { if (event.button === 0) tap(); }}
        onKeyDown={(event) => {
          if ((event.key === " " || event.key === "Enter") && !event.repeat && !down.current) {
            event.preventDefault();
            down.current = true;
            tap();
          }
        }}
        onKeyUp={() => { down.current = false; }}
        onBlur={() => { down.current = false; }}
      >
        {t("Tap here, with a finger or the space bar")}
      </button>
      {taps.length > 1 && (
        <>
          <Track times={times} at={player.at} label={t("What the other one gets: {n} taps", { n: taps.length })} />
          <div class="cx-tap-row">
            <Button icon="play" onClick={() => player.play(times)}>{t("What the other one gets")}</Button>
            <Button tone="quiet" icon="close" onClick={() => { player.stop(); setTaps([]); store.say(t("Taps removed.")); }}>{t("Tap again")}</Button>
          </div>
        </>
      )}
    </div>
  );
}
