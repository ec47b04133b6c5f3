// More kinds of fields: a typed number, the browser's own list, boxes to tick, and a list of short texts.
import { useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, useFocusSoon, useId, useStore } from "./context.js";
import { describedBy, FieldMessage, invalid, Labelled, Offers, useOffers } from "./field-parts.jsx";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";
import { NumberInput } from "./number-input.jsx";

const NONE = [];
const digitsOf = (step) => (String(step).split(".")[1] ?? "").length;

export const NumberField = memo(function NumberField({ spec, value, onChange, problem }) {
  const id = useId("f");
  const [own, setOwn] = useState(null);
  const message = own ? { text: own } : problem;
  return (
    <Labelled id={id} spec={spec} problem={message}>
      <div class="cx-number-line">
        <NumberInput
          id={id} value={value} min={spec.min} max={spec.max} step={spec.step} digits={digitsOf(spec.step)} class="is-wide"
          onProblem={setOwn} onChange={(number) => onChange(number, number === null ? t("not known") : `${number} ${spec.unit ?? ""}`.trim())}
          aria-describedby={[describedBy(id, spec, message), spec.unit && `${id}-unit`].filter(Boolean).join(" ") || undefined}
          aria-invalid={own ? "true" : invalid(problem)}
        />
        {spec.unit && <span class="cx-unit" id={`${id}-unit`}>{spec.unit}</span>}
      </div>
    </Labelled>
  );
});

/** One of many: the browser's own list, which every phone and screen reader knows. */
export const Select = memo(function Select({ spec, value, onChange, problem }) {
  const id = useId("f");
  const offered = useOffers(spec.offers).filter((one) => !spec.options.some((option) => option.value === one));
  const options = [...offered.map((one) => ({ value: one, label: one })), ...spec.options];
  // A value that is in no list any more stays, under its own name.
  if ((value ?? "") !== "" && !options.some((option) => option.value === value)) options.unshift({ value, label: String(value) });
  // Where "nothing" is an option with words of its own, a second one without them would be a place that cannot be stayed on.
  const none = options.findIndex((option) => option.value === "");
  const found = options.findIndex((option) => option.value === value);
  const at = found < 0 && (value ?? "") === "" ? none : found;
  return (
    <Labelled id={id} spec={spec} problem={problem}>
      <select
        id={id} class="cx-input" value={at < 0 ? "" : String(at)} aria-describedby={describedBy(id, spec, problem)} aria-invalid={invalid(problem)}
        onChange={(event) => {
          const option = options[event.currentTarget.value === "" ? -1 : Number(event.currentTarget.value)];
          onChange(option ? option.value : null, option?.label ?? spec.unknown ?? t("nothing chosen"));
        }}
      >
        {none < 0 && <option value="">{spec.unknown ?? t("Choose…")}</option>}
        {options.map((option, index) => <option key={index} value={String(index)}>{option.label}</option>)}
      </select>
    </Labelled>
  );
});

/** Any of a few. At the limit the others wait: nothing is taken away behind the reader's back. */
export const Several = memo(function Several({ spec, value, onChange, problem }) {
  const id = useId("f");
  const chosen = Array.isArray(value) ? value : NONE;
  const full = spec.limit && chosen.length >= spec.limit;
  const long = spec.options.some((option) => option.label.length > 30);
  const limit = spec.limit && { text: t("{n} at most: take one away to choose another.", { n: spec.limit }), level: "note" };
  return (
    <fieldset class="cx-field cx-field-choice cx-field-wide" aria-describedby={describedBy(id, spec, problem)}>
      <legend class="cx-label">{spec.label}</legend>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      <div class={`cx-segments ${long ? "is-list" : ""}`}>
        {spec.options.map((option) => {
          const on = chosen.includes(option.value);
          return (
            <label key={String(option.value)} class="cx-segment is-box">
              <input
                type="checkbox" checked={on} aria-disabled={full && !on ? "true" : undefined}
                onChange={(event) => {
                  if (full && !on) {
                    event.currentTarget.checked = false;
                    return;
                  }
                  const next = spec.options.map((one) => one.value).filter((one) => (one === option.value ? !on : chosen.includes(one)));
                  onChange(next, on ? t("not {what}", { what: option.label }) : option.label);
                }}
              />
              <span><i class="cx-tick-box" aria-hidden="true"><Icon name="check" size={14} /></i>{option.label}</span>
            </label>
          );
        })}
      </div>
      <FieldMessage id={id} problem={problem ?? (full ? limit : null)} />
    </fieldset>
  );
});

