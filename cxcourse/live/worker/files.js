// The files Python needs, counted while they come.
//
// `urls` maps a name to {url, size, rawSize}: wasm, snapshot, stdlib, packages, and archives with `modules` that are fetched when one of
// these is imported. The two large ones are Zstandard frames, so that no host's compression or MIME type matters to them.
import { ZSTDDecoder } from "zstddec";

const LARGE = ["wasm", "snapshot"];
const STORE = "leading-customer-experience:python";

export class Files {
  /** `calm` is awaited before anything that takes a processor for long: the page draws its controls first. */
  constructor(urls, onProgress, calm) {
    this.urls = urls;
    this.calm = calm;
    this.base = new URL(".", urls.wasm.url).href;
    this.onProgress = onProgress;
    this.#expect(LARGE);
    this.decoder = new ZSTDDecoder();
    this.unpacked = new Map();
    this.parts = {};
  }

  /** Count from here, up to the sizes of these files. */
  #expect(names) {
    this.loaded = 0;
    this.total = names.reduce((sum, name) => sum + this.urls[name].size, 0);
  }

  /** So many bytes more; 0 is a sign of life. */
  came(bytes) {
    this.loaded += bytes;
    this.onProgress(this.loaded, this.total);
  }

  async #ask(name, options) {
    const response = await fetch(this.urls[name].url, options);
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    return response;
  }

  /** Ask for the large files now; `module` and `snapshot` hand out what is on its way. The module first: it compiles while the rest comes. */
  start() {
    this.started = { module: this.#module(), snapshot: this.#snapshot() };
    // A failure is told to whoever awaits them; until then it is not unhandled.
    for (const promise of Object.values(this.started)) promise.catch(() => {});
  }

  module() {
    return this.started.module;
  }

  snapshot() {
    return this.started.snapshot;
  }

  /** The compiled module. From the second visit on it needs no unpacking, and the browser may know its machine code. */
  async #module() {
    const kept = await this.#kept("wasm");
    await this.calm;
    return kept ? WebAssembly.compileStreaming(kept) : WebAssembly.compile(await this.#inflated("wasm"));
  }

  /** The snapshot's bytes. */
  async #snapshot() {
    const kept = await this.#kept("snapshot");
    return kept ? new Uint8Array(await kept.arrayBuffer()) : this.#inflated("snapshot", { priority: "low" });
  }

  /** An unpacked file of an earlier visit, or undefined. The store is the browser's to empty; nothing depends on it. */
  async #kept(name) {
    try {
      const kept = await (await caches.open(STORE)).match(this.urls[name].url);
      if (kept) this.came(this.urls[name].size);
      return kept;
    } catch {
      return undefined; // no such store here (not a secure address, or denied)
    }
  }

  /** Keep what was unpacked in this visit for the next one, and drop what earlier releases left. Called when nothing else is waiting. */
  async keep() {
    const unpacked = [...this.unpacked];
    this.unpacked.clear();
    if (!unpacked.length) return;
    try {
      const store = await caches.open(STORE);
      for (const old of await store.keys()) if (!LARGE.some((name) => this.urls[name].url === old.url)) await store.delete(old);
      for (const [name, raw] of unpacked) {
        const type = name === "wasm" ? "application/wasm" : "application/octet-stream";
        await store.put(this.urls[name].url, new Response(raw, { headers: { "content-type": type } }));
      }
    } catch {
      // No store, or no room in it: the next visit unpacks again.
    }
  }

  /** Nothing kept is trusted any more, as what was read did not work: the module comes anew. */
  async forget() {
    this.unpacked.clear();
    await globalThis.caches?.delete(STORE).catch(() => {});
    this.#expect(["wasm", "stdlib", "packages"]);
    this.started = { module: this.#module() };
  }

  /** A whole file as it is stored; `counts` when the reader waits for it with the others. */
  async bytes(name, options, counts = true) {
    const { size } = this.urls[name];
    const reader = (await this.#ask(name, options)).body.getReader();
    const bytes = new Uint8Array(size);
    let at = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) throw new Error(`${name} is longer than announced`);
      bytes.set(value, at);
      at += value.length;
      if (counts) this.came(value.length);
    }
    if (at !== size) throw new Error(`${name} is shorter than announced`);
    return bytes;
  }

  /** One of the compressed files, whole and unpacked. */
  async #inflated(name, options, large = true) {
    const { rawSize } = this.urls[name];
    const bytes = await this.bytes(name, options, large);
    await this.calm;
    await this.decoder.init();
    const raw = this.decoder.decode(bytes, rawSize);
    if (raw.length !== rawSize) throw new Error(`${name} is damaged`);
    if (large) this.unpacked.set(name, raw);
    return raw;
  }

  /** What an exercise needs besides the memory, as [path, bytes] pairs; nothing when all of it is there. Asked for once, whoever asks. */
  part(module) {
    const name = Object.keys(this.urls).find((one) => this.urls[one].module === module);
    return name ? (this.parts[name] ??= this.#inflated(name, {}, false).then(unpacked)) : Promise.resolve([]);
  }

  /** Top-level module name to the archive that brings it. */
  get extras() {
    return Object.fromEntries(
      Object.entries(this.urls).flatMap(([name, file]) => (file.modules ?? []).map((module) => [module, name])),
    );
  }

  /** A whole file while Python waits for it: an import cannot be asynchronous, and a worker may block. */
  bytesNow(name) {
    const request = new XMLHttpRequest();
    request.open("GET", this.urls[name].url, false);
    request.responseType = "arraybuffer";
    request.send();
    if (request.status !== 200) throw new Error(`${name}: the server answered ${request.status}`);
    return new Uint8Array(request.response);
  }
}

/** The files in one file, as snapshot/snapshot.mjs joins them. */
function unpacked(bytes) {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let at = start;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))).map(([path, size]) => [path, bytes.subarray(at, (at += size))]);
}
