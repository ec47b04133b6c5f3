"""Everything of an exercise filled in by one hand, control after control as they stand on the page; and what Tab reaches of it."""

from __future__ import annotations

import re
from typing import Any

from hands import Hand
from playwright.sync_api import Locator, Page, expect

MOST_CONTROLS = 400
DAY = "2027-03-03"

# The next control that nobody has touched: fields in the order of reading, those of an open line of a list first; then lines, folds, tabs.
NEXT = r"""(skip) => {
  const frame = document.querySelector(".cx-live .cx-frame");
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const text = (one) => (one?.innerText ?? "").replace(/\s+/g, " ").trim();
  const kinds = "input:not([type=file]), textarea, select, summary, [role=tab], .cx-row-button, .cx-editor-order button";
  const all = frame.querySelectorAll(`.cx-title input, .cx-panel-body :is(${kinds})`);
  let best = null;
  for (const one of all) {
    if (one.dataset.hand || one.disabled || one.readOnly || one.getAttribute("aria-disabled") === "true") continue;
    if (one.closest(skip) || !seen(one)) continue;
    let kind = one.type === "textarea" || one.type === "text" || one.type === "search" ? "text" : one.type;
    let rank = one.closest(".cx-editor") ? 0 : 1;
    if (one.tagName === "SELECT") kind = "select";
    if (one.tagName === "SUMMARY") {
      const inside = one.parentElement;
      if (inside.open || inside.querySelector("input[type=file]") || !inside.querySelector("input, textarea, select")) continue;
      [kind, rank] = ["fold", 3];
    }
    if (one.matches("[role=tab]")) {
      if (one.getAttribute("aria-selected") === "true") continue;
      [kind, rank] = ["tab", 4];
    }
    if (one.matches(".cx-row-button")) {
      if (one.getAttribute("aria-expanded") === "true") continue;
      [kind, rank] = ["row", 2];
    }
    if (one.closest(".cx-editor-order")) kind = "order";
    if (one.closest(".cx-quick")) kind = "quick";
    if (one.matches(".cx-lines-field .cx-quick-line input")) kind = "lines";
    if (one.classList.contains("cx-input-number")) kind = "number";
    if (kind === "checkbox" && one.checked) continue;
    let place = 0;
    let of = 0;
    if (kind === "radio") {
      const group = [...document.getElementsByName(one.name)].filter((each) => !each.disabled);
      if (group.some((each) => each.dataset.hand)) continue;
      of = group.length;
    }
    if (kind === "select") of = one.options.length;
    if (!best || rank < best.rank) best = { rank, one, kind, of };
    if (rank === 0) break;
  }
  if (!best) return null;
  const { one, kind, of } = best;
  const group = one.closest("[role=radiogroup], fieldset");
  const label = kind === "radio"
    ? text(document.getElementById(group?.getAttribute("aria-labelledby"))) || text(group?.querySelector("legend"))
    : one.getAttribute("aria-label") || text(one.labels?.[0]) || text(one);
  // Of a list the first line is opened, and moved once.
  for (const each of one.closest(".cx-rows, .cx-editor-order")?.querySelectorAll("button") ?? []) each.dataset.hand ||= "-";
  window.handed = (window.handed ?? 0) + 1;
  one.dataset.hand = String(window.handed);
  return { n: window.handed, kind, of, label, min: Number(one.min || 0), max: Number(one.max || 10) };
}"""

# What can be seen and used, and of that what Tab has not come to. Of radio buttons and tabs one stop is enough: the arrow keys do the rest.
LEFT_OUT = r"""() => {
  const frame = document.querySelector(".cx-live .cx-frame");
  const kinds = "a[href], button, input:not([type=file]), select, textarea, summary, [role=button], [role=slider], [role=tab], [contenteditable]";
  const all = [...frame.querySelectorAll(kinds)]
    .filter((one) => !one.disabled && !one.closest("[inert]") && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  const key = (one) => (one.type === "radio" ? `radio ${one.name}` : one.matches("[role=tab]") ? one.closest("[role=tablist]") : one);
  const reached = new Set([...window.reached].map(key));
  return [all.length, all.filter((one) => !reached.has(key(one))).map((one) => one.outerHTML.slice(0, 160))];
}"""

# What listens to a pointer and is nothing that the keyboard can come to.
POINTED = ("click", "mousedown", "pointerdown", "dblclick")
USABLE = 'a[href], button, input, select, textarea, summary, label, [tabindex="0"]'


def settle(page: Page) -> None:
    """What is shown belongs to what was entered last."""
    expect(page.locator(".cx-standing:not(.is-behind)")).to_be_attached()


def alive(page: Page) -> None:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=60_000)
    settle(page)


