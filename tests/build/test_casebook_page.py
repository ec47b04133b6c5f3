"""My casebook as a reader uses it: what stands there, a copy of it, a file or a link that comes in, a step back, and paper."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from book_made import Book
from casebook_opened import stored
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from site_served import accessibility_faults, served

pytestmark = pytest.mark.browser

PAGE = "# My casebook\n\nAll of it.\n\n```{casebook}\n```\n"
EXERCISES = {"01-key-stakeholder": "The stakeholder map", "02-second-thing": "A second thing", "03-third-thing": "A third thing"}
MAP = {"title": "My map", "people": [{"id": "p1", "name": "Wil van Dam", "role": "Head of billing", "power": 8, "legitimacy": True, "now": "neutral"}],
       "links": [], "weights": {"salience": 3, "power": 2, "interest": 1, "gap": 2, "threshold": 6}, "versions": [], "plan": []}  # fmt: skip
NOTES = {"notes": "One, two, three."}
OPEN = "async () => { window.book = await import('/cxcourse/casebook/casebook.js'); window.files = await import('/cxcourse/casebook/documents.js'); await book.open(); }"
EVERYTHING = "async () => files.fileOfAll(await book.exportAll({looking: true}))"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small book with the page, three exercises (one of them with its own program) and a casebook link on every page."""
    files = {f"exercises/{name}.md": f"# {title}\n\nIts purpose.\n" for name, title in EXERCISES.items()} | {"back/casebook.md": PAGE}
    book = Book(tmp_path_factory.mktemp("casebook"), files, ["chapters/01-sample", *(f"exercises/{name}" for name in EXERCISES), "back/casebook"])
    with served(book) as url:
        yield url


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """My casebook in a browser of its own, with this work in it: `opened({"key-stakeholder": MAP})`."""
    contexts: list[BrowserContext] = []

    def open_page(work: dict[str, Any] | None = None, *, width: int = 1280, clock: str = "", **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB", accept_downloads=True, **options)
        contexts.append(context)
        page = context.new_page()
        if clock:
            page.clock.install(time=clock)
        page.goto(f"{address}/back/casebook.html")
        page.evaluate(OPEN)
        for slug, one in (work or {}).items():
            page.evaluate("([slug, one]) => book.save(slug, 1, one, '2026-09-14T09:30:00.000Z')", [slug, one])
        page.evaluate("() => book.flush()")
        return again(page)

    yield open_page
    for context in contexts:
        context.close()


def again(page: Page) -> Page:
    """The page, loaded anew and drawn."""
    page.reload()
    page.evaluate(OPEN)
    expect(page.locator(".cx-casebook[data-state=drawn]")).to_be_attached()
    return page


def row(page: Page, slug: str) -> Locator:
    return page.locator(f"#cx-work-{slug}")


def more(page: Page, slug: str) -> Locator:
    """The line of an exercise, with all that can be done with it."""
    line = row(page, slug)
    if line.locator("details").get_attribute("open") is None:
        line.locator("summary").click()
    return line


def press(place: Page | Locator, name: str) -> None:
    place.get_by_role("button", name=name, exact=True).first.click()


def taken(page: Page, place: Page | Locator, name: str) -> bytes:
    with page.expect_download() as download:
        press(place, name)
    return Path(download.value.path()).read_bytes()


def bring(page: Page, content: Any, name: str = "work.json") -> Locator:
    """Choose a file, and see what is in it."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator(".cx-bring input[type=file]").set_input_files({"name": name, "mimeType": "application/json", "buffer": data})
    return page.locator(".cx-bring-preview")


def of_one(slug: str, work: Any, schema: int = 1) -> dict[str, Any]:
    return {"course": "leading-customer-experience", "exercise": slug, "schema": schema, "work": work}


def of_all(**entries: tuple[str, Any]) -> dict[str, Any]:
    every = [{"exercise": slug.replace("_", "-"), "schema": 1, "saved": saved, "work": work} for slug, (saved, work) in entries.items()]
    return {"course": "leading-customer-experience", "format": 1, "entries": every, "answers": []}


def everything(page: Page) -> str:
    return str(page.evaluate(EVERYTHING))


# -- what stands there -------------------------------------------------------------------------------------------------------------


def test_an_empty_casebook_says_how_to_begin(opened: Callable[..., Page]) -> None:
    page = opened()
    expect(page.locator(".cx-casebook")).to_contain_text("Nothing of yours is kept in this browser yet")
    assert page.locator(".cx-cb-row").evaluate_all("(rows) => rows.map((one) => one.dataset.is)") == ["none"] * 3
    assert page.get_by_role("button", name="Save everything as a file").is_disabled()
    expect(page.get_by_role("link", name="Begin: A second thing")).to_have_attribute("href", "../exercises/02-second-thing.html")


def test_every_exercise_says_how_it_stands_in_the_order_of_the_book(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => { book.saveAnswer('sample-q1', 'a', true); book.saveAnswer('review-1/sample-q1', 'a', true); }")
    page.evaluate("() => book.flush()")
    again(page)
    assert page.locator(".cx-cb-name").all_inner_texts() == list(EXERCISES.values())
    expect(row(page, "key-stakeholder")).to_contain_text("Still open")
    expect(row(page, "key-stakeholder")).to_contain_text("What moved")
    expect(row(page, "key-stakeholder")).to_contain_text("1 entry, 9 words")
    expect(row(page, "second-thing")).to_contain_text("Not begun")
    expect(page.locator(".cx-cb-figures")).to_contain_text(re.compile(r"2 of 3.*1.*questions answered.*1.*answers in reviews.*never|exercises begun", re.DOTALL))
    expect(page.get_by_role("link", name="My casebook").first).to_have_attribute("aria-current", "page")


def test_what_another_tab_does_appears_here_by_itself(opened: Callable[..., Page]) -> None:
    page = opened()
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate(OPEN)
    other.evaluate("(work) => book.save('key-stakeholder', 1, work)", MAP)
    expect(row(page, "key-stakeholder")).to_contain_text("1 entry")


def test_the_page_is_accessible_and_fits_a_phone(opened: Callable[..., Page]) -> None:
    for width, scheme in ((320, "dark"), (1280, "light")):
        page = opened({"key-stakeholder": MAP, "unknown": NOTES}, width=width, color_scheme=scheme)
        page.evaluate("() => book.snapshot('key-stakeholder', 'Before')")
        again(page)
        more(page, "key-stakeholder")
        bring(page, of_all(key_stakeholder=("2030-01-01T00:00:00Z", NOTES), second_thing=("2030-01-01T00:00:00Z", NOTES)))
        expect(page.locator(".cx-bring-line")).to_have_count(2)
        press(more(page, "key-stakeholder"), "Delete")
        assert accessibility_faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = page.locator(".cx-casebook :is(button, a, summary, input)").evaluate_all(
            "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).filter((box) => box.height < 24 || box.width < 24).length")
        assert small == 0


# -- files --------------------------------------------------------------------------------------------------------------------------


def test_a_copy_of_everything_opens_on_another_device_and_gives_the_same_bytes(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => { book.saveAnswer('sample-q1', ['a'], false); book.saveAnswer('sample-q1', ['b'], true); }")
    page.evaluate("() => book.flush()")
    again(page)
    copy = taken(page, page, "Save everything as a file")
    expect(page.locator(".cx-cb-figures")).to_contain_text("now")
    other = opened()
    lines = bring(other, copy, "copy.json").locator(".cx-bring-line")
    assert [line.locator(".cx-bring-is").inner_text() for line in lines.all()] == ["New here", "New here", "1 new or newer"]
    press(other, "Bring it in")
    expect(row(other, "third-thing")).to_contain_text("3 words")
    assert taken(other, other, "Save everything as a file") == copy
    press(other, "Undo")
    expect(row(other, "third-thing")).to_contain_text("Not begun")
    assert stored(other, "entries") == []


def test_a_preview_says_what_would_change_and_each_exercise_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    before = everything(page)
    found = bring(page, of_all(key_stakeholder=("2030-01-01T00:00:00Z", MAP | {"title": "Newer"}), third_thing=("2020-01-01T00:00:00Z", {"notes": "older"}),
                               second_thing=("2020-01-01T00:00:00Z", {"notes": "new"}), elsewhere=("2020-01-01T00:00:00Z", {"x": 1})))  # fmt: skip
    said = {line.locator("label").inner_text(): (line.locator(".cx-bring-is").inner_text(), line.locator("input").is_checked()) for line in found.locator("li").all()}
    assert said == {"1. The stakeholder map": ("Newer than yours", True), "3. A third thing": ("Older than yours", False), "2. A second thing": ("New here", True),
                    "elsewhere": ("New here", True)}  # fmt: skip
    assert everything(page) == before, "looking changes nothing"
    found.get_by_label("2. A second thing").uncheck()
    press(found, "Put it in place of mine")
    expect(page.locator(".cx-cb-notice")).to_contain_text("2 exercises were brought in.")
    kept = {entry["exercise"]: entry["work"] for entry in stored(page, "entries")}
    assert (kept["key-stakeholder"]["title"], kept["third-thing"], "second-thing" in kept, kept["elsewhere"]) == ("Newer", NOTES, False, {"x": 1})
    assert [copy["entry"]["work"] for copy in stored(page, "snapshots")] == [MAP]
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert everything(page) == before, "back, byte for byte"


def test_a_file_of_one_exercise_the_same_work_and_a_newer_edition(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP})
    copy = taken(page, more(page, "key-stakeholder"), "Save as a file")
    expect(bring(page, copy)).to_contain_text("The same as yours")
    press(page.locator(".cx-bring-preview"), "Leave it")
    expect(bring(page, of_one("key-stakeholder", MAP | {"title": "Of a colleague"}))).to_contain_text("Would replace yours")
    press(page.locator(".cx-bring-preview"), "Leave it")
    found = bring(page, of_one("key-stakeholder", MAP, schema=99))
    expect(found).to_contain_text("From a newer edition")
    assert found.locator("input").is_disabled()
    assert stored(page, "entries", "key-stakeholder")["rev"] == 1


def test_what_is_no_file_of_the_course_is_refused_on_the_page(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP})
    before = everything(page)
    for content in (b"", b"PK\x03\x04 a zip", json.dumps({"course": "another"}).encode()):
        bring(page, content)
        expect(page.locator(".cx-bring [role=alert]")).to_contain_text("Your work is as it was.")
    assert everything(page) == before


# -- links --------------------------------------------------------------------------------------------------------------------------


def test_a_link_carries_the_work_and_leaves_no_trace_in_the_address(opened: Callable[..., Page], address: str) -> None:
    page = opened({"key-stakeholder": MAP})
    press(more(page, "key-stakeholder"), "Share as a link")
    link = page.get_by_label("Link to this work").input_value()
    assert link.startswith(f"{address}/exercises/01-key-stakeholder.html#cx=")
    other = opened()
    other.goto(f"{address}/back/casebook.html#cx={link.split('#cx=')[1]}")
    dialog = other.get_by_role("dialog")
    expect(dialog).to_contain_text("The stakeholder map")
    assert "#" not in other.url
    press(dialog, "Leave it")
    other.evaluate(OPEN)
    assert stored(other, "entries") == []
    other.goto(link)  # this small book's exercise page has no exercise on it: the casebook takes it
    other.get_by_role("dialog").get_by_role("link", name="Look at it in My casebook").click()
    press(other.get_by_role("dialog"), "Bring it in")
    expect(row(other, "key-stakeholder")).to_contain_text("1 entry")
    assert "cx=" not in other.url
    other.locator(".cx-incoming-done").get_by_role("button", name="Undo").click()
    expect(row(other, "key-stakeholder")).to_contain_text("Not begun")


def test_what_is_too_large_for_a_link_is_offered_as_a_file(opened: Callable[..., Page]) -> None:
    words = " ".join(f"{n * 7919 % 99991:x}" for n in range(900))
    page = opened({"third-thing": {"notes": words}})
    press(more(page, "third-thing"), "Share as a link")
    expect(row(page, "third-thing")).to_contain_text("too large for a link")


# -- earlier versions, deleting, reminding ---------------------------------------------------------------------------------------------


def test_an_earlier_version_comes_back_and_goes_again(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP})
    page.evaluate("() => book.snapshot('key-stakeholder', 'Opened the example')")
    page.evaluate("async (work) => { await book.load('key-stakeholder'); book.save('key-stakeholder', 1, work); await book.flush(); }", MAP | {"title": "Later"})
    again(page)
    before = everything(page)
    expect(more(page, "key-stakeholder")).to_contain_text("Opened the example")
    press(row(page, "key-stakeholder"), "Put back")
    expect(page.locator(".cx-cb-notice")).to_contain_text("The earlier version is back.")
    assert stored(page, "entries", "key-stakeholder")["work"] == MAP
    assert [copy["reason"] for copy in stored(page, "snapshots")] == ["Opened the example", "Before an earlier version was put back"]
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert everything(page) == before


def test_one_exercise_is_deleted_with_its_versions_and_can_come_back(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => book.snapshot('key-stakeholder', 'x')")
    again(page)
    before, copies = everything(page), stored(page, "snapshots")
    press(more(page, "key-stakeholder"), "Delete")
    press(page, "Yes, delete it")
    expect(row(page, "key-stakeholder")).to_contain_text("Not begun")
    assert "Wil van Dam" not in json.dumps([stored(page, store) for store in ("entries", "snapshots", "meta")])
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert (everything(page), stored(page, "snapshots")) == (before, copies)


def test_deleting_everything_asks_and_leaves_nothing(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP})
    press(page, "Delete all my work")
    press(page.get_by_role("dialog"), "Keep it")
    assert len(stored(page, "entries")) == 1
    press(page, "Delete all my work")
    press(page, "Yes, delete everything")
    expect(page.locator(".cx-casebook")).to_contain_text("Nothing of yours is kept")
    assert [stored(page, store) for store in ("entries", "answers", "snapshots")] == [[], [], []]
    assert page.evaluate("Object.keys(localStorage)") == []


def test_after_five_days_of_work_without_a_copy_the_page_says_so_calmly(opened: Callable[..., Page]) -> None:
    page = opened(clock="2026-09-01T10:00:00Z")
    for day in range(1, 6):
        expect(page.locator(".cx-cb-remind")).to_have_count(0)
        page.clock.set_fixed_time(f"2026-09-{day * 2:02}T10:00:00Z")
        page.evaluate("(day) => book.save('third-thing', 1, {notes: `day ${day}`})", day)
        page.evaluate("() => book.flush()")
        again(page)
    expect(page.locator(".cx-cb-remind")).to_contain_text("on 5 days since your last copy")
    press(page, "Not now")
    expect(page.locator(".cx-cb-remind")).to_have_count(0)
    assert page.evaluate("async () => (await book.exports()).due") is False
    taken(page, page, "Save everything as a file")
    assert page.evaluate("async () => (await book.exports()).days") == 0


# -- paper, and words of somebody else ---------------------------------------------------------------------------------------------------


def print_dossier(page: Page, name: str = "") -> Locator:
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    press(page, "Print as one dossier")
    page.get_by_label("Name on the cover").fill(name)
    press(page, "Print")
    page.wait_for_function("window.printed")
    return page.locator(".cx-dossier")


def test_everything_is_printed_as_one_dossier(opened: Callable[..., Page]) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("""async (work) => book.keepSheet("key-stakeholder", { lead: "Wil matters most.", blocks: null,
      of: (await import("/cxcourse/casebook/records.js")).printOf(work) })""", MAP)
    again(page)
    made = print_dossier(page, "Robin Ferreira")
    page.emulate_media(media="print")
    assert made.locator("h2").all_inner_texts() == ["The stakeholder map", "A third thing"]
    for words in ("Robin Ferreira", "2 exercises", "Wil matters most.", "Head of billing", "Name or code name", "Neutral", "One, two, three."):
        expect(made).to_contain_text(words)
    assert not page.locator("main").is_visible()
    assert page.pdf().count(b"/Type /Page\n") >= 3


PAYLOADS = [
    "<script>window.hit=1</script>", "<img src=x onerror=hit=1>", "<svg onload=hit=1>", "<svg><script>hit=1</script></svg>", "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<body onload=hit=1>", "<details open ontoggle=hit=1>", "<video><source onerror=hit=1>", "<input autofocus onfocus=hit=1>", "<a href=javascript:hit=1>x</a>",
    "javascript:hit=1", "data:text/html,<script>hit=1</script>", "\"><script>hit=1</script>", "'><img src=x onerror=hit=1>", "</script><script>hit=1</script>",
    "</style><script>hit=1</script>", "</title><script>hit=1</script>", "</textarea><script>hit=1</script>", "<!--<img src=x onerror=hit=1>-->", "]]><script>hit=1</script>",
    "<math><mtext><script>hit=1</script>", "<style>@import 'http://127.0.0.1:9/x'</style>", "<link rel=stylesheet href=//127.0.0.1:9/x>", "<meta http-equiv=refresh content=0>",
    "<base href=//127.0.0.1:9/>", "<object data=javascript:hit=1>", "<embed src=javascript:hit=1>", "<form action=javascript:hit=1><button>", "<marquee onstart=hit=1>",
    "<template><script>hit=1</script></template>", "<x onclick=hit=1 tabindex=0 id=y>", "&lt;script&gt;hit=1&lt;/script&gt;", "&#60;img src=x onerror=hit=1&#62;",
    "${hit=1}", "{{constructor.constructor('hit=1')()}}", "`-hit-`", "\\u003cscript\\u003ehit=1\\u003c/script\\u003e", "%3Cscript%3Ehit=1%3C/script%3E", "=HYPERLINK(\"x\")",
    "\u202egnp.exe", "\u2028hit=1//", "<scr\u0000ipt>hit=1</script>", "constructor", "__proto__ hit=1",
]  # fmt: skip


def test_forty_hostile_texts_are_shown_as_typed_with_no_policy_in_the_way(opened: Callable[..., Page]) -> None:
    assert len(PAYLOADS) >= 40
    people = [{"id": f"p{n}", "name": text, "role": text, "drives": text} for n, text in enumerate(PAYLOADS)]
    hostile = of_all(key_stakeholder=("2030-01-01T00:00:00Z", {"title": PAYLOADS[0], "people": people, PAYLOADS[1]: {PAYLOADS[2]: PAYLOADS[3]}}),
                     third_thing=("2030-01-01T00:00:00Z", {"notes": "\n".join(PAYLOADS), "list": PAYLOADS}))  # fmt: skip
    hostile["answers"] = [{"question": PAYLOADS[0], "first": {"value": PAYLOADS[0], "right": True, "at": "2026-01-01T00:00:00Z"},
                           "last": {"value": PAYLOADS[1], "right": True, "at": "2026-01-01T00:00:00Z"}, "tries": 1, "saved": "2026-01-01T00:00:00Z"}]  # fmt: skip
    page = opened(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    bring(page, hostile, PAYLOADS[1])
    expect(page.locator("#cx-bring-title")).to_contain_text(PAYLOADS[1])
    press(page, "Bring it in")
    expect(row(page, "key-stakeholder")).to_contain_text(f"{len(PAYLOADS)} entries")
    page.evaluate("async (all) => { for (const text of all) await book.snapshot('key-stakeholder', text); }", PAYLOADS[:10])
    page.evaluate("""async (text) => book.keepSheet("key-stakeholder", { lead: text, blocks: null,
      of: (await import("/cxcourse/casebook/records.js")).printOf((await book.load("key-stakeholder")).work) })""", PAYLOADS[1])
    again(page)
    shown = more(page, "key-stakeholder").inner_text()
    assert [text for text in PAYLOADS[:10] if text not in shown] == []
    made = print_dossier(page, PAYLOADS[3])
    page.emulate_media(media="print")
    cells = set(made.locator("td, th, li, p").evaluate_all("(all) => all.map((one) => one.textContent)"))
    assert [text for text in PAYLOADS if text not in cells] == []
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert [url for url in asked if "/cxcourse/" not in url and "/back/" not in url and "/assets/" not in url and "/_static/" not in url and not url.startswith("blob:")] == []
