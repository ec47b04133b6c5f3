// Lists of records with their editor.
import "./core.js";
import { Records } from "./records.jsx";

export const controls = { records: Records };
