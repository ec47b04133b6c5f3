// What is kept beside the casebook because a reader said so, and is not the reader's own work: a class's hand-ins.
import { committed, read, request } from "./database.js";

export function createHolding(core) {
  /**
   * Hold something that is not the reader's own work, such as a class's hand-ins, because the reader said so: never exported, and gone with
   * everything else. `null` lets go of it. `after`: the `mark` of what it was made from ("" for nothing); it is kept only where that is still
   * there, so that no tab writes over another. @returns "" when that is done, or why not: "full", "absent" or "changed".
   */
  async function hold(name, value, after) {
    await core.ready();
    if (!core.database) return "absent";
    const key = `held:${name}`;
    try {
      const tx = core.database.db.transaction("meta", "readwrite");
      const done = committed(tx);
      done.catch(() => {}); // awaited below
      const store = tx.objectStore("meta");
      if (after !== undefined && ((await request(store.get(key)))?.value?.mark ?? "") !== after) return "changed";
      if (value === null) store.delete(key);
      else store.put({ key, value });
      await done;
      core.changed([key]);
      return "";
    } catch (error) {
      return error?.name === "QuotaExceededError" ? "full" : "absent";
    }
  }

  /** What `hold` was given, or undefined; it is passed on as it is found. */
  async function held(name) {
    await core.ready();
    return core.reading ? (await read(core.reading.db, "meta", `held:${name}`).catch(() => undefined))?.value : undefined;
  }

  return { hold, held };
}
