// Whether something is there: how many entries of a work trait are not empty.
const blank = (one) => one === null || one === undefined || one === "" || one === false || (Array.isArray(one) && !one.length);

/** How many entries of a list, or values of a dict, there are; 1 for a text or a number that is there. */
export function count(value) {
  if (Array.isArray(value)) return value.length;
  if (value && typeof value === "object") return Object.values(value).filter((one) => !blank(one) && !(typeof one === "object" && !Array.isArray(one) && !count(one))).length;
  return blank(typeof value === "string" ? value.trim() : value) ? 0 : 1;
}

/** Whether the condition `needs` of a panel is met. */
export function met(needs, state) {
  if (!needs) return true;
  if (needs.bind && count(state.work[needs.bind]) < needs.min) return false;
  return !needs.view || count(state.view[needs.view]) > 0;
}
