// Bars with intervals, and every member of a group as a dot on a line.
import { t } from "../../../book/page/i18n.js";
import { known, legend, said, scale, Sign, SMALL, TEXT, ticks, Words } from "./chart-parts.jsx";
import { textWidth, wrapped } from "./measure.js";

const NARROW = 520; // px: labels stand above instead of beside

/** Where the labels stand, and how high each row is. */
function rows(items, width, { bar, room = 0 }) {
  const narrow = width < NARROW;
  const wide = Math.min(width * 0.34, Math.max(60, ...items.map((one) => textWidth(one.label, TEXT, one.mark))) + 4);
  const label = narrow ? width - 4 : wide;
  const made = items.map((one) => wrapped(one.label, label, TEXT, { bold: one.mark, most: 3 }));
  return { narrow, left: narrow ? 4 : wide + 14, lines: made, heights: made.map((lines) => (narrow ? lines.length * 16 + bar + 18 : Math.max(bar + 14, lines.length * 16 + 10)) + room) };
}

export function barChart(block, width) {
  const { items, x, unit, reference } = block;
  const tornado = known(reference) && items.every((one) => !known(one.value));
  const { narrow, left, lines, heights } = rows(items, width, { bar: 18 });
  const words = items.map((one) => [tornado ? "" : one.shown, one.note].filter(Boolean).join("  "));
  const after = Math.min(width * 0.34, Math.max(0, ...words.map((one) => textWidth(one, TEXT, false))) + 12);
  const right = width - (tornado ? 10 : Math.max(after, 16));
  const toX = scale(x, left + (tornado ? 6 : 0), right);
  const base = tornado ? toX(reference) : toX(Math.min(x[1], Math.max(x[0], 0)));
  const mark = known(reference) ? 22 : 4;
  let y = mark;
  const drawn = items.map((one, index) => {
    const start = y;
    y += heights[index];
    const middle = narrow ? start + lines[index].length * 16 + 14 : start + heights[index] / 2;
    const from = tornado ? toX(one.low ?? reference) : Math.min(base, toX(one.value ?? 0));
    const to = tornado ? toX(one.high ?? reference) : Math.max(base, toX(one.value ?? 0));
    const interval = !tornado && known(one.low) && known(one.high);
    const end = Math.max(to, interval ? toX(one.high) : 0) + 8;
    const low = tornado && known(one.low) ? said(one.low, unit) : "";
    const high = tornado && known(one.high) ? said(one.high, unit) : "";
    const bar = (
      <g key={index}>
        {(tornado || known(one.value)) && <rect class={`c-bar ${one.mark || tornado ? "is-marked" : ""}`} x={from} y={middle - 9} width={Math.max(1.5, to - from)} height="18" rx="3" />}
        {interval && <path class="c-interval is-under" d={`M${toX(one.low).toFixed(1)} ${middle}H${toX(one.high).toFixed(1)}`} />}
        {interval && <path class="c-interval" d={`M${toX(one.low).toFixed(1)} ${middle}H${toX(one.high).toFixed(1)}M${toX(one.low).toFixed(1)} ${middle - 6}v12M${toX(one.high).toFixed(1)} ${middle - 6}v12`} />}
      </g>
    );
    const text = (
      <g key={index}>
        <Words lines={lines[index]} x={narrow ? 4 : left - 14} y={narrow ? start + 13 : middle + 4.5 - (lines[index].length - 1) * 8} anchor={narrow ? "start" : "end"} class={`c-text c-halo is-plain ${one.mark ? "is-strong" : ""}`} leading={16} />
        {!tornado && <text class={`c-text c-value ${one.mark ? "is-strong" : ""}`} x={end} y={middle + 4.5} font-size={TEXT}>{wrapped(words[index], width - end, TEXT, { bold: one.mark, most: 1 })[0] ?? ""}</text>}
        {tornado && low && <EndWord text={low} x={from} y={middle} inside={from - textWidth(low, SMALL, false) - 8 < (narrow ? 0 : left - 8)} way="end" />}
        {tornado && high && <EndWord text={high} x={to} y={middle} inside={to + textWidth(high, SMALL, false) + 8 > width} way="start" />}
      </g>
    );
    return { bar, text };
  });
  const axis = ticks(x, Math.max(3, Math.floor((right - left) / 90)));
  const word = known(reference) ? block.reference_shown : "";
  const half = textWidth(word, SMALL, false) / 2;
  const height = y + 24;
  const body = (
    <g>
      {axis.map((one) => (
        <g key={one}>
          <path class={`c-grid ${one === 0 ? "is-zero" : ""}`} d={`M${toX(one).toFixed(1)} ${mark}V${y}`} />
          <text class="c-tick" x={Math.min(width - textWidth(said(one, unit), SMALL, false) / 2, Math.max(textWidth(said(one, unit), SMALL, false) / 2, toX(one)))} y={y + 17} font-size={SMALL} text-anchor="middle">{said(one, unit)}</text>
        </g>
      ))}
      {drawn.map((one) => one.bar)}
      {known(reference) && <path class="c-reference" d={`M${toX(reference).toFixed(1)} ${mark - 3}V${y}`} />}
      {drawn.map((one) => one.text)}
      {word && <text class="c-axis" x={Math.min(width - half, Math.max(half, toX(reference)))} y="13" font-size={SMALL} text-anchor="middle">{word}</text>}
    </g>
  );
  return { height, body };
}

