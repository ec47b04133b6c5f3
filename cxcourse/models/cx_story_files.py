"""The story and its scores as files: Markdown to read on, cue cards to print, scores as a table."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.cx_story import Work, clock, story_of
from cxcourse.models.cx_story_rubric import CRITERIA, rubric
from cxcourse.models.cx_story_scores import score_blocks
from cxcourse.models.cx_story_time import cards
from cxcourse.models.cx_story_view import told
from cxcourse.models.tables import write_csv


def to_markdown(work: Work) -> bytes:
    """The story as it is told, with its length, its line, and what scorers said (`work` as `tidied` gives it)."""
    story = story_of(work)
    made: list[b.Block] = []
    if work["about"]["audience"].strip():
        made.append(b.para(_("For: {audience}").format(audience=work["about"]["audience"].strip())))
    minutes = _("{words} words: {minutes} minutes at {rate} words a minute.")
    made.append(b.para(minutes.format(words=f"{story.words:,}", minutes=clock(story.seconds), rate=story.rate)))
    made += told(story)
    if work["about"]["line"].strip():
        made += [b.heading(_("The line that stays")), b.quote(work["about"]["line"].strip())]
    scored = score_blocks(work["scores"])
    if scored:
        made += [b.heading(_("What scorers heard")), *scored]
    return b.markdown(made, work["title"].strip() or _("CX Story")).encode("utf-8", "replace")


def cards_markdown(work: Work) -> bytes:
    """Cue cards, one under the other."""
    made: list[b.Block] = []
    for card in cards(story_of(work), work["cues"]):
        made.append(b.heading(_("{title}, from {start}, for {length}").format(title=card["title"], start=card["from"], length=card["length"])))
        made.append(b.bullets(card["lines"]))
        made.append(b.para(_("Last sentence: {text}").format(text=card["last"])))
    return b.markdown(made, work["title"].strip() or _("Cue cards")).encode("utf-8", "replace")


def scores_csv(work: Work) -> bytes:
    """One row a level given: story, scorer, day, version, criterion, level and its words."""
    criteria = rubric()
    versions = {one["id"]: one["name"] for one in work["versions"]}
    header = [_("Story"), _("Own story"), _("Scored by"), _("Day"), _("Version"), _("Criterion"), _("Level"), _("In words")]
    rows: list[list[str | float | None]] = []
    for one in work["scores"]:
        who = [one["story"], _("yes") if one["own"] else _("no"), one["by"] or _("me"), one["date"], versions.get(one["version"], "")]
        rows += [
            [*who, criteria[key].name, one["levels"][key], criteria[key].said(one["levels"][key])] for key in CRITERIA if key in one["levels"]
        ]
    return write_csv(header, rows)
