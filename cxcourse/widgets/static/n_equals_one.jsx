// Controls of exercise 12: the seal, the tapping as a listener, and a pad to tap on.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useSelect, useStore, useView } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { Tapping } from "./n_equals_one_listen.jsx";
import { Pad } from "./n_equals_one_pad.jsx";

function Seal() {
  const store = useStore();
  const ready = useView("ready") ?? { n: 0, least: 3 };
  const opened = useView("opened");
  const alive = useSelect((state) => state.alive);
  const [error, setError] = useState(null);
  if (opened) return <p class="cx-gap-sealed"><Icon name="check" /> {t("Sealed. The answers are open in the next step.")}</p>;
  const go = async () => {
    if (ready.n < ready.least) return;
    setError(null);
    try {
      const { value } = await store.call("seal");
      store.set(value.work, { label: t("Sealed") });
      store.say(value.said);
    } catch (problem) {
      setError(problem.message);
    }
  };
  return (
    <div class="cx-gap-seal">
      <Button tone="primary" icon="check" onClick={go} aria-disabled={ready.n < ready.least || alive === "failed" ? "true" : undefined}>
        {t("Seal my guesses and open the answers")}
      </Button>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}

export const controls = { "gap-seal": Seal, "gap-tapping": Tapping, "gap-pad": Pad };
