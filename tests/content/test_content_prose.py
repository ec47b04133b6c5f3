"""The tool that reads pages is right about small pages whose answer is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from prose import Page, coleman_liau, expand_ids, flesch_kincaid, plain, split_sentences, syllables, words

SMALL = """---
kernelspec: {name: python3}
---

# A small page

One sentence here. Another with {term}`salience <x>` and a {cite}`freeman1984`. {covers}`S1 S2`

:::{objectives}
:minutes: 3
o1: Name one thing
o2: Sort two things
:::

```{code-cell}
:tags: [remove-input]
not_read = "by anybody"
```

```{question} small-q1
```

:::{group-activity} Who first?
:minutes: 8
1. **Alone, 8 minutes.** Write a name.
:::

| a | b |
|---|---|
| cell one | cell two |
"""


@pytest.fixture
def small() -> Page:
    return Page(Path("small.md"), SMALL)


def test_only_what_is_read_is_counted(small: Page):
    text = " ".join(small.paragraphs())
    assert "not_read" not in text
    assert "freeman1984" not in text
    assert "S1" not in text
    assert "salience" in text
    assert small.word_count() == len(words("A small page One sentence here Another with salience and a Name one thing Sort two things"
                                           " Who first Alone 8 minutes Write a name a b cell one cell two"))  # fmt: skip


def test_directives_carry_their_options_and_lines(small: Page):
    (objectives,) = small.directives("objectives")
    assert objectives.options == {"minutes": "3"}
    assert objectives.body == ["o1: Name one thing", "o2: Sort two things"]
    assert small.directives("question")[0].argument == "small-q1"
    assert small.title == "A small page"
    assert small.roles("covers") == ["S1 S2"]


def test_sentences_end_where_a_reader_stops():
    assert len(split_sentences('He asked, "Who?" Nobody knew. It cost 1.5 million, e.g. for letters.')) == 3


def test_markup_is_no_word():
    assert plain("A **bold** and *quiet* [link](../x.md) of `code`.") == "A bold and quiet link of code."


@pytest.mark.parametrize(
    ("word", "count"),
    [("letter", 2), ("people", 2), ("make", 1), ("stakeholder", 3), ("power", 2), ("interest", 3), ("customer", 3), ("called", 1), ("wanted", 2),
     ("table", 2), ("idea", 3), ("attention", 3), ("changes", 2), ("the", 1), ("organisation", 5)],
)  # fmt: skip
def test_syllables_of_common_words(word: str, count: int):
    assert syllables(word) == count


def test_harder_text_gets_a_higher_grade_by_both_formulas():
    easy = ["The cat sat on the mat.", "It was warm.", "We went home."]
    hard = ["Organisational stakeholder identification necessitates comprehensive multidimensional consideration of legitimacy perceptions."]
    for formula in (flesch_kincaid, coleman_liau):
        assert formula(easy) < 3
        assert formula(hard) > 12


def test_ranges_of_ids():
    assert expand_ids("S1-S3, T2 E65") == ["S1", "S2", "S3", "T2", "E65"]
    with pytest.raises(ValueError, match="not an id"):
        expand_ids("S1 and S2")
