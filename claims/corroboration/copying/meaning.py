"""Words that news reports put for one another: a rewrite changes them first.

One row a meaning, its words as printed in small letters; the first names the meaning. To add one: one word here.
"""

from claims.corroboration.copying.words import root_of

_ROWS = (
    "die dead died death deaths dies kill killed killing kills perish perished slain fatal fatality fatalities",
    "wound wounded wounds injure injured injuries injury hurt hurting",
    "fire fires blaze blazes flame flames",
    "blast explosion explosions explode exploded exploding detonation detonate detonated",
    "authority authorities official officials",
    "police policeman policemen officer officers constable",
    "rescue rescued rescuing rescuers saved saving",
    "resident residents inhabitant inhabitants villager villagers local locals",
    "begin began begun start started starting begins launch launched",
    "end ended finish finished conclude concluded",
    "attack attacked attacks assault assaulted strike struck hit hits",
    "shell shelled shelling shells artillery bombardment",
    "ceasefire truce armistice",
    "arrest arrested detain detained detention custody",
    "vow vowed pledge pledged promise promised",
    "deny denied denies reject rejected rejects dismiss dismissed",
    "accuse accused blame blamed",
    "demand demanded urge urged ask asked request requested",
    "announce announced declare declared",
    "doctor doctors medic medics physician",
    "hospital clinic hospitals clinics",
    "child children kid kids",
    "car cars vehicle vehicles",
    "ship vessel boat ships vessels boats",
    "plane planes aircraft",
    "firm company companies firms business",
    "worker workers employee employees staff labourer labourers",
    "pay paid payment payments",
    "near nearby close",
    "about around roughly approximately almost nearly",
    "big large huge major",
    "destroy destroyed ruin ruined wreck wrecked demolish demolished",
    "damage damaged harm harmed",
    "flee fled escape escaped",
    "leader head chief chairman boss director",
    "talks talk negotiation negotiations",
    "vote voted ballot poll election elections",
    "soldier soldiers troop troops serviceman servicemen",
    "army military forces",
    "judge court tribunal",
    "sentence sentenced jail jailed prison imprison imprisoned",
    "rise rose risen increase increased climb climbed grow grew",
    "fall fell fallen drop dropped decline declined decrease decreased",
    "show showed shown reveal revealed",
    "house home houses homes",
    "road street highway",
    "percent cent per-cent",
    "win won winner victory",
    "storm hurricane typhoon cyclone",
    "search searched hunt",
    "missing unaccounted",
    "stop stopped halt halted suspend suspended",
    "build built construct constructed construction",
    "evacuate evacuated evacuation",
    "ban banned prohibit prohibited forbid forbidden",
    "inspect inspected inspection check checked examine examined",
    "pupil pupils student students",
    "buy bought purchase purchased",
    "firefighter firefighters fireman firemen",
    "investigate investigated investigation investigators probe inquiry",
)
_MEANINGS = {root_of(word): root_of(row.split()[0]) for row in _ROWS for word in row.split()}
# What any report of such an event says, whoever wrote it: half of a word's weight.
_USUAL = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december morning afternoon evening night today yesterday year years month months week weeks day"
    " days hour hours minute minutes people person man men woman women police officer official government minister"
    " ministry president spokesman spokeswoman spokesperson statement report reported reports news agency country city"
    " town village region area state national local capital died wounded fire blast attack hospital authority first"
    " last new old number million thousand hundred part place time accord according"
)
USUAL = frozenset(_MEANINGS.get(root_of(word), root_of(word)) for word in _USUAL.split())


# A sentence with one of these tells what somebody said: two reports of one speech share it without copying.
_ATTRIBUTING = (
    "said say says saying told tells add adds added according announced announces confirmed confirms warned warns"
    " explained admitted conceded claimed claims forecast forecasts promised vowed pledged complained ordered demanded"
    " asked accused denied denies acknowledged stressed insisted argued noted declared"
)
ATTRIBUTING = frozenset(form for word in _ATTRIBUTING.split() for form in (word, root_of(word)))


def meaning_of(root: str) -> str:
    """The name of the meaning that the word stands for; the word itself where it is in no row."""
    return _MEANINGS.get(root, root)
