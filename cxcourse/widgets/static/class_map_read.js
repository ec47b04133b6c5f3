// Many files into Python without the page standing still: in batches, of which a few are on their way at a time.
import { t } from "../../book/page/i18n.js";

const BATCH = 25; // files; to ask a browser for more at a stretch makes the page stand still
const PIECE = 100; // files of a ZIP, which cost the page nothing: some 60 ms of Python, after which "Stop here" is heard
const AT_ONCE = 3;
const REST = 250; // ms between two drawings of the progress

const LARGE = -1; // in place of a size
export const UNREAD = -2;

export const nameOf = (file) => file.webkitRelativePath || file.name;
export const isZip = (file) => /\.zip$/i.test(file.name) || /^application\/(x-)?zip/.test(file.type);

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
 * The bytes of some files one after the other, and for each [name, size]: size LARGE or UNREAD (could not be read). To ask for a file's size
 * costs the page half a millisecond, five times as much as to read it: so only that of a file is asked for that looks like no hand-in.
 */
export async function together(batch, most) {
  const large = (file) => !/\.(json|txt)$/i.test(file.name) && file.size > most;
  const read = async (file) => {
    const bytes = await file.arrayBuffer();
    return bytes.byteLength > most ? LARGE : bytes;
  };
  const parts = await Promise.all(batch.map((file) => (large(file) ? LARGE : read(file).catch(() => UNREAD))));
  const sizes = parts.map((part) => (typeof part === "number" ? part : part.byteLength));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + Math.max(0, size), 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part === "number") continue;
    bytes.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return { files: batch.map((file, n) => [nameOf(file), sizes[n]]), bytes: bytes.buffer };
}

/** `make(some files)` for all of them in batches, a few on their way at a time. @returns what came of each batch, in the order of the files. */
export async function inPieces(files, make, stopped = () => false) {
  const made = [];
  let next = 0;
  const line = async () => {
    while (next < files.length && !stopped()) {
      const from = next;
      next += BATCH;
      made[from / BATCH] = await make(files.slice(from, next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return made;
}

/**
 * Read files into Python. `call(name, args, buffers)` is the store's; `onProgress({done, total, ...so far})` while it goes on; `stopped()` says
 * whether the reader has had enough. Resolves to sentences about ZIPs that could not be opened.
 */
export async function readAll(files, { call, onProgress, stopped, most, mostZip }) {
  const plain = files.filter((file) => !isZip(file));
  const zips = files.filter(isZip);
  const problems = [];
  let total = plain.length + zips.length;
  let done = 0;
  let drawn = 0;
  const told = (value, n) => {
    done += n;
    const now = performance.now();
    if (now - drawn < REST) return;
    drawn = now;
    onProgress({ ...value, done, total });
  };
  await call("begin");
  // The next batches are read while Python looks at the last one; they come in order, as the worker takes one message after the other.
  await inPieces(plain, async (batch) => {
    const { files: names, bytes } = await together(batch, most);
    const { value } = await call("add", { files: names }, bytes.byteLength ? [bytes] : []);
    told(value, batch.length);
  }, stopped);
  for (const [place, zip] of zips.entries()) {
    if (stopped()) break;
    const key = `zip-${place}`;
    try {
      if (zip.size > mostZip) throw new Error(t("{name} is larger than 64 MB. Unpack it and choose the folder instead.", { name: zip.name }));
      const { value: { n } } = await call("open_zip", { name: zip.name, key }, [await zip.arrayBuffer()]);
      total += n - 1;
      let at = 0;
      // While the page hears of one piece, Python is at the next.
      const pieces = async () => {
        while (at < n && !stopped()) {
          const from = at;
          at += PIECE;
          told((await call("more", { key, at: from, count: PIECE })).value, Math.min(PIECE, n - from));
        }
      };
      await Promise.all([pieces(), pieces()]);
    } catch (problem) {
      problems.push(problem.message);
      done += 1;
    }
  }
  return problems;
}
