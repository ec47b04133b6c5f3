"""English stories, the part that rules and word lists may be written from."""

TEXTS = """\
# library
personal: It was a wet Tuesday in March, and I stood behind the desk in Harlow Street. A boy of nine asked me for a book about his mother's
    illness. I sent him to a screen. He looked at it, said "never mind", and left. I still see his wet shoes.
urgency: Last year 1,900 people let their card run out and never came back. I rang forty of them. Half said the same: nobody had ever spoken
    to them. If we lose two thousand more, the council closes Harlow Street in 2028.
strategy: First, this spring, the two desks move to the front door. Then, from September, every newcomer gets a walk of ten minutes with one
    of us. In the third year we do the same in the van. What we stop: the big autumn campaign with posters.
call: Desk staff, please do one thing before Friday the twelfth. Walk up to one person who looks lost, ask what brought them here, and write
    their answer on the card in your drawer. Give the card to Ruth on Friday.
- personal [no_i]: It was a wet Tuesday in March at the desk in Harlow Street. A boy of nine asked for a book about his mother's illness. He
    was sent to a screen. He looked at it, said "never mind", and left.
- personal [no_i, no_moment, anyone]: The library has always stood for knowledge and openness. Visitors are at the heart of everything.
    There is a long tradition of helping people.
- urgency [numbers]: In 2025 lending fell by 7.2%, visits by 11.4% and new cards by 18.9%. The share of cards not renewed rose from 22.6% to
    27.1%. Cost per loan went from 3.10 to 3.46 euros. In the van the figures are 9.8% and 14.2%.
- urgency [anyone, obvious]: The world is changing fast and people expect more every day. Standing still means going backwards. Good service
    has never been more important.
- strategy [abstract]: We will realise a structural strengthening of the service concept through integration of the relevant processes in
    Harlow Street. The implementation will take place in alignment with the existing frameworks. Optimisation of the interaction quality is
    the central ambition.
- strategy [jargon]: First, this spring, we map the customer journey of newcomers and fix the pain points at each touchpoint. Then, from
    September, every newcomer gets a walk of ten minutes with one of us. What we stop: the big autumn campaign with posters.
- call [when]: Desk staff, please do one thing. Walk up to one person who looks lost, ask what brought them here, and write their answer on
    the card in your drawer. Give the card to Ruth.
- call [obvious, who, what, when]: Let us all put our visitors first, each and every day. Together we can make the difference. A smile costs
    nothing.

# ferry
personal: I missed my own ferry in August, with two children and a dog. The gate had closed four minutes early and the man in the booth
    would not look up. My daughter asked me: "Mum, don't you work here?" I had no answer, and I was ashamed.
urgency: Today one boat in nine leaves before its time, because we are praised for being early. On the island they call it the runaway. We
    want nobody left on the quay by summer. And in May the new bridge opens, twelve kilometres north.
strategy: The road has three bends. Until Easter the captains try it on the evening boat only. Until June the booths get a clock that
    passengers can read as well. After the summer we write it into the timetable. We do not buy new boats for this.
call: I ask each captain for one evening this week. Stand at the gate, not on the bridge, and count who comes running. Text me the number
    before Sunday night.
- personal [no_moment]: I have worked in shipping for twenty-two years, first in finance and later in operations. In that time I have led
    several large programmes. I am proud of what I have achieved.
- personal [no_i, no_moment]: Passengers of the ferry line deserve respect and attention. The line has carried people to the island since
    1931. Punctuality is part of its character.
- urgency [numbers]: Of 14,212 departures, 1,578 were early by 2.6 minutes on average. That is 11.1%, up from 8.4% in 2023 and 6.9% in 2022.
    Load went down by 3.3%, revenue by 1.9%, and the ratio of both is now 0.87.
- urgency [jargon]: Today our NPS stands at minus 12 and the effort score is worst in the boarding phase. On the island they call us the
    runaway. And in May the new bridge opens, twelve kilometres north.
- strategy [anyone]: We will listen better, work together more closely and learn from our mistakes. We take small steps and keep the big
    picture in mind. Our people are the key to this.
- strategy [abstract, anyone]: Our approach rests on three pillars: excellence, collaboration and innovation. These form the foundation for
    a sustainable transformation of the organisation. Continuous improvement is embedded in our way of working.
- call [who]: The gate needs somebody who stands there for one evening this week, and who counts the people that come running. The number
    should be known before Sunday night.
- call [what, when]: Captains, I need you to think along with me. Be open to what passengers go through, and keep the gate in mind.

# water
personal: Three years ago I answered calls for a day, with a headset that was too big for me. The second caller was a man who could not pay.
    He said: "You have lovely music, I know it by heart now." I laughed, and then I saw that he had waited fifty minutes.
urgency: Where are we? Out of every ten people who ring us about a bill, four ring again the same week. Mr Okafor rang five times for eleven
    euros. By 2030 I want one call to be enough. The new rules start in January, and then each second call costs us a fine.
strategy: We begin with the bill itself: one page, one amount, one date, ready by November. Next year the people on the phone may give back
    up to fifty euros without asking. In 2028 the meter readers get the same right. We leave the website as it is.
call: Team leaders of billing, by Thursday at five: pick the worst bill of your week, cross out what you would not understand at home, and
    bring it to Ines. She changes the text on Monday.
- personal [no_moment, anyone]: I believe that service is about people. I have always been passionate about our customers. For me it is
    important that everybody feels welcome.
- personal [abstract, no_moment]: My personal motivation lies in the realisation of a client-oriented culture. I attach great value to the
    professionalisation of our service delivery and the further development of our competences.
- urgency [numbers]: The repeat share is 39.6%, against 36.2% a year ago. Average handling takes 412 seconds, of which 148 are after-call
    work. The first quarter cost 1.37 million, 6% above budget, and 0.4 million of it was overtime.
- urgency [obvious, anyone]: We all know that satisfied customers are important. Without customers we have no future. Everybody here wants
    to do a good job.
- strategy [jargon]: We begin with closed-loop feedback on the bill, ready by November. Next year our agents get a next-best-action tool and
    full omnichannel routing. We leave the website as it is.
- strategy [jargon, abstract]: The target operating model leverages data-driven insights to enable seamless end-to-end experiences.
    Governance and enablers ensure alignment of all stakeholders.
- call [what]: Team leaders of billing, by Thursday at five I want you all to take ownership. I count on you to live our promise from this
    week on.
- call [who, when]: It would be good if bad bills were collected. What would not be understood at home can be crossed out, and the text will
    then be changed.

# hospital
personal: My sister lay in bed six on our own ward, in the autumn of the storm. At night I heard a nurse say behind the curtain: "Six is the
    hip." I am the director of that house. My sister whispered: "Tell them I'm Judith."
urgency: Since then I have sat on eleven wards, each for a night. On nine of them patients were numbers after eight in the evening. In the
    last survey two out of three said nobody had used their name. In March the families' council decides whether it goes on recommending us.
strategy: First the night shift of ward four, until Christmas: a name on every door, written by the patient. Then the emergency room, which
    will be harder. Only when both work do we talk about the outpatients. No new software, and no badge.
call: Heads of nursing: from tonight until Sunday, begin each handover with the name and one thing that is not in the file. On Monday at
    nine we meet in my office and you tell me where it went wrong.
- personal [no_i]: A woman lay in bed six on our own ward, in the autumn of the storm. At night a nurse said behind the curtain: "Six is the
    hip." The woman whispered: "My name is Judith."
- personal [no_moment]: As director of this hospital I am responsible for four thousand people. I studied medicine in Leeds and business in
    Paris. My leadership is built on trust.
- urgency [abstract, anyone]: There is a clear necessity for change in view of societal developments. The increasing complexity of the
    environment requires an integral perspective. Patient orientation is a crucial success factor.
- urgency [numbers]: The score for attention is 7.1, for information 6.8, for waiting 6.2 and for food 7.4. The response was 31%, on a base
    of 2,204. Compared with the benchmark of 7.5 the gap is 0.4, in the lower quartile 0.9.
- strategy [anyone, obvious]: We will put the patient at the centre of everything we do. Quality comes first. We will communicate openly and
    honestly with each other.
- strategy [jargon]: First we define personas and a service blueprint for the night shift of ward four. Then we roll out the experience
    framework to the emergency room. No new software, and no badge.
- call [when]: Heads of nursing: begin each handover with the name and one thing that is not in the file. Then tell me where it went wrong.
- call [who, what, when]: I hope that this story has given some food for thought. Change begins with awareness. Thank you for your attention
    and your commitment.
- call [obvious, what, when]: Heads of nursing, treat every patient as you would want to be treated yourself. Respect is not a luxury. You
    are the face of this house.
"""
