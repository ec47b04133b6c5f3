// The bar at the foot of the wall, and the list of keys.
import { useEffect, useRef } from "preact/hooks";
import { t } from "./i18n.js";
import { Button } from "./teach_parts.jsx";

const leave = () => { location.hash = "sessions"; };
const colours = () => document.querySelector(".cx-theme")?.click();

export function Bar({ session, state, at, keys, over, question, openNotes }) {
  const last = session.steps.length;
  const begun = state.step >= 0;
  const within = begun && state.step < last;
  const voting = state.view === "vote" && question;
  return (
    <div class="cx-wall-bar" role="group" aria-label={t("Lead the session")}>
      <div>
        <Button onClick={keys.back} disabled={!begun} aria-keyshortcuts="ArrowLeft PageUp">{t("Back")}</Button>
        {begun ? within && <Button tone={at.running ? "quiet" : ""} onClick={keys.toggle} aria-keyshortcuts="Space">{at.running ? t("Pause") : t("Start the clock")}</Button>
          : <Button tone={voting ? "quiet" : ""} onClick={keys.toggle} aria-keyshortcuts="Space">{t("Begin")}</Button>}
        {within && <Button onClick={keys.minute}>{t("+1 minute")}</Button>}
        {within && <Button tone={at.running || voting ? "" : "quiet"} onClick={keys.next} aria-keyshortcuts="ArrowRight PageDown">{state.step === last - 1 && !voting ? t("Finish") : t("Next")}</Button>}
      </div>
      <div>
        {session.questions.length > 0 && <Button onClick={keys.vote} aria-pressed={String(state.view === "vote")} aria-keyshortcuts="V">{t("Vote")}</Button>}
        <Button onClick={keys.exercise} aria-pressed={String(state.view === "exercise")} aria-keyshortcuts="E">{t("Exercise")}</Button>
        <Button onClick={openNotes}>{t("Notes in a second window")}</Button>
        <Button onClick={keys.notes} aria-pressed={String(over === "notes")} aria-keyshortcuts="N">{t("Notes here")}</Button>
        <Button onClick={keys.full} aria-keyshortcuts="F">{t("Full screen")}</Button>
        <Button onClick={keys.help} aria-pressed={String(over === "help")} aria-keyshortcuts="?">{t("Help")}</Button>
        <Button onClick={leave} sign="close">{t("Close")}</Button>
      </div>
    </div>
  );
}

/** A dialog of the browser's own: focus stays in it, Escape closes it, and focus goes back to where it was. */
export function Over({ title, tone = "", onClose, children }) {
  const ref = useRef(null);
  const gone = useRef(false);
  useEffect(() => {
    const box = ref.current;
    box.showModal();
    return () => { gone.current = true; box.close(); }; // closing it gives the focus back
  }, []);
  return (
    <dialog ref={ref} class={`cx-over${tone ? ` cx-over-${tone}` : ""}`} aria-label={title} onClose={() => gone.current || onClose()} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div class="cx-over-head"><h2>{title}</h2><Button sign="close" onClick={onClose}>{t("Close")}</Button></div>
      {children}
    </dialog>
  );
}

const KeyList = ({ title, keys }) => (
  <section>
    <h3>{title}</h3>
    <dl>{keys.map(([key, other, words]) => <div key={key}><dt><kbd>{key}</kbd>{other && <> <kbd>{other}</kbd></>}</dt><dd>{words}</dd></div>)}</dl>
  </section>
);

export function Help({ session, shared, state, onClose }) {
  const keys = [
    ["→", t("Page Down"), t("next; a presenter's remote sends these too")], ["←", t("Page Up"), t("back")], [t("Space"), "", t("start the clock, pause it")],
    ["+", "", t("one more minute for this step")], ["V", "", t("the questions of the chapter, as a vote")], ["E", "", t("the group's exercise, large")],
    ["N", "", t("your notes")], ["B", ".", t("a quiet screen, and back")], ["S", "", t("a soft tone when a step's time is over")], ["F", "", t("the whole screen")],
    ["Esc", "", t("back to the step")],
  ];
  const voting = [
    ["0", "9", t("hands for an option; nobody sees the number")], [t("Enter"), "", t("the next option, after the last one the button")], ["↑", "↓", t("one hand more, one fewer")],
    [t("Page Down"), "", t("on: the talk, the second vote, both votes, the answer")], [t("Page Up"), "", t("one of these back")], [t("Space"), "", t("the clock of the talk: pause it, go on")],
    ["N", "", t("your notes: they say what to do after the first vote")],
  ];
  const again = () => { shared.act({ type: "reset" }); onClose(); };
  return (
    <Over title={t("Keys")} onClose={onClose}>
      <div class="cx-keys"><KeyList title={t("At any time")} keys={keys} />{session.questions.length > 0 && <KeyList title={t("In a vote")} keys={voting} />}</div>
      <div class="cx-over-acts">
        <Button onClick={() => shared.act({ type: "sound" })} aria-pressed={String(state.sound)}>{state.sound ? t("Tone at the end: on") : t("Tone at the end: off")}</Button>
        <Button onClick={colours}>{t("Light or dark")}</Button>
        {state.step >= 0 && <Button onClick={again}>{t("Begin {title} again, without votes", { title: session.title })}</Button>}
      </div>
    </Over>
  );
}
