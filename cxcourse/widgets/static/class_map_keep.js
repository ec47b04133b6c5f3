// Hand-ins that stay in this browser because somebody said so: one record beside the casebook, never part of it. docs/casebook-format.md has its form.
import { t } from "../../book/page/i18n.js";

const FORMAT = 1;
const LONGEST_LIST = 8 * 1024 * 1024; // bytes of the list of names
const MOST_FILES = 20_000;
const PIECE = 100; // files of which the size is asked at a stretch: it takes the page a third of a millisecond each

const nameOf = (file) => file.webkitRelativePath || file.name;

/** The record of some files: a list of [name, size] behind its length, then their contents. `most`: larger ones were refused and stay out. */
export async function packed(files, { n, since, most, isZip }) {
  const list = [];
  const parts = [];
  for (const [at, file] of files.entries()) {
    if (at % PIECE === PIECE - 1) await new Promise((resolve) => setTimeout(resolve));
    const { size } = file;
    if (size > most && !isZip(file)) continue;
    list.push([nameOf(file), size]);
    parts.push(file);
  }
  const names = new TextEncoder().encode(JSON.stringify(list));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, names.length);
  return { format: FORMAT, since, n, mark: crypto.getRandomValues(new Uint32Array(4)).join("-"), data: new Blob([length, names, ...parts]) };
}

/** The files in a record that was kept. Rejects with a sentence when it is not what `packed` makes. */
export async function unpacked(value) {
  const sound = value?.format === FORMAT && !Number.isNaN(Date.parse(value.since)) && Number.isInteger(value.n) && value.n >= 0 && value.data instanceof Blob;
  const list = sound ? await listIn(value.data).catch(() => null) : null;
  if (!list) throw new Error(t("The hand-ins that were kept in this browser cannot be read, so none of them is shown. Delete them, and bring the files again."));
  let at = list.begin;
  return list.files.map(([name, size]) => Object.assign(value.data.slice(at, (at += size)), { name }));
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
  stays: () => t("The hand-ins could not be deleted. Delete this site's data in the settings of your browser."),
};
