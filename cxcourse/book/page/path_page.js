// My path: what a reader's paths ask of them, what is done and what is next. Needs no Python, and no network once it is there.
import { onChange } from "../../casebook/casebook.js";
import { announce } from "./announce.js";
import { untouched } from "./casebook_words.js";
import { button, make } from "./dom.js";
import { t } from "./i18n.js";
import { openPath } from "./path_incoming.js";
import { MARK } from "./path_link.js";
import { drawPath } from "./path_one.js";
import { nameOf, stepsOf } from "./path_steps.js";
import { leave, mark, returnTo, standing } from "./path_store.js";
import "./path_style.js";

const REST = 120; // ms; several changes in a row are drawn once

export async function showPaths(box) {
  const facts = JSON.parse(box.querySelector(".cx-path-facts-of").textContent);
  const notice = make("div", { className: "cx-path-notice", role: "group", "aria-label": t("Message"), hidden: true });
  const tabs = make("div");
  const place = make("div");
  const begun = (entry) => !untouched(entry, { blank: facts.blank[entry.exercise] });
  let chosen = location.hash.slice(1);
  let ids = [];

  const say = (words, ...actions) => {
    notice.replaceChildren(make("p", {}, words), ...actions, button(t("Close"), () => { notice.hidden = true; }));
    notice.hidden = false;
    announce(words);
  };

  const act = {
    put: new Set(), // steps that the reader wants to see later, for this visit
    later(step) {
      if (act.put.has(step.key)) act.put.clear(); // once around
      act.put.add(step.key);
      draw();
    },
    async mark(step, on) {
      await mark(step, on);
      await draw();
      announce(on ? (step.page === "chapter" ? t("Marked as read.") : t("Marked as done.")) : t("The mark is taken away."));
    },
    async leave(path) {
      const gone = await leave(path.id);
      await draw();
      if (!gone) return;
      const undo = button(t("Undo"), async () => { await returnTo(gone); chosen = path.id; await draw(); say(t("You are on this path again.")); }, { tone: "" });
      say(t("You have left “{title}”. What you have read, answered and made stays.", { title: nameOf(path.plan) }), undo);
      undo.focus();
    },
  };

  async function draw() {
    const state = await standing(begun);
    ids = state.paths.map(({ id }) => id);
    const path = state.paths.find(({ id }) => id === chosen) ?? state.paths.at(-1);
    const open = new Map([...place.querySelectorAll("details")].map((one) => [one.id, one.open]));
    const again = box.dataset.path === path?.id;
    const focus = document.activeElement?.id;
    tabs.replaceChildren(...(state.paths.length > 1 ? [choice(state.paths, path)] : []));
    place.replaceChildren(...(path ? [drawPath(path, stepsOf(path.plan, state), state, facts, act)] : [none()]), ...(state.damaged ? [damaged(state.damaged)] : []));
    if (again) for (const one of place.querySelectorAll("details")) one.open = open.get(one.id) || one.open; // what the reader opened stays so
    box.dataset.path = path?.id ?? "";
    document.querySelector(".cx-article").classList.toggle("cx-path-follows", Boolean(path));
    if (focus && document.activeElement === document.body) document.getElementById(focus)?.focus({ preventScroll: true });
    const all = document.querySelector(".cx-path-all");
    if (all && box.dataset.state !== "drawn") all.open = !path;
    box.dataset.state = "drawn";
  }

  const choice = (paths, current) => make("div", { className: "cx-path-tabs", role: "group", "aria-label": t("Your paths") }, paths.map((one, at) =>
    button(nameOf(one.plan), () => { chosen = one.id; history.replaceState(history.state, "", `#${chosen}`); draw(); }, { id: `cx-path-tab-${at}`, "aria-pressed": String(one.id === current.id) })));

  box.querySelector(".cx-path-waiting")?.remove();
  box.prepend(notice, tabs, place);
  document.addEventListener("cx:path", ({ detail }) => { chosen = detail; draw(); scrollTo({ top: 0 }); });
  addEventListener("hashchange", () => {
    const asked = location.hash.slice(1);
    if (ids.includes(asked)) { chosen = asked; draw(); } // anything else is a heading of this page
  });
  let timer = 0;
  const soon = () => { clearTimeout(timer); timer = setTimeout(draw, REST); };
  onChange(soon);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") soon(); }); // answers given in another tab
  await draw();
}

/** No path yet: what to do with a link that came in a mail. */
function none() {
  const problem = make("p", { className: "cx-path-problem", role: "alert" });
  const field = make("input", { type: "text", id: "cx-path-paste", autocomplete: "off", spellcheck: false });
  const form = make("form", { className: "cx-path-paste" },
    make("label", { for: "cx-path-paste" }, t("Paste the link that you got")),
    make("p", {}, field, make("button", { type: "submit", className: "cx-act" }, t("Look at it"))), problem);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.textContent = field.value.includes(MARK) ? "" : t("This is no link to a path. It holds “#path=” and a long row of letters after it.");
    if (!problem.textContent) openPath(field.value);
  });
  return make("section", { className: "cx-path-none", "aria-labelledby": "cx-path-none" }, make("h2", { id: "cx-path-none" }, t("You are on no path yet")),
    make("p", {}, t("Open the link from the person who leads your course: it shows you what is asked before anything changes. Or go your own way, below.")), form);
}

const damaged = (n) => make("p", { className: "cx-path-note" }, n === 1 ? t("One more path is kept here that this edition cannot read. It is left as it is.") : t("{n} more paths are kept here that this edition cannot read. They are left as they are.", { n }));
