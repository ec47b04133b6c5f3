// A board: records as tokens on two axes. Moved by pointer, by keys, by tapping a place, or by numbers; every move is said.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { frame, label, place, quadrantBoxes, tokenRadius } from "./board-geometry.js";
import { Arrows, Ground, LegendSign, legendItems, TokenShape, Trails } from "./board-scene.jsx";
import { initials, nameOf, shown, useEvent, useFocusSoon, useId, useNames, useSelect, useUi, useStore, useView, useWidth, useWork, today } from "./context.js";
import { NumberInput } from "./fields.jsx";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";

const NONE = [];
const known = (value) => value !== null && value !== undefined;
let gestures = 0;

export function isPlaced(record, spec) {
  return known(record[spec.x.field]) && known(record[spec.y.field]);
}

/** Everything a board shows, from the state: shared with the picture and the printed page. */
export function boardData(state, spec) {
  const records = state.work[spec.bind] ?? NONE;
  const ranking = state.ready ? state.view[spec.top?.view] ?? NONE : NONE;
  const ahead = ranking.length && ranking[0].score > 0 ? ranking.filter((row) => row.rank === 1).map((row) => row.id) : NONE;
  // When many share the first place, nobody stands out, and the map should not say so.
  const first = ahead.length <= 3 ? ahead : NONE;
  const marked = state.ready ? (state.view[spec.diamonds?.view] ?? NONE).filter((one) => one.hidden !== false) : NONE;
  return { records, ranking, first: new Set(first), diamonds: new Set(marked.map((one) => one.id)) };
}

