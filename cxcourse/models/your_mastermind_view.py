"""Everything that the page of the mastermind session shows, and the session in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.tidying import day_said, mapping_of
from cxcourse.models.your_mastermind import Session, parse
from cxcourse.models.your_mastermind_agenda import agenda_table, clock_steps, fits, jobs
from cxcourse.models.your_mastermind_open import Offer, as_dict
from cxcourse.models.your_mastermind_plan import horizon_of, horizon_on, in_order, plan_blocks, sheet
from cxcourse.models.your_mastermind_plan import short as short_deed
from cxcourse.models.your_mastermind_scores import score_blocks, story_blocks

Exercises = Sequence[Mapping[str, str]]


def compute(work: Mapping[str, Any], others: Any, open_work: Mapping[str, Sequence[Offer]], exercises: Exercises) -> dict[str, Any]:
    """The view: every key that a control shows.

    Args:
        work: the work, of any shape.
        others: saved work of the other exercises, slug to work, of any shape.
        open_work: what those offer to the plan (`your_mastermind_open_more.offers`), slug to offers.
        exercises: the course's exercises in their order, each with number, slug, title, bring, begin.
    """
    read = parse(work)
    saved = mapping_of(others)
    plan = plan_blocks(read)
    return {
        "jobs": jobs(read),
        "fits": fits(read),
        "by_the_clock": [agenda_table(read)] if read.agenda else [],
        "clock_steps": clock_steps(read),
        "tonight": tonight(read, exercises),
        "held": [one["slug"] for one in exercises if isinstance(saved.get(one["slug"]), Mapping) and saved[one["slug"]]],
        "story": story_blocks(saved.get("cx-story")),
        "scored": score_blocks(read),
        "offers": offered(read, open_work, exercises),
        "offers_said": offers_said(saved, open_work),
        "plan_result": plan,
        "summary": plan[0]["text"] if plan else "",
        "sheet": sheet(read),
        "agenda_sheet": agenda_sheet(read, exercises),
    }


def offered(read: Session, open_work: Mapping[str, Sequence[Offer]], exercises: Exercises) -> list[dict[str, Any]]:
    """Offers by exercise, each with the line that it becomes and whether the plan has it already."""
    taken = {line.source for line in read.plan if line.source}
    made = []
    for one in exercises:
        found = open_work.get(one["slug"], ())
        if found:
            lines = [
                {**as_dict(offer), "source": (source := f"{one['slug']}:{offer.key}"[:80]), "taken": source in taken, "day": day_said(offer.by),
                 "horizon": horizon_on(offer.by, read.start), "late": bool(read.start and offer.by and offer.by < read.start)}
                for offer in found
            ]  # fmt: skip
            made.append({"slug": one["slug"], "number": one["number"], "title": one["title"], "offers": lines})
    return made


def offers_said(saved: Mapping[str, Any], open_work: Mapping[str, Sequence[Offer]]) -> list[b.Block]:
    """How much there is to take, in one sentence."""
    n = sum(len(found) for found in open_work.values())
    if n:
        text = ngettext(
            "{n} open thing in your exercises. Take what matters; leave the rest.",
            "{n} open things in your exercises. Take what matters; leave the rest.",
            n,
        )
        return [b.para(text.format(n=n))]
    if saved:
        return [b.para(_("Nothing is open in the exercises you have done so far. Write your own lines below."))]
    return [b.para(_("Your other exercises are still empty in this browser. What stays open there is offered here, with its day and its person."))]


def tonight(read: Session, exercises: Exercises) -> list[b.Block]:
    """What is compared at this meeting, and what to bring."""
    chosen = next((one for one in exercises if one["slug"] == read.compare), None)
    if chosen is None:
        return []
    text = _("{title}. Bring: {bring}. Begin with: {begin}").format(title=chosen["title"], bring=chosen["bring"], begin=chosen["begin"])
    return [b.callout("note", _("This meeting:"), text)]


def agenda_sheet(read: Session, exercises: Exercises) -> list[b.Block]:
    """The agenda to print and to send."""
    if not read.agenda:
        return []
    where = ", ".join(part for part in (day_said(read.day), read.place) if part)
    people = ", ".join(f"{one.name} ({one.house})" if one.house else one.name for one in read.members if one.name)
    out = [b.para(part) for part in (where, people) if part]
    out += [agenda_table(read), *tonight(read, exercises)]
    if read.parked:
        out += [b.heading(_("Parking place")), b.bullets(read.parked)]
    return out


def to_markdown(work: Mapping[str, Any], exercises: Exercises) -> str:
    """Plan, scores, what was agreed, and agenda as one document."""
    read = parse(work)
    out = sheet(read)
    if read.scores:
        out += [b.heading(_("Scores for the story")), *score_blocks(read), *agreed_blocks(read)]
    if read.agenda:
        out += [b.heading(_("Agenda")), *agenda_sheet(read, exercises)]
    return b.markdown(out, read.title or _("Mastermind session"), day_said(read.day))


def agenda_markdown(work: Mapping[str, Any], exercises: Exercises) -> str:
    """The agenda alone, to send around. Nobody's answer, score or plan is in it."""
    read = parse({**work, "parking": {}})
    return b.markdown(agenda_sheet(read, exercises), read.title or _("Mastermind session"), "")


def agreed_blocks(read: Session) -> list[b.Block]:
    """What the circle agreed on."""
    words = {"keep": _("What stays"), "mend": _("What I mend"), "first": _("Whom I ask first")}
    rows = [[words[key], read.agreed[key]] for key in words if read.agreed[key]]
    if read.next_draft:
        rows.append([_("The next draft"), day_said(read.next_draft)])
    return [b.table([_("Agreed"), ""], rows, caption=_("What we agreed on"), align="ll")] if rows else []


def described(work: Mapping[str, Any]) -> list[str]:
    """The title, and the plan in a few words."""
    read = parse(work)
    first = next((line for line in in_order(read) if not line.done), None)
    said = f"{day_said(first.by)}: {short_deed(first.what)}" if first and first.by and horizon_of(first, read.start) else ""
    return [one for one in (read.title, said) if one]
