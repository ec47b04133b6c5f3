// What is done to a reader's work as a whole: copies put aside and put back, work brought in, taken away and deleted, and what is noted
// about all that. Built on the queue of casebook.js, whose own writes come first.
import { NAME, STORE_NAMES, committed, readAll, request } from "./database.js";
import { createHolding } from "./holding.js";
import * as journal from "./journal.js";
import { alike } from "./merge.js";
import { mergedAnswer, soundAnswer, soundEntry } from "./records.js";

const KEPT = 10; // copies of each exercise
const DAYS = 5; // of work, until a copy elsewhere is advised

const now = () => new Date().toISOString();

/** Keep the newest copies of an exercise in the store `snapshots`; one that nobody could read is never thrown away. */
export async function prune(store, exercise) {
  const all = (await request(store.getAll())).filter((one) => one.exercise === exercise && one.reason !== "damaged");
  for (const one of all.slice(0, -KEPT)) store.delete(one.id);
}

/** Note that there was work today in these exercises. */
export async function noteDay(tx, names, day) {
  const store = tx.objectStore("meta");
  const days = (await request(store.get("worked")))?.value ?? {};
  for (const name of names) days[name] = [...new Set([...(days[name] ?? []), day])].slice(-30);
  store.put({ key: "worked", value: days });
}

