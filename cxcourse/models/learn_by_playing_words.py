"""What the dilemma table says: its rules, the talk after the game, the leader's sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member
from cxcourse.models.learn_by_playing import (
    CHAPTERS,
    CHOICES,
    DILEMMAS,
    HOLDS,
    LABELS,
    MOST_SIDE,
    START,
    TAGS,
    TODAYS,
    TRACKS,
    fallen,
    points,
    winners,
)
from cxcourse.models.learn_by_playing_own import card_words, complete
from cxcourse.models.learn_by_playing_work import Table, table, tidied
from cxcourse.models.words import listed

PAID = -1  # a round in which a track lost at least one


def label(track: str) -> str:
    """A track's name in the language in use."""
    return _(LABELS[track])


def name_of(one: Mapping[str, Any]) -> str:
    """A player's name, or a stand-in."""
    return str(one["name"]).strip() or _("Player {n}").format(n=str(one["id"])[-3:])


def rules() -> list[b.Block]:
    """All rules, in the two minutes that they take."""
    return [
        b.numbered([
            _("Four tracks begin at 6: customer, colleague, money, trust. If one falls to 0, the table closes. If the lowest ends below 3, "
              "nobody has won."),
            _("Your secret card names a side and something you like. At the end your side's track counts for you, up to 7. Show it to nobody."),
            _("Read. The reader reads the dilemma and the day aloud. What the day says holds for this round."),
            _("Choose in secret, and guess how many of the others choose as you do. A right guess is an ear: one point."),
            _("Show, all at once. The smallest group explains itself first, a minute each. Nobody answers yet."),
            _("Choose again, openly. Most voices decide; in a tie the reader does. If the table does what your card likes, with your voice, you get "
              "a point, once in a game."),
            _("Turn over. The table sees what it did, and what nobody could know. If all agree that it would go otherwise in your house, "
              "set the effect aside and write down why."),
            _("After the last round the cards are shown. Most points win, if the table has held. Then comes the talk: it is what you came for."),
        ]),
    ]  # fmt: skip


def chapter_line(number: int) -> str:
    """Where a dilemma comes from, in words."""
    return _("Chapter {n}, {title}").format(n=number, title=_(CHAPTERS[number])) if number else _("A card of our own")


def _sum_rows(game: Table) -> list[list[str | float | None]]:
    rows: list[list[str | float | None]] = []
    for dealt, played, outcome in zip(game.dealt, game.played, game.outcomes, strict=False):
        moved = _moved(outcome.moves) or _("nothing moved")
        said = f"{CHOICES[outcome.chosen]}. {_(dealt.dilemma.choices[outcome.chosen].say)}"
        rows.append([_(dealt.dilemma.title), said, moved if not played.aside else _("set aside"), chapter_line(dealt.dilemma.chapter)])
    return rows


def _moved(moves: Sequence[int]) -> str:
    parts = [f"{label(track)} {'+' if by > 0 else chr(0x2212)}{abs(by)}" for track, by in zip(TRACKS, moves, strict=True) if by]
    return ", ".join(parts)


def result_sentence(game: Table) -> str:
    """How the table did, in one sentence."""
    down = fallen(game.tracks)
    low = TRACKS[game.tracks.index(min(game.tracks))]
    if down:
        names = listed([label(one) for one in down])
        return _("The table closed in round {n}: nothing was left for {tracks}.").format(n=len(game.outcomes), tracks=names)
    if min(game.tracks) < HOLDS:
        text = _("The table did not hold: {track} ended at {n}, and {least} are needed. So nobody has won.")
        return text.format(track=label(low), n=min(game.tracks), least=HOLDS)
    won = winners(game.cards, game.outcomes)
    names = listed([name_of(one) for one in game.players if one["id"] in won])
    text = ngettext("The table held, and {names} has most points.", "The table held, and {names} share the first place.", len(won))
    return text.format(names=names)


