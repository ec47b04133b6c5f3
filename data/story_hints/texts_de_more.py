"""German stories, a second part that rules and word lists may be written from."""

TEXTS = """\
# sparkasse
personal: An meinem ersten Tag am Schalter in Lüdinghagen schob ein alter Herr einen Brief durch den Schlitz. "Lesen Sie mir das vor", bat
    er, "die Briefe hat immer meine Frau gemacht." Sie war im Juni gestorben. Ich habe ihn zweimal gelesen und dann irgendetwas erfunden.
urgency: Den Schalter in Lüdinghagen gibt es nicht mehr, und dreißig andere auch nicht. Dafür haben wir eine Nummer, bei der jeder Dritte
    auflegt, bevor sich jemand meldet. In zehn Jahren soll niemand über siebzig Angst vor unserer Post haben. Anfangen müssen wir jetzt,
    denn im April werden die alten Lesegeräte abgeschaltet.
strategy: In diesem Winter telefonieren wir mit allen, die noch so ein Gerät haben, die Ältesten zuerst. Im Frühling fährt ein Bus an
    Markttagen in neun Dörfer. Ab 2028 lesen sechs Kunden jeden Brief über Geld, bevor er hinausgeht. Einen Chatbot bekommt diese Gruppe
    nicht.
call: Filialleiter, leihen Sie mir am Nachmittag des dritten Februar zwei Ihrer Leute. Sie setzen sich unten in die Halle und rufen je
    zwanzig Kunden an. Sagen Sie Frau Okur bis Mittwoch, wen Sie schicken.
- personal [no_i]: An einem Schalter in Lüdinghagen schob ein alter Herr einen Brief durch den Schlitz. "Lesen Sie mir das vor", bat er,
    "die Briefe hat immer meine Frau gemacht." Sie war im Juni gestorben. Die junge Frau hinter dem Glas hat irgendetwas erfunden.
- personal [no_moment]: Ich habe 2001 in der Bank gelernt und war danach im Risiko, in der Revision und im Vertrieb. Ich bin verheiratet und
    engagiere mich im Ehrenamt. Mein Antrieb ist, für Menschen da zu sein.
- urgency [numbers]: Die Zahl der Filialen sank von 74 auf 43, ein Minus von 41,9%. Die Abbruchquote beträgt 33,4% bei 7,5 Minuten
    Wartezeit. Von 80.112 Lesegeräten stammen 61% aus der Zeit vor 2016. Die Gebühren je Kopf fielen um 4,30.
- urgency [anyone, obvious]: Die Kunden sind anspruchsvoller geworden und haben heute mehr Auswahl denn je. Wer sich nicht bewegt, bleibt
    zurück. Nähe ist durch nichts zu ersetzen.
- strategy [abstract]: Im Fokus der kommenden Periode steht die Optimierung der Erreichbarkeit sowie die Harmonisierung des Serviceniveaus
    in der Region Lüdinghagen. Die Realisierung von Synergien stellt dabei eine wesentliche Voraussetzung dar.
- strategy [jargon]: In diesem Winter segmentieren wir nach Customer Lifetime Value und starten eine Outbound-Kampagne. Im Frühling fährt
    ein Bus an Markttagen in neun Dörfer. Einen Chatbot bekommt diese Gruppe nicht.
- call [when]: Filialleiter, leihen Sie mir für einen Nachmittag zwei Ihrer Leute. Sie setzen sich unten in die Halle und rufen je zwanzig
    Kunden an. Sagen Sie Frau Okur, wen Sie schicken.
- call [who]: Am Nachmittag des dritten Februar werden unten in der Halle Leute gebraucht, die je zwanzig Kunden anrufen. Eine Rückmeldung
    wird bis Mittwoch erwartet.
- call [obvious, who, what, when]: Unsere älteren Kunden haben das Beste verdient. Seien wir für sie da, heute und morgen. Oft sind es die
    kleinen Dinge, die zählen.

# bahn
personal: Ich saß im letzten Zug nach Altmoor, als er auf freier Strecke stehen blieb. Es war dunkel, und keiner sagte etwas. Nach einer
    Stunde fing das Mädchen neben mir leise an zu weinen, und ich zog meinen Ausweis: "Ich bin von der Bahn, ich finde das heraus." Unsere
    eigene Leitstelle sagte mir, solche Auskünfte gebe man Fahrgästen nicht.
urgency: Das Mädchen heißt Meera und hat jetzt ein Auto. Sie ist eine von viertausend Abonnentinnen, die im letzten Jahr gekündigt haben.
    Heute sagen wir den Leuten nach einer halben Stunde, was wir wissen; ich will fünf Minuten. Im September schreiben die Kreise die
    Strecke für zwölf Jahre aus.
strategy: Wir beginnen auf der Strecke nach Altmoor, mit einer einzigen Regel: Wer etwas weiß, sagt es, auch wenn es nicht sicher ist. Nach
    hundert Tagen sehen wir uns an, was schiefging, und nehmen die Linien im Norden dazu. Die Anzeigen kommen zuletzt. Auf Plakaten
    entschuldigen wir uns nicht mehr.
call: Lokführer und Schaffner der Strecke Altmoor: Sprechen Sie ab Montag innerhalb von fünf Minuten nach jedem Halt mit Ihrem Zug. Schicken
    Sie mir danach einen Satz aufs Telefon, wie die Leute reagiert haben. Ich lese jeden Freitagabend alle.
- personal [no_i, no_moment]: Die Bahn verbindet Menschen und Regionen. Fahrgäste schätzen eine verlässliche Auskunft. Seit der Gründung
    1911 hat sich vieles verändert.
- personal [no_moment, anyone]: Ich habe ein Herz für Fahrgäste. In all den Jahren habe ich gelernt, dass Zuhören alles ist. Davon bin ich
    fest überzeugt.
- personal [no_i]: Der letzte Zug nach Altmoor blieb auf freier Strecke stehen. Es war dunkel, und keiner sagte etwas. Nach einer Stunde
    fing ein Mädchen leise an zu weinen. Aus der Leitstelle hieß es, solche Auskünfte gebe man Fahrgästen nicht.
- urgency [numbers]: Die Pünktlichkeit lag bei 84,7%, 1,9 Punkte unter dem Ziel. Es gab 612 Halte von über 15 Minuten, im Mittel 47,
    höchstens 213. Die Durchsage kam nach 31 Minuten. Die Abonnements gingen um 4.030 zurück, das sind 9,2%.
- urgency [jargon]: Der Anteil der Detraktoren auf der Strecke Altmoor hat sich verdoppelt, und der Churn bei den Abos ist so hoch wie nie.
    Heute sagen wir den Leuten nach einer halben Stunde, was wir wissen. Im September wird ausgeschrieben.
- strategy [anyone]: Wir wollen Schritt für Schritt besser werden. Zuerst sehen wir uns an, was man verbessern kann, dann machen wir einen
    Plan und setzen ihn um. Jeder bringt dabei seine Stärken ein.
- strategy [abstract, anyone]: Die Transformation hin zu einer kundenorientierten Organisation erfordert eine grundlegende Neuausrichtung
    von Strukturen und Prozessen. Kernelemente sind Befähigung, Transparenz und Agilität. Die sukzessive Implementierung gewährleistet eine
    dauerhafte Wirksamkeit.
- call [what]: Lokführer und Schaffner der Strecke Altmoor: Ab Montag erwarte ich eine andere Einstellung. Zeigen Sie, dass Ihnen die
    Fahrgäste am Herzen liegen.
- call [when]: Lokführer und Schaffner der Strecke Altmoor: Sprechen Sie innerhalb von fünf Minuten nach einem Halt mit Ihrem Zug. Schicken
    Sie mir danach einen Satz aufs Telefon, wie die Leute reagiert haben.
- call [obvious, who, what, when]: Gute Information ist das Aushängeschild einer Bahn. Vertrauen gewinnt man nur gemeinsam zurück. Dazu kann
    jeder von uns etwas beitragen.

# rathaus
personal: Meine Mutter wollte meinen Vater auf dem alten Friedhof begraben. Sie kam von Fenster drei zurück, wo ich als Studentin gesessen
    habe, mit einem Formular von elf Seiten. Sie legte es zwischen die Tassen und fragte: "Welche davon bin ich?" Das Kästchen für Witwen
    stand auf Seite neun.
urgency: Seite neun ist bei uns überall. Ich habe alle Formulare im Flur hintereinandergelegt, sie reichen von der Tür des Bürgermeisters
    bis zu den Fahrrädern. Die Leute kommen an den schlimmsten Tagen ihres Lebens, und jeder Zweite muss zweimal kommen. Im Oktober stellt
    das Ministerium alles ins Netz, mit oder ohne Seite neun.
strategy: Wir beginnen mit Tod, Geburt und Umzug. Dafür gibt es je eine Seite, einen Menschen und einen Besuch, und das soll bis zum ersten
    September klappen. Danach kommen die Genehmigungen, das dauert zwei Jahre. Die Steuer lassen wir liegen, an die dürfen wir nicht heran.
call: Kolleginnen und Kollegen an Fenster eins bis sechs: Nehmen Sie sich morgen früh das Formular vor, das Sie am wenigsten mögen. Füllen
    Sie es mit dem Stift aus, im Stehen, als wären Sie der Mensch vor Ihnen. Legen Sie es vor Feierabend in den blauen Kasten neben meiner
    Tür.
- personal [no_i, no_moment]: Das Rathaus ist für vierzigtausend Einwohner da. Hier geht es um Geburten, Todesfälle und Umzüge. Gute
    Formulare gehören dazu.
- personal [no_moment]: Ich bin in den öffentlichen Dienst gegangen, weil ich ihn sinnvoll finde. Drei Ämter habe ich geleitet und kenne das
    Haus von innen. Für Bürger zu arbeiten, macht mir Freude.
- urgency [abstract]: Die Digitalisierungsvorgaben des Ministeriums zum Oktober machen eine inhaltliche Überarbeitung der Formularlandschaft
    erforderlich. Die derzeitige Fragmentierung wirkt sich negativ auf die Wahrnehmung der Verwaltung aus.
- urgency [numbers]: Die Erhebung ergab 217 Formulare mit 1.164 Seiten. Davon fragen 48% nach bereits bekannten Daten, 23% erfordern zwei
    Besuche, 9% drei. Die Bearbeitung dauert 22 Minuten zu 54 Euro die Stunde. Die Fehlerquote liegt bei 17,3%.
- strategy [jargon]: Wir beginnen mit drei Life-Event-Journeys, machen eine Gap-Analyse und priorisieren das Backlog. Dafür gibt es je eine
    Seite, einen Menschen und einen Besuch, und das soll bis zum ersten September klappen.
- strategy [abstract, anyone]: Die Weiterentwicklung unserer Dienstleistungen erfolgt entlang der Dimensionen Mensch, Prozess und Technik.
    Ein integrierter Ansatz sichert die Kohärenz. Die Verankerung einer Servicekultur ist als Daueraufgabe zu verstehen.
- call [when]: Kolleginnen und Kollegen an Fenster eins bis sechs: Nehmen Sie sich das Formular vor, das Sie am wenigsten mögen. Füllen Sie
    es mit dem Stift aus, im Stehen, als wären Sie der Mensch vor Ihnen. Legen Sie es in den blauen Kasten neben meiner Tür.
- call [what, when]: Kolleginnen und Kollegen an Fenster eins bis sechs, Sie sind unser Gesicht nach außen. Machen Sie sich bewusst, was die
    Leute durchmachen. Ich glaube an Sie.
- call [obvious, who, what, when]: Dienst am Bürger heißt, dem Bürger zu dienen. Das fängt bei jedem von uns an, an jedem Fenster und in
    jedem Büro. Vergessen wir das nie.

# molkerei
personal: Im August stand ich mit unserem Joghurt an der Kasse in Bad Ellern. Die Frau vor mir stellte ihn zurück und sagte zu ihrem Jungen:
    "Den kriegt man nicht auf, Schatz, den nehmen wir nicht mehr." Der Junge hatte nur einen Arm. Den Deckel hatte ich zwei Jahre vorher
    durchgesetzt, weil er einen Cent spart.
urgency: Vierhundert Briefe zu diesem Deckel liegen bei uns im Keller. Ich habe an einem Wochenende alle gelesen; die meisten sind von
    Leuten über siebzig und mit der Hand geschrieben. In zwei Jahren soll ein Kind mit einer Hand jeden Becher öffnen können. Die Maschine
    für die Deckel wird im März bestellt und läuft dann fünfzehn Jahre.
strategy: Bis Weihnachten probieren zwölf der Briefschreiber drei neue Deckel aus, bei uns in der Halle. Im März bestellen wir die Maschine
    nach dem, was sie sagen. Erst danach ist die Milchflasche dran. Die Farbe bleibt, wie sie ist, und der Preis auch.
call: Leute aus der Technik, kommt am Montag um zehn mit einem Arm auf dem Rücken in die Kantine. Auf jedem Platz steht ein Becher. Wer ihn
    aufbekommt, erzählt mir bis Mittag, wie.
- personal [no_i]: Im August stellte eine Frau an der Kasse in Bad Ellern den Joghurt zurück und sagte zu ihrem Jungen: "Den kriegt man
    nicht auf, Schatz, den nehmen wir nicht mehr." Der Junge hatte nur einen Arm.
- personal [abstract, no_moment]: Ich verstehe meine Aufgabe als Beitrag zur strategischen Weiterentwicklung der Marke. Besonderes Augenmerk
    richte ich auf die Stärkung der Verbraucherorientierung im Unternehmen.
- urgency [numbers]: Die Reklamationsquote stieg um 0,8 auf 2,3 je 10.000 Becher. Der Absatz liegt 4,1% unter Plan, der Marktanteil bei
    11,9%. Der Deckel spart 1,02 Cent, im Jahr 214.000 Euro. Die Restlaufzeit beträgt 5 Monate.
- urgency [anyone]: Der Verbraucher entscheidet jeden Tag neu. Wer heute nicht auf seine Wünsche eingeht, hat morgen das Nachsehen. Auch
    andere haben gute Produkte.
- strategy [jargon, anyone]: Wir erarbeiten Personas und testen in agilen Sprints verschiedene Prototypen mit der Zielgruppe. Die Learnings
    fließen in das Produktdesign ein. Ein KPI-Dashboard macht den Fortschritt sichtbar.
- strategy [abstract]: Bis Weihnachten ist die Evaluierung der Deckelvarianten abzuschließen. Im Anschluss daran erfolgt die Ableitung von
    Handlungsempfehlungen hinsichtlich der Investition. Die Einbindung aller Beteiligten wird sichergestellt.
- strategy [obvious, anyone]: Wir müssen besser zuhören. Qualität setzt sich am Ende immer durch. Wer gute Arbeit macht, braucht den
    Wettbewerb nicht zu fürchten.
- call [who]: Am Montag um zehn stehen in der Kantine Becher bereit, die mit einem Arm auf dem Rücken zu öffnen sind. Bis Mittag soll
    bekannt sein, wie das ging.
- call [what, when]: Leute aus der Technik, auf euch kommt es an. Denkt immer an die Menschen draußen. Ich verlasse mich auf euch.

# hausverwaltung
personal: Mein Telefon klingelte am Heiligabend um sieben. "Bei uns ist es acht Grad", sagte eine Frau, "und Ihr Band sagt, ich soll am
    Siebenundzwanzigsten wieder anrufen." Ich hatte dieses Band besprochen. Ich bin mit dem Heizlüfter meiner Tochter hingefahren, und wir
    haben bis Mitternacht in der Küche gesessen.
urgency: Sie heißt Frau Wozniak und wohnt seit dreißig Jahren bei uns. In der Nacht waren es sechzig Haushalte, und bei keinem hat ein
    Mensch abgehoben. Nächsten Winter soll in jeder Nacht jemand da sein. Die drei ältesten Kessel halten, sagt der Monteur, noch bis etwa
    November.
strategy: Im Sommer tauschen wir die drei Kessel, den in der Lindenstraße zuerst. Ab Oktober geht nachts einer von uns ans Telefon, reihum,
    auch ich. Wenn der Winter vorbei ist, fragen wir Frau Wozniak. Ein neues Programm kaufen wir dafür nicht.
call: Hausmeister, schreibt mir bis Sonntagabend auf einen Zettel, welche Wohnung in eurem Haus zuerst kalt wird und wer darin wohnt. Am
    Dienstag fahren wir hin, jeder zu einer.
- personal [no_i]: Am Heiligabend um sieben rief eine Frau an. "Bei uns ist es acht Grad", sagte sie, "und das Band sagt, am
    Siebenundzwanzigsten wieder anrufen." In ihrer Küche saß sie bis Mitternacht an einem Heizlüfter.
- personal [no_moment]: Ich verwalte seit zwanzig Jahren Häuser und mache das gern. Ich kenne jedes Dach und jeden Keller. Für meine Mieter
    bin ich da, das wissen sie.
- urgency [numbers]: Die Störungsquote lag bei 6,2%, der Vorjahreswert bei 4,9%. Die Anfahrt dauert 94 Minuten und kostet 168 Euro. Die
    Kessel sind 31, 33 und 36 Jahre alt, der Wirkungsgrad ist 71%. Die Rücklage beträgt 212.000.
- urgency [abstract]: Das Alter der Heizungsanlagen in der Lindenstraße bedingt eine erhöhte Ausfallwahrscheinlichkeit. Eine Verbesserung
    der Erreichbarkeit außerhalb der Geschäftszeiten ist im Hinblick auf die Mieterzufriedenheit geboten.
- urgency [obvious, anyone]: Wohnen ist ein Grundbedürfnis. Zufriedene Mieter bleiben länger. Ein gutes Miteinander ist das A und O.
- strategy [anyone]: Wir haben uns für das nächste Jahr viel vorgenommen. Das Wichtigste gehen wir zuerst an, den Rest danach. Über den
    Fortschritt halten wir alle auf dem Laufenden.
- strategy [jargon]: Im Sommer starten wir ein Pilotprojekt mit Predictive Maintenance und einem Ticketsystem als Single Point of Contact.
    Ab Oktober tracken wir die Response Time. Ein neues Programm kaufen wir dafür nicht.
- call [when]: Hausmeister, schreibt mir auf einen Zettel, welche Wohnung in eurem Haus zuerst kalt wird und wer darin wohnt. Dann fahren
    wir hin, jeder zu einer.
- call [who, when]: Zu wissen, welche Wohnung zuerst kalt wird und wer darin wohnt, ist nützlich. Es darf gern aufgeschrieben werden.
- call [obvious, who, what, when]: Ein Zuhause ist mehr als vier Wände. Wenn alle mithelfen, wird es warm. Lasst uns füreinander da sein.

# buchhandel
personal: Ein Mann in Arbeitsschuhen kam im Mai in unseren Laden in Hertenau und blieb an der Tür stehen. Ich fragte, ob ich helfen könne.
    "Meine Tochter fängt an zu lesen", sagte er, "und ich kann es selber nicht so." Ich habe ihm drei Bücher gezeigt und viel zu schnell
    geredet. Er ist nie wiedergekommen.
urgency: Ich habe ihn gesucht, er arbeitet bei der Spedition am Ring. Dort sagten mir elf seiner Kollegen, dass sie in einen Buchladen nicht
    hineingehen. Jedes vierte Kind in Hertenau hat zu Hause kein einziges Buch. Im September kommen zweihundert von ihnen in die Schule, und
    dann ist es für ein Jahrzehnt entschieden.
strategy: Bis zu den Ferien stellen wir bei der Spedition ein Regal auf, mit Büchern, aus denen man vorlesen kann. Im August lesen wir dort
    in der Pause selbst vor. Wenn es angenommen wird, kommt im Winter die Wäscherei dazu. Preise ausloben oder werben werden wir nicht.
call: Svenja und Tarek, sucht euch bis Donnerstag je fünf Bücher aus, die ihr mit zwölf Wörtern erklären könnt. Sagt mir die zwölf Wörter am
    Donnerstag nach Ladenschluss, hier an der Kasse.
- personal [no_i, no_moment, anyone]: Bücher öffnen Türen. Beratung ist die Stärke des Fachhandels. Jeder Kunde ist ein Gast.
- personal [no_moment]: Ich habe Literatur studiert und den Laden von meinen Eltern übernommen. Lesen bedeutet mir alles. Diese Begeisterung
    gebe ich gern weiter.
- personal [no_i]: Ein Mann in Arbeitsschuhen blieb im Mai an der Tür des Ladens in Hertenau stehen. "Meine Tochter fängt an zu lesen",
    sagte er, "und ich kann es selber nicht so." Er bekam drei Bücher gezeigt und ist nie wiedergekommen.
- urgency [numbers]: Die Frequenz sank um 7,4% auf 212 am Tag, der Bon stieg um 2,1% auf 23,80. Der Anteil der Kinderbücher ist 18,6%, der
    Branchenwert 22,3%. Die Lagerdrehzahl liegt bei 4,1. Die Miete steigt um 6%.
- urgency [anyone, obvious]: Lesen ist wichtiger denn je. Kinder sind unsere Zukunft. Dem kann wohl jeder zustimmen.
- strategy [abstract, anyone]: Durch die konsequente Ausrichtung auf neue Zielgruppen wird die Sichtbarkeit nachhaltig gesteigert.
    Kooperationen mit geeigneten Partnern bilden den strategischen Rahmen. Synergieeffekte sind zu nutzen.
- strategy [jargon]: Bis zu den Ferien fahren wir ein Community-Building mit Content-Marketing und Influencern aus der Region. Im August
    folgt der Rollout am POS. Preise ausloben werden wir nicht.
- call [who]: Bis Donnerstag sollen je fünf Bücher ausgesucht sein, die sich mit zwölf Wörtern erklären lassen. Die zwölf Wörter sind am
    Donnerstag nach Ladenschluss an der Kasse zu hören.
- call [what]: Svenja und Tarek, ich möchte, dass ihr bis Donnerstag umdenkt. Geht mit offenen Augen durch die Stadt und bringt Schwung in
    die Sache.
- call [obvious, who, what, when]: Ein Lächeln öffnet jede Tür. Freundlichkeit ist unsere größte Stärke. So schaffen wir es zusammen.
"""
