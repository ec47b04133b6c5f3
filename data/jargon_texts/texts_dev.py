"""Sentences with their trade words in double brackets, the part that the word lists may be written from."""

TEXTS = """\
# en
- [[VoC]] update: the [[response rate]] of our [[relational NPS]] survey rose to 21%, which strengthens our [[insights]].
- [[Sentiment scores]] around key [[touchpoints]] are negative, and [[pain points]] cluster in the [[retirement journey]].
- [[Closed-loop]] follow-up with [[detractors]] is ongoing; first results show fewer [[repeat contacts]].
- People are angry about two letters. They read them, do not understand them, and call us, often twice.
- Our [[stakeholders]] asked for a [[roadmap]] with [[quick wins]] and clear [[KPIs]].
- The [[onboarding]] flow has a high [[drop-off rate]], so we will [[A/B test]] a new [[CTA]].
- We went on a long journey by train, and the children were tired.
- To [[leverage]] [[synergies]] we need [[alignment]] between the [[squads]].
- The [[churn]] of premium customers is down, while [[retention]] in the other [[segments]] is flat.
- My mother rang the council about her bin and got a kind answer the same day.
- [[Key driver]] analysis shows that clarity has the highest [[relative importance]].
- The steering group wants a [[business case]] with the [[ROI]] of [[service recovery]].
- Please bring your red pen on Thursday and cross out what you would not say at home.
- We defined three [[personas]] and drew a [[service blueprint]] with a [[line of visibility]].
- The [[omnichannel]] strategy reduces [[friction]] and improves [[CSAT]].
- Last winter the boiler in the hall broke down twice, and nobody told the tenants.
- [[Customer centricity]] is part of our [[value proposition]].
- The team will [[deep-dive]] into [[root causes]] and share [[learnings]] in the [[retrospective]].
# nl
- De [[NPS]] van het segment zakelijk steeg en de [[respons rate]] bleef gelijk.
- We hebben de [[klantreis]] in kaart gebracht en per [[contactmoment]] de [[pijnpunten]] bepaald.
- Via de [[closed feedback loop]] bellen we alle [[criticasters]] binnen 48 uur terug.
- Mijn vader kreeg een brief over zijn pensioen en begreep er geen woord van.
- De [[stakeholders]] willen een [[dashboard]] met de belangrijkste [[KPI's]].
- Onze [[customer journey]] moet [[seamless]] en [[omnichannel]] worden.
- Uit de [[driveranalyse]] blijkt dat duidelijkheid de belangrijkste [[driver]] is.
- We gaan de [[learnings]] uit de [[pilot]] [[uitrollen]] naar alle [[touchpoints]].
- Vrijdag om vijf uur drinken we koffie bij de balie en vertelt ieder wat hij hoorde.
- De [[churn]] onder jonge klanten daalt, maar de [[conversie]] op de website ook.
- Met [[design thinking]] en [[personas]] werken we aan de [[klantbeleving]].
- Het [[sentiment]] in de open antwoorden is negatief, de [[effort score]] is hoog.
- De bus kwam niet, en niemand wist hoe laat de volgende zou gaan.
- Wij streven naar [[alignment]] tussen de [[squads]] en naar een gedeelde [[roadmap]].
- Een [[quick win]] is de [[mijn-omgeving]], waar [[selfservice]] nog te weinig wordt gebruikt.
- De verzekering loopt vanzelf een jaar door, tenzij u vóór 1 november opzegt.
# de
- Der [[NPS]] ist gestiegen, die [[Rücklaufquote]] blieb gleich.
- Wir haben die [[Customer Journey]] kartiert und je [[Touchpoint]] die [[Pain Points]] bestimmt.
- Die [[Stakeholder]] wünschen ein [[Dashboard]] mit den wichtigsten [[KPIs]].
- Mein Nachbar bekam einen Brief und dachte, er müsse umziehen.
- Unsere [[Kundenreise]] soll [[nahtlos]] und [[omnichannel]] werden.
- Die [[Treiberanalyse]] zeigt, dass Klarheit der wichtigste [[Treiber]] ist.
- Im [[Closed-Loop-Prozess]] rufen wir alle [[Detraktoren]] zurück.
- Am Freitag um zwölf hängt der beste Satz an der Wand.
- Die [[Learnings]] aus dem [[Pilotprojekt]] werden bis Juni [[ausgerollt]].
- Die [[Abwanderungsquote]] sinkt, die [[Conversion Rate]] leider auch.
- Mit [[Design Thinking]] und [[Personas]] arbeiten wir am [[Kundenerlebnis]].
- Das [[Sentiment]] in den offenen Antworten ist negativ.
- Der Zug blieb stehen, und eine Stunde lang sagte niemand etwas.
- Wir brauchen ein [[Alignment]] zwischen den [[Squads]] und eine gemeinsame [[Roadmap]].
- Ein [[Quick Win]] ist das [[Kundenportal]], dessen [[Self-Service]] wenig genutzt wird.
- Die Versicherung läuft ein Jahr weiter, wenn Sie nicht bis November kündigen.
"""
