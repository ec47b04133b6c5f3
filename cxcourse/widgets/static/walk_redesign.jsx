// Redrawing under a budget: worded options with their price and the strength of their evidence, or one's own.
import { useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { clean, freshId, useId, useStore, useWork } from "./kit/context.js";
import { Field, TextField } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";

const STRENGTH = { strong: 3, some: 2, thin: 1, none: 0 };
const listOf = (value) => (Array.isArray(value) ? value : []);
const priceOf = (own) => own.cost ?? 2;
const counts = (own) => String(own.text ?? "").trim() && own.step;

export function Redesign({ spec }) {
  const store = useStore();
  const current = useWork(spec.current);
  const all = useWork(spec.bind);
  const id = useId("redesign");
  const options = spec.options[current];
  if (!options) return <p class="cx-quiet">{t("Choose a walk above first.")}</p>;
  const plan = { chosen: listOf(all?.[current]?.chosen), own: listOf(all?.[current]?.own) };
  const spent = options.filter((one) => plan.chosen.includes(one.id)).reduce((sum, one) => sum + one.cost, 0) + plan.own.filter(counts).reduce((sum, one) => sum + priceOf(one), 0);
  const left = spec.budget - spent;
  const put = (patch, label, merge) => store.set({ [spec.bind]: { ...store.state.work[spec.bind], [current]: { ...plan, ...patch } } }, { label, merge });
  const toggle = (option, on) => {
    put({ chosen: on ? [...plan.chosen, option.id] : plan.chosen.filter((one) => one !== option.id) }, on ? t("Chosen: {text}", { text: option.text }) : t("Taken back: {text}", { text: option.text }));
    const now = left + (on ? -option.cost : option.cost);
    store.say(tn("{n} point left", "{n} points left", now));
  };
  const kinds = new Map(spec.kinds);
  const strengths = new Map(spec.strengths);
  return (
    <div class="w-redesign">
      <div class={`w-budget ${left < 0 ? "is-over" : ""}`}>
        <b>{spec.titles[current]}</b>
        <span class="w-pips" aria-hidden="true">{Array.from({ length: spec.budget }, (_, n) => <i key={n} class={n < spent ? "is-spent" : ""} />)}</span>
        <span>{left < 0 ? tn("{n} point too many", "{n} points too many", -left) : tn("{n} point left", "{n} points left", left)}</span>
      </div>
      {!options.length && <p>{t("Nothing hurts here, and that is the trap: on this side there is nothing to mend. Walk the other side of the same mortgage.")}</p>}
      <ul class="w-options">
        {options.map((option) => {
          const on = plan.chosen.includes(option.id);
          const dear = !on && option.cost > left;
          return (
            <li key={option.id} class={`${on ? "is-on" : ""} ${dear ? "is-dear" : ""}`}>
              <label>
                <input type="checkbox" checked={on} disabled={dear} onChange={(event) => toggle(option, event.currentTarget.checked)} aria-describedby={`${id}-${option.id}`} />
                <span class="w-tick" aria-hidden="true"><Icon name="check" size={16} /></span>
                <span class="w-option"><small class="w-kind">{kinds.get(option.kind)}</small><b>{option.text}</b></span>
                <span class="w-price"><span class="cx-hidden">{tn("costs {n} point", "costs {n} points", option.cost)}</span><span aria-hidden="true">{Array.from({ length: option.cost }, (_, n) => <i key={n} />)}</span></span>
              </label>
              <div id={`${id}-${option.id}`} class="w-about">
                <p>{option.effect} {tn("It touches step {list}.", "It touches steps {list}.", option.steps.length, { list: option.steps.join(", ") })}</p>
                <details>
                  <summary><Proof strength={option.strength} /> {t("Evidence: {word}", { word: strengths.get(option.strength).split(":")[0] })} <Icon name="down" size={16} /></summary>
                  <p>{strengths.get(option.strength).split(":")[1]?.trim()}{option.evidence && ` (${option.evidence})`}. {option.limits}</p>
                </details>
                {dear && <p class="w-dear">{tn("You have {n} point left; this costs {cost}.", "You have {n} points left; this costs {cost}.", Math.max(0, left), { cost: option.cost })}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {options.length > 0 && <Own spec={spec} own={plan.own} steps={spec.lengths[current]} left={left} onPut={put} />}
    </div>
  );
}

/** Three bars of strength, none to all of them filled; the words stand beside. */
function Proof({ strength }) {
  return <span class="w-bars" aria-hidden="true">{[1, 2, 3].map((n) => <i key={n} class={n <= STRENGTH[strength] ? "is-on" : ""} />)}</span>;
}

function Own({ spec, own, steps, left, onPut }) {
  const [text, setText] = useState("");
  const id = useId("own");
  const full = own.length >= spec.most;
  const add = () => {
    const words = clean(text).trim().slice(0, 400);
    if (!words || full) return;
    onPut({ own: [...own, { id: freshId("o", own.map((one) => one.id)), kind: "repair", text: words, step: null, lift: 1, cost: 2 }] }, t("Own idea: {text}", { text: words }));
    setText("");
  };
  const change = (at, patch, label, merge) => onPut({ own: own.map((one, n) => (n === at ? { ...one, ...patch } : one)) }, label, `own-${at}-${merge}`);
  const number = (field, label, from, to) => ({ kind: "select", field, label, options: Array.from({ length: to - from + 1 }, (_, n) => ({ value: from + n, label: String(from + n) })) });
  return (
    <div class="w-own">
      <h3 class="cx-subhead">{t("Or your own idea")}</h3>
      {own.map((one, at) => (
        <fieldset key={one.id ?? at} class={!counts(one) ? "is-open" : ""}>
          <legend class="cx-hidden">{t("Own idea {n}", { n: at + 1 })}</legend>
          <TextField spec={{ label: t("What is done or said"), max: 400 }} value={one.text} onChange={(value) => change(at, { text: value }, t("Own idea {n}", { n: at + 1 }), "text")} />
          <div class="w-own-row">
            <Field spec={{ kind: "select", label: t("Kind"), options: spec.kinds.map(([value, label]) => ({ value, label })) }} value={one.kind} onChange={(value) => change(at, { kind: value }, t("Own idea: kind"), "kind")} />
            <Field spec={{ ...number("step", t("At step"), 1, steps), unknown: t("which?") }} value={one.step} onChange={(value) => change(at, { step: value }, t("Own idea: step"), "step")} />
            <Field spec={number("lift", t("Lifts it by"), 0, 4)} value={one.lift} onChange={(value) => change(at, { lift: value }, t("Own idea: lift"), "lift")} />
            <Field spec={number("cost", t("Points"), 1, 6)} value={one.cost} onChange={(value) => change(at, { cost: value }, t("Own idea: points"), "cost")} />
            <Button tone="quiet" icon="trash" iconOnly label={t("Remove own idea {n}", { n: at + 1 })} onClick={() => onPut({ own: own.filter((_, n) => n !== at) }, t("Removed: {text}", { text: one.text }))} />
          </div>
        </fieldset>
      ))}
      {left < 0 && <p class="cx-field-message is-note"><Icon name="warn" size={16} /> {t("That is more than you have. Take something back.")}</p>}
      <div class="w-own-add">
        <label class="cx-label" for={id}>{t("What would you do or say?")}</label>
        <div>
          <input
            id={id} class="cx-input" type="text" value={text} maxLength={400} autocomplete="off" disabled={full} onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.isComposing) {
                event.preventDefault();
                add();
              }
            }}
          />
          <Button icon="plus" onClick={add} aria-disabled={full ? "true" : undefined}>{t("Add")}</Button>
        </div>
      </div>
    </div>
  );
}
