"""Self-check questions as data: read one chapter's file, check it, and say in one sentence what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from sphinx.errors import ExtensionError

from cxcourse.i18n import _

Question = dict[str, Any]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same YAML, read by libyaml where it is there
SCHEMA = Path(__file__).parents[2] / "data" / "questions" / "questions.schema.json"


class BadQuestions(ExtensionError):
    """A questions file that breaks a rule; the message is one sentence that names file, question and rule."""


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def load(path: Path) -> list[Question]:
    """Return the questions of the chapter file `path`, checked. Raises BadQuestions."""
    return _load(path, path.stat().st_mtime_ns) if path.exists() else _absent(path)


def _absent(path: Path) -> list[Question]:
    raise BadQuestions(_("{file} does not exist, but its chapter asks for its questions.").format(file=_short(path)))


def _short(path: Path) -> str:
    return "/".join(path.parts[-3:])


@lru_cache(maxsize=400)
def _load(path: Path, _changed: int) -> list[Question]:
    name = _short(path)
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = _(" near line {n}").format(n=mark.line + 1) if mark else ""
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise BadQuestions(_("{file} is not readable YAML{line}: {problem}.").format(file=name, line=line, problem=problem)) from error
    # The shallowest problem first: it is the cause of the deeper ones.
    errors = sorted(_validator().iter_errors(content), key=lambda e: (len(e.absolute_path), str(list(e.absolute_path))))
    if errors:
        raise BadQuestions(f"{name}{_place(content, errors[0])}: {_sentence(errors[0])}")
    slug = path.stem.split("-", 1)[-1] if path.stem[:2].isdigit() else path.stem
    if content["chapter"] != slug:
        raise BadQuestions(_("{file}: `chapter` is {found}, but the file's name says {slug}.").format(
            file=name, found=content["chapter"], slug=slug))
    seen: set[str] = set()
    for question in content["questions"]:
        if problem := _beyond_schema(question, slug, seen):
            raise BadQuestions(f"{name}, {question['id']}: {problem}")
        seen.add(question["id"])
    return list(content["questions"])


def _place(content: Any, error: ValidationError) -> str:
    """Where in the file, as a person would say it: the question by its id, then the way down to the value."""
    steps = list(error.absolute_path)
    words = ""
    if len(steps) >= 2 and steps[0] == "questions":
        question = content["questions"][steps[1]]
        known = isinstance(question, dict) and isinstance(question.get("id"), str)
        words = f", {question['id']}" if known else _(", question number {n}").format(n=int(steps[1]) + 1)
        steps = steps[2:]
    return words + "".join(_(", number {n}").format(n=s + 1) if isinstance(s, int) else f", `{s}`" for s in steps)


def _sentence(error: ValidationError) -> str:
    """The broken rule in words."""
    value: Any = error.instance
    rule: Any = error.validator_value
    schema: Any = error.schema
    match error.validator:
        case "required":
            words = _("`{key}` is missing.").format(key=next(k for k in rule if k not in value))
        case "additionalProperties":
            known = set(schema.get("properties", {}))
            words = _("`{key}` is not a key that is known here.").format(key=next(k for k in value if k not in known))
        case "enum":
            words = _("{value} is not one of: {known}.").format(value=value, known=", ".join(map(str, rule)))
        case "minLength":
            words = _("this text is too short to teach anything; say why, in a sentence.")
        case "minItems":
            words = _("there must be at least {n} of these.").format(n=rule)
        case "maxItems":
            words = _("there must be at most {n} of these.").format(n=rule)
        case "type":
            words = _("this must be of the type {type}, and is {value!r}.").format(type=rule, value=value)
        case _other:
            words = f"{error.message}."
    return words


def _beyond_schema(question: Question, slug: str, seen: set[str]) -> str:
    """Rules that a schema cannot say; "" when all hold, else the first that does not."""
    parts = question.get("options", []) + question.get("pairs", []) + question.get("extra", []) + question.get("items", [])
    right = sum(option["right"] for option in question.get("options", []))
    matches = [pair["match"] for pair in question.get("pairs", [])] + [extra["text"] for extra in question.get("extra", [])]
    guesses = [guess["value"] for guess in question.get("guesses", [])]
    broken = {
        _("the id is used twice."): question["id"] in seen,
        _("the id must begin with {slug}-q, as a reader's answers are found by it.").format(slug=slug): not question["id"].startswith(f"{slug}-q"),
        _("two of its parts have the same id."): len({part["id"] for part in parts}) < len(parts),
        _("a question of the kind `one` has one right option, this one has {n}.").format(n=right): question["kind"] == "one" and right != 1,
        _("no option is right."): question["kind"] == "several" and right < 1,
        _("two answers to match have the same text, so a reader cannot tell which is meant."): len(set(matches)) < len(matches),
        _("`guesses` are for a question of the kind `number`."): bool(guesses) and question["kind"] != "number",
        _("a guess is there twice, or would count as right."): len(set(guesses)) < len(guesses) or any(counts(question, one) for one in guesses),
    }
    return next((sentence for sentence, is_so in broken.items() if is_so), "")


def counts(question: Question, value: float) -> bool:
    """Is `value` a right answer to a question of the kind `number`? As `answer_check.js` judges it."""
    return bool(question["kind"] == "number" and abs(value - question["answer"]) <= question.get("tolerance", 0) + abs(question["answer"]) * 1e-9)


def in_words(value: float, unit: str = "") -> str:
    """A number with its unit as a page shows it.

    Example:
        >>> in_words(1200000, "euros"), in_words(-1.5), in_words(21, "%")
        ('1,200,000 euros', '−1.5', '21%')
    """
    text = f"{value:,.10g}".replace("-", "−")
    return f"{text}{unit}" if unit == "%" else f"{text} {unit}".strip()


def mixed(question_id: str, ids: list[str]) -> list[str]:
    """The ids in an order that is always the same, looks mixed, and is never the right one (for two or more)."""
    order = sorted(ids, key=lambda one: hashlib.sha256(f"{question_id}/{one}".encode()).digest())
    return order if order != ids or len(ids) < 2 else [*order[1:], order[0]]
