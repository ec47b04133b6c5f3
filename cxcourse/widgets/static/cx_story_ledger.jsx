// Versions of a story: keep one with a name and a day, open it again, remove it.
import { t } from "../../book/page/i18n.js";
import { shownDate, useId, useStore, useWork } from "./kit/context.js";
import { Button } from "./kit/icons.jsx";
import { KeepVersion, removeVersion, withVersion } from "./kit/version-keep.jsx";

const NONE = [];

export function Ledger({ spec }) {
  const store = useStore();
  const id = useId("ledger");
  const versions = useWork("versions") ?? NONE;
  const keep = (named, label) => {
    const { story, pace, scores } = store.state.work;
    const version = { ...named, story, pace };
    // Scores of the story as it was belong to what is kept; the story in hand starts without.
    const moved = scores.map((one) => (one.own && !one.version ? { ...one, version: version.id } : one));
    store.set({ versions: withVersion(versions, version), scores: moved }, { label });
  };
  const open = (one) => {
    store.set({ story: one.story, pace: { ...store.state.work.pace, ...one.pace } }, { label: t("Opened the version {name}", { name: one.name }), replaces: true });
    store.toast(t("You now work on {name}. What was there before is one undo away.", { name: one.name }));
  };
  return (
    <div class="cx-versions">
      <KeepVersion
        id={id} label={t("Keep the story as it is now, and call it")} versions={versions} limit={spec.limit} suggestions={spec.suggestions} onKeep={keep}
        none={t("No version is kept yet. Keep the first one before you change anything; after the next rehearsal you see here what has moved.")}
      />
      {versions.length > 0 && (
        <ul class="cx-story-list">
          {versions.map((one) => (
            <li key={one.id} class="is-row">
              <span><b>{one.name}</b> <span class="cx-quiet">{shownDate(one.date)}</span></span>
              <span class="cx-story-nav">
                <Button size="small" tone="quiet" aria-label={t("Open: {name}", { name: one.name })} onClick={() => open(one)}>{t("Open")}</Button>
                <Button size="small" tone="quiet" icon="trash" iconOnly label={t("Remove {name}", { name: one.name })} onClick={() => removeVersion(store, "versions", versions, one, id)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