export function Board({ spec }) {
  const store = useStore();
  const id = useId("board");
  const records = useWork(spec.bind);
  const links = useWork(spec.links?.bind) ?? NONE;
  const ready = useSelect((state) => state.ready);
  const rankingView = useView(spec.top?.view);
  const diamondView = useView(spec.diamonds?.view);
  const split = useSelect((state) => spec.split && state.work[spec.split[0]]?.[spec.split[1]]);
  const selected = useUi("selected");
  const compare = useUi("compare");
  const versions = useWork(spec.versions?.[0]) ?? NONE;
  const moved = useView(spec.versions?.[1]);
  const holder = useRef();
  const svg = useRef();
  const width = Math.max(240, useWidth(holder) || 640);
  const [drag, setDrag] = useState(null);
  const [armed, setArmed] = useState(null);
  const [aim, setAim] = useState(null);
  const [showLinks, setShowLinks] = useState(true);
  const focusSoon = useFocusSoon();
  const press = useRef(null);

  const compact = width < 520;
  const height = Math.round(compact ? width * 1.3 : Math.min(width * 0.86, 680));
  const area = useMemo(() => frame(width, height, { x: spec.x, y: spec.y, split, compact }), [width, height, split]);
  const { ranking, first, diamonds } = useMemo(() => boardData(store.state, spec), [records, rankingView, diamondView, ready]);
  const placed = useMemo(() => records.filter((record) => isPlaced(record, spec)), [records]);
  const waiting = useMemo(() => records.filter((record) => !isPlaced(record, spec)), [records]);
  const radius = tokenRadius(placed.length, area);
  const tokens = useMemo(() => place(placed, area, radius), [placed, area, radius]);
  const names = useNames(spec.bind, spec.name);
  const labels = useLabels({ tokens, area, names, ranking, first, compact, quadrants: spec.quadrants });
  const version = versions.find((one) => one.id === compare);
  const before = useMemo(() => version && new Map(version.people.map((record) => [record.id, record])), [version]);
  const later = !!version && (moved?.[version.id] ? moved[version.id].to === version.name : version.date > today());
  // One story at a time: trails of a comparison and arrows of influence would hide each other.
  const arrows = showLinks && links.length > 0 && !version;
  const chosen = records.find((record) => record.id === selected);

  const where = (record) =>
    `${spec.y.label.toLowerCase()} ${shown(record[spec.y.field])}, ${spec.x.label.toLowerCase()} ${shown(record[spec.x.field])}`;

  const move = useEvent((recordId, values, merge) => {
    const list = store.state.work[spec.bind];
    const record = list.find((one) => one.id === recordId);
    if (!record || Object.keys(values).every((field) => record[field] === values[field])) return;
    const next = { ...record, ...values };
    const name = nameOf(record, spec.name);
    const told = `${name}: ${where(next)}`;
    store.set({ [spec.bind]: list.map((one) => (one.id === recordId ? next : one)) }, { label: told, merge });
    store.say(told, { key: "move" });
  });

  const point = (event) => {
    const box = svg.current.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height };
  };
  const valuesAt = ({ x, y }) => ({ [spec.x.field]: area.fromX(x), [spec.y.field]: area.fromY(y) });

  const onDown = useEvent((event) => {
    if (event.button !== 0) return;
    const tokenId = event.currentTarget.dataset.id;
    const token = tokens.find((one) => one.id === tokenId);
    if (!token || armed) return;
    const at = point(event);
    press.current = { id: tokenId, dx: at.x - token.x, dy: at.y - token.y, from: at, moved: false, merge: `!drag-${++gestures}` };
    event.currentTarget.setPointerCapture(event.pointerId);
  });
  const onMove = useEvent((event) => {
    const held = press.current;
    if (!held) return;
    const at = point(event);
    if (!held.moved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < 4) return;
    held.moved = true;
    const { plot } = area;
    const x = Math.min(plot.right - 10, Math.max(plot.left + 10, at.x - held.dx));
    const y = Math.min(plot.bottom - 10, Math.max(plot.top + 10, at.y - held.dy));
    const values = valuesAt({ x, y });
    setDrag({ id: held.id, x, y, values });
    move(held.id, values, held.merge);
  });
  const onUp = useEvent((event) => {
    const held = press.current;
    press.current = null;
    setDrag(null);
    if (held && !held.moved && event.type === "pointerup") choose(held.id);
  });
  const choose = useEvent((recordId) => store.ui({ selected: store.state.ui.selected === recordId ? null : recordId }));

  const onKey = useEvent((event) => {
    const recordId = event.currentTarget.dataset.id;
    const record = records.find((one) => one.id === recordId);
    if (event.ctrlKey || event.metaKey || event.altKey || !record) return;
    const step = event.shiftKey ? 3 : 1;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (way) {
      event.preventDefault();
      const bound = (value, { min, max }) => Math.min(max, Math.max(min, value));
      const values = {
        [spec.x.field]: bound(Math.round(record[spec.x.field]) + way[0] * step, spec.x),
        [spec.y.field]: bound(Math.round(record[spec.y.field]) + way[1] * step, spec.y),
      };
      move(recordId, values, `keys-${recordId}`);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(recordId);
    } else if (event.key === "Escape" && selected) {
      store.ui({ selected: null });
    }
  });
  // Some assistive technology clicks without a pointer.
  const onClick = useEvent((event) => event.detail === 0 && choose(event.currentTarget.dataset.id));

  const onGround = (event) => {
    if (armed) {
      const settled = armed;
      setArmed(null);
      setAim(null);
      move(settled, valuesAt(point(event)));
      store.ui({ selected: settled });
    } else if (event.target === event.currentTarget || event.target.closest(".b-ground")) store.ui({ selected: null });
  };

  const arm = (recordId) => {
    setArmed(armed === recordId ? null : recordId);
    setAim(null);
    if (armed !== recordId) store.say(t("{name}: tap a place on the map, or press again for the middle.", { name: names.get(recordId) }));
  };
  const toMiddle = (record) => {
    const middle = ({ min, max }) => Math.round((min + max) / 2);
    setArmed(null);
    move(record.id, {
      [spec.x.field]: record[spec.x.field] ?? middle(spec.x),
      [spec.y.field]: record[spec.y.field] ?? middle(spec.y),
    });
    store.ui({ selected: record.id });
    focusSoon(() => svg.current.querySelector(`[data-id="${CSS.escape(record.id)}"] .b-halo`));
  };

  // A finger that drags a token must not scroll the page; one beside it may.
  useEffect(() => {
    const hold = (event) => press.current && event.cancelable && event.preventDefault();
    const element = svg.current;
    element.addEventListener("touchmove", hold, { passive: false });
    return () => element.removeEventListener("touchmove", hold);
  }, []);
  useEffect(() => {
    if (!armed) return undefined;
    const cancel = (event) => event.key === "Escape" && setArmed(null);
    addEventListener("keydown", cancel);
    return () => removeEventListener("keydown", cancel);
  }, [armed]);

  return (
    <div class="cx-board">
      <div class="cx-board-tools">
        {links.length > 0 && !version && (
          <label class="cx-switch">
            <input type="checkbox" role="switch" checked={showLinks} onChange={(event) => setShowLinks(event.currentTarget.checked)} />
            <span>{t("Show {what}", { what: spec.links.label.toLowerCase() })}</span>
          </label>
        )}
        {versions.length > 0 && (
          <span class="cx-compare">
            <label for={`${id}-compare`}>{t("Compare with")}</label>
            <select id={`${id}-compare`} class="cx-input cx-input-small" value={version?.id ?? ""} onChange={(event) => store.ui({ compare: event.currentTarget.value || null })}>
              <option value="">{t("nothing")}</option>
              {versions.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </select>
          </span>
        )}
        <a class="cx-skip" href={`#${id}-after`}>{t("Skip past the map")}</a>
      </div>
      {waiting.length > 0 && (
        <Tray spec={spec} records={waiting} names={names} armed={armed} onArm={arm} onMiddle={toMiddle} />
      )}
      <p class="cx-hidden" id={`${id}-how`}>
        {t("Arrow keys move by one, with Shift by three. Enter opens the details below the map.")}
      </p>
      <div ref={holder} class={`cx-board-holder ${armed ? "is-armed" : ""} ${drag ? "is-dragging" : ""}`} style={{ minHeight: `${height}px` }}>
        <svg
          ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="application" aria-label={spec.label}
          aria-describedby={`${id}-how`} onClick={onGround}
          onPointerMove={armed ? (event) => setAim(point(event)) : undefined}
        >
          <Ground area={area} quadrants={spec.quadrants} />
          {drag && <Aim area={area} values={drag.values} />}
          {armed && aim && <Aim area={area} values={valuesAt(aim)} />}
          <Trails tokens={tokens} before={before} area={area} later={later} />
          {arrows && <Arrows links={links} tokens={tokens} chosen={selected} />}
          {tokens.map((token) => {
            const held = drag?.id === token.id;
            const text = labels.get(token.id);
            return (
              <Token
                key={token.id} record={token.record} x={held ? drag.x : token.x} y={held ? drag.y : token.y} r={token.r} held={held}
                name={names.get(token.id)} lx={text?.x} ly={text?.y} la={text?.anchor} lt={text?.text}
                size={compact ? 11 : 12} spec={spec} top={first.has(token.id)} diamond={diamonds.has(token.id)} chosen={selected === token.id}
                dim={arrows && !!chosen && selected !== token.id && isPlaced(chosen, spec) && !linked(links, selected, token.id)}
                edge={token.x > area.plot.right - 70 ? "end" : token.x < area.plot.left + 70 ? "start" : "middle"}
                onDown={onDown} onMove={onMove} onUp={onUp} onKey={onKey} onClick={onClick}
              />
            );
          })}
          {drag && <Held drag={drag} token={tokens.find((one) => one.id === drag.id)} name={names.get(drag.id)} spec={spec} top={first.has(drag.id)} diamond={diamonds.has(drag.id)} />}
          {drag && <Readout area={area} drag={drag} spec={spec} />}
        </svg>
      </div>
      <Legend spec={spec} records={placed} diamonds={diamonds} hasLinks={arrows} comparing={version?.name} />
      <span id={`${id}-after`} tabIndex={-1} />
      {chosen ? (
        <Card key={chosen.id} spec={spec} record={chosen} name={names.get(chosen.id)} onMove={move} onArm={() => arm(chosen.id)} armed={armed === chosen.id} />
      ) : (
        placed.length > 0 && <p class="cx-board-hint">{t("Drag somebody, or choose them and type the numbers. With the keyboard: Tab to a name, then the arrow keys.")}</p>
      )}
      <AsTable spec={spec} records={records} names={names} />
    </div>
  );
}

