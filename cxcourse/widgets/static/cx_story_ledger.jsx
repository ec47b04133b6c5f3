// Versions of a story: keep one with a name and a day, open it again, remove it.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { clean, freshId, shownDate, today, useId, useStore, useWork } from "./kit/context.js";
import { Button } from "./kit/icons.jsx";

const NONE = [];

export function Ledger({ spec }) {
  const store = useStore();
  const id = useId("ledger");
  const versions = useWork("versions") ?? NONE;
  const [name, setName] = useState("");
  const [date, setDate] = useState(today());
  const full = versions.length >= spec.limit;
  const proposal = spec.suggestions[versions.length % spec.suggestions.length];
  const keep = (event) => {
    event.preventDefault();
    if (full) return;
    const { story, pace, scores } = store.state.work;
    const called = name.trim() || proposal;
    const version = { id: freshId("v", versions.map((one) => one.id)), name: called, date: date || today(), story, pace };
    const list = [...versions, version].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    // Scores of the story as it was belong to what is kept; the story in hand starts without.
    const moved = scores.map((one) => (one.own && !one.version ? { ...one, version: version.id } : one));
    store.set({ versions: list, scores: moved }, { label: t("Kept the version {name}", { name: called }) });
    store.say(t("Kept as {name}, {date}.", { name: called, date: shownDate(version.date) }));
    setName("");
  };
  const open = (one) => {
    store.set({ story: one.story, pace: { ...store.state.work.pace, ...one.pace } }, { label: t("Opened the version {name}", { name: one.name }), replaces: true });
    store.toast(t("You now work on {name}. What was there before is one undo away.", { name: one.name }));
  };
  const remove = (one) => {
    store.set({ versions: versions.filter((each) => each.id !== one.id) }, { label: t("Removed the version {name}", { name: one.name }) });
    store.toast(t("The version {name} is removed.", { name: one.name }));
    document.getElementById(`${id}-name`)?.focus();
  };
  return (
    <div class="cx-versions">
      <form class="cx-version-form" onSubmit={keep}>
        <div class="cx-field">
          <label class="cx-label" for={`${id}-name`}>{t("Keep the story as it is now, and call it")}</label>
          <input
            id={`${id}-name`} class="cx-input" type="text" value={name} autocomplete="off" placeholder={proposal}
            onInput={(event) => setName(clean(event.currentTarget.value).slice(0, 120))}
          />
        </div>
        <div class="cx-field">
          <label class="cx-label" for={`${id}-date`}>{t("On")}</label>
          <input id={`${id}-date`} class="cx-input cx-input-date" type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        </div>
        <Button type="submit" tone="primary" icon="clock" disabled={full}>{t("Keep this version")}</Button>
      </form>
      {full && <p class="cx-field-message is-note">{t("{n} versions are kept. Remove one to keep another.", { n: versions.length })}</p>}
      {!versions.length && <p class="cx-version-none">{t("No version is kept yet. Keep the first one before you change anything; after the next rehearsal you see here what has moved.")}</p>}
      {versions.length > 0 && (
        <ul class="cx-story-list">
          {versions.map((one) => (
            <li key={one.id} class="is-row">
              <span><b>{one.name}</b> <span class="cx-quiet">{shownDate(one.date)}</span></span>
              <span class="cx-story-nav">
                <Button size="small" tone="quiet" aria-label={t("Open: {name}", { name: one.name })} onClick={() => open(one)}>{t("Open")}</Button>
                <Button size="small" tone="quiet" icon="trash" iconOnly label={t("Remove {name}", { name: one.name })} onClick={() => remove(one)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
