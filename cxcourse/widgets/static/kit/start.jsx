// What stands there while all is empty, and the example works.
import { findSpec, useSelect, useStore } from "./context.js";
import { Button } from "./icons.jsx";

/** The first ten seconds: what to do, and two ways to begin. */
export function Start({ spec }) {
  const store = useStore();
  const empty = useSelect((state) => !state.work[spec.bind].length);
  if (!empty) return null;
  return (
    <div class="cx-start">
      <StartPicture />
      <h3>{spec.heading}</h3>
      <p>{spec.body}</p>
      <div class="cx-start-ways">
        <Button tone="primary" icon="plus" onClick={() => store.ui({ begin: Date.now() })}>{spec.first}</Button>
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
  const empty = useSelect((state) => !state.work[start?.bind]?.length);
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

