// Bringing work in. Files are read here, understood in Python, and only put in place when the reader says so.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { documentInPicture, isPicture } from "../../../casebook/picture.js";
import { useId, useSelect, useStore } from "./context.js";
import { count } from "./holds.js";
import { Button, Icon } from "./icons.jsx";

const MOST_BYTES = 2 * 1024 * 1024;
const SHOWN_ROWS = 8;

/** What was read: people of a map count as entries with names. */
const seen = (value) => (value.people ? { ...value, n: value.people.length, names: value.people.map((one) => one.name) } : { names: [], add: null, ...value });

/** People and links put beside those that are there: ids that are taken get new ones, and what does not fit is counted. */
function joined(work, spec, read, readLinks, replace) {
  const have = replace ? [] : work[spec.records];
  const ids = new Set(have.map((one) => one.id));
  const rename = new Map();
  const people = read.slice(0, 60 - have.length).map((person) => {
    let fresh = person.id;
    for (let n = 2; ids.has(fresh); n += 1) fresh = `${person.id}-${n}`;
    ids.add(fresh);
    rename.set(person.id, fresh);
    return { ...person, id: fresh };
  });
  const links = (readLinks ?? []).filter((link) => rename.has(link.from) && rename.has(link.to)).map((link) => ({ ...link, from: rename.get(link.from), to: rename.get(link.to) }));
  const patch = { [spec.records]: [...have, ...people], [spec.links]: [...(replace ? [] : work[spec.links]), ...links] };
  if (replace && "plan" in work) patch.plan = [];
  return { patch, n: people.length, left: read.length - people.length };
}

/** Open a file by button or by dropping it; a table is shown first, with its problems by row. */
export function Bring({ spec }) {
  const store = useStore();
  const id = useId("file");
  const input = useRef();
  const alive = useSelect((state) => state.alive);
  const some = useSelect((state) => (spec.records ? count(state.work[spec.records]) > 0 : Object.entries(state.work).some(([, one]) => count(one) > 0)));
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
    if (file.size > MOST_BYTES) return fail(t("{name} is larger than 2 MB, so it was not read. Your work is as it was.", { name: file.name }));
    if (!file.size) return fail(t("{name} is empty. Your work is as it was.", { name: file.name }));
    setBusy(true);
    try {
      let bytes = await file.arrayBuffer();
      const picture = isPicture(new Uint8Array(bytes));
      if (picture) bytes = documentInPicture(new Uint8Array(bytes))?.buffer;
      if (!bytes) return fail(t("{name} is a picture without work in it. Only pictures that this course saved can be opened again.", { name: file.name }));
      if (picture || !spec.table || /\.json$/i.test(file.name)) {
        const { value } = await store.call(spec.work, {}, [bytes]);
        store.set(value.work, { label: t("Opened {name}", { name: file.name }), replaces: true });
        store.ui({ open: null, selected: null, compare: null });
        store.toast(t("{name} is open in place of what was there.", { name: file.name }));
      } else {
        const { value } = await store.call(spec.table, { name: file.name }, [bytes.slice(0)]); // sending a buffer gives it away
        const read = seen(value);
        setPreview({ ...read, file: file.name, bytes, work: store.state.work });
        store.say(t("{name} is read: {n} entries. Nothing has changed yet.", { name: file.name, n: read.n }));
      }
    } catch (problem) {
      fail(problem.message);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
    return undefined;
  };
  const put = async (replace) => {
    let read = preview;
    if (!spec.records && store.state.work !== preview.work) {
      // What is added was worked out for the work as it was then: ask again, so that nothing entered since is lost.
      try {
        read = { ...preview, ...seen((await store.call(spec.table, { name: preview.file }, [preview.bytes.slice(0)])).value) };
      } catch (problem) {
        setError(problem.message);
        return;
      }
    }
    const { patch, n, left } = spec.records ? joined(store.state.work, spec, read.people, read.links, replace) : { patch: replace ? read.replace : read.add, n: read.n, left: 0 };
    store.set(patch, { label: t("Read {name}", { name: preview.file }), replaces: replace });
    store.ui({ open: null, selected: null, compare: null });
    store.toast(
      (replace ? t("{name} is now in place of what was there.", { name: preview.file }) : tn("{n} entry added from {name}.", "{n} entries added from {name}.", n, { name: preview.file })) +
        (left > 0 ? ` ${t("{n} did not fit: a map holds 60.", { n: left })}` : ""),
    );
    setPreview(null);
  };
  return (
    <div class="cx-brought" id="cx-bring">
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
        <input ref={input} id={id} class="cx-hidden" type="file" accept={spec.accept ?? (spec.table ? ".csv,.xlsx,.json,.txt,.tsv,.png,.svg" : ".json,.png,.svg")} tabIndex={-1} aria-hidden="true" onChange={(event) => take(event.currentTarget.files[0])} />
        <Button onClick={() => input.current.click()} aria-disabled={alive === "failed" ? "true" : undefined}>{t("Choose a file")}</Button>
      </div>
      {spec.columns && <p class="cx-hint">{spec.columns}</p>}
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
      {preview && <Preview preview={preview} map={!!spec.records} noun={spec.noun} some={some} onPut={put} onClose={() => setPreview(null)} />}
    </div>
  );
}

function Preview({ preview, map, noun, some, onPut, onClose }) {
  const { n, names, problems = [], columns = {} } = preview;
  const [all, setAll] = useState(false);
  const listed = all ? problems : problems.slice(0, 5);
  const found = Array.isArray(columns) ? columns : Object.entries(columns);
  return (
    <div class="cx-preview" role="group" aria-label={t("What is in {name}", { name: preview.file })}>
      <h3>{noun ? t("{n} {noun} in {name}", { n, noun: noun[n === 1 ? 0 : 1], name: preview.file }) : tn("{n} entry in {name}", "{n} entries in {name}", n, { name: preview.file })}</h3>
      {found.length > 0 && <p class="cx-hint">{t("Columns used: {list}", { list: found.map((one) => (Array.isArray(one) ? one[1] ?? one[0] : one)).join(", ") })}</p>}
      {problems.length > 0 && (
        <div class="cx-preview-problems">
          <p><Icon name="warn" size={18} /><b>{tn("{n} thing to look at", "{n} things to look at", problems.length)}</b></p>
          <ul>{listed.map((problem, index) => <li key={index}>{problem.row ? <b>{t("Row {row}:", { row: problem.row })}</b> : null} {problem.text ?? String(problem)}</li>)}</ul>
          {problems.length > 5 && <Button size="small" tone="quiet" onClick={() => setAll(!all)}>{all ? t("Show fewer") : t("Show all {n}", { n: problems.length })}</Button>}
        </div>
      )}
      {names.length > 0 && <p class="cx-preview-names">{names.slice(0, SHOWN_ROWS).join(" · ")}{names.length > SHOWN_ROWS ? " · …" : ""}</p>}
      <div class="cx-preview-ways">
        {n > 0 && (some ? (
          <>
            {preview.add !== null && <Button tone="primary" onClick={() => onPut(false)}>{map ? t("Add to my map") : t("Add to what I have")}</Button>}
            <Button tone={preview.add === null ? "primary" : undefined} onClick={() => onPut(true)}>{map ? t("Replace my map") : t("Put in its place")}</Button>
          </>
        ) : (
          <Button tone="primary" onClick={() => onPut(true)}>{t("Use this")}</Button>
        ))}
        <Button tone="quiet" onClick={onClose}>{t("Leave it")}</Button>
      </div>
    </div>
  );
}
