"""German stories, the part that rules and word lists may be written from."""

TEXTS = """\
# stadtwerke
personal: Im Januar stand meine Nachbarin vor der Tür, im Mantel, mit unserem Brief in der Hand. "Du bist doch bei den Stadtwerken", sagte
    sie. "Ist das eine Rechnung oder eine Drohung?" Ich setzte die Brille auf. Den Text hatte ich selbst freigegeben.
urgency: Heute rufen nach jedem dieser Briefe neuntausend Leute an. Von den fünfzig, denen ich zugehört habe, hatten fast alle Angst. In
    zehn Jahren soll sich hier niemand mehr vor unserer Post fürchten. Am zehnten November geht die nächste Runde in den Druck.
strategy: Der erste Schritt ist die Mahnung: Meine Nachbarin und elf andere schreiben sie im Oktober mit uns. Im Frühjahr kommt die
    Jahresrechnung. Zuletzt der Vertrag, das wird am schwersten. Einen Film drehen wir nicht.
call: Frau Arslan, Herr Beck und Frau Thiele, jeder von Ihnen hat einen eigenen Brief. Bringen Sie ihn am Donnerstag um zwölf in die
    Kantine, mit einem Rotstift. Wir streichen gemeinsam, was wir zu Hause nicht sagen würden.
- personal [no_i]: Im Januar stand eine Nachbarin vor der Tür, im Mantel, mit einem Brief der Stadtwerke in der Hand. "Ist das eine Rechnung
    oder eine Drohung?", fragte sie. Eine Antwort gab es nicht.
- personal [no_i, no_moment, anyone]: Die Stadtwerke sind seit Generationen für die Menschen da. Kundinnen und Kunden stehen im Mittelpunkt.
    Verlässlichkeit ist ein hohes Gut.
- urgency [numbers]: Die Auflage betrug 26.118 Mahnungen, davon führten 34,5% zu einem Kontakt. Die Kosten liegen bei 6,80 je Kontakt,
    insgesamt 61.250. Die Zahlungsquote nach 14 Tagen beträgt 71,3%, das sind 2,6 Punkte weniger.
- urgency [obvious, anyone]: Wir alle wissen, wie wichtig zufriedene Kunden sind. Wer nicht mit der Zeit geht, geht mit der Zeit. Guter
    Service war noch nie so wichtig wie heute.
- strategy [abstract]: Im Rahmen der Maßnahme erfolgt eine ganzheitliche Optimierung der Mahnkommunikation. Die Umsetzung geschieht unter
    Berücksichtigung der bestehenden Rahmenbedingungen. Eine nachhaltige Verankerung in den Prozessen ist sicherzustellen.
- strategy [jargon]: Der erste Schritt ist ein Mapping aller Touchpoints der Customer Journey. Im Frühjahr messen wir den NPS und schließen
    den Feedback-Loop. Einen Film drehen wir nicht.
- call [when]: Frau Arslan, Herr Beck und Frau Thiele, jeder von Ihnen hat einen eigenen Brief. Bringen Sie ihn in die Kantine, mit einem
    Rotstift. Wir streichen gemeinsam, was wir zu Hause nicht sagen würden.
- call [obvious, who, what, when]: Lassen Sie uns alle gemeinsam den Kunden in den Mittelpunkt stellen. Nur zusammen sind wir stark. Jeder
    Einzelne macht den Unterschied.

# versicherung-muenster
personal: Mein erster Winter am Telefon war der von 2009. An einem Montag rief ein Maler an, er war vom Gerüst gefallen. Er fragte: "Bekomme
    ich jetzt Geld oder nicht?" Ich las ihm Absatz vier vor, und er legte einfach auf.
urgency: Diesen Absatz gibt es noch. Vier von zehn Anrufern rufen ein zweites Mal an, weil die erste Antwort keine war. Ich will, dass bis
    2030 ein Anruf genügt. Im Juni vergleicht unser größter Makler die Angebote neu.
strategy: Wir fangen mit dem Unfall an: eine Seite, ein Betrag, ein Datum, fertig bis Ostern. Danach dürfen die Leute am Telefon bis
    fünfhundert Euro selbst zusagen. Im dritten Jahr folgt das Auto. Die App rühren wir nicht an.
call: Gruppenleiter, suchen Sie bis Freitag um zwölf den schlimmsten Satz der Woche heraus und schicken Sie ihn Birgit. Am Montag hängt er
    an der Wand, mit einem besseren daneben.
- personal [no_moment]: Ich bin seit siebzehn Jahren im Unternehmen und habe viele Stationen durchlaufen. Ich habe in Münster studiert und
    führe heute drei Bereiche. Meine Führung beruht auf Vertrauen.
- personal [abstract, no_moment]: In meiner Funktion verantworte ich die Weiterentwicklung der kundenorientierten Ausrichtung. Mir ist die
    Professionalisierung der Leistungserbringung ein zentrales Anliegen.
- urgency [numbers]: Die Wiederanrufquote liegt bei 39,6%, im Vorjahr waren es 36,2%. Die mittlere Bearbeitungszeit beträgt 412 Sekunden,
    davon 148 Nacharbeit. Das erste Quartal kostete 1,37 Millionen, 6% über Plan.
- urgency [anyone]: Die Erwartungen der Kunden steigen ständig. Der Wettbewerb wird härter. Wenn wir erfolgreich bleiben wollen, müssen wir
    uns verändern.
- strategy [abstract, anyone]: Unsere Strategie ruht auf drei Säulen: Exzellenz, Innovation und Zusammenarbeit. Sie bilden das Fundament für
    eine zukunftsfähige Organisation. Die kontinuierliche Verbesserung ist Bestandteil unserer Kultur.
- strategy [jargon]: Wir fangen mit Quick Wins beim Unfall an, fertig bis Ostern. Danach folgt das Rollout der Personas und ein Dashboard
    mit KPIs. Die App rühren wir nicht an.
- call [who]: Bis Freitag um zwölf soll der schlimmste Satz der Woche herausgesucht und an Birgit geschickt werden. Am Montag hängt er an
    der Wand.
- call [what, when]: Gruppenleiter, ich zähle auf Sie. Leben Sie unsere Werte vor und bleiben Sie offen für Neues.

# klinik
personal: Mein Vater lag in Bett sechs auf unserer eigenen Station. Nachts hörte ich hinter dem Vorhang eine Schwester sagen: "Die Sechs ist
    die Hüfte." Er flüsterte: "Sag ihnen, dass ich Georg heiße." Ich leite dieses Haus.
urgency: Seither habe ich auf elf Stationen je eine Nacht gesessen. Auf neun davon waren die Menschen nach acht Uhr Nummern. Im Herbst
    entscheidet der Angehörigenrat, ob er uns weiter empfiehlt. Bis dahin soll jeder hier mit seinem Namen schlafen gehen.
strategy: Zuerst die Nachtschicht auf Station vier, bis Weihnachten: an jeder Tür ein Name, vom Patienten geschrieben. Dann die Notaufnahme.
    Erst wenn beides geht, reden wir über die Ambulanz. Neue Software gibt es dafür nicht.
call: Stationsleitungen, beginnen Sie ab heute Abend jede Übergabe mit dem Namen und einer Sache, die nicht in der Akte steht. Am Montag um
    neun erzählen Sie mir, wo es schiefging.
- personal [no_i]: In Bett sechs lag ein alter Mann. Nachts sagte hinter dem Vorhang eine Schwester: "Die Sechs ist die Hüfte." Er
    flüsterte: "Georg heiße ich."
- personal [no_moment, anyone]: Ich bin mit Leib und Seele für die Patienten da. Mir ist wichtig, dass sich alle wohlfühlen. Ich glaube an
    Menschlichkeit.
- urgency [abstract, anyone]: Angesichts der gesellschaftlichen Entwicklungen besteht ein klarer Handlungsbedarf. Die zunehmende Komplexität
    des Umfelds erfordert eine ganzheitliche Betrachtung. Patientenorientierung ist ein wesentlicher Erfolgsfaktor.
- urgency [jargon]: Unser NPS liegt bei minus 12, und die Detraktoren häufen sich bei der Discharge-Journey. Im Herbst entscheidet der
    Angehörigenrat, ob er uns weiter empfiehlt.
- strategy [anyone, obvious]: Wir stellen den Menschen in den Mittelpunkt unseres Handelns. Qualität steht an erster Stelle. Wir wollen
    offen und ehrlich miteinander umgehen.
- call [what]: Stationsleitungen, ich erwarte ab heute Abend eine andere Haltung. Zeigen Sie, dass Ihnen der Mensch wichtig ist, und nehmen
    Sie Ihre Teams mit.
- call [who, when]: Es wäre schön, wenn eine Übergabe mit dem Namen beginnen könnte. Auch über das, was schiefging, darf geredet werden.

# schreinerei
personal: Vor drei Jahren lieferte ich selbst einen Tisch aus, nach Telgte, weil der Fahrer krank war. Die Kundin strich mit der Hand über
    das Holz und weinte. "Mein Mann hat ihn bestellt", sagte sie, "im Mai ist er gestorben." Ich wusste nicht, wohin mit dem Lieferschein.
urgency: Neun Monate hatte der Mann gewartet. Bei uns dauert ein Tisch heute so lange, und wir rufen in der Zeit nicht ein Mal an. Zwölf
    Kunden sind dieses Jahr gestorben oder umgezogen, bevor wir kamen. Bis zum Sommer will ich auf vier Monate, denn im Juli geht Heinz in
    Rente.
strategy: Ab März ruft der, der das Holz aussucht, den Kunden an. Ab Mai nehmen wir nur so viel an, wie wir in vier Monaten bauen. Nächstes
    Jahr lernen zwei Neue bei Heinz. Eine Werbung machen wir vorerst nicht mehr.
call: Meister, ruft bis Samstag jeder einen Kunden an, der länger als ein halbes Jahr wartet. Fragt, wofür er den Tisch braucht. Schreibt
    die Antwort mit Kreide auf das Brett in der Werkstatt.
- personal [no_i, no_moment]: Unsere Schreinerei steht seit 1962 für Handwerk und Tradition. Holz ist ein lebendiger Werkstoff. Zufriedene
    Kunden sind die beste Werbung.
- urgency [numbers]: Die Durchlaufzeit beträgt 271 Tage, der Plan 120. Die Auslastung liegt bei 94,2%, der Ausschuss bei 3,8%. Der
    Auftragsbestand stieg um 17% auf 412.000, die Marge fiel auf 11,6%.
- strategy [abstract]: Angestrebt wird eine Verkürzung der Durchlaufzeiten durch Standardisierung der Abläufe in der Werkstatt. Die
    Priorisierung der Aufträge erfolgt nach Maßgabe der Kapazitäten.
- call [when]: Meister, ruft jeder einen Kunden an, der lange wartet. Fragt, wofür er den Tisch braucht. Schreibt die Antwort mit Kreide auf
    das Brett in der Werkstatt.
- call [obvious, who, what, when]: Der Kunde ist König. Handwerk ist Herzenssache. Packen wir es gemeinsam an.
"""
