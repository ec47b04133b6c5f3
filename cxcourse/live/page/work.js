// Between an exercise on the page and the reader's casebook: work is put back, every change is kept, what another tab did is taken over,
// what came out of somebody's file is looked at by Python before it is shown, and what the reader has in other exercises is at hand.
import { announce } from "../../book/page/announce.js";
import { t } from "../../book/page/i18n.js";
import * as casebook from "../../casebook/casebook.js";
import { fileOfOne } from "../../casebook/documents.js";
import { printOf } from "../../casebook/records.js";

const SHEET_DELAY = 1500; // ms of rest after an answer, until it is kept for the dossier

/** Whether this browser has kept work of an exercise before. The database takes a while to say so; this answers at once. */
const begun = {
  key: (slug) => `leading-customer-experience:begun:${slug}`,
  get(slug) {
    try {
      return localStorage.getItem(this.key(slug)) !== null;
    } catch {
      return false;
    }
  },
  set(slug) {
    try {
      localStorage.setItem(this.key(slug), "");
    } catch {
      // Storage is denied: the casebook says so, and work goes on in memory.
    }
  },
};

const kindOf = (value) => (Array.isArray(value) ? "list" : typeof value);

/** Those parts of some work that have the kind of value the exercise has there: a control can draw these, whatever is in them. */
const fitting = (work, blank) =>
  Object.fromEntries(Object.entries(work).filter(([name, value]) => name in blank && (blank[name] === null || kindOf(value) === kindOf(blank[name]))));

/** Ask Python for something before the controls are there. Rejects when Python says no, or cannot start. */
function ask(model, name, bytes) {
  const id = `before-${name}`;
  return new Promise((resolve, reject) => {
    const answer = (content) => {
      if (content?.id !== id) return;
      model.off("msg:custom", answer);
      if (content.ok) resolve(content.value);
      else reject(new Error(content.error));
    };
    const failed = () => model.get("_alive") === "failed" && reject(new Error("no Python"));
    model.on("msg:custom", answer);
    model.on("change:_alive", failed);
    failed();
    model.send({ type: "call", id, name, args: {} }, undefined, [bytes]);
  });
}

/**
 * Keep what is in the model from now on, and bring what is kept. Nothing is written before the casebook has been read. Resolves when the
 * exercise may be drawn: at once for a reader who has not begun, so that the controls do not wait for a database that is only being made.
 */
export async function keepWork(model) {
  const slug = model.get("_slug");
  const schema = model.get("_schema");
  const names = model.get("_work");
  const present = () => ({ schema, work: Object.fromEntries(names.map((name) => [name, model.get(name)])) });
  const blank = present().work;
  const waits = begun.get(slug);
  model.once = casebook.once;
  model.holding = { hold: casebook.hold, held: casebook.held, onChange: casebook.onChange };
  let changed = false;
  let bringing = false;
  let save = () => (changed = true);
  for (const name of names) model.on(`change:${name}`, () => bringing || save());

  const show = (work) => {
    bringing = true;
    model.put({ ...blank, ...fitting(work, blank), asked: (model.get("asked") ?? 0) + 1 });
    bringing = false;
    model.touch([...names, "asked"]);
    model.save_changes();
  };

  /** The work of an entry as this version of the exercise has it; what comes from a file or from an older edition Python reads first. */
  const current = async (entry) => {
    if (entry.schema > schema || (entry.schema === schema && !entry.unchecked)) return entry.work;
    if (entry.schema < schema) await casebook.snapshot(slug, t("As an earlier edition of the course had it"));
    try {
      const { work } = await ask(model, "import_work", new TextEncoder().encode(fileOfOne({ ...entry, exercise: slug })));
      casebook.save(slug, schema, work, entry.saved);
      return work;
    } catch {
      await casebook.snapshot(slug, t("As it was brought in; this exercise could not read all of it"));
      return entry.work;
    }
  };

  const start = async () => {
    let entry = await casebook.load(slug, { blank });
    if (entry?.damaged !== undefined) {
      await casebook.setAside(slug);
      entry = null;
    }
    const work = entry && (await current(entry));
    if (work && !changed) show(work);
    else if (work) {
      await casebook.snapshot(slug, t("Found when you had already begun anew"));
      casebook.madeFrom(slug, blank);
    }
    if (entry && entry.schema > schema) return; // made by a newer edition: shown, never written
    save = () => {
      begun.set(slug);
      casebook.save(slug, schema, present().work);
    };
    // The kit asks for a copy of the whole before it replaces it, and tells when the reader has taken the work away.
    model.keepCopy = (reason) => model.get("asked") && casebook.snapshot(slug, reason, present());
    model.exported = () => casebook.noteExport(slug);
    model.seat = { load: () => casebook.seat(slug), keep: (seat) => casebook.keepSeat(slug, seat) };
    if (changed) save();
    casebook.follow(slug, async (now) => {
      if (now && now.schema > schema) return;
      show(now ? await current(now) : blank);
      announce(t("This exercise was changed elsewhere. What you see is the newest."));
    });
    keepSheets(model, present, blank);
  };
  const started = start();
  if (waits) await started;
  else started.catch(console.error);
}

