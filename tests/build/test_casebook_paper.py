"""My casebook on paper, and words of somebody who means harm: shown as typed, wherever they come to stand."""

from __future__ import annotations

import pytest
from casebook_shown import MAP, NOTES, Readers, again, bring, more, of_all, press, row
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def print_dossier(page: Page, name: str = "") -> Locator:
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    press(page, "Print as one dossier")
    page.get_by_label("Name on the cover").fill(name)
    press(page, "Print")
    page.wait_for_function("window.printed")
    return page.locator(".cx-dossier")


def test_everything_is_printed_as_one_dossier(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate(
        """async (work) => book.keepSheet("key-stakeholder", { lead: "Wil matters most.", blocks: null,
      of: (await import("/cxcourse/casebook/records.js")).printOf(work) })""",
        MAP,
    )
    again(page)
    made = print_dossier(page, "Robin Ferreira")
    page.emulate_media(media="print")
    assert made.locator("h2").all_inner_texts() == ["The stakeholder map", "A third thing"]
    for words in ("Robin Ferreira", "2 exercises", "Wil matters most.", "Head of billing", "Name or code name", "Neutral", "One, two, three."):
        expect(made).to_contain_text(words)
    assert not page.locator("main").is_visible()
    assert page.pdf().count(b"/Type /Page\n") >= 3


PAYLOADS = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=hit=1>",
    "<svg onload=hit=1>",
    "<svg><script>hit=1</script></svg>",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<body onload=hit=1>",
    "<details open ontoggle=hit=1>",
    "<video><source onerror=hit=1>",
    "<input autofocus onfocus=hit=1>",
    "<a href=javascript:hit=1>x</a>",
    "javascript:hit=1",
    "data:text/html,<script>hit=1</script>",
    '"><script>hit=1</script>',
    "'><img src=x onerror=hit=1>",
    "</script><script>hit=1</script>",
    "</style><script>hit=1</script>",
    "</title><script>hit=1</script>",
    "</textarea><script>hit=1</script>",
    "<!--<img src=x onerror=hit=1>-->",
    "]]><script>hit=1</script>",
    "<math><mtext><script>hit=1</script>",
    "<style>@import 'http://127.0.0.1:9/x'</style>",
    "<link rel=stylesheet href=//127.0.0.1:9/x>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//127.0.0.1:9/>",
    "<object data=javascript:hit=1>",
    "<embed src=javascript:hit=1>",
    "<form action=javascript:hit=1><button>",
    "<marquee onstart=hit=1>",
    "<template><script>hit=1</script></template>",
    "<x onclick=hit=1 tabindex=0 id=y>",
    "&lt;script&gt;hit=1&lt;/script&gt;",
    "&#60;img src=x onerror=hit=1&#62;",
    "${hit=1}",
    "{{constructor.constructor('hit=1')()}}",
    "`-hit-`",
    "\\u003cscript\\u003ehit=1\\u003c/script\\u003e",
    "%3Cscript%3Ehit=1%3C/script%3E",
    '=HYPERLINK("x")',
    "\u202egnp.exe",
    "\u2028hit=1//",
    "<scr\u0000ipt>hit=1</script>",
    "constructor",
    "__proto__ hit=1",
]


def test_forty_hostile_texts_are_shown_as_typed_with_no_policy_in_the_way(opened: Readers) -> None:
    assert len(PAYLOADS) >= 40
    people = [{"id": f"p{n}", "name": text, "role": text, "drives": text} for n, text in enumerate(PAYLOADS)]
    hostile = of_all(
        key_stakeholder=("2030-01-01T00:00:00Z", {"title": PAYLOADS[0], "people": people, PAYLOADS[1]: {PAYLOADS[2]: PAYLOADS[3]}}),
        third_thing=("2030-01-01T00:00:00Z", {"notes": "\n".join(PAYLOADS), "list": PAYLOADS}),
    )
    hostile["answers"] = [
        {
            "question": PAYLOADS[0],
            "first": {"value": PAYLOADS[0], "right": True, "at": "2026-01-01T00:00:00Z"},
            "last": {"value": PAYLOADS[1], "right": True, "at": "2026-01-01T00:00:00Z"},
            "tries": 1,
            "saved": "2026-01-01T00:00:00Z",
        }
    ]
    page = opened(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    bring(page, hostile, PAYLOADS[1])
    expect(page.locator("#cx-bring-title")).to_contain_text(PAYLOADS[1])
    press(page, "Bring it in")
    expect(row(page, "key-stakeholder")).to_contain_text(f"{len(PAYLOADS)} entries")
    page.evaluate("async (all) => { for (const text of all) await book.snapshot('key-stakeholder', text); }", PAYLOADS[:10])
    page.evaluate(
        """async (text) => book.keepSheet("key-stakeholder", { lead: text, blocks: null,
      of: (await import("/cxcourse/casebook/records.js")).printOf((await book.load("key-stakeholder")).work) })""",
        PAYLOADS[1],
    )
    again(page)
    shown = more(page, "key-stakeholder").inner_text()
    assert [text for text in PAYLOADS[:10] if text not in shown] == []
    made = print_dossier(page, PAYLOADS[3])
    page.emulate_media(media="print")
    cells = set(made.locator("td, th, li, p, span, h5").evaluate_all("(all) => all.map((one) => one.textContent)"))
    assert [text for text in PAYLOADS if text not in cells] == []
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert [
        url
        for url in asked
        if "/cxcourse/" not in url and "/back/" not in url and "/assets/" not in url and "/_static/" not in url and not url.startswith("blob:")
    ] == []
