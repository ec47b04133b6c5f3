"""Write eight walks through a service, step by step, with what happens behind the scenes.

    python data/journeys/generate.py

Nothing is drawn by chance: the walks stand in journey_stories.py. Feeling and effort are one reader's reference, to compare with.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from journey_stories import JOURNEYS, STEPS  # noqa: E402
from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

CAUSES = ("none", "unclear_words", "handover", "system_rule", "waiting", "wrong_promise", "no_follow_up", "unkind", "kindness", "good_design")
STEP = ("phase", "day", "time", "channel", "does", "sees", "message", "behind", "actor", "line", "cause", "feeling", "effort")


def parts() -> list[Table | Page]:
    """The journeys and their steps."""
    names = tuple(JOURNEYS)
    return [
        Table(
            "journeys/journeys.csv",
            "Eight walks: four stories, two of them from both sides, and Waldhaven's own",
            [
                Field("journey", "Short name", unique=True, values=names),
                Field("title", "Title"),
                Field("side", "Who walks", values=("customer", "staff")),
                Field("persona", "The one who walks"),
                Field("firm", "Firm, invented"),
                Field("story", "The story in one line"),
                Field("pair", "The same matter seen by somebody else; empty: none", values=names, required=False),
                Field("retold_from", "Ids in the course's inventory, or case"),
            ],
            [
                dict(zip(("journey", "title", "side", "persona", "firm", "story", "pair", "retold_from"), (name, *one), strict=True))
                | {"pair": one[5] or None}
                for name, one in JOURNEYS.items()
            ],
            key="journey",
        ),
        Table(
            "journeys/steps.csv",
            "The steps of the eight walks",
            [
                Field("journey", "The walk", values=names),
                Field("step", "Number within the walk", "integer", 1, 14),
                Field("phase", "Before, during or after", values=("before", "during", "after")),
                Field("day", "Day since the start, which is 1", "integer", 1),
                Field("time", "Time of day, HH:MM"),
                Field("channel", "Where it happens"),
                Field("does", "What the walker does"),
                Field("sees", "What the walker sees or hears"),
                Field("message", "The message as received; empty: none", required=False),
                Field("behind", "What happens behind the scenes"),
                Field("actor", "Who does that"),
                Field("line", "Is that actor seen by the customer (above the line of visibility) or not (below)?", values=("above", "below")),
                Field("cause", "Why it feels as it does", values=CAUSES),
                Field("feeling", "Typical feeling, -2 very bad to 2 very good (a reference, not the truth)", "integer", -2, 2),
                Field("effort", "Typical effort, 1 none to 7 very much (a reference)", "integer", 1, 7),
            ],
            [
                {"journey": name, "step": number} | dict(zip(STEP, step, strict=True)) | {"message": step[6] or None}
                for name, steps in STEPS.items()
                for number, step in enumerate(steps, start=1)
            ],
            key=("journey", "step"),
            refers=(("journey", "journeys", "journey"),),
        ),
    ]


if __name__ == "__main__":
    write(parts())
