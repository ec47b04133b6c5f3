"""Collect every sentence that a person sees into locale/cxcourse.pot, for translators.

Python marks them with `_`, `N_` and `ngettext`, JavaScript with `t` and `tn`, the theme's templates with `_`. The file names where each
comes from, but no line, and it carries no date: it changes when a sentence does, and not otherwise.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.jslexer import Token, tokenize, unquote_string
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "locale" / "cxcourse.pot"
# How many of the first arguments are forms of the sentence.
PYTHON = {"_": 1, "N_": 1, "ngettext": 2}
JAVASCRIPT = {"t": 1, "tn": 2}
# Not sources: the bundle for a local Jupyter, and the two files that define the marks.
LEFT_OUT = ("cxcourse/widgets/static/dist/", "cxcourse/i18n.py", "cxcourse/book/page/i18n.js")
INSIDE = re.compile(r"\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")  # what a template string computes
HEADER = """\
# Every sentence of the course's own interface, collected by build_tools/strings.py (make strings).
# Copyright (C) 2026 The contributors of Leading Customer Experience
# This file is distributed under the same licence as the course's code.
#"""

Message = str | tuple[str, ...]


class NotPlain(ValueError):
    """A marked sentence that is not a plain text, so that nobody could translate it."""


def sources(root: Path = ROOT) -> list[Path]:
    """The files that can hold sentences, in order of name."""
    found = (path for ending in ("py", "js", "jsx", "html") for path in root.glob(f"cxcourse/**/*.{ending}"))
    return sorted(path for path in found if not path.relative_to(root).as_posix().startswith(LEFT_OUT))


def messages(path: Path) -> Iterator[Message]:
    """Each sentence of one file: a text, or its forms for one and for many. Raises NotPlain."""
    text = path.read_text(encoding="utf-8")
    try:
        yield from {".py": of_python, ".html": of_template}.get(path.suffix, of_javascript)(text)
    except NotPlain as error:
        raise NotPlain(f"{path}, {error}") from None


def of_python(text: str) -> Iterator[Message]:
    """Calls of `_`, `N_` and `ngettext`. `_` may take a name (of what `N_` marked elsewhere), and the empty text, which is no sentence."""
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PYTHON):
            continue
        forms = node.args[: PYTHON[node.func.id]]
        if node.func.id == "_" and isinstance(forms[0], ast.Name | ast.Attribute | ast.Subscript | ast.Call):
            continue
        words = tuple(form.value for form in forms if isinstance(form, ast.Constant) and isinstance(form.value, str))
        if len(words) < len(forms):
            raise NotPlain(f"line {node.lineno}: {node.func.id}() takes a plain text; put what varies into {{braces}} and use format()")
        if words[0]:
            yield words if len(words) > 1 else words[0]


def of_javascript(text: str, first_line: int = 1) -> Iterator[Message]:
    """Calls of `t` and `tn`, also within each other's arguments and within template strings, where Babel's own extractor misses some."""
    tokens = list(tokenize(text, jsx=True, template_string=True, lineno=first_line))
    for at, token in enumerate(tokens):
        if token.type == "template_string":
            for inner in INSIDE.findall(token.value):
                yield from of_javascript(inner, token.lineno)
        calls = token.type == "name" and token.value in JAVASCRIPT and _is(tokens, at + 1, "(")
        if calls and not _is(tokens, at - 1, "."):
            forms = tuple(_forms(tokens, at + 2, JAVASCRIPT[token.value]))
            yield forms if len(forms) > 1 else forms[0]


def _is(tokens: list[Token], at: int, operator: str) -> bool:
    return 0 <= at < len(tokens) and tokens[at].type == "operator" and tokens[at].value == operator


def _forms(tokens: list[Token], at: int, count: int) -> Iterator[str]:
    for _form in range(count):
        words = ""
        while True:
            if at >= len(tokens) or tokens[at].type != "string":
                raise NotPlain(f"line {tokens[min(at, len(tokens) - 1)].lineno}: t() and tn() take plain texts; put what varies into {{braces}}")
            words += unquote_string(tokens[at].value)
            if not _is(tokens, at + 1, "+"):
                break
            at += 2
        yield words
        at += 2


def of_template(text: str) -> Iterator[Message]:
    """Calls of `_` and `cx._` in a Jinja template; Babel's own extractor sees the first kind only."""
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        name = call.node.attr if isinstance(call.node, nodes.Getattr) else getattr(call.node, "name", "")
        if name == "_":
            first = call.args[0] if call.args else None
            if not isinstance(first, nodes.Const):
                raise NotPlain(f"line {call.lineno}: only a plain text can be translated")
            yield first.value


def collect(root: Path = ROOT) -> Catalog:
    """The catalogue of all sentences."""
    catalogue = Catalog(project="Leading Customer Experience", header_comment=HEADER)
    for path in sources(root):
        for message in messages(path):
            catalogue.add(message, locations=[(path.relative_to(root).as_posix(), None)])  # type: ignore[list-item]
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The bytes of the .pot file, with of its header only what never changes by itself."""
    out = BytesIO()
    write_po(out, catalogue, width=140, sort_output=True, include_lineno=False)
    kept = ('"MIME-Version', '"Content-')
    # The header ends with the first empty line; further down a line may look like one of its own.
    header, empty, sentences = out.getvalue().decode("utf-8").partition("\n\n")
    lines = [line for line in header.split("\n") if not re.match(r'"[A-Z][\w-]+: ', line) or line.startswith(kept)]
    return ("\n".join(lines) + empty + sentences).encode()


def known(target: Path = TARGET) -> Catalog:
    """The catalogue as it was last written."""
    with target.open("rb") as file:
        return read_po(file)


def ids(catalogue: Catalog) -> set[str]:
    """The sentences of a catalogue, those with two forms as one text."""
    return {" | ".join(one.id) if isinstance(one.id, tuple | list) else one.id for one in catalogue if one.id}


def main() -> int:
    """Write the file, and say how many sentences it holds."""
    catalogue = collect()
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(written(catalogue))
    print(f"{len(catalogue)} sentences in {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
