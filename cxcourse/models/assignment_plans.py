"""Plans to begin from: the courses of the facilitators' guide, two short ones, and one for each role with its question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.assignment import OPTIONAL, REQUIRED, Assignment, Item, Session, as_work
from cxcourse.models.assignment_course import BY_SLUG, CHAPTER, CHAPTERS, EXERCISE, QUESTIONS


@dataclass(frozen=True)
class Ready:
    """A plan to begin from: its id, its name, what it is for in a sentence, and the plan, without a start or an address."""

    id: str
    name: str
    text: str
    plan: Assignment


def _slug(number: int) -> str:
    return CHAPTERS[number - 1].slug


def _read(numbers: Iterable[int], after: int | None, need: str = REQUIRED) -> list[Item]:
    return [Item(_slug(n), CHAPTER, need, after) for n in numbers]


def _do(numbers: Iterable[int], after: int | None, need: str = REQUIRED) -> list[Item]:
    return [Item(_slug(n), EXERCISE, need, after) for n in numbers]


def _plan(title: str, items: list[Item], sessions: Iterable[tuple[str, int, int, str]] = (), at: str = "09:30") -> Assignment:
    order = {(chapter.slug, page): n for n, (chapter, page) in enumerate((one, page) for one in CHAPTERS for page in (CHAPTER, EXERCISE))}
    made = tuple(Session(f"s{n}", name, after, "", at, minutes, text) for n, (name, after, minutes, text) in enumerate(sessions, 1))
    return Assignment(title, "", tuple(sorted(items, key=lambda one: order[one.slug, one.page])), made)


def ready() -> list[Ready]:
    """The plans by length, the shortest first."""
    return [
        Ready(
            "quarter", _("I have 15 minutes"), _("One short chapter and its questions; the exercise is there for those who want more."),
            _plan(_("Fifteen minutes on habits"), [*_read([9], 0), *_do([9], 7, OPTIONAL)]),
        ),
        Ready(
            "hour", _("One hour"), _("One chapter to read before, and one session in which everybody mends a text of their own."),
            _plan(_("An hour of plain words"), [*_read([6], 6), *_do([6], 7)], [
                (_("Plain words"), 7, 60, _("Bring a text of your own that is about to go upstairs")),
            ]),
        ),
        Ready(
            "day", _("One day"), _("From nine to half past four: a person, a visit, a habit, a sentence. Nothing must be read before."),
            _plan(_("One day for customers"), [*_read([1, 12], 6, OPTIONAL), *_do([1, 9, 10, 13], 7)], [
                (_("The day"), 7, 450, _("The map, a guess, Wouter's walk, thirteen habits, one moment and one call")),
                (_("Thirty minutes: what came of it?"), 37, 30, _("Everybody says what they did, and who noticed")),
            ], "09:00"),
        ),
        Ready(
            "four-weeks", _("Four weeks"), _("Two and a half hours together a week, some 70 minutes of reading. Two chapters are left for later."),
            _plan(_("Four weeks for customers"), _four_weeks(), [
                (_("Whose yes?"), 7, 150, _("The map of chapter 1, the brief of chapter 2")),
                (_("Through their eyes"), 14, 150, _("The guess and the visit of chapter 12, Wouter's walk of chapter 13")),
                (_("What to begin with"), 21, 150, _("What the visits brought, the drivers of chapter 8, the oldest complaint of chapter 15")),
                (_("Tell it, keep it"), 28, 150, _("The story of chapter 10, hooks and recipes of chapter 9, three dates")),
            ]),
        ),
        Ready(
            "nine-weeks", _("Nine weeks"), _("The full course: two chapters a week, one session of 90 minutes, and one thing to do."),
            _plan(_("Leading Customer Experience in nine weeks"), _nine_weeks(), [
                (_("Whose yes?"), 7, 90, _("Chapter 1, whole")), (_("Trip over it"), 14, 90, _("Chapter 3, whole")),
                (_("Words and diaries"), 21, 90, _("Review of part I, chapter 6, diaries of chapter 5")),
                (_("What is in it for them"), 28, 90, _("Chapter 7 with the beans, whole")),
                (_("Piles, hooks and recipes"), 35, 90, _("What the calls told, chapter 8, recipes of chapter 9")),
                (_("The ten minutes"), 42, 90, _("Chapter 10, whole")), (_("Your n is 1"), 49, 90, _("Chapter 12, whole")),
                (_("Letters and replies"), 56, 90, _("What the visits brought, chapter 15, the letter of chapter 16")),
                (_("Your circle"), 63, 90, _("Chapter 18, whole, with a case of your own")),
            ]),
        ),
    ]  # fmt: skip


def _four_weeks() -> list[Item]:
    return [
        *_read([1, 2, 4, 5], 6), *_do([1], 7), *_do([2], 13), *_read([3, 12, 13, 14], 13), *_do([12], 14), *_do([13], 20),
        *_read([6, 7, 8, 15], 20), *_do([8, 15], 21), *_do([6], 27), *_read([9, 10, 11, 18], 27), *_do([9, 10], 28), *_do([11], 35, OPTIONAL),
    ]  # fmt: skip


def _nine_weeks() -> list[Item]:
    read = [[1, 2], [3, 4], [5, 6], [7, 8], [9], [10, 11], [12, 13], [14, 15, 16], [17, 18]]
    # In the session, and at home before the next one.
    done: list[tuple[list[int], list[int]]] = [
        ([1], [2]),
        ([3], [4]),
        ([6], [5]),
        ([7], []),
        ([8], [9]),
        ([10], [11]),
        ([12], [13]),
        ([15], []),
        ([18], []),
    ]
    items = []
    for week, (chapters, (inside, home)) in enumerate(zip(read, done, strict=True), 1):
        items += [*_read(chapters, 7 * week - 1), *_do(inside, 7 * week), *_do(home, 7 * week + 6)]
    return [*items, *_do([14, 16], 63, OPTIONAL)]


def for_question(question: dict[str, Any]) -> Ready:
    """A plan for a role's question: a chapter and its exercise a week, in the order in which they help; the rest is optional."""
    items = []
    for week, slug in enumerate(question["first"], 1):
        items += [Item(slug, CHAPTER, REQUIRED, 7 * week - 3), Item(slug, EXERCISE, REQUIRED, 7 * week)]
    last = 7 * len(question["first"])
    items += [Item(slug, CHAPTER, OPTIONAL, last + 7) for slug in question["more"]]
    titles = ", ".join(BY_SLUG[slug].exercise for slug in question["first"])
    return Ready(question["id"], question["says"], _("You make: {list}.").format(list=titles), _plan(question["says"], items))


def questions() -> list[tuple[str, Ready]]:
    """(role, plan) for each question."""
    return [(one["role"], for_question(one)) for one in QUESTIONS]


def patch(one: Ready) -> dict[str, Any]:
    """What changes in the work when somebody begins from this plan: start, address and welcome stay theirs."""
    work = as_work(one.plan)
    return {key: work[key] for key in ("title", "items", "sessions")}


def numbers_of(one: Ready) -> tuple[int, int, int]:
    """Chapters, exercises and sessions that are required in it."""
    needed = [item for item in one.plan.items if item.need == REQUIRED]
    return sum(item.page == CHAPTER for item in needed), sum(item.page == EXERCISE for item in needed), len(one.plan.sessions)
