"""English stories, the unseen part: written after the rules, only scored, and never read while rules or word lists are written."""

TEXTS = """\
# bike-hire
personal: One Saturday in May I got a call on the emergency line, which I was minding for a colleague with toothache. "The lock won't
    close," said a man, "and it won't stop counting." He had been standing by the canal for two hours with a hire bike and a sleeping
    toddler on his arm. I talked about the terms and conditions. He heard me out, and thanked me.
urgency: He was billed forty-one pounds, and the system sent him a survey. Since the new locks came in, a dozen people a day ring us from
    some corner of Bristol, and eleven get the terms and conditions. What I'm after is that nobody ever again pays for our mistake before we
    do. The city renews our licence at midsummer, and it has asked for our call recordings.
strategy: From Whitsun the emergency desk can stop the clock, no questions asked, up to fifty pounds. In July we swap the two hundred worst
    locks, and in the autumn the rest. What I shan't touch is the app, it works. And we'll know that it helps when the phone stays quiet on
    a Saturday.
call: Hannah, Obi and the weekend crew: on Saturday, whenever somebody says "lock", press stop before you say anything else. Jot down the
    dock number on the wall map. I'll be in at nine on Sunday to see where the dots are.
- personal [no_i]: One Saturday in May a man stood by the canal for two hours with a hire bike and a sleeping toddler on his arm. "The lock
    won't close," he said on the emergency line, "and it won't stop counting." The answer he got was about the terms and conditions. He
    listened to the end, and gave his thanks.
- personal [no_moment]: I used to be in telecoms and moved to mobility four years ago. I'm impatient when it comes to service. My team would
    say that I set the bar high.
- personal [no_moment, abstract]: I take an active part in shaping the customer-facing processes of our organisation. My focus is on
    scalability, on robust governance, and on the structured development of our capabilities.
- urgency [numbers]: Lock failures account for 38% of contacts, against 21% in 2023. Refunds amount to 61,400 a quarter at 12.70 each. Mean
    handling is 9.4 minutes. Utilisation fell to 4.1 rides per bike, from 4.6.
- urgency [obvious, anyone]: A promise is a promise. Nobody likes to pay for nothing. In the end it's trust that keeps a business alive.
- urgency [anyone]: Other providers are catching up, and riders can switch within seconds. The demands on us will not get smaller. We have
    to pick up speed.
- strategy [jargon]: From Whitsun the emergency desk works with a decision tree and a refund SLA. In July we run a root cause analysis and
    feed the findings into the backlog. What I shan't touch is the app.
- strategy [abstract]: The remediation of the locking infrastructure in Bristol is carried out within a risk-based prioritisation framework.
    Complementary adjustments of the complaint processes ensure consistent perception of the service.
- call [when]: Hannah, Obi and the weekend crew: whenever somebody says "lock", press stop before you say anything else. Jot down the dock
    number on the wall map. I'll come in to see where the dots are.
- call [who]: On Saturday, stop should be pressed whenever the word "lock" is heard, before anything else is said. The dock number can be
    jotted down on the wall map.
- call [obvious, who, what, when]: Every rider is precious to us. A friendly word works wonders. Let's show the city what we are made of.

# notary
personal: In my first month as a junior notary I read a couple their will, aloud, as one must. At paragraph six the woman put her hand on
    his. Afterwards she asked me, on the stairs, whether it meant that the house was hers or not. I said that it was all in paragraph six.
urgency: I'm a partner now, and paragraph six is still word for word the same. Last spring we asked thirty couples a week after they had
    signed: four could tell us who gets the house. The new law lets people do a simple will online from the first of January. If ours can't
    be understood, why would anyone climb those stairs?
strategy: The will comes first, then the marriage contract, then the sale of a house. For each of them we write one page in front, with
    names instead of "the parties", and a neighbour of ours reads it before the client does. That page has to be done for wills by All
    Saints. Fees stay what they are, and so does the law.
call: Partners, take the will that you signed most recently. By Thursday evening, write its page one, by hand, without opening paragraph
    six. On Friday, at eight, we'll swap pages and try to guess who inherits.
- personal [no_i]: A young couple sat in the notary's office while their will was read to them. At paragraph six the woman put her hand on
    his. Afterwards, on the stairs, she asked whether it meant that the house was hers or not. "It's all in paragraph six," came the reply.
- personal [no_i, no_moment, anyone]: Legal advice is a matter of confidence. Clients expect care, discretion and independence. A good firm
    combines experience with a sense for people.
- personal [no_moment, anyone]: I love my profession. I'm a good listener, and I try to treat each client as an individual. That's the
    spirit in which I run this office.
- urgency [abstract]: The legislative amendment as of January calls into question the positioning of the notarial profession.
    Comprehensibility deficits in deeds have an adverse effect on the perceived added value of our services.
- urgency [numbers]: Deeds fell by 7.9% to 3,412, wills by 11.6% to 840. The average fee is 486, of which 61 goes to registration.
    Comprehension stood at 13% in a sample of 30. Online wills cost 89 to 149.
- strategy [obvious, anyone]: The law must serve people and not the other way round. Clarity is the courtesy of the expert. We should always
    ask ourselves what the client needs.
- strategy [jargon]: First comes a content audit of our deed templates, then a new tone of voice with a style guide for each touchpoint. A
    client persona is validated in user testing. Fees stay what they are.
- call [what, when]: Partners, I hope that you will take this to heart. Each of you knows in which direction we need to go. Let your clients
    feel it.
- call [who, when]: A will that was signed recently could be taken, and its first page written by hand without opening paragraph six. Pages
    might be swapped, too.
- call [obvious, who, what, when]: Good advice is priceless. A client who feels understood will come back. Let that be our compass.

# swimming-lessons
personal: I teach the beginners, and for twenty years I had one rule: no parents at the edge. Then in Whitby a boy called Idris wouldn't let
    go of the rail. He looked past me all lesson, and at the end he said: "My nan's behind that door. She can't hear if I shout." I went and
    opened the door. I've never quite shut it since.
urgency: Of the children who start with us in September, a third have given up by Christmas, and we had always put it down to the cold. I
    rang their families over the holidays. "He was frightened and you couldn't see it from your chair," one mother told me. The school
    contract ends with the summer term, and two other pools have already shown the head round.
strategy: After half-term one grown-up per child may sit on the bench, shoes off. By Easter the teachers are in the water and not in the
    chair. And from September the first lesson has no swimming in it whatsoever. We won't be handing out badges for it.
call: Teachers of the Tuesday group, I'd like each of you to pick one child who hangs on to the rail, and sit down beside them, in the
    water, for the first five minutes of next Tuesday. Don't teach. Tell me at the kiosk afterwards what they talked about.
- personal [no_i]: The rule for beginners was: no parents at the edge. In Whitby a boy called Idris wouldn't let go of the rail. He looked
    past the teacher all lesson, and at the end he said: "My nan's behind that door. She can't hear if I shout."
- personal [no_moment]: I hold every certificate there is and have trained instructors all over the county. Water has always been my
    element. I want children to enjoy it as much as I do.
- urgency [jargon]: Our funnel leaks: a third of the autumn cohort churns before Christmas, and the parent NPS is below zero. The school
    contract ends with the summer term, and two other pools have already shown the head round.
- urgency [anyone, obvious]: Children learn best when they feel at ease. Fear is a poor teacher. Everyone who works with the young should
    know that.
- urgency [numbers]: Attrition by week 12 is 33.8%, the regional mean 21.5%. Occupancy of lanes fell from 78% to 69%. A lesson costs 11.20
    to run and brings in 9.60. The contract is worth 48,000 a year, or 27% of income.
- strategy [anyone]: We're going to rethink our approach in several steps. Staff and families will be involved from the outset. At the end
    of the year we'll take stock.
- strategy [abstract, anyone]: A holistic concept of learning environments constitutes the basis for sustainable participation.
    Multi-professional cooperation, individualised support and continuous evaluation are its cornerstones.
- call [when]: Teachers of the Tuesday group, I'd like each of you to pick one child who hangs on to the rail, and sit down beside them, in
    the water, for the first five minutes. Don't teach. Tell me at the kiosk afterwards what they talked about.
- call [what]: Teachers of the Tuesday group, from next Tuesday onwards I'd like to see more empathy. Put the child before the programme,
    and trust your instincts.
- call [obvious, who, what, when]: Every child is unique. We carry a great responsibility. Let us fill the pool with laughter.

# phone-shop
personal: My gran's phone went dead on her birthday, of all days. She took the bus to our branch in Stroud, number forty-six on the ticket,
    and was told by a lad with a headset that she'd have to make an appointment online. "With what?" she asked him. She told it at the party
    as a joke, and everyone laughed but me, because I had thought up the appointments.
urgency: Every branch turns away some fifteen people a day like that; I know, for I stood outside six of them with a clicker. Most are
    holding a phone that's broken. It's a strange shop that only lets you in if you don't need it. The network's new contract pays us per
    repair from April, and at present we'd earn next to nothing.
strategy: Stroud opens a counter without appointments next week, with two stools and a kettle. If the queue's bearable, five more towns get
    one before Easter. Head office will have to live without its booking figures for a while. No, there won't be a voucher.
call: Branch managers in the six towns: tomorrow, from opening time until eleven, stand at the door yourself. Ask each person whom you'd
    have to send away what's broken. Ring me at half past with the strangest answer.
- personal [no_i]: An old lady's phone went dead on her birthday, of all days. She took the bus to the branch in Stroud, number forty-six on
    the ticket, and was told by a lad with a headset that she'd have to make an appointment online. "With what?" she asked him.
- personal [no_moment]: I started out as a sales assistant and am now in charge of a hundred and ten branches. Retail is detail, as I like
    to say. I care about the people on both sides of the counter.
- urgency [numbers]: Walk-outs come to 15.3 per branch and day, or 1.7% of footfall. Booked slots are at 82% capacity, no-shows at 19%.
    Repair margin is 31.4, against 12.8 on accessories. Churn after a failed visit is 2.3 times the average.
- urgency [abstract]: The remuneration model applicable from April necessitates a recalibration of access channels in Stroud and comparable
    locations. The existing allocation mechanism generates undesired displacement effects.
- strategy [anyone, obvious]: We want to be there when people need us. Accessibility is the be-all and end-all. Whoever helps quickly helps
    twice.
- strategy [jargon]: Stroud pilots a phygital service hub with assisted self-service and a triage bot next week. If the conversion and CSAT
    are right, we scale it to five more towns. No, there won't be a voucher.
- call [who]: Tomorrow, from opening time until eleven, somebody should be at the door. Each person who would have to be sent away can be
    asked what's broken.
- call [what, when]: Branch managers in the six towns: I want you to think like owners. Customers notice at once whether you mean it. Be
    bold, and don't lose heart.
- call [obvious, who, what, when]: Service is what makes the difference. We all want happy customers. Together we're unbeatable.

# vet
personal: A farmer near Hexham rang the practice at four in the morning and I was the one on call. "She's down and she's looking at me," he
    said. I asked him for his account number. There was a pause, and I could hear the cow breathing, and then he told me it, all nine
    digits, very politely. I got there twenty minutes too late.
urgency: Our new software won't open a case without that number. I've listened to a month of night calls: people say it while holding a
    torch, a leg, a dying cat. Nobody should have to be polite at four in the morning. The farms around Hexham choose their practice at the
    autumn show, and we aren't the only one any more.
strategy: For the nights, the number goes, and it goes this week. Mornings, Sheila rings back and fills in what's missing. Come spring we
    try the same by day with the pets, if the till can bear it. I don't plan to change software, I've done that once.
call: Vets on nights, all five of you: till Sunday, begin each call with "Where are you?" and get your keys while you ask. Put the place and
    the time on the slate by the kettle. Monday's meeting starts with the slate.
- personal [no_i]: A farmer near Hexham rang the practice at four in the morning. "She's down and she's looking at me," he said. He was
    asked for his account number. There was a pause, and the cow could be heard breathing, and then he told it, all nine digits, very
    politely. Help got there twenty minutes too late.
- personal [no_moment]: I have been a vet for twenty-six years and a partner for ten. Animals are my life, and so are the people who keep
    them. I don't believe in half measures.
- urgency [jargon]: Night-time intake has become our biggest pain point: the drop-off rate is 12% and the verbatims are brutal. The farms
    around Hexham choose their practice at the autumn show, and our retention is at risk.
- urgency [numbers]: Night calls rose to 1,118, a plus of 14.6%. Average time to dispatch is 11.2 minutes, of which 4.9 are intake. Case
    creation fails in 7.3% of calls. A call-out earns 184 and costs 151.
- strategy [obvious, anyone]: Animals come first. We have to listen with our ears and with our hearts. There's no substitute for a human
    voice.
- strategy [abstract]: The streamlining of the night-time intake procedure in Hexham is effected through a decoupling of identification and
    dispatch. A subsequent extension to daytime operations is subject to evaluation.
- call [when]: Vets on nights, all five of you: begin each call with "Where are you?" and get your keys while you ask. Put the place and the
    time on the slate by the kettle. Our meeting starts with the slate.
- call [obvious, who, what, when]: Those who love animals must love their owners, too. A calm voice is half the cure. That's what we stand
    for.

# library-van
personal: I drove the van myself that week, as Colin had broken his wrist. At the third stop, in the lay-by at Ashmoor, an old lady climbed
    in and stood there holding on. "Which ones have I had?" she asked. The computer knew, all six hundred of them, and it wouldn't tell me
    without her password. She took a thick one, to be on the safe side, and I stamped it.
urgency: She brought it back unread. She isn't forgetful; the rule is. Along the route I met twenty-three people who keep their own list on
    the back of a calendar, and four who have simply stopped. When the county counts readers in November, a stop with fewer than five of
    them comes off the map.
strategy: We print. From Monday each reader gets their own list, large type, in an envelope in the van. In October I'll ask the county for a
    way round the password; until they answer, there's a pencil. I won't take the computer out, Colin likes it.
call: Colin, Pru and the relief drivers: on your next round, ask every reader, "Shall I keep a list for you?" Write down the yeses.
    Envelopes are in the glove box from Thursday, and I want the first forty filled by the end of the month.
- personal [no_i, no_moment]: Mobile libraries bring reading to those who live far from town. Their drivers know the people and the roads.
    For many it is the highlight of the fortnight.
- personal [no_moment, abstract]: My professional emphasis lies on the accessibility of cultural services and on participatory approaches. I
    have contributed substantially to the strategic reorientation of the department.
- urgency [abstract, anyone]: Demographic change and digital transformation confront cultural institutions with far-reaching challenges. A
    needs-oriented development of services is imperative with regard to social participation.
- urgency [obvious, anyone]: Reading opens up worlds. An unread book is a pity. We mustn't leave anyone behind.
- urgency [jargon]: The churn along the Ashmoor route correlates with log-in friction, our personas tell us. When the county runs its
    footprint review in November, a touchpoint with fewer than five active users comes off the map.
- strategy [jargon]: From Monday we roll out a loyalty card with a QR code and track engagement per stop. In October we start an A/B test
    with passwordless onboarding. I won't take the computer out.
- strategy [anyone]: Our ideas are on the table and we're going to put them to the test. Some will work and some will not. We'll keep what
    helps.
- call [who]: On the next round every reader should be asked, "Shall I keep a list for you?" Envelopes are in the glove box from Thursday,
    and the first forty have to be filled by the end of the month.
- call [what]: Colin, Pru and the relief drivers: by the end of the month I want each of you to have found your own way of being closer to
    the readers. Surprise me.
- call [obvious, who, what, when]: A good book needs a good host. Little gestures mean a lot. Let's give our readers the attention they've
    earned.

# heating-grants
personal: My colleague was on leave and her post came to me. In it was a note from a Mr Bashir in Leith, written on the back of our refusal.
    "I do not understand no," it said, "I only understand cold." I rang him. He put the phone to the window so that I could hear it rattle.
    The refusal was correct, and I had signed four hundred like it that month.
urgency: Two in five of those whom we refuse have a right to something else, and we never tell them, as the letter has no box for it. I
    checked a hundred files with a ruler. I wish that this winter nobody got a no without a way on. The fund has until the thirty-first of
    March; what isn't paid out by then goes back.
strategy: We change the last paragraph, that's all, to begin with: what you can have instead, and a name. In January the refusals stop being
    letters and become calls, for the over-seventies. Then we'll see about the forms. The rules of the fund stay exactly as they are.
call: Case workers: before the year is out, take five refusals of your own from the drawer and look for the something else. Ring those five.
    Whoever finds one puts a candle on the windowsill in room nine.
- personal [no_i]: In the post was a note from a Mr Bashir in Leith, written on the back of a refusal. "I do not understand no," it said, "I
    only understand cold." Somebody rang him. He put the phone to the window so that one could hear it rattle. The refusal was correct.
- personal [no_moment, anyone]: I became a civil servant to make a difference. I'm fair, I'm thorough, and I never forget that there's a
    person behind every file. That's who I am.
- urgency [numbers]: Refusals number 4,870, or 46.2% of applications. Of these 41% would qualify under schemes B and C. Take-up stands at
    63.5% of 11.4 million. Processing costs are 38.20 a case. The deadline leaves 87 working days.
- urgency [anyone, obvious]: Nobody should be left in the cold. The state is there for its citizens. People have a right to be treated
    decently.
- strategy [obvious, anyone]: A refusal must never be the last word. We have to put people before paragraphs. Good administration is a
    question of attitude.
- strategy [abstract]: The augmentation of refusal notices with alternative entitlements is the initial measure in Leith. Further channel
    differentiation for vulnerable target groups will be specified in the course of implementation.
- strategy [jargon]: We start with a gap analysis of the applicant journey and define quick wins. In January the over-seventies are moved to
    an outbound channel with a single point of contact. Then we'll see about the forms.
- call [when]: Case workers: take five refusals of your own from the drawer and look for the something else. Ring those five. Whoever finds
    one puts a candle on the windowsill in room nine.
- call [who, when]: Five refusals could be taken from the drawer and looked at for the something else. For each one found, a candle may be
    put on the windowsill in room nine.
- call [what, when]: Case workers, I appeal to your hearts. You didn't choose this job in order to say no. Show that we can do better.
"""
