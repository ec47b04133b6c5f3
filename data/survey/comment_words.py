"""What customers write in the open field: by theme and language, first what they say, then what some of them add.

Invented, each language written by itself and not translated line by line.
"""

from __future__ import annotations

# theme -> language -> (what is said, what may be added)
WORDS: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "letters": {
        "nl": (
            (
                "Ik heb uw brief drie keer gelezen en weet nog steeds niet of ik iets moet doen.",
                "Het pensioenoverzicht is vier kanten lang en ik zoek naar één bedrag.",
                "Wat betekent 'opgebouwde aanspraak'? Schrijf gewoon wat ik krijg.",
                "De brief over de verhoging heeft mij meer zorgen gegeven dan geld.",
                "Mijn dochter moet uw post aan mij uitleggen.",
                "Drie bedragen op één bladzijde, welke is nu van mij?",
                "Ik snap uw brieven niet, en ik heb dertig jaar op kantoor gewerkt.",
                "De brief is vast juist, maar hij is niet voor mij geschreven.",
            ),
            (
                "Een mens belt dan maar.",
                "Op de laatste bladzijde stond pas dat ik niets hoefde te doen.",
                "Ik heb hem in de la gelegd.",
                "Mijn man vroeg of we nu minder kregen. Ik wist het niet.",
                "Begin met wat er voor mij verandert.",
                "Bij de bakkerij begreep niemand hem.",
            ),
        ),
        "de": (
            (
                "Ihr Schreiben habe ich zweimal gelesen und dann angerufen.",
                "Die Standmitteilung verstehe ich auch im vierten Jahr nicht.",
                "Welcher der drei Beträge gilt denn nun für mich?",
                "Im Brief stehen fünf Paragrafen und kein einziger Satz über mich.",
                "Muss ich etwas tun oder nicht? Das steht nirgends.",
                "Schreiben Sie bitte so, wie Sie am Telefon sprechen.",
            ),
            (
                "Ich bin kein Jurist.",
                "Mein Nachbar hat denselben Brief und dieselbe Frage.",
                "Am Ende habe ich ihn abgeheftet.",
                "Das Wichtige stand auf Seite drei.",
                "Das macht mir eher Angst.",
            ),
        ),
        "en": (
            (
                "I read the statement twice and still could not find what I will get.",
                "Your letter answers every question except mine: do I have to do something?",
                "Three amounts on one page, and none of them says 'yours'.",
                "The increase letter worried me until somebody explained it.",
            ),
            ("So I called.", "English would help, but plain Dutch would help more.", "It went into a drawer."),
        ),
    },
    "repeat_calls": {
        "nl": (
            (
                "Ik heb drie keer gebeld over hetzelfde.",
                "Iedere keer krijg ik een ander antwoord.",
                "De eerste medewerker zei ja, de tweede nee.",
                "Na twee telefoontjes wist ik nog niet meer dan ervoor.",
                "Ik moest mijn hele verhaal opnieuw vertellen.",
                "Bij de tweede keer bleek het eerste antwoord niet te kloppen.",
            ),
            (
                "Pas de derde wist het echt.",
                "Dat had in één keer gekund.",
                "Niemand zag dat ik al eerder had gebeld.",
                "Schrijf het voor elkaar op.",
                "Sindsdien vraag ik altijd om een naam.",
            ),
        ),
        "de": (
            (
                "Dreimal angerufen, drei verschiedene Auskünfte.",
                "Die erste Antwort war leider falsch.",
                "Jedes Mal fange ich wieder von vorne an.",
                "Erst beim zweiten Anruf hat jemand richtig nachgesehen.",
                "Amersfoort sagt das eine, Münster das andere.",
            ),
            ("Das kostet Zeit, auch Ihre.", "Beim ersten Mal richtig, das wäre es.", "Notiert hatte es niemand.", "Schade."),
        ),
        "en": (
            (
                "I called three times about the same letter.",
                "Two advisers, two answers.",
                "The first answer was wrong, and I only found out by chance.",
            ),
            ("The third one was excellent.", "Please write down what I told you.", "I now ask for everything in writing."),
        ),
    },
    "waiting": {
        "nl": (
            (
                "In juni heb ik een half uur in de wacht gestaan.",
                "Lang wachten aan de telefoon, en dan een vraag van één minuut.",
                "Het wachtmuziekje kan ik inmiddels meezingen.",
                "Op de brief staat een nummer, maar daar neemt niemand op.",
                "Twee keer opgehangen omdat het te lang duurde.",
                "Op antwoord op mijn mail heb ik negen dagen gewacht.",
            ),
            (
                "De mevrouw zelf was prima.",
                "Bel dan terug.",
                "Vooral na een brief is het druk.",
                "Ik moest intussen gewoon werken.",
                "Op dinsdag ging het beter.",
            ),
        ),
        "de": (
            (
                "Zwanzig Minuten Warteschleife für eine kurze Frage.",
                "Am Telefon kommt man kaum durch.",
                "Auf meine E-Mail habe ich elf Tage gewartet.",
                "Immer besetzt, besonders im Januar.",
            ),
            ("Ein Rückruf wäre schön.", "Danach ging es schnell.", "Ich hatte nur eine Frage zum Brief.", "So geht das nicht."),
        ),
        "en": (
            ("Twenty-five minutes on hold for a one-minute question.", "The line was busy all week.", "My email took nine days."),
            ("The person was lovely, when she came.", "Why not call me back?", "I gave up twice."),
        ),
    },
    "attention": {
        "nl": (
            (
                "Ik voelde me een nummer.",
                "Er werd vooral naar het scherm gekeken, niet naar mij.",
                "De medewerker had haast, dat hoor je.",
                "Men leest een lijstje voor en luistert niet.",
                "Mijn tussenpersoon kent mij, u niet.",
            ),
            ("Een beetje aandacht kost niets.", "Jammer."),
        ),
        "de": (
            ("Man fühlt sich wie eine Nummer.", "Freundlich, aber in Eile.", "Mein Makler kennt mich, die Zentrale kennt nur meine Vertragsnummer."),
            ("Das merkt man.", "Früher war das in Münster anders."),
        ),
        "en": (
            ("I felt like a file number.", "Nobody asked how I was after my husband died."),
            ("A minute more would have been enough."),
        ),
    },
    "site": {
        "nl": (
            (
                "Een app zou handig zijn.",
                "Waarom kan ik dit niet gewoon in een app zien?",
                "Inloggen lukt vaak pas de tweede keer.",
                "De site ziet er ouderwets uit.",
                "Mijn bank heeft een veel mooiere app.",
                "Ik was mijn wachtwoord weer vergeten.",
                "Mijn Waldhaven werkt niet goed op mijn telefoon.",
                "Op de site kan ik mijn brieven niet terugvinden.",
            ),
            ("Verder geen klachten.", "Niet zo erg, ik kom er twee keer per jaar.", "Het zou wel modern zijn.", "Misschien een idee?"),
        ),
        "de": (
            (
                "Eine App wäre schön.",
                "Das Anmelden im Portal ist umständlich.",
                "Die Webseite wirkt etwas altmodisch.",
                "Auf dem Handy ist das Kundenportal kaum zu lesen.",
                "Das Passwort musste ich schon wieder neu setzen.",
                "Andere Versicherer haben längst eine App.",
            ),
            ("Sonst alles in Ordnung.", "Ich brauche es aber selten.", "Nur als Anregung.", "Wäre zeitgemäß."),
        ),
        "en": (
            ("An app would be nice.", "Logging in takes two tries.", "The site looks a little old.", "I forgot my password again."),
            ("Not a big thing.", "I only go there twice a year.", "Everything else is fine."),
        ),
    },
    "promise": {
        "nl": (
            (
                "U zou mij terugbellen. Dat is niet gebeurd.",
                "Er was beloofd dat het binnen tien dagen geregeld was, het werden zes weken.",
                "Er werd gezegd dat de brief al onderweg was.",
                "Wat telefonisch was afgesproken, stond nergens.",
            ),
            ("Afspraak is afspraak.", "Toen moest ik er zelf achteraan.", "Dat vind ik erger dan de fout zelf."),
        ),
        "de": (
            ("Der versprochene Rückruf kam nicht.", "In zehn Tagen sollte es erledigt sein. Es waren sechs Wochen.", "Zugesagt war etwas anderes."),
            ("Das ärgert mich mehr als der Fehler.", "Ich habe selbst nachgefragt."),
        ),
        "en": (
            ("You said you would call back, and nobody did.", "Ten days became six weeks."),
            ("I had to chase it myself.", "A promise is a promise."),
        ),
    },
    "forms": {
        "nl": (
            (
                "Voor een adreswijziging moest ik een formulier printen.",
                "Drie keer mijn geboortedatum invullen op één formulier.",
                "De waardeoverdracht vraagt papieren die u zelf al heeft.",
            ),
            ("Ik heb geen printer.", "Dat kan eenvoudiger.", "Mijn oude fonds begreep het ook niet."),
        ),
        "de": (
            ("Für eine neue Adresse brauche ich doch kein Formular auf Papier.", "Die Unterlagen hatte ich schon einmal geschickt."),
            ("Das geht einfacher.", "Warum zweimal?"),
        ),
        "en": (
            ("You asked for papers that you already had.", "I had to print a form to change my address."),
            ("Who owns a printer?", "That could be easier."),
        ),
    },
    "costs": {
        "nl": (
            (
                "De premie ging omhoog en ik weet niet waarom.",
                "Wat houdt u eigenlijk in voor de kosten?",
                "Ik betaal al twintig jaar en nieuwe klanten krijgen korting.",
            ),
            ("Leg het eens uit.", "Dat voelt niet eerlijk.", "Ik ga vergelijken."),
        ),
        "de": (
            ("Der Beitrag steigt jedes Jahr ohne Erklärung.", "Was kostet mich die Verwaltung?"),
            ("Bitte erklären Sie das.", "Ich vergleiche jetzt."),
        ),
        "en": (
            ("My premium went up and nobody said why."),
            ("Please explain.", "I am comparing now."),
        ),
    },
    "praise": {
        "nl": (
            (
                "Prima geholpen, dank u wel.",
                "Al dertig jaar tevreden.",
                "Snel geregeld na de brand in onze keuken.",
                "Geen klachten.",
                "Heel fijn gesprek gehad met een medewerkster.",
                "Alles in één keer goed.",
            ),
            ("Ga zo door.", "Compliment voor het team.", "Dat mag ook eens gezegd worden.", "Dank!"),
        ),
        "de": (
            (
                "Alles bestens, vielen Dank.",
                "Seit 1989 Kunde und zufrieden.",
                "Nach dem Wasserschaden schnelle Hilfe.",
                "Sehr nettes Gespräch gehabt.",
                "Gleich beim ersten Anruf geklärt.",
            ),
            ("Weiter so.", "Ein Lob an das Team.", "Danke!"),
        ),
        "en": (
            ("Very well helped, thank you.", "Everything right the first time.", "Kind people."),
            ("Keep it up.", "Thank you."),
        ),
    },
}

