// The page's one polite live region: what changes without moving focus is said here.
let last = "";

/** Say `text` once; the same words twice in a row are said again. */
export function announce(text) {
  const region = document.getElementById("cx-announce");
  if (!region) return;
  region.textContent = text === last ? `${text}\u00a0` : text;
  last = region.textContent;
}
