// Playing a rhythm: with sound only when somebody asked for it, and always as marks in time that light up.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { Button } from "./kit/icons.jsx";

let audio = null;
const wanted = { on: false, tell: new Set() };

export function useSound() {
  const [on, setOn] = useState(wanted.on);
  // One switch for the whole exercise, wherever it is shown.
  useEffect(() => {
    wanted.tell.add(setOn);
    return () => wanted.tell.delete(setOn);
  }, []);
  const turn = () => {
    wanted.on = !wanted.on;
    if (wanted.on) {
      const Context = window.AudioContext ?? window.webkitAudioContext;
      if (Context) audio ??= new Context();
      audio?.resume();
    }
    for (const tell of wanted.tell) tell(wanted.on);
  };
  return [on, turn];
}

/** A knock, or with `pitch` (MIDI) a note of `length` ms. */
export function sound(pitch, length) {
  if (!wanted.on || !audio) return;
  const now = audio.currentTime;
  const voice = audio.createOscillator();
  const level = audio.createGain();
  const seconds = pitch ? Math.max(0.12, (length / 1000) * 0.92) : 0.06;
  voice.type = pitch ? "triangle" : "square";
  voice.frequency.value = pitch ? 440 * 2 ** ((pitch - 69) / 12) : 190;
  level.gain.setValueAtTime(0.0001, now);
  level.gain.exponentialRampToValueAtTime(pitch ? 0.25 : 0.16, now + 0.008);
  level.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
  voice.connect(level).connect(audio.destination);
  voice.start(now);
  voice.stop(now + seconds + 0.02);
}

export function SoundSwitch({ sound: [on, turn] }) {
  return <Button tone="quiet" size="small" icon={on ? "pause" : "play"} aria-pressed={on ? "true" : "false"} onClick={turn}>{on ? t("Sound is on") : t("Turn the sound on")}</Button>;
}

/** Plays notes one after the other: which one sounds now, or -1. Stops when it goes. */
export function usePlayer() {
  const [at, setAt] = useState(-1);
  const timers = useRef([]);
  const stop = () => {
    timers.current.forEach(clearTimeout);
    timers.current = [];
    setAt(-1);
  };
  useEffect(() => stop, []);
  const play = (times, pitches) => {
    stop();
    times.slice(0, -1).forEach((time, index) => {
      timers.current.push(setTimeout(() => {
        setAt(index);
        sound(pitches?.[index], times[index + 1] - time);
      }, 150 + time));
    });
    timers.current.push(setTimeout(() => setAt(-1), 150 + times.at(-1)));
  };
  return { at, play, stop, playing: at >= 0 };
}

/** Starts of notes in ms, and the end of the last. */
export function timesOf(tune) {
  let time = 0;
  const times = [0];
  for (const [beats] of tune.notes) times.push((time += beats * tune.beat));
  return times;
}

/** The rhythm as marks in time; with `pitches` the marks stand as high as they sound. */
export function Track({ times, at, pitches, label }) {
  const end = times.at(-1) || 1;
  const low = pitches ? Math.min(...pitches) : 0;
  const span = pitches ? Math.max(1, Math.max(...pitches) - low) : 1;
  return (
    <div class={`cx-tap-track ${pitches ? "is-tune" : ""}`} role="img" aria-label={label}>
      {times.slice(0, -1).map((time, index) => (
        <i
          key={index} class={index === at ? "is-now" : index < at ? "is-past" : ""}
          style={{ left: `${2 + (96 * time) / end}%`, bottom: pitches ? `${12 + (70 * (pitches[index] - low)) / span}%` : undefined }}
        />
      ))}
    </div>
  );
}