def after(read: Mapping[str, Any], game: Table) -> list[b.Block]:
    """The talk after the game: what happened, in facts from the rounds, with a question for each; then where the cards come from."""
    made = points(game.cards, game.outcomes)
    cards = [
        {
            "title": name_of(one), "tag": _(game.cards[one["id"]].name),
            "text": _("Stood for {side}, and liked what {likes}.").format(
                side=label(game.cards[one["id"]].side), likes=_(TAGS[game.cards[one["id"]].likes])),
            "meta": _("Points: {points} (side {side}, ears {ears}, what the card likes {likes})").format(**made[one["id"]]),
        }
        for one in sorted(game.players, key=lambda one: -made[one["id"]]["points"])
    ]  # fmt: skip
    series = [
        {"name": label(track), "values": [START, *(one.tracks[n] for one in game.outcomes)], "dash": n % 2 == 1} for n, track in enumerate(TRACKS)
    ]
    high, low = (TRACKS[game.tracks.index(edge(game.tracks))] for edge in (max, min))
    finding = _("{high} ended highest, at {top}; {low} lowest, at {bottom}, after {n} rounds.").format(
        high=label(high), top=max(game.tracks), low=label(low), bottom=min(game.tracks), n=len(game.outcomes)
    )
    return [
        b.lead(result_sentence(game)),
        b.cards(cards),
        b.line_chart(
            _("The four tracks"), finding, x_labels=[_("start"), *(str(n + 1) for n in range(len(game.outcomes)))], series=series, y=(0, 10),
            x_label=_("Round"), note_at=[],
        ),
        b.heading(_("What happened?")),
        b.bullets(_facts(game)),
        b.questions(_questions(game), _("Why did we do that?")),
        b.table([_("Dilemma"), _("You chose"), _("It moved"), _("To read on")], _sum_rows(game), caption=_("Round by round")),
        *_asides(game),
        b.para(_("The effects are our judgement of what could well happen, and no measurement. Judge the reasons, and not the luck.")),
    ]  # fmt: skip


def _facts(game: Table) -> list[str]:
    tags = Counter(tag for dealt, one in zip(game.dealt, game.outcomes, strict=False) for tag in dealt.dilemma.choices[one.chosen].tags)
    rounds = len(game.outcomes)
    lines = []
    if tags:
        tag, n = tags.most_common(1)[0]
        lines.append(_("Most often you took what {tag}: in {n} of {rounds} rounds.").format(tag=_(TAGS[tag]), n=n, rounds=rounds))
    paid = {track: sum(one.moves[n] <= PAID for one in game.outcomes) for n, track in enumerate(TRACKS)}
    lost = {track: sum(min(0, one.moves[n]) for one in game.outcomes) for n, track in enumerate(TRACKS)}
    payer = max(paid, key=lambda track: (paid[track], -lost[track]))
    lines.append(_("{track} paid most often: in {n} of {rounds} rounds.").format(track=label(payer), n=paid[payer], rounds=rounds))
    turned = sum(
        Counter(played.first.values()).most_common(1)[0][0] != one.chosen
        for played, one in zip(game.played, game.outcomes, strict=False)
        if played.first  # a round out of a file may have second choices alone
    )
    changed = sum(played.first.get(who) != choice for played in game.played for who, choice in played.second.items())
    if changed:
        voices = ngettext("{n} voice changed after the first show.", "{n} voices changed after the first show.", changed).format(n=changed)
        ways = ngettext("{n} time the table then went another way.", "{n} times the table then went another way.", turned).format(n=turned)
        lines.append(f"{voices} {ways}")
    else:
        lines.append(_("Nobody changed a choice after hearing the others."))
    given, right = sum(len(one.ears) for one in game.played), sum(len(one.ears) for one in game.outcomes)
    if given:
        lines.append(_("{right} of {given} guesses about the others were right.").format(right=right, given=given))
    unlucky = sum(sum(one.by_fact) < 0 for one in game.outcomes)
    lucky = sum(sum(one.by_fact) > 0 for one in game.outcomes)
    lines.append(_("What nobody could know helped you in {lucky} of the rounds, and hurt you in {unlucky}.").format(lucky=lucky, unlucky=unlucky))
    return lines


def _questions(game: Table) -> list[str]:
    high, low = (TRACKS[game.tracks.index(edge(game.tracks))] for edge in (max, min))
    made = []
    if max(game.tracks) - min(game.tracks) >= 3:
        made.append(
            _("{high} ended at {top} and {low} at {bottom}. Who noticed it first, and did they say so?").format(
                high=label(high), top=max(game.tracks), low=label(low), bottom=min(game.tracks)
            )
        )
    else:
        made.append(_("No side was left far behind. What did you give up for that, without saying so?"))
    split = max(range(len(game.outcomes)), key=lambda n: len(set(game.played[n].first.values())))
    made.append(_("“{title}” split you most. What does each answer protect?").format(title=_(game.dealt[split].dilemma.title)))
    made.append(_("Which card lies on a real desk in this house, this month?"))
    return made


def _asides(game: Table) -> list[b.Block]:
    lines = [
        f"{_(dealt.dilemma.title)}: {played.why.strip() or _('set aside, no reason written')}"
        for dealt, played in zip(game.dealt, game.played, strict=False) if played.aside
    ]  # fmt: skip
    return [b.callout("note", _("In our house it would go otherwise"), "\n\n".join(lines))] if lines else []


def debrief_words(read: Mapping[str, Any]) -> list[b.Block]:
    """What the table wrote down."""
    names = {"happened": _("What happened?"), "why": _("Why did we do that?"), "monday": _("On Monday"), "who": _("Who"), "by": _("We look again on")}
    rows: list[list[str | float | None]] = [[text, read["debrief"][key]] for key, text in names.items() if read["debrief"][key].strip()]
    return [b.heading(_("What we take along")), b.table([_("Question"), _("Our answer")], rows, caption=_("The talk after the game"))] if rows else []


