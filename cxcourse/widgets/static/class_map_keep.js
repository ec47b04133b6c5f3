// Hand-ins that stay in this browser because somebody said so: one record beside the casebook, never part of it. docs/casebook-format.md has its form.
import { t } from "../../book/page/i18n.js";
import { UNREAD, inPieces, isZip, nameOf, together } from "./class_map_read.js";

const FORMAT = 1;
const LONGEST_LIST = 8 * 1024 * 1024; // bytes of the list of names
const MOST_FILES = 20_000;
const STRETCH = 1024 * 1024; // bytes that are read together

/**
 * The record of some files: a list of [name, size] behind its length, then their contents. `before`: an earlier record, whose files come first.
 * `most`: larger ones were refused and stay out. They are read here, a few at a time: to ask for the size of each, as a Blob of files would, keeps the
 * page waiting for a millisecond each, and the browser would read them one by one at the end. Rejects with a sentence when `before` cannot be read.
 */
export async function packed(files, { n, since, most, before }) {
  const earlier = before && (await opened(before));
  const pieces = await inPieces(files.filter((file) => !isZip(file)), async (some) => {
    const { files: read, bytes } = await together(some, most);
    if (read.some(([, size]) => size === UNREAD)) throw new Error(why.absent());
    return { list: read.filter(([, size]) => size >= 0), part: new Blob([bytes]) };
  });
  for (const zip of files.filter(isZip)) {
    const bytes = await zip.arrayBuffer();
    pieces.push({ list: [[nameOf(zip), bytes.byteLength]], part: new Blob([bytes]) });
  }
  const list = [...(earlier?.files ?? []), ...pieces.flatMap((piece) => piece.list)];
  const parts = [...(earlier ? [before.data.slice(earlier.begin)] : []), ...pieces.map((piece) => piece.part)];
  const names = new TextEncoder().encode(JSON.stringify(list));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, names.length);
  return { format: FORMAT, since, n, mark: crypto.getRandomValues(new Uint32Array(4)).join("-"), data: new Blob([length, names, ...parts]) };
}

/**
 * The files in a record that was kept, each `{name, size, arrayBuffer()}`. They are not cut out of the Blob one by one, which keeps a page waiting
 * for half a millisecond each: neighbours are read together, when the first of them is asked for. Rejects with a sentence when the record is
 * not what `packed` makes.
 */
export async function unpacked(value) {
  const { begin, files } = await opened(value);
  const stretches = [];
  let at = begin;
  return files.map(([name, size]) => {
    if (!stretches.length || at + size - stretches.at(-1).from > STRETCH) stretches.push({ from: at, to: at, left: 0, bytes: null });
    const stretch = stretches.at(-1);
    const from = at;
    const to = (stretch.to = at += size);
    stretch.left += 1;
    const arrayBuffer = async () => {
      const bytes = await (stretch.bytes ??= value.data.slice(stretch.from, stretch.to).arrayBuffer());
      if ((stretch.left -= 1) <= 0) stretch.bytes = null; // nobody else waits for it
      return bytes.slice(from - stretch.from, to - stretch.from);
    };
    return { name, size, arrayBuffer };
  });
}

async function opened(value) {
  const sound = value?.format === FORMAT && !Number.isNaN(Date.parse(value.since)) && Number.isInteger(value.n) && value.n >= 0 && value.data instanceof Blob;
  const list = sound ? await listIn(value.data).catch(() => null) : null;
  if (!list) throw new Error(t("The hand-ins that were kept in this browser cannot be read, so none of them is shown. Delete them, and bring the files again."));
  return list;
}

async function listIn(data) {
  const length = new DataView(await data.slice(0, 4).arrayBuffer()).getUint32(0);
  if (length > LONGEST_LIST) return null;
  const files = JSON.parse(await data.slice(4, 4 + length).text());
  if (!Array.isArray(files) || files.length > MOST_FILES) return null;
  if (!files.every((one) => Array.isArray(one) && typeof one[0] === "string" && Number.isInteger(one[1]) && one[1] >= 0)) return null;
  const begin = 4 + length;
  return files.reduce((sum, [, size]) => sum + size, begin) === data.size ? { begin, files } : null;
}

/** Why something could not be kept, or let go. */
export const why = {
  full: () => t("These hand-ins could not be kept: the storage of this browser is full. They stay on this page until you close it."),
  absent: () => t("These hand-ins could not be kept: this browser does not let the course keep anything here, or a file has gone. They stay on this page until you close it."),
  gone: () => t("The kept hand-ins were deleted in another tab. What you see stays until you close this page."),
  stays: () => t("The hand-ins could not be deleted. Delete this site's data in the settings of your browser."),
};
