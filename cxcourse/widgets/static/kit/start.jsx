// What stands there while all is empty, and the example works.
import { useLayoutEffect, useRef } from "preact/hooks";
import { findSpec, useSelect, useStore } from "./context.js";
import { count } from "./holds.js";
import { Button } from "./icons.jsx";

/** Draw again without moving what has the focus: the start stands above the field that makes it go. */
function useStill(changing) {
  const top = useRef(null);
  const focused = () => document.activeElement?.closest?.(".cx-kit") && document.activeElement.getBoundingClientRect().top;
  top.current = focused();
  useLayoutEffect(() => {
    const now = focused();
    if (typeof now === "number" && typeof top.current === "number" && now !== top.current) scrollBy({ top: now - top.current, behavior: "instant" });
  }, [changing]);
}

/** The first ten seconds: what to do, and two ways to begin. */
export function Start({ spec }) {
  const store = useStore();
  const hasBoard = findSpec(store.model.get("panels"), "board");
  const ref = useRef();
  const empty = useSelect((state) => !count(state.work[spec.bind]));
  useStill(empty);
  if (!empty) return null;
  const begin = () => {
    store.ui({ begin: Date.now() });
    // A list puts the focus into its own line; else the first field of this step is meant.
    const fields = ref.current.closest(".cx-panel")?.querySelectorAll(".cx-panel-body :is(input:not([type=file]), textarea, select)") ?? [];
    setTimeout(() => {
      if (!document.activeElement?.matches("input, textarea, select")) [...fields].find((one) => one.offsetParent)?.focus();
    }, 60);
  };
  return (
    <div class="cx-start" ref={ref}>
      {hasBoard && <StartPicture />}
      <h3>{spec.heading}</h3>
      <p>{spec.body}</p>
      <div class="cx-start-ways">
        {spec.first && <Button tone="primary" icon="plus" onClick={begin}>{spec.first}</Button>}
        <ExampleButtons items={spec.examples} />
      </div>
    </div>
  );
}

function ExampleButtons({ items }) {
  const store = useStore();
  const open = (example) => {
    store.set(example.work, { label: example.label, replaces: true });
    store.ui({ open: null, selected: null, compare: null });
    store.toast(example.done);
  };
  return items.map((example) => <Button key={example.id} icon="picture" onClick={() => open(example)}>{example.label}</Button>);
}

/** Example works, for those who did not open one at the start. */
export function Examples() {
  const start = findSpec(useStore().model.get("panels"), "start");
  const empty = useSelect((state) => !count(state.work[start?.bind]));
  if (empty) return null; // they are at the top already
  return <div class="cx-examples"><ExampleButtons items={start?.examples ?? []} /></div>;
}

function StartPicture() {
  return (
    <svg class="cx-start-picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      <path class="a" d="M24 104h200M24 104V10" />
      <path class="b" d="M124 100V14M28 57h192" />
      <rect class="w" x="126" y="14" width="96" height="41" rx="6" />
      <path class="l" d="M66 84C100 84 120 70 150 44M92 32c22-6 38-4 58 6" />
      <circle class="t" cx="62" cy="84" r="11" />
      <circle class="t d" cx="84" cy="33" r="11" />
      <circle class="t" cx="176" cy="82" r="11" />
      <rect class="t" x="190" y="20" width="22" height="22" rx="6" />
      <circle class="k" cx="160" cy="38" r="14" />
      <path class="s" d="M160 31l2.2 4.6 5 .6-3.7 3.4 1 5-4.5-2.5-4.5 2.5 1-5-3.7-3.4 5-.6z" />
    </svg>
  );
}