/** Labels beside tokens. A name goes along with its token at once; the best side for it is looked for when there is time. */
function useLabels({ tokens, area, names, ranking, first, compact, quadrants }) {
  const work = () => {
    const order = new Map(ranking.map((row, index) => [row.id, index]));
    return label(tokens, area, names, { order, force: first, size: compact ? 11 : 12, most: compact ? 14 : 24, avoid: quadrantBoxes(area, quadrants) });
  };
  const [found, setFound] = useState(() => ({ area, names, labels: work() }));
  const latest = useEvent(() => setFound({ area, names, labels: work() }));
  useEffect(() => {
    const timer = setTimeout(latest, 50);
    return () => clearTimeout(timer);
  }, [tokens, names, ranking, first]);
  // Another size or other names cannot wait: old places would be wrong, not merely second best.
  if (found.area === area && found.names === names) return found.labels;
  const labels = work();
  found.area = area;
  found.names = names;
  found.labels = labels;
  return labels;
}

function linked(links, a, b) {
  return links.some((link) => (link.from === a && link.to === b) || (link.from === b && link.to === a));
}

const Token = memo(function Token({
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
function Held({ drag, token, name, spec, top, diamond }) {
  if (!token) return null;
  return (
    <g class={`b-held ${top ? "is-top" : ""}`} transform={`translate(${drag.x.toFixed(1)} ${drag.y.toFixed(1)})`} aria-hidden="true">
      <TokenShape record={token.record} r={token.r + 2} name={name} square={spec.square} stance={spec.stance} top={top} diamond={diamond} />
    </g>
  );
}

/** Where a token would settle. */
function Aim({ area, values }) {
  const x = area.toX(values[area.x.field]);
  const y = area.toY(values[area.y.field]);
  return (
    <g class="b-aim" aria-hidden="true">
      <path d={`M${x} ${area.plot.top}V${area.plot.bottom}M${area.plot.left} ${y}H${area.plot.right}`} />
      <circle cx={x} cy={y} r="5" />
    </g>
  );
}

function Readout({ area, drag, spec }) {
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

/** Those who wait for a place. */
function Tray({ spec, records, names, armed, onArm, onMiddle }) {
  return (
    <div class="cx-tray" role="group" aria-label={t("Not placed yet")}>
      <p><b>{t("Not placed yet")}</b> {t("Choose somebody, then tap the map.")}</p>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <button
              type="button" class="cx-chip" aria-pressed={armed === record.id ? "true" : "false"}
              onClick={(event) => (armed === record.id && event.detail === 0 ? onMiddle(record) : onArm(record.id))}
            >
              <span class={`cx-chip-mark ${spec.square && record[spec.square[0]] === spec.square[1] ? "is-square" : ""}`} aria-hidden="true">{initials(names.get(record.id))}</span>
              <span>{names.get(record.id)}</span>
            </button>
            {armed === record.id && <Button size="small" onClick={() => onMiddle(record)}>{t("Put in the middle")}</Button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Numbers and ways on for the chosen token. */
function Card({ spec, record, name, onMove, onArm, armed }) {
  const store = useStore();
  const id = useId("card");
  const axes = [spec.y, spec.x, ...(spec.stance ? [spec.stance] : [])];
  const step = (axis, by) => {
    const now = record[axis.field];
    const next = known(now) ? Math.round(now) + by : Math.round((axis.min + axis.max) / 2);
    onMove(record.id, { [axis.field]: Math.min(axis.max, Math.max(axis.min, next)) }, `step-${record.id}-${axis.field}`);
  };
  return (
    <div class="cx-card" role="group" aria-label={name}>
      <div class="cx-card-head">
        <span class={`cx-chip-mark ${spec.square && record[spec.square[0]] === spec.square[1] ? "is-square" : ""}`} aria-hidden="true">{initials(name)}</span>
        <strong>{name}</strong>
        <Button tone="quiet" icon="close" iconOnly label={t("Close {name}", { name })} onClick={() => store.ui({ selected: null })} />
      </div>
      <div class="cx-card-numbers">
        {axes.map((axis) => (
          <div class="cx-stepper" key={axis.field}>
            <label for={`${id}-${axis.field}`}>{axis.label}</label>
            <div>
              <button type="button" onClick={() => step(axis, -1)} aria-label={t("{label} of {name}: one less", { label: axis.label, name })}><Icon name="minus" /></button>
              <NumberInput
                id={`${id}-${axis.field}`} value={record[axis.field]} min={axis.min} max={axis.max}
                onChange={(value) => onMove(record.id, { [axis.field]: value }, `step-${record.id}-${axis.field}`)}
              />
              <button type="button" onClick={() => step(axis, 1)} aria-label={t("{label} of {name}: one more", { label: axis.label, name })}><Icon name="plus" /></button>
            </div>
          </div>
        ))}
      </div>
      <div class="cx-card-ways">
        <Button icon="edit" onClick={() => store.ui({ open: record.id, reveal: Date.now() })}>{t("Everything about {name}", { name: name.length > 24 ? `${name.slice(0, 23)}…` : name })}</Button>
        <Button icon="move" aria-pressed={armed ? "true" : "false"} onClick={onArm}>{t("Tap a new place")}</Button>
        {isPlaced(record, spec) && (
          <Button tone="quiet" onClick={() => onMove(record.id, { [spec.x.field]: null, [spec.y.field]: null })}>{t("Take off the map")}</Button>
        )}
      </div>
    </div>
  );
}

function Legend({ spec, records, diamonds, hasLinks, comparing }) {
  if (!records.length) return null;
  return (
    <ul class="cx-legend">
      {legendItems({ spec, records, diamonds, hasLinks, comparing }).map(([sign, text]) => (
        <li key={sign}>
          <svg width="24" height="22" viewBox="-12 -11 24 22" aria-hidden="true"><LegendSign sign={sign} /></svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The same content for those who would rather read it. Drawn only while it is open. */
function AsTable({ spec, records, names }) {
  const [open, setOpen] = useState(false);
  const wanted = [spec.y, spec.x, ...(spec.stance ? [spec.stance] : [])];
  return (
    <details class="cx-fold cx-fold-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Icon name="right" size={18} />{t("The map as a table")}</summary>
      {open && (
        <div class="cx-scroll" tabIndex={0} role="region" aria-label={t("The map as a table")}>
          <table class="cx-table">
            <thead><tr><th scope="col">{t("Name")}</th>{wanted.map((axis) => <th key={axis.field} scope="col" class="is-number">{axis.label}</th>)}</tr></thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.id}>
                  <th scope="row">{names.get(record.id)}</th>
                  {wanted.map((axis) => <td key={axis.field} class="is-number">{shown(record[axis.field], axis.min < 0)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
