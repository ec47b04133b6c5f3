"""Exercise 08, the driver lab: which part of a service goes with a higher score, and what cannot be ranked (E39, E40, E43; T9)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import three_pitfalls_result as results
from cxcourse.models.problem import Problem
from cxcourse.models.three_pitfalls_page import page, sheet
from cxcourse.models.three_pitfalls_ready import MUCH_EMPTY, Ready, Setup, prepared, read_setup
from cxcourse.models.three_pitfalls_table import Survey, numbers
from cxcourse.models.three_pitfalls_table import tidied as tidied_survey
from cxcourse.models.three_pitfalls_words import before, found
from cxcourse.models.words import listed, number

TEXTS = {"begin": 600, "because": 600, "not_claimed": 600, "test": 600, "who": 200, "by": 10}


def tidied(work: Mapping[str, Any]) -> dict[str, Any]:
    """Work from a file with every part of the shape that the page relies on.

    Raises:
        Problem: when the survey in it is damaged.
    """
    survey = tidied_survey(work.get("table"))
    setup = read_setup(survey, work.get("setup"))
    title, words = work.get("title"), work.get("words")
    words = words if isinstance(words, Mapping) else {}
    result = results.tidied(work.get("result"))
    return {
        "title": title[:120] if isinstance(title, str) else "",
        "table": survey,
        # A group's file holds no answers of customers: there the result, and the guess that belongs to it, stand alone.
        "setup": setup_values(setup) if survey else _guess_alone(work.get("setup"), result),
        "result": result,
        "words": {key: words[key][:most] for key, most in TEXTS.items() if isinstance(words.get(key), str) and words[key]},
    }


def setup_values(setup: Setup) -> dict[str, Any]:
    """The choice as work."""
    only = {"column": setup.only[0], "value": setup.only[1]} if setup.only else None
    return {"outcome": setup.outcome, "drivers": list(setup.drivers), "only": only, "merge": setup.merge, "guess": setup.guess}


def _guess_alone(setup: Any, result: Mapping[str, Any]) -> dict[str, Any]:
    guess = setup.get("guess") if isinstance(setup, Mapping) else None
    known = {part for one in result.get("drivers", []) for part in one["id"].split("+")}
    return {"guess": guess} if isinstance(guess, str) and guess in known else {}


def without_answers(work: Mapping[str, Any]) -> dict[str, Any]:
    """The work as it may be given to a group: the figures and the words, and no customer's answers."""
    result = results.tidied(work.get("result"))
    return {**work, "table": {}, "setup": _guess_alone(work.get("setup"), result), "result": result}


def survey_of(work: Mapping[str, Any]) -> Survey:
    """The survey in the work; empty when there is none or it cannot be read."""
    try:
        return tidied_survey(work.get("table"))
    except Problem:
        return {}


def ready_of(work: Mapping[str, Any]) -> Ready | None:
    """What can be counted, once an outcome and a rating are chosen."""
    survey = survey_of(work)
    setup = read_setup(survey, work.get("setup"))
    if not survey or not setup.outcome or not setup.drivers:
        return None
    return prepared(survey, setup)


