"""The page with all rubrics: a table and a CSV file for each exercise, one CSV file for all, and the calibration keys."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cxcourse.book import calibration, instructors
from cxcourse.book.course import find_page, share_page
from cxcourse.book.elements import h, inline
from cxcourse.book.source_text import words
from cxcourse.book.start import page_link
from cxcourse.i18n import _
from cxcourse.models.tables import write_csv

FOLDER = "rubrics"  # beside the built pages
ALL = "all.csv"


def file_of(part: instructors.Part) -> str:
    """The name of one exercise's CSV file."""
    return f"{part.number:02d}-{part.slug}.csv"


def one_csv(part: instructors.Part) -> bytes:
    """The rubric as it is drawn: a row for each criterion, a column for each level."""
    return write_csv([_("criterion"), *part.rubric.levels], [[words(cell) for cell in row] for row in part.rubric.rows])


def all_csv(parts: list[instructors.Part]) -> bytes:
    """All rubrics in one list, as not all have the same levels: a row for each cell."""
    rows: list[list[str | float | None]] = [
        [part.number, part.title, words(row[0]), at, level, words(cell)]
        for part in parts
        for row in part.rubric.rows
        for at, (level, cell) in enumerate(zip(part.rubric.levels, row[1:], strict=True), 1)
    ]
    return write_csv([_("exercise"), _("title"), _("criterion"), _("step"), _("level"), _("words")], rows)


def section(ident: str, title: str, *children: nodes.Node) -> nodes.section:
    """A section of the page, with a heading that the list of headings knows."""
    return nodes.section("", nodes.title(title, "", nodes.Text(title)), *children, ids=[ident], names=[ident])


class Rubrics(SphinxDirective):
    """```{rubrics}```: every rubric as a section of its own."""

    def run(self) -> list[nodes.Node]:
        folder = Path(self.env.srcdir) / "exercises"
        parts = instructors.read(folder)
        for path in sorted(folder.glob("*.md")):
            self.env.note_dependency(str(path))
        self.env.cx_rubrics = self.env.docname  # type: ignore[attr-defined]
        up = "../" * self.env.docname.count("/")
        every = h("a", {"href": f"{up}{FOLDER}/{ALL}", "class": "cx-cta", "download": True}, _("All rubrics as one CSV file"))
        return [h("p", None, every), *[self._section(part, up) for part in parts]]

    def _section(self, part: instructors.Part, up: str) -> nodes.Node:
        title = _("{number}. {title}").format(number=part.number, title=part.title)
        heads = [h("th", {"scope": "col"}, words) for words in (_("criterion"), *part.rubric.levels)]
        rows = [h("tr", None, h("th", {"scope": "row"}, *inline(self, row[0])), *[h("td", None, *inline(self, cell)) for cell in row[1:]])
                for row in part.rubric.rows]  # fmt: skip
        caption = h("caption", None, _("Rubric of exercise {number}").format(number=part.number))
        table = h("table", {"class": "cx-rubric"}, caption, h("thead", None, h("tr", None, *heads)), h("tbody", None, *rows))
        file = h("a", {"href": f"{up}{FOLDER}/{file_of(part)}", "download": True}, _("CSV file of rubric {number}").format(number=part.number))
        opens = nodes.Text(_("Open exercise {number}").format(number=part.number))
        page = page_link("", opens, target=f"exercises/{part.number:02d}-{part.slug}", classes=[])
        ways = h("p", {"class": "cx-rubric-ways"}, file, " ", page)
        return section(f"rubric-{part.slug}", title, h("div", {"class": "cx-wide-table"}, table), ways)


class Calibration(SphinxDirective):
    """```{calibration}```: the keys, each folded, so that nobody sees one by accident."""

    def run(self) -> list[nodes.Node]:
        for name in ("cx-story", "n-equals-one", "feedback-worth-acting-on"):
            self.env.note_dependency(str(Path(calibration.__file__).parents[1] / "data" / f"{name}.json"))
        return [self._folded(one) for one in calibration.collect()]

    def _folded(self, key: calibration.Key) -> nodes.Node:
        heads = h("tr", None, *[h("th", {"scope": "col"}, words) for words in key.columns])
        rows = [h("tr", None, h("th", {"scope": "row"}, row[0]), *[h("td", None, cell) for cell in row[1:]]) for row in key.rows]
        table = h("table", {"class": "cx-rubric cx-roomy"}, h("caption", None, key.title), h("thead", None, heads), h("tbody", None, *rows))
        page = find_page(self.env, "exercises", key.slug)
        number = int(page.rsplit("/", 1)[-1][:2]) if page else 0
        title = _("Exercise {number}: {title}").format(number=number, title=key.title) if number else key.title
        body = h("div", {"class": "cx-folded-body"}, h("p", None, key.text), h("div", {"class": "cx-wide-table"}, table))
        return h("details", {"class": "cx-folded instructors"}, h("summary", None, title), body)


def write(app: Sphinx, error: Exception | None) -> None:
    """Put the CSV files beside the pages, if there is a page that links to them."""
    if error is not None or app.builder.format != "html" or getattr(app.env, "cx_rubrics", None) not in app.env.found_docs:
        return
    parts = instructors.read(Path(app.srcdir) / "exercises")
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    made = {ALL: all_csv(parts)} | {file_of(part): one_csv(part) for part in parts}
    for name in {path.name for path in folder.iterdir()} - made.keys():
        (folder / name).unlink()
    for name, content in made.items():
        (folder / name).write_bytes(content)


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("rubrics", Rubrics)
    app.add_directive("calibration", Calibration)
    share_page(app, "cx_rubrics")
    app.connect("build-finished", write)
