// A clock for one step or several.
import { Clock } from "./clock.jsx";

export { core } from "./core.js";
export const controls = { clock: Clock };
