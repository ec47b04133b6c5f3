"""The agenda of a session: ready ones to start from, the steps of its clock with everybody by name, and whether it fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.words import listed, number
from cxcourse.models.your_mastermind import ROLES, Person, Session, Step, clock_said, how_word, role_word

FEWEST, MOST = 6, 10  # a circle by the course; fewer and more work, with a word of caution
SHORT_TURN = 30.0  # seconds: below it a turn is not a turn
READY = ("60", "90", "story")


def ready(which: str) -> list[dict[str, Any]]:
    """A ready agenda as work: "60" (one case), "90" (two cases) or "story" (one case and the ten minutes)."""
    first, last = _promises(10), _new_promises()
    if which == "60":
        made = [_promises(8), *_case(_("Case")), _compare(12), last]
    elif which == "90":
        made = [first, *_case(_("Case 1")), *_case(_("Case 2")), _compare(10), last]
    else:
        made = [first, *_case(_("Case")), *_story(), last]
    return [{"id": f"{which}-{at}", **one} for at, one in enumerate(made, 1)]


def _step(what: str, minutes: float, how: str, lead: str | None, note: str) -> dict[str, Any]:
    return {"what": what, "minutes": minutes, "how": how, "lead": lead, "note": note}


def _promises(minutes: float) -> dict[str, Any]:
    return _step(_("Promises of last time"), minutes, "each", "host", _("Kept, changed or not, and what came of it. No reasons needed."))


def _new_promises() -> dict[str, Any]:
    return _step(_("New promises"), 10, "each", "scribe", _("One step, one date, one who asks."))


def _compare(minutes: float) -> dict[str, Any]:
    return _step(_("Lay one exercise side by side"), minutes, "all", "critic", _("Show at once. Largest difference first."))


def _case(name: str) -> list[dict[str, Any]]:
    """The half-hour of chapter 18: 5 + 6 + 3 + 4 + 9 + 3 minutes."""
    return [
        _step(_("{case}: tell").format(case=name), 5, "one", "presenter", _("End with one question.")),
        _step(_("{case}: ask").format(case=name), 6, "all", "critic", _("Only questions to which you do not know the answer.")),
        _step(_("{case}: seal").format(case=name), 3, "alone", "timekeeper", _("In silence, please. A first answer, written down and sealed.")),
        _step(_("{case}: read").format(case=name), 4, "others", "critic", _("Every first answer aloud. No comments yet.")),
        _step(_("{case}: talk").format(case=name), 9, "all", "host", _("The owner turns the chair, listens and says nothing.")),
        _step(_("{case}: take").format(case=name), 3, "one", "presenter", _("What will you do, and by when?")),
    ]


def _story() -> list[dict[str, Any]]:
    return [
        _step(_("The story: deliver it"), 10, "one", "presenter", _("Ten minutes, standing, without slides.")),
        _step(_("The story: score"), 4, "alone", "timekeeper", _("Four elements, 1 to 5, each alone.")),
        _step(_("The story: show at once"), 2, "all", "critic", _("All scores on the table at the same moment.")),
        _step(_("The story: what I heard"), 10, "others", "critic", _("The highest and the lowest first. What did you hear?")),
        _step(_("The story: agree"), 10, "all", "host", _("What stays, and which one thing is mended?")),
        _step(_("The story: next draft"), 4, "one", "presenter", _("What changes, and on which day do we hear it?")),
    ]


def story_flow() -> list[dict[str, Any]]:
    """The clock of the story alone: {label, seconds, hint}, 40 minutes."""
    return [{"label": one["what"], "seconds": one["minutes"] * 60, "hint": one["note"]} for one in _story()]


def owners(read: Session) -> list[Person | None]:
    """For each step of the agenda the person whose case or story it is: the next presenter whenever a presenter begins to tell anew."""
    presenters = read.with_role("presenter")
    said: list[Person | None] = []
    case, before = -1, ""
    for step in read.agenda:
        # A case ends with its owner's word; the next time that an owner has the floor it is the next one's.
        if step.lead == "presenter" and step.how == "one":
            before = "closing" if before == "telling" else "telling"
            case += before == "telling"
        said.append(presenters[min(case, len(presenters) - 1)] if presenters and case >= 0 else None)
    return said


def turns(read: Session, at: int) -> list[Person]:
    """Who speaks in turn in step `at`: the first critic first where the critic leads, else somebody else begins each time; [] for no round."""
    step = read.agenda[at]
    named = [one for one in read.members if one.name]
    if step.how not in ("each", "others") or not named:
        return []
    owner = owners(read)[at]
    people = [one for one in named if step.how == "each" or one is not owner] or named
    if step.lead == "critic" and (critic := next((one for one in people if "critic" in one.roles), None)):
        first = people.index(critic)
    else:
        first = sum(one.how in ("each", "others") for one in read.agenda[:at]) % len(people)
    return [*people[first:], *people[:first]]


def clock_steps(read: Session) -> list[dict[str, Any]]:
    """The agenda as steps of the kit's clock, each {label, seconds, hint}: a round has one for everybody by name."""
    made: list[dict[str, Any]] = []
    for at, step in enumerate(read.agenda):
        if step.minutes is None:
            continue
        name = step.what or _("Step {n}").format(n=at + 1)
        people = turns(read, at)
        for one in people:
            made.append({"label": f"{name} · {one.name}", "seconds": step.minutes * 60 / len(people), "hint": step.note})
        if not people:
            made.append({"label": name, "seconds": step.minutes * 60, "hint": step.note})
    return made


