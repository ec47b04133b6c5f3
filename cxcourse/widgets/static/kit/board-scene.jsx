// The drawing of a board, for the screen and for the picture that is taken away. No state, no events of its own.
import { t } from "../../../book/page/i18n.js";
import { arrow } from "./board-geometry.js";
import { initials, shown } from "./context.js";
import { memo } from "./memo.js";

const STAR = "M0-8l2.3 4.9 5.4.6-4 3.7 1.1 5.4L0 3.9l-4.8 2.7 1.1-5.4-4-3.7 5.4-.6z";
const number = (value) => value.toFixed(1);

export function stanceOf(record, stance) {
  if (!stance) return "none";
  const value = record[stance.field];
  if (value === null || value === undefined) return "unknown";
  return value > 0 ? "for" : value < 0 ? "against" : "neutral";
}

/** Grid, axes, and the names of the four fields, quiet in the background. */
export const Ground = memo(function Ground({ area, quadrants }) {
  const { plot, inner, x, y } = area;
  const size = area.compact ? 11 : 13;
  const corners = [
    [plot.left + 10, plot.top + size + 6, "start", 0],
    [plot.right - 10, plot.top + size + 6, "end", 1],
    [plot.left + 10, plot.bottom - (area.compact ? 8 : 22), "start", 2],
    [plot.right - 10, plot.bottom - (area.compact ? 8 : 22), "end", 3],
  ];
  const ticks = [x.min, Math.round((x.min + x.max) / 2), x.max];
  const fine = [];
  for (let value = x.min; value <= x.max; value += 1) fine.push(`M${number(area.toX(value))} ${plot.top}V${plot.bottom}`);
  for (let value = y.min; value <= y.max; value += 1) fine.push(`M${plot.left} ${number(area.toY(value))}H${plot.right}`);
  return (
    <g class="b-ground" aria-hidden="true">
      <rect class="b-plot" x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} rx="8" />
      <path class="b-top" d={`M${number(area.splitX)} ${plot.top}H${plot.right - 8}q8 0 8 8V${number(area.splitY)}H${number(area.splitX)}Z`} />
      <path class="b-fine" d={fine.join("")} />
      <path class="b-split" d={`M${number(area.splitX)} ${plot.top}V${plot.bottom}M${plot.left} ${number(area.splitY)}H${plot.right}`} />
      {quadrants.map(([name, advice], index) => {
        const [cx, cy, anchor] = corners[index];
        return (
          <g key={name}>
            <text class="b-quadrant" x={cx} y={cy} text-anchor={anchor} font-size={size}>{name}</text>
            {!area.compact && <text class="b-advice" x={cx} y={cy + 15} text-anchor={anchor} font-size="11">{advice}</text>}
          </g>
        );
      })}
      {ticks.map((value) => (
        <text key={`x${value}`} class="b-tick" x={area.toX(value)} y={plot.bottom + 15} text-anchor="middle" font-size="11">{value}</text>
      ))}
      {[y.min, Math.round((y.min + y.max) / 2), y.max].map((value) => (
        <text key={`y${value}`} class="b-tick" x={plot.left - 6} y={area.toY(value) + 4} text-anchor="end" font-size="11">{value}</text>
      ))}
      <text class="b-axis" x={(inner.left + inner.right) / 2} y={area.height - 6} text-anchor="middle" font-size="12">
        {`${x.label} → ${x.high}`}
      </text>
      <text class="b-axis" transform={`translate(${area.compact ? 9 : 15} ${(inner.top + inner.bottom) / 2}) rotate(-90)`} text-anchor="middle" font-size="12">
        {`${y.label} → ${y.high}`}
      </text>
    </g>
  );
});

/** Arrows of influence; with somebody chosen, only theirs are strong. */
export const Arrows = memo(function Arrows({ links, tokens, chosen }) {
  const at = new Map(tokens.map((token) => [token.id, token]));
  return (
    <g class={`b-arrows ${chosen ? "has-chosen" : links.length > 30 ? "is-many" : ""}`} aria-hidden="true">
      {links.map((link) => {
        const from = at.get(link.from);
        const to = at.get(link.to);
        if (!from || !to || from === to) return null;
        return (
          <Arrow
            key={`${link.from}>${link.to}`} fx={from.x} fy={from.y} fr={from.r} tx={to.x} ty={to.y} tr={to.r} strength={link.strength}
            near={!!chosen && (link.from === chosen || link.to === chosen)}
          />
        );
      })}
    </g>
  );
});

// Numbers as props, so that only the arrows of a token that moved are drawn again.
const Arrow = memo(function Arrow({ fx, fy, fr, tx, ty, tr, strength, near }) {
  const { line, head, width } = arrow({ x: fx, y: fy, r: fr }, { x: tx, y: ty, r: tr }, strength);
  return (
    <g class={near ? "b-arrow is-near" : "b-arrow"}>
      <path class="b-line" d={line} stroke-width={width} />
      <path class="b-head" d={head} />
    </g>
  );
});

