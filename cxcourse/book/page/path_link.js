// A path: what somebody who leads a course put together, read from a link or from the casebook. `cxcourse/models/assignment_link.py` writes
// it and says what each field is. Nothing in it is believed: what that page would not write is refused. Pure, but for unpacking.
import { CHAPTERS } from "cx:course";
import { LONGEST, refuse, unpacked } from "../../casebook/link.js";
import { parseStrictly } from "../../casebook/strict_json.js";
import { t } from "./i18n.js";

export const MARK = "#path=";
const FORMAT = 1;
const LENGTH = 9;
const MOST = { items: 200, sessions: 60, days: 730, people: 5000 };
const PAGES = { c: "chapter", e: "exercise" };
const NEEDS = { r: "required", o: "optional" };
const ITEM = /^([ce])([ro])(\d{1,3}|\d{4}-\d\d-\d\d)? ([a-z0-9-]{1,60})$/;
// The zones of cxcourse/models/calendar_zones.py; a test holds the two lists together.
export const ZONES = [
  "Africa/Johannesburg", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Asia/Dubai",
  "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels",
  "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Luxembourg",
  "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw",
  "Europe/Zurich", "Pacific/Auckland", "UTC",
];
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufffe\uffff]/;

const whole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;
/** A text as the planner writes it: no sign that cannot be seen, no blank at its ends, not longer than `most` characters. */
const text = (value, most) => typeof value === "string" && [...value].length <= most && value === value.trim() && !UNSEEN.test(value) && value.isWellFormed();
const line = (value, most) => text(value, most) && !/\s\s|[^\S ]/.test(value);

/** An ISO day of the years 2000 to 2097. */
export function isDay(value) {
  if (typeof value !== "string" || !/^20\d\d-\d\d-\d\d$/.test(value) || value > "2097-12-31") return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Days from the start or a fixed day, or null where it is neither. */
function when(value) {
  if (value === null) return { after: null, on: "" };
  if (whole(value, 0, MOST.days)) return { after: value, on: "" };
  return isDay(value) ? { after: null, on: value } : null;
}

function itemOf(value) {
  const found = typeof value === "string" ? ITEM.exec(value) : null;
  if (!found) return null;
  const [, page, need, day = "", slug] = found;
  const days = /^\d{1,3}$/.test(day) ? Number(day) : day || null;
  const due = typeof days === "number" && String(days) !== day ? null : when(days);
  return due && { key: `${PAGES[page]}-${slug}`, page: PAGES[page], need: NEEDS[need], slug, ...due };
}

function sessionOf(value) {
  if (!Array.isArray(value) || value.length !== 6) return null;
  const [id, title, day, at, minutes, words] = value;
  const due = when(day);
  const sound = due && typeof id === "string" && /^[A-Za-z0-9-]{1,40}$/.test(id) && line(title, 200) && typeof at === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(at)
    && whole(minutes, 10, 480) && line(words, 300);
  return sound ? { id, title, at, minutes, text: words, ...due } : null;
}

const each = (list, most, read, name) => {
  if (!Array.isArray(list) || list.length > most) return null;
  const found = list.map(read);
  return found.every(Boolean) && new Set(found.map((one) => one[name])).size === found.length ? found : null;
};

/**
 * The plan in a short list, or null where something in it is not as the course writes it. `items` stand in the order of the course; `unknown`
 * holds the names of chapters that this edition does not have.
 */
export function planOf(short) {
  if (!Array.isArray(short) || short.length !== LENGTH || short[0] !== FORMAT) return null;
  const [, title, welcome, start, zone, people, handIn] = short;
  const items = each(short[7], MOST.items, itemOf, "key");
  const sessions = each(short[8], MOST.sessions, sessionOf, "id");
  const sound = items && sessions && line(title, 200) && text(welcome, 2000) && (start === "" || isDay(start)) && ZONES.includes(zone) && (people === null || whole(people, 1, MOST.people)) && line(handIn, 300);
  if (!sound) return null;
  const place = (one) => CHAPTERS.findIndex(({ slug }) => slug === one.slug) * 2 + (one.page === "exercise" ? 1 : 0);
  const known = items.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b));
  const unknown = [...new Set(items.filter((one) => place(one) < 0).map(({ slug }) => slug))];
  return { title, welcome, start, zone, people, handIn, items: known, sessions, unknown, id: identity(title, start) };
}

/**
 * What a plan is called in hand-ins, the same as `assignment_link.identity` gives: words of its title, its start, and eight digits of FNV-1a
 * over both, as titles in other scripts have no such words.
 */
export function identity(title, start) {
  let mark = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${title}\n${start}`)) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0;
  const words = title.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase().replace(/^-+/, "").slice(0, 40).replace(/-+$/, "");
  return [words || "path", start, mark.toString(16).padStart(8, "0")].filter(Boolean).join("-");
}

/** The short list and the plan behind a link, `{short, plan}`. Throws Refused with one sentence. */
export async function readPath(link) {
  const all = link.trim();
  if (all.length > LONGEST) refuse(t("This link is longer than 2,000 characters, so it was not opened."));
  const nothing = t("There is no path behind this link, or a part of it was lost on the way.");
  if (!all.includes(MARK)) refuse(nothing);
  const bytes = await unpacked(all.slice(all.indexOf(MARK) + MARK.length), nothing);
  let short;
  try {
    short = parseStrictly(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    refuse(t("This link is damaged; a part of it was lost on the way."));
  }
  if (!Array.isArray(short) || !whole(short[0], 1, Number.MAX_SAFE_INTEGER)) refuse(nothing);
  if (short[0] > FORMAT) refuse(t("This link comes from a newer edition of the course. Reload the page and try again."));
  const plan = planOf(short);
  if (!plan) refuse(t("Something in this link is not as this course writes it, so it was not opened."));
  if (!plan.items.length) refuse(plan.unknown.length ? t("This edition of the course has none of the chapters in this link.") : nothing);
  return { short, plan };
}
