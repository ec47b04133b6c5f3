// Lists of records with their editor.
import { Records } from "./records.jsx";

export { core } from "./core.js";
export const controls = { records: Records };
