// What counts of hands mean: shares, what to do after the first vote, and all votes as text.
import { t } from "./i18n.js";
import { voteOf } from "./teach_state.js";

export const LETTERS = "ABCDEFGH";
// Below and above these shares a talk in pairs brings little (Crouch and Mazur 2001).
const TOO_FEW = 0.35;
const ENOUGH = 0.7;

/** What is asked of a vote, as text. */
export const asking = ({ prompt, ask }) => [prompt, ask].map(plain).filter(Boolean).join(" ");
export const plain = (runs) => runs.map((one) => (typeof one === "string" ? one : one[1])).join("");
export const total = (counts) => counts.reduce((sum, n) => sum + n, 0);
export const percent = (share) => t("{n}%", { n: Math.round(share * 100) });

/** How many people the counts are of: with one hand each, the hands; else what the instructor said, and never fewer than the most hands. */
export const peopleIn = (question, counts, people) => (question.kind === "one" ? total(counts) : Math.max(people ?? 0, ...counts));

/** The share that is right, null while nobody voted. With several right answers: that of the option which the fewest judged rightly. */
export function shareRight(question, counts, people) {
  const all = peopleIn(question, counts, people);
  if (!all || !total(counts)) return null;
  const judged = question.options.map(({ right }, at) => (right ? counts[at] : all - counts[at]) / all);
  return question.kind === "one" ? counts[question.options.findIndex(({ right }) => right)] / all : Math.min(...judged);
}

/** What the share of a first vote advises: "explain", "talk" or "on"; null while nobody voted. */
export const advised = (share) => (share === null ? null : share < TOO_FEW ? "explain" : share > ENOUGH ? "on" : "talk");

/** The advice in words, with its reason and its number. */
export function advice(question, counts, people) {
  const share = shareRight(question, counts, people);
  const which = advised(share);
  if (!which) return "";
  const words = {
    explain: t("Explain first: {share} are right, too few for the pairs to find it by themselves. Then vote again.", { share: percent(share) }),
    talk: t("Let them talk in pairs: {share} are right, so many pairs hold both opinions.", { share: percent(share) }),
    on: t("Move on: {share} are right. Say why in a sentence.", { share: percent(share) }),
  }[which];
  return question.kind === "one" ? words : `${words} ${t("Of a question with several right answers this is the weakest line.")}`;
}

export const begun = (state, question) => Boolean(state.votes[question.id]) && total(voteOf(state, question).first) > 0;

/** All votes of the session as text, to keep elsewhere; "" when there were none. */
export function votesAsText(session, state) {
  const told = session.questions.filter((question) => begun(state, question)).map((question) => {
    const { first, second } = voteOf(state, question);
    const twice = total(second) > 0;
    const line = ({ text, right }, at) => t("{letter} {mark} first {a}{b}: {text}", {
      letter: LETTERS[at], mark: right ? "✓" : "·", a: first[at], b: twice ? t(", then {n}", { n: second[at] }) : "", text: plain(text),
    });
    const share = (counts) => percent(shareRight(question, counts, state.people) ?? 0);
    const sum = twice ? t("Right: first {a}, then {b}", { a: share(first), b: share(second) }) : t("Right: {a}", { a: share(first) });
    return [asking(question), ...question.options.map(line), sum].join("\n");
  });
  const head = t("Chapter {n}: {title}", { n: session.number, title: session.title });
  return told.length ? [head, ...told].join("\n\n") : "";
}
