// A draft that is there already: its paragraphs come one at a time and go into the box they belong to.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { clean, useId, useStore, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { ELEMENTS, countWords } from "./cx_story_data.js";

const NONE = [];

export function Paste({ spec }) {
  const draft = useWork("draft") ?? NONE;
  return draft.length ? <Assign spec={spec} draft={draft} /> : <Bring spec={spec} />;
}

function Bring({ spec }) {
  const store = useStore();
  const id = useId("paste");
  const area = useRef();
  const [some, setSome] = useState(false);
  const apart = () => {
    // A new paragraph begins after an empty line; a text without any is cut at its line ends.
    const text = clean(area.current.value).replace(/\r\n?/g, "\n");
    const parts = text.split(/\n\s*\n/).filter((one) => one.trim());
    const lines = parts.length > 1 ? parts : text.split("\n").filter((one) => one.trim());
    const draft = lines.slice(0, spec.limit).map((one, n) => ({ id: `p${n}`, text: one.trim().slice(0, spec.max), element: "" }));
    if (!draft.length) return;
    store.set({ draft }, { label: t("Took a draft apart") });
    store.say(tn("{n} paragraph. Say where it belongs.", "{n} paragraphs. Say where each belongs.", draft.length));
  };
  return (
    <div class="cx-story-paste">
      <div class="cx-field cx-field-wide">
        <label class="cx-label" for={id}>{t("Your draft, speech or slide notes")}</label>
        <p class="cx-hint" id={`${id}-hint`}>{t("It is cut into paragraphs. Then you say for each which element it is, or that it can go.")}</p>
        <textarea id={id} ref={area} class="cx-input" rows={5} aria-describedby={`${id}-hint`} onInput={(event) => setSome(!!event.currentTarget.value.trim())} />
      </div>
      <div><Button tone="primary" icon="text" disabled={!some} onClick={apart}>{t("Take it apart")}</Button></div>
    </div>
  );
}

function Assign({ spec, draft }) {
  const store = useStore();
  const head = useRef();
  const first = draft.findIndex((one) => !one.element);
  const [at, setAt] = useState(Math.max(0, first));
  const [gone, setGone] = useState(false);
  const here = Math.min(at, draft.length - 1);
  const left = draft.filter((one) => !one.element).length;
  const places = [...ELEMENTS.map((name) => [name, spec.elements[name].title]), ["out", t("Leave it out")]];
  useEffect(() => {
    if (gone) head.current?.focus();
    setGone(false);
  }, [gone]);

  const assign = (element, label) => {
    const next = draft.map((one, n) => (n === here ? { ...one, element } : one));
    store.set({ draft: next }, { label: t("Paragraph {n}: {place}", { n: here + 1, place: label }) });
    const open = next.findIndex((one, n) => n > here && !one.element);
    setAt(open >= 0 ? open : here < draft.length - 1 && left > 1 ? here + 1 : here);
    setGone(true);
  };
  const drop = () => store.set({ draft: [] }, { label: t("Put the draft away") });
  const put = () => {
    const story = { ...store.state.work.story };
    let cut = false;
    for (const name of ELEMENTS) {
      const text = draft.filter((one) => one.element === name).map((one) => one.text).join("\n\n");
      if (!text) continue;
      const whole = [story[name]?.trim(), text].filter(Boolean).join("\n\n");
      cut ||= whole.length > spec.max;
      story[name] = whole.slice(0, spec.max);
    }
    store.set({ story, draft: [] }, { label: t("Put the draft into the boxes") });
    store.toast(cut ? t("The draft is in its boxes. One box was full, so its end was cut.") : t("The draft is in its boxes."));
  };
  const part = draft[here];
  return (
    <div class="cx-story-paste">
      <h3 class="cx-subhead" tabIndex={-1} ref={head}>{t("Paragraph {n} of {all}: which element is it?", { n: here + 1, all: draft.length })}</h3>
      <blockquote class="cx-story-paragraph">{part.text}</blockquote>
      <div class="cx-story-places" role="group" aria-label={t("Where this paragraph belongs")}>
        {places.map(([name, label]) => (
          <Button key={name} aria-pressed={String(part.element === name)} onClick={() => assign(name, label)}>{label}</Button>
        ))}
      </div>
      <div class="cx-story-nav">
        <Button size="small" tone="quiet" icon="left" disabled={here === 0} onClick={() => setAt(here - 1)}>{t("Back")}</Button>
        <Button size="small" tone="quiet" icon="right" disabled={here === draft.length - 1} onClick={() => setAt(here + 1)}>{t("Next")}</Button>
        <span class="cx-quiet">{left ? tn("{n} still open", "{n} still open", left) : t("All have a place")}</span>
      </div>
      <ul class="cx-story-tally">
        {places.map(([name, label]) => {
          const words = draft.filter((one) => one.element === name).reduce((sum, one) => sum + countWords(one.text), 0);
          return <li key={name}><Icon name={words ? "check" : "minus"} size={16} /> {label}: {tn("{n} word", "{n} words", words)}</li>;
        })}
      </ul>
      <div class="cx-story-nav">
        <Button tone={left ? "plain" : "primary"} icon="down" disabled={left === draft.length} onClick={put}>{left ? t("Put what has a place into the boxes") : t("Put them into the boxes")}</Button>
        <Button tone="quiet" onClick={drop}>{t("Put the draft away")}</Button>
      </div>
    </div>
  );
}
