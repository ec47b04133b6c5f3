// A journey as one drawing: phases, steps in rows of up to ten, the curve as it is and as it could be, quotes, what hurts, ideas. On screen it
// is a preview; it is taken away as SVG, PNG or printed on one A3.
import { useMemo, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { shownDate, today, useStore, useWork } from "./kit/context.js";
import { saveFile } from "./kit/files.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { wrapped } from "./kit/measure.js";
import { pngBlob, svgText } from "./kit/picture-save.js";
import { onPage, printing } from "./kit/print-alone.js";
import { feelingWord, signed } from "./kit/walk-step.jsx";

const WIDTH = 1680; // A3 across, at 4 px a millimetre
const EDGE = 44;
const ROW = 10;
const known = (value) => value !== null && value !== undefined;
const EVIDENCE = { guess: 1, some: 2, researched: 3 };

const words = (text, room, size, most, bold) => (String(text ?? "").trim() ? wrapped(text, room, size, { most, bold }) : []);

/** Everything about one row of steps, measured: {cells, height, texts}. */
function measure(steps, from, wide, plot) {
  const cells = steps.map((step, at) => ({
    step, n: from + at + 1, name: words(step.name || t("No words yet"), wide - 14, 15, 4, true), who: words([step.actor, step.channel].filter(Boolean).join(", "), wide - 14, 12, 2),
    quote: words(step.quote && `“${step.quote}”`, wide - 14, 13, 5), pain: words(step.pain, wide - 14, 12.5, 5), idea: words(step.idea, wide - 14, 12.5, 5),
  }));
  const tall = (key, leading) => Math.max(0, ...cells.map((cell) => cell[key].length)) * leading;
  const parts = { name: tall("name", 19), who: tall("who", 16), quote: tall("quote", 17), pain: tall("pain", 16), idea: tall("idea", 16) };
  const gaps = Object.values(parts).filter(Boolean).length * 12;
  return { cells, parts, plot, height: 30 + parts.name + parts.who + parts.quote + plot + 20 + parts.pain + parts.idea + gaps + (parts.pain ? 16 : 0) + (parts.idea ? 16 : 0) };
}

const path = (points) => points.reduce((d, point, at) => (point ? `${d}${at && points[at - 1] ? "L" : "M"}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : d), "");

function Lines({ lines, x, y, size, leading, kind }) {
  return lines.map((line, at) => <text key={at} class={kind} x={x} y={y + at * leading} font-size={size}>{line}</text>);
}

function Row({ row, wide, y }) {
  const { cells, parts, plot } = row;
  const x = (at) => EDGE + at * wide;
  let down = y + 30;
  const names = down + 12;
  down += parts.name + 12;
  const who = down;
  down += parts.who ? parts.who + 6 : 0;
  const quotes = down;
  down += parts.quote ? parts.quote + 6 : 0;
  const top = down;
  const toY = (feeling) => top + (plot - 24) / 2 - feeling * ((plot - 24) / 4 - 8);
  const curve = (of) => cells.map(({ step }, at) => (known(of(step)) ? [x(at) + wide / 2, toY(of(step))] : null));
  const wished = (step) => (known(step.wished) ? step.wished : step.feeling);
  const pains = top + plot + 20;
  const ideas = pains + (parts.pain ? parts.pain + 28 : 0);
  return (
    <g>
      {cells.map(({ step, n }, at) => {
        const first = at === 0 || (step.phase && step.phase !== cells[at - 1].step.phase);
        const run = cells.slice(at + 1).findIndex((other) => other.step.phase && other.step.phase !== step.phase);
        const span = run < 0 ? cells.length - at : run + 1;
        return first && step.phase ? <g key={n}><path class="m-phase" d={`M${x(at) + 2} ${y}h${span * wide - 10}`} /><text class="m-small is-strong" x={x(at) + 2} y={y + 17} font-size="13">{wrapped(step.phase, wide - 14, 13, { bold: true, most: 1 })[0]}</text></g> : null;
      })}
      <rect class="m-plot" x={EDGE - 8} y={top} width={WIDTH - 2 * EDGE + 16} height={plot} rx="10" />
      <path class="m-zero" d={`M${EDGE} ${toY(0)}H${WIDTH - EDGE}`} />
      {cells.some(({ step }) => known(step.wished)) && <path class="m-wished" d={path(curve(wished))} />}
      <path class="m-curve" d={path(curve((step) => step.feeling))} />
      {cells.map((cell, at) => {
        const { step } = cell;
        const cx = x(at) + wide / 2;
        return (
          <g key={cell.n}>
            <Lines lines={cell.name} x={x(at) + 2} y={names} size={15} leading={19} kind="m-text is-strong" />
            <Lines lines={cell.who} x={x(at) + 2} y={who} size={12} leading={16} kind="m-small" />
            <Lines lines={cell.quote} x={x(at) + 2} y={quotes} size={13} leading={17} kind="m-quote" />
            {known(step.wished) && step.wished !== step.feeling && <circle class="m-aim" cx={cx} cy={toY(step.wished)} r="6" />}
            {known(step.feeling) && <g><circle class="m-dot" cx={cx} cy={toY(step.feeling)} r="12" /><text class="m-on" x={cx} y={toY(step.feeling) + 4.5} font-size="12" text-anchor="middle">{cell.n}</text></g>}
            {!known(step.feeling) && <text class="m-small" x={cx} y={toY(0) - 6} font-size="12" text-anchor="middle">{t("{n}: not known", { n: cell.n })}</text>}
            <text class="m-small" x={cx} y={top + plot - 10} font-size="11" text-anchor="middle">{[known(step.effort) && t("effort {n}", { n: step.effort }), "●".repeat(EVIDENCE[step.evidence] ?? 0)].filter(Boolean).join(" ")}</text>
            <Lines lines={cell.pain} x={x(at) + 2} y={pains + 16} size={12.5} leading={16} kind="m-text" />
            <Lines lines={cell.idea} x={x(at) + 2} y={ideas + 16} size={12.5} leading={16} kind="m-idea" />
          </g>
        );
      })}
      {parts.pain > 0 && <text class="m-small is-strong" x={EDGE} y={pains - 2} font-size="11.5">{t("WHAT HURTS")}</text>}
      {parts.idea > 0 && <text class="m-small is-strong" x={EDGE} y={ideas - 2} font-size="11.5">{t("IDEAS")}</text>}
    </g>
  );
}

/** The whole map; its height follows from what is in it. */
export function MapDrawing({ steps, title }) {
  const across = Math.min(ROW, Math.max(4, Math.ceil(steps.length / Math.ceil(steps.length / ROW))));
  const wide = (WIDTH - 2 * EDGE) / across;
  const plot = steps.length > 2 * ROW ? 156 : 240;
  const rows = [];
  for (let at = 0; at < steps.length; at += across) rows.push(measure(steps.slice(at, at + across), at, wide, plot));
  let y = 104;
  const placed = rows.map((row) => {
    const here = y;
    y += row.height + 22;
    return { row, y: here };
  });
  const height = Math.max(y + 34, 520);
  const felt = steps.filter((step) => known(step.feeling));
  const worst = felt.reduce((low, step) => (low && low.feeling <= step.feeling ? low : step), null);
  const said = worst ? t("Lowest at “{step}”: {value}, {word}.", { step: worst.name, value: signed(worst.feeling), word: feelingWord(worst.feeling) }) : t("No feeling is known yet.");
  const told = [title, tn("{n} step", "{n} steps", steps.length), said].join(". ");
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="cx-picture m-map" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={told}>
      <rect class="m-paper" width={WIDTH} height={height} />
      <text class="m-title" x={EDGE} y="52" font-size="32">{wrapped(title, WIDTH - 2 * EDGE - 220, 32, { bold: true, most: 1 })[0]}</text>
      <text class="m-small" x={WIDTH - EDGE} y="46" font-size="14" text-anchor="end">{shownDate(today())}</text>
      <text class="m-small" x={EDGE} y="80" font-size="14">{t("Line: as it is. Broken line: as it could be. Dots under the curve: one a guess, two some data, three researched.")}</text>
      {placed.map(({ row, y: at }) => <Row key={at} row={row} wide={wide} y={at} />)}
    </svg>
  );
}

/** The map as a preview, with the ways to take it. */
export function JourneyMap({ spec }) {
  const store = useStore();
  const steps = useWork(spec.bind) ?? [];
  const title = String(useWork(spec.named) ?? "").trim() || t("My journey");
  const [error, setError] = useState(null);
  const drawing = useMemo(() => (steps.length ? <MapDrawing steps={steps} title={title} /> : null), [steps, title]);
  if (!steps.length) return null;
  const stem = title.normalize("NFKD").replace(/[^\w\s-]/g, "").trim().replace(/\s+/g, "-").toLowerCase().slice(0, 60) || "journey-map";
  const take = (kind) => async () => {
    setError(null);
    try {
      const blob = kind === "svg" ? new Blob([svgText(drawing)], { type: "image/svg+xml" }) : await pngBlob(drawing);
      saveFile(`${stem}.${kind}`, blob);
      store.say(t("{name} is in your downloads.", { name: `${stem}.${kind}` }));
    } catch (problem) {
      setError(problem.message);
    }
  };
  const print = () => {
    const { page, remove } = onPage(drawing, document.body, "cx-sheet-page m-page");
    const { width, height } = page.querySelector("svg").viewBox.baseVal;
    page.classList.toggle("is-tall", height > width);
    printing(remove);
  };
  return (
    <div class="m-holder">
      <div class="cx-scroll m-view" tabIndex={0} role="group" aria-label={t("Map of your journey")}>{drawing}</div>
      <div class="w-ways">
        <Button icon="picture" onClick={take("png")}>{t("Map as PNG")}</Button>
        <Button icon="picture" onClick={take("svg")}>{t("Map as SVG")}</Button>
        <Button icon="print" onClick={print}>{t("Print the map on A3")}</Button>
      </div>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}
