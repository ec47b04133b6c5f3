// Says whether work is saved: quietly in the top bar when it is, across the page when it is not.
import { onStatus } from "../../casebook/casebook.js";

export function startStatus() {
  const quiet = document.getElementById("cx-save");
  const alarm = document.getElementById("cx-alarm");
  if (!quiet || !alarm) return;
  onStatus(({ state, text }) => {
    quiet.hidden = state === "idle" || state === "not-saved";
    if (!quiet.hidden) quiet.textContent = text;
    quiet.dataset.state = state;
    const sentence = state === "not-saved" ? text : "";
    // while a retry is "saving" the warning stays: it goes when the work is safe
    if (state !== "saving" && alarm.textContent !== sentence) alarm.textContent = sentence;
  });
}
