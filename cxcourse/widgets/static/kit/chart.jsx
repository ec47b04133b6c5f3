// A chart with its title, its finding in words, and its numbers. Drawn here as a small SVG of the page's own width, so that no letter shrinks.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { barChart, spreadChart } from "./chart-bars.jsx";
import { dotChart } from "./chart-dots.jsx";
import { lineChart } from "./chart-line.jsx";
import { useId, useWidth } from "./context.js";
import { Icon } from "./icons.jsx";
import { wrapped } from "./measure.js";

export const DRAW = { line_chart: lineChart, bar_chart: barChart, dot_chart: dotChart, spread_chart: spreadChart };

const WIDEST = 1120; // px: wider, and the eye loses the line

/** `fixed` is a width in pixels for paper; on screen the chart is as wide as its place. */
export function Chart({ block, fixed }) {
  const id = useId("chart");
  const ref = useRef();
  const measured = useWidth(ref);
  const width = fixed ?? measured;
  const room = Math.max(240, Math.min(width, WIDEST));
  const [pointed, setPointed] = useState(false); // what a pointer is told is made when one comes: hundreds of dots draw sooner without it
  const drawn = width > 0 && DRAW[block.kind](block, room, pointed);
  return (
    <figure class="cx-chart" aria-labelledby={`${id}-title`} onPointerEnter={() => setPointed(true)}>
      <figcaption>
        <p class="cx-chart-title" id={`${id}-title`}>{block.title}</p>
        {block.finding && <p id={`${id}-finding`}>{block.finding}</p>}
      </figcaption>
      <div ref={ref} class="cx-chart-place">
        {drawn && (
          <svg width={room} height={drawn.height} viewBox={`0 0 ${room} ${drawn.height}`} role="img" aria-labelledby={`${id}-title`} aria-describedby={block.finding ? `${id}-finding` : undefined}>
            {drawn.body}
          </svg>
        )}
      </div>
      {drawn?.key && <ol class="cx-chart-key">{drawn.key.map((name, index) => <li key={index}><b>{index + 1}</b> {name}</li>)}</ol>}
      {!fixed && <Numbers block={block} />}
    </figure>
  );
}

/** The same numbers as a table. Its rows are made when somebody opens it or prints the page: a comparison of twelve would wait for a thousand cells. */
function Numbers({ block }) {
  const { columns, rows } = block.numbers;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) return undefined;
    const print = () => setAsked(true);
    addEventListener("beforeprint", print);
    return () => removeEventListener("beforeprint", print);
  }, [asked]);
  return (
    <details class="cx-fold cx-fold-small cx-chart-numbers" onToggle={() => setAsked(true)}>
      <summary><Icon name="right" size={18} />{t("The numbers")}</summary>
      {asked && (
        <div class="cx-scroll" tabIndex={0} role="group" aria-label={t("The numbers: {title}", { title: block.title })}>
          <table class="cx-table">
            <thead><tr>{columns.map((one, n) => <th key={n} scope="col" class={n ? "is-number" : ""}>{one}</th>)}</tr></thead>
            <tbody>{rows.map((row, n) => <tr key={n}>{row.map((cell, at) => (at ? <td key={at} class="is-number">{cell}</td> : <th key={at} scope="row">{cell}</th>))}</tr>)}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** The first chart among blocks, wherever it stands. */
export function firstChart(blocks) {
  for (const block of Array.isArray(blocks) ? blocks : blocks ? [blocks] : []) {
    if (DRAW[block?.kind]) return block;
    const inner = firstChart(block?.blocks) ?? block?.parts?.map(firstChart).find(Boolean);
    if (inner) return inner;
  }
  return undefined;
}

const WIDE = 1100; // px: a picture taken away

/** The chart as a drawing that stands alone: what it is of, its title and its finding are in it. */
export function ChartPicture({ block, name }) {
  const inner = WIDE - 80;
  const drawn = DRAW[block.kind](block, inner);
  const title = wrapped(block.title, inner, 24, { bold: true, most: 2 });
  const finding = wrapped(block.finding, inner, 16, { most: 4 });
  const key = drawn.key ? wrapped(drawn.key.map((one, index) => `${index + 1} ${one}`).join("   "), inner, 13, { most: 6 }) : [];
  const top = 54 + title.length * 30;
  const after = top + drawn.height + 26 + key.length * 18;
  const height = after + finding.length * 23 + 34;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="cx-picture" width={WIDE} height={height} viewBox={`0 0 ${WIDE} ${height}`} role="img" aria-label={`${block.title}. ${block.finding}`}>
      <rect class="c-paper" width={WIDE} height={height} />
      {title.map((line, index) => <text key={index} class="c-text is-strong" x="40" y={54 + index * 30} font-size="24">{line}</text>)}
      <g transform={`translate(40 ${top})`}>{drawn.body}</g>
      {key.map((line, index) => <text key={index} class="c-tick" x="40" y={top + drawn.height + 20 + index * 18} font-size="13">{line}</text>)}
      {finding.map((line, index) => <text key={index} class="c-text" x="40" y={after + 6 + index * 23} font-size="16">{line}</text>)}
      {name && <text class="c-tick" x={WIDE - 40} y={height - 14} font-size="12" text-anchor="end">{name}</text>}
    </svg>
  );
}
