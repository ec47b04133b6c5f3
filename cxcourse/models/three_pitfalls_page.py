"""The steering page of the driver lab: the reader's own lines looked at, and the page as it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.three_pitfalls_result import leaders, too_little
from cxcourse.models.words import listed

# Words that claim a cause. One survey on one day shows what goes together, and no more (T9).
CLAIMS = re.compile(
    r"\b(leads? to|led to|caus(?:e|es|ed)|results? in|driv(?:e|es)|boosts?|will (?:raise|increase|improve)|makes? (?:customers|them) happier"
    r"|leidt tot|zorgt voor|veroorzaakt|verhoogt|f\u00fchrt zu|bewirkt|verursacht|erh\u00f6ht|steigert)\b",
    re.IGNORECASE,
)
LOT = re.compile(r"\b(lot|lots|random(?:ly)?|coin|dice|loting|geloot|los|zuf\u00e4llig|willekeurig|every (?:other|second))\b", re.IGNORECASE)


def page(result: Mapping[str, Any], words: Mapping[str, Any]) -> list[b.Block]:
    """What there is to say about the reader's own lines, as far as they are written."""
    text = {
        key: value.strip() if isinstance(value := words.get(key), str) else "" for key in ("begin", "because", "not_claimed", "test", "who", "by")
    }
    if not any(text.values()) or too_little(result):
        return []
    rows: list[tuple[str, str, str | None]] = []
    first = [result["drivers"][at]["name"] for at in leaders(result)[:4]]
    if text["begin"]:
        named = [name for name in first if any(part.strip().casefold() in text["begin"].casefold() for part in name.replace("_", " ").split(" / "))]
        rows.append(
            ("ok", _("You begin with one of the leaders."), None) if named or not first
            else ("look", _("You do not name one of the leaders ({names}).").format(names=listed(first)), _(
                "That can be right, if something else counts: cost, a promise, a law. Then say so."))
        )  # fmt: skip
    claim = CLAIMS.search(f"{text['begin']}\n{text['because']}")
    if claim:
        quoted = f"\u201c{claim.group(0)}\u201d"
        rows.append(
            ("look", _("{words} claims a cause.").format(words=quoted), _("One survey only shows what goes together. Try \u201cgoes with\u201d."))
        )
    elif text["because"]:
        rows.append(("ok", _("No cause is claimed."), None))
    if text["not_claimed"]:
        rows.append(("ok", _("You say what you do not claim."), None))
    else:
        rows.append(("missing", _("What do you not rank, and not claim?"), None))
    if text["test"]:
        lot = LOT.search(" ".join((text["test"], text["who"])))
        rows.append(
            ("ok", _("The trial is drawn by lot."), None)
            if lot
            else ("look", _("Who gets the change is not drawn by lot."), _("Where the keenest team goes first, you measure the team."))
        )
        rows.append(("ok", _("It has a date."), None) if text["by"] else ("missing", _("By when?"), None))
    else:
        rows.append(("missing", _("How will you test it?"), None))
    return [b.checks(rows)]


def sheet(survey: Mapping[str, Any], told: Sequence[b.Block], words: Mapping[str, Any]) -> list[b.Block]:
    """The steering page, to print and to send."""
    out: list[b.Block] = [one for one in told if one["kind"] in ("lead", "callout") and one.get("tone") in (None, "stop", "warn")]
    out += [one for one in told if one["kind"] == "dot_chart"]
    lines = [
        (_("We begin with"), words.get("begin")), (_("Because"), words.get("because")),
        (_("What we do not rank, and do not claim"), words.get("not_claimed")),
        (_("How we test it"), words.get("test")), (_("With whom"), words.get("who")), (_("By"), words.get("by")),
    ]  # fmt: skip
    for label, line in lines:
        if isinstance(line, str) and line.strip():
            out += [b.heading(label, 4), b.para(line.strip())]
    out += [one for one in told if one["kind"] in ("bar_chart", "table")]
    if any(one["kind"] == "stats" for one in told):
        out.append(
            b.callout(
                "note",
                _("Goes with is not leads to"),
                _("This is what goes together in one survey. A trial, drawn by lot, would tell what changes what."),
            )
        )
    note = ngettext("{name}, {n} answer.", "{name}, {n} answers.", survey["rows"]).format(name=survey["name"], n=f"{survey['rows']:,}")
    return [*out, b.para(note)]
