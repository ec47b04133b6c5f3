// Scoring by words: one criterion at a time, first on the practice stories with their key, then on real ones.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { freshId, shownDate, today, useEvent, useId, useStore, useWork } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const FOUR = 4; // criteria after which one may stop: the four elements

/** One criterion after the other as five worded levels. `after` stands behind the last one. */
function Levels({ criteria, levels, onLevel, onDone, doneLabel, enough = criteria.length, start = 0 }) {
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

// -- practice ------------------------------------------------------------------------------------------------------------

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
          <h4 tabIndex={-1} ref={head}>{tn("You and the key differ on {n} criterion", "You and the key differ on {n} criteria", apart.length)}</h4>
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
          <h4 tabIndex={-1} ref={head}>{t("The key, with reasons")}</h4>
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

// -- real stories ---------------------------------------------------------------------------------------------------------

export function Sheets({ spec }) {
  const store = useStore();
  const sheets = useWork("scores") ?? NONE;
  const versions = useWork("versions") ?? NONE;
  const [open, setOpen] = useState(null);
  const full = sheets.length >= spec.limit;
  const add = (own) => {
    const id = freshId("s", sheets.map((one) => one.id));
    const sheet = { id, own, story: own ? spec.me : "", by: "", date: today(), version: "", levels: {}, excelled: "", work_on: "", challenge: "" };
    store.set({ scores: [...sheets, sheet] }, { label: t("A new score sheet") });
    setOpen(id);
  };
  const remove = (one) => {
    store.set({ scores: sheets.filter((each) => each.id !== one.id) }, { label: t("Removed a score sheet") });
    store.toast(t("The score sheet is removed."));
    setOpen(null);
  };
  const sheet = sheets.find((one) => one.id === open);
  const name = (one) => (one.own ? t("My story") : one.story.trim() || t("Somebody's story"));
  return (
    <div class="cx-story-sheets">
      <div class="cx-story-nav">
        <Button tone="primary" icon="plus" disabled={full} onClick={() => add(true)}>{t("Score my story")}</Button>
        <Button icon="plus" disabled={full} onClick={() => add(false)}>{t("Score somebody else's")}</Button>
      </div>
      {full && <p class="cx-field-message is-note">{t("{n} score sheets are kept. Remove one to add another.", { n: sheets.length })}</p>}
      {sheets.length > 0 && (
        <ul class="cx-story-list">
          {sheets.map((one) => (
            <li key={one.id}>
              <button type="button" aria-expanded={open === one.id ? "true" : "false"} onClick={() => setOpen(open === one.id ? null : one.id)}>
                <b>{name(one)}</b>
                <span>
                  {t("by {who}, {day}", { who: one.by.trim() || t("me"), day: shownDate(one.date) || t("no day") })}
                  {one.version ? `, ${versions.find((each) => each.id === one.version)?.name ?? ""}` : ""} · {t("{n} of 10 scored", { n: Object.keys(one.levels).length })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {sheet && <Sheet key={sheet.id} spec={spec} sheet={sheet} sheets={sheets} versions={versions} onRemove={() => remove(sheet)} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Sheet({ spec, sheet, sheets, versions, onRemove, onClose }) {
  const store = useStore();
  const [about, setAbout] = useState(!Object.keys(sheet.levels).length && !sheet.own);
  const [words, setWords] = useState(false);
  const put = useEvent((patch, label, merge) => {
    store.set({ scores: store.state.work.scores.map((one) => (one.id === sheet.id ? { ...one, ...patch } : one)) }, { label, merge });
  });
  const field = (one) => (
    <Field key={one.field} spec={one} value={sheet[one.field]} onChange={(value, said) => put({ [one.field]: value ?? "" }, `${one.label}: ${said}`, `sheet-${sheet.id}-${one.field}`)} />
  );
  const version = { kind: "select", field: "version", label: t("Which version"), options: [{ value: "", label: t("As it is now") }, ...versions.map((one) => ({ value: one.id, label: one.name }))] };
  const fields = [...spec.about.filter((one) => one.field !== "story" || !sheet.own), ...(sheet.own && versions.length ? [version] : [])];
  return (
    <div class="cx-story-sheet">
      <details class="cx-fold cx-fold-small" open={about} onToggle={(event) => setAbout(event.currentTarget.open)}>
        <summary><Icon name="right" size={18} />{sheet.own ? t("Who scores, and which version") : t("Whose story, and who scores")}</summary>
        <div class="cx-fold-body">{fields.map(field)}</div>
      </details>
      {!words ? (
        <Levels
          criteria={spec.criteria} levels={sheet.levels} enough={1} start={Math.max(0, spec.criteria.findIndex((one) => !sheet.levels[one.id]))} doneLabel={t("Go on: three sentences")}
          onLevel={(criterion, n) => put({ levels: { ...sheet.levels, [criterion.id]: n } }, t("{name}: level {n}", { name: criterion.name, n }))} onDone={() => setWords(true)}
        />
      ) : (
        <div class="cx-story-words">
          {spec.words.map(field)}
          <div class="cx-story-nav">
            <Button icon="left" onClick={() => setWords(false)}>{t("Back to the levels")}</Button>
            <Button tone="primary" icon="check" onClick={onClose}>{t("Done")}</Button>
          </div>
        </div>
      )}
      <div><Button size="small" tone="quiet" icon="trash" onClick={onRemove}>{t("Remove this sheet")}</Button></div>
    </div>
  );
}
