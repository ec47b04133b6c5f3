// What to do next, a card for each person; suggestions are offered, never filled in unasked.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { useEvent, useId, useNames, useSelect, useStore, useView, useWork } from "./context.js";
import { Check, Field } from "./fields.jsx";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";
import { Coming } from "./notes.jsx";

const NONE = [];
const NOTHING = {};

export function Plan({ spec }) {
  const store = useStore();
  const id = useId("plan");
  const names = useNames(spec.records, spec.name);
  const plan = useWork(spec.bind);
  const ready = useSelect((state) => state.ready);
  const ranking = useView(spec.ranking) ?? NONE;
  const suggestions = useView(spec.suggestions) ?? NOTHING;
  const [chosen, setChosen] = useState("");
  const ranks = new Map(ready ? ranking.map((row) => [row.id, row.rank]) : NONE);
  const entries = plan.filter((entry) => names.has(entry[spec.person]));
  const planned = new Set(entries.map((entry) => entry[spec.person]));
  const top = ready ? ranking.slice(0, spec.top).map((row) => row.id).filter((one) => !planned.has(one)) : NONE;

  const fresh = (person) => ({ [spec.person]: person, need: "", form: "", next: "", by: "", done: false });
  const addMany = (people, label) => {
    store.set({ [spec.bind]: [...plan, ...people.map((person) => ({ ...fresh(person), ...suggestions[person] }))] }, { label });
    store.say(label);
  };
  const change = useEvent((person, patch, label, merge) => {
    const list = store.state.work[spec.bind];
    store.set({ [spec.bind]: list.map((entry) => (entry[spec.person] === person ? { ...entry, ...patch } : entry)) }, { label, merge });
  });
  const remove = useEvent((person) => {
    const name = names.get(person);
    store.set({ [spec.bind]: store.state.work[spec.bind].filter((entry) => entry[spec.person] !== person) }, { label: t("Out of the plan: {name}", { name }) });
    store.toast(t("{name} is out of the plan.", { name }));
    document.getElementById(`${id}-who`)?.focus();
  });

  return (
    <div class="cx-plan">
      {!ready && !entries.length && <Coming text={t("A first draft for the people at the top can be made in a moment.")} lines={2} />}
      {top.length > 0 && (
        <div class={entries.length ? "cx-plan-more" : "cx-plan-start"}>
          {!entries.length && <p>{t("Start from a draft for the people at the top of your list, then make it yours.")}</p>}
          <Button tone={entries.length ? "plain" : "primary"} icon="spark" onClick={() => addMany(top, t("A draft for {names}", { names: top.map((one) => names.get(one)).join(", ") }))}>
            {entries.length ? t("Add a draft for the rest of the top {n}", { n: spec.top }) : t("Draft a plan for the top {n}", { n: top.length })}
          </Button>
        </div>
      )}
      {entries.map((entry) => (
        <Entry
          key={entry[spec.person]} entry={entry} spec={spec} name={names.get(entry[spec.person])} rank={ranks.get(entry[spec.person])}
          suggestion={ready ? suggestions[entry[spec.person]] : undefined} onChange={change} onRemove={remove}
        />
      ))}
      <div class="cx-plan-add">
        <label class="cx-label" for={`${id}-who`}>{t("Add somebody to the plan")}</label>
        <div class="cx-quick-line">
          <select id={`${id}-who`} class="cx-input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{t("Choose a name")}</option>
            {[...names].filter(([key]) => !planned.has(key)).map(([key, name]) => <option key={key} value={key}>{name}</option>)}
          </select>
          <Button
            icon="plus" aria-disabled={chosen ? undefined : "true"}
            onClick={() => {
              if (!chosen) return;
              addMany([chosen], t("In the plan: {name}", { name: names.get(chosen) }));
              setChosen("");
            }}
          >
            {t("Add")}
          </Button>
        </div>
      </div>
    </div>
  );
}

const Entry = memo(function Entry({ entry, spec, name, rank, suggestion, onChange, onRemove }) {
  const person = entry[spec.person];
  const open = spec.fields.filter((field) => suggestion?.[field.field] && !String(entry[field.field] ?? "").trim());
  return (
    <div class={`cx-plan-entry ${entry.done ? "is-done" : ""}`} role="group" aria-label={t("Plan for {name}", { name })}>
      <header>
        {rank && <span class="cx-rank-place">{rank}</span>}
        <h3>{name}</h3>
        <Check spec={{ label: t("Done") }} value={entry.done} onChange={(done) => onChange(person, { done }, done ? t("Done: {name}", { name }) : t("Not done yet: {name}", { name }))} />
        <Button tone="quiet" icon="trash" iconOnly label={t("Take {name} out of the plan", { name })} onClick={() => onRemove(person)} />
      </header>
      <div class="cx-plan-fields">
        {spec.fields.map((field) => (
          <PlanField key={field.field} field={field} person={person} name={name} value={entry[field.field]} onChange={onChange} />
        ))}
      </div>
      {open.length > 0 && (
        <div class="cx-suggest">
          <p><Icon name="spark" size={18} /><b>{t("A suggestion")}</b></p>
          <ul>{open.map((field) => <li key={field.field}><span>{field.label}:</span> {suggestion[field.field]}</li>)}</ul>
          <Button
            size="small" icon="check"
            onClick={() => onChange(person, Object.fromEntries(open.map((field) => [field.field, suggestion[field.field]])), t("Took the suggestion for {name}", { name }))}
          >
            {t("Use it for the empty fields")}
          </Button>
        </div>
      )}
    </div>
  );
});

const PlanField = memo(function PlanField({ field, person, name, value, onChange }) {
  const give = useEvent((next) => onChange(person, { [field.field]: next }, t("{label} of {who}", { label: field.label, who: name }), `plan-${person}-${field.field}`));
  return <Field spec={field} value={value} onChange={give} />;
});
