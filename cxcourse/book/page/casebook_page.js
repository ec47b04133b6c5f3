// My casebook: all of a reader's work on one page. What is kept, what is still open, and everything that can be done with it. Needs no Python.
import * as casebook from "../../casebook/casebook.js";
import { fileOfAll, Refused } from "../../casebook/documents.js";
import { HAND_INS, printOf } from "../../casebook/records.js";
import { announce } from "./announce.js";
import { fromFile, fromLink, isLink, preview } from "./casebook_preview.js";
import { rowOf, standings } from "./casebook_row.js";
import { untouched } from "./casebook_words.js";
import { ago, button, download, make, sign, today } from "./dom.js";
import { t, tn } from "./i18n.js";

const REST = 150; // ms; several changes in a row are drawn once

export async function showCasebook(box) {
  const facts = JSON.parse(box.querySelector(".cx-casebook-facts").textContent);
  const parts = { notice: make("div", { className: "cx-cb-notice", hidden: true }), head: make("div"), remind: make("div"), bring: bringPart(facts, done), list: make("div"), questions: make("div"), end: make("div") };
  let now;

  const act = {
    exported: async (slug) => { await casebook.noteExport(slug); draw(); },
    async putBack(copy) {
      const before = await casebook.putBack(copy.id, t("Before an earlier version was put back"));
      if (before) done({ before, words: t("The earlier version is back.") });
    },
    async remove(about) {
      const before = await casebook.remove(about.slug);
      if (before) done({ before, words: t("{title}: the work is deleted.", { title: about.title }) });
    },
  };

  /** Say what was done, with a way back. */
  async function done({ before, words }) {
    await draw();
    const undo = button(t("Undo"), async () => {
      const back = await casebook.takeBack(before);
      await draw();
      notice(back ? t("Undone. All is as it was.") : t("This could not be undone. Look at the earlier versions."));
    }, { tone: "" });
    notice(words, undo);
    undo.focus();
  }

  function notice(words, ...actions) {
    parts.notice.replaceChildren(make("p", {}, words), ...actions, button(t("Close"), () => { parts.notice.hidden = true; }));
    parts.notice.hidden = false;
    announce(words);
  }

  const saveAll = async () => {
    download(`leading-customer-experience-${today()}.json`, fileOfAll(await casebook.exportAll({ looking: true })));
    await casebook.noteExport();
    await draw();
    announce(t("A copy of everything is in your downloads."));
  };
  const print = async (asked) => (await import("./casebook_dossier.js")).printDossier(facts, now, asked);

  async function draw() {
    now = await standings(printOf);
    const { all, found, exports } = now;
    const known = new Set([...facts.exercises, ...facts.around].map((one) => one.slug));
    const around = facts.around.filter(({ slug }) => found.has(slug)); // a reader who keeps nothing there need not know of them here
    const others = [...found.keys()].filter((slug) => !known.has(slug)).map((slug) => ({ slug, title: slug }));
    const begun = facts.exercises.filter((about) => !untouched(found.get(about.slug)?.entry, about)).length;
    const empty = !begun && !all.answers.length && !others.length && around.every((about) => untouched(found.get(about.slug).entry, about)) && ![...found.values()].some((one) => one.copies.length || one.raw);
    parts.head.replaceChildren(summary(facts, begun, all.answers, exports, empty), ways({ empty, saveAll, print }));
    parts.remind.replaceChildren(...(exports.due && !empty ? [reminder(exports, saveAll, draw)] : []));
    const open = new Set([...parts.list.querySelectorAll("details[open]")].map((one) => one.closest("[id]").id));
    const focus = document.activeElement?.closest?.(".cx-cb-row")?.id;
    parts.list.replaceChildren(...lists(facts, around, others, found, act));
    for (const id of open) parts.list.querySelector(`#${CSS.escape(id)} details`)?.setAttribute("open", "");
    if (focus && document.activeElement === document.body) parts.list.querySelector(`#${CSS.escape(focus)} a`)?.focus();
    parts.questions.replaceChildren(...questions(facts, all.answers));
    parts.end.replaceChildren(ending(empty, saveAll, draw, notice, (await casebook.held(HAND_INS)) !== undefined));
  }

  box.querySelector(".cx-casebook-waiting")?.remove();
  box.append(parts.notice, parts.head, parts.remind, parts.list, parts.questions, parts.bring, parts.end);
  await draw();
  box.dataset.state = "drawn";
  performance.mark("cx:casebook");
  let timer = 0;
  casebook.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (!box.querySelector(".cx-cb-place > *")) draw(); }, REST);
  });
}

