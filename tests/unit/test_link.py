"""Work behind a link: what fits goes in and comes out the same, and everything else is refused with one sentence."""

from __future__ import annotations

import base64
import json
import os
import random
import subprocess
import time
import zlib
from pathlib import Path
from typing import Any

import pytest
from group_made import HEAD, HOSTILE, link_of
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.live.snapshot.node import node
from cxcourse.models import link
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
PAGE = "https://course.example/exercises/01-key-stakeholder.html"
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6).filter(lambda key: key != "__proto__"), inner, max_size=4),
    max_leaves=10,
)


def raw(data: bytes, tail: bytes = b"") -> str:
    """Any bytes as they would stand in a link."""
    return link.MARK + base64.urlsafe_b64encode(data + tail).decode().rstrip("=")


def deflated(data: bytes) -> bytes:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return press.compress(data) + press.flush()


@given(values)
def test_what_fits_comes_out_the_same(value: Any) -> None:
    document = {**HEAD, "work": {"value": value}}
    made = link.write(document, PAGE + "#somewhere")
    if made is not None:
        assert made.startswith(PAGE + "#cx=") and len(made) <= link.LONGEST
        assert link.read(made) == document
        assert link.read(f"  {made}\n") == document


def test_what_does_not_fit_is_not_written() -> None:
    noise = random.Random(1).randbytes(2000).hex()
    assert link.write({**HEAD, "work": {"text": noise}}, PAGE) is None
    assert link.write({**HEAD, "work": {"text": "a" * 4000}}, PAGE) is not None


BOMB = deflated(b"0" * (2 * 1024 * 1024))
HOSTILE_LINKS = {
    "longer than may be": PAGE + link.MARK + "A" * 2000, "nothing": "", "only a mark": link.MARK, "a page": PAGE, "odd signs": link.MARK + "a+b/c=",
    "not deflate": raw(b"hello there"), "zlib instead of raw": raw(zlib.compress(b"{}")), "a bomb": raw(deflated(b" " * 1_100_000)),
    "a bomb of 1:1000": raw(BOMB[:1480]), "cut": raw(deflated(json.dumps(HEAD).encode())[:-4]), "something behind": raw(deflated(b"{}"), b"xx"),
    "no JSON": link_of(b"{'a': 1}"), "no UTF-8": link_of(b"\xff\xfe{}"),
    "deep": link_of(b"[" * 50_000), "deep and closed": link_of(b"[" * 25 + b"]" * 25),
    "a key twice": link_of(b'{"a": 1, "a": 2}'), "NaN": link_of(b"[NaN]"), "endless": link_of(b"[1e999]"), "digits": link_of(b"9" * 5000),
    "a long text": link_of(b'"' + b"x" * 20_001 + b'"'), "one letter": link.MARK + "A", "a mark twice": link.MARK + link.MARK,
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE_LINKS)
def test_a_hostile_link_is_refused_at_once_with_one_sentence(what: str) -> None:
    start = time.process_time()
    with pytest.raises(Problem) as refused:
        link.read(HOSTILE_LINKS[what])
    assert time.process_time() - start < 1
    assert str(refused.value).endswith("Your present work is unchanged.")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    for one in (text, link.MARK + text):
        try:
            link.read(one)
        except Problem as problem:
            assert str(problem)


def test_a_link_that_is_cut_anywhere_is_refused() -> None:
    made = link.write({**HEAD, "work": {"people": [{"id": "a", "name": "Anna"}]}}, PAGE)
    assert made is not None
    for length in range(len(made)):
        with pytest.raises(Problem):
            link.read(made[:length])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_out_as_it_was(text: str) -> None:
    made = link.write({**HEAD, "work": {"title": text}}, PAGE)
    assert made is not None
    assert link.read(made)["work"]["title"] == text.encode("utf-8", "replace").decode()


def test_links_are_found_in_a_chat() -> None:
    made = [link.write({**HEAD, "work": {"n": n}}, PAGE) for n in (1, 2)]
    assert link.links_in(f"[10:01] Anna: {made[0]} and\nBo: {made[1]}\n:-)") == made


# Run by Node: reads a list of jobs, writes a list of answers. The page's codec is the same file.
SCRIPT = """
import { linkTo, readLink } from "%s/cxcourse/casebook/link.js";
import { parseStrictly } from "%s/cxcourse/casebook/strict_json.js";
let text = "";
for await (const part of process.stdin) text += part;
const out = [];
for (const job of JSON.parse(text)) {
  try {
    if (job.write) out.push(await linkTo(job.page, job.write));
    else out.push({ value: parseStrictly(new TextDecoder("utf-8", { fatal: true }).decode(await readLink(job.read))) });
  } catch (error) {
    out.push({ refused: String(error.message) });
  }
}
console.log(JSON.stringify(out));
"""


def in_the_page(jobs: list[dict[str, Any]], folder: Path) -> list[Any]:
    """What the page's own codec makes of these jobs."""
    program = folder / "codec.mjs"
    program.write_text(SCRIPT % (ROOT.as_posix(), ROOT.as_posix()), encoding="utf-8")
    quiet = {**os.environ, "NODE_NO_WARNINGS": "1"}
    told = subprocess.run([*node(), str(program)], input=json.dumps(jobs), capture_output=True, text=True, check=True, cwd=ROOT, env=quiet)
    made: list[Any] = json.loads(told.stdout)
    return made


def test_the_page_and_python_read_each_other_and_refuse_the_same(tmp_path: Path) -> None:
    documents = [{**HEAD, "work": {"title": text, "n": [1, 2.5, None, True], "people": [{"b": 1, "a": "ü"}]}} for text in HOSTILE]
    ours = [link.write(one, PAGE) for one in documents]
    assert all(ours)
    jobs: list[dict[str, Any]] = [{"write": one, "page": PAGE + "#old"} for one in documents]
    told = in_the_page(jobs + [{"read": one} for one in [*ours, *HOSTILE_LINKS.values()]], tmp_path)
    n = len(documents)
    whole = [json.loads(json.dumps(one, ensure_ascii=False).encode("utf-8", "replace")) for one in documents]
    for theirs, document in zip(told[:n], documents, strict=True):
        assert link.read(theirs) == document
    assert [one["value"] for one in told[n : 2 * n]] == whole
    # Browsers refuse what stands behind the end of the packed bytes, as the standard asks; Node does not.
    taken = {name for name, one in zip(HOSTILE_LINKS, told[2 * n :], strict=True) if "refused" not in one}
    assert taken <= {"something behind"}
