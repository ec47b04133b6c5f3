// Fields over one value. Each takes `spec`, `value`, `onChange(value, words)` and `problem`; `words` is how the new value is said in "Undo: …".
// While a reader types, the field shows their own draft: nothing that arrives from elsewhere touches what is under the caret.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { shown, useId } from "./context.js";
import { describedBy, FieldMessage, invalid, Labelled, Offers, useDraft, useOffers } from "./field-parts.jsx";
import { memo } from "./memo.js";
import { Icon } from "./icons.jsx";
import { NumberInput } from "./number-input.jsx";

export { NumberInput };

export const TextField = memo(function TextField({ spec, value, onChange, problem, id: given, inputRef, class: extra }) {
  const made = useId("f");
  const id = given ?? made;
  const { text, note, ...handlers } = useDraft(value, spec.max ?? 120, (text) => onChange(text, text));
  const offered = useOffers(spec.offers);
  const listed = spec.suggestions || offered.length ? [...offered, ...(spec.suggestions ?? [])] : null;
  return (
    <Labelled id={id} spec={spec} problem={problem} note={note} class={extra}>
      <input
        id={id} ref={inputRef} class="cx-input" type="text" value={text} autocomplete="off" {...handlers}
        list={listed ? `${id}-list` : undefined} placeholder={spec.placeholder}
        aria-describedby={describedBy(id, spec, problem, note)} aria-invalid={invalid(problem)}
      />
      {listed && <datalist id={`${id}-list`}>{listed.map((one) => <option key={one} value={one} />)}</datalist>}
      <Offers spec={spec} offered={offered} value={value} onTake={(one) => onChange(one, one)} />
    </Labelled>
  );
});

export const TextArea = memo(function TextArea({ spec, value, onChange, problem }) {
  const id = useId("f");
  const ref = useRef();
  const { text, note, ...handlers } = useDraft(value, spec.max ?? 2000, (text) => onChange(text, text));
  const offered = useOffers(spec.offers);
  useLayoutEffect(() => {
    const area = ref.current;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, 320)}px`;
  }, [text]);
  return (
    <Labelled id={id} spec={spec} problem={problem} note={note} class="cx-field-wide">
      <textarea
        id={id} ref={ref} class="cx-input" rows={spec.rows ?? 2} value={text} placeholder={spec.placeholder} {...handlers}
        aria-describedby={describedBy(id, spec, problem, note)} aria-invalid={invalid(problem)}
      />
      <Offers spec={spec} offered={offered} value={value} onTake={(one) => onChange(one, one)} />
    </Labelled>
  );
});

export const DateField = memo(function DateField({ spec, value, onChange, problem }) {
  const id = useId("f");
  return (
    <Labelled id={id} spec={spec} problem={problem}>
      <input
        id={id} class="cx-input cx-input-date" type="date" value={value ?? ""} min="1900-01-01" max="2999-12-31"
        onInput={(event) => onChange(event.currentTarget.value, event.currentTarget.value)}
        aria-describedby={describedBy(id, spec, problem)} aria-invalid={invalid(problem)}
      />
    </Labelled>
  );
});

/** A few options as one segmented group of radio buttons; the unknown is an option like the others. */
export const Choice = memo(function Choice({ spec, value, onChange, problem }) {
  const id = useId("f");
  const options = spec.unknown ? [...spec.options, { value: null, label: spec.unknown, quiet: true }] : spec.options;
  return (
    <fieldset class={`cx-field cx-field-choice ${options.reduce((sum, option) => sum + option.label.length, 0) < 43 ? "is-short" : ""}`} aria-describedby={describedBy(id, spec, problem)}>
      <legend class="cx-label">{spec.label}</legend>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      <div class="cx-segments">
        {options.map((option) => (
          <label key={String(option.value)} class={`cx-segment ${option.quiet ? "is-quiet" : ""}`}>
            <input
              type="radio" name={id} checked={(value ?? null) === option.value}
              onChange={() => onChange(option.value, option.label)}
            />
            <span><Icon name="check" size={16} />{option.label}</span>
          </label>
        ))}
      </div>
      <FieldMessage id={id} problem={problem} />
    </fieldset>
  );
});

export const Check = memo(function Check({ spec, value, onChange }) {
  return (
    <label class="cx-check">
      <input type="checkbox" checked={!!value} onChange={(event) => onChange(event.currentTarget.checked, spec.label)} />
      <span>{spec.label}</span>
    </label>
  );
});

/** A slider and a number that are one value, with words at both ends, and a place for "I don't know yet". */
export const Scale = memo(function Scale({ spec, value, onChange, problem }) {
  const id = useId("f");
  const [own, setOwn] = useState(null);
  const unknown = value === null || value === undefined;
  const { min, max } = spec;
  const middle = Math.round((min + max) / 2);
  const give = (number) => onChange(number, shown(number, spec.signed));
  const take = (event) => give(Number(event.currentTarget.value));
  const at = unknown ? 0.5 : (value - min) / (max - min);
  const zero = spec.signed ? -min / (max - min) : 0;
  const message = own ? { text: own } : problem;
  const style = {
    "--cx-from": `${100 * Math.min(at, zero)}%`,
    "--cx-to": `${100 * Math.max(at, zero)}%`,
  };
  return (
    <div class={`cx-field cx-scale ${unknown ? "is-unknown" : ""}`} role="group" aria-labelledby={`${id}-label`}>
      <div class="cx-scale-head">
        <span class="cx-label" id={`${id}-label`}>{spec.label}</span>
        {spec.unknown !== false && (
          <button type="button" class="cx-unknown" aria-pressed={unknown ? "true" : "false"} onClick={() => onChange(null, t("not known"))}>
            {t("Don't know yet")}
          </button>
        )}
        <NumberInput
          id={`${id}-number`} value={value} min={min} max={max} onProblem={setOwn} nullable={spec.unknown !== false}
          onChange={(number) => onChange(number, number === null ? t("not known") : shown(number, spec.signed))}
          aria-label={t("{label}, number from {min} to {max}", { label: spec.label, min: shown(min), max: shown(max) })}
          aria-describedby={message ? `${id}-problem` : undefined} aria-invalid={own ? "true" : invalid(problem)}
        />
      </div>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      <input
        class="cx-range" type="range" min={min} max={max} step="1" value={unknown ? middle : value} style={style}
        aria-label={spec.label} aria-describedby={spec.hint ? `${id}-hint` : undefined}
        aria-valuetext={unknown ? t("not known yet") : `${shown(value, spec.signed)}${value === min ? `, ${spec.low}` : value === max ? `, ${spec.high}` : ""}`}
        onInput={take}
        // The middle itself cannot be reached by moving away from it, so a click there counts too.
        onPointerUp={(event) => unknown && take(event)}
        onKeyDown={(event) => {
          if (unknown && (event.key === "Enter" || event.key === " ")) {
            event.preventDefault();
            give(middle);
          }
        }}
      />
      <div class="cx-scale-ends" aria-hidden="true"><span>{spec.low}</span><span>{spec.high}</span></div>
      <FieldMessage id={id} problem={message} />
    </div>
  );
});

/** Kind to component; the part with forms brings more kinds. */
export const FIELDS = { text: TextField, textarea: TextArea, date: DateField, choice: Choice, check: Check, scale: Scale };

/** The field that a specification asks for. */
export function Field(props) {
  const Kind = FIELDS[props.spec.kind];
  return Kind ? <Kind {...props} /> : null;
}
