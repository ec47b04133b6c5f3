// The form that keeps the work as it is now under a name and a day, wherever an exercise keeps versions.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, freshId, shownDate, today, useStore } from "./context.js";
import { Button } from "./icons.jsx";

/** `versions` so far, of at most `limit`; `onKeep` gets the new one, { id, name, date }, and the words for undoing it. */
export function KeepVersion({ id, label, none, versions, limit, suggestions, offered = false, onKeep }) {
  const store = useStore();
  const [name, setName] = useState("");
  const [date, setDate] = useState(today());
  const full = versions.length >= limit;
  const proposal = suggestions[versions.length % suggestions.length];
  const keep = (event) => {
    event.preventDefault();
    if (full) return;
    const version = { id: freshId("v", versions.map((one) => one.id)), name: name.trim() || proposal, date: date || today() };
    onKeep(version, t("Kept the version {name}", { name: version.name }));
    store.say(t("Kept as {name}, {date}.", { name: version.name, date: shownDate(version.date) }));
    setName("");
  };
  return (
    <>
      <form class="cx-version-form" onSubmit={keep}>
        <div class="cx-field">
          <label class="cx-label" for={`${id}-name`}>{label}</label>
          <input
            id={`${id}-name`} class="cx-input" type="text" value={name} autocomplete="off" list={offered ? `${id}-ideas` : undefined} placeholder={proposal}
            onInput={(event) => setName(clean(event.currentTarget.value).slice(0, 120))}
          />
          {offered && <datalist id={`${id}-ideas`}>{suggestions.map((one) => <option key={one} value={one} />)}</datalist>}
        </div>
        <div class="cx-field">
          <label class="cx-label" for={`${id}-date`}>{t("On")}</label>
          <input id={`${id}-date`} class="cx-input cx-input-date" type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        </div>
        <Button type="submit" tone="primary" icon="clock" disabled={full}>{t("Keep this version")}</Button>
      </form>
      {full && <p class="cx-field-message is-note">{t("{n} versions are kept. Remove one to keep another.", { n: versions.length })}</p>}
      {!versions.length && <p class="cx-version-none">{none}</p>}
    </>
  );
}

/** Versions with one more, the oldest day first. */
export const withVersion = (versions, version) => [...versions, version].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Take a version out of the work and say so; the place where one is named is where to go on. */
export function removeVersion(store, bind, versions, version, id) {
  store.set({ [bind]: versions.filter((one) => one.id !== version.id) }, { label: t("Removed the version {name}", { name: version.name }) });
  store.toast(t("The version {name} is removed.", { name: version.name }));
  document.getElementById(`${id}-name`)?.focus();
}
