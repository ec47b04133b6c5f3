// Loaded on the search page after Sphinx's searchtools.js, in place of its sphinx_highlight.js: what a result says, in the course's words.
// No term is kept in storage, and a page's summary is taken from its text alone, not from the lists around it.
"use strict";

const SPHINX_HIGHLIGHT_ENABLED = false;

// Not with addTranslations(): it makes a function out of text, which the page's policy forbids.
Documentation.LOCALE = document.documentElement.lang;
Object.assign(Documentation.TRANSLATIONS, {
  "Searching": "Searching",
  "Search Results": "What was found",
  "Search finished, found ${resultCount} page(s) matching the search query.": "Places that hold your words: ${resultCount}",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "No page holds all these words. Try fewer words, or a more common one.",
});

Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const text = page.querySelector("article > section");
  if (!text) return "";
  text.querySelectorAll("script, style, svg, .cx-answers, .visually-hidden, button").forEach((one) => one.remove());
  text.querySelectorAll("p, li, dt, dd, td, th, h1, h2, h3, h4, summary, label, legend").forEach((one) => one.append(" "));
  const place = anchor ? text.querySelector(`[id="${CSS.escape(anchor.slice(1))}"]`) : null;
  if (place?.matches("dt")) return `${place.textContent.trim()}: ${place.nextElementSibling?.textContent ?? ""}`;
  if (!place) text.querySelector("h1")?.remove();
  return (place ?? text).textContent.replace(/\s+/g, " ").trim();
};

Search.makeSearchSummary = (html, keywords, anchor) => {
  const text = Search.htmlToText(html, anchor);
  if (!text) return document.createDocumentFragment(); // searchtools.js appends whatever comes
  const words = [...keywords].filter((word) => word.length > 1);
  const lower = text.toLowerCase();
  const at = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0).sort((a, b) => a - b)[0] ?? 0;
  const from = at < 90 ? 0 : text.indexOf(" ", at - 80) + 1;
  const until = from + 220 >= text.length ? text.length : Math.max(from + 1, text.lastIndexOf(" ", from + 220));
  const summary = Object.assign(document.createElement("p"), { className: "context" });
  const shown = (from ? "… " : "") + text.slice(from, until) + (until < text.length ? " …" : "");
  const parts = words.length ? shown.split(new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gi")) : [shown];
  // split() with one group gives text and match in turn
  summary.append(...parts.map((part, i) => (i % 2 ? Object.assign(document.createElement("mark"), { textContent: part }) : part)));
  return summary;
};
