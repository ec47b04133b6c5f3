"""Four letters of Waldhaven, sentence by sentence, each sentence with what it is about.

Two are as the house wrote them, two are clear. The keys are one reader's judgement with a rule (see README.md): a sentence
is about *people* if it says what somebody gets, does, feels or may ask; about *process* if it says what the house, a rule
or a system does; about *money* if it gives an amount or a percentage.
"""

from __future__ import annotations

# A letter is a list of paragraphs, a paragraph a list of (key, sentence).
PE, PR, MO = "people", "process", "money"

STATEMENT: list[list[tuple[str, str]]] = [
    [(PE, "Dear Sir or Madam,")],
    [
        (PR, "In accordance with the provisions of the Pensions Act and the pension regulations applicable to the scheme, the administrator "
             "hereby provides you with the uniform annual statement of entitlements as at the reference date of 31 December 2025."),
        (PR, "This statement has been drawn up on the basis of the data known to the administration on the aforementioned date."),
        (PR, "No rights can be derived from this statement."),
    ],
    [
        (MO, "The accrued entitlement amounts to EUR 11,284.16 gross per annum, to be understood as the accrued old-age pension commencing on "
             "the standard retirement date excluding any conditional indexation not yet granted."),
        (MO, "On unchanged continuation of participation, the attainable entitlement amounts to EUR 16,903.40 gross per annum."),
        (MO, "Under the pessimistic scenario as prescribed, the projected amount, expressed in current purchasing power, is EUR 9,718.02."),
        (PR, "For the definition of the three amounts, reference is made to the annex, sections 2.1 up to and including 2.4."),
    ],
    [
        (PR, "The partner's pension has been insured on a risk basis insofar as this has not been excluded pursuant to article 14, paragraph 3, of "
             "the regulations."),
        (PR, "In the event of termination of participation the risk cover lapses, subject to the statutory run-off period."),
    ],
    [
        (PR, "The factor A required for the calculation of fiscal room is stated in the annex."),
        (PR, "Changes in personal circumstances may lead to adjustment of the entitlements."),
        (PE, "Should you be of the opinion that the data are incorrect, you are requested to notify this in writing within six weeks."),
    ],
    [
        (PR, "For further information we refer you to the website, where the regulations can be consulted following authentication."),
    ],
    [
        (PE, "Trusting to have informed you sufficiently,"),
        (PR, "Waldhaven Pension Administration, Department of Accruals and Entitlements"),
    ],
]  # fmt: skip

INCREASE: list[list[tuple[str, str]]] = [
    [(PE, "Dear participant,")],
    [
        (PR, "At its meeting of 11 December 2025 the board of the fund, having heard the actuary and with due regard to the policy funding "
             "ratio at the end of October, took a decision concerning the granting of indexation."),
        (PR, "The indexation benchmark was derived from the consumer price index for the period September to September."),
    ],
    [
        (MO, "The benchmark was established at 3.1%, of which 1.8% will be granted on a conditional basis."),
        (PR, "The remaining part will be registered as missed indexation and may, insofar as the funding ratio permits, be granted at a later date."),
        (PR, "There is no entitlement to indexation and it cannot be said to what extent indexation will be granted in the coming years."),
    ],
    [
        (PR, "Entitlements of former participants and pensions in payment are indexed in the same manner, unless article 9a applies."),
        (PR, "Owing to a simultaneous change in the levy tables, the net effect may deviate from the percentage stated and may be negative."),
    ],
    [
        (PR, "The adjustment will be processed in the first payment run following completion of the annual settlement."),
        (PR, "You need not take any action, except where a mutation has been submitted that has not yet been processed."),
        (PE, "We assume that this has informed you sufficiently."),
    ],
    [
        (PR, "On behalf of the board, Waldhaven Pension Administration"),
    ],
]

REWRITTEN: list[list[tuple[str, str]]] = [
    [(PE, "Dear Ms Verhoeven,")],
    [
        (MO, "Your pension goes up by 1.8% from 1 January."),
        (MO, "You now get EUR 912 a month before tax; from January it is EUR 928."),
        (PE, "You do not have to do anything."),
    ],
    [
        (PE, "**What do you see on your bank account?**"),
        (PE, "The first higher payment arrives on 23 January."),
        (MO, "After tax, most people in your situation keep EUR 9 to EUR 12 more a month."),
        (PE, "Is it less than before? Then your tax has changed, and we will gladly look at it with you."),
    ],
    [
        (PE, "**Why 1.8%, and not more?**"),
        (MO, "Life became 3.1% dearer last year."),
        (PE, "The bakers' fund could pay a part of that and still keep enough for everybody who is to get a pension later."),
        (PE, "The board cannot promise an increase for next year; you will hear in December."),
    ],
    [
        (PE, "**Would you rather ask a person?**"),
        (PE, "Call the number at the top of this letter between nine and five; mornings from Tuesday to Thursday are quietest."),
        (PE, "You can also send a card or an email, and we answer within three working days."),
    ],
    [
        (PE, "Kind regards, Fatima Aydin, who answers letters and calls for the bakers' fund"),
    ],
]

ADDRESS: list[list[tuple[str, str]]] = [
    [(PE, "Dear Mr Petersen,")],
    [
        (PE, "Thank you for telling us that you have moved."),
        (PE, "From 2 March we send your post to Am Teich 14 in Münster."),
        (PE, "Is that not right? Then call the number above before the end of February."),
    ],
    [
        (PE, "Your insurance moves with you."),
        (MO, "Your premium stays at EUR 18.40 a month, because the new house is of the same kind."),
        (PE, "You do not have to do anything else."),
    ],
    [
        (PE, "May we give you one tip?"),
        (PE, "Many people who move forget their cellar: things you keep there are insured too, up to the amount on page 2 of your policy."),
        (PE, "We wish you a good start in your new home."),
    ],
    [
        (PE, "Kind regards, Jens Albers, customer service Münster"),
    ],
]

# file, title, segment, language it was first written in, clear, month sent, copies, calls within 14 days, note
LETTERS = (
    ("pension-statement", "Pension statement 2025", "pension_nl", "nl", "no", "2026-06", 205_000, 11_480, STATEMENT,
     "Sent to every participant in May and June; this is the June run."),
    ("increase-letter", "Increase letter 2026, as usual", "pension_nl", "nl", "no", "2026-01", 230_000, 11_500, INCREASE,
     "Sent in January to participants of all funds, but for the 6,000 bakers of the trial."),
    ("increase-letter-rewritten", "Increase letter 2026, rewritten", "pension_nl", "nl", "yes", "2026-01", 6_000, 114, REWRITTEN,
     "A trial: 6,000 participants of the bakers' fund, drawn by lot, got this text instead."),
    ("address-change", "You have moved", "insurance_direct", "de", "yes", "2026-02", 1_900, 15, ADDRESS,
     "Sent from Münster after a change of address."),
)  # fmt: skip
LANGUAGES = {"nl": "Dutch", "de": "German"}
