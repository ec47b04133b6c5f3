"""Every sentence a person sees can be translated: all marked ones are collected, and none stands in the code unmarked."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools import strings
from cxcourse.live.snapshot.node import node

ROOT = strings.ROOT
SCRIPTS = [path for path in strings.sources() if path.suffix in (".js", ".jsx")]
WIDGETS = sorted((ROOT / "cxcourse" / "widgets").glob("*.py"))


LOWER = """
import { transform } from "esbuild";
import { readFileSync } from "node:fs";
const options = { loader: "jsx", jsx: "automatic", charset: "utf8" };
const made = await Promise.all(JSON.parse(readFileSync(0, "utf8")).map((source) => transform(source, options)));
console.log(JSON.stringify(made.map((one) => one.code)));
"""
TEXT = r"""(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)"""
NAMES = r'"?(?:children|title|placeholder|alt|label|aria-label|aria-description|aria-roledescription|aria-valuetext)"?'
# In what esbuild makes of a file: a property, one arm of a choice within it, a child in a list; and in plain JavaScript an assignment.
PROPERTY = re.compile(rf"\b{NAMES}: (?:[^\n\"`]*\? )?{TEXT}")
OTHER_ARM = re.compile(rf"\b{NAMES}: (?:(?!(?:, \"?[\w-]+\"?|\{{ (?:class|id|key|type|role|style)): )[^\n])*? : {TEXT}")
CHILDREN = re.compile(r"^( *).*\bchildren: \[$")
CHILD = re.compile(rf"^(?:[^\n\"`(]*(?:\?|&&|\|\|) )?{TEXT},?$")
ASSIGNED = re.compile(rf"\.(?:textContent|innerText|title|placeholder|alt|ariaLabel) \+?= (?:[^\n\"`]*\? )?{TEXT}")
ATTRIBUTE = re.compile(rf"setAttribute\(\s*\"(?:title|placeholder|alt|aria-label|aria-description)\",\s*{TEXT}")
# Options of the kit's functions that are shown. `id`, `bind`, `field` and the like name things for the code.
SHOWN = {"label", "title", "hint", "intro", "heading", "body", "placeholder", "low", "high", "yes", "no", "unknown", "empty", "text", "short"}


def plain_words(text: str) -> bool:
    """Whether a text has something to translate, once what is computed in it is taken out."""
    return re.search(r"[^\W\d_]{2}", re.sub(r"\\u[0-9a-f]{4}|\\.|\$\{.*?(?:\}|$)|&\w+;", " ", text)) is not None


def lowered(*sources: str) -> list[str]:
    """The sources as esbuild writes them: JSX as calls, one property a line when there are several."""
    command = [*node(), "--input-type=module", "-e", LOWER]
    told = subprocess.run(command, input=json.dumps(sources), cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return list(json.loads(told.stdout))


def raw_words(code: str) -> Iterator[str]:
    """Texts in lowered code that a person would see and that passed through no t()."""
    for pattern in (PROPERTY, OTHER_ARM, ASSIGNED, ATTRIBUTE):
        yield from (found for match in pattern.finditer(code) if plain_words(found := match[1] or match[2] or ""))
    lists: list[str] = []  # the margins of the lists of children that are open
    for line in code.splitlines():
        if lists and line.startswith(f"{lists[-1]}]"):
            lists.pop()
        elif lists and re.match(rf"{lists[-1]}  \S", line):
            match = CHILD.match(line.strip())
            if match and plain_words(found := match[1] or match[2] or ""):
                yield found
        if match := CHILDREN.match(line):
            lists.append(match[1])


def raw_labels(source: str) -> Iterator[str]:
    """Plain texts in Python that are handed to a control as something it shows."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call):
            for keyword in call.keywords:
                value = keyword.value
                if keyword.arg in SHOWN and isinstance(value, ast.Constant) and isinstance(value.value, str) and plain_words(value.value):
                    yield value.value


def test_the_committed_catalogue_holds_just_the_sentences_of_the_code() -> None:
    now, committed = strings.ids(strings.collect()), strings.ids(strings.known())
    assert len(now) > 300
    assert sorted(now - committed) == [], "run `make strings`"
    assert sorted(committed - now) == [], "run `make strings`"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_mark_in_a_script_is_overlooked(path: Path) -> None:
    code = re.sub(r"^\s*(//|/?\*).*$", "", path.read_text(encoding="utf-8"), flags=re.M)
    assert len(list(strings.messages(path))) == len(re.findall(r"(?<![\w.$])tn?\(", code))


@pytest.mark.parametrize(("source", "found"), [
    ('t("a {n}", { n: x > 2 ? `${y}b` : t("c") })', ["a {n}", "c"]),
    ('<p title={t("it" + "em")}>{n && t("more")}</p>', ["item", "more"]),
    ('tn("one", "many", n)', [("one", "many")]),
    ("`<b>${t(\"in\")}</b>`", ["in"]),
    ('this.t("no")', []),
])
def test_marks_in_javascript_are_found_wherever_they_stand(source: str, found: list[strings.Message]) -> None:
    assert list(strings.of_javascript(source)) == found


@pytest.mark.parametrize("source", ["t(word)", "t(`a ${b}`)", 'tn("one", many, n)', 't(a ? "b" : "c")'])
def test_a_mark_on_what_varies_is_refused(source: str) -> None:
    with pytest.raises(strings.NotPlain, match="line 1"):
        list(strings.of_javascript(source))


def test_marks_in_python_and_templates_are_found_too() -> None:
    assert list(strings.of_python('_("a" "b"); N_("c"); ngettext("d", "e", 2); _(name); _("")')) == ["ab", "c", ("d", "e")]
    assert list(strings.of_template('<p title="{{ cx._(\'a\') }}">{% if x %}{{ _("b") }}{% endif %}</p>')) == ["a", "b"]
    with pytest.raises(strings.NotPlain):
        list(strings.of_python('_(f"a {b}")'))


def test_the_look_at_unmarked_words_sees_them() -> None:
    bad = """
    const A = () => <p title="Raw title">Raw text</p>;
    const B = () => <ul><li aria-label={x ? "Raw arm" : t("fine")}>{t("fine")}</li> raw child <b>{y ? "raw choice" : null}</b></ul>;
    const C = () => <div>{z && "raw and"}<i />{`raw ${n}`}</div>;
    a.textContent = "Raw assigned"; b.setAttribute("aria-label", "Raw attribute");
    """
    found = {text.strip() for text in raw_words(lowered(bad)[0])}
    assert found == {"Raw title", "Raw text", "Raw arm", "raw child", "raw choice", "raw and", "raw ${n}", "Raw assigned", "Raw attribute"}
    fine = '<p class="note" id="some-id" title={t("fine")}>{t("fine")} · {n}%<Icon name="warn" /></p>'
    assert list(raw_words(lowered(fine)[0])) == []
    assert list(raw_labels('kit.text("name", label="Raw", field="name", hint=_("fine"))')) == ["Raw"]


def test_no_words_on_the_page_are_unmarked() -> None:
    assert len(SCRIPTS) > 30
    codes = lowered(*(path.read_text(encoding="utf-8") for path in SCRIPTS))
    found = {path.name: sorted(set(raw_words(code))) for path, code in zip(SCRIPTS, codes, strict=True)}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize("path", WIDGETS, ids=lambda path: path.name)
def test_no_label_of_a_control_is_unmarked(path: Path) -> None:
    assert list(raw_labels(path.read_text(encoding="utf-8"))) == []
