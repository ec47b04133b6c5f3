// The list side of records: adding by name, and a row for each.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, initials, nameOf, shown, useId } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";

const known = (value) => value !== null && value !== undefined;

/** Type a name, Enter, the next. A pasted list becomes several. */
export function QuickAdd({ spec, inputRef, full, onAdd }) {
  const id = useId("quick");
  const [text, setText] = useState("");
  const [note, setNote] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    if (!text.trim()) {
      setNote(t("Write something first."));
      inputRef.current.focus();
      return;
    }
    if (onAdd([text])) {
      setText("");
      setNote(null);
      inputRef.current.focus();
    }
  };
  const paste = (event) => {
    const pasted = event.clipboardData?.getData("text") ?? "";
    const lines = pasted.slice(0, 20000).split(/\r?\n/).map((line) => line.split("\t")[0].trim()).filter(Boolean);
    if (lines.length > 1) {
      event.preventDefault();
      onAdd(lines);
    } else if (pasted.length > 120) {
      event.preventDefault();
      setText(clean(pasted.slice(0, 2000)).trim().slice(0, 120));
      setNote(t("Only the first {max} characters are kept.", { max: 120 }));
    }
  };
  return (
    <form class="cx-quick" onSubmit={submit}>
      <label for={id} class="cx-label">{spec.add[0]}</label>
      <div class="cx-quick-line">
        <input
          id={id} ref={inputRef} class="cx-input" type="text" value={text} placeholder={spec.add[1]} autocomplete="off" disabled={full}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            if (typed.length > 120) event.currentTarget.value = typed.slice(0, 120);
            setNote(typed.length > 120 ? t("Only the first {max} characters are kept.", { max: 120 }) : null);
            setText(clean(typed.slice(0, 120)));
          }}
          onPaste={paste} aria-describedby={note || full ? `${id}-note` : undefined}
        />
        <Button tone="primary" icon="plus" type="submit" disabled={full}>{t("Add")}</Button>
      </div>
      {(note || full) && <p class="cx-field-message is-note" id={`${id}-note`}>{full ? t("The list holds {limit}. Remove one to add another.", { limit: spec.limit }) : note}</p>}
    </form>
  );
}

/** What the numbers in the rows are; each row says it again for those who cannot see the heads. */
export function RowsHead({ spec, title }) {
  return (
    <div class="cx-rows-head" aria-hidden="true">
      <span>{title}</span>
      <span class="cx-row-numbers">{spec.summary.map(({ field, label, words }, n) => <span key={field} class={words || (spec.told && n === 0) ? "is-word" : ""}>{label}</span>)}</span>
    </div>
  );
}

export const Row = memo(function Row({ id, record, at, spec, told, open, controls, wide, flagged, onToggle, onShift, editor }) {
  const name = nameOf(record, spec.name);
  return (
    <li class={open ? "is-open" : ""}>
      <button
        type="button" id={id} class="cx-row-button" aria-expanded={open ? "true" : "false"} aria-controls={open ? controls : undefined}
        onClick={() => onToggle(record.id)}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!event.altKey || !by) return;
          event.preventDefault();
          onShift(record.id, by, true);
        }}
      >
        <span class={`cx-chip-mark ${(spec.square && record[spec.square[0]] === spec.square[1]) || spec.marks === false ? "is-square" : ""}`} aria-hidden="true">{spec.marks === false ? at + 1 : initials(name)}</span>
        <span class="cx-row-words">
          <b>{name}</b>
          {record[spec.under] && <small>{record[spec.under]}</small>}
        </span>
        {flagged && <span class="cx-row-flag"><Icon name="warn" size={18} /><span class="cx-hidden">{t("needs a look")}</span></span>}
        {spec.summary.length === 0 ? null : spec.summary.some(({ field }) => known(record[field])) ? (
          <span class="cx-row-numbers">
            {spec.summary.map(({ field, label, signed, words }, n) => (
              <span key={field} class={`${known(record[field]) || (told && n === 0) ? "" : "is-unknown"} ${words || (spec.told && n === 0) ? "is-word" : ""}`}>
                <i>{label}</i>{" "}
                {told && n === 0 ? <b>{told}</b> : known(record[field]) ? <b>{words ? words[record[field]] ?? String(record[field]) : shown(record[field], signed)}</b> : <><b aria-hidden="true">?</b><span class="cx-hidden">{t("not known")}</span></>}
              </span>
            ))}
          </span>
        ) : (
          <span class="cx-row-numbers is-blank">{spec.blank ?? t("open")}</span>
        )}
        <Icon name={wide ? "right" : open ? "up" : "down"} size={18} />
      </button>
      {editor}
    </li>
  );
});
