// What some work is, in words: how much there is, what is still open, and all of it as tables that can be read without the exercise.
// `about` is what the page knows of an exercise: {slug, number, title, href, part, schema, blank, steps, names}. Pure functions.
import { alike } from "../../casebook/merge.js";
import { isObject } from "../../casebook/shape.js";
import { t, tn } from "./i18n.js";

const LINKS = new Set(["id", "from", "to", "person", "kind"]); // these name other things and are no words of the reader

/** Whether there is nothing in a part of some work. */
export function hollow(value) {
  if (Array.isArray(value)) return value.every(hollow);
  if (isObject(value)) return Object.values(value).every(hollow);
  return value === null || value === undefined || value === false || value === "";
}

/** Whether an exercise has not been begun: no entry, or one that is as it came. */
export function untouched(entry, about) {
  if (!entry) return true;
  if (about?.blank) return Object.entries(entry.work).every(([name, value]) => hollow(value) || alike(value, about.blank[name]));
  return hollow(entry.work);
}

/** Steps of the exercise in which nothing stands yet. */
export const openSteps = (work, about) => (about?.steps ?? []).filter(([, traits]) => traits.every((name) => hollow(work[name]))).map(([title]) => title);

/** "state" of an exercise: none, begun, or full (something in every step). */
export const stateOf = (entry, about) => (untouched(entry, about) ? "none" : !about.steps?.length || openSteps(entry.work, about).length ? "begun" : "full");

/** How much there is: "12 entries, about 180 words". */
export function sizeOf(work) {
  let entries = 0;
  let words = 0;
  const count = (value, key) => {
    if (Array.isArray(value)) value.forEach((one) => { entries += isObject(one) ? 1 : 0; count(one, key); });
    else if (isObject(value)) Object.entries(value).forEach(([inner, one]) => count(one, inner));
    else if (typeof value === "string" && !LINKS.has(key)) words += value.split(/\s+/).filter(Boolean).length;
  };
  count(work, "");
  const rounded = words < 20 ? words : Math.round(words / 10) * 10;
  const parts = [entries && tn("{n} entry", "{n} entries", entries), words && (words < 20 ? tn("{n} word", "{n} words", words) : t("about {n} words", { n: rounded }))];
  return parts.filter(Boolean).join(", ") || t("a few settings");
}

/** The same for the entry `name`: paths are counted, as their plans are no words of the reader. */
export const sizeFor = (name, work) => (name === "paths" && Array.isArray(work.paths) ? tn("{n} path", "{n} paths", work.paths.length) : sizeOf(work));

/** Names by id of everything in some work that has both, so that what points to a record can be read. */
function namesIn(value, found = new Map()) {
  if (Array.isArray(value)) value.forEach((one) => namesIn(one, found));
  else if (isObject(value)) {
    const name = [value.name, value.title, value.text, value.label].find((one) => typeof one === "string" && one.trim());
    if (typeof value.id === "string" && name) found.set(value.id, name);
    Object.values(value).forEach((one) => namesIn(one, found));
  }
  return found;
}

/**
 * Some work as parts that can be read: `[{title, parts: [{label, rows: [[label, text]]} | {label, columns, rows: [[text]]} | {label, text}]}]`,
 * with the names that the exercise's own controls have. Empty things are left out.
 */
export function readable(work, about) {
  const known = namesIn(work);
  const names = about?.names ?? {};
  const said = (value, name) => {
    const [, options] = name ?? [];
    if (value === null || value === undefined) return "";
    const option = options?.[JSON.stringify(value)];
    if (option) return option;
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (Array.isArray(value)) return value.map((one) => said(one, name)).filter(Boolean).join(isObject(value[0]) ? "; " : ", ");
    if (isObject(value)) return Object.entries(value).filter(([key, one]) => key !== "id" && !hollow(one)).map(([, one]) => said(one)).join(", ");
    return known.get(value) ?? String(value);
  };
  const words = (key) => key.replaceAll(/[_-]+/g, " ").replace(/^./, (first) => first.toUpperCase());
  const partOf = (trait) => {
    const value = work[trait];
    const name = names[trait] ?? {};
    const label = name[""]?.[0]?.length < 60 ? name[""][0] : words(trait);
    if (hollow(value) || alike(value, about?.blank?.[trait])) return null;
    if (Array.isArray(value) && value.every(isObject)) {
      const used = [...new Set(value.flatMap((one) => Object.keys(one).filter((key) => key !== "id" && !hollow(one[key]))))];
      const listed = used.filter((key) => key in name).sort((a, b) => Object.keys(name).indexOf(a) - Object.keys(name).indexOf(b));
      const columns = [...used.filter((key) => !(key in name) && LINKS.has(key)), ...listed];
      const kept = listed.length ? columns : used;
      return { label, columns: kept.map((key) => name[key]?.[0] ?? words(key)), rows: value.map((one) => kept.map((key) => said(one[key], name[key]))) };
    }
    if (isObject(value)) return { label, rows: Object.entries(value).filter(([, one]) => !hollow(one)).map(([key, one]) => [name[key]?.[0] ?? words(key), said(one, name[key])]) };
    return { label, text: said(value, name[""]) };
  };
  const steps = about?.steps ?? [];
  const placed = new Set(steps.flatMap(([, traits]) => traits));
  const groups = [["", Object.keys(work).filter((trait) => !placed.has(trait))], ...steps];
  return groups.map(([title, traits]) => ({ title, parts: traits.map(partOf).filter(Boolean) })).filter(({ parts }) => parts.length);
}
