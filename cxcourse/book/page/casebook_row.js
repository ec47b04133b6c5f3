// One exercise in the casebook: how it stands, and what can be done with its work.
import * as casebook from "../../casebook/casebook.js";
import { fileOfOne } from "../../casebook/documents.js";
import { linkTo } from "../../casebook/link.js";
import { soundEntry } from "../../casebook/records.js";
import { announce } from "./announce.js";
import { openSteps, sizeFor, stateOf } from "./casebook_words.js";
import { ago, button, download, make, today } from "./dom.js";
import { t, tn } from "./i18n.js";

const STATES = { none: () => t("Not begun"), begun: () => t("Begun"), full: () => t("Something in every step"), damaged: () => t("Cannot be read") };
/** Why a copy was put aside, where the casebook itself did it; other reasons are sentences already. */
const REASONS = {
  "another-tab": () => t("What another tab had, when both changed the same thing"),
  journal: () => t("Left behind by a tab that closed"),
  damaged: () => t("As it was found: it cannot be read"),
};

export const fileOf = (entry) => {
  download(`${entry.exercise}-${today()}.json`, fileOfOne(entry));
  announce(t("The work is in your downloads."));
};

/** The line of an exercise. `state` holds {entry, raw, copies, exported, lead}; `act` is what the page does after a change. */
export function rowOf(about, { entry, raw, copies, exported, lead }, act) {
  const is = raw !== undefined ? "damaged" : stateOf(entry, about);
  const begun = is === "begun" || is === "full";
  const open = begun ? openSteps(entry.work, about) : [];
  const name = make("h4", { className: "cx-cb-name" }, about.href ? make("a", { href: about.href }, about.title) : about.title);
  const facts = begun && make("p", { className: "cx-cb-facts" }, t("Saved"), " ", ago(entry.saved), " · ", sizeFor(about.slug, entry.work), exported ? [" · ", t("copy taken"), " ", ago(exported)] : "");
  const head = make("div", { className: "cx-cb-words" },
    make("div", { className: "cx-cb-line" }, name, make("span", { className: "cx-cb-state" }, STATES[is]())),
    lead && begun && make("p", { className: "cx-cb-lead" }, lead),
    open.length > 0 && make("p", { className: "cx-cb-open" }, make("b", {}, t("Still open:")), " ", open.join(" · ")),
    facts,
    is === "damaged" && make("p", { className: "cx-cb-open" }, t("What is stored here cannot be read. It is kept as it is; take it away as a file before you begin again.")));
  const more = (begun || copies.length > 0 || is === "damaged") && details(about, { entry: begun ? entry : null, raw, copies }, act);
  const row = make("li", { className: "cx-cb-row", id: `cx-work-${about.slug}`, "data-is": is },
    make("span", { className: "cx-cb-number", "aria-hidden": "true" }, String(about.number ?? "·")), head,
    about.href && make("a", { className: `cx-cb-go cx-act${begun ? "" : " cx-act-quiet"}`, href: about.href, "aria-label": begun ? t("Go on with: {title}", { title: about.title }) : t("Begin: {title}", { title: about.title }) }, begun ? t("Go on") : t("Begin")),
    more);
  return row;
}

function details(about, { entry, raw, copies }, act) {
  const place = make("div", { className: "cx-cb-place" });
  const buttons = [
    entry && button(t("Save as a file"), () => { fileOf(entry); act.exported(about.slug); }),
    entry && about.href && about.slug !== "paths" && button(t("Share as a link"), () => share(place, about, entry)),
    raw !== undefined && button(t("Save as it is"), () => download(`${about.slug}-${today()}-unreadable.json`, JSON.stringify(raw, null, 1))),
    (entry || copies.length > 0 || raw !== undefined) && button(t("Delete"), () => ask(place, about, copies, act)),
  ];
  const versions = copies.length > 0 && make("div", { className: "cx-cb-copies" },
    make("h5", {}, tn("{n} earlier version", "{n} earlier versions", copies.length)),
    make("ul", {}, copies.map((copy) => version(copy, entry, act))));
  const summary = make("summary", {}, make("span", {}, t("More"), make("span", { className: "visually-hidden" }, `: ${about.title}`)), copies.length > 0 && make("small", {}, tn("{n} earlier version", "{n} earlier versions", copies.length)));
  return make("details", { className: "cx-cb-more" }, summary, make("div", { className: "cx-cb-inside" }, make("p", { className: "cx-cb-buttons" }, buttons), place, versions));
}

