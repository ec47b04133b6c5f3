// The keys of the wall, those of a presenter's remote among them. A field keeps the keys that it needs, a button its own two.
import { useLayoutEffect, useRef } from "preact/hooks";

const KEYS = {
  ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back", " ": "toggle", "+": "minute", v: "vote", e: "exercise", n: "notes",
  b: "quiet", ".": "quiet", s: "sound", f: "full", "?": "help", Escape: "escape",
};
const REMOTE = new Set(["PageDown", "PageUp", "Escape"]); // no field has a use for these
const ACTS = "button, a[href], summary, [role=tab]";

export function useKeys(actions) {
  const now = useRef(actions);
  now.current = actions;
  useLayoutEffect(() => { // at once: the first key may come right after
    const pressed = (event) => {
      const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!name || !now.current[name] || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.repeat && name !== "minute") return;
      const { target } = event;
      if (target.matches?.("input, textarea, select") && !REMOTE.has(event.key)) return;
      if (event.key === " " && target.closest?.(ACTS)) return;
      event.preventDefault();
      now.current[name]();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
