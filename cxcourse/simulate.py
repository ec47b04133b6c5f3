"""`python -m cxcourse.simulate`: plays the dilemma table (exercise 17) many times and prints how often each fixed manner wins."""

from __future__ import annotations

import argparse

from cxcourse.models.learn_by_playing_trial import LIMIT, SEED, tracks_at_the_end, trial


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 when a manner wins more than the limit at four players, else 0."""
    parser = argparse.ArgumentParser(prog="python -m cxcourse.simulate", description=__doc__)
    parser.add_argument("--games", type=int, default=2000, help="games for each manner (default 2000)")
    parser.add_argument("--players", type=int, default=4, help="players at the table, 2 to 6 (default 4)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds, 5 to 7 (default 7)")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args(arguments)
    made = trial(given.games, given.players, given.rounds, given.seed)
    ends = tracks_at_the_end(given.games, given.players, given.rounds, given.seed)
    print(f"{given.games} games for each manner, {given.players} players, {given.rounds} rounds, seed {given.seed}.")
    print("The others at the table are drawn from all manners. A tie for first counts as a part.\n")
    print(f"{'manner':40}{'wins':>7}{'table held':>12}{'wins of those':>15}{'points':>8}")
    for name, one in sorted(made.items(), key=lambda item: -item[1]["won"]):
        print(f"{name:40}{one['won']:>7.1%}{one['held']:>12.1%}{one['won_of_held']:>15.1%}{one['points']:>8.1f}")
    places = ", ".join(f"{name} {ends[name]:.1f}" for name in ("customer", "colleague", "money", "trust"))
    print(f"\nTracks at the end, on average: {places}.")
    print(f"A track fell to 0 in {ends['fell']:.0%} of the games; the table held in {ends['held']:.0%}.")
    best = max(one["won"] for one in made.values())
    over = given.players == 4 and best > LIMIT
    print(f"The most that any manner wins is {best:.1%}; the limit at four players is {LIMIT:.0%}{': TOO MUCH' if over else ''}.")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
