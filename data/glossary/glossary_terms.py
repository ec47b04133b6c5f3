"""The terms of the course as text: English, Dutch, German, what each means, and how to say it plainly.

Three lines an entry. First the English name (with other names of the same behind ` / `), Dutch, German, whether a director outside
the field would stumble over it (yes, some, no), and the slug of the chapter that teaches it. Then the definition. Then the
plain words in English, Dutch and German. The place in the list gives the id: a new entry goes to the end.
"""

from __future__ import annotations

TEXT = """
customer experience / CX | klantbeleving | Kundenerlebnis | yes | key-stakeholder
  Everything a person notices and feels while dealing with an organisation.
  what it is like to be our customer | hoe het is om klant bij ons te zijn | wie es ist, bei uns Kunde zu sein
CX leader | CX-leider | CX-Verantwortliche | yes | key-stakeholder
  The person who gets an organisation to improve what customers go through, mostly without being in charge of it.
  head of customer improvement | hoofd klantverbetering | Leitung Kundenverbesserung
customer centricity | klantgerichtheid | Kundenorientierung | yes | executives-as-fans
  Deciding from the customer's needs first.
  starting from what customers need | beginnen bij wat klanten nodig hebben | von dem ausgehen, was Kunden brauchen
outside-in | van buiten naar binnen | Blick von außen | yes | n-equals-one
  Looking at yourself from the customer's place.
  through the customer's eyes | door de ogen van de klant | mit den Augen der Kunden
inside-out | van binnen naar buiten | Blick von innen | yes | n-equals-one
  Looking from your own processes and systems.
  from our own desk | vanachter ons eigen bureau | vom eigenen Schreibtisch aus
curse of knowledge | vloek van kennis | Fluch des Wissens | yes | n-equals-one
  Once you know something, you can hardly picture not knowing it.
  we know too much to see it | we weten te veel om het te zien | wir wissen zu viel, um es zu sehen
n=1 | n=1 | n=1 | yes | n-equals-one
  Taking one case, mostly your own, for everybody's.
  one person's experience | de ervaring van één persoon | die Erfahrung einer einzelnen Person
customer journey | klantreis | Kundenreise | yes | walk-the-journey
  The steps a customer takes to get something done, also those where you are not there.
  the steps a customer goes through | de stappen die een klant doorloopt | die Schritte, die ein Kunde durchläuft
touchpoint | contactmoment | Kontaktpunkt | yes | walk-the-journey
  One moment of contact between a customer and the firm.
  moment of contact | moment van contact | Moment des Kontakts
pain point | pijnpunt | Schmerzpunkt | yes | walk-the-journey
  A spot on the way where customers get stuck or annoyed.
  what annoys customers | waar klanten zich aan ergeren | was Kunden ärgert
moment of truth | moment van de waarheid | Moment der Wahrheit | yes | walk-the-journey
  A contact that decides what the customer thinks of you from then on.
  the contact that counts most | het contact dat het meest telt | der Kontakt, der am meisten zählt
service blueprint | serviceblauwdruk | Service-Blueprint | yes | walk-the-journey
  A drawing of what the customer sees and what happens behind it.
  drawing of the work before and behind the counter | tekening van het werk vóór en achter de balie | Bild der Arbeit vor und hinter der Theke
line of visibility | zichtbaarheidslijn | Sichtbarkeitslinie | yes | walk-the-journey
  The border between what customers can and cannot see.
  what the customer can see | wat de klant kan zien | was der Kunde sehen kann
Voice of the Customer / VoC | stem van de klant | Stimme des Kunden | yes | plain-language
  All the ways in which a company hears its customers, taken together.
  what customers tell us | wat klanten ons vertellen | was Kunden uns sagen
Net Promoter Score / NPS | Net Promoter Score | Net Promoter Score | yes | whats-in-it
  The share of customers who give 9 or 10 when asked whether they would recommend you, minus the share who give 0 to 6.
  fans minus critics | fans min critici | Fans minus Kritiker
promoter / passive / detractor | promotor, passief, criticaster | Promotor, Passiver, Detraktor | yes | whats-in-it
  Somebody who gives 9 or 10 when asked whether they would recommend you. A passive gives 7 or 8, a detractor 0 to 6.
  fans, neutrals, critics | fans, neutralen, critici | Fans, Neutrale, Kritiker
customer satisfaction / CSAT | klanttevredenheid | Kundenzufriedenheit | yes | three-pitfalls
  How content customers say they are.
  how content customers are | hoe tevreden klanten zijn | wie zufrieden Kunden sind
Customer Effort Score / CES | klantinspanningsscore | Kundenaufwandswert | yes | walk-the-journey
  How hard customers say they had to work to get something done.
  how easy we make it | hoe makkelijk wij het maken | wie leicht wir es machen
sentiment score | sentimentscore | Stimmungswert | yes | plain-language
  A computer's estimate of the feeling in what people wrote.
  mood in customers' words | stemming in wat klanten schrijven | Stimmung in Kundentexten
response rate | responspercentage | Rücklaufquote | yes | whats-in-it
  The share of those asked who answer.
  how many answered | hoeveel mensen antwoordden | wie viele geantwortet haben
non-response bias | non-responsvertekening | Verzerrung durch Nichtantwort | yes | whats-in-it
  The error in a score that comes from those who stay silent, if they differ from those who answer.
  we miss the silent ones | we missen wie zwijgt | uns fehlen die Stillen
margin of error | foutmarge | Fehlerspanne | some | whats-in-it
  How far a figure from a sample may be off by chance.
  give or take | iets meer of minder | plus/minus
key driver / driver | belangrijkste drijfveer | Haupttreiber | yes | three-pitfalls
  A part of the service that moves the overall score more than most.
  what matters most to customers | wat klanten het belangrijkst vinden | was Kunden am wichtigsten ist
relative importance | relatief belang | relative Wichtigkeit | yes | three-pitfalls
  The part of a score's ups and downs that goes with one driver, out of all that the drivers can account for.
  how much each thing counts | hoe zwaar iets meetelt | wie stark etwas zählt
qualitative research | kwalitatief onderzoek | qualitative Forschung | some | three-pitfalls
  Few people, in depth, to learn why.
  conversations with customers | gesprekken met klanten | Gespräche mit Kunden
quantitative research | kwantitatief onderzoek | quantitative Forschung | some | three-pitfalls
  Many people, in numbers, to learn how much.
  counting and measuring | tellen en meten | zählen und messen
steering information | stuurinformatie | Steuerungsinformation | yes | three-pitfalls
  Figures that tell you what to do next.
  figures to decide by | cijfers om mee te kiezen | Zahlen zum Entscheiden
business case | businesscase | Wirtschaftlichkeitsrechnung | no | three-pitfalls
  The sum that sets what something costs against what it gains.
  is it worth the money? | is het zijn geld waard? | lohnt es sich?
return on CX / ROI | rendement van CX | Ertrag der Kundenorientierung | some | executives-as-fans
  The money gained for each unit of money spent on a better experience.
  what it earns us | wat het ons oplevert | was es uns bringt
return on customer centricity | rendement op klantgerichtheid | Return on Customer Centricity | yes | plain-language
  The same as return on CX, as those who sell it like to call it.
  what it earns us | wat het ons oplevert | was es uns bringt
churn | klantverloop | Abwanderung | yes | whats-in-it
  The share of customers who leave in a year.
  customers who leave | klanten die vertrekken | Kunden, die gehen
retention | klantbehoud | Kundenbindung | some | whats-in-it
  The share of customers who stay.
  customers who stay | klanten die blijven | Kunden, die bleiben
tacit renewal | stilzwijgende verlenging | stillschweigende Verlängerung | no | love-for-the-customer
  A contract that goes on unless somebody stops it.
  automatic extension | automatisch doorlopen | läuft automatisch weiter
closed loop | terugkoppeling sluiten | geschlossener Feedback-Kreis | yes | feedback-worth-acting-on
  Going back to the customer to say what you did with their feedback.
  we call back and fix it | we bellen terug en lossen het op | wir rufen zurück und lösen es
service recovery | serviceherstel | Wiedergutmachung | yes | walk-the-journey
  Putting it right after a failure.
  making it good | het goedmaken | es wiedergutmachen
recovery paradox | herstelparadox | Wiedergutmachungs-Paradox | yes | walk-the-journey
  The claim that a failure mended well can please more than no failure at all.
  a good fix can please | goed herstel kan blij maken | eine gute Lösung kann begeistern
double deviation | dubbele fout | doppelter Fehler | yes | walk-the-journey
  Failing twice: first in the service, then in putting it right.
  wrong twice | twee keer fout | zweimal falsch
complaint handling | klachtafhandeling | Beschwerdemanagement | no | feedback-worth-acting-on
  How you deal with complaints: what you pay, how you speak, how fast and fair it goes.
  dealing with complaints | klachten oplossen | Beschwerden lösen
peak-end rule | piek-eindregel | Höhepunkt-Ende-Regel | yes | walk-the-journey
  People remember the strongest moment and the end, and hardly the length.
  the best or worst moment and the end stick | het uiterste en het einde blijven hangen | Höhepunkt und Schluss bleiben hängen
personalisation | personalisatie | Personalisierung | some | walk-the-journey
  Fitting the contact to this person.
  treating people as themselves | mensen persoonlijk behandelen | Menschen persönlich behandeln
channel | kanaal | Kanal | some | walk-the-journey
  A way to reach you: phone, post, chat, shop.
  way to reach us | manier om ons te bereiken | Weg zu uns
self-service portal / my account | mijn-omgeving | Kundenportal | yes | three-pitfalls
  The part of your site where customers log in and do it themselves.
  your account page | je eigen accountpagina | Ihr Kundenkonto
employee journey | medewerkersreis | Mitarbeiterreise | yes | both-sides-of-the-door
  An employee's steps through a day or a task, and what they meet on the way.
  what working here is like | hoe het is om hier te werken | wie es ist, hier zu arbeiten
service-profit chain | service-winstketen | Service-Gewinn-Kette | yes | both-sides-of-the-door
  The idea that good work for staff leads to good service, and good service to profit.
  happy staff, happy customers, healthy business | blije mensen, blije klanten, gezonde zaak | zufriedene Leute, zufriedene Kunden, gesundes Geschäft
stakeholder | belanghebbende | Interessengruppe | some | key-stakeholder
  Anyone who can affect your plan or is affected by it.
  people who matter here | mensen die ertoe doen | Menschen, auf die es ankommt
power-interest grid | macht-belangmatrix | Macht-Interesse-Matrix | yes | key-stakeholder
  A square that sorts people by how much they can do and how much they care.
  who decides and who cares | wie beslist en wie het raakt | wer entscheidet und wen es betrifft
salience | saillantie | Salienz | yes | key-stakeholder
  How much attention somebody's claim gets. It rises with power, with a rightful say (*legitimacy*) and with a claim that presses (*urgency*).
  who needs attention now | wie nu aandacht vraagt | wer jetzt Aufmerksamkeit braucht
managing up / leading upwards | naar boven managen | nach oben führen | some | key-stakeholder
  Working well with those above you, and advising them.
  working with your boss | samenwerken met je baas | mit dem Chef zusammenarbeiten
executive sponsor / sponsor | sponsor in de directie | Sponsor in der Geschäftsleitung | some | key-stakeholder
  A top manager who visibly stands behind the work, and whom you stand behind in turn.
  the director who backs this | de directeur die erachter staat | der Chef, der dahintersteht
business acumen | zakelijk inzicht | Geschäftssinn | no | information-that-helps
  Knowing how the organisation earns and decides, and what your leaders have promised.
  business sense | zakelijk gevoel | Gespür fürs Geschäft
trip over the truth | over de waarheid struikelen | über die Wahrheit stolpern | yes | trip-over-the-truth
  Find out a hard fact for yourself, because somebody arranged things so that you would meet it.
  see it for yourself | zelf zien | selbst sehen
functional disobedience | functionele ongehoorzaamheid | funktionaler Ungehorsam | yes | reasoned-no
  Saying no, or doing otherwise, for the good of the work.
  a reasoned no | een onderbouwd nee | ein begründetes Nein
psychological safety | psychologische veiligheid | psychologische Sicherheit | some | reasoned-no
  Feeling safe to speak up in a team, also with a doubt or a mistake.
  daring to say what you see | durven zeggen wat je ziet | sich trauen, etwas zu sagen
CX Story | CX Story | CX-Story | yes | cx-story
  The talk in which a leader tells why and how to change for customers.
  our story about customers | ons verhaal over klanten | unsere Kundengeschichte
sense of urgency | gevoel van urgentie | Gefühl der Dringlichkeit | some | cx-story
  Knowing why waiting is worse.
  why now | waarom nu | warum jetzt
BHAG | BHAG | BHAG | yes | cx-story
  A big, bold goal far ahead, ten years or more.
  our big goal | ons grote doel | unser großes Ziel
CX strategy | CX-strategie | CX-Strategie | yes | cx-story
  The road you chose towards your customers, and the plan of change.
  our plan for customers | ons plan voor klanten | unser Plan für Kunden
call to action | oproep tot actie | Handlungsaufforderung | some | cx-story
  What you ask people to do now: who, what and when.
  what I ask of you | wat ik van je vraag | worum ich Sie bitte
CX mantra | CX-mantra | CX-Mantra | yes | cx-story
  The short line that everybody knows and repeats.
  our one sentence | onze ene zin | unser einer Satz
CX data sheet | CX-feitenblad | CX-Datenblatt | yes | blind-spots
  One page of true customer facts to use again and again, each with its source and its day.
  one page of customer facts | één A4 met klantfeiten | eine Seite Kundenfakten
truism / open door | open deur | Binsenweisheit | yes | cx-story
  A point so obvious that it moves nobody. The Dutch *open deur* is a truism, and no invitation.
  stating the obvious | iets wat iedereen al weet | was ohnehin jeder weiß
blind spot | blinde vlek | blinder Fleck | no | blind-spots
  A weakness that you do not see in yourself.
  what I do not see | wat ik niet zie | was ich nicht sehe
tiny habit | minigewoonte | Mini-Gewohnheit | some | tiny-habits
  A very small act hung on a routine.
  a small step you repeat | een kleine stap die je herhaalt | ein kleiner Schritt, den man wiederholt
anchor | anker | Anker | yes | tiny-habits
  The routine on which a new habit hangs.
  after which routine? | na welke vaste handeling? | nach welcher Routine?
if-then plan / implementation intention | als-danplan | Wenn-dann-Plan | yes | tiny-habits
  Deciding beforehand: when this happens, I do that.
  when X, I do Y | als X, dan doe ik Y | wenn X, dann tue ich Y
customer visit | klantbezoek | Kundenbesuch | no | n-equals-one
  Going to see customers where they are.
  going to see a customer | bij een klant langsgaan | einen Kunden besuchen
serious game | leerspel | Lernspiel | some | learn-by-playing
  A game meant to teach: rules, choices, a result that one can see, and a talk about it afterwards.
  learning game | leerspel | Lernspiel
train-the-trainer | train-de-trainer | Train-the-Trainer | some | learn-by-playing
  Teaching people to teach it on.
  we train your trainers | wij leiden jullie trainers op | wir schulen Ihre Trainer
mastermind group | mastermindgroep (intervisie) | Mastermind-Gruppe (kollegiale Beratung) | yes | your-mastermind
  A circle of six to ten peers who meet to help each other with real cases.
  a circle of peers | een kring van vakgenoten | ein Kreis von Kollegen
inter-rater agreement | beoordelaarsovereenstemming | Beurteilerübereinstimmung | yes | feedback-worth-acting-on
  How far scorers agree beyond what chance would give.
  do we score alike? | scoren we hetzelfde? | bewerten wir gleich?
key stakeholder | belangrijkste belanghebbende | wichtigster Ansprechpartner | some | key-stakeholder
  The one person whose yes your programme needs most *at this moment*. The answer carries a date.
  who comes first now | wie nu als eerste komt | wer jetzt zuerst kommt
hidden bridge | verborgen brug | verborgene Brücke | yes | key-stakeholder
  Somebody of little rank through whom many of the shortest lines between others run.
  the quiet go-between | de stille tussenpersoon | die stille Vermittlerin
"""