/** Keep the newest result in words beside the work, so that the casebook can print all exercises without starting Python. */
function keepSheets(model, present, blank) {
  let timer = 0;
  const find = (specs) => {
    for (const spec of specs ?? []) {
      const found = spec?.kind === "take_away" ? spec : find([...(spec?.controls ?? []), ...(spec?.parts ?? []).flatMap((part) => part.controls ?? [])]);
      if (found) return found;
    }
    return undefined;
  };
  const sheet = find(model.get("panels"))?.sheet;
  if (sheet?.kept === false) return; // it speaks of what others made
  const key = sheet?.view;
  const keep = () => {
    const { work } = present();
    if (model.get("asked") !== model.get("answered") || printOf(work) === printOf(blank)) return;
    const view = model.get("view");
    const blocks = key && Array.isArray(view[key]) ? view[key] : null;
    const first = Object.values(view).filter(Array.isArray).flat().find((block) => block?.kind === "lead");
    casebook.keepSheet(model.get("_slug"), { lead: view.summary || first?.text || "", blocks, of: printOf(work) });
  };
  model.on("change:answered", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, SHEET_DELAY);
  });
}

/**
 * Let Python read what the reader has in other exercises (`_uses`), now and whenever it changes, in this tab or another. What is in them
 * is passed on as it was saved: the exercise that uses it checks it.
 */
export function bringOthers(model) {
  const slugs = model.get("_uses") ?? [];
  if (!slugs.length) return;
  const look = async (changed = null) => {
    if (changed !== null && !slugs.includes(changed)) return;
    const entries = await Promise.all(slugs.map((slug) => casebook.load(slug, { looking: true })));
    const others = Object.fromEntries(entries.filter((entry) => entry?.work).map((entry) => [entry.exercise, entry.work]));
    if (JSON.stringify(others) === JSON.stringify(model.get("others") ?? {})) return;
    model.set("others", others);
    model.save_changes();
  };
  casebook.onChange((changed) => look(changed).catch(console.error));
  look().catch(console.error);
}

/**
 * Let Python read all that the casebook holds, in an exercise with the trait `casebook`: `{entries, answers, learner}`, before it computes and
 * whenever something changes. `learner` is a random number that tells this browser from others. What is in it is passed on as it was saved.
 */
export function bringCasebook(model) {
  if (model.get("casebook") === undefined) return;
  let before = "";
  const look = async () => {
    const { entries, answers } = await casebook.exportAll({ looking: true });
    const records = { entries: entries.filter((one) => one.exercise !== model.get("_slug")), answers, learner: await casebook.once("learner", 16) };
    const now = JSON.stringify(records);
    if (now === before) return;
    before = now;
    model.set("casebook", records);
    model.save_changes();
  };
  const again = () => look().catch(console.error);
  casebook.onChange(again);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again()); // answers given in another tab
  again();
}
