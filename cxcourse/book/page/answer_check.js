// What a reader gave, and whether it is right. Pure: values in, verdicts out; no page, no storage.

/** A number as people write it ("6,5", " 1 200 ", "21%"), or null when it is none. */
export function parseNumber(text) {
  const bare = text.trim().replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "").replace("\u2212", "-");
  const dotted = /^[-+]?\d+,\d+$/.test(bare) ? bare.replace(",", ".") : bare;
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(dotted) ? Number(dotted) : null;
}

/**
 * Judge a value against a key.
 * @param {{kind: string, right?: string[], answer?: number, tolerance?: number}} key `right` holds ids: of the right options (one,
 *   several), of the pairs (match), or of the things in their right order (order)
 * @param value an id (one), ids (several, order), an object pair -> choice (match), a number (number)
 * @returns {{right: boolean, parts: Record<string, boolean>, side?: "low"|"high"}} `parts` says for each part that deserves a word
 *   whether the reader had it right
 */
export function judge(key, value) {
  const parts = {};
  if (key.kind === "one") {
    parts[value] = key.right.includes(value);
  } else if (key.kind === "several") {
    for (const id of key.right) parts[id] = value.includes(id);
    for (const id of value) parts[id] = key.right.includes(id);
  } else if (key.kind === "match") {
    for (const id of key.right) parts[id] = value[id] === id;
  } else if (key.kind === "order") {
    key.right.forEach((id, place) => { parts[id] = value[place] === id; });
  } else {
    const off = value - key.answer;
    // one part in a billion forgives what binary fractions do to 0.1 + 0.2
    const right = Math.abs(off) <= key.tolerance + Math.abs(key.answer) * 1e-9;
    return { right, parts: { number: right }, side: right ? undefined : off < 0 ? "low" : "high" };
  }
  return { right: Object.values(parts).every(Boolean), parts };
}
