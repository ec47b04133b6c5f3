// A list of records with an editor: beside the list where there is room, else inside it.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { clean, freshId, nameOf, useEvent, useFocusSoon, useId, useSelect, useStore, useUi, useView, useWidth, useWork } from "./context.js";
import { Button } from "./icons.jsx";
import { Editor } from "./records-editor.jsx";
import { QuickAdd, Row, RowsHead } from "./records-list.jsx";

const SHORT = 8;
const SHORT_FROM = 12;
const TABLE_FROM = 540; // px

export function Records({ spec }) {
  const store = useStore();
  const id = useId("records");
  const records = useWork(spec.bind);
  const open = useUi("open");
  const reveal = useUi("reveal");
  const begin = useUi("begin");
  const problems = useSelect((state) => state.problems);
  const told = useView(spec.told);
  const holder = useRef();
  const quick = useRef();
  const width = useWidth(holder);
  const wide = width >= 720;
  const focusSoon = useFocusSoon();
  const [noun, nouns] = spec.noun;
  const current = records.find((record) => record.id === open);
  const full = records.length >= spec.limit;
  const [all, setAll] = useState(false);
  // On a narrow page a long list would push everything else out of reach, so it begins short.
  const long = !wide && records.length > SHORT_FROM;
  const listed = long && !all && !records.slice(SHORT).includes(current) ? records.slice(0, SHORT) : records;

  const rowId = (recordId) => `${id}-row-${recordId}`;
  const editorId = `${id}-editor`;

  useEffect(() => {
    if (begin) quick.current?.focus();
  }, [begin]);
  useEffect(() => {
    if (!reveal || !current) return;
    focusSoon(() => {
      const heading = document.getElementById(editorId);
      heading?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      return heading;
    });
  }, [reveal]);

  const add = useEvent((rawNames) => {
    const names = rawNames.map((name) => clean(name).trim().slice(0, 120)).filter(Boolean);
    const room = spec.limit - records.length;
    const made = [];
    for (const name of names.slice(0, room)) {
      made.push({ ...spec.new, id: freshId("p", [...records, ...made].map((one) => one.id)), [spec.name]: name });
    }
    if (!made.length) return 0;
    const what = made.length === 1 ? t("Added {name}", { name: made[0][spec.name] }) : t("Added {n} {nouns}", { n: made.length, nouns });
    store.set({ [spec.bind]: [...records, ...made] }, { label: what });
    setAll(true);
    store.say(names.length > room ? `${what}. ${t("The list holds {limit}; the rest was left out.", { limit: spec.limit })}` : what);
    return made.length;
  });

  const change = useEvent((recordId, field, value, words, fieldLabel) => {
    const list = store.state.work[spec.bind];
    const record = list.find((one) => one.id === recordId);
    if (!record || record[field] === value) return;
    const who = field === spec.name ? words || t("nothing") : nameOf(record, spec.name);
    const label = field === spec.name ? t("Name: {name}", { name: who }) : t("{label} of {who}: {words}", { label: fieldLabel, who, words: short(words) });
    store.set({ [spec.bind]: list.map((one) => (one.id === recordId ? { ...one, [field]: value } : one)) }, { label, merge: `${spec.bind}-${recordId}-${field}` });
  });

  const toggle = useEvent((recordId) => {
    const opening = store.state.ui.open !== recordId;
    store.ui({ open: opening ? recordId : null, selected: opening ? recordId : store.state.ui.selected });
    if (opening) focusSoon(() => document.getElementById(editorId));
  });

  const close = useEvent(() => {
    const was = store.state.ui.open;
    store.ui({ open: null });
    focusSoon(() => document.getElementById(rowId(was)) ?? quick.current);
  });

  const shift = useEvent((recordId, by, keepFocus) => {
    const list = [...store.state.work[spec.bind]];
    const from = list.findIndex((one) => one.id === recordId);
    const to = from + by;
    if (from < 0 || to < 0 || to >= list.length) return;
    const [moved] = list.splice(from, 1);
    list.splice(to, 0, moved);
    const told = t("{name}: place {n} of {all} in the list", { name: nameOf(moved, spec.name), n: to + 1, all: list.length });
    store.set({ [spec.bind]: list }, { label: told, merge: `${spec.bind}-order-${recordId}` });
    store.say(told);
    if (keepFocus) focusSoon(() => document.getElementById(rowId(recordId)));
  });

  const remove = useEvent((recordId) => {
    const list = store.state.work[spec.bind];
    const at = list.findIndex((one) => one.id === recordId);
    const name = nameOf(list[at], spec.name);
    const patch = { [spec.bind]: list.filter((one) => one.id !== recordId) };
    // What points at somebody who is gone goes too, in the same step, so that undo brings all of it back.
    for (const { bind, fields } of spec.references) {
      const kept = store.state.work[bind].filter((one) => !fields.some((field) => one[field] === recordId));
      if (kept.length !== store.state.work[bind].length) patch[bind] = kept;
    }
    const next = patch[spec.bind][Math.min(at, patch[spec.bind].length - 1)];
    store.set(patch, { label: t("Removed {name}", { name }) });
    store.ui({ open: null, selected: store.state.ui.selected === recordId ? null : store.state.ui.selected });
    store.toast(t("{name} is removed.", { name }));
    focusSoon(() => (next ? document.getElementById(rowId(next.id)) : quick.current));
  });

  const editor = current && (
    <Editor
      key={current.id} spec={spec} record={current} at={records.indexOf(current)} all={records.length} headingId={editorId} wide={wide}
      problems={problems} onChange={change} onClose={close} onShift={shift} onRemove={remove}
      onGo={(by) => {
        const to = records[records.indexOf(current) + by];
        if (to) toggle(to.id);
      }}
    />
  );

  // Room for two columns: the list is a table until somebody is chosen, then it stands beside the editor.
  const beside = wide && !!current;
  const look = beside ? "is-beside" : width >= TABLE_FROM ? "is-table" : "is-slim";
  return (
    <div ref={holder} class={`cx-records ${look} ${wide ? "is-wide" : ""}`}>
      <div class="cx-records-side">
        <QuickAdd spec={spec} inputRef={quick} full={full} onAdd={add} />
        {records.length > 0 && (
          <>
            {!current && <p class="cx-hint">{spec.hint ?? t("Choose one to say more about it. Leave out what you do not know.")}</p>}
            <p class="cx-records-count">
              {tn("{n} {noun}", "{n} {nouns}", records.length, { noun, nouns })}
              {records.length > 1 && <span>{t("Alt + ↑ ↓ changes the order")}</span>}
            </p>
            <div class="cx-rows-frame">
              {look === "is-table" && <RowsHead spec={spec} title={spec.heading ?? t("Name")} />}
              <ol class="cx-rows">
                {listed.map((record, at) => (
                  <Row
                    key={record.id} id={rowId(record.id)} record={record} at={at} spec={spec} told={told?.[record.id]} open={record.id === open} controls={editorId} wide={wide}
                    flagged={hasProblem(problems, spec, record)} onToggle={toggle} onShift={shift} editor={!wide && record.id === open ? editor : null}
                  />
                ))}
              </ol>
            </div>
            {long && (listed.length < records.length || all) && (
              <Button tone="quiet" icon={all ? "up" : "down"} onClick={() => setAll(!all)}>{all ? t("Show fewer") : t("Show all {n}", { n: records.length })}</Button>
            )}
          </>
        )}
      </div>
      {beside && <div class="cx-records-main">{editor}</div>}
    </div>
  );
}

const short = (words) => (String(words).length > 40 ? `${String(words).slice(0, 39)}…` : String(words));

function hasProblem(problems, spec, record) {
  if (!problems.size) return false;
  const start = `${spec.bind}/${record.id}/`;
  for (const [path, problem] of problems) if (path.startsWith(start) && problem.level !== "note") return true;
  return false;
}
