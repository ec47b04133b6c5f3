// Score sheets on real stories: whose it is, ten criteria in words, and three sentences.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { freshId, shownDate, today, useEvent, useStore, useWork } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { Levels } from "./cx_story_levels.jsx";

const NONE = [];

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
      {sheet && <Sheet key={sheet.id} spec={spec} sheet={sheet} versions={versions} onRemove={() => remove(sheet)} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Sheet({ spec, sheet, versions, onRemove, onClose }) {
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
