// What all controls of one exercise share: the work with its history, the view, and whether Python is there.
// A control never waits: `set` changes the work at once, and the answer arrives when it arrives.
import { t } from "../../../book/page/i18n.js";

const KEPT_STEPS = 200;
const MERGE_WITHIN = 4000; // ms; typing with longer pauses becomes separate steps (a key that starts with "!" is one gesture, however long)
const ANSWER_PATIENCE = 250; // ms; after that a change is sent though the one before is not answered yet

/**
 * `next`, with every part that equals the same part of `last` taken from there. An answer brings the whole view anew, though little of it
 * is news; what is the same object as before is not drawn again.
 */
export function shared(last, next) {
  if (last === next || typeof last !== "object" || typeof next !== "object" || !last || !next || Array.isArray(last) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(last).length;
  for (const key of keys) {
    next[key] = shared(last[key], next[key]);
    if (next[key] !== last[key]) same = false;
  }
  return same ? last : next;
}

export function createStore(model) {
  const names = model.get("_work") ?? [];
  const listeners = new Set();
  const calls = new Map();
  let waitingCalls = [];
  let undo = [];
  let redo = [];
  let own = false;
  let nextCall = 1;
  let unsent = false;
  let sendTimer = 0;
  let toastTimer = 0;

  const alive = () => model.get("_alive") ?? "alive";
  // Lists hold records; anything else in them (a damaged store) would stop every control at once.
  const sound = (value) => {
    if (!Array.isArray(value) || value.every((one) => one && typeof one === "object")) return value;
    return value.filter(value.some((one) => one && typeof one === "object") ? (one) => one && typeof one === "object" : (one) => one !== null && one !== undefined);
  };
  const read = () => Object.fromEntries(names.map((name) => [name, sound(model.get(name))]));
  const answered = () => model.get("asked") === model.get("answered");

  const store = {
    model,
    state: {
      work: read(),
      view: model.get("view") ?? {},
      others: model.get("others") ?? {}, // what other exercises of this reader hold, slug to work, for fields with `offers`
      alive: alive(),
      // `ready`: what the view says has been computed from this work at least once; a saved view of the build does not count.
      ready: alive() === "alive",
      current: true,
      undo: null,
      redo: null,
      ui: {},
      toast: null,
      problems: new Map(),
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function publish(patch) {
    store.state = { ...store.state, ...patch, undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null };
    for (const listener of [...listeners]) listener();
  }

  const problemsOf = (view) => new Map((view.problems ?? []).map((problem) => [problem.path, problem]));
  store.state.problems = problemsOf(store.state.view);

  function send() {
    clearTimeout(sendTimer);
    sendTimer = 0;
    if (!unsent) return;
    unsent = false;
    model.save_changes();
  }

  // While an answer is on its way, further changes wait for it (they are kept locally): dragging never queues up work in Python.
  function plan() {
    const before = unsent;
    unsent = true;
    if (store.state.alive !== "alive" || store.inFlight === undefined) {
      store.inFlight = model.get("asked");
      send();
    } else if (!before) {
      sendTimer = setTimeout(send, ANSWER_PATIENCE);
    }
  }

  function put(work) {
    own = true;
    for (const name of names) if (work[name] !== store.state.work[name]) model.set(name, work[name]);
    model.set("asked", (model.get("asked") ?? 0) + 1);
    own = false;
    publish({ work, current: false });
    plan();
  }

  /** Change the work. `label` says what was done, in words for "Undo: …"; equal `merge` keys in a row are one step;
   * what `replaces` work as a whole leaves a copy of it in the host's store, where there is one. */
  store.set = (patch, { label, merge = null, replaces = false }) => {
    const before = store.state.work;
    const changed = Object.keys(patch).filter((name) => patch[name] !== before[name]);
    if (!changed.length) return;
    if (replaces) model.keepCopy?.(label);
    const last = undo.at(-1);
    const now = Date.now();
    if (merge && last?.merge === merge && (merge[0] === "!" || now - last.at < MERGE_WITHIN) && !redo.length) {
      last.label = label;
      last.at = now;
      for (const name of changed) last.before[name] ??= before[name];
      for (const name of changed) last.after[name] = patch[name];
    } else {
      const pick = (from) => Object.fromEntries(changed.map((name) => [name, from[name]]));
      undo.push({ label, merge, at: now, before: pick(before), after: pick(patch) });
      if (undo.length > KEPT_STEPS) undo.shift();
    }
    redo = [];
    put({ ...before, ...patch });
  };

  store.undo = () => {
    const step = undo.pop();
    if (!step) return;
    redo.push(step);
    put({ ...store.state.work, ...step.before });
    store.say(t("Undone: {what}", { what: step.label }));
    store.hideToast();
  };

  store.redo = () => {
    const step = redo.pop();
    if (!step) return;
    step.merge = null;
    undo.push(step);
    put({ ...store.state.work, ...step.after });
    store.say(t("Done again: {what}", { what: step.label }));
  };

  store.ui = (patch) => publish({ ui: { ...store.state.ui, ...patch } });

  // -- what is said -----------------------------------------------------------------------------------------------------
  const sayings = new Map();
  let sayTimer = 0;
  store.onSay = () => {};
  /**
   * Announce through the exercise's one polite live region. A later text of the same `key` replaces one not yet said (a moving number is
   * said once it rests); what falls due at about the same time is said together, so that no text is overwritten unread.
   */
  store.say = (text, { key = text, after = 150 } = {}) => {
    sayings.delete(key);
    sayings.set(key, { text, due: Date.now() + after });
    const speak = () => {
      const ripe = [...sayings].filter(([, one]) => one.due <= Date.now() + 200);
      for (const [done] of ripe) sayings.delete(done);
      if (ripe.length) store.onSay(ripe.map(([, one]) => one.text).join(" "));
      schedule();
    };
    const schedule = () => {
      clearTimeout(sayTimer);
      if (sayings.size) sayTimer = setTimeout(speak, Math.max(0, Math.min(...[...sayings.values()].map((one) => one.due)) - Date.now()));
    };
    schedule();
  };

  /** A short message with a way back, for what replaces or removes something. It is announced too. */
  store.toast = (text, { undoable = true } = {}) => {
    clearTimeout(toastTimer);
    publish({ toast: { text, undoable } });
    store.say(undoable ? t("{what} You can undo this.", { what: text }) : text);
    toastTimer = setTimeout(() => publish({ toast: null }), 12000);
  };
  store.hideToast = () => {
    clearTimeout(toastTimer);
    if (store.state.toast) publish({ toast: null });
  };

  // -- what only Python can do ------------------------------------------------------------------------------------------
  /** Ask Python to run an action. Resolves to `{value, buffers}`; waits while Python starts, rejects with a sentence. */
  store.call = (name, args = {}, buffers = []) =>
    new Promise((resolve, reject) => {
      const id = nextCall++;
      calls.set(id, { resolve, reject });
      const go = () => {
        send();
        model.send({ type: "call", id, name, args }, undefined, buffers);
      };
      if (store.state.alive === "alive") go();
      else if (store.state.alive === "waiting") waitingCalls.push({ id, go });
      else refuse(id);
    });

  function refuse(id) {
    calls.get(id)?.reject(new Error(t("This needs the calculating part of the page, which could not start. Your entries are kept.")));
    calls.delete(id);
  }

  const onMessage = (content, buffers) => {
    if (content?.type !== "result" || !calls.has(content.id)) return;
    const { resolve, reject } = calls.get(content.id);
    calls.delete(content.id);
    if (content.ok) resolve({ value: content.value, buffers: buffers ?? [] });
    else reject(new Error(content.error));
  };

  const onView = () => {
    const view = shared(store.state.view, model.get("view") ?? {});
    publish({ view, problems: problemsOf(view) });
  };
  const onAnswered = () => {
    const done = answered();
    if (done || unsent) store.inFlight = undefined;
    if (unsent) {
      store.inFlight = model.get("asked");
      send();
    }
    publish({ current: done, ready: store.state.ready || (done && store.state.alive === "alive") });
  };
  // Work that changed from outside (the casebook put it back, another view): show it, and start a fresh history.
  const onWork = () => {
    if (own) return;
    undo = [];
    redo = [];
    publish({ work: read() });
  };
  const onAlive = () => {
    const now = alive();
    const queued = waitingCalls;
    if (now !== "waiting") waitingCalls = [];
    store.inFlight = undefined;
    publish({ alive: now, ready: store.state.ready || (now === "alive" && answered()) });
    if (now === "alive") {
      store.say(t("Python is ready: results are shown now."), { after: 400 });
      for (const { go } of queued) go();
    } else if (now === "failed") for (const { id } of queued) refuse(id);
  };

  const bindings = [
    ["change:view", onView],
    ["change:others", () => publish({ others: model.get("others") ?? {} })],
    ["change:answered", onAnswered],
    ["change:_alive", onAlive],
    ["msg:custom", onMessage],
    ...names.map((name) => [`change:${name}`, onWork]),
  ];
  for (const [event, handler] of bindings) model.on(event, handler);

  store.destroy = () => {
    send();
    clearTimeout(sayTimer);
    clearTimeout(toastTimer);
    for (const [event, handler] of bindings) model.off(event, handler);
    listeners.clear();
  };
  return store;
}
