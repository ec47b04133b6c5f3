// A picture that is also a save file: the work it shows travels in it, where picture programs leave it alone and nobody sees it.
// `cxcourse/casebook/picture.js` reads it again.
import { KEYWORD } from "../../../casebook/picture.js";

const base64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};

/** A picture (SVG or PNG, by its type) that carries `document`, the text of a work file. */
export const withData = async (blob, document) =>
  blob.type === "image/png" ? withDataInPng(blob, document) : new Blob([withDataInSvg(await blob.text(), document)], { type: blob.type });

/** The SVG text with `document` (the text of a work file) in its <metadata>. */
function withDataInSvg(svg, document) {
  const data = `<metadata id="${KEYWORD}">${base64(new TextEncoder().encode(document))}</metadata>`;
  return svg.replace(/<svg\b[^>]*>/, (start) => start + data);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
/** The checksum of a PNG's chunk (CRC-32). */
const checksum = (bytes) => (bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** The PNG with `document` in an iTXt chunk, before its end. */
async function withDataInPng(blob, document) {
  const png = new Uint8Array(await blob.arrayBuffer());
  const body = new TextEncoder().encode(`iTXt${KEYWORD}\0\0\0\0\0${document}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  return new Blob([png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12)], { type: "image/png" });
}
