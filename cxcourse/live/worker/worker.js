// The worker: wakes Python up and carries messages between it and the page. It knows no exercise.
//
// From the page: {type: "boot", files}, {type: "drawn"}, {type: "start", module, name, modelId}, {type: "message", text, buffers}
// To the page:   {type: "progress", loaded, total}, {type: "slower", text}, {type: "ready", how, marks}, {type: "started", modelId},
//                {type: "message", text, buffers}, {type: "failed", reason}
import { Files } from "./files.js";

const KEEP_AFTER = 1500; // ms; the reader's first steps come before the next visit
const CALM_AFTER = 400; // ms; if the page has not drawn its controls by then, nothing waits for that any longer

const post = (message, transfer = []) => self.postMessage(message, transfer);
const marks = [];
const mark = (name) => marks.push([name, performance.timeOrigin + performance.now()]);
mark("worker");

let files;
let kernel; // cxcourse.live.kernel, once Python is alive
let bring; // puts an exercise's own modules where Python looks for them
let turn; // the message in hand; the next one waits for it
const waiting = []; // what the page sent before Python was alive

let drawn;
const calm = new Promise((resolve) => (drawn = resolve));

async function boot(urls) {
  setTimeout(drawn, CALM_AFTER);
  files = new Files(urls, (loaded, total) => post({ type: "progress", loaded, total }), calm);
  files.start();
  // Pyodide's loader is a megabyte of script: it comes while the files do.
  const { bootFromPackages, restore } = await import("./restore.js");
  let how = "snapshot";
  let python;
  try {
    python = await restore(files, mark);
  } catch (error) {
    post({ type: "slower", text: `The snapshot could not be restored (${error}); Python starts from its packages.` });
    how = "packages";
    await files.forget();
    python = await bootFromPackages(files);
  }
  mark("python");
  kernel = python.pyimport("cxcourse.live.kernel");
  kernel.connect(toPage, (name) => python.toPy(files.bytesNow(name)), JSON.stringify(files.extras));
  mark("kernel");
  bring = async (module) => {
    if (how === "packages") return; // everything is there
    for (const [path, bytes] of await files.part(module)) {
      python.FS.mkdirTree(`/packages/${path.slice(0, path.lastIndexOf("/"))}`);
      python.FS.writeFile(`/packages/${path}`, bytes);
    }
    kernel.look_again();
  };
  turn = (async () => {
    for (const message of waiting.splice(0)) await handle(message);
  })();
  await turn;
  mark("started");
  post({ type: "ready", how, marks });
  setTimeout(() => files.keep(), KEEP_AFTER);
}

/** One message of Python's: the text as it is, buffers copied out of Python's memory. */
function toPage(text, buffers) {
  const copies = Array.from(buffers, (item) => {
    const view = item.getBuffer("u8");
    const copy = view.data.slice();
    view.release();
    return copy;
  });
  post({ type: "message", text, buffers: copies }, copies.map((copy) => copy.buffer));
}

async function handle(message) {
  if (message.type === "start") {
    await bring(message.module);
    kernel.start(message.module, message.name, message.modelId);
    post({ type: "started", modelId: message.modelId });
  } else if (message.type === "message") {
    kernel.receive(message.text, message.buffers ?? []);
  }
}

self.addEventListener("message", async ({ data }) => {
  try {
    if (data.type === "boot") await boot(data.files);
    else if (data.type === "drawn") drawn();
    else if (turn) await (turn = turn.catch(() => {}).then(() => handle(data)));
    else {
      if (data.type === "start") files?.part(data.module).catch(() => {}); // on its way while Python wakes up
      waiting.push(data);
    }
  } catch (error) {
    post({ type: "failed", reason: String(error?.message ?? error) });
  }
});
