"""Dutch stories, the part that rules and word lists may be written from."""

TEXTS = """\
# woningbouw
personal: In februari stond ik bij mevrouw Kaya in de gang. Aan de muur zat een zwarte plek zo groot als een deur. Ze zei: "Ik heb jullie
    negen keer gebeld, ik ken de muziek uit mijn hoofd." Ik had net verteld dat ik van de directie was.
urgency: Nu wachten mensen met schimmel bij ons gemiddeld elf weken. Van de tachtig huurders die ik heb gebeld, hebben er zestig hun kind
    een keer naar de dokter gebracht. Ik wil dat niemand meer een winter overslaat. In oktober begint het natte seizoen weer.
strategy: Eerst, deze zomer, krijgt iedere melding van vocht binnen een week iemand aan de deur. Daarna, vanaf januari, mag die persoon zelf
    een vakman bestellen. Volgend jaar doen we de lekkages erbij. We beginnen niet aan een nieuwe app.
call: Opzichters, neem deze week één oude melding van de stapel en ga er vóór vrijdag langs. Vraag wat het voor de mensen betekent. Schrijf
    hun zin op het bord bij Joke.
- personal [no_i]: In februari stond in de gang van mevrouw Kaya een zwarte plek op de muur zo groot als een deur. Ze zei: "Negen keer
    gebeld, de muziek ken ik uit mijn hoofd."
- personal [no_i, no_moment, anyone]: De corporatie staat voor goed en betaalbaar wonen. Huurders zijn onze belangrijkste partners. Samen
    werken aan fijne buurten is een mooie opgave.
- urgency [numbers]: De doorlooptijd bedraagt 77 dagen, tegen 63 in 2024 en een norm van 30. Het aantal meldingen steeg met 14,2% naar
    3.118. De kosten per melding zijn 412 euro, waarvan 38% voorrijkosten. Het herhaalpercentage is 27,4%.
- urgency [obvious, anyone]: Goed luisteren is belangrijker dan ooit. Tevreden huurders zijn de beste reclame. Stilstand is achteruitgang.
- strategy [abstract]: We zetten in op een structurele versterking van de dienstverlening door integratie van de relevante processen. De
    implementatie vindt plaats in afstemming met de bestaande kaders. Borging van de kwaliteit is daarbij een speerpunt.
- strategy [jargon]: Eerst brengen we de klantreis in kaart en lossen we de pijnpunten op. Daarna meten we op elk contactmoment de NPS en
    sluiten we de feedbackloop. We beginnen niet aan een nieuwe app.
- call [when]: Opzichters, neem één oude melding van de stapel en ga langs. Vraag wat het voor de mensen betekent. Schrijf hun zin op het
    bord bij Joke.
- call [obvious, who, what, when]: Laten we allemaal de huurder op één zetten. Samen maken we het verschil. Het begint bij onszelf.

# bakkerij-pensioen
personal: Mijn oom was bakker en belde me op een zaterdag. Hij had een brief van ons gekregen, van ónze uitvoerder. "Krijg ik er nou wat bij
    of niet?" vroeg hij. Ik las hem drie keer voor en wist het niet.
urgency: Elke januari sturen we die brief naar 118.000 bakkers, en elfduizend bellen ons dan op. Fatima zegt de hele dag sorry voor zinnen
    die een ander heeft geschreven. Over drie jaar wil ik dat niemand meer hoeft te bellen. Op vier december begint de drukker weer.
strategy: De eerste stap is deze brief, nog deze winter. De tweede is het jaaroverzicht in mei. De derde is dat elf gepensioneerden alles
    eerst lezen. Een nieuwe huisstijl komt er niet.
call: Ik vraag ieder van jullie om één avond. Neem de brief mee die jouw afdeling het meest verstuurt en laat iemand thuis hem lezen. Stuur
    mij vóór vrijdag de drieëntwintigste wat die ervan begreep.
- personal [no_moment]: Ik werk negentien jaar in de pensioenwereld en heb veel functies gehad. Ik begon op de telefoon en ben nu
    programmamanager. Mijn drijfveer is dat ik iets wil betekenen.
- personal [abstract, no_moment]: Vanuit mijn rol lever ik een bijdrage aan de doorontwikkeling van de communicatiestrategie. Ik hecht grote
    waarde aan de professionalisering van onze dienstverlening.
- urgency [numbers]: Van de 230.000 brieven leidden 11.500 tot een telefoontje, ofwel 5,0%. Het aandeel herhaalverkeer is 39,9%, de
    gemiddelde wachttijd 12,2 minuten. De kosten bedroegen 1,4 miljoen, 39% van het totaal.
- urgency [anyone]: Deelnemers verwachten steeds meer van ons. De wereld om ons heen verandert snel. Als we relevant willen blijven, moeten
    we mee veranderen.
- strategy [abstract, anyone]: De transitie naar een klantgerichte organisatie vraagt om een integrale aanpak. We werken langs vier sporen
    aan een toekomstbestendige inrichting. Leiderschap en cultuur zijn de randvoorwaarden.
- strategy [jargon]: De eerste stap is een quickscan van alle touchpoints, nog deze winter. De tweede is een dashboard met KPI's voor het
    management. Een nieuwe huisstijl komt er niet.
- call [who]: De brief die het meest wordt verstuurd, kan een avond mee naar huis om gelezen te worden. Wat ervan begrepen is, kan vóór
    vrijdag de drieëntwintigste worden gestuurd.
- call [what, when]: Ik vraag ieder van jullie om met andere ogen te kijken. Wees kritisch op jezelf. Denk vanuit de bakker.

# busbedrijf
personal: Ik had een vergadering in Zwaagveld en nam voor het eerst in jaren onze eigen bus. Hij kwam niet. Naast mij stond een jongen in
    een wit overhemd. Hij belde zijn nieuwe baas en zei: "Ik weet het ook niet, meneer." Ik durfde niet te zeggen waar ik werkte.
urgency: Die jongen heet Bilal. Hij is één van de zesduizend mensen per maand voor wie lijn 14 niet komt. Wij noemen dat uitval, hij noemt
    het zijn proeftijd. In maart kiest de provincie wie er de komende tien jaar mag rijden.
strategy: We beginnen met lijn 14 en één regel: als een bus uitvalt, staat het binnen drie minuten op het bord. Na de herfstvakantie volgen
    de andere lijnen in het noorden. Nieuwe bussen kopen we hier niet voor.
call: Planners, kom volgende week dinsdag om zeven uur naar halte Zwaagveld. Neem geen laptop mee. Vraag drie mensen waar ze naartoe moeten
    en vertel het mij om negen uur bij de koffie.
- personal [no_i]: Bij de halte in Zwaagveld kwam de bus niet. Een jongen in een wit overhemd belde zijn nieuwe baas en zei: "Geen idee
    wanneer hij komt, meneer."
- personal [no_moment, anyone]: Ik heb hart voor de reiziger. In mijn loopbaan heb ik geleerd dat alles draait om mensen. Daar sta ik voor.
- urgency [jargon]: Onze NPS is gezakt naar min 18 en de churn onder abonnees loopt op. Uit de driveranalyse blijkt dat betrouwbaarheid de
    belangrijkste driver is. In maart kiest de provincie.
- urgency [abstract]: De concessieverlening in maart maakt een heroverweging van de operationele prestaties op lijn 14 noodzakelijk. De
    beleving van betrouwbaarheid staat onder druk als gevolg van suboptimale informatievoorziening.
- strategy [anyone, obvious]: We gaan het samen doen, stap voor stap. Iedereen is hierbij nodig. De reiziger moet altijd op de eerste plaats
    komen.
- call [what]: Planners, ik verwacht dat jullie vanaf volgende week dinsdag meer eigenaarschap tonen. Laat zien dat de reiziger ertoe doet.
- call [who, when]: Het is goed om eens naar halte Zwaagveld te gaan zonder laptop. Aan mensen kan gevraagd worden waar ze naartoe moeten.

# tandarts
personal: Mijn dochter van zes zat in onze eigen stoel, op een donderdag na school. De lamp ging aan en niemand zei wat er ging komen.
    "Papa," fluisterde ze, "gaan ze me repareren?" Ik ben de baas van die praktijk.
urgency: Eén op de vijf kinderen komt bij ons na de eerste keer niet terug. Ik heb er twaalf gesproken, met hun moeder erbij, en ze hadden
    allemaal iets over die lamp. Over twee jaar wil ik dat een kind hier fluitend binnenkomt. In augustus openen ze om de hoek een keten met
    een glijbaan.
strategy: Tot de zomer: eerst praten, dan pas liggen. Vanaf september tekent ieder kind zijn eigen kaart. Volgend jaar zijn de bange
    volwassenen aan de beurt. Een glijbaan komt er niet.
call: Saskia en Youssef, doe morgen bij het eerste kind de lamp pas aan als het kind "ja" heeft gezegd. Vertel om vijf uur bij de afwas hoe
    lang dat duurde.
- personal [no_i, no_moment]: De praktijk bestaat sinds 1984 en is een begrip in de wijk. Kinderen krijgen er alle aandacht. Vertrouwen is
    de basis van goede zorg.
- urgency [numbers]: Het terugkeercijfer is 79,6%, de no-show 8,1% en de stoelbezetting 84%. Per kind is de omzet 61,20 en de behandeltijd
    14 minuten. De norm ligt op 90%, 5% en 88%.
- strategy [abstract, anyone]: Onze visie op kindgerichte zorg wordt de komende jaren nader geconcretiseerd. Daarbij staan kwaliteit,
    veiligheid en beleving centraal. De uitrol geschiedt gefaseerd.
- call [when]: Saskia en Youssef, doe bij een kind de lamp pas aan als het "ja" heeft gezegd. Vertel bij de afwas hoe lang dat duurde.
- call [obvious, who, what, when]: Ieder kind verdient onze volle aandacht. Een glimlach doet wonderen. Zo maken we samen de praktijk nog
    mooier.
"""