def total(read: Session) -> float:
    """Minutes of all steps."""
    return sum(step.minutes or 0 for step in read.agenda)


def leads(read: Session, at: int) -> str:
    """Who leads a step: a name where the job has one, else the job, "" for nobody."""
    step = read.agenda[at]
    if not step.lead:
        return ""
    holder = owners(read)[at] if step.lead == "presenter" else next(iter(read.with_role(step.lead)), None)
    return holder.name if holder and holder.name else role_word(step.lead)


def agenda_table(read: Session) -> b.Block:
    """The agenda by the clock."""
    rows: list[list[str]] = []
    gone = 0.0
    for at, step in enumerate(read.agenda):
        minutes = "?" if step.minutes is None else number(step.minutes)
        rows.append([_moment(read, gone), step.what or _("Step {n}").format(n=at + 1), minutes, speaks(read, at)])
        gone += step.minutes or 0
    rows.append([_moment(read, gone), _("The door opens"), "", ""])
    return b.table([_("Clock"), _("What happens"), _("Min"), _("Who")], rows, caption=_("The agenda by the clock"), align="llrl")


def _moment(read: Session, gone: float) -> str:
    """The time of day after `gone` minutes; minutes from the start where it is not said when one begins."""
    return clock_said(read.begin + gone) if read.begin is not None else f"{number(gone)}′"


def speaks(read: Session, at: int) -> str:
    """Who speaks in a step and who leads it, in few words."""
    step, leader, people = read.agenda[at], leads(read, at), turns(read, at)
    if people and step.how == "others" and len(people) < len([one for one in read.members if one.name]):
        owner = owners(read)[at]
        return _("each but {owner}, {first} first").format(owner=owner.name if owner else "?", first=people[0].name)
    if people:
        return _("each in turn, {first} first").format(first=people[0].name)
    if step.how == "one" and leader:
        return leader
    return _("{who}; {leader} leads").format(who=how_word(step.how), leader=leader) if leader else how_word(step.how)


def jobs(read: Session) -> list[b.Block]:
    """Who has which job, in one line."""
    held = [(role_word(role), [one.name or "?" for one in read.with_role(role)]) for role in ROLES]
    said = [f"{word}: {', '.join(names)}" for word, names in held if names]
    return [b.para(" · ".join(said))] if said else []


def fits(read: Session) -> list[b.Block]:
    """Whether the agenda fits the time and the people, in words."""
    if not read.agenda:
        return []
    looked = [one for one in (_time(read), _people(read), *_rounds(read), *_jobs(read), _alone(read)) if one]
    wrong = sum(state in ("missing", "look") for state, _text, _why in looked)
    names = [one for one in read.members if one.name]
    text = _("{minutes} minutes, {steps} steps, {people} people: it fits.") if not wrong else ngettext(
        "{minutes} minutes, {steps} steps, {people} people: one thing to look at.",
        "{minutes} minutes, {steps} steps, {people} people: {n} things to look at.", wrong,
    )  # fmt: skip
    if not names:
        text = _("{minutes} minutes in {steps} steps, and nobody is named yet.")
    said = text.format(minutes=number(total(read)), steps=len(read.agenda), people=len(names), n=wrong)
    order = {"missing": 0, "look": 1, "unknown": 2, "ok": 3}
    return [b.lead(said), b.checks(sorted(looked, key=lambda one: order[one[0]]))]


