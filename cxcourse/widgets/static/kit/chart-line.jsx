// Curves over steps or numbers, with bands and words at places.
import { t } from "../../../book/page/i18n.js";
import { known, legend, said, scale, Sign, SMALL, TEXT, ticks, Words } from "./chart-parts.jsx";
import { textWidth, wrapped } from "./measure.js";

/** Stretches without a gap, as lists of [index, value]. */
function stretches(values) {
  const out = [[]];
  values.forEach((value, index) => {
    if (known(value)) out.at(-1).push([index, value]);
    else if (out.at(-1).length) out.push([]);
  });
  return out.filter((one) => one.length);
}

const dots = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** Words at places, each on the first row where it is free. */
function notes(list, toX, left, right) {
  const rows = [];
  return list.map(({ x, text }) => {
    const px = toX(x);
    const [line] = wrapped(text, Math.min(240, right - left), TEXT, { most: 1 });
    const w = textWidth(line, TEXT, false);
    const start = Math.max(left, Math.min(px - w / 2, right - w));
    let row = 0;
    while (rows[row]?.some(([a, b]) => start < b + 10 && start + w > a - 10)) row += 1;
    (rows[row] ??= []).push([start, start + w]);
    return { px, line, start, row, rows: rows.length };
  });
}

export function lineChart(block, width) {
  const { series, x_labels: names, x, y, zero, ends } = block;
  const count = names.length;
  const range = [y[0], y[1]];
  // Steps with names instead of numbers: each name stands at its step.
  const worded = block.y_words ? (one) => block.y_words[Math.round(one - y[0])] ?? "" : said;
  const steps = block.y_words ? block.y_words.map((_word, index) => y[0] + index) : ticks(range, 5);
  const left = Math.max(...steps.map((one) => textWidth(worded(one), SMALL, false)), 14) + 10;
  const right = width - 14;
  const toX = x ? scale([Math.min(...x), Math.max(...x)], left + 12, right - 8) : scale([0, Math.max(1, count - 1)], left + 18, right - 18);
  const at = (index) => toX(x ? x[index] : index);
  const many = series.length > 1 || series.some((one) => one.low);
  const keys = legend(!many ? [] : series.flatMap((one, n) => [
    {
      text: one.name,
      sign: (px, py) => <g><path class={`c-line c-s${(n % 6) + 1} ${one.dash ? "is-dash" : ""}`} d={`M${px - 11} ${py}h22`} /><Sign n={n} x={px} y={py} /></g>,
    },
    ...(one.low ? [{ text: one.band ?? t("{name}: from low to high", { name: one.name }), sign: (px, py) => <rect class={`c-band c-s${(n % 6) + 1}`} x={px - 11} y={py - 7} width="22" height="14" rx="3" /> }] : []),
  ]), width);
  const words = notes(block.note_at, toX, left, right);
  const noteRows = Math.max(0, ...words.map((one) => one.row + 1));
  const label = block.y_label ? 20 : 0;
  const top = keys.height + label + noteRows * 18 + 10;
  const plot = Math.round(Math.min(320, Math.max(190, width * 0.42)));
  const bottom = top + plot;
  const toY = scale(range, bottom - 6, top + 6);

  // Names under the axis where they fit; else numbers, and the names below the chart.
  const slot = x || count < 2 ? 90 : (right - left - 36) / (count - 1) - 8;
  const lines = names.map((name) => wrapped(name, Math.min(140, Math.max(slot, 30)), SMALL, { most: 3 }));
  const cut = !x && (slot < 46 || lines.some((one) => one.at(-1)?.endsWith("…")));
  const every = x ? 0 : Math.ceil(count / Math.max(1, Math.floor((right - left) / 22)));
  // The first and the last name keep inside the drawing.
  const clear = (words, px) => {
    const half = Math.max(...words.map((word) => textWidth(word, SMALL, false)), 0) / 2;
    return Math.min(width - half, Math.max(half, px));
  };
  const under = cut ? 1 : Math.max(1, ...lines.map((one) => one.length));
  const axis = x ? ticks([Math.min(...x), Math.max(...x)], Math.max(4, Math.floor(width / 90))) : [];
  const xWord = block.x_label ? 20 : 0;
  const height = bottom + 12 + under * 15 + xWord + 4;
  const body = (
    <g>
      {keys.body}
      {block.y_label && <text class="c-axis" x="0" y={keys.height + 12} font-size={SMALL}>{block.y_label}</text>}
      {steps.map((one) => (
        <g key={one}>
          <path class={`c-grid ${zero && one === 0 ? "is-zero" : ""}`} d={`M${left} ${toY(one).toFixed(1)}H${right}`} />
          <text class="c-tick" x={left - 7} y={toY(one) + 4} font-size={SMALL} text-anchor="end">{worded(one)}</text>
        </g>
      ))}
      {ends && <text class="c-tick" x={left + 6} y={top + 20} font-size={SMALL}>{ends[1]}</text>}
      {ends && <text class="c-tick" x={left + 6} y={bottom - 10} font-size={SMALL}>{ends[0]}</text>}
      {words.map((one, index) => {
        const row = top - 12 - one.row * 18;
        return (
          <g key={index}>
            <path class="c-note-line" d={`M${one.px.toFixed(1)} ${row + 5}V${bottom}`} />
            <text class="c-note" x={one.start} y={row} font-size={TEXT}>{one.line}</text>
          </g>
        );
      })}
      {series.map((one, n) => one.low && stretches(one.low.map((low, index) => (known(low) && known(one.high?.[index]) ? low : null))).map((part, index) => (
        <path
          key={`${n}-${index}`} class={`c-band c-s${(n % 6) + 1}`}
          d={`${dots(part.map(([i, low]) => [at(i), toY(low)]))}${dots([...part].reverse().map(([i]) => [at(i), toY(one.high[i])])).replace("M", "L")}Z`}
        />
      )))}
      {series.map((one, n) => (
        <g key={n}>
          {stretches(one.values).map((part, index) => <path key={index} class={`c-line c-s${(n % 6) + 1} ${one.dash ? "is-dash" : ""}`} d={dots(part.map(([i, value]) => [at(i), toY(value)]))} />)}
          {one.values.map((value, i) => known(value) && (count <= 40 || one.mark.includes(i)) && <Sign key={i} n={n} x={at(i)} y={toY(value)} r={one.mark.includes(i) ? 7 : count > 20 ? 3 : 4} class={one.mark.includes(i) ? "is-marked" : ""} />)}
        </g>
      ))}
      {!x && names.map((name, i) => (cut
        ? i % every === 0 && <text key={i} class="c-tick" x={at(i)} y={bottom + 18} font-size={SMALL} text-anchor="middle">{i + 1}</text>
        : <Words key={i} lines={lines[i]} x={clear(lines[i], at(i))} y={bottom + 18} size={SMALL} anchor="middle" class="c-tick" />))}
      {axis.map((one) => <text key={one} class="c-tick" x={toX(one)} y={bottom + 18} font-size={SMALL} text-anchor="middle">{said(one)}</text>)}
      {block.x_label && <text class="c-axis" x={right} y={height - 6} font-size={SMALL} text-anchor="end">{block.x_label}</text>}
    </g>
  );
  // Names that are nothing but the numbers need no key.
  return { height, body, key: cut && names.some((name, i) => name !== String(i + 1)) ? names : null };
}
