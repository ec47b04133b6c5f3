// What is in a file, a picture or a link, beside what is kept here: shown before anything changes, chosen exercise by exercise.
import * as casebook from "../../casebook/casebook.js";
import { Refused, readDocument } from "../../casebook/documents.js";
import { MARK, readLink } from "../../casebook/link.js";
import { documentInPicture, isPicture } from "../../casebook/picture.js";
import { mergedAnswer, standing } from "../../casebook/records.js";
import { alike } from "../../casebook/merge.js";
import { sizeFor, untouched } from "./casebook_words.js";
import { ago, button, make } from "./dom.js";
import { t, tn } from "./i18n.js";

const unreadable = () => new Refused(t("This could not be read. Your work is as it was."));

/** What is in a file: JSON of the course, or a picture that carries work. Throws Refused. */
export async function fromFile(file) {
  if (file.size > 20 * 1024 * 1024) throw new Refused(t("This file is larger than 2 MB, so it was not opened. Your work is as it was."));
  let bytes = new Uint8Array(await file.arrayBuffer().catch(() => { throw unreadable(); }));
  if (isPicture(bytes)) {
    bytes = documentInPicture(bytes);
    if (!bytes) throw new Refused(t("This is a picture without work in it. Only pictures that this course saved can be opened again. Your work is as it was."));
  }
  return readDocument(bytes);
}

export const fromLink = async (text) => readDocument(await readLink(text));
export const isLink = (text) => text.includes(MARK);

const WORDS = {
  new: () => t("New here"),
  same: () => t("The same as yours"),
  newer: () => t("Newer than yours"),
  older: () => t("Older than yours"),
  replaces: () => t("Would replace yours"),
  beyond: () => t("From a newer edition"),
};
// What is ticked from the start: nothing that could take newer work away.
const CHOSEN = new Set(["new", "newer"]);

/** How everything in a document stands to what is kept: `{lines: [{entry, about, kept, is}], answers: {list, fresh}}`. */
export async function compare(found, abouts) {
  const all = await casebook.exportAll({ looking: true });
  const mine = new Map(all.entries.filter((one) => one.work).map((one) => [one.exercise, one]));
  const lines = found.entries.map((entry) => {
    const about = abouts.find((one) => one.slug === entry.exercise);
    const kept = mine.get(entry.exercise);
    const beyond = about?.schema !== undefined && entry.schema > about.schema;
    return { entry, about, kept, is: beyond ? "beyond" : standing(entry, kept, (one) => untouched(one, about)) };
  });
  const known = new Map(all.answers.map((one) => [one.question, one]));
  const changes = (one) => !known.has(one.question) || !alike(mergedAnswer(known.get(one.question), one), known.get(one.question));
  return { lines, answers: found.answers.filter(changes), same: found.answers.filter((one) => !changes(one)).length, left: found.left };
}

/** One line of the preview: a box to tick, what it is, and both sides of it. */
function lineOf(line, index, single) {
  const { entry, about, kept, is } = line;
  const id = `cx-bring-${index}`;
  const fixed = is === "same" || is === "beyond";
  const box = make("input", { type: "checkbox", id, checked: !fixed && (single || CHOSEN.has(is)), disabled: fixed, "aria-describedby": `${id}-what` });
  const sides = [
    make("span", {}, t("What comes in: {size}", { size: sizeFor(entry.exercise, entry.work) }), entry.saved ? [", ", ago(entry.saved)] : ""),
    kept && !untouched(kept, about) && is !== "same" && make("span", {}, t("Yours: {size}", { size: sizeFor(entry.exercise, kept.work) }), ", ", ago(kept.saved)),
    is === "beyond" && make("span", {}, t("This page cannot read it yet. Reload the page to get the newest edition.")),
    !about && make("span", {}, t("This book has no such exercise; it would be kept as it is.")),
  ];
  const node = make("li", { className: "cx-bring-line", "data-is": is },
    box,
    make("div", {},
      make("label", { for: id }, about ? `${about.number ? `${about.number}. ` : ""}${about.title}` : entry.exercise),
      make("p", { id: `${id}-what` }, make("b", { className: "cx-bring-is" }, WORDS[is]()), ...sides)));
  return { node, box, line };
}

/**
 * Show what was found in `place` and wait for the reader. Resolves to `{before, words}` after it was brought in (`before` is for
 * `casebook.takeBack`), or null when they leave it.
 */
export async function preview(place, found, abouts, { name }) {
  const { lines, answers, same, left } = await compare(found, abouts);
  const rows = lines.map((line, index) => lineOf(line, index, lines.length === 1 && !answers.length));
  const answerBox = make("input", { type: "checkbox", id: "cx-bring-answers", checked: answers.length > 0, disabled: !answers.length });
  const list = make("ul", { className: "cx-bring-list" }, rows.map(({ node }) => node),
    found.answers.length > 0 && make("li", { className: "cx-bring-line", "data-is": answers.length ? "new" : "same" }, answerBox,
      make("div", {}, make("label", { for: "cx-bring-answers" }, t("Answers to questions")),
        make("p", {}, make("b", { className: "cx-bring-is" }, answers.length ? tn("{n} new or newer", "{n} new or newer", answers.length) : t("The same as yours")),
          make("span", {}, t("They join yours: your first try stays the first."), same && answers.length ? ` ${tn("{n} is the same.", "{n} are the same.", same)}` : "")))));
  return new Promise((resolve) => {
    const done = (value) => { place.replaceChildren(); resolve(value); };
    const go = button("", bring, { tone: "" });
    const count = () => rows.filter(({ box }) => box.checked).length + (answerBox.checked && answers.length ? 1 : 0);
    const label = () => {
      const n = count();
      go.lastChild.textContent = n ? (rows.some(({ box, line }) => box.checked && ["newer", "older", "replaces"].includes(line.is)) ? t("Put it in place of mine") : t("Bring it in")) : t("Nothing is chosen");
      go.setAttribute("aria-disabled", String(!n));
    };
    async function bring() {
      if (!count()) return;
      const entries = rows.filter(({ box }) => box.checked).map(({ line }) => line.entry);
      const before = await casebook.bringIn({ entries, answers: answerBox.checked ? answers : [] }, t("Before something was brought in"));
      if (!before) return list.before(make("p", { className: "cx-cb-problem", role: "alert" }, t("This could not be saved in this browser. Your work is as it was.")));
      done({ before, words: entries.length ? tn("{n} exercise was brought in.", "{n} exercises were brought in.", entries.length) : t("Your answers were brought in.") });
    }
    place.replaceChildren(make("section", { className: "cx-bring-preview", "aria-labelledby": "cx-bring-title" },
      make("h3", { id: "cx-bring-title", tabIndex: -1 }, t("What is in {name}", { name })),
      make("p", {}, t("Nothing has changed yet. Choose what you want to bring in; what it replaces is kept among the earlier versions.")),
      list,
      left > 0 && make("p", { className: "cx-cb-note" }, tn("{n} thing in it cannot be read and stays out.", "{n} things in it cannot be read and stay out.", left)),
      make("p", { className: "cx-cb-buttons" }, go, button(t("Leave it"), () => done(null)))));
    place.addEventListener("change", label);
    label();
    place.querySelector("#cx-bring-title").focus();
  });
}
