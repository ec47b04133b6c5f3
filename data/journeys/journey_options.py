"""What one could change: worded options for a redesign, and what a customer could do for the one who serves.

An option: kind, what is done, which steps it lifts and by how much, how good a step can become by it, which steps it makes easier, its
cost in points, what it does in a sentence, whose study it leans on, how strong that is, and what that study does not show. Lifts and costs
are the course's assumptions, to think with; no study measured them.

A deed: the step of a staff walk, whether it happened there or could have, what the customer does, and how many seconds it takes.
"""

# ruff: noqa: E501 (one option a line is read as a table)
from __future__ import annotations

KINDS = ("transparency", "apology", "repair", "compensation", "prevention")
STRENGTHS = ("strong", "some", "thin", "none")
BUDGET = 6

BUELL = ("Buell, Kim & Tsay 2017", "some", "It was shown for food, in a canteen and a laboratory. Nobody has shown it for this trade.")
GELBRICH = ("Gelbrich & Roschk 2011", "strong", "Kind words feed the sense of being treated fairly. That they bring a customer back by themselves is not shown.")
ORSINGHER = ("Orsingher and others 2010", "strong", "It raises satisfaction with how a complaint was handled, not satisfaction overall, and not whether people return.")
HOMBURG = ("Homburg & Fürst 2005", "some", "Clear rules for handling trouble went with fairer treatment in one survey of firms. A survey shows what goes together, not what causes what.")
BITNER = ("Bitner, Booms & Tetreault 1990", "some", "700 stories told by customers, sorted by cause. Stories, and no experiment.")
ALAYBEK = ("Alaybek and others 2022", "some", "Ends weigh heavily in 174 results, most of them minutes long. For days and months we lean on it with care.")
PERSONAL = ("Surprenant & Solomon 1987", "thin", "One study with a simulated bank: some personal touches please and others do not. Coffee was not in it.")
EFFORT = ("Dixon, Freeman & Toman 2010", "thin", "The study comes from a firm that sold the measure, and asked what people meant to do, not what they did.")
NOBODY = ("", "none", "Nobody has tested it as far as we know. Try it for a week, and count.")

Option = tuple[str, str, str, int, str, int, str, tuple[str, str, str]]

