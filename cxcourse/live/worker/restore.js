// Wakes Python up from the snapshot, with loadPyodide doing all that is not said here.
//
// Three things differ from its own way. The wasm and the snapshot are asked for at the same time, and the module compiles while
// it comes. The memory is grown before the snapshot is copied into it, which loadPyodide leaves out (pyodide/pyodide#6254). And the
// snapshot holds only the difference to the memory of a fresh instance, which is XORed into it before it is used.
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

const WASM_PAGE = 65536;
const EMPTY_ZIP = new Uint8Array([80, 75, 5, 6, ...new Array(18).fill(0)]);
// build_tools/bundle.mjs puts the `info` of Pyodide's own lock file here: versions are checked, no package is offered.
const NO_PACKAGES = { info: PYODIDE_LOCK_INFO, packages: {} };

export async function restore(files, mark) {
  // The module first: it compiles beside this thread while the rest comes.
  const compiled = files.module().then((module) => (mark("compiled"), module));
  const inflated = files.snapshot().then((bytes) => (mark("inflated"), new Snapshot(bytes)));
  let giveUp;
  const failure = new Promise((_, reject) => (giveUp = reject));
  // loadPyodide waits for ever when instantiation fails; the failure is passed on beside it.
  compiled.catch(giveUp);
  inflated.catch(giveUp);

  const instantiate = async (_response, imports) => {
    try {
      const module = await compiled;
      const instance = await WebAssembly.instantiate(module, imports);
      (await inflated).prepare(instance.exports.memory);
      mark("instance");
      return { instance, module };
    } catch (error) {
      giveUp(error);
      throw error;
    }
  };
  const unpatch = patch({
    [`${files.base}pyodide.asm.wasm`]: () => new Response(null, { headers: { "content-type": "application/wasm" } }),
    // No file is needed to wake up: everything imported is in the memory. kernel.py fetches the archive when something else is.
    [`${files.base}python_stdlib.zip`]: () => new Response(EMPTY_ZIP),
  }, instantiate);
  try {
    return await Promise.race([
      failure,
      loadPyodide({
        createPyodideModule,
        indexURL: files.base,
        lockFileContents: NO_PACKAGES,
        _loadSnapshot: inflated.then((snapshot) => snapshot.asPyodideWants()),
      }),
    ]);
  } finally {
    unpatch();
  }
}

/** The snapshot as snapshot/snapshot.mjs packs it. */
class Snapshot {
  constructor(bytes) {
    const [headerLength, memoryLength, dataEnd, count] = new Uint32Array(bytes.buffer, 0, 4);
    this.memoryLength = memoryLength;
    this.dataEnd = dataEnd;
    this.stretches = new Uint32Array(bytes.buffer, 16, 2 * count);
    const start = 16 + 8 * count;
    this.header = bytes.subarray(start, start + headerLength);
    this.content = bytes.subarray(start + headerLength);
  }

  /** Keep what a fresh instance's memory holds, and make room for all of the snapshot's. */
  prepare(memory) {
    this.memory = memory;
    this.fresh = new Uint32Array(memory.buffer.slice(0, this.dataEnd));
    const missing = this.memoryLength - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / WASM_PAGE));
  }

  /** Put the memory in place: zeros, the stretches, and the data segments XORed back in. */
  restore() {
    const bytes = new Uint8Array(this.memory.buffer);
    bytes.fill(0);
    let at = 0;
    for (let i = 0; i < this.stretches.length; i += 2) {
      bytes.set(this.content.subarray(at, at + this.stretches[i + 1]), this.stretches[i]);
      at += this.stretches[i + 1];
    }
    const words = new Uint32Array(this.memory.buffer, 0, this.fresh.length);
    for (let i = 0; i < words.length; i += 1) words[i] ^= this.fresh[i];
  }

  /**
   * What loadPyodide takes for a snapshot: the header, with the memory to follow. Pyodide asks for the rest with `subarray` at the one
   * moment when memory may be replaced, and copies what it gets; it gets nothing, as by then the memory is in place.
   */
  asPyodideWants() {
    const header = this.header.slice();
    const whole = header.subarray.bind(header);
    header.subarray = (start, end) => {
      if (end === undefined && start === this.header.length) {
        this.restore();
        return new Uint8Array(0);
      }
      return whole(start, end);
    };
    return header;
  }
}

/** Start Python from its wheels: slower, but asks nothing of the snapshot. */
export async function bootFromPackages(files) {
  const module = files.module();
  const stdlib = files.bytes("stdlib");
  const packages = files.bytes("packages");
  // As in restore(): loadPyodide would wait for ever.
  const failure = new Promise((_, reject) => [module, stdlib, packages].forEach((part) => part.catch(reject)));
  const unpatch = patch({
    [`${files.base}pyodide.asm.wasm`]: () => new Response(null, { headers: { "content-type": "application/wasm" } }),
    [`${files.base}python_stdlib.zip`]: async () => new Response(await stdlib),
  }, async (_response, imports) => ({ instance: await WebAssembly.instantiate(await module, imports), module: await module }));
  try {
    const python = await Promise.race([
      failure,
      loadPyodide({ createPyodideModule, indexURL: files.base, lockFileContents: NO_PACKAGES, env: { CXCOURSE_BOOK: "1" } }),
    ]);
    // This takes seconds, and on a slow device many: the page hears after each step that it goes on.
    const steps = [
      () => python.unpackArchive(archive.buffer, "zip", { extractDir: "/packages" }),
      () => python.runPython("import sys; sys.path.insert(0, '/packages'); import traitlets"),
      () => python.runPython("import anywidget"),
      () => python.runPython("import networkx"),
      () => python.runPython("from cxcourse.live import kernel; kernel.install()"),
    ];
    const archive = await packages;
    for (const step of steps) {
      files.came(0);
      step();
    }
    return python;
  } finally {
    unpatch();
  }
}

/** Answer fetches of `answers` here, and instantiation by `instantiate`; returns the way back. */
function patch(answers, instantiate) {
  const before = { fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming };
  self.fetch = async (resource, options) => {
    const answer = answers[String(resource?.url ?? resource)];
    return answer ? answer() : before.fetch.call(self, resource, options);
  };
  WebAssembly.instantiateStreaming = instantiate;
  return () => {
    self.fetch = before.fetch;
    WebAssembly.instantiateStreaming = before.instantiateStreaming;
  };
}