def refusal(ready: Ready | None) -> str | None:
    """Why there is nothing to count at all, in one sentence, or None."""
    if ready is None:
        return _("Choose the overall score and at least two ratings first.")
    if len(ready.ids) < 2:
        return _("A share needs at least two ratings that differ between customers.")
    if ready.rows < 3 or ready.related is None:
        return _("There are no whole answers to count: every row misses one of these ratings, or everybody gave the same score.")
    if ready.sums_of_others:
        text = _("{names}: each follows exactly from the others, as a total does from its parts. Leave one of them out.")
        return text.format(names=listed(ready.sums_of_others))
    if ready.rows < ready.needed:
        text = _(
            "There are only {rows} whole answers, and {needed} are the least for {n} ratings. Take fewer ratings or "
            "more answers; an order from so few would be luck."
        )
        return text.format(rows=ready.rows, needed=ready.needed, n=len(ready.ids))
    return None


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view.

    Returns:
        ``summary`` (a sentence), ``problems``; ``has_table``; ``source`` {"text"}; ``columns`` and ``groups`` for choosing; ``before``,
        ``found``, ``page`` and ``sheet`` (blocks); ``run`` {"can", "why", "stale", "done"}; ``suggested`` (the page's words as a draft).
    """
    found_problems: list[dict[str, str]] = []
    try:
        survey = tidied_survey(work.get("table"))
    except Problem as problem:
        survey = {}
        found_problems.append({"path": "table", "text": problem.text})
    setup = read_setup(survey, work.get("setup"))
    ready = prepared(survey, setup) if survey and setup.outcome and setup.drivers else None
    why = refusal(ready)
    kept = results.tidied(work.get("result"))
    result = kept if ready is not None and why is None and kept.get("mark") == ready.mark else {}
    words = work.get("words") if isinstance(work.get("words"), Mapping) else {}
    told = found(ready, result, setup, why) if ready is not None else []
    written = page(result, words or {}) if result else []
    return {
        "summary": _summary(survey, ready, result, why),
        "problems": found_problems,
        "has_table": bool(survey),
        "source": {"text": _source(survey)} if survey else {},
        "columns": [_column(one) for one in survey.get("columns", []) if one["kind"] == "rating"],
        "groups": [{"id": one["id"], "name": one["name"], "levels": one["levels"]} for one in survey.get("columns", []) if one["kind"] == "group"],
        "before": before(ready, why) if ready is not None else [],
        "found": told,
        "page": written,
        "sheet": sheet(survey, told, words or {}) if survey else [],
        "run": {"can": why is None, "why": why, "stale": bool(kept) and not result, "done": bool(result)},
        "has_result": bool(result),
        "found_chart": [one for one in told if one["kind"] == "dot_chart"],
    }


def _summary(survey: Survey, ready: Ready | None, result: Mapping[str, Any], why: str | None) -> str:
    if not survey:
        return ""
    if ready is None:
        return _("{name}: {n} answers. Choose the overall score and the ratings.").format(name=survey["name"], n=f"{survey['rows']:,}")
    if why:
        return why
    if not result:
        return _("{rows} whole answers are ready to be worked out.").format(rows=f"{ready.rows:,}")
    first = [result["drivers"][at]["name"] for at in results.leaders(result)]
    return _("In front: {names}.").format(names=listed(first, 3)) if first else _("No rating can be put in front.")


def _source(survey: Survey) -> str:
    ratings = sum(one["kind"] == "rating" for one in survey["columns"])
    text = _("{name}: {rows} answers, {ratings} columns of numbers. Names, dates and comments were not kept.")
    return text.format(name=survey["name"], rows=f"{survey['rows']:,}", ratings=ratings)


def _column(column: dict[str, Any]) -> dict[str, Any]:
    text, state = _told(tuple(column["levels"]), column["cells"])
    return {"id": column["id"], "name": column["name"], "text": text, "state": state}


@lru_cache(maxsize=128)
def _told(levels: tuple[float, ...], cells: str) -> tuple[str, str]:
    """A column in a few words, and what is the matter with it."""
    values = [one for one in numbers({"levels": levels, "cells": cells}) if one is not None]
    empty = 1 - len(values) / len(cells)
    state = "constant" if len(set(values)) < 2 else "empty" if empty > MUCH_EMPTY else ""
    if not values:
        text = _("no answers")
    elif state == "constant":
        text = _("everybody gave the same")
    else:
        text = _("{low} to {high}, mean {mean}").format(low=number(min(values)), high=number(max(values)), mean=f"{sum(values) / len(values):.1f}")
    if values and empty > 0:
        text += "; " + _("{share}% empty").format(share=max(1, round(100 * empty)))
    return text, state
