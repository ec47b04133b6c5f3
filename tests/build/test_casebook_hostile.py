"""Files, pictures and links of somebody who means harm, or whose disk did: refused at once with one sentence, and nothing of ours changes."""

from __future__ import annotations

import base64
import gzip
import json
import struct
import time
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from casebook_opened import OPEN, save, stored, until
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

COURSE = "leading-customer-experience"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
GOOD = {
    "course": COURSE,
    "exercise": "map",
    "schema": 1,
    "work": {"title": 'Röntgen ✓ "quoted"', "people": [{"id": "a", "power": 7.5}, {"id": "b", "power": None}]},
}
MANY = {
    "course": COURSE,
    "format": 1,
    "answers": [
        {
            "question": "q",
            "first": {"value": 1, "right": True, "at": "2026-01-01T00:00:00Z"},
            "last": {"value": 1, "right": True, "at": "2026-01-01T00:00:00Z"},
            "tries": 1,
            "saved": "2026-01-01T00:00:00Z",
        }
    ],
    "entries": [{"exercise": "map", "schema": 1, "saved": "2026-01-01T00:00:00Z", "work": {"title": "x"}}],
}
READ = """async (coded) => {
  const { fromFile } = await import("/book/page/casebook_preview.js");
  const results = [];
  for (const one of coded) {
    const bytes = Uint8Array.from(atob(one), (c) => c.charCodeAt(0));
    const start = performance.now();
    const refused = (error) => (error.constructor.name === "Refused" ? error.message : `WRONG ${error}`);
    const said = await fromFile(new File([bytes], "x.json")).catch(refused);
    results.push([said, performance.now() - start]);
  }
  return results;
}"""
LINK = """async (texts) => {
  const { fromLink } = await import("/book/page/casebook_preview.js");
  const results = [];
  for (const one of texts) {
    const start = performance.now();
    const refused = (error) => (error.constructor.name === "Refused" ? error.message : `WRONG ${error}`);
    results.push([await fromLink(one).catch(refused), performance.now() - start]);
  }
  return results;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A reader who has work, on an empty page with the casebook's scripts."""
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(site)
    opened.evaluate(OPEN)
    save(opened, "mine, and it stays")
    until(opened, "saved")
    yield opened
    context.close()


@pytest.fixture(autouse=True)
def untouched(page: Page) -> Iterator[None]:
    """Whatever is opened, what is kept stays byte for byte."""
    before = json.dumps([stored(page, store) for store in ("entries", "answers", "snapshots", "meta")])
    yield
    assert json.dumps([stored(page, store) for store in ("entries", "answers", "snapshots", "meta")]) == before


def read(page: Page, *contents: bytes) -> list[Any]:
    """What each content is, or the sentence with which it is refused; each within a second."""
    coded = [base64.b64encode(one).decode() for one in contents]
    results = page.evaluate(READ, coded)
    for one, (_said, spent) in zip(coded, results, strict=True):  # a busy machine may take its time once, not twice
        assert spent < 1000 or page.evaluate(READ, [one])[0][1] < 1000
    return [said for said, _spent in results]


def is_refusal(said: Any) -> bool:
    return (
        isinstance(said, str) and not said.startswith("WRONG") and said.endswith("Your work is as it was.") and len(said) < 200 and "\n" not in said
    )


