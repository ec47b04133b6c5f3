"""English stories, a second part that rules and word lists may be written from."""

TEXTS = """\
# bank-branch
personal: On my first day at the counter in Dunmore an old man pushed a letter through the slot and said: "Read me this, will you? My wife
    did the letters." She had died in June. I read it twice and could not tell him whether he was rich or poor. I was twenty-three, and I
    made something up.
urgency: Dunmore has closed since, and so have thirty other branches. What we offer instead is a number that one in three callers gives up
    on before anybody answers. My goal is that in ten years nobody over seventy is afraid of our post. We must begin now, as in April the
    old card readers stop working for 80,000 people.
strategy: This winter we telephone the 80,000, the oldest first, and a person does it. In spring a bus drives to nine villages on market
    days. From 2028 every letter about money is read aloud to six customers before it goes out. There will be no chatbot for this group.
call: Branch managers, lend me two of your people for the afternoon of the third of February. They will sit in the hall downstairs, with a
    list of twenty names each, and ring them. Tell Orla by Wednesday whom you send.
- personal [no_i]: On a first day at the counter in Dunmore an old man pushed a letter through the slot and said: "Read me this, will you?
    My wife did the letters." She had died in June. Nobody could tell him whether he was rich or poor.
- personal [no_moment]: My career in banking began in 2001 and took me through risk, audit and retail. I hold two degrees and sit on several
    committees. What drives me is the wish to serve people well.
- urgency [numbers]: Branches fell from 74 to 43, a decline of 41.9%. The abandonment rate is 33.4% with a median wait of 7.5 minutes. Card
    readers in use number 80,112, of which 61% were issued before 2016. Fees per head fell by 4.30.
- urgency [anyone, obvious]: Customers have become more critical and have more choice than ever. Whoever does not move will be left behind.
    We have to stay close to the people we serve.
- strategy [abstract]: In the coming period the focus is on the optimisation of accessibility and the harmonisation of the service level in
    Dunmore and the surrounding region. The realisation of synergies forms an important precondition here.
- strategy [jargon]: This winter we segment the 80,000 by customer lifetime value and start an outbound campaign. In spring a bus drives to
    nine villages on market days. There will be no chatbot for this group.
- call [when]: Branch managers, lend me two of your people for an afternoon. They will sit in the hall downstairs, with a list of twenty
    names each, and ring them. Tell Orla whom you send.
- call [who]: Two people from every branch could be lent for the afternoon of the third of February, to sit in the hall and ring twenty
    names each. An answer is expected by Wednesday.
- call [obvious, who, what, when]: Our older customers deserve the best from all of us. So let us be there for them, today and tomorrow. It
    is the small things that count.

# railway
personal: I was on the last train to Penholt when it stopped in a field. It was dark and nobody spoke. After an hour a girl beside me began
    to cry, quietly, and I took out my pass and said: "I'm from the railway, I'll find out." I rang our own control room. They said they
    could not give that kind of information to passengers.
urgency: That girl is called Meera and she has bought a car. She is one of the four thousand season-ticket holders who left us last year.
    Today we tell people what we know after thirty-one minutes. We want it to be five. In September the councils choose who runs the line
    for the next twelve years.
strategy: We start on the Penholt line, with one rule: whoever knows something says it, even if it is not certain. After a hundred days we
    look at what went wrong and then take in the northern lines. The screens come last, because they are the slowest. We will not apologise
    on posters any more.
call: Drivers and guards on the Penholt line: from Monday, speak to your train within five minutes of a stop, whatever you know. Afterwards
    send one sentence about how people reacted to my phone. I will read all of them on Friday evenings.
- personal [no_i, no_moment]: Rail travel connects people and regions. Passengers appreciate reliable information. The railway has gone
    through many changes since it was founded in 1911.
- personal [no_moment, anyone]: I have a heart for passengers. In all these years I have learned that listening is everything. I am
    convinced that we can be better.
- personal [no_i]: The last train to Penholt stopped in a field. It was dark and nobody spoke. After an hour a girl began to cry, quietly.
    The control room said it could not give that kind of information to passengers.
- urgency [numbers]: Punctuality stood at 84.7%, 1.9 points below target. Stops of more than 15 minutes numbered 612, with a mean of 47 and
    a maximum of 213 minutes. Announcements came after 31 minutes. Season tickets went down by 4,030, or 9.2%.
- urgency [jargon]: Our share of detractors on the Penholt line has doubled and churn among season-ticket holders is at its highest. Today
    we tell people what we know after thirty-one minutes. In September the councils choose who runs the line.
- strategy [anyone]: We want to do better step by step. First we look at what can be improved, then we make a plan, and after that we carry
    it out together. Everybody contributes from their own strength.
- strategy [abstract, anyone]: The transition towards a customer-oriented organisation demands a fundamental reorientation of structures and
    processes. Core elements are empowerment, transparency and agility. The successive implementation secures lasting effectiveness.
- call [what]: Drivers and guards on the Penholt line: from Monday I expect a different attitude. Show that passengers matter to you, and
    carry that spirit into your teams.
- call [when]: Drivers and guards on the Penholt line: speak to your train within five minutes of a stop, whatever you know. Afterwards send
    one sentence about how people reacted to my phone.
- call [obvious, who, what, when]: Good information is the calling card of a railway. Only together can we win back trust. Every one of us
    plays a part in that.

# energy
personal: In January my neighbour Tom knocked at my door in his coat and held out a paper. "You're at the energy company," he said. "Is this
    a bill or a threat?" I put on my glasses. I had signed off that text myself, in a meeting, with a sandwich in my hand.
urgency: We sent that paper to 26,000 homes. Nine thousand people rang, and the ones I listened to all asked what Tom had asked. I would
    like to live in a town where nobody is frightened of us. The next round goes out on the tenth of November, so the words must change
    before the clocks do.
strategy: Step one is the reminder: Tom and eleven others write it with us in October. Step two is the yearly bill, in spring. Step three is
    the hardest, and it is the contract itself. We are not going to make a film about it.
call: Priya, Marc and Len: you three own a letter each. Bring it to the canteen this Thursday at noon, with a red pen. The rest of you may
    watch and laugh.
- personal [no_i]: In January a neighbour knocked at a door in his coat and held out a paper. "Is this a bill or a threat?" he asked. The
    text had been signed off in a meeting, over a sandwich.
- personal [abstract, no_moment]: I see it as my responsibility to contribute to the strategic positioning of the company with regard to
    communication. The improvement of the perceived service quality is a matter close to my heart.
- urgency [numbers]: Volume was 26,118 reminders, of which 34.5% led to a contact. Cost per contact is 6.80, which adds up to 61,250 for the
    round. Payment within 14 days stands at 71.3%, down 2.6 points. Bad debt rose to 1.9%.
- urgency [anyone]: Our customers expect clear answers, and at the moment we do not always give them. Competitors are not asleep. If we want
    to be successful in the future, we have to act now.
- strategy [jargon, anyone]: We will create a consistent tone of voice across all touchpoints and measure the impact on CSAT. Quick wins
    come first, followed by structural solutions. A dashboard will show the progress.
- strategy [abstract]: The redesign of the reminder in October is the point of departure for a comprehensive harmonisation of outgoing
    communication. Subsequently the conceptual basis will be extended to the annual statement. A prioritisation of measures remains
    indispensable.
- strategy [obvious, anyone]: Clear language has to become second nature to us. We must talk with each other and not about each other.
    Quality has its price, but customers notice it.
- call [who]: Three letters need an owner, and each of them should be in the canteen this Thursday at noon, together with a red pen.
    Watching and laughing is allowed.
- call [what, when]: Priya, Marc and Len: I put my trust in you three. You know what is at stake. Make it happen.

# museum
personal: A school class came to us from Birkfield last May. I was on the stairs with my coffee when a girl asked the guard whether she was
    allowed to sit on the bench. He said that benches were for visitors. She was eight, it was her first museum, and I said nothing. I have
    hated that coffee ever since.
urgency: Of the classes that come once, six in ten never come again; I wrote to their teachers and twenty answered. "Too strict", wrote
    nearly all of them. Our new wing opens in 2027, and it was built with Birkfield's money. An empty wing is a very expensive silence.
strategy: Until the holidays, the guards go with one class each, from the bus to the bus. In autumn they write the house rules anew, all
    nine of them, and we print what they write. Then the shop and the café follow. We shall spend nothing on advertising this year.
call: Guards, choose your class from the list by the lift before Wednesday evening, and put your name next to it. On the day itself, sit
    down on a bench with them. That is all I ask.
- personal [no_moment]: I have been at this museum for eleven years and I love it. Before that I was a teacher and a curator. I know how
    much art can mean to children.
- personal [no_i, no_moment, anyone]: Museums are places of encounter. Young visitors are the visitors of tomorrow. Hospitality is therefore
    of great importance.
- urgency [numbers]: School visits came to 412 in the year, 38 fewer than before, a fall of 8.4%. The return rate is 39%, against 52% in the
    peer group. Per class the income is 96.50, the cost 141.20, and the grant covers 30 of that.
- urgency [abstract]: In the light of the opening of the new wing in 2027 a reconsideration of the educational positioning is inevitable.
    The relevance of the institution in the Birkfield region is under pressure, and the development of new audiences demands increased
    attention.
- strategy [jargon]: Until the holidays we run co-creation sessions with stakeholders and build a visitor persona. In autumn the guards
    write the house rules anew. We shall spend nothing on advertising this year.
- strategy [anyone, obvious]: We must become more open and more friendly. Everyone who comes in should feel at home. That is a task for the
    whole house and not for one department.
- call [who]: On the list by the lift the classes can be chosen before Wednesday evening, with a name next to each. On the day itself, a
    bench is there to be sat on.
- call [when]: Guards, choose your class from the list by the lift, and put your name next to it. On the day itself, sit down on a bench
    with them. That is all I ask.
- call [obvious, who, what, when]: Let hospitality be our trademark. If all of us give a little more, visitors will feel it. I am sure that
    we are going to succeed.

# parcel
personal: I drove a van for a week in December, because the board was asked to. On the fourth day I stood in a stairwell in Corby at nine in
    the evening with a parcel for a woman named Lidia. She opened the door, saw me sweating and said: "You poor thing, do they make you
    run?" It was I who had made the timetable.
urgency: Lidia waited for that parcel for three evenings. It was insulin. She is not alone: we count sixty thousand evenings a month in
    which somebody stays in for us in vain. The largest shop that we drive for has given us until Easter, and after Easter it may go to
    others.
strategy: In January Corby drivers get two hours a day with nothing planned in them. They ring before they come, with their own voice. In
    the summer we take in two more towns and see whether it pays. What I will not do is put more screens in the vans.
call: Depot heads, each of you rides along for one full day before the end of the month, in the rain if you can choose. Bring back the three
    addresses where it hurt most, and we will put them on the wall.
- personal [no_i]: In December the board was asked to drive vans for a week. In a stairwell in Corby at nine in the evening a woman named
    Lidia opened the door and said: "You poor thing, do they make you run?" The timetable had been made by the board.
- personal [no_moment]: I am responsible for logistics in four countries and lead nine hundred people. Efficiency and humanity have always
    gone together for me. I stand for clear decisions and for trust.
- urgency [numbers]: First-attempt success is at 86.2%, the target at 92%. Second attempts cost 2.14 each, in all 1.6 million a year. In
    Corby the figures are 81.5% and 2.60. The contract with the largest shop has a volume of 212,000 parcels.
- urgency [obvious, anyone]: In our trade it is the last metre that counts. Reliability is what customers pay us for. Anybody can be good in
    summer, and it is in winter that quality shows.
- strategy [abstract, jargon]: The roadmap comprises capacity management, proactive customer communication and an end-to-end visibility
    layer. KPIs and governance are anchored in the line organisation.
- strategy [anyone]: We have drawn up a plan with clear goals. Small improvements come first and larger ones later. We will follow the
    results closely and adjust where necessary.
- call [what]: Depot heads, before the end of the month I expect each of you to make customers a priority. Lead by example, and take your
    people along with you.
- call [who, when]: It is worth riding along for one full day. The three addresses where it hurts most can be put on the wall.

# town-hall
personal: My mother wanted to bury my father in the old cemetery. She went to window three, where I had worked as a student, and came back
    with a form of eleven pages. She put it on the kitchen table between the cups and asked: "Which of these am I?" There was a box for
    widow. It was on page nine.
urgency: Page nine is everywhere in our house. I laid all our forms end to end in the corridor, and they reach from the mayor's door to the
    bicycle stand. People come to us on the worst days of their lives, and one in two has to come twice. In October the ministry puts all of
    it online, with or without page nine.
strategy: We begin with death, birth and moving house. Each gets one page, one person and one visit, and all three must work by the first of
    September. After that come permits, which will take two years. We leave the tax forms alone, as we are not allowed to touch them.
call: Colleagues at windows one to six: tomorrow morning, take the form you like least. Fill it in as if you were the person in front of
    you, with a pen, standing up. Put it in the blue box beside my door before you go home.
- personal [no_i, no_moment]: The town hall serves forty thousand residents. It handles births, deaths and moves. Good forms are an
    important part of that work.
- personal [no_moment]: I chose public service because I find it meaningful. I have led three departments and know the house inside out.
    Serving citizens is what I get up for.
- urgency [abstract]: The digitalisation requirements of the ministry in October necessitate a substantive revision of the form landscape.
    The current fragmentation has a negative influence on the perception of the administration.
- urgency [numbers]: The inventory shows 217 forms with 1,164 pages. Of these 48% ask for data that is already known, 23% need two visits,
    9% three. Handling takes 22 minutes on average, at 54 euros an hour. Errors run at 17.3%.
- strategy [jargon]: We begin with three life-event journeys, do a gap analysis and prioritise the backlog. Each gets one page, one person
    and one visit, and all three must work by the first of September.
- strategy [abstract, anyone]: The further development of our services takes place along the dimensions of people, process and technology.
    An integrated approach ensures coherence. The anchoring of a service culture is an ongoing task.
- call [when]: Colleagues at windows one to six: take the form you like least. Fill it in as if you were the person in front of you, with a
    pen, standing up. Then put it in the blue box beside my door.
- call [what, when]: Colleagues at windows one to six, you are our calling card. Be aware of what people go through. I believe in you.
- call [obvious, who, what, when]: Public service means serving people. It starts with each of us, at every window and in every office. Let
    us never forget that.
"""
