"""A class map in words and figures, made from a summary: what is understood, where it is too early to say, and what to ask next.

**When it is too early.** For each objective every learner counts once, with the share of right first answers to its questions. With fewer
than five learners, or a 95% interval wider than half of the scale, nothing is said about the group. A group of twelve always passes, a group
of five only when it agrees. Otherwise the objective is *understood* when the whole interval lies above one half, *not yet* when it lies below,
*divided* when half of it could be either and between a third and two thirds were right, and *leaning* otherwise: most were right, or most
wrong, but chance could have done it. All these limits are the course's own choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.answer_key import KEY, Key, plain
from cxcourse.models.block_charts import figure
from cxcourse.models.classmap import COUNTED, Outcome, Person, Summary
from cxcourse.models.classmap_figures import Apart, spread_of, values_of, wilson
from cxcourse.models.classmap_next import next_questions
from cxcourse.models.headline_numbers import names

FEWEST = 5
WIDEST = 0.5
SPLIT = (1 / 3, 2 / 3)

View = dict[str, Any]


def read(  # noqa: D417
    total: Summary, *, outcomes: Sequence[Outcome] = (), people: Iterable[Person] = (), outliers: Sequence[Apart] = (),
    called: Callable[[str, str], str] | None = None, key: Key = KEY,
) -> View:  # fmt: skip
    """The class map.

    Args:
        total: the summary of all rows that count.
        outcomes: what became of the files; people: those that count, for "who did what" (none for very many learners).
        outliers: of `classmap_figures.apart`; called: learner id and given name to what the page shows (default: the name).

    Returns:
        JSON values: ``learners``, ``lead``, ``who``, ``exercises``, ``objectives``, ``questions``, ``spreads``, ``outliers``, ``next``,
        ``files`` and ``states`` (how many files of each state). Shares run from 0 to 1.
    """
    learners = total.get(("learners",), 0)
    counted = list(people)
    shown = called or (lambda learner, name: name or _("Learner {code}").format(code=learner[:6]))
    named = {one.learner: shown(one.learner, one.name) for one in counted}
    questions = _questions(total, key)
    objectives = _objectives(total, key)
    spreads = _spreads(total, key)
    made: View = {
        "learners": learners,
        "lead": _lead(learners, objectives),
        "who": sorted((_who(one, named[one.learner]) for one in counted), key=lambda one: (one["learner"].casefold(), one["learner"], one["made"])),
        "exercises": [
            {"exercise": slug, "title": told["title"], "did": total.get(("did", slug), 0), "of": learners, "minutes": told["minutes"]}
            for slug, told in key.exercises.items() if total.get(("did", slug), 0)
        ],
        "objectives": objectives, "questions": questions, "spreads": spreads,
        "outliers": [_outlier(one, named.get(one.learner) or shown(one.learner, ""), spreads) for one in outliers],
        "files": [one._asdict() for one in outcomes],
    }  # fmt: skip
    made["next"] = next_questions(questions, objectives, spreads, learners)
    made["states"] = {}
    for outcome in outcomes:
        made["states"][outcome.state] = made["states"].get(outcome.state, 0) + 1
    return made


def left_out(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The files that did not count."""
    return [one for one in outcomes if one.state not in COUNTED]


def _who(one: Person, name: str) -> View:
    return {"learner": name, "made": one.made, "exercises": list(one.did), "answered": one.answered, "right": one.right, "tries": one.tries,
            "apart": [{"what": what, "why": why} for what, why in one.apart]}  # fmt: skip


def objective_state(share: float, n: int) -> tuple[str, float, float]:
    """The state of an objective (early, understood, leaning, divided, not-yet) with the ends of its interval.

    Example:
        >>> [objective_state(*one)[0] for one in ((1.0, 4), (0.5, 12), (0.75, 12), (0.9, 20))]
        ['early', 'divided', 'leaning', 'understood']
    """
    low, high = wilson(share, n)
    if n < FEWEST or high - low > WIDEST:
        return "early", low, high
    between = "divided" if SPLIT[0] <= share <= SPLIT[1] else "leaning"
    return ("understood" if low > 0.5 else "not-yet" if high < 0.5 else between), low, high


def _objectives(total: Summary, key: Key) -> list[View]:
    goals: dict[str, list[tuple[int, int, int]]] = {}
    for what, n in total.items():
        if what[0] == "goal":
            goals.setdefault(what[1], []).append((what[2], what[3], n))
    made = []
    chapters = sorted({name.partition("/")[0] for name in goals}, key=list(key.chapter_of).index)
    for chapter in chapters:
        for name, text in key.objectives.items():
            if name.partition("/")[0] != chapter:
                continue
            found = sorted(goals.get(name, ()))
            n = sum(count for _right, _asked, count in found)
            told = key.chapter_of[chapter]
            one: View = {"objective": name, "chapter": told["title"], "number": told["number"], "text": text, "learners": n}
            if n:
                share = sum(count * right / asked for right, asked, count in found) / n
                state, low, high = objective_state(share, n)
                one |= {"state": state, "share": share, "low": low, "high": high}
            else:
                one |= {"state": "early", "share": None, "low": None, "high": None}
            made.append({**one, "says": _says(one)})
    return made


