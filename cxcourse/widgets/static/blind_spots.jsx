// How many slips gave which mark, line by line: typed in from a pile of paper.
import { t, tn } from "../../book/page/i18n.js";
import { useId, useStore, useWork } from "./kit/context.js";
import { NumberInput } from "./kit/number-input.jsx";

function Tally({ spec }) {
  const store = useStore();
  const counts = useWork(spec.bind) ?? {};
  const id = useId("tally");
  const put = (row, level, n) => {
    const key = `${row.id}-${level.value}`;
    const next = { ...counts };
    if (n) next[key] = n;
    else delete next[key];
    store.set({ [spec.bind]: next }, { label: t("{line}, mark {level}: {n}", { line: row.label, level: level.value, n: n ?? 0 }), merge: `tally-${key}` });
  };
  return (
    <div class="cx-tally" role="group" aria-labelledby={id}>
      <p class="cx-label" id={id}>{spec.label}</p>
      <p class="cx-hint">{t("Lay the slips in piles: type how many gave a 1, how many a 2, and so on.")} {spec.scale}</p>
      {spec.rows.map((row) => {
        const sum = spec.levels.reduce((all, level) => all + (counts[`${row.id}-${level.value}`] ?? 0), 0);
        return (
          <fieldset key={row.id} class="cx-tally-row">
            <legend><b>{row.label}</b> <span class="cx-quiet">{row.hint}</span></legend>
            <div class="cx-tally-cells">
              {spec.levels.map((level) => (
                <label key={level.value} class="cx-tally-cell">
                  <b>{level.value}</b>
                  <NumberInput value={counts[`${row.id}-${level.value}`] ?? (sum ? 0 : null)} min={0} max={spec.max} digits={0} onChange={(n) => put(row, level, n)} aria-label={t("{line}: how many gave {level}", { line: row.label, level: level.value })} />
                </label>
              ))}
              <output class="cx-tally-sum">{tn("{n} mark", "{n} marks", sum)}</output>
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

export const controls = { tally: Tally };
