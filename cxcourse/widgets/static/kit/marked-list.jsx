// The hints of a marked text as a numbered list: why, the question that mends it, and what one can do about it.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { useSelect } from "./context.js";
import { Button, Icon } from "./icons.jsx";

export function MarkList({ id, spec, text, groups, known, here, waved, onShow, onUse, onWave, onBack }) {
  const alive = useSelect((state) => state.alive);
  const view = useSelect((state) => state.view[spec.view]);
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.filter((group) => group.n <= spec.show || group.n === here);
  const more = (spec.field ? view?.[spec.field]?.more : view?.more) ?? 0;
  const labels = Object.fromEntries(spec.kinds.map((one) => [one.kind, one]));
  const count = groups.length === 1 ? t("1 hint") : t("{n} hints", { n: groups.length });
  const standing = !text.trim() ? t("Hints come while you write.")
    : known ? (groups.length ? count : spec.empty ?? t("No hints here."))
    : alive === "failed" ? t("Hints need Python, which did not start. Your text is kept.") : t("Hints come in a moment.");
  const away = Object.entries(waved ?? {});
  return (
    <div class="cx-marked-side">
      <p class="cx-marked-count" id={`${id}-count`}>{standing}</p>
      {shown.length > 0 && (
        <ol class="cx-marked-list">
          {shown.map((group) => (
            <Hint key={group.key} group={group} label={labels[group.kind]} text={text} here={group.n === here} waves={!!spec.waved} onShow={onShow} onUse={onUse} onWave={onWave} />
          ))}
        </ol>
      )}
      {groups.length > shown.length && <Button size="small" tone="quiet" icon="down" onClick={() => setAll(true)}>{t("Show all {n}", { n: groups.length })}</Button>}
      {all && groups.length > spec.show && <Button size="small" tone="quiet" icon="up" onClick={() => setAll(false)}>{t("Show fewer")}</Button>}
      {more > 0 && <p class="cx-hint">{t("{n} more come when some of these are done.", { n: more })}</p>}
      {away.length > 0 && (
        <details class="cx-fold cx-fold-small">
          <summary><Icon name="right" size={18} />{t("Waved away: {n}", { n: away.length })}</summary>
          <ul class="cx-marked-away">
            {away.map(([key, words]) => (
              <li key={key}>
                <q>{String(words)}</q>
                <Button size="small" tone="quiet" icon="undo" aria-label={t('Bring back the hint on "{words}"', { words: String(words) })} onClick={() => onBack(key)}>{t("Bring back")}</Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Hint({ group, label, text, here, waves, onShow, onUse, onWave }) {
  const first = group.places[0];
  const words = text.slice(first.start, first.end);
  const short = words.length > 90 ? `${words.slice(0, 86).trimEnd()}…` : words;
  const times = group.places.length;
  const usable = group.places.find((mark) => mark.replacement !== undefined);
  return (
    <li class={here ? "is-here" : ""} value={group.n}>
      <button type="button" class="cx-marked-go" onClick={() => onShow(first)}>
        <span class="cx-hidden">{t("Hint")} </span>
        <b>{group.n}</b>{" "}
        <span class={`cx-marked-${label?.line ?? "solid"}`}>{short}</span>
        <span class="cx-hidden"> {t("(show it in the text)")}</span>
      </button>
      <p class="cx-marked-kind">{label?.label ?? group.kind}{times > 1 && <span>{t("{n} times", { n: times })}</span>}</p>
      <p>{first.why}</p>
      {first.question && <p class="cx-marked-question">{first.question}</p>}
      <div class="cx-marked-do">
        {usable && (
          <Button size="small" icon="check" onClick={() => onUse(group)}>
            {times > 1 ? t('Use "{plain}", {n} times', { plain: usable.replacement, n: times }) : t('Use "{plain}"', { plain: usable.replacement })}
          </Button>
        )}
        {waves && <Button size="small" tone="quiet" icon="close" aria-label={t('Wave away hint {n}: "{words}"', { n: group.n, words: short })} onClick={() => onWave(group)}>{t("Wave away")}</Button>}
      </div>
    </li>
  );
}
