// Self-check questions in the page: read what the reader chose, judge it, say why beside each choice, keep it in the casebook.
import { answer, saveAnswer } from "../../casebook/casebook.js";
import { announce } from "./announce.js";
import { judge, parseNumber } from "./answer_check.js";
import { t } from "./i18n.js";

/** What stands in "Answers, and why" is the key. */
function keyOf(form) {
  const kind = form.dataset.kind;
  if (kind === "number") return { kind, answer: Number(form.dataset.answer), tolerance: Number(form.dataset.tolerance) };
  const chosen = { one: "[data-right]", several: "[data-right]", match: ":not([data-extra])", order: "" }[kind];
  return { kind, right: [...form.querySelectorAll(`.cx-answers li[data-for]${chosen}`)].map((line) => line.dataset.for) };
}

/** Under which id the answer is kept: the question's own, unless the page that asks it says otherwise (a review, in a later round). */
const keptAs = (form) => form.dataset.keep ?? form.id;
const inReview = (form) => form.closest("[data-review]") !== null;

const optionsOf = (form) => [...form.querySelectorAll(".cx-option")];

/** How each kind is read from the page (null while something is missing), and put back into it. */
const FIELDS = {
  one: {
    read: (form) => form.querySelector("input:checked")?.value ?? null,
    put: (form, value) => { for (const input of form.querySelectorAll("input")) input.checked = input.value === value; },
    missing: () => t("Choose an answer first."),
  },
  several: {
    read: (form) => { const ids = [...form.querySelectorAll("input:checked")].map((input) => input.value); return ids.length ? ids : null; },
    put: (form, value) => { for (const input of form.querySelectorAll("input")) input.checked = value.includes(input.value); },
    missing: () => t("Choose at least one answer first."),
  },
  match: {
    read: (form) => {
      const pairs = Object.fromEntries(optionsOf(form).map((row) => [row.dataset.id, row.querySelector("select").value]));
      return Object.values(pairs).every(Boolean) ? pairs : null;
    },
    put: (form, value) => { for (const row of optionsOf(form)) row.querySelector("select").value = value[row.dataset.id] ?? ""; },
    missing: () => t("Choose a match for every line first."),
  },
  order: {
    read: (form) => optionsOf(form).map((row) => row.dataset.id),
    put: (form, value) => {
      const rows = new Map(optionsOf(form).map((row) => [row.dataset.id, row]));
      form.querySelector(".cx-order").append(...value.filter((id) => rows.has(id)).map((id) => rows.get(id)));
      ends(form);
    },
  },
  number: {
    read: (form) => parseNumber(form.querySelector("input").value),
    put: (form, value) => { form.querySelector("input").value = String(value); },
    missing: () => t("Type a number first, in digits."),
  },
};

/** The first line cannot go up and the last cannot go down; the buttons say so and keep their focus. */
function ends(form) {
  const rows = optionsOf(form);
  rows.forEach((row, place) => {
    for (const button of row.querySelectorAll(".cx-move")) {
      const stuck = button.dataset.move === "-1" ? place === 0 : place === rows.length - 1;
      button.setAttribute("aria-disabled", String(stuck));
    }
  });
}

function move(form, button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const row = button.closest(".cx-thing");
  if (button.dataset.move === "-1") row.previousElementSibling.before(row);
  else row.nextElementSibling.after(row);
  ends(form);
  clear(form);
  button.focus(); // moving an element in the document takes its focus away
  const place = optionsOf(form).indexOf(row) + 1;
  announce(t("{item}: place {place} of {n}", { item: row.querySelector(".cx-thing-text").textContent, place, n: optionsOf(form).length }));
}

/** Take away what was said about the last try; the reader is thinking again. */
function clear(form) {
  for (const box of form.querySelectorAll(".cx-feedback")) box.replaceChildren();
  for (const field of form.querySelectorAll("input, select")) { field.removeAttribute("aria-invalid"); describe(field, ""); }
  const verdict = form.querySelector(".cx-verdict");
  verdict.textContent = "";
  delete verdict.dataset.right;
  delete form.dataset.said;
}

function describe(field, id) {
  field.dataset.described ??= field.getAttribute("aria-describedby") ?? "";
  const ids = [field.dataset.described, id].filter(Boolean).join(" ");
  if (ids) field.setAttribute("aria-describedby", ids);
  else field.removeAttribute("aria-describedby");
}

/** The words before the reason, for one part of an answer. */
function said(kind, right, chosen) {
  if (kind === "several" && right) return t("Yes, this fits.");
  if (kind === "several") return chosen ? t("This one does not fit.") : t("This one fits too.");
  if (kind === "match") return right ? t("A match.") : t("Another match fits better.");
  if (kind === "order") return right ? t("In its place.") : t("This has another place.");
  return right ? t("Right.") : t("Not this one.");
}

