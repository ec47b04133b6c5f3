"""What a sponsor year costs and leaves out: load, months without contact, giving and asking, what hurts, and one's own hours.

The four limits are the course's own and no study has measured them: 30 minutes a month for a leader, visits apart; something at least
every three months for those whose yes is needed; giving as often as asking; one act that hurts in every quarter.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxcourse.models.executives_as_fans import ALL, MONTHS, Leader, Plan

MOST_A_MONTH = 30.0  # minutes of a leader, visits apart
LONGEST_GAP = 3  # so many months without anything make a stranger
FEW, MANY = 6, 12  # acts a year for one leader; a message in a rhythm counts as one
HALF = 0.5  # of your minutes for one leader


@dataclass(frozen=True)
class Account:
    """One leader's year.

    Attributes:
        leader: whose.
        minutes: theirs in each month, visits apart; visits: minutes on visits in each month.
        contacts: how many things happen in each month; personal: those that are for this leader alone.
        gap: the longest run of months without anything, as (length, first month); own_gap: without anything of their own.
        gave: acts for this leader alone that give; asked: that ask; an act that does both counts in both.
        acts: acts in all, those for everybody among them; one in a rhythm counts once.
        mine: the reader's minutes for acts with this leader alone.
        unready: busy months (places in the plan) with nothing given to this leader alone in them or in the two months before.
    """

    leader: Leader
    minutes: tuple[float, ...]
    visits: tuple[float, ...]
    contacts: tuple[int, ...]
    personal: tuple[int, ...]
    gap: tuple[int, int]
    own_gap: tuple[int, int]
    gave: int
    asked: int
    acts: int
    mine: float
    unready: tuple[int, ...]

    @property
    def heavy(self) -> tuple[int, ...]:
        """Months with more than 30 minutes, visits apart."""
        return tuple(at for at, value in enumerate(self.minutes) if value > MOST_A_MONTH)

    @property
    def total(self) -> float:
        """Their minutes in the year, visits among them."""
        return sum(self.minutes) + sum(self.visits)


def longest_gap(contacts: tuple[int, ...]) -> tuple[int, int]:
    """Length and first place of the longest run of zeros, the earliest of several.

    Example:
        >>> longest_gap((1, 0, 0, 1, 0))
        (2, 1)
    """
    best, start = (0, 0), None
    for at, n in enumerate((*contacts, 1)):
        if not n:
            start = at if start is None else start
        elif start is not None:
            if at - start > best[0]:
                best = (at - start, start)
            start = None
    return best


def account(plan: Plan, leader: Leader) -> Account:
    """The year of one leader."""
    minutes, visits, contacts, personal, given = [0.0] * MONTHS, [0.0] * MONTHS, [0] * MONTHS, [0] * MONTHS, [0] * MONTHS
    acts = list(plan.acts_of(leader.id))
    for act in acts:
        for month in act.months:
            (visits if act.visit else minutes)[month] += act.theirs
            contacts[month] += 1
            personal[month] += act.who != ALL
            given[month] += act.who != ALL and act.way != "asked"
    own = [act for act in acts if act.who != ALL]
    busy = [at for at in range(MONTHS) if plan.month(at)[1] in leader.busy]
    return Account(
        leader, tuple(minutes), tuple(visits), tuple(contacts), tuple(personal), longest_gap(tuple(contacts)), longest_gap(tuple(personal)),
        sum(act.way != "asked" for act in own), sum(act.way != "gave" for act in own), len(acts), sum(act.mine * len(act.months) for act in own),
        tuple(at for at in busy if not any(given[max(0, at - 2) : at + 1])),
    )  # fmt: skip


def accounts(plan: Plan) -> list[Account]:
    """All leaders, in their order."""
    return [account(plan, one) for one in plan.people]


def quiet_quarters(plan: Plan) -> list[int]:
    """The quarters of the plan (0 to 3) in which nothing shows what hurts."""
    loud = {month // 3 for act in plan.acts if act.hurts for month in act.months}
    return [quarter for quarter in range(4) if quarter not in loud]


def own_minutes(plan: Plan, owner: str | None = None) -> list[float]:
    """Minutes of preparing and doing, month by month; of one `owner` ("" is the reader), or of all."""
    out = [0.0] * MONTHS
    for act in plan.acts:
        if owner is None or act.owner == owner:
            for month in act.months:
                out[month] += act.mine
    return out
