"""Give or take: how far a score may be off by the luck of who answered, and by who stays silent (E37, E38, E41, E42).

Shares run from 0 to 1 here. A base is how many customers are asked, `answers` how many of them answer; when that is a good part of all, the
finite population correction makes the error smaller, and when everybody answers there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054  # 95 of 100 samples lie within this many standard errors


def correction(base: float, answers: float) -> float:
    """The finite population correction sqrt((N - n) / (N - 1)), for a sample drawn without putting back."""
    if base <= 1 or answers >= base:
        return 0.0
    return sqrt((base - answers) / (base - 1))


def margin_of_share(base: float, answers: float, share: float = 0.5, z: float = Z95) -> float:
    """Give or take of a share: z sqrt(p (1 - p) / n) with the correction; the same for p and 1 - p, largest at one half."""
    return z * sqrt(share * (1 - share) / answers) * correction(base, answers)


def spread_of_score(fans: float, critics: float) -> float:
    """The variance of one answer to a Net Promoter Score, counted 1, 0 and -1: p + d - (p - d)^2 (E38, Rocks 2016)."""
    return fans + critics - (fans - critics) ** 2


def margin_of_score(base: float, answers: float, fans: float, critics: float, z: float = Z95) -> float:
    """Give or take of fans minus critics, both shares; 0.05 are five points of the score."""
    return z * sqrt(spread_of_score(fans, critics) / answers) * correction(base, answers)


def adjusted_score(base: float, answers: float, fans: float, critics: float, z: float = Z95) -> tuple[float, float]:
    """Middle and give or take of the adjusted Wald interval: three invented answers are added, three quarters of one for each end and the
    rest in the middle, which mends the interval when few answered (E38, Rocks 2016)."""
    n = answers + 3
    p, d = (fans * answers + 0.75) / n, (critics * answers + 0.75) / n
    return p - d, z * sqrt(spread_of_score(p, d) / n) * correction(base, answers)


def margin_of_mean(base: float, answers: float, deviation: float, z: float = Z95) -> float:
    """Give or take of an average on a scale whose answers have this standard deviation."""
    return z * deviation / sqrt(answers) * correction(base, answers)


def of_difference(first: float, second: float) -> float:
    """Give or take of the difference between two rounds with these margins: both are blurred, so their difference is blurred more."""
    return sqrt(first**2 + second**2)


def silence(rate: float, gap: float) -> float:
    """How far a score is off because of those who stay silent: their share times the gap between those who answered and them (E42)."""
    return (1 - rate) * gap


@dataclass(frozen=True)
class Reached:
    """Customers at risk in a round: among those who answered, called back in time; and the give or take of the first."""

    heard: float
    give: float
    in_time: float
    low: float
    high: float


def reached(base: float, rate: float, at_risk: float, followed_up: float) -> Reached:
    """Of those who answer a share is at risk, and of these a share is called back while it still helps.

    Args:
        base: customers asked in a round.
        rate: share that answers.
        at_risk: share at risk among those who answer.
        followed_up: share of these who are reached in time.
    """
    answers = base * rate
    heard = answers * at_risk
    give = answers * margin_of_share(base, answers, at_risk) if answers else 0.0
    low, high = max(0.0, heard - give), min(answers, heard + give)
    return Reached(heard, give, heard * followed_up, low * followed_up, high * followed_up)
