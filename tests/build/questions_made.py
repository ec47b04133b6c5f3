"""A questions file with one question of each kind."""

QUESTIONS = """\
chapter: sample
questions:
  - id: sample-q1
    objective: o1
    kind: one
    prompt: Who comes *first*?
    options:
      - {id: a, text: The one of highest rank, right: false, feedback: Rank alone says little about this moment.}
      - {id: b, text: The one who decides next, right: true, feedback: The moment decides and with it the decision.}
  - id: sample-q2
    objective: o1
    kind: several
    prompt: Which of these are forms?
    options:
      - {id: table, text: A table, right: true, feedback: A table is a form that can be used at once.}
      - {id: mood, text: A mood, right: false, feedback: A mood carries no content of its own.}
  - id: sample-q3
    objective: o2
    kind: match
    prompt: Match them.
    pairs:
      - {id: cfo, item: Finance, match: a table, feedback: Numbers side by side can be compared.}
      - {id: coo, item: Operations, match: a list, feedback: Actions with dates can start today.}
    extra:
      - {id: film, text: a film, feedback: Nobody here has an hour to give you.}
    if_right: Each of them can act at once.
    if_wrong: Look at what each does next with it.
  - id: sample-q4
    objective: o2
    kind: order
    prompt: Put them in order.
    items:
      - {id: ask, text: Ask, feedback: Everything after it depends on the answer.}
      - {id: make, text: Make, feedback: The form follows from what they said.}
      - {id: look, text: Look, feedback: Only a change shows that it worked.}
    if_right: That order saves the most work.
    if_wrong: What has to be known before the rest?
  - id: sample-q5
    objective: o2
    kind: number
    prompt: From 15% to 21%?
    answer: 6
    unit: points
    if_right: The difference is counted in points.
    if_wrong: Take the smaller from the larger one.
    guesses:
      - {value: 36, feedback: That adds the two instead of comparing them.}
      - {value: -6, feedback: The share rose and so the difference is above zero.}
      - {value: 40, feedback: That is the growth in percent of the fifteen.}
"""
