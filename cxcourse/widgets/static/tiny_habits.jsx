// Recipes to borrow, and a tally of four weeks.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { freshId, useId, useStore, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];

/** Ready recipes for three levels; what is borrowed becomes one's own and can be changed. */
function Borrow({ spec }) {
  const store = useStore();
  const id = useId("borrow");
  const recipes = useWork(spec.bind) ?? NONE;
  const about = useWork("about");
  const [chosen, setChosen] = useState(null);
  const level = chosen ?? spec.levels.find((one) => one.value === about?.level)?.value ?? spec.levels[0].value;
  const full = recipes.length >= spec.limit;
  const take = (one) => {
    const { habit, after, act, joy } = one;
    const record = { ...spec.new, id: freshId("r", recipes.map((each) => each.id)), habit, after, act, joy };
    store.set({ [spec.bind]: [...recipes, record] }, { label: t("Borrowed: {what}", { what: act }) });
    store.ui({ open: record.id });
    store.toast(t("It is yours now. Change what does not fit."));
  };
  return (
    <details class="th-borrow">
      <summary>{t("Borrow a recipe")}</summary>
      <div class="cx-segments th-levels" role="radiogroup" aria-label={t("Level")}>
        {spec.levels.map((one) => (
          <label key={one.value} class="cx-segment">
            <input type="radio" name={id} checked={one.value === level} onChange={() => setChosen(one.value)} />
            <span><Icon name="check" size={16} />{one.label}</span>
          </label>
        ))}
      </div>
      <ul class="th-cards">
        {spec.examples.filter((one) => one.level === level).map((one) => {
          const had = recipes.some((each) => each.act === one.act && each.after === one.after);
          return (
            <li key={one.id} class="th-card">
              <p><small>{t("After I")}</small> {one.after},</p>
              <p><small>{t("I")}</small> <b>{one.act}</b>,</p>
              <p><small>{t("and then:")}</small> {one.joy}.</p>
              <Button
                size="small" icon={had ? "check" : "plus"} aria-disabled={had || full ? "true" : undefined}
                onClick={() => !had && !full && take(one)}
              >
                {had ? t("yours") : t("Use this")}<span class="cx-hidden">: {one.act}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {full && <p class="cx-hint">{t("Six recipes are plenty. Take one out to borrow another.")}</p>}
    </details>
  );
}

const strokesOf = (tally, id, n) => Array.from({ length: n }, (_one, at) => (tally?.[id]?.[at] ? 1 : 0));

/** One row of strokes a week; a stroke is a box that is ticked, so that every keyboard and every reader knows it. */
function Tally({ spec }) {
  const store = useStore();
  const recipes = (useWork(spec.records) ?? NONE).filter((one) => one.act || one.after);
  const tally = useWork(spec.bind);
  const days = spec.days.length;
  if (!recipes.length) return <p class="cx-hint">{t("Write a recipe first; then there is something to count.")}</p>;
  const toggle = (recipe, at) => {
    const now = strokesOf(store.state.work[spec.bind], recipe.id, spec.weeks * days);
    now[at] = 1 - now[at];
    const day = t("week {n}, {day}", { n: Math.floor(at / days) + 1, day: spec.days[at % days] });
    store.set(
      { [spec.bind]: { ...store.state.work[spec.bind], [recipe.id]: now } },
      { label: now[at] ? t("Stroke: {day}", { day }) : t("No stroke: {day}", { day }), merge: `tally-${recipe.id}-${at}` },
    );
  };
  return (
    <div class="th-tallies">
      {recipes.map((recipe) => {
        const strokes = strokesOf(tally, recipe.id, spec.weeks * days);
        return (
          <fieldset key={recipe.id} class="th-tally">
            <legend>{recipe.act || recipe.after}</legend>
            <div class="th-week" aria-hidden="true"><span />{spec.days.map((day) => <span key={day}>{day}</span>)}</div>
            {Array.from({ length: spec.weeks }, (_one, week) => (
              <div key={week} class="th-week">
                <span>{t("Week {n}", { n: week + 1 })}</span>
                {spec.days.map((day, at) => {
                  const place = week * days + at;
                  return (
                    <label key={day} class="th-day">
                      <input type="checkbox" checked={!!strokes[place]} aria-label={t("week {n}, {day}", { n: week + 1, day })} onChange={() => toggle(recipe, place)} />
                      <span aria-hidden="true"><i /></span>
                    </label>
                  );
                })}
              </div>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

export const controls = { habit_borrow: Borrow, habit_tally: Tally };
