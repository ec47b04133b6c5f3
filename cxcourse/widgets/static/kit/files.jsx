// Taking work away: pictures, words, tables, everything in one file, and the printed page.
import { useEffect, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { fileOfOne } from "../../../casebook/documents.js";
import { findSpec, shownDate, today, useSelect, useStore } from "./context.js";
import { drawn } from "./drawn.js";
import { Icon } from "./icons.jsx";
import { withData } from "./picture_data.js";
import { pngBlob, svgText } from "./picture-save.js";
import { onPage, printing } from "./print-alone.js";

export function saveFile(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

const titleOf = (store, spec) => store.state.work[findSpec(store.model.get("panels"), "title")?.bind]?.trim() || spec.name;

/** Put the printed page into `parent`; returns what takes it away again. */
function addSheet(store, parent, name, level) {
  const panels = store.model.get("panels");
  const spec = findSpec(panels, "take_away");
  const Sheet = spec.sheet.view ? drawn.BlockSheet : drawn.MapSheet;
  const sheet = <Sheet state={store.state} spec={spec.sheet} board={findSpec(panels, "board")} title={titleOf(store, spec)} date={shownDate(today())} level={level} />;
  return onPage(sheet, parent, name).remove;
}

/** When the whole page is printed, the exercise is printed as its sheet: every step open, nothing cut, no controls. */
export function usePrintedSheet(ref) {
  const store = useStore();
  useEffect(() => {
    if (!findSpec(store.model.get("panels"), "take_away")) return undefined;
    let remove = null;
    const before = () => {
      if (remove || document.documentElement.classList.contains("cx-printing")) return;
      remove = addSheet(store, ref.current, "cx-sheet-here", 2);
    };
    const after = () => {
      remove?.();
      remove = null;
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      after();
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [store]);
}

/** The whole work as the text of a file: the same bytes as Python would write, made here, so that it can be had when Python is not there. */
const workText = ({ model, state }) => fileOfOne({ exercise: model.get("_slug"), schema: model.get("_schema"), work: state.work });

const stem = (title, fallback) => {
  const plain = title.normalize("NFKD").replace(/[^\w\s-]/g, "").trim().replace(/[\s_]+/g, "-").toLowerCase().slice(0, 60);
  return plain || fallback;
};

/** The first chart among the blocks of a result, as a drawing, and what its file's name ends in. */
function chartOf(blocks, name) {
  const block = drawn.firstChart(blocks);
  if (!block) throw new Error(t("There is nothing to draw yet. It comes with your first entries."));
  return { drawing: <drawn.ChartPicture block={block} name={name} />, end: `-${stem(block.title, "chart").slice(0, 30)}` };
}

export function TakeAway({ spec }) {
  const store = useStore();
  const alive = useSelect((state) => state.alive);
  const [busy, setBusy] = useState(null);
  const [error, setError] = useState(null);
  const title = () => titleOf(store, spec);

  const run = async (key, make) => {
    if (busy) return;
    setBusy(key);
    setError(null);
    try {
      const name = await make();
      if (name) store.say(t("{name} is in your downloads.", { name }));
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(null);
    }
  };
  const picture = (kind, source) => async () => {
    const { drawing, end } = source ? chartOf(store.state.view[source], title()) : { drawing: <drawn.Scene state={store.state} spec={findSpec(store.model.get("panels"), "board")} title={title()} />, end: "" };
    const name = `${stem(title(), "map")}${end}.${kind}`;
    const made = kind === "svg" ? new Blob([svgText(drawing)], { type: "image/svg+xml" }) : await pngBlob(drawing);
    saveFile(name, await withData(made, workText(store))); // dropped on the exercise, it opens as the work it shows
    return name;
  };
  const file = (action) => async () => {
    const { value, buffers } = await store.call(action);
    saveFile(value.name, new Blob(buffers, { type: value.mime }));
    return value.name;
  };
  const everything = async () => {
    const name = `${store.model.get("_slug")}.json`;
    saveFile(name, new Blob([workText(store)], { type: "application/json" }));
    store.model.exported?.();
    return name;
  };
  const print = async () => {
    printing(addSheet(store, document.body, "cx-sheet-page", 1));
    return null;
  };

  const ways = [
    ...spec.pictures.map(([kind, label, hint, source]) => ({ key: `${kind}-${source ?? ""}`, label, hint, icon: "picture", go: picture(kind, source), python: false })),
    ...spec.files.map(([action, label, hint]) => ({ key: action, label, hint, icon: action.includes("markdown") ? "text" : "table", go: file(action), python: true })),
    ...(spec.work ? [{ key: "work", label: spec.work.label, hint: spec.work.hint, icon: "file", go: everything, python: false }] : []),
    { key: "print", label: spec.sheet.label, hint: spec.sheet.hint, icon: "print", go: print, python: false },
  ];
  return (
    <div class="cx-take">
      <ul class="cx-take-list">
        {ways.map((way) => {
          const off = way.python && alive === "failed";
          const wait = way.python && alive === "waiting";
          return (
            <li key={way.key}>
              <button type="button" class="cx-take-button" aria-disabled={off ? "true" : undefined} onClick={() => !off && run(way.key, way.go)}>
                <Icon name={way.icon} size={26} />
                <span><b>{way.label}</b><small>{busy === way.key ? (wait ? t("Comes as soon as Python is there…") : t("One moment…")) : wait ? t("Python is starting…") : off ? t("Not possible just now") : way.hint}</small></span>
                <Icon name={way.key === "print" ? "right" : "download"} size={18} />
              </button>
            </li>
          );
        })}
      </ul>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
    </div>
  );
}
