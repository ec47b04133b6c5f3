"""German stories, the unseen part: written after the rules, only scored, and never read while rules or word lists are written."""

TEXTS = """\
# leihrad
personal: An einem Samstag im Mai hatte ich den Notruf, weil ein Kollege mit Zahnweh zu Hause lag. "Das Schloss geht nicht zu", sagte ein
    Mann, "und es zählt immer weiter." Seit zwei Stunden stand er am Kanal, mit einem Leihrad und einem schlafenden Kleinkind auf dem Arm.
    Ich fing mit den Nutzungsbedingungen an. Er ließ mich ausreden und bedankte sich auch noch.
urgency: Er bekam eine Rechnung über einundvierzig Euro und danach eine Umfrage. Seit es die neuen Schlösser gibt, rufen jeden Tag ein
    Dutzend Leute aus irgendeiner Ecke von Emden an, und elf davon hören die Nutzungsbedingungen. Ich will, dass nie wieder jemand für
    unseren Fehler zahlt, bevor wir es tun. Zur Jahresmitte verlängert die Stadt unsere Erlaubnis, die Mitschnitte hat sie schon
    angefordert.
strategy: Ab Pfingsten darf der Notruf die Uhr anhalten, ohne Rückfrage, bis fünfzig Euro. Im Juli tauschen wir die zweihundert
    schlechtesten Schlösser, nach dem Sommer den Rest. Von der App lasse ich die Finger, die läuft. Ob es wirkt, merken wir am Telefon:
    Samstags muss es still sein.
call: Hanna, Obi und die Wochenendschicht: Wer am Samstag das Wort "Schloss" hört, drückt auf Stopp, bevor er irgendetwas anderes sagt.
    Steckt eine Nadel in die Karte an der Wand. Am Sonntag um neun komme ich vorbei und sehe mir die Nadeln an.
- personal [no_i]: An einem Samstag im Mai stand ein Mann zwei Stunden lang am Kanal, mit einem Leihrad und einem schlafenden Kleinkind auf
    dem Arm. "Das Schloss geht nicht zu", sagte er dem Notruf, "und es zählt immer weiter." Er bekam die Nutzungsbedingungen zu hören und
    bedankte sich auch noch.
- personal [no_moment]: Früher war ich in der Telekommunikation, vor vier Jahren bin ich in die Mobilität gewechselt. Bei Service bin ich
    ungeduldig. Mein Team würde sagen, dass ich die Latte hoch lege.
- personal [no_moment, abstract]: Ich gestalte die kundenseitigen Prozesse unserer Organisation maßgeblich mit. Mein Augenmerk gilt der
    Skalierbarkeit, einer belastbaren Steuerung und der strukturierten Weiterentwicklung unserer Kompetenzen.
- urgency [numbers]: Schlossstörungen machen 38% der Kontakte aus, 2023 waren es 21%. Die Erstattungen belaufen sich auf 61.400 im Quartal
    zu je 12,70. Ein Gespräch dauert 9,4 Minuten. Die Nutzung ging von 4,6 auf 4,1 Fahrten je Rad zurück.
- urgency [obvious, anyone]: Versprochen ist versprochen. Keiner zahlt gern für nichts. Am Ende ist es das Vertrauen, das ein Geschäft am
    Leben hält.
- urgency [anyone]: Andere Anbieter holen auf, und die Nutzer wechseln in Sekunden. Die Anforderungen an uns werden nicht kleiner. Es muss
    mehr Tempo hinein.
- strategy [jargon]: Ab Pfingsten arbeitet der Notruf mit einem Decision Tree und einem Refund-SLA. Im Juli machen wir eine
    Root-Cause-Analyse und stellen die Learnings ins Backlog. Von der App lasse ich die Finger.
- strategy [abstract]: Die Sanierung der Schließsysteme in Emden erfolgt innerhalb eines risikobasierten Priorisierungsrahmens. Ergänzende
    Anpassungen des Beschwerdeprozesses gewährleisten eine einheitliche Wahrnehmung der Dienstleistung.
- call [when]: Hanna, Obi und die Wochenendschicht: Wer das Wort "Schloss" hört, drückt auf Stopp, bevor er irgendetwas anderes sagt. Steckt
    eine Nadel in die Karte an der Wand. Ich komme vorbei und sehe mir die Nadeln an.
- call [who]: Am Samstag soll beim Wort "Schloss" auf Stopp gedrückt werden, bevor irgendetwas anderes gesagt wird. In die Karte an der Wand
    kann eine Nadel gesteckt werden.
- call [obvious, who, what, when]: Jeder Radler liegt uns am Herzen. Ein freundliches Wort bewirkt mehr, als man denkt. Zeigen wir der
    Stadt, was in uns steckt.

# baeckerei
personal: Als Lehrling habe ich in Aurich eine alte Frau um drei Cent gebracht. Sie hielt mir die Hand mit dem Kleingeld hin, weil sie nicht
    mehr gut sah, und ich nahm mir das falsche Stück. Am nächsten Morgen stand sie wieder vor der Theke. "Sie haben sich vertan, Junge",
    sagte sie, "das macht nichts." Mir wurde heiß, denn ich hatte mich nicht vertan.
urgency: Heute stehen in neun von unseren elf Läden Kassen, an denen man selber zahlt. Ich habe mich eine Woche danebengestellt: Wer über
    siebzig ist, hält uns immer noch die Hand hin, und da ist keiner. Vierzig haben mir gesagt, dass sie jetzt beim Discounter kaufen. In
    der Fastenzeit entscheidet sich, ob die letzten zwei Läden auch umgebaut werden.
strategy: In Aurich steht ab Montag neben der Kasse ein Hocker, und darauf sitzt jemand von uns. Läuft das bis Martini, bekommen ihn alle
    neun Läden. Die letzten zwei bauen wir nicht um, solange ich hier bin. Eine Kundenkarte führen wir auch nicht ein.
call: Filialleiterinnen, setzt euch diese Woche je eine Stunde auf den Hocker, am besten um halb acht. Zählt mit Strichen auf der Tüte, wie
    oft euch jemand die Hand hinhält. Am Sonntag nach der Messe bringt ihr mir die Tüten in die Backstube.
- personal [no_i]: Ein Lehrling brachte in Aurich eine alte Frau um drei Cent. Sie hielt ihm die Hand mit dem Kleingeld hin, weil sie nicht
    mehr gut sah, und er nahm das falsche Stück. "Sie haben sich vertan, Junge", sagte sie am nächsten Morgen, "das macht nichts."
- personal [no_i, no_moment, anyone]: Backen ist Leidenschaft. Seit vier Generationen stehen Frische und Geschmack an oberster Stelle.
    Persönlicher Kontakt gehört einfach dazu.
- personal [no_moment]: Ich habe den Betrieb von meinem Vater übernommen und auf elf Läden ausgebaut. Auf mein Handwerk bin ich stolz. Meine
    Leute wissen, dass sie auf mich zählen können.
- urgency [jargon]: Die Self-Checkout-Quote liegt bei 80%, aber die Retention im Segment 70 plus bricht ein. Im NPS schlägt sich das als
    Pain Point nieder. In der Fastenzeit fällt die Entscheidung über die letzten zwei Läden.
- urgency [obvious, anyone]: Der Mensch lebt nicht vom Brot allein. Ein gutes Gespräch ist mehr wert als jede Maschine. Das spüren alle.
- urgency [numbers]: Der Anteil der Selbstzahlerkassen beträgt 81,8%, die Zeit je Vorgang 38 Sekunden statt 51. Der Bon sank auf 6,12, der
    Umsatz mit über 70-Jährigen um 14,3%. Eine Kasse kostet 9.400 und spart 0,6 Stellen.
- strategy [anyone]: Ein paar Dinge wollen wir künftig anders anpacken. Wir gehen dabei behutsam vor und reden miteinander. Nach einem
    halben Jahr ziehen wir Bilanz.
- strategy [abstract, anyone]: Ein stimmiges Konzept der Kundenansprache bildet die Klammer für dauerhafte Beziehungen. Kapazitätsplanung,
    Kompetenzentwicklung und Prozesstreue sind seine tragenden Elemente.
- call [when]: Filialleiterinnen, setzt euch je eine Stunde auf den Hocker. Zählt mit Strichen auf der Tüte, wie oft euch jemand die Hand
    hinhält. Dann bringt ihr mir die Tüten in die Backstube.
- call [what]: Filialleiterinnen, ab Montag wünsche ich mir einen anderen Geist in den Läden. Strahlt aus, dass ihr Freude daran habt, und
    denkt an den Menschen vor euch.
- call [obvious, who, what, when]: Ein Laden ohne Herz ist nur ein Laden. Wer Gutes gibt, bekommt Gutes zurück. So soll man uns kennen.

# musikschule
personal: In meinem ersten Jahr als Leiterin habe ich die Blockflötengruppe vertreten. Hinten saß ein Mädchen, Nura, mit der Flöte in der
    Tasche. "Die war von meiner Schwester", flüsterte sie, "und sie hat einen Riss." Ich sagte, dann solle sie eben zuschauen, eine Stunde
    lang, fünf Wochen hintereinander. In der sechsten war ihr Stuhl leer.
urgency: Ihr Stuhl ist einer von zweihundertzehn. So viele Kinder in Leer haben seit 2022 bei uns angefangen und waren vor dem Sommer weg.
    Ich habe mich bei ihren Eltern aufs Sofa gesetzt, und in dreizehn Wohnzimmern lag das Instrument: kaputt, zu klein oder schief gestimmt.
    Im Juni berät der Rat über unseren Zuschuss und zählt Köpfe.
strategy: Nach den Herbstferien steht im Flur eine Werkbank, mit Gerrit dahinter. Was kaputt ist, geht noch in derselben Woche heil nach
    Hause. Um Neujahr besuchen wir die Wohnzimmer derer, die seit 2022 da sind. Den Tag der offenen Tür mit Luftballons lassen wir einmal
    ausfallen.
call: Lehrerinnen und Lehrer, bittet am Montag jedes Kind, ob ihr das Instrument einmal halten dürft. Hängt an das, was nichts taugt, ein
    gelbes Kärtchen, und stellt es zu Gerrit in den Flur. Am Freitag nach der letzten Stunde zählen wir beim Tee die Kärtchen.
- personal [no_i]: In der Blockflötengruppe saß hinten ein Mädchen, Nura, mit der Flöte in der Tasche. "Die war von meiner Schwester",
    flüsterte sie, "und sie hat einen Riss." Sie sollte eben zuschauen, eine Stunde lang, fünf Wochen hintereinander. In der sechsten war
    ihr Stuhl leer.
- personal [no_moment, anyone]: Ich glaube fest an die Kraft der Musik. In jedem Kind steckt ein Talent, davon bin ich überzeugt. Mit diesem
    Gedanken stehe ich jeden Tag auf.
- urgency [abstract]: Die Neuregelung der Zuschüsse im Juni stellt die gesellschaftliche Verortung der Musikschule in Leer zur Disposition.
    Ausstattungsdefizite wirken sich hemmend auf eine nachhaltige Teilhabe aus.
- urgency [numbers]: Der Abgang beträgt 210 von 640 Schülern, also 32,8%. Der Beitrag liegt bei 318 Euro, die Kosten bei 902. Der Anteil
    unter 12 Jahren ging auf 41% zurück. Die Gruppengröße ist 6,4 bei einem Soll von 8.
- urgency [anyone]: Der Wettbewerb um die Freizeit der Kinder ist groß. Eltern achten auf ihre Ausgaben. Wir werden uns mehr anstrengen
    müssen.
- strategy [obvious, anyone]: Musik muss wieder Spaß machen. Das Kind geht vor. Wer mit Freude unterrichtet, bekommt Freude zurück.
- strategy [jargon]: Nach den Herbstferien starten wir einen Piloten mit Service Desk und Ticketsystem. Um Neujahr folgt eine
    Outbound-Kampagne nach Churn-Risiko und Personas. Den Tag der offenen Tür lassen wir ausfallen.
- call [who]: Am Montag kann bei jedem Kind das Instrument einmal gehalten werden. An das, was nichts taugt, gehört ein gelbes Kärtchen.
- call [what, when]: Lehrerinnen und Lehrer, ich bitte um euer Engagement. Seht über die Noten hinaus. Niemand weiß besser als ihr, was ein
    Kind braucht.
- call [who, when]: Ein Instrument in der Hand sagt manchmal mehr als eine Prüfung. Ein gelbes Kärtchen daran, und es kann bei Gerrit im
    Flur stehen.

# tierarzt
personal: Um vier Uhr früh rief ein Bauer aus Jever in der Praxis an, und ich hatte Dienst. "Sie liegt und schaut mich an", sagte er. Ich
    fragte nach seiner Kundennummer. Es wurde still, ich hörte die Kuh atmen, und dann gab er sie mir durch, alle neun Ziffern, ganz
    höflich. Ich kam zwanzig Minuten zu spät.
urgency: Ohne diese Nummer legt unser neues Programm keinen Fall an. Einen Monat lang habe ich nachts mitgehört: Die Leute sagen sie auf,
    während sie eine Taschenlampe halten, ein Bein, eine sterbende Katze. Um vier Uhr früh soll niemand höflich sein müssen. Auf dem
    Herbstmarkt suchen sich die Höfe ihre Praxis aus, und wir sind nicht mehr die einzige.
strategy: Nachts fällt die Nummer weg, und zwar noch diese Woche. Morgens ruft Silke zurück und trägt nach, was fehlt. Im Frühjahr versuchen
    wir dasselbe am Tag mit den Kleintieren, wenn die Kasse es aushält. Das Programm wechsle ich nicht, das habe ich einmal gemacht.
call: Tierärzte im Nachtdienst, alle fünf: Fragt bis Sonntag bei jedem Anruf zuerst "Wo sind Sie?" und greift dabei schon nach dem
    Schlüssel. Schreibt Ort und Uhrzeit auf die Tafel neben dem Wasserkocher. Am Montag fangen wir mit der Tafel an.
- personal [no_i]: Um vier Uhr früh rief ein Bauer aus Jever in der Praxis an. "Sie liegt und schaut mich an", sagte er. Gefragt wurde er
    nach seiner Kundennummer. Es wurde still, man hörte die Kuh atmen, und dann gab er sie durch, alle neun Ziffern, ganz höflich.
- personal [no_moment]: Ich bin seit sechsundzwanzig Jahren Tierärztin und seit zehn Jahren Teilhaberin. Tiere sind mein Leben, und die
    Menschen, die sie halten, auch. Halbe Sachen liegen mir nicht.
- urgency [jargon]: Der nächtliche Intake ist unser größter Pain Point: Die Abbruchrate liegt bei 12%, und die Verbatims sind vernichtend.
    Auf dem Herbstmarkt suchen sich die Höfe ihre Praxis aus, und unsere Retention wackelt.
- urgency [anyone, obvious]: Jeder Patient verdient schnelle Hilfe. Wer Tiere liebt, vergisst das nie. Vertrauen muss man sich immer wieder
    neu verdienen.
- strategy [obvious, anyone]: Das Tier steht an erster Stelle. Wir müssen mit den Ohren und mit dem Herzen zuhören. Eine menschliche Stimme
    ersetzt keine Maschine.
- strategy [anyone]: Unsere Überlegungen sind gereift, und nun geht es an die Umsetzung. Manches wird gelingen, anderes nicht. Was hilft,
    behalten wir bei.
- strategy [abstract]: Die Straffung des nächtlichen Aufnahmeverfahrens in Jever vollzieht sich über eine Entkopplung von Identifizierung
    und Disposition. Eine anschließende Ausweitung auf den Tagesbetrieb steht unter Evaluierungsvorbehalt.
- call [when]: Tierärzte im Nachtdienst, alle fünf: Fragt bei jedem Anruf zuerst "Wo sind Sie?" und greift dabei schon nach dem Schlüssel.
    Schreibt Ort und Uhrzeit auf die Tafel neben dem Wasserkocher. Unsere Besprechung fängt mit der Tafel an.
- call [obvious, who, what, when]: Wer Tiere liebt, muss auch ihre Halter lieben. Eine ruhige Stimme ist die halbe Heilung. Dafür stehen
    wir.

# buecherbus
personal: In jener Woche fuhr ich den Bus selbst, denn Karl hatte sich das Handgelenk gebrochen. Am dritten Halt, auf dem Parkplatz in
    Aschmoor, stieg eine alte Dame ein und hielt sich fest. "Welche hatte ich denn schon?", wollte sie wissen. Der Rechner wusste es, alle
    sechshundert, und verriet es mir nicht ohne ihr Kennwort. Sie nahm vorsichtshalber ein dickes.
urgency: Sie brachte es ungelesen zurück. Vergesslich ist nicht sie, sondern die Vorschrift. Auf der Strecke traf ich dreiundzwanzig Leute,
    die ihre Liste hinten auf dem Kalender führen, und vier, die einfach aufgehört haben. Im November zählt der Landkreis die Leser, und ein
    Halt mit weniger als fünf fällt von der Karte.
strategy: Wir drucken. Ab Montag bekommt jeder Leser seine Liste, in großer Schrift, in einem Umschlag im Bus. Im Oktober bitte ich den
    Landkreis um einen Weg am Kennwort vorbei; bis er antwortet, gibt es einen Bleistift. Den Rechner baue ich nicht aus, Karl mag ihn.
call: Karl, Pia und die Aushilfen: Fragt auf eurer nächsten Runde jeden Leser: "Soll ich eine Liste für Sie führen?" Schreibt die Ja auf. Ab
    Donnerstag liegen Umschläge im Handschuhfach, und bis Monatsende sollen die ersten vierzig voll sein.
- personal [no_i, no_moment]: Bücherbusse bringen das Lesen zu denen, die weit draußen wohnen. Die Fahrer kennen Straßen und Leute. Für
    viele ist es der Höhepunkt der Woche.
- personal [no_moment, anyone]: Ich bin in den Dienst gegangen, um etwas zu bewegen. Ich bin gerecht und gründlich, und ich vergesse nie den
    Menschen hinter der Akte. So bin ich.
- urgency [abstract, anyone]: Demografischer Wandel und digitale Transformation stellen Kultureinrichtungen vor weitreichende
    Herausforderungen. Eine bedarfsorientierte Weiterentwicklung der Angebote ist im Hinblick auf gesellschaftliche Teilhabe geboten.
- urgency [obvious, anyone]: Lesen öffnet Welten. Ein ungelesenes Buch ist ein Jammer. Niemand darf zurückbleiben.
- urgency [numbers]: Die Ausleihe sank um 9,3% auf 31.480, die Zahl der Leser auf 1.212. Ein Halt kostet 61,40 und bringt 4,8 Besuche. Von
    37 Halten liegen 14 unter der Schwelle von 5.
- strategy [anyone]: Wir haben viele Anregungen gesammelt. Die werden nun geordnet und gewichtet. Danach sehen wir weiter.
- call [who]: Auf der nächsten Runde sollte jeder Leser gefragt werden: "Soll ich eine Liste für Sie führen?" Ab Donnerstag liegen Umschläge
    im Handschuhfach, und bis Monatsende müssen die ersten vierzig gefüllt sein.
- call [what]: Karl, Pia und die Aushilfen: Bis Monatsende soll jeder von euch seinen eigenen Weg gefunden haben, den Lesern näher zu sein.
    Überrascht mich.
- call [obvious, who, what, when]: Ein gutes Buch braucht einen guten Gastgeber. Kleine Gesten bedeuten viel. Schenken wir unseren Lesern
    die Zeit, die sie verdienen.
"""
