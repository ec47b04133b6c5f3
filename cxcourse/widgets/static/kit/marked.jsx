// A text editor with hints: the textarea is the browser's own, and the underlines lie in a copy of its words beneath it, which nobody can reach.
import { useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { clean, useEvent, useId, useSelect, useStore, useView, useWork } from "./context.js";
import { MarkList } from "./marked-list.jsx";
import { grouped, lined, moved, pieces, replaced, sameLine, textOf } from "./marked-text.js";
import { memo } from "./memo.js";

const REMEMBERED = 40; // texts that an answer on its way may belong to
const NONE = [];

/** The marks as they lie in the text of this moment; null while those that fit it are on their way. */
function useMarks(spec, text) {
  const view = useView(spec.view);
  const given = spec.field ? view?.[spec.field] : view;
  const past = useRef([]);
  if (past.current.at(-1) !== text) past.current = [...past.current.slice(1 - REMEMBERED), text];
  const before = useMemo(() => (given?.marks ? textOf(past.current, given.print) : null), [given]);
  // With an answer that fits in hand, the marks of the one before are of no more use.
  return useMemo(() => (before === null ? null : moved(given.marks, before, text)), [given, before, text]);
}

const Line = memo(function Line({ text, marks, lines, here }) {
  if (!text) return <div>{"\u200b"}</div>;
  return (
    <div>
      {pieces(text, marks).map(({ text: words, inside, numbers }, index) => {
        const drawn = inside.reduceRight(
          (body, mark) => <span key={mark.n} class={`cx-marked-${lines[mark.kind] ?? "solid"} ${mark.n === here ? "is-here" : ""}`}>{body}</span>,
          words,
        );
        return numbers ? <span key={index} class="cx-marked-first" data-n={numbers}>{drawn}</span> : <span key={index}>{drawn}</span>;
      })}
    </div>
  );
});

/** Lines with their marks; a line whose words and marks are as before keeps its list, so that a keystroke draws one line of many. */
function useLines(text, groups) {
  const last = useRef(NONE);
  return useMemo(() => {
    const now = lined(text, groups).map((line, at) => (sameLine(line, last.current[at]) ? last.current[at] : line));
    last.current = now;
    return now;
  }, [text, groups]);
}

export function Marked({ spec }) {
  const store = useStore();
  const id = useId("marked");
  const area = useRef();
  const [note, setNote] = useState(null);
  const [caret, setCaret] = useState(-1);
  const whole = useWork(spec.bind);
  const value = spec.field ? whole?.[spec.field] : whole;
  const text = typeof value === "string" ? value : "";
  const waved = useSelect((state) => (spec.waved ? state.work[spec.waved] : undefined));
  const language = useSelect((state) => (spec.language ? state.view[spec.language] : undefined));
  const marks = useMarks(spec, text);
  const groups = useMemo(() => grouped(marks ?? NONE), [marks]);
  const rows = useLines(text, groups);
  const lines = useMemo(() => Object.fromEntries(spec.kinds.map(({ kind, line }) => [kind, line])), [spec]);
  const here = caret < 0 ? undefined : groups.find((group) => group.places.some((mark) => mark.start <= caret && caret <= mark.end))?.n;

  const put = useEvent((next, label, merge, first) => {
    const { work } = store.state;
    const patch = { [spec.bind]: spec.field ? { ...work[spec.bind], [spec.field]: next } : next };
    if (spec.first && first && !work[spec.first]) patch[spec.first] = first;
    store.set(patch, { label, merge });
  });
  const onInput = (event) => {
    const field = event.currentTarget;
    let next = field.value;
    setNote(null);
    if (next.length > spec.max) {
      const at = Math.min(field.selectionStart, spec.max);
      next = next.slice(0, spec.max);
      field.value = next;
      field.setSelectionRange(at, at);
      setNote(t("Only the first {max} characters are kept.", { max: spec.max }));
    }
    next = clean(next);
    // A text that comes in one piece is the first version; of one that is typed here, the state before the first replacement is.
    put(next, spec.label, `${spec.bind}/${spec.field ?? ""}`, event.inputType === "insertFromPaste" && !text.trim() ? next : "");
    setCaret(-1);
  };
  const look = (event) => {
    const field = event.currentTarget;
    setCaret(field.selectionStart === field.selectionEnd || caret < 0 ? field.selectionStart : caret);
  };
  const show = useEvent((mark) => {
    area.current.focus();
    area.current.setSelectionRange(mark.start, mark.end);
    setCaret(mark.start);
  });
  const use = useEvent((group) => {
    const places = group.places.filter((mark) => mark.replacement !== undefined);
    const first = places[0];
    put(replaced(text, places), t('"{words}" in plain words', { words: text.slice(first.start, first.end) }), null, text);
    store.say(t("Replaced. You can undo this."));
  });
  const wave = useEvent((group) => {
    const { start, end } = group.places[0];
    const words = text.slice(start, end);
    const short = words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words;
    store.set({ [spec.waved]: { ...waved, [group.key]: short } }, { label: t("Wave a hint away") });
    store.toast(t("This hint stays away."));
  });
  const back = useEvent((key) => {
    const { [key]: _gone, ...rest } = waved;
    store.set({ [spec.waved]: rest }, { label: t("Bring a hint back") });
  });

  const described = [spec.hint && `${id}-hint`, note && `${id}-note`, !spec.quiet && `${id}-count`].filter(Boolean).join(" ") || undefined;
  return (
    <div class={`cx-marked ${spec.quiet ? "is-quiet" : ""}`}>
      <div class="cx-field cx-field-wide cx-marked-field">
        <label class="cx-label" for={id}>{spec.label}</label>
        {spec.hint && <p class="cx-hint" id={`${id}-hint`}>{spec.hint}</p>}
        <div class="cx-marked-scroll">
          <div class="cx-marked-sheet" style={{ minHeight: `calc(${spec.rows} * 2em + 1.6rem)` }}>
            <div class="cx-marked-under" aria-hidden="true" lang={language}>
              {rows.map((row, index) => <Line key={index} text={row.text} marks={row.marks} lines={lines} here={row.marks.some((mark) => mark.n === here) ? here : 0} />)}
            </div>
            <textarea
              id={id} ref={area} class="cx-marked-area" value={text} lang={language} placeholder={spec.placeholder} aria-describedby={described}
              onInput={onInput} onKeyUp={look} onPointerUp={look} onBlur={() => setCaret(-1)}
            />
          </div>
        </div>
        {note && <p class="cx-field-message is-note" id={`${id}-note`}>{note}</p>}
      </div>
      {!spec.quiet && <MarkList id={id} spec={spec} text={text} groups={groups} known={marks !== null} here={here} waved={waved} onShow={show} onUse={use} onWave={wave} onBack={back} />}
    </div>
  );
}
