// The files Python needs, counted while they come.
//
// `urls` maps a name to {url, size}: wasm, snapshot, stdlib, packages, and archives with `modules` that are fetched when one of these
// is imported.
// The snapshot is a gzip stream of our own (".bin"), so that no host's compression or MIME type matters to it.

const COUNTED = ["wasm", "snapshot"];

export class Files {
  constructor(urls, onProgress) {
    this.urls = urls;
    this.base = new URL(".", urls.wasm.url).href;
    this.loaded = 0;
    this.total = COUNTED.reduce((sum, name) => sum + urls[name].size, 0);
    this.onProgress = onProgress;
  }

  async #ask(name) {
    const response = await fetch(this.urls[name].url);
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    return response;
  }

  #counted(body) {
    return body.pipeThrough(
      new TransformStream({
        transform: (chunk, out) => {
          this.loaded += chunk.byteLength;
          this.onProgress(this.loaded, this.total);
          out.enqueue(chunk);
        },
      }),
    );
  }

  /** The module, inflated and typed here, so that neither the host's compression nor its MIME type matters. */
  async wasmResponse() {
    const response = await this.#ask("wasm");
    const body = this.#counted(response.body).pipeThrough(new DecompressionStream("gzip"));
    return new Response(body, { headers: { "content-type": "application/wasm" } });
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

  /** A whole file, inflated. */
  async inflated(name) {
    const response = await this.#ask(name);
    const body = this.#counted(response.body).pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(body).arrayBuffer());
  }
}