function summary(facts, begun, answers, exports, empty) {
  if (empty) {
    return make("p", { className: "cx-cb-empty" }, t("Nothing of yours is kept in this browser yet. Begin any exercise below: what you enter appears here by itself. If you worked elsewhere before, open your file."));
  }
  const reviews = answers.filter((one) => String(one.question).startsWith("review-")).length;
  const figure = (value, words) => make("div", {}, make("dt", {}, words), make("dd", {}, value));
  return make("dl", { className: "cx-cb-figures" },
    figure(t("{n} of {all}", { n: begun, all: facts.exercises.length }), t("exercises begun")),
    figure(String(answers.length - reviews), t("questions answered")),
    figure(String(reviews), t("answers in reviews")),
    figure(exports.last ? ago(exports.last) : t("never"), t("last copy of everything")));
}

function ways({ empty, saveAll, print }) {
  const name = make("input", { type: "text", id: "cx-cb-cover", maxLength: 80, autocomplete: "name" });
  const form = make("form", { className: "cx-cb-cover", hidden: true },
    make("label", { for: "cx-cb-cover" }, t("Name on the cover (it is not kept)")), name,
    make("p", { className: "cx-cb-buttons" }, make("button", { type: "submit", className: "cx-act" }, t("Print"))));
  form.addEventListener("submit", (event) => { event.preventDefault(); print(name.value.trim()); });
  const toggle = button(t("Print as one dossier"), () => {
    form.hidden = !form.hidden;
    toggle.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) name.focus();
  }, { icon: "print", "aria-expanded": "false", disabled: empty });
  return make("div", { className: "cx-cb-ways" }, make("p", { className: "cx-cb-buttons" },
    button(t("Save everything as a file"), saveAll, { tone: empty ? "quiet" : "", icon: "save", disabled: empty }),
    button(t("Open a file or a link"), () => { const part = document.getElementById("cx-bring"); part.scrollIntoView({ block: "start" }); part.querySelector("button").focus({ preventScroll: true }); }, { tone: empty ? "" : "quiet", icon: "open" }),
    toggle), form);
}

function reminder(exports, saveAll, draw) {
  return make("div", { className: "cx-cb-remind", role: "note" },
    make("p", {}, make("b", {}, t("A copy would be wise.")), " ", tn("You have worked here on {n} day since your last copy. A browser can lose what it keeps.", "You have worked here on {n} days since your last copy. A browser can lose what it keeps.", exports.days)),
    make("p", { className: "cx-cb-buttons" }, button(t("Save everything as a file"), saveAll, { tone: "" }), button(t("Not now"), async () => { await casebook.remindLater(); draw(); })));
}

function lists(facts, around, others, found, act) {
  const blank = { entry: null, raw: undefined, copies: [], lead: "" };
  const row = (about) => rowOf(about, found.get(about.slug) ?? blank, act);
  const names = [...new Set(facts.exercises.map((one) => one.part))];
  const groups = names.map((part) => [part, facts.exercises.filter((one) => one.part === part)]);
  if (around.length) groups.push([t("Around the exercises"), around]);
  if (others.length) groups.push([t("From another edition of this course"), others]);
  return [make("h2", { id: "exercises" }, t("Your exercises")), ...groups.map(([part, abouts]) => make("section", { className: "cx-cb-part" }, part && make("h3", {}, part), make("ul", { className: "cx-cb-rows" }, abouts.map(row))))];
}

