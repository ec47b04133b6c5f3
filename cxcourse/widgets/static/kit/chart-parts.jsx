// What all charts are made of: scales, ticks, axes, legends. A drawing is {height, body}: the same on screen, on paper and in a picture.
import { textWidth, wrapped } from "./measure.js";

export const SMALL = 12; // px: ticks
export const TEXT = 13; // px: everything else

export const known = (value) => value !== null && value !== undefined;

export const scale = ([low, high], from, to) => (value) => from + ((Math.min(high, Math.max(low, value)) - low) / (high - low || 1)) * (to - from);

/** Round numbers from low to high, about `count` of them. */
export function ticks([low, high], count = 5) {
  const raw = (high - low || 1) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw * 0.999) ?? raw;
  const out = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9 && out.length < 20; at += 1) out.push(Number((at * step).toPrecision(12)));
  return out;
}

/** A number on an axis: a real minus, thousands apart, k and m from ten thousand on. */
export function said(value, unit) {
  const size = Math.abs(value);
  const [by, end] = size >= 1e6 ? [1e6, "m"] : size >= 1e4 ? [1e3, "k"] : [1, ""];
  const text = (size / by).toLocaleString("en", { maximumFractionDigits: size / by >= 100 ? 0 : size / by >= 1 ? 1 : 2 }) + end;
  const sign = value < 0 ? "\u2212" : "";
  return !unit ? sign + text : "€$£".includes(unit) ? sign + unit + text : unit === "%" ? `${sign}${text}%` : sign + text;
}

export function Words({ lines, x, y, size = TEXT, anchor = "start", class: name = "c-text", leading = size + 3 }) {
  return lines.map((line, at) => <text key={at} class={name} x={x} y={y + at * leading} font-size={size} text-anchor={anchor}>{line}</text>);
}

const SHAPES = {
  circle: (r) => ["circle", { r }],
  square: (r) => ["rect", { x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8, rx: 1 }],
  triangle: (r) => ["path", { d: `M0 ${-r * 1.15}L${r * 1.1} ${r * 0.85}H${-r * 1.1}Z` }],
  diamond: (r) => ["path", { d: `M0 ${-r * 1.25}L${r * 1.15} 0L0 ${r * 1.25}L${-r * 1.15} 0Z` }],
};
const ORDER = ["circle", "square", "triangle", "diamond"];

/** The sign of the series number `n`: every series has its own colour and its own shape. One element, and one more for what a pointer is told. */
export function Sign({ n, x = 0, y = 0, r = 4, class: name = "", shape, title }) {
  const [Shape, size] = SHAPES[shape ?? ORDER[n % 4]](r);
  return <Shape {...size} class={`c-sign c-s${(n % 6) + 1} ${name}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>{title && <title>{title}</title>}</Shape>;
}

/** Signs with their words, flowing over as many rows as they need: {height, body}. `items` are {sign: (x, y) => drawing, text}. */
export function legend(items, width) {
  let x = 0;
  let y = 10;
  const body = items.map(({ sign, text }, index) => {
    const line = wrapped(text, width - 34, TEXT, { most: 1 })[0] ?? "";
    const room = 30 + textWidth(line, TEXT, false) + 18;
    if (x > 0 && x + room - 18 > width) {
      x = 0;
      y += 22;
    }
    const at = x;
    x += room;
    return (
      <g key={index} transform={`translate(${at} ${y})`}>
        {sign(11, 0)}
        <text class="c-text" x="28" y="4.5" font-size={TEXT}>{line}</text>
      </g>
    );
  });
  return items.length ? { height: y + 16, body: <g>{body}</g> } : { height: 0, body: null };
}
