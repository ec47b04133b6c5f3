"""Works that a reader of any exercise could have, by seeded change of its examples and of its empty page; the same ones on every machine.

What may stand in a field is read off the exercise's own panels, what its own controls hold off its examples; the exercise's own `tidy`
has the last word, as it has for a file.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from cxcourse.models.problem import Problem
from cxcourse.widgets.kit import Exercise

Work = dict[str, Any]

TEXTS = (
    "", " ", "0", "-1,5", "Ja", "Größe und Maß, Äpfel für Jürgen", "Crème brûlée à l’été", "Überprüfungsverfahrensanweisung",
    "🙂👩🏽\u200d💻🇳🇱", "İstanbul ǅ ﬁ ß", "=SUM(A1:A9)", "| a | *b* | <b>c</b> & \"d\" |", "# 1.\n- two\n\n\tthree",
    "e\u0301 \u200b\u2028 \u00a0x", "שלום, עולם", "客户很重要。我们去看看！",
    "Dear Ms Vos, we leverage synergies at every touchpoint. You get EUR 5 back. Sorry!",
    "Wij borgen de klantreis. Wat vindt u ervan, mevrouw Smit?",
    "Unsere Stakeholder priorisieren den Use Case. Frau Öz hat gestern geweint.",
    "She waited 3 days. Nobody rang. Everybody knows that we never listen. ",
)
NUMBERS = (None, 0, 1, -1, 0.5, 3, 7.25, 10, 33.3, 99.9, 100, 1e3, 123456.789, 1e6, 1e9, 5)
DAYS = ("", "2024-02-29", "2026-03-29", "2026-10-25", "2026-11-22", "2027-01-01", "1999-12-31", "2099-12-31")


@cache
def class_of(slug: str) -> type[Exercise]:
    """The exercise with a slug."""
    known = vars(import_module(f"cxcourse.widgets.{slug.replace('-', '_')}")).values()
    return next(one for one in known if isinstance(one, type) and issubclass(one, Exercise) and one.slug == slug)


@cache
def works(slug: str, many: int = 50) -> tuple[Work, ...]:
    """So many works of one exercise: its example and its empty page first, then what changes made of either."""
    exercise = class_of(slug)()
    blank, panels = exercise.work(), list(_specs(exercise.panels))
    examples = [one["work"] for one in panels if isinstance(one.get("work"), dict) and set(one["work"]) <= set(blank)]
    bases = [*({json.dumps(one, sort_keys=True): one for one in [dict(exercise.case or {}), *examples]}.values()), {}]
    found = [_tidied(exercise, {**blank, **one}) for one in bases]
    chance = random.Random(slug)
    while len(found) < many:
        work = copy.deepcopy({**blank, **bases[len(found) % len(bases)]})
        for _time in range(chance.choice((1, 2, 4, 8, 16))):
            _change(work, panels, chance)
        try:
            found.append(_tidied(exercise, work))
        except Problem:
            continue
    return tuple(found[:many])


def others(slug: str, number: int) -> Work:
    """What the reader whose work has this number has in the exercises that this one reads: now nothing, now all, now some."""
    chance = random.Random(f"{slug} {number}")
    share = (0, 1, 0.5)[number % 3]
    return {one: chance.choice(works(one, 6)) for one in class_of(slug).uses if chance.random() < share}


def _tidied(exercise: Exercise, work: Work) -> Work:
    kept = {**exercise.work(), **exercise.tidy(json.loads(json.dumps(work)), exercise.schema)}
    tidied: Work = json.loads(json.dumps(kept, allow_nan=False), parse_float=_number)
    return tidied


def _number(text: str) -> float | int:
    """A number as a page sends it, which knows no 15.0."""
    number = float(text)
    return int(number) if number.is_integer() else number


def _specs(value: Any) -> Iterator[dict[str, Any]]:
    """Every dict in a tree of controls."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else []:
        yield from _specs(inner)


