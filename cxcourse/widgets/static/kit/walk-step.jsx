// One step of a walk: the scene, the message as it was received, and what the walker answers.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, useId, useStore } from "./context.js";
import { TextField } from "./fields.jsx";
import { Button, Icon } from "./icons.jsx";
import { Face, Scene } from "./walk-scenes.jsx";

const FEELINGS = [-2, -1, 0, 1, 2];
export const feelingWord = (value) => [t("very bad"), t("bad"), t("so-so"), t("good"), t("very good")][value + 2];
export const signed = (value) => (value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : "0");

/** A message in the form in which it came: spoken, mail, chat, letter, on a screen, as a text. */
function Message({ step }) {
  if (!step.message) return null;
  return (
    <figure class={`w-message is-${step.form}`}>
      <figcaption>{step.from}{step.form === "mail" && <span>{step.time}</span>}</figcaption>
      <blockquote>{step.message}</blockquote>
    </figure>
  );
}

export function Step({ headingId, step, all, days, answer, asks, rules, onPut, onNext, onBack, last, known }) {
  const store = useStore();
  const id = useId("step");
  const [missing, setMissing] = useState(null);
  const ready = answer.feeling !== null && (asks === "rule" ? !!answer.rule : answer.effort !== null);
  const when = days ? t("Day {day}, {time}", { day: step.day, time: step.time }) : step.time;
  const go = () => {
    if (ready) return onNext();
    const text = answer.feeling === null ? t("First say how it feels.") : asks === "rule" ? t("And whose doing is it?") : t("And how much effort did it take?");
    setMissing(text);
    store.say(text);
    return document.getElementById(answer.feeling === null ? `${id}-feel` : `${id}-more`)?.querySelector("input")?.focus();
  };
  const put = (patch, label, merge) => {
    setMissing(null);
    onPut(patch, label, merge);
  };
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches('input[type="text"], input[type="radio"]')) return;
    event.preventDefault();
    go();
  };
  return (
    <div class="w-step" onKeyDown={onKeyDown}>
      <div class="w-there">
        <Scene drawing={step.drawing} time={step.time} />
        <div class="w-words">
          <h3 id={headingId} tabIndex={-1}><span class="cx-hidden">{t("Step {n} of {all}", { n: step.n, all })}: </span>{when}<small>{step.channel}</small></h3>
          <p class="w-scene-text">{step.scene}</p>
          <Message step={step} />
        </div>
      </div>
      <div class="w-ask">
        <fieldset id={`${id}-feel`} class="w-feel">
          <legend class="cx-label">{t("How does it feel?")}</legend>
          <div>
            {FEELINGS.map((value) => (
              <label key={value}>
                <input
                  type="radio" name={`${id}-feel`} checked={answer.feeling === value} aria-label={`${signed(value)}, ${feelingWord(value)}`}
                  onChange={() => put({ feeling: value }, t("Step {n}: {feeling}", { n: step.n, feeling: signed(value) }), "feeling")}
                />
                <span><Face value={value} /><b>{signed(value)}</b><small>{feelingWord(value)}</small></span>
              </label>
            ))}
          </div>
        </fieldset>
        {asks === "rule" ? (
          <fieldset id={`${id}-more`} class="w-rule">
            <legend class="cx-label">{t("Whose doing is it?")}</legend>
            <div class="cx-segments">
              {rules.map(([value, label]) => (
                <label key={value} class="cx-segment">
                  <input type="radio" name={`${id}-rule`} checked={answer.rule === value} onChange={() => put({ rule: value }, t("Step {n}: {rule}", { n: step.n, rule: label }), "rule")} />
                  <span><Icon name="check" size={16} />{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ) : (
          <fieldset id={`${id}-more`} class="w-effort">
            <legend class="cx-label">{t("How much effort is it?")}</legend>
            <div>
              {[1, 2, 3, 4, 5, 6, 7].map((value) => (
                <label key={value}>
                  <input type="radio" name={`${id}-effort`} checked={answer.effort === value} onChange={() => put({ effort: value }, t("Step {n}: effort {effort}", { n: step.n, effort: value }), "effort")} />
                  <span style={{ "--w-h": value }}>{value}</span>
                </label>
              ))}
            </div>
            <p aria-hidden="true"><span>{t("none")}</span><span>{t("very much")}</span></p>
          </fieldset>
        )}
        <div class="w-texts">
          <TextField spec={{ label: t("What had you expected?"), max: 400 }} value={answer.expected} onChange={(text) => onPut({ expected: clean(text) }, t("Step {n}: expectation", { n: step.n }), "expected")} />
          <TextField spec={{ label: t("A word of why"), max: 400 }} value={answer.why} onChange={(text) => onPut({ why: clean(text) }, t("Step {n}: why", { n: step.n }), "why")} />
        </div>
        {missing && <p class="cx-field-message is-note"><Icon name="warn" size={16} /> {missing}</p>}
        <div class="w-ways">
          {onBack && <Button tone="quiet" icon="left" onClick={onBack}>{t("Back")}</Button>}
          <Button tone="primary" icon={last ? "check" : "arrow"} onClick={go}>{known ? t("On") : last ? t("That was the end") : t("What happens next?")}</Button>
        </div>
      </div>
    </div>
  );
}
