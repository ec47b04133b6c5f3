// Bundles the browser parts into build/assets, with content hashes in the names, and lists them in build/assets/manifest.json.
//
// It reads build/live/files.json (made by `python -m cxcourse.live.snapshot`), since the page host must know what to load.
import { build, transform } from "esbuild";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "..");
const out = join(root, "build/assets");
const live = JSON.parse(readFileSync(join(root, "build/live/files.json"), "utf8")).files;
const lock = JSON.parse(readFileSync(join(root, "node_modules/pyodide/pyodide-lock.json"), "utf8"));
// What the exercise pages will ask for, by the names that cx_prefetch in _config.yml uses.
const kept = new Set(Object.values(live).map((entry) => entry.file));

mkdirSync(out, { recursive: true });
for (const name of readdirSync(out)) if (!kept.has(name)) rmSync(join(out, name), { recursive: true });

const common = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome123", "firefox120", "safari17.5"],
  jsx: "automatic",
  jsxImportSource: "preact",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "shared-[hash]",
  loader: { ".woff2": "file" },
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
};
const manifest = {};

/** Bundle and note which entry became which file, what it imports besides (a page asks for all at once), and which fonts came along. */
async function bundle(entryPoints, options = {}) {
  const { metafile } = await build({ ...common, entryPoints, ...options });
  for (const [path, { entryPoint, inputs, bytes }] of Object.entries(metafile.outputs)) {
    const file = basename(path);
    if (entryPoint && !file.startsWith("loader-")) {
      const needs = needed(metafile.outputs, path, new Set());
      needs.delete(file);
      const name = basename(entryPoint.replace(/^.*:/, "")).replace(/\.jsx?$/, ".js");
      manifest[name] = needs.size ? { file, needs: [...needs].sort() } : file;
    } else if (file.endsWith(".woff2")) manifest[basename(Object.keys(inputs)[0])] = file;
    else if (file.startsWith("loader-") && bytes > 100_000) manifest["loader.js"] = file;
  }
}

/** The file of an output and those of all that it imports at once, and they in turn. */
function needed(outputs, path, found) {
  if (found.has(basename(path))) return found;
  found.add(basename(path));
  for (const one of outputs[path].imports) if (one.kind === "import-statement" && outputs[one.path]) needed(outputs, one.path, found);
  return found;
}

// Controls that only one exercise has stand in cxcourse/widgets/static/<slug with underscores>.jsx, with a .css of the same name. Each is a
// file of its own, which only that exercise's page asks for; other files beside it are parts of it.
const statics = join(root, "cxcourse/widgets/static");
const owns = readdirSync(statics)
  .filter((name) => name.endsWith(".jsx") && readFileSync(join(statics, name), "utf8").includes("export const controls"))
  .map((name) => name.replace(/\.jsx$/, ""));
const styles = (folder, pattern) => readdirSync(folder).filter((name) => pattern.test(name)).map((name) => join(folder, name));
const OWN_STYLE = /^(?!kit\.).*\.css$/; // kit.css is the local Jupyter's
const slugOf = (name) => name.replaceAll("_", "-");
/** An esbuild plugin that knows `cx:own`, slug to a function that fetches the exercise's own controls. */
const ownControls = {
  name: "own-controls",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cx:own/ }, ({ path }) => ({ path, namespace: "cx" }));
    onLoad({ filter: /^cx:own$/, namespace: "cx" }, () => ({
      contents: `export const own = {${owns.map((name) => `${JSON.stringify(slugOf(name))}: () => import("cx:own/${name}.jsx")`).join(", ")}};`,
    }));
    // All of the core is named in every part, so that it stays in one file whatever the exercise takes of it.
    onLoad({ filter: /^cx:own\/./, namespace: "cx" }, ({ path }) => ({
      contents: `export { core } from ${JSON.stringify(join(statics, "kit/core.js"))}; export { controls } from ${JSON.stringify(join(statics, basename(path)))};`,
      resolveDir: statics,
    }));
  },
};

