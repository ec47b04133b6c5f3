// Boots Pyodide in Node, imports what every exercise needs, cleans the heap, and writes the memory as it then is.
//
//   node snapshot.mjs <pyodide folder> <packages.zip> <prelude.py> <out.bin> <parts.json>
//
// Then, beside <parts.json>, one file for each exercise that is not in the memory: its modules as byte code and its data.
// The memory is XORed against that of a freshly instantiated module, as what stands in the wasm file as data segments need not travel
// twice, and stretches of zeros are left out. worker/restore.js undoes both.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { dirname, join, resolve } from "node:path";

const [pyodideDir, archive, prelude, out, parts] = process.argv.slice(2).map((p) => resolve(p));
const { loadPyodide } = await import(pathToFileURL(`${pyodideDir}/pyodide.mjs`));

// The memory as the module's data segments leave it, before anything runs.
let initial;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (source, imports) => {
  const result = await instantiate.call(WebAssembly, source, imports);
  const instance = result.instance ?? result;
  const memory = instance.exports.memory;
  if (memory && !initial && memory.buffer.byteLength > 1 << 20) initial = new Uint8Array(memory.buffer.slice(0));
  return result;
};

const pyodide = await loadPyodide({
  indexURL: pyodideDir,
  _makeSnapshot: true,
  // The sources are optimised, so that docstrings take no memory; the hash seed is fixed, so that builds are equal.
  env: { PYTHONOPTIMIZE: "2", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1", PYTHONDONTWRITEBYTECODE: "1", CXCOURSE_BOOK: "1", HOME: "/home/pyodide" },
});
WebAssembly.instantiate = instantiate;
if (!initial) throw new Error("the module's memory was not seen at instantiation");

pyodide.FS.mkdirTree("/packages");
pyodide.unpackArchive(readFileSync(archive).buffer, "zip", { extractDir: "/packages" });
pyodide.runPython(readFileSync(prelude, "utf8"));

zeroFreeMemory(pyodide._module);

const shot = pyodide.makeMemorySnapshot();
const header = new Uint32Array(shot.buffer, 0, 4)[1]; // where the memory starts
const memory = shot.subarray(header);
for (let i = 0; i < Math.min(memory.length, initial.length); i += 1) memory[i] ^= initial[i];
let dataEnd = Math.min(memory.length, initial.length);
while (dataEnd > 0 && initial[dataEnd - 1] === 0) dataEnd -= 1;
writeFileSync(out, packed(shot.subarray(0, header), memory, Math.ceil(dataEnd / 4) * 4));
console.log(JSON.stringify({ memory: memory.length }));

for (const [module, names] of Object.entries(JSON.parse(readFileSync(parts, "utf8")))) {
  writeFileSync(join(dirname(parts), `${module}.part`), part(names.map((name) => (name.endsWith(".py") ? compiled(name) : [name, pyodide.FS.readFile(`/packages/${name}`)]))));
}

/** A module as Python loads it without its source. */
function compiled(name) {
  const bytes = pyodide.runPython(`
import importlib._bootstrap_external, pathlib
name = ${JSON.stringify(name)}
code = compile(pathlib.Path("/packages", name).read_text("utf-8"), name, "exec", dont_inherit=True)
importlib._bootstrap_external._code_to_timestamp_pyc(code)`);
  const copy = bytes.toJs();
  bytes.destroy();
  return [`${name}c`, copy];
}

/** One file of several: the length of a list of names and sizes (JSON), the list, and the contents in its order. */
function part(files) {
  const list = Buffer.from(JSON.stringify(files.map(([name, bytes]) => [name, bytes.length])));
  return Buffer.concat([new Uint8Array(Uint32Array.of(list.length).buffer), list, ...files.map(([, bytes]) => bytes)]);
}

/**
 * The file: a table of unsigned 32-bit numbers (length of Pyodide's header, size of the memory, end of the data segments, number of
 * stretches, then start and length of each), Pyodide's header, and the stretches of memory that are not all zero, one after another.
 */
function packed(head, content, end) {
  const block = 4096;
  const stretches = [];
  for (let at = 0; at < content.length; at += block) {
    if (content.subarray(at, at + block).every((byte) => byte === 0)) continue;
    const last = stretches.at(-1);
    if (last && last[0] + last[1] === at) last[1] += block;
    else stretches.push([at, block]);
  }
  const table = Uint32Array.from([head.length, content.length, end, stretches.length, ...stretches.flat()]);
  return Buffer.concat([new Uint8Array(table.buffer), head, ...stretches.map(([at, length]) => content.subarray(at, at + length))]);
}

/**
 * Overwrite with zeros what nobody owns: garbage does not compress. That is the unused part of the stack, and every hole in
 * the heap. Holes are found by asking malloc for blocks, large to small, until one lies beyond everything in use.
 */
function zeroFreeMemory(m) {
  m.HEAPU8.fill(0, m._emscripten_stack_get_end(), m._emscripten_stack_get_current() - 1024);
  const megabyte = 1 << 20;
  const before = m._sbrk(0);
  const taken = [];
  let beyond;
  do {
    beyond = m._malloc(megabyte);
    m.HEAPU8.fill(0, beyond, beyond + megabyte);
    taken.push(beyond);
  } while (beyond + megabyte < before);
  for (let size = megabyte; size >= 16; size = size > 1024 ? size >> 1 : size - 8) {
    for (;;) {
      const block = m._malloc(size);
      taken.push(block);
      if (block > beyond) break;
      m.HEAPU8.fill(0, block, block + size);
    }
  }
  for (const block of taken) m._free(block);
}