def guide() -> list[b.Block]:
    """The leader's sheet: what to do by the minute, what to say, what to look out for."""
    columns = [_("Minute"), _("Say or do"), _("Look out for")]
    rows: list[list[str | float | None]] = [
        [_("before"), _("Mix the chairs. No boss at the table until the last ten minutes. Cards dealt."), _("somebody who hears customers")],
        ["0", _("“There are no right answers here. There are reasons.” Then the rules, and each their card."), _("who asks which answer is right")],
        ["4", _("First card. Keep the silence until all have shown. Four minutes a round."), _("the one who hums, nods or sighs a hint")],
        ["8", _("“The smallest group first.” One minute each, then choose again."), _("others who answer already; stop them kindly")],
        ["28", _("After six rounds: cards away, tracks stay. “What happened?” (Five: minute 24. Seven: 32.)"), _("plans that come too early")],
        [_("+3"), _("“Why did we do that?” Count to ten before you help."), _("jokes; wait until they are over")],
        [_("+7"), _("“What do we do on Monday? Who? When do we look again?”"), _("“we should all…” has no name in it")],
        [_("+11"), _("Each writes a dilemma of their own; it is dealt next time."), _("cards with only one decent answer")],
    ]
    return [
        b.heading(_("Lead it yourself")),
        b.para(_("Play once. Lead one table while somebody sits beside you in silence. Then take it along, and sit beside the next one.")),
        b.heading(_("The rules"), 4), *rules(),
        b.table(columns, rows, caption=_("A game of six rounds, by the minute")),
        b.heading(_("The days"), 4),
        b.bullets([f"{_(one.name)}. {_(one.text)}" for one in TODAYS.values()]),
        b.callout(
            "warn", _("When to leave the box closed"),
            _("When one sentence would do. When people have just had bad news. When a boss at the table keeps a list. When the answer is fixed."),
        ),
        b.fold(
            _("The dilemmas, and where they come from"),
            [b.bullets([f"{_(one.title)}: {chapter_line(one.chapter)}" for one in DILEMMAS.values()])],
        ),
    ]  # fmt: skip


def sheet(read: Mapping[str, Any], game: Table | None) -> list[b.Block]:
    """The printed page: the leader's sheet, the game if there was one, and the table's own cards."""
    own = [block for one in read["own"] if complete(one) for block in card_words(one)]
    return [
        *guide(),
        *([b.divider(), b.heading(_("Our game")), *after(read, game), *debrief_words(read)] if game and game.outcomes else []),
        *([b.divider(), b.heading(_("Our own cards")), *own] if own else []),
    ]


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """Several tables side by side: where their tracks ended, the widest apart first, and the cards on which they chose otherwise."""
    games = {member.name: (made, member.own) for member in members if (made := table(tidied(member.work))) and made.outcomes}
    if len(games) < 2:
        return [b.lead(_("Two tables at least need to have played a round. Play, save, and bring both files."))]
    spread = {track: [game.tracks[n] for game, _own in games.values()] for n, track in enumerate(TRACKS)}
    order = sorted(TRACKS, key=lambda track: min(spread[track]) - max(spread[track]))
    widest = order[0]
    finding = _("{track} differs most: from {low} at one table to {high} at another.").format(
        track=label(widest), low=min(spread[widest]), high=max(spread[widest])
    )
    items = [
        {"label": label(track), "values": [{"who": who, "value": game.tracks[TRACKS.index(track)]} for who, (game, _own) in games.items()],
         "own": next((game.tracks[TRACKS.index(track)] for game, own in games.values() if own), None)}
        for track in order
    ]  # fmt: skip
    chosen: dict[str, dict[str, str]] = {}
    for who, (game, _own) in games.items():
        for dealt, outcome in zip(game.dealt, game.outcomes, strict=False):
            chosen.setdefault(dealt.dilemma.id, {})[who] = CHOICES[outcome.chosen]
    parted = [(key, by) for key, by in chosen.items() if key in DILEMMAS and len(set(by.values())) > 1]
    rows: list[list[str | float | None]] = [[_(DILEMMAS[key].title), *(by.get(who) for who in games)] for key, by in parted]
    return [
        b.lead(finding),
        b.spread_chart(_("Where the tracks ended"), finding, items=items, x=(0, 10), ends=(_("nothing left"), _("as good as it gets"))),
        *([b.table([_("Dilemma"), *games], rows, caption=_("The same card, another choice"))] if rows else []),
        b.questions([
            _("Ask the two tables that differ most for one reason each."),
            _("What did the one know, or fear, that the other did not?"),
            _("Up to {n} of a side counts. Who stopped there, and who went on?").format(n=MOST_SIDE),
        ]),
    ]  # fmt: skip
