// Class map: people to search, works worth a conversation, and what became of each file. Long lists come in pieces.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { shownDate, useEvent, useId, useStore, useView } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const REST = 150; // ms after the last key

/** A list of which Python hands out pieces: the first is in the view, the rest comes on request and with every filter. */
function usePieces(action, first, filter, blank) {
  const store = useStore();
  const [got, setGot] = useState(null);
  const asked = useRef(0);
  const key = JSON.stringify(filter);
  const plain = key === JSON.stringify(blank);
  const ask = useEvent(async (at) => {
    const turn = ++asked.current;
    const { value } = await store.call(action, { ...filter, at });
    if (turn === asked.current) setGot((before) => (at && before ? { ...value, rows: [...before.rows, ...value.rows] } : value));
  });
  useEffect(() => {
    asked.current += 1;
    if (plain) {
      setGot(first);
      return undefined;
    }
    const timer = setTimeout(() => ask(0).catch(() => {}), REST);
    return () => clearTimeout(timer);
  }, [key, first]);
  const shown = got ?? first;
  return { n: shown.n, rows: shown.rows, more: shown.rows.length < shown.n ? () => ask(shown.rows.length).catch(() => {}) : null };
}

const More = ({ n, shown, onMore }) => (onMore ? <p><Button size="small" onClick={onMore}>{t("Show more ({shown} of {n})", { shown, n })}</Button></p> : null);

export function Outliers() {
  const all = useView("outliers") ?? NONE;
  const shared = useView("shared");
  if (shared) return null;
  return (
    <div class="cm-outliers">
      <h3 class="cx-subhead">{t("Worth a conversation")}</h3>
      <p class="cx-hint">{t("Far from the others is not wrong. It may be the most interesting work in the room.")}</p>
      {all.length ? <ul>{all.map((one) => <li key={one.learner + one.number}><b>{one.learner}</b><span>{one.says}</span></li>)}</ul> : <p class="cx-quiet">{t("No work stands far apart from the others; with fewer than eight works nobody can tell.")}</p>}
    </div>
  );
}

const EMPTY = { n: 0, rows: NONE };

export function People() {
  const first = useView("people") ?? EMPTY;
  const exercises = useView("exercises") ?? NONE;
  const shared = useView("shared");
  const id = useId("who");
  const [text, setText] = useState("");
  const [which, setWhich] = useState("");
  const { n, rows, more } = usePieces("people", first, { text, which }, { text: "", which: "" });
  if (shared) return <p class="cx-quiet">{t("A view to share names nobody.")}</p>;
  return (
    <div class="cm-people">
      <div class="cm-filter">
        <div><label class="cx-label" for={id}>{t("Search a name")}</label><input id={id} class="cx-input" type="search" value={text} autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} /></div>
        <div>
          <label class="cx-label" for={`${id}-f`}>{t("Show")}</label>
          <select id={`${id}-f`} class="cx-input" value={which} onChange={(event) => setWhich(event.currentTarget.value)}>
            <option value="">{t("everybody")}</option>
            <option value="late">{t("who was late")}</option>
            {exercises.map((one) => <option key={`d${one.exercise}`} value={`did:${one.exercise}`}>{t("with: {title}", { title: one.title })}</option>)}
            {exercises.map((one) => <option key={`n${one.exercise}`} value={`not:${one.exercise}`}>{t("without: {title}", { title: one.title })}</option>)}
          </select>
        </div>
      </div>
      <p class="cx-hint" aria-live="polite">{tn("{n} learner", "{n} learners", n)}</p>
      <ul>
        {rows.map((one) => (
          <li key={one.learner + one.made}>
            <b>{one.learner}</b>
            <span>{shownDate(one.made.slice(0, 10))}{one.late && <em class="cm-late">{t("late")}</em>}</span>
            <span>{one.exercises.length ? one.exercises.join(", ") : t("no exercise")}</span>
            <span>{one.answered ? t("{right} of {n} right at first, tries: {tries}", { right: one.right, n: one.answered, tries: one.tries }) : t("no answers")}</span>
            {one.apart && <small>{one.apart}</small>}
          </li>
        ))}
      </ul>
      <More n={n} shown={rows.length} onMore={more} />
    </div>
  );
}

const SIGNS = { in: "check", late: "clock" };

export function Files() {
  const first = useView("files") ?? EMPTY;
  const states = useView("states") ?? NONE;
  const shared = useView("shared");
  const id = useId("files");
  const [state, setState] = useState("");
  const { n, rows, more } = usePieces("files", first, { state }, { state: "" });
  if (shared) return null;
  return (
    <div class="cm-files">
      <h3 class="cx-subhead">{t("What became of the files")}</h3>
      <div class="cm-filter">
        <div>
          <label class="cx-label" for={id}>{t("Show")}</label>
          <select id={id} class="cx-input" value={state} onChange={(event) => setState(event.currentTarget.value)}>
            <option value="">{t("files that need a look")}</option>
            {states.map(([key, label, count]) => <option key={key} value={key}>{`${label} (${count})`}</option>)}
          </select>
        </div>
      </div>
      {n ? (
        <ul>
          {rows.map((one, at) => (
            <li key={`${one.source}-${at}`}><Icon name={SIGNS[one.state] ?? "warn"} size={18} /><div><b>{one.source}</b><span>{one.text}</span></div></li>
          ))}
        </ul>
      ) : <p class="cx-quiet">{t("Every file simply counts.")}</p>}
      <More n={n} shown={rows.length} onMore={more} />
    </div>
  );
}
