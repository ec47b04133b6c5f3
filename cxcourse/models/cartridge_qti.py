"""The chapters' questions as QTI 1.2 in the profile of Common Cartridge 1.1, which learning platforms read.

The profile knows one answer, several answers, and a text to fill in. A question that matches things becomes one item for each of its things;
one that puts things in order asks what comes first and what comes next; a number is a text with all ways to write the right ones.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files
from math import ceil, floor
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.assignment_course import Chapter

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
MOST_WRITTEN = 200  # ways to write a number
ONE, SEVERAL, TEXT = "cc.multiple_choice.v0p1", "cc.multiple_response.v0p1", "cc.fib.v0p1"

# Read when the module is imported, like all data of an exercise.
QUESTIONS: dict[str, list[dict[str, Any]]] = json.loads(files("cxcourse").joinpath("data/course-questions.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Asked:
    """One item: its id, title and prompt, the profile, the options (id, text), which are right (ids, or texts to type), and why."""

    id: str
    title: str
    prompt: str
    profile: str
    options: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    why: str = ""


def asked(chapter: Chapter) -> list[Asked]:
    """The items of a chapter, in its order."""
    return [item for n, question in enumerate(QUESTIONS[chapter.slug], 1) for item in _items(question, f"{chapter.number}.{n}")]


def words(text: str) -> str:
    """A prompt or option as plain text: without marks of emphasis, code or roles."""
    text = re.sub(r"\{[a-z]+\}`([^`<]*?)(?:\s*<[^>]*>)?`", r"\1", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?<![\w*])(\*{1,2})(\S|\S[^*]*[^\s*])\1(?![\w*])", r"\2", text)
    return " ".join(text.replace("`", "").split())


def _items(question: dict[str, Any], number: str) -> list[Asked]:
    key, kind, prompt = question["id"], question["kind"], words(question["prompt"])
    title = _("Question {n}").format(n=number)
    if kind in ("one", "several"):
        options = tuple((one["id"], words(one["text"])) for one in question["options"])
        right = tuple(one["id"] for one in question["options"] if one["right"])
        why = " ".join(words(one["feedback"]) for one in question["options"] if one["right"])
        return [Asked(key, title, prompt, ONE if kind == "one" else SEVERAL, options, right, why)]
    if kind == "match":
        choices = [(one["id"], words(one["match"])) for one in question["pairs"]] + [
            (one["id"], words(one["text"])) for one in question.get("extra", [])
        ]
        options = _mixed(key, choices)
        return [
            Asked(f"{key}-{one['id']}", f"{title}, {n}", f"{prompt} {words(one['item'])}", ONE, options, (one["id"],), words(one["feedback"]))
            for n, one in enumerate(question["pairs"], 1)
        ]
    if kind == "order":
        return _in_order(question, title, prompt)
    return [_number(question, title, prompt)]


def _in_order(question: dict[str, Any], title: str, prompt: str) -> list[Asked]:
    things = [(one["id"], words(one["text"]), words(one["feedback"])) for one in question["items"]]
    out = []
    for n, (key, _text, why) in enumerate(things):
        before = things[n - 1][1] if n else ""
        ask = _("What comes directly after “{before}”?").format(before=before) if n else _("What comes first?")
        options = _mixed(f"{question['id']}-{n}", [(one, text) for one, text, _why in things if text != before])
        out.append(Asked(f"{question['id']}-{key}", f"{title}, {n + 1}", f"{prompt} {ask}", ONE, options, (key,), why))
    return out


def _number(question: dict[str, Any], title: str, prompt: str) -> Asked:
    unit = question.get("unit")
    hint = _("Type the number only, in {unit}.").format(unit=unit) if unit else _("Type the number only.")
    return Asked(
        question["id"],
        title,
        f"{prompt} {hint}",
        TEXT,
        (),
        ways_to_write(question["answer"], question.get("tolerance", 0)),
        words(question["if_right"]),
    )


def ways_to_write(answer: float, tolerance: float) -> tuple[str, ...]:
    """All whole numbers that count as right, and the answer itself, as people may type them: 1080, 1,080, 1.080, 1 080."""
    low, high = ceil(answer - tolerance), floor(answer + tolerance)
    numbers = [answer, *(n for n in range(low, high + 1) if n != answer)][:MOST_WRITTEN]
    out: list[str] = []
    for number in numbers:
        plain = str(int(number)) if float(number).is_integer() else str(number)
        grouped = f"{int(number):,}" if float(number).is_integer() else plain
        out += [plain, plain.replace(".", ","), grouped, grouped.replace(",", "."), grouped.replace(",", " ")]
    return tuple(dict.fromkeys(out))


def _mixed(key: str, options: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """In an order that says nothing, and is always the same."""
    return tuple(sorted(options, key=lambda one: sha256(f"{key}/{one[0]}".encode()).digest()))


def bank(ident: str, items: list[Asked]) -> str:
    """A question bank (objectbank)."""
    inner = "".join(map(_item, items))
    return _document(f'<objectbank ident="{escape(ident)}">\n{inner}</objectbank>')


def assessment(ident: str, title: str, items: list[Asked]) -> str:
    """A self-check (assessment) that can be taken as often as one likes."""
    fields = [("cc_profile", "cc.exam.v0p1"), ("qmd_assessmenttype", "Examination"), ("qmd_scoretype", "Percentage"),
              ("qmd_feedbackpermitted", "Yes"), ("qmd_solutionspermitted", "Yes"), ("cc_maxattempts", "unlimited")]  # fmt: skip
    inner = f'{_fields(fields)}<section ident="root_section">\n{"".join(map(_item, items))}</section>\n'
    return _document(f'<assessment ident="{escape(ident)}" title="{escape(title)}">\n{inner}</assessment>')


def _document(body: str) -> str:
    where = f"{NAMESPACE} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
    attributes = f'xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{where}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop {attributes}>\n{body}\n</questestinterop>\n'


def _fields(fields: list[tuple[str, str]]) -> str:
    inner = "".join(
        f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{entry}</fieldentry></qtimetadatafield>\n" for label, entry in fields
    )
    return f"<qtimetadata>\n{inner}</qtimetadata>\n"


def _material(text: str) -> str:
    return f'<material><mattext texttype="text/plain">{escape(text)}</mattext></material>'


def _item(one: Asked) -> str:
    head = f"<itemmetadata>{_fields([('cc_profile', one.profile)])}</itemmetadata>\n"
    if one.profile == TEXT:
        response = '<response_str ident="response" rcardinality="Single"><render_fib><response_label ident="answer"/></render_fib></response_str>'
    else:
        labels = "".join(f'<response_label ident="{escape(key)}">{_material(text)}</response_label>\n' for key, text in one.options)
        many = "Multiple" if one.profile == SEVERAL else "Single"
        response = f'<response_lid ident="response" rcardinality="{many}"><render_choice>\n{labels}</render_choice></response_lid>'
    feedback = '<displayfeedback feedbacktype="Response" linkrefid="why"/>' if one.why else ""
    score = '<setvar action="Set" varname="SCORE">100</setvar>'
    process = (
        '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>\n'
        f'<respcondition continue="No"><conditionvar>{_condition(one)}</conditionvar>{score}{feedback}</respcondition></resprocessing>\n'
    )
    why = f'<itemfeedback ident="why"><flow_mat>{_material(one.why)}</flow_mat></itemfeedback>\n' if one.why else ""
    return (
        f'<item ident="{escape(one.id)}" title="{escape(one.title)}">\n{head}'
        f"<presentation>{_material(one.prompt)}\n{response}</presentation>\n{process}{why}</item>\n"
    )


def _condition(one: Asked) -> str:
    equal = [f'<varequal respident="response">{escape(key)}</varequal>' for key in one.right]
    if one.profile != SEVERAL:
        return "".join(equal)
    wrong = [f'<not><varequal respident="response">{escape(key)}</varequal></not>' for key, _text in one.options if key not in one.right]
    return f"<and>{''.join(equal)}{''.join(wrong)}</and>"