function version(copy, entry, act) {
  const sound = soundEntry(copy.entry);
  const same = sound && entry && JSON.stringify(copy.entry.work) === JSON.stringify(entry.work);
  return make("li", {},
    make("div", {}, make("b", {}, REASONS[copy.reason]?.() ?? copy.reason), make("small", {}, ago(copy.taken), sound ? ` · ${sizeFor(copy.exercise, copy.entry.work)}` : "")),
    same ? make("small", {}, t("The same as now")) : sound && button(t("Put back"), () => act.putBack(copy)),
    button(t("Save as a file"), () => (sound ? fileOf({ ...copy.entry, exercise: copy.exercise }) : download(`${copy.exercise}-unreadable.json`, JSON.stringify(copy.entry, null, 1)))));
}

async function share(place, about, entry) {
  const link = await linkTo(new URL(about.href, location.href).href, { course: "leading-customer-experience", exercise: entry.exercise, schema: entry.schema, work: entry.work });
  if (!link) {
    const words = t("This work is too large for a link: chat programs cut what is longer than 2,000 characters. Save it as a file and send that.");
    place.replaceChildren(make("p", { className: "cx-cb-note" }, words));
    announce(words);
    return;
  }
  const field = make("input", { type: "text", readOnly: true, value: link, "aria-label": t("Link to this work") });
  const copied = make("span", { className: "cx-cb-said" });
  const copy = button(t("Copy"), async () => {
    field.select();
    const done = await navigator.clipboard?.writeText(link).then(() => true, () => false);
    copied.textContent = done ? t("Copied.") : t("Press Ctrl+C to copy.");
    announce(copied.textContent);
  }, { tone: "" });
  place.replaceChildren(
    make("p", { className: "cx-cb-link" }, field, copy, copied),
    make("p", { className: "cx-cb-note" }, t("All of this work stands in the link itself. Whoever has the link can read it, names of people too; no server is asked.")));
  field.focus();
  field.select();
}

function ask(place, about, copies, act) {
  const sure = button(t("Yes, delete it"), () => act.remove(about), { tone: "grave" });
  place.replaceChildren(make("div", { className: "cx-cb-ask", role: "group", "aria-label": t("Delete: {title}", { title: about.title }) },
    make("p", {}, copies.length ? tn("The work goes, and its {n} earlier version too. You can undo this until you leave this page.", "The work goes, and its {n} earlier versions too. You can undo this until you leave this page.", copies.length) : t("The work goes from this browser. You can undo this until you leave this page.")),
    make("p", { className: "cx-cb-buttons" }, sure, button(t("Keep it"), () => place.replaceChildren()))));
  sure.focus();
}

/** What the page knows of everything kept, by exercise: {entry, raw, copies, exported, lead}. */
export async function standings(printOf) {
  const [all, copies, exports, sheets] = await Promise.all([casebook.exportAll({ looking: true }), casebook.snapshots(null), casebook.exports(), casebook.sheets()]);
  const found = new Map();
  const at = (slug) => found.get(slug) ?? found.set(slug, { entry: null, raw: undefined, copies: [], exported: exports.own[slug], lead: "" }).get(slug);
  for (const entry of all.entries) {
    const one = at(String(entry.exercise));
    if (soundEntry(entry)) one.entry = entry;
    else one.raw = entry;
  }
  for (const copy of copies) at(copy.exercise).copies.push(copy);
  for (const [slug, sheet] of Object.entries(sheets)) {
    const one = found.get(slug);
    if (one?.entry && typeof sheet?.lead === "string" && sheet.of === printOf(one.entry.work)) Object.assign(one, { lead: sheet.lead, sheet });
  }
  return { all, found, exports, at };
}
