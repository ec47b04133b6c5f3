// The scene behind: each step with what the customer lived on one side of the line of visibility, and who did what on its side of it.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useView } from "./kit/context.js";
import { Icon } from "./kit/icons.jsx";
import { Face } from "./kit/walk-scenes.jsx";
import { feelingWord, signed } from "./kit/walk-step.jsx";

export function Behind({ spec }) {
  const rows = useView(spec.view);
  const [only, setOnly] = useState(false);
  if (!rows?.length) return null;
  const low = rows.filter((row) => row.feeling < 0);
  const shown = only ? low : rows;
  return (
    <div class="w-behind">
      <header>
        <h3 class="cx-subhead">{t("The scene behind")}</h3>
        {low.length > 0 && low.length < rows.length && (
          <label class="cx-switch"><input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />{t("Only where it hurt")}</label>
        )}
      </header>
      <div class="w-sides" aria-hidden="true"><span>{t("Before the customer's eyes")}</span><i>{t("line of visibility")}</i><span>{t("Behind the line")}</span></div>
      <ol>
        {shown.map((row) => (
          <li key={row.n} class={`is-${row.line} ${row.feeling < 0 ? "is-low" : row.feeling > 0 ? "is-high" : ""}`}>
            <div class="w-lived">
              <p class="w-when"><b>{row.n}</b> {row.when}</p>
              <p>{row.seen}</p>
            </div>
            <div class="w-felt" role="img" aria-label={t("You felt {value}, {word}", { value: signed(row.feeling), word: feelingWord(row.feeling) })}><Face value={row.feeling} size={30} /><b aria-hidden="true">{signed(row.feeling)}</b></div>
            <div class="w-did">
              <p class="w-where">{row.line === "below" ? t("Behind the line") : t("Before the customer's eyes")}: <b>{row.actor}</b></p>
              <p>{row.behind}</p>
              {row.cause && <p class={`w-cause ${row.good ? "is-good" : ""}`}><Icon name={row.good ? "star" : "warn"} size={15} /> {row.cause}</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
