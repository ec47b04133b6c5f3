// A session as it runs: which step, how long, what was voted. Pure functions of what was and of the hour; no clock ticks in here, so a laptop
// that slept tells the right time when it wakes.

export const MINUTE = 60_000;
export const TALK = 2 * MINUTE;
const COVER = -1;
const MOST_HANDS = 999;
/** The phases of a vote, in the order in which Next goes through them. */
export const PHASES = ["first", "choose", "talk", "second", "result", "answer"];

/** A session that has not begun. Times are milliseconds since 1970; `spent` and `extra` have one entry a step. */
export const fresh = (session) => ({
  format: 1, slug: session.slug, rev: 0, changed: 0, step: COVER, started: null, ended: null, since: null,
  spent: session.steps.map(() => 0), extra: session.steps.map(() => 0),
  view: "step", question: "", votes: {}, people: null, quiet: false, sound: false,
});

const blank = (question) => ({ phase: "first", first: question.options.map(() => 0), second: question.options.map(() => 0), talk: { since: null, spent: 0, length: TALK }, why: null });
/** The vote on a question as far as it is; one of another edition, with other options, is not taken up. */
export function voteOf(state, question) {
  const kept = state.votes[question.id];
  return kept?.first?.length === question.options.length && kept.second?.length === kept.first.length && kept.talk ? kept : blank(question);
}

/** What has been kept for this session, or null when it is of another shape, as it may come from an older edition. */
export function asState(value, session) {
  const whole = (list) => Array.isArray(list) && list.length === session.steps.length && list.every(Number.isFinite);
  const fits = value?.format === 1 && value.slug === session.slug && whole(value.spent) && whole(value.extra) && Number.isInteger(value.step)
    && value.step >= COVER && value.step <= session.steps.length && Number.isInteger(value.rev) && typeof value.votes === "object" && value.votes !== null;
  return fits ? { ...fresh(session), ...value } : null;
}

/** Which of two states is the newer one. */
export const newer = (one, other) => one.rev > other.rev || (one.rev === other.rev && one.changed > other.changed);

/** How long a step has taken so far. */
const spentOn = (state, step, now) => (state.spent[step] ?? 0) + (step === state.step && state.since !== null ? now - state.since : 0);
/** The running time put into the step that it belongs to; the clock stands afterwards. */
const settled = (state, now) => ({ ...state, spent: state.spent.map((_, step) => spentOn(state, step, now)), since: null });

function moved(state, step, now, steps) {
  const to = Math.max(COVER, Math.min(steps, step));
  if (to === state.step) return { ...state, view: "step" };
  const running = state.since !== null;
  const begins = state.step === COVER; // leaving the cover is the beginning
  const put = { ...settled(state, now), step: to, view: "step", quiet: false };
  if (to === steps) return { ...put, ended: state.ended ?? now };
  if (to === COVER) return put;
  return { ...put, ended: null, started: state.started ?? now, since: running || begins ? now : null };
}

const voted = (state, question, change) => ({ ...state, votes: { ...state.votes, [question.id]: { ...voteOf(state, question), ...change } } });

function talked(talk, now) {
  return talk.since === null ? talk : { ...talk, spent: talk.spent + now - talk.since, since: null };
}

/** Into another phase: the clock of the talk begins with the talk and stands afterwards. */
function phased(state, question, phase, now) {
  const { talk } = voteOf(state, question);
  return voted(state, question, { phase, talk: phase === "talk" ? { ...talk, since: talk.since ?? now } : talked(talk, now) });
}

const hands = (value) => Math.max(0, Math.min(MOST_HANDS, Math.round(Number(value)) || 0));

/** What each action makes of a state. */
const ACTIONS = {
  toggle(state, _, now, steps) {
    if (state.step === COVER) return moved(state, 0, now, steps);
    if (state.step === steps) return state;
    return state.since === null ? { ...state, since: now, started: state.started ?? now } : settled(state, now);
  },
  next: (state, _, now, steps) => moved(state, state.step + 1, now, steps),
  back: (state, _, now, steps) => moved(state, state.step - 1, now, steps),
  go: (state, { step }, now, steps) => moved(state, step, now, steps),
  minute: (state) => (state.extra[state.step] === undefined ? state : { ...state, extra: state.extra.map((n, step) => (step === state.step ? n + 1 : n)) }),
  show: (state, { view, question = "" }) => ({ ...state, view, question, quiet: false }),
  quiet: (state) => ({ ...state, quiet: !state.quiet }),
  sound: (state) => ({ ...state, sound: !state.sound }),
  people: (state, { n }) => ({ ...state, people: n === "" || n === null ? null : hands(n) }),
  count: (state, { question, round, at, n }) => voted(state, question, { [round]: voteOf(state, question)[round].map((old, place) => (place === at ? hands(n) : old)) }),
  phase: (state, { question, phase }, now) => phased(state, question, phase, now),
  talk(state, { question }, now) {
    const { talk } = voteOf(state, question);
    return voted(state, question, { talk: talk.since === null ? { ...talk, since: now } : talked(talk, now) });
  },
  more: (state, { question }) => voted(state, question, { talk: { ...voteOf(state, question).talk, length: voteOf(state, question).talk.length + MINUTE } }),
  why: (state, { question, at }) => voted(state, question, { why: at }),
  again: (state, { question }) => ({ ...state, votes: Object.fromEntries(Object.entries(state.votes).filter(([id]) => id !== question.id)) }),
  reset: (state, { session }) => ({ ...fresh(session), sound: state.sound }),
};

/** The state after an action at the hour `now`. */
export function after(state, action, now, session) {
  const next = ACTIONS[action.type](state, { ...action, session }, now, session.steps.length);
  return next === state ? state : { ...next, rev: state.rev + 1, changed: now };
}

/**
 * Where the session stands at `now`, in milliseconds. `late` is how much later it will end than it was planned to, if every step that is left
 * takes the minutes that it has; pauses and minutes that were added are in it. Negative: earlier.
 */
export function standing(session, state, now) {
  const total = session.minutes * MINUTE;
  const step = session.steps[state.step];
  const planned = step ? step.minutes * MINUTE : 0;
  const allotted = planned + (state.extra[state.step] ?? 0) * MINUTE;
  const spent = step ? spentOn(state, state.step, now) : 0;
  const rest = session.steps.slice(Math.max(0, state.step + 1)).reduce((sum, one) => sum + one.minutes * MINUTE, 0);
  const remaining = state.step === COVER ? total : Math.max(0, allotted - spent) + rest;
  const until = state.ended ?? now;
  const elapsed = state.started === null ? 0 : until - state.started;
  return {
    total, allotted, spent, remaining, elapsed, left: allotted - spent,
    running: state.since !== null,
    over: Boolean(step) && spent >= allotted,
    ends: until + remaining,
    late: state.started === null ? 0 : elapsed + remaining - total,
  };
}

/** What is left of the talk in pairs, in milliseconds; below 0 it is over. */
export const talkLeft = ({ talk }, now) => talk.length - talk.spent - (talk.since === null ? 0 : now - talk.since);
