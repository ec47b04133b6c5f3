// The safety net under the database: what is not yet committed when a page is hidden or closed is written to localStorage in one
// synchronous step, and taken over into the database the next time a page opens. One key a tab, so that tabs do not overwrite each other.
import { NAME } from "./database.js";

const PREFIX = `${NAME}:journal:`;
const key = PREFIX + (globalThis.crypto?.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`);

/** Write what is pending; an empty list removes the journal. @returns {boolean} false where localStorage is denied or full. */
export function write(records) {
  try {
    if (records.length) localStorage.setItem(key, JSON.stringify({ format: 1, records }));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** All journals that tabs left behind, as `[key, records]`; what cannot be read is left where it is. */
export function readAll() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (!name.startsWith(PREFIX)) continue;
      try {
        const value = JSON.parse(localStorage.getItem(name));
        if (value?.format === 1 && Array.isArray(value.records)) found.push([name, value.records]);
      } catch { /* damaged: kept for a person to look at, of no use to us */ }
    }
  } catch { /* storage denied: there is no journal then */ }
  return found;
}

export function remove(name) {
  try { localStorage.removeItem(name); } catch { /* storage denied */ }
}

/** Remove every key of this course, the reader's settings included: "delete all my work" leaves nothing. */
export function wipe() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(`${NAME}:`)) localStorage.removeItem(name);
  } catch { /* storage denied: nothing is there */ }
}
