// Class map: hand-ins come in, with their progress; what comes out of them is drawn in class_map_result.jsx and class_map_people.jsx.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { Files, Outliers, People } from "./class_map_people.jsx";
import { Keep } from "./class_map_keep.jsx";
import { dropped } from "./class_map_read.js";
import { useReading } from "./class_map_reading.js";
import { Next, Objectives, Questions, Spreads } from "./class_map_result.jsx";
import { counted, useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

function Progress({ now, onStop }) {
  const id = useId("progress");
  const left = now.done > 100 && now.done < now.total ? Math.ceil(((performance.now() - now.since) / now.done) * (now.total - now.done) / 1000) : 0;
  const words = now.finishing ? t("All read. Working it out…") : t("{done} of {total} files read", { done: counted(now.done), total: counted(now.total) });
  return (
    <div class="cm-progress">
      <p id={id}><b>{words}</b>{left > 1 && <> · {t("about {n} seconds left", { n: left })}</>}</p>
      <progress aria-labelledby={id} max={now.total || 1} value={now.done} />
      <p class="cx-hint">{t("{learners} so far", { learners: tn("{n} learner", "{n} learners", now.learners ?? 0, { n: counted(now.learners ?? 0) }) })}{now.refused > 0 && <> · {tn("{n} file that is no hand-in", "{n} files that are no hand-in", now.refused)}</>}</p>
      {!now.finishing && <Button onClick={onStop}>{t("Stop here")}</Button>}
    </div>
  );
}

function Bring({ spec }) {
  const alive = useSelect((state) => state.alive);
  const lead = useView("lead");
  const example = useView("example");
  const beyond = useView("beyond") ?? 0;
  const reading = useReading(spec);
  const [over, setOver] = useState(false);
  const files = useRef();
  const folder = useRef();
  const off = alive === "failed" ? "true" : undefined;
  const chosen = (event) => {
    const list = [...event.currentTarget.files];
    event.currentTarget.value = "";
    reading.take(list);
  };
  const choose = (input) => {
    input.current.click();
    reading.expect();
  };
  if (reading.now) return <Progress now={reading.now} onStop={reading.stop} />;
  return (
    <div class="cm-bring">
      {example && lead && <p class="cm-example"><Icon name="spark" /> <span><b>{t("This is an invented class.")}</b> {t("Nobody in it exists. Twenty-four people at Waldhaven have done chapters 1, 10 and 13; it was due on 22 March 2027, and some files are what such files are in real life.")}</span></p>}
      <div
        class={`cx-drop cm-drop ${over ? "is-over" : ""} ${lead ? "is-small" : ""}`}
        onDragOver={(event) => { event.preventDefault(); setOver(true); reading.expect(); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); dropped(event.dataTransfer).then(reading.take); }}
      >
        <Icon name="upload" size={26} />
        <p>
          <b>{example ? t("Drop your own class here instead") : lead ? t("Drop more hand-ins here") : t("Drop hand-ins here: files, folders or a ZIP")}</b>
          <small>{alive === "failed" ? t("Files cannot be read just now.") : alive === "waiting" ? t("Python is starting; what you drop is read as soon as it is there.") : t("up to {n} at a time, from a mail, a chat or your learning platform", { n: counted(spec.most) })}</small>
        </p>
        <div class="cm-ways">
          <input ref={files} class="cx-hidden" type="file" multiple accept=".json,.txt,.zip,application/json,text/plain,application/zip" tabIndex={-1} aria-hidden="true" onChange={chosen} />
          <input ref={folder} class="cx-hidden" type="file" webkitdirectory tabIndex={-1} aria-hidden="true" onChange={chosen} />
          <Button tone={lead ? undefined : "primary"} aria-disabled={off} onClick={() => choose(files)}>{t("Choose files")}</Button>
          <Button aria-disabled={off} onClick={() => choose(folder)}>{t("Choose a folder")}</Button>
          {!lead && <Button icon="picture" aria-disabled={off} onClick={() => reading.ask("example")}>{t("Look at an example class")}</Button>}
        </div>
      </div>
      <Paste paste={reading.paste} />
      {reading.problems.map((text) => <p key={text} class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {text}</p>)}
      {beyond > 0 && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {tn("{n} file more was not read: this page lays {most} side by side. For larger groups there is a command.", "{n} files more were not read: this page lays {most} side by side. For larger groups there is a command.", beyond, { most: counted(spec.most) })}</p>}
      {!example && <Settings spec={spec} />}
      {lead && <Standing ask={reading.ask} names={reading.names} example={example} kept={Boolean(reading.keeping?.kept?.own)} />}
      {reading.keeping && !example && <Keep {...reading.keeping} shown={Boolean(lead)} />}
    </div>
  );
}

