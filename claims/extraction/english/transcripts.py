"""How English transcripts label who speaks. To add a row: one row here, one case in the tests."""

from claims.extraction.english.tables import word_set

QUESTIONS = word_set("q question interviewer reporter moderator")  # whoever asks for the outlet
ANSWERS = word_set("a answer")  # whoever is interviewed
# A line with one of these is spoken, not reported.
SPOKEN = word_set(
    "i we you my our your me us let's let’s i'm i’m we're we’re you're you’re i've i’ve we've we’ve don't don’t thank"
    " thanks yes no well ok okay sir madam please hello welcome"
)
# What a page puts before a colon that is no speaker.
NO_SPEAKERS = word_set(
    "photo image picture video source sources read note update updated address phone date time where when what who why"
    " how score result correction editor tags topics published by breaking watch listen related caption credit email"
    " contact location price rating website summary background analysis opinion verdict conclusion figure table live"
    " answer fact claim more next step part day chapter question first second third pros cons tip warning number"
)
