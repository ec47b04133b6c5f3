"""Two readers of the eleven complaints: how far they agree, with an interval, and where they differ.

Agreement is Krippendorff's alpha for names (`cxcourse.models.agreement`), never shown without its interval; where eleven complaints are too
few to say, it says so. A box that the key calls defensible is no mistake: it is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.agreement import Agreement, agreement, in_words
from cxcourse.models.feedback_worth_acting_on import BOXES, BY_ID, HOLIDAY, Work, box_word
from cxcourse.models.words import listed

SAME, DEFENDED, APART = "same", "defended", "apart"


def verdict(key: str, box: str) -> str:
    """How `box` for complaint `key` stands to the key: `same`, `defended` (the other box that the key admits), or `apart`."""
    one = BY_ID[key]
    return SAME if box == one.box else DEFENDED if box == one.other else APART


def agree(columns: Sequence[Mapping[str, str]], things: Sequence[str]) -> Agreement:
    """How far people agree on `things`; each column is one person's {thing: box}."""
    ratings = [[float(BOXES.index(column[thing])) if thing in column else None for thing in things] for column in columns]
    return agreement(ratings, "nominal")


def with_key(boxes: Mapping[str, str]) -> Agreement:
    """How far one reader agrees with the key."""
    return agree([boxes, {one.id: one.box for one in HOLIDAY}], [one.id for one in HOLIDAY])


def key_blocks(read: Work) -> list[b.Block]:
    """What the opened key says, differences first; [] while it is closed."""
    if not read.first:
        return []
    boxes = read.boxes
    found = {key: verdict(key, box) for key, box in boxes.items()}
    count = Counter(found.values())
    out = [b.lead(_lead(len(boxes), count)), b.para(in_words(with_key(boxes), _("in the same box")))]
    out.append(
        b.callout(
            "note",
            _("The key is one reader's judgement."),
            _("It knows no customers, only these sentences. If you can say what you saw, your box may be the better one."),
        )
    )
    apart = [key for key in _ordered(found) if found[key] != SAME]
    if apart:
        out += [b.heading(_("Where you and the key differ")), b.cards([_card(read, key, found[key]) for key in apart])]
    doubts = [key for key in boxes if (key in read.answers and read.answers[key].star)]
    missed = [key for key in doubts if found[key] != SAME]
    if missed:
        text = ngettext(
            "You hesitated at number {list}, and there you differ from the key. A sentence is missing in your rule just there.",
            "You hesitated at the numbers {list}, and there you differ from the key. A sentence is missing in your rule just there.",
            len(missed),
        )
        out.append(b.para(text.format(list=listed(missed, most=11))))
    elif doubts:
        out.append(b.para(_("Where you hesitated you chose as the key does. Trust the questions.")))
    out += _cut(read)
    moved = [key for key, box in read.now.items() if boxes.get(key) != box]
    if moved:
        text = ngettext(
            "Since the key was opened you changed or added number {list}. What counts here is what you chose before.",
            "Since the key was opened you changed or added the numbers {list}. What counts here is what you chose before.",
            len(moved),
        )
        out.append(b.para(text.format(list=listed(moved, most=11))))
    out.append(b.fold(_("The whole key, with its reasons"), [key_table(boxes)]))
    return out


def key_table(boxes: Mapping[str, str]) -> b.Block:
    """The key beside one reader's boxes."""
    rows = [
        [
            f"{one.id}. {one.text}",
            box_word(boxes[one.id]) if one.id in boxes else None,
            box_word(one.box),
            box_word(one.other) if one.other else None,
            one.reason,
        ]
        for one in HOLIDAY
    ]
    head = [_("Complaint"), _("You"), _("Key"), _("Can be defended too"), _("Why")]
    return b.table(head, rows, caption=_("One reader's key to the eleven"), align="lllll")


def _lead(n: int, count: Mapping[str, int]) -> str:
    if n < len(HOLIDAY):
        begun = _(
            "You sorted {n} of the eleven before you opened the key: {same} as the key, {defended} in another box that can be defended, "
            "{apart} elsewhere."
        )
    else:
        begun = _("Of the eleven you put {same} where the key does, {defended} into another box that can be defended, and {apart} elsewhere.")
    return begun.format(n=n, same=count.get(SAME, 0), defended=count.get(DEFENDED, 0), apart=count.get(APART, 0))


def _ordered(found: Mapping[str, str]) -> list[str]:
    """What is furthest apart first, then by number."""
    rank = {APART: 0, DEFENDED: 1, SAME: 2}
    return sorted(found, key=lambda key: (rank[found[key]], int(key)))


def _card(read: Work, key: str, how: str) -> dict[str, str]:
    one = BY_ID[key]
    mine = read.answers[key].saw if key in read.answers else ""
    saw = _("You saw: {saw}").format(saw=mine) if mine else _("What did you see that the key did not?")
    return {
        "title": f"{key}. {one.text}",
        "text": _("You: {mine}. Key: {box}. {reason}").format(mine=box_word(read.boxes[key]), box=box_word(one.box), reason=one.reason) + "\n" + saw,
        "tag": _("Can be defended") if how == DEFENDED else _("Worth a talk"),
    }


def _cut(read: Work) -> list[b.Block]:
    """Number ten holds two matters; most people laugh past the first."""
    ten = read.answers.get("10")
    if read.boxes.get("10") is None:
        return []
    if ten is not None and ten.second:
        return [b.para(_("You cut number ten in two. That is how the beds get their apology, and the claim its own answer."))]
    return [b.para(_("Number ten holds two matters: beds that were booked and not there, and a claim. Cut a complaint in two before you judge it."))]
