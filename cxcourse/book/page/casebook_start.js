// The casebook's own page is drawn by a script of its own, and so is a link with somebody's work; other pages do not load them. After five
// days of work without a copy elsewhere, a page with work on it says so once, calmly.
import { exports, onStatus, remindLater } from "../../casebook/casebook.js";
import { button, make } from "./dom.js";
import { t } from "./i18n.js";

const MARK = "#cx=";

const incoming = () => {
  if (!location.hash.startsWith(MARK)) return;
  const link = location.href;
  import("./casebook_incoming.js").then(({ openIncoming }) => openIncoming(link));
};

export function startCasebook() {
  for (const box of document.querySelectorAll("[data-casebook]")) import("./casebook_page.js").then(({ showCasebook }) => showCasebook(box));
  incoming();
  addEventListener("hashchange", incoming);
  if (document.querySelector(".cx-live")) remind();
}

/** Below the top bar, on a page with an exercise: after a change was saved, so that nobody is met with it on arrival. */
function remind() {
  const home = document.querySelector(".cx-casebook-link");
  if (!home) return;
  let told = false;
  onStatus(async ({ state }) => {
    if (state !== "saved" || told) return;
    told = true;
    if (!(await exports()).due) return;
    const line = make("div", { className: "cx-remind", role: "note" },
      make("p", {}, t("You have worked here on five days without taking a copy. A browser can lose what it keeps.")),
      make("p", {}, make("a", { className: "cx-act", href: home.href }, t("Save a copy in My casebook")), button(t("Not now"), async () => { line.remove(); await remindLater(); })));
    document.querySelector(".cx-live").before(line);
  });
}
