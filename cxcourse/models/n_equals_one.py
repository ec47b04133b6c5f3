"""Exercise 12, the outside-in gap: guess what customers think, seal it, look; the tapping; and a visit to where one was furthest off."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.n_equals_one_gap import LEAST_SEALED, RANGES, SHORT, Guess, own_blocks, result_blocks
from cxcourse.models.n_equals_one_tunes import ROUNDS, is_it, title_of, tune
from cxcourse.models.n_equals_one_visit import sheet, visit_blocks
from cxcourse.models.tidying import between, list_of, mapping_of, typed

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/n-equals-one.json").read_text(encoding="utf-8"))
QUESTIONS: dict[str, dict[str, Any]] = {one["id"]: one for one in DATA["questions"]}

VISIT_TEXTS = {"belief": 300, "why": 300, "whom": 300, "unlike": 300, "where": 200, "when": 10, "back": 10}
VISIT_LISTS = ("ask", "see", "leave")
AFTER = {"words": 600, "count": 300, "next": 600}
MOST_LINES, LONGEST_LINE, MOST_OWN = 10, 240, 20
_ID = re.compile(r"[\w.:-]{1,80}")


def read_pair(value: Any, sure: Any, key: str) -> dict[str, float] | None:
    """A guess with how sure one is, when both are there and possible."""
    ends = RANGES[QUESTIONS[key]["unit"]]
    guess, certain = between(value, *ends), between(sure, 50, 100)
    return None if guess is None or certain is None else {"value": guess, "sure": certain}


def open_guesses(work: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    """The guesses in the form that are whole."""
    given = mapping_of(work.get("guesses"))
    found = {key: read_pair(given.get(key), given.get(f"{key}_sure"), key) for key in QUESTIONS}
    return {key: one for key, one in found.items() if one}


def sealed_guesses(work: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    """The sealed guesses; empty while nothing is sealed."""
    given = mapping_of(work.get("sealed"))
    found = {key: read_pair(mapping_of(given.get(key)).get("value"), mapping_of(given.get(key)).get("sure"), key) for key in QUESTIONS}
    kept = {key: one for key, one in found.items() if one}
    return kept if len(kept) >= LEAST_SEALED else {}


def guesses_of(work: Mapping[str, Any]) -> list[Guess]:
    """The sealed guesses beside the truth, in the order of the questions."""
    sealed = sealed_guesses(work)
    out = []
    for key, question in QUESTIONS.items():
        if key in sealed:
            one = sealed[key]
            out.append(Guess(key, _(SHORT[key][0]), question["unit"], one["value"], one["sure"] / 100, question["truth"], question["near"]))
    return out


def read_own(value: Any) -> list[dict[str, Any]]:
    """Beliefs about one's own customers."""
    out: list[dict[str, Any]] = []
    seen: set[str] = set()
    for one in list_of(value):
        if (
            not isinstance(one, Mapping)
            or not isinstance(one.get("id"), str)
            or not _ID.fullmatch(one["id"])
            or one["id"] in seen
            or len(out) == MOST_OWN
        ):
            continue
        seen.add(one["id"])
        numbers = {key: between(one.get(key), -1e9, 1e9) for key in ("guess", "true")}
        near = between(one.get("near"), 0, 1e9)
        out.append(
            {
                "id": one["id"],
                "name": typed(one.get("name"), 300),
                **numbers,
                "sure": between(one.get("sure"), 50, 100),
                "near": 10 if near is None else near,
                "source": typed(one.get("source"), 300),
                "on": typed(one.get("on"), 10),
            }
        )
    return out


def read_visit(value: Any) -> dict[str, Any]:
    """The plan of a visit, with the lines that hold a word."""
    given = mapping_of(value)
    lines = {key: [text for one in list_of(given.get(key)) if (text := typed(one, LONGEST_LINE).strip())][:MOST_LINES] for key in VISIT_LISTS}
    return {**{key: typed(given.get(key), most).strip() for key, most in VISIT_TEXTS.items()}, **lines}


