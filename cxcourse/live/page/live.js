// The host of live exercises: draws each from the state the build saved, puts the reader's work back, starts Python, and connects the
// two when it lives. It knows no exercise: what it needs of one stands in the page.
import { own } from "cx:own";
import { t } from "../../book/page/i18n.js";
import { prepare } from "../../widgets/static/kit/controls.js";
import { render } from "../../widgets/static/kit/root.jsx";
import { Model } from "./model.js";
import { startPython } from "./python.js";
import { showStatus } from "./status.js";
import { bringCasebook, bringOthers, keepWork } from "./work.js";

performance.mark("cx:page");

// start.js has started it, unless it has not come yet: the two scripts are fetched side by side.
const python = (globalThis.cxPython ??= startPython(CX_LIVE_FILES, CX_WORKER_FILE, import.meta.url));

function readState(box) {
  const saved = JSON.parse(box.querySelector(".cx-live-state").textContent);
  return { ...saved, state: { ...saved.state, _alive: "waiting" } };
}

/** Connect the page's model with Python's, now or when that lives. */
function connect(box, model, { model_id: modelId, module, class: name }) {
  python.start(module, name, modelId);
  python.on("message", (message) => {
    if (message.comm_id === modelId) model.receive(message.data, message.buffers);
  });
  const alive = () => {
    model.connect((data, buffers) => python.send(modelId, data, buffers));
    model.put({ _alive: "alive" });
    if (box.dataset.state) box.dataset.state = "alive";
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

async function draw(box) {
  const saved = readState(box);
  const model = new Model(saved.state);
  showStatus(box, python);
  connect(box, model, saved);
  bringOthers(model);
  bringCasebook(model);
  // The page's head has asked for these files already; which exercise has controls of its own, the bundler has put into `own`.
  const [, mine] = await Promise.all([prepare(model.get("panels")), own[model.get("_slug")]?.(), keepWork(model)]);

  const place = document.createElement("div");
  place.className = "cx-live-exercise";
  box.append(place);
  await render({ model, el: place, own: mine?.controls });
  box.querySelector(".cx-live-fallback")?.remove();
  box.dataset.state = model.get("_alive") === "alive" ? "alive" : "drawn";
  performance.mark("cx:drawn");
  afterFrame(python.drawn);
  measureAnswers(model);
}

/** Do something when what has changed is on screen. */
function afterFrame(then) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel(); // its message comes right after the frame has been drawn
    channel.port1.onmessage = () => then();
    channel.port2.postMessage(null);
  });
}

/** A measure "cx:answer" for every change: from the change to the answer on screen. */
function measureAnswers(model) {
  const asked = new Map();
  model.on("change:asked", (number) => asked.set(number, performance.now()));
  model.on("change:answered", (number) => {
    const start = asked.get(number);
    for (const key of asked.keys()) if (key <= number) asked.delete(key);
    if (start === undefined) return;
    afterFrame(() => performance.measure("cx:answer", { start, end: performance.now() }));
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
