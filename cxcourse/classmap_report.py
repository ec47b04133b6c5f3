"""The class map as one HTML file that asks for nothing: the course's colours, no script, no font, no picture from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.block_charts import figure
from cxcourse.models.classmap import COUNTED

View = Mapping[str, Any]

LONGEST_LIST = 500  # files that did not count, in the report; the tables have all of them

_STYLE = """
*{box-sizing:border-box}body{margin:0;background:var(--cx-paper);color:var(--cx-ink);font:var(--cx-size-m)/1.55 var(--cx-font-body)}
main{max-width:60rem;margin:0 auto;padding:var(--cx-space-6) var(--cx-space-4) var(--cx-space-7)}
h1,h2,h3{font-family:var(--cx-font-head);line-height:1.2;text-wrap:balance}h1{font-size:var(--cx-size-3xl);margin:0 0 var(--cx-space-3)}
h2{font-size:var(--cx-size-2xl);margin:var(--cx-space-7) 0 var(--cx-space-3)}
h3{font-size:var(--cx-size-l);margin:var(--cx-space-5) 0 var(--cx-space-2)}
p,li{max-width:var(--cx-measure)}.lead{font-size:var(--cx-size-xl);font-family:var(--cx-font-head)}.quiet{color:var(--cx-ink-2)}
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid var(--cx-focus);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}caption{text-align:left;font-weight:600;padding:0 0 var(--cx-space-2)}
th,td{text-align:left;vertical-align:top;padding:var(--cx-space-2) var(--cx-space-3) var(--cx-space-2) 0;border-top:1px solid var(--cx-line)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.card{background:var(--cx-surface);border:1px solid var(--cx-line);border-radius:var(--cx-radius);
padding:var(--cx-space-4) var(--cx-space-5);margin:0 0 var(--cx-space-4)}
.card h3{margin-top:0}.card>:last-child{margin-bottom:0}.wide{margin-bottom:var(--cx-space-5)}.even table{table-layout:fixed;min-width:34rem}
.even th:nth-child(2){width:7.5rem}.ask{font-size:var(--cx-size-l);font-weight:600;margin:0 0 var(--cx-space-2)}
.state{display:inline-block;border-radius:var(--cx-radius-s);padding:0 .5em;font-size:var(--cx-size-s);font-weight:600;background:var(--cx-sunken)}
.understood{background:var(--cx-good-soft);color:var(--cx-good)}.divided,.leaning{background:var(--cx-warn-soft);color:var(--cx-warn)}
.not-yet{background:var(--cx-bad-soft);color:var(--cx-bad)}
svg{display:block;width:100%;height:14px;overflow:visible}.track{fill:var(--cx-sunken)}.bar{fill:var(--cx-data-2)}.good{fill:var(--cx-data-1)}
.mark{stroke:var(--cx-ink);stroke-width:3}.under{stroke:var(--cx-paper);stroke-width:8}.half{stroke:var(--cx-line-strong);stroke-dasharray:2 2}
ul.plain{list-style:none;padding:0;margin:0}ul.plain li{padding:var(--cx-space-2) 0;border-top:1px solid var(--cx-line);max-width:none}
@media print{.card,tr{break-inside:avoid}}
"""


def html(view: View, title: str = "") -> str:
    """The report of a class map made by `classmap_reading.read` or `classmap_shared.shared`."""
    title = title or _("Class map")
    sections = [_next(view), _objectives(view), _questions(view), _spreads(view), _exercises(view), _outliers(view), _who(view), _files(view)]
    body = "\n".join(one for one in sections if one)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{_tokens()}{_STYLE}</style>\n</head>\n"
        f'<body>\n<main>\n<h1>{escape(title)}</h1>\n<p class="lead">{escape(view["lead"])}</p>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _tokens() -> str:
    text = files("cxcourse").joinpath("book/theme/static/tokens.css").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _section(title: str, *parts: str) -> str:
    return f"<section>\n<h2>{escape(title)}</h2>\n" + "\n".join(parts) + "\n</section>"


def _para(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def _percent(share: float | None) -> str:
    return "\u2013" if share is None else f"{100 * share:.0f}%"


def _count(n: int | None) -> str:
    return _("hidden") if n is None else str(n)


def _table(caption: str, heads: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]], kind: str = "wide") -> str:
    """A table; `heads` are (words, whether it holds numbers). Cells are HTML already, the first of a row names it."""
    marks = [' class="n"' if number else "" for _words, number in heads]
    top = "".join(f'<th scope="col"{mark}>{escape(words)}</th>' for (words, _number), mark in zip(heads, marks, strict=True))
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>' + "".join(f"<td{mark}>{cell}</td>" for cell, mark in zip(row[1:], marks[1:], strict=True)) + "</tr>\n"
        for row in rows
    )
    label = escape(caption, quote=True)
    return (
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{label}"><table><caption>{escape(caption)}</caption>\n'
        f"<thead><tr>{top}</tr></thead>\n<tbody>\n{body}</tbody></table></div>"
    )


def _bar(share: float | None, good: bool, low: float | None = None, high: float | None = None) -> str:
    """A share as a bar with its interval. What it says stands beside it in words."""
    if share is None:
        return ""
    kind = "good" if good else "bar"
    ends = ""
    if low is not None and high is not None:
        ends = "".join(f'<line class="{one}" x1="{100 * low:.1f}%" x2="{100 * high:.1f}%" y1="7" y2="7"/>' for one in ("under", "mark"))
    half = '<line class="half" x1="50%" x2="50%" y1="0" y2="14"/>' if ends else ""
    return (
        f'<svg aria-hidden="true" focusable="false"><rect class="track" width="100%" height="14" rx="4"/>'
        f'<rect class="{kind}" width="{100 * share:.1f}%" height="14" rx="4"/>{half}{ends}</svg>'
    )


def _next(view: View) -> str:
    cards = [f'<div class="card"><p class="ask">{escape(one["ask"])}</p>{_para(one["reason"], "quiet")}</div>' for one in view["next"]]
    return _section(_("Three questions for the next session"), *cards) if cards else ""


def _state(state: str) -> str:
    words = {"understood": _("Understood"), "leaning": _("Not certain"), "divided": _("Divided"), "not-yet": _("Not yet"), "early": _("Too early")}
    return f'<span class="state {escape(state)}">{escape(words[state])}</span>'


def _objectives(view: View) -> str:
    if not view["objectives"]:
        return ""
    rows = [
        [escape(one["text"]), _state(one["state"]), _bar(one["share"], True, one["low"], one["high"]) + escape(one["says"])]
        for one in view["objectives"]
    ]
    return _section(
        _("What is understood"),
        _para(_("The bar is the share of right first answers, the line on it where the true share may lie, the dotted line one half."), "quiet"),
        *(
            _table(
                chapter,
                [(_("Objective"), False), (_("State"), False), (_("What speaks for it"), False)],
                [row for row, one in zip(rows, view["objectives"], strict=True) if one["chapter"] == chapter],
                "wide even",
            )
            for chapter in dict.fromkeys(one["chapter"] for one in view["objectives"])
        ),
    )


def _questions(view: View) -> str:
    cards = []
    for one in view["questions"]:
        answered = _("Answered by {n}.").format(n=_count(one["answered"]))
        if one["last"] is not None:
            answered += " " + _("Right at first: {right}; in the end: {last}; {tries} tries on average.").format(
                right=one["right"], last=one["last"], tries=figure(one["tries"])
            )
        lines = "".join(
            f"<li>{'✓ ' if option['right'] else '✗ '}{escape(option['text'])} "
            f"<strong>{_count(option['n'])}</strong>{'' if option['share'] is None else ' (' + _percent(option['share']) + ')'}"
            f"{_bar(option['share'], option['right'])}</li>"
            for option in one["options"]
        )
        cards.append(f'<div class="card"><h3>{escape(one["prompt"])}</h3>{_para(answered, "quiet")}<ul class="plain">{lines}</ul></div>')
    intro = _para(_("What was answered first, the most frequent mistake on top; ✓ marks what is right."), "quiet")
    return _section(_("First answers"), intro, *cards) if cards else ""


def _spreads(view: View) -> str:
    rows = [[escape(one["title"]), escape(one["text"]), escape(one["says"])] for one in view["spreads"]]
    heads = [(_("Exercise"), False), (_("Number"), False), (_("How far the works lie apart"), False)]
    return _section(_("How different the works are"), _table(_("Headline numbers of the exercises"), heads, rows)) if rows else ""


def _exercises(view: View) -> str:
    rows = [[escape(one["title"]), _count(one["did"]), str(one["of"])] for one in view["exercises"]]
    heads = [(_("Exercise"), False), (_("Handed in"), True), (_("Of"), True)]
    return _section(_("Exercises"), _table(_("Who handed in which exercise"), heads, rows)) if rows else ""


def _outliers(view: View) -> str:
    lines = "".join(f"<li><strong>{escape(one['learner'])}</strong> {escape(one['says'])}</li>" for one in view["outliers"])
    intro = _para(_("Far from the others is not wrong. It may be the most interesting work in the room."), "quiet")
    return _section(_("Worth a conversation"), intro, f'<ul class="plain">{lines}</ul>') if lines else ""


def _who(view: View) -> str:
    if not view["who"]:
        return ""
    titles = {one["exercise"]: one["title"] for one in view["exercises"]}
    rows = [
        [escape(one["learner"]), escape(", ".join(titles.get(slug, slug) for slug in one["exercises"]) or "\u2013"), str(one["answered"]),
         str(one["right"]), str(one["tries"]), escape(one["made"][:10])]
        for one in view["who"]
    ]  # fmt: skip
    words = [(_("Learner"), False), (_("Exercises"), False), (_("Answered"), True), (_("Right at first"), True)]
    return _section(_("Who did what"), _table(_("Learners"), [*words, (_("Tries"), True), (_("Made"), False)], rows))


def _files(view: View) -> str:
    if not view["files"]:
        return ""
    counted = sum(n for state, n in view["states"].items() if state in COUNTED)
    words = ngettext("{n} file counts.", "{n} files count.", counted).format(n=counted)
    # Late ones count, and are listed all the same: an instructor wants to know.
    listed = [one for one in view["files"] if one["state"] != "in"]
    rows = [[escape(one["source"]), escape(one["text"])] for one in listed[:LONGEST_LIST]]
    more = len(listed) - len(rows)
    parts = [_para(words)]
    if rows:
        parts.append(_table(_("Files that need a look"), [(_("File"), False), (_("What became of it"), False)], rows))
    if more:
        parts.append(_para(_("And {n} more; the tables have all of them.").format(n=more)))
    return _section(_("Files"), *parts)
