// Somebody's link was opened: show what is in it, ask, and take it out of the address, so that it stays nowhere.
import * as casebook from "../../casebook/casebook.js";
import { Refused } from "../../casebook/documents.js";
import { announce } from "./announce.js";
import { fromLink, preview } from "./casebook_preview.js";
import { button, make } from "./dom.js";
import { t } from "./i18n.js";

/** What the page knows of the exercises on it; the casebook's own page knows all. */
function abouts() {
  const facts = document.querySelector(".cx-casebook-facts");
  if (facts) {
    const { exercises, around } = JSON.parse(facts.textContent);
    return [...exercises, ...around];
  }
  return [...document.querySelectorAll(".cx-live")].map((box) => {
    const { state } = JSON.parse(box.querySelector(".cx-live-state").textContent);
    return { slug: state._slug, schema: state._schema, title: document.querySelector("h1").textContent, blank: Object.fromEntries(state._work.map((name) => [name, state[name]])) };
  });
}

export async function openIncoming(link) {
  history.replaceState(history.state, "", location.pathname + location.search);
  const place = make("div", {});
  const heading = make("h2", { id: "cx-incoming", tabIndex: -1 }, t("Somebody's work, in a link"));
  const dialog = make("dialog", { className: "cx-dialog cx-incoming", "aria-labelledby": "cx-incoming" }, heading, place);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  const say = (words, ...more) => place.replaceChildren(make("p", {}, words), make("p", { className: "cx-cb-buttons" }, ...more, button(t("Close"), () => dialog.close(), { tone: more.length ? "quiet" : "" })));
  try {
    const found = await fromLink(link);
    const here = abouts();
    const home = document.querySelector(".cx-casebook-link");
    if (!here.some((about) => about.slug === found.entries[0]?.exercise) && home && !document.querySelector(".cx-casebook-facts")) {
      say(t("This link holds work of another exercise than the one on this page. Your work is as it was."), make("a", { className: "cx-act", href: home.href + new URL(link, location.href).hash }, t("Look at it in My casebook")));
      dialog.showModal();
      return;
    }
    dialog.showModal();
    if (document.getElementById("cx-step-group")) {
      const compare = () => {
        dialog.close();
        document.dispatchEvent(new CustomEvent("cx:compare", { detail: link })); // the step for a group listens
      };
      dialog.append(make("p", { className: "cx-cb-buttons" }, button(t("Only compare it with mine"), compare)));
    }
    const brought = await preview(place, found, here, { name: t("this link") });
    dialog.close();
    if (!brought) return announce(t("Left as it was."));
    announce(brought.words);
    undoLater(brought);
  } catch (error) {
    say(error instanceof Refused ? error.message : t("This could not be read. Your work is as it was."));
    if (!dialog.open) dialog.showModal();
  }
}

/** A line with a way back, at the foot of the page until it is closed. */
function undoLater({ before, words }) {
  const bar = make("div", { className: "cx-incoming-done", role: "group", "aria-label": t("Message") }, make("p", {}, words),
    button(t("Undo"), async () => { await casebook.takeBack(before); bar.remove(); announce(t("Undone. All is as it was.")); }),
    button(t("Close"), () => bar.remove()));
  document.body.append(bar);
}
