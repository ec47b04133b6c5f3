// Exercise 16: a text to paste, and its rows with a guess each that a person confirms or corrects.
import { useRef } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { useId, useStore, useView, useWork } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { memo } from "./kit/memo.js";

function Paste({ spec }) {
  const store = useStore();
  const text = useWork(spec.bind);
  const change = useRef((next) => store.set({ [spec.bind]: next }, { label: spec.label, merge: spec.bind }));
  const field = useRef({ kind: "textarea", label: spec.label, hint: spec.hint, max: spec.max, rows: 5 });
  return (
    <div class="cx-relation-text">
      <Field spec={field.current} value={text} onChange={change.current} />
      {!text?.trim() && (
        <Button icon="text" onClick={() => { store.set({ [spec.bind]: spec.example }, { label: spec.offer }); store.toast(spec.done); }}>{spec.offer}</Button>
      )}
    </div>
  );
}

const ROW = { kind: null, who: "" };

const Row = memo(function Row({ row, at, mark, kinds, who, onKind, onWho }) {
  const id = useId("row");
  const kind = mark?.kind ?? row.guess;
  const decided = !!mark?.kind;
  const guessed = kinds.find((one) => one.value === row.guess)?.label;
  const confirm = (one) => !decided && kind === one.value && onKind(row, one);
  const state = !decided ? t("Guess") : mark.kind === row.guess ? t("Confirmed") : t("Corrected; the guess was {kind}", { kind: guessed });
  return (
    <li class={`cx-relation-row is-${kind} ${decided ? "is-decided" : ""}`}>
      <fieldset aria-describedby={`${id}-why`}>
        <legend><span class="cx-relation-n" aria-hidden="true">{at}</span><span>{row.text}</span></legend>
        <div class="cx-relation-line">
          <div class="cx-segments">
            {kinds.map((one) => (
              <label key={one.value} class="cx-segment">
                {/* A click on the guess, or a key, confirms it, although it looks chosen already: of a chosen one the browser tells no key. */}
                <input
                  type="radio" name={id} checked={kind === one.value} onChange={() => onKind(row, one)} onClick={() => confirm(one)}
                  onKeyDown={(event) => {
                    if (event.key !== " " && event.key !== "Enter") return;
                    event.preventDefault();
                    confirm(one);
                  }}
                />
                <span><Icon name="check" size={16} />{one.label}</span>
              </label>
            ))}
          </div>
          <p class="cx-relation-why" id={`${id}-why`}>
            <strong>{state}</strong>
            {row.minutes ? <span>{tn("{n} minute", "{n} minutes", row.minutes, { n: row.minutes })}</span> : null}
            {!decided && row.why.length > 0 && <span>{t("because of: {words}", { words: row.why.join(", ") })}</span>}
          </p>
        </div>
        {who && (
          <div class="cx-relation-who">
            {mark?.who && <span class="cx-relation-star"><Icon name="star" size={18} /></span>}
            <Field
              spec={{ kind: "text", label: who, max: 200, placeholder: row.touches ? t("Perhaps a customer's?") : undefined }} value={mark?.who ?? ""}
              onChange={(next) => onWho(row, next)}
            />
          </div>
        )}
      </fieldset>
    </li>
  );
});

function Marks({ spec }) {
  const store = useStore();
  const rows = useView(spec.view) ?? [];
  const marks = useWork(spec.bind) ?? {};
  const text = useWork(spec.text);
  const now = () => store.state.work[spec.bind] ?? {};
  const put = (row, patch, label, merge) => store.set({ [spec.bind]: { ...now(), [row.key]: { ...ROW, ...now()[row.key], ...patch } } }, { label, merge });
  const onKind = (row, one) => put(row, { kind: one.value }, t("“{text}”: {kind}", { text: row.text.slice(0, 40), kind: one.label }));
  const onWho = (row, who) => put(row, { who }, spec.who, `${spec.bind}/${row.key}/who`);
  if (!rows.length || !text?.trim()) return null;
  const seen = rows.filter((row) => marks[row.key]?.kind).length;
  const confirm = () => {
    const all = Object.fromEntries(rows.map((row) => [row.key, { ...ROW, ...now()[row.key], kind: now()[row.key]?.kind ?? row.guess }]));
    store.set({ [spec.bind]: { ...now(), ...all } }, { label: t("Confirm the rest") });
    store.toast(t("The rest counts as you see it."));
  };
  return (
    <div class="cx-relation">
      <div class="cx-relation-head">
        <p aria-live="polite">{tn("{n} of {all} looked at", "{n} of {all} looked at", seen, { n: seen, all: rows.length })}</p>
        {seen < rows.length && <Button size="small" icon="check" onClick={confirm}>{t("The rest is right")}</Button>}
      </div>
      <ol class="cx-relation-rows">
        {rows.map((row, index) => (
          <Row key={row.key} row={row} at={index + 1} mark={marks[row.key]} kinds={spec.kinds} who={spec.who} onKind={onKind} onWho={onWho} />
        ))}
      </ol>
    </div>
  );
}

export const controls = { "relation-text": Paste, "relation-marks": Marks };
