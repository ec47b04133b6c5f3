// The host of live exercises: draws each from the state the build saved, puts the reader's work back, starts Python, and connects the
// two when it lives. It knows no exercise: what it needs of one stands in the page.
import * as casebook from "../../casebook/casebook.js";
import { t } from "../../book/page/i18n.js";
import kit from "../../widgets/static/kit.js";
import { Model } from "./model.js";
import { showStatus } from "./status.js";

performance.mark("cx:page");

const python = globalThis.cxPython; // start.js has started it

function readState(box) {
  const saved = JSON.parse(box.querySelector(".cx-live-state").textContent);
  return { ...saved, state: { ...saved.state, _alive: "waiting" } };
}

/** The casebook's entry for an exercise, as long as this version of the course can read it. */
async function savedWork(model) {
  const entry = await casebook.load(model.get("_slug"));
  if (!entry) return { work: null, writable: true };
  if (entry.damaged !== undefined) {
    await casebook.setAside(model.get("_slug"));
    return { work: null, writable: true };
  }
  return { work: entry.work, writable: entry.schema <= model.get("_schema") };
}

/** Save every change, and a copy of the whole before it is replaced (the kit asks for that). */
function keepWork(model) {
  const names = model.get("_work");
  const present = () => ({ schema: model.get("_schema"), work: Object.fromEntries(names.map((name) => [name, model.get(name)])) });
  const save = () => {
    const { schema, work } = present();
    casebook.save(model.get("_slug"), schema, work);
  };
  for (const name of names) model.on(`change:${name}`, save);
  model.keepCopy = (reason) => model.get("asked") && casebook.snapshot(model.get("_slug"), reason, present());
}

async function draw(box) {
  const { module, class: name, model_id: modelId, state } = readState(box);
  const model = new Model(state);
  showStatus(box, python);
  const { work, writable } = await savedWork(model);
  const known = Object.entries(work ?? {}).filter(([key]) => model.get("_work").includes(key));
  if (known.length) {
    model.put({ ...Object.fromEntries(known), asked: 1 });
    model.touch([...known.map(([key]) => key), "asked"]);
  }
  if (writable) keepWork(model);

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
