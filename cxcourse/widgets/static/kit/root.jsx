// The frame of an exercise: toolbar, steps, the one live region, and the message with a way back.
import { render as draw } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { Store, useSelect, useStore } from "./context.js";
import { prepare } from "./controls.js";
import { usePrintedSheet } from "./files.jsx";
import { Button, Icon } from "./icons.jsx";
import { createStore } from "./store.js";
import { Panels } from "./structure.jsx";

/**
 * Anywidget's entry: draw the exercise of `model` into `el`, with the controls that are its `own`, once all it needs is there; returns what
 * undoes it.
 */
export async function render({ model, el, own }) {
  await prepare(model.get("panels"));
  const store = createStore(model);
  store.own = own;
  const root = document.createElement("div");
  root.className = "cx-kit";
  el.append(root);
  draw(<Store.Provider value={store}><App /></Store.Provider>, root);
  return () => {
    draw(null, root);
    store.destroy();
    root.remove();
  };
}

function App() {
  const store = useStore();
  const ref = useRef();
  const panels = store.model.get("panels") ?? [];
  usePrintedSheet(ref);

  const onKeyDown = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const back = key === "z" && !event.shiftKey;
    const forth = (key === "z" && event.shiftKey) || key === "y";
    if (!back && !forth) return;
    // In a text field the browser's own undo of typing comes first.
    if (event.target.matches?.('input[type="text"], input:not([type]), textarea')) return;
    event.preventDefault();
    if (back) store.undo();
    else store.redo();
  };

  return (
    <div class="cx-frame" ref={ref} onKeyDown={onKeyDown}>
      <Toolbar panels={panels} />
      <Failure />
      <Panels panels={panels} />
      <Toast />
      <LiveRegion />
    </div>
  );
}

/** Undo, redo, the way to each step, and how it stands with Python. */
function Toolbar({ panels }) {
  const store = useStore();
  const undo = useSelect((state) => state.undo);
  const redo = useSelect((state) => state.redo);
  const steps = panels.filter((panel) => panel.kind === "panel" && panel.short);
  const here = useStepInView(steps);
  const strip = useRef();
  // On a narrow page the strip of steps moves along, so that the step one is in can be read.
  useEffect(() => {
    const nav = strip.current;
    const link = nav.querySelector(".is-here");
    if (link && nav.scrollWidth > nav.clientWidth) nav.scrollTo({ left: link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2 });
  }, [here]);
  return (
    <div class="cx-toolbar">
      <nav class="cx-steps" aria-label={t("Steps")} ref={strip}>
        <ol>
          {steps.map((panel, index) => (
            <li key={panel.id}>
              <a href={`#cx-step-${panel.id}`} class={here === panel.id ? "is-here" : ""} aria-current={here === panel.id ? "step" : undefined}>
                <b aria-hidden="true">{index + 1}</b> <span>{panel.short}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <Standing />
      <div class="cx-history" role="group" aria-label={t("History")}>
        <Button
          icon="undo" iconOnly tone="quiet" onClick={store.undo} aria-disabled={undo ? undefined : "true"}
          label={undo ? t("Undo: {what}", { what: undo }) : t("Undo: nothing yet")}
        />
        <Button
          icon="redo" iconOnly tone="quiet" onClick={store.redo} aria-disabled={redo ? undefined : "true"}
          label={redo ? t("Redo: {what}", { what: redo }) : t("Redo: nothing yet")}
        />
      </div>
    </div>
  );
}

function useStepInView(steps) {
  const [here, setHere] = useState(steps[0]?.id);
  useEffect(() => {
    if (!("IntersectionObserver" in window)) return undefined;
    const seen = new Map();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
        const first = steps.find((panel) => seen.get(`cx-step-${panel.id}`));
        if (first) setHere(first.id);
      },
      { rootMargin: "-20% 0px -60% 0px" },
    );
    for (const panel of steps) {
      const element = document.getElementById(`cx-step-${panel.id}`);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return here;
}

/** One quiet word while Python starts or is thinking for longer than one notices. */
function Standing() {
  const alive = useSelect((state) => state.alive);
  const current = useSelect((state) => state.current);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (current || alive !== "alive") {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [current, alive]);
  const text = alive === "waiting" ? t("Python is starting…") : alive === "alive" && slow ? t("Working it out…") : "";
  return <span class={`cx-standing ${text ? "is-on" : ""} ${current ? "" : "is-behind"}`}>{text && <><i class="cx-pulse" aria-hidden="true" /><span>{text}</span></>}</span>;
}

function Failure() {
  const alive = useSelect((state) => state.alive);
  if (alive !== "failed") return null;
  return (
    <div class="cx-banner" role="note">
      <Icon name="warn" />
      <p>
        <strong>{t("The results cannot be worked out on this device just now.")}</strong>{" "}
        {t("Everything you enter is kept, and you can go on with the list, the map, your plan and the printed page. Reload to try again.")}
      </p>
    </div>
  );
}

function Toast() {
  const store = useStore();
  const toast = useSelect((state) => state.toast);
  if (!toast) return null;
  return (
    <div class="cx-toast" role="group" aria-label={t("Message")}>
      <p>{toast.text}</p>
      {toast.undoable && <Button tone="quiet" icon="undo" onClick={store.undo}>{t("Undo")}</Button>}
      <Button tone="quiet" icon="close" iconOnly label={t("Close the message")} onClick={store.hideToast} />
    </div>
  );
}

function LiveRegion() {
  const store = useStore();
  const ref = useRef();
  const current = useSelect((state) => state.current);
  const summary = useSelect((state) => state.view.summary);
  const [said, setSaid] = useState(summary);
  useLayoutEffect(() => {
    store.onSay = (text) => {
      // The same words twice in a row are read only if the node changes.
      ref.current.textContent = ref.current.textContent === text ? `${text}\u00a0` : text;
    };
    return () => {
      store.onSay = () => {};
    };
  }, [store]);
  useEffect(() => {
    if (!current || summary === said || !summary) return;
    setSaid(summary);
    store.say(summary, { key: "summary", after: 600 });
  }, [current, summary]);
  return <div class="cx-hidden" role="status" aria-live="polite" ref={ref} />;
}
