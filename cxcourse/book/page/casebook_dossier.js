// All work as one dossier on paper: a cover, then exercise by exercise. An exercise that told its result in blocks is printed with them, as
// long as they belong to the work that is there (see keepSheets in live/page/work.js); any other as tables of what was entered.
import { readable, untouched } from "./casebook_words.js";
import { make, shownDay } from "./dom.js";
import { t, tn } from "./i18n.js";

const table = (columns, rows, side = false) => make("table", {},
  columns && make("thead", {}, make("tr", {}, columns.map((words) => make("th", { scope: "col" }, words)))),
  make("tbody", {}, rows.map((row) => make("tr", {}, row.map((cell, at) => make(at === 0 ? "th" : "td", at === 0 ? { scope: "row", className: side ? "is-side" : "" } : {}, cell))))));

const WIDE = 6; // columns that fit on a page standing upright; records with more are written out

const written = (columns, rows) => rows.map((row) => {
  const said = row.map((cell, at) => [columns[at], cell]).filter(([, cell], at) => at > 0 && cell);
  return make("div", { className: "cx-dossier-record" }, make("h5", {}, row[0]), make("p", {}, said.map(([label, cell], at) => [make("b", {}, `${label}: `), make("span", {}, cell), at + 1 < said.length && " · "])));
});

function generic(entry, about) {
  return readable(entry.work, about).map(({ title, parts }) => make("section", {}, title && make("h3", {}, title),
    parts.map((part) => [make("h4", {}, part.label), part.columns ? (part.columns.length > WIDE ? written(part.columns, part.rows) : table(part.columns, part.rows)) : part.rows ? table(null, part.rows, true) : make("p", { className: "cx-dossier-text" }, part.text)])));
}

/** Make the dossier. @returns {Promise<HTMLElement>} it is not in the page yet */
export async function dossier(facts, { found }, name) {
  const mine = facts.exercises.filter((about) => !untouched(found.get(about.slug)?.entry, about));
  const drawn = mine.some((about) => found.get(about.slug).sheet?.blocks) ? await import("./casebook_sheet.jsx").catch(() => null) : null;
  const cover = make("section", { className: "cx-dossier-cover" },
    make("p", { className: "cx-dossier-course" }, facts.course), make("h1", {}, t("My casebook")), name && make("p", { className: "cx-dossier-name" }, name),
    make("p", {}, shownDay()), make("p", {}, tn("{n} exercise", "{n} exercises", mine.length)),
    make("ol", {}, mine.map((about) => make("li", { value: about.number }, about.title))));
  const sections = mine.map((about) => {
    const { entry, sheet, lead } = found.get(about.slug);
    const body = make("div", { className: "cx-dossier-body" });
    if (sheet?.blocks && drawn) drawn.drawBlocks(sheet.blocks, body);
    else body.append(...[lead && make("p", { className: "cx-dossier-lead" }, lead)].filter(Boolean), ...generic(entry, about));
    return make("section", { className: "cx-dossier-one" }, make("p", { className: "cx-dossier-kicker" }, t("Exercise {n}", { n: about.number })), make("h2", {}, about.title),
      make("p", { className: "cx-dossier-date" }, t("As of {date}", { date: shownDay(new Date(entry.saved)) })), body);
  });
  return make("div", { className: "cx-dossier cx-kit" }, cover, sections);
}

/** Print it; the page itself stays off the paper meanwhile. */
export async function printDossier(facts, now, name) {
  const made = await dossier(facts, now, name);
  document.querySelector(".cx-dossier")?.remove();
  document.body.append(made);
  document.documentElement.classList.add("cx-printing-dossier");
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("cx-printing-dossier");
    made.remove();
  }, { once: true });
  window.print();
}
