// One exercise's model in the page: the anywidget front-end interface over state that the build saved.
//
// `set` changes the state at once and tells listeners; `save_changes` sends what changed to Python, or keeps it until Python lives.

export class Model {
  #state;
  #listeners = new Map();
  #unsent = new Set();
  #outbox = [];
  #post = null; // (data, buffers) => void, once Python lives

  constructor(state) {
    this.#state = { ...state };
  }

  get(name) {
    return this.#state[name];
  }

  set(name, value) {
    if (typeof name === "object") {
      for (const [key, one] of Object.entries(name)) this.set(key, one);
      return;
    }
    if (this.#state[name] === value) return;
    this.#state[name] = value;
    this.#unsent.add(name);
    this.#tell(`change:${name}`, value);
    this.#tell("change");
  }

  /** Change state from this side of the page without sending it on: `_alive`, and what Python says. */
  put(state) {
    const changed = Object.keys(state).filter((name) => this.#state[name] !== state[name]);
    Object.assign(this.#state, state);
    for (const name of changed) this.#tell(`change:${name}`, state[name]);
    if (changed.length) this.#tell("change");
  }

  save_changes() {
    if (!this.#post || !this.#unsent.size) return;
    const state = Object.fromEntries([...this.#unsent].map((name) => [name, this.#state[name]]));
    this.#unsent.clear();
    this.#post({ method: "update", state, buffer_paths: [] }, []);
  }

  send(content, _callbacks, buffers = []) {
    const message = [{ method: "custom", content }, buffers];
    if (this.#post) this.#post(...message);
    else this.#outbox.push(message);
  }

  on(event, callback) {
    if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
    this.#listeners.get(event).add(callback);
  }

  off(event, callback) {
    if (!event) this.#listeners.clear();
    else if (callback) this.#listeners.get(event)?.delete(callback);
    else this.#listeners.delete(event);
  }

  /** Python lives: everything set or sent so far goes out, in order, and from now on at once. */
  connect(post) {
    this.#post = post;
    this.save_changes();
    for (const message of this.#outbox.splice(0)) post(...message);
  }

  /** Mark state as not yet known to Python (work that came out of the casebook). */
  touch(names) {
    for (const name of names) this.#unsent.add(name);
  }

  /** A message of Python's. */
  receive(data, buffers) {
    if (data.method === "update") this.put(data.state);
    else if (data.method === "custom") this.#tell("msg:custom", data.content, buffers);
  }

  #tell(event, ...values) {
    for (const callback of [...(this.#listeners.get(event) ?? [])]) callback(...values);
  }
}
