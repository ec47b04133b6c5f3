// The tokens on a board that can be moved, and what is shown while one of them moves.
import { useEffect, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { boardData, known } from "./board-data.js";
import { label, quadrantBoxes } from "./board-geometry.js";
import { TokenShape } from "./board-scene.jsx";
import { shown, useEvent, useStore } from "./context.js";
import { memo } from "./memo.js";

export const Token = memo(function Token({
  record, x, y, r, held, name, lx, ly, la, lt, size, spec, top, diamond, chosen, dim, edge, onDown, onMove, onUp, onKey, onClick,
}) {
  const parts = [
    name,
    `${spec.y.label.toLowerCase()} ${shown(record[spec.y.field])}, ${spec.x.label.toLowerCase()} ${shown(record[spec.x.field])}`,
  ];
  if (spec.stance) parts.push(`${spec.stance.label.toLowerCase()} ${known(record[spec.stance.field]) ? shown(record[spec.stance.field], true) : t("not known")}`);
  if (top) parts.push(spec.top.label);
  if (diamond) parts.push(spec.diamonds.label);
  return (
    <g
      class={`b-token ${held ? "is-held" : ""} ${chosen ? "is-chosen" : ""} ${dim ? "is-dim" : ""} ${top ? "is-top" : ""}`}
      style={{ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` }} data-id={record.id}
      onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp} onKeyDown={onKey} onClick={onClick}
    >
      <circle class="b-halo" r={r + 8} role="button" tabindex="0" aria-label={parts.join(", ")} aria-pressed={chosen ? "true" : "false"} />
      <g aria-hidden="true" class={top ? "is-top" : ""}>
        <TokenShape record={record} r={r} name={name} square={spec.square} stance={spec.stance} top={top} diamond={diamond} plain={size < 12} />
        {lt ? (
          <text class={`b-label ${top ? "is-top" : ""}`} x={lx} y={ly} text-anchor={la} font-size={size}>{lt}</text>
        ) : (
          <text class="b-label is-late" y={-r - 9} text-anchor={edge} font-size={size}>{name.slice(0, 30)}</text>
        )}
      </g>
    </g>
  );
});

/** The token in hand, above all others (the real one stays where it is in the order, so that it keeps the focus). */
export function Held({ drag, token, name, spec, top, diamond }) {
  if (!token) return null;
  return (
    <g class={`b-held ${top ? "is-top" : ""}`} transform={`translate(${drag.x.toFixed(1)} ${drag.y.toFixed(1)})`} aria-hidden="true">
      <TokenShape record={token.record} r={token.r + 2} name={name} square={spec.square} stance={spec.stance} top={top} diamond={diamond} />
    </g>
  );
}

/** Around the token with the focus, above all others: a neighbour must not cover it. */
export function FocusRing({ token }) {
  return token ? <circle class="b-focus" cx={token.x.toFixed(1)} cy={token.y.toFixed(1)} r={token.r + 8} aria-hidden="true" /> : null;
}

/** Where a token would settle. */
export function Aim({ area, values }) {
  const x = area.toX(values[area.x.field]);
  const y = area.toY(values[area.y.field]);
  return (
    <g class="b-aim" aria-hidden="true">
      <path d={`M${x} ${area.plot.top}V${area.plot.bottom}M${area.plot.left} ${y}H${area.plot.right}`} />
      <circle cx={x} cy={y} r="5" />
    </g>
  );
}

export function Readout({ area, drag, spec }) {
  const text = `${spec.y.label} ${shown(drag.values[spec.y.field])}  ·  ${spec.x.label} ${shown(drag.values[spec.x.field])}`;
  const w = 142;
  const x = Math.min(area.plot.right - w - 4, Math.max(area.plot.left + 4, drag.x - w / 2));
  const y = drag.y > area.plot.top + 74 ? drag.y - 66 : drag.y + 38;
  return (
    <g class="b-readout" aria-hidden="true" transform={`translate(${x} ${y})`}>
      <rect width={w} height="26" rx="13" />
      <text x={w / 2} y="17.5" text-anchor="middle" font-size="12">{text}</text>
    </g>
  );
}

/** Labels beside tokens. A name goes along with its token at once; the best side for it is looked for when there is time. */
export function useLabels({ tokens, area, names, spec, first, compact }) {
  const store = useStore();
  const work = () => {
    const order = new Map(boardData(store.state, spec).ranking.map((row, index) => [row.id, index]));
    return label(tokens, area, names, { order, force: first, size: compact ? 11 : 12, most: compact ? 14 : 24, avoid: quadrantBoxes(area, spec.quadrants) });
  };
  const [found, setFound] = useState(() => ({ area, names, labels: work() }));
  const latest = useEvent(() => setFound({ area, names, labels: work() }));
  useEffect(() => {
    const timer = setTimeout(latest, 300);
    return () => clearTimeout(timer);
  }, [tokens, names, first]);
  // Another size or other names cannot wait: old places would be wrong, not merely second best.
  if (found.area === area && found.names === names) return found.labels;
  const labels = work();
  found.area = area;
  found.names = names;
  found.labels = labels;
  return labels;
}
