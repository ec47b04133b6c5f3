"""The stakeholder map as a document of one or two pages in Markdown: who matters most and why, bridges, plan, and
everybody in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.key_stakeholder import Person, field_word, level_word
from cxcourse.models.key_stakeholder_view import compute
from cxcourse.models.markdown_text import escaped, table_row
from cxcourse.models.stakeholder_parsing import parse
from cxcourse.models.words import first_upper, number


def to_markdown(work: Mapping[str, Any], day: str = "", top: int = 5) -> str:
    """The document.

    Args:
        work: the work traits, as for `compute`.
        day: the date to print under the title, as the person reads it; none when empty.
        top: how many people get their reasons written out.
    """
    view = compute(work, top)
    the_map, _found = parse(work)
    people = {p.id: p for p in the_map.people}
    title = work.get("title") if isinstance(work.get("title"), str) else ""
    out = [f"# {escaped(title or '') or _('Stakeholder map')}", ""]
    if day:
        out += [escaped(day), ""]
    out += [f"**{escaped(view['summary'])}**", ""]
    if view["ranking"]:
        out += [f"## {_('Who matters most at this moment, and why')}", ""]
        for row in view["ranking"][:top]:
            out.append(f"{row['rank']}\\. **{escaped(row['name'])}** ({_points(row)}). {escaped(row['why'])}")
            out.append("")
        out += [f"- {escaped(note)}" for note in view["notes"]] + ([""] if view["notes"] else [])
    if view["bridges"]:
        out += [f"## {_('Bridges in the influence network')}", ""]
        out += [f"- {escaped(bridge['text'])}" for bridge in view["bridges"][:3]] + [""]
    out += _plan(work.get("plan"), people)
    out += _moved(view["moved"])
    if view["ranking"]:
        out += [f"## {_('Everybody on the map')}", "", *_table(view["ranking"], people), ""]
        out += [_weights(work), ""]
    return "\n".join(out).rstrip() + "\n"


def _points(row: Mapping[str, Any]) -> str:
    if row["high"] > row["low"]:
        return _("{low} to {high} points").format(low=number(row["low"]), high=number(row["high"]))
    return _("{points} points").format(points=number(row["score"]))


def _plan(plan: Any, people: Mapping[str, Person]) -> list[str]:
    entries = [entry for entry in plan if isinstance(entry, Mapping)] if isinstance(plan, (list, tuple)) else []
    if not entries:
        return []
    head = ["", _("Who"), _("Needs"), _("Form"), _("Next step"), _("By")]
    out = [f"## {_('Engagement plan')}", "", table_row(head), table_row(["---"] * len(head))]
    for entry in entries:
        who = people.get(entry.get("person", "") if isinstance(entry.get("person"), str) else "")
        cells = [str(entry.get(key) or "") for key in ("need", "form", "next", "by")]
        mark = _("done") if entry.get("done") is True else ""
        out.append(table_row([mark, escaped(who.shown) if who else _("no longer on the map"), *map(escaped, cells)]))
    return [*out, ""]


def _moved(moved: Mapping[str, Any] | None) -> list[str]:
    told = [one for one in (moved or {}).values() if not one["same"]]
    if not told:
        return []
    out = [f"## {_('What moved')}", ""]
    for one in told:
        both = _("From {a} to {b}").format(a=one["from"], b=one["to"])
        out.append(f"- {escaped(both)}: {escaped(one['summary'])}")
    return [*out, ""]


def _table(ranking: Sequence[Mapping[str, Any]], people: Mapping[str, Person]) -> list[str]:
    head = [
        _("Place"),
        _("Name"),
        _("Role"),
        _("Class"),
        *(field_word(name) for name in ("power", "interest", "attitude", "now", "needed")),
    ]
    out = [table_row(head), table_row(["---"] * len(head))]
    for row in ranking:
        person = people[row["id"]]
        figures = ["?" if value is None else number(value) for value in (person.power, person.interest, person.attitude)]
        levels = ["?" if level is None else level_word(level) for level in (person.now, person.needed)]
        out.append(table_row([str(row["rank"]), escaped(row["name"]), escaped(person.role), row["class_name"], *figures, *levels]))
    return out


def _weights(work: Mapping[str, Any]) -> str:
    weights = parse(work)[0].weights
    parts = ", ".join(f"{field_word(name).lower()} {number(getattr(weights, name))}" for name in ("salience", "power", "interest", "gap"))
    text = _("How the points are made: {parts}; power counts as an attribute from {threshold} out of 10. A question mark means not known.")
    versions = work.get("versions")
    count = len(versions) if isinstance(versions, (list, tuple)) else 0
    kept = ngettext("{count} version is kept.", "{count} versions are kept.", count).format(count=count) if count else ""
    return first_upper(text.format(parts=parts, threshold=number(weights.threshold))) + (f" {kept}" if kept else "")
