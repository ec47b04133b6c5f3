// Steps, tabs, folds, and the name of the whole.
import { useEffect, useRef, useState } from "preact/hooks";
import { controlFor, prepare } from "./controls.js";
import { clean, useId, useSelect, useStore, useWidth, useWork } from "./context.js";
import { met } from "./holds.js";
import { Icon } from "./icons.jsx";

/** Draw a list of specifications. */
export function Controls({ specs }) {
  const { own } = useStore();
  return specs.map((spec, index) => {
    const Control = controlFor(spec, own) ?? (spec.late ? Late : null);
    return Control ? <Control key={`${spec.kind}-${index}`} spec={spec} /> : null;
  });
}

/** A control far down the page whose part is fetched when the reader comes near it, or once the page has nothing better to do. */
function Late({ spec }) {
  const { own } = useStore();
  const ref = useRef();
  const waiting = useSelect((state) => state.alive === "waiting");
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (!ref.current) return undefined;
    let gone = false;
    const load = () => prepare([{ ...spec, late: false }]).then(() => !gone && setHere(true), console.error);
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), { rootMargin: "900px" });
    observer.observe(ref.current);
    const timer = waiting ? 0 : setTimeout(load, 1500);
    return () => {
      gone = true;
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [waiting]);
  const Control = here && controlFor(spec, own);
  return Control ? <Control spec={spec} /> : <div class="cx-late" ref={ref} />;
}

/** All steps; neighbours of one `pair` share a row where there is room. */
export function Panels({ panels }) {
  const rows = [];
  let number = 0;
  for (const spec of panels) {
    if (spec.kind !== "panel") {
      rows.push({ specs: [spec] });
      continue;
    }
    if (spec.short) number += 1;
    const made = { ...spec, number: spec.short ? number : null };
    const last = rows.at(-1);
    if (spec.pair && last?.pair === spec.pair) last.panels.push(made);
    else rows.push({ pair: spec.pair, panels: [made] });
  }
  return rows.map((row, index) =>
    row.specs ? (
      <Controls key={index} specs={row.specs} />
    ) : (
      <div key={index} class={row.panels.length > 1 ? "cx-pair" : "cx-row"}>
        {row.panels.map((spec) => <Panel key={spec.id} spec={spec} paired={row.panels.length > 1} />)}
      </div>
    ),
  );
}

function Panel({ spec, paired }) {
  const Heading = `h${spec.level}`;
  const ref = useRef();
  // Side by side, the shorter panel stays in sight; one that is higher than the screen stays with its end.
  useEffect(() => {
    if (!paired) return undefined;
    const observer = new ResizeObserver(() => {
      // One below the other nothing stays, and setting the height would only lay out the page a second time.
      if (getComputedStyle(ref.current).position === "sticky") ref.current.style.setProperty("--cx-tall", `${ref.current.offsetHeight}px`);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [paired]);
  const open = useSelect((state) => met(spec.needs, state));
  return (
    <section ref={ref} id={`cx-step-${spec.id}`} class={`cx-panel cx-panel-${spec.id} ${open ? "" : "is-closed"}`} aria-labelledby={`cx-head-${spec.id}`} tabIndex={-1}>
      <header class="cx-panel-head">
        {spec.number && <span class="cx-number" aria-hidden="true">{spec.number}</span>}
        <div>
          <Heading id={`cx-head-${spec.id}`} class="cx-panel-title">{spec.title}</Heading>
          {(open ? spec.intro : spec.needs.text) && <p class="cx-panel-intro">{open ? spec.intro : spec.needs.text}</p>}
        </div>
      </header>
      {open && <div class="cx-panel-body"><Controls specs={spec.controls} /></div>}
    </section>
  );
}

/** ARIA tabs where there is room; on a narrow page the parts follow one another under headings. */
export function Tabs({ spec }) {
  const id = useId("tabs");
  const ref = useRef();
  const width = useWidth(ref);
  const [wanted, setChosen] = useState(spec.parts[0].id);
  const shownIds = useSelect((state) => spec.parts.filter((part) => met(part.needs, state)).map((part) => part.id).join(" "));
  const parts = spec.parts.filter((part) => shownIds.split(" ").includes(part.id));
  const chosen = parts.some((part) => part.id === wanted) ? wanted : parts[0].id;
  const stacked = width > 0 && width < 560;
  const openId = useSelect((state) => state.ui.reveal);
  useEffect(() => {
    if (openId) setChosen(spec.parts[0].id);
  }, [openId]);
  if (stacked) {
    return (
      <div ref={ref} class="cx-stack">
        {parts.map((part, index) => (
          <div key={part.id} class="cx-stacked">
            {index > 0 ? <Fold spec={part} /> : <Controls specs={part.controls} />}
          </div>
        ))}
      </div>
    );
  }
  const move = (event) => {
    const at = parts.findIndex((part) => part.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const part = parts[(to + parts.length) % parts.length];
    setChosen(part.id);
    document.getElementById(`${id}-${part.id}-tab`)?.focus();
  };
  return (
    <div ref={ref} class="cx-tabs">
      {parts.length > 1 && <div class="cx-tablist" role="tablist" onKeyDown={move}>
        {parts.map((part) => (
          <button
            key={part.id} type="button" role="tab" id={`${id}-${part.id}-tab`} aria-controls={`${id}-${part.id}`}
            aria-selected={part.id === chosen ? "true" : "false"} tabIndex={part.id === chosen ? 0 : -1} onClick={() => setChosen(part.id)}
          >
            {part.label}
          </button>
        ))}
      </div>}
      {parts.map((part) => (
        <div key={part.id} role={parts.length > 1 ? "tabpanel" : undefined} id={`${id}-${part.id}`} aria-labelledby={parts.length > 1 ? `${id}-${part.id}-tab` : undefined} hidden={part.id !== chosen}>
          {part.id === chosen && <Controls specs={part.controls} />}
        </div>
      ))}
    </div>
  );
}

export function Fold({ spec }) {
  return (
    <details class="cx-fold">
      <summary><Icon name="right" size={18} />{spec.label}</summary>
      <div class="cx-fold-body"><Controls specs={spec.controls} /></div>
    </details>
  );
}

/** The name of the reader's work, in large letters. */
export function Title({ spec }) {
  const store = useStore();
  const value = useWork(spec.bind);
  const id = useId("title");
  return (
    <div class="cx-title">
      <label class="cx-hidden" for={id}>{spec.label}</label>
      <input
        id={id} type="text" value={value} placeholder={spec.placeholder} autocomplete="off"
        onInput={(event) => {
          const text = clean(event.currentTarget.value).slice(0, 120);
          if (text !== event.currentTarget.value) event.currentTarget.value = text;
          store.set({ [spec.bind]: text }, { label: `${spec.label}: ${text}`, merge: `title-${spec.bind}` });
        }}
      />
      <Icon name="edit" size={18} />
    </div>
  );
}
