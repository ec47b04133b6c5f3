// The board as a picture of its own: drawn in the light style at a fixed size, every style written into the file.
import { t } from "../../../book/page/i18n.js";
import { boardData, isPlaced } from "./board-data.js";
import { frame, label, place, quadrantBoxes, textWidth, tokenRadius } from "./board-geometry.js";
import { Arrows, Ground, LegendSign, legendItems, TokenShape } from "./board-scene.jsx";
import { nameOf, shownDate, today } from "./context.js";

const WIDTH = 1200;
const HEIGHT = 940;

/** The scene without interaction. */
export function Scene({ state, spec, title, width = WIDTH, height = HEIGHT, bare = false }) {
  const { records, ranking, first, diamonds } = boardData(state, spec);
  const links = spec.links ? state.work[spec.links.bind] : [];
  const split = spec.split && state.work[spec.split[0]]?.[spec.split[1]];
  const top = bare ? 0 : 64;
  const area = frame(width - 40, height - top - 54, { x: spec.x, y: spec.y, split, compact: false });
  const placed = records.filter((record) => isPlaced(record, spec));
  const tokens = place(placed, area, tokenRadius(placed.length, area) + 2);
  const names = new Map(records.map((record) => [record.id, nameOf(record, spec.name)]));
  const order = new Map(ranking.map((row, index) => [row.id, index]));
  const labels = label(tokens, area, names, { order, force: first, size: 14, most: 28, avoid: quadrantBoxes(area, spec.quadrants) });
  const missing = records.length - placed.length;
  const legend = legendItems({ spec, records: placed, diamonds, hasLinks: links.length > 0, comparing: false });
  let at = 24;
  const heading = title.length > 70 ? `${title.slice(0, 69)}…` : title;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="cx-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${heading}. ${spec.label}`}>
      <rect class="b-paper" width={width} height={height} />
      {!bare && (
        <>
          <text class="b-title" x="24" y="40" font-size="24">{heading}</text>
          <text class="b-tick" x={width - 24} y="40" font-size="13" text-anchor="end">{shownDate(today())}</text>
        </>
      )}
      <g transform={`translate(20 ${top})`}>
        <Ground area={area} quadrants={spec.quadrants} />
        <Arrows links={links} tokens={tokens} />
        {tokens.map((token) => {
          const text = labels.get(token.id);
          return (
            <g key={token.id} class={`b-token ${first.has(token.id) ? "is-top" : ""}`} transform={`translate(${token.x.toFixed(1)} ${token.y.toFixed(1)})`}>
              <TokenShape record={token.record} r={token.r} name={names.get(token.id)} square={spec.square} stance={spec.stance} top={first.has(token.id)} diamond={diamonds.has(token.id)} />
              {text && <text class={`b-label ${first.has(token.id) ? "is-top" : ""}`} x={text.x} y={text.y} text-anchor={text.anchor} font-size="14">{text.text}</text>}
            </g>
          );
        })}
      </g>
      <g transform={`translate(0 ${height - 26})`}>
        {legend.map(([sign, text]) => {
          const x = at;
          at += 40 + textWidth(text, 13, false) + 14;
          return (
            <g key={sign} transform={`translate(${x + 10} 0)`}>
              <LegendSign sign={sign} />
              <text class="b-tick" x="18" y="4.5" font-size="13">{text}</text>
            </g>
          );
        })}
        {missing > 0 && <text class="b-tick" x={width - 24} y="4.5" font-size="13" text-anchor="end">{t("Not placed: {n}", { n: missing })}</text>}
      </g>
    </svg>
  );
}
