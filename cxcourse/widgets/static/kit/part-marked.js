// A text editor with marks.
import { Marked } from "./marked.jsx";

export { core } from "./core.js";
export const controls = { marked: Marked };
