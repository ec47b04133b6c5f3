// Paths through the course. A page loads their scripts only when a link brings one, or when the reader is on one.
import { load, onChange } from "../../casebook/casebook.js";
import { NAME } from "../../casebook/database.js";

// Set while the reader is on a path, so that pages which keep nothing need not open the database to find out.
export const HINT = `${NAME}:begun:paths`;
const hinted = () => { try { return localStorage.getItem(HINT) !== null; } catch { return false; } };

const arrived = () => {
  if (location.hash.startsWith("#path=")) import("./path_incoming.js").then(({ openPath }) => openPath(location.href));
};

export function startPath() {
  arrived();
  addEventListener("hashchange", arrived);
  for (const box of document.querySelectorAll("[data-my-path]")) import("./path_page.js").then(({ showPaths }) => showPaths(box));
  let shown = null;
  const look = async () => {
    if (!shown && !(await load("paths", { looking: true }))?.work?.paths?.length) return;
    shown ??= import("./path_strip.js");
    (await shown).showSteps();
  };
  if (hinted() || document.querySelector(".cx-question, .cx-live, [data-my-path], [data-casebook]")) look();
  onChange((name) => { if (name === "paths" || name === null) look(); });
}
