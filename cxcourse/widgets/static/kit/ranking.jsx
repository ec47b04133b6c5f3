// Who comes first, and why: words from the view, bars with their numbers beside them.
import { useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { shown, useEvent, useSelect, useStore, useView } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";
import { Coming } from "./notes.jsx";

const NONE = [];

export function Ranking({ spec }) {
  const store = useStore();
  const rows = useView(spec.view) ?? NONE;
  const ready = useSelect((state) => state.ready);
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState(null);
  const summary = useView("summary");
  const edit = useEvent((id) => store.ui({ open: id, selected: id, reveal: Date.now() }));
  const toggle = useEvent((id) => {
    setOpened((was) => (was === id ? null : id));
    store.ui({ selected: id });
  });
  const count = useSelect((state) => state.work[spec.records].length);
  if (!ready) return <Coming text={spec.coming} lines={Math.min(count, spec.show) + 1} room={150 + 73 * Math.min(count, spec.show) + (count > 3 ? 420 : 20)} />;
  if (!rows.length) return null;
  const best = Math.max(1, ...rows.map((row) => row.high ?? row.score));
  const list = all ? rows : rows.slice(0, spec.show);
  const hero = rows[0].score > 0 && !rows[0].tied ? rows[0] : null;
  return (
    <div class="cx-ranking">
      <div class="cx-hero">
        <p class="cx-hero-kicker"><Icon name="star" size={18} />{spec.heading}</p>
        {hero ? <p class="cx-hero-name">{hero.name}</p> : null}
        <p class="cx-hero-text">{summary}</p>
      </div>
      <p class="cx-bar-legend">
        <span>{t("The score, out of 100, adds up:")}</span>
        {spec.parts.map((part, index) => <span key={part.value}><i class={`cx-key is-part-${index + 1}`} aria-hidden="true" />{part.label}</span>)}
        {list.some((row) => row.thin?.length) && <span><i class="cx-key cx-bar-may" aria-hidden="true" />{t("could still come, once more is known")}</span>}
      </p>
      <ol class="cx-rank-list">
        {list.map((row, place) => (
          // A place keeps its row, whoever stands on it: words change quicker than rows move.
          <RankRow key={place} row={row} best={best} spec={spec} open={opened === row.id} onToggle={toggle} onEdit={edit} />
        ))}
      </ol>
      {rows.length > spec.show && (
        <Button tone="quiet" icon={all ? "up" : "down"} aria-expanded={all ? "true" : "false"} onClick={() => setAll(!all)}>
          {all ? t("Show the first {n}", { n: spec.show }) : t("Show all {n}", { n: rows.length })}
        </Button>
      )}
    </div>
  );
}

/** Where the parts of a bar end, in percent of its width: `--b1` to `--b4`, and `--b5`, how far it could still come. Painted, so that no row is laid out anew. */
function ends(row, parts, best) {
  let sum = 0;
  const at = parts.map((part) => (sum += Math.max(0, row.parts?.[part.value] ?? 0)));
  const may = row.thin?.length ? Math.max(0, row.high - row.score) : 0;
  const percent = (value) => `${((100 * value) / best).toFixed(2)}%`;
  return Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`--b${n + 1}`, percent(n < 4 ? at[Math.min(n, at.length - 1)] ?? 0 : sum + may)]));
}

const RankRow = memo(function RankRow({ row, best, spec, open, onToggle, onEdit }) {
  const thin = row.thin?.length > 0;
  return (
    <li class={`cx-rank ${row.rank === 1 ? "is-first" : ""}`}>
      <button type="button" class="cx-rank-button" aria-expanded={open ? "true" : "false"} onClick={() => onToggle(row.id)}>
        <span class="cx-rank-place" aria-hidden="true">{row.tied ? t("={rank}", { rank: row.rank }) : row.rank}</span>
        <span class="cx-hidden">{row.tied ? t("Place {rank}, shared:", { rank: row.rank }) : t("Place {rank}:", { rank: row.rank })}</span>
        <span class="cx-rank-main">
          <span class="cx-rank-line">
            <b>{row.name}</b>
            <span class="cx-rank-score">
              <span class="cx-hidden">{t("score")} </span>
              {Math.round(row.score)}
              {thin && row.high > row.score + 0.5 ? <small> {t("to {high}", { high: Math.round(row.high) })}</small> : null}
            </span>
          </span>
          <span class="cx-bar" aria-hidden="true" style={ends(row, spec.parts, best)} />
          <span class="cx-rank-note">
            {row.class_name}
            {thin && <em>{tn("{n} thing not known yet", "{n} things not known yet", row.thin.length)}</em>}
          </span>
        </span>
        <Icon name={open ? "up" : "down"} size={18} />
      </button>
      {open && (
        <div class="cx-rank-more">
          <p>{row.why}</p>
          {row.class_meaning && <p class="cx-hint">{row.class_name}: {row.class_meaning}</p>}
          <dl class="cx-parts">
            {spec.parts.map((part, index) => (
              <div key={part.value}>
                <dt><i class={`cx-key is-part-${index + 1}`} aria-hidden="true" />{part.label}</dt>
                <dd>{shown(row.parts?.[part.value] ?? 0)}</dd>
              </div>
            ))}
            <div class="is-sum"><dt>{t("Together, out of 100")}</dt><dd>{shown(row.score)}</dd></div>
          </dl>
          <Button size="small" icon="edit" onClick={() => onEdit(row.id)}>{thin ? t("Fill in what is missing") : t("Change the entries")}</Button>
        </div>
      )}
    </li>
  );
});
