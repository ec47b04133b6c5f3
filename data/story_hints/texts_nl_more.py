"""Dutch stories, a second part that rules and word lists may be written from."""

TEXTS = """\
# ziekenhuis
personal: Vorig jaar lag mijn broer op de derde, kamer 12, met een gebroken heup. Ik kwam om half acht binnen en hij zei: "Ze hebben me
    vandaag vier keer gevraagd hoe ik heet, en niemand heeft het onthouden." Ik ben daar hoofd zorg. Ik ging op de rand van zijn bed zitten
    en wist niets te zeggen.
urgency: Ik ben daarna dertig nachten gaan meelopen. Op negen van de tien kamers hoorde ik een nummer waar een naam had moeten klinken. Mijn
    doel is dat over vijf jaar iedereen hier bij zijn naam naar huis gaat. In april beslist de cliëntenraad of hij ons nog steunt bij de
    nieuwbouw.
strategy: We beginnen op de derde: tot kerst hangt op elke deur een naam, geschreven door de patiënt zelf. Daarna komt de spoedeisende hulp,
    en dat wordt lastiger. Pas als beide lukken, praten we over de poli's. Er komt geen campagne en geen button.
call: Teamleiders, begin vanaf vanavond iedere overdracht met de naam en één ding dat niet in het dossier staat. Maandag om negen uur zitten
    we bij mij, en dan vertel je waar het misging.
- personal [no_i]: Op de derde, kamer 12, lag een man met een gebroken heup. Om half acht zei hij tegen zijn zus: "Ze hebben me vier keer
    gevraagd hoe ik heet, en niemand heeft het onthouden." Zij ging op de rand van het bed zitten.
- personal [no_moment]: Ik ben verpleegkundige van huis uit en geef nu leiding aan zevenhonderd mensen. Ik heb twee opleidingen in bestuur
    gevolgd. Zorg is voor mij altijd mensenwerk geweest.
- urgency [numbers]: De score voor bejegening is 7,1, voor informatie 6,8 en voor wachttijd 6,2. De respons was 31% op 2.204 vragenlijsten.
    Ten opzichte van de benchmark van 7,5 is het verschil 0,4, in het laagste kwartiel 0,9.
- urgency [anyone, obvious]: Patiënten worden steeds mondiger en terecht. Goede zorg is meer dan techniek. We kunnen het ons niet
    permitteren om achterover te leunen.
- strategy [abstract]: Op de derde wordt gestart met een implementatietraject gericht op de verankering van persoonsgerichtheid in de
    werkprocessen. Vervolgens vindt verbreding plaats naar de spoedeisende hulp. Evaluatie en bijsturing maken integraal onderdeel uit van
    de aanpak.
- strategy [jargon]: We beginnen op de derde met persona's en een service blueprint. Daarna komt de spoedeisende hulp met een eigen patient
    journey. Er komt geen campagne en geen button.
- call [when]: Teamleiders, begin iedere overdracht met de naam en één ding dat niet in het dossier staat. Vertel mij daarna waar het
    misging.
- call [who]: Iedere overdracht kan vanaf vanavond beginnen met de naam en één ding dat niet in het dossier staat. Maandag om negen uur
    wordt besproken waar het misging.
- call [obvious, who, what, when]: Laten we elkaar eraan herinneren waarom we dit werk doen. De patiënt verdient het beste. Met elkaar
    kunnen we dat waarmaken.

# supermarkt
personal: Op de zaterdag voor Pasen stond ik achter kassa vier in Ermeloord, omdat er zes zieken waren. Een meneer met een rollator pakte
    alles één voor één uit. Achter hem zuchtte iemand. Hij werd rood en zei: "Ik ga voortaan wel op maandag." Ik heb dat filiaal ontworpen,
    met die smalle kassa's.
urgency: Hij komt ook op maandag niet meer. Volgens de buurvrouw laat hij alles brengen, van de overkant. Van onze klanten boven de zeventig
    zijn er in twee jaar drieduizend weggegaan, en geen van hen heeft geklaagd. In juni verbouwen we veertig winkels; wat we nu tekenen,
    staat er twaalf jaar.
strategy: Deze maand zetten we in Ermeloord één kassa neer waar niemand haast heeft. In juni komen er tien bij, als de mensen hem gebruiken.
    De snelkassa's blijven zoals ze zijn, daar gaan we niet aan zitten.
call: Filiaalleiders, ga komende zaterdag tussen tien en elf een uur in de rij staan bij je eigen kassa. Bel mij zondag en vertel wie je
    hebt horen zuchten.
- personal [no_i]: Op de zaterdag voor Pasen pakte een meneer met een rollator bij kassa vier in Ermeloord alles één voor één uit. Achter
    hem zuchtte iemand. Hij werd rood en zei: "Voortaan wel op maandag."
- personal [no_moment, anyone]: Ik ben een echte winkelman. De klant heeft mij altijd geboeid en ik geloof in gastvrijheid. Die passie wil
    ik graag overbrengen.
- urgency [numbers]: Het aantal klanten boven de zeventig daalde met 8,3% naar 33.140. De bonwaarde was 31,60, tegen 34,20 een jaar eerder.
    De kassawachttijd is 4,1 minuten en de derving 1,7%. Het marktaandeel zakte 0,6 punt.
- urgency [jargon]: De retentie in het segment 70-plus daalt en de customer lifetime value staat onder druk. Volgens de laatste CSAT-meting
    zit de pijn bij de checkout. In juni verbouwen we veertig winkels.
- strategy [anyone]: We pakken het stap voor stap aan. Eerst kijken we goed naar wat klanten willen, en daarna passen we onze winkels aan.
    Zo worden we ieder jaar een beetje beter.
- strategy [abstract, anyone]: Met een gedragen visie op winkelbeleving leggen we het fundament voor duurzame groei. Innovatie, verbinding
    en wendbaarheid vormen daarbij de leidende principes. De doorvertaling naar de formule volgt.
- call [what]: Filiaalleiders, ik reken vanaf komende zaterdag op jullie inzet. Straal uit dat iedereen welkom is en neem je team daarin
    mee.
- call [what, when]: Filiaalleiders, jullie zijn het visitekaartje van de winkel. Wees je daarvan bewust. Ik heb er alle vertrouwen in.
- call [who, when]: Een uur in de rij staan bij de eigen kassa kan veel leren. Wie er zucht, mag mij verteld worden.

# gemeente
personal: Mijn vader werd tachtig en moest zijn rijbewijs verlengen. Hij zat bij ons in de hal, met zijn nette jas aan, vanaf tien voor
    negen. Om kwart over tien liep ik langs en hij zei: "Nummer 61, jongen, ik durf niet naar de wc." Ik had dat systeem met die nummers
    zelf gekocht.
urgency: Elke dag zitten er honderdtwintig mensen in die hal. Ik ben er een week tussen gaan zitten: de helft had ons al eens gebeld en was
    iets anders verteld. Ik zou willen dat je hier in één keer klaar bent. Vanaf 1 september moeten achtduizend mensen een nieuw paspoort,
    en dan past het niet meer.
strategy: In mei en juni zit er iemand bij de deur die vraagt waarvoor je komt. Vanaf september kun je een vaste tijd krijgen, ook aan de
    telefoon. De nummers gaan weg, maar pas als dat werkt. Aan de website doen we dit jaar niets.
call: Alle teamleiders van publiekszaken: ga morgenochtend om half negen een uur in de hal zitten, zonder pasje. Schrijf op wat je hoort en
    leg het briefje voor twaalven op mijn bureau.
- personal [no_i, no_moment]: De gemeente is er voor alle inwoners. De balie is het gezicht van het stadhuis. Vriendelijkheid en
    deskundigheid gaan er hand in hand.
- personal [no_moment]: Ik werk al twaalf jaar bij de gemeente, eerst bij financiën en later bij publiekszaken. Ik houd van overzicht. Mijn
    collega's kennen mij als iemand die aanpakt.
- urgency [abstract]: De wijziging van de paspoortwetgeving per september noodzaakt tot een herijking van het dienstverleningsconcept. De
    huidige inrichting van de hal is onvoldoende toegerust op de verwachte volumes, hetgeen de tevredenheid negatief beïnvloedt.
- urgency [numbers]: Het gemiddelde is 118 bezoekers per dag, met een piek van 164 op maandag. De wachttijd bedraagt 47 minuten en de
    baliebezetting 71%. In 48,5% van de gevallen gaat een telefoontje vooraf. De kosten per bezoek zijn 23,10.
- strategy [obvious, anyone]: We moeten denken vanuit de inwoner. Dienstverlening is van ons allemaal. Als iedereen zijn steentje bijdraagt,
    komen we er wel.
- strategy [jargon]: In mei en juni doen we een pilot met een hospitality-concept en omnichannel klantbegeleiding. Vanaf september monitoren
    we de effort score per touchpoint. Aan de website doen we dit jaar niets.
- call [when]: Alle teamleiders van publiekszaken: ga eens een uur in de hal zitten, zonder pasje. Schrijf op wat je hoort en leg het
    briefje op mijn bureau.
- call [who]: Morgenochtend om half negen staan er in de hal stoelen klaar om een uur op te zitten. Wat er te horen is, moet voor twaalven
    op mijn bureau liggen.
- call [obvious, who, what, when]: De inwoner is koning. Goede dienstverlening begint met een goed humeur. Laten we er samen iets moois van
    maken.

# zorgverzekeraar
personal: Een week na de geboorte van onze zoon belde ik mijn eigen werkgever om hem aan te melden. Ik kreeg een lieve stem. Ze zei: "Dan
    heb ik zijn burgerservicenummer nodig." Dat had hij nog niet, hij lag te slapen op mijn arm. "Dan bestaat hij voor ons nog niet," zei
    ze, en ze schrok er zelf van.
urgency: Er worden elk jaar negentienduizend kinderen bij ons geboren. Van de ouders die ik sprak, moest bijna iedereen drie keer bellen,
    vaak 's nachts om vier uur op een bandje. Over twee jaar wil ik dat een kind binnen een minuut bij ons hoort. Op 1 januari gaat de
    overstapknop van de overheid open, ook voor hen.
strategy: Eerst mag de telefoon een kind aanmelden met alleen een naam; dat kan al in november. Dan schrijven we de brief opnieuw, met drie
    vaders en drie moeders erbij. In het voorjaar kijken we naar de nachten. Cadeautjes sturen we niet.
call: Marit, Sjoerd en Ilham, jullie hebben elk een kind onder de twee. Schrijf voor woensdag op één blaadje wat jullie toen van ons nodig
    hadden. We lezen ze woensdagmiddag voor, hier, aan deze tafel.
- personal [no_i]: Een week na de geboorte belde een vader de verzekeraar om zijn zoon aan te melden. Een lieve stem zei: "Dan heb ik zijn
    burgerservicenummer nodig." Dat was er nog niet. "Dan bestaat hij voor ons nog niet," zei ze, en ze schrok er zelf van.
- personal [abstract, no_moment]: Als bestuurder zie ik het als mijn opdracht om de transformatie naar een mensgerichte verzekeraar vorm en
    inhoud te geven. Ik zet mij in voor verbinding tussen strategie en uitvoering.
- urgency [numbers]: Het betreft 19.212 aanmeldingen per jaar, waarvan 64,1% meer dan één contact vergt. Het gemiddelde ligt op 2,9
    contacten van 7,4 minuten. De afhandelkosten zijn 31,50 per aanmelding. Het streefgetal is 1,2.
- urgency [anyone]: Verzekerden willen gemak en duidelijkheid. De concurrentie wordt ieder jaar groter. Als we niets doen, verliezen we op
    termijn onze voorsprong.
- strategy [abstract]: De stroomlijning van het aanmeldproces rond geboorte wordt in november projectmatig opgepakt. Daarbij wordt gestreefd
    naar een optimale balans tussen efficiëntie en beleving, met inachtneming van de geldende kaders.
- strategy [anyone, obvious]: We willen een betrouwbare partner zijn voor onze klanten. Daarom zetten we hun belang voorop. Kleine gebaren
    kunnen daarbij een groot verschil maken.
- strategy [jargon]: Eerst realiseren we een quick win in de onboarding; dat kan al in november. Dan optimaliseren we de conversie van de
    funnel en de first time right. Cadeautjes sturen we niet.
- call [what]: Marit, Sjoerd en Ilham, ik wil dat jullie vanaf woensdag de stem van jonge ouders laten horen. Jullie zijn hier de aangewezen
    mensen voor.
- call [when]: Marit, Sjoerd en Ilham, jullie hebben elk een kind onder de twee. Schrijf op één blaadje wat jullie toen van ons nodig
    hadden. We lezen ze hier aan deze tafel voor.

# zwembad
personal: Ik sta elke ochtend om zes uur aan de kant in Drielo. Op een maandag in november bleef een vrouw in haar badjas bij de trap staan.
    Ze zei zachtjes: "Ik ben hier vroeger uitgelachen." Ik heb een handdoek gepakt en ben zelf ook het water in gegaan, met mijn kleren aan.
urgency: Ze heet Wil en ze is de eerste in jaren die terugkwam. Van de tweehonderd vrouwen die na de sluiting van de oude zaal zijn
    weggebleven, heb ik er veertig opgezocht. Ze schamen zich en wij hebben alles van glas gemaakt. De gemeente beslist in februari of het
    uur op maandag blijft.
strategy: Vanaf januari hangen er op maandag doeken voor het glas. In het voorjaar maken we de ingang aan de achterkant open. Daarna vragen
    we het Wil, en dan zien we verder. Reclame maken we er niet voor.
call: Badmeesters, jullie drie vraag ik om voor kerst elk twee vrouwen van deze lijst te bellen, gewoon met je eigen stem. Schrijf achter
    hun naam wat ze nodig hebben om te komen.
- personal [no_i, no_moment, anyone]: Bewegen is goed voor lichaam en geest. Het zwembad is een plek waar iedereen zichzelf mag zijn.
    Veiligheid en plezier staan voorop.
- personal [no_moment]: Ik heb van mijn hobby mijn werk gemaakt en daar ben ik dankbaar voor. Al dertig jaar geef ik les en ik doe het nog
    steeds met plezier. Mensen zien groeien, daar krijg ik energie van.
- urgency [numbers]: Het bezoek aan het maandaguur liep terug van 212 naar 38, een daling van 82%. De bezettingsgraad is 19%, tegen 46%
    gemiddeld. Het tekort per uur bedraagt 74 euro, ofwel 3.848 per jaar. De norm is 25%.
- urgency [abstract, anyone]: Vanuit maatschappelijk oogpunt is inclusiviteit een belangrijk thema. Het vergroten van de toegankelijkheid
    draagt bij aan de legitimiteit van de voorziening. Dit vraagt om een herijking van het aanbod.
- strategy [anyone]: We gaan in gesprek met de doelgroep en halen ideeën op. Op basis daarvan maken we een plan van aanpak. Dat voeren we
    daarna zorgvuldig uit.
- call [who]: Er is een lijst met vrouwen die voor kerst gebeld kunnen worden, met een gewone stem. Achter de naam kan staan wat er nodig is
    om te komen.
- call [when]: Badmeesters, jullie drie vraag ik om elk twee vrouwen van deze lijst te bellen, gewoon met je eigen stem. Schrijf achter hun
    naam wat ze nodig hebben om te komen.
- call [obvious, who, what, when]: Iedereen moet zich hier thuis voelen. Een warm welkom kost niets. Laten we daar met zijn allen voor gaan.
- call [what, when]: Badmeesters, ik vertrouw op jullie gevoel. Blijf jezelf en sta open voor een ander.

# energieloket
personal: Mijn schoonmoeder heeft een map waar "ENERGIE" op staat, in viltstift. In oktober deed ze hem open, aan de keukentafel in
    Oudekerk, en zei: "Zeg jij het maar, jij werkt daar." Er zaten elf brieven van ons in. Drie spraken elkaar tegen, en twee had ik
    ondertekend.
urgency: We sturen een huishouden gemiddeld elf brieven per jaar, en mensen bewaren ze uit angst. Bij de veertien die ik thuis heb bezocht,
    stond er overal zo'n map. Ik wil naar twee brieven, die je mag weggooien. In november komt het nieuwe tarief, en dan krijgt iedereen er
    weer een bij.
strategy: Voor november schrappen we er vijf, dat is al afgesproken met de juristen. In het voorjaar schrijven we de rest opnieuw, bij
    mensen thuis aan tafel. De factuur komt als laatste, want die is het moeilijkst. Een folder met uitleg maken we niet.
call: Wie een brief ondertekent, dus jullie vijven: haal vandaag nog je laatste brief uit de printer en lees hem vanavond hardop voor aan
    iemand thuis. Morgen om tien uur hoor ik graag bij welke zin die persoon afhaakte.
- personal [no_i]: Op een keukentafel in Oudekerk ligt een map waar "ENERGIE" op staat, in viltstift. In oktober deed een vrouw hem open en
    vroeg haar familie om hulp. Er zaten elf brieven in en drie spraken elkaar tegen.
- personal [no_moment]: Energie is mijn vak en klanten zijn mijn passie. Ik heb bij drie leveranciers gewerkt, in vier landen. Ik houd van
    korte lijnen en heldere afspraken.
- urgency [numbers]: In totaal gaan er 3,2 miljoen brieven uit, 11,4 per huishouden, waarvan 27% dubbel. De kosten zijn 0,94 per stuk en 3
    miljoen in totaal. Het aantal vragen steeg met 16,8% tot 212.400. De leesbaarheidsindex is 41.
- urgency [obvious, anyone]: Duidelijke taal is in ieders belang. Klanten hebben recht op informatie die ze begrijpen. Daar kan niemand het
    mee oneens zijn.
- strategy [abstract]: De rationalisatie van de correspondentie vormt vóór november de eerste fase van het verbetertraject. De verdere
    uitwerking wordt in samenhang met de tariefcommunicatie vormgegeven. Draagvlak is hierbij essentieel.
- strategy [jargon]: Voor november definiëren we de tone of voice en de contentstrategie per touchpoint. In het voorjaar volgt een A/B-test
    op de CTA. Een folder met uitleg maken we niet.
- call [what]: Wie een brief ondertekent, dus jullie vijven: maak je vanaf vandaag sterk voor heldere taal. Wees een ambassadeur op je eigen
    afdeling.
- call [who, when]: De laatste brief kan uit de printer worden gehaald en hardop worden voorgelezen. Interessant is bij welke zin er wordt
    afgehaakt.
- call [obvious, who, what, when]: Schrijven is mensenwerk. Laten we ons verplaatsen in wie het leest. Alleen dan winnen we het vertrouwen
    terug.
"""