function EndWord({ text, x, y, inside, way }) {
  const out = way === "end" ? -6 : 6;
  return <text class={`c-tick ${inside ? "is-inside" : ""}`} x={x + (inside ? -out : out)} y={y + 4} font-size={SMALL} text-anchor={inside === (way === "end") ? "start" : "end"}>{text}</text>;
}

const R = 5.5; // px

/** Dots with one value stand above each other, and nearer together when they are many. */
function stacked(values, toX) {
  const spots = new Map();
  const each = values.filter((one) => known(one.value)).map((one) => ({ ...one, x: toX(one.value) }));
  for (const one of each) {
    const key = Math.round(one.x / (R * 1.6));
    if (!spots.has(key)) spots.set(key, []);
    spots.get(key).push(one);
  }
  for (const spot of spots.values()) {
    const gap = Math.min(R * 2 + 1, 30 / Math.max(1, spot.length - 1));
    spot.forEach((one, n) => (one.dy = (n - (spot.length - 1) / 2) * gap));
  }
  return each;
}

/** `pointed`: each dot says whose it is. */
export function spreadChart(block, width, pointed) {
  const { items, x, ends } = block;
  const own = items.some((one) => known(one.own));
  const keys = legend([
    { text: t("one member each"), sign: (px, py) => <Sign n={0} shape="circle" x={px} y={py} r={R} class="is-member" /> },
    { text: t("half of the group lies here"), sign: (px, py) => <rect class="c-half" x={px - 11} y={py - 7} width="22" height="14" rx="7" /> },
    { text: t("the middle one (median)"), sign: (px, py) => <path class="c-median" d={`M${px} ${py - 9}v18`} /> },
    ...(own ? [{ text: t("you"), sign: (px, py) => <Sign n={1} shape="diamond" x={px} y={py} r={6.5} class="is-own" /> }] : []),
  ], width);
  const { narrow, left, lines, heights } = rows(items, width, { bar: 34, room: 4 });
  const right = width - 14;
  const toX = scale(x, left + 12, right - 6);
  const top = keys.height + (narrow ? 26 : 22);
  let y = top;
  const drawn = items.map((one, index) => {
    const start = y;
    y += heights[index];
    const middle = narrow ? start + lines[index].length * 16 + 24 : start + heights[index] / 2;
    return (
      <g key={index}>
        <Words lines={lines[index]} x={narrow ? 4 : left - 14} y={narrow ? start + 13 : middle + 4.5 - (lines[index].length - 1) * 8} anchor={narrow ? "start" : "end"} class="c-text is-strong" leading={16} />
        <path class="c-rail" d={`M${toX(x[0])} ${middle}H${toX(x[1])}`} />
        {known(one.low) && known(one.high) && <rect class="c-half" x={toX(one.low) - 9} y={middle - 12} width={toX(one.high) - toX(one.low) + 18} height="24" rx="12" />}
        {stacked(one.values, toX).map((dot, n) => <Sign key={n} n={0} shape="circle" x={dot.x} y={middle + dot.dy} r={R} class="is-member" title={pointed && `${dot.who}: ${dot.value}`} />)}
        {known(one.median) && <path class="c-median" d={`M${toX(one.median).toFixed(1)} ${middle - 17}v34`} />}
        {known(one.own) && <Sign n={1} shape="diamond" x={toX(one.own)} y={middle} r={6.5} class="is-own" />}
      </g>
    );
  });
  const [low, high] = ends.map((one) => wrapped(one, (right - left) / 2 - 8, SMALL, { most: 1 })[0] ?? "");
  const body = (
    <g>
      {keys.body}
      <text class="c-axis" x={left} y={top - 10} font-size={SMALL}>{low}</text>
      <text class="c-axis" x={right} y={top - 10} font-size={SMALL} text-anchor="end">{high}</text>
      {drawn}
    </g>
  );
  return { height: y + 4, body };
}
