// Many files into Python without the page standing still: batches of some hundred kilobytes, read as one, three of them on their way at a time.
const BATCH_FILES = 40;
const BATCH_BYTES = 400_000;
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

function batches(files) {
  const made = [];
  let batch = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length && (batch.length >= BATCH_FILES || bytes + file.size > BATCH_BYTES)) {
      made.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length) made.push(batch);
  return made;
}

/** The bytes of some files one after the other, and for each [name, size]: size -1 is too large to be read, -2 could not be read. */
async function together(batch, most) {
  const fit = batch.filter((file) => file.size <= most);
  const name = (file) => file.webkitRelativePath || file.name;
  try {
    const bytes = await new Blob(fit).arrayBuffer();
    return { files: batch.map((file) => [name(file), file.size <= most ? file.size : -1]), bytes };
  } catch {
    // One of them is gone or may not be read: find out which.
    const parts = await Promise.all(batch.map((file) => (file.size <= most ? file.arrayBuffer().catch(() => null) : undefined)));
    const files = batch.map((file, at) => [name(file), parts[at] === undefined ? -1 : parts[at] === null ? -2 : parts[at].byteLength]);
    return { files, bytes: await new Blob(parts.filter(Boolean)).arrayBuffer() };
  }
}

/**
 * Read files into Python. `call(name, args, buffers)` is the store's; `onProgress({done, total, ...so far})` after each batch; `stopped()` says
 * whether the reader has had enough. Resolves to sentences about ZIPs that could not be opened.
 */
export async function readAll(files, { call, onProgress, stopped, most }) {
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
  const todo = batches(plain)[Symbol.iterator]();
  const line = async () => {
    for (const batch of todo) {
      if (stopped()) return;
      const { files: names, bytes } = await together(batch, most);
      const { value } = await call("add", { files: names }, bytes.byteLength ? [bytes] : []);
      told(value, batch.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  for (const zip of zips) {
    if (stopped()) break;
    try {
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
