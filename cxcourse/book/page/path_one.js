// One path on the page My path: the next step in large, then everything in its order with how it stands.
import { SLOT, ago, around, button, make } from "./dom.js";
import { t, tn } from "./i18n.js";
import { dueWords, lasts, longDay, meeting, shortDay } from "./path_days.js";
import { groupsOf, minutesLeft, nameOf, nextOf, sessionsOf, spanOf, titleOf } from "./path_steps.js";
import { address } from "./path_store.js";
import { understood } from "./path_understood.js";

const WORDS = {
  understood: () => t("understood"),
  partly: () => t("partly"),
  "not-yet": () => t("not yet"),
  early: () => t("not enough answers to say"),
};

export function drawPath(path, steps, state, facts, act) {
  const now = Date.now();
  const { plan } = path;
  const next = nextOf(plan, steps, act.put);
  return make("div", { className: "cx-path-one" },
    head(plan, steps, now),
    nextCard(plan, steps, next, now, act, handIn(path, facts)),
    plan.welcome && make("blockquote", { className: "cx-path-welcome" }, make("p", {}, plan.welcome)),
    make("h2", { id: "cx-path-steps" }, t("All steps")),
    groupsOf(plan, steps).map((group, at) => section(plan, group, at, next, state, now, act)),
    ending(path, facts, act));
}

function head(plan, steps, now) {
  const done = steps.filter((one) => one.done).length;
  const span = spanOf(plan);
  const [all, required] = [minutesLeft(steps), minutesLeft(steps, "required")];
  const left = !all ? t("nothing left to do") : required && required < all ? t("about {all} left, {required} of it required", { all: lasts(all), required: lasts(required) }) : required ? t("about {all} left", { all: lasts(all) }) : t("about {all} left, all optional", { all: lasts(all) });
  const when = span && (span.end - span.begin < 86_400_000 ? longDay(span.begin, now) : t("{from} to {to}", { from: shortDay(span.begin, now), to: shortDay(span.end, now) }));
  return make("header", { className: "cx-path-head" },
    make("h2", { id: "cx-path-name" }, nameOf(plan)),
    when && make("p", { className: "cx-path-span" }, when),
    make("div", { className: "cx-path-bar", "aria-hidden": "true" }, steps.map((one) => make("span", { "data-done": one.done ? "yes" : one.read || one.worked ? "half" : "no" }))),
    make("p", { className: "cx-path-sum" }, make("b", {}, t("{n} of {all} steps done", { n: done, all: steps.length })), ` · ${left}`));
}

const handIn = (path, facts) => (facts.hand_in ? `${facts.hand_in}#assignment=${path.id}` : "");

/** What is due before the group meets is done: then it is time to hand it in. */
function ready(plan, steps, now, href) {
  const group = href && groupsOf(plan, steps).find((one) => one.session && one.steps.length && one.steps.every(({ done }) => done) && meeting(plan, one.session, now)?.end > now);
  return group && make("p", { className: "cx-path-ready" }, t("All that comes before “{title}” is done.", { title: group.session.title || t("the session") }), " ", make("a", { href }, t("Hand it in")));
}

function nextCard(plan, steps, step, now, act, href) {
  if (!step) {
    return make("section", { className: "cx-path-card", "aria-labelledby": "cx-path-card" }, make("p", { className: "cx-path-kicker" }, t("All steps done")),
      make("h3", { id: "cx-path-card" }, t("You have walked the whole path")), make("p", {}, t("What stays is yours: your exercises are in My casebook, and the book is open to you.")),
      href && make("p", { className: "cx-path-buttons" }, make("a", { className: "cx-act", href }, t("Hand it in"))));
  }
  const due = dueWords(plan, step, now);
  const questions = step.page === "chapter" && step.read;
  const title = questions ? t("Answer the questions of chapter {n}: {title}", { n: step.number, title: step.title }) : titleOf(step);
  const facts = [
    questions ? tn("{n} question left", "{n} questions left", step.asked - step.answered) : tn("{n} minute", "{n} minutes", step.minutes),
    step.need === "required" ? t("required") : t("optional"),
    due && !due.late && due.long,
  ].filter(Boolean);
  const met = sessionsOf(plan).map((one) => [one, meeting(plan, one, now)]).find(([, when]) => when && when.end > now);
  const go = questions ? t("Answer them") : step.worked || (step.page === "chapter" && step.answered) ? t("Go on") : step.page === "chapter" ? t("Read it") : t("Begin");
  return make("section", { className: "cx-path-card", "aria-labelledby": "cx-path-card" },
    ready(plan, steps, now, href),
    make("p", { className: "cx-path-kicker" }, t("Next step")),
    make("h3", { id: "cx-path-card" }, title),
    make("p", { className: "cx-path-card-facts" }, facts.join(" · ")),
    due?.late && make("p", { className: "cx-path-late" }, t("It {due}. No harm done: take it up when you can.", { due: due.long })),
    step.page === "exercise" && step.worked && make("p", {}, around(t("You worked on it {when}. Is it good enough? Then mark it as done.", { when: SLOT }), ago(step.worked))),
    make("p", { className: "cx-path-buttons" },
      make("a", { className: "cx-act", href: address(step.href) + (questions ? `#${step.question}` : "") }, go),
      !questions && button(step.page === "chapter" ? t("I have read it") : t("I have done it"), () => act.mark(step, true), { id: "cx-path-done" }),
      steps.filter((one) => !one.done).length > 1 && button(t("Later"), () => act.later(step), { id: "cx-path-later" })),
    met && make("p", { className: "cx-path-meet" }, make("b", {}, t("You meet next:")), " ", [met[1].day, ", ", met[1].time, met[0].title && ` · ${met[0].title}`]));
}

