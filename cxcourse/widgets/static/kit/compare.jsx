// The step for a group: everybody's files and links come in, the works are laid over one another, and the outcome goes out again.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { BlockList } from "./blocks.jsx";
import { MemberList, Doubts } from "./compare-list.jsx";
import { Outcome } from "./compare-outcome.jsx";
import { OwnWork } from "./compare-own.jsx";
import { Seal } from "./compare-seal.jsx";
import { useId, useSelect, useStore } from "./context.js";
import { MOST, packed, sourceOfFile, sourcesOfText } from "./group-sources.js";
import { Button, Icon } from "./icons.jsx";
import { useSeat } from "./seat.js";
import { useWarmUp } from "./warm-up.js";

const REST = 500; // ms of rest after a change of one's own work, until it is compared anew
const ROUNDS = 4; // of comparing the worked example, while somebody looks for files
const NOTHING = { sources: [], members: [], doubts: [], blocks: [], problem: null };

export function Compare() {
  const store = useStore();
  const [seat, setSeat] = useSeat();
  const [sources, setSources] = useState([]);
  const [withOwn, setWithOwn] = useState(true);
  const [options, setOptions] = useState({ code_names: true, hide_people: false, choices: {}, decisions: {}, fingerprints: "" });
  const [beamer, setBeamer] = useState(false);
  const [told, error, busy] = useComparison(sources, withOwn ? seat : null, { ...options, mark_own: !beamer });
  const change = (patch) => setOptions((before) => ({ ...before, ...patch }));

  const add = (more) => {
    if (!more.length) return;
    setSources((before) => [...before, ...more].slice(0, MOST));
    store.say(tn("{n} more is being read.", "{n} more are being read.", more.length));
  };
  // A link that was opened on this page, and that the reader wants to compare instead of bringing it in.
  useEffect(() => {
    const take = (event) => {
      add(sourcesOfText(String(event.detail)));
      document.getElementById("cx-step-group")?.scrollIntoView();
    };
    document.addEventListener("cx:compare", take);
    return () => document.removeEventListener("cx:compare", take);
  }, []);

  const ready = told.members.length > 1;
  return (
    <div class="cx-group">
      <OwnWork seat={seat} setSeat={setSeat} />
      <BringMany onAdd={add} />
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
      {sources.length > 0 && (
        <MemberList
          sources={sources} told={told} withOwn={withOwn} onOwn={setWithOwn} choices={options.choices}
          onChoose={(key, choice) => change({ choices: { ...options.choices, [key]: choice } })}
          onRemove={(id) => setSources((before) => before.filter((one) => one.id !== id))}
          onClear={() => setSources([])}
        />
      )}
      {told.doubts.length > 0 && <Doubts doubts={told.doubts} decisions={options.decisions} onDecide={(id, same) => change({ decisions: { ...options.decisions, [id]: same } })} />}
      {sources.length > 0 && told.problem && !busy && <p class="cx-quiet">{told.problem}</p>}
      {ready && <Names options={options} hides={told.hides} onChange={change} />}
      {ready && (
        <div class="cx-group-result" aria-busy={busy ? "true" : undefined}>
          <Outcome blocks={told.blocks} beamer={beamer} onBeamer={setBeamer} />
          <BlockList blocks={told.blocks} />
        </div>
      )}
      <Seal seat={seat} setSeat={setSeat} pasted={options.fingerprints} onPaste={(text) => change({ fingerprints: text })} told={told} />
    </div>
  );
}

