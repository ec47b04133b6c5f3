// Python as the page sees it: one worker, started at once, with a limit to how long it may take.
import { t } from "../../book/page/i18n.js";

// ms without any sign of life before the page says that Python will not come. From its packages it computes for seconds at a stretch, on a
// slow device for many; what is wrong with a file is told at once.
const PATIENCE = { snapshot: 25_000, packages: 75_000 };

/** Why, in words: what a browser says about a policy is a paragraph. */
const inWords = (reason) => (/Content Security Policy|unsafe-eval/i.test(reason) ? t("this site's policy does not allow WebAssembly") : reason);

/** Start Python. `files` as in worker/files.js, but with file names, which like `workerUrl` are relative to `base`. What happens before
 * a listener is there is kept in `state` and `progress`. */
export function startPython(files, workerUrl, base) {
  const absolute = (name) => new URL(name, base).href;
  const urls = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, { ...file, url: absolute(file.file) }]));
  // A worker made from a blob inherits the page's content security policy; one made from an address would not (on a static
  // host, where the policy stands in a <meta>).
  const stub = URL.createObjectURL(new Blob([`import ${JSON.stringify(absolute(workerUrl))};`], { type: "text/javascript" }));
  const listeners = { progress: [], ready: [], failed: [], message: [] };
  const tell = (event, value) => listeners[event].forEach((listener) => listener(value));
  let state = "waiting";
  let progress = null;
  let reason = "";
  let patience = 0;
  let how = "snapshot";

  const fail = (why) => {
    if (state !== "waiting") return;
    state = "failed";
    reason = inWords(why);
    clearTimeout(patience);
    worker?.terminate();
    tell("failed", reason);
  };
  const wait = () => {
    clearTimeout(patience);
    const limit = PATIENCE[how];
    patience = setTimeout(() => fail(t("it did not answer within {n} seconds", { n: limit / 1000 })), limit);
  };

  let worker;
  try {
    worker = new Worker(stub, { type: "module" });
  } catch (error) {
    queueMicrotask(() => fail(String(error.message ?? error)));
  }
  wait();
  worker?.addEventListener("error", (event) => fail(event.message || t("its program could not be loaded")));
  worker?.addEventListener("message", ({ data }) => {
    if (data.type === "progress") {
      if (state === "waiting") wait();
      progress = data;
      tell("progress", data);
    } else if (data.type === "ready") {
      state = "alive";
      clearTimeout(patience);
      for (const [name, time] of data.marks) performance.mark(`cx:${name}`, { startTime: Math.max(0, time - performance.timeOrigin) });
      tell("ready", data.how);
    } else if (data.type === "message") tell("message", { ...JSON.parse(data.text), buffers: data.buffers });
    else if (data.type === "failed") fail(data.reason);
    else if (data.type === "slower") {
      how = "packages";
      console.warn(data.text);
      if (state === "waiting") wait();
    }
  });
  worker?.postMessage({ type: "boot", files: urls });

  return {
    on: (event, listener) => listeners[event].push(listener),
    /** The controls are on screen: from now on Python may have the processor. */
    drawn: () => worker?.postMessage({ type: "drawn" }),
    start: (module, name, modelId) => worker?.postMessage({ type: "start", module, name, modelId }),
    /** `buffers` (ArrayBuffer, or arrays of bytes that have one for themselves) are given away, not copied: a class's hand-ins are tens of megabytes. */
    send: (commId, data, buffers = []) => {
      const text = JSON.stringify({ comm_id: commId, data });
      worker?.postMessage({ type: "message", text, buffers }, buffers.map((one) => one.buffer ?? one));
    },
    get state() {
      return state;
    },
    get progress() {
      return progress;
    },
    get reason() {
      return reason;
    },
  };
}
