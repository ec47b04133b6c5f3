// What a reader's answers say about the objectives of a chapter, and where they are too few to say anything. It is a pointer and no mark: a right
// answer can be a guess, and a wrong one a slip.
import { KEYS } from "cx:keys";
import { judge } from "./answer_check.js";

const ENOUGH = 2; // judged answers to an objective, below which nothing is said

const fits = {
  one: (value) => typeof value === "string",
  several: Array.isArray,
  order: Array.isArray,
  match: (value) => value !== null && typeof value === "object" && !Array.isArray(value),
  number: (value) => typeof value === "number",
};

function right(key, value) {
  try {
    return fits[key.kind](value) ? judge(key, value).right : null;
  } catch {
    return null; // no answer to this question
  }
}

/**
 * For each objective of a chapter `{text, asked, judged, right, is}`; `is` is "early", "understood", "partly" or "not-yet". What counts is the first
 * answer in the chapter, and the first in each round of a review, judged again by the key.
 */
export function understood(slug, answers) {
  const { objectives = {}, questions = [] } = KEYS[slug] ?? {};
  return Object.entries(objectives).map(([name, text]) => {
    const own = questions.filter((one) => one.objective === name);
    const judged = own.flatMap((key) => answers.filter(({ question }) => question === key.id || asReview(question, key.id)).map((one) => right(key, one.first?.value))).filter((one) => one !== null);
    const good = judged.filter(Boolean).length;
    const is = judged.length < ENOUGH ? "early" : good === judged.length ? "understood" : good ? "partly" : "not-yet";
    return { text, asked: own.length, judged: judged.length, right: good, is };
  });
}

const asReview = (question, id) => {
  const found = /^review-\d{1,2}\/(.+?)(?:\/\d{1,3})?$/.exec(String(question));
  return found?.[1] === id;
};
