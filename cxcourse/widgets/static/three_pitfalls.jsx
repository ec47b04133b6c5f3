// Controls of exercise 08: which survey, which columns are what, and the redrawing with its progress.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

function Source() {
  const source = useView("source");
  if (!source?.text) return null;
  return <p class="cx-lab-source"><Icon name="table" /> {source.text}</p>;
}

const setupOf = (value) => ({ outcome: "", drivers: [], only: null, merge: false, guess: "", ...value });

function Columns({ spec }) {
  const store = useStore();
  const columns = useView("columns") ?? [];
  const groups = useView("groups") ?? [];
  const setup = setupOf(useWork("setup"));
  const id = useId("lab");
  const set = (patch, label) => store.set({ setup: { ...setup, ...patch } }, { label });
  const role = (column) => (column.id === setup.outcome ? "outcome" : setup.drivers.includes(column.id) ? "driver" : "out");
  const full = setup.drivers.length >= spec.most;
  const choose = (column, to) => {
    const drivers = setup.drivers.filter((one) => one !== column.id);
    const outcome = setup.outcome === column.id ? "" : setup.outcome;
    const patch = to === "outcome" ? { outcome: column.id, drivers } : to === "driver" ? { outcome, drivers: [...drivers, column.id] } : { outcome, drivers };
    if (!patch.drivers.includes(setup.guess)) patch.guess = "";
    set(patch, t("{name}: {role}", { name: column.name, role: ROLES().find(([key]) => key === to)[1] }));
  };
  const names = new Map(columns.map((column) => [column.id, column.name]));
  const pick = (event) => {
    const [column, at] = event.currentTarget.value.split("/");
    const group = groups.find((one) => one.id === column);
    const only = group ? { column, value: group.levels[Number(at)] } : null;
    set({ only }, only ? t("Only {value}", { value: only.value }) : t("All customers"));
  };
  const onlyValue = setup.only ? `${setup.only.column}/${groups.find((one) => one.id === setup.only.column)?.levels.indexOf(setup.only.value)}` : "";
  return (
    <div class="cx-lab-columns">
      <p class="cx-lab-count" aria-live="polite">
        {tn("{n} rating of {most}", "{n} ratings of {most}", setup.drivers.length, { n: setup.drivers.length, most: spec.most })}
        {full && <>{". "}{t("That is the most; skip one to take another.")}</>}
      </p>
      <div class={`cx-lab-list ${columns.length > 16 ? "is-long" : ""}`}>
        {columns.map((column) => (
          <fieldset key={column.id} class={`cx-lab-column is-${role(column)}`}>
            <legend>{column.name}</legend>
            <p class="cx-hint">{column.state && <Icon name="warn" size={16} />} {column.text}</p>
            <div class="cx-segments">
              {ROLES().map(([key, label]) => (
                <label key={key} class="cx-segment">
                  <input
                    type="radio" name={`${id}-${column.id}`} checked={role(column) === key} disabled={key === "driver" && full && role(column) !== "driver"}
                    onChange={() => choose(column, key)}
                  />
                  <span><Icon name="check" size={16} />{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div class="cx-lab-more">
        {groups.length > 0 && (
          <div class="cx-field">
            <label class="cx-label" for={`${id}-only`}>{t("Which customers")}</label>
            <select id={`${id}-only`} class="cx-input" value={onlyValue} onChange={pick}>
              <option value="">{t("All of them")}</option>
              {groups.map((group) => (
                <optgroup key={group.id} label={group.name}>
                  {group.levels.map((level, at) => <option key={level} value={`${group.id}/${at}`}>{level}</option>)}
                </optgroup>
              ))}
            </select>
          </div>
        )}
        <div class="cx-field">
          <label class="cx-label" for={`${id}-guess`}>{t("Your guess: which one comes first?")}</label>
          <select id={`${id}-guess`} class="cx-input" value={setup.guess} onChange={(event) => set({ guess: event.currentTarget.value }, t("Your guess"))}>
            <option value="">{t("No guess yet")}</option>
            {setup.drivers.map((one) => <option key={one} value={one}>{names.get(one) ?? one}</option>)}
          </select>
        </div>
        <label class="cx-check cx-lab-merge">
          <input type="checkbox" checked={setup.merge} onChange={(event) => set({ merge: event.currentTarget.checked }, t("Twins count as one"))} />
          <span>{t("Count ratings that are too much alike as one, by their mean")}</span>
        </label>
      </div>
    </div>
  );
}

const ROLES = () => [["outcome", t("Score")], ["driver", t("Rating")], ["out", t("Skip")]];

function Run() {
  const store = useStore();
  const run = useView("run") ?? {};
  const alive = useSelect((state) => state.alive);
  const [at, setAt] = useState(null);
  const [error, setError] = useState(null);
  const stop = useRef(false);
  const here = useRef(true);
  useEffect(() => () => { here.current = false; }, []);
  const go = async () => {
    if (at) return;
    stop.current = false;
    setError(null);
    setAt({ done: 0, of: 1 });
    store.say(t("Drawing new surveys."));
    try {
      for (;;) {
        const { value } = await store.call("redraw");
        if (!here.current) return;
        setAt(value);
        if (value.work) {
          store.set(value.work, { label: t("Result") });
          store.say(value.said);
          break;
        }
        if (stop.current) {
          store.say(t("Stopped. What was drawn is kept; go on when you like."));
          break;
        }
      }
    } catch (problem) {
      if (here.current) setError(problem.message);
    }
    if (here.current) setAt(null);
  };
  if (!run.can) return run.why ? <p class="cx-lab-why"><Icon name="warn" size={18} /> {run.why}</p> : null;
  const percent = at ? Math.round((100 * at.done) / at.of) : 0;
  return (
    <div class="cx-lab-run">
      {run.stale && !at && <p class="cx-lab-why"><Icon name="warn" size={18} /> {t("You chose differently since the last result, so it is not shown.")}</p>}
      {at ? (
        <div class="cx-lab-progress">
          <label>
            <span>{t("Drawing new surveys out of yours: {n} of {all}", { n: at.done, all: at.of > 1 ? at.of : 400 })}</span>
            <progress max="100" value={percent}>{percent}%</progress>
          </label>
          <Button tone="quiet" icon="close" onClick={() => { stop.current = true; }}>{t("Stop")}</Button>
        </div>
      ) : !run.done && (
        <Button tone="primary" icon="spark" onClick={go} aria-disabled={alive === "failed" ? "true" : undefined}>
          {run.stale ? t("Work it out again") : t("Work it out")}
        </Button>
      )}
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}

export const controls = { "driver-source": Source, "driver-columns": Columns, "driver-run": Run };