// What a path must know of the course, from the course's own key: titles and minutes for every page of a path, objectives and what is right
// for the page My path alone. And a style that comes with the script that needs it, since no page's head can know that it will.
const course = JSON.parse(readFileSync(join(root, "cxcourse/data/course.json"), "utf8")).chapters;
const rightOf = (one) => [one.options?.filter((part) => part.right), one.pairs, one.items].find((list) => list?.length)?.map(({ id }) => id);
const paths = {
  name: "paths",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cx:(course|keys)$|^cx:style\// }, ({ path }) => ({ path, namespace: "cx-path" }));
    onLoad({ filter: /^cx:course$/, namespace: "cx-path" }, () => {
      const list = course.map(({ slug, number, title, page, minutes, exercise, questions }) => ({
        slug, number, title, page, minutes, exercise: { title: exercise.title, page: exercise.page, minutes: exercise.minutes }, questions: questions.map(({ id }) => id),
      }));
      return { contents: `export const CHAPTERS = ${JSON.stringify(list)};` };
    });
    onLoad({ filter: /^cx:keys$/, namespace: "cx-path" }, () => {
      const keys = course.map(({ slug, objectives, questions }) => [slug, {
        objectives,
        questions: questions.map((one) => ({ id: one.id, objective: one.objective, kind: one.kind, right: rightOf(one), answer: one.answer, tolerance: one.answer === undefined ? undefined : one.tolerance ?? 0 })),
      }]);
      return { contents: `export const KEYS = ${JSON.stringify(Object.fromEntries(keys))};` };
    });
    onLoad({ filter: /^cx:style\//, namespace: "cx-path" }, async ({ path }) => {
      const source = readFileSync(join(root, "cxcourse/book/page/late", basename(path)), "utf8");
      return { contents: (await transform(source, { loader: "css", minify: true })).code, loader: "text" };
    });
  },
};

/** An esbuild plugin that replaces one place in one file of a library, and fails when the place is not there any more. */
const mend = (name, filter, before, after) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (source.split(before).length !== 2) throw new Error(`${path} no longer has the one place that ${name} mends`);
      return { contents: source.replace(before, () => after) };
    });
  },
});
// Pyodide's loader makes one little module for each of its hundreds of JavaScript functions, though few signatures differ: compile one for
// each signature. The order of the function table, on which the snapshot relies, stays as it is.
const oneModuleForEachSignature = mend(
  "one-module-for-each-signature",
  /pyodide\.asm\.mjs$/,
  "var module=new WebAssembly.Module(bytes);",
  "var module=(convertJsFunctionToWasm.made??={})[sig]??=new WebAssembly.Module(bytes);",
);
// zstddec fetches its own module from a data: address, which the page's policy forbids.
const decoderWithoutFetch = mend(
  "decoder-without-fetch",
  /zstddec\.mjs$/,
  "fetch(`data:application/wasm;base64,${wasm}`)",
  "Promise.resolve(new Response(Uint8Array.from(atob(wasm), (c) => c.charCodeAt(0))))",
);
await bundle(["cxcourse/live/worker/worker.js"], {
  plugins: [oneModuleForEachSignature, decoderWithoutFetch],
  splitting: true,
  chunkNames: "loader-[hash]",
  define: { PYODIDE_LOCK_INFO: JSON.stringify(lock.info) },
  // Pyodide asks for these only when it runs in Node.
  external: ["node:*", "fs", "path", "url", "ws", "crypto", "vm", "child_process"],
});
const define = { CX_LIVE_FILES: JSON.stringify(live), CX_WORKER_FILE: JSON.stringify(manifest["worker.js"].file ?? manifest["worker.js"]) };
await bundle(["cxcourse/book/page/boot.js", "cxcourse/live/page/start.js"], { format: "iife", define });
// Both use the casebook: one copy, one connection.
await bundle(["cxcourse/book/page/page.js", "cxcourse/live/page/live.js"], { splitting: true, define, plugins: [ownControls, paths] });
await bundle([
  ...styles(join(root, "cxcourse/book/page"), /\.css$/), "cxcourse/live/page/live.css", ...styles(join(statics, "kit"), /^part-.*\.css$/), ...styles(statics, OWN_STYLE),
]);

// For a local Jupyter: the same controls in one file, under the name that the Python side reads.
const dist = join(root, "cxcourse/widgets/static/dist");
const whole = {
  js: `import { render } from "./kit/root.jsx"; import { own } from "cx:own";
    export default { render: async ({ model, el }) => render({ model, el, own: (await own[model.get("_slug")]?.())?.controls }) };`,
  css: [join(statics, "kit.css"), ...styles(statics, OWN_STYLE)].map((path) => `@import ${JSON.stringify(path)};`).join("\n"),
};
for (const [loader, contents] of Object.entries(whole))
  await build({ ...common, stdin: { contents, loader, resolveDir: statics, sourcefile: `kit.${loader}` }, outdir: dist, entryNames: "kit", plugins: [ownControls] });

for (const name of ["icon.svg"]) {
  const source = join(root, "cxcourse/book/theme/static", name);
  if (existsSync(source)) {
    cpSync(source, join(out, name));
    manifest[name] = name;
  }
}
for (const [name, entry] of Object.entries(live)) manifest[name] = entry.file;
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
