"""What the page of exercise 17 shows: the table at this moment, the talk after it, the leader's sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.learn_by_playing import CHOICES, START, TAGS, TRACKS, decide, fallen, points, right_ears, winners
from cxcourse.models.learn_by_playing_own import look_at
from cxcourse.models.learn_by_playing_words import after, chapter_line, guide, label, name_of, result_sentence, rules, sheet
from cxcourse.models.learn_by_playing_work import Table, table, tidied
from cxcourse.models.words import listed


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view for this work: "table" (None before the cards are dealt), "after" (blocks, once it is over), "own_look", "rules", "sheet"."""
    read = tidied(work)
    game = table(read)
    ended = game is not None and game.over and game.step == "end"
    return {
        "problems": [],
        "table": _table(read, game) if game else None,
        "after": after(read, game) if game and ended else [],
        "own_look": look_at(read["own"]),
        "rules": rules(),
        "sheet": sheet(read, game if ended else None),
        "summary": result_sentence(game) if game and ended else "",
    }


def _table(read: Mapping[str, Any], game: Table) -> dict[str, Any]:
    n = len(read["rounds"]) - 1
    n = max(0, min(n, len(game.dealt) - 1))
    dealt = game.dealt[n]
    played = game.played[n] if n < len(game.played) else None
    settled = game.outcomes[n] if n < len(game.outcomes) else None
    before = game.outcomes[n - 1].tracks if 0 < n <= len(game.outcomes) else (START,) * 4
    reader = game.reader(n)
    names = {one["id"]: name_of(one) for one in game.players}
    return {
        "step": game.step, "n": n, "of": len(game.dealt), "over": game.over, "reader": {"id": reader, "name": names[reader]},
        "players": [
            {
                "id": one["id"], "name": names[one["id"]], "bot": one["bot"],
                "card": {"name": _(card.name), "side": label(card.side), "likes": _(TAGS[card.likes]), "text": _(card.text)},
            }
            for one in game.players for card in [game.cards[one["id"]]]
        ],
        "tracks": [
            {"id": track, "label": label(track), "value": (settled.tracks if settled else before)[at], "before": before[at]}
            for at, track in enumerate(TRACKS)
        ],
        "dilemma": {
            "title": _(dealt.dilemma.title), "text": _(dealt.dilemma.text), "chapter": chapter_line(dealt.dilemma.chapter),
            "choices": [
                {"letter": CHOICES[at], "say": _(one.say), "tags": ", ".join(_(TAGS[tag]) for tag in one.tags)}
                for at, one in enumerate(dealt.dilemma.choices)
            ],
        },
        "today": {"name": _(dealt.today.name), "text": _(dealt.today.text)},
        "shown": _shown(played, names) if played and len(played.first) == len(names) else None,
        "decided": _decided(played, reader) if played else None,
        "result": _result(game, n, names) if settled else None,
        "fell": [label(one) for one in fallen(game.tracks)],
        "end": _end(game, names) if game.over and game.step == "end" else None,
    }  # fmt: skip


def _shown(played: Any, names: Mapping[str, str]) -> dict[str, Any]:
    """The first show: who chose what, who explains first, and whose guess was right."""
    groups = {letter: [names[who] for who, choice in played.first.items() if CHOICES[choice] == letter] for letter in CHOICES}
    sizes = sorted((len(group), letter) for letter, group in groups.items() if group)
    smallest = [letter for size, letter in sizes if size == sizes[0][0]]
    if len(sizes) == 1:
        say = _("You all chose {letter}. Then somebody speaks for one of the other two, as well as they can.").format(letter=sizes[0][1])
    elif len(smallest) == len(sizes):
        say = _("Even groups. {letter} begins, then the next; a minute each, and nobody answers yet.").format(letter=smallest[0])
    else:
        first = listed([name for letter in smallest for name in groups[letter]], most=6)
        say = _("The smallest group first: {names}. A minute each, and nobody answers yet.").format(names=first)
    heard = [names[who] for who in right_ears(played.first, played.ears)]
    return {
        "groups": [{"letter": letter, "names": group} for letter, group in groups.items()], "say": say,
        "ears": _("An ear for {names}: the guess was right.").format(names=listed(heard, most=6)) if heard
        else _("No ear this time: nobody guessed how many think alike.") if played.ears else "",
        "first": {who: CHOICES[choice] for who, choice in played.first.items()},
    }  # fmt: skip


def _decided(played: Any, reader: str) -> dict[str, Any]:
    chosen, leading = decide(played.second, played.tie, reader)
    counts = Counter(played.second.values())
    return {
        "chosen": CHOICES[chosen] if chosen is not None else None, "tied": [CHOICES[one] for one in leading] if len(leading) > 1 else [],
        "counts": {CHOICES[one]: n for one, n in counts.items()},
    }  # fmt: skip


def _result(game: Table, n: int, names: Mapping[str, str]) -> dict[str, Any]:
    outcome, dealt, played = game.outcomes[n], game.dealt[n], game.played[n]
    choice = dealt.dilemma.choices[outcome.chosen]
    rows = []
    for at, track in enumerate(TRACKS):
        parts = [
            (outcome.by_itself[at], _("by itself")),
            (outcome.by_today[at], _("because of the day")),
            (outcome.by_fact[at], _("because of what nobody knew")),
        ]
        why = ", ".join(f"{'+' if by > 0 else chr(0x2212)}{abs(by)} {text}" for by, text in parts if by)
        rows.append({"label": label(track), "by": outcome.moves[at], "to": outcome.tracks[at], "why": why or _("does not move")})
    return {
        "letter": CHOICES[outcome.chosen], "say": _(choice.say), "did": _(choice.did), "fact": _(dealt.fact.text) if dealt.fact else "",
        "rows": rows, "aside": played.aside,
        "said": _("The table chose {letter}. {did}").format(letter=CHOICES[outcome.chosen], did=_(choice.did)),
        "voices": listed([names[who] for who, voice in played.second.items() if voice == outcome.chosen], most=6),
    }  # fmt: skip


def _end(game: Table, names: Mapping[str, str]) -> dict[str, Any]:
    made = points(game.cards, game.outcomes)
    won = winners(game.cards, game.outcomes)
    return {
        "sentence": result_sentence(game),
        "players": [
            {"name": names[who], "card": _(game.cards[who].name), "side": label(game.cards[who].side), "points": one["points"], "won": who in won}
            for who, one in sorted(made.items(), key=lambda item: -item[1]["points"])
        ],
    }


def markdown(work: Mapping[str, Any], which: str) -> str:
    """The leader's sheet ("guide") or the game and the table's own cards ("game") as Markdown."""
    read = tidied(work)
    game = table(read)
    if which == "guide":
        return b.markdown(guide(), _("Dilemma table: the leader's sheet"))
    parts = sheet(read, game)[len(guide()):]
    return b.markdown(parts or [b.para(_("Nothing has been played yet."))], read["title"] or _("Dilemma table"))
