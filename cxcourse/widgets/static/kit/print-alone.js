// Printing one thing instead of the page (print.css hides the rest while it lasts).
import { render as draw } from "preact";

/** Print what has been added to the page for it; `remove` takes it away afterwards. */
export function printing(remove) {
  document.documentElement.classList.add("cx-printing");
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("cx-printing");
    remove();
  }, { once: true });
  window.print();
}

/** Draw something into a page of its own under `parent`; { page, remove }. */
export function onPage(drawing, parent, name) {
  const page = document.createElement("div");
  page.className = `cx-kit ${name}`;
  parent.append(page);
  draw(drawing, page);
  return {
    page,
    remove: () => {
      draw(null, page);
      page.remove();
    },
  };
}
