// A reader's casebook in the page: entries of exercises, answers to questions, snapshots. It knows no framework and no exercise.
//
// A change is in memory at once, in IndexedDB within 300 ms of the last change (600 ms while changes keep coming), and in the
// localStorage journal when the page is hidden or closed before that. Nothing that this code cannot read, and nothing that a newer
// version of the course wrote, is ever overwritten. When storage fails, work goes on in memory and the status says "not-saved".
import { t } from "../book/page/i18n.js";
import { createCopies, noteDay, prune } from "./copies.js";
import { NAME, committed, openDatabase, read, readAll, request } from "./database.js";
import * as journal from "./journal.js";
import { alike, merge } from "./merge.js";
import { merged, nextAnswer, nextEntry, obstacle, soundAnswer, soundEntry, soundPending } from "./records.js";
import { sentences } from "./sentences.js";

const FORMAT = 1;
const DELAY = 250; // ms after the last change
const LONGEST = 600; // ms after the first change that is not saved yet
const PATIENCE = 1500; // ms until a database that does not answer counts as absent
const RETRY = 4000; // ms until a failed write is tried again
const TOLD = 20_000; // ms for which the status says that two tabs did the same thing

const now = () => new Date().toISOString();

export function createCasebook() {
  let database = null; // {db, newer} once open
  let opening = null;
  let readOnly = ""; // a sentence when nothing may be written
  let writing = null;
  let timer = 0;
  let since = 0;
  let retry = 0;
  let listening = false;
  let both = 0; // until when the status says that another tab changed the same thing
  let workday = ""; // the last day that is noted as one of work
  let status = { state: "idle", text: "", at: "" };
  const pending = new Map(); // "entry:slug" or "answer:id" -> what is not in the database yet
  const known = new Map(); // exercise -> {rev, work} that what stands in this tab was made from
  const held = new Map(); // same keys as pending: what may not be written, for this visit and for the export
  const listeners = new Set();
  const followers = new Set();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);

  function tell(state, text) {
    if (state === status.state && text === status.text) return;
    status = { state, text, at: now() };
    for (const listener of listeners) listener(status);
  }

  const notSaved = (sentence) => tell("not-saved", sentence);
  function failed(error) {
    if (readOnly) return notSaved(readOnly);
    notSaved(error?.name === "QuotaExceededError" ? sentences.full() : error?.name === "TimeoutError" ? sentences.slow() : sentences.absent());
    clearTimeout(retry);
    if (pending.size) retry = setTimeout(() => { retry = 0; flush(); }, RETRY);
  }

  const hooks = {
    outdated() { readOnly = sentences.outdated(); database = null; notSaved(readOnly); },
    closed() { database = null; opening = null; }, // the reader cleared the site's data: the next write opens it anew
  };

  /** Open the store and take over what closed tabs left in their journals. Safe to call often; never rejects. */
  function open() {
    listen();
    opening ??= (async () => {
      const waiting = setTimeout(() => notSaved(sentences.absent()), PATIENCE);
      try {
        database = await openDatabase(hooks);
        const format = await read(database.db, "meta", "format");
        if (database.newer || format?.value > FORMAT) readOnly = sentences.newer();
        else if (!format) await write("meta", (store) => store.put({ key: "format", value: FORMAT }));
        if (readOnly) notSaved(readOnly);
        else await recover();
        clearTimeout(waiting);
        if (!readOnly && status.state === "not-saved" && !pending.size) tell("idle", "");
        return !readOnly;
      } catch (error) {
        clearTimeout(waiting);
        opening = null; // a later call may find storage again
        failed(error);
        return false;
      }
    })();
    return opening;
  }

  /** Open, but do not wait for ever: a browser whose storage hangs still gets an answer. */
  const ready = () => Promise.race([open(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

  /** Run `change(objectStore)` in one transaction and wait for its commit. */
  async function write(name, change) {
    const tx = database.db.transaction(name, "readwrite");
    change(tx.objectStore(name));
    await committed(tx);
  }

  /** Put one piece of pending work into the database, keeping what it would replace when that is somebody else's. */
  async function put(tx, one, fromJournal = false, learned = new Map()) {
    const store = tx.objectStore(one.kind === "entry" ? "entries" : "answers");
    const stored = await request(store.get(one.key));
    const problem = obstacle(stored, one);
    if (problem) return problem;
    if (one.kind === "answer") {
      const next = nextAnswer(stored, one, fromJournal);
      if (next !== stored) store.put(next);
      return "";
    }
    const aside = (entry, reason) => tx.objectStore("snapshots").add({ exercise: one.key, reason, entry, taken: now() });
    if (fromJournal && stored && stored.saved >= one.at) {
      if (!alike(stored.work, one.work)) aside(nextEntry(stored, one), "journal");
      return "";
    }
    const seen = fromJournal ? { rev: one.base } : known.get(one.key);
    let { work } = one;
    if (stored && stored.rev !== seen?.rev && !alike(stored.work, work)) {
      // Another tab wrote meanwhile: both changes stay. Where they are about the same thing, this tab's counts and the other's is put aside.
      const { value, conflict } = seen?.work ? merge(seen.work, stored.work, work) : { value: work, conflict: true };
      work = value;
      if (conflict) {
        await request(aside(stored, "another-tab"));
        await prune(tx.objectStore("snapshots"), one.key);
        both = Date.now() + TOLD;
      }
    }
    const next = nextEntry(stored, { ...one, work });
    store.put(next);
    // What this tab shows is still without the other's changes: the next write is merged again, unless the page has taken them over.
    learned.set(one.key, { rev: work === one.work ? next.rev : -1, work: one.work }); // true once this is committed
    return "";
  }

  async function recover() {
    for (const [name, records] of journal.readAll()) {
      const tx = database.db.transaction(["entries", "answers", "snapshots"], "readwrite");
      const done = committed(tx);
      let refused = false;
      for (const one of records.filter(soundPending)) refused = Boolean(await put(tx, one, true)) || refused;
      await done;
      known.clear(); // nothing is loaded yet
      if (!refused) journal.remove(name);
    }
  }

  function schedule(one) {
    const id = `${one.kind}:${one.key}`;
    pending.set(id, one);
    tell("saving", t("Saving"));
    since ||= performance.now();
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(DELAY, since + LONGEST - performance.now())));
    open();
  }

  /** Write everything that is pending now. Resolves when it is committed, or cannot be; never rejects. */
  function flush() {
    clearTimeout(timer);
    writing ??= drain().finally(() => { writing = null; });
    return writing;
  }

  async function drain() {
    while (pending.size) {
      const batch = [...pending];
      since = 0;
      let tx;
      const slow = setTimeout(() => failed({ name: "TimeoutError" }), PATIENCE);
      try {
        if (!(await open()) || !database) {
          if (!readOnly) return;
          for (const [id, one] of batch) { held.set(id, one); if (pending.get(id) === one) pending.delete(id); }
          notSaved(readOnly);
          continue;
        }
        tx = database.db.transaction(["entries", "answers", "snapshots", "meta"], "readwrite");
        const done = committed(tx);
        done.catch(() => {}); // awaited below; a failing put must not leave it unhandled
        const problems = [];
        const learned = new Map();
        for (const [id, one] of batch) {
          const problem = await put(tx, one, false, learned);
          if (problem) problems.push([id, one, problem]);
        }
        const names = batch.filter(([, one]) => one.kind === "entry").map(([, one]) => one.key);
        const today = now().slice(0, 10) + names;
        if (names.length && today !== workday) await noteDay(tx, names, (workday = today).slice(0, 10));
        await done;
        for (const [key, what] of learned) known.set(key, what);
        changed(names);
        for (const [id, one] of batch) { held.delete(id); if (pending.get(id) === one) pending.delete(id); }
        for (const [id, one] of problems) held.set(id, one);
        if (problems.length) notSaved(sentences[problems[0][2]]());
        else if (!pending.size && !held.size) tell("saved", both > Date.now() ? sentences.both() : t("Saved on this device"));
        journal.write([...pending.values()]);
      } catch (error) {
        failed(tx?.error ?? error); // why it was aborted says more than that it was
        return;
      } finally {
        clearTimeout(slow);
      }
    }
  }

  /** The page may go away: journal first (synchronous, certain), then start the write (asynchronous, likely). */
  function leaving() {
    if (!pending.size || readOnly) return;
    journal.write([...pending.values()]);
    flush();
  }

  function listen() {
    if (listening) return;
    listening = true;
    addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leaving(); });
    channel?.addEventListener("message", ({ data }) => {
      if (data === "wiped") forget();
      if (data?.removed) drop("entry", data.removed);
      for (const name of Array.isArray(data?.changed) ? data.changed : []) for (const follower of followers) follower(name);
    });
  }

  /** The work of these exercises is in the database now: tell this tab and the others. */
  function changed(exercises) {
    if (!exercises.length) return;
    channel?.postMessage({ changed: exercises });
    for (const name of exercises) for (const follower of followers) follower(name);
  }

  /** Call `listener(exercise)` when the stored work of an exercise has changed, in this tab or another; null: of all. @returns an unsubscriber. */
  function onChange(listener) {
    followers.add(listener);
    listen();
    return () => followers.delete(listener);
  }

  function forget() {
    for (const map of [pending, known, held]) map.clear();
    clearTimeout(timer);
    clearTimeout(retry);
    since = 0;
    tell("idle", "");
  }

  const drop = (kind, key) => [pending, held].forEach((map) => map.delete(`${kind}:${key}`));
  const mine = (kind, key) => pending.get(`${kind}:${key}`) ?? held.get(`${kind}:${key}`);

  /**
   * The entry of an exercise, `{exercise, schema, work, saved, rev}`, or null. One that cannot be read comes as `{exercise, damaged: raw}`.
   * `looking`: the caller only reads it, and will not go on to change it. `blank`: the work that it goes on from where there is none.
   */
  async function load(exercise, { looking = false, blank } = {}) {
    await ready();
    const unsaved = mine("entry", exercise);
    const stored = database ? await read(database.db, "entries", exercise).catch(() => undefined) : undefined;
    if (unsaved) return nextEntry(soundEntry(stored) ? stored : undefined, unsaved);
    if (stored === undefined) {
      if (blank && !looking) known.set(exercise, { rev: undefined, work: blank });
      return null;
    }
    if (!soundEntry(stored)) {
      if (!looking) notSaved(sentences.damaged());
      return { exercise, damaged: stored };
    }
    if (!looking) known.set(exercise, { rev: stored.rev, work: stored.work });
    return stored;
  }

  /** Keep `work` (JSON values) of an exercise, done `at`. Returns at once; watch `onStatus` for the outcome. */
  function save(exercise, schema, work, at = now()) {
    schedule({ kind: "entry", key: exercise, schema, work, at, base: known.get(exercise)?.rev });
  }

  /** What stands in this tab was made from `work`, and not from what is stored: the two are merged at the next write. */
  const madeFrom = (exercise, work) => known.set(exercise, { rev: -1, work });

  /** The answer to a question, `{question, first, last, tries, saved}`, or null. */
  async function answer(question) {
    await ready();
    const stored = database ? await read(database.db, "answers", question).catch(() => undefined) : undefined;
    const unsaved = mine("answer", question);
    const sound = soundAnswer(stored) ? stored : undefined;
    return (unsaved ? nextAnswer(sound, unsaved) : sound) ?? null;
  }

  /** Keep one try at a question: `value` is JSON, `right` says whether it was right. Returns at once. */
  function saveAnswer(question, value, right) {
    const before = mine("answer", question)?.tries ?? [];
    // two tries within one millisecond still get two times, as the time tells them apart
    const at = before.length && before.at(-1).at >= now() ? new Date(Date.parse(before.at(-1).at) + 1).toISOString() : now();
    schedule({ kind: "answer", key: question, tries: [...before, { value, right, at }], at });
  }

  /**
   * Keep a page's copy of an exercise up to date: `listener(entry)` when somebody else changed what is stored, null when it is gone. It is
   * called only while nothing of this tab waits to be saved; what does wait is merged when it is written, and comes here afterwards.
   */
  function follow(exercise, listener) {
    const look = async (name) => {
      if (name !== null && name !== exercise) return;
      await ready();
      if (!database || mine("entry", exercise)) return;
      const stored = await read(database.db, "entries", exercise).catch(() => null);
      const seen = known.get(exercise);
      if (stored === null || mine("entry", exercise) || stored?.rev === seen?.rev) return;
      if (stored === undefined) known.delete(exercise);
      else if (!soundEntry(stored)) return;
      else known.set(exercise, { rev: stored.rev, work: stored.work });
      listener(stored ?? null);
    };
    return onChange(look);
  }

  /** Everything of this reader as one JSON value, what is not saved included. `looking`: it is not noted as an export. */
  async function exportAll({ looking = false } = {}) {
    await ready();
    const stored = async (name) => (database ? readAll(database.db, name).catch(() => []) : []);
    const work = merged(await stored("entries"), await stored("answers"), [...held.values(), ...pending.values()]);
    if (!looking) await copies.noteExport();
    return { course: NAME, format: FORMAT, ...work };
  }

  /** Call `listener({state, text, at})` now and on every change of state: idle, saving, saved, not-saved. @returns an unsubscriber. */
  function onStatus(listener) {
    listeners.add(listener);
    listener(status);
    return () => listeners.delete(listener);
  }

  /** What the parts in other files work with. */
  const core = {
    ready, write, failed, forget, changed, schedule, load, channel, held, format: FORMAT,
    settled: flush,
    drop,
    idle: () => { if (!held.size) tell("idle", ""); },
    get database() { return readOnly ? null : database; },
    get reading() { return database; },
  };
  const copies = createCopies(core);
  return { open, load, save, answer, saveAnswer, exportAll, flush, onStatus, onChange, follow, madeFrom, ...copies, get status() { return status; } };
}

// The page's script and the exercise's script are two bundles: they share one casebook, hence one queue and one status.
const shared = (globalThis[Symbol.for("cxcourse.casebook")] ??= createCasebook());
export const { open, load, save, answer, saveAnswer, exportAll, flush, onStatus, onChange, follow, madeFrom } = shared;
export const { snapshot, snapshots, setAside, putBack, remove, bringIn, takeBack, wipe, noteExport, exports, remindLater, keepSheet, sheets, keepSeat, seat, once, hold, held } = shared;
export default shared;
