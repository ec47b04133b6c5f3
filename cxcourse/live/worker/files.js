// The files Python needs, counted while they come.
//
// `urls` maps a name to {url, size, rawSize}: wasm, snapshot, stdlib, packages, and archives with `modules` that are fetched when one of
// these is imported. The two large ones are Zstandard frames, so that no host's compression or MIME type matters to them.
import { ZSTDDecoder } from "zstddec";

const LARGE = ["wasm", "snapshot"];

export class Files {
  constructor(urls, onProgress) {
    this.urls = urls;
    this.base = new URL(".", urls.wasm.url).href;
    this.loaded = 0;
    this.total = LARGE.reduce((sum, name) => sum + urls[name].size, 0);
    this.onProgress = onProgress;
    this.decoder = new ZSTDDecoder();
    this.decoding = this.decoder.init();
  }

  async #ask(name, options) {
    const response = await fetch(this.urls[name].url, options);
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    return response;
  }

  /** One of the large files, whole and inflated. */
  async inflated(name, options) {
    const { size, rawSize } = this.urls[name];
    const reader = (await this.#ask(name, options)).body.getReader();
    const bytes = new Uint8Array(size);
    let at = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) throw new Error(`${name} is longer than announced`);
      bytes.set(value, at);
      at += value.length;
      this.loaded += value.length;
      this.onProgress(this.loaded, this.total);
    }
    if (at !== size) throw new Error(`${name} is shorter than announced`);
    await this.decoding;
    const raw = this.decoder.decode(bytes, rawSize);
    if (raw.length !== rawSize) throw new Error(`${name} is damaged`);
    return raw;
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

  /** A whole file, as it is stored. */
  async bytes(name) {
    return new Uint8Array(await (await this.#ask(name)).arrayBuffer());
  }
}
