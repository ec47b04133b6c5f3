// A list of records with an editor: beside the list where there is room, else inside it.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { clean, freshId, initials, nameOf, shown, useEvent, useFocusSoon, useId, useSelect, useStore, useUi, useWidth, useWork } from "./context.js";
import { Field } from "./fields.jsx";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";

const SHORT = 8;
const SHORT_FROM = 12;

export function Records({ spec }) {
  const store = useStore();
  const id = useId("records");
  const records = useWork(spec.bind);
  const open = useUi("open");
  const reveal = useUi("reveal");
  const begin = useUi("begin");
  const problems = useSelect((state) => state.problems);
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
    const who = field === spec.name ? words || t("nobody") : nameOf(record, spec.name);
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

  return (
    <div ref={holder} class={`cx-records ${wide ? "is-wide" : ""} ${records.length ? "" : "is-empty"}`}>
      <div class="cx-records-side">
        <QuickAdd spec={spec} inputRef={quick} full={full} onAdd={add} />
        {records.length > 0 && (
          <>
            <p class="cx-records-count">
              {tn("{n} {noun}", "{n} {nouns}", records.length, { noun, nouns })}
              {records.length > 1 && <span>{t("Alt + ↑ ↓ changes the order")}</span>}
            </p>
            <ol class="cx-rows">
              {listed.map((record) => (
                <Row
                  key={record.id} id={rowId(record.id)} record={record} spec={spec} open={record.id === open} controls={editorId} wide={wide}
                  flagged={hasProblem(problems, spec, record)} onToggle={toggle} onShift={shift} editor={!wide && record.id === open ? editor : null}
                />
              ))}
            </ol>
            {long && (listed.length < records.length || all) && (
              <Button tone="quiet" icon={all ? "up" : "down"} onClick={() => setAll(!all)}>{all ? t("Show fewer") : t("Show all {n}", { n: records.length })}</Button>
            )}
          </>
        )}
      </div>
      {wide && records.length > 0 && (
        <div class="cx-records-main">
          {editor ?? (
            <div class="cx-records-none">
              <Icon name="left" />
              <p>{t("Choose somebody to say more about them. Leave out what you do not know: the result says what is thin.")}</p>
            </div>
          )}
        </div>
      )}
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

/** Type a name, Enter, the next. A pasted list becomes several. */
function QuickAdd({ spec, inputRef, full, onAdd }) {
  const id = useId("quick");
  const [text, setText] = useState("");
  const [note, setNote] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    if (!text.trim()) {
      setNote(t("Type a name first."));
      inputRef.current.focus();
      return;
    }
    if (onAdd([text])) {
      setText("");
      setNote(null);
      inputRef.current.focus();
    }
  };
  const paste = (event) => {
    const pasted = event.clipboardData?.getData("text") ?? "";
    const lines = pasted.slice(0, 20000).split(/\r?\n/).map((line) => line.split("\t")[0].trim()).filter(Boolean);
    if (lines.length > 1) {
      event.preventDefault();
      onAdd(lines);
    } else if (pasted.length > 120) {
      event.preventDefault();
      setText(clean(pasted.slice(0, 2000)).trim().slice(0, 120));
      setNote(t("Only the first {max} characters are kept.", { max: 120 }));
    }
  };
  return (
    <form class="cx-quick" onSubmit={submit}>
      <label for={id} class="cx-label">{spec.add[0]}</label>
      <div class="cx-quick-line">
        <input
          id={id} ref={inputRef} class="cx-input" type="text" value={text} placeholder={spec.add[1]} autocomplete="off" disabled={full}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            if (typed.length > 120) event.currentTarget.value = typed.slice(0, 120);
            setNote(typed.length > 120 ? t("Only the first {max} characters are kept.", { max: 120 }) : null);
            setText(clean(typed.slice(0, 120)));
          }}
          onPaste={paste} aria-describedby={note || full ? `${id}-note` : undefined}
        />
        <Button tone="primary" icon="plus" type="submit" disabled={full}>{t("Add")}</Button>
      </div>
      {(note || full) && <p class="cx-field-message is-note" id={`${id}-note`}>{full ? t("The list holds {limit}. Remove somebody to add another.", { limit: spec.limit }) : note}</p>}
    </form>
  );
}

