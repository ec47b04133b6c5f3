// Opens what the address asks for: a session on the wall (#session=slug, with &vote=question one of its questions), its notes (#notes=slug), or the
// list of sessions.
import { render } from "preact";
import { t } from "./i18n.js";
import { Wall } from "./teach_wall.jsx";
import { join } from "./teach_link.js";
import { NotesWindow } from "./teach_notes.jsx";

const ASKED = /^#(session|notes)=([a-z0-9-]+)(?:&vote=([a-z0-9-]+))?$/;
const VIEWS = { session: ["wall", Wall], notes: ["notes", NotesWindow] };

export function openTeach(box) {
  const { sessions } = JSON.parse(box.querySelector(".cx-teach-facts").textContent);
  const title = document.title;
  let close = () => {};

  function open() {
    close();
    const [, what, slug, vote] = ASKED.exec(location.hash) ?? [];
    const session = sessions.find((one) => one.slug === slug);
    if (!session) return;
    const [role, View] = VIEWS[what];
    const stage = document.createElement("main");
    stage.className = `cx-teaching cx-teaching-${role}`;
    document.body.append(stage);
    document.documentElement.classList.add("cx-is-teaching");
    document.title = role === "wall" ? t("{title} · Teach", { title: session.title }) : t("Notes: {title}", { title: session.title });
    let other = false;
    const shared = join(session, role, draw, (there) => { other = there; draw(); });
    function draw() {
      if (shared) render(<View session={session} shared={shared} state={shared.state()} other={other} />, stage);
    }
    const asked = session.questions.find(({ id, of }) => id === vote || of === vote);
    if (asked) shared.act({ type: "show", view: "vote", question: asked.id });
    draw();
    scrollTo(0, 0);
    close = () => {
      render(null, stage);
      stage.remove();
      shared.leave();
      document.documentElement.classList.remove("cx-is-teaching");
      document.title = title;
      close = () => {};
      document.querySelector(`[id="session=${slug}"] .cx-teach-open`)?.focus();
    };
  }
  addEventListener("hashchange", open);
  open();
  box.dataset.state = "ready";
}
