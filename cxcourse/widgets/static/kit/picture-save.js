// A drawing as a file of its own: drawn in the light style, every style written into it.
import { render as draw } from "preact";
import { t } from "../../../book/page/i18n.js";

const KEPT = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-weight", "font-size", "letter-spacing", "paint-order",
];
const FONT = "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

/** The drawing (an SVG that says its own size) as text, with all colours resolved. */
export function svgText(drawing) {
  const holder = document.createElement("div");
  holder.className = "cx-kit cx-offscreen";
  holder.style.colorScheme = "light";
  holder.dataset.theme = "light";
  document.body.append(holder);
  try {
    draw(drawing, holder);
    const svg = holder.querySelector("svg");
    svg.setAttribute("font-family", FONT);
    for (const element of svg.querySelectorAll("rect, circle, path, text")) {
      const style = getComputedStyle(element);
      for (const name of KEPT) {
        const value = style.getPropertyValue(name);
        if (value && value !== "none" && value !== "normal" && !(name === "opacity" && value === "1")) element.setAttribute(name, value);
        else if (name === "fill" && value === "none") element.setAttribute("fill", "none");
      }
    }
    for (const element of svg.querySelectorAll("*")) {
      element.removeAttribute("class");
      element.removeAttribute("style");
    }
    svg.removeAttribute("class");
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  } finally {
    draw(null, holder);
    holder.remove();
  }
}

let face;
/** The page's typeface as a rule that stands in the drawing itself, since a drawing made into a picture sees no other; "" when there is none. */
async function ownFace() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => [rule, sheet.href]));
  const [rule, base] = rules.find(([one]) => one instanceof CSSFontFaceRule && /Inter Variable/.test(one.style.fontFamily)) ?? [];
  const path = rule && /url\("?([^")]+)/.exec(rule.cssText)?.[1];
  if (!path) return "";
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
  });
  reader.readAsDataURL(await (await fetch(new URL(path, base ?? location.href))).blob());
  return `<style>@font-face{font-family:Inter;font-weight:100 900;src:url("${(await read).replace(/^data:[^;,]*/, "data:font/woff2")}")}</style>`;
}

/** The drawing as PNG, twice as fine as it is large. */
export async function pngBlob(drawing) {
  face ??= await ownFace().catch(() => "");
  const text = svgText(drawing).replace(/(<svg[^>]*>)/, (start) => start + face);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error(t("The picture could not be drawn here. Take the SVG instead.")));
      image.src = url;
    });
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(t("The picture could not be drawn here. Take the SVG instead.")))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
