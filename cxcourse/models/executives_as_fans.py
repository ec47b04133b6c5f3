"""The sponsor year: small acts for the leaders whose yes is needed, in twelve months, with what each costs and whether it gives or asks.

Thirteen kinds of act are those that the chapters 05 to 07 retell (S149-S151, S153-S157, S159-S160, S162, S165-S166); one more that gives,
two that ask and the reader's own are the course's. Minutes are experience and no rule; every one can be changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_of, number_of, text_of, whole_of
from cxcourse.models.words import N_

MONTHS = 12
ALL = "all"  # in the place of a leader's id: everybody on the list
WAYS = ("gave", "asked", "both")
RHYTHMS = (0, 1, 2, 3, 6)  # months from one time to the next; 0 is once
MOST_PEOPLE, MOST_ACTS = 8, 80
MOST_MINUTES = 960.0
MESSAGE_PARTS = ("customer", "fact", "say", "ask")
FIRST_HOUR, LAST_HOUR = 7, 18


@dataclass(frozen=True)
class Kind:
    """A kind of act: its name, what it is good for, usual minutes of theirs and yours, way (`WAYS`), and whether it shows what hurts.

    `source` is the entry of the inventory that it retells, "" for the course's own.
    """

    id: str
    name: str
    good: str
    theirs: float
    mine: float
    way: str
    source: str = ""
    hurts: bool = False


KINDS = (
    Kind("briefing", N_("Briefing on customers and success"), N_("Somebody new to all this"), 20, 90, "gave", "S149"),
    Kind("study", N_("One page on what good service earns"), N_("Whoever asks for proof"), 5, 15, "gave", "S150"),
    Kind("expert", N_("A guest from outside"), N_("Being believed at once"), 60, 90, "gave", "S151"),
    Kind("key_message", N_("Monthly message"), N_("The same story from many mouths"), 3, 20, "gave", "S153"),
    Kind("short_brief", N_("Half a page for one occasion"), N_("A speech or a client without surprises"), 10, 30, "gave", "S154"),
    Kind("success", N_("A team's success, shared by the leader"), N_("Pride with a name on it"), 5, 15, "both", "S155"),
    Kind("praise", N_("Thanks to one employee"), N_("The person, and everybody who hears of it"), 4, 10, "gave", "S156"),
    Kind("customer_visit", N_("Customer visit"), N_("Seeing what no report shows"), 90, 120, "both", "S157"),
    Kind("cake", N_("Cake from a grateful customer"), N_("People who never hear a thank-you"), 15, 45, "gave", "S159"),
    Kind("story", N_("A real call, heard together"), N_("The pain, told honestly"), 10, 30, "gave", "S160", True),
    Kind("plain_words", N_("Their text in plain words"), N_("A leader who wants to be understood"), 5, 20, "gave", "S162"),
    Kind("so_what", N_("What a result means for everybody"), N_("News that others can cheer for"), 5, 20, "gave", "S165"),
    Kind("money", N_("What it costs or earns, as a range"), N_("Whoever signs"), 10, 25, "gave", "S166"),
    Kind("changed", N_("What their part has changed"), N_("The next yes"), 2, 10, "gave"),
    Kind("ask_decision", N_("Asking for a decision"), N_("A yes that you need"), 10, 30, "asked"),
    Kind("ask_help", N_("Asking for time, people or support"), N_("Work that is stuck"), 10, 20, "asked"),
    Kind("own", N_("Something of your own"), N_("What only your house knows"), 10, 20, "gave"),
)  # fmt: skip
KIND = {one.id: one for one in KINDS}


@dataclass(frozen=True)
class Leader:
    """Somebody above or beside you: what they are `judged` on, their `busy` months (1 to 12), whether you `need` their yes."""

    id: str
    name: str = ""
    judged: str = ""
    busy: tuple[int, ...] = ()
    need: bool | None = None
    likes: str = ""

    @property
    def shown(self) -> str:
        """The name, or a stand-in while none is typed."""
        return self.name or _("Somebody without a name")


@dataclass(frozen=True)
class Act:
    """One act, once or in a rhythm.

    Attributes:
        kind: of `KINDS`; what: what exactly, in own words.
        who: a leader's id, or `ALL`.
        month: the first time, counted from 0 in the plan's first month; every: months to the next time (`RHYTHMS`).
        theirs: minutes of that leader each time; mine: minutes of whoever prepares it.
        way: gave, asked or both; hurts: whether it shows something that is painful to hear.
        owner: who does it, "" for the reader; before: the occasion that it comes before.
        day: the day of the first time (ISO), or "" for the plan's usual one.
    """

    id: str
    kind: str = "own"
    what: str = ""
    who: str = ALL
    month: int = 0
    every: int = 0
    theirs: float = 10.0
    mine: float = 20.0
    way: str = "gave"
    hurts: bool = False
    owner: str = ""
    before: str = ""
    day: str = ""

    @property
    def months(self) -> tuple[int, ...]:
        """The months of the plan in which it happens."""
        return tuple(range(self.month, MONTHS, self.every)) if self.every else (self.month,)

    @property
    def shown(self) -> str:
        """The name of its kind, and what exactly; of an own act only the latter."""
        kind = kind_word(self.kind)
        return (self.what or kind) if self.kind == "own" else f"{kind}: {self.what}" if self.what else kind

    @property
    def visit(self) -> bool:
        """A visit to customers is counted apart: it is meant to be long."""
        return self.kind == "customer_visit"


@dataclass(frozen=True)
class Plan:
    """The whole of exercise 05. `first` is (year, month) of the first month; `weekday` (0 Monday) and `hour` those of calendar entries."""

    title: str
    people: tuple[Leader, ...]
    acts: tuple[Act, ...]
    first: tuple[int, int]
    weekday: int
    hour: int
    message: Mapping[str, str]

    @property
    def begun(self) -> bool:
        """Whether there is an act."""
        return bool(self.acts)

    def acts_of(self, leader: str, shared: bool = True) -> Iterator[Act]:
        """The acts with a leader, those for everybody among them when `shared`."""
        return (one for one in self.acts if one.who == leader or (shared and one.who == ALL))

    def month(self, at: int) -> tuple[int, int]:
        """Year and month of the plan's month `at`, counted from 0."""
        year, month = self.first
        return year + (month - 1 + at) // 12, (month - 1 + at) % 12 + 1