def _says(one: View) -> str:
    n = one["learners"]
    if not n:
        return _("Too early to say: nobody has answered a question about it.")
    who = ngettext("{n} learner", "{n} learners", n).format(n=n)
    percent = f"{100 * one['share']:.0f}"
    ends = _("with a margin from {low}% to {high}%").format(low=f"{100 * one['low']:.0f}", high=f"{100 * one['high']:.0f}")
    words = {
        "early": _("Too early to say: {who}, {percent}% right at first, {ends}."),
        "understood": _("Understood by most: {percent}% right at first, {ends} ({who})."),
        "leaning": _("Not certain yet: {percent}% right at first, {ends} ({who})."),
        "divided": _("The group is divided: {percent}% right at first, {ends} ({who})."),
        "not-yet": _("Not yet understood by most: {percent}% right at first, {ends} ({who})."),
    }
    return words[one["state"]].format(who=who, percent=percent, ends=ends)


def _lead(learners: int, objectives: Sequence[View]) -> str:
    if not learners:
        return _("No hand-in counts yet. Add the files or texts that your learners sent.")
    who = ngettext("{n} learner has handed in.", "{n} learners have handed in.", learners).format(n=learners)
    if not objectives:
        return who + " " + _("No answers to questions are among it.")
    words = {
        "understood": _("{n} understood by most"), "leaning": _("{n} not certain yet"),
        "divided": _("{n} on which the group is divided"), "not-yet": _("{n} not yet understood"),
        "early": _("{n} for which it is too early to say"),
    }  # fmt: skip
    counts = {state: sum(one["state"] == state for one in objectives) for state in words}
    parts = ", ".join(words[state].format(n=n) for state, n in counts.items() if n)
    return who + " " + _("Of {n} objectives: {parts}.").format(n=len(objectives), parts=parts)


def _questions(total: Summary, key: Key) -> list[View]:
    picks: dict[str, dict[str, int]] = {}
    for what, n in total.items():
        if what[0] == "pick":
            picks.setdefault(what[1], {})[what[2]] = n
    made = []
    for name, question in key.questions.items():
        asked = total.get(("asked", name), 0)
        if not asked:
            continue
        right, last = total.get(("right", name), 0), total.get(("last", name), 0)
        options = [{**one, "share": one["n"] / asked} for one in _options(question, picks.get(name, {}), right)]
        # Misconceptions first, the most frequent on top; what is right comes last.
        options.sort(key=lambda one: (one["right"], -one["n"]))
        made.append({
            "question": name, "objective": key.objective_of[name], "kind": question["kind"], "prompt": plain(question["prompt"]), "answered": asked,
            "right": right, "share": right / asked, "last": last, "tries": total.get(("tries", name), 0) / asked, "options": options,
        })  # fmt: skip
    return made


def _options(question: Mapping[str, Any], picks: Mapping[str, int], right: int) -> list[View]:
    """What was chosen, as {"code", "text", "right", "n"}; for a question of one option every option, else what went wrong and "all right"."""
    parts = [part for name in ("options", "pairs", "extra", "items") for part in question.get(name, ())]
    texts = {part["id"]: plain(part.get("text") or part.get("match", "")) for part in parts}
    items = {pair["id"]: plain(pair["item"]) for pair in question.get("pairs", ())}
    kind = question["kind"]
    if kind == "one":
        return [{"code": one["id"], "text": texts[one["id"]], "right": one["right"], "n": picks.get(one["id"], 0)} for one in question["options"]]
    if kind == "number":
        value = figure(question["answer"], question.get("unit"))
        said = {"low": _("Lower than {value}"), "high": _("Higher than {value}"), "right": "{value}"}
        return [{"code": code, "text": text.format(value=value), "right": code == "right", "n": picks.get(code, 0)} for code, text in said.items()]
    made = []
    for code, n in sorted(picks.items()):
        if kind == "several" and code[0] in "+-":
            words = _("Ticked, though it does not fit: {text}") if code[0] == "+" else _("Not ticked, though it fits: {text}")
            made.append({"code": code, "text": words.format(text=texts[code[1:]]), "right": False, "n": n})
        elif kind == "match":
            item, _sign, choice = code.partition(">")
            if item != choice:
                made.append({"code": code, "text": f"{items[item]} → {texts[choice]}", "right": False, "n": n})
        elif kind == "order":
            made.append({"code": code, "text": _("In another place: {text}").format(text=texts[code]), "right": False, "n": n})
    return [*made, {"code": "all", "text": _("All of it right"), "right": True, "n": right}]


def _spreads(total: Summary, key: Key) -> list[View]:
    counted = values_of(total)
    made = []
    for exercise, numbers in names().items():
        for number, text in numbers.items():
            if exercise in key.exercises and (exercise, number) in counted:
                found = spread_of(counted[exercise, number])
                words = _("Half of {n} works lie between {low} and {high}, the middle one at {middle}; all lie between {least} and {most}.")
                if found.low == found.high:
                    words = ngettext("The one work says {low}.", "All {n} works say {low}.", found.n)
                said = words.format(
                    n=found.n, low=figure(found.lower), high=figure(found.upper), middle=figure(found.median), least=figure(found.low),
                    most=figure(found.high),
                )  # fmt: skip
                made.append({"exercise": exercise, "title": key.exercises[exercise]["title"], "number": number, "text": text, "n": found.n,
                             "median": found.median, "lower": found.lower, "upper": found.upper, "low": found.low, "high": found.high,
                             "says": said})  # fmt: skip
    return made


def _outlier(one: Apart, name: str, spreads: Sequence[View]) -> View:
    spread = next(each for each in spreads if (each["exercise"], each["number"]) == (one.exercise, one.number))
    words = _("{title}, {text}: {value}, where the middle one says {middle}. Ask how this came about before you judge it.")
    return {"learner": name, "exercise": one.exercise, "number": one.number, "value": one.value, "size": one.size,
            "says": words.format(title=spread["title"], text=spread["text"], value=figure(one.value), middle=figure(spread["median"]))}  # fmt: skip
