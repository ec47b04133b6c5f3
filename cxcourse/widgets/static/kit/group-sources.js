// What members bring: files and links, read here as bytes and text, understood in Python. Nothing of it is kept when the page closes.
import { t } from "../../../book/page/i18n.js";
import { documentInPicture, isPicture } from "../../../casebook/picture.js";

export const MOST = 40; // files and links at once; older versions and doubles are among them
const MOST_BYTES = 2 * 1024 * 1024;

let made = 0;

/** One file as a source `{id, kind, name, saved, bytes}`, or with `problem`, a sentence, when it cannot even be looked at. */
export async function sourceOfFile(file) {
  made += 1;
  const source = { id: `s${made}`, kind: "file", name: file.name, saved: new Date(file.lastModified || Date.now()).toISOString() };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPicture(bytes)) {
      const inside = documentInPicture(bytes);
      return inside ? { ...source, bytes: inside } : { ...source, problem: t("This is a picture without work in it. It was left out.") };
    }
    if (bytes.byteLength > MOST_BYTES) return { ...source, problem: t("This file is larger than 2 MB, so it was not read. It was left out.") };
    return { ...source, bytes };
  } catch {
    return { ...source, problem: t("This file could not be read. It was left out; try to choose it again.") };
  }
}

/** All share links in a pasted text, as sources. */
export function sourcesOfText(text) {
  const found = text.slice(0, 100_000).match(/\S*#cx=\S*/g) ?? [];
  return [...new Set(found)].map((link) => ({ id: `s${(made += 1)}`, kind: "link", name: t("Link"), link }));
}

/** How Python gets them: `{files, links, data, order}`, where `order` is the source that each number in the answer stands for. */
export function packed(sources) {
  const files = sources.filter((one) => one.bytes);
  const links = sources.filter((one) => one.link);
  const data = new Uint8Array(files.reduce((sum, one) => sum + one.bytes.byteLength, 0));
  let at = 0;
  for (const one of files) {
    data.set(one.bytes, at);
    at += one.bytes.byteLength;
  }
  return {
    files: files.map((one) => ({ size: one.bytes.byteLength, name: one.name, saved: one.saved })),
    links: links.map((one) => one.link),
    data: data.buffer,
    order: [...files, ...links],
  };
}

/** Random letters and digits that nobody has had before. */
export const freshSeat = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
