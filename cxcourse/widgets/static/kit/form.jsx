// Fields on one dict of the work, in groups; and one answer for each of several items.
import { useMemo, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { useEvent, useId, useSelect, useStore, useWork } from "./context.js";
import { Field, Scale } from "./fields.jsx";
import { Icon } from "./icons.jsx";
import { memo } from "./memo.js";

const EMPTY = {};
const dictOf = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : EMPTY);
const short = (words) => (String(words).length > 40 ? `${String(words).slice(0, 39)}…` : String(words));

/** Set one key of the dict trait `bind`; typing into one field is one step back. */
function useKey(bind) {
  const store = useStore();
  return useEvent((key, value, words, label) => {
    const now = dictOf(store.state.work[bind]);
    if (now[key] === value) return;
    store.set({ [bind]: { ...now, [key]: value } }, { label: t("{label}: {words}", { label, words: short(words ?? "") }), merge: `${bind}-${key}` });
  });
}

export function Form({ spec }) {
  const value = dictOf(useWork(spec.bind));
  const problems = useSelect((state) => state.problems);
  const give = useKey(spec.bind);
  return (
    <div class="cx-form">
      {spec.groups.map((group, index) => (
        <div key={index} class={`cx-form-group ${group.title ? "" : "is-bare"}`} role={group.title ? "group" : undefined} aria-label={group.title ?? undefined}>
          {group.title && <h3 class="cx-subhead">{group.title}</h3>}
          {group.hint && <p class="cx-hint">{group.hint}</p>}
          <div class="cx-form-fields">
            {group.fields.map((field) => <FormField key={field.field} field={field} value={value[field.field]} problem={problems.get(`${spec.bind}/${field.field}`)} give={give} />)}
          </div>
        </div>
      ))}
    </div>
  );
}

const FormField = memo(function FormField({ field, value, problem, give }) {
  const onChange = useEvent((next, words) => give(field.field, next, words, field.label));
  return useMemo(() => <Field spec={field} value={value} problem={problem} onChange={onChange} />, [field, value, problem]);
});

/** One answer for each item. */
export function Ratings({ spec }) {
  const value = dictOf(useWork(spec.bind));
  const give = useKey(spec.bind);
  const answered = spec.items.filter((item) => (value[item.id] ?? null) !== null).length;
  return (
    <div class={`cx-ratings ${spec.levels ? "is-levels" : "is-scales"} ${spec.columns > 1 ? "is-two" : ""}`} role="group" aria-label={spec.label ?? undefined}>
      <p class="cx-ratings-head" aria-hidden="true">
        {(spec.low || spec.high) && <span class="cx-ratings-ends">{spec.low && <span>{spec.low}</span>}<i />{spec.high && <span>{spec.high}</span>}</span>}
        <span class="cx-ratings-count">{t("{n} of {all} answered", { n: answered, all: spec.items.length })}</span>
      </p>
      <div class="cx-ratings-items">
        {spec.items.map((item) => (spec.levels
          ? <LevelRow key={item.id} item={item} spec={spec} value={value[item.id] ?? null} has={item.id in value} give={give} />
          : <ScaleRow key={item.id} item={item} spec={spec} value={value[item.id] ?? null} give={give} />))}
      </div>
    </div>
  );
}

const ScaleRow = memo(function ScaleRow({ item, spec, value, give }) {
  const field = useMemo(() => ({ label: item.label, hint: item.hint, low: spec.low ?? "", high: spec.high ?? "", min: spec.min, max: spec.max, signed: spec.min < 0 }), [item, spec]);
  return <Scale spec={field} value={value} onChange={(number, words) => give(item.id, number, words, item.label)} />;
});

/** Radio buttons in one piece. A digit chooses too; Delete, or a click on what is chosen, takes the answer back. */
const LevelRow = memo(function LevelRow({ item, spec, value, has, give }) {
  const id = useId("r");
  const levels = spec.unknown ? [...spec.levels, { value: null, label: spec.unknown, quiet: true }] : spec.levels;
  const [keyed, setKeyed] = useState(false);
  const choose = (level) => give(item.id, level.value, level.label, item.label);
  const clear = () => value !== null && give(item.id, null, t("not answered"), item.label);
  return (
    <div
      class={`cx-level-row ${value === null ? "" : "is-answered"}`} role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={item.hint ? `${id}-hint` : undefined}
      onKeyDown={(event) => {
        setKeyed(true);
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const level = levels[Number(event.key) - 1];
        if (level) {
          choose(level);
          event.currentTarget.querySelectorAll("input")[Number(event.key) - 1].focus();
        }
        else if (event.key === "Delete" || event.key === "Backspace") clear();
        else return;
        event.preventDefault();
      }}
      onPointerDown={() => setKeyed(false)}
    >
      <div class="cx-level-words">
        <span class="cx-label" id={`${id}-label`}>{item.label}</span>
        {item.hint && <span class="cx-hint" id={`${id}-hint`}>{item.hint}</span>}
      </div>
      <div class="cx-levels" style={{ "--cx-levels": levels.length }}>
        {levels.map((level) => {
          const on = level.quiet ? value === null && has : value === level.value;
          return (
            <label key={String(level.value)} class={`cx-level ${level.quiet ? "is-quiet" : ""}`}>
              <input
                type="radio" name={id} checked={on} onChange={() => choose(level)}
                onClick={() => on && !level.quiet && !keyed && clear()}
              />
              <span><Icon name="check" size={14} />{level.label}</span>
            </label>
          );
        })}
      </div>
    </div>
  );
});
