// A reader's casebook in the page: entries of exercises, answers to questions, snapshots. It knows no framework and no exercise.
//
// A change is in memory at once, in IndexedDB within 300 ms of the last change (600 ms while changes keep coming), and in the
// localStorage journal when the page is hidden or closed before that. Nothing that this code cannot read, and nothing that a newer
// version of the course wrote, is ever overwritten. When storage fails, work goes on in memory and the status says "not-saved".
import { t } from "../book/page/i18n.js";
import { NAME, STORE_NAMES, committed, openDatabase, read, readAll, request } from "./database.js";
import * as journal from "./journal.js";
import { merged, nextAnswer, nextEntry, obstacle, soundAnswer, soundEntry, soundPending } from "./records.js";
import { sentences } from "./sentences.js";

const FORMAT = 1;
const DELAY = 250; // ms after the last change
const LONGEST = 600; // ms after the first change that is not saved yet
const PATIENCE = 1500; // ms until a database that does not answer counts as absent
const RETRY = 4000; // ms until a failed write is tried again
const KEPT = 10; // snapshots for each exercise

const now = () => new Date().toISOString();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function createCasebook() {
  let database = null; // {db, newer} once open
  let opening = null;
  let readOnly = ""; // a sentence when nothing may be written
  let writing = null;
  let timer = 0;
  let since = 0;
  let retry = 0;
  let listening = false;
  let status = { state: "idle", text: "", at: "" };
  const pending = new Map(); // "entry:slug" or "answer:id" -> what is not in the database yet
  const known = new Map(); // exercise -> the rev this tab last saw
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
  async function put(tx, one, fromJournal = false) {
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
      if (!same(stored.work, one.work)) aside(nextEntry(stored, one), "journal");
      return "";
    }
    const foreign = stored && stored.rev !== (fromJournal ? one.base : known.get(one.key));
    if (foreign && !same(stored.work, one.work)) aside(stored, "another-tab");
    const next = nextEntry(stored, one);
    store.put(next);
    known.set(one.key, next.rev);
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
      const slow = setTimeout(() => failed({ name: "TimeoutError" }), PATIENCE);
      try {
        if (!(await open()) || !database) {
          if (!readOnly) return;
          for (const [id, one] of batch) { held.set(id, one); if (pending.get(id) === one) pending.delete(id); }
          notSaved(readOnly);
          continue;
        }
        const tx = database.db.transaction(["entries", "answers", "snapshots"], "readwrite");
        const done = committed(tx);
        done.catch(() => {}); // awaited below; a failing put must not leave it unhandled
        const problems = [];
        for (const [id, one] of batch) {
          const problem = await put(tx, one);
          if (problem) problems.push([id, one, problem]);
        }
        await done;
        changed(batch.filter(([, one]) => one.kind === "entry").map(([, one]) => one.key));
        for (const [id, one] of batch) { held.delete(id); if (pending.get(id) === one) pending.delete(id); }
        for (const [id, one] of problems) held.set(id, one);
        if (problems.length) notSaved(sentences[problems[0][2]]());
        else if (!pending.size && !held.size) tell("saved", t("Saved on this device"));
        journal.write([...pending.values()]);
      } catch (error) {
        failed(error);
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
      const names = data === "wiped" ? [null] : Array.isArray(data?.changed) ? data.changed : [];
      for (const name of names) for (const follower of followers) follower(name);
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

  const mine = (kind, key) => pending.get(`${kind}:${key}`) ?? held.get(`${kind}:${key}`);

  /**
   * The entry of an exercise, `{exercise, schema, work, saved, rev}`, or null. One that cannot be read comes as `{exercise, damaged: raw}`.
   * `looking`: the caller only reads it, and will not go on to change it.
   */
  async function load(exercise, { looking = false } = {}) {
    await ready();
    const unsaved = mine("entry", exercise);
    const stored = database ? await read(database.db, "entries", exercise).catch(() => undefined) : undefined;
    if (unsaved) return nextEntry(soundEntry(stored) ? stored : undefined, unsaved);
    if (stored === undefined) return null;
    if (!soundEntry(stored)) {
      if (!looking) notSaved(sentences.damaged());
      return { exercise, damaged: stored };
    }
    if (!looking) known.set(exercise, stored.rev);
    return stored;
  }

  /** Keep `work` (JSON values) of an exercise. Returns at once; watch `onStatus` for the outcome. */
  function save(exercise, schema, work) {
    schedule({ kind: "entry", key: exercise, schema, work, at: now(), base: known.get(exercise) });
  }

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
   * Put a copy of the present entry aside before something destructive; the newest ten are kept. `present`, `{schema, work}`, is what to
   * keep where the caller does not wait and goes on to change the entry. @returns the copy's id, or null.
   */
  async function snapshot(exercise, reason, present = {}) {
    const loaded = await load(exercise);
    if (!loaded || loaded.damaged !== undefined || !database || readOnly) return null;
    const entry = { ...loaded, ...present };
    try {
      const tx = database.db.transaction("snapshots", "readwrite");
      const done = committed(tx);
      const store = tx.objectStore("snapshots");
      const id = await request(store.add({ exercise, reason, entry, taken: now() }));
      const older = (await request(store.getAll())).filter((one) => one.exercise === exercise && one.reason !== "damaged");
      for (const one of older.slice(0, -KEPT)) store.delete(one.id);
      await done;
      return id;
    } catch (error) {
      failed(error);
      return null;
    }
  }

  /** The snapshots of an exercise, newest first. */
  async function snapshots(exercise) {
    await ready();
    const all = database ? await readAll(database.db, "snapshots").catch(() => []) : [];
    return all.filter((one) => one.exercise === exercise).reverse();
  }

  /** Move an entry that cannot be read out of the way, as a snapshot that is never pruned, and let new work be saved. */
  async function setAside(exercise) {
    await ready();
    if (!database || readOnly) return false;
    const tx = database.db.transaction(["entries", "snapshots"], "readwrite");
    const done = committed(tx);
    const raw = await request(tx.objectStore("entries").get(exercise));
    if (raw !== undefined) tx.objectStore("snapshots").add({ exercise, reason: "damaged", entry: raw, taken: now() });
    tx.objectStore("entries").delete(exercise);
    await done;
    const waiting = held.get(`entry:${exercise}`);
    held.delete(`entry:${exercise}`);
    if (waiting) schedule(waiting);
    else if (!held.size) tell("idle", "");
    return true;
  }

  /** Everything of this reader as one JSON value, what is not saved included. `looking`: it is not noted as an export. */
  async function exportAll({ looking = false } = {}) {
    await ready();
    const stored = async (name) => (database ? readAll(database.db, name).catch(() => []) : []);
    const work = merged(await stored("entries"), await stored("answers"), [...held.values(), ...pending.values()]);
    const exported = now();
    if (database && !readOnly && !looking) await write("meta", (store) => store.put({ key: "exported", value: exported })).catch(() => {});
    return { course: NAME, format: FORMAT, exported, ...work };
  }

  /** Delete all work of this reader on this device, in every open tab. @returns {Promise<boolean>} whether nothing is left. */
  async function wipe() {
    forget();
    await writing;
    journal.wipe();
    channel?.postMessage("wiped");
    await ready();
    if (!database) return false;
    try {
      const names = STORE_NAMES.filter((name) => database.db.objectStoreNames.contains(name));
      const tx = database.db.transaction(names, "readwrite");
      for (const name of names) tx.objectStore(name).clear();
      if (!database.newer) tx.objectStore("meta").put({ key: "format", value: FORMAT });
      await committed(tx);
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  /** Call `listener({state, text, at})` now and on every change of state: idle, saving, saved, not-saved. @returns an unsubscriber. */
  function onStatus(listener) {
    listeners.add(listener);
    listener(status);
    return () => listeners.delete(listener);
  }

  return { open, load, save, answer, saveAnswer, snapshot, snapshots, setAside, exportAll, wipe, flush, onStatus, onChange, get status() { return status; } };
}

// The page's script and the exercise's script are two bundles: they share one casebook, hence one queue and one status.
const shared = (globalThis[Symbol.for("cxcourse.casebook")] ??= createCasebook());
export const { open, load, save, answer, saveAnswer, snapshot, snapshots, setAside, exportAll, wipe, flush, onStatus, onChange } = shared;
export default shared;
