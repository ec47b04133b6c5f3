// Sentences of the view, and what stands in the place of a result until there is one.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { useSelect, useStore, useView } from "./context.js";
import { Button } from "./icons.jsx";

const NONE = [];

/** What stands in the place of a result until there is one; `room` (CSS pixels) is what the result will need, so that nothing jumps. */
export function Coming({ text, lines = 3, room = 0 }) {
  const alive = useSelect((state) => state.alive);
  if (alive === "failed") return <p class="cx-coming is-off">{t("This cannot be worked out just now. Your entries are kept.")}</p>;
  return (
    <div class="cx-coming" style={room ? { minHeight: `${room}px` } : undefined}>
      <p><i class="cx-pulse" aria-hidden="true" />{t("Python is starting…")} {text}</p>
      {Array.from({ length: lines }, (_, index) => <span key={index} class="cx-bone" aria-hidden="true" style={{ width: `${92 - index * 14}%` }} />)}
    </div>
  );
}

/** Sentences of the view. Items may be plain texts or {text, id}. */
export function Notes({ spec }) {
  const store = useStore();
  const ready = useSelect((state) => state.ready);
  const raw = useView(spec.view) ?? NONE;
  const [all, setAll] = useState(false);
  if (!ready) return null;
  const items = raw.map((one) => (typeof one === "string" ? { text: one } : one)).filter((one) => one.text);
  if (!items.length) return null;
  const listed = all ? items : items.slice(0, spec.show);
  return (
    <div class={`cx-notes cx-notes-${spec.view}`}>
      {spec.heading && <h3 class="cx-subhead">{spec.heading}</h3>}
      <ul>
        {listed.map((one, index) => (
          <li key={one.id ?? index}>
            {one.id && one.name && (
              <button type="button" class="cx-link" onClick={() => store.ui({ selected: one.id })}>{one.name}</button>
            )}
            <span>{one.text}</span>
          </li>
        ))}
      </ul>
      {items.length > spec.show && (
        <Button size="small" tone="quiet" icon={all ? "up" : "down"} aria-expanded={all ? "true" : "false"} onClick={() => setAll(!all)}>
          {all ? t("Show fewer") : t("{n} more", { n: items.length - spec.show })}
        </Button>
      )}
    </div>
  );
}
