"""What exercise 03 says back: whether the moment would work as one, the script with its minutes, and both on paper and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.looks import Check, check_blocks
from cxcourse.models.text_marks import by_element
from cxcourse.models.tidying import day_said
from cxcourse.models.trip_over_the_truth import FIELDS, Work, finder_word, parse
from cxcourse.models.trip_over_the_truth_checks import checks, tell_plainly
from cxcourse.models.trip_over_the_truth_marks import marks
from cxcourse.models.trip_over_the_truth_script import Row, clock_steps, clock_time, long_said, rows, shares, span, total, who_said
from cxcourse.models.words import first_lower

ORDER = {"missing": 0, "look": 1, "unknown": 2}


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view: ``marks`` (by part of what is said), ``plainly``, ``result``, ``script``, ``clock``, ``after``, ``sheet``, ``summary``
    and ``counts`` (of checks by state)."""
    read = parse(work)
    looked = checks(read)
    script = script_blocks(read)
    return {
        "marks": by_element({field: read.says(field) for field in FIELDS}, marks(read)),
        "plainly": plainly(read),
        "summary": summary(read, looked) if read.begun else "",
        "result": result(read, looked) if read.begun else [],
        "script": [*minutes_said(read, looked), *script] if script else [],
        "clock": clock_steps(read),
        "after": rehearsed(read),
        "sheet": sheet(read) if read.begun else [],
        "counts": {state: sum(one.state == state for one in looked) for state in b.STATES},
        "problems": [],
    }


def summary(read: Work, looked: Sequence[Check]) -> str:
    """The finding in one sentence."""
    shame = next((one for one in looked if one.key == "shame" and one.state == "look"), None)
    missing = [one for one in looked if one.state == "missing"]
    open_ones = [one for one in looked if one.state in ("look", "unknown")]
    if tell_plainly(read):
        return _("This is no case for a truth moment: tell them.")
    if shame:
        return _("Stop at one line: somebody in the room would pay for it. Nobody learns anything while they watch a colleague burn.")
    if missing:
        text = ngettext(
            "One thing is missing before you can run it: {first}.", "{n} things are missing before you can run it, first of all: {first}.",
            len(missing),
        )  # fmt: skip
        return text.format(n=len(missing), first=first_lower(missing[0].text.rstrip("?.")))
    if open_ones:
        text = ngettext(
            "It could be run. One place is worth a look: {first}.", "It could be run. {n} places are worth a look, first of all: {first}.",
            len(open_ones),
        )  # fmt: skip
        return text.format(n=len(open_ones), first=first_lower(open_ones[0].text.rstrip("?.")))
    return _("Run it: try it on two friendly people first, and do not help them.")


def plainly(read: Work) -> list[b.Block]:
    """That they should simply be told, and why; [] where a moment makes sense."""
    why = tell_plainly(read)
    return [b.callout("stop", _("Just tell them."), why + " " + _("That is a result as well."))] if why else []


def result(read: Work, looked: Sequence[Check]) -> list[b.Block]:
    """The finding in one sentence, what is open with its question, and what holds."""
    out = [b.lead(summary(read, looked)), *plainly(read)]
    open_ones = sorted((one for one in looked if one.state in ORDER), key=lambda one: (one.key != "shame" or one.state != "look", ORDER[one.state]))
    out += check_blocks(open_ones, looked)
    out.append(
        b.para(
            _("The checks look at words, not at meaning. And no trial shows that finding out always beats being told: it is strong, and it can miss.")
        )
    )
    return out


def minutes_said(read: Work, looked: Sequence[Check]) -> list[b.Block]:
    """Whether the minutes add up, and who speaks."""
    time = [one for one in looked if one.key in ("adds_up", "voices")]
    some = shares(read)
    stats = [
        (long_said(total(read) * 60), _("in all"), _("of {n} min").format(n=f"{read.slot:g}") if read.slot else None),
        (long_said(some.me), _("you speak"), _("reckoned: ten seconds a question")),
        (long_said(some.they), _("they speak"), None), (long_said(some.silence), _("nobody speaks"), None),
    ]  # fmt: skip
    return [b.stats(stats), b.checks([(one.state, one.text, one.why or None) for one in time])]


def script_blocks(read: Work) -> list[b.Block]:
    """The script as a table; [] while it has no part."""
    found = rows(read)
    if not found:
        return []
    cells = [[span(row), _what(row), row.text or "\u2013"] for row in found]
    if read.owner:
        ask = " ".join(part for part in (_("See {owner} alone.").format(owner=read.owner), read.owner_ask) if part)
        cells.insert(
            0, [_("before"), _("The owner knows, and helps"), " ".join(part for part in (day_said(read.owner_day) + ":", ask) if part != ":")]
        )
    caption = _("The script, {n} minutes").format(n=clock_time(total(read)))
    return [b.table([_("Minutes"), _("What happens"), _("In words")], cells, caption=caption, align="lll")]


def _what(row: Row) -> str:
    """A part and why it is there; of an own part who is at work."""
    return f"{row.name}. {row.why}" if row.why else f"{row.name}. {who_said(row)}"


def rehearsed(read: Work) -> list[b.Block]:
    """The last rehearsal beside the plan; [] before the first."""
    if not read.runs:
        return []
    last = read.runs[-1]
    took, plan = float(last["seconds"]), total(read) * 60
    text = _("Your last rehearsal took {took}; the script says {plan}.").format(took=long_said(took), plan=long_said(plan))
    if plan and took > plan * 1.15:
        text += " " + _("Where did you explain? Cut there.")
    elif plan and took < plan * 0.85:
        text += " " + _("Did you keep the silence? Alone in a room it feels longer than it is.")
    more = ngettext("{n} rehearsal so far.", "{n} rehearsals so far.", len(read.runs)).format(n=len(read.runs))
    return [b.para(f"{text} {more}")]


def sheet(read: Work) -> list[b.Block]:
    """The script for whoever runs it: one side, with what to bring, what to say, and what not to say."""
    out: list[b.Block] = []
    insight = read.says("insight").strip()
    if insight:
        out.append(b.quote(insight, _("The insight. Not to be said aloud")))
    finder = finder_word(read.finder)
    facts = [
        (_("For"), read.audience), (_("Bring"), read.thing), (_("They find it"), finder), (_("In your pocket"), read.figure),
        (_("Your hands in the silence"), read.hold), (_("If they find something else"), read.other), (_("Look again on"), day_said(read.look_on)),
    ]  # fmt: skip
    known = [f"{name}: {text}" for name, text in facts if text]
    if known:
        out.append(b.bullets(known))
    out += script_blocks(read)
    if read.never:
        out += [b.heading(_("Not a word of this"), 4), b.bullets(read.never)]
    return out


def to_markdown(work: Mapping[str, Any], day: str = "") -> str:
    """The facilitator's script, and what is still open, as one document."""
    read = parse(work)
    out = sheet(read)
    open_ones = [f"{one.part}: {first_lower(one.text)}. {one.why}".rstrip() for one in checks(read) if one.state != "ok"] if read.begun else []
    if open_ones:
        out += [b.heading(_("Worth a look before you run it")), b.bullets(open_ones)]
    return b.markdown(out, read.title or _("Truth moment"), day)
