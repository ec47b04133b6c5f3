// How wide a text will be, and where it breaks: known before it is drawn.
let pen;
const widths = new Map();
/** The width of a text in the label's font; kept, because measuring is slow. */
export function textWidth(text, size, bold) {
  const key = `${size}${bold ? "b" : ""}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    pen ??= document.createElement("canvas").getContext("2d");
    pen.font = `${bold ? 650 : 500} ${size}px Inter, system-ui, sans-serif`;
    width = pen.measureText(text).width;
    if (widths.size > 2000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** `text` on at most `most` lines of `room` pixels; what does not fit ends in an ellipsis. */
export function wrapped(text, room, size, { bold = false, most = 2 } = {}) {
  const lines = [];
  let rest = String(text).split(/\s+/).filter(Boolean);
  while (rest.length && lines.length < most) {
    let line = rest.shift();
    while (rest.length && textWidth(`${line} ${rest[0]}`, size, bold) <= room) line += ` ${rest.shift()}`;
    lines.push(line);
  }
  const cut = (line) => {
    let short = line;
    while (short.length > 1 && textWidth(`${short}…`, size, bold) > room) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
  };
  return lines.map((line, at) => (at === most - 1 && rest.length ? cut(`${line} ${rest.join(" ")}`) : textWidth(line, size, bold) > room ? cut(line) : line));
}