const Row = memo(function Row({ id, record, spec, open, controls, wide, flagged, onToggle, onShift, editor }) {
  const name = nameOf(record, spec.name);
  return (
    <li class={open ? "is-open" : ""}>
      <button
        type="button" id={id} class="cx-row-button" aria-expanded={open ? "true" : "false"} aria-controls={open ? controls : undefined}
        onClick={() => onToggle(record.id)}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!event.altKey || !by) return;
          event.preventDefault();
          onShift(record.id, by, true);
        }}
      >
        <span class={`cx-chip-mark ${spec.square && record[spec.square[0]] === spec.square[1] ? "is-square" : ""}`} aria-hidden="true">{initials(name)}</span>
        <span class="cx-row-words">
          <b>{name}</b>
          {record.role && <small>{record.role}</small>}
        </span>
        {flagged && <span class="cx-row-flag"><Icon name="warn" size={18} /><span class="cx-hidden">{t("needs a look")}</span></span>}
        <span class="cx-row-numbers">
          {spec.summary.map(({ field, label, signed }) => (
            <span key={field} class={record[field] === null || record[field] === undefined ? "is-unknown" : ""}>
              <i>{label}</i>{" "}<b>{shown(record[field], signed)}</b>
            </span>
          ))}
        </span>
        <Icon name={wide ? "right" : open ? "up" : "down"} size={18} />
      </button>
      {editor}
    </li>
  );
});

function Editor({ spec, record, at, all, headingId, wide, problems, onChange, onClose, onShift, onRemove, onGo }) {
  const name = nameOf(record, spec.name);
  return (
    <div
      class="cx-editor" role="region" aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h3 id={headingId} tabIndex={-1}>{name}</h3>
        <div class="cx-editor-go">
          <Button tone="quiet" icon="left" iconOnly label={t("Previous: the one before in the list")} disabled={at === 0} onClick={() => onGo(-1)} />
          <span aria-hidden="true">{`${at + 1} / ${all}`}</span>
          <Button tone="quiet" icon="right" iconOnly label={t("Next: the one after in the list")} disabled={at === all - 1} onClick={() => onGo(1)} />
          <Button tone="quiet" icon={wide ? "close" : "check"} iconOnly label={t("Done with {name}", { name })} onClick={onClose} />
        </div>
      </header>
      {spec.groups.map((group) => (
        <Group key={group.title} group={group} record={record} spec={spec} problems={problems} onChange={onChange} />
      ))}
      <footer>
        <div class="cx-editor-order" role="group" aria-label={t("Place in the list")}>
          <Button size="small" icon="up" disabled={at === 0} onClick={() => onShift(record.id, -1)}>{t("Up")}</Button>
          <Button size="small" icon="down" disabled={at === all - 1} onClick={() => onShift(record.id, 1)}>{t("Down")}</Button>
        </div>
        <Button size="small" tone="danger" icon="trash" onClick={() => onRemove(record.id)}>{t("Remove")}</Button>
        {at < all - 1 ? (
          <Button size="small" tone="primary" icon="right" class="is-last" onClick={() => onGo(1)}>{t("Next one")}</Button>
        ) : (
          <Button size="small" tone="primary" icon="check" class="is-last" onClick={onClose}>{t("Done")}</Button>
        )}
      </footer>
    </div>
  );
}

function Group({ group, record, spec, problems, onChange }) {
  return (
    <div class="cx-group" role="group" aria-label={group.title}>
      <h4>{group.title}</h4>
      {group.hint && <p class="cx-hint">{group.hint}</p>}
      <div class="cx-group-fields">
        {group.fields.map((field) => (
          <RecordField
            key={field.field} field={field} recordId={record.id} value={record[field.field]}
            problem={problems.get(`${spec.bind}/${record.id}/${field.field}`)} onChange={onChange}
          />
        ))}
      </div>
    </div>
  );
}

const RecordField = memo(function RecordField({ field, recordId, value, problem, onChange }) {
  const give = useEvent((next, words) => onChange(recordId, field.field, next, words, field.label));
  return useMemo(() => <Field spec={field} value={value} problem={problem} onChange={give} />, [field, value, problem]);
});
