// The style of everything that belongs to a path comes with the script that draws it.
import css from "cx:style/path.css";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
