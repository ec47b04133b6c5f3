// What the casebook's records look like, which of them can be trusted, and how pending work becomes a record.
// Pure functions: no storage here, so that every rule of saving can be read in one place.
import { alike } from "./merge.js";
import { isObject } from "./shape.js";

/** What `hold` keeps of a class under this name: hand-ins, for the class map. */
export const HAND_INS = "hand-ins";
/** Whether names were turned off there: they stay off on the next visit. */
export const NAMELESS = "hand-ins-nameless";

/** The value with its keys in alphabetical order throughout: their order tells where something came from, and not what it is. */
export function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
}

/** A saved entry that this code can read: `{exercise, schema, work, saved, rev}`. */
export const soundEntry = (value) =>
  isObject(value) && isObject(value.work) && Number.isInteger(value.schema) && Number.isInteger(value.rev) && typeof value.saved === "string";

const soundTry = (value) => isObject(value) && "value" in value && typeof value.right === "boolean" && typeof value.at === "string";

/** A saved answer that this code can read: `{question, first, last, tries, saved}`; a try is `{value, right, at}`. */
export const soundAnswer = (value) => isObject(value) && soundTry(value.first) && soundTry(value.last) && Number.isInteger(value.tries);

/** The same, with the name that it is kept under. */
export const answerSound = (value) => soundAnswer(value) && typeof value.question === "string" && value.question.length > 0 && value.question.length <= 200;

/** What stands in the way of writing `pending` over `stored`: "damaged", "newer", or nothing. */
export function obstacle(stored, pending) {
  if (stored === undefined) return "";
  if (pending.kind === "answer") return soundAnswer(stored) ? "" : "damaged";
  if (!soundEntry(stored)) return "damaged";
  return stored.schema > pending.schema ? "newer" : "";
}

/** The next entry. Two tabs that both write raise `rev` in turn. What an exercise writes is no longer `unchecked`. */
export function nextEntry(stored, pending) {
  const { unchecked, ...kept } = stored ?? {}; // eslint-disable-line no-unused-vars -- keys of a later version that we do not know stay
  return { ...kept, exercise: pending.key, schema: pending.schema, work: pending.work, saved: pending.at, rev: (stored?.rev ?? 0) + 1 };
}

/**
 * The next answer: the first try stays the first, and tries that were taken over already do not count twice. What an old journal
 * holds does not replace a later try.
 */
export function nextAnswer(stored, pending, fromJournal = false) {
  const taken = stored ? pending.tries.findIndex((one) => one.at === stored.last.at) : -1;
  const fresh = pending.tries.slice(taken + 1);
  if (!fresh.length || (fromJournal && stored && fresh.at(-1).at < stored.last.at)) return stored;
  const last = fresh.at(-1);
  return {
    ...(stored ?? {}),
    question: pending.key, first: stored?.first ?? fresh[0], last, tries: (stored?.tries ?? 0) + fresh.length, saved: last.at,
  };
}

/** Stored records with the unsaved ones laid over them, for an export; a record that may not be replaced stays beside the new one. */
export function merged(entries, answers, unsaved) {
  const lay = (records, kind, keyName, next, sound) => {
    const all = new Map(records.map((one) => [one[keyName], one]));
    for (const one of unsaved.filter((each) => each.kind === kind)) {
      const before = all.get(one.key);
      if (before !== undefined && obstacle(before, one)) all.set(Symbol(one.key), before);
      all.set(one.key, next(sound(before) ? before : undefined, one));
    }
    return [...all.values()];
  };
  return {
    entries: lay(entries, "entry", "exercise", nextEntry, soundEntry),
    answers: lay(answers, "answer", "question", nextAnswer, soundAnswer),
  };
}

/** Whether a journal's record has the shape that pending work has. */
export const soundPending = (value) =>
  isObject(value) && typeof value.key === "string" && typeof value.at === "string"
  && ((value.kind === "entry" && isObject(value.work) && Number.isInteger(value.schema))
    || (value.kind === "answer" && Array.isArray(value.tries) && value.tries.length > 0 && value.tries.every(soundTry)));

/**
 * One answer out of two that were kept on two devices: the earliest first try, the latest last one. The order of the two does not matter,
 * and twice the same is once.
 */
export function mergedAnswer(a, b) {
  const [older, newer] = (a.last.at === b.last.at ? JSON.stringify(a) <= JSON.stringify(b) : a.last.at < b.last.at) ? [a, b] : [b, a];
  const first = a.first.at === b.first.at ? older.first : a.first.at < b.first.at ? a.first : b.first;
  return { ...older, ...newer, first, last: newer.last, tries: Math.max(a.tries, b.tries), saved: a.saved > b.saved ? a.saved : b.saved };
}

/** A short mark of some work: another one when the work has changed. */
export function printOf(work) {
  let mark = 0x811c9dc5;
  const text = JSON.stringify(ordered(work));
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(mark >>> 0).toString(36)}`;
}

/** How work that comes in stands to what is kept here: "new", "same", "newer", "older", or "replaces" where nobody knows which is newer. */
export function standing(coming, kept, isEmpty) {
  if (!kept || isEmpty(kept)) return "new";
  if (kept.schema === coming.schema && alike(kept.work, coming.work)) return "same";
  if (!coming.saved) return "replaces";
  return Date.parse(coming.saved) > Date.parse(kept.saved) ? "newer" : "older";
}
