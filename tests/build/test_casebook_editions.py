"""Work of older and newer editions, and work out of files: read with nothing lost, never written over, looked at before it is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from casebook_opened import PUT, ROOT, exercise, put, stored, tab, until
from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

# One frozen casebook for every format there ever was. A file here is never changed: what it holds was in somebody's browser.
FORMATS = Path(__file__).parent / "casebook_formats"


def within(part: Any, whole: Any) -> bool:
    """Whether everything in `part` stands in `whole` too."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and within(value, whole[key]) for key, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and len(part) == len(whole) and all(map(within, part, whole))
    return bool(part == whole)


def test_there_is_a_frozen_casebook_of_every_format() -> None:
    now = re.search(r"const FORMAT = (\d+);", (ROOT / "casebook/casebook.js").read_text(encoding="utf-8"))
    assert now
    assert sorted(int(path.stem) for path in FORMATS.glob("*.json")) == list(range(1, int(now[1]) + 1))


@pytest.mark.parametrize("path", sorted(FORMATS.glob("*.json")), ids=lambda path: f"format {path.stem}")
def test_a_casebook_of_an_earlier_format_is_read_with_no_field_lost(reader: BrowserContext, site: str, path: Path) -> None:
    frozen = json.loads(path.read_text(encoding="utf-8"))
    page = tab(reader, site)
    for store, records in frozen.items():
        for record in records:
            page.evaluate(PUT, [store, record])
    page.reload()
    page.evaluate("async () => { window.book = await import('/casebook/casebook.js'); await book.open(); }")
    everything = page.evaluate("() => book.exportAll({looking: true})")
    for store, key in (("entries", "exercise"), ("answers", "question")):
        assert within(sorted(frozen[store], key=lambda one: one[key]), sorted(everything[store], key=lambda one: one[key]))
    assert within(frozen["snapshots"], page.evaluate("() => book.snapshots(null)")[::-1])
    for entry in frozen["entries"]:
        page.evaluate("(one) => book.load(one.exercise).then((entry) => book.save(one.exercise, entry.schema, entry.work))", entry)
    until(page, "saved")
    kept = {one["exercise"]: one for one in stored(page, "entries")}
    for entry in frozen["entries"]:
        kept_fields = {key: value for key, value in entry.items() if key not in ("saved", "rev")}
        assert within(kept_fields, kept[entry["exercise"]])


def test_work_of_an_earlier_edition_is_turned_into_the_present_one_by_its_exercise_and_the_old_copy_stays(reader: BrowserContext, site: str) -> None:
    old = {"exercise": "map", "schema": 1, "work": {"name": "Old", "people": []}, "saved": "2026-01-01T00:00:00.000Z", "rev": 3}
    page = tab(reader, site)
    page.evaluate(PUT, ["entries", old])
    exercise(page, schema=2, answer={"work": {"title": "Old", "people": []}})
    page.wait_for_function("model.get('title') === 'Old'")
    name, sent = page.evaluate("asked[0]")
    assert (name, json.loads(sent)["schema"], json.loads(sent)["work"]) == ("import_work", 1, old["work"])
    until(page, "saved")
    entry = stored(page, "entries", "map")
    assert (entry["schema"], entry["work"], entry["saved"]) == (2, {"title": "Old", "people": []}, old["saved"])
    assert [copy["entry"] for copy in stored(page, "snapshots")] == [old]


def test_work_of_a_newer_edition_is_shown_and_never_written(reader: BrowserContext, site: str) -> None:
    newer = {"exercise": "map", "schema": 9, "work": {"title": "Newer", "people": []}, "saved": "2026-01-01T00:00:00.000Z", "rev": 3}
    page = tab(reader, site)
    page.evaluate(PUT, ["entries", newer])
    exercise(page)
    page.wait_for_function("model.get('title') === 'Newer'")
    put(page, title="typed over it")
    page.wait_for_timeout(500)
    assert stored(page, "entries", "map") == newer


def test_work_out_of_a_file_is_read_by_python_before_it_is_shown(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    hostile = {"exercise": "map", "schema": 1, "work": {"title": ["no text"], "people": "no list", "other": 1}}
    page.evaluate("(entry) => book.bringIn({entries: [entry], answers: []}, 'x')", hostile)
    exercise(page, answer={"work": {"title": "Tidied", "people": [{"id": "a"}]}})
    page.wait_for_function("model.get('title') === 'Tidied'")
    until(page, "saved")
    entry = stored(page, "entries", "map")
    assert entry["work"] == {"title": "Tidied", "people": [{"id": "a"}]}
    assert "unchecked" not in entry


def test_what_python_cannot_read_is_shown_only_where_it_fits(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    hostile = {"exercise": "map", "schema": 1, "work": {"title": ["no text"], "people": [{"id": "a"}]}}
    page.evaluate("(entry) => book.bringIn({entries: [entry], answers: []}, 'x')", hostile)
    exercise(page)
    page.wait_for_function("model.get('people').length === 1")
    assert page.evaluate("model.get('title')") == ""
    assert [copy["entry"]["work"] for copy in stored(page, "snapshots")] == [hostile["work"]]


# States of a casebook, made by chance: any JSON in the work, fields that nobody knows, answers with tries.
STATES = """async (count) => {
  const { fileOfAll, readDocument } = await import("/casebook/documents.js");
  let seed = 11;
  const chance = (n) => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return seed % n; };
  const words = ["", "plain", "ünï ✓ 😀", `quote " and slash \\\\`, "line\\nbreak", "<b>x</b>", "0", "true", "\\u2028", "constructor"];
  const value = (deep) => [() => null, () => chance(2) === 1, () => chance(1e6) - 5e5, () => chance(1000) / 8, () => words[chance(words.length)],
    () => (deep ? Array.from({ length: chance(4) }, () => value(deep - 1)) : []), () => (deep ? object(deep - 1) : {})][chance(7)]();
  const object = (deep) => Object.fromEntries(Array.from({ length: chance(5) }, () => [`${words[chance(words.length)]}${chance(9)}`, value(deep)]));
  const time = () => new Date(1.7e12 + chance(1e9)).toISOString();
  const rest = (name) => (chance(3) ? {} : { [name]: value(2) });
  const entry = (n) => ({ exercise: `work-${n}`, rev: 1 + chance(50), schema: 1 + chance(3), saved: time(), work: object(4), ...rest("later") });
  const one = () => ({ value: value(2), right: chance(2) === 1, at: time() });
  const answer = (n) => ({ question: `q${n}`, first: one(), last: one(), tries: 1 + chance(5), saved: time(), ...rest("unknown") });
  const wrong = [];
  for (let n = 0; n < count; n++) {
    const some = (make, most) => Array.from({ length: chance(most) }, (_, at) => make(at));
    const state = { entries: some(entry, 5), answers: some(answer, 4) };
    const first = fileOfAll(state);
    await book.wipe();
    await book.bringIn(readDocument(new TextEncoder().encode(first)), "x");
    if (fileOfAll(await book.exportAll({ looking: true })) !== first) wrong.push(first);
  }
  return wrong.slice(0, 2);
}"""


def test_a_thousand_casebooks_are_exported_brought_in_and_exported_with_the_same_bytes(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    assert page.evaluate(STATES, 1000) == []
