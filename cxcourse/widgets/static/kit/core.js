// What every page with an exercise needs. Each part imports all of it, so that the bundle keeps it in one file.
import "./bring.jsx";
import "./buttons.jsx";
import "./context.js";
import "./controls.js";
import "./drawn.js";
import "./fields.jsx";
import "./files.jsx";
import "./form.jsx";
import "./icons.jsx";
import "./memo.js";
import "./notes.jsx";
import "./picture-save.js";
import "./root.jsx";
import "./start.jsx";
import "./structure.jsx";
