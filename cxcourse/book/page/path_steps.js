// How a reader stands on a path: its steps in their order, what of each is read, answered, understood and done. Pure functions over what the
// casebook holds.
import { CHAPTERS } from "cx:course";
import { t } from "./i18n.js";
import { dayOf, endOf, instant } from "./path_days.js";

const BY_SLUG = new Map(CHAPTERS.map((one) => [one.slug, one]));
const A_QUESTION = 1; // minute

/** Days are compared as numbers: a fixed one where the start is known, else days from it; what has none comes last. */
function orderOf(plan, one) {
  const iso = dayOf(plan, one);
  return iso ? Date.parse(iso) / 86_400_000 : one.after ?? Infinity;
}

/**
 * The steps of a plan: `{key, page, slug, need, title, number, href, minutes, left, done, read, answered, asked, question}`, or `worked` for an exercise, the earliest day
 * first. `state` is `{read, done, answered: Set of question ids, worked: Map slug -> ISO time}`.
 */
export function stepsOf(plan, state) {
  const steps = plan.items.map((one) => {
    const chapter = BY_SLUG.get(one.slug);
    if (one.page === "exercise") {
      const done = state.done[one.slug] ?? "";
      const { title, page, minutes } = chapter.exercise;
      return { ...one, title, number: chapter.number, href: page, minutes, done: Boolean(done), when: done, worked: state.worked.get(one.slug) ?? "", left: done ? 0 : minutes };
    }
    const read = state.read[one.slug] ?? "";
    const unanswered = chapter.questions.filter((id) => !state.answered.has(id));
    const open = unanswered.length;
    const answered = chapter.questions.length - open;
    return {
      ...one, title: chapter.title, number: chapter.number, href: chapter.page, minutes: chapter.minutes, read, answered, asked: chapter.questions.length, question: unanswered[0] ?? "",
      done: Boolean(read) && !open, left: read ? open * A_QUESTION : chapter.minutes,
    };
  });
  return steps.sort((a, b) => orderOf(plan, a) - orderOf(plan, b) || 0).map((one, at) => ({ ...one, n: at + 1 }));
}

/** What to take up next: required steps before optional ones, and what the reader put off (a set of keys) at the very end. */
export function nextOf(plan, steps, put = new Set()) {
  const all = steps.filter((one) => !one.done);
  const open = all.some((one) => !put.has(one.key)) ? all.filter((one) => !put.has(one.key)) : all;
  return open.find((one) => one.need === "required") ?? open[0] ?? null;
}

export const minutesLeft = (steps, need) => steps.reduce((sum, one) => sum + (!need || one.need === need ? one.left : 0), 0);

/** Sessions in the order of their days, those without one last. */
export const sessionsOf = (plan) => [...plan.sessions].sort((a, b) => orderOf(plan, a) - orderOf(plan, b) || a.at.localeCompare(b.at));

/**
 * The steps in groups: up to each session what is due by its day; without sessions by week from the start. `{session, week, steps}`; what has no
 * day stands in the last group, which has neither.
 */
export function groupsOf(plan, steps) {
  const met = sessionsOf(plan).filter((one) => orderOf(plan, one) < Infinity);
  const dated = steps.filter((one) => orderOf(plan, one) < Infinity);
  const groups = [];
  let rest = dated;
  for (const session of met) {
    const until = orderOf(plan, session);
    groups.push({ session, steps: rest.filter((one) => orderOf(plan, one) <= until) });
    rest = rest.filter((one) => orderOf(plan, one) > until);
  }
  if (met.length && rest.length) groups.push({ after: true, steps: rest });
  else {
    const fixed = rest.find((one) => one.on); // where nobody has said when the plan starts, its first fixed day counts as the start
    for (const one of rest) {
      const first = plan.start ? Date.parse(plan.start) / 86_400_000 : one.on ? orderOf(plan, fixed) : 0;
      const week = Math.max(1, Math.floor((orderOf(plan, one) - first) / 7) + 1);
      if (groups.at(-1)?.week !== week) groups.push({ week, steps: [] });
      groups.at(-1).steps.push(one);
    }
  }
  const open = steps.filter((one) => orderOf(plan, one) === Infinity);
  const undated = sessionsOf(plan).filter((one) => orderOf(plan, one) === Infinity);
  if (open.length || undated.length) groups.push({ open: true, steps: open, sessions: undated });
  return groups;
}

/** The first and the last instant of a plan, or null where it has no days. */
export function spanOf(plan) {
  const days = [...plan.items, ...plan.sessions].map((one) => dayOf(plan, one)).filter(Boolean).sort();
  if (plan.start) days.unshift(plan.start);
  if (!days.length) return null;
  return { begin: instant(days.toSorted()[0], "12:00", plan.zone), end: endOf(plan, days.toSorted().at(-1)) };
}

/** The page that this address shows, as the key of an item: "chapter-cx-story", or "" for pages that are in no path. */
export function keyOf(pathname) {
  const bare = pathname.replace(/\.html$/, ""); // some hosts leave the ending out
  for (const { slug, page, exercise } of CHAPTERS) {
    if (bare.endsWith(`/${page}`)) return `chapter-${slug}`;
    if (bare.endsWith(`/${exercise.page}`)) return `exercise-${slug}`;
  }
  return "";
}

export const chapterOf = (slug) => BY_SLUG.get(slug);
export const nameOf = (plan) => plan.title || t("A path through the course");
export const titleOf = (step) => (step.page === "chapter" ? t("Chapter {n}: {title}", { n: step.number, title: step.title }) : t("Exercise {n}: {title}", { n: step.number, title: step.title }));
