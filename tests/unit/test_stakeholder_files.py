"""Files in and out: what leaves comes back the same, what a stranger wrote is understood or named by row, what harms is refused."""

from __future__ import annotations

import io
import random
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stakeholders_made import person, work, works

from cxcourse.models.key_stakeholder import Person, StakeholderMap
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_files import from_file, links_to_csv, to_csv
from cxcourse.models.stakeholder_markdown import escaped, to_markdown
from cxcourse.models.stakeholder_parsing import parse
from cxcourse.models.tables import protect, read_table, restore, to_number

NASTY = [
    "Anna (2)",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "'=1",
    "''-x",
    "'t Hart",
    "a;b",
    'say "hi"',
    "a,b",
    "two\nlines",
    "\ufeffx",
    "<b>",
]


def xlsx(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def texts(found: dict[str, Any]) -> list[tuple[int, str]]:
    return [(one["row"], one["text"]) for one in found["problems"]]


@given(works(), st.sampled_from(",;\t"))
def test_csv_out_and_in_gives_the_same_map(value: dict[str, Any], delimiter: str) -> None:
    again = from_file(to_csv(value, delimiter))
    before, after = parse(value)[0], parse(again)[0]
    assert after.people == before.people
    assert set(after.links) == set(before.links)
    assert to_csv(again, delimiter) == to_csv(parse_back(before), delimiter)


def parse_back(the_map: StakeholderMap) -> dict[str, Any]:
    return {
        "people": [{field: getattr(p, field) for field in Person.__dataclass_fields__} for p in the_map.people],
        "links": [{"from": li.source, "to": li.target, "strength": li.strength} for li in the_map.links],
    }


@pytest.mark.parametrize("text", NASTY)
def test_no_cell_is_a_formula_and_the_text_comes_back(text: str) -> None:
    value = work(person("a", name=text, role=text, attitude=-3), person("b", name="Bo"), links=[("b", "a", 2)])
    data = to_csv(value)
    table = read_table(data)
    assert not any(cell.lstrip(" ")[:1] in ("=", "+", "@", "\t", "\r") for _n, row in table.rows for cell in row)
    assert ",-3," in data.decode()  # a number stays a number
    again = from_file(data)
    assert (again["people"][0]["name"], again["people"][0]["role"], again["people"][0]["attitude"]) == (text, text, -3)
    assert again["links"] == [{"from": "b", "to": "a", "strength": 2}]


@given(st.text())
def test_protecting_and_restoring_is_exact(text: str) -> None:
    assert restore(protect(text)) == text


def test_the_links_file_brings_the_links_back() -> None:
    value = work(person("a"), person("b"), links=[("a", "b", 3), ("b", "a", 1)])
    alone = to_csv({**value, "links": []})
    assert from_file(alone, "x.csv", links_to_csv(value))["links"] == value["links"]


def test_a_second_file_may_use_names_and_names_its_problems() -> None:
    data = to_csv(work(person("a", name="Anna"), person("b", name="Bo")))
    found = from_file(data, "", b"Van;Naar;Sterkte\nAnna;Bo;2\nAnna;Kees;1\nBo;Bo;1\nbo;anna;7\n")
    assert found["links"] == [{"from": "a", "to": "b", "strength": 2}, {"from": "b", "to": "a", "strength": 1}]
    assert [row for row, _text in texts(found)] == [3, 4, 5]
    with pytest.raises(Problem, match="needs the columns From and To"):
        from_file(data, "", b"a,b\n1,2\n")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Name;Role;Power;Interest;Attitude;Legitimate;Urgent;Engagement now;Desired", "Anna;Boss;7,5;6;-3;yes;no;neutral;leading"),
        ("Naam;Functie;Macht (0-10);Belang;Houding;Legitimiteit;Urgentie;Nu;Gewenst", "Anna;Boss;7,5;6;\u22123;ja;nee;neutraal;leidend"),
        ("WER;Rolle;Einflussst\u00e4rke;Interesse;Einstellung;Berechtigt;Dringlichkeit;Ist;Soll", "Anna;Boss;7.5;6;-3;Ja;Nein;neutral;f\u00fchrend"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_headers_are_matched_in_three_languages_and_many_encodings(header: str, row: str, encoding: str) -> None:
    if encoding == "cp1252":
        row = row.replace("\u2212", "-")
    found = from_file(f"{header}\r\n{row}\r\n".encode(encoding))
    assert found["problems"] == []
    assert found["people"] == [
        {
            **person("anna", name="Anna", role="Boss", power=7.5, interest=6, attitude=-3, legitimacy=True, urgency=False),
            "now": "neutral",
            "needed": "leading",
        }
    ]
    assert [one["column"] for one in found["columns"]] == ["name", "role", "power", "interest", "attitude", "legitimacy", "urgency", "now", "needed"]


def test_a_column_nobody_knows_is_shown_as_unmatched() -> None:
    found = from_file(b"Name,Shoe size,Power\nAnna,41,3\n")
    assert found["columns"] == [
        {"header": "Name", "column": "name"}, {"header": "Shoe size", "column": None}, {"header": "Power", "column": "power"},
    ]  # fmt: skip


def test_without_names_the_sentence_says_what_was_found() -> None:
    with pytest.raises(Problem, match=r"No column with names was found among: Shoe size, Power\. Call one column Name"):
        from_file(b"Shoe size,Power\n41,3\n")


def test_every_problem_is_named_by_the_row_a_spreadsheet_shows() -> None:
    found = from_file(b"name,power,legitimacy,now,influences\n\nAnna,11,maybe,asleep,Kees; Anna\nBo,lots,,,Anna (3)\n,1,,,\nbo,2,,,\nX,1,,,,extra\n")
    assert texts(found) == [
        (3, "Power is 11, and must lie between 0 and 10; it was left open."),
        (3, "Legitimacy is neither yes nor no (maybe); it was left open."),
        (3, "Engagement now is not one of unaware, resistant, neutral, supportive, leading (asleep); it was left open."),
        (4, "Power is not a number (lots); it was left open."),
        (5, "There is no name in this row. It was kept, so that you can add one."),
        (7, "This row has more cells than the header; what stands after the last column was left out."),
        (3, "Kees is not in the list, so this influence was left out."),
        (3, "Nobody can influence themselves; this influence was left out."),
        (6, "bo stands in row 4 too. Both were kept; a role or a letter tells them apart."),
    ]
    assert found["links"] == [{"from": "bo", "to": "anna", "strength": 3}]
    assert [p["id"] for p in found["people"]] == ["anna", "bo", "person", "bo-2", "x"]


def test_of_many_problems_twenty_are_listed_and_all_are_counted() -> None:
    found = from_file(b"name,power,interest\n" + b"".join(b"P%d,99,99\n" % n for n in range(30)))
    assert len(found["problems"]) == 20
    assert found["total_problems"] == 60


def test_ten_thousand_rows_are_refused_with_a_sentence() -> None:
    with pytest.raises(Problem, match="has 10000 rows, and at most 60 fit here"):
        from_file(b"name,power\n" + b"Anna,5\n" * 10_000)


def test_a_name_of_a_megabyte_is_cut_and_named() -> None:
    found = from_file(b"name,power\n" + b"x" * 1_000_000 + b",5\n")
    assert len(found["people"][0]["name"]) == 120
    assert texts(found) == [(2, "Name is 1000000 characters long; the first 120 were kept.")]


def test_an_excel_file_is_read_from_its_first_sheet() -> None:
    found = from_file(xlsx(["Naam", "Macht", "Rechtmatig", "Be\u00efnvloedt"], ["Anna", 7.0, True, "Bo (2)"], ["Bo", 2.5, False, None]), "x.xlsx")
    assert [(p["name"], p["power"], p["legitimacy"]) for p in found["people"]] == [("Anna", 7, True), ("Bo", 2.5, False)]
    assert found["links"] == [{"from": "anna", "to": "bo", "strength": 2}]
    assert found["problems"] == []


def test_no_formula_in_an_excel_file_is_worked_out() -> None:
    found = from_file(xlsx(["Name", "Power"], ["Anna", "=2+3"]))
    assert found["people"][0]["power"] is None  # the file holds no stored result, and none is made


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n\n\n", "nothing in this file"),
        (b"name\n", "nobody below it"),
        (b"a" * 2_000_001, "larger than 2 MB"),
        (b"PK\x03\x04 not a zip", "damaged or is no Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old Excel file"),
        (b"\x00\x01\x02\x03", "not text that can be read"),
        (b"\xff\xfe\x00", "not text that can be read"),
        pytest.param(bomb(), "unpacks to far more", id="bomb"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Problem, match=words) as caught:
        from_file(data)
    assert "unchanged." in caught.value.text


def test_random_bytes_and_cut_files_never_raise_anything_but_a_problem() -> None:
    dice = random.Random(7)
    whole = xlsx(["Name", "Power"], ["Anna", 3])
    samples = [dice.randbytes(dice.randint(1, 400)) for _n in range(150)]
    samples += [whole[: len(whole) * n // 40] for n in range(1, 40)]
    samples += [bytes(b ^ (dice.random() < 0.01) for b in whole) for _n in range(15)]
    read = 0
    for data in samples:
        try:
            from_file(data)
            read += 1
        except Problem as problem:
            assert problem.text
    assert read < len(samples)


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), (" 7,5 ", 7.5), ("7.5", 7.5), ("-3", -3), ("\u22123", -3), ("+2", 2), ("'-3", -3), ("", None), ("10.0", 10)]
)
def test_numbers_as_people_write_them(text: str, value: float | None) -> None:
    assert to_number(text) == value


@pytest.mark.parametrize("text", ["seven", "1e5", "nan", "inf", "1.000,5", "0x10", "1_0", "9" * 5000, "\u0663x"])
def test_what_is_no_number_is_none(text: str) -> None:
    with pytest.raises(ValueError):
        to_number(text)


def test_excels_own_separator_line_is_understood() -> None:
    found = from_file(b"sep=;\r\nname;power\r\nAnna;11\r\n")
    assert found["people"][0]["name"] == "Anna"
    assert found["problems"][0]["row"] == 3


def test_the_document_shows_a_readers_words_as_typed() -> None:
    value = work(
        person("a", name="<script>alert(1)</script> | # *x*", role="[a](http://x)", power=8, interest=7, legitimacy=True, urgency=True),
        title="# A title",
        plan=[{"person": "a", "need": "n|m", "form": "1. x", "next": "- y", "by": "2026-10-01", "done": True}, {"person": "gone"}, 5],
    )  # fmt: skip
    text = to_markdown(value, "14 September 2026")
    assert text.startswith("# \\# A title\n\n14 September 2026\n")
    assert "<script>" not in text
    assert "](http" not in text.replace("\\]", "")
    assert "| done | " in text
    assert "n\\|m | 1\\. x | \\- y | 2026-10-01 |" in text
    assert "no longer on the map" in text
    for heading in ("Who matters most at this moment, and why", "Engagement plan", "Everybody on the map"):
        assert f"## {heading}\n" in text


def test_an_empty_map_still_makes_a_document() -> None:
    assert to_markdown({}) == "# Stakeholder map\n\n**Nobody is on the map yet. Add the first person who comes to mind.**\n"


@given(st.text())
def test_escaped_text_is_one_line_without_a_bare_mark(text: str) -> None:
    line = escaped(text)
    assert "\n" not in line
    assert "<" not in line.replace("\\<", "")


@given(works())
def test_every_map_makes_a_document_with_everybody_in_it(value: dict[str, Any]) -> None:
    rows = [line for line in to_markdown(value).splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + len(value["people"])
