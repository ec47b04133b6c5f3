"""The hands-up of a room: what to expect if habits came by the toss of a coin, and what the hands say (S137, E33).

If each of 13 habits is a YES with the same chance, and knows nothing of the others, the number of YES is binomial. Real rooms are not
like that, as habits come in company; the sum is a guess for whoever asks for hands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, exp, fsum, inf, lgamma, log

from cxcourse.models.tiny_habits import BARS, HABITS, Room

ALL = len(HABITS)
SURE = 0.9  # share of tossed rooms inside the range that is shown


@dataclass(frozen=True)
class Expected:
    """What tossed coins would leave at one bar: the mean number of hands, and the range in which nine of ten tossed rooms lie."""

    bar: int
    hands: float
    low: int
    high: int


def staying(chance: float, bar: int) -> float:
    """Share of a room with at least `bar` of the 13 habits, when each is a YES with `chance` by itself (E33).

    Example:
        >>> [round(100 * staying(0.3, bar)) for bar in (3, 5, 8)]
        [80, 35, 2]
    """
    return fsum(comb(ALL, k) * chance**k * (1 - chance) ** (ALL - k) for k in range(max(0, bar), ALL + 1))


def expected(people: int, chance: float, bars: Sequence[int] = BARS) -> list[Expected]:
    """For each bar what tossed coins would leave in a room of `people`."""
    out = []
    for bar in bars:
        share = staying(chance, bar)
        low, high = between(people, share)
        out.append(Expected(bar, people * share, low, high))
    return out


def between(n: int, share: float, sure: float = SURE) -> tuple[int, int]:
    """The smallest and largest number of `n` that keep at most (1 - sure) / 2 of the binomial outcomes outside on either side."""
    edge = (1 - sure) / 2
    below, low, high = 0.0, None, n
    for k in range(n + 1):
        below += _mass(n, k, share)
        if low is None and below > edge:
            low = k
        if below >= 1 - edge:
            high = k
            break
    return low or 0, high


def _mass(n: int, k: int, share: float) -> float:
    if share <= 0.0 or share >= 1.0:
        return float(k == (n if share >= 1.0 else 0))
    # By logarithms: the binomial coefficient of a large room has more digits than a float.

    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(share) + (n - k) * log(1 - share))


def trouble(room: Room) -> dict[str, tuple[int, int]]:
    """Counts that cannot be: the field, with its number and the most that it can be (a later hand is also an earlier one)."""
    most, out = room.people, {}
    for field, hands in zip(("three", "five", "eight"), room.hands, strict=True):
        if hands is not None and most is not None and hands > most:
            out[field] = (hands, most)
        if hands is not None:
            most = hands if most is None else min(most, hands)
    return out


def fitted(room: Room) -> float | None:
    """The chance of a YES under which the three counts are likeliest, to a thousandth; None while a count or the people are missing or cannot be.

    The counts divide the room into four groups (0-2, 3-4, 5-7, 8-13); their likelihood is multinomial.
    """
    if room.people is None or room.three is None or room.five is None or room.eight is None or trouble(room):
        return None
    groups = (room.people - room.three, room.three - room.five, room.five - room.eight, room.eight)

    def likely(chance: float) -> float:
        stay = [1.0, *(staying(chance, bar) for bar in BARS), 0.0]
        shares = [stay[at] - stay[at + 1] for at in range(4)]
        return sum(n * log(share) if share > 0 else (-inf if n else 0.0) for n, share in zip(groups, shares, strict=True))

    return max((n / 1000 for n in range(1, 1000)), key=likely)