def fill_in(hand: Hand, skip: str = "", values: dict[str, str] | None = None) -> int:
    """Give every control that stands open something to hold, until no new one appears. What is given depends on the control's label alone.

    `skip` is a selector of what a script does by itself; `values` maps patterns of labels to what is put in there. The step that compares with others
    and the way to take all away are left out. Returns how many controls were used.
    """
    page = hand.page
    skipped = ", ".join(one for one in ("#cx-step-group", "#cx-step-take", skip) if one)
    seen: dict[str, int] = {}
    done = 0
    while done < MOST_CONTROLS:
        found = page.evaluate(NEXT, skipped)
        if found is None:
            settle(page)
            found = page.evaluate(NEXT, skipped)
            if found is None:
                return done
        label = found["label"]
        seen[label] = seen.get(label, 0) + 1
        use(hand, page.locator(f"[data-hand='{found['n']}']"), found, seen[label], values or {})
        done += 1
    raise AssertionError("The exercise never comes to an end.")


def use(hand: Hand, one: Locator, found: dict[str, Any], time: int, values: dict[str, str]) -> None:
    """Do with a control what it is there for. `time` counts controls of the same label."""
    kind, label = found["kind"], found["label"]
    given = next((value for pattern, value in values.items() if re.search(pattern, label)), None)
    chance = len(label) + time
    words = given or f"{label[:1]}{time}"
    if kind == "text":
        hand.write(one, words)
    elif kind == "number":
        hand.write(one, given or "3")
    elif kind == "date":
        hand.date(one, given or DAY)
    elif kind == "range":
        hand.slide(one, int(given or (found["min"] + (found["max"] - found["min"]) * 7 // 10)))
    elif kind == "select":
        hand.pick(one, int(given or (1 + chance % max(1, found["of"] - 1) if found["of"] > 1 else 0)))
    elif kind == "checkbox":
        hand.tick(one)
    elif kind == "radio":
        radios = one.page.locator(f"input[name='{one.get_attribute('name')}']:not(:disabled)")
        hand.choose(radios.nth(int(given or chance % found["of"])))
    elif kind in ("quick", "lines"):
        add = one.locator("xpath=following-sibling::button").first
        for n in (1, 2):
            hand.add(one, f"{words[:30]} {n}", add)
        if kind == "lines":
            hand.press(one.locator("xpath=ancestor::*[contains(@class, 'cx-lines-field')]").get_by_role("button", name=re.compile("^Up: ")).nth(1))
    elif kind == "tab":
        hand.turn(one)
    else:
        hand.press(one)


def walk_with_tab(page: Page) -> tuple[int, list[str]]:
    """From the top of the exercise to its end with Tab alone: how many controls can be used, and which of them it never came to."""
    page.evaluate("""() => {
      window.reached = new Set();
      document.addEventListener("focusin", (event) => window.reached.add(event.target));
      getSelection().removeAllRanges();
      const start = document.createElement("span");
      start.tabIndex = -1;
      document.querySelector(".cx-live .cx-frame").before(start);
      start.focus();
    }""")
    inside = "() => document.activeElement.closest('.cx-live') !== null"
    for _ in range(120):
        for _ in range(5):
            page.keyboard.press("Tab")
        if not page.evaluate(inside):
            break
    all_of_them, left_out = page.evaluate(LEFT_OUT)
    return all_of_them, left_out


def only_pointed_at(page: Page) -> list[str]:
    """What answers to a pointer, cannot have the focus, and holds nothing that can."""
    talk = page.context.new_cdp_session(page)
    frame = talk.send("Runtime.evaluate", {"expression": "document.querySelector('.cx-live .cx-frame')"})["result"]["objectId"]
    heard = talk.send("DOMDebugger.getEventListeners", {"objectId": frame, "depth": -1})["listeners"]
    usable = f"function () {{ return this.matches('{USABLE}') || this.querySelector('{USABLE}') ? '' : this.outerHTML.slice(0, 160); }}"
    talk.send("DOM.enable")
    talk.send("DOM.getDocument")
    found: list[str] = []
    for node in {one["backendNodeId"] for one in heard if one["type"] in POINTED}:
        there = talk.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
        said = talk.send("Runtime.callFunctionOn", {"objectId": there, "functionDeclaration": usable})["result"]["value"]
        if said:
            found.append(said)
    talk.detach()
    return found


def filled(work: Any) -> int:
    """How many answers a saved work holds: words, numbers, yes and chosen things."""
    if isinstance(work, dict):
        return sum(filled(one) for one in work.values())
    if isinstance(work, list):
        return sum(filled(one) for one in work)
    return int(work not in (None, "", False))
