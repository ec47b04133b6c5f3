// One exercise's work behind a link: everything stands after the `#`, which browsers send to nobody.
// `cxcourse/models/link.py` writes and reads the same under the same limits: base64url of the raw deflate of the document as JSON.
import { t } from "../book/page/i18n.js";
import { Refused } from "./documents.js";
import { ordered } from "./records.js";

export const MARK = "#cx=";
export const LONGEST = 2000; // characters of a whole link; common chat programs cut at 2,048
const MOST_INFLATED = 1024 * 1024; // bytes

/** Send bytes through a stream; at most `most` of what comes out is taken, or a RangeError says that there is more. */
async function through(stream, bytes, most = Infinity) {
  const writer = stream.writable.getWriter();
  const fed = writer.write(bytes).then(() => writer.close());
  fed.catch(() => {}); // told by the reading side
  const reader = stream.readable.getReader();
  const parts = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.byteLength;
    if (size > most) {
      reader.cancel().catch(() => {});
      throw new RangeError("too much");
    }
    parts.push(step.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A document as it stands after the mark. */
export async function packed(document) {
  const small = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(ordered(document))));
  let text = "";
  for (const byte of small) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The link to `page` that carries the document, or null when it would be longer than a link may be. */
export async function linkTo(page, document) {
  const link = page.split("#")[0] + MARK + (await packed(document));
  return link.length <= LONGEST ? link : null;
}

export const refuse = (sentence) => { throw new Refused(`${sentence} ${t("Your work is as it was.")}`); };

/** The bytes behind what follows a link's mark. `nothing`: the sentence for what is none. Throws Refused with one sentence. */
export async function unpacked(code, nothing) {
  if (!/^[A-Za-z0-9_-]+$/.test(code)) refuse(nothing);
  try {
    const small = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return await through(new DecompressionStream("deflate-raw"), small, MOST_INFLATED);
  } catch (error) {
    if (error instanceof RangeError) refuse(t("More is packed into this link than a link may carry, so it was not opened."));
    return refuse(t("This link is damaged; a part of it was lost on the way."));
  }
}

/** The bytes of the document behind a link, or behind what follows its mark; for `readDocument`. Throws Refused with one sentence. */
export async function readLink(text) {
  const whole = text.trim();
  if (whole.length > LONGEST) refuse(t("This link is longer than 2,000 characters, so it was not opened."));
  const code = whole.includes(MARK) ? whole.slice(whole.indexOf(MARK) + MARK.length) : whole;
  return unpacked(code, t("There is no work behind this link, or a part of it was lost on the way."));
}