/** Where somebody stands in another version; the arrow runs from the earlier to the later one. */
export function Trails({ tokens, before, area, later }) {
  if (!before) return null;
  return (
    <g class="b-trails" aria-hidden="true">
      {tokens.map((token) => {
        const old = before.get(token.id);
        if (!old || old[area.x.field] === null || old[area.y.field] === null) return null;
        const ox = area.toX(old[area.x.field]);
        const oy = area.toY(old[area.y.field]);
        if (Math.hypot(token.tx - ox, token.ty - oy) < 2) return null;
        const ghost = { x: ox, y: oy, r: token.r - 4 };
        const { line, head } = later ? arrow(token, ghost, 1) : arrow(ghost, token, 1);
        return (
          <g key={token.id}>
            <circle class="b-ghost" cx={ox} cy={oy} r={token.r - 3} />
            <path class="b-trail" d={line} />
            <path class="b-trail-head" d={head} />
          </g>
        );
      })}
    </g>
  );
}

/** One token: shape says person or group, ring and number say for or against, fill says who matters most, a diamond marks a bridge. */
export function TokenShape({ record, r, name, square, stance, top, diamond, plain }) {
  const kind = stanceOf(record, stance);
  const isSquare = square && record[square[0]] === square[1];
  const whole = stance ? shown(record[stance.field], true) : "";
  // Where there is little room, the sign alone: the number stands in the list and in the token's name.
  const value = plain && whole.length > 1 ? whole[0] : whole;
  const pill = plain ? 12 : value.length > 2 ? 22 : 17;
  const tall = plain ? 12 : 14;
  const ring = isSquare ? (
    <rect class={`b-ring is-${kind}`} x={-r} y={-r} width={2 * r} height={2 * r} rx={r * 0.36} />
  ) : (
    <circle class={`b-ring is-${kind}`} r={r} />
  );
  return (
    <>
      {top && (isSquare ? (
        <rect class="b-crown" x={-r - 4} y={-r - 4} width={2 * r + 8} height={2 * r + 8} rx={r * 0.5} />
      ) : (
        <circle class="b-crown" r={r + 4.5} />
      ))}
      {ring}
      <text class="b-initials" y={r * 0.3} text-anchor="middle" font-size={Math.max(9.5, r * 0.74)}>{initials(name)}</text>
      {stance && (
        <g transform={`translate(${number(r * 0.78)} ${number(r * 0.82)})`}>
          <rect class={`b-pill is-${kind}`} x={-pill / 2} y={-tall / 2} width={pill} height={tall} rx={tall / 2} />
          <text class={`b-pill-text is-${kind}`} y="3.6" text-anchor="middle" font-size="10">{value}</text>
        </g>
      )}
      {diamond && <path class="b-diamond" transform={`translate(${number(-r * 0.8)} ${number(-r * 0.8)})`} d="M0-7.5L7.5 0 0 7.5-7.5 0Z" />}
      {top && <path class="b-star" transform={`translate(${number(r * 0.8)} ${number(-r * 0.95)}) scale(0.9)`} d={STAR} />}
    </>
  );
}

/** What the signs mean, only those that are in use. */
export function legendItems({ spec, records, diamonds, hasLinks, comparing }) {
  const items = [];
  if (spec.top) items.push(["top", spec.top.label]);
  if (spec.stance) {
    items.push(["for", spec.stance.high], ["against", spec.stance.low]);
    if (records.some((one) => stanceOf(one, spec.stance) === "unknown")) items.push(["unknown", spec.stance.unknown]);
  }
  if (spec.square && records.some((one) => one[spec.square[0]] === spec.square[1])) items.push(["square", spec.square[2] ?? t("Group")]);
  if (spec.diamonds && diamonds.size) items.push(["diamond", spec.diamonds.label]);
  if (hasLinks) items.push(["arrow", spec.links.label]);
  if (comparing) items.push(["ghost", t("In {name}", { name: comparing.length > 40 ? `${comparing.slice(0, 39)}…` : comparing })]);
  return items;
}

export function LegendSign({ sign }) {
  const r = 7;
  const marks = {
    top: <><circle class="b-crown" r={r + 2.5} /><circle class="b-ring is-neutral" r={r - 1} /><path class="b-star" transform="translate(6 -6) scale(0.75)" d={STAR} /></>,
    for: <circle class="b-ring is-for" r={r} />,
    against: <circle class="b-ring is-against" r={r} />,
    unknown: <circle class="b-ring is-unknown" r={r} />,
    square: <rect class="b-ring is-neutral" x={-r} y={-r} width={2 * r} height={2 * r} rx="3.5" />,
    diamond: <path class="b-diamond" d="M0-7L7 0 0 7-7 0Z" />,
    arrow: <><path class="b-line" d="M-10 0H4" stroke-width="2.2" /><path class="b-head" d="M10 0L3 4.5V-4.5Z" /></>,
    ghost: <circle class="b-ghost" r={r - 1} />,
  };
  return <g class={sign === "top" ? "is-top" : ""}>{marks[sign]}</g>;
}
