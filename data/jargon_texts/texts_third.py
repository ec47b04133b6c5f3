"""Sentences with their trade words in double brackets, a third part that the word lists may be written from.

It was the unseen part of the first measurement.
"""

TEXTS = """\
# en
- We have seen a [[spillover effect]] from the [[loyalty scheme]] on [[basket size]].
- The [[customer advisory board]] reviewed the [[journey maps]] and the [[touchpoint inventory]].
- Mrs Adeyemi did all nine buttons herself while her porridge went cold.
- Our [[Voice of the Employee]] programme feeds into the [[CX dashboard]].
- The [[brand tracker]] shows a dip in [[aided awareness]] and [[consideration]].
- He folded the sheet very small and asked whether he could walk home.
- [[Root cause analysis]] of the [[detractor]] [[verbatims]] points to the [[returns journey]].
- The new [[CRM]] lets us [[segment]] by [[recency]] and [[propensity]] to [[churn]].
- In the rain the bus stood at the corner for half an hour.
- Let's [[sync]] on the [[key metrics]] before the [[all-hands]] on Thursday.
- [[Mystery shopping]] and [[NPS]] results tell the same story.
- The house is warm again, the bill was corrected, and nobody had to ring twice.
- A [[multi-touch attribution model]] would improve the [[marketing ROI]].
- We must [[operationalise]] the [[CX strategy]] and create [[cross-functional]] [[ownership]].
- Could you bring the folder to the kitchen table and read me the second page?
- The [[UX audit]] found that the [[checkout flow]] has too many [[friction points]].
- [[Frontline staff]] need [[coaching]] on [[active listening]] and [[service recovery]].
- Our [[first contact resolution]] is low because the [[knowledge base]] is outdated.
- The director gave the boy his coffee and a short talk about trains.
- A good [[value proposition canvas]] starts with [[customer jobs]] and [[pains]].
- The [[SLA]] says four hours; the [[escalation path]] is unclear to the [[agents]].
- Most people who wrote to us wanted to know when the money would arrive.
- [[Experience design]] is more than [[journey mapping]].
- We aim for [[seamless]] [[handoffs]] between [[channels]] and [[proactive outreach]].
# nl
- Het [[klantpanel]] heeft de [[customer journey maps]] en de [[touchpoints]] beoordeeld.
- Mevrouw Tjon deed haar knoopjes zelf, alle negen, terwijl haar pap koud werd.
- De [[merkmonitor]] laat een daling zien in [[spontane naamsbekendheid]] en [[overweging]].
- Hij vouwde het formulier klein op en vroeg of hij naar huis mocht lopen.
- Uit de [[root cause analyse]] van de [[detractors]] blijkt dat de [[retourreis]] hapert.
- Met het nieuwe [[CRM-systeem]] kunnen we [[segmenteren]] op [[churnrisico]].
- In de regen stond de bus een half uur op de hoek.
- Laten we [[syncen]] over de [[KPI's]] vóór de [[all-hands]] van donderdag.
- [[Mystery shopping]] en de [[NPS-meting]] vertellen hetzelfde verhaal.
- We moeten de [[CX-strategie]] [[operationaliseren]] en zorgen voor [[ownership]] in de [[lijn]].
- Het huis is weer warm, de rekening klopt en niemand hoefde twee keer te bellen.
- De [[UX-audit]] toont dat de [[checkoutflow]] te veel [[frictiepunten]] heeft.
- Neem de map mee naar de keukentafel en lees me de tweede bladzijde voor.
- [[Stakeholders]] vragen om een [[heldere roadmap]] met [[milestones]].
- De [[eerstelijns]] heeft [[coaching]] nodig op [[klantgericht]] schrijven.
- Het [[serviceniveau]] haalt de [[SLA]] niet en de [[escalatielijn]] is onduidelijk.
- De jongen kreeg zijn koffie en een praatje over treinen.
- Een goede [[waardepropositie]] begint bij de [[jobs to be done]].
- De [[omnichannelstrategie]] vraagt om [[naadloze]] [[klantcontactprocessen]].
- De meeste mensen schreven omdat ze wilden weten wanneer het geld kwam.
- [[Experience design]] is meer dan [[journey mapping]].
- De [[loyaltypropositie]] heeft een positief effect op [[share of wallet]].
# de
- Der [[Kundenbeirat]] hat die [[Journey Maps]] und die [[Touchpoints]] geprüft.
- Frau Adeyemi machte alle neun Knöpfe selbst zu, während ihr Brei kalt wurde.
- Der [[Brand Tracker]] zeigt einen Rückgang der [[gestützten Bekanntheit]].
- Sie faltete den Bogen ganz klein und wollte zu Fuß nach Hause.
- Die [[Root-Cause-Analyse]] der [[Detraktoren]] weist auf die [[Retouren-Journey]].
- Mit dem neuen [[CRM-System]] können wir nach [[Churn-Risiko]] [[segmentieren]].
- Im Regen stand der Bus eine halbe Stunde an der Ecke.
- Wir müssen uns vor dem [[All-Hands]] am Donnerstag zu den [[KPIs]] [[alignen]].
- [[Mystery Shopping]] und die [[NPS-Messung]] erzählen dasselbe.
- Es gilt, die [[CX-Strategie]] zu [[operationalisieren]] und [[Ownership]] in der [[Linie]] zu schaffen.
- Das Haus ist wieder warm, die Rechnung stimmt, und keiner musste zweimal anrufen.
- Der [[UX-Audit]] zeigt, dass der [[Checkout-Flow]] zu viele [[Friction Points]] hat.
- Bringen Sie den Ordner an den Küchentisch und lesen Sie mir die zweite Seite vor.
- Die [[Stakeholder]] verlangen eine klare [[Roadmap]] mit [[Meilensteinen]].
- Der [[First-Level-Support]] braucht [[Coaching]] in [[kundenorientiertem]] Schreiben.
- Der [[Servicegrad]] verfehlt das [[SLA]], und der [[Eskalationspfad]] ist unklar.
- Der Junge bekam seinen Kaffee und einen kleinen Vortrag über Züge.
- Ein gutes [[Wertversprechen]] beginnt bei den [[Jobs to be done]].
- Die [[Omnichannel-Strategie]] verlangt [[nahtlose]] [[Kundenkontaktprozesse]].
- Die meisten Leute wollten nur wissen, wann das Geld kommt.
- [[Experience Design]] ist mehr als [[Journey Mapping]].
- Das [[Loyalty-Programm]] wirkt positiv auf den [[Share of Wallet]].
"""
