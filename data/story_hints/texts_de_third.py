"""German stories, a third part that rules and word lists may be written from (it was the unseen part of the first measurement)."""

TEXTS = """\
# pannendienst
personal: An Pfingsten blieb unser Auto auf dem Ring liegen, mit den Zwillingen hinten drin. Ich rief unsere eigene Zentrale an. Eine
    fröhliche Stimme versicherte mir, mein Anruf sei wichtig, und einer der Jungen fragte: "Mama, ist das der Mann, der kommt?" Diese Stimme
    hatte ich im März selbst ausgesucht.
urgency: Wer bei uns anruft, steht am Straßenrand, oft im Dunkeln, und jede Dritte ist allein. Sechs Minuten und vierzig Sekunden lassen wir
    sie warten. Ich habe eine Nacht lang die Aufnahmen gehört: Lastwagen, und jemand, der atmet. Am neunten September trifft sich unser
    größter Versicherer mit einem, der nach einer Minute abnimmt.
strategy: Eins kommt zuerst: Wer allein ist, rückt nach vorn. Die Zentrale in Hamm macht das ab dem nächsten Feiertag. Im Winter ruft der
    Fahrer selbst zurück, mit seinem Namen und wie weit er noch hat. Die fröhliche Stimme fliegt raus, und ich werde sie nicht vermissen.
call: Zentrale Hamm, für Freitagnacht suche ich zwei von euch, die jeden Anrufer als Erstes fragen: Sind Sie allein? Macht für jedes Ja ein
    Kreuz ans Whiteboard. Um zehn bringen Carla und ich Pommes.
- personal [no_i, no_moment]: Pannen kommen immer unverhofft. Mitglieder verlassen sich Tag und Nacht auf schnelle Hilfe. Seit über hundert
    Jahren gehören die gelben Wagen zum Straßenbild.
- personal [no_i]: An Pfingsten blieb ein Auto auf dem Ring liegen, mit Zwillingen hinten drin. Eine fröhliche Stimme versicherte der
    Mutter, ihr Anruf sei wichtig, und einer der Jungen fragte: "Mama, ist das der Mann, der kommt?" Sie wusste keine Antwort.
- personal [no_moment]: Ich habe hier als Trainee angefangen und mich hochgearbeitet. Ich denke in Lösungen und nicht in Problemen. Die
    Sicherheit unserer Mitglieder ist mir ein Herzensanliegen.
- urgency [numbers]: Die Annahmezeit beträgt 400 Sekunden, der Servicegrad 61,2% bei einem Ziel von 80%. Die Abbrüche stiegen von 9,3% auf
    14,8%. Die Anfahrt dauert 52 Minuten. Die Verlängerungsquote fiel auf 83,1%, ein Verlust von 2,4 Millionen.
- urgency [anyone, obvious]: Sicherheit geht vor. Menschen vergessen nicht, wer für sie da war. Wir leben vom Vertrauen unserer Mitglieder.
- strategy [abstract]: Die Priorisierungslogik der Zentrale in Hamm wird anhand von Vulnerabilitätskriterien neu konzipiert. Ihre Einbettung
    in bestehende Arbeitsabläufe vollzieht sich stufenweise, flankiert von geeigneten Kommunikationsmaßnahmen.
- strategy [anyone]: Unser Plan besteht aus mehreren Bausteinen. Was drängt, gehen wir jetzt an, und was mehr Zeit braucht, bereiten wir
    vor. Über den Stand tauschen wir uns regelmäßig aus.
- call [who]: In der Nacht auf Samstag sollte jedem Anrufer zuerst die Frage gestellt werden, ob er allein ist. Für jedes Ja kommt ein Kreuz
    ans Whiteboard.
- call [when]: Zentrale Hamm, ich suche zwei von euch, die jeden Anrufer als Erstes fragen: Sind Sie allein? Macht für jedes Ja ein Kreuz
    ans Whiteboard. Carla und ich bringen Pommes.
- call [what, when]: Zentrale Hamm, ihr seid die Stimme dieses Unternehmens. Seid mit ganzem Herzen für unsere Mitglieder da. Ich baue auf
    jeden von euch.
- call [obvious, who, what, when]: Niemand soll sich je im Stich gelassen fühlen. Helfen liegt in unserer Natur. So halten wir die Menschen
    in Bewegung.

# pflegeheim
personal: Vor zwei Wintern habe ich im Ulmenhof eine Sonntagsschicht übernommen, weil das halbe Team Grippe hatte. Frau Adeyemi ließ mich
    nicht an ihre Knöpfe. "Sie sind doch die mit dem Klemmbrett", meinte sie und machte alle neun selbst zu, mit diesen Fingern, während ihr
    Brei kalt wurde. Einen Monat vorher hatte ich diese Schicht um zwanzig Minuten gekürzt.
urgency: Der Ulmenhof verliert alle elf Tage eine Pflegekraft. Die letzten sechs habe ich angerufen, und keine fing vom Geld an; sie redeten
    von Knöpfen, und davon, dass man nie etwas fertig bekommt. Ich wünsche mir ein Haus, in das man zurückkommt. Bleibt alles, wie es ist,
    sperrt am ersten Juni niemand mehr die Station C auf.
strategy: Ab April beginnt der Morgen auf C um sieben und ist zu Ende, wenn er zu Ende ist. Im Sommer schreiben die Pflegekräfte ihren
    Wochenplan selbst, auf Papier. Hält das ein Vierteljahr, dürfen die beiden anderen Häuser es nachmachen oder nicht. Die Klemmbretter
    kommen in den Container.
call: Schwester Maud, Femi und Jule: Schreibt, bevor ihr heute geht, eine Sache auf, die ihr nie fertig bekommt, und gebt mir den Zettel an
    der Tür. Am Samstag arbeite ich sie ab, in meiner freien Zeit.
- personal [no_i]: Vor zwei Wintern hatte im Ulmenhof das halbe Team Grippe. Frau Adeyemi ließ die Leiterin nicht an ihre Knöpfe. "Sie sind
    doch die mit dem Klemmbrett", meinte sie und machte alle neun selbst zu, während ihr Brei kalt wurde.
- personal [no_moment]: Ich bin gelernte Krankenschwester und leite seit achtzehn Jahren Heime. Auf Würde lege ich großen Wert. Meine Tür
    steht jedem offen.
- personal [no_i, no_moment, anyone]: In der Pflege geht es um Menschen. Bewohner und Angehörige schenken uns ihr Vertrauen. Wärme und Würde
    leiten alles, was hier geschieht.
- urgency [numbers]: Die Fluktuation lag bei 33,4%, im Jahr davor bei 24,1%. Die Leihstunden stiegen auf 11.280 zu je 31,60. Die Belegung
    beträgt 91,2%, der Krankenstand 8,7%. Eine Stelle bleibt 54 Tage unbesetzt.
- urgency [abstract]: Die demografische Entwicklung im Einzugsgebiet des Ulmenhofs verlangt nach einem tragfähigen Personalkonzept. Eine
    weitere Verschlechterung der Mitarbeiterbindung würde die Kontinuität und die Einhaltung der Vorgaben gefährden.
- urgency [anyone, obvious]: Gute Leute sind schwer zu finden. Wer gern arbeitet, arbeitet besser. Es liegt in unser aller Interesse, dass
    wir aufeinander achten.
- strategy [jargon]: Ab April machen wir auf C jeden Morgen ein Stand-up und bauen eine Employer Brand auf. Im Sommer folgt ein
    Onboarding-Programm mit Buddy. Die Klemmbretter kommen in den Container.
- strategy [anyone]: Wir werfen einen frischen Blick auf unsere Arbeit. Ideen sind herzlich willkommen. Was sich bewährt, behalten wir, und
    das Übrige machen wir besser.
- call [when]: Schwester Maud, Femi und Jule: Schreibt eine Sache auf, die ihr nie fertig bekommt, und gebt mir den Zettel an der Tür. Ich
    arbeite sie in meiner freien Zeit ab.
- call [who, what, when]: Ich bin zuversichtlich, dass wir das Zeug dazu haben. So eine Veränderung braucht den guten Willen aller. Vielen
    Dank fürs Zuhören.
- call [obvious, who, what, when]: Freundlichkeit beginnt bei uns selbst. Wenn wir alle an einem Strang ziehen, ist nichts unmöglich. Unsere
    Bewohner haben es sich verdient.

# fahrpruefung
personal: Vor acht Jahren ließ ich in Nordheim ein Mädchen durchfallen, im Regen. Zweimal hatte sie den Motor abgewürgt, an derselben
    Laterne. Als ich es ihr sagte, antwortete sie: "Danke schön", faltete meinen Bogen ganz klein und wollte wissen, ob sie zu Fuß nach
    Hause dürfe. Viertausend Leute habe ich geprüft, und nur von ihr weiß ich noch, was ich geschrieben habe.
urgency: Die Hälfte derer, die bei uns durchfallen, versteht nicht, warum; auf dem Parkplatz habe ich neunzig gefragt. Sie bezahlen hundert
    Euro für eine Zahl. In drei Jahren soll jeder mit der einen Sache heimgehen, die er noch üben muss. Im Mai schließt die Liste für alle,
    die siebzehn werden, und so lang wie jetzt war sie nie.
strategy: Am Anfang gehören die letzten vier Minuten jeder Prüfung dem Prüfling, bei ausgeschaltetem Motor. Ab Herbst streichen wir elf der
    Kürzel und schreiben stattdessen einen Satz. Nach Neujahr bekommen auch die Fahrschulen diese Sätze. Bewertet wird so streng wie bisher.
call: Prüfer in Nordheim und Telgte, versucht es am Donnerstag beim ersten Prüfling: Motor aus, dreht euch zu ihm, und sagt die eine Sache.
    Notiert hinten auf dem Bogen, wie lange es gedauert hat, und gebt ihn mittags bei Hilde ab.
- personal [no_i]: Vor acht Jahren würgte in Nordheim ein Mädchen im Regen zweimal den Motor ab, an derselben Laterne. Als sie hörte, dass
    sie durchgefallen war, antwortete sie: "Danke schön", faltete den Bogen ganz klein und wollte wissen, ob sie zu Fuß nach Hause dürfe.
- personal [no_moment]: Ich bin seit 2008 Prüfer und habe Dutzende Kollegen ausgebildet. Man kennt mich als streng, aber gerecht. Durch
    meine Arbeit habe ich viel über Menschen gelernt.
- urgency [anyone]: Es wird immer mehr von uns verlangt, und die junge Generation denkt anders. Auf dem Erreichten können wir uns nicht
    ausruhen. Es ist höchste Zeit, unsere Arbeitsweise zu überdenken.
- urgency [abstract]: Die gegenwärtige Rückmeldepraxis in Nordheim weist ein beträchtliches Optimierungspotenzial hinsichtlich
    Verständlichkeit und Akzeptanz auf. Regulatorische Entwicklungen im Mai verstärken den Anpassungsbedarf.
- urgency [numbers]: Die Bestehensquote liegt bei 46,8%, der Anteil der Wiederholer bei 38,2%. Die Wartezeit beträgt 19,6 Wochen, zuvor
    14,1. Die Beschwerden nahmen um 22% auf 1.340 zu. Eine Prüfung kostet 102,00 und bringt 11,40.
- strategy [obvious, anyone]: Rückmeldung ist ein Geschenk. Wir müssen die Prüflinge mit Respekt behandeln und ernst nehmen. Ehrlich währt
    am längsten.
- strategy [jargon]: Am Anfang definieren wir die Persona des Prüflings und machen einen A/B-Test zum Feedback-Moment. Ab Herbst rollen wir
    eine Scorecard mit KPIs aus. Bewertet wird so streng wie bisher.
- call [when]: Prüfer in Nordheim und Telgte, versucht es bei einem Prüfling: Motor aus, dreht euch zu ihm, und sagt die eine Sache. Notiert
    hinten auf dem Bogen, wie lange es gedauert hat, und gebt ihn bei Hilde ab.
- call [what, when]: Prüfer in Nordheim und Telgte, ich appelliere an euer Verantwortungsgefühl. Jeder von euch kann die Veränderung sein,
    die Prüflinge brauchen. Ich weiß, dass ihr es in euch habt.
- call [who, when]: Bei einem Prüfling lässt es sich versuchen: Motor aus, ein Gesicht, das sich umdreht, und die eine Sache gesagt. Wie
    lange das dauert, könnte hinten auf dem Bogen stehen.

# optiker
personal: Im Schlussverkauf verkaufte ich einem Mann mit Gehstock zwei Brillen zum Preis von einer. Drei Wochen später kam er wieder, an
    einem Freitag, kurz vor sechs. Er legte beide auf die Theke, noch im Etui, und wollte wissen: "Welche ist denn nun zum Lesen?" Gelesen
    hatte er die ganze Zeit ohne, also gar nicht. Meine Prämie war da schon auf dem Konto.
urgency: Das war in Coesfeld, aber es passiert in allen unseren Läden. Fünfzig aus dem Ordner mit den Reklamationen habe ich angerufen, und
    achtzehn tragen die Brille nicht, die sie bei uns gekauft haben. Am liebsten würde ich diesen Ordner in zwei Jahren wegwerfen. Ab Januar
    zahlt die Kasse nur noch für den, der nach einem Monat zufrieden ist.
strategy: Die Prämie auf zwei Brillen entfällt, das habe ich gestern unterschrieben. Ab November ruft nach zehn Tagen derjenige an, der
    verkauft hat. Klappt das, bekommt jeder Laden im Frühjahr einen Sessel am Fenster, in dem man eine halbe Stunde lesen darf. Eine
    Treuekarte gibt es von mir nicht.
call: Coesfeld, Dülmen und Haltern: Holt am Montag den Ordner aus der Schublade, sucht euch drei Leute heraus und ruft sie vor der
    Kaffeepause an. Eine Frage genügt: Tragen Sie sie? Ich melde mich am Dienstag nach fünf bei euch.
- personal [no_i]: Im Schlussverkauf bekam ein Mann mit Gehstock zwei Brillen zum Preis von einer. Drei Wochen später kam er wieder, an
    einem Freitag, kurz vor sechs. Er legte beide auf die Theke, noch im Etui, und wollte wissen: "Welche ist denn nun zum Lesen?"
- personal [no_moment, anyone]: Ich bin Unternehmer aus Überzeugung. Der Kunde ist für mich ein Mensch und keine Nummer. Danach handle ich
    jeden Tag.
- personal [abstract, no_moment]: Ich sehe meine Verantwortung darin, den Kundennutzen zu steigern und die Beratungsqualität dauerhaft zu
    sichern. Eine lernende Organisation und integrative Führung sind dafür unerlässlich.
- urgency [numbers]: Die Rückgabequote beträgt 11,8%, bundesweit 7,9%. Der durchschnittliche Auftragswert sank von 284 auf 261 Euro. Von den
    Zweitbrillen bleiben 36% ungenutzt. Die Marge ging auf 52,3% zurück, die Miete stieg um 4%.
- urgency [jargon]: Der Churn nach dem Erstkauf steigt, und unser NPS fällt im Segment 60 plus. Der Customer Effort liegt vor allem in der
    Eingewöhnungsphase. Ab Januar zahlt die Kasse nur noch für den, der zufrieden ist.
- urgency [obvious, anyone]: Sehen heißt leben. Wer zufrieden ist, kommt wieder. An der Qualität darf man niemals sparen.
- strategy [abstract, anyone]: Mit einer integrierten Servicearchitektur geben wir unseren Ambitionen Richtung. Durch die systematische
    Nutzung digitaler Potenziale steigern wir Effizienz und Zufriedenheit gleichermaßen. Klare Verantwortlichkeiten sichern die Umsetzung.
- strategy [jargon]: Die Prämie auf zwei Brillen entfällt, das habe ich gestern unterschrieben. Im November starten wir eine
    After-Sales-Journey mit Closed-Loop-Feedback. Danach optimieren wir die Conversion je Touchpoint.
- call [who]: Am Montag könnte der Ordner aus der Schublade geholt werden, damit vor der Kaffeepause drei Leute angerufen sind. Eine Frage
    genügt: Tragen Sie sie?
- call [what]: Coesfeld, Dülmen und Haltern: Ich erwarte, dass ihr am Montag mit einer anderen Einstellung antretet. Lasst die Leute merken,
    dass wir für sie da sind.
- call [obvious, who, what, when]: Ein zufriedener Kunde ist Gold wert. Persönliche Zuwendung macht uns stark. Dafür stehen wir alle
    gemeinsam ein.

# theaterkasse
personal: Mit neunzehn saß ich hinter der Scheibe des Stadttheaters, an einem Abend zwischen den Jahren. Eine Frau schob zwei Karten zurück
    und sagte: "Nur eine, wir sind einer weniger geworden." Ich begriff es nicht und erklärte ihr, Rückgabe sei ausgeschlossen. Sie ging
    trotzdem hinein, Reihe vier, neben einem leeren Platz. Den Platz habe ich den ganzen Abend angesehen.
urgency: Die Regel hängt noch immer neben derselben Scheibe. Letzte Spielzeit blieben siebenhundert bezahlte Plätze leer, für die vorher
    jemand angerufen hatte. Wie gern sähe ich auf jedem davon einen neuen Menschen, noch am selben Abend. Im März schließen wir für drei
    Monate wegen des Umbaus, und wer dann weg ist, kommt nicht von allein zurück.
strategy: Ab Samstag darf die Kasse Karten einfach zurücknehmen, bis eine Stunde vor Beginn. Über Silvester versuchen wir, die leeren Plätze
    im Viertel hinter uns zu verschenken. Ob das auch der Rechner kann, sehen wir nach dem Umbau. Ein Beschwerdeformular wird es nicht
    geben.
call: Kasse und Garderobe, also Nele, Bernd und Yara: Fragt am Samstag jeden, der eine Karte zurückbringt, was passiert ist, und dann
    schweigt. Erzählt mir am Sonntagmorgen bei den Croissants eine Antwort nach.
- personal [no_i]: An einem Abend zwischen den Jahren schob eine Frau im Stadttheater zwei Karten zurück und sagte: "Nur eine, wir sind
    einer weniger geworden." Das Mädchen hinter der Scheibe erklärte, Rückgabe sei ausgeschlossen. Sie ging trotzdem hinein, Reihe vier,
    neben einem leeren Platz.
- personal [no_moment]: Ich habe Theaterwissenschaft studiert und mein ganzes Leben in der Kultur gearbeitet. Ich glaube an die Kraft der
    Fantasie. Unser Publikum bedeutet mir viel.
- urgency [numbers]: Die Auslastung lag bei 71,4%, der Leerstand auf verkauften Plätzen bei 3,2%. Stornowünsche gab es 712, im Mittel zu
    38,50. Die Förderung deckt 44% der Kosten. Die Einnahmen gingen um 1,9% auf 2,1 Millionen zurück.
- urgency [anyone]: Das Publikum hat heute eine große Auswahl. Was gestern gut war, reicht morgen nicht mehr. Wir werden uns neu erfinden
    müssen.
- strategy [abstract]: Die Neufassung der Erstattungsregelung am Stadttheater bildet den Ausgangspunkt für eine breitere Neuorientierung im
    Bereich der Gastlichkeit. Die systemseitige Abbildung ist nach Abschluss der Sanierung vorgesehen.
- strategy [anyone, obvious]: Gastfreundschaft muss uns in Fleisch und Blut übergehen. Jeder soll mit einem guten Gefühl nach Hause gehen.
    Das Wichtigste ist dabei das Miteinander.
- call [when]: Kasse und Garderobe, also Nele, Bernd und Yara: Fragt jeden, der eine Karte zurückbringt, was passiert ist, und dann
    schweigt. Erzählt mir bei den Croissants eine Antwort nach.
- call [what, when]: Kasse und Garderobe, also Nele, Bernd und Yara: Ihr seid das Erste, was die Leute sehen. Seid herzlich und bleibt ihr
    selbst. Ich weiß, dass auf euch Verlass ist.
- call [obvious, who, what, when]: Theater entsteht im Miteinander. Jeder Gast ist willkommen. Mit ein wenig mehr Aufmerksamkeit kommen wir
    schon weit.
"""