def read_tapping(value: Any) -> dict[str, Any]:
    """What was promised and guessed; rounds with tunes that there are, each once."""
    given = mapping_of(value)
    rounds, seen = [], set()
    for one in list_of(given.get("rounds")):
        key = mapping_of(one).get("tune")
        if tune(key) and key not in seen:
            seen.add(key)
            rounds.append({"tune": key, "guess": typed(one.get("guess"), 120)})
    numbers = {key: between(given.get(key), 0, ROUNDS) for key in ("promised", "friend_promised", "friend_guessed")}
    return {**numbers, "rounds": rounds}


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view.

    Returns:
        ``summary``; ``problems``; ``ready`` (whole guesses, and how many are the least); ``opened`` (whether the answers are open); blocks
        ``answers``, ``own``, ``tapped``, ``visit`` and the ``sheet``; ``heard`` {tune id: whether it was recognised}; ``chart``.
    """
    guesses = guesses_of(work)
    now, sealed = open_guesses(work), sealed_guesses(work)
    changed = bool(sealed) and any(now.get(key) != one for key, one in sealed.items())
    answers = result_blocks(guesses, QUESTIONS, DATA["managers"], changed) if guesses else []
    tapping, visit = read_tapping(work.get("tapping")), read_visit(work.get("visit"))
    after = {key: typed(mapping_of(work.get("after")).get(key), most).strip() for key, most in AFTER.items()}
    heard = {one["tune"]: _recognised(one) for one in tapping["rounds"]}
    return {
        "summary": _summary(guesses, now),
        "problems": [],
        "ready": {"n": len(now), "of": len(QUESTIONS), "least": LEAST_SEALED},
        "before": _before(now, bool(sealed)),
        "opened": bool(sealed),
        "answers": answers,
        "own": own_blocks(read_own(work.get("own"))),
        "heard": heard,
        "tapped": tapped_blocks(tapping, heard),
        "visit": visit_blocks(visit),
        "sheet": sheet(visit, after),
        "chart": [one for one in answers if one["kind"] == "bar_chart"],
    }


def _recognised(one: Mapping[str, Any]) -> bool:
    found = tune(one["tune"])
    return bool(found and is_it(one["guess"], found))


def _summary(guesses: list[Guess], now: Mapping[str, Any]) -> str:
    if guesses:
        return _("Close on {hits} of {n}.").format(hits=sum(one.close for one in guesses), n=len(guesses))
    return ngettext("{n} guess with how sure.", "{n} guesses with how sure.", len(now)).format(n=len(now)) if now else ""


def _before(now: Mapping[str, Any], sealed: bool) -> list[b.Block]:
    """What stands at the seal before it is set."""
    if sealed:
        return []
    missing = len(QUESTIONS) - len(now)
    if len(now) < LEAST_SEALED:
        text = _("The answers open when at least {least} guesses have a number and how sure you are. {n} have both.")
        return [b.para(text.format(least=LEAST_SEALED, n=len(now)))]
    if missing:
        text = ngettext(
            "{n} question is still open. You can guess it too, or seal without it.",
            "{n} questions are still open. You can guess them too, or seal without them.",
            missing,
        )
        return [b.para(text.format(n=missing))]
    return [b.para(_("All six are guessed. What you seal cannot be made better afterwards; that is why it teaches."))]


def tapped_blocks(tapping: Mapping[str, Any], heard: Mapping[str, bool]) -> list[b.Block]:
    """What the tapping showed."""
    rounds, out = tapping["rounds"], []
    if rounds:
        hits = sum(heard.values())
        told = ngettext(
            "You recognised {hits} of {n} tune by its rhythm.", "You recognised {hits} of {n} tunes by their rhythm.", len(rounds)
        ).format(hits=hits, n=len(rounds))
        if tapping["promised"] is not None:
            told += " " + _("Before, you thought {n} of three.").format(n=f"{tapping['promised']:g}")
        out.append(b.lead(told))
        rows: list[list[str | float | None]] = [
            [title_of(one["tune"]), one["guess"] or _("no idea"), _("recognised") if heard[one["tune"]] else _("not recognised")] for one in rounds
        ]
        out.append(b.table([_("Tune"), _("You heard"), _("So")], rows, caption=_("Rhythm only"), align="lll"))
    promised, guessed = tapping["friend_promised"], tapping["friend_guessed"]
    if promised is not None and guessed is not None:
        if promised > guessed:
            text = _("With a real listener you promised {a} of three, and {b} were guessed. You heard the orchestra; they heard knocking.")
        else:
            text = _("With a real listener you promised {a} of three, and {b} were guessed. Well judged, which is rare.")
        out.append(b.para(text.format(a=f"{promised:g}", b=f"{guessed:g}")))
    if out:
        study = _(
            "In the well-known version people tapped 120 songs. They expected half to be guessed; three were. It is an "
            "unpublished thesis of 1990, told in many books. Play a rhythm again now that you know it: try not to hear "
            "the song."
        )
        out += [
            b.callout(
                "note",
                _("Why this matters on your desk"),
                _("Once you know the tune, you cannot hear it as others do. Your letters are tapped in the same way."),
            ),
            b.fold(_("What the study found"), [b.para(study)]),
        ]
    return out


def tidied(work: Mapping[str, Any]) -> dict[str, Any]:
    """Work from a file with every part of the shape that the page relies on; what cannot be right is dropped."""
    given = mapping_of(work.get("guesses"))
    kept: dict[str, Any] = {}
    for key, question in QUESTIONS.items():
        kept[key] = between(given.get(key), *RANGES[question["unit"]])
        kept[f"{key}_sure"] = between(given.get(f"{key}_sure"), 50, 100)
    tapping = read_tapping(work.get("tapping"))
    return {
        "title": typed(work.get("title"), 120),
        "guesses": _filled(kept),
        "sealed": sealed_guesses(work),
        "own": read_own(work.get("own")),
        "tapping": _filled(tapping),
        "visit": _filled(read_visit(work.get("visit"))),
        "after": _filled({key: typed(mapping_of(work.get("after")).get(key), most).strip() for key, most in AFTER.items()}),
    }


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty, as a fresh form has it."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
