// What scrolls sideways can be reached and named: a wide table becomes a focusable region while it has something to scroll.
import { t } from "./i18n.js";

const SCROLLERS = ".cx-wide-table, .cell_output .output:not(:has(.cx-live)), div.highlight";

function fit(box) {
  const wide = box.scrollWidth > box.clientWidth + 1;
  if (wide === box.hasAttribute("tabindex")) return;
  box.classList.toggle("can-scroll", wide);
  if (!wide) return ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  const caption = box.querySelector("caption")?.textContent.trim();
  const n = [...document.querySelectorAll(SCROLLERS)].indexOf(box) + 1; // names of regions are unique
  box.setAttribute("aria-label", caption ? t("{caption}, scrolls sideways", { caption }) : t("Wide content {n}, scrolls sideways", { n }));
}

export function startRegions() {
  const boxes = document.querySelectorAll(SCROLLERS);
  if (!boxes.length) return;
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target)));
  boxes.forEach((box) => observer.observe(box));
}
