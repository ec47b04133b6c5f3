// Marks in "On this page" the section that is being read.
export function startHere() {
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
