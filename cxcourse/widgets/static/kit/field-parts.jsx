// What all fields share: label, hint and problem around a control, the draft under the caret, and what another exercise offers.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, useSelect } from "./context.js";
import { Icon } from "./icons.jsx";

/** Label, hint and problem around a control, tied together for assistive technology. */
export function Labelled({ id, spec, problem, note, children, class: extra = "" }) {
  return (
    <div class={`cx-field ${extra}`}>
      <label class="cx-label" for={id}>{spec.label}</label>
      {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
      {children}
      <FieldMessage id={id} problem={problem} note={note} />
    </div>
  );
}

export function FieldMessage({ id, problem, note }) {
  const text = note ?? problem?.text;
  if (!text) return null;
  const mild = note || problem?.level === "note";
  return (
    <p class={`cx-field-message ${mild ? "is-note" : ""}`} id={`${id}-problem`}>
      <Icon name="warn" size={16} /> {text}
    </p>
  );
}

export const describedBy = (id, spec, problem, note) =>
  [spec.hint && `${id}-hint`, (problem || note) && `${id}-problem`].filter(Boolean).join(" ") || undefined;

export const invalid = (problem) => (problem && problem.level !== "note" ? "true" : undefined);

/** The draft of a text while it has the focus. */
export function useDraft(value, max, onChange) {
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

const NONE = [];

/**
 * Texts that another exercise of this reader holds (or that Python put into the view): `offers` is {exercise, trait, field} or {view}.
 * What was saved there may be of any shape.
 */
export function useOffers(offers) {
  const source = useSelect((state) => (!offers ? NONE : offers.view ? state.view[offers.view] : state.others?.[offers.exercise]?.[offers.trait]));
  if (!offers || !source) return NONE;
  const each = Array.isArray(source) ? source.map((one) => (one && typeof one === "object" ? one[offers.field] : one)) : [typeof source === "object" ? source[offers.field] : source];
  return [...new Set(each.flat().filter((one) => typeof one === "string").map((one) => clean(one).trim()).filter(Boolean))].slice(0, 60);
}

/** The first few offers as buttons under the field; the rest stand in its list. */
export function Offers({ spec, offered, value, onTake }) {
  const left = offered.filter((one) => one !== value).slice(0, 5);
  if (!left.length) return null;
  return (
    <div class="cx-offers">
      <span>{spec.offers.label ?? t("From your other exercises:")}</span>
      {left.map((one) => <button key={one} type="button" class="cx-offer" onClick={() => onTake(one.slice(0, spec.max ?? 2000))}>{one.length > 60 ? `${one.slice(0, 59)}…` : one}</button>)}
    </div>
  );
}
