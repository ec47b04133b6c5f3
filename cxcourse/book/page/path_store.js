// A reader's paths in the casebook: the entry `paths`, `{paths: [{id, plan, begun}], read: {slug: time}, done: {slug: time}}`. What is read and
// done belongs to the reader and not to one path: chapter 1 is read once, on however many paths it stands.
import casebook from "../../casebook/casebook.js";
import { isObject } from "../../casebook/shape.js";
import { planOf } from "./path_link.js";

export const NAME = "paths";
const SCHEMA = 1;

const blank = () => ({ paths: [], read: {}, done: {} });
const times = (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(([slug, at]) => /^[a-z0-9-]{1,60}$/.test(slug) && typeof at === "string" && !Number.isNaN(Date.parse(at)))) : {});

/** Where the course stands, whatever page of it this is. */
export const ROOT = new URL(document.documentElement.dataset.content_root || "./", location.href);
export const address = (page) => new URL(`${page}.html`, ROOT).href;

/**
 * What is kept: `{paths: [{id, plan, short, begun}], read, done, damaged}`. It may have come in with a file, so each plan is read as strictly as one
 * in a link; those that cannot be read are counted in `damaged` and left as they are.
 */
export async function kept() {
  const entry = await casebook.load(NAME, { looking: true });
  const work = isObject(entry?.work) ? entry.work : blank();
  const all = Array.isArray(work.paths) ? work.paths : [];
  const paths = [];
  for (const one of all) {
    const plan = isObject(one) ? planOf(one.plan) : null;
    if (plan?.items.length && plan.id === one.id && !paths.some(({ id }) => id === one.id)) paths.push({ id: one.id, plan, short: one.plan, begun: String(one.begun ?? "") });
  }
  return { paths, read: times(work.read), done: times(work.done), damaged: all.length - paths.length };
}

/**
 * Change what is kept: `edit(work)` gets a copy with `paths`, `read` and `done` and changes it. What another tab does meanwhile is merged by the
 * casebook. @returns {Promise<boolean>} whether it is saved on this device
 */
export async function change(edit) {
  let entry = await casebook.load(NAME, { blank: blank() });
  if (entry && entry.damaged !== undefined) {
    await casebook.setAside(NAME); // it stays among the copies, as it was found
    entry = await casebook.load(NAME, { blank: blank() });
  }
  const work = structuredClone(entry?.work ?? blank());
  work.paths = Array.isArray(work.paths) ? work.paths : [];
  for (const name of ["read", "done"]) work[name] = isObject(work[name]) ? work[name] : {};
  edit(work);
  casebook.save(NAME, SCHEMA, work);
  await casebook.flush();
  return casebook.status.state !== "not-saved";
}

/** Mark a chapter as read, or an exercise as done; or take the mark away. */
export const mark = ({ page, slug }, on) => change((work) => {
  const marks = page === "chapter" ? work.read : work.done;
  if (on) marks[slug] ??= new Date().toISOString();
  else delete marks[slug];
});

/** Follow a path. One of the same name gives way to it and keeps its place and the day on which it was begun. */
export const follow = (short, id) => change((work) => {
  const old = work.paths.find((one) => one?.id === id);
  if (old) old.plan = short;
  else work.paths.push({ id, plan: short, begun: new Date().toISOString() });
});

/** Leave a path. @returns {Promise<{at, one}|null>} for `returnTo` */
export async function leave(id) {
  let gone = null;
  await change((work) => {
    const at = work.paths.findIndex((one) => one?.id === id);
    if (at >= 0) gone = { at, one: work.paths.splice(at, 1)[0] };
  });
  return gone;
}

export const returnTo = ({ at, one }) => change((work) => {
  if (!work.paths.some(({ id }) => id === one.id)) work.paths.splice(at, 0, one);
});

/** What `stepsOf` needs besides a plan. `begun(entry)` says whether an exercise's entry holds anything of the reader's. */
export async function standing(begun = () => true) {
  const [mine, all] = await Promise.all([kept(), casebook.exportAll({ looking: true })]);
  const answered = new Set(all.answers.map((one) => one.question));
  const worked = new Map(all.entries.filter((one) => isObject(one.work) && typeof one.saved === "string" && begun(one)).map((one) => [one.exercise, one.saved]));
  return { ...mine, answered, worked, answers: all.answers.filter((one) => typeof one.question === "string") };
}
