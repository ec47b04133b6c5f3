// Many files into Python without the page standing still: in small batches, some of them on their way at a time; for a large class a second
// Python reads along, and hands over what it has read.
import { t } from "../../book/page/i18n.js";

const BATCH_FILES = 16;
const AT_ONCE = 3;
const PATIENCE = 15_000; // ms until a second Python that has stopped answering is given up
const MANY = 800; // files from which on a second Python is worth its start

const isZip = (file) => /\.zip$/i.test(file.name) || /^application\/(x-)?zip/.test(file.type);

/** What was dropped, as files; folders are looked through. Must be called within the event, as the browser empties the list afterwards. */
export function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return Promise.resolve([...transfer.files]);
  return Promise.all(entries.map(inside)).then((lists) => lists.flat());
}

async function inside(entry) {
  if (entry.isFile) return new Promise((resolve) => entry.file((file) => resolve([file]), () => resolve([])));
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([]))); // a hundred at a time
    if (!some.length) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(inside))).flat();
}

/**
 * The bytes of some files one after the other, and for each [name, size]: size -1 is too large, -2 could not be read. To ask for a file's size
 * costs the page half a millisecond, five times as much as to read it: so only that of a file is asked for that looks like no hand-in.
 */
async function together(batch, most) {
  const large = (file) => !/\.(json|txt)$/i.test(file.name) && file.size > most;
  const read = async (file) => {
    const bytes = await file.arrayBuffer();
    return bytes.byteLength > most ? -1 : bytes;
  };
  const parts = await Promise.all(batch.map((file) => (large(file) ? -1 : read(file).catch(() => -2))));
  const sizes = parts.map((part) => (typeof part === "number" ? part : part.byteLength));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + Math.max(0, size), 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part === "number") continue;
    bytes.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return { files: batch.map((file, n) => [file.webkitRelativePath || file.name, sizes[n]]), bytes: bytes.buffer };
}

/** Actions in a Python of one's own, as the store's `call`. */
function helper(python) {
  const waiting = new Map();
  let last = 0;
  const fail = (reason) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  python.on("failed", fail);
  python.on("message", ({ data, buffers }) => {
    const { type, id: turn, ok, value, error } = data.content ?? {};
    if (data.method !== "custom" || type !== "result" || !waiting.has(turn)) return;
    const { resolve, reject } = waiting.get(turn);
    waiting.delete(turn);
    if (ok) resolve({ value, buffers: buffers ?? [] });
    else reject(new Error(error));
  });
  return {
    ready: new Promise((resolve, reject) => { python.on("ready", resolve); python.on("failed", reject); }),
    call: (modelId) => (name, args = {}, buffers = []) => new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      python.send(modelId, { method: "custom", content: { type: "call", id: last, name, args } }, buffers);
    }),
    end: python.end,
  };
}

/** What a promise comes to, or null when it fails or takes longer than this. */
const within = (time, promise) => Promise.race([promise.catch(() => null), new Promise((resolve) => setTimeout(resolve, time, null))]);

/** What is to be done, in units that any Python can do: `{n, run(call)}`. ZIPs are opened by each that reads of them. */
async function unitsOf(files, { call, most, mostZip, problems }) {
  const plain = files.filter((file) => !isZip(file));
  const units = [];
  for (let at = 0; at < plain.length; at += BATCH_FILES) {
    const batch = plain.slice(at, at + BATCH_FILES);
    units.push({ n: batch.length, async run(ask) {
      const { files: names, bytes } = await together(batch, most);
      return ask("add", { files: names }, bytes.byteLength ? [bytes] : []);
    } });
  }
  for (const [place, zip] of files.filter(isZip).entries()) {
    const key = `zip-${place}`;
    try {
      if (zip.size > mostZip) throw new Error(t("{name} is larger than 64 MB. Unpack it and choose the folder instead.", { name: zip.name }));
      const bytes = await zip.arrayBuffer();
      const open = (ask) => ask("open_zip", { name: zip.name, key }, [bytes.slice(0)]); // sending a buffer may give it away
      const { value: { n } } = await open(call);
      const opened = new Map([[call, Promise.resolve()]]);
      for (let at = 0; at < n; at += BATCH_FILES) {
        units.push({ n: Math.min(BATCH_FILES, n - at), async run(ask) {
          if (!opened.has(ask)) opened.set(ask, open(ask));
          await opened.get(ask);
          return ask("more", { key, at, count: BATCH_FILES });
        } });
      }
    } catch (problem) {
      problems.push(problem.message);
    }
  }
  return units;
}

/**
 * Read files into Python. `call(name, args, buffers)` is the store's; `another()` starts a second Python, where the page can; `onProgress({done,
 * total, ...so far})` after each batch; `stopped()` says whether the reader has had enough. Resolves to sentences about ZIPs that could not be opened.
 */
export async function readAll(files, { call, another, modelId, onProgress, stopped, most, mostZip }) {
  const problems = [];
  await call("begin");
  const units = await unitsOf(files, { call, most, mostZip, problems });
  const total = units.reduce((sum, unit) => sum + unit.n, 0);
  const seen = new Map(); // what each Python has counted
  let done = 0;
  let next = 0;
  const work = async (ask, mine) => {
    while (next < units.length && !stopped()) {
      const unit = units[next++];
      mine.push(unit);
      const { value } = await unit.run(ask);
      done += unit.n;
      seen.set(ask, value);
      const sum = (key) => [...seen.values()].reduce((all, one) => all + one[key], 0);
      onProgress({ done, total, learners: sum("learners"), refused: sum("refused") });
    }
  };
  const lines = (ask, mine) => Promise.all(Array.from({ length: AT_ONCE }, () => work(ask, mine)));

  const second = total >= MANY && another ? helper(another()) : null;
  const theirs = [];
  const ask = second?.call(modelId);
  const helped = second?.ready.then(() => lines(ask, theirs)).then(() => true, () => false);
  try {
    await lines(call, []);
    // The second Python may just have come: it is not waited for when nothing was given to it.
    const over = theirs.length ? await within(PATIENCE, helped.then((fine) => fine && ask("hand_over"))) : null;
    if (over) await call("take_over", {}, over.buffers);
    else for (const unit of theirs) await unit.run(call); // it is gone, and what it had read with it
  } finally {
    second?.end();
  }
  return problems;
}
