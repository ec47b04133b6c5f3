// Hooks that every control uses.
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";

export const Store = createContext(null);

export const useStore = () => useContext(Store);

/** A part of the state; the control is drawn again only when that very part changes. */
export function useSelect(select) {
  const store = useStore();
  const value = select(store.state);
  const last = useRef();
  last.current = { select, value };
  const [, again] = useReducer((n) => n + 1, 0);
  useLayoutEffect(() => {
    const look = () => {
      if (!Object.is(last.current.select(store.state), last.current.value)) again();
    };
    look();
    return store.subscribe(look);
  }, [store]);
  return value;
}

export const useWork = (name) => useSelect((state) => state.work[name]);
export const useView = (name) => useSelect((state) => state.view[name]);
export const useUi = (name) => useSelect((state) => state.ui[name]);

/**
 * Names by id of the records in a work trait, in their order: the same map until a name, the order or the number of records changes. A
 * control that only needs names is not drawn again for a changed number.
 */
export function useNames(trait, field) {
  const last = useRef({ list: null, names: new Map() });
  return useSelect((state) => {
    const list = state.work[trait];
    if (list !== last.current.list) {
      const now = new Map(list.map((record) => [record.id, nameOf(record, field)]));
      const before = [...last.current.names];
      let at = 0;
      const same = now.size === before.length && [...now].every(([id, name]) => before[at][0] === id && before[at++][1] === name);
      last.current = { list, names: same ? last.current.names : now };
    }
    return last.current.names;
  });
}

let ids = 0;
/** An id for labels and descriptions, unique on the page. */
export function useId(prefix = "cx") {
  const ref = useRef(null);
  ref.current ??= `${prefix}-${++ids}`;
  return ref.current;
}

/** The width of an element in CSS pixels, 0 before it is measured. */
export function useWidth(ref) {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const now = Math.round(element.clientWidth);
      if (now) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

/** How much of the page can be seen at once, in CSS pixels. */
export function useScreenHeight() {
  const [height, setHeight] = useState(innerHeight);
  useEffect(() => {
    const measure = () => setHeight(innerHeight);
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return height;
}

/** A function that stays the same object and always runs its newest body, so that memoised children do not redraw. */
export function useEvent(fn) {
  const ref = useRef(fn);
  ref.current = fn;
  return useCallback((...args) => ref.current(...args), []);
}

/** Focus an element after the next drawing: `focusSoon("#id")` or a function that returns it. */
export function useFocusSoon() {
  const wanted = useRef(null);
  const [, again] = useReducer((n) => n + 1, 0);
  useEffect(() => {
    if (!wanted.current) return;
    const find = wanted.current;
    const element = typeof find === "function" ? find() : document.querySelector(find);
    if (element) {
      wanted.current = null;
      element.focus({ preventScroll: false });
    }
  });
  return useCallback((find) => {
    wanted.current = find;
    again();
  }, []);
}

/** A number as shown: a real minus sign, a plus where asked, at most one decimal. */
export function shown(value, signed = false) {
  if (value === null || value === undefined || value === "") return "?";
  const text = String(Math.round(Math.abs(value) * 10) / 10);
  return value < 0 ? `\u2212${text}` : signed && value > 0 ? `+${text}` : text;
}

let numbers; // made once: that costs more than a thousand uses
/** A whole number with its thousands apart. */
export const counted = (n) => (numbers ??= new Intl.NumberFormat(document.documentElement.lang || "en")).format(n);

export function shownDate(iso) {
  const [year, month, day] = String(iso ?? "").split("-").map(Number);
  if (!year || !month || !day) return "";
  const date = new Date(year, month - 1, day);
  // Plain "en" would put the month first; the course writes days as its prose does.
  const language = document.documentElement.lang;
  return date.toLocaleDateString(!language || language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric" });
}

export function today() {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}

/** A new id that no record has: short, and never reused within a list. */
export function freshId(prefix, taken) {
  const used = new Set(taken);
  let id;
  do id = prefix + Math.random().toString(36).slice(2, 8);
  while (used.has(id));
  return id;
}

// Control characters cannot be seen, cannot be stored in a picture, and come only from pasting.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
export const clean = (text) => text.toWellFormed?.().replace(UNSEEN, "") ?? text.replace(UNSEEN, "");

export const nameOf = (record, field = "name") => String(record?.[field] ?? "").trim() || t("No name yet");

/** First letters of the first and last word, for a token. */
export function initials(name) {
  const words = name.trim().split(/[\s_-]+/).filter(Boolean);
  if (!words.length) return "?";
  const first = [...words[0]][0];
  const last = words.length > 1 ? [...words.at(-1)][0] : [...words[0]][1] ?? "";
  return (first + last).toLocaleUpperCase();
}

/** The first specification of a kind, wherever it stands. */
export function findSpec(specs, kind) {
  for (const spec of specs ?? []) {
    if (spec.kind === kind) return spec;
    const inner = findSpec(spec.controls, kind) ?? spec.parts?.map((part) => findSpec(part.controls, kind)).find(Boolean);
    if (inner) return inner;
  }
  return undefined;
}
