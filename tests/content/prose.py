"""What a reader reads in a MyST page: its words, sentences, directives and readability.

The build turns pages into HTML; these functions look at the source, so that a writer gets an answer in a second and by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

WORDS_PER_MINUTE = 220
"""How fast a busy reader reads plain prose."""

MINUTES_PER_QUESTION = 1.0
"""One self-check question: read it, choose, read the feedback."""

_FENCE = re.compile(r"^(?P<mark>`{3,}|:{3,})\s*(?:\{(?P<name>[\w-]+)\})?\s*(?P<argument>[^`]*)$")
_OPTION = re.compile(r"^:(?P<name>[\w-]+):\s*(?P<value>.*)$")
_ROLE = re.compile(r"\{(?P<name>[\w:.-]+)\}`(?P<value>[^`]*)`")
_SILENT_ROLES = {"covers", "cite", "cite:t", "cite:p", "index"}
_SILENT_DIRECTIVES = {
    "code-cell", "question", "questions", "covers", "bibliography", "write-lines", "review", "ways-in", "course-map", "raw", "toctree",
}  # fmt: skip
_SYLLABLES = {"idea": 3, "ideas": 3, "stakeholder": 3, "stakeholders": 3}  # common here, and missed by the rule
_ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "vs.", "Dr.", "Mr.", "Ms.", "No.")


@dataclass
class Directive:
    """One directive of a page: its name, argument, options and the lines inside it."""

    name: str
    argument: str
    line: int
    options: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """A page of the book, as its source says it."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> Page:
        """Read a page from disk."""
        return cls(path, path.read_text(encoding="utf-8"))

    @property
    def body(self) -> str:
        """The page without its front matter."""
        return re.sub(r"\A---\n.*?\n---\n", "", self.text, count=1, flags=re.DOTALL)

    @property
    def front_matter(self) -> dict[str, object]:
        """The YAML block at the top; empty if there is none."""
        found = re.match(r"\A---\n(.*?)\n---\n", self.text, flags=re.DOTALL)
        return yaml.safe_load(found.group(1)) if found else {}

    @property
    def title(self) -> str:
        """The text of the first heading of level one."""
        found = re.search(r"^# (.+)$", self.body, flags=re.MULTILINE)
        return plain(found.group(1)) if found else ""

    def directives(self, name: str) -> list[Directive]:
        """All directives of one name, in the order of the page."""
        return [d for d in _directives(self.body) if d.name == name]

    def roles(self, name: str) -> list[str]:
        """What stands inside each use of a role, for example the keys of every citation."""
        return [m["value"] for m in _ROLE.finditer(self._without_code()) if m["name"] == name]

    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading."""
        found = re.findall(r"^(#{1,6}) (.+)$", self._without_code(), flags=re.MULTILINE)
        return [(len(marks), plain(text)) for marks, text in found]

    def links(self) -> list[str]:
        """Targets of the Markdown links."""
        return re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", self._without_code())

    def paragraphs(self) -> list[str]:
        """Running text: paragraphs and list items; no headings, tables or code."""
        return [text for kind, text in _blocks(self.body) if kind == "text"]

    def sentences(self) -> list[str]:
        """The sentences of the running text."""
        return [s for p in self.paragraphs() for s in split_sentences(p)]

    def word_count(self) -> int:
        """Every word that is read: running text, headings and tables; not the questions, which are counted in minutes."""
        return sum(len(words(text)) for _, text in _blocks(self.body))

    def _without_code(self) -> str:
        return re.sub(r"^```\{code-cell\}.*?^```$", "", self.body, flags=re.DOTALL | re.MULTILINE)


def _directives(body: str) -> Iterator[Directive]:
    stack: list[tuple[str, Directive | None]] = []
    found: list[Directive] = []
    for number, line in enumerate(body.splitlines(), 1):
        fence = _FENCE.match(line.strip())
        if stack and fence and not fence["name"] and not fence["argument"] and fence["mark"] == stack[-1][0]:
            stack.pop()
            continue
        inside_code = bool(stack) and stack[-1][0].startswith("`")
        if fence and not inside_code and (fence["name"] or fence["mark"].startswith("`")):
            directive = Directive(fence["name"], fence["argument"].strip(), number) if fence["name"] else None
            if directive:
                found.append(directive)
            stack.append((fence["mark"], directive))
            continue
        if stack and stack[-1][1]:
            directive = stack[-1][1]
            option = _OPTION.match(line.strip())
            if option and not directive.body:
                directive.options[option["name"]] = option["value"].strip()
            else:
                directive.body.append(line)
    return iter(found)


def _blocks(body: str) -> Iterator[tuple[str, str]]:
    """Yield ("text" | "heading" | "table", plain words) for what a reader reads."""
    stack: list[tuple[str, bool]] = []
    paragraph: list[str] = []
    options_allowed = False

    def flush() -> Iterator[tuple[str, str]]:
        if paragraph:
            yield "text", plain(" ".join(paragraph))
            paragraph.clear()

    body = re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)
    for raw in body.splitlines():
        line = raw.strip()
        fence = _FENCE.match(line)
        if stack and fence and not fence["name"] and not fence["argument"] and fence["mark"] == stack[-1][0]:
            yield from flush()
            stack.pop()
            continue
        silent = any(is_silent for _, is_silent in stack)
        if fence and not silent and (fence["name"] or fence["mark"].startswith("`")):
            yield from flush()
            is_silent = fence["name"] is None or fence["name"] in _SILENT_DIRECTIVES
            stack.append((fence["mark"], is_silent))
            options_allowed = True
            if not is_silent and fence["argument"].strip() and fence["name"] not in {"exercise-link", "glossary", "figure"}:
                yield "heading", plain(fence["argument"])
            continue
        if silent:
            continue
        if options_allowed and _OPTION.match(line):
            continue
        options_allowed = False
        item = re.match(r"^(?:[-*+]|\d+\.|o\d+:)\s+(.*)$", line)
        if not line or line.startswith("%") or line in {"---", "***"} or re.match(r"^\(.+\)=$", line):
            yield from flush()
        elif line.startswith("#"):
            yield from flush()
            yield "heading", plain(line.lstrip("# "))
        elif line.startswith("|"):
            yield from flush()
            if not re.fullmatch(r"[|:\-\s]+", line):
                yield "table", plain(line.replace("|", " "))
        elif item:
            yield from flush()
            paragraph.append(item[1])
        else:
            paragraph.append(line)
    yield from flush()


def plain(text: str) -> str:
    """The words of a piece of Markdown, with roles, links and emphasis taken away."""

    def role(match: re.Match[str]) -> str:
        if match["name"] in _SILENT_ROLES:
            return ""
        if match["name"].startswith("glue"):
            return "7"
        return re.sub(r"\s*<[^>]*>$", "", match["value"])

    text = _ROLE.sub(role, text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"`([^`]*)`", r"\1", text)
    text = re.sub(r"[*_]{1,3}(\S(?:.*?\S)?)[*_]{1,3}", r"\1", text)
    return re.sub(r"\s+", " ", re.sub(r"\s+([.,;:!?])", r"\1", text)).strip()


def words(text: str) -> list[str]:
    """Words of plain text; numbers count as words."""
    return re.findall(r"[^\W_]+(?:['’.,-][^\W_]+)*", text)


def split_sentences(paragraph: str) -> list[str]:
    """Sentences of a plain paragraph. A closing colon before a list ends a sentence too."""
    for number, short in enumerate(_ABBREVIATIONS):
        paragraph = paragraph.replace(short, f"\x00{number}\x00")
    parts = re.split(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9À-Ý])", paragraph)
    for number, short in enumerate(_ABBREVIATIONS):
        parts = [part.replace(f"\x00{number}\x00", short) for part in parts]
    return [part.strip() for part in parts if words(part)]


def syllables(word: str) -> int:
    """Syllables of an English word, by its vowel groups; right for about nine words in ten, and unbiased over a page."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if not word:
        return 1
    if word in _SYLLABLES:
        return _SYLLABLES[word]
    count = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not re.search(r"[^aeiou]le$|ee$", word) and count > 1:
        count -= 1
    if re.search(r"[^tdaeiou]ed$", word) and count > 1:
        count -= 1
    if re.search(r"[^sxzcghaeiou]es$", word) and not re.search(r"[^aeiou]les$", word) and count > 1:
        count -= 1
    count += len(re.findall(r"[^aeiou]ia(?!l|n)|io(?!u|n)|[^q]ua|uity", word))
    return max(count, 1)


