// How much each part counts: sliders over one dict, with a way back.
import { t } from "../../../book/page/i18n.js";
import { useStore, useWork } from "./context.js";
import { Scale } from "./fields.jsx";
import { Button } from "./icons.jsx";

export function Weights({ spec }) {
  const store = useStore();
  const given = useWork(spec.bind);
  const value = { ...spec.defaults, ...given };
  const usual = Object.keys(spec.defaults).every((key) => value[key] === spec.defaults[key]);
  return (
    <div class="cx-weights">
      {spec.label && <p class="cx-hint">{spec.label}</p>}
      <div class="cx-weights-sliders">
        {spec.sliders.map((slider) => (
          <Scale
            key={slider.field} spec={{ ...slider, unknown: false }} value={value[slider.field]}
            onChange={(number, words) => store.set({ [spec.bind]: { ...value, [slider.field]: number } }, { label: `${slider.label}: ${words}`, merge: `${spec.bind}-${slider.field}` })}
          />
        ))}
      </div>
      <Button
        size="small" tone="quiet" icon="undo" aria-disabled={usual ? "true" : undefined}
        onClick={() => !usual && store.set({ [spec.bind]: { ...spec.defaults } }, { label: t("The usual weights") })}
      >
        {t("Back to the usual weights")}
      </Button>
    </div>
  );
}
