"""Several members' sorting side by side: where they differ most, what each of them saw, how far they agree, and their rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.agreement import in_words
from cxcourse.models.comparing import Member
from cxcourse.models.feedback_worth_acting_on import BOXES, BY_ID, HOLIDAY, Sorted, Work, as_work, box_word, parse
from cxcourse.models.feedback_worth_acting_on_key import agree
from cxcourse.models.feedback_worth_acting_on_pile import without_names as masked_work
from cxcourse.models.words import first_lower, listed

MOST_CARDS = 6


@dataclass(frozen=True)
class Thing:
    """One complaint that at least two members sorted: its words, and (name, box, what they saw, hesitated) of each."""

    key: str
    text: str
    given: tuple[tuple[str, str, str, bool], ...]

    @property
    def split(self) -> float:
        """The share (0 to 1) of pairs of members who chose different boxes."""
        n = len(self.given)
        same = sum(count * (count - 1) for count in Counter(box for _name, box, _saw, _star in self.given).values())
        return 1 - same / (n * (n - 1)) if n > 1 else 0.0

    @property
    def title(self) -> str:
        """The complaint with its number, when it is one of the eleven."""
        return f"{self.key}. {self.text}" if self.key in BY_ID else self.text


def things(works: Sequence[tuple[str, Work]]) -> list[Thing]:
    """All complaints that two or more sorted, the most divided first; own complaints are one when their words are the same."""
    given: dict[str, list[tuple[str, str, str, bool]]] = defaultdict(list)
    words: dict[str, str] = {one.id: one.text for one in HOLIDAY}
    for name, work in works:
        for key, box in work.boxes.items():
            mine = work.answers.get(key, Sorted())
            given[key].append((name, box, mine.saw, mine.star))
        seen: set[str] = set()
        for own in work.own:
            key = " ".join(own.text.casefold().split())
            if own.sorted.box and key and key not in seen and key not in BY_ID:
                seen.add(key)
                words.setdefault(key, own.text)
                given[key].append((name, own.sorted.box, own.sorted.saw, own.sorted.star))
    found = [Thing(key, words[key], tuple(some)) for key, some in given.items() if len(some) > 1]
    number = {one.id: at for at, one in enumerate(HOLIDAY)}
    return sorted(found, key=lambda one: (-one.split, number.get(one.key, len(number)), one.key))


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: what divides most first, then agreement with its interval, rules, and questions.

    Args:
        members: at least two, with work of any shape that `parse` takes.
    """
    works = [(member.name, parse(member.work)) for member in members]
    found = things(works)
    if not found:
        return [b.lead(_("No complaint has been sorted by two of you yet. Sort the eleven first, each alone."))]
    divided = [one for one in found if one.split > 0]
    out = [b.lead(_lead(found, divided)), _chart(found)]
    if divided:
        out += [b.heading(_("Take only these, and ask what each of you saw")), b.cards([_card(one) for one in divided[:MOST_CARDS]])]
    columns: list[Mapping[str, str]] = [
        {one.key: box for one in found for who, box, _saw, _star in one.given if who == name} for name, _work in works
    ]
    out.append(b.para(in_words(agree(columns, [one.key for one in found]), _("in the same box"))))
    if not divided and len(found) > 4:
        out.append(b.callout("warn", _("Nobody differs at all."), _("Full agreement at first sight often means that somebody spoke first.")))
    early = [name for name, work in works if work.first and len(work.first) < len(HOLIDAY)]
    if early:
        out.append(b.para(_("{names} opened the key before all eleven were sorted; what they chose until then counts.").format(names=listed(early))))
    out.append(b.fold(_("All boxes"), [_table(works, found)]))
    rules = [b.quote(work.rule, name) for name, work in works if work.rule]
    if rules:
        out += [b.heading(_("Your rules")), *rules]
    return [*out, b.questions(_questions(divided, bool(rules)))]


def without_names(work: Any) -> dict[str, Any]:
    """The work without what would tell a customer; replies stay at home."""
    return as_work(masked_work(parse(work)))


def _lead(found: Sequence[Thing], divided: Sequence[Thing]) -> str:
    if not divided:
        return ngettext("You all put {n} complaint into the same box.", "You all put {n} complaints into the same boxes.", len(found)).format(
            n=len(found)
        )
    top = divided[0]
    n = len({box for _name, box, _saw, _star in top.given})
    name = _("number {n}").format(n=top.key) if top.key in BY_ID else _("“{text}”").format(text=top.text[:80])
    text = _("You differ on {divided} of {all} complaints, most on {name}: {n} boxes for one sentence.")
    return text.format(divided=len(divided), all=len(found), name=name, n=n)


def _chart(found: Sequence[Thing]) -> b.Block:
    top = found[0]
    items = [
        {
            "label": (one.key + ". " if one.key in BY_ID else "") + _short(one.text),
            "value": round(100 * one.split),
            "mark": one.split == top.split > 0,
        }
        for one in found[:12]
    ]
    finding = _("At the most divided one {percent}% of all pairs of you chose different boxes.").format(percent=round(100 * top.split))
    return b.bar_chart(_("Where you differ"), finding, items=items, x=(0, 100), unit="%", label=_("Complaint"), value_label=_("Pairs that differ"))


def _short(text: str) -> str:
    return text if len(text) <= 34 else text[:32].rsplit(" ", 1)[0].rstrip(",.") + " …"


def _card(one: Thing) -> dict[str, str]:
    lines = []
    for box in BOXES:
        who = [name for name, given, _saw, _star in one.given if given == box]
        if who:
            lines.append(f"{box_word(box)}: {listed(who, most=12)}.")
    lines += [_("{name} saw: {saw}").format(name=name, saw=saw) for name, _box, saw, _star in one.given if saw]
    key = BY_ID.get(one.key)
    if key and key.other:
        lines.append(
            _("Two boxes can be defended here: {one} and {other}.").format(one=first_lower(box_word(key.box)), other=first_lower(box_word(key.other)))
        )
    stars = sum(star for *_rest, star in one.given)
    tag = ngettext("{n} hesitated", "{n} hesitated", stars).format(n=stars) if stars else _("Nobody hesitated")
    return {"title": one.title, "text": "\n".join(lines), "tag": tag}


def _table(works: Sequence[tuple[str, Work]], found: Sequence[Thing]) -> b.Block:
    rows: list[list[str | float | None]] = []
    for one in found:
        boxes = {name: box for name, box, _saw, _star in one.given}
        rows.append([one.title, *(box_word(boxes[name]) if name in boxes else None for name, _work in works)])
    return b.table([_("Complaint"), *(name for name, _work in works)], rows, caption=_("Who put what where"), align="l" * (len(works) + 1))


def _questions(divided: Sequence[Thing], rules: bool) -> list[str]:
    out = []
    if divided:
        out.append(_("“{text}” What did each of you see? Nobody says who is right.").format(text=divided[0].text[:160]))
        sure = next((one for one in divided if not any(star for *_rest, star in one.given)), None)
        if sure is not None:
            out.append(_("Nobody hesitated at “{text}”, and still you differ. What does each of you take for granted?").format(text=sure.text[:160]))
    out.append(
        _("Which of your rules settles the most of these? Make one out of them, two sentences at most.")
        if rules
        else _("Write one rule, two sentences at most. How many of these does it settle?")
    )
    return out
