// The review after a part: one question at a time, one try each; what was missed comes again after the ten, until it is right.
import { answer } from "../../casebook/casebook.js";
import { announce } from "./announce.js";
import { t, tn } from "./i18n.js";
import { again } from "./questions.js";
import { keyOf, roundOf, stateOf } from "./review_state.js";

const make = (tag, className, ...children) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
};

function button(words, onClick) {
  const node = make("button", "cx-cta", words);
  node.type = "button";
  node.addEventListener("click", onClick);
  return node;
}

/** All kept answers of this review, of every round, by key. */
async function lookUp(ids) {
  const kept = {};
  for (let round = 1; ; round += 1) {
    const keys = ids.map((id) => keyOf(id, round));
    const found = await Promise.all(keys.map((key) => answer(key).catch(() => null)));
    found.forEach((record, i) => { if (record) kept[keys[i]] = record; });
    if (!found.some(Boolean)) return kept;
  }
}

class Review {
  constructor(box) {
    this.box = box;
    this.places = new Map([...box.querySelectorAll(".cx-review-one")].map((place) => [place.querySelector(".cx-question").id, place]));
    this.ids = [...this.places.keys()];
    this.bar = make("div", "cx-review-bar");
    this.end = make("section", "cx-review-end");
    this.after = box.querySelector(".cx-review-after"); // the page's own word for when all are right
    this.after?.remove();
    this.end.hidden = true;
    this.end.tabIndex = -1;
    box.prepend(this.bar);
    box.append(this.end);
    box.addEventListener("cx-answered", (event) => this.answered(event.target, event.detail));
  }

  async start() {
    this.kept = await lookUp(this.ids);
    this.begin(roundOf(this.ids, this.kept));
    this.box.dataset.ready = "";
    if (!this.state.done) this.ask({ focus: false });
    else this.finish({ focus: false });
  }

  get state() { return stateOf(this.ids, this.kept, this.round); }

  begin(round) {
    this.round = round;
    this.queue = this.state.next;
    this.pass = this.queue.length;
    this.repeating = this.state.again;
  }

  /** Show the first question of the queue, and nothing else. */
  ask({ focus }) {
    const [id] = this.queue;
    for (const [other, place] of this.places) place.hidden = other !== id;
    this.end.hidden = true;
    const place = this.places.get(id);
    const form = place.querySelector(".cx-question");
    form.dataset.keep = keyOf(id, this.round);
    again(form);
    form.querySelector("fieldset").disabled = false;
    form.querySelector(".cx-q-check").hidden = false;
    place.querySelector(".cx-review-next")?.remove();
    place.querySelector(".cx-review-from").hidden = true;
    const all = this.repeating ? this.pass : this.ids.length;
    const n = all - this.queue.length + 1;
    form.querySelector(".cx-q-number").textContent = this.repeating ? t("Once more: {n} of {all}", { n, all }) : t("Question {n} of {all}", { n, all });
    this.drawBar(n, all);
    if (focus) {
      form.tabIndex = -1;
      form.focus({ preventScroll: true });
      form.scrollIntoView({ block: "start" });
    }
  }

  drawBar(n, all) {
    const dots = Array.from({ length: all }, (_each, i) => make("span", i < n - 1 ? "is-past" : i === n - 1 ? "is-now" : ""));
    this.bar.replaceChildren(...dots);
    this.bar.hidden = false;
    this.bar.setAttribute("aria-hidden", "true"); // the question's own number says it in words
  }

  /** One try, and then on: the answer is read in peace, and what was missed comes again. */
  answered(form, { right }) {
    const place = this.places.get(form.id);
    const key = keyOf(form.id, this.round);
    this.kept[key] = { first: this.kept[key]?.first ?? { right }, last: { right } };
    this.queue.shift();
    form.querySelector("fieldset").disabled = true;
    form.querySelector(".cx-q-check").hidden = true;
    place.querySelector(".cx-review-from").hidden = false;
    const verdict = form.querySelector(".cx-verdict");
    if (!right) verdict.append(" ", t("It comes again."));
    const last = this.queue.length === 0;
    const next = button(last ? t("See how it went") : t("Next question"), () => (last ? this.finish({ focus: true }) : this.ask({ focus: true })));
    next.classList.add("cx-review-next");
    form.querySelector(".cx-q-actions").append(next);
    next.focus();
  }

  finish({ focus }) {
    const { done, atFirst, missed } = this.state;
    for (const place of this.places.values()) place.hidden = true;
    this.bar.hidden = true;
    const title = make("p", "cx-box-title", done ? t("All ten are right.") : t("{right} of {all} are right.", { right: this.ids.length - missed.length, all: this.ids.length }));
    const first = make("p", "", t("At the first try: {right} of {all}.", { right: atFirst.length, all: this.ids.length }));
    const rest = done ? this.afterwards() : this.toRepeat(missed);
    this.end.replaceChildren(title, first, ...rest);
    this.end.hidden = false;
    announce(`${title.textContent} ${first.textContent}`);
    if (focus) this.end.focus();
  }

  /** Which chapters the missed questions come from, and the way on. */
  toRepeat(missed) {
    const chapters = new Map(missed.map((id) => {
      const link = this.places.get(id).querySelector(".cx-review-from a");
      return [link.textContent, link];
    }));
    const list = make("ul", "", ...[...chapters.values()].map((link) => make("li", "", link.cloneNode(true))));
    const on = button(tn("Ask me that one again", "Ask me those {n} again", missed.length), () => { this.begin(this.round); this.ask({ focus: true }); });
    return [make("p", "", t("What was missed comes from here. Look first, or go straight on.")), list, on];
  }

  afterwards() {
    const words = t("Come back in a week. What you still know then will stay.");
    const on = button(t("Ask me all ten again"), () => { this.begin(this.round + 1); this.ask({ focus: true }); });
    return [...(this.after ? [this.after] : []), make("p", "", words), on];
  }
}

export function startReview() {
  const box = document.querySelector("[data-review]");
  if (box) new Review(box).start();
}