# What the satisfied write about the same things, where both kinds occur.
HAPPY: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "attention": {
        "nl": (
            ("Eindelijk iemand die vroeg hoe het met mij ging na het overlijden van mijn man.", "De adviseur nam de tijd en dacht met mij mee."),
            ("Ik heb haar naam onthouden: Fatima.", "Daar bel ik graag nog eens naar.", "Dat onthoud je."),
        ),
        "de": (
            ("Die Dame hat zugehört und sich Zeit genommen.", "Endlich jemand, der gefragt hat, worum es mir geht."),
            ("Das war mir viel wert.", "So bleibt man gern Kunde."),
        ),
        "en": (
            ("The adviser listened to me, which is rarer than you think.", "The adviser took her time, and I understood it at last."),
            ("I will not forget that.", "Thank you, Fatima."),
        ),
    },
    "promise": {
        "nl": (("Ze hebben precies op de afgesproken dag gebeld.", "De betaling kwam op de dag die u had genoemd."), ("Dat mag gezegd worden.",)),
        "de": (("Am zugesagten Tag war die Überweisung da.", "Der Rückruf kam auf die Minute."), ("So soll es sein.",)),
        "en": (("You called on the very day you said.",), ("That is how it should be.",)),
    },
    "forms": {
        "nl": (("Het formulier was zo klaar.", "Adres gewijzigd in één minuut."), ("Prima.",)),
        "de": (("Das Formular war schnell ausgefüllt.", "Adresse geändert, in einer Minute erledigt."), ("Gut so.",)),
        "en": (("The form took two minutes.",), ("Well done.",)),
    },
    "costs": {
        "nl": (("De prijs is redelijk.", "U bent niet de goedkoopste, maar het klopt wel altijd."), ("Daar blijf ik voor.",)),
        "de": (("Der Preis stimmt.", "Nicht der billigste, aber es stimmt immer."), ("Fair.",)),
        "en": (("The price is fair.",), ("I can see what I pay for.",)),
    },
}
