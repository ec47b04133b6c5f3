"""The hour at the reader's own door, a customer's side and an employee's, and the two changes that come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models.feeling_curve import feeling_curve
from cxcourse.models.stakeholder_parsing import clean

CHANGES = ("staff", "rule_for", "team", "by", "lost", "self", "where", "asked")
LENGTH = 600
HOUR_TEXTS: dict[str, int] = {"name": 120, "time": 20, "customer": 300, "staff": 300, "whose": 120, "unseen": 300}
HOUR_NEW: dict[str, Any] = {
    "id": "",
    "name": "",
    "time": "",
    "customer": "",
    "customer_feels": None,
    "staff": "",
    "staff_feels": None,
    "whose": "",
    "unseen": "",
}
MOST_MOMENTS = 12


def moments_of(value: Any) -> list[dict[str, Any]]:
    """The moments at the reader's own door out of untrusted JSON; at most 12, ids unique."""
    made: list[dict[str, Any]] = []
    for one in value if isinstance(value, (list, tuple)) else ():
        if not isinstance(one, Mapping) or len(made) >= MOST_MOMENTS:
            continue
        moment: dict[str, Any] = {key: clean(one[key])[:limit] if isinstance(one.get(key), str) else "" for key, limit in HOUR_TEXTS.items()}
        moment |= {key: w.whole(one.get(key), w.FEELINGS) for key in ("customer_feels", "staff_feels")}
        key = one.get("id")
        key = key if isinstance(key, str) and 0 < len(key) <= 80 and key not in {other["id"] for other in made} else f"m{len(made) + 1}"
        made.append({**moment, "id": key})
    return made


def hour_blocks(moments: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """The hour at the reader's own door: both curves, the shared lows, and what is still a guess."""
    known = [one for one in moments if one["customer_feels"] is not None and one["staff_feels"] is not None]
    if len(known) < 2:
        return []
    both = [one for one in known if one["customer_feels"] < 0 and one["staff_feels"] < 0]
    names = [str(one["name"]) or _("Moment {n}").format(n=at + 1) for at, one in enumerate(moments)]
    lead = (
        ngettext("One moment hurts both: {names}.", "{n} moments hurt both: {names}.", len(both)).format(
            n=len(both), names=", ".join(str(one["name"]) for one in both)
        )
        if both
        else _("No moment hurts both. Then look where only one side is low: who pays for the other's good minute?")
    )
    chart = feeling_curve(
        _("An hour at my own door"),
        _("{n} moments, {low} of them low for both.").format(n=len(known), low=len(both)),
        labels=names,
        x_label=_("Moment"),
        series=[
            {"name": _("The customer"), "values": [one["customer_feels"] for one in moments]},
            {"name": _("The one who serves"), "values": [one["staff_feels"] for one in moments], "dash": True},
        ],
    )
    blind = [one for one in moments if not str(one["unseen"]).strip()]
    told = [
        _(
            "These feelings are guesses. Imagining how others feel did not make guesses more right; asking did (Eyal and others 2018). "
            "Show the curve to somebody who does this work, and hand over the pencil."
        )
    ]
    if blind:
        told.append(
            ngettext(
                "At {n} moment you have not said who cannot see what.", "At {n} moments you have not said who cannot see what.", len(blind)
            ).format(n=len(blind))
        )
    return [b.lead(lead), chart, b.bullets(told)]


def change_blocks(value: Any) -> list[b.Block]:
    """Two changes, checked: one for staff with an owner and a price, one for the reader with a place."""
    said = changes_of(value)
    if not any(said.values()):
        return []
    full = {key: bool(text.strip()) for key, text in said.items()}

    def check(there: bool, text: str, why: str) -> tuple[str, str, str | None]:
        return ("ok", text, None) if there else ("missing", text, why)

    return [
        b.checks(
            [
                check(full["staff"], _("A change for staff"), _("A rule, a tool or a plan. A poster is none.")),
                check(full["rule_for"], _("Somebody decides it"), _("Write the name of the one whose rule it is.")),
                check(full["team"] and full["by"], _("One team first, with a day"), _("A change that begins everywhere begins nowhere.")),
                check(full["lost"], _("What the rule was good for"), _("There was a queue before there were ninety seconds.")),
                check(
                    full["self"] and full["where"],
                    _("A change for yourself, with a place"),
                    _("A deed with a door and a day; it needs nobody's permission."),
                ),
                check(
                    full["asked"], _("What the person said about it"), _("Show the sheet to the one whose hour you drew, and ask what you got wrong.")
                ),
            ]
        )
    ]


def changes_of(value: Any) -> dict[str, str]:
    """The texts of the two changes out of untrusted JSON."""
    said = value if isinstance(value, Mapping) else {}
    return {key: w.short_text(said.get(key), LENGTH) for key in CHANGES}