Check = tuple[str, str, str | None]


def _time(read: Session) -> Check:
    open_steps = [step.what or "?" for step in read.agenda if step.minutes is None]
    if open_steps:
        return "missing", _("No minutes yet: {steps}").format(steps=listed(open_steps)), _("The clock leaves out what has no minutes.")
    sum_of = total(read)
    if read.length is None:
        return "unknown", _("The steps take {n} minutes.").format(n=number(sum_of)), _("Say how long you have, and this tells you whether it fits.")
    over = sum_of - read.length
    if over > 0:
        longest = max(read.agenda, key=lambda step: step.minutes or 0)
        why = _("Take {over} off. The longest step is “{step}”, {n} minutes.").format(
            over=number(over), step=longest.what or "?", n=number(longest.minutes or 0)
        )
        return "missing", _("It does not fit: {sum} minutes of steps in {length}.").format(sum=number(sum_of), length=number(read.length)), why
    if over < 0:
        return "ok", _("It fits, with {n} minutes to spare.").format(n=number(-over)), None
    return "ok", _("It fits to the minute."), _("A circle that ends on time is a circle that meets again.")


def _people(read: Session) -> Check:
    n = len([one for one in read.members if one.name])
    if n == 0:
        return "unknown", _("Nobody is named yet."), _("With names, rounds go from one to the next, each with their own time.")
    if n < FEWEST:
        text = ngettext("{n} person is a small circle.", "{n} people are a small circle.", n).format(n=n)
        return "look", text, _("It works. Take one case less, and ask who could be the sixth.")
    if n > MOST:
        return "look", _("{n} people are many.").format(n=n), _("Above ten, some never speak. Split into two circles, and compare at the end.")
    return "ok", _("{n} people: enough to differ, few enough to hear each other.").format(n=n), None


def _rounds(read: Session) -> list[Check]:
    short: list[tuple[float, Step, int]] = []
    for at, step in enumerate(read.agenda):
        people = len(turns(read, at))
        if people and step.minutes is not None and step.minutes * 60 / people < SHORT_TURN:
            short.append((step.minutes * 60 / people, step, people))
    return [
        (
            "look",
            _("“{step}” gives each of {n} people {seconds} seconds.").format(step=step.what or "?", n=people, seconds=round(seconds)),
            _("Below half a minute it is a list of names. {need} minutes would do.").format(need=number(-(-people * SHORT_TURN // 60))),
        )
        for seconds, step, people in short
    ]


def _jobs(read: Session) -> list[Check]:
    if not any(one.name for one in read.members):
        return []
    needed = [role for role in ROLES if role in {step.lead for step in read.agenda} or role in ("host", "timekeeper")]
    missing = [role_word(role) for role in needed if not read.with_role(role)]
    out: list[Check] = []
    if missing:
        out.append(
            ("missing", _("Nobody has this job yet: {jobs}.").format(jobs=listed(missing, most=5)), _("Jobs go round: another one next time."))
        )
    for one in read.with_role("timekeeper"):
        if "presenter" in one.roles:
            out.append(("look", _("{name} brings a case and watches the clock.").format(name=one.name or "?"), _("Who tells does not see the time.")))
    cases = sum(step.lead == "presenter" and step.how == "one" for step in read.agenda)
    if not out:
        said = _("Every job has a name.") if cases else _("Every job has a name; nobody needs to bring a case.")
        out.append(("ok", said, None))
    return out


def _alone(read: Session) -> Check | None:
    hows = [step.how for step in read.agenda]
    if "alone" in hows:
        return "ok", _("Everybody writes alone before the talk."), None
    if "all" in hows:
        return "look", _("Nobody writes alone before the talk."), _("Three silent minutes rescue the answer that differs.")
    return None


def moved_on(read: Session) -> list[dict[str, Any]]:
    """The members as work, all jobs one seat further; dealt out from the first seat when nobody has one."""
    people = [{"id": one.id, "name": one.name, "house": one.house, "roles": list(one.roles)} for one in read.members]
    if not people:
        return []
    if not any(one["roles"] for one in people):
        jobs: Mapping[int, str] = dict(enumerate(("host", "timekeeper", "presenter", "presenter", "critic", "scribe")))
        for at, job in jobs.items():
            held = people[at % len(people)]["roles"]
            if isinstance(held, list) and job not in held:
                held.append(job)
        return people
    before = [one["roles"] for one in people]
    return [{**one, "roles": before[at - 1]} for at, one in enumerate(people)]
