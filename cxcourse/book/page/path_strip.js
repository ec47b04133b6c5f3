// On every page of a path: which step this is, what comes next, and in the course list what belongs to the path. A chapter counts as read when
// its end has been seen after a time in which it can have been read.
import { announce } from "./announce.js";
import { SLOT, around, button, make } from "./dom.js";
import { t, tn } from "./i18n.js";
import { dueWords } from "./path_days.js";
import { HINT } from "./path_start.js";
import { keyOf, nameOf, nextOf, stepsOf, titleOf } from "./path_steps.js";
import { address, mark, standing } from "./path_store.js";
import "./path_style.js";

const SECONDS_A_MINUTE = 6; // a tenth of the minutes that a chapter says it takes: somebody who comes back to it reads the rest only
const [LEAST, MOST] = [30, 120]; // seconds
const here = keyOf(location.pathname);
const keptHere = document.querySelector("[data-my-path]") !== null;
let watching = false;
let drawing = Promise.resolve();

/** Draw it all anew; several calls in a row come one after the other. */
export function showSteps() {
  drawing = drawing.then(draw, draw);
  return drawing;
}

async function draw() {
  const state = await standing();
  const now = Date.now();
  const paths = state.paths.map((one) => ({ ...one, steps: stepsOf(one.plan, state) }));
  const mine = paths.map((path) => ({ ...path, step: path.steps.find((one) => one.key === here) })).filter(({ step }) => step);
  const held = document.activeElement?.matches(".cx-path-strip .cx-act");
  for (const old of document.querySelectorAll(".cx-path-chip, .cx-path-strip, .cx-path-home, .cx-path-mark")) old.remove();
  hint(paths.length > 0);
  list(paths);
  if (mine.length) {
    document.querySelector(".cx-head")?.append(chip(mine, now));
    document.querySelector(".cx-turn")?.before(strip(mine, now));
  } else if (document.body.dataset.kind === "start" && paths.length) document.querySelector(".cx-opening")?.after(goOn(paths.at(-1), now));
  if (held) document.querySelector(".cx-path-strip .cx-act")?.focus({ preventScroll: true }); // it was drawn anew under the reader's hands
  const step = mine[0]?.step;
  if (step?.page === "chapter" && !step.read && !watching) watch(step);
}

function hint(on) {
  try {
    if (on) localStorage.setItem(HINT, "");
    else localStorage.removeItem(HINT);
  } catch { /* storage denied: there is no path then */ }
}

const link = (path, words) => make("a", { href: `${address("back/path")}#${path.id}` }, words);

function chip(mine, now) {
  const [{ plan, step, steps, ...path }] = mine;
  const due = dueWords(plan, step, now);
  const words = [t("Step {n} of {all}", { n: step.n, all: steps.length }), step.done ? t("done") : due?.short].filter(Boolean).join(" · ");
  return make("p", { className: "cx-path-chip" }, make("a", { href: `${address("back/path")}#${path.id}`, "data-late": Boolean(due?.late && !step.done) || null }, flag(step.done), make("span", {}, words), make("span", { className: "visually-hidden" }, " ", t("on your path: {title}", { title: nameOf(plan) }))));
}

const flag = (done) => make("span", { className: "cx-path-sign", "data-done": done ? "yes" : "no", "aria-hidden": "true" });

/** At the end of the page: where it stands on each path, its state, and the next step. */
function strip(mine, now) {
  const { step } = mine[0];
  const on = step.page === "chapter" ? Boolean(step.read) : step.done;
  const words = step.page === "chapter" ? (on ? t("Mark as not read") : t("Mark as read")) : on ? t("Mark as not done") : t("Mark as done");
  const toggle = button(words, async () => {
    await mark(step, !on);
    await showSteps();
    announce(on ? t("The mark is taken away.") : step.page === "chapter" ? t("Marked as read.") : t("Marked as done."));
  });
  return make("section", { className: "cx-path-strip", "aria-labelledby": "cx-path-strip" },
    make("h2", { id: "cx-path-strip" }, t("On your path")),
    mine.map((path) => where(path, now)),
    make("p", { className: "cx-path-state" }, make("span", {}, stateWords(step)), toggle));
}

