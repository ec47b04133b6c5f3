// The clock without its face: time by step, the pace against the plan, and a calm sound. Knows no component.

/** Seconds as minutes and seconds, 7:05, or with hours, 1:07:05; below zero with a minus sign. */
export function clockText(seconds) {
  const all = Math.abs(Math.trunc(seconds));
  const [hours, minutes, rest] = [Math.trunc(all / 3600), Math.trunc((all % 3600) / 60), all % 60];
  const two = (n) => String(n).padStart(2, "0");
  const text = hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds <= -1 ? `\u2212${text}` : text;
}

export const totalOf = (steps) => steps.reduce((sum, step) => sum + step.seconds, 0);

/** When each step should begin, in seconds from the start. */
export function startsOf(steps) {
  let at = 0;
  return steps.map((step) => {
    const begins = at;
    at += step.seconds;
    return begins;
  });
}

/** Seconds behind the plan (positive) or ahead of it (negative): ahead when a step began early, behind once its planned end has passed. */
export function behind(steps, index, parts) {
  if (!steps.length) return 0;
  const begun = parts.slice(0, index).reduce((sum, one) => sum + one, 0);
  const over = Math.max(0, parts[index] - steps[index].seconds);
  return begun - startsOf(steps)[index] + over;
}

/**
 * A running time over steps of `{label, seconds}`. With `advance` "auto" the next step begins when one's time is over, with "hand" when
 * `next` is called. It counts by the calendar clock, so that a page that slept in the background is right when it wakes.
 */
export function createTimer(steps, { advance = "hand", now = () => Date.now() } = {}) {
  const listeners = new Set();
  let plan = steps;
  let state = fresh();
  let last = 0;
  let tick = 0;

  function fresh() {
    return { running: false, begun: false, done: false, index: 0, parts: plan.map(() => 0) };
  }

  function tell(patch) {
    state = { ...state, ...patch };
    for (const listener of [...listeners]) listener(state);
  }

  function count() {
    const here = now();
    const parts = [...state.parts];
    let spent = Math.max(0, here - last) / 1000;
    last = here;
    let { index } = state;
    if (advance === "auto") {
      while (index < plan.length && parts[index] + spent >= plan[index].seconds) {
        const fits = Math.max(0, plan[index].seconds - parts[index]);
        parts[index] += fits;
        spent -= fits;
        if (index === plan.length - 1) {
          stop();
          return tell({ parts, index, running: false, done: true });
        }
        index += 1;
      }
    }
    parts[index] += spent;
    return tell({ parts, index });
  }

  function stop() {
    clearInterval(tick);
    tick = 0;
  }

  const timer = {
    get state() {
      return state;
    },
    get steps() {
      return plan;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      if (state.running || !plan.length) return;
      if (state.done) state = fresh();
      last = now();
      tick = setInterval(count, 250);
      tell({ running: true, begun: true });
    },
    pause() {
      if (!state.running) return;
      count();
      stop();
      if (state.running) tell({ running: false });
    },
    /** The next step; after the last one the run is done. */
    next() {
      if (state.running) count();
      if (state.index >= plan.length - 1) {
        stop();
        tell({ running: false, done: true });
      } else tell({ index: state.index + 1 });
    },
    back() {
      if (state.running) count();
      if (state.index > 0) tell({ index: state.index - 1, done: false });
    },
    reset() {
      stop();
      tell(fresh());
    },
    /** A minute more for the step one is in. */
    more(seconds = 60) {
      plan = plan.map((step, at) => (at === state.index ? { ...step, seconds: step.seconds + seconds } : step));
      tell({});
    },
    /** Another plan. What has been counted stays when the number of steps does. */
    use(other) {
      const same = other.length === plan.length;
      plan = other;
      if (same) tell({});
      else timer.reset();
    },
    end: stop,
  };
  return timer;
}

let audio = null;

/** Allow sound: called from a click, as browsers want it. */
export function allowSound() {
  try {
    audio ??= new AudioContext();
    audio.resume?.();
  } catch {
    audio = null; // no sound on this device; the clock says everything in words too
  }
}

/** One soft tone that fades within a second and a half; two for the end. */
export function chime(times = 1) {
  if (!audio) return;
  for (let nth = 0; nth < times; nth += 1) {
    const at = audio.currentTime + nth * 0.55;
    for (const [pitch, loud] of [[528, 0.09], [1056, 0.025]]) {
      const tone = audio.createOscillator();
      const level = audio.createGain();
      tone.frequency.value = pitch;
      level.gain.setValueAtTime(0.0001, at);
      level.gain.exponentialRampToValueAtTime(loud, at + 0.03);
      level.gain.exponentialRampToValueAtTime(0.0001, at + 1.5);
      tone.connect(level).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1.6);
    }
  }
}