/** Ask Python for the comparison whenever something that counts has changed. @returns [outcome, sentence of an error, busy] */
function useComparison(sources, own, options) {
  const store = useStore();
  const [told, setTold] = useState(NOTHING);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const work = useSelect((state) => (own && sources.length ? state.work : null));
  const before = useRef(work);
  useEffect(() => {
    const number = (asked.current += 1);
    if (!sources.length) {
      setTold(NOTHING);
      setError("");
      return undefined;
    }
    const ask = async () => {
      setBusy(true);
      const { files, links, data, order } = packed(sources);
      try {
        const { value } = await store.call("compare_files", { files, links, own: own && { id: own.id, name: own.name, salt: own.salt }, options }, [data]);
        if (number !== asked.current) return;
        setTold({ ...value, sources: value.sources.map((one) => ({ ...one, id: one.source < 0 ? "own" : order[one.source]?.id })) });
        setError("");
        if (value.members.length > 1) store.say(tn("{n} work is compared.", "{n} works are compared.", value.members.length), { key: "compared" });
      } catch (problem) {
        if (number === asked.current) setError(problem.message);
      } finally {
        if (number === asked.current) setBusy(false);
      }
    };
    const rest = before.current !== null && work !== before.current; // the first file does not wait
    before.current = work;
    const timer = setTimeout(ask, rest ? REST : 0);
    return () => clearTimeout(timer);
  }, [sources, own?.id, own?.name, own?.salt, JSON.stringify(options), work]);
  return [told, error, busy];
}

/** Files by button or by dropping them, and links by pasting. */
function BringMany({ onAdd }) {
  const id = useId("group");
  const input = useRef();
  const alive = useSelect((state) => state.alive);
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");
  const off = alive === "failed";
  const chosen = useRef(false);
  const warmUp = useWarmUp("compare_soon", ROUNDS, () => chosen.current);
  const soon = () => alive === "alive" && warmUp();
  const take = async (files) => {
    chosen.current = true;
    setProblem("");
    onAdd(await Promise.all([...files].slice(0, MOST).map(sourceOfFile)));
    if (input.current) input.current.value = "";
  };
  const paste = () => {
    const found = sourcesOfText(text);
    if (found.length) {
      setText("");
      setProblem("");
      onAdd(found);
    } else setProblem(t("There is no share link in this text. A share link has #cx= in it."));
  };
  return (
    <div class="cx-group-bring">
      <div
        class={`cx-drop ${over ? "is-over" : ""}`}
        onDragOver={(event) => { event.preventDefault(); setOver(true); soon(); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); if (!off) take(event.dataTransfer.files); }}
      >
        <Icon name="upload" size={26} />
        <p><b>{t("Drop the group's files here")}</b><small>{off ? t("Files cannot be read just now.") : t("Two to twelve members, up to 2 MB each; a group's file opens too")}</small></p>
        <input ref={input} class="cx-hidden" type="file" multiple accept=".json,.png,.svg" tabIndex={-1} aria-hidden="true" onChange={(event) => take(event.currentTarget.files)} />
        <Button onClick={() => { input.current.click(); soon(); }} aria-disabled={off ? "true" : undefined}>{t("Choose files")}</Button>
      </div>
      <form class="cx-group-paste" onSubmit={(event) => { event.preventDefault(); paste(); }}>
        <div class="cx-field">
          <label class="cx-label" for={id}>{t("Or paste share links")}</label>
          <input id={id} class="cx-input" type="text" value={text} autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} aria-invalid={problem ? "true" : undefined} aria-describedby={problem ? `${id}-problem` : undefined} />
          {problem && <p class="cx-field-message" id={`${id}-problem`}><Icon name="warn" size={16} /> {problem}</p>}
        </div>
        <Button type="submit" aria-disabled={off ? "true" : undefined}>{t("Add")}</Button>
      </form>
      <p class="cx-hint">{t("What others made stays in this tab. It is not put into your casebook, and is gone when you close the page.")}</p>
    </div>
  );
}

function Names({ options, hides, onChange }) {
  return (
    <fieldset class="cx-group-names">
      <legend class="cx-label">{t("Names")}</legend>
      <label class="cx-tick"><input type="checkbox" checked={options.code_names} onChange={(event) => onChange({ code_names: event.currentTarget.checked })} /><span>{t("Code names for the members: A, B, C…")}</span></label>
      <label class="cx-tick">
        <input type="checkbox" checked={options.hide_people} onChange={(event) => onChange({ hide_people: event.currentTarget.checked })} />
        <span>{hides ? t("Remove the names in the works too") : t("Remove the members' names in the works too")}</span>
      </label>
      <p class="cx-hint">{hides ? t("Do both before you show or share this outside the group: the works hold opinions about real people.") : t("Other names that somebody typed stay. Read the outcome before you share it outside the group.")}</p>
    </fieldset>
  );
}
