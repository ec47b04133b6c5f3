// A row of buttons that change the work, at once or through Python.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { useSelect, useStore } from "./context.js";
import { Button, Icon } from "./icons.jsx";

export function Buttons({ spec }) {
  const store = useStore();
  const alive = useSelect((state) => state.alive);
  const [busy, setBusy] = useState(null);
  const [error, setError] = useState(null);
  const run = async (one) => {
    if (busy) return;
    setError(null);
    if (one.patch) {
      store.set(one.patch, { label: one.label });
      store.say(one.label);
    }
    if (!one.action) return;
    setBusy(one.key);
    try {
      const { value } = await store.call(one.action);
      if (value?.work) store.set(value.work, { label: one.label, replaces: true });
      if (value?.said) store.toast(value.said, { undoable: !!value.work });
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div class="cx-buttons" role="group" aria-label={spec.label}>
      {spec.actions.map((one) => {
        const off = one.action && alive === "failed";
        return <Button key={one.key} aria-disabled={off ? "true" : undefined} onClick={() => !off && run(one)}>{busy === one.key ? t("One moment…") : one.label}</Button>;
      })}
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}
