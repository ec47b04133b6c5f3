// A board: records as tokens on two axes. Moved by pointer, by keys, by tapping a place, or by numbers; every move is said.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { AsTable, Card, Legend, Tools, Tray } from "./board-around.jsx";
import { boardData, isPlaced, marksOf } from "./board-data.js";
import { frame, place, tokenRadius } from "./board-geometry.js";
import { Arrows, Ground, Trails } from "./board-scene.jsx";
import { Aim, FocusRing, Held, Readout, Token, useLabels } from "./board-tokens.jsx";
import { nameOf, shown, today, useEvent, useFocusSoon, useId, useNames, useScreenHeight, useSelect, useStore, useUi, useView, useWidth, useWork } from "./context.js";

const NONE = [];
let gestures = 0;

export function Board({ spec }) {
  const store = useStore();
  const id = useId("board");
  const records = useWork(spec.bind);
  const links = useWork(spec.links?.bind) ?? NONE;
  const marks = useSelect((state) => marksOf(state, spec));
  const split = useSelect((state) => spec.split && state.work[spec.split[0]]?.[spec.split[1]]);
  const selected = useUi("selected");
  const compare = useUi("compare");
  const versions = useWork(spec.versions?.[0]) ?? NONE;
  const moved = useView(spec.versions?.[1]);
  const holder = useRef();
  const svg = useRef();
  const width = Math.max(240, useWidth(holder) || 640);
  const screen = useScreenHeight();
  const [drag, setDrag] = useState(null);
  const [armed, setArmed] = useState(null);
  const [aim, setAim] = useState(null);
  const [focused, setFocused] = useState(null);
  const [showLinks, setShowLinks] = useState(true);
  const focusSoon = useFocusSoon();
  const press = useRef(null);

  const compact = width < 520;
  // No higher than what can be seen of it at once, or a drag from top to bottom would leave the screen.
  const height = Math.round(compact ? width * 1.3 : Math.min(width * 0.86, 680, Math.max(460, screen - 150)));
  const area = useMemo(() => frame(width, height, { x: spec.x, y: spec.y, split, compact }), [width, height, split]);
  const { first, diamonds } = useMemo(() => boardData(store.state, spec), [marks]);
  const placed = useMemo(() => records.filter((record) => isPlaced(record, spec)), [records]);
  const waiting = useMemo(() => records.filter((record) => !isPlaced(record, spec)), [records]);
  const radius = tokenRadius(placed.length, area);
  const tokens = useMemo(() => place(placed, area, radius), [placed, area, radius]);
  const names = useNames(spec.bind, spec.name);
  const labels = useLabels({ tokens, area, names, spec, first, compact });
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
      <Tools spec={spec} links={links} versions={versions} version={version} showLinks={showLinks} onLinks={setShowLinks} after={`${id}-after`} />
      {waiting.length > 0 && (
        <Tray spec={spec} records={waiting} names={names} armed={armed} onArm={arm} onMiddle={toMiddle} />
      )}
      <p class="cx-hidden" id={`${id}-how`}>
        {t("Arrow keys move by one, with Shift by three. Enter opens the details below the map.")}
      </p>
      <div ref={holder} class={`cx-board-holder ${armed ? "is-armed" : ""} ${drag ? "is-dragging" : ""}`} style={{ minHeight: `${height}px` }}>
        <svg
          ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="application" aria-label={spec.label}
          aria-describedby={`${id}-how`} onClick={onGround} onFocusOut={() => setFocused(null)}
          onFocusIn={({ target }) => setFocused(target.matches(":focus-visible") ? target.parentNode.dataset.id : null)}
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
          <FocusRing token={!drag && tokens.find((one) => one.id === focused)} />
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

function linked(links, a, b) {
  return links.some((link) => (link.from === a && link.to === b) || (link.from === b && link.to === a));
}
