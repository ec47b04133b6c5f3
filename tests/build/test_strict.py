"""The build refuses pages that run inline script, load from elsewhere, lack alt texts or repeat ids, and books with missing pages."""

from __future__ import annotations

import pytest
from book_made import CHAPTER, Book

from cxcourse.book.checks import StrictError, inspect, pages_problem

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'

BAD = {
    "<script>alert(1)</script>": "an inline script",
    '<script type="module">import "./x.js"</script>': "an inline script",
    '<p onclick="go()">x</p>': "the attribute onclick",
    "<svg><rect onload=go()></rect></svg>": "the attribute onload",
    '<a href="javascript:go()">x</a>': "a javascript: address",
    '<script src="https://cdn.example/x.js"></script>': "loads from another site: https://cdn.example/x.js",
    '<script src="//cdn.example/x.js"></script>': "loads from another site: //cdn.example/x.js",
    '<link rel="stylesheet" href="https://cdn.example/x.css">': "loads from another site",
    '<link rel="preconnect" href="https://cdn.example">': "loads from another site",
    '<img src="https://cdn.example/x.png" alt="">': "loads from another site",
    '<img srcset="a.png 1x, https://cdn.example/b.png 2x" alt="">': "loads from another site",
    '<iframe src="http://cdn.example/"></iframe>': "loads from another site",
    '<img src="x.png">': "has no alt text",
    '<i id="a"></i><i id="a"></i>': "the id a is used 2 times",
}
GOOD = [
    '<script type="application/json">{"a": 1}</script>',
    '<script src="assets/page.js" type="module"></script>',
    '<img src="x.png" alt="">',
    '<a href="https://example.org/">a link is no request</a>',
    '<link rel="canonical" href="https://example.org/">',
    '<i id="a"></i><i id="b"></i>',
]


@pytest.mark.parametrize("html", BAD)
def test_a_bad_page_is_named_with_its_reason(html: str) -> None:
    assert any(BAD[html] in problem for problem in inspect(POLICY + html))


@pytest.mark.parametrize("html", GOOD)
def test_a_good_page_passes(html: str) -> None:
    assert inspect(POLICY + html) == []


def test_a_page_without_a_policy_is_refused() -> None:
    assert inspect("<p>x</p>") == ["the page has no content security policy"]


@pytest.mark.parametrize(("expected", "built", "problem"), [
    (set(), set(), "no page was built"),
    ({"a"}, set(), "no page was built"),
    ({"a", "b"}, {"a"}, "were not built: b"),
    ({"a"}, {"a", "b"}, "does not name: b"),
    ({"a"}, {"a"}, ""),
])
def test_pages_built_are_the_pages_of_the_table_of_contents(expected: set[str], built: set[str], problem: str) -> None:
    found = pages_problem(expected, built)
    assert problem in found
    assert bool(found) is bool(problem)


def test_a_whole_build_fails_on_one_inline_script_and_says_where(book: Book) -> None:
    book.files = {"chapters/01-sample.md": CHAPTER + "\n<script>window.x = 1</script>\n"}
    with pytest.raises(StrictError, match=r"chapters/01-sample: an inline script stands on line \d+"):
        book.build()
    # and again: a page that did not pass is not forgotten by the next build
    with pytest.raises(StrictError, match="chapters/01-sample"):
        book.build()


def test_a_build_that_passed_finds_what_was_added_later(book: Book) -> None:
    book.build()
    book.files = {"chapters/01-sample.md": CHAPTER + '\n<p onclick="go()">x</p>\n'}
    with pytest.raises(StrictError, match="onclick"):
        book.build()
