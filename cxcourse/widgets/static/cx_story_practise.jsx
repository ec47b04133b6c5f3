// Practice stories with a key: score, read the reasons, try once more, and only then see the key.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { useEvent, useStore, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { Levels } from "./cx_story_levels.jsx";

const FOUR = 4; // criteria after which one may stop: the four elements

export function Calibration({ spec }) {
  const calibration = useWork("calibration") ?? {};
  const [open, setOpen] = useState(null);
  const body = useRef();
  const show = (id) => {
    setOpen(open === id ? null : id);
    setTimeout(() => body.current?.scrollIntoView({ block: "nearest" }), 30);
  };
  const story = spec.stories.find((one) => one.id === open);
  return (
    <div class="cx-story-practice">
      <ul class="cx-story-list">
        {spec.stories.map((one) => {
          const done = calibration[one.id]?.shown;
          const begun = Object.keys(calibration[one.id]?.first ?? {}).length;
          return (
            <li key={one.id}>
              <button type="button" aria-expanded={open === one.id ? "true" : "false"} onClick={() => show(one.id)}>
                <b>{one.title}</b>
                <span>{done ? <><Icon name="check" size={16} /> {t("scored")}</> : begun ? t("{n} of 10 scored", { n: begun }) : t("not scored yet")}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {story && (
        <div ref={body}>
          <Practice key={story.id} spec={spec} story={story} one={calibration[story.id] ?? {}} next={spec.stories.find((one) => one.id !== story.id && !calibration[one.id]?.shown)} onNext={show} />
        </div>
      )}
    </div>
  );
}

function Practice({ spec, story, one, next, onNext }) {
  const store = useStore();
  const head = useRef();
  const [again, setAgain] = useState(false);
  const { first = {}, second = {}, shown = "" } = one;
  const put = useEvent((patch, label, merge) => {
    const all = store.state.work.calibration ?? {};
    const now = { first: {}, second: {}, shown: "", ...all[story.id], ...patch };
    store.set({ calibration: { ...all, [story.id]: now } }, { label, merge });
  });
  const level = (which, given) => (criterion, n) => put({ [which]: { ...given, [criterion.id]: n } }, t("{name}: level {n}", { name: criterion.name, n }));
  const reveal = (patch) => {
    put(patch, t("Looked at the key of {name}", { name: story.title }));
    setAgain(false);
    setTimeout(() => head.current?.focus(), 30);
  };
  const scored = spec.criteria.filter((criterion) => first[criterion.id]);
  const apart = scored.filter((criterion) => first[criterion.id] !== story.key[criterion.id].level);
  return (
    <div class="cx-story-practice-one">
      <details class="cx-story-text" open={!shown || again}>
        <summary>{story.title}</summary>
        {story.text.split("\n").filter(Boolean).map((part, n) => <p key={n}>{part}</p>)}
      </details>
      {!shown && (
        <Levels
          criteria={spec.criteria} levels={first} onLevel={level("first", first)} enough={FOUR} start={Math.max(0, spec.criteria.findIndex((each) => !first[each.id]))}
          doneLabel={scored.length < spec.criteria.length ? t("Enough: compare with the key") : t("Compare with the key")} onDone={() => reveal({ shown: apart.length ? "first" : "key" })}
        />
      )}
      {shown === "first" && !again && (
        <div class="cx-story-result">
          <h3 tabIndex={-1} ref={head}>{tn("You and the key differ on {n} criterion", "You and the key differ on {n} criteria", apart.length)}</h3>
          <p class="cx-hint">{t("Here are the reasons, without the level. Try once more where you differ, or look at the key at once.")}</p>
          <ul class="cx-story-reasons">
            {apart.map((criterion) => (
              <li key={criterion.id}>
                <b>{criterion.name}</b> <span class="cx-quiet">{t("you gave {n}", { n: first[criterion.id] })}</span>
                <p>{story.key[criterion.id].why}</p>
              </li>
            ))}
          </ul>
          <div class="cx-story-nav">
            <Button tone="primary" icon="undo" onClick={() => setAgain(true)}>{t("Try once more")}</Button>
            <Button onClick={() => reveal({ shown: "key" })}>{t("Show the key")}</Button>
          </div>
        </div>
      )}
      {shown === "first" && again && (
        <Levels criteria={apart} levels={second} onLevel={level("second", second)} enough={1} doneLabel={t("Show the key")} onDone={() => reveal({ shown: "second" })} />
      )}
      {(shown === "second" || shown === "key") && (
        <div class="cx-story-result">
          <h3 tabIndex={-1} ref={head}>{t("The key, with reasons")}</h3>
          <ul class="cx-story-reasons">
            {scored.map((criterion) => {
              const key = story.key[criterion.id];
              const yours = first[criterion.id];
              const far = Math.abs(yours - key.level);
              return (
                <li key={criterion.id} class={far > 1 ? "is-far" : ""}>
                  <p class="cx-story-pair">
                    <b>{criterion.name}</b>
                    <span>{t("key {n}", { n: key.level })}</span>
                    <span>{second[criterion.id] ? t("you {n}, then {m}", { n: yours, m: second[criterion.id] }) : t("you {n}", { n: yours })}</span>
                    <span class="cx-story-far"><Icon name={far === 0 ? "check" : far === 1 ? "minus" : "warn"} size={16} /> {far === 0 ? t("the same") : far === 1 ? t("one apart: normal") : t("{n} apart", { n: far })}</span>
                  </p>
                  <p>{key.why}</p>
                </li>
              );
            })}
          </ul>
          {next && <div><Button tone="primary" icon="right" onClick={() => onNext(next.id)}>{t("Next: {name}", { name: next.title })}</Button></div>}
        </div>
      )}
    </div>
  );
}
