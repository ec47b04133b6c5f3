// JSON of somebody else: read only when it is small, shallow, and means one thing. The browser's own parser would take the last of two
// equal keys without a word, turn a number too large into infinity, and fall over the stack of a deep enough file.

export const LIMITS = { bytes: 2 * 1024 * 1024, depth: 20, text: 20_000 };
const TOKEN = /[ \t\n\r]*(?:([[\]{}:,])|"([^"\\]*(?:\\[^][^"\\]*)*)"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * The value in `text`. Throws a SyntaxError when it is no JSON, has a key twice or the key `__proto__`, a text beyond the limit, a number
 * that is not finite, or more than LIMITS.depth levels.
 */
export function parseStrictly(text) {
  const open = []; // of each level: the keys so far (null in a list), and whether a key comes next
  let end = 0;
  const refuse = (why) => { throw new SyntaxError(why); };
  TOKEN.lastIndex = 0;
  // One look at every token finds what is wrong without building anything; then the browser's parser does what it is good at.
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    end = TOKEN.lastIndex;
    const level = open.at(-1);
    if (match[1] === "{" || match[1] === "[") {
      if (open.push({ keys: match[1] === "{" ? new Set() : null, key: match[1] === "{" }) > LIMITS.depth) refuse("depth");
    } else if (match[1] === "}" || match[1] === "]") open.pop();
    else if (match[1] === ",") { if (level) level.key = level.keys !== null; }
    else if (match[1] === ":") { if (level) level.key = false; }
    else if (match[3] !== undefined) { if (match[3].length > 400 || (match[3] > "" && !/[a-z]$/.test(match[3]) && !Number.isFinite(Number(match[3])))) refuse("number"); }
    else {
      const raw = match[0].trimStart();
      if (raw.length > LIMITS.text * 6 + 2) refuse("text");
      const value = raw.length > LIMITS.text || raw.includes("\\") ? JSON.parse(raw) : raw.slice(1, -1);
      if (value.length > LIMITS.text) refuse("text");
      if (level?.key) {
        if (value === "__proto__" || level.keys.has(value)) refuse("key");
        level.keys.add(value);
      }
    }
  }
  if (text.slice(end).trim() || open.length) refuse("json");
  return JSON.parse(text);
}
