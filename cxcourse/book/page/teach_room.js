// What the room notices of the machine: a screen that does not fall asleep, and a soft tone for those who asked for one.
import { useEffect } from "preact/hooks";

/** Keep the screen awake while the page is in sight, where the browser can. */
export function useAwake() {
  useEffect(() => {
    let lock = null;
    let left = false;
    const ask = async () => {
      if (left || document.visibilityState !== "visible" || (lock && !lock.released)) return;
      lock = await navigator.wakeLock?.request("screen").catch(() => null);
      if (left) lock?.release();
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", ask);
      lock?.release();
    };
  }, []);
}

const TONE = [[523.25, 0], [659.25, 0.35]]; // Hz and the second at which it begins
const LONG = 1.6; // seconds
const LOUD = 0.08;

export function softTone() {
  const context = new AudioContext();
  for (const [pitch, from] of TONE) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + from;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUD, start + 0.05);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + LONG);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + LONG);
  }
  setTimeout(() => context.close(), 1000 * (LONG + 1));
}
