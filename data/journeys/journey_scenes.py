"""What it is like to be there: one short scene for every step of every walk, told to the one who walks.

A scene: what happens, the drawing that goes with it, in what form the step's message comes ("" when there is none), and from whom.
The steps themselves, with what lies behind them, stand in journey_stories.py, in the same order.
"""

# ruff: noqa: E501 (one scene a line is read as a table)
from __future__ import annotations

DRAWINGS = (
    "queue", "cups", "till", "card", "people", "parcel", "invoice", "costume", "laptop", "mail", "chat", "tea", "letter", "phone", "desk", "papers",
    "notary", "calendar", "visit", "door", "table", "box", "van", "clock", "depot", "badge", "stars",
)  # fmt: skip
FORMS = ("speech", "mail", "chat", "letter", "screen", "text")

Scene = tuple[str, str, str, str]

SCENES: dict[str, tuple[Scene, ...]] = {
    "coffee": (
        ("Morning. The station hums. Four guests walk beside you, still a little shy of each other. You want today to begin with something warm.", "people", "", ""),
        ("You stand in line and gather wishes: two americanos, one latte with oat, two cappuccinos. Names fly over the counter. Sweet, you think.", "queue", "", ""),
        ("Your turn. She smiles, she is quick, she gets all five right the first time.", "till", "", ""),
        ("A pen, five cups. Her eyes go to the queue behind you and come back. They say: one. Please, just one.", "cups", "speech", "The young woman at the till"),
        ("You look at your guests. You look at the queue. You say your own name, Toni, for all five. Her shoulders drop.", "cups", "", ""),
        ("The grinder howls. She leans in. The pen hangs over the first lid.", "cups", "speech", "The young woman at the till"),
        ("You hold up your card. The screen says CASH. She bites her lip, cancels, and starts again from the first coffee.", "card", "", ""),
        ("Same five coffees. This time they cost over two euros less. Nobody says a word about it. Which price was the real one?", "card", "", ""),
        ("Hendrik, Saskia, Loes, Meike and you: all Ton this morning. Somebody makes a joke. You laugh, and it is nearly true.", "people", "", ""),
        ("Another colleague has read the lids. She calls so that the whole bar hears it, and looks at the till. Your guests study their shoes.", "cups", "speech", "A colleague at the pick-up, loudly"),
        ("Five lids, five times Ton. You lift one, smell it, guess. Somebody gets the oat milk who did not want it.", "cups", "", ""),
        ("Ten past nine. You put your notes away and open the day with this. Eight heads nod: each has a Ton at home.", "people", "", ""),
    ),
    "coffee-staff": (
        ("Half past eight. You are two this morning, planned for three. The line is at the door already, and one machine blinks red.", "queue", "", ""),
        ("Above the bar hangs a screen. It counts your orders against ninety seconds. The number is red. It is nearly always red.", "clock", "", ""),
        ("A friendly group of five. Nobody pushes. You key drink after drink, and hear the line behind them breathe.", "till", "", ""),
        ("Names on cups: that is the rule, and mystery guests check it. You look at the woman and hope that she understands. She does.", "cups", "speech", "You, to the guest"),
        ("You need one syllable, not two. You ask. Her smile goes out like a lamp. You saw it.", "cups", "speech", "You, to the guest"),
        ("Wrong key. CASH, and she holds a card. The two keys lie side by side; your hand is not the first. The line sighs.", "card", "", ""),
        ("Cancel. Five drinks once more. Now it costs less, and you have no idea why. You hope she does not ask.", "card", "", ""),
        ("Your colleague calls out the name, the right one, for the whole bar. Then she looks at you. So do the guests.", "cups", "speech", "Your colleague"),
        ("Somebody comes back to the counter. Not with a complaint. She reads your badge first.", "badge", "speech", "A guest"),
        ("In the back room you tell your team lead about the two keys. He has no answer. But he takes out a pen.", "papers", "", ""),
    ),
    "print": (
        ("Evening, laptop on your knees. Hand-out, cards, posters, workbook: ordered with days to spare. You feel like somebody who has things in hand.", "laptop", "mail", "Vlugschrift, confirmation"),
        ("The bell. A parcel! You slit it open on the kitchen table. The hand-out. You lift it: cardboard. That is all there is.", "parcel", "", ""),
        ("There must be a note. You shake the box, feel under the flap. There is an invoice. It is for everything.", "invoice", "", ""),
        ("Noon. You are dressed in orange from head to toe, being hunted through town by children with a map. The printer's phone is open till five. You are free at six.", "costume", "", ""),
        ("On a bench you type it out with orange gloves off. Order number. What came, by the name they gave it. What did not. Nothing left to ask.", "laptop", "", ""),
        ("Next morning, quarter past nine. A reply! You open it standing up.", "mail", "mail", "Vlugschrift, no name"),
        ("You send the same facts again. A few words in capitals this time. Then you watch the inbox. Noon comes. One o'clock.", "laptop", "", ""),
        ("Five past two. This one has a name under it, and a letter missing.", "mail", "mail", "Jorinde, Vlugschrift"),
        ("You read it again. Put where? Then three questions walk round the kitchen with you. Is it at the printer's? Will I get it? When?", "tea", "", ""),
        ("You try the little window at the bottom of the page. Somebody is there. He asks you to hold on, and you see three dots move.", "chat", "chat", "Daan, Vlugschrift chat"),
        ("You breathe out. The kettle clicks. You start to plan Friday again.", "tea", "", ""),
        ("Eighteen forty-one. Your phone lights up on the table.", "mail", "mail", "no-reply@vlugschrift"),
        ("You say no. Aloud, to a screen. You laugh, since it is absurd; then you notice that you are not laughing.", "laptop", "", ""),
        ("Another printer's page. Four files, one card number. Two minutes later a text comes, and it knows the day.", "laptop", "text", "The other printer"),
    ),
    "mortgage-staff": (
        ("Ten to nine. You work here, so you just walk in. The staff desk smells of coffee, and a cup is poured before you sit.", "desk", "", ""),
        ("You ask about a lower rate. She takes one sheet and a pencil, and turns the sheet so that you can follow.", "papers", "speech", "The clerk at the staff desk"),
        ("One more question on the way to the car park. No appointment. She knows your file by heart.", "desk", "", ""),
        ("A list of papers. Five lines. Three of them are ticked already.", "papers", "speech", "The clerk at the staff desk"),
        ("Lunch. The offer lies in your tray, with one page in front: this is what changes.", "papers", "", ""),
        ("One clause puzzles you. You ring two floors up and get the man who wrote it.", "phone", "", ""),
        ("At the notary's. First name right, amount right. You are out again in twelve minutes.", "notary", "", ""),
        ("A year later you want a new bathroom. The same two people. They remember the house.", "desk", "speech", "The clerk at the staff desk"),
        ("You stand before a room of brokers and tell them how easy it is to get a mortgage here. They look at each other.", "people", "", ""),
    ),
    "mortgage-broker": (
        ("Half past seven, your broker's office. You have found the house! He names a good rate, and then he sighs.", "visit", "speech", "Your broker"),
        ("A letter. Two pages of conditions. You turn them over to look for what happens next. Nothing happens next.", "letter", "letter", "Linde & Zoon"),
        ("Lunch break, in the car. You ring the number at the top of the letter.", "phone", "speech", "A voice at Linde & Zoon"),
        ("They want papers. Two of them you sent with the very first envelope. You remember licking it.", "letter", "letter", "Linde & Zoon"),
        ("You copy everything again. Your broker looks at the pile and pays for the stamps himself.", "papers", "", ""),
        ("Waiting for the offer. The seller's term ends in a week. You have begun to open the letter box on your toes.", "calendar", "", ""),
        ("The offer! Fourteen pages. You find your rate on page nine. You do not find what it means.", "letter", "", ""),
        ("Nine in the evening. Your broker pushes the cups aside and reads it with you, an hour, line by line.", "table", "speech", "Your broker"),
        ("Best shoes on, at the notary's. He reads out a first name. It is not yours. Then the old amount.", "notary", "speech", "The notary"),
        ("Two days later you sign. It is right now. It has cost you a day's leave, and somebody drove the papers over.", "notary", "", ""),
        ("A letter with good news, it seems. It lies on the stairs for a week. You know that paper by now.", "letter", "", ""),
        ("Your broker comes by and brings a man from the insurer. He asks how it went. He writes. After a while he stops writing.", "visit", "speech", "Karel, account manager"),
    ),
    "delivery": (
        ("Sunday, half past ten. You look when the meal box comes. The app is cheerful, and vague.", "box", "screen", "Zes Borden, app"),
        ("You would like a walk. You wait. Rain begins to run down the window.", "clock", "", ""),
        ("Twelve to three, the bell. He is soaked, the box is heavy, and he smiles.", "door", "speech", "The deliverer"),
        ("You ask what you always ask: a coffee, something cold, the toilet? Mostly they say no. He looks at you as if you had said his name.", "door", "speech", "The deliverer"),
        ("Hands round the cup, he tells you: he is a barber, the shop is his own. Living alone costs money, so on Sundays he drives. So much go in one man!", "tea", "", ""),
        ("You ask which meal he likes best. He laughs, and then he does not. He has never seen what is inside.", "box", "", ""),
        ("You show him thirty meals on your phone. You open the box together. He reads a line of the recipe aloud.", "table", "speech", "The deliverer"),
        ("Last week's empty box, a cold can for the road. He is late, and in no hurry at all.", "door", "speech", "The deliverer"),
        ("Your phone buzzes. Stars, and a percentage.", "stars", "screen", "Zes Borden, app"),
    ),
    "delivery-staff": (
        ("Quarter past eleven. Forty-one boxes, all brown, all the same. A clock runs while you load. What is in them? No idea.", "depot", "", ""),
        ("Half past twelve. Brake lights as far as the stadium. Somebody forgot that there is football on Sunday.", "van", "screen", "Route app, in orange"),
        ("You need a toilet. You have had to for an hour. The petrol station has one. It is for customers.", "van", "", ""),
        ("A door opens a hand's width. A hand takes the box. You had got as far as good after.", "door", "speech", "A voice behind the door"),
        ("Stop twenty-three of forty-one. Rain in your collar. A woman opens, and looks at you. At you, not at the box.", "door", "", ""),
        ("She asks whether you want a coffee, or the toilet. Is that allowed? Nobody ever said.", "door", "speech", "The woman at number 23"),
        ("A kitchen table. She opens the box, and for the first time you see it: small bags of spice, a card, a dinner.", "table", "speech", "You, aloud"),
        ("An empty box, a cold can, two warm coins in your hand. She knows your name. You are nine minutes behind, and you do not mind.", "badge", "speech", "The woman at number 23"),
        ("Next bell. You hear yourself say what is good this week. The lentils! She laughs and asks your name.", "door", "speech", "You, to the next customer"),
        ("Twenty past six, the depot. You stack the empties. The screen shows you your day in one line.", "depot", "screen", "Route app"),
    ),
    "transfer": (
        ("Quarter past eight, the children asleep. New job, old pension; you want it to come along. You log in at the second try, and there is the form.", "laptop", "", ""),
        ("You press the button. A friendly page thanks you.", "laptop", "screen", "Waldhaven, thank-you page"),
        ("A letter on the mat. Three pages. Two sections of law. A form. You read the first sentence three times.", "letter", "letter", "Waldhaven"),
        ("Lunch break. You ring. Music. A voice, every two minutes, for twenty-six minutes. Your sandwich is gone.", "phone", "speech", "The waiting line"),
        ("A person! She is kind, and in a hurry. She reads you the letter that lies before you.", "phone", "speech", "An adviser"),
        ("You fill in the form, copy the copies, and post it late at night. Then: nothing. No text, no mail, no tick.", "letter", "", ""),
        ("Three and a half weeks on. An envelope with their tree on it. You open it in the hall.", "letter", "letter", "Waldhaven"),
        ("You ring again, nineteen minutes, and tell all of it from the start. This adviser has your form. And another answer.", "phone", "speech", "Another adviser"),
        ("Half past nine. Your phone rings. She says her name, Fatima. She has read everything before she dialled.", "phone", "speech", "Fatima, Waldhaven"),
        ("One page. What you get if you do, what you get if you do not. You read it standing, and you are done before your coat is off.", "letter", "letter", "Fatima"),
        ("The official offer. You have fourteen days to decide, it says. You look at the date on top. Eleven are gone.", "letter", "letter", "Waldhaven"),
        ("You ring and ask for Fatima. On holiday. Your heart sinks; but the voice says wait, there is a note.", "phone", "speech", "A third adviser"),
        ("Half a page, five months after you began. It is done. You look for a name to thank.", "letter", "letter", "Waldhaven"),
        ("The next evening, a mail. It wants a number from you.", "stars", "mail", "Waldhaven"),
    ),
}  # fmt: skip