/** What belongs together, open where the next step is in it. */
function section(plan, group, at, next, state, now, act) {
  const when = group.session && meeting(plan, group.session, now);
  const title = group.session ? t("Before “{title}”", { title: group.session.title || t("the session") }) : group.after ? t("After the last session") : group.week ? t("Week {n}", { n: group.week }) : t("Whenever it suits you");
  const met = group.session ? [group.session] : group.sessions ?? [];
  const done = group.steps.filter((one) => one.done).length;
  const count = group.steps.length > 0 && t("{n} of {all} done", { n: done, all: group.steps.length });
  const current = next ? group.steps.includes(next) : at === 0;
  return make("details", { className: "cx-path-group", id: `cx-path-group-${at}`, open: current },
    make("summary", {}, make("h3", {}, title), make("small", {}, [when && shortDay(when.begin, now), count].filter(Boolean).join(" · "))),
    make("ol", { className: "cx-path-steps" }, group.steps.map((step) => row(plan, step, state, now, act)),
      met.map((one) => session(one, meeting(plan, one, now), now))));
}

const session = (one, when, now) => make("li", { className: "cx-path-session", "data-past": when && when.end < now ? "" : null },
  make("span", { className: "cx-path-dot", "aria-hidden": "true" }),
  make("div", {}, make("p", { className: "cx-path-title" }, make("b", {}, t("You meet: {title}", { title: one.title || t("the session") }))),
    make("p", { className: "cx-path-small" }, when ? [when.day, ", ", when.time] : [t("the day is still open"), ", ", lasts(one.minutes)]),
    one.text && make("p", { className: "cx-path-small" }, one.text)));

function row(plan, step, state, now, act) {
  const due = dueWords(plan, step, now);
  const small = [lasts(step.minutes), step.need === "required" ? t("required") : t("optional"), due && (!step.done || !due.late) && due.short].filter(Boolean).join(" · ");
  return make("li", { className: "cx-path-row", "data-done": step.done ? "yes" : "no", "data-late": due?.late && !step.done ? "" : null },
    make("span", { className: "cx-path-n" }, step.done ? [make("span", { className: "cx-path-tick", "aria-hidden": "true" }), make("span", { className: "visually-hidden" }, `${t("Done")}: `)] : String(step.n)),
    make("div", { className: "cx-path-what" },
      make("p", { className: "cx-path-title" }, make("a", { href: address(step.href) }, titleOf(step))),
      make("p", { className: "cx-path-small" }, small),
      step.page === "chapter" ? chapterState(step, state, act) : exerciseState(step, act)));
}

/** A box that the reader ticks by hand. */
function tick(step, words, on, act) {
  const box = make("input", { type: "checkbox", id: `cx-path-tick-${step.key}`, checked: Boolean(on) });
  box.addEventListener("change", () => act.mark(step, box.checked));
  return make("label", { className: "cx-path-tick-label" }, box, make("span", {}, words, make("span", { className: "visually-hidden" }, `: ${step.title}`)));
}

function exerciseState(step, act) {
  return make("div", { className: "cx-path-states" }, tick(step, t("Done"), step.done, act),
    make("span", {}, step.worked ? around(t("Begun; worked on {when}", { when: SLOT }), ago(step.worked)) : t("Not begun")));
}

/** Three things that are not the same: read, answered, understood. */
function chapterState(step, state, act) {
  const objectives = understood(step.slug, state.answers);
  const count = (is) => objectives.filter((one) => one.is === is).length;
  const early = count("early");
  const summary = [t("Understood: {n} of {all} objectives", { n: count("understood"), all: objectives.length }), early && t("too early for {n}", { n: early })].filter(Boolean).join(", ");
  return make("div", { className: "cx-path-states" }, tick(step, t("Read"), step.read, act),
    make("span", {}, t("Answered: {n} of {all}", { n: step.answered, all: step.asked })),
    early === objectives.length
      ? make("span", { className: "cx-path-early" }, t("Understood: not enough answers to say"))
      : make("details", { id: `cx-path-more-${step.key}`, className: "cx-path-more" }, make("summary", {}, summary, make("span", { className: "visually-hidden" }, `: ${step.title}`)),
        make("ul", {}, objectives.map((one) => make("li", { "data-is": one.is }, make("span", {}, one.text), make("b", {}, WORDS[one.is]()), make("small", {}, evidence(one))))),
        early > 0 && make("p", { className: "cx-path-small" }, t("Below two answers nothing is said. The review after each part asks again, and counts here too."))));
}

const evidence = (one) => (one.judged ? t("{right} of {n} right at first", { right: one.right, n: one.judged }) : tn("{n} question asks about it", "{n} questions ask about it", one.asked));

function ending(path, facts, act) {
  const { plan } = path;
  return make("section", { className: "cx-path-end", "aria-labelledby": "cx-path-end" }, make("h2", { id: "cx-path-end" }, t("Hand in")),
    plan.handIn && make("p", {}, t("Where it goes: {words}", { words: plan.handIn })),
    facts.hand_in && make("p", {}, t("You see all of it before it leaves this device.")),
    facts.hand_in && make("p", { className: "cx-path-buttons" }, make("a", { className: "cx-act", href: handIn(path, facts) }, t("Choose what you hand in"))),
    make("p", { className: "cx-path-kept" }, t("This path is kept in this browser. A copy in My casebook takes it along to another device.")),
    make("p", { className: "cx-path-buttons" }, button(t("Leave this path"), () => act.leave(path), { id: "cx-path-leave" })));
}
