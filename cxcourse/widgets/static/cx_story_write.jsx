// The four boxes of a story, one at a time, each with its questions, its minutes and its hints.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { clockText } from "./kit/clock-time.js";
import { useId, useStore, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { Marked } from "./kit/marked.jsx";
import { countWords, orderOf, rateOf } from "./cx_story_data.js";

export function Writer({ spec }) {
  const store = useStore();
  const id = useId("write");
  const box = useRef();
  const story = useWork("story") ?? {};
  const pace = useWork("pace");
  const order = orderOf(useWork("order"));
  const [at, setAt] = useState(order[0]);
  const [moved, setMoved] = useState(false);
  const rate = rateOf(pace);
  const seconds = useSeconds(story, rate);
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const goal = (pace?.target ?? 10) * 60;
  const place = order.indexOf(at);
  const element = spec.elements[at];
  const editor = spec.editors[at];

  // The next box begins at its top, and with the keyboard in it.
  useEffect(() => {
    if (!moved) return;
    setMoved(false);
    const area = box.current.querySelector("textarea");
    box.current.scrollIntoView({ block: "nearest" });
    area?.focus({ preventScroll: true });
  }, [moved]);
  const go = (name) => {
    setAt(name);
    setMoved(true);
  };
  const swap = (by) => {
    const other = [...order];
    [other[place], other[place + by]] = [other[place + by], other[place]];
    const label = by < 0 ? t("{name} comes earlier", { name: element.title }) : t("{name} comes later", { name: element.title });
    store.set({ order: other.join(" ") }, { label });
    store.say(t("Order: {list}", { list: other.map((one) => spec.elements[one].title).join(", ") }));
  };
  const keys = (event) => {
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = order[(to + order.length) % order.length];
    setAt(next);
    document.getElementById(`${id}-${next}-tab`)?.focus();
  };
  return (
    <div class="cx-story-write">
      <div class="cx-story-tabs" role="tablist" aria-label={t("The four elements")} onKeyDown={keys}>
        {order.map((name, n) => (
          <button
            key={name} type="button" role="tab" id={`${id}-${name}-tab`} aria-controls={`${id}-box`} aria-selected={name === at ? "true" : "false"}
            tabIndex={name === at ? 0 : -1} class={seconds[name] ? "is-written" : ""} onClick={() => setAt(name)}
          >
            <span class="cx-story-tab-name"><b aria-hidden="true">{n + 1}</b>{spec.elements[name].short}</span>
            <span class="cx-story-tab-time">{seconds[name] ? clockText(seconds[name]) : t("empty")}</span>
          </button>
        ))}
      </div>
      <Length order={order} seconds={seconds} total={total} goal={goal} at={at} />
      <div class="cx-story-box" role="tabpanel" id={`${id}-box`} aria-labelledby={`${id}-${at}-tab`} ref={box}>
        <div class="cx-story-ask">
          {element.questions.map((question) => <p key={question} class="cx-story-question">{question}</p>)}
          <p class="cx-hint">{element.tip}</p>
        </div>
        <Marked key={at} spec={editor} />
      </div>
      <div class="cx-story-nav">
        {place > 0 && <Button icon="left" onClick={() => go(order[place - 1])}>{spec.elements[order[place - 1]].short}</Button>}
        {place < order.length - 1 && <Button tone="primary" icon="right" onClick={() => go(order[place + 1])}>{t("Next: {name}", { name: spec.elements[order[place + 1]].short })}</Button>}
      </div>
      <details class="cx-fold cx-fold-small">
        <summary><Icon name="right" size={18} />{t("Tell {name} earlier or later", { name: element.title })}</summary>
        <div class="cx-story-nav">
          <Button size="small" icon="up" disabled={place === 0} onClick={() => swap(-1)}>{t("Earlier")}</Button>
          <Button size="small" icon="down" disabled={place === order.length - 1} onClick={() => swap(1)}>{t("Later")}</Button>
        </div>
      </details>
    </div>
  );
}

/** Seconds by element; only the box that changed is counted again. */
function useSeconds(story, rate) {
  const kept = useRef({});
  return useMemo(() => {
    const now = {};
    for (const [name, text] of Object.entries(story)) {
      const before = kept.current[name];
      now[name] = before?.text === text ? before : { text, words: countWords(text) };
    }
    kept.current = now;
    return Object.fromEntries(Object.entries(now).map(([name, one]) => [name, (60 * one.words) / rate]));
  }, [story, rate]);
}

/** The minutes of all boxes as a line against the target. */
function Length({ order, seconds, total, goal, at }) {
  const whole = Math.max(total, goal) || 1;
  const words = total ? t("{time} of {goal} minutes", { time: clockText(total), goal: clockText(goal) }) : t("{goal} minutes to fill; three are a good first draft", { goal: clockText(goal) });
  return (
    <div class="cx-story-length">
      <div class="cx-story-bar" aria-hidden="true">
        {order.map((name) => <i key={name} class={name === at ? "is-here" : ""} style={{ inlineSize: `${(100 * (seconds[name] ?? 0)) / whole}%` }} />)}
        {total > goal && <b style={{ insetInlineStart: `${(100 * goal) / whole}%` }} />}
      </div>
      <p>{words}</p>
    </div>
  );
}
