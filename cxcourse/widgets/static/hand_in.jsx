// Hand in: what is ticked, and the file or text that the learner sends.
import { useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { For, useAddress, usePlan } from "./hand_in_for.jsx";
import { useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { saveFile } from "./kit/files.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { Coming } from "./kit/notes.jsx";

const NONE = [];
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const MOST_IN_MAIL = 1500; // letters that every mail program takes from a link

/** A moment as people say it; "" for what is none. */
function when(iso) {
  const date = new Date(iso);
  if (!iso || Number.isNaN(date.getTime())) return "";
  const language = document.documentElement.lang;
  return date.toLocaleString(!language || language === "en" ? "en-GB" : language, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
}

function Choose({ spec }) {
  const store = useStore();
  const ready = useSelect((state) => state.ready);
  const chapters = useView("chapters") ?? NONE;
  const lead = useView("lead");
  const ticked = useWork(spec.ticked);
  useAddress(spec.about, spec.ticked);
  if (!ready) return <Coming text={t("Your work is looked up in this browser.")} />;
  if (!chapters.length) {
    return (
      <div class="hi-none">
        <p><b>{t("There is nothing to hand in yet.")}</b></p>
        <p>{t("Answer the questions of a chapter or begin an exercise: what you enter appears here by itself. If you worked in another browser, hand in from there, or open your file in the casebook first.")}</p>
      </div>
    );
  }
  const rows = chapters.map((one) => ({
    ...one,
    ways: [
      one.exercise && { key: spec.work + one.slug, label: one.exercise.title, fits: one.exercise.fits, hint: when(one.exercise.saved) ? t("exercise, last changed {when}", { when: when(one.exercise.saved) }) : t("exercise") },
      one.answers && { key: spec.answers + one.slug, label: tn("Answer to {n} of {all} questions", "Answers to {n} of {all} questions", one.answers.n, { all: one.answers.of }), fits: one.answers.fits, hint: t("first and last") },
    ].filter(Boolean),
  }));
  const all = rows.flatMap((one) => one.ways).filter((way) => way.fits).map((way) => way.key);
  const on = all.filter((key) => ticked.includes(key));
  const put = (keys, label) => store.set({ [spec.ticked]: keys }, { label });
  const turn = (way) => put(ticked.includes(way.key) ? ticked.filter((key) => key !== way.key) : [...ticked, way.key], way.label);
  return (
    <div class="hi-choose">
      <ul class="hi-chapters">
        {rows.map((one) => (
          <li key={one.slug}>
            <fieldset>
              <legend><b aria-hidden="true">{one.number}</b> {one.title}</legend>
              <div>
                {one.ways.map((way) => (
                  <label key={way.key} class={`hi-tick ${on.includes(way.key) ? "is-in" : ""} ${way.fits ? "" : "is-off"}`}>
                    <input type="checkbox" checked={on.includes(way.key)} disabled={!way.fits} onChange={() => turn(way)} />
                    <span><b>{way.label}</b> <small>{way.fits ? way.hint : t("cannot go in: a part of it is damaged or too long for a hand-in")}</small></span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div class="hi-sum">
        <p aria-live="polite">{lead}</p>
        {on.length < all.length && <Button size="small" onClick={() => put(all, t("Everything ticked"))}>{t("Tick everything")}</Button>}
        {on.length > 0 && <Button size="small" onClick={() => put([], t("Nothing ticked"))}>{t("Untick everything")}</Button>}
      </div>
    </div>
  );
}

function Send({ spec }) {
  const store = useStore();
  const about = useWork(spec.about) ?? {};
  const sent = useWork(spec.sent) ?? NONE;
  const n = useView("n") ?? [0, 0];
  const short = useView("short") ?? "";
  const current = useSelect((state) => state.current);
  const plan = usePlan(String(about.assignment ?? "").trim());
  const id = useId("short");
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(null); // {words, file}: what was said, and whether it was saved as a file
  const [error, setError] = useState("");
  const note = (words, file) => {
    const one = { made: new Date().toISOString(), assignment: String(about.assignment ?? "").trim(), exercises: n[0], answers: n[1] };
    store.set({ [spec.sent]: [one, ...sent].slice(0, spec.most) }, { label: t("Handed in") });
    setDone({ words, file });
    store.say(words);
  };
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setError("");
    try {
      const { value, buffers } = await store.call("save");
      saveFile(value.name, new Blob(buffers, { type: value.mime }));
      note(t("{name} is in your downloads.", { name: value.name }), true);
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    setError("");
    try {
      await navigator.clipboard.writeText(short);
      note(t("The text is copied. Paste it into your message."), false);
    } catch {
      setError(t("The browser did not let this page copy. Select the text below and copy it yourself."));
      document.getElementById(id)?.select();
    }
  };
  const mail = MAIL.exec(plan.goes_to ?? "")?.[0];
  const inMail = short && short.length <= MOST_IN_MAIL && !done?.file;
  const write = () => `mailto:${mail}?subject=${encodeURIComponent(t("Hand-in: {title}", { title: plan.title || about.assignment }))}&body=${encodeURIComponent(inMail ? short : t("My hand-in is the file that I attach here."))}`;
  return (
    <div class="hi-send">
      <div class="hi-ways">
        <Button tone="primary" icon="download" onClick={save}>{busy ? t("One moment…") : t("Save the hand-in as a file")}</Button>
        {short && <Button icon="text" onClick={copy} aria-disabled={current ? undefined : "true"}>{t("Copy it as a short text")}</Button>}
      </div>
      {!short && <p class="cx-hint">{t("For a text that fits into a chat this is too much. Answers of a few chapters fit; most exercises need the file.")}</p>}
      {short && (
        <details class="cx-fold cx-fold-small">
          <summary><Icon name="right" size={18} />{t("Show the short text ({n} of 2,000 characters)", { n: short.length })}</summary>
          <div class="cx-fold-body"><label class="cx-hidden" for={id}>{t("The hand-in as a short text")}</label><textarea id={id} class="cx-input hi-short" rows={4} readOnly value={short} onFocus={(event) => event.currentTarget.select()} /></div>
        </details>
      )}
      {error && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {error}</p>}
      <div class={`hi-next ${done ? "is-done" : ""}`}>
        <Icon name={done ? "check" : "arrow"} />
        <div>
          {done && <p><b>{done.words}</b></p>}
          {plan.goes_to ? <p>{t("Now send it where your instructor wants it:")} <b>{plan.goes_to}</b></p> : <p>{t("Now send it by the channel your instructor named: a mail, a chat, an upload.")}</p>}
          {mail && (done || inMail) && <p><a class="cx-button" href={write()}><Icon name="text" /><span>{inMail ? t("Write the mail, with the short text in it") : t("Write the mail, then attach the file")}</span></a></p>}
          <p>{t("It has not left this device yet, and nobody has been told.")}</p>
          <p>{t("You may hand in again at any time: what you sent last from this browser counts.")}</p>
        </div>
      </div>
      {sent.length > 0 && (
        <details class="cx-fold cx-fold-small">
          <summary><Icon name="right" size={18} />{tn("Made here so far: {n}", "Made here so far: {n}", sent.length)}</summary>
          <ul class="cx-fold-body hi-sent">
            {sent.map((one, index) => <li key={index}>{[when(one.made), one.assignment && t("for “{id}”", { id: one.assignment }), tn("{n} exercise", "{n} exercises", one.exercises), tn("{n} answer", "{n} answers", one.answers)].filter(Boolean).join(" · ")}</li>)}
          </ul>
        </details>
      )}
    </div>
  );
}

export const controls = { hand_in_choose: Choose, hand_in_for: For, hand_in_send: Send };
