"""Write four letters, what each sentence of them is about, and what customers did after reading.

    python data/letters/generate.py

Nothing here is drawn by chance: the texts stand in letter_texts.py, the counts agree with contacts/contacts.csv.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from letter_texts import LANGUAGES, LETTERS  # noqa: E402
from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

TOPICS = ("people", "process", "money")


def words(text: str) -> int:
    """How many words a text has; a number or an amount is one."""
    return len(re.findall(r"[\w'.,&-]*\w", text))


def markdown(letter: tuple[Any, ...]) -> str:
    """The letter as a page, with a line on where it comes from."""
    _, title, _, language, _, month, _, _, paragraphs, note = letter
    body = "\n\n".join(" ".join(text for _, text in one) for one in paragraphs)
    return (
        f"# {title}\n\n"
        f"> Invented letter of Waldhaven, {month}. First written in {LANGUAGES[language]}, here in English as closely as the tone allows.\n"
        f"> {note}\n\n"
        f"{body}\n"
    )


def parts() -> list[Table | Page]:
    """The letters, their index and their sentences."""
    index, sentences, pages = [], [], []
    for letter in LETTERS:
        file, title, segment, language, clear, month, copies, calls, paragraphs, _ = letter
        flat = [(key, text, at) for at, one in enumerate(paragraphs, start=1) for key, text in one]
        index.append(
            {"letter": file, "title": title, "segment": segment, "original_language": language, "clear": clear, "sent": month,
             "copies": copies, "calls_within_14_days": calls, "calls_per_1000": 1000 * calls / copies, "sentences": len(flat),
             "words": sum(words(text) for _, text, _ in flat)}
        )  # fmt: skip
        for number, (key, text, at) in enumerate(flat, start=1):
            sentences.append({"letter": file, "sentence": number, "paragraph": at, "text": text.replace("**", ""), "about": key})
        pages.append(Page(f"letters/{file}.md", f"Letter: {title}", markdown(letter)))
    name = Field("letter", "The letter, as its file is called", values=tuple(one[0] for one in LETTERS))
    return [
        Table(
            "letters/letters.csv",
            "Four letters of Waldhaven, and who called after them",
            [
                Field("letter", "The letter, as its file is called", unique=True, values=name.values),
                Field("title", "What it is"),
                Field("segment", "Who got it", values=("pension_nl", "pension_de", "insurance_direct", "insurance_broker")),
                Field("original_language", "Language in which it was first written", values=tuple(LANGUAGES)),
                Field("clear", "Is it one of the two clear ones?", values=("yes", "no")),
                Field("sent", "Month of sending", "yearmonth"),
                Field("copies", "Letters sent", "integer", 1),
                Field("calls_within_14_days", "Calls about it within 14 days", "integer", 0),
                Field("calls_per_1000", "The same for each 1,000 letters", "number", 0, decimals=1),
                Field("sentences", "Sentences, with opening and closing", "integer", 1),
                Field("words", "Words", "integer", 1),
            ],
            index,
            key="letter",
        ),
        Table(
            "letters/sentences.csv",
            "Each sentence of the four letters, and what it is about",
            [
                name,
                Field("sentence", "Number within the letter", "integer", 1),
                Field("paragraph", "Number of the paragraph", "integer", 1),
                Field("text", "The sentence"),
                Field("about", "What it is about, one reader's judgement", values=TOPICS),
            ],
            sentences,
            key=("letter", "sentence"),
            refers=(("letter", "letters", "letter"),),
        ),
        *pages,
    ]


if __name__ == "__main__":
    write(parts())
