// The page Teach a session leads a session by a script of its own, which other pages do not load. And the short address that stands on the
// wall: `.../#e3` on the start page opens exercise 3.
const SHORT = /^#e(\d{1,2})$/;

function follow() {
  const number = SHORT.exec(location.hash)?.[1];
  if (!number || document.getElementById(location.hash.slice(1))) return;
  const found = [...document.querySelectorAll(".cx-nav-page")].find(({ href }) => new RegExp(`/exercises/0*${Number(number)}-`).test(href));
  if (found) location.replace(found.href);
}

export function startTeach() {
  follow();
  addEventListener("hashchange", follow);
  const box = document.querySelector("[data-teach]");
  if (box) import("./teach_page.jsx").then(({ openTeach }) => openTeach(box));
}
