// Small helpers for pages that a script draws. Words go in as text, never as HTML.

/** The element `tag` with properties (names with a dash are attributes) and children; what is null or false is left out. */
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.includes("-") || name === "role" || name === "for" || name === "colspan") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A sentence with an element in it: `words` has already been through t(), with SLOT where `node` belongs. */
export const SLOT = "\ufffc";
export const around = (words, node) => words.split(SLOT).flatMap((part, at) => (at ? [node, part] : [part]));

/** A sign of the course's icons; it is never the only bearer of a meaning. */
export const sign = (name) => make("span", { className: `cx-sign cx-sign-${name}`, "aria-hidden": "true" });

/** A button with words, and a sign before them where one is named. */
export const button = (words, onClick, { tone = "quiet", icon = "", ...more } = {}) => {
  const node = make("button", { type: "button", className: `cx-act${tone ? ` cx-act-${tone}` : ""}`, ...more }, icon && sign(icon), make("span", {}, words));
  node.addEventListener("click", onClick);
  return node;
};

/** Hand the reader a file. */
export function download(name, data, type = "application/json") {
  const url = URL.createObjectURL(new Blob([data], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const language = () => {
  const { lang } = document.documentElement;
  return !lang || lang === "en" ? "en-GB" : lang; // the course writes days as its prose does
};

/** How long ago something was, in words, with the moment itself behind it. */
export function ago(iso, now = Date.now()) {
  const date = new Date(iso);
  const seconds = Math.max(0, (now - date) / 1000);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  const steps = [["minute", 60], ["hour", 3600], ["day", 86_400], ["week", 604_800]];
  const [unit, size] = steps.findLast(([, length]) => seconds >= length) ?? ["second", 1];
  const far = seconds > 8 * 604_800;
  const words = far ? date.toLocaleDateString(language(), { day: "numeric", month: "long", year: "numeric" }) : seconds < 60 ? relative.format(0, "second") : relative.format(-Math.floor(seconds / size), unit);
  return make("time", { dateTime: iso, title: date.toLocaleString(language(), { dateStyle: "long", timeStyle: "short" }) }, words);
}

export const today = () => new Date().toISOString().slice(0, 10);
export const shownDay = (date = new Date()) => date.toLocaleDateString(language(), { day: "numeric", month: "long", year: "numeric" });