function questions(facts, answers) {
  const asked = [...facts.chapters, ...facts.reviews];
  if (!asked.length) return [];
  const of = (one) => answers.filter(({ question }) => String(question).startsWith(one.id ? `${one.id}/` : `${one.slug}-q`) && !/\/\d+$/.test(question));
  const line = (one) => {
    const mine = of(one);
    const right = mine.filter(({ first }) => first?.right).length;
    return make("tr", {}, make("th", { scope: "row" }, make("a", { href: one.href }, one.number ? `${one.number}. ${one.title}` : one.title)),
      make("td", {}, mine.length ? t("{n} of {all}", { n: mine.length, all: one.asked }) : "–"), make("td", {}, mine.length ? String(right) : "–"));
  };
  const table = (title, list) => list.length > 0 && make("table", { className: "cx-cb-questions" }, make("caption", {}, title),
    make("thead", {}, make("tr", {}, [t("Where"), t("Answered"), t("Right at first")].map((words) => make("th", { scope: "col" }, words)))), make("tbody", {}, list.map(line)));
  return [make("h2", { id: "questions" }, t("Your answers")), make("details", { className: "cx-cb-fold" }, make("summary", {}, t("Chapter by chapter")), table(t("In the chapters"), facts.chapters), table(t("In the reviews"), facts.reviews))];
}

/** Open a file, a picture or a link, by choosing, dropping or pasting. */
function bringPart(facts, done) {
  const place = make("div", { className: "cx-bring-place" });
  const problem = make("p", { className: "cx-cb-problem", role: "alert" });
  const input = make("input", { type: "file", accept: ".json,.png,.svg", hidden: true });
  const link = make("input", { type: "text", id: "cx-bring-link", autocomplete: "off", spellcheck: false });
  async function take(read, name) {
    problem.textContent = "";
    place.replaceChildren();
    try {
      const brought = await preview(place, await read(), [...facts.exercises, ...facts.around], { name });
      if (brought) done(brought);
    } catch (error) {
      problem.textContent = error instanceof Refused ? error.message : t("This could not be read. Your work is as it was.");
    }
    input.value = "";
  }
  input.addEventListener("change", () => input.files[0] && take(() => fromFile(input.files[0]), input.files[0].name));
  const drop = make("div", { className: "cx-bring-drop" }, sign("open"),
    make("p", {}, make("b", {}, t("Drop a file here")), make("small", {}, t("A copy of everything, the file of one exercise, or a map or curve that you saved as a picture."))), button(t("Choose a file"), () => input.click()), input);
  const part = make("section", { className: "cx-bring", id: "cx-bring", "aria-labelledby": "cx-bring-heading" },
    make("h2", { id: "cx-bring-heading" }, t("Bring work in")), drop,
    make("form", { className: "cx-bring-form" }, make("label", { for: "cx-bring-link" }, t("Or paste a link that somebody sent you")), make("p", {}, link, make("button", { type: "submit", className: "cx-act cx-act-quiet" }, t("Look at it")))),
    problem, place);
  const over = (on) => (event) => { event.preventDefault(); drop.classList.toggle("is-over", on); };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => { over(false)(event); const [file] = event.dataTransfer.files; if (file) take(() => fromFile(file), file.name); });
  part.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); if (link.value.trim()) take(() => fromLink(link.value), t("this link")); });
  part.openLink = (text) => isLink(text) && take(() => fromLink(text), t("this link"));
  return part;
}

function ending(empty, saveAll, draw, notice, others) {
  const ask = make("dialog", { className: "cx-dialog", "aria-labelledby": "cx-cb-delete" },
    make("h2", { id: "cx-cb-delete" }, t("Delete all your work in this browser?")),
    make("p", {}, t("Your answers, everything you entered in exercises and all earlier versions go, for good. Nobody else has a copy.")),
    others && make("p", {}, t("The hand-ins that you keep for the class map go too.")),
    make("p", { className: "cx-cb-buttons" },
      button(t("Yes, delete everything"), async () => { ask.close(); const gone = await casebook.wipe(); await draw(); notice(gone ? t("All your work in this browser has been deleted.") : t("Not everything could be deleted: this browser does not let the page at its storage.")); }, { tone: "grave" }),
      button(t("Save a copy first"), saveAll), button(t("Keep it"), () => ask.close())));
  return make("section", { className: "cx-cb-end" }, make("h2", { id: "delete" }, t("Delete everything")),
    make("p", {}, t("On a shared computer, take a copy and delete your work when you go. It leaves nothing of yours behind.")),
    make("p", { className: "cx-cb-buttons" }, button(t("Delete all my work"), () => ask.showModal(), { disabled: empty && !others })), ask);
}
