"""A question as accessible HTML: native inputs in a fieldset, and every feedback in a part that opens without JavaScript too."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes

from cxcourse.book.elements import element, h, hidden
from cxcourse.book.questions import Question, in_words, mixed
from cxcourse.i18n import _

Inline = Callable[[str], list[nodes.Node]]
MARKUP = re.compile(r"\{[\w:-]+\}`([^`<]*?)(?:\s*<[^>]*>)?`|`([^`]*)`|(\*\*|\*|__)(?=\S)(.*?)(?<=\S)\3")


def plain(text: str) -> str:
    """`text` without its inline Markdown, for places where HTML allows none (an `option`, a label for screen readers)."""
    return MARKUP.sub(lambda m: m[1] or m[2] or m[4] or "", text)


def render(question: Question, number: int, inline: Inline) -> element:
    """The whole question; `number` counts within the chapter, `inline` parses a line of Markdown."""
    qid, kind = question["id"], question["kind"]
    body, answers = {"one": _options, "several": _options, "match": _match, "order": _order, "number": _number}[kind](question, inline)
    legend = h("legend", None, h("span", {"class": "cx-q-number"}, _("Question {n}").format(n=number), hidden(". ")),
               h("span", {"class": "cx-q-prompt"}, *inline(question["prompt"])))
    hints = {
        "one": _("Choose one answer."), "several": _("Choose every answer that fits."), "match": _("Choose a match for each line."),
        "order": _("Move the lines into the right order."), "number": _("Type a number."),
    }
    actions = h("div", {"class": "cx-q-actions"}, h("button", {"type": "button", "class": "cx-q-check"}, _("Check")),
                h("p", {"class": "cx-verdict", "id": f"{qid}-verdict"}))
    sentences = [h("p", {"class": f"cx-{key.replace('_', '-')}", "data-say": key}, *inline(question[key]))
                 for key in ("if_right", "if_wrong", "low", "high") if key in question]
    details = h("details", {"class": "cx-answers"}, h("summary", None, _("Answers, and why")), *answers, *sentences, *_guesses(question, inline))
    attrs: dict[str, Any] = {"class": "cx-question", "id": qid, "data-kind": kind, "data-objective": question["objective"]}
    if kind == "number":
        attrs |= {"data-answer": repr(question["answer"]), "data-tolerance": repr(question.get("tolerance", 0))}
    return h("div", attrs, h("fieldset", None, legend, h("p", {"class": "cx-q-hint"}, hints[kind]), *body), actions, details)


def _why(part: dict[str, Any], inline: Inline, head: list[nodes.Node | str], **data: Any) -> element:
    """One line of "Answers, and why"; page.js copies the sentence beside the option that a reader chose."""
    return h("li", {"data-for": part["id"], **data}, h("p", {"class": "cx-why-head"}, *head),
             h("p", {"class": "cx-why"}, *inline(part["feedback"])))


def _options(question: Question, inline: Inline) -> tuple[list[nodes.Node], list[nodes.Node]]:
    qid, kind = question["id"], "radio" if question["kind"] == "one" else "checkbox"
    body: list[nodes.Node] = []
    answers: list[nodes.Node] = []
    for option in question["options"]:
        oid = f"{qid}-{option['id']}"
        body.append(h("div", {"class": "cx-option", "data-id": option["id"]},
                      h("input", {"type": kind, "id": oid, "name": qid, "value": option["id"]}),
                      h("label", {"for": oid}, *inline(option["text"])), h("div", {"class": "cx-feedback", "id": f"{oid}-why"})))
        sign = h("strong", {"class": "cx-right" if option["right"] else "cx-not-right"},
                 _("Right.") if option["right"] else _("Not this one."))
        answers.append(_why(option, inline, [sign, " ", *inline(option["text"])], **{"data-right": option["right"]}))
    return body, [h("ul", None, *answers)]


def _match(question: Question, inline: Inline) -> tuple[list[nodes.Node], list[nodes.Node]]:
    qid = question["id"]
    texts = {pair["id"]: pair["match"] for pair in question["pairs"]}
    texts |= {extra["id"]: extra["text"] for extra in question.get("extra", [])}
    choices = mixed(qid, list(texts))
    body: list[nodes.Node] = []
    answers: list[nodes.Node] = []
    for pair in question["pairs"]:
        oid = f"{qid}-{pair['id']}"
        options = [h("option", {"value": ""}, _("Choose a match")), *[h("option", {"value": one}, plain(texts[one])) for one in choices]]
        body.append(h("div", {"class": "cx-option cx-match", "data-id": pair["id"]}, h("label", {"for": oid}, *inline(pair["item"])),
                      h("select", {"id": oid, "name": oid, "autocomplete": "off"}, *options),
                      h("div", {"class": "cx-feedback", "id": f"{oid}-why"})))
        head = [h("strong", None, *inline(pair["item"])), ": ", *inline(pair["match"])]
        answers.append(_why(pair, inline, head))
    for extra in question.get("extra", []):
        answers.append(_why(extra, inline, [h("strong", None, _("Fits none of them:")), " ", *inline(extra["text"])], **{"data-extra": True}))
    return body, [h("ul", None, *answers)]


def _order(question: Question, inline: Inline) -> tuple[list[nodes.Node], list[nodes.Node]]:
    qid = question["id"]
    things = {thing["id"]: thing for thing in question["items"]}
    lines: list[nodes.Node] = []
    for one in mixed(qid, list(things)):
        name = plain(things[one]["text"])
        buttons = [h("button", {"type": "button", "class": "cx-move", "data-move": step, "aria-label": words.format(item=name)},
                     h("span", {"class": f"cx-sign cx-sign-{sign}", "aria-hidden": "true"}))
                   for step, sign, words in ((-1, "up", _("Move up: {item}")), (1, "down", _("Move down: {item}")))]
        lines.append(h("li", {"class": "cx-option cx-thing", "data-id": one}, h("span", {"class": "cx-thing-text"}, *inline(things[one]["text"])),
                       h("span", {"class": "cx-thing-moves"}, *buttons), h("div", {"class": "cx-feedback", "id": f"{qid}-{one}-why"})))
    answers = [_why(thing, inline, [h("strong", None, *inline(thing["text"]))]) for thing in question["items"]]
    return [h("ol", {"class": "cx-order"}, *lines)], [h("ol", None, *answers)]


def _number(question: Question, inline: Inline) -> tuple[list[nodes.Node], list[nodes.Node]]:
    oid = f"{question['id']}-number"
    unit = [h("span", {"class": "cx-unit", "id": f"{oid}-unit"}, question["unit"])] if "unit" in question else []
    field = h("div", {"class": "cx-option cx-q-field"}, h("label", {"for": oid}, _("Your answer")),
              h("input", {"type": "text", "inputmode": "decimal", "id": oid, "autocomplete": "off", "size": 10,
                          "aria-describedby": f"{oid}-unit" if unit else None}), *unit, h("div", {"class": "cx-feedback", "id": f"{oid}-why"}))
    shown = in_words(question["answer"], question.get("unit", ""))
    near = question.get("tolerance", 0)
    ends = {"low": in_words(question["answer"] - near), "high": in_words(question["answer"] + near)}
    more = _(" (from {low} to {high} counts)").format(**ends) if near else ""
    return [field], [h("p", {"class": "cx-why-head"}, h("strong", None, shown), more)]


def _guesses(question: Question, inline: Inline) -> list[nodes.Node]:
    """How one comes to other numbers; page.js shows the sentence to whoever gives one of them."""
    if "guesses" not in question:
        return []
    lines = []
    for one in question["guesses"]:
        head = h("p", {"class": "cx-why-head"}, h("strong", None, in_words(one["value"], question.get("unit", ""))))
        lines.append(h("li", {"data-guess": repr(one["value"])}, head, h("p", {"class": "cx-why"}, *inline(one["feedback"]))))
    return [h("p", {"class": "cx-guesses"}, _("How one comes to another number:")), h("ul", None, *lines)]