def _change(work: Work, panels: list[dict[str, Any]], chance: random.Random) -> None:
    """One change: something entered in a field of the page, a row more, less or elsewhere, or a value anywhere in the work replaced."""
    controls = [one for one in panels if one.get("kind") in ("form", "ratings", "records", "marked") and one.get("bind") in work]
    if controls and chance.random() < 0.5:
        _enter(work, chance.choice(controls), chance)
        return
    places = list(_places(work))
    holder, key = chance.choice(places)
    value = holder[key]
    if isinstance(value, list):
        _reorder(value, chance)
    elif isinstance(value, dict):
        if value and chance.random() < 0.3:
            value.pop(chance.choice(list(value)))
    elif isinstance(value, bool):
        holder[key] = chance.choice((True, False, None))
    elif isinstance(value, (int, float)) or value is None:
        holder[key] = chance.choice([*NUMBERS, *_values(places, key, (int, float))])
    else:
        holder[key] = _text(chance, str(value), [str(one) for one in _values(places, key, str)])


def _enter(work: Work, control: dict[str, Any], chance: random.Random) -> None:
    """Use one control."""
    held = work[control["bind"]]
    if control["kind"] == "ratings":
        levels = [one["value"] for one in control.get("levels") or []] or list(range(control["min"], control["max"] + 1))
        held[chance.choice(control["items"])["id"]] = chance.choice([*levels, None])
    elif control["kind"] == "marked":
        if control.get("field") and isinstance(held, dict):
            held[control["field"]] = _text(chance, str(held.get(control["field"]) or ""), [])
        elif isinstance(held, str):
            work[control["bind"]] = _text(chance, held, [])
    else:
        fields = [one for one in _specs(control["groups"]) if "field" in one and "kind" in one]
        if control["kind"] == "records":
            if not held or chance.random() < 0.3:
                held.append({**copy.deepcopy(control["new"]), "id": f"new{len(held)}"})
            held = chance.choice(held)
        for field in chance.sample(fields, min(len(fields), chance.randint(1, 4))):
            held[field["field"]] = _value(field, held.get(field["field"]), chance)


def _value(field: dict[str, Any], now: Any, chance: random.Random) -> Any:
    """What a reader may enter in one field."""
    options = [one["value"] for one in field.get("options", [])]
    match field["kind"]:
        case "several":
            made: Any = [one for one in options if chance.random() < 0.5]
        case "lines":
            made = [_text(chance, "", []) for _line in range(chance.randint(0, 4))]
        case "choice" | "select":
            made = chance.choice([*options, None])
        case "check":
            made = chance.random() < 0.5
        case "date":
            made = chance.choice(DAYS)
        case "number" | "scale":
            low, high = field.get("min"), field.get("max")
            made = chance.choice([*NUMBERS, *(one for one in (low, high, ((low or 0) + (high or 0)) / 2) if one is not None)])
        case _:
            made = _text(chance, str(now or ""), [])[: field.get("max", 2000)]
    return made


def _text(chance: random.Random, now: str, alike: list[str]) -> str:
    """Another text: one of ours, one of the same field elsewhere, or the present one cut, doubled, or with something put in."""
    put = chance.choice([*TEXTS, *alike])
    at = chance.randint(0, len(now))
    return chance.choice((put, put, now[:at], now[at:], now[:at] + put + now[at:], f"{now} {put}", f"{now}\n{now}", put * 40, now.upper()))


def _reorder(rows: list[Any], chance: random.Random) -> None:
    """A row more, less or elsewhere."""
    if not rows:
        return
    at = chance.randrange(len(rows))
    match chance.randrange(5):
        case 0:
            del rows[at]
        case 1:
            copied = copy.deepcopy(rows[at])
            rows.append({**copied, "id": f"copy{len(rows)}"} if isinstance(copied, dict) and "id" in copied else copied)
        case 2:
            rows.reverse()
        case 3:
            chance.shuffle(rows)
        case _:
            del rows[at + 1 :]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a tree, as its holder and the key or index."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])


def _values(places: list[tuple[Any, Any]], key: Any, kind: Any) -> list[Any]:
    """What stands under the same key elsewhere in the work."""
    return [one for holder, other in places if other == key and isinstance(one := holder[other], kind) and not isinstance(one, bool)]
