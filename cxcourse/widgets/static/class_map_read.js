// Many files into Python without the page standing still: in small batches, three of them on their way at a time.
import { t } from "../../book/page/i18n.js";

const BATCH_FILES = 32;
const AT_ONCE = 3;

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
 * The bytes of some files one after the other, and for each [name, size]: size -1 is too large to be read, -2 could not be read. A browser looks
 * a file up when its size is asked for first, which takes up to half a millisecond: so nobody asks for thousands of sizes in one go.
 */
async function together(batch, most) {
  const parts = await Promise.all(batch.map((file) => (file.size > most ? -1 : file.arrayBuffer().catch(() => -2))));
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

/**
 * Read files into Python. `call(name, args, buffers)` is the store's; `onProgress({done, total, ...so far})` after each batch; `stopped()` says
 * whether the reader has had enough. Resolves to sentences about ZIPs that could not be opened.
 */
export async function readAll(files, { call, onProgress, stopped, most, mostZip }) {
  const plain = files.filter((file) => !isZip(file));
  const zips = files.filter(isZip);
  const problems = [];
  let done = 0;
  let total = plain.length + zips.length;
  const told = (value, n) => {
    done += n;
    onProgress({ ...value, done, total });
  };
  await call("begin");
  // The next batches are read while Python looks at the last one; they come in order, as the worker takes one message after the other.
  let next = 0;
  const line = async () => {
    while (next < plain.length && !stopped()) {
      const batch = plain.slice(next, (next += BATCH_FILES));
      const { files: names, bytes } = await together(batch, most);
      const { value } = await call("add", { files: names }, bytes.byteLength ? [bytes] : []);
      told(value, batch.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  for (const zip of zips) {
    if (stopped()) break;
    try {
      if (zip.size > mostZip) throw new Error(t("{name} is larger than 64 MB. Unpack it and choose the folder instead.", { name: zip.name }));
      const { value: { n } } = await call("open_zip", { name: zip.name }, [await zip.arrayBuffer()]);
      total += n - 1;
      for (let at = 0; at < n && !stopped(); at += BATCH_FILES) told((await call("more", { at, count: BATCH_FILES })).value, Math.min(BATCH_FILES, n - at));
    } catch (problem) {
      problems.push(problem.message);
      done += 1;
    }
  }
  return problems;
}
