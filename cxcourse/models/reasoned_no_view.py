"""What the page of exercise 04 shows: the talk as far as it went, and, only once it is over, what it did.

While a talk goes on, nothing in the view tells how it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.reasoned_no import INTERESTS, LEVELS, TALKS, Talk, Walk, turning_points, verdict, walk
from cxcourse.models.reasoned_no_lines import lines_blocks
from cxcourse.models.reasoned_no_words import HEADS, TIMES, meter_words, pattern_blocks, signed, step_words
from cxcourse.models.reasoned_no_work import tidied
from cxcourse.models.words import listed


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view for this work; see the keys of what it returns."""
    read = tidied(work)
    led = {key: walk(TALKS[key], one["path"]) for key, one in read["talks"].items()}
    here = read["talk"]
    told = {key: one for key, one in led.items() if one.end and read["talks"][key]["guess"]}
    view: dict[str, Any] = {
        "problems": [],
        "cards": [_card(talk, led.get(key), read["talks"].get(key), key in told) for key, talk in TALKS.items()],
        "now": _now(led.get(here) or walk(TALKS[here], []), read["talks"].get(here)) if here else None,
        "debrief": debrief(told[here], read["talks"][here]) if here in told else [],
        "turns": _turns(told[here]) if here in told else [],
        "pattern": pattern_blocks(list(told.values())),
        "lines_look": lines_blocks(read["lines"]),
        "sheet": sheet(read, told),
        "any": bool(told) or any(one["line"].strip() for one in read["lines"]),
    }
    view["summary"] = _headline(told[here]) if here in told else ""
    return view


def _card(talk: Talk, led: Walk | None, kept: Mapping[str, Any] | None, told: bool) -> dict[str, Any]:
    """A talk on the list. How it ended is said only when the debrief has been opened."""
    if not led or not (led.turns or (kept and kept["runs"])):
        state, word = "new", ""
    elif led.end and told:
        state = verdict(led) or "half"
        word = _(HEADS[state])
    elif led.end:
        state, word = "over", _("Over; what it did is still sealed")
    else:
        state, word = "going", ngettext("{n} answer given", "{n} answers given", len(led.turns)).format(n=len(led.turns))
    return {"id": talk.id, "state": state, "word": word, "runs": len(kept["runs"]) if kept else 0}


def _now(led: Walk, kept: Mapping[str, Any] | None) -> dict[str, Any]:
    """The talk that is open: what was said so far and what can be said next, without a word on how it stands."""
    talk = led.talk
    said: list[dict[str, Any]] = []
    for turn in led.turns:
        said += [{"who": _(turn.node.by), "text": _(turn.node.says), "act": _(turn.node.act) if turn.node.act else None, "you": False}]
        said += [{"who": _("You"), "text": _(turn.given.say), "act": None, "you": True}]
    answers: list[dict[str, str]] = []
    if led.node:
        said.append({"who": _(led.node.by), "text": _(led.node.says), "act": _(led.node.act) if led.node.act else None, "you": False})
        answers = [{"id": one.id, "say": _(one.say)} for one in led.node.answers]
    if led.end:
        said.append({"who": _(talk.short), "text": _(led.end.says), "act": None, "you": False})
    return {
        "id": talk.id, "said": said, "answers": answers, "n": len(led.turns), "over": led.end is not None,
        "guess": kept["guess"] if kept else None,
    }  # fmt: skip


def _headline(done: Walk) -> str:
    talk = done.talk
    head = {
        "well": _("It ended well: {step}, and your word is worth more to {who} than before."),
        "half": _("It ended half way: {step}, and it cost more than it had to."),
        "badly": _("It ended badly: {step}."),
    }[verdict(done) or "half"]
    return head.format(step=step_words(done), who=_(talk.short))


