"""What holds for every page that a reader reads."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from book_source import ROOT, reading_pages
from prose import Page, coleman_liau, flesch_kincaid, words
from pybtex.database import parse_file
from spellchecker import SpellChecker

PAGES = reading_pages()
each_page = pytest.mark.parametrize("page", PAGES, ids=[str(p.path.relative_to(ROOT)) for p in PAGES])

TEMPLATE_TEXT = re.compile(r"\b(TODO|TBD|FIXME|XXX|lorem|ipsum|placeholder|worked example here|write here|insert)\b", re.IGNORECASE)
TOOLING = re.compile(r"\b(AI|LLM|GPT|chatbot|language model|prompt engineering)\b|/(?:work|tmp)/")


def test_there_are_pages_to_check():
    assert len(PAGES) >= 7


@each_page
def test_a_page_is_small(page: Page):
    assert len(page.text.encode()) < 20_000


@each_page
def test_no_sentence_is_longer_than_forty_words(page: Page):
    long = [s for s in page.sentences() if len(words(s)) > 40]
    assert long == []


@each_page
def test_a_business_reader_can_read_it(page: Page):
    sentences = page.sentences()
    assert sentences
    assert max(flesch_kincaid(sentences), coleman_liau(sentences)) <= 11, "a chapter is held to 10, a short page may be a little over"


@each_page
def test_no_template_text_is_left(page: Page):
    assert TEMPLATE_TEXT.findall(page.text) == []
    assert TOOLING.findall(page.text) == []


@each_page
def test_there_is_one_title_and_no_level_is_skipped(page: Page):
    levels = [level for level, _ in page.headings()]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@each_page
def test_headings_are_sentences_not_titles(page: Page):
    """House form: a capital at the start and for names, nothing at the end but a question mark."""
    for _, text in page.headings():
        assert text[0].isupper() or text[0].isdigit(), text
        assert text[-1] not in ".:;!,", text
        small = [w for w in words(text)[1:] if w[0].islower() or w[0].isdigit()]
        assert len(small) >= (len(words(text)) - 1) / 2 - 1, f"{text}: capitals are for names"


@each_page
def test_links_lead_somewhere(page: Page):
    for target in page.links():
        if target.startswith("https://"):
            continue
        assert not target.startswith("http:"), target
        path = target.partition("#")[0]
        assert not path or (page.path.parent / path).exists(), target


@each_page
def test_citations_exist(page: Page):
    entries = parse_file(str(ROOT / "references.bib")).entries
    for role in ("cite", "cite:t", "cite:p"):
        for keys in page.roles(role):
            for key in keys.split(","):
                assert key.strip() in entries


@each_page
def test_a_figure_for_readers_has_its_finding(page: Page):
    for cell in page.directives("code-cell"):
        source = "\n".join(cell.body)
        for call in re.findall(r"\bfigure\(", source):
            assert call
            assert "title=" in source
            assert "finding=" in source
            assert "data=" in source
    for image in page.directives("figure") + page.directives("image"):
        assert image.options.get("alt"), "an image says what it shows"


@each_page
def test_words_are_spelled_as_in_a_dictionary(page: Page, spelling: SpellChecker):
    text = "\n".join([*page.paragraphs(), *(h for _, h in page.headings())])
    found = {w for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text) if len(w) > 2}
    unknown = spelling.unknown(re.sub(r"['’]s?$", "", w.lower()) for w in found)
    assert sorted(unknown) == []


def test_the_spelling_check_sees_a_mistake(spelling: SpellChecker):
    assert spelling.unknown(["stakeholder", "organisation", "recieve"]) == {"recieve"}


def test_no_source_is_listed_without_being_used():
    entries = set(parse_file(str(ROOT / "references.bib")).entries)
    cited = Counter(k.strip() for p in PAGES for role in ("cite", "cite:t", "cite:p") for ks in p.roles(role) for k in ks.split(","))
    assert entries - set(cited) == set()


def test_the_words_of_the_own_list_are_in_order_and_used():
    listed = _own_words(ROOT / "tests/content/words.txt")
    assert listed == sorted(set(listed))
    everything = " ".join(p.text.lower() for p in PAGES)
    assert [word for word in listed if word not in everything] == []


@pytest.fixture(scope="session")
def spelling() -> SpellChecker:
    """English, with British forms, names and the field's own terms added from `words.txt`."""
    checker = SpellChecker(language="en")
    checker.word_frequency.load_words(_own_words(ROOT / "tests/content/words.txt"))
    return checker


def _own_words(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
