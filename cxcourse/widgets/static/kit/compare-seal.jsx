// Sealed answers: a fingerprint to post before the talk, and the check at the reveal.
import { useEffect, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { Copyable } from "./compare-own.jsx";
import { useId, useSelect, useStore } from "./context.js";
import { Button, Icon } from "./icons.jsx";

export function Seal({ seat, setSeat, pasted, onPaste, told }) {
  const store = useStore();
  const id = useId("seal");
  // Without a seal nothing has to be looked at again when the work changes.
  const current = useSelect((state) => Boolean(seat.salt) && state.current && state.alive === "alive");
  const work = useSelect((state) => (seat.salt ? state.work : null));
  const [problem, setProblem] = useState("");
  const [changed, setChanged] = useState(false);
  const alive = useSelect((state) => state.alive);

  useEffect(() => {
    if (!seat.salt || !current) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      store.call("seal_now", { salt: seat.salt }).then(({ value }) => !gone && setChanged(value.fingerprint !== seat.fingerprint)).catch(() => {});
    }, 600);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [seat.salt, seat.fingerprint, current, work]);

  const seal = async () => {
    setProblem("");
    try {
      const { value } = await store.call("seal");
      setSeat(value);
      setChanged(false);
      store.model.keepCopy?.(t("Sealed for the group"));
      store.say(t("Your work is sealed. Post the fingerprint before you talk."));
    } catch (error) {
      setProblem(error.message);
    }
  };
  const count = (state) => told.sources.filter((one) => one.state === "in" && one.seal === state).length;
  return (
    <details class="cx-fold">
      <summary><Icon name="right" size={18} />{t("Sealed answers: nobody changes their mind after hearing the others")}</summary>
      <div class="cx-fold-body cx-group-seal">
        <p>{t("Each of you seals the work and posts the fingerprint, for instance in your chat. It gives nothing away. When all fingerprints are there, exchange the files: each file is checked against its fingerprint.")}</p>
        <div class="cx-group-ways">
          <Button onClick={seal} aria-disabled={alive === "failed" ? "true" : undefined}>{seat.fingerprint ? t("Seal again") : t("Seal my work as it is now")}</Button>
        </div>
        {problem && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {problem}</p>}
        {seat.fingerprint && <Copyable label={t("Your fingerprint, to post")} value={seat.fingerprint} hint={changed ? "" : t("Now save your file above. It carries the key to the seal.")} />}
        {seat.fingerprint && changed && (
          <p class="cx-field-message is-note"><Icon name="warn" size={16} /> {t("Your work has changed since you sealed it. What you give away now does not match the fingerprint; seal again, or use the file you saved then.")}</p>
        )}
        <div class="cx-field">
          <label class="cx-label" for={id}>{t("At the reveal: paste everybody's fingerprints")}</label>
          <textarea id={id} class="cx-input" rows={3} value={pasted} placeholder={t("The chat as it is will do.")} onInput={(event) => onPaste(event.currentTarget.value.slice(0, 20_000))} />
        </div>
        {pasted.trim() && told.members.length > 0 && (
          <p role="status">{[
            tn("{n} work matches its seal.", "{n} works match their seals.", count("matches")),
            count("changed") ? tn("{n} was changed since, or its fingerprint is not in the text.", "{n} were changed since, or their fingerprints are not in the text.", count("changed")) : "",
            count("none") ? tn("{n} has no seal.", "{n} have no seal.", count("none")) : "",
          ].filter(Boolean).join(" ")}</p>
        )}
      </div>
    </details>
  );
}
