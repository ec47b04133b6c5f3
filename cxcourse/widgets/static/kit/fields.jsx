// Fields over one value. Each takes `spec`, `value`, `onChange(value, words)` and `problem`; `words` is how the new value is said in "Undo: …".
// While a reader types, the field shows their own draft: nothing that arrives from elsewhere touches what is under the caret.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, shown, useId } from "./context.js";
import { memo } from "./memo.js";
import { Icon } from "./icons.jsx";

/** Label, hint and problem around a control, tied together for assistive technology. */
function Labelled({ id, spec, problem, note, children, class: extra = "" }) {
  return (
    <div class={`cx-field ${extra}`}>
      <label class="cx-label" for={id}>{spec.label}</label>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      {children}
      <FieldMessage id={id} problem={problem} note={note} />
    </div>
  );
}

function FieldMessage({ id, problem, note }) {
  const text = note ?? problem?.text;
  if (!text) return null;
  const mild = note || problem?.level === "note";
  return (
    <p class={`cx-field-message ${mild ? "is-note" : ""}`} id={`${id}-problem`}>
      <Icon name="warn" size={16} /> {text}
    </p>
  );
}

const describedBy = (id, spec, problem, note) =>
  [spec.hint && `${id}-hint`, (problem || note) && `${id}-problem`].filter(Boolean).join(" ") || undefined;

const invalid = (problem) => (problem && problem.level !== "note" ? "true" : undefined);

/** The draft of a text while it has the focus. */
function useDraft(value, max, onChange) {
  const [draft, setDraft] = useState(null);
  const [note, setNote] = useState(null);
  const onInput = (event) => {
    const field = event.currentTarget;
    let text = field.value;
    let cut = null;
    if (text.length > max) {
      const at = Math.min(field.selectionStart ?? max, max);
      text = text.slice(0, max);
      field.value = text;
      field.setSelectionRange?.(at, at);
      cut = t("Only the first {max} characters are kept.", { max });
    }
    text = clean(text);
    setNote(cut);
    setDraft(text);
    onChange(text);
  };
  return { text: draft ?? value ?? "", note, onInput, onBlur: () => setDraft(null), onFocus: () => setDraft(value ?? "") };
}

export const TextField = memo(function TextField({ spec, value, onChange, problem, id: given, inputRef, class: extra }) {
  const made = useId("f");
  const id = given ?? made;
  const { text, note, ...handlers } = useDraft(value, spec.max ?? 120, (text) => onChange(text, text));
  return (
    <Labelled id={id} spec={spec} problem={problem} note={note} class={extra}>
      <input
        id={id} ref={inputRef} class="cx-input" type="text" value={text} autocomplete="off" {...handlers}
        list={spec.suggestions ? `${id}-list` : undefined} placeholder={spec.placeholder}
        aria-describedby={describedBy(id, spec, problem, note)} aria-invalid={invalid(problem)}
      />
      {spec.suggestions && (
        <datalist id={`${id}-list`}>{spec.suggestions.map((one) => <option key={one} value={one} />)}</datalist>
      )}
    </Labelled>
  );
});

export const TextArea = memo(function TextArea({ spec, value, onChange, problem }) {
  const id = useId("f");
  const ref = useRef();
  const { text, note, ...handlers } = useDraft(value, spec.max ?? 2000, (text) => onChange(text, text));
  useLayoutEffect(() => {
    const area = ref.current;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, 320)}px`;
  }, [text]);
  return (
    <Labelled id={id} spec={spec} problem={problem} note={note} class="cx-field-wide">
      <textarea
        id={id} ref={ref} class="cx-input" rows={spec.rows ?? 2} value={text} {...handlers}
        aria-describedby={describedBy(id, spec, problem, note)} aria-invalid={invalid(problem)}
      />
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
    <fieldset class="cx-field cx-field-choice" aria-describedby={describedBy(id, spec, problem)}>
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

/** A number by typing. Empty means not known; what is out of range stays visible and is said, and is not taken. */
export function NumberInput({ id, value, min, max, onChange, onProblem, nullable = true, ...rest }) {
  const [draft, setDraft] = useState(null);
  const onInput = (event) => {
    const text = event.currentTarget.value;
    setDraft(text);
    const trimmed = text.trim().replace(",", ".").replace("\u2212", "-");
    if (trimmed === "") {
      onProblem?.(null);
      if (nullable) onChange(null);
      return;
    }
    const number = Number(trimmed);
    if (!/^[+-]?\d*\.?\d+$/.test(trimmed) || !(number >= min && number <= max)) {
      // A lone sign is somebody on the way to a number.
      onProblem?.(/^[+-]$/.test(trimmed) ? null : t("A number from {min} to {max}, please.", { min: shown(min), max: shown(max) }));
      return;
    }
    onProblem?.(null);
    onChange(Math.round(number * 10) / 10);
  };
  return (
    <input
      {...rest}
      id={id} class="cx-input cx-input-number" type="text" inputmode={min < 0 ? "text" : "decimal"} autocomplete="off"
      value={draft ?? (value === null || value === undefined ? "" : String(value))}
      placeholder="?" onInput={onInput}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        setDraft(null);
        onProblem?.(null);
      }}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const from = value ?? (step > 0 ? min - 1 : min + 1);
        const next = Math.min(max, Math.max(min, Math.round(from) + step));
        setDraft(null);
        onProblem?.(null);
        onChange(next);
      }}
    />
  );
}

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

const FIELDS = { text: TextField, textarea: TextArea, date: DateField, choice: Choice, check: Check, scale: Scale };

/** The field that a specification asks for. */
export function Field(props) {
  const Kind = FIELDS[props.spec.kind];
  return <Kind {...props} />;
}
