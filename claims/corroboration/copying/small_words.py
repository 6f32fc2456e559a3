"""Words that tell little, those of grammar, and numbers in words."""


def word_set(text: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(text.split())


FUNCTION_WORDS = word_set(
    "a about above after again against all also although always am among amid an and another any are around as at away"
    " back be because been before behind being below between both but by came can cannot come could did do does doing"
    " done down during each either else even ever every few for from further get gets getting go goes going got had"
    " has have having he her here hers herself him himself his how however i if in into is it its itself just later"
    " least less like made make makes many may me might more most much must my near neither never no nor not now of"
    " off on once only onto or other others our out over own per put rather same several shall she should since so"
    " some soon still such take taken takes than that the their theirs them themselves then there these they this"
    " those though through thus to together too took toward towards under until up upon us very was way we went"
    " were what when where whether which while who whom whose why will with within without would yet you your"
    " dont didnt doesnt wasnt isnt arent werent couldnt cant wont wouldnt hadnt hasnt havent its thats im ive"
    " said say says saying told tell tells added add adds"
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = word_set(_TENS)
NUMBERS = (
    {word: str(number) for number, word in enumerate(_UNITS.split())}
    | {word: str(10 * number) for number, word in enumerate(_TENS.split(), start=2)}
    | {"hundred": "100", "thousand": "1000", "million": "1000000", "dozen": "12"}
)
