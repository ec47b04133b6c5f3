"""The cartridge: it holds to the standard by a checker of its own, broken ones are refused, and its questions have the chapters' keys."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from cartridge_check import ASSESSMENT, BANK, CP, LINK, QTI, problems
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import assignment_files, cartridge, cartridge_qti
from cxcourse.models.assignment import Assignment, as_work, parse
from cxcourse.models.assignment_course import CHAPTERS
from cxcourse.models.assignment_plans import questions, ready
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
HARD = ["A & B <i>\"quoted\"</i> 'x'", "Übung für größere Häuser – naïve façade", "x" * 200, "]]> --> <!-- &amp; \\ %20", "日本語 🙂"]
PLANS = [
    replace(one.plan, start="2027-03-01", address="https://course.example.org/cx/", people=12) for one in [*ready(), *(p for _r, p in questions())]
]
NINE = PLANS[4]


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.title[:20])
def test_every_ready_plan_is_a_sound_cartridge_and_opens_again(plan: Assignment) -> None:
    data = cartridge.cartridge(plan)
    assert problems(data) == []
    assert assignment_files.read_any("course.imscc", data) == plan
    assert len(data) < 2 * 1024 * 1024


@pytest.mark.parametrize("words", HARD)
def test_hard_titles_arrive_as_they_were_typed(words: str) -> None:
    plan = parse(
        as_work(
            replace(PLANS[1], title=words, welcome=words * 2, hand_in=words, sessions=tuple(replace(one, title=words) for one in PLANS[1].sessions))
        )
    )
    data = cartridge.cartridge(plan)
    assert problems(data) == []
    root = ET.fromstring(files_of(data)["imsmanifest.xml"])
    said = root.findtext(".//{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}string")
    assert said == plan.title and len(plan.title) == min(200, len(words))
    assert assignment_files.read_any("x", data) == plan


@given(st.text(max_size=250), st.text(max_size=100))
@settings(max_examples=40, deadline=None)
def test_no_text_breaks_it(title: str, text: str) -> None:
    plan = parse(as_work(replace(PLANS[0], title=title, welcome=text)))
    data = cartridge.cartridge(plan)
    assert problems(data) == [] and assignment_files.read_any("x", data) == plan


def test_the_same_plan_gives_the_same_bytes_and_nothing_in_them_is_of_today() -> None:
    first, second = cartridge.cartridge(NINE), cartridge.cartridge(parse(as_work(NINE)))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {(one.date_time, one.compress_type, one.create_system) for one in archive.infolist()} == {
            ((2026, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3)
        }
        assert archive.namelist()[0] == "imsmanifest.xml"


def test_every_link_leads_to_a_page_of_the_course() -> None:
    links = [data.decode() for name, data in files_of(cartridge.cartridge(NINE)).items() if name.startswith("links/")]
    found = [re.search(r'<url href="https://course\.example\.org/cx/(\S+)\.html" target="_blank"/>', text) for text in links]
    assert len(links) == len(NINE.items) and all(one and (ROOT / f"{one[1]}.md").is_file() for one in found)


def test_modules_are_the_weeks_or_the_parts_of_the_course() -> None:
    assert [title for title, _items in cartridge.modules(NINE)] == [f"Week {n}" for n in range(1, 10)] + ["Week 10"][: _has_week_ten()]
    without = replace(NINE, items=tuple(replace(one, after=None) for one in NINE.items))
    assert [title[:3] for title, _items in cartridge.modules(without)] == ["I. ", "II.", "III", "IV.", "V. ", "VI."]


def _has_week_ten() -> int:
    return int(any((one.after or 0) > 63 for one in NINE.items))


def test_without_an_address_or_a_chapter_there_is_none() -> None:
    with pytest.raises(Problem, match="hosted"):
        cartridge.cartridge(replace(NINE, address=""))
    with pytest.raises(Problem, match="nothing in the plan"):
        cartridge.cartridge(replace(NINE, items=()))
    assert problems(cartridge.cartridge(replace(NINE, address=""), "https://course.example.org/cx/")) == []


# -- questions ----------------------------------------------------------------------------------------------------------------


def read_back(data: bytes) -> dict[str, tuple[str, str, dict[str, str], set[str]]]:
    """What an importer sees: id -> (profile, prompt, options by id, what is right)."""
    out = {}
    for item in ET.fromstring(data).iter(f"{QTI}item"):
        options = {
            one.get("ident") or "": one.findtext(f"{QTI}material/{QTI}mattext") or ""
            for one in item.iter(f"{QTI}response_label")
            if one.find(f"{QTI}material") is not None
        }
        wrong = {one.text for no in item.iter(f"{QTI}not") for one in no.iter(f"{QTI}varequal")}
        right = {one.text or "" for one in item.iter(f"{QTI}varequal")} - wrong
        profile = item.findtext(f".//{QTI}fieldentry") or ""
        out[item.get("ident") or ""] = (profile, item.findtext(f"{QTI}presentation/{QTI}material/{QTI}mattext") or "", options, right)
    return out


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.slug)
def test_the_bank_has_the_keys_of_the_chapter_s_own_file(chapter) -> None:  # type: ignore[no-untyped-def]
    source = yaml.safe_load((ROOT / f"data/questions/{chapter.number:02}-{chapter.slug}.yml").read_text(encoding="utf-8"))["questions"]
    seen = read_back(cartridge_qti.bank("bank", cartridge_qti.asked(chapter)).encode())
    expected = set()
    for question in source:
        key, kind = question["id"], question["kind"]
        if kind in ("one", "several"):
            profile, _prompt, options, right = seen[key]
            assert profile == {"one": cartridge_qti.ONE, "several": cartridge_qti.SEVERAL}[kind]
            assert set(options) == {one["id"] for one in question["options"]}
            assert right == {one["id"] for one in question["options"] if one["right"]}
            expected.add(key)
        elif kind == "match":
            for pair in question["pairs"]:
                _profile, prompt, options, right = seen[f"{key}-{pair['id']}"]
                assert (
                    right == {pair["id"]}
                    and options[pair["id"]] == cartridge_qti.words(pair["match"])
                    and cartridge_qti.words(pair["item"]) in prompt
                )
                assert len(options) == len(question["pairs"]) + len(question.get("extra", []))
                expected.add(f"{key}-{pair['id']}")
        elif kind == "order":
            for before, one in zip([None, *question["items"]], question["items"], strict=False):
                _profile, prompt, options, right = seen[f"{key}-{one['id']}"]
                assert right == {one["id"]} and (before is None or (before["id"] not in options and cartridge_qti.words(before["text"]) in prompt))
                expected.add(f"{key}-{one['id']}")
        else:
            profile, _prompt, _options, right = seen[key]
            typed = {float(one.replace(",", ".")) for one in right if re.fullmatch(r"-?\d+(?:[.,]\d{1,2})?", one)}
            assert profile == cartridge_qti.TEXT and float(question["answer"]) in typed
            assert all(abs(one - question["answer"]) <= question.get("tolerance", 0) + 1e-9 for one in typed if one > 20 or question["answer"] <= 20)
            expected.add(key)
    assert set(seen) == expected


def test_the_one_bank_has_all_questions_of_the_chapters_in_the_plan() -> None:
    files = files_of(cartridge.cartridge(NINE))
    everything = read_back(files["questions/bank.xml"])
    apart: dict[str, object] = {}
    for name in (one for one in files if one.startswith("questions/") and "bank" not in one):
        apart |= read_back(files[name])
    assert everything == apart and len(everything) > 150


def test_numbers_may_be_typed_in_several_ways() -> None:
    assert cartridge_qti.ways_to_write(1080, 0) == ("1080", "1,080", "1.080", "1 080")
    assert cartridge_qti.ways_to_write(2, 0.5) == ("2",)
    assert cartridge_qti.ways_to_write(9.5, 0) == ("9.5", "9,5")
    assert {"19", "20", "21"} <= set(cartridge_qti.ways_to_write(20, 1))


def test_marks_of_the_page_do_not_reach_the_platform() -> None:
    assert cartridge_qti.words("A *b* and **c d** {term}`e` `f` [g](h.md) 2 * 3 * 4") == "A b and c d e f g 2 * 3 * 4"


# -- mutants ------------------------------------------------------------------------------------------------------------------

Files = dict[str, bytes]
Mutant = Callable[[Files], Files]


def text(name: str, old: str, new: str, count: int = 1) -> Mutant:
    def change(files: Files) -> Files:
        said = files[name].decode()
        assert re.search(old, said, re.DOTALL), old
        return {**files, name: re.sub(old, new, said, count=count, flags=re.DOTALL).encode()}

    return change


def manifest(old: str, new: str, count: int = 1) -> Mutant:
    return text("imsmanifest.xml", old, new, count)


def without(name: str) -> Mutant:
    return lambda files: {key: data for key, data in files.items() if key != name}


def renamed(name: str, to: str) -> Mutant:
    return lambda files: {to if key == name else key: data for key, data in files.items()}


BANKFILE, CHECK, WEB = "questions/bank.xml", "questions/plain-language.xml", "links/chapter-plain-language.xml"
FIRST_RESOURCE = r'<resource identifier="link-chapter-plain-language" type="imswl_xmlv1p1"><file href="[^"]+"/></resource>'
MUTANTS: dict[str, Mutant] = {
    "no manifest": without("imsmanifest.xml"),
    "manifest in a folder": renamed("imsmanifest.xml", "course/imsmanifest.xml"),
    "manifest cut": manifest("</manifest>", ""),
    "another namespace": manifest(r"imsccv1p1/imscp_v1p1\"", 'imscp_v1p1"'),
    "namespace of 1.2": manifest(r"imsccv1p1/imscp_v1p1\"", 'imsccv1p2/imscp_v1p1"'),
    "another schema": manifest("IMS Common Cartridge", "IMS Content"),
    "another version": manifest("1\\.1\\.0", "1.3.0"),
    "no version": manifest("<schemaversion>1.1.0</schemaversion>", ""),
    "no title": manifest("<lom:title>.*?</lom:title>", ""),
    "an empty title": manifest('<lom:string language="en">.*?</lom:string>', '<lom:string language="en"> </lom:string>'),
    "order of the manifest": manifest("(<organizations>.*</organizations>)\n(<resources>.*</resources>)", r"\2\1"),
    "no organization": manifest("<organization .*</organization>", ""),
    "two organizations": manifest("(<organization .*</organization>)", r'\1<organization identifier="o2" structure="rooted-hierarchy"/>'),
    "another structure": manifest("rooted-hierarchy", "hierarchical"),
    "a titled root": manifest('<item identifier="root">', '<item identifier="root"><title>Course</title>'),
    "two roots": manifest("</item>\n</organization>", '</item><item identifier="root2"/></organization>'),
    "no root": manifest(r'<item identifier="root">\n(.*)</item>\n</organization>', r"\1</organization>"),
    "a root that points": manifest('<item identifier="root"', '<item identifier="root" identifierref="page-welcome"'),
    "an item without a title": manifest(r'(identifierref="page-welcome">)<title>[^<]*</title>', r"\1"),
    "an item with an empty title": manifest(r'(identifierref="page-welcome"><title>)[^<]*', r"\1"),
    "an item twice": manifest(r'(<item identifier="item-page-welcome".*?</item>)', r"\1\1"),
    "a dangling item": manifest('identifierref="page-welcome"', 'identifierref="page-lost"'),
    "an item that points nowhere": manifest(' identifierref="page-welcome"', ""),
    "a folder that points": manifest('<item identifier="module-1"', '<item identifier="module-1" identifierref="page-welcome"'),
    "an item at the bank": manifest('identifierref="page-welcome"', 'identifierref="question-bank"'),
    "an id with a blank": manifest('identifier="module-1"', 'identifier="module 1"'),
    "an id that begins with a digit": manifest('identifier="module-1"', 'identifier="1-module"'),
    "an id with a colon": manifest('identifier="module-1"', 'identifier="m:1"'),
    "an id that is empty": manifest('identifier="module-1"', 'identifier=""'),
    "no id": manifest(' identifier="module-1"', ""),
    "one id for an item and a resource": manifest('identifier="module-1"', 'identifier="page-welcome"'),
    "a resource twice": manifest(f"({FIRST_RESOURCE})", r"\1\1"),
    "a resource is gone": manifest(FIRST_RESOURCE, ""),
    "an unknown type": manifest(LINK, "imswl_xmlv9"),
    "the type of version 1.0": manifest(f'type="{LINK}"', 'type="imswl_xmlv1p0"'),
    "a page without href": manifest(' href="pages/welcome.html"><', "><"),
    "a page whose href is another": manifest('(type="webcontent") href="pages/welcome.html"', r'\1 href="pages/other.html"'),
    "a link with href": manifest(f'type="{LINK}"', f'type="{LINK}" href="{WEB}"'),
    "a link without a file": manifest(FIRST_RESOURCE, f'<resource identifier="link-chapter-plain-language" type="{LINK}"/>'),
    "a link with two files": manifest(f'<file href="{WEB}"/>', f'<file href="{WEB}"/><file href="pages/welcome.html"/>'),
    "a quiz with href": manifest(f'type="{ASSESSMENT}"', f'type="{ASSESSMENT}" href="{CHECK}"'),
    "two banks": manifest(f'type="{ASSESSMENT}"', f'type="{BANK}"'),
    "a dependency on nothing": manifest(f'<file href="{WEB}"/>', f'<file href="{WEB}"/><dependency identifierref="lost"/>'),
    "a file is gone": without(WEB),
    "a file too many": lambda files: {**files, "notes.txt": b"x"},
    "a file that leads out": lambda files: {**files, "../x.html": b"x"},
    "an element of another kind": manifest("<resources>", '<resources><x xmlns="http://example.org/x"/>'),
    "a link that is relative": text(WEB, r'href="https://[^/]+/cx/', 'href="'),
    "a link to a script": text(WEB, r'<url href="[^"]+"', '<url href="javascript:alert(1)"'),
    "a link of another namespace": text(WEB, 'xmlns="[^"]+"', 'xmlns="http://www.imsglobal.org/xsd/imswl_v1p0"'),
    "a link without a title": text(WEB, "<title>.*?</title>", ""),
    "a link with an open mark": text(WEB, "<title>", "<title>&"),
    "a page that is not well-formed": text("pages/welcome.html", "</h1>", ""),
    "QTI of another namespace": text(BANKFILE, 'xmlns="[^"]+"', 'xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv2p1"'),
    "a bank as an assessment": text(BANKFILE, "objectbank", "assessment", 0),
    "an assessment without a section": text(CHECK, "</?section[^>]*>", "", 0),
    "an assessment without a profile": text(CHECK, "cc.exam.v0p1", "exam"),
    "an item without a profile": text(BANKFILE, "cc.multiple_choice.v0p1", "multiple_choice"),
    "a profile that does not fit": text(BANKFILE, "cc.multiple_choice.v0p1", "cc.multiple_response.v0p1"),
    "an item twice in a bank": text(BANKFILE, "(<item .*?</item>)", r"\1\1"),
    "an option twice": text(BANKFILE, r"(<response_label ident=\"[^\"]+\">.*?</response_label>)", r"\1\1"),
    "a key that is no option": text(BANKFILE, r'(<varequal respident="response">)', r"\1no-"),
    "a key of another answer": text(BANKFILE, r'<varequal respident="response">', '<varequal respident="other">'),
    "nothing is right": text(BANKFILE, r"<conditionvar>.*?</conditionvar>", "<conditionvar><other/></conditionvar>"),
    "nothing is asked": text(BANKFILE, r"<mattext[^>]*>[^<]*</mattext>", '<mattext texttype="text/plain"/>'),
    "feedback that is not there": text(BANKFILE, '<itemfeedback ident="why">', '<itemfeedback ident="because">'),
}


def test_broken_cartridges_are_refused() -> None:
    whole = files_of(cartridge.cartridge(PLANS[1]))
    assert problems(packed(whole)) == []
    passed = [name for name, mutant in MUTANTS.items() if not problems(packed(mutant(whole)))]
    assert len(MUTANTS) >= 40 and passed == []


def test_what_is_no_archive_is_said_so() -> None:
    assert problems(b"") and problems(b"PK\x03\x04nothing")
    assert CP in ET.fromstring(files_of(cartridge.cartridge(PLANS[0]))["imsmanifest.xml"]).tag
