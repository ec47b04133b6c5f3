"""Write eight walks through a service: their steps, what it is like to be there, and what one could change.

    python data/journeys/generate.py

Nothing is drawn by chance: the walks stand in journey_stories.py, the scenes in journey_scenes.py, options and deeds in
journey_options.py. Feeling and effort are one reader's reference, to compare with.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from journey_options import DEEDS, KINDS, OPTIONS, STRENGTHS  # noqa: E402
from journey_scenes import DRAWINGS, FORMS, SCENES  # noqa: E402
from journey_stories import JOURNEYS, STEPS  # noqa: E402
from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

CAUSES = ("none", "unclear_words", "handover", "system_rule", "waiting", "wrong_promise", "no_follow_up", "unkind", "kindness", "good_design")
STEP = ("phase", "day", "time", "channel", "does", "sees", "message", "behind", "actor", "line", "cause", "feeling", "effort")
OPTION = ("kind", "text", "lifts", "best", "eases", "cost", "effect", "evidence")


def parts() -> list[Table | Page]:
    """The journeys, their steps and scenes, the options and the deeds."""
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
        _scenes(names),
        _options(names),
        _deeds(names),
    ]


def _scenes(names: tuple[str, ...]) -> Table:
    return Table(
        "journeys/scenes.csv",
        "What it is like to be there, for every step",
        [
            Field("journey", "The walk", values=names),
            Field("step", "Number within the walk", "integer", 1, 14),
            Field("scene", "What happens, told to the one who walks"),
            Field("drawing", "The drawing that goes with it", values=DRAWINGS),
            Field("form", "In what form the step's message comes; empty: no message", values=FORMS, required=False),
            Field("from", "Whom the message is from; empty: no message", required=False),
        ],
        [
            {"journey": name, "step": number, "scene": scene, "drawing": drawing, "form": form or None, "from": sender or None}
            for name, scenes in SCENES.items()
            for number, (scene, drawing, form, sender) in enumerate(scenes, start=1)
        ],
        key=("journey", "step"),
        refers=(("journey", "journeys", "journey"),),
    )


def _options(names: tuple[str, ...]) -> Table:
    rows = []
    for name, options in OPTIONS.items():
        for number, option in enumerate(options, start=1):
            row = dict(zip(OPTION, option, strict=True))
            source, strength, limits = option[-1]
            row |= {"evidence": source or None, "strength": strength, "limits": limits, "eases": option[4] or None}
            rows.append({"journey": name, "option": number} | row)
    return Table(
        "journeys/options.csv",
        "Worded options for a redesign",
        [
            Field("journey", "The walk", values=names),
            Field("option", "Number within the walk", "integer", 1, 14),
            Field("kind", "What kind of change", values=KINDS),
            Field("text", "What is done or said"),
            Field("lifts", "Steps that it lifts, as step:by (assumed)"),
            Field("best", "How good a step can feel by it, at best (assumed)", "integer", -2, 2),
            Field("eases", "Steps that it makes easier, as step:by (assumed)", required=False),
            Field("cost", "Points of a budget of six (assumed)", "integer", 1, 6),
            Field("effect", "What it does"),
            Field("evidence", "The study it leans on; empty: none", required=False),
            Field("strength", "How far that carries", values=STRENGTHS),
            Field("limits", "What that evidence does not show"),
        ],
        rows,
        key=("journey", "option"),
        refers=(("journey", "journeys", "journey"),),
    )


def _deeds(names: tuple[str, ...]) -> Table:
    return Table(
        "journeys/deeds.csv",
        "What a customer does, or could do, for the one who serves",
        [
            Field("journey", "The walk, one of staff", values=names),
            Field("deed", "Number within the walk", "integer", 1, 14),
            Field("step", "The step at which it falls", "integer", 1, 14),
            Field("done", "Did it happen there, or could it have?", values=("done", "could")),
            Field("text", "What the customer does"),
            Field("seconds", "What it takes (assumed)", "integer", 1),
        ],
        [
            {"journey": name, "deed": number} | dict(zip(("step", "done", "text", "seconds"), deed, strict=True))
            for name, deeds in DEEDS.items()
            for number, deed in enumerate(deeds, start=1)
        ],
        key=("journey", "deed"),
        refers=(("journey", "journeys", "journey"),),
    )


if __name__ == "__main__":
    write(parts())
