"""Dutch stories, a third part that rules and word lists may be written from (it was the unseen part of the first measurement)."""

TEXTS = """\
# pechhulp
personal: Met Pinksteren begaf onze auto het op de ringweg, met de tweeling achterin. Ik belde mijn eigen alarmcentrale. Een vrolijke stem
    vertelde dat mijn telefoontje belangrijk was, en een van de jongens vroeg: "Mama, is dat de meneer die komt?" Die stem had ik in maart
    zelf uitgekozen.
urgency: Wie ons belt staat langs de weg, vaak in het donker, en een op de drie is alleen. We laten ze zes minuten en veertig seconden
    wachten. Ik heb een nacht naar de opnames geluisterd: vrachtwagens, en iemand die ademt. Op negen september praat onze grootste
    verzekeraar met een ander, die binnen een minuut opneemt.
strategy: Eén ding doen we eerst: wie alleen is, gaat voor. De centralisten in Veenendaal beginnen daarmee op feestdagen. Deze winter belt
    de wegenwachter zelf terug, met zijn naam en hoe ver hij nog is. De vrolijke stem gaat eruit en die ga ik niet missen.
call: Meldkamer Veenendaal, voor vrijdagnacht zoek ik er twee die aan iedere beller als eerste vragen: bent u alleen? Zet voor elke ja een
    kruis op het whiteboard. Om tien uur komen Carla en ik met patat.
- personal [no_i, no_moment]: Pech komt altijd onverwacht. Leden rekenen dag en nacht op snelle hulp. Al meer dan een eeuw zijn de gele
    wagens een vertrouwd gezicht op de weg.
- personal [no_i]: Met Pinksteren begaf een auto het op de ringweg, met een tweeling achterin. Een vrolijke stem vertelde de moeder dat haar
    telefoontje belangrijk was, en een van de jongens vroeg: "Mama, is dat de meneer die komt?" Ze had er geen antwoord op.
- personal [no_moment]: Ik kwam hier als trainee binnen en ben opgeklommen. Ik denk in oplossingen en niet in problemen. De veiligheid van
    onze leden gaat me aan het hart.
- urgency [numbers]: De opneemtijd is 400 seconden en het serviceniveau 61,2%, bij een doel van 80%. Het afhaakpercentage ging van 9,3% naar
    14,8%. De aanrijtijd bedraagt 52 minuten. Van de leden verlengde 83,1%, een verlies van 2,4 miljoen.
- urgency [anyone, obvious]: Veiligheid gaat boven alles. Mensen vergeten niet wie er voor hen was. We leven van het vertrouwen van onze
    leden.
- strategy [abstract]: De prioriteringslogica van de meldkamer in Veenendaal wordt herontworpen aan de hand van kwetsbaarheidscriteria.
    Inpassing in de bestaande werkstromen geschiedt in fasen, begeleid door passende communicatiemaatregelen.
- strategy [anyone]: Ons plan bestaat uit een aantal bouwstenen. Wat haast heeft pakken we nu op, en wat meer tijd vraagt bereiden we voor.
    De voortgang bespreken we regelmatig.
- call [who]: Vrijdagnacht zou er aan iedere beller als eerste gevraagd moeten worden: bent u alleen? Voor elke ja komt er een kruis op het
    whiteboard.
- call [when]: Meldkamer Veenendaal, ik zoek er twee die aan iedere beller als eerste vragen: bent u alleen? Zet voor elke ja een kruis op
    het whiteboard. Carla en ik komen met patat.
- call [what, when]: Meldkamer Veenendaal, jullie zijn de stem van dit bedrijf. Wees er voor onze leden, met heel je hart. Ik reken op ieder
    van jullie.
- call [obvious, who, what, when]: Niemand mag zich ooit in de steek gelaten voelen. Helpen zit in ons bloed. Zo houden we mensen in
    beweging.

# verpleeghuis
personal: Twee winters terug draaide ik een zondagsdienst in De Elzen, want de halve ploeg had griep. Mevrouw Tjon liet me haar knoopjes
    niet doen. "U bent die van het klembord," zei ze, en ze deed ze zelf, alle negen, met die vingers, terwijl haar pap koud werd. Een maand
    eerder had ik die dienst twintig minuten korter gemaakt.
urgency: De Elzen verliest elke elf dagen een verzorgende. De laatste zes heb ik opgebeld en geen van hen begon over geld; ze hadden het
    over knoopjes, en over nooit iets afmaken. Ik zou graag de plek zijn waar mensen naar terugkomen. Als we niets doen, is er op een juni
    niemand om afdeling C open te houden.
strategy: Vanaf april begint de ochtend op C om zeven uur en is hij klaar als hij klaar is. In de zomer maken de verzorgenden hun eigen
    weekrooster, op papier. Houdt dat een seizoen stand, dan mogen de andere twee huizen het overnemen of niet. De klemborden gaan in de
    container.
call: Zuster Maud, Femi en Joost: schrijf voordat je vandaag naar huis gaat op wat je nooit afkrijgt, één ding, en geef me het briefje bij
    de deur. Zaterdag ga ik ze langs, in mijn eigen tijd.
- personal [no_i]: Twee winters terug had in De Elzen de halve ploeg griep. Mevrouw Tjon liet de directeur haar knoopjes niet doen. "U bent
    die van het klembord," zei ze, en ze deed ze zelf, alle negen, terwijl haar pap koud werd.
- personal [no_moment]: Ik ben van huis uit verpleegkundige en leid al achttien jaar verpleeghuizen. Waardigheid staat bij mij hoog in het
    vaandel. Mijn deur staat voor iedereen open.
- personal [no_i, no_moment, anyone]: Zorg gaat over mensen. Bewoners en hun naasten stellen hun vertrouwen in ons. Warmte en waardigheid
    zijn leidend bij alles wat er gebeurt.
- urgency [numbers]: Het personeelsverloop kwam uit op 33,4%, tegen 24,1% een jaar eerder. De inhuur steeg naar 11.280 uur, tegen 31,60 per
    uur. De bezetting is 91,2% en het verzuim 8,7%. Een vacature staat 54 dagen open.
- urgency [abstract]: De demografische ontwikkeling in het verzorgingsgebied van De Elzen vraagt om een duurzaam personeelsconcept. Een
    verdere verslechtering van het behoud brengt de continuïteit en de naleving van de normen in gevaar.
- urgency [anyone, obvious]: Goede mensen zijn moeilijk te vinden. Wie gemotiveerd is, werkt beter. Het is in ieders belang dat we goed voor
    elkaar zorgen.
- strategy [jargon]: Vanaf april houden we op C elke ochtend een stand-up en bouwen we aan een employee value proposition. In de zomer volgt
    een onboardingprogramma met een buddy. De klemborden gaan in de container.
- strategy [anyone]: We gaan met een frisse blik naar ons werk kijken. Ideeën zijn van harte welkom. Wat goed gaat houden we, en de rest
    gaan we verbeteren.
- call [when]: Zuster Maud, Femi en Joost: schrijf op wat je nooit afkrijgt, één ding, en geef me het briefje bij de deur. Ik ga ze langs in
    mijn eigen tijd.
- call [who, what, when]: Ik heb er alle vertrouwen in dat we het kunnen. Zo'n verandering vraagt goede wil van iedereen. Dank jullie wel
    voor het luisteren.
- call [obvious, who, what, when]: Vriendelijkheid begint bij onszelf. Als we allemaal de schouders eronder zetten, kunnen we alles aan.
    Onze bewoners hebben het verdiend.

# rijexamen
personal: Acht jaar geleden liet ik in Norg een meisje zakken, in de regen. Ze was twee keer afgeslagen, bij dezelfde lantaarnpaal. Toen ik
    het zei, antwoordde ze: "Dank u wel, meneer," vouwde mijn formulier heel klein op en vroeg of ze naar huis mocht lopen. Ik heb
    vierduizend mensen geëxamineerd, en alleen van haar weet ik nog wat ik heb opgeschreven.
urgency: De helft van wie bij ons zakt begrijpt niet waarom; op de parkeerplaats heb ik het er negentig gevraagd. Ze betalen honderd euro
    voor een cijfer. Binnen drie jaar moet iedereen naar huis gaan met het ene ding dat hij nog moet oefenen. In mei sluit de lijst voor wie
    zeventien wordt, en zo lang als nu was hij nog nooit.
strategy: Om te beginnen zijn de laatste vier minuten van elk examen voor de kandidaat, met de motor uit. Vanaf de herfst schrappen we elf
    codes en schrijven we een zin. Na nieuwjaar krijgen de rijscholen die zinnen ook te lezen. De beoordeling blijft zo streng als ze is.
call: Examinatoren van Norg en Assen, probeer het donderdag bij je eerste kandidaat: motor uit, draai je naar hem toe, en zeg dat ene ding.
    Zet achterop je formulier hoe lang het duurde en leg het tussen de middag bij Hilde.
- personal [no_i]: Acht jaar geleden sloeg een meisje in Norg in de regen twee keer af, bij dezelfde lantaarnpaal. Toen ze hoorde dat ze
    gezakt was, antwoordde ze: "Dank u wel, meneer," vouwde het formulier heel klein op en vroeg of ze naar huis mocht lopen.
- personal [no_moment]: Ik ben examinator sinds 2008 en heb tientallen collega's opgeleid. Ik sta bekend als streng maar rechtvaardig. Van
    mijn werk heb ik veel over mensen geleerd.
- urgency [anyone]: Er wordt steeds meer van ons gevraagd, en de jonge generatie denkt er anders over. We kunnen niet blijven teren op wat
    we bereikt hebben. Het is de hoogste tijd om onze manier van werken tegen het licht te houden.
- urgency [abstract]: De huidige feedbackpraktijk in Norg kent een aanzienlijk optimalisatiepotentieel op het gebied van begrijpelijkheid en
    acceptatie. De ontwikkelingen in de regelgeving per mei versterken de noodzaak tot aanpassing.
- urgency [numbers]: Het slagingspercentage staat op 46,8% en het aandeel herkansers op 38,2%. De wachttijd is gemiddeld 19,6 weken, tegen
    14,1. Het aantal klachten nam met 22% toe tot 1.340. Een examen kost 102,00 en levert 11,40 op.
- strategy [obvious, anyone]: Feedback is een cadeau. We moeten kandidaten met respect behandelen en serieus nemen. Eerlijkheid duurt
    uiteindelijk het langst.
- strategy [jargon]: Om te beginnen bepalen we de persona van de kandidaat en doen we een A/B-test op het feedbackmoment. Vanaf de herfst
    komt er een scorecard met KPI's. De beoordeling blijft zo streng als ze is.
- call [when]: Examinatoren van Norg en Assen, probeer het bij een kandidaat: motor uit, draai je naar hem toe, en zeg dat ene ding. Zet
    achterop je formulier hoe lang het duurde en leg het bij Hilde.
- call [what, when]: Examinatoren van Norg en Assen, ik doe een beroep op jullie verantwoordelijkheidsgevoel. Ieder van jullie kan de
    verandering zijn die kandidaten nodig hebben. Ik weet dat jullie het in je hebben.
- call [who, when]: Bij een kandidaat kan het geprobeerd worden: motor uit, een gezicht dat zich omdraait, en dat ene ding gezegd. Hoe lang
    dat duurt, zou achterop een formulier kunnen staan.

# opticien
personal: In de uitverkoop verkocht ik een man met een stok twee brillen voor de prijs van een. Drie weken later was hij terug, op een
    vrijdag, vlak voor sluitingstijd. Hij legde ze allebei op de toonbank, nog in het doosje, en vroeg: "Welke was nou om te lezen?" Hij had
    al die tijd zonder gelezen, dus niet. Mijn bonus was toen al gestort.
urgency: Dat was in Zierik, maar het gebeurt in al onze winkels. Uit de map met terugkomers heb ik er vijftig gebeld, en achttien dragen de
    bril niet die ze bij ons gekocht hebben. Het liefst zou ik over twee jaar die map weggooien. Vanaf januari vergoedt de verzekeraar
    alleen nog wie na een maand tevreden is, en in februari tellen we af.
strategy: De bonus op twee brillen vervalt, dat heb ik gisteren getekend. In november belt degene die verkocht heeft na tien dagen zelf even
    op. Gaat dat goed, dan krijgt elke winkel in het voorjaar een stoel bij het raam waar mensen een half uur mogen lezen. Een spaarkaart
    komt er van mij niet.
call: Zierik, Goes en Tholen: haal maandag de map uit de la, kies drie mensen en bel ze op vóór de koffie. Eén vraag is genoeg: draagt u
    hem? Ik bel jullie dinsdag na vijven.
- personal [no_i]: In de uitverkoop kocht een man met een stok twee brillen voor de prijs van een. Drie weken later was hij terug, op een
    vrijdag, vlak voor sluitingstijd. Hij legde ze allebei op de toonbank, nog in het doosje, en vroeg: "Welke was nou om te lezen?"
- personal [no_moment, anyone]: Ik ben ondernemer in hart en nieren. Voor mij is de klant een mens en geen nummer. Dat probeer ik iedere dag
    waar te maken.
- personal [abstract, no_moment]: Ik zie het als mijn verantwoordelijkheid om de klantwaarde te vergroten en de kwaliteit van advisering te
    borgen. Daarbij hecht ik aan een lerende organisatie en aan integraal leiderschap.
- urgency [numbers]: Het retourpercentage is 11,8%, tegen 7,9% landelijk. De gemiddelde orderwaarde daalde van 284 naar 261 euro. Van de
    tweede monturen is 36% ongebruikt. De marge zakte naar 52,3% en de huur steeg met 4%.
- urgency [jargon]: De churn na de eerste aankoop loopt op en onze NPS zakt in het segment 60-plus. De customer effort zit vooral in het
    gewenningstraject. Vanaf januari vergoedt de verzekeraar alleen nog wie tevreden is.
- urgency [obvious, anyone]: Zien is leven. Wie tevreden is, komt terug. Aan kwaliteit mag je nooit toegeven.
- strategy [abstract, anyone]: Met een geïntegreerde servicearchitectuur geven we richting aan onze ambities. Door digitale mogelijkheden
    systematisch te benutten vergroten we zowel de doelmatigheid als de tevredenheid. Heldere verantwoordelijkheden waarborgen de
    uitvoering.
- strategy [jargon]: De bonus op twee brillen vervalt, dat heb ik gisteren getekend. In november starten we met een aftersales-journey en
    closed loop feedback. Daarna optimaliseren we de conversie per touchpoint.
- call [who]: Maandag kan de map uit de la worden gehaald, zodat er drie mensen gebeld worden vóór de koffie. Eén vraag is genoeg: draagt u
    hem?
- call [what]: Zierik, Goes en Tholen: ik verwacht dat jullie er maandag met een andere instelling staan. Laat merken dat we er zijn voor de
    klant.
- call [obvious, who, what, when]: Een tevreden klant is goud waard. Persoonlijke aandacht maakt ons sterk. Daar doen we het met zijn allen
    voor.

# theaterkassa
personal: Ik was negentien en zat achter het glas van de Stadsschouwburg, op een avond in de kerstvakantie. Een vrouw schoof twee kaartjes
    terug en zei: "Eentje maar, we zijn met z'n tweeën minder." Ik begreep het niet en legde uit dat teruggeven niet kon. Ze ging toch naar
    binnen, met een lege stoel naast zich, rij vier. Ik heb de hele avond naar die stoel gekeken.
urgency: Die regel hangt er nog steeds, naast hetzelfde glas. Vorig seizoen bleven er zevenhonderd betaalde stoelen leeg waarvan iemand
    vooraf had gebeld. Wat zou ik graag zien dat die stoelen een nieuwe mens krijgen, nog dezelfde avond. In maart sluiten we drie maanden
    voor de verbouwing, en wie we dan kwijt zijn komt niet vanzelf terug.
strategy: Vanaf zaterdag mag de kassa kaartjes gewoon terugnemen, tot een uur voor aanvang. Met oud en nieuw proberen we de lege stoelen weg
    te geven in de wijk hierachter. Pas na de verbouwing kijken we of het in het systeem kan. Een klachtenformulier komt er niet.
call: Kassa en garderobe, dus Nel, Bram en Yara: vraag zaterdag aan iedereen die een kaartje terugbrengt wat er gebeurd is, en zwijg dan.
    Vertel me zondagochtend bij de croissants één antwoord na.
- personal [no_i]: Op een avond in de kerstvakantie schoof een vrouw bij de Stadsschouwburg twee kaartjes terug en zei: "Eentje maar, we
    zijn met z'n tweeën minder." Het meisje achter het glas legde uit dat teruggeven niet kon. Ze ging toch naar binnen, met een lege stoel
    naast zich, rij vier.
- personal [no_moment]: Ik heb theaterwetenschap gestudeerd en werk mijn hele leven in de cultuur. Ik geloof in de kracht van verbeelding.
    Ons publiek ligt me na aan het hart.
- urgency [numbers]: De zaalbezetting was 71,4%, de leegstand op verkochte plaatsen 3,2%. Het annuleringsverzoek kwam 712 keer voor, met een
    gemiddelde waarde van 38,50. De subsidie dekt 44% van de kosten. De recette liep met 1,9% terug tot 2,1 miljoen.
- urgency [anyone]: Het publiek heeft tegenwoordig veel te kiezen. Wat gisteren werkte, is morgen niet meer genoeg. We zullen onszelf
    opnieuw moeten uitvinden.
- strategy [abstract]: De herziening van het restitutiebeleid bij de Stadsschouwburg vormt het vertrekpunt voor een bredere heroriëntatie op
    gastvrijheid. Systeemtechnische borging is voorzien na afronding van de renovatie.
- strategy [anyone, obvious]: Gastvrijheid moet in ons DNA zitten. We willen dat iedereen met een goed gevoel naar huis gaat. Aandacht voor
    elkaar is daarbij het allerbelangrijkste.
- call [when]: Kassa en garderobe, dus Nel, Bram en Yara: vraag aan iedereen die een kaartje terugbrengt wat er gebeurd is, en zwijg dan.
    Vertel me bij de croissants één antwoord na.
- call [what, when]: Kassa en garderobe, dus Nel, Bram en Yara: jullie zijn het eerste wat mensen zien. Wees gastvrij en blijf jezelf. Ik
    weet dat ik op jullie kan bouwen.
- call [obvious, who, what, when]: Theater maak je samen. Iedere gast is welkom. Met een beetje extra aandacht komen we al een heel eind.
"""
