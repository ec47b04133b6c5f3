"""A class map that others may see: pseudonyms, and no number from which fewer than five people can be worked out.

**Hiding.** What learners did with one question is a row of cells that add up to all learners: one cell for each answer, and one for no answer.
A cell under five is hidden, zero as well. As the total is known, one hidden cell could be subtracted from it, and two that hold three people
together still speak of three people. So the smallest shown cell is hidden too, until at least two are hidden that hold five people or more
together (complementary suppression). What remains hidden can then be anything from nobody to five or more.

Rows are the only thing shown of questions. Objectives are told in a word without a number, as several questions make one and their sums could
be taken apart. A middle value is shown from ten works on and the quartiles from twenty, so that five stand on each side of every mark; ends,
people, files and outliers are not shown at all.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.block_charts import figure

LEAST = 5
SECRET = re.compile(r"[0-9a-f]{32,128}")

View = dict[str, Any]


def new_secret() -> str:
    """What pseudonyms on this machine are made with. It is kept here and never written into a file."""
    return secrets.token_hex(32)


def pseudonym(secret: str, learner: str) -> str:
    """The same learner is always called the same on a machine, and without its secret nobody can work back to the id (HMAC with SHA-256).

    Forty bits of it are shown: among five thousand learners two share a name once in ninety thousand classes.

    Raises:
        ValueError: when the secret is not 32 to 128 hexadecimal digits.
    """
    if not SECRET.fullmatch(secret):
        raise ValueError("a secret is 32 to 128 hexadecimal digits")
    made = base64.b32encode(hmac.new(bytes.fromhex(secret[: len(secret) // 2 * 2]), learner.encode(), hashlib.sha256).digest()).decode()
    return _("Learner {code}").format(code=f"{made[:4]}-{made[4:8]}")


def pseudonyms(secret: str) -> Callable[[str, str], str]:
    """What `classmap_reading.read` takes as `called`."""
    return lambda learner, _name: pseudonym(secret, learner)


def hidden(cells: Sequence[int], least: int = LEAST) -> list[bool]:
    """Which cells of a row with a known total must be hidden.

    Example:
        >>> hidden([22, 5, 2, 1])
        [False, True, True, True]
    """
    gone = {at for at, n in enumerate(cells) if n < least}
    rest = sorted((at for at in range(len(cells)) if at not in gone), key=lambda at: (cells[at], at))
    while gone and rest and (len(gone) < 2 or sum(cells[at] for at in gone) < least):
        gone.add(rest.pop(0))
    return [at in gone for at in range(len(cells))]


def _shown(cells: Sequence[int]) -> list[int | None]:
    return [None if gone else n for n, gone in zip(cells, hidden(cells), strict=True)]


def shared(view: Mapping[str, Any], order: Mapping[str, Sequence[str]]) -> View:
    """The class map for others: the same keys as `classmap_reading.read` gives, with None for what is hidden and nothing of single people.

    Args:
        view: the full class map.
        order: question id to the ids of its options in the order of the book, so that no order tells what a number does not.
    """
    learners = view["learners"]
    made: View = {"learners": None, "who": [], "files": [], "states": {}, "outliers": [], "exercises": [], "objectives": [], "questions": [],
                  "spreads": [], "next": [], "shared": True}  # fmt: skip
    if learners < LEAST:
        return {**made, "lead": _("Fewer than five learners have handed in. A view to share would tell who they are, so it stays empty.")}
    made["learners"] = learners
    made["lead"] = ngettext("{n} learner has handed in.", "{n} learners have handed in.", learners).format(n=learners) + " " + _(
        "Where fewer than five people could be told apart, nothing is shown."
    )
    did: dict[str, int | None] = {}
    for one in view["exercises"]:
        did[one["exercise"]] = _shown([one["did"], learners - one["did"]])[0]
        made["exercises"].append({**one, "did": did[one["exercise"]]})
    made["questions"] = [_question(one, learners, order.get(one["question"], ())) for one in view["questions"]]
    made["objectives"] = [_objective(one) for one in view["objectives"]]
    made["spreads"] = [_spread(one) for one in view["spreads"] if one["n"] >= 2 * LEAST and did.get(one["exercise"]) is not None]
    # A hint rests on fewer than five answers.
    known = [one for one in view["next"] if one["kind"] != "hint"]
    made["next"] = [{"kind": one["kind"], "id": one["id"], "ask": one["ask"], "reason": one["plain"], "plain": one["plain"]} for one in known]
    return made


def _question(one: Mapping[str, Any], learners: int, order: Sequence[str]) -> View:
    """A question of one option keeps its options, in the order of the book; any other only right and wrong."""
    silent = learners - one["answered"]
    kept = {key: one[key] for key in ("question", "objective", "kind", "prompt")}
    if one["kind"] == "one":
        options = sorted(one["options"], key=lambda option: list(order).index(option["code"]) if option["code"] in order else len(order))
        counts = [option["n"] for option in options]
    else:
        options = [{"code": "all", "text": _("All of it right"), "right": True}, {"code": "wrong", "text": _("Something wrong"), "right": False}]
        counts = [one["right"], one["answered"] - one["right"]]
    *cells, none = _shown([*counts, silent])
    answered = None if none is None else one["answered"]
    listed = [
        {"code": option["code"], "text": option["text"], "right": option["right"], "n": n, "share": None if n is None else n / learners}
        for option, n in zip(options, cells, strict=True)
    ]
    right = sum(option["n"] or 0 for option in listed if option["right"])
    seen = all(option["n"] is not None for option in listed if option["right"])
    return {**kept, "answered": answered, "right": right if seen else None, "share": None, "last": None, "tries": None, "options": listed}


def _objective(one: Mapping[str, Any]) -> View:
    words = {
        "early": _("Too early to say."), "understood": _("Understood by most."), "leaning": _("Not certain yet."),
        "divided": _("The group is divided."),
        "not-yet": _("Not yet understood by most."),
    }  # fmt: skip
    return {**one, "learners": None, "share": None, "low": None, "high": None, "says": words[one["state"]]}


def _spread(one: Mapping[str, Any]) -> View:
    wide = one["n"] >= 4 * LEAST
    says = _("The middle work says {middle}.").format(middle=figure(one["median"]))
    if wide:
        says += " " + _("Half of all lie between {low} and {high}.").format(low=figure(one["lower"]), high=figure(one["upper"]))
    ends = {"lower": one["lower"] if wide else None, "upper": one["upper"] if wide else None, "low": None, "high": None, "n": None}
    return {**one, **ends, "says": says}
