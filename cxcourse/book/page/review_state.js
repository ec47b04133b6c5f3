// Where a reader stands in a review, from the kept answers alone. Pure: records in, a state out; no page, no storage.
// A question is asked once, and what was missed comes again until it is right; then the review is done and can be begun afresh.

/** The key of a question's answer: the first round has the plain id, later ones carry their number. */
export const keyOf = (id, round) => (round === 1 ? id : `${id}/${round}`);

/**
 * @param {string[]} ids the questions in their order
 * @param {Record<string, {first: {right: boolean}, last: {right: boolean}} | null | undefined>} kept by key
 * @param {number} round from 1
 * @returns {{next: string[], again: boolean, atFirst: string[], missed: string[], done: boolean, begun: boolean}} `next` are the questions to ask
 *   now, those not asked yet or, when all were (`again`), those whose last answer was not right; `atFirst` were right the first time
 */
export function stateOf(ids, kept, round) {
  const record = (id) => kept[keyOf(id, round)];
  const fresh = ids.filter((id) => !record(id));
  const missed = ids.filter((id) => record(id) && !record(id).last.right);
  return {
    next: fresh.length ? fresh : missed,
    again: fresh.length === 0,
    atFirst: ids.filter((id) => record(id)?.first.right),
    missed,
    done: !fresh.length && !missed.length,
    begun: fresh.length < ids.length,
  };
}

/** The round that a reader is in: the last one with an answer. */
export function roundOf(ids, kept) {
  let round = 1;
  while (ids.some((id) => kept[keyOf(id, round + 1)])) round += 1;
  return round;
}
