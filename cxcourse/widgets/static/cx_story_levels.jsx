// Scoring by words: one criterion at a time, five worded levels each.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useId } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

/** One criterion after the other as five worded levels; `enough` of them given, one may stop. */
export function Levels({ criteria, levels, onLevel, onDone, doneLabel, enough = criteria.length, start = 0 }) {
  const id = useId("level");
  const head = useRef();
  const [at, setAt] = useState(start);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (moved) head.current.focus({ preventScroll: true });
    if (moved) head.current.closest(".cx-story-levels").scrollIntoView({ block: "nearest" });
    setMoved(false);
  }, [moved]);
  const here = Math.min(at, criteria.length - 1);
  const one = criteria[here];
  const given = criteria.filter((each) => levels[each.id]).length;
  const go = (to) => {
    setAt(to);
    setMoved(true);
  };
  const last = here === criteria.length - 1;
  return (
    <div class="cx-story-levels">
      <ol class="cx-story-dots" aria-hidden="true">
        {criteria.map((each, n) => <li key={each.id} class={`${levels[each.id] ? "is-given" : ""} ${n === here ? "is-here" : ""}`} />)}
      </ol>
      <fieldset>
        <legend tabIndex={-1} ref={head}>
          <span class="cx-story-levels-name">{t("{n} of {all}: {name}", { n: here + 1, all: criteria.length, name: one.name })}</span>
          <span class="cx-story-question">{one.question}</span>
        </legend>
        {one.levels.map((words, n) => (
          <label key={n} class="cx-story-level">
            <input type="radio" name={`${id}-${one.id}`} checked={levels[one.id] === n + 1} onChange={() => onLevel(one, n + 1)} />
            <span><b>{n + 1}</b>{words}<Icon name="check" size={18} /></span>
          </label>
        ))}
      </fieldset>
      <div class="cx-story-nav">
        {here > 0 && <Button icon="left" onClick={() => go(here - 1)}>{t("Back")}</Button>}
        {!last && <Button tone={given >= criteria.length ? "plain" : "primary"} icon="right" onClick={() => go(here + 1)}>{levels[one.id] ? t("Next") : t("Skip")}</Button>}
        {given >= enough && <Button tone={last || given >= criteria.length ? "primary" : "plain"} icon="check" onClick={onDone}>{doneLabel}</Button>}
      </div>
    </div>
  );
}