function where({ plan, step, steps, ...path }, now) {
  const due = dueWords(plan, step, now);
  const after = steps[step.n] ?? (steps.every((one) => one.done) ? null : nextOf(plan, steps.filter((one) => one.n !== step.n)));
  const dueNext = after && dueWords(plan, after, now);
  return make("div", { className: "cx-path-where" },
    make("p", {}, around(t("Step {n} of {all} in {path}", { n: step.n, all: steps.length, path: SLOT }), link(path, nameOf(plan))), !step.done && due && `: ${due.short}`),
    after
      ? make("p", { className: "cx-path-next" }, make("a", { href: address(after.href) }, make("span", {}, t("Next step")), make("b", {}, titleOf(after)), make("small", {}, [tn("{n} minute", "{n} minutes", after.minutes), dueNext?.short].filter(Boolean).join(" · "))))
      : make("p", {}, t("This is the last step.") + " ", link(path, t("See the whole path"))));
}

export function stateWords(step) {
  if (step.page === "exercise") return step.done ? t("Done") : step.worked ? t("Begun, not marked as done") : t("Not begun yet");
  const answered = t("{n} of {all} questions answered", { n: step.answered, all: step.asked });
  return `${step.read ? t("Read") : t("Not read to the end yet")} · ${answered}`;
}

/** On the start page, below the opening. */
function goOn(path, now) {
  const next = nextOf(path.plan, path.steps);
  const done = path.steps.filter((one) => one.done).length;
  const due = next && dueWords(path.plan, next, now);
  return make("section", { className: "cx-path-strip cx-path-start", "aria-labelledby": "cx-path-strip" },
    make("h2", { id: "cx-path-strip" }, t("On your path")),
    make("p", {}, link(path, nameOf(path.plan)), `: ${t("{n} of {all} steps done", { n: done, all: path.steps.length })}`),
    next && make("p", { className: "cx-path-next" }, make("a", { href: address(next.href) }, make("span", {}, t("Next step")), make("b", {}, titleOf(next)), make("small", {}, [tn("{n} minute", "{n} minutes", next.minutes), due?.short].filter(Boolean).join(" · ")))));
}

/** In the course list: a way to My path, and a sign with hidden words at each page of a path. */
function list(paths) {
  if (!paths.length) return;
  const steps = new Map();
  for (const { steps: all } of paths) for (const one of all) steps.set(new URL(address(one.href)).pathname, one);
  for (const row of document.querySelectorAll(".cx-course .cx-nav-page")) {
    const step = steps.get(row.pathname);
    if (step) row.append(make("span", { className: "cx-path-mark" }, flag(step.done), make("span", { className: "visually-hidden" }, ` (${step.done ? t("on your path, done") : t("on your path")})`)));
  }
  const path = paths.at(-1);
  const done = path.steps.filter((one) => one.done).length;
  // In the line of the list's head, so that nothing moves when it comes.
  document.querySelector(".cx-course-head > a")?.after(make("a", { className: "cx-path-home", href: `${address("back/path")}#${path.id}`, "aria-current": keptHere ? "page" : null },
    flag(done === path.steps.length), make("b", {}, t("My path")), make("small", {}, make("span", { "aria-hidden": "true" }, t("{n} of {all}", { n: done, all: path.steps.length })), make("span", { className: "visually-hidden" }, t("{n} of {all} steps done", { n: done, all: path.steps.length })))));
}

/** Wait until the last part of the chapter has been in view and the page open and visible for long enough; then it is read. */
function watch(step) {
  const last = [...document.querySelectorAll(".cx-article > section > section")].at(-1);
  if (!last) return;
  watching = true;
  const enough = Math.min(MOST, Math.max(LEAST, step.minutes * SECONDS_A_MINUTE));
  let seen = false;
  let seconds = 0;
  const observer = new IntersectionObserver((entries) => { seen ||= entries.some((one) => one.isIntersecting); });
  observer.observe(last);
  const timer = setInterval(async () => {
    if (document.visibilityState === "visible") seconds += 1;
    if (!seen || seconds < enough) return;
    clearInterval(timer);
    observer.disconnect();
    await mark(step, true);
    await showSteps();
    announce(t("You have reached the end: this chapter is marked as read on your path."));
  }, 1000);
  // Read by hand meanwhile, and taken back: the reader knows better.
  document.addEventListener("click", (event) => { if (event.target.closest(".cx-path-strip .cx-act")) { clearInterval(timer); observer.disconnect(); } });
}

document.addEventListener("cx-answered", () => setTimeout(showSteps, 400)); // once the answer is kept