def debrief(done: Walk, kept: Mapping[str, Any]) -> list[b.Block]:
    """What the talk did: the result, the two meters, which interest it was about."""
    talk, end = done.talk, done.end
    if end is None:
        return []
    credit, bond = [0], [0]
    for turn in done.turns:
        credit.append(credit[-1] + turn.given.credit)
        bond.append(bond[-1] + turn.given.bond)
    hit = kept["guess"] == talk.interest
    named = _(INTERESTS[talk.interest])
    guessed = (
        _("You named {interest} as the one that the request hurts most, and so do we.").format(interest=named)
        if hit
        else _("You named {guess}. We would say {interest}. Both can be argued; what counts is that you can name one.").format(
            guess=_(INTERESTS[kept["guess"]]), interest=named
        )
    )
    touched = [_("you") if one == "yourself" else _(INTERESTS[one]) for one in talk.also]
    also = _("It also touches {others}.").format(others=listed(touched)) if touched else ""
    finding = _("Credit went from 0 to {credit}, and how you two stand from 0 to {bond}, in {n} turns.").format(
        credit=signed(credit[-1]), bond=signed(bond[-1]), n=len(done.turns)
    )
    lowest = min(*credit, *bond, -2)
    return [
        b.lead(_headline(done)),
        b.para(_(end.after)),
        b.columns([
            [b.callout("note", _("What was behind it"), _(talk.need))],
            [b.callout("warn", _("What it would have hurt"), f"{_(talk.harm)} {guessed} {also}".strip())],
        ]),
        b.line_chart(
            _("What each answer did"), finding, x_labels=[_("before"), *(str(n + 1) for n in range(len(done.turns)))],
            series=[
                {"name": _("Credit: what your word is worth"), "values": credit, "mark": [n + 1 for n in turning_points(done)]},
                {"name": _("How you two stand"), "values": bond, "dash": True},
            ],
            y=(lowest, max(*credit, *bond, 4)), zero=True, x_label=_("Turn"),
        ),
        b.para(meter_words(done)),
    ]  # fmt: skip


def _turns(done: Walk) -> list[dict[str, Any]]:
    """Every turn with what it did; the turning points carry a better line and why, or say that this was the one."""
    points = turning_points(done)
    made = []
    for n, turn in enumerate(done.turns):
        best = turn.node.best
        slip = turn.lost > 0
        made.append({
            "n": n + 1, "who": _(turn.node.by), "says": _(turn.node.says), "said": _(turn.given.say), "did": _(turn.given.did),
            "when": _(TIMES[turn.given.when]), "meters": _("credit {credit}, between you {bond}").format(
                credit=signed(turn.given.credit), bond=signed(turn.given.bond)),
            "tone": "good" if turn.given.worth > 0 else "bad" if turn.given.worth < 0 else "even",
            "turning": n in points, "better": _(best.say) if slip else None, "why": _(best.did) if slip else None,
        })  # fmt: skip
    return made


def debrief_words(done: Walk, kept: Mapping[str, Any]) -> list[b.Block]:
    """The debrief with its turning points, for paper and Markdown."""
    talk = done.talk
    made: list[b.Block] = [b.heading(f"{_(talk.title)} ({_(LEVELS[talk.level])})"), *debrief(done, kept)]
    for turn in _turns(done):
        if turn["turning"]:
            made += [
                b.heading(_("Turn {n}, on which much hung").format(n=turn["n"]), 4), b.quote(turn["says"], turn["who"]),
                b.quote(turn["said"], _("You")), b.para(turn["did"]),
            ]  # fmt: skip
            if turn["better"]:
                made.append(b.callout("good", _("A line that does more here"), f"“{turn['better']}” {turn['why']}"))
    return made


def lines_words(lines: list[dict[str, Any]]) -> list[b.Block]:
    """The reader's own lines, as cards to take along."""
    made: list[b.Block] = []
    names = {
        "after": _("What they are after"), "line": _("My opening line"), "second": _("They push. My second sentence"),
        "upstairs": _("The sentence that they can take upstairs"), "place": _("Where and when"),
    }  # fmt: skip
    for one in lines:
        if not any(one[key].strip() for key in ("request", "line")):
            continue
        rows = [[label, one[key]] for key, label in names.items() if one[key].strip()]
        made.append(b.heading(one["request"] or _("A request of my own"), 4))
        if rows:
            made.append(b.table([_("Part"), _("In my words")], rows, caption=_("Half a page for one talk")))
    return made


def sheet(read: Mapping[str, Any], told: Mapping[str, Walk]) -> list[b.Block]:
    """The printed page: own lines first, then what the talks showed."""
    made: list[b.Block] = []
    lines = lines_words(read["lines"])
    if lines:
        made += [b.heading(_("My opening lines")), *lines]
    for key, done in told.items():
        made += debrief_words(done, read["talks"][key])
    if told:
        made += pattern_blocks(list(told.values()))
    return made