def parse(work: Mapping[str, Any]) -> Plan:
    """The plan with every value of the shape it should have; acts of leaders who are gone are left out.

    Raises:
        Problem: when the people or the acts are no list, or the year or the message no set of fields.
    """
    people, acts, year, message = work.get("people", []), work.get("acts", []), work.get("year", {}), work.get("message", {})
    sound = isinstance(people, (list, tuple)) and isinstance(acts, (list, tuple)) and isinstance(year, Mapping) and isinstance(message, Mapping)
    if not sound:
        raise Problem(_("This plan could not be read: its parts are not where they should be. Your present work is unchanged."))
    taken: set[str] = set()
    leaders = tuple(_leader(one, taken) for one in people[:MOST_PEOPLE] if isinstance(one, Mapping))
    known = {one.id for one in leaders} | {ALL}
    ids: set[str] = set()
    planned = [_act(one, ids) for one in acts[:MOST_ACTS] if isinstance(one, Mapping) and one.get("who") in known]
    weekday, hour = whole_of(year.get("weekday"), 0, 4), whole_of(year.get("hour"), FIRST_HOUR, LAST_HOUR)
    return Plan(
        text_of(work.get("title"), 120), leaders, tuple(planned), _first(year.get("first")), 1 if weekday is None else weekday,
        9 if hour is None else hour, {part: text_of(message.get(part), 600) for part in (*MESSAGE_PARTS, "speaker")},
    )  # fmt: skip


def as_work(plan: Plan) -> dict[str, Any]:
    """The work traits that `parse` reads."""
    people = [{**asdict(one), "busy": [str(month) for month in one.busy]} for one in plan.people]
    return {
        "title": plan.title, "people": people, "acts": [asdict(one) for one in plan.acts],
        "year": {"first": f"{plan.first[0]:04d}-{plan.first[1]:02d}-01", "weekday": plan.weekday, "hour": plan.hour},
        "message": dict(plan.message) if any(plan.message.values()) else {},
    }  # fmt: skip


def _leader(given: Mapping[str, Any], taken: set[str]) -> Leader:
    busy = given.get("busy")
    months = {text for text in busy if isinstance(text, str)} if isinstance(busy, (list, tuple)) else set()
    need = given.get("need")
    return Leader(
        _id(given.get("id"), "p", taken | {ALL}, taken), text_of(given.get("name"), 120), text_of(given.get("judged"), 300),
        tuple(month for month in range(1, 13) if str(month) in months), need if isinstance(need, bool) else None, text_of(given.get("likes"), 300),
    )  # fmt: skip


def _act(given: Mapping[str, Any], taken: set[str]) -> Act:
    kind = KIND[given["kind"]] if isinstance(given.get("kind"), str) and given["kind"] in KIND else KIND["own"]
    month, every = whole_of(given.get("month"), 0, MONTHS - 1), given.get("every")
    rhythm = every if isinstance(every, int) and not isinstance(every, bool) and every in RHYTHMS else 0
    way = given.get("way")
    hurts = given.get("hurts")
    return Act(
        id=_id(given.get("id"), "a", taken, taken), kind=kind.id, what=text_of(given.get("what"), 200), who=str(given["who"]), month=month or 0,
        every=rhythm, theirs=minutes(given.get("theirs"), kind.theirs), mine=minutes(given.get("mine"), kind.mine),
        way=way if isinstance(way, str) and way in WAYS else kind.way, hurts=hurts if isinstance(hurts, bool) else kind.hurts,
        owner=text_of(given.get("owner"), 120), before=text_of(given.get("before"), 200), day=day_of(given.get("day")),
    )  # fmt: skip


def _id(value: Any, letter: str, barred: set[str], taken: set[str]) -> str:
    key = value if isinstance(value, str) and 0 < len(value) <= 40 and value not in barred else f"{letter}{len(taken) + 1}"
    while key in barred or key in taken:
        key += "x"
    taken.add(key)
    return key


def _first(value: Any) -> tuple[int, int]:
    day = day_of(value)
    made = date.fromisoformat(day) if day else date(2027, 1, 1)
    return (made.year, made.month) if 2000 <= made.year <= 2098 else (2027, 1)


def minutes(value: Any, usual: float) -> float:
    """Minutes between 0 and 960, else `usual`."""
    number = number_of(value, 0, MOST_MINUTES)
    return usual if number is None else number


def kind_word(kind: str) -> str:
    """The name of a kind of act."""
    return _(KIND[kind].name)


def way_word(way: str) -> str:
    """Gave, asked or both, as the page says it."""
    return {"gave": _("You give"), "asked": _("You ask"), "both": _("Both")}[way]


def month_names() -> list[str]:
    """January to December."""
    return [
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"), _("September"), _("October"),
        _("November"), _("December"),
    ]  # fmt: skip
