"""Files of exercise 06: the word list in and out as a table, the text, and everything in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.plain_language import MAX_OWN, MAX_PLAIN, MAX_TERM, Work, counted, parse, text_of, version
from cxcourse.models.plain_language_view import sheet
from cxcourse.models.problem import Problem
from cxcourse.models.tables import read_table, restore, write_csv
from cxcourse.models.tidying import with_ids

TERM_NAMES = ("term", "word", "words", "jargon", "trade word", "our word", "woord", "begrip", "vakwoord", "begriff", "wort", "fachwort")
PLAIN_NAMES = (
    "plain", "in plain words", "plain words", "replacement", "instead", "say instead", "means", "meaning", "gewoon", "in gewone woorden",
    "vervanging",
    "betekenis", "einfach", "in einfachen worten", "ersatz", "bedeutung",
)  # fmt: skip


def list_to_csv(work: Mapping[str, Any]) -> bytes:
    """The writer's own list, and below it the trade words found in the text with their plain words, to pass on."""
    read = parse(work)
    rows = [(one.term, one.plain, _("own list")) for one in read.own]
    known = {one.term.lower() for one in read.own}
    found = counted(version(read.text or read.before, read, all_words=True))
    rows += [(words, plain, _("found in the text")) for words, _n, plain in found if words.lower() not in known]
    return write_csv([_("Term"), _("In plain words"), _("Where from")], rows)


def list_from_file(data: bytes, name: str, work: Mapping[str, Any]) -> dict[str, Any]:
    """A word list from CSV or XLSX, for a preview, as `kit.bring` wants it.

    Raises:
        Problem: when the file is no table, or no column holds terms.
    """
    table = read_table(data, name, max_rows=2000)
    heads = [head.strip().lower() for head in table.header]
    term_at = next((at for at, head in enumerate(heads) if head in TERM_NAMES), None)
    if term_at is None:
        raise Problem(_("No column is called Term (or Word). Give the first column that name; your list is unchanged."))
    plain_at = next((at for at, head in enumerate(heads) if head in PLAIN_NAMES), None)
    there = parse(work).own
    known = {one.term.lower() for one in there}
    read: list[dict[str, str]] = []
    problems: list[dict[str, Any]] = []
    seen: set[str] = set()
    for row, cells in table.rows:
        term = text_of(restore(cells[term_at]), MAX_TERM)
        if not term or term.lower() in seen:
            text = _("No term here.") if not term else _("\u201c{term}\u201d is there twice; the first counts.").format(term=term)
            problems.append({"row": row, "text": text})
            continue
        seen.add(term.lower())
        read.append({"term": term, "plain": text_of(restore(cells[plain_at]), MAX_PLAIN) if plain_at is not None else ""})
    if not read:
        raise Problem(_("There is no term in this file. Your list is unchanged."))
    if len(read) > MAX_OWN:
        raise Problem(_("The file has {n} terms, and {most} fit. Keep those you use; your list is unchanged.").format(n=len(read), most=MAX_OWN))
    fresh = [one for one in read if one["term"].lower() not in known]
    present = [{"id": one.id, "term": one.term, "plain": one.plain} for one in there]
    added = [*present, *with_ids(fresh, "w", {one.id for one in there})]
    columns = [table.header[at] for at in (term_at, plain_at) if at is not None]
    return {
        "n": len(read), "names": [one["term"] for one in read], "problems": problems, "columns": columns,
        "add": {"own": added[:MAX_OWN]} if present and fresh else None, "replace": {"own": with_ids(read, "w", set())},
    }  # fmt: skip


def to_text(work: Mapping[str, Any]) -> bytes:
    """The rewritten text alone, to send."""
    read = parse(work)
    return ((read.text or read.before).rstrip() + "\n").encode("utf-8", "replace")


def to_markdown(work: Mapping[str, Any]) -> str:
    """The text, the count and the words, in Markdown."""
    read = parse(work)
    before = version(read.before, read) if read.before else None
    return b.markdown(sheet(read, before, version(read.text, read)), read.title or _("In plain words"))


def said_of(read: Work) -> str:
    """How many words stand in the own list, as a sentence."""
    return ngettext("{n} word of your own.", "{n} words of your own.", len(read.own)).format(n=len(read.own))
