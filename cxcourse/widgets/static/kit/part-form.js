// Forms, ratings, buttons, and the kinds of fields that came with them.
import { Buttons } from "./buttons.jsx";
import { Lines, NumberField, Select, Several } from "./fields-more.jsx";
import { FIELDS } from "./fields.jsx";
import { Form, Ratings } from "./form.jsx";

Object.assign(FIELDS, { number: NumberField, select: Select, several: Several, lines: Lines });

export { core } from "./core.js";
export const controls = { buttons: Buttons, form: Form, ratings: Ratings };
