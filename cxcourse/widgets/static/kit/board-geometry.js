// Where things stand on a board: pure functions of the records and the size, the same on screen and in the picture taken away.
import { textWidth } from "./measure.js";

export { textWidth };

/** The drawing area and the two scales. */
export function frame(width, height, { x, y, split, compact }) {
  const left = compact ? 30 : 46;
  const bottom = compact ? 40 : 48;
  const inset = compact ? 15 : 26; // room for a token on the rim
  const plot = { left, top: 8, right: width - 8, bottom: height - bottom };
  const inner = { left: plot.left + inset, top: plot.top + inset, right: plot.right - inset, bottom: plot.bottom - inset };
  const sx = (inner.right - inner.left) / (x.max - x.min);
  const sy = (inner.bottom - inner.top) / (y.max - y.min);
  return {
    width, height, plot, inner, compact, x, y,
    toX: (value) => inner.left + (value - x.min) * sx,
    toY: (value) => inner.bottom - (value - y.min) * sy,
    // Snapped to whole numbers: nobody knows a person's power to a decimal.
    fromX: (px) => Math.min(x.max, Math.max(x.min, Math.round((px - inner.left) / sx + x.min))),
    fromY: (px) => Math.min(y.max, Math.max(y.min, Math.round((inner.bottom - px) / sy + y.min))),
    splitX: inner.left + ((x.min + x.max) / 2 - x.min) * sx,
    // What counts as high begins at `split`; the line runs just below it.
    splitY: inner.bottom - ((split ?? (y.min + y.max) / 2 + 0.5) - 0.5 - y.min) * sy,
    cell: Math.min(sx, sy),
  };
}

export function tokenRadius(count, area) {
  const roomy = area.compact ? 14 : 18;
  const dense = area.compact ? 12 : 13;
  return count <= 14 ? roomy : count >= 40 ? dense : roomy - ((roomy - dense) * (count - 14)) / 26;
}

/**
 * Tokens with the place they are drawn at. Those on the very same spot fan out around it; near ones are pushed apart a little, never so
 * far that they would read as another value. Deterministic: the same records always give the same picture.
 */
export function place(records, area, radius) {
  const { x, y } = area;
  const tokens = records.map((record) => {
    const tx = area.toX(record[x.field]);
    const ty = area.toY(record[y.field]);
    return { id: record.id, record, tx, ty, x: tx, y: ty, r: radius };
  });
  const spots = new Map();
  for (const token of tokens) {
    const key = `${token.tx.toFixed(1)},${token.ty.toFixed(1)}`;
    if (!spots.has(key)) spots.set(key, []);
    spots.get(key).push(token);
  }
  for (const group of spots.values()) {
    if (group.length === 1) continue;
    const ring = group.length <= 6 ? group.length : 6;
    group.forEach((token, index) => {
      const turn = Math.floor(index / 6);
      const angle = (2 * Math.PI * (index % 6)) / ring + turn * 0.5 - Math.PI / 2;
      const reach = radius * (group.length === 2 ? 0.95 : 1.15) * (1 + turn * 0.95);
      token.x = token.tx + Math.cos(angle) * reach;
      token.y = token.ty + Math.sin(angle) * reach;
    });
  }
  const apart = radius * 2 + 2;
  const leash = Math.max(radius * 1.5, area.cell * 0.48);
  for (let round = 0; round < 10; round += 1) {
    let moved = false;
    for (let i = 0; i < tokens.length; i += 1) {
      const a = tokens[i];
      for (let j = i + 1; j < tokens.length; j += 1) {
        const b = tokens[j];
        const dx = b.x - a.x;
        if (dx > apart || dx < -apart) continue;
        const dy = b.y - a.y;
        if (dy > apart || dy < -apart) continue;
        const distance = Math.hypot(dx, dy) || 0.01;
        if (distance >= apart - 0.5) continue;
        const push = (apart - distance) / 2;
        const ux = dx / distance;
        const uy = dy / distance || 0.01;
        a.x -= ux * push;
        a.y -= uy * push;
        b.x += ux * push;
        b.y += uy * push;
        moved = true;
      }
    }
    for (const token of tokens) {
      const dx = token.x - token.tx;
      const dy = token.y - token.ty;
      const far = Math.hypot(dx, dy);
      const spread = spots.get(`${token.tx.toFixed(1)},${token.ty.toFixed(1)}`).length;
      const allowed = leash * (spread > 6 ? 1.7 : 1);
      if (far > allowed) {
        token.x = token.tx + (dx / far) * allowed;
        token.y = token.ty + (dy / far) * allowed;
      }
      token.x = Math.min(area.plot.right - radius - 1, Math.max(area.plot.left + radius + 1, token.x));
      token.y = Math.min(area.plot.bottom - radius - 1, Math.max(area.plot.top + radius + 1, token.y));
    }
    if (!moved) break;
  }
  return tokens;
}

