// Marks in "On this page" the section that is being read.
/** The short list above the text closes when it has done its work. */
function closeAfterUse(list) {
  const close = () => { list.open = false; };
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  list.addEventListener("focusout", (event) => { if (event.relatedTarget && !list.contains(event.relatedTarget)) close(); });
  list.addEventListener("keydown", (event) => { if (event.key === "Escape" && list.open) { close(); list.querySelector("summary").focus(); } });
  document.addEventListener("pointerdown", (event) => { if (!list.contains(event.target)) close(); });
}

export function startHere() {
  document.querySelectorAll(".cx-here-small").forEach(closeAfterUse);
  const links = new Map();
  for (const link of document.querySelectorAll(".cx-here-wide a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (!links.size || !("IntersectionObserver" in window)) return;
  const seen = new Set();
  let current = null;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
    const first = [...links.keys()].find((section) => seen.has(section));
    if (!first || first === current) return;
    if (current) links.get(current).removeAttribute("aria-current");
    links.get(first).setAttribute("aria-current", "location");
    current = first;
  }, { rootMargin: "-15% 0px -65% 0px" });
  for (const section of links.keys()) observer.observe(section);
}
