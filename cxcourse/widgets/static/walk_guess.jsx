// A guess of the group's answer, made before it is revealed.
import { t } from "../../book/page/i18n.js";
import { useStore, useView, useWork } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";

export function Guess({ spec }) {
  const store = useStore();
  const done = useView(spec.view) ?? [];
  const current = useWork(spec.current);
  const all = useWork(spec.bind);
  const shown = spec.journeys.filter((one) => done.includes(one.id)).sort((a, b) => (b.id === current) - (a.id === current));
  if (!shown.length) return <p class="cx-quiet">{t("Walk one to its end to guess where your group stands. Without a walk of your own you can lay the others' side by side at once.")}</p>;
  return (
    <div class="w-guesses">
      <h3 class="cx-subhead">{t("Guess first")}</h3>
      {shown.map((journey) => {
        const said = all?.[journey.id] ?? {};
        const put = (patch, label) => store.set({ [spec.bind]: { ...store.state.work[spec.bind], [journey.id]: { low: null, apart: null, open: false, ...said, ...patch } } }, { label });
        const options = journey.steps.map((what, at) => ({ value: at + 1, label: `${at + 1}. ${what}` }));
        const field = (key, label) => (
          <Field spec={{ kind: "select", label, options, unknown: t("Choose a step") }} value={said[key] ?? null} onChange={(value) => put({ [key]: value }, `${label} ${value ?? ""}`)} />
        );
        return (
          <fieldset key={journey.id}>
            <legend>{journey.title}</legend>
            <div class="w-guess-row">
              {field("low", t("Where is your group lowest?"))}
              {field("apart", t("Where are you furthest apart?"))}
            </div>
            <label class="cx-check"><input type="checkbox" checked={said.open === true} onChange={(event) => put({ open: event.currentTarget.checked }, t("Show without a guess"))} /><span>{t("Show me without a guess")}</span></label>
          </fieldset>
        );
      })}
    </div>
  );
}
