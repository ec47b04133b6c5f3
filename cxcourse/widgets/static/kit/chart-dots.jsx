// Named points on two axes.
import { label } from "./board-geometry.js";
import { known, said, scale, Sign, SMALL, TEXT, ticks } from "./chart-parts.jsx";
import { textWidth } from "./measure.js";

/** What lies at one place is one dot with all its names: two dots there would look like one, and one name would be without its dot. */
function together(items) {
  const spots = new Map();
  items.forEach((one, index) => {
    const key = `${one.x} ${one.y}`;
    const there = spots.get(key);
    if (there) Object.assign(there, { label: `${there.label}, ${one.label}`, mark: there.mark || one.mark });
    else spots.set(key, { ...one, id: String(index) });
  });
  return [...spots.values()];
}

export function dotChart(block, width) {
  const compact = width < 520;
  const height = Math.round(Math.min(460, Math.max(300, width * (compact ? 1 : 0.62))));
  const ySteps = ticks(block.y, 5);
  const left = Math.max(...ySteps.map((one) => textWidth(said(one), SMALL, false))) + 10;
  const plot = { left, right: width - 8, top: 26, bottom: height - 42 };
  const toX = scale(block.x, plot.left + 14, plot.right - 14);
  const toY = scale(block.y, plot.bottom - 14, plot.top + 14);
  const placed = together(block.items.filter((one) => known(one.x) && known(one.y)));
  const tokens = placed.map((one) => ({ id: one.id, x: toX(one.x), y: toY(one.y), r: one.mark ? 8 : 6, mark: one.mark }));
  const corners = (block.quadrants ?? []).map((name, index) => {
    const w = textWidth(name, TEXT, true);
    return { name, x: index % 2 ? plot.right - 8 : plot.left + 8, y: index < 2 ? plot.top + 17 : plot.bottom - 9, anchor: index % 2 ? "end" : "start", w };
  });
  const avoid = corners.map((one) => ({ x1: one.anchor === "end" ? one.x - one.w : one.x, x2: one.anchor === "end" ? one.x : one.x + one.w, y1: one.y - 13, y2: one.y + 4 }));
  const order = new Map(tokens.map((one, index) => [one.id, one.mark ? index - 1000 : index]));
  const names = new Map(placed.map((one) => [one.id, one.label]));
  const labels = label(tokens, { plot }, names, { order, force: new Set(tokens.filter((one) => one.mark).map((one) => one.id)), size: TEXT, most: compact ? 20 : 30, avoid });
  // What has no room for its name gets a number, and the names stand below.
  const bare = tokens.filter((one) => !labels.has(one.id));
  const body = (
    <g>
      <rect class="c-plot" x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} rx="6" />
      {ySteps.map((one) => <text key={one} class="c-tick" x={left - 7} y={toY(one) + 4} font-size={SMALL} text-anchor="end">{said(one)}</text>)}
      {ticks(block.x, compact ? 4 : 6).map((one) => <text key={one} class="c-tick" x={toX(one)} y={plot.bottom + 16} font-size={SMALL} text-anchor="middle">{said(one)}</text>)}
      {block.split && <path class="c-split" d={`M${toX(block.split[0]).toFixed(1)} ${plot.top}V${plot.bottom}M${plot.left} ${toY(block.split[1]).toFixed(1)}H${plot.right}`} />}
      {corners.map((one) => <text key={one.name} class="c-quadrant" x={one.x} y={one.y} font-size={TEXT} text-anchor={one.anchor}>{one.name}</text>)}
      {tokens.map((one) => (
        <g key={one.id}>
          <Sign n={one.mark ? 1 : 0} shape={one.mark ? "diamond" : "circle"} x={one.x} y={one.y} r={one.r} class={one.mark ? "is-marked" : ""} />
          {labels.has(one.id) && <text class={`c-text c-halo ${one.mark ? "is-strong" : ""}`} x={one.x + labels.get(one.id).x} y={one.y + labels.get(one.id).y} font-size={TEXT} text-anchor={labels.get(one.id).anchor}>{labels.get(one.id).text}</text>}
          {bare.includes(one) && <text class="c-text c-halo is-strong" x={one.x + 9} y={one.y - 5} font-size={SMALL}>{bare.indexOf(one) + 1}</text>}
        </g>
      ))}
      <text class="c-axis" x="0" y="14" font-size={SMALL}>{`↑ ${block.y_label}`}</text>
      <text class="c-axis" x={plot.right} y={height - 6} font-size={SMALL} text-anchor="end">{`${block.x_label} →`}</text>
    </g>
  );
  return { height, body, key: bare.length ? bare.map((one) => names.get(one.id)) : null };
}