export function createCopies(core) {
  const spare = new Map(); // what `once` made while nothing could be kept

  /** Run `change(tx)` over these stores and wait for its commit. @returns its value, or undefined where nothing can be written. */
  async function within(names, change) {
    await core.ready();
    if (!core.database) return undefined;
    await core.settled();
    try {
      const tx = core.database.db.transaction(names, "readwrite");
      const done = committed(tx);
      done.catch(() => {}); // awaited below
      const value = await change(tx);
      await done;
      return value;
    } catch (error) {
      core.failed(error);
      return undefined;
    }
  }

  const aside = (tx, exercise, reason, entry) => tx.objectStore("snapshots").add({ exercise, reason, entry, taken: now() });

  /**
   * Put a copy of the present entry aside before something destructive; the newest ten are kept. `present`, `{schema, work}`, is what to
   * keep where the caller does not wait and goes on to change the entry. @returns the copy's id, or null.
   */
  async function snapshot(exercise, reason, present = {}) {
    const loaded = await core.load(exercise, { looking: true });
    if (!loaded || loaded.damaged !== undefined || !core.database) return null;
    try {
      const tx = core.database.db.transaction("snapshots", "readwrite");
      const done = committed(tx);
      const id = await request(aside(tx, exercise, reason, { ...loaded, ...present }));
      await prune(tx.objectStore("snapshots"), exercise);
      await done;
      return id;
    } catch (error) {
      core.failed(error);
      return null;
    }
  }

  /** The copies of an exercise, or with null of all, newest first. */
  async function snapshots(exercise) {
    await core.ready();
    const all = core.reading ? await readAll(core.reading.db, "snapshots").catch(() => []) : [];
    return all.filter((one) => exercise === null || one.exercise === exercise).reverse();
  }

  /** Move an entry that cannot be read out of the way, as a copy that is never pruned, and let new work be saved. */
  async function setAside(exercise) {
    await core.ready();
    if (!core.database) return false;
    const tx = core.database.db.transaction(["entries", "snapshots"], "readwrite");
    const done = committed(tx);
    const raw = await request(tx.objectStore("entries").get(exercise));
    if (raw !== undefined) aside(tx, exercise, "damaged", raw);
    tx.objectStore("entries").delete(exercise);
    await done;
    const waiting = core.held.get(`entry:${exercise}`);
    core.held.delete(`entry:${exercise}`);
    if (waiting) core.schedule(waiting);
    else core.idle();
    return true;
  }

  /** Put `entry` in the place of what is stored, in the transaction. What cannot be read goes to the copies as it is. */
  async function place(tx, entry, reason) {
    const entries = tx.objectStore("entries");
    const stored = await request(entries.get(entry.exercise));
    const sound = soundEntry(stored);
    if (stored !== undefined && !(sound && alike(stored.work, entry.work))) {
      await request(aside(tx, entry.exercise, sound ? reason : "damaged", stored));
      await prune(tx.objectStore("snapshots"), entry.exercise);
    }
    entries.put({ ...entry, rev: (sound ? stored.rev : 0) + 1 });
    return stored ?? null;
  }

  /** Bring back what a copy holds; what is there now is put aside before. @returns what was there, for `takeBack`, or undefined. */
  async function putBack(id, reason) {
    const before = await within(["entries", "snapshots"], async (tx) => {
      const copy = await request(tx.objectStore("snapshots").get(id));
      if (!soundEntry(copy?.entry)) throw new Error("no such copy");
      return { entries: { [copy.exercise]: await place(tx, { ...copy.entry, exercise: copy.exercise }, reason) }, answers: {} };
    });
    if (before) core.changed(Object.keys(before.entries));
    return before;
  }

  /**
   * Put work of a file in place: entries in the shape of the casebook, and answers, which join those that are there. What an entry
   * replaces is put aside with `reason`. @returns what was there, for `takeBack`, or undefined when nothing could be written.
   */
  async function bringIn({ entries, answers }, reason) {
    const before = await within(["entries", "answers", "snapshots"], async (tx) => {
      const was = { entries: {}, answers: {} };
      for (const entry of entries) was.entries[entry.exercise] = await place(tx, { saved: now(), ...entry, unchecked: true }, reason);
      const store = tx.objectStore("answers");
      for (const answer of answers) {
        const stored = await request(store.get(answer.question));
        if (stored !== undefined && !soundAnswer(stored)) continue;
        was.answers[answer.question] = stored ?? null;
        store.put(stored ? mergedAnswer(stored, answer) : answer);
      }
      return was;
    });
    if (before) core.changed(Object.keys(before.entries));
    return before;
  }

  /** Undo: what was there before `bringIn`, `putBack` or `remove` stands there again. Copies that were taken stay. */
  async function takeBack({ entries, answers, snapshots: copies = [] }) {
    const done = await within(["entries", "answers", "snapshots"], async (tx) => {
      for (const [exercise, entry] of Object.entries(entries)) {
        const stored = await request(tx.objectStore("entries").get(exercise));
        if (!entry) tx.objectStore("entries").delete(exercise);
        else tx.objectStore("entries").put(soundEntry(entry) ? { ...entry, rev: Math.max(entry.rev, soundEntry(stored) ? stored.rev : 0) + 1 } : entry);
      }
      for (const [question, answer] of Object.entries(answers)) {
        if (answer) tx.objectStore("answers").put(answer);
        else tx.objectStore("answers").delete(question);
      }
      for (const copy of copies) tx.objectStore("snapshots").put(copy);
      return true;
    });
    if (done) core.changed(Object.keys(entries));
    return Boolean(done);
  }

  /** Delete an exercise with its copies, in every tab. @returns what was there, for `takeBack` while the page is open, or undefined. */
  async function remove(exercise) {
    core.drop("entry", exercise);
    const was = await within(["entries", "snapshots", "meta"], async (tx) => {
      const entry = (await request(tx.objectStore("entries").get(exercise))) ?? null;
      const copies = (await request(tx.objectStore("snapshots").getAll())).filter((one) => one.exercise === exercise);
      tx.objectStore("entries").delete(exercise);
      for (const copy of copies) tx.objectStore("snapshots").delete(copy.id);
      for (const key of [`sheet:${exercise}`, `exported:${exercise}`, `seat:${exercise}`]) tx.objectStore("meta").delete(key);
      return { entries: { [exercise]: entry }, answers: {}, snapshots: copies };
    });
    if (!was) return undefined;
    journal.remove(`${NAME}:begun:${exercise}`);
    core.channel?.postMessage({ removed: exercise });
    core.changed([exercise]);
    return was;
  }

  /** Delete all work of this reader on this device, in every open tab. @returns {Promise<boolean>} whether nothing is left. */
  async function wipe() {
    core.forget();
    spare.clear();
    if (core.reading) await core.settled();
    journal.wipe();
    core.channel?.postMessage("wiped");
    await core.ready();
    if (!core.reading) return false;
    try {
      const { db, newer } = core.reading;
      const names = STORE_NAMES.filter((name) => db.objectStoreNames.contains(name));
      const tx = db.transaction(names, "readwrite");
      for (const name of names) tx.objectStore(name).clear();
      if (!newer) tx.objectStore("meta").put({ key: "format", value: core.format });
      await committed(tx);
      core.changed([null]);
      return true;
    } catch (error) {
      core.failed(error);
      return false;
    }
  }

  /** Note that the reader has a copy of one exercise, or of everything, elsewhere now. */
  async function noteExport(exercise = null) {
    await within(["meta"], async (tx) => {
      const store = tx.objectStore("meta");
      const days = exercise === null ? {} : (await request(store.get("worked")))?.value ?? {};
      delete days[exercise];
      store.put({ key: "worked", value: days });
      store.put({ key: exercise === null ? "exported" : `exported:${exercise}`, value: now() });
      if (exercise === null) store.delete("later");
    });
  }

  /** When everything was exported last ("" for never), each exercise's own last export, and whether a reminder is due. */
  async function exports() {
    await core.ready();
    const all = core.reading ? await readAll(core.reading.db, "meta").catch(() => []) : [];
    const value = (key) => all.find((one) => one.key === key)?.value;
    const days = new Set(Object.values(value("worked") ?? {}).flat()).size;
    const own = all.filter((one) => String(one.key).startsWith("exported:")).map((one) => [one.key.slice(9), one.value]);
    return { last: value("exported") ?? "", own: Object.fromEntries(own), days, due: days - (value("later") ?? 0) >= DAYS };
  }

  /** The reader does not want to be reminded now: five more days of work pass until the next time. */
  async function remindLater() {
    const { days } = await exports();
    await within(["meta"], async (tx) => { tx.objectStore("meta").put({ key: "later", value: days }); });
  }

  /**
   * Keep what an exercise says about the work: `{lead, blocks}`, and `of`, the work's print. It is a cache for the dossier: made again with
   * every answer, never exported, never brought in, and shown only while the work is still that one.
   */
  async function keepSheet(exercise, sheet) {
    await core.ready();
    if (core.database) await core.write("meta", (store) => store.put({ key: `sheet:${exercise}`, value: sheet })).catch(() => {});
  }

  /** What `keepSheet` kept, by exercise. */
  async function sheets() {
    await core.ready();
    const all = core.reading ? await readAll(core.reading.db, "meta").catch(() => []) : [];
    return Object.fromEntries(all.filter((one) => String(one.key).startsWith("sheet:")).map((one) => [one.key.slice(6), one.value]));
  }

  /**
   * Keep the reader's seat in a group for one exercise: `{id, name, salt, fingerprint}`, whatever of it there is. It tells versions of one
   * member apart and opens the reader's own seal; it holds nothing of anybody else, and is never exported.
   */
  async function keepSeat(exercise, seat) {
    await core.ready();
    if (core.database) await core.write("meta", (store) => store.put({ key: `seat:${exercise}`, value: seat })).catch(() => {});
  }

  /** What `keepSeat` kept, or null. */
  async function seat(exercise) {
    await core.ready();
    const all = core.reading ? await readAll(core.reading.db, "meta").catch(() => []) : [];
    return all.find((one) => one.key === `seat:${exercise}`)?.value ?? null;
  }

  /**
   * A random number of this browser under a name, in hexadecimal digits: made when it is asked for first, the same from then on, never
   * exported, and gone with everything else. Where nothing can be kept it lasts as long as the page.
   */
  async function once(name, bytes) {
    const fresh = Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (one) => one.toString(16).padStart(2, "0")).join("");
    const kept = await within(["meta"], async (tx) => {
      const store = tx.objectStore("meta");
      const known = (await request(store.get(`once:${name}`)))?.value;
      if (known === undefined) store.put({ key: `once:${name}`, value: fresh });
      return known ?? fresh;
    });
    if (kept === undefined && !spare.has(name)) spare.set(name, fresh);
    return kept ?? spare.get(name);
  }

  return { ...createHolding(core), once, snapshot, snapshots, setAside, putBack, bringIn, takeBack, remove, wipe, noteExport, exports, remindLater, keepSheet, sheets, keepSeat, seat };
}