/** Short texts in an order. Each can be changed in place; Enter in the last line adds one. */
export const Lines = memo(function Lines({ spec, value, onChange, problem }) {
  const store = useStore();
  const id = useId("f");
  const add = useRef();
  const [draft, setDraft] = useState("");
  const focusSoon = useFocusSoon();
  const list = Array.isArray(value) ? value.map(String) : NONE;
  const full = list.length >= spec.limit;
  const put = () => {
    // A list pasted from elsewhere becomes several lines.
    const made = clean(draft).split(/\n|\r|;\s/).map((one) => one.trim().slice(0, spec.max)).filter(Boolean).slice(0, spec.limit - list.length);
    if (!made.length) return;
    onChange([...list, ...made], made[0]);
    store.say(t("Added: {what}", { what: made.join(", ") }));
    setDraft("");
    add.current?.focus();
  };
  const move = (at, by) => {
    const next = [...list];
    const [line] = next.splice(at, 1);
    next.splice(at + by, 0, line);
    onChange(next, line);
    store.say(t("{what}: place {n} of {all}", { what: line, n: at + by + 1, all: list.length }));
    const place = `${id}-${at + by}`;
    focusSoon(() => document.querySelector(`#${place}-${by < 0 ? "up" : "down"}:not(:disabled)`) ?? document.getElementById(place));
  };
  const remove = (at) => {
    onChange(list.filter((_one, index) => index !== at), t("without {what}", { what: list[at] }));
    store.say(t("Removed: {what}", { what: list[at] }));
    focusSoon(list.length > 1 ? `#${id}-${Math.min(at, list.length - 2)}` : `#${id}`);
  };
  return (
    <div class="cx-field cx-field-wide cx-lines-field" role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, spec, problem)}>
      <span class="cx-label" id={`${id}-label`}>{spec.label}</span>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      {list.length > 0 && (
        <ol class="cx-line-list">
          {list.map((line, at) => (
            <li key={at}>
              <input
                id={`${id}-${at}`} class="cx-input" type="text" value={line} autocomplete="off" aria-label={t("{label}, line {n}", { label: spec.label, n: at + 1 })}
                onInput={(event) => {
                  const text = clean(event.currentTarget.value).slice(0, spec.max);
                  onChange(list.map((one, index) => (index === at ? text : one)), text);
                }}
                onBlur={() => !line.trim() && remove(at)}
              />
              <span class="cx-line-ways">
                <Button id={`${id}-${at}-up`} tone="quiet" icon="up" iconOnly label={t("Up: {what}", { what: line })} disabled={at === 0} onClick={() => move(at, -1)} />
                <Button id={`${id}-${at}-down`} tone="quiet" icon="down" iconOnly label={t("Down: {what}", { what: line })} disabled={at === list.length - 1} onClick={() => move(at, 1)} />
                <Button tone="quiet" icon="close" iconOnly label={t("Remove {name}", { name: line })} onClick={() => remove(at)} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <div class="cx-quick-line">
        <input
          id={id} ref={add} class="cx-input" type="text" value={draft} autocomplete="off" aria-label={spec.add ?? t("Add to {label}", { label: spec.label })}
          placeholder={full ? t("The list is full: {n} lines", { n: spec.limit }) : spec.add ?? t("Write, then Enter")} aria-disabled={full ? "true" : undefined} readOnly={full}
          onInput={(event) => setDraft(clean(event.currentTarget.value).slice(0, spec.max * 8))}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            put();
          }}
        />
        <Button icon="plus" aria-disabled={full || !draft.trim() ? "true" : undefined} onClick={put}>{t("Add")}</Button>
      </div>
      <FieldMessage id={id} problem={problem} />
    </div>
  );
});
