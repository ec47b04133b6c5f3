// Dated copies of the work, and what moved since.
import { t, tn } from "../../../book/page/i18n.js";
import { shownDate, useId, useSelect, useStore, useUi, useView, useWork } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { Coming } from "./notes.jsx";
import { KeepVersion, removeVersion, withVersion } from "./version-keep.jsx";

const NONE = [];

export function Versions({ spec }) {
  const store = useStore();
  const id = useId("versions");
  const versions = useWork(spec.bind);
  const compare = useUi("compare");
  const [noun, nouns] = spec.noun;

  const keep = (named, label) => {
    const kept = Object.fromEntries(spec.keeps.map((key) => [key, store.state.work[key]]));
    store.set({ [spec.bind]: withVersion(versions, { ...named, ...kept }) }, { label });
  };
  const remove = (version) => {
    removeVersion(store, spec.bind, versions, version, id);
    if (compare === version.id) store.ui({ compare: null });
  };
  const open = (version) => {
    store.set(Object.fromEntries(spec.keeps.map((key) => [key, version[key]])), { label: t("Opened the version {name}", { name: version.name }), replaces: true });
    store.ui({ open: null, selected: null, compare: null });
    store.toast(t("You now work on {name}. What was there before is one undo away.", { name: version.name }));
  };
  return (
    <div class="cx-versions">
      <KeepVersion
        id={id} label={t("Keep the map as it is now, and call it")} versions={versions} limit={spec.limit} suggestions={spec.suggestions} offered onKeep={keep}
        none={t("No version is kept yet. Keep the first one today; when something has changed, you see here who moved, and on the map where to.")}
      />
      {versions.length > 0 && (
        <ul class="cx-version-list">
          {versions.map((version) => {
            const chosen = compare === version.id;
            return (
              <li key={version.id} class={chosen ? "is-chosen" : ""}>
                <div class="cx-version-words">
                  <b>{version.name}</b>
                  <small>{shownDate(version.date)} · {version[spec.records].length} {version[spec.records].length === 1 ? noun : nouns}</small>
                </div>
                <div class="cx-version-ways">
                  <Button
                    size="small" icon={chosen ? "check" : "arrow"} aria-pressed={chosen ? "true" : "false"} aria-label={`${t("Compare with now")}: ${version.name}`}
                    onClick={() => store.ui({ compare: chosen ? null : version.id })}
                  >
                    {t("Compare with now")}
                  </Button>
                  <Button size="small" tone="quiet" aria-label={`${t("Open")}: ${version.name}`} onClick={() => open(version)}>{t("Open")}</Button>
                  <Button size="small" tone="quiet" icon="trash" iconOnly label={t("Remove {name}", { name: version.name })} onClick={() => remove(version)} />
                </div>
                {chosen && <Moved spec={spec} version={version} />}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Moved({ spec, version }) {
  const ready = useSelect((state) => state.ready);
  const moved = useView(spec.moved)?.[version.id];
  if (!ready || !moved) return <Coming text={t("What moved comes here in a moment.")} lines={3} />;
  const changed = moved.people.filter((one) => one.text);
  return (
    <div class="cx-moved">
      <p class="cx-moved-summary">{moved.summary}</p>
      {spec.map && <a class="cx-moved-map" href={`#cx-step-${spec.map[0]}`}>{spec.map[1]}</a>}
      <ul>
        {changed.map((one) => (
          <li key={one.id}>
            <Shift before={one.rank_before} after={one.rank_after} />
            <span>{one.text}</span>
          </li>
        ))}
        {(moved.newcomers ?? NONE).map((one) => (
          <li key={one.id}><span class="cx-shift is-new"><Icon name="plus" size={16} />{t("new")}</span><span>{t("{name}, place {rank}", one)}</span></li>
        ))}
        {(moved.leavers ?? NONE).map((one) => (
          <li key={one.id}><span class="cx-shift is-gone"><Icon name="minus" size={16} />{t("gone")}</span><span>{t("{name}, was place {rank}", one)}</span></li>
        ))}
      </ul>
    </div>
  );
}

function Shift({ before, after }) {
  const by = before - after;
  const words = by > 0 ? tn("{n} place up", "{n} places up", by) : by < 0 ? tn("{n} place down", "{n} places down", -by) : t("same place");
  return (
    <span class={`cx-shift ${by > 0 ? "is-up" : by < 0 ? "is-down" : ""}`}>
      <span class="cx-hidden">{words}</span>
      {by !== 0 && <Icon name={by > 0 ? "up" : "down"} size={16} />}
      <span aria-hidden="true">{by === 0 ? t("same") : Math.abs(by)}</span>
    </span>
  );
}