# kind, what is done, lifts "step:by", best possible feeling, eases "step:by", cost, effect, evidence
OPTIONS: dict[str, tuple[Option, ...]] = {
    "coffee": (
        ("prevention", "Before nine there are no names, just coffee", "4:2 5:2 6:3 11:1", 1, "6:1 11:1", 1, "The question, the giving in and the spelling all go.", PERSONAL),
        ("prevention", "The keys for cash and card are moved apart", "7:2 8:1", 1, "7:1 8:2", 2, "The order is keyed once.", NOBODY),
        ("transparency", "“I had the wrong price before. This is the right one.”", "8:2", 1, "", 1, "One sentence ends the wondering.", BUELL),
        ("apology", "“Sorry, my mistake, it takes a minute more.”", "7:1", 0, "", 1, "The blame is taken, the minute stays.", GELBRICH),
        ("repair", "A wrong cup is put right quietly; colleagues talk later", "10:2", 1, "", 1, "Nobody is shown up before guests.", BITNER),
        ("repair", "The lid says which drink, in large letters", "11:2", 1, "11:2", 1, "No guessing at the table.", NOBODY),
        ("compensation", "A card for five free coffees", "8:1 10:1 11:1", 1, "", 3, "The party is paid for what went wrong; tomorrow's party meets it again.", ORSINGHER),
    ),
    "print": (
        ("transparency", "A slip in the box: 1 of 4 today, the rest on Thursday by noon", "2:2 3:2 9:1", 1, "3:2 5:2", 2, "She knows before she has to ask.", BUELL),
        ("prevention", "Nothing leaves before all four are ready", "2:2 3:1", 0, "5:3", 3, "No half parcel; but a late one, and she must be told of that as well.", NOBODY),
        ("apology", "The first reply begins: “One of four is a poor parcel. I am sorry. Jorinde”", "6:1 8:1", 0, "", 1, "She is acknowledged. She still does not know when.", GELBRICH),
        ("repair", "Whoever answers mail can see the print room's list", "6:3 7:2 8:3 9:2", 1, "6:1 7:3", 3, "The first reply can say where it is, what happens next, and when.", HOMBURG),
        ("repair", "One person keeps the case until it is delivered", "7:1 8:1 13:1", 1, "7:2", 2, "She tells it once, to a name.", BITNER),
        ("transparency", "The evening mail says what happens now: “Tomorrow at nine, at your door by noon. Jorinde”", "12:3 13:3 14:2", 1, "14:3", 1, "Bad news with a name and an hour. Only if the hour is true!", BUELL),
        ("prevention", "The evening run tells a colleague, and no customer", "12:2 13:2", 0, "", 2, "The worst end is gone, and somebody must use the evening to call.", ALAYBEK),
        ("compensation", "A fifth off the next order", "13:1 14:1", 0, "", 3, "A gift for a next time that may not come.", ORSINGHER),
    ),
    "mortgage-staff": (),
    "mortgage-broker": (
        ("transparency", "Every letter ends: where it is, what happens next, when you hear from us", "2:2 6:1 11:1", 1, "2:2", 1, "Waiting with a date is another kind of waiting.", BUELL),
        ("prevention", "The scanner reads both sides, and nobody asks twice", "4:3 5:1", 1, "4:4 5:4", 3, "Two steps of the walk disappear.", EFFORT),
        ("prevention", "Brokers' files lie on the same pile as staff files", "6:3 7:1", 1, "6:2", 4, "Eighteen working days become three; somebody else will wait longer.", NOBODY),
        ("transparency", "One page before the fourteen: your rate, what changes, what now", "7:2 8:1", 1, "7:3 8:1", 2, "An evening at the kitchen table less.", NOBODY),
        ("repair", "Who rings is helped, whoever sold the mortgage", "3:2", 1, "3:2", 2, "One answer instead of a fence.", HOMBURG),
        ("apology", "The insurer rings the same day: “Our mistake. Thursday at four, and I have read the deed myself.”", "9:1 10:1", 0, "", 1, "A name takes the blame, and checks.", GELBRICH),
        ("compensation", "The lost day of leave is paid", "10:1 11:1", 0, "", 3, "It puts right what it cost, not how it felt.", ORSINGHER),
        ("prevention", "The deed is filled from the file and not typed over", "9:3 10:1", 1, "9:2 10:1", 4, "The wrong name cannot happen.", NOBODY),
    ),
    "transfer": (
        ("transparency", "The thank-you page explains the clock: “Your old fund first has two months. You hear from us on 1 July either way.”", "4:1 6:1 11:1", 1, "4:1", 1, "The promise becomes one that can be kept.", BUELL),
        ("prevention", "The letter becomes Fatima's one page", "3:3 4:2 5:1 8:2", 1, "3:4 4:2 8:3", 2, "The wait and both calls grow out of this letter.", EFFORT),
        ("transparency", "The scanner sends a text: “Both pages are here. Next: your old fund.”", "6:2 7:3 8:1", 1, "6:1 7:1", 2, "No reminder for a form that has come.", BUELL),
        ("apology", "“You did send it. The fault was ours.”", "7:1 8:1", 0, "", 1, "He is believed. The reminder still came.", GELBRICH),
        ("repair", "Fourteen days count from the day the letter arrives", "11:2", 0, "11:1", 2, "Time to think, and one call less.", HOMBURG),
        ("repair", "The last letter carries Fatima's name and number", "13:3 14:1", 1, "", 1, "Somebody says: it is done.", ALAYBEK),
        ("compensation", "A voucher of 25 for the wait", "13:1 14:1", 0, "", 3, "Thanks for waiting. The next Wouter waits too.", ORSINGHER),
        ("prevention", "Every transfer has one person, as Fatima was", "4:1 5:2 8:3 11:2 13:3", 2, "4:1 5:1 8:4", 6, "Nearly all of it, and all of the money.", BITNER),
    ),
}  # fmt: skip

Deed = tuple[int, str, str, int]

# step, "done" (it happened) or "could", what the customer does, seconds
DEEDS: dict[str, tuple[Deed, ...]] = {
    "coffee-staff": (
        (9, "done", "Comes back, reads the badge and says: thank you, Mila", 6),
        (4, "could", "Says it first: no names for us, we know our cups", 3),
        (6, "could", "Says when the wrong key beeps: take your time", 2),
        (8, "could", "Says, so that the colleague hears it: she has been very kind to us", 5),
    ),
    "delivery-staff": (
        (6, "done", "Asks him in: coffee, something cold, the toilet?", 120),
        (7, "done", "Opens the box with him and shows him the dinner", 180),
        (8, "done", "A can, two coins from hand to hand, and his name", 20),
        (3, "could", "Says at an earlier door: the toilet is there, if you need it", 120),
        (4, "could", "Opens the door wide, looks up and says good afternoon", 4),
    ),
}  # fmt: skip
