// What a term means, shown beside it on hover, on focus and on the first tap. The words come with the page, in the link itself.
// It can be pointed at, stays until the reader leaves, and Escape takes it away (WCAG 1.4.13).
import { announce } from "./announce.js";
import { t } from "./i18n.js";

const SHOW_AFTER = 120; // ms: a pointer that only passes shows nothing
const HIDE_AFTER = 250; // ms: time to move the pointer from the term onto its meaning

let tip = null;
let shown = null; // the link whose meaning is on screen
let timer = 0;

const meaningOf = (link) => [link.dataset.means, t("Said plainly: {words}.", { words: link.dataset.plain.replace(/\?$/, "") })];

function make() {
  const box = Object.assign(document.createElement("div"), { id: "cx-term-tip", className: "cx-term-tip", hidden: true });
  box.setAttribute("role", "tooltip");
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", hideSoon);
  document.getElementById("main").append(box);
  return box;
}

/** Beside the link: below its first line, above it where the window ends, never beyond the sides. */
function place(link) {
  const line = link.getClientRects()[0];
  const { width, height } = tip.getBoundingClientRect();
  const side = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8));
  const below = line.bottom + height + 12 < innerHeight || line.top < height + 12;
  const origin = (tip.offsetParent ?? document.documentElement).getBoundingClientRect();
  tip.style.left = `${side - origin.left}px`;
  tip.style.top = `${(below ? line.bottom + 4 : line.top - height - 4) - origin.top}px`;
}

function show(link) {
  clearTimeout(timer);
  tip ??= make();
  if (shown && shown !== link) hide();
  const [means, plain] = meaningOf(link);
  tip.replaceChildren(
    Object.assign(document.createElement("p"), { textContent: means }),
    Object.assign(document.createElement("p"), { className: "cx-plain", textContent: plain }),
  );
  tip.hidden = false;
  shown = link;
  link.setAttribute("aria-describedby", tip.id);
  place(link);
}

function hide() {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = null;
  tip.hidden = true;
}

function hideSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => { if (shown !== document.activeElement) hide(); }, HIDE_AFTER);
}

function follow(link) {
  let byTouch = false;
  link.addEventListener("pointerenter", (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    timer = setTimeout(() => show(link), SHOW_AFTER);
  });
  link.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hideSoon(); });
  link.addEventListener("pointerdown", (event) => { byTouch = event.pointerType === "touch"; });
  link.addEventListener("focus", () => { if (!byTouch) show(link); });
  link.addEventListener("blur", hide);
  // a finger cannot hover: the first tap tells what it means, the second goes to the glossary
  link.addEventListener("click", (event) => {
    if (!byTouch || shown === link) return;
    event.preventDefault();
    show(link);
    announce(meaningOf(link).join(" "));
  });
}

export function startTerms() {
  const links = document.querySelectorAll("a.cx-term[data-means]");
  if (!links.length) return;
  links.forEach(follow);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (shown && !shown.contains(event.target) && !tip.contains(event.target)) hide(); });
  addEventListener("resize", hide);
}
