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
  const { rawSize } = files.urls.snapshot;
  const snapshot = new Uint8Array(rawSize);
  const arrived = Promise.all([
    WebAssembly.compileStreaming(files.wasmResponse()).then((module) => (mark("compiled"), module)),
    files.inflateInto("snapshot", snapshot).then(() => mark("inflated")),
  ]);
  let giveUp;
  const failure = new Promise((_, reject) => (giveUp = reject));
  // loadPyodide waits for ever when instantiation fails; the failure is passed on beside it.
  arrived.catch(giveUp);

  const instantiate = async (_response, imports) => {
    try {
      const [module] = await arrived;
      const instance = await WebAssembly.instantiate(module, imports);
      if (instance.exports.memory) undoDifference(instance.exports.memory, snapshot, files.urls.snapshot);
      mark("instance");
      return { instance, module };
    } catch (error) {
      giveUp(error);
      throw error;
    }
  };
  const unpatch = patch({
    [`${files.base}pyodide.asm.wasm`]: () => new Response(null, { headers: { "content-type": "application/wasm" } }),
    // No file is needed to wake up: everything imported is in the memory. files.js puts the archive there on demand.
    [`${files.base}python_stdlib.zip`]: () => new Response(EMPTY_ZIP),
  }, instantiate);
  try {
    return await Promise.race([
      failure,
      loadPyodide({ createPyodideModule, indexURL: files.base, lockFileContents: NO_PACKAGES, _loadSnapshot: snapshot }),
    ]);
  } finally {
    unpatch();
  }
}

/** Start Python from its wheels: slower, but asks nothing of the snapshot. */
export async function bootFromPackages(files) {
  const wasm = files.wasmResponse();
  const stdlib = files.bytes("stdlib");
  const packages = files.bytes("packages");
  const unpatch = patch({
    [`${files.base}pyodide.asm.wasm`]: () => wasm,
    [`${files.base}python_stdlib.zip`]: async () => new Response(await stdlib),
  }, WebAssembly.instantiateStreaming);
  try {
    const python = await loadPyodide({
      createPyodideModule,
      indexURL: files.base,
      lockFileContents: NO_PACKAGES,
      env: { CXCOURSE_BOOK: "1" },
    });
    python.unpackArchive((await packages).buffer, "zip", { extractDir: "/packages" });
    python.runPython("import sys; sys.path.insert(0, '/packages'); from cxcourse.live import kernel; kernel.install()");
    return python;
  } finally {
    unpatch();
  }
}

function undoDifference(memory, snapshot, { memoryStart, dataEnd }) {
  const missing = snapshot.length - memoryStart - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / WASM_PAGE));
  const length = dataEnd >>> 2;
  const fresh = new Uint32Array(memory.buffer, 0, length);
  const words = new Uint32Array(snapshot.buffer, memoryStart, length);
  for (let i = 0; i < length; i += 1) words[i] ^= fresh[i];
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
