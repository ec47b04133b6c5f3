"""The steps of the jargon translator, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.plain_language import MAX_KNOWN, MAX_OWN, MAX_PLAIN, MAX_TERM, MAX_TEXT
from cxcourse.models.plain_language_view import LANGUAGE_NAMES
from cxcourse.widgets import kit

KINDS = [("jargon", "wavy"), ("stiff", "dotted")]


def panels(cases: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """All steps; `cases` are the case company's works by name."""
    return [
        kit.title("title", _("Name of your text"), _("Name your text")),
        _text(cases),
        _reader(),
        _result(),
        _both(),
        _own(),
        kit.group_panel(
            _("All take the same page from your organisation and translate it alone. Then lay the works side by side: which word did one let stand "
              "that another replaced?"),
            needs=kit.needs("text", _("Translate your text first; then you can lay it beside those of others.")),
        ),
        _take_away(),
    ]  # fmt: skip


def _text(cases: dict[str, dict[str, Any]]) -> kit.Spec:
    examples = [
        kit.example("noor", _("Noor's summary, before and after"), _("This is Noor's summary for Katrin at Waldhaven. Change anything you like."),
                    cases["noor"]),
        kit.example("dutch", _("Try a Dutch letter"), _("This is Waldhaven's usual letter about the increase. Make it plain."), cases["dutch"]),
        kit.example("german", _("Try a German report"), _("This is a report for Münster. Make it plain."), cases["german"]),
    ]  # fmt: skip
    labels = {"jargon": _("Trade word"), "stiff": _("Stiff word")}
    editor = kit.marked(
        "text", "marks", _("Your text"), kinds=[kit.mark_kind(kind, labels[kind], line) for kind, line in KINDS], waved="waved", first="before",
        language="language", rows=7, max_length=MAX_TEXT, placeholder=_("Paste or write 80 to 150 words here"),
        hint=_("Work on the text right here. Your first version is kept beside it."), empty=_("No trade word that the list knows."),
    )  # fmt: skip
    return kit.panel(
        "text", _("Your text, and the words that only your trade uses"),
        [
            kit.start(
                "text", heading=_("Which page of yours goes upstairs next?"),
                body=_("An update, an invitation, the summary of a report, in English, Dutch or German. It stays in this browser."),
                first=_("Paste a text"), examples=examples,
            ),
            editor,
            kit.blocks("reading"),
            kit.fold(_("Bring in a saved text, or open an example"), [
                kit.bring(_("Drop a saved text here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("Text"),
        intro=_("A wavy line is a trade word, a dotted one a stiff word. Say it as you would at home, or let it stand for a reason."),
    )  # fmt: skip


def _reader() -> kit.Spec:
    languages = list(LANGUAGE_NAMES.items())
    form = kit.form("reader", [
        kit.text("name", _("One reader"), offers={"view": "people", "label": _("From your stakeholder map:")},
                 hint=_("Not “the board” but one person on it.")),
        kit.lines("words", _("Words this person uses every day"), max_length=MAX_TERM, limit=MAX_KNOWN, add=_("Add a word"),
                  hint=_("They may stay: a word that your reader owns is no jargon for this reader.")),
        kit.choice("language", _("Language of the text"), languages, unknown=_("Find out")),
        kit.check("stiff", _("Mark stiff words too")),
    ])  # fmt: skip
    return kit.panel(
        "reader", _("Who will read it?"), [form], short=_("Reader"), pair="read",
        needs=kit.needs("text", _("Your text first; then the one who will read it.")),
        intro=_("In a mixed room, write for the one who knows least."),
    )  # fmt: skip


def _result() -> kit.Spec:
    return kit.panel(
        "result", _("How much of it is jargon?"), [kit.blocks("result")], short=_("How much"), pair="read",
        needs=kit.needs("text", _("The count comes with your first words.")),
    )  # fmt: skip


def _both() -> kit.Spec:
    keep = kit.buttons([("keep", _("Take the text of now as the first version"), None, "keep_first")])
    test = kit.form("outsider", [
        kit.group(_("Test it on somebody from outside"), [
            kit.textarea("retold", _("What did it say?"), max_length=1000,
                         hint=_("Let them read once, take the page away, and ask only this. Write down their words.")),
            kit.text("hurried", _("Which words did they hurry over?"), max_length=300),
        ]),
    ])  # fmt: skip
    return kit.panel(
        "both", _("Before and after"),
        [kit.blocks("both", empty=_("Your first version is kept as soon as you paste a text or replace a word.")), keep, test],
        short=_("Before, after"), needs=kit.needs("text", _("Here your first version and the new one stand side by side.")),
    )  # fmt: skip


def _own() -> kit.Spec:
    words = kit.records(
        "own", noun=(_("word"), _("words")), name="term", new={"id": "", "term": "", "plain": ""}, limit=MAX_OWN, marks=False, under="plain",
        heading=_("Word"), add=(_("Add a word of your house"), _("The word, then Enter")), summary=[], blank="",
        hint=_("Open a word to say it plainly."),
        groups=[kit.group(_("Your word"), [
            kit.text("term", _("Word or term"), max_length=MAX_TERM),
            kit.text("plain", _("In plain words"), max_length=MAX_PLAIN, hint=_("As you would say it at home.")),
        ])],
    )  # fmt: skip
    bring = kit.bring(
        _("Drop a word list here"), table="import_table", noun=(_("word"), _("words")), hint=_("CSV or Excel (XLSX), up to 2 MB"),
        columns=_("Two columns: Term, and In plain words. You see what was read before anything changes."),
    )  # fmt: skip
    return kit.panel(
        "own", _("The list for your wall"), [words, kit.fold(_("Bring in a word list"), [bring])], short=_("Own words"),
        needs=kit.needs("text", _("Your own words come here: names of programmes, forms, departments.")),
        intro=_("Words of your own house count first. Take the list along, and pass it on."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("In plain words"),
        files=[
            ("export_text", _("The text"), _("to send today")),
            ("export_csv", _("Word list"), _("CSV for Excel: your own, and those found")),
            ("export_markdown", _("In words"), _("Markdown: text, count, words")),
        ],
        pictures=[("png", _("Picture"), _("before and after, to paste into slides"), "both")],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the text and the words on paper"), "view": "sheet"},
    )  # fmt: skip
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs("text", _("Your text, your list, and both counts.")),
        intro=_("Nothing leaves this browser unless you take it. Send the text today, and count again in a month: words grow back like grass."),
    )  # fmt: skip
