"""What comes in as a file and what goes out as one; input that is wrong gets one sentence and changes nothing."""

from __future__ import annotations

import csv
import io
import re
import struct
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from book_served import Served
from map_used import Map
from openpyxl import Workbook
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

OpenMap = Callable[..., Map]
TWO = "Name,Power,Interest,Influences\nAnna,8,7,Bert (2)\nBert,3,9,\n"


def xlsx(*rows: list[object]) -> bytes:
    """A workbook with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_every_download_holds_the_map(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().open_case().answered()
    first, names = one.ranking[0], one.names

    name, svg = one.take("Drawing")
    drawing = ElementTree.fromstring(svg)
    assert name.endswith(".svg")
    assert drawing.tag.endswith("svg")
    words = " ".join(text.strip() for text in drawing.itertext())
    assert first in words
    assert b"http" not in svg.replace(b"http://www.w3.org/", b"")
    assert not re.search(rb"var\(|class=", svg)

    name, png = one.take("Picture")
    assert name.endswith(".png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert width >= 1000 and height >= 700
    assert len(png) > 20_000

    name, table = one.take("Table")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert name == "key-stakeholder.csv"
    assert [row["name"] for row in rows] == names

    name, words_file = one.take("In words")
    text = words_file.decode()
    assert name == "key-stakeholder.md"
    assert text.startswith("# ")
    assert all(person in text for person in names)

    name, whole = one.take("Everything")
    assert name == "key-stakeholder.json"
    one.add("Somebody new").bring({"name": name, "mimeType": "application/json", "buffer": whole})
    expect(one.message).to_contain_text("is open in place of what was there")
    assert one.names == names
    assert one.take("Everything")[1] == whole


def test_a_table_is_shown_first_and_its_problems_are_named_by_row(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.bring_text("Naam;Macht;Belang;Houding\nAnna;8;7;3\nBert;11;2;\nAnna;2;x;\n;4;4;0\n", "lijst.csv")
    expect(one.preview).to_contain_text("4 entries in lijst.csv")
    for row, problem in ((3, "Power is 11"), (4, "Anna stands in row 2 too"), (4, "Interest is not a number"), (5, "There is no name in this row")):
        expect(one.preview.get_by_role("listitem").filter(has_text=f"Row {row}:").filter(has_text=problem)).to_be_visible()
    assert one.names == []
    one.preview.get_by_role("button", name="Use this").click()
    assert one.names == ["Anna", "Bert", "Anna", "No name yet"]
    assert one.ranking[0] == "Anna"
    one.undo.click()
    assert one.names == []


def test_a_table_can_be_added_to_what_is_there(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().add("Cleo")
    one.bring_text(TWO)
    one.preview.get_by_role("button", name="Add to my map").click()
    assert one.names == ["Cleo", "Anna", "Bert"]
    work = one.work
    ids = {person["name"]: person["id"] for person in work["people"]}
    assert work["links"] == [{"from": ids["Anna"], "strength": 2, "to": ids["Bert"]}]


def test_a_table_in_any_usual_encoding_is_read_without_fetching_more_of_python(stakeholder_map: OpenMap, serve: Callable[..., Served]) -> None:
    served = serve()
    one = stakeholder_map(at=served)
    before = [path for path in served.asked if path.endswith(".bin")]
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        one.bring_text("Name;Macht (0-10)\nZoë;8\nJürgen;2,5\n".encode(encoding), f"{encoding}.csv")
        expect(one.preview).to_contain_text(f"2 entries in {encoding}.csv")
        expect(one.preview).to_contain_text("Zoë · Jürgen")
        one.preview.get_by_role("button", name="Leave it").click()
    assert [path for path in served.asked if path.endswith(".bin")] == before


def test_an_excel_file_is_read_and_only_then_its_reader_is_fetched(stakeholder_map: OpenMap, serve: Callable[..., Served]) -> None:
    served = serve()
    one = stakeholder_map(at=served)
    assert not [path for path in served.asked if "openpyxl" in path]
    one.bring_text(xlsx(["Name", "Power", "Interest"], ["Anna", 8, 7.5], ["Bert", 12, 1]), "people.xlsx")
    expect(one.preview).to_contain_text("2 entries in people.xlsx")
    expect(one.preview).to_contain_text("Row 3:")
    one.preview.get_by_role("button", name="Use this").click()
    assert [path for path in served.asked if "openpyxl" in path]
    assert [(person["name"], person["power"], person["interest"]) for person in one.work["people"]] == [("Anna", 8, 7.5), ("Bert", None, 1)]


HEAD = b'{"course": "leading-customer-experience",'
REFUSED = {
    "no names": (b"Power,Interest\n3,4\n", "people.csv", "No column with names"),
    "10,000 rows": (b"Name,Power\n" + b"".join(b"Person %d,5\n" % n for n in range(10_000)), "people.csv", "10000 rows, and at most 60"),
    "nothing": (b"", "people.csv", "is empty"),
    "a header alone": (b"Name,Power\n", "people.csv", "nobody below it"),
    "too large": (b"Name\n" + b"x" * 2_200_000, "people.csv", "larger than 2 MB"),
    "no text": (bytes(range(256)) * 40, "people.csv", "."),
    "no spreadsheet": (b"PK\x03\x04" + bytes(400), "people.xlsx", "."),
    "another's work": (b'{"course": "another"}', "map.json", "not a file from this course"),
    "damaged work": (HEAD + b' "exer', "map.json", "damaged"),
    "deep work": (b'{"a":' * 5000 + b"1" + b"}" * 5000, "map.json", "damaged"),
    "a newer edition": (HEAD + b' "exercise": "key-stakeholder", "schema": 99, "work": {}}', "map.json", "newer edition"),
}


def test_a_file_that_cannot_be_used_gets_one_sentence_and_changes_nothing(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().add("Anna")
    one.number("Anna", "power", "8")
    before = one.take("Everything")[1]
    told = {}
    for what, (content, name, sentence) in REFUSED.items():
        one.bring_text(content, name)
        expect(one.refusal, what).to_contain_text(sentence)
        told[what] = one.refusal.inner_text().strip()
        assert one.take("Everything")[1] == before, what
        expect(one.preview).to_have_count(0)
    for what, words in told.items():
        assert words.endswith("."), (what, words)
        assert len(words) < 260, (what, words)
        assert not re.search(r"Traceback|Error\b|undefined|\bNone\b", words), (what, words)
        assert re.search(r"unchanged|as it was", words), (what, words)


def test_a_name_of_a_megabyte_is_cut_with_a_note(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.quick.fill("A" * 1_000_000)
    expect(one.page.locator(".cx-quick")).to_contain_text("Only the first 120 characters are kept")
    one.quick.press("Enter")
    one.answered()
    assert [len(person["name"]) for person in one.work["people"]] == [120]
    one.bring_text(f"Name,Power\n{'B' * 15_000},5\n")
    expect(one.preview).to_contain_text("Name is 15000 characters long")
    one.preview.get_by_role("button", name="Add to my map").click()
    assert [len(person["name"]) for person in one.work["people"]] == [120, 120]
    one.bring_text(f"Name,Power\n{'C' * 1_000_000},5\n")
    expect(one.preview.or_(one.refusal)).to_be_visible()
    assert len(one.names) == 2


def test_html_in_a_name_is_shown_as_typed_everywhere(stakeholder_map: OpenMap) -> None:
    name = "<img src=x onerror=\"top.cxTripped=1\"><script>top.cxTripped=1</script>&amp; <b>Bo</b>"
    one = stakeholder_map().add(name, "Anna")
    one.number(name, "power", "9")
    one.number(name, "interest", "9")
    one.page.get_by_label("Name of your map").fill(name)
    one.page.get_by_role("button", name="Keep this version").click()
    assert one.ranking[0] == name
    assert one.names == [name, "Anna"]
    one.page.get_by_role("button", name=re.compile("^Draft a plan")).click()
    expect(one.page.get_by_role("group", name=f"Plan for {name}")).to_be_visible()
    svg = one.take("Drawing")[1]
    assert not ElementTree.fromstring(svg).findall(".//{*}img")
    assert "<script" not in one.take("In words")[1].decode().replace("\\<", "&lt;")
    assert one.page.locator(".cx-kit img").count() == 0
    assert one.page.evaluate("() => window.cxTripped") is None


def test_values_that_make_no_sense_are_named_at_their_field(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().add("Anna", "Bert")
    editor = one.open("Anna")
    power = editor.get_by_label("Power, number")
    power.fill("11")
    expect(power).to_have_attribute("aria-invalid", "true")
    expect(power).to_have_accessible_description("A number from 0 to 10, please.")
    assert one.work["people"][0]["power"] is None
    one.page.get_by_role("tab", name="Who influences whom").click()
    who, whom = one.page.get_by_label("Who", exact=True), one.page.get_by_label("influences whom", exact=True)
    who.select_option(label="Anna")
    assert whom.locator("option", has_text="Anna").is_disabled(), "nobody influences themselves"
    one.page.get_by_role("tab", name="People").click()
    one.add("Bert")
    one.answered()
    assert one.names == ["Anna", "Bert", "Bert"]
    expect(one.open("Anna").page.locator(".cx-kit")).to_contain_text("Bert")


def test_work_in_a_file_that_makes_no_sense_is_put_right_or_named(stakeholder_map: OpenMap) -> None:
    work = """{"course": "leading-customer-experience", "exercise": "key-stakeholder", "schema": 1, "work": {"title": 5, "people": [
      {"id": "a", "name": "Anna", "power": 11, "interest": "high"}, {"id": "a", "name": "Bert"}, {"id": "c", "name": null}, 7],
      "links": [{"from": "a", "to": "a"}, {"from": "a", "to": "nobody"}], "plan": "none", "versions": 0, "weights": [1]}}"""
    one = stakeholder_map().add("Cleo")
    one.bring_text(work.replace('"versions": 0', '"versions": [{"people": 3}]'), "map.json")
    expect(one.refusal).to_be_visible()
    assert one.names == ["Cleo"]
    one.bring_text(work, "map.json")
    expect(one.message).to_contain_text("is open in place of what was there")
    one.answered()
    assert "Anna" in one.names
    assert all(person["power"] is None or 0 <= person["power"] <= 10 for person in one.work["people"])
    assert one.work["links"] == []
    one.undo.click()
    assert one.names == ["Cleo"]
