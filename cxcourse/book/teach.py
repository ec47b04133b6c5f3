"""Teach mode: the page from which a session is led. The plans of the guide, the parts for instructors and the questions become one JSON script
on that page; without scripts the page is a list of the sessions, and each session in the guide gets a link to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from cxcourse.book import calibration, instructors, session_plans
from cxcourse.book.course import Course, find_page, share_page
from cxcourse.book.elements import element, facts_script, h, hidden
from cxcourse.book.questions import load
from cxcourse.book.session_plans import BadPlan, Plan
from cxcourse.book.source_text import Run, runs
from cxcourse.book.votes import votes_on
from cxcourse.i18n import _

GUIDES = "back/guide-part-"


class teach_here(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the list of sessions until all pages are read; `sessions` is what the plans, parts and questions hold."""


@dataclass(frozen=True)
class Place:
    """Where a session stands in the book: the part's name, the guide's section, the chapter, the exercise."""

    part: str
    guide: str
    chapter: str
    exercise: str


def facts_of(plan: Plan, part: instructors.Part, questions: list[dict[str, Any]], keys: list[calibration.Key]) -> dict[str, Any]:
    """One session as the page's script needs it; every text is a list of runs. Of `keys` it takes those of its exercise."""
    return {
        "slug": part.slug,
        "number": plan.number,
        "title": plan.title[0].upper() + plan.title[1:],
        "minutes": plan.minutes,
        "people": plan.people,
        "bring": capital(plan.bring),
        "steps": [{"minutes": one.minutes, "lead": one.lead, "text": capital(one.text), "exercise": one.exercise} for one in plan.steps],
        "say": runs(plan.say),
        "wrong": [runs(one) for one in plan.wrong],
        "asides": [runs(one) for one in plan.asides],
        "exercise": part.title,
        "group": {
            "title": part.group_title,
            "minutes": part.group_minutes,
            "steps": [{"lead": one.lead, "minutes": one.minutes, "text": runs(one.text)} for one in part.group],
        },
        "notes": [{"label": label, "text": runs(text)} for label, text in part.notes],
        "misreadings": [runs(one) for one in part.misreadings],
        "rubric": {"levels": part.rubric.levels, "rows": [[runs(cell) for cell in row] for row in part.rubric.rows]},
        "keys": [{"title": one.title, "text": one.text, "columns": one.columns, "rows": one.rows} for one in keys if one.slug == part.slug],
        "questions": [vote for one in questions for vote in votes_on(one)],
    }


def capital(text: str) -> list[Run]:
    """The runs of `text`, the first letter large."""
    found = runs(text)
    if found and isinstance(found[0], str):
        found[0] = found[0][:1].upper() + found[0][1:]
    return found


class Teach(SphinxDirective):
    """```{teach}```: all sessions of the guide, to choose from and to lead."""

    def run(self) -> list[nodes.Node]:
        source = Path(self.env.srcdir)
        parts = {part.number: part for part in instructors.read(source / "exercises")}
        keys, sessions = calibration.collect(), []
        for plan in session_plans.read(source / "back"):
            if plan.number not in parts:
                raise BadPlan(_("The guide has a session for chapter {n}, but there is no exercise with this number.").format(n=plan.number))
            part = parts.pop(plan.number)
            questions = source / self.env.config.cx_data / f"{part.number:02d}-{part.slug}.yml"
            self.env.note_dependency(str(questions))
            sessions.append(facts_of(plan, part, load(questions), keys))
        if parts:
            raise BadPlan(_("There is no session in the guide for chapter {n}.").format(n=min(parts)))
        for pattern in (f"{GUIDES}*.md", "exercises/*.md"):
            for path in sorted(source.glob(pattern)):
                self.env.note_dependency(str(path))
        self.env.cx_teach = self.env.docname  # type: ignore[attr-defined]
        return [teach_here("", sessions=sessions)]


