// What every page with an exercise has. Each part names it among its exports: the bundler then sees that all of them share all of it, and
// keeps it in one file instead of one for every combination of parts.
import { Bring } from "./bring.jsx";
import { useStore } from "./context.js";
import { controlFor } from "./controls.js";
import { drawn } from "./drawn.js";
import { Field } from "./fields.jsx";
import { TakeAway } from "./files.jsx";
import { Icon } from "./icons.jsx";
import { textWidth } from "./measure.js";
import { memo } from "./memo.js";
import { Notes } from "./notes.jsx";
import { svgText } from "./picture-save.js";
import { Start } from "./start.jsx";
import { Fold } from "./structure.jsx";

export const core = [Bring, controlFor, drawn, Field, Fold, Icon, memo, Notes, Start, svgText, TakeAway, textWidth, useStore];