function explain(form, key, value, result) {
  for (const [id, right] of Object.entries(result.parts)) {
    const row = key.kind === "number" ? form.querySelector(".cx-q-field") : form.querySelector(`.cx-option[data-id="${CSS.escape(id)}"]`);
    const box = row?.querySelector(".cx-feedback");
    if (!box) continue;
    const chosen = key.kind !== "several" || value.includes(id);
    const head = Object.assign(document.createElement("span"), { className: "cx-said", textContent: said(key.kind, right, chosen) });
    // Where a part's place would give the whole away, its reason waits in "Answers, and why" until the reader has it or opens that.
    const hideWhy = !right && (key.kind === "match" || key.kind === "order");
    const why = key.kind === "number" ? null : form.querySelector(`.cx-answers li[data-for="${CSS.escape(id)}"] .cx-why`);
    const line = document.createElement("p");
    line.append(head);
    if (why && !hideWhy) line.append(" ", ...[...why.childNodes].map((node) => node.cloneNode(true)));
    if (key.kind === "number") line.replaceChildren(...sentence(form, result, value));
    box.replaceChildren(line);
    box.dataset.right = right ? "yes" : "no";
    const field = row.querySelector("input, select");
    if (field) describe(field, box.id);
  }
}

/** The question's own sentence for this result; of a number that others come to as well, how one comes to it. */
function sentence(form, result, value) {
  const names = result.right ? ["if_right"] : [result.side, "if_wrong"];
  const guess = [...form.querySelectorAll(".cx-answers [data-guess]")].find((line) => Number(line.dataset.guess) === value);
  const found = guess?.querySelector(".cx-why") ?? names.map((name) => name && form.querySelector(`.cx-answers [data-say="${name}"]`)).find(Boolean);
  return found ? [...found.childNodes].map((node) => node.cloneNode(true)) : [];
}

function show(form, key, value, result) {
  clear(form);
  explain(form, key, value, result);
  const verdict = form.querySelector(".cx-verdict");
  verdict.dataset.right = result.right ? "yes" : "no";
  const own = key.kind === "number" ? [] : sentence(form, result);
  const notYet = inReview(form) ? t("Not this time. Read why.") : t("Not yet. Read why, then try again.");
  const general = result.right ? t("That is right.") : notYet;
  verdict.replaceChildren(...(own.length ? own : [general]));
  form.dataset.tried = "";
  form.dataset.said = JSON.stringify(value);
}

function check(form, key) {
  const field = FIELDS[key.kind];
  const value = field.read(form);
  const verdict = form.querySelector(".cx-verdict");
  if (value === null) {
    clear(form);
    verdict.textContent = field.missing();
    announce(verdict.textContent);
    return;
  }
  const result = judge(key, value);
  show(form, key, value, result);
  const reasons = [...form.querySelectorAll(".cx-feedback p")].map((line) => line.textContent);
  announce([verdict.textContent, ...(key.kind === "one" || key.kind === "number" ? reasons : [])].join(" "));
  saveAnswer(keptAs(form), value, result.right);
  form.dispatchEvent(new CustomEvent("cx-answered", { bubbles: true, detail: { right: result.right } }));
}

/** The question as if it had never been answered on this page; what is kept stays kept. */
export function again(form) {
  const empty = { one: null, several: [], match: {}, order: form.dataset.order?.split(" "), number: "" }[form.dataset.kind];
  FIELDS[form.dataset.kind].put(form, empty);
  clear(form);
  delete form.dataset.tried;
  form.querySelector(".cx-answers").open = false;
}

/** Put the reader's last answer back, unless they began to answer while it was looked up. */
async function restore(form, key) {
  const kept = await answer(keptAs(form)).catch(() => null);
  if (!kept || form.dataset.touched !== undefined) return;
  try {
    FIELDS[key.kind].put(form, kept.last.value);
    if (FIELDS[key.kind].read(form) !== null) show(form, key, kept.last.value, judge(key, kept.last.value));
  } catch { /* the question has changed its form since: the reader starts it afresh, the kept answer stays as it is */ }
}

export function startQuestions() {
  for (const form of document.querySelectorAll(".cx-question")) {
    const key = keyOf(form);
    if (key.kind === "order") {
      form.dataset.order = optionsOf(form).map((row) => row.dataset.id).join(" ");
      ends(form);
    }
    const changed = () => {
      form.dataset.touched = "";
      // leaving a field after Enter is a "change" too: what was just said about the same answer stays
      if (JSON.stringify(FIELDS[key.kind].read(form)) !== form.dataset.said) clear(form);
    };
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      form.dataset.touched = "";
      if (button.matches(".cx-q-check")) check(form, key);
      else if (button.matches(".cx-move")) move(form, button);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches(".cx-q-field input")) { form.dataset.touched = ""; check(form, key); }
    });
    if (!inReview(form)) restore(form, key); // a review asks afresh
  }
}
