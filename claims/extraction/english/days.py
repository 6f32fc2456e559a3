"""Words that name a day, and words beside a day that make it another's than the day of speaking."""

from claims.extraction.english.tables import word_set

# Back from the day of publication. To add one: one row here, one case in the tests.
RELATIVE_DAYS: dict[str, int] = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "earlier in the day": 0,
    "yesterday": 1,
    "last night": 1,
    "the day before yesterday": 2,
    "a day ago": 1,
    "one day ago": 1,
    "two days ago": 2,
    "three days ago": 3,
    "four days ago": 4,
    "five days ago": 5,
    "six days ago": 6,
}
# "by Friday", "Friday's", "next Friday": a day that something else is told by.
OTHER_DAY_LEADS = word_set(
    "after before since until till by from following through between every each next for than of"
)
# A clause that begins with one of these has its own day: "who was sworn in on Monday".
OTHER_CLAUSES = word_set(
    "who whom whose which where when while as because if since until although though unless despite amid that"
)
# Before the cue these govern the day ("After the strike on Monday, the mayor said"); after it the talk is of that day
# too ("said after talks on Monday").
OTHER_EVENTS = word_set("after before following ahead")
# "days after the strike on Monday": the distance says that it is another day.
DISTANCES = word_set("day days hour hours week weeks month months")
# Participles that may stand before a day of speaking; any other ("arrested on Monday") has its own day.
SPEAKING_PARTICIPLES = word_set(
    "posted published released issued broadcast aired dated quoted interviewed delivered reported printed sent"
    " uploaded recorded televised held asked pressed reached contacted said told added wrote written carried signed"
    " circulated distributed shared obtained addressed warned confirmed announced stated convened"
)
# What makes it unclear when something was said; with one of these no day is taken from the dateline.
VAGUE_TIMES = word_set(
    "week weeks month months year years ago earlier previously recently repeatedly later since once often always"
    " before then long decade decades summer winter spring autumn fall has have had 've 'd"
)
