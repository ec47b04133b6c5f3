// Exercise 15: one complaint at a time with the five boxes in their order, and the button that opens the key.
import { useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { useFocusSoon, useId, useSelect, useStore, useUi, useWork } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = { box: null, second: null, star: false, saw: "" };

/** The complaints to sort, and how one of them is changed: either a fixed list with answers by id, or the records themselves. */
function useSorting(spec) {
  const store = useStore();
  const work = useWork(spec.bind);
  if (spec.items) {
    const given = work && typeof work === "object" ? work : {};
    const items = spec.items.map((one) => ({ id: one.id, name: one.id, text: one.text, ...NONE, ...given[one.id] }));
    const change = (id, patch, label, merge) => {
      const now = store.state.work[spec.bind] ?? {};
      store.set({ [spec.bind]: { ...now, [id]: { ...NONE, ...now[id], ...patch } } }, { label, merge });
    };
    return [items, change];
  }
  const items = (work ?? []).filter((one) => one.text?.trim()).map((one, at) => ({ ...NONE, ...one, name: String(at + 1) }));
  const change = (id, patch, label, merge) => {
    store.set({ [spec.bind]: store.state.work[spec.bind].map((one) => (one.id === id ? { ...one, ...patch } : one)) }, { label, merge });
  };
  return [items, change];
}

function Cards({ spec }) {
  const store = useStore();
  const id = useId("triage");
  const [items, change] = useSorting(spec);
  const place = useUi(`triage-${spec.bind}`) ?? 0;
  const focusSoon = useFocusSoon();
  const at = Math.min(place, items.length - 1);
  const one = items[at];
  if (!one) return null;
  const done = items.filter((each) => each.box).length;
  const labels = new Map(spec.boxes.map((box) => [box.value, box.label]));
  const go = (to, focus = true) => {
    store.ui({ [`triage-${spec.bind}`]: to });
    if (focus) focusSoon(`#${id}-text`);
  };
  const open = items.findIndex((each, index) => index > at && !each.box);
  const next = open >= 0 ? open : items.findIndex((each) => !each.box);
  const say = (words) => t("Complaint {n}: {words}", { n: one.name, words });
  return (
    <div class="cx-triage">
      <div class="cx-triage-head">
        <p class="cx-triage-count" aria-live="polite">{tn("{n} of {all} sorted", "{n} of {all} sorted", done, { n: done, all: items.length })}</p>
        <ol class="cx-triage-strip" aria-label={t("All complaints")}>
          {items.map((each, index) => (
            <li key={each.id}>
              <button
                type="button" class={`cx-triage-dot ${each.box ? "is-done" : ""}`} aria-current={index === at ? "step" : undefined} onClick={() => go(index)}
                aria-label={t("Complaint {n}: {box}", { n: each.name, box: each.box ? labels.get(each.box) : t("not sorted") }) + (each.star ? `, ${t("hesitated")}` : "")}
              >
                {each.name}{each.box && <Icon name="check" size={12} />}{each.star && <span class="cx-triage-star"><Icon name="star" size={12} /></span>}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div class="cx-triage-card">
        <div class="cx-triage-words">
          <p class="cx-triage-number">{t("Complaint {n} of {all}", { n: one.name, all: items.length })}</p>
          <blockquote id={`${id}-text`} tabIndex={-1}>{one.text}</blockquote>
        </div>
        <fieldset class="cx-triage-boxes" aria-describedby={`${id}-text`}>
          <legend class="cx-label">{t("Whose matter is it?")}</legend>
          {spec.boxes.map((box, index) => (
            <label key={box.value} class="cx-triage-box">
              <input type="radio" name={`${id}-${one.id}`} checked={one.box === box.value}
                onChange={() => change(one.id, { box: box.value, second: one.second === box.value ? null : one.second }, say(box.label))} />
              <span class="cx-triage-face">
                <span class="cx-triage-n" aria-hidden="true">{one.box === box.value ? <Icon name="check" size={16} /> : index + 1}</span>
                <span><strong>{box.label}</strong> <span class="cx-triage-ask">{box.question}</span></span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="cx-triage-more">
          <label class="cx-check">
            <input type="checkbox" checked={!!one.star} onChange={(event) => change(one.id, { star: event.currentTarget.checked }, say(t("hesitated")))} />
            <span>{t("I hesitated")}</span>
          </label>
          <Field
            key={`${one.id}-second`} value={one.second} onChange={(second, words) => change(one.id, { second }, say(words))}
            spec={{ kind: "select", label: t("Two matters in one? The second box"), unknown: t("Only one matter"), options: spec.boxes.filter((box) => box.value !== one.box) }}
          />
          <Field
            key={`${one.id}-saw`} value={one.saw} onChange={(saw) => change(one.id, { saw }, t("What you saw"), `${spec.bind}/${one.id}/saw`)}
            spec={{ kind: "text", label: t("What did you see?"), max: spec.max }}
          />
        </div>
        <div class="cx-triage-go">
          <Button icon="left" disabled={at === 0} onClick={() => go(at - 1)}>{t("Back")}</Button>
          {next >= 0 && next !== at ? (
            <Button tone={one.box ? "primary" : "plain"} icon="right" onClick={() => go(next)}>{t("Next open one")}</Button>
          ) : at < items.length - 1 && <Button icon="right" onClick={() => go(at + 1)}>{t("Next")}</Button>}
          {done === items.length && <span class="cx-triage-all"><Icon name="check" size={18} /> {t("All sorted")}</span>}
        </div>
      </div>
    </div>
  );
}

function Open() {
  const store = useStore();
  const first = useWork("first");
  const alive = useSelect((state) => state.alive);
  const [error, setError] = useState(null);
  if (first && Object.keys(first).length) return null;
  const open = async () => {
    setError(null);
    try {
      const { value } = await store.call("open_key");
      store.set(value.work, { label: t("Open the key") });
      store.say(value.said);
    } catch (problem) {
      setError(problem.message);
    }
  };
  return (
    <div class="cx-triage-open">
      <Button tone="primary" icon="spark" onClick={open} aria-disabled={alive === "failed" ? "true" : undefined}>{t("Open the key")}</Button>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}

export const controls = { "triage-cards": Cards, "triage-open": Open };
