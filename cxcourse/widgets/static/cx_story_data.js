// What the controls of exercise 10 know of a story without Python: words, seconds, and pieces of a size that can be read from a floor.

export const ELEMENTS = ["personal", "urgency", "strategy", "call"];
const SENTENCE = /(?<=[.!?…]["'”’)]*)\s+(?=[\p{Lu}\p{N}"“‘'(])/u;
const PIECE = 45; // words on the screen at once when a story is rehearsed

export const countWords = (text) => (text ? text.match(/\S+/g)?.length ?? 0 : 0);

/** The elements in the order of telling. */
export function orderOf(order) {
  const given = [...new Set(String(order ?? "").split(" "))].filter((one) => ELEMENTS.includes(one));
  return [...given, ...ELEMENTS.filter((one) => !given.includes(one))];
}

export const rateOf = (pace) => Math.min(220, Math.max(60, Math.round(Number(pace?.rate)) || 120));

/** A paragraph in pieces of whole sentences, none much longer than can be taken in at a glance. */
export function piecesOf(text) {
  const made = [];
  for (const part of String(text ?? "").split("\n")) {
    if (!part.trim()) continue;
    let piece = "";
    for (const sentence of part.trim().split(SENTENCE)) {
      if (piece && countWords(piece) + countWords(sentence) > PIECE) {
        made.push(piece.trim());
        piece = "";
      }
      piece += piece ? ` ${sentence}` : sentence;
    }
    if (piece.trim()) made.push(piece.trim());
  }
  return made;
}
