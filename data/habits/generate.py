"""Write the thirteen habits of chapter 9, and who in a room of thirty managers has them.

    python data/habits/generate.py

Planted: a YES is not a coin toss. Some people have many habits and some have few, so more hands stay up at eight than
independent tosses with the same chance would leave; meeting a customer with nothing to sell is the rarest.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.dice import Dice  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, write  # noqa: E402

SEED = 2409
LEVELS = {"team leader": 14, "manager": 11, "director": 5}

# The course's own habits. id: level where it sits best, the habit, how many of a hundred managers of Waldhaven have it.
HABITS: dict[str, tuple[str, str, int]] = {
    "h01": ("team leader", "I listen to a customer's call to the end, without taking it over.", 42),
    "h02": ("team leader", "I open a team talk with one sentence that a customer said, word for word.", 30),
    "h03": ("team leader", "I thank somebody by name for what they did for a customer, and say what it changed.", 55),
    "h04": ("team leader", "I ask somebody in my team what got in the way of helping a customer.", 50),
    "h05": ("team leader", "I ring a customer back myself before I pass the problem on.", 33),
    "h06": ("manager", "I read five comments of customers before I look at the score.", 28),
    "h07": ("manager", "I read a letter or a page aloud before I approve it.", 18),
    "h08": ("manager", "In a talk about a process I ask what the customer will notice of it.", 45),
    "h09": ("manager", "I call the next department before I change a rule that its customers will feel.", 36),
    "h10": ("director", "I put customers first on an agenda that I own.", 22),
    "h11": ("director", "I talk with a customer to whom I have nothing to sell.", 9),
    "h12": ("director", "Before I decide, I ask one person who speaks with customers every day.", 38),
    "h13": ("director", "I say aloud when we chose the customer's side, and what it cost us.", 15),
}
SPREAD = 20  # how far one person differs from the next, in points of chance, the same for all thirteen
CLOSER = 10  # how much likelier a habit is at the level where it sits best


def room() -> list[dict[str, Any]]:
    """Thirty managers on 24 September 2026: yes or no for each habit."""
    dice, out = Dice(SEED), []
    for level, people in LEVELS.items():
        for _ in range(people):
            lift = dice.normal(0.0, SPREAD)
            chances = {one: share + lift + (CLOSER if best == level else 0) for one, (best, _text, share) in HABITS.items()}
            out.append({"level": level} | {one: "yes" if dice.chance(chance / 100) else "no" for one, chance in chances.items()})
    return [{"person": f"p{at:02d}"} | one for at, one in enumerate(dice.mixed(out), 1)]


def parts() -> list[Table | Page]:
    """The habits and the room."""
    return [
        Table(
            "habits/habits.csv",
            "Thirteen habits for leaders, the course's own",
            [
                Field("id", "Stable name of the habit", unique=True),
                Field("level", "Where it sits best; everybody may have it", values=tuple(LEVELS)),
                Field("text", "The habit, as somebody says it who has it"),
            ],
            [{"id": one, "level": level, "text": text} for one, (level, text, _share) in HABITS.items()],
            key="id",
        ),
        Table(
            "habits/room.csv",
            "Thirty managers of Waldhaven and their habits, 24 September 2026",
            [
                Field("person", "A code, in no order", unique=True),
                Field("level", "Level of the person", values=tuple(LEVELS)),
                *(Field(one, f"Habit {one}: at least once in the last four weeks", values=("yes", "no")) for one in HABITS),
            ],
            room(),
            key="person",
        ),
    ]


if __name__ == "__main__":
    write(parts())