def flesch_kincaid(sentences: list[str]) -> float:
    """School grade after Kincaid and others (1975), from sentence length and syllables a word."""
    tokens = [w for s in sentences for w in words(s)]
    return 0.39 * len(tokens) / len(sentences) + 11.8 * sum(map(syllables, tokens)) / len(tokens) - 15.59


def coleman_liau(sentences: list[str]) -> float:
    """School grade after Coleman and Liau (1975), from letters and sentences per hundred words: no syllables are guessed."""
    tokens = [w for s in sentences for w in words(s)]
    letters = sum(c.isalnum() for w in tokens for c in w)
    return 5.88 * letters / len(tokens) - 29.6 * len(sentences) / len(tokens) - 15.8


def expand_ids(text: str) -> list[str]:
    """`"S1-S3, T2"` to `["S1", "S2", "S3", "T2"]`; commas or spaces between."""
    ids: list[str] = []
    for part in re.split(r"[,\s]+", text.strip()):
        found = re.fullmatch(r"([A-Z])(\d+)(?:-\1?(\d+))?", part)
        if not found:
            raise ValueError(f"not an id or a range of ids: {part!r}")
        first, last = int(found[2]), int(found[3] or found[2])
        ids += [f"{found[1]}{n}" for n in range(first, last + 1)]
    return ids
