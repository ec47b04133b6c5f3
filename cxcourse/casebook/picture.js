// A picture that carries the work it shows: the document of one exercise in a PNG's iTXt chunk or an SVG's <metadata>.
// `cxcourse/widgets/static/kit/picture_data.js` puts it there. Bytes of somebody else: every length is checked, nothing is run.
import { LIMITS } from "./strict_json.js";

export const KEYWORD = "leading-customer-experience";
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const MOST = 20 * 1024 * 1024; // a picture may be larger than the work in it

const starts = (bytes, with_) => with_.every((one, at) => bytes[at] === one);

/** Whether the bytes are a picture of a kind that can carry work. */
export function isPicture(bytes) {
  return starts(bytes, SIGNATURE) || /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 400)));
}

/** The bytes of the document in a picture, or null when there is none (it is another picture, or it was copied without its data). */
export function documentInPicture(bytes) {
  if (bytes.byteLength > MOST) return null;
  return starts(bytes, SIGNATURE) ? inPng(bytes) : inSvg(bytes);
}

function inPng(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.byteLength) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IEND") return null;
    if (type === "iTXt" && length <= LIMITS.bytes + 200) {
      const data = bytes.subarray(at + 8, at + 8 + length);
      // keyword, 0, not compressed (0), method (0), language, 0, translated keyword, 0, text
      const head = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0`);
      if (head.every((one, index) => data[index] === one)) return data.slice(head.length);
    }
    at += 12 + length;
  }
  return null;
}

function inSvg(bytes) {
  // Looked for as text: a parser of XML would resolve entities, and an SVG of somebody else has no business in the page.
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf(`<metadata id="${KEYWORD}">`);
  const end = text.indexOf("</metadata>", start);
  if (start < 0 || end < 0) return null;
  const code = text.slice(text.indexOf(">", start) + 1, end).trim();
  if (!/^[A-Za-z0-9+/=]+$/.test(code) || code.length > LIMITS.bytes * 1.5) return null;
  try {
    return Uint8Array.from(atob(code), (one) => one.charCodeAt(0));
  } catch {
    return null;
  }
}
