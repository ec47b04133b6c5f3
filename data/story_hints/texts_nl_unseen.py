"""Dutch stories, the unseen part: written after the rules, only scored, and never read while rules or word lists are written."""

TEXTS = """\
# deelfiets
personal: Op een zaterdag in mei had ik de noodlijn, omdat een collega met kiespijn thuis zat. "Het slot gaat niet dicht," zei een man, "en
    hij blijft maar tellen." Hij stond al twee uur aan de gracht, met een huurfiets en een slapende peuter op zijn arm. Ik ben over de
    voorwaarden begonnen. Hij liet me uitpraten en bedankte me ook nog.
urgency: Hij kreeg een rekening van eenenveertig euro, en daarna een enquête. Sinds de nieuwe sloten belt elke dag een man of twaalf ons
    vanaf een of andere kade in Leiden, en elf daarvan krijgen de voorwaarden te horen. Wat ik wil, is dat nooit meer iemand voor onze fout
    betaalt voordat wij dat doen. Met midzomer verlengt de stad de vergunning, en ze heeft de opnames al opgevraagd.
strategy: Vanaf Pinksteren mag de noodlijn de teller stilzetten, zonder vragen, tot vijftig euro. In juli vervangen we de tweehonderd
    slechtste sloten en na de zomer de rest. Van de app blijf ik af, die doet het. Of het helpt, horen we aan de telefoon: die moet op
    zaterdag stil zijn.
call: Hanna, Obi en de weekendploeg: wie zaterdag het woord "slot" hoort, drukt op stop voordat hij iets anders zegt. Prik het nummer van de
    paal op de kaart aan de muur. Zondag om negen uur kom ik kijken waar de punten zitten.
- personal [no_i]: Op een zaterdag in mei stond een man twee uur lang aan de gracht, met een huurfiets en een slapende peuter op zijn arm.
    "Het slot gaat niet dicht," zei hij tegen de noodlijn, "en hij blijft maar tellen." Hij kreeg de voorwaarden te horen, liet de stem
    uitpraten en bedankte ook nog.
- personal [no_moment]: Vroeger zat ik in de telecom, vier jaar geleden ben ik overgestapt naar mobiliteit. Op service ben ik ongeduldig.
    Mijn team zal zeggen dat ik de lat hoog leg.
- personal [no_moment, abstract]: Ik geef mede vorm aan de klantprocessen van onze organisatie. Mijn aandacht gaat uit naar schaalbaarheid,
    naar robuuste sturing en naar de gestructureerde ontwikkeling van onze competenties.
- urgency [numbers]: Slotstoringen zijn goed voor 38% van de contacten, tegen 21% in 2023. De restituties belopen 61.400 per kwartaal, à
    12,70. Een gesprek duurt 9,4 minuten. Het gebruik liep terug van 4,6 naar 4,1 ritten per fiets.
- urgency [obvious, anyone]: Belofte maakt schuld. Niemand betaalt graag voor niets. Uiteindelijk is het vertrouwen dat een bedrijf overeind
    houdt.
- urgency [anyone]: Andere aanbieders komen dichterbij, en gebruikers stappen zo over. De eisen die aan ons gesteld worden, zullen niet
    afnemen. Er moet meer tempo in.
- strategy [jargon]: Vanaf Pinksteren werkt de noodlijn met een decision tree en een refund-SLA. In juli doen we een root cause analyse en
    zetten we de learnings op de backlog. Van de app blijf ik af.
- strategy [abstract]: De sanering van de slotvoorziening in Leiden geschiedt binnen een risicogestuurd prioriteringskader. Aanvullende
    aanpassingen van het klachtenproces waarborgen een eenduidige beleving van de dienstverlening.
- call [when]: Hanna, Obi en de weekendploeg: wie het woord "slot" hoort, drukt op stop voordat hij iets anders zegt. Prik het nummer van de
    paal op de kaart aan de muur. Ik kom kijken waar de punten zitten.
- call [who]: Zaterdag moet er bij het woord "slot" op stop worden gedrukt, voordat er iets anders wordt gezegd. Op de kaart aan de muur kan
    het nummer van de paal geprikt worden.
- call [obvious, who, what, when]: Iedere fietser is ons dierbaar. Een vriendelijk woord doet meer dan je denkt. Laten we de stad eens wat
    laten zien.

# bloemist
personal: Op de dag voor Moederdag heb ik een man weggestuurd. Het was vijf over zes, de emmers stonden binnen en ik had sinds vier uur
    niets gegeten. Door de deur riep hij: "Ze ligt in het ziekenhuis, ik wil alleen een roos." Ik wees op het bordje. Thuis zag ik dat ik
    nog een roos achter op mijn fiets had.
urgency: In Delden doen we een derde van de omzet in elf dagen, en in die elf dagen zijn we op ons onaardigst. Van de klanten die daarna
    wegbleven heb ik er vijfentwintig gesproken, gewoon op straat. "Jullie keken alsof ik kwam inbreken," zei er een. Komend voorjaar gaat
    aan de overkant een automaat open met boeketten, dag en nacht, en een automaat kijkt niemand aan.
strategy: Van nu tot Kerstmis oefenen we sluiten: wie voor de deur staat, wordt nog geholpen. In januari verdelen we de elf dagen onder meer
    handen. Tegen Moederdag zet ik een emmer rozen buiten, met een busje erbij. Aan de prijzen en aan het assortiment verandert niets.
call: Meiden, en jij ook, Freek: houd vanaf vrijdag de deur tot tien over zes open. Schrijf op het krijtbord wie er in die tien minuten nog
    binnenkwam en waarvoor. Zondagavond eten we hier soep en lezen we het bord.
- personal [no_i]: Op de dag voor Moederdag werd bij een bloemist een man weggestuurd. Het was vijf over zes en de emmers stonden binnen.
    Door de deur riep hij: "Ze ligt in het ziekenhuis, het gaat maar om een roos." De verkoopster wees op het bordje.
- personal [no_i, no_moment, anyone]: Bloemen maken gelukkig. Vakmanschap en persoonlijk advies worden hier al drie generaties doorgegeven.
    Kwaliteit spreekt voor zichzelf.
- personal [no_moment]: Ik ben opgegroeid tussen de bloemen en heb de zaak van mijn tante overgenomen. Schoonheid is mijn drijfveer. Met
    mijn klanten heb ik een warme band.
- urgency [jargon]: In de peakweken zakt onze customer satisfaction onder de benchmark en is de churn het hoogst. De klantreis hapert vooral
    bij het laatste touchpoint. Aan de overkant opent een automaat.
- urgency [obvious, anyone]: De eerste indruk telt. Een klant die je wegstuurt, ben je kwijt. Aardig zijn kost geen geld.
- urgency [numbers]: In 11 dagen wordt 34% van de omzet gehaald, ofwel 112.600 euro. De bezetting is dan 2,1 keer zo hoog, de derving 9,4%.
    Het aandeel vaste klanten daalde van 48% naar 39%. Een roos kost 0,62 in inkoop.
- strategy [anyone]: We gaan een paar dingen anders aanpakken. Dat doen we in kleine stapjes en in goed overleg. Halverwege het jaar maken
    we de balans op.
- strategy [abstract, anyone]: Een samenhangende visie op beleving is de onderlegger voor bestendige klantrelaties. Capaciteitsplanning,
    competentieontwikkeling en procesdiscipline zijn daarvan de dragers.
- call [when]: Meiden, en jij ook, Freek: houd de deur tot tien minuten na sluitingstijd open. Schrijf op het krijtbord wie er dan nog
    binnenkwam en waarvoor. We eten hier soep en lezen het bord.
- call [what]: Meiden, en jij ook, Freek: vanaf vrijdag wil ik een andere sfeer in de winkel. Straal uit dat je er plezier in hebt en denk
    aan de mens voor je.
- call [obvious, who, what, when]: Een winkel zonder hart is maar een winkel. Wie goed doet, goed ontmoet. Zo willen we gekend worden.

# muziekschool
personal: In mijn eerste jaar als directeur viel ik in bij de blokfluitgroep. Achterin zat een meisje, Noûra, met de fluit in haar tas. "Hij
    is van mijn zus geweest," fluisterde ze, "en er zit een barst in." Ik zei dat ze dan maar moest meekijken, een uur lang, vijf weken
    achter elkaar. In de zesde week was haar stoel leeg.
urgency: Haar stoel is er een van tweehonderdtien. Zoveel kinderen in Kampen begonnen sinds 2022 bij ons en waren voor de zomer weg. Ik ging
    bij hun ouders op de bank zitten, en in dertien huiskamers zag ik het instrument liggen: kapot, te klein of te valselijk gestemd. In
    juni praat de raad over onze subsidie en telt hij hoofden.
strategy: Er komt een werkbank in de gang, na de herfstvakantie, met Gerrit erachter. Wat kapot is gaat die week nog heel naar huis. Met
    Nieuwjaar gaan we de huiskamers langs bij de leerlingen van na 2022. Een open dag met ballonnen slaan we een keer over.
call: Docenten, vraag maandag aan elke leerling of je het instrument eens vast mag houden. Hang aan wat niet deugt een geel kaartje, en zet
    het bij Gerrit in de gang. Vrijdag na de laatste les tellen we de kaartjes bij de thee.
- personal [no_i]: In de blokfluitgroep zat achterin een meisje, Noûra, met de fluit in haar tas. "Hij is van mijn zus geweest," fluisterde
    ze, "en er zit een barst in." Ze moest dan maar meekijken, een uur lang, vijf weken achter elkaar. In de zesde week was haar stoel leeg.
- personal [no_moment, anyone]: Ik geloof heilig in de kracht van muziek. Ieder kind heeft talent, daar ben ik van overtuigd. Met die
    gedachte sta ik elke dag op.
- urgency [abstract]: De subsidieherziening van juni stelt de maatschappelijke positionering van de muziekschool in Kampen ter discussie.
    Tekortkomingen in de toerusting hebben een remmend effect op duurzame participatie.
- urgency [numbers]: De uitstroom bedraagt 210 van de 640 leerlingen, ofwel 32,8%. De contributie is 318 euro, de kostprijs 902. Het aandeel
    onder de 12 jaar liep terug naar 41%. De bezettingsgraad per groep is 6,4 bij een norm van 8.
- urgency [anyone]: De concurrentie om de vrije tijd van kinderen is groot. Ouders letten op hun uitgaven. We zullen een stap extra moeten
    zetten.
- strategy [obvious, anyone]: Muziek moet weer leuk worden. Het kind gaat voor alles. Wie met plezier lesgeeft, krijgt plezier terug.
- strategy [jargon]: Na de herfstvakantie starten we een pilot met een servicedesk en een ticketsysteem. Met Nieuwjaar volgt een belronde op
    basis van churnrisico en persona's. Een open dag slaan we over.
- call [who]: Maandag kan aan elke leerling gevraagd worden of het instrument even vastgehouden mag worden. Aan wat niet deugt, hoort een
    geel kaartje te komen.
- call [what, when]: Docenten, ik vraag om jullie betrokkenheid. Kijk verder dan de noten. Jullie weten als geen ander wat een kind nodig
    heeft.
- call [who, when]: Een instrument vasthouden zegt soms meer dan een toets. Een geel kaartje eraan, en het kan bij Gerrit in de gang staan.
"""
