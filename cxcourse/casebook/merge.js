// Two tabs changed the same exercise: one work out of both, from what they had in common. Pure functions over JSON values.

import { isObject } from "./shape.js";

/** Whether two JSON values say the same; the order of keys says nothing. */
export function alike(a, b) {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => alike(one, b[at]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && alike(a[key], b[key]));
}

// By which field the records of a list are told apart, where they have no `id`.
const NAMES = ["id", "person", "item", "step", "question", "who", "name"];

/** The field that names every record in all these lists, each name once in a list; or undefined. */
const nameOf = (lists) =>
  NAMES.find((name) => lists.every((list) => list.every((one) => isObject(one) && typeof one[name] === "string") && new Set(list.map((one) => one[name])).size === list.length));

/**
 * One value out of `theirs` and `mine`, both made from `base`. Where only one of them changed something, that change is taken. Where both
 * changed the same thing in different ways, mine is taken and `conflict` is true: the caller keeps theirs.
 * @returns {{value: any, conflict: boolean}} `value` is undefined when the thing is gone
 */
export function merge(base, theirs, mine) {
  if (alike(theirs, mine) || alike(theirs, base)) return { value: mine, conflict: false };
  if (alike(mine, base)) return { value: theirs, conflict: false };
  if (mine === undefined || theirs === undefined) return { value: mine ?? theirs, conflict: false }; // taken away here, changed there: it stays
  if (isObject(theirs) && isObject(mine)) return byKey(isObject(base) ? base : {}, theirs, mine, [...Object.keys(mine), ...Object.keys(theirs)], Object.fromEntries);
  if (!Array.isArray(theirs) || !Array.isArray(mine)) return { value: mine, conflict: true };
  const before = Array.isArray(base) ? base : [];
  const name = nameOf([before, theirs, mine]);
  const at = name ? (list) => Object.fromEntries(list.map((one) => [`=${one[name]}`, one])) : single([before, theirs, mine]) && ((list) => Object.fromEntries(list.map((one) => [JSON.stringify(one), one])));
  if (!at) return { value: mine, conflict: true };
  const [a, b, c] = [before, theirs, mine].map(at);
  return byKey(a, b, c, inOrder(...[a, b, c].map(Object.keys)), (pairs) => pairs.map(([, one]) => one));
}

/** Whether no list holds the same thing twice, so that things can be told apart by what they are. */
const single = (lists) => lists.every((list) => new Set(list.map((one) => JSON.stringify(one))).size === list.length);

function byKey(base, theirs, mine, keys, make) {
  let conflict = false;
  const pairs = [];
  for (const key of new Set(keys)) {
    const own = (from) => (Object.hasOwn(from, key) ? from[key] : undefined);
    const merged = merge(own(base), own(theirs), own(mine));
    conflict ||= merged.conflict;
    if (merged.value !== undefined) pairs.push([key, merged.value]);
  }
  return { value: make(pairs), conflict };
}

/** Keys of both: in my order where I changed it, otherwise in theirs; what only the other has stands behind its neighbour. */
function inOrder(base, theirs, mine) {
  const kept = (list) => list.filter((key) => base.includes(key));
  const [first, second] = alike(kept(mine), base.filter((key) => mine.includes(key))) ? [theirs, mine] : [mine, theirs];
  const all = [...first];
  second.forEach((key, at) => {
    if (!all.includes(key)) all.splice(at === 0 ? 0 : all.indexOf(second[at - 1]) + 1, 0, key);
  });
  return all;
}