function Paste({ paste }) {
  const id = useId("paste");
  const [text, setText] = useState("");
  const empty = !text.trim();
  return (
    <details class="cx-fold cx-fold-small">
      <summary><Icon name="right" size={18} />{t("Paste short texts from a chat or a mail")}</summary>
      <div class="cx-fold-body">
        <label class="cx-label" for={id}>{t("All of it, with whatever stands between the texts")}</label>
        <textarea id={id} class="cx-input cm-paste" rows={4} value={text} spellcheck={false} onInput={(event) => setText(event.currentTarget.value)} />
        <p><Button aria-disabled={empty ? "true" : undefined} onClick={() => !empty && paste(text).then(() => setText(""))}>{t("Read these texts")}</Button></p>
      </div>
    </details>
  );
}

/** Which assignment, and by when: the two things that are kept. */
function Settings({ spec }) {
  const store = useStore();
  const about = useWork(spec.about) ?? {};
  const found = useView("assignments") ?? [];
  const id = useId("set");
  const ids = [...new Set([...found.map(([one]) => one), about.assignment].filter(Boolean))];
  const count = new Map(found);
  const put = (patch, label) => store.set({ [spec.about]: { ...about, ...patch } }, { label });
  const due = (value) => {
    const date = new Date(value);
    put({ due: value, until: value && !Number.isNaN(date.getTime()) ? date.toISOString() : "" }, t("Due: {when}", { when: value.replace("T", ", ") }));
  };
  return (
    <div class="cm-settings">
      <div>
        <label class="cx-label" for={`${id}-a`}>{t("Count hand-ins of")}</label>
        <select id={`${id}-a`} class="cx-input" value={about.assignment ?? ""} onChange={(event) => put({ assignment: event.currentTarget.value }, t("Assignment: {id}", { id: event.currentTarget.value }))}>
          <option value="">{t("all assignments")}</option>
          {ids.map((one) => <option key={one} value={one}>{count.has(one) ? `${one} (${count.get(one)})` : one}</option>)}
        </select>
      </div>
      <div>
        <label class="cx-label" for={`${id}-d`}>{t("Due (later ones count, and are marked)")}</label>
        <input id={`${id}-d`} class="cx-input" type="datetime-local" value={about.due ?? ""} onChange={(event) => due(event.currentTarget.value)} />
      </div>
    </div>
  );
}

/** How many count, names or pseudonyms, the view for others, and the way back to nothing. */
function Standing({ ask, names, example, kept }) {
  const states = useView("states") ?? [];
  const show = useView("show") ?? {};
  const count = states.filter(([state]) => state === "in" || state === "late").reduce((sum, [, , n]) => sum + n, 0);
  const apart = states.reduce((sum, [, , n]) => sum + n, 0) - count;
  return (
    <div class="cm-standing">
      <p>
        {!show.shared && <><b>{tn("{n} file counts", "{n} files count", count, { n: counted(count) })}</b>{apart > 0 && <> · <a href="#cx-step-who">{tn("{n} does not, with the reason", "{n} do not, each with its reason", apart)}</a></>}</>}
        {show.shared && <b>{t("This is what others may see.")}</b>}
      </p>
      <div class="cm-toggles">
        <Button size="small" aria-pressed={show.names ? "false" : "true"} onClick={() => names(!show.names)}>{t("Pseudonyms instead of names")}</Button>
        <Button size="small" aria-pressed={show.shared ? "true" : "false"} onClick={() => ask("show", { shared: !show.shared })}>{t("View to share")}</Button>
        {(!kept || example) && <Button size="small" tone="quiet" icon="undo" onClick={() => ask("clear")}>{example ? t("Close the example") : t("Start again")}</Button>}
      </div>
      {!show.names && !show.shared && <p class="cx-hint">{t("The same learner has the same pseudonym every time in this browser, and nobody can work back without it.")}</p>}
      {show.shared && <p class="cx-hint">{t("No person, no file, and no number from which fewer than five people could be worked out. Print it or take it away as it stands now.")}</p>}
    </div>
  );
}

export const controls = {
  class_map_bring: Bring, class_map_next: Next, class_map_objectives: Objectives, class_map_questions: Questions, class_map_spreads: Spreads,
  class_map_outliers: Outliers, class_map_people: People, class_map_files: Files,
};
