// A reader's work as a file: written the same for the same work, and read as what it is, something of somebody else's.
import { t } from "../book/page/i18n.js";
import { NAME } from "./database.js";
import { answerSound, ordered, soundEntry } from "./records.js";
import { isObject } from "./shape.js";
import { LIMITS, parseStrictly } from "./strict_json.js";

export const FORMAT = 1;

/** A file that is not read, and why in one sentence. */
export class Refused extends Error {}

/** The work of one exercise as the text of a file, the same as `cxcourse.widgets.workfile.write` gives. */
export const fileOfOne = ({ exercise, schema, work }) => `${JSON.stringify({ course: NAME, exercise, schema, work: ordered(work) }, null, 1)}\n`;

/**
 * Everything as the text of a file. `rev` counts the writes on this device and stays here. What cannot be read comes along under
 * "unreadable", so that it is not lost with the device.
 */
export function fileOfAll({ entries, answers }) {
  const by = (key) => (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0);
  const sound = entries.filter(soundEntry).map(({ rev, unchecked, ...kept }) => kept); // eslint-disable-line no-unused-vars
  const unreadable = [...entries.filter((one) => !soundEntry(one)), ...answers.filter((one) => !answerSound(one))];
  const all = { course: NAME, format: FORMAT, entries: sound.sort(by("exercise")), answers: answers.filter(answerSound).sort(by("question")) };
  return `${JSON.stringify(ordered(unreadable.length ? { ...all, unreadable } : all), null, 1)}\n`;
}

const unchanged = () => t("Your work is as it was.");
const refuse = (sentence) => { throw new Refused(`${sentence} ${unchanged()}`); };
const damaged = () => refuse(t("This file is damaged, or was not saved by this course."));

/**
 * What is in a file or link: `{entries, answers, left}`; `left` counts what in it cannot be read. An entry of a file of one exercise has
 * no `saved`. Throws Refused with one sentence.
 */
export function readDocument(bytes) {
  if (bytes.byteLength > LIMITS.bytes) refuse(t("This file is larger than 2 MB, so it was not opened."));
  if (!bytes.byteLength) refuse(t("This file is empty."));
  let value;
  try {
    value = parseStrictly(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    damaged();
  }
  return documentOf(value);
}

/** The same for a value that is parsed already. */
export function documentOf(value) {
  if (!isObject(value)) damaged();
  if (value.course !== NAME) refuse(t("This is not a file from this course."));
  if ("exercise" in value) {
    const { exercise, schema, work } = value;
    if (!slug(exercise) || !Number.isInteger(schema) || schema < 1 || !isObject(work)) damaged();
    return { entries: [{ exercise, schema, work }], answers: [], left: 0 };
  }
  if (!Number.isInteger(value.format) || !Array.isArray(value.entries) || !Array.isArray(value.answers)) damaged();
  if (value.format > FORMAT) refuse(t("This file comes from a newer edition of the course. Reload the page and try again."));
  const entries = value.entries.map((one) => (isObject(one) ? { ...one, rev: 0 } : one)).filter((one) => soundEntry(one) && slug(one.exercise) && one.schema >= 1 && date(one.saved));
  const answers = value.answers.filter((one) => answerSound(one) && date(one.saved));
  if (new Set(entries.map((one) => one.exercise)).size !== entries.length || new Set(answers.map((one) => one.question)).size !== answers.length) damaged();
  const left = value.entries.length - entries.length + value.answers.length - answers.length + (Array.isArray(value.unreadable) ? value.unreadable.length : 0);
  return { entries, answers, left };
}

const slug = (value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value);
const date = (value) => typeof value === "string" && value.length < 40 && !Number.isNaN(Date.parse(value));
