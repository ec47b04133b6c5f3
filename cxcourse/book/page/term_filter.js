// A field above the glossary: what is typed, in any of the three languages, leaves only the terms that hold it.
import { announce } from "./announce.js";
import { t, tn } from "./i18n.js";

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");

/** Each term with its other names and all that is said of it. */
function entries(list) {
  const found = [];
  for (const node of list.children) {
    if (node.matches("dt") && !(found.at(-1) && !found.at(-1).done)) found.push({ nodes: [], done: false });
    found.at(-1)?.nodes.push(node);
    if (node.matches("dd") && found.length) found.at(-1).done = true;
  }
  return found.map(({ nodes }) => ({ nodes, words: fold(nodes.map((node) => node.textContent).join(" ")) }));
}

export function startTermFilter() {
  const box = document.querySelector("[data-glossary]");
  const list = box?.querySelector("dl");
  if (!list) return;
  const all = entries(list);
  const label = Object.assign(document.createElement("label"), { htmlFor: "cx-term-filter", textContent: t("Find a word, in English, Dutch or German") });
  const field = Object.assign(document.createElement("input"), { id: "cx-term-filter", type: "search", autocomplete: "off", spellcheck: false });
  const count = Object.assign(document.createElement("p"), { className: "cx-term-count" });
  const form = Object.assign(document.createElement("div"), { className: "cx-term-filter" });
  form.append(label, field, count);
  box.prepend(form);
  let later = 0;
  const filter = () => {
    const wanted = fold(field.value.trim());
    let left = 0;
    for (const { nodes, words } of all) {
      const fits = words.includes(wanted);
      left += Number(fits);
      for (const node of nodes) node.hidden = !fits;
    }
    count.textContent = left ? tn("{n} word", "{n} words", left) : t("No word holds this. Try fewer letters.");
    clearTimeout(later);
    if (wanted) later = setTimeout(() => announce(count.textContent), 600); // not at every letter
  };
  field.addEventListener("input", filter);
  field.addEventListener("keydown", (event) => { if (event.key === "Escape" && field.value) { field.value = ""; filter(); } });
  // whoever comes by a link to one term sees that term, whatever is in the field
  addEventListener("hashchange", () => { field.value = ""; filter(); });
  filter();
}