const overlap = (a, b) => {
  const w = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const h = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return w > 0 && h > 0 ? w * h : 0;
};

/**
 * Names beside tokens, the most important first: each takes the free side, and a name that would cover others is left out (it is shown when
 * the token has the pointer or the focus, and stands in the list anyway). `force` ids always get one. Places are relative to the token.
 */
export function label(tokens, area, names, { order, force, size, most, avoid = [] }) {
  const boxes = tokens.map((token) => ({
    id: token.id, x1: token.x - token.r - 1, x2: token.x + token.r + 3, y1: token.y - token.r - 1, y2: token.y + token.r + 3,
  }));
  const taken = [...avoid];
  const labels = new Map();
  const sorted = [...tokens].sort((a, b) => (order.get(a.id) ?? 999) - (order.get(b.id) ?? 999));
  for (const token of sorted) {
    const must = force.has(token.id);
    const full = names.get(token.id);
    const text = full.length > most ? `${full.slice(0, most - 1).trimEnd()}…` : full;
    const w = textWidth(text, size, must) + 2;
    const h = size + 3;
    const gap = token.r + (must ? 10 : 6); // who is crowned is wider
    const sides = [
      [token.x + gap, token.y - h / 2, "start"],
      [token.x - gap - w, token.y - h / 2, "end"],
      [token.x - w / 2, token.y + token.r + 4, "middle"],
      [token.x - w / 2, token.y - token.r - h - 3, "middle"],
      [token.x + token.r * 0.7, token.y + token.r * 0.8, "start"],
      [token.x + token.r * 0.7, token.y - token.r * 0.8 - h, "start"],
      [token.x - token.r * 0.7 - w, token.y + token.r * 0.8, "end"],
      [token.x - token.r * 0.7 - w, token.y - token.r * 0.8 - h, "end"],
    ];
    let best = null;
    for (const [x1, y1, anchor] of sides) {
      const box = { x1, y1, x2: x1 + w, y2: y1 + h };
      let cost = 0;
      if (x1 < area.plot.left + 2 || box.x2 > area.plot.right - 1 || y1 < area.plot.top + 1 || box.y2 > area.plot.bottom - 1) cost += must ? 900 : 1e6;
      for (const other of boxes) if (other.id !== token.id) cost += overlap(box, other) * 2;
      for (const other of taken) cost += overlap(box, other) * 3;
      if (!best || cost < best.cost) best = { cost, box, anchor };
      if (cost === 0) break;
    }
    if (best.cost > (must ? 1e9 : 14)) continue;
    taken.push(best.box);
    const { box, anchor } = best;
    const lx = anchor === "start" ? box.x1 : anchor === "end" ? box.x2 : (box.x1 + box.x2) / 2;
    labels.set(token.id, { text, x: lx - token.x, y: box.y1 + size * 0.86 + 1 - token.y, anchor });
  }
  return labels;
}

/** The room that the names of the four fields take, so that labels keep off it. */
export function quadrantBoxes(area, quadrants) {
  const size = area.compact ? 11 : 13;
  const { left, right, top, bottom } = area.plot;
  return quadrants.map(([name, advice], index) => {
    const w = Math.max(textWidth(name, size, true), area.compact ? 0 : textWidth(advice, 11, false)) + 8;
    const h = area.compact ? 16 : 32;
    const x1 = index % 2 ? right - 10 - w : left + 6;
    const y1 = index < 2 ? top + 4 : bottom - h - 4;
    return { x1, y1, x2: x1 + w + 4, y2: y1 + h };
  });
}

/** A gently bent arrow from rim to rim, with its head as a shape of its own. */
export function arrow(from, to, strength) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.hypot(dx, dy) || 1;
  const bend = Math.min(26, distance * 0.13);
  const mx = (from.x + to.x) / 2 - (dy / distance) * bend;
  const my = (from.y + to.y) / 2 + (dx / distance) * bend;
  const head = 5 + strength * 1.8;
  const start = toward(from, mx, my, from.r + 3);
  const tip = toward(to, mx, my, to.r + 4);
  const neck = toward(to, mx, my, to.r + 4 + head);
  const nx = tip.x - neck.x;
  const ny = tip.y - neck.y;
  const wing = 0.42;
  const n = (value) => value.toFixed(1);
  return {
    line: `M${n(start.x)} ${n(start.y)}Q${n(mx)} ${n(my)} ${n(neck.x)} ${n(neck.y)}`,
    head: `M${n(tip.x)} ${n(tip.y)}L${n(neck.x - ny * wing)} ${n(neck.y + nx * wing)}L${n(neck.x + ny * wing)} ${n(neck.y - nx * wing)}Z`,
    width: [0, 1.2, 2.2, 3.4][strength] ?? 1.2,
  };
}

function toward(from, x, y, distance) {
  const dx = x - from.x;
  const dy = y - from.y;
  const far = Math.hypot(dx, dy) || 1;
  return { x: from.x + (dx / far) * distance, y: from.y + (dy / far) * distance };
}
