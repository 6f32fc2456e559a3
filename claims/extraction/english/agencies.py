"""How reports credit news agencies in English. To add a word: one word here, one case in the tests."""

from claims.vocabulary import AGENCIES as KNOWN

# Every name of each, the longest first.
AGENCIES: tuple[str, ...] = tuple(
    sorted((name for row in KNOWN.values() for name in row), key=lambda name: (-len(name), name))
)
# What an agency does when a report goes back to it: "AFP reported", "TASS quoted the ministry as saying".
CREDIT_VERBS = (
    "reported|reports|reporting|said|says|saying|quoted|quotes|quoting|cited|writes|wrote|adds|added|learned|understands"
    "|revealed|carried|published|announced|noted|(?:could|was|were|did) (?:not|n['’]t|unable)|couldn['’]t|wasn['’]t"
)
# What stands before an agency that is cited.
CITE_WORDS = (
    "citing|according to|quoted by|reported by|cited by|quoting|carried by|published by|in a report by|reports by"
    "|report from|reports from|based on a report by|relayed by|distributed by"
)
# Its people and its own work: "an AFP correspondent", "a Reuters tally".
OWN_WORK = (
    "correspondents?|reporters?|journalists?|photographers?|teams?|tally|tallies|count|analysis|investigation"
    "|witness|stringer|videojournalist|calculations|report"
)
SEEN_BY = "seen|obtained|reviewed|verified|contacted|interviewed|compiled|witnessed"
# Of a passage with one of these the picture is the agency's, not the text.
PICTURE_WORDS = (
    "photo|photos|photograph|photography|picture|pictures|image|images|getty|file|video|footage|handout|screengrab"
    "|illustration|graphic|graphics|credit|caption|pool"
)
# Words that end the name of an outlet in a dateline: "VELM (Kolpress News) –".
OUTLET_ENDINGS = "News|Press|Wire|Agency|Media|Service|Today|Post|Times|Newswire"
# Agency names that are people's or places' names too.
AMBIGUOUS = ("Bloomberg", "Fars", "Hina", "Antara", "Tass", "Anadolu")
