// What runs while hand-ins are being read, as a hook: where it stands, what went wrong, and what starts it.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { NAMELESS } from "../../casebook/records.js";
import { useKept } from "./class_map_keep.jsx";
import { readAll } from "./class_map_read.js";
import { useStore } from "./kit/context.js";
import { useWarmUp } from "./kit/warm-up.js";

const ROUNDS = 48; // of reading an invented class, while somebody looks for files

/** Names or pseudonyms: `names(shown)` says which; `asBefore()` brings back what an earlier visit said, before the first hand-in is shown. */
function useNames(store) {
  const known = useRef(false);
  const names = async (shown) => {
    known.current = true;
    await store.model.holding?.hold(NAMELESS, shown ? null : true);
    await store.call("show", { names: shown, secret: await store.model.once?.("pseudonyms", 32) });
  };
  const asBefore = async () => {
    if (!known.current && (await store.model.holding?.held(NAMELESS)) === true) await names(false);
    known.current = true;
  };
  return { names, asBefore };
}

/** Everything about reading: what runs now, what went wrong, and what starts it. */
export function useReading(spec) {
  const store = useStore();
  const [now, setNow] = useState(null);
  const [problems, setProblems] = useState([]);
  const brought = useRef({ files: [], n: 0, kept: null }); // what the page shows, to be kept if somebody says so
  const stop = useRef(false);
  const begun = useRef(false);
  const guarded = async (make) => {
    setProblems([]);
    try {
      await make();
    } catch (problem) {
      setProblems([problem.message]);
      store.say(problem.message);
    }
  };
  const { names, asBefore } = useNames(store);
  const came = ({ value: { files, refused } }) => { brought.current.n = files - refused; };
  const read = (files) => guarded(async () => {
    stop.current = false;
    begun.current = true;
    const since = performance.now();
    performance.mark("cx:class-begin");
    setNow({ done: 0, total: files.length, since });
    await asBefore();
    store.say(tn("{n} file is being read.", "{n} files are being read.", files.length));
    try {
      const told = await readAll(files, { call: store.call, most: spec.most_bytes, mostZip: spec.most_zip, stopped: () => stop.current, onProgress: (value) => setNow({ ...value, since }) });
      setNow((before) => ({ ...before, finishing: true }));
      setProblems([...told, ...(stop.current ? [t("You stopped before all files were read. This is the map of those that were.")] : [])]);
    } finally {
      brought.current.files.push(...files);
      await store.call("finish").then(came, () => {}); // also what came before something went wrong is shown
      performance.mark("cx:class-end");
      setNow(null);
    }
  });
  const keeping = useKept({ brought, show: read, most: spec.most_bytes, begun });
  const take = async (found) => {
    const files = [...found];
    if (!files.length || now) return;
    await read(files);
    await keeping?.again();
  };
  /** An action that brings others in place of what is there. */
  const ask = (name, args) => guarded(async () => {
    if (name === "example") await asBefore();
    const told = await store.call(name, args);
    if (name === "clear" || name === "example") brought.current = { files: [], n: 0, kept: null };
    return told;
  });
  const paste = (text) => guarded(async () => {
    await asBefore();
    const told = await store.call("paste", { text });
    brought.current.files.push(Object.assign(new Blob([text]), { name: `${t("Pasted text")}.txt` }));
    came(told);
    await keeping?.again();
  });
  const expect = useWarmUp("warm", ROUNDS, () => begun.current);
  return { now, problems, take, ask, paste, names: (shown) => guarded(() => names(shown)), expect, keeping, stop: () => { stop.current = true; } };
}
