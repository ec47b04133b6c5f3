// Comparing in a group.
import { Compare } from "./compare.jsx";

export { core } from "./core.js";
export const controls = { compare: Compare };
