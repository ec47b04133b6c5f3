"""The rubric of the CX Story: four elements (S52 to S55) and six principles (S61 to S68, after Made to Stick, E18), five worded levels each.

A practitioners' rubric, not a tested scale. The six principles are those of Heath and Heath; the words of the levels are the course's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cxcourse.i18n import _

FOUR = ("personal", "urgency", "strategy", "call")
SIX = ("simple", "unexpected", "concrete", "credible", "emotional", "stories")
CRITERIA = (*FOUR, *SIX)


@dataclass(frozen=True)
class Criterion:
    """What is scored: `id`, its name, the question a scorer asks, and what the levels 1 to 5 mean in words."""

    id: str
    name: str
    question: str
    levels: tuple[str, str, str, str, str]

    def said(self, level: int) -> str:
        """The words of a level from 1 to 5."""
        return self.levels[level - 1]


def rubric() -> dict[str, Criterion]:
    """All ten, in their order, in the language in use."""
    return _rubric(_(""))


@lru_cache(maxsize=4)
def _rubric(_language: str) -> dict[str, Criterion]:
    made = [
        Criterion("personal", _("Personal story"), _("Would I care about the person who tells it?"), (
            _("Nobody is there: no I, or only a title and a career."),
            _("Somebody says I, but nothing happens to them."),
            _("There is a moment, told from outside."),
            _("A moment I can see, and I know what it did to the teller."),
            _("A moment that changed the teller, and leads straight to the customer."),
        )),
        Criterion("urgency", _("Sense of urgency"), _("Do I know where we stand, where we want to be, and why not wait?"), (
            _("Only that the world changes fast."),
            _("One of the three questions is answered, loosely."),
            _("Where we stand, with one clear fact."),
            _("Where we stand and where we want to be. Why now stays vague."),
            _("Today, the goal, and why waiting is worse: each in words that stay."),
        )),
        Criterion("strategy", _("CX strategy"), _("Could I tell somebody else the road?"), (
            _("No road, or pillars without verbs."),
            _("Things to do, in no order."),
            _("Steps in an order."),
            _("A few stretches in order, and either what is left out or a sign that it works."),
            _("A few stretches, what is left out, and how everybody sees that it works."),
        )),
        Criterion("call", _("Call to action"), _("Do I know what I am asked to do?"), (
            _("Nothing is asked, or an attitude."),
            _("A wish: do something, somehow."),
            _("A deed, but whose, or by when?"),
            _("Who, what and when, though too large for this week or hard to check."),
            _("Who, what and when: small enough for this week, clear enough to check."),
        )),
        Criterion("simple", _("Simple"), _("What is the one thing?"), (
            _("Everything matters, so nothing does."),
            _("A theme, buried under much else."),
            _("One main thought, with side roads."),
            _("One thought that keeps coming back; little could go."),
            _("One sentence that I could repeat in the lift. All else serves it."),
        )),
        Criterion("unexpected", _("Unexpected"), _("Did anything make me look up?"), (
            _("Nothing that I did not see coming."),
            _("A joke or a picture, stuck on."),
            _("One turn that made me look up."),
            _("A surprise that is about the point."),
            _("It broke what I believed, and then closed the gap it had opened."),
        )),
        Criterion("concrete", _("Concrete"), _("Can I see it before me?"), (
            _("Only abstractions: excellence, journey, mindset."),
            _("A few things I can picture, among many I cannot."),
            _("One example that I can see before me."),
            _("Nearly all of it can be seen, heard or counted."),
            _("I could draw it: places, things, what was said."),
        )),
        Criterion("credible", _("Credible"), _("Why should I believe it?"), (
            _("Claims that nobody can check."),
            _("Research shows, or a large number from nowhere."),
            _("One fact that fits and could be checked."),
            _("Facts that could be checked, in a size I can feel."),
            _("The same, with their limits, and a detail that only somebody who was there would know."),
        )),
        Criterion("emotional", _("Emotional"), _("Did I feel anything, and for whom?"), (
            _("It leaves me cold."),
            _("Feelings are named, not felt: we are passionate."),
            _("For a moment I felt with somebody."),
            _("I felt with one person, and knew why it matters."),
            _("I felt it, and it points at what I am asked to do."),
        )),
        Criterion("stories", _("Stories"), _("Does something happen to somebody?"), (
            _("Lists and findings. Nobody does anything."),
            _("A person is mentioned; nothing happens."),
            _("Something happens to somebody."),
            _("Somebody wants something, meets an obstacle, and something changes."),
            _("All of that, and I know what I would do the next time."),
        )),
    ]  # fmt: skip
    return {one.id: one for one in made}
