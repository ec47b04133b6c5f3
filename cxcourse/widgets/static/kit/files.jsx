// Taking work away and bringing it in. Files are read here, understood in Python, and only put in place when the reader says so.
import { render as draw } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { fileOfOne } from "../../../casebook/documents.js";
import { documentInPicture, isPicture } from "../../../casebook/picture.js";
import { findSpec, useId, useSelect, useStore } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { pngBlob, svgText } from "./picture.jsx";
import { withData } from "./picture_data.js";
import { Sheet } from "./sheet.jsx";

const MOST_BYTES = 2 * 1024 * 1024;
const SHOWN_ROWS = 8;

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
  const page = document.createElement("div");
  page.className = `cx-kit ${name}`;
  parent.append(page);
  draw(<Sheet state={store.state} spec={spec.sheet} board={findSpec(panels, "board")} title={titleOf(store, spec)} level={level} />, page);
  return () => {
    draw(null, page);
    page.remove();
  };
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
  const picture = (kind) => async () => {
    const board = findSpec(store.model.get("panels"), "board");
    const name = `${stem(title(), "map")}.${kind}`;
    const made = kind === "svg" ? new Blob([svgText(store.state, board, title())], { type: "image/svg+xml" }) : await pngBlob(store.state, board, title());
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
    const remove = addSheet(store, document.body, "cx-sheet-page", 1);
    document.documentElement.classList.add("cx-printing");
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("cx-printing");
      remove();
    }, { once: true });
    window.print();
    return null;
  };

  const ways = [
    ...spec.pictures.map(([kind, label, hint]) => ({ key: kind, label, hint, icon: "picture", go: picture(kind), python: false })),
    ...spec.files.map(([action, label, hint]) => ({ key: action, label, hint, icon: action.includes("markdown") ? "text" : "table", go: file(action), python: true })),
    { key: "work", label: spec.work.label, hint: spec.work.hint, icon: "file", go: everything, python: false },
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

/** Open a file by button or by dropping it; a table is shown first, with its problems by row. */
export function Bring({ spec }) {
  const store = useStore();
  const id = useId("file");
  const input = useRef();
  const alive = useSelect((state) => state.alive);
  const some = useSelect((state) => state.work[spec.records].length > 0);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const [preview, setPreview] = useState(null);

  const take = async (file) => {
    if (!file || busy) return;
    setError(null);
    setPreview(null);
    const fail = (text) => {
      setError(text);
      store.say(text);
    };
    if (file.size > MOST_BYTES) return fail(t("{name} is larger than 2 MB, so it was not read. Your map is as it was.", { name: file.name }));
    if (!file.size) return fail(t("{name} is empty. Your map is as it was.", { name: file.name }));
    setBusy(true);
    try {
      let bytes = await file.arrayBuffer();
      const picture = isPicture(new Uint8Array(bytes));
      if (picture) bytes = documentInPicture(new Uint8Array(bytes))?.buffer;
      if (!bytes) return fail(t("{name} is a picture without work in it. Only pictures that this course saved can be opened again.", { name: file.name }));
      if (picture || /\.json$/i.test(file.name)) {
        const { value } = await store.call(spec.work, {}, [bytes]);
        store.set(value.work, { label: t("Opened {name}", { name: file.name }), replaces: true });
        store.ui({ open: null, selected: null, compare: null });
        store.toast(t("{name} is open in place of what was there.", { name: file.name }));
      } else {
        const { value } = await store.call(spec.table, { name: file.name }, [bytes]);
        setPreview({ ...value, file: file.name });
        store.say(t("{name} is read: {n} entries. Nothing has changed yet.", { name: file.name, n: value.people.length }));
      }
    } catch (problem) {
      fail(problem.message);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
    return undefined;
  };
  const put = (replace) => {
    const { work } = store.state;
    const have = replace ? [] : work[spec.records];
    const room = 60 - have.length;
    const ids = new Set(have.map((one) => one.id));
    const rename = new Map();
    const people = preview.people.slice(0, room).map((person) => {
      let fresh = person.id;
      for (let n = 2; ids.has(fresh); n += 1) fresh = `${person.id}-${n}`;
      ids.add(fresh);
      rename.set(person.id, fresh);
      return { ...person, id: fresh };
    });
    const links = (preview.links ?? []).filter((link) => rename.has(link.from) && rename.has(link.to)).map((link) => ({ ...link, from: rename.get(link.from), to: rename.get(link.to) }));
    const patch = { [spec.records]: [...have, ...people], [spec.links]: [...(replace ? [] : work[spec.links]), ...links] };
    if (replace && "plan" in work) patch.plan = [];
    store.set(patch, { label: t("Read {name}", { name: preview.file }), replaces: replace });
    store.ui({ open: null, selected: null, compare: null });
    const left = preview.people.length - people.length;
    store.toast(
      (replace ? t("Your map is now what stood in {name}.", { name: preview.file }) : tn("{n} entry added from {name}.", "{n} entries added from {name}.", people.length, { name: preview.file })) +
        (left > 0 ? ` ${t("{n} did not fit: a map holds 60.", { n: left })}` : ""),
    );
    setPreview(null);
  };
  return (
    <div class="cx-bring" id="cx-bring">
      <div
        class={`cx-drop ${over ? "is-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" size={26} />
        <p><b>{spec.label}</b><small>{alive === "failed" ? t("Files cannot be read just now.") : busy ? (alive === "waiting" ? t("Read as soon as Python is there…") : t("Reading…")) : spec.hint}</small></p>
        <input ref={input} id={id} class="cx-hidden" type="file" accept=".csv,.xlsx,.json,.txt,.tsv,.png,.svg" tabIndex={-1} aria-hidden="true" onChange={(event) => take(event.currentTarget.files[0])} />
        <Button onClick={() => input.current.click()} aria-disabled={alive === "failed" ? "true" : undefined}>{t("Choose a file")}</Button>
      </div>
      <p class="cx-hint">{spec.columns}</p>
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
      {preview && <Preview preview={preview} some={some} onPut={put} onClose={() => setPreview(null)} />}
    </div>
  );
}

function Preview({ preview, some, onPut, onClose }) {
  const { people, problems = [], columns = {} } = preview;
  const [all, setAll] = useState(false);
  const listed = all ? problems : problems.slice(0, 5);
  const found = Array.isArray(columns) ? columns : Object.entries(columns);
  return (
    <div class="cx-preview" role="group" aria-label={t("What is in {name}", { name: preview.file })}>
      <h3>{tn("{n} entry in {name}", "{n} entries in {name}", people.length, { name: preview.file })}</h3>
      {found.length > 0 && <p class="cx-hint">{t("Columns used: {list}", { list: found.map((one) => (Array.isArray(one) ? one[1] ?? one[0] : one)).join(", ") })}</p>}
      {problems.length > 0 && (
        <div class="cx-preview-problems">
          <p><Icon name="warn" size={18} /><b>{tn("{n} thing to look at", "{n} things to look at", problems.length)}</b></p>
          <ul>{listed.map((problem, index) => <li key={index}>{problem.row ? <b>{t("Row {row}:", { row: problem.row })}</b> : null} {problem.text ?? String(problem)}</li>)}</ul>
          {problems.length > 5 && <Button size="small" tone="quiet" onClick={() => setAll(!all)}>{all ? t("Show fewer") : t("Show all {n}", { n: problems.length })}</Button>}
        </div>
      )}
      {people.length > 0 && <p class="cx-preview-names">{people.slice(0, SHOWN_ROWS).map((one) => one.name).join(" · ")}{people.length > SHOWN_ROWS ? " · …" : ""}</p>}
      <div class="cx-preview-ways">
        {people.length > 0 && (some ? (
          <>
            <Button tone="primary" onClick={() => onPut(false)}>{t("Add to my map")}</Button>
            <Button onClick={() => onPut(true)}>{t("Replace my map")}</Button>
          </>
        ) : (
          <Button tone="primary" onClick={() => onPut(true)}>{t("Use this")}</Button>
        ))}
        <Button tone="quiet" onClick={onClose}>{t("Leave it")}</Button>
      </div>
    </div>
  );
}