def _guide_sections(env: BuildEnvironment) -> dict[int, tuple[str, str]]:
    """Number of a chapter to the page of the guide and the section on it that holds its session."""
    found = {}
    for page in sorted(name for name in env.found_docs if name.startswith(GUIDES)):
        for one in env.tocs[page].findall(nodes.reference):
            head = session_plans.HEADING.match(one.astext())
            if head and one["anchorname"]:
                found[int(head[1])] = (page, one["anchorname"].removeprefix("#"))
    return found


def _place(app: Sphinx, course: Course, docname: str, session: dict[str, Any], where: dict[int, tuple[str, str]]) -> Place:
    env, uri = app.env, app.builder.get_relative_uri
    guide = where.get(session["number"])
    chapter, exercise = (find_page(env, folder, session["slug"]) for folder in ("chapters", "exercises"))
    if not (guide and chapter and exercise):
        raise BadPlan(_("The session of chapter {n} needs its guide, chapter and exercise in the table of contents.").format(n=session["number"]))
    return Place(course.part_title(chapter), f"{uri(docname, guide[0])}#{guide[1]}", uri(docname, chapter), uri(docname, exercise))


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Draw the list and the data on the page itself, and the links to it in the guides."""
    for mark in list(doctree.findall(teach_here)):
        course, where = Course(app), _guide_sections(app.env)
        rows: dict[str, list[element]] = {}
        sessions = []
        for session in mark["sessions"]:
            place = _place(app, course, docname, session, where)
            sessions.append(session | {"part": place.part, "links": {"guide": place.guide, "chapter": place.chapter, "exercise": place.exercise}})
            rows.setdefault(place.part, []).append(_row(session, place))
        known = {"course": app.config.html_title or app.config.project, "sessions": sessions}
        data = facts_script("cx-teach-facts", known)
        groups = [element_of_part(part, found) for part, found in rows.items()]
        mark.replace_self(h("div", {"class": "cx-teach", "data-teach": ""}, *groups, data))
    teach = getattr(app.env, "cx_teach", None)
    if docname.startswith(GUIDES) and teach in app.env.found_docs:
        _link_guide(app, doctree, docname, teach)


def element_of_part(part: str, rows: list[element]) -> element:
    """The sessions of one part under its name."""
    return h("div", {"class": "cx-teach-part"}, h("p", {"class": "cx-teach-part-name"}, part), h("ul", {"class": "cx-teach-list"}, *rows))


def _row(session: dict[str, Any], place: Place) -> element:
    """A session in the list. The id is the link's own fragment, so that the address leads here without scripts, too."""
    ident = f"session={session['slug']}"
    name = h("a", {"href": place.guide}, hidden(_("Session of chapter {n}: ").format(n=session["number"])), session["title"])
    facts = _("{n} minutes, {people}").format(n=session["minutes"], people=session["people"].split(";")[0].split(",")[0])
    go = h("a", {"class": "cx-act cx-teach-open", "href": f"#{ident}"}, _("Teach"), hidden(_(" chapter {n}").format(n=session["number"])))
    return h("li", {"id": ident}, h("span", {"class": "cx-teach-n", "aria-hidden": "true"}, str(session["number"])),
             h("span", {"class": "cx-teach-name"}, name, h("small", None, facts)), go)  # fmt: skip


def _link_guide(app: Sphinx, doctree: nodes.document, docname: str, teach: str) -> None:
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title)
        head = session_plans.HEADING.match(title.astext())
        chapter = head and next((one for one in app.env.found_docs if one.startswith(f"chapters/{int(head[1]):02d}-")), None)
        if head and chapter and title.parent is section:
            slug = chapter.split("-", 1)[1]
            words = [_("Teach this session"), hidden(_(" of chapter {n}").format(n=head[1]))]
            link = h("a", {"class": "cx-cta", "href": f"{app.builder.get_relative_uri(docname, teach)}#session={slug}"}, *words)
            section.insert(section.index(title) + 1, h("p", {"class": "cx-teach-go"}, link))


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("teach", Teach)
    app.add_node(teach_here)
    share_page(app, "cx_teach")
    app.connect("doctree-resolved", fill)
