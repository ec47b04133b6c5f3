// Around the board: who waits for a place, the chosen one in numbers, what the signs mean, and all of it as a table.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { isPlaced, known } from "./board-data.js";
import { LegendSign, legendItems } from "./board-scene.jsx";
import { initials, shown, useId, useStore } from "./context.js";
import { NumberInput } from "./fields.jsx";
import { Button, Icon } from "./icons.jsx";

/** Those who wait for a place. */
export function Tray({ spec, records, names, armed, onArm, onMiddle }) {
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

/** Above the board: arrows or none, and what to compare with. */
export function Tools({ spec, links, versions, version, showLinks, onLinks, after }) {
  const store = useStore();
  const id = useId("tools");
  return (
    <div class="cx-board-tools">
      {links.length > 0 && !version && (
        <label class="cx-switch">
          <input type="checkbox" role="switch" checked={showLinks} onChange={(event) => onLinks(event.currentTarget.checked)} />
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
      <a class="cx-skip" href={`#${after}`}>{t("Skip past the map")}</a>
    </div>
  );
}

/** Numbers and ways on for the chosen token. */
export function Card({ spec, record, name, onMove, onArm, armed }) {
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

export function Legend({ spec, records, diamonds, hasLinks, comparing }) {
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
export function AsTable({ spec, records, names }) {
  const [open, setOpen] = useState(false);
  const wanted = [spec.y, spec.x, ...(spec.stance ? [spec.stance] : [])];
  return (
    <details class="cx-fold cx-fold-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Icon name="right" size={18} />{t("The map as a table")}</summary>
      {open && (
        <div class="cx-scroll" tabIndex={0} role="group" aria-label={t("The map as a table")}>
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
