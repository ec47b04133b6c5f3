// The host of live exercises: draws each from the state the build saved, puts the reader's work back, starts Python, and connects the
// two when it lives. It knows no exercise: what it needs of one stands in the page.
import * as casebook from "../../casebook/casebook.js";
import { t } from "../../book/page/i18n.js";
import kit from "../../widgets/static/kit.js";
import { Model } from "./model.js";
import { startPython } from "./python.js";
import { showStatus } from "./status.js";

performance.mark("cx:page");

// start.js has started it, unless it has not come yet: the two scripts are fetched side by side.
const python = (globalThis.cxPython ??= startPython(CX_LIVE_FILES, CX_WORKER_FILE, import.meta.url));

function readState(box) {
  const saved = JSON.parse(box.querySelector(".cx-live-state").textContent);
  return { ...saved, state: { ...saved.state, _alive: "waiting" } };
}

/** The casebook's entry for an exercise, as long as this version of the course can read it. */
async function savedWork(model) {
  const slug = model.get("_slug");
  const entry = await casebook.load(slug);
  if (entry?.damaged !== undefined) await casebook.setAside(slug);
  if (!entry?.work) return { work: null, writable: true };
  const known = Object.entries(entry.work).filter(([name]) => model.get("_work").includes(name));
  return { work: Object.fromEntries(known), writable: entry.schema <= model.get("_schema") };
}

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

function putBack(model, work) {
  model.put({ ...work, asked: 1 });
  model.touch([...Object.keys(work), "asked"]);
}

/**
 * Put saved work back and keep every change from now on. Nothing is written before the casebook has been read. Resolves when the exercise
 * may be drawn: at once for a reader who has not begun, so that the controls do not wait for a database that is only being made.
 */
async function keepWork(model) {
  const slug = model.get("_slug");
  const names = model.get("_work");
  const waits = begun.get(slug);
  const present = () => ({ schema: model.get("_schema"), work: Object.fromEntries(names.map((name) => [name, model.get(name)])) });
  let changed = false;
  let save = () => (changed = true);
  for (const name of names) model.on(`change:${name}`, () => save());

  const loaded = savedWork(model).then(async ({ work, writable }) => {
    if (work && !changed) putBack(model, work);
    else if (work) await casebook.snapshot(slug, t("Found when you had already begun anew"));
    if (!writable) return;
    save = () => {
      begun.set(slug);
      const { schema, work: now } = present();
      casebook.save(slug, schema, now);
    };
    // The kit asks for a copy of the whole before it replaces it.
    model.keepCopy = (reason) => model.get("asked") && casebook.snapshot(slug, reason, present());
    if (changed) save();
  });
  if (waits) await loaded;
  else loaded.catch(console.error);
}

/**
 * Let Python read what the reader has in other exercises (`_uses`), now and whenever it changes, in this tab or another. What is in them
 * is passed on as it was saved: the exercise that uses it checks it.
 */
function bringOthers(model) {
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

async function draw(box) {
  const { module, class: name, model_id: modelId, state } = readState(box);
  const model = new Model(state);
  showStatus(box, python);
  bringOthers(model);
  await keepWork(model);

  const place = document.createElement("div");
  place.className = "cx-live-exercise";
  box.append(place);
  await kit.render({ model, el: place });
  box.querySelector(".cx-live-fallback")?.remove();
  box.dataset.state = "drawn";
  performance.mark("cx:drawn");
  measureAnswers(model);

  python.start(module, name, modelId);
  python.on("message", (message) => {
    if (message.comm_id === modelId) model.receive(message.data, message.buffers);
  });
  const alive = () => {
    model.connect((data, buffers) => python.send(modelId, data, buffers));
    model.put({ _alive: "alive" });
    box.dataset.state = "alive";
    performance.mark("cx:alive");
  };
  const failed = () => model.put({ _alive: "failed" });
  if (python.state === "alive") alive();
  else if (python.state === "failed") failed();
  else {
    python.on("ready", alive);
    python.on("failed", failed);
  }
}

/** A measure "cx:answer" for every change: from the change to the answer on screen. */
function measureAnswers(model) {
  const asked = new Map();
  model.on("change:asked", (number) => asked.set(number, performance.now()));
  model.on("change:answered", (number) => {
    const start = asked.get(number);
    for (const key of asked.keys()) if (key <= number) asked.delete(key);
    if (start === undefined) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel(); // its message comes right after the frame has been drawn
      channel.port1.onmessage = () => performance.measure("cx:answer", { start, end: performance.now() });
      channel.port2.postMessage(null);
    });
  });
}

const boxes = [...document.querySelectorAll(".cx-live")];
for (const box of boxes) {
  draw(box).catch((error) => {
    console.error(error);
    const note = document.createElement("p");
    note.className = "cx-live-status cx-live-failed";
    note.setAttribute("role", "alert");
    note.textContent = t("This exercise could not be shown. Your saved work is untouched. Reload the page, or print it and work on paper.");
    box.prepend(note);
  });
}
