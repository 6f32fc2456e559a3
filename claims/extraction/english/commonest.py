"""The commonest words of English reports that no other language in the Latin alphabet uses much: a sign of English."""

from claims.extraction.english.tables import word_set

# Left out, for others write them too: a, as, at, by, for, had, have, he, her, in, is, it, not, on, or, was, we, will.
COMMONEST = word_set(
    "the and of to that with from said says told which has were been they their this would who are after his its she"
    " while when about because there than could should might through between during against people according"
)
