// IndexedDB as promises, and nothing else: the shape of the database and four verbs on it.
export const NAME = "leading-customer-experience";
export const VERSION = 1;

/** The stores and the property that is their key; snapshots number themselves. */
const STORES = { entries: "exercise", answers: "question", snapshots: "id", meta: "key" };
export const STORE_NAMES = Object.keys(STORES);

/** Wait for one IndexedDB request. */
export function request(req) {
  return new Promise((resolve, reject) => {
    req.onsuccess = () => resolve(req.result);
    req.onerror = () => reject(req.error ?? new Error("request failed"));
  });
}

/** Wait until a transaction is committed. */
export function committed(tx) {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error("transaction aborted"));
  });
}

function openRequest(version, hooks) {
  return new Promise((resolve, reject) => {
    const req = version === undefined ? indexedDB.open(NAME) : indexedDB.open(NAME, version);
    req.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) {
        if (!req.result.objectStoreNames.contains(store)) {
          req.result.createObjectStore(store, { keyPath, autoIncrement: store === "snapshots" });
        }
      }
    };
    req.onerror = () => reject(req.error ?? new Error("open failed"));
    req.onsuccess = () => {
      const db = req.result;
      db.onversionchange = () => { db.close(); hooks.outdated(); };
      db.onclose = () => hooks.closed();
      resolve(db);
    };
  });
}

/**
 * Open the database. A database that a newer course made is opened as it is and marked `newer`: it may be read, never written.
 * @returns {Promise<{db: IDBDatabase, newer: boolean}>}
 */
export async function openDatabase(hooks) {
  try {
    return { db: await openRequest(VERSION, hooks), newer: false };
  } catch (error) {
    if (error?.name !== "VersionError") throw error;
    return { db: await openRequest(undefined, hooks), newer: true };
  }
}

/** One record, or undefined; a store that is missing holds nothing. */
export async function read(db, store, key) {
  return db.objectStoreNames.contains(store) ? request(db.transaction(store).objectStore(store).get(key)) : undefined;
}

/** Every record of a store. */
export async function readAll(db, store) {
  return db.objectStoreNames.contains(store) ? request(db.transaction(store).objectStore(store).getAll()) : [];
}
