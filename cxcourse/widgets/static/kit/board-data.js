// What a board shows, from the state: shared by the board, its picture and the printed page.
const NONE = [];

export const known = (value) => value !== null && value !== undefined;

export function isPlaced(record, spec) {
  return known(record[spec.x.field]) && known(record[spec.y.field]);
}

/** Who is ahead and who is marked, as one text: the board is drawn again only when that changes, and not with every score. */
export function marksOf(state, spec) {
  const { first, diamonds } = boardData(state, spec);
  return [[...first].join(), [...diamonds].join()].join(";");
}

/** Records, their order, who is ahead and who is marked. */
export function boardData(state, spec) {
  const records = state.work[spec.bind] ?? NONE;
  const ranking = state.ready ? state.view[spec.top?.view] ?? NONE : NONE;
  const ahead = ranking.length && ranking[0].score > 0 ? ranking.filter((row) => row.rank === 1).map((row) => row.id) : NONE;
  // When many share the first place, nobody stands out, and the map should not say so.
  const first = ahead.length <= 3 ? ahead : NONE;
  const marked = state.ready ? (state.view[spec.diamonds?.view] ?? NONE).filter((one) => one.hidden !== false) : NONE;
  return { records, ranking, first: new Set(first), diamonds: new Set(marked.map((one) => one.id)) };
}