def text_of(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG with these chunks between its head and its end."""
    every = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), *chunks, (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    return SIGNATURE + b"".join(struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in every)


def svg(inner: str) -> bytes:
    return f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inner}</svg>'.encode()


DEEP = 100_000
HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "one space": b" ",
    "null": b"null",
    "a number": b"7",
    "a list": b"[]",
    "a text": b'"x"',
    "an empty object": b"{}",
    "bad UTF-8": b'{"course": "\xff\xfe"}',
    "half a character": b'{"course":"\xe2\x82',
    "UTF-16": text_of(GOOD).decode().encode("utf-16"),
    "lists 100,000 deep": b"[" * DEEP + b"]" * DEEP,
    "objects 100,000 deep": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "21 deep": text_of(GOOD | {"work": json.loads("[" * 20 + "]" * 20)}),
    "deep in the work": text_of(GOOD | {"work": {"a": json.loads("[" * 19 + "]" * 19)}}),
    "a key twice": text_of(GOOD)[:-1] + b', "course": "leading-customer-experience"}',
    "a key twice, written in another way": b'{"a": 1, "\\u0061": 2}',
    "NaN": b'{"course": NaN}',
    "Infinity": b'{"course": Infinity}',
    "a number beyond all": b'{"course": 1e999}',
    "5,000 digits": b'{"course": ' + b"9" * 5000 + b"}",
    "5,000 decimals": b'{"course": 0.' + b"9" * 5000 + b"}",
    "__proto__": text_of(GOOD).replace(b'"title"', b'"__proto__"'),
    "__proto__, disguised": text_of(GOOD).replace(b'"title"', b'"__pro\\u0074o__"'),
    "__proto__ at the top": b'{"__proto__": {"course": "leading-customer-experience"}}',
    "a text too long": text_of(GOOD | {"work": {"title": "x" * 20_001}}),
    "a key too long": text_of(GOOD | {"work": {"x" * 20_001: 1}}),
    "2 MB and a byte": b" " * (2 * 1024 * 1024 + 1 - len(text_of(GOOD))) + text_of(GOOD),
    "another course": text_of(GOOD | {"course": "another"}),
    "no course": text_of({key: value for key, value in GOOD.items() if key != "course"}),
    "a newer format": text_of(MANY | {"format": 2}),
    "a format that is none": text_of(MANY | {"format": "1"}),
    "no format": text_of({"course": COURSE, "entries": []}),
    "entries that are no list": text_of(MANY | {"entries": {}}),
    "an exercise twice": text_of(MANY | {"entries": MANY["entries"] * 2}),  # type: ignore[operator]
    "an exercise with a strange name": text_of(GOOD | {"exercise": "../map"}),
    "an exercise that is no name": text_of(GOOD | {"exercise": 7}),
    "no schema": text_of(GOOD | {"schema": None}),
    "schema 0": text_of(GOOD | {"schema": 0}),
    "schema true": text_of(GOOD | {"schema": True}),
    "work that is none": text_of(GOOD | {"work": []}),
    "gzip": gzip.compress(text_of(GOOD)),
    "a bomb of 10 MB in gzip": gzip.compress(b" " * 10_000_000),
    "something behind it": text_of(GOOD) + b"x",
    "a comma too many": text_of(GOOD)[:-1] + b",}",
    "single quotes": b"{'course': 'x'}",
    "zeros": bytes(1000),
    "a bare control character": text_of(GOOD).replace(b"title", b"ti\x00tle"),
    "an open text of 1 MB": b'{"course": "' + b"x" * 1_000_000,
    "a million commas": b"[" + b"," * 1_000_000,
    "escapes without end": b'"' + b"\\" * 999_999,
    "a picture without work": png(),
    "a picture of another program": png((b"iTXt", b"Comment\0\0\0\0\0hello")),
    "a picture cut off": png()[:40],
    "a picture whose lengths lie": SIGNATURE + struct.pack(">I", 0xFFFFFFF0) + b"iTXt" + b"x" * 50,
    "a picture with damaged work": png((b"iTXt", f"{COURSE}\0\0\0\0\0{{not json".encode())),
    "a drawing without work": svg("<rect/>"),
    "a drawing with damaged work": svg(f'<metadata id="{COURSE}">&lt;x&gt;</metadata>'),
    "a drawing of another course": svg(f'<metadata id="{COURSE}">{base64.b64encode(text_of(GOOD | {"course": "x"})).decode()}</metadata>'),
    "a drawing with entities that grow": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>',
}


def test_every_hostile_file_is_refused_with_one_sentence_within_a_second(page: Page) -> None:
    assert len(HOSTILE) >= 55
    said = dict(zip(HOSTILE, read(page, *HOSTILE.values()), strict=True))
    assert {name: sentence for name, sentence in said.items() if not is_refusal(sentence)} == {}


def test_good_files_are_read(page: Page) -> None:
    drawn = svg(f'<metadata id="{COURSE}">{base64.b64encode(text_of(GOOD)).decode()}</metadata><script>window.hit = 1</script>')
    carried = png((b"tEXt", b"Software\0x"), (b"iTXt", f"{COURSE}\0\0\0\0\0".encode() + text_of(GOOD)))
    one, every, drawing, picture, limit = read(page, text_of(GOOD), text_of(MANY), drawn, carried, text_of(GOOD | {"work": {"title": "x" * 20_000}}))
    for found in (one, drawing, picture):
        assert found["entries"] == [{"exercise": "map", "schema": 1, "work": GOOD["work"]}]
    assert limit["entries"][0]["work"]["title"] == "x" * 20_000
    assert [entry["exercise"] for entry in every["entries"]] == ["map"]
    assert [answer["question"] for answer in every["answers"]] == ["q"]
    assert page.evaluate("window.hit") is None


@pytest.mark.parametrize("document", [GOOD, MANY], ids=["one exercise", "everything"])
def test_a_file_cut_off_at_any_percent_is_refused(page: Page, document: dict[str, Any]) -> None:
    whole = text_of(document)
    said = read(page, *(whole[: len(whole) * percent // 100] for percent in range(100)))
    assert [percent for percent, sentence in enumerate(said) if not is_refusal(sentence)] == []


def test_fifty_megabytes_are_refused_before_they_are_read(page: Page) -> None:
    started = time.monotonic()
    said = page.evaluate("""async () => {
      const { fromFile } = await import("/book/page/casebook_preview.js");
      const file = new File([new Uint8Array(50 * 1024 * 1024)], "x.json");
      file.arrayBuffer = () => { throw new Error("was read"); };
      return fromFile(file).catch((error) => error.message);
    }""")
    assert is_refusal(said)
    assert time.monotonic() - started < 1.5


def packed(data: bytes) -> str:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(press.compress(data) + press.flush()).decode().rstrip("=")


def test_hostile_links_are_refused_and_bombs_do_not_go_off(page: Page) -> None:
    good = packed(text_of(GOOD))
    bomb = packed(b'{"course": "' + b"x" * 1_400_000 + b'"}')
    assert len(bomb) < 2000, "one to a thousand fits into a link"
    links = [f"http://127.0.0.1/x.html#cx={good[: len(good) * percent // 100]}" for percent in range(100)]
    links += [
        f"#cx={bomb}",
        "#cx=" + "A" * 1990,
        "#cx=" + "A" * 2100,
        "#cx=" + good + "!",
        "#cx=%00",
        "",
        "#cx=",
        "https://elsewhere/",
        "#cx=" + packed(b"[" * 500),
        "#cx=" + packed(b""),
        "#cx=" + packed(text_of(GOOD | {"course": "x"})),
        "#cx=" + good + "AAAA",
    ]
    results = page.evaluate(LINK, links)
    assert [link[:60] for link, (said, spent) in zip(links, results, strict=True) if not is_refusal(said) or spent > 1000] == []
    found = page.evaluate(LINK, [f"http://127.0.0.1/x.html#cx={good}", good])
    assert [one["entries"][0]["work"] for one, _spent in found] == [GOOD["work"]] * 2


def test_a_link_written_here_is_read_by_python_and_the_other_way_round(page: Page) -> None:
    from cxcourse.models import link

    written = page.evaluate("async (it) => (await import('/casebook/link.js')).linkTo('http://x/y.html#z', it)", GOOD)
    assert link.read(written) == GOOD
    assert page.evaluate(LINK, [link.write(GOOD, "http://x/y.html")])[0][0]["entries"][0]["work"] == GOOD["work"]
    assert (
        page.evaluate(
            "async (it) => (await import('/casebook/link.js')).linkTo('http://x/', it)",
            GOOD | {"work": {str(n): n * 7919 % 1000 for n in range(900)}},
        )
        is None
    )


def test_a_picture_made_here_opens_here_and_stays_a_picture(page: Page) -> None:
    found = page.evaluate(
        """async (text) => {
      const { withData } = await import("/widgets/static/kit/picture_data.js");
      const { fromFile } = await import("/book/page/casebook_preview.js");
      const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 30 });
      const png = await withData(await new Promise((done) => canvas.toBlob(done, "image/png")), text);
      const drawing = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>";
      const svg = await withData(new Blob([drawing], { type: "image/svg+xml" }), text);
      const drawn = await createImageBitmap(png);
      const parsed = new DOMParser().parseFromString(await svg.text(), "image/svg+xml");
      const works = [];
      for (const blob of [png, svg]) works.push((await fromFile(new File([blob], "x"))).entries[0].work);
      return { works, width: drawn.width, root: parsed.documentElement.tagName, fault: parsed.querySelector("parsererror") !== null };
    }""",
        json.dumps(GOOD, ensure_ascii=False),
    )
    assert found == {"works": [GOOD["work"]] * 2, "width": 40, "root": "svg", "fault": False}
