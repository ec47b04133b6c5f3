"""What exercise 06 shows: the marks for the editor, the result in words, before and after, and the printed page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.block_charts import figure
from cxcourse.models.plain_language import FEW, LONG_SENTENCE, MANY, Version, Work, counted, detected, gone, parse, version
from cxcourse.models.text_marks import for_view
from cxcourse.models.words import listed

LANGUAGE_NAMES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}


def compute(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The view of a work of any shape; see `cxcourse.widgets.plain_language_panels` for who draws what."""
    work = parse(raw)
    now = version(work.text, work)
    before = version(work.before, work) if work.before else None
    return {
        "language": work.language,
        "marks": for_view(work.text, [*now.terms, *now.stiff]),
        "reading": _reading(work),
        "result": _result(work, now) if work.text.strip() else [],
        "both": _both(work, before, now) if before and work.text.strip() else [],
        "sheet": sheet(work, before, now) if work.text.strip() else [],
        "summary": sentence(work, now) if work.text.strip() else "",
        "found": len(now.terms),
    }


def sentence(work: Work, now: Version) -> str:
    """The result in one sentence."""
    if not now.share.words:
        return ""
    if not now.terms:
        return (
            _("No trade word is left that this list knows.") if work.before and work.before != work.text else _("No trade word that this list knows.")
        )
    text = ngettext(
        "{marked} of {words} words stand in a trade word: about {percent} in a hundred.",
        "{marked} of {words} words stand in a trade word: about {percent} in a hundred.",
        now.share.marked,
    )
    return text.format(marked=now.share.marked, words=now.share.words, percent=figure(round(now.share.percent)))


def _reading(work: Work) -> list[b.Block]:
    """Which language it is read in, and for whom."""
    if not work.text.strip():
        return []
    name = LANGUAGE_NAMES[work.language]
    if work.reader.language and work.reader.language != detected(work.text) and len(work.text) > 60:
        return [b.para(_("Read as {name}, as you chose; it looks like {other}.").format(name=name, other=LANGUAGE_NAMES[detected(work.text)]))]
    return [b.para(_("Read as {name}.").format(name=name) if work.reader.language else _("This looks like {name}.").format(name=name))]


def _verdict(work: Work, now: Version) -> b.Block:
    who = work.reader.name or _("most readers outside your team")
    if now.share.words < 30:
        return b.para(_("The text is short, so one word changes the share a lot. Look at the words, not at the number."))
    if now.share.percent < FEW:
        return b.callout(
            "good",
            _("Hardly anybody stumbles"),
            _("Now read it aloud once. And after each sentence, could {who} do or decide something?").format(who=who),
        )
    if now.share.percent <= MANY:
        return b.callout(
            "note", _("Some stumble"), _("Begin with the word that comes most often. Say who does what, and what one could see.").format(who=who)
        )
    return b.callout("warn", _("By now {who} may have given up somewhere").format(who=who), _("Replace first; explain only what has to stay."))


def _result(work: Work, now: Version) -> list[b.Block]:
    made = [b.lead(sentence(work, now)), _verdict(work, now)]
    terms = counted(now)
    if terms:
        most = terms[0]
        if most[1] > 1:
            made.append(b.para(_("Most often: \u201c{words}\u201d, {n} times.").format(words=most[0], n=most[1])))
    if now.longest > LONG_SENTENCE:
        made.append(b.para(_("Your longest sentence has {n} words. Two sentences are kinder.").format(n=now.longest)))
    everything = version(work.text, work, all_words=True)
    spared = gone(everything, now)
    if spared:
        text = _("Not counted, as your reader uses them or you let them stand: {words}.")
        made.append(b.para(text.format(words=listed([f"\u201c{one}\u201d" for one in spared], 6))))
    made.append(
        b.fold(_("What this cannot tell"), [
            b.para(_("The list knows the words of customer work, marketing, projects and offices, not those of every trade. It looks at words "
                     "and does not understand the text: a text without a trade word can still say nothing, and a plain word can mean "
                     "something else to your reader. Add what is missing to your own list.")),
            b.para(_("Two and five in a hundred are our own rule of thumb; no study has set them.")),
        ])
    )  # fmt: skip
    return made


def _both(work: Work, before: Version, now: Version) -> list[b.Block]:
    if work.before == work.text:
        return [b.lead(_("Nothing is changed yet. Your first version is kept here, to lay beside the new one."))]
    fewer = before.share.marked - now.share.marked
    if fewer > 0:
        first = ngettext("{n} word fewer that makes people guess.", "{n} words fewer that make people guess.", fewer).format(n=fewer)
    elif fewer < 0:
        first = _("There are more trade words than before: {a} and now {b}.").format(a=before.share.marked, b=now.share.marked)
    else:
        first = _("As many trade words as before. Perhaps the text says more now; the count cannot know.")
    replaced = gone(before, now)
    made = [
        b.lead(first),
        b.bar_chart(
            _("Trade words in a hundred words"),
            _("Before: {a} of {n} words. Now: {b} of {m}.").format(
                a=before.share.marked, n=before.share.words, b=now.share.marked, m=now.share.words
            ),
            items=[
                {"label": _("Before"), "value": round(before.share.percent, 1)},
                {"label": _("Now"), "value": round(now.share.percent, 1), "mark": True},
            ],
            x=(0.0, max(10.0, round(before.share.percent + 1), round(now.share.percent + 1))),
        ),
    ]
    if replaced:
        made.append(b.para(_("Gone: {words}.").format(words=listed([f"\u201c{one}\u201d" for one in replaced], 12))))
    longer = now.share.words - before.share.words
    if longer > 3 and fewer > 0:
        made.append(b.para(_("It became {n} words longer, and quicker to read: plain is not the same as short.").format(n=longer)))
    made.append(b.columns([[b.heading(_("Before"), 3), b.quote(before.text)], [b.heading(_("Now"), 3), b.quote(now.text)]]))
    return made


def word_table(now: Version, caption: str) -> b.Block:
    """The trade words of a version, how often, and what to say instead."""
    rows = [[words, str(n), plain or _("say who does what")] for words, n, plain in counted(now)]
    return b.table([_("Trade word"), _("Times"), _("In plain words")], rows, caption=caption)


def sheet(work: Work, before: Version | None, now: Version) -> list[b.Block]:
    """The printed page: the new text first, then the count and the words."""
    made = [b.lead(sentence(work, now))]
    if work.reader.name:
        made.append(b.para(_("For {name}.").format(name=work.reader.name)))
    made += [b.heading(_("The text"), 3), b.para(work.text)]
    if before and work.before != work.text:
        made += [b.heading(_("Before"), 3), b.para(work.before)]
        made.append(
            b.para(
                _("Before: {a} of {n} words. Now: {b} of {m}.").format(
                    a=before.share.marked, n=before.share.words, b=now.share.marked, m=now.share.words
                )
            )
        )
    if now.terms:
        made.append(word_table(now, _("Trade words that are still there")))
    if work.own:
        made.append(b.table([_("Our word"), _("In plain words")], [[one.term, one.plain] for one in work.own], caption=_("Our own list")))
    if work.retold or work.hurried:
        made += [b.heading(_("Read by somebody from outside"), 3)]
        made += [b.quote(work.retold)] if work.retold else []
        made += [b.para(_("Hurried over: {words}").format(words=work.hurried))] if work.hurried else []
    return made
