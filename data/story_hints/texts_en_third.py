"""English stories, a third part that rules and word lists may be written from (it was the unseen part of the first measurement)."""

TEXTS = """\
# care-home
personal: Two winters ago I covered a Sunday shift at Elmcroft because half the team had flu. Mrs Adeyemi would not let me do her buttons.
    "You're the one with the clipboard," she said, and did them herself, all nine, with those fingers, while her porridge went cold. I had
    shortened that shift by twenty minutes the month before.
urgency: Elmcroft loses a carer every eleven days. I phoned the last six, and not one spoke of money; they spoke of buttons, and of never
    finishing anything. I would like us to be the place that people come back to work at. If we do nothing, ward C has nobody to open it on
    the first of June.
strategy: From April, mornings on ward C start at seven and end when they end. In summer the carers draw up their own week, on paper, by
    themselves. When that has held for a season, the other two houses may copy it or not. The clipboards go in the skip.
call: Sister Maud, Femi and Jules: before you leave today, write down one thing that you never get to finish, and give me the slip at the
    door. I shall work through them on Saturday, in my own time.
- personal [no_i]: Two winters ago half the team at Elmcroft had flu. Mrs Adeyemi would not let the manager do her buttons. "You're the one
    with the clipboard," she said, and did them herself, all nine, while her porridge went cold.
- personal [no_moment]: I am a registered nurse and have run care homes for eighteen years. I value dignity and I have high standards. My
    door is open to all.
- personal [no_i, no_moment, anyone]: Care is about human beings. Residents and their loved ones place their trust in us. Dignity and warmth
    guide everything that happens here.
- urgency [numbers]: Staff turnover reached 33.4%, against 24.1% a year earlier. Agency hours rose to 11,280, at 31.60 an hour. Occupancy is
    91.2%, sickness 8.7%. Each vacancy stays open for 54 days.
- urgency [abstract]: The demographic development in the Elmcroft catchment area calls for a sustainable staffing concept. A further
    deterioration of retention would jeopardise continuity and regulatory compliance.
- urgency [anyone, obvious]: Good staff are hard to find these days. Motivated people do better work. It is in everybody's interest that we
    look after each other.
- strategy [jargon]: From April we run a stand-up on ward C every morning and build an employee value proposition. In summer we launch an
    onboarding journey with a buddy. The clipboards go in the skip.
- strategy [anyone]: We shall take a fresh look at how we work. Ideas are welcome from everyone. What proves its worth we will keep, and the
    rest we will improve.
- call [when]: Sister Maud, Femi and Jules: write down one thing that you never get to finish, and give me the slip at the door. I shall
    work through them in my own time.
- call [who, what, when]: I am confident that we have it in us. A change of this kind needs everybody's goodwill. Thank you for listening.
- call [obvious, who, what, when]: Kindness begins with us. If we all pull together, there is nothing we cannot do. Our residents have
    earned it.

# airport
personal: My suitcase went to Lisbon and I did not. So I queued at my own counter, belt seven, behind a cellist who had lost his cello. A
    trainee named Ruben told him, reading from a screen: "Your item has the status unknown." The cellist sat down on the floor. I took off
    my lanyard before it was my turn.
urgency: Of every thousand bags we mislay six, and that is rather good. What we do badly is the next hour: hardly anyone is told where the
    thing is, although we nearly always know. The cellist missed Tuesday's concert while his cello stood forty metres away. The two airlines
    that bring most people sign again, or don't, in the last week of October.
strategy: Step one costs nothing: the people at belt seven get to see the map that the loaders see. After that, in spring, they ring the
    owner instead of waiting for the owner. Only then would I talk about tags and gadgets. We are not going to redesign the form.
call: Belt seven, all three shifts: for each bag this weekend, walk to where it stands before you speak to its owner. Put a pebble in the
    jar for every one you find in under ten minutes. I'll count the jar with Ruben on Monday morning.
- personal [no_i]: A suitcase went to Lisbon without its owner. At belt seven, a cellist who had lost his cello stood in the queue. A
    trainee named Ruben told him, reading from a screen: "Your item has the status unknown." The cellist sat down on the floor.
- personal [no_moment, anyone]: I have travelled a great deal and know what it means to be a customer. I put myself in other people's shoes.
    That is what distinguishes a good manager.
- personal [abstract, no_moment]: I regard the enhancement of passenger orientation as an integral part of my mandate. I am committed to
    fostering cross-functional collaboration and to the consistent development of service quality.
- urgency [numbers]: The mishandling rate is 6.1 per 1,000, of which 82% concern transfers. Tracing takes 19.4 hours on average, the 90th
    percentile is 41. Claims came to 1.12 million, up 7%. Courier costs are 48 per bag.
- urgency [jargon]: In the baggage journey the CSAT drops to 4.1, and verbatims show that information is the main pain point. The two
    airlines that bring most people sign again, or don't, in the last week of October.
- urgency [obvious, anyone]: Travellers want to be kept informed. An unhappy passenger tells ten others. No airport can afford to ignore
    that.
- strategy [abstract, anyone]: An integrated service architecture forms the backbone of our approach. By systematically exploiting digital
    potential we increase efficiency and customer satisfaction alike. Clear responsibilities ensure implementation.
- strategy [jargon]: Step one is a control tower with end-to-end visibility for the agents at belt seven. After that, in spring, proactive
    notifications go live, and we monitor the deflection rate. We are not going to redesign the form.
- call [who]: For each bag this weekend it would be useful to walk to where it stands before the owner is spoken to. A pebble can be put in
    the jar for every one that is found in under ten minutes.
- call [what]: Belt seven, all three shifts: this weekend I would like to see real passenger orientation. Make each traveller feel that we
    are on their side.
- call [obvious, who, what, when]: A journey should begin and end with a good feeling. Friendly service is everybody's business. Let's make
    our airport a place to love.

# driving-test
personal: I failed a girl in Norbury in the rain, eight years back. She had stalled twice, at the same lamp post. When I told her she said,
    "Thank you, sir," folded my sheet very small, and asked whether she could walk home instead. I have examined four thousand people, and
    hers is the only sheet that I remember writing.
urgency: Half of those who fail with us do not understand why; I asked ninety of them in the car park. They pay sixty-two pounds to hear a
    number. Within three years I want each of them to go home knowing the one thing to practise. The waiting list closes in May for those
    who turn seventeen, and it is the longest we've had.
strategy: To begin with, the last four minutes of every test belong to the candidate, engine off. From autumn we drop eleven of the codes
    and write a sentence instead. Instructors get to read those sentences in the new year. The marking itself stays as strict as it is.
call: Examiners at Norbury and Tolworth, try it on your first candidate on Thursday: switch off, turn to face them, and say the one thing.
    Then note how long it took on the back of your sheet, and leave the sheets with Hilary at lunch.
- personal [no_i]: In Norbury, in the rain, eight years back, a girl stalled twice at the same lamp post. When she was told that she had
    failed she said, "Thank you, sir," folded the sheet very small, and asked whether she could walk home instead.
- personal [no_moment]: I have been an examiner since 2008 and have trained dozens of colleagues. I am known for being firm and fair. My
    work has taught me a lot about people.
- urgency [anyone]: More and more is being asked of us, and the young generation has different ideas. We cannot rest on what we have
    achieved. It is high time to rethink the way we do things.
- urgency [abstract]: The present feedback practice at Norbury shows considerable potential for optimisation with regard to
    comprehensibility and acceptance. Regulatory developments in May reinforce the need for adaptation.
- urgency [numbers]: The pass rate stands at 46.8%, and the share of repeat candidates at 38.2%. Average waiting time is 19.6 weeks, up from
    14.1. Complaints rose by 22% to 1,340. A test costs 62.00 and brings in 11.40.
- strategy [obvious, anyone]: Feedback is a gift. We need to treat candidates with respect and take them seriously. In the long run fairness
    always pays.
- strategy [jargon]: To begin with, we define the candidate persona and run an A/B test on the feedback moment. From autumn we roll out a
    new scorecard with KPIs. The marking itself stays as strict as it is.
- call [when]: Examiners at Norbury and Tolworth, try it on a candidate: switch off, turn to face them, and say the one thing. Then note how
    long it took on the back of your sheet, and leave the sheets with Hilary.
- call [what, when]: Examiners at Norbury and Tolworth, I appeal to your sense of responsibility. Each of you can be the change that
    candidates need. I know that you will rise to it.
- call [who, when]: It can be tried on a candidate: engine off, a face that turns, and the one thing said. How long that takes could be
    noted on the back of a sheet.

# roadside
personal: My own car died on the bypass last Whitsun with the twins in the back. I rang us. A cheerful voice told me that my call was
    important, and one of the boys asked: "Mummy, is that the man who's coming?" It took me a while to answer him. I had approved that voice
    in March.
urgency: People who ring us stand beside a road, often in the dark; one in three tells us that she is on her own. We keep them in that queue
    for six minutes and forty seconds. I sat with the callers' tapes for a whole night and heard lorries, and breathing. A competitor now
    answers within a minute, and our largest insurer meets it on the ninth of September.
strategy: We do one thing first: whoever is alone goes to the front. The dispatchers in Reading start with that on bank holidays. In winter,
    the patrol rings back himself with his name and how far he is. The cheerful voice goes, and I shall not miss it.
call: Reading dispatch, on Friday night I need two volunteers who ask each caller one question before all others: are you by yourself? Put a
    cross on the whiteboard for each yes. Carol and I will bring chips at ten.
- personal [no_i, no_moment]: Breakdowns happen when nobody expects them. Members rely on swift assistance at any hour. For over a century
    the patrols have been a familiar sight on the roads.
- personal [no_i]: A car died on the bypass last Whitsun with twins in the back. A cheerful voice told the mother that her call was
    important, and one of the boys asked: "Mummy, is that the man who's coming?" It took her a while to answer him.
- personal [no_moment]: I joined the company as a graduate and worked my way up. I think in solutions and not in problems. Members' safety
    has always been my priority.
- urgency [numbers]: Average speed of answer is 400 seconds, service level 61.2% against a target of 80%. Abandonment went up from 9.3% to
    14.8%. Attendance time is 52 minutes. Renewals fell to 83.1%, a loss of 2.4 million.
- urgency [anyone, obvious]: Safety is the highest good. People remember who was there for them. We live from our members' trust.
- strategy [abstract]: The prioritisation logic in the Reading control room is to be redesigned on the basis of vulnerability criteria. Its
    integration into existing workflows takes place in stages, accompanied by appropriate communication measures.
- strategy [anyone]: Our plan has a number of building blocks. We tackle what is urgent now, and we prepare what takes more time. Progress
    is reviewed regularly.
- call [who]: On Friday night one question should come before all others: are you by yourself? A cross goes on the whiteboard for each yes.
- call [when]: Reading dispatch, I need two volunteers who ask each caller one question before all others: are you by yourself? Put a cross
    on the whiteboard for each yes. Carol and I will bring chips.
- call [what, when]: Reading dispatch, you are the voice of this company. Be there for our members with all your heart. I am counting on
    every one of you.
- call [obvious, who, what, when]: Nobody should ever feel left alone. Helping is in our nature. Together we keep people moving.

# university
personal: In my second year as a dean I opened the wrong door and found a student asleep between two coats in the exam office. His name was
    Kwame, he had come by night bus to collect a stamp, and we were closed on Wednesdays. "I thought all offices were open on a Wednesday,"
    he told me. I gave him my coffee and, as I recall, a lecture about planning.
urgency: Stamps are only the start of it. Last term eight hundred first-years wrote to us to ask a question whose answer stood on our own
    pages, in a paragraph nobody could follow, me included. Nearly one in ten of them had left by February. In 2027 the ministry pays us for
    those who stay, not for those who come.
strategy: We start by opening on Wednesdays. After the summer break, two students sit in the exam office and reply to other students, in
    their own words. The pages get rewritten by those two, one a week. Nobody is to buy us a new portal.
call: Administrators, pick the email that you have answered most often this term and forward it to Kwame and me by tomorrow noon. Bring your
    lunch on Wednesday, and we will write one good answer to the worst of them.
- personal [no_i]: A student was found asleep between two coats in the exam office. His name was Kwame, he had come by night bus to collect
    a stamp, and the place was closed on Wednesdays. "I thought all offices were open on a Wednesday," he told the dean.
- personal [no_moment]: I am an economist by training and have been a dean for six years. Teaching is close to my heart. I try to combine
    vision with pragmatism.
- personal [no_i, no_moment, anyone]: A university is a community of learning. Students are its most valuable asset. Openness and curiosity
    belong to its values.
- urgency [abstract]: The reform of funding in 2027 entails a paradigm shift towards retention-oriented governance. Student services
    constitute a key lever in this respect, and their fragmentation is increasingly critical.
- urgency [numbers]: Drop-out in year one came to 9.6%, two points above the median of 7.6%. Enquiries numbered 14,210, of which 5.9% were
    answered within a day. The ratio of students to staff is 412 to 1. Satisfaction is at 3.2 out of 5.
- urgency [jargon]: The attrition rate in our freshman funnel is worrying, and benchmarks show a gap in student experience. In 2027 the
    ministry pays us for those who stay, not for those who come.
- strategy [anyone, obvious]: We must think more from the students' point of view. Communication is everything. Only those who change remain
    successful.
- strategy [jargon, abstract]: The student lifecycle framework defines personas, touchpoints and service levels. A CRM platform enables
    personalised engagement, supported by a governance structure with clear ownership.
- call [what]: Administrators, by tomorrow noon I would like you to have thought about what service means to you. Bring a positive attitude
    on Wednesday.
- call [who]: The email that has been answered most often this term is to be forwarded by tomorrow noon. On Wednesday, at lunch, one good
    answer to the worst of them gets written.
- call [obvious, who, what, when]: Studying should be a joy. Every question is an opportunity. I invite you all to be part of this journey.
"""
