// Marks on a text that goes on changing: whose they are, where they have moved to, and what is drawn under which letters.

const TABLE = new Uint32Array(256).map((_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of the text's UTF-8 form, as `text_marks.fingerprint` has it. */
export function fingerprint(text) {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The newest of `texts` that a view's marks belong to, or null. */
export function textOf(texts, print) {
  for (let at = texts.length - 1; at >= 0; at -= 1) if (fingerprint(texts[at]) === print) return texts[at];
  return null;
}

/** Marks made for `before`, as they lie in `now`: those before the edit stay, those after it move, those that it touches are gone. */
export function moved(marks, before, now) {
  if (before === now) return marks;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail += 1;
  const by = now.length - before.length;
  const kept = [];
  for (const mark of marks) {
    if (mark.end < head) kept.push(mark);
    else if (mark.start > before.length - tail) kept.push({ ...mark, start: mark.start + by, end: mark.end + by });
  }
  return kept;
}

/** Marks with one key are one hint, numbered in the order of the text: `[{n, key, kind, places: [mark, ...]}]`. */
export function grouped(marks) {
  const groups = new Map();
  for (const mark of marks) {
    if (!groups.has(mark.key)) groups.set(mark.key, { n: groups.size + 1, key: mark.key, kind: mark.kind, places: [] });
    groups.get(mark.key).places.push(mark);
  }
  return [...groups.values()];
}

/** The lines of a text, each with the marks in it: `[{text, marks: [{start, end, kind, n}]}]`, places counted from the line's start. */
export function lined(text, groups) {
  const marks = groups.flatMap((group) => group.places.map((mark) => ({ start: mark.start, end: mark.end, kind: mark.kind, n: group.n })));
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  let next = 0;
  return text.split("\n").map((line) => {
    const from = at;
    at += line.length + 1;
    const here = [];
    for (; next < marks.length && marks[next].start < at; next += 1) {
      const { start, end, ...rest } = marks[next];
      here.push({ ...rest, start: start - from, end: Math.min(end - from, line.length) });
    }
    return { text: line, marks: here };
  });
}

/** Whether two lines say and show the same. */
export const sameLine = (a, b) =>
  a.text === b?.text && a.marks.length === b.marks.length && a.marks.every((mark, at) => Object.keys(mark).every((key) => mark[key] === b.marks[at][key]));

/** A line cut where marks begin or end: `[{text, inside: [mark, ...], numbers: "2, 3" or ""}]`; the outermost mark comes first. */
export function pieces(line, marks) {
  const cuts = [...new Set([0, line.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const made = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index], cuts[index + 1]];
    const inside = marks.filter((mark) => mark.start <= start && mark.end >= end).sort((a, b) => b.end - b.start - (a.end - a.start));
    made.push({ text: line.slice(start, end), inside, numbers: marks.filter((mark) => mark.start === start).map((mark) => mark.n).join(", ") });
  }
  return made;
}

/** The text with every place of a hint replaced by what stands in its mark. */
export function replaced(text, places) {
  let now = text;
  for (const mark of [...places].sort((a, b) => b.start - a.start)) now = now.slice(0, mark.start) + mark.replacement + now.slice(mark.end);
  return now;
}
