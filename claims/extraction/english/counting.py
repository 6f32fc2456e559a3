"""What is counted: measures by their governing words, groups by their nouns, and what a number before it is no count.

To add a measure word: one row; to add a group: one word. Each needs one case in the tests.
"""

from claims.extraction.english.tables import word_set
from claims.vocabulary import Measure

# word → measure, for a verb or adjective that governs a count: "killed 5", "5 were killed", "5 dead".
GOVERNORS: dict[str, Measure] = {
    word: measure
    for measure, words in {
        Measure.KILLED: "killed kill kills killing died die dies dying dead deaths death perished slain drowned"
        " drowning executed massacred murdered toll lives fatalities fatally bodies lost losing loss losses corpses"
        " suffocated assassinated beheaded homicides fatality slaughtered",
        Measure.WOUNDED: "wounded wounding wound injured injuring injure injuries hurt hurting hospitalized"
        " hospitalised hospital shot maimed treated wounds stabbed gunshot gunfire burned grazed"
        " struck injury hospitals",
        Measure.MISSING: "missing unaccounted disappeared vanished trapped buried",
        Measure.DISPLACED: "displaced displacing homeless fled fleeing flee evacuated evacuating uprooted shelter homes"
        " evacuate",
        Measure.CAPTURED: "captured capturing prisoner hostage kidnapped abducted seized abducting kidnapping hostages",
        Measure.ARRESTED: "arrested arresting arrests detained detaining custody jailed imprisoned charged",
        Measure.RELEASED: "released releasing freed freeing",
        Measure.RESCUED: "rescued rescuing saved survivors survived pulled surviving",
        Measure.DEPLOYED: "deployed deploying deploy dispatched dispatching mobilized mobilised stationed assigned sent"
        " sending recruited passed transferred",
        Measure.DESTROYED: "destroyed destroying demolished flattened razed gutted downed sank sunk collapsed burnt",
        Measure.INFECTED: "infected infections infecting cases positive contracted",
        Measure.ATTENDED: "attended attending gathered marched rallied protested turnout crowd demonstrated flocked",
        Measure.ABOARD: "aboard onboard carrying carried",
    }.items()
    for word in words.split()
}
# Words that govern what follows them alone: "killing 5", "the deaths of 5", "a toll of 5".
BEFORE_ONLY = frozenset(word for word in GOVERNORS if word.endswith("ing") and word != "missing") | word_set(
    "kill kills toll deaths death loss losses lost sent dispatched carried cases injuries arrests wound"
)
# Words that govern what stands before them alone: "5 dead", "5 died".
AFTER_ONLY = word_set(
    "died die dies dead perished missing unaccounted homeless fled survived aboard onboard hospital custody marched"
    " rallied protested gathered attended prisoner hostage shelter homes disappeared drowned positive passed"
    " lives gunshot gunfire wounds fatally"
)
PLACES = frozenset(("hospital", "hospitals", "custody", "shelter", "homes"))  # they govern only as "in hospital"
NOUNS_OF_MEASURE: dict[str, Measure] = {  # the counted noun itself says the measure: "5 deaths", "5 survivors"
    "deaths": Measure.KILLED,
    "fatalities": Measure.KILLED,
    "bodies": Measure.KILLED,
    "corpses": Measure.KILLED,
    "dead": Measure.KILLED,
    "lives": Measure.KILLED,
    "homicides": Measure.KILLED,
    "injuries": Measure.WOUNDED,
    "wounded": Measure.WOUNDED,
    "injured": Measure.WOUNDED,
    "missing": Measure.MISSING,
    "survivors": Measure.RESCUED,
    "hostages": Measure.CAPTURED,
    "prisoners": Measure.CAPTURED,
    "captives": Measure.CAPTURED,
    "arrests": Measure.ARRESTED,
    "detainees": Measure.ARRESTED,
    "infections": Measure.INFECTED,
    "cases": Measure.INFECTED,
    "evacuees": Measure.DISPLACED,
    "refugees": Measure.DISPLACED,
}
GROUPS: dict[str, str] = {
    noun: group
    for group, nouns in {
        "people": "people person persons others lives souls bodies corpses dead deaths fatalities casualties injured"
        " wounded survivors victims them individuals missing injuries homicides occupants",
        "civilians": "civilians civilian non-combatants",
        "troops": "troops soldiers soldier servicemen serviceman personnel conscripts recruits reservists",
        "fighters": "fighters fighter militants mercenaries proxies rebels insurgents gunmen jihadists terrorists",
        "children": "children child kids schoolchildren minors infants babies",
        "women": "women woman",
        "men": "men man",
        "police": "policemen police",
    }.items()
    for noun in nouns.split()
}
HUMAN = frozenset(GROUPS) | word_set(
    "residents passengers workers managers firefighters families family members officers students pupils teens"
    " teenagers boys girls boy girl doctors medics nurses patients migrants refugees prisoners hostages detainees"
    " captives protesters demonstrators journalists tourists villagers miners evacuees suspects voters officials"
    " guards crew sailors fishermen farmers drivers teachers athletes fans spectators worshippers pilgrims shoppers"
    " employees staff customers relatives colleagues friends brothers sisters daughters sons mothers fathers couples"
    " adults seniors households inmates adolescents youths commanders generals pilots rescuers volunteers activists"
    " peacekeepers observers delegates supporters attendees participants spectators homeowners bystanders pedestrians"
    " deputies troopers paramedics policewomen crewmen seamen parents newborns"
)
SKIPPED = word_set(  # words between a number and its noun
    "more of the its their his her our own other additional further such these those new young teenage local armed"
    " enemy foreign fellow unarmed innocent elderly pregnant senior wounded injured dead missing confirmed uniformed"
    " unidentified suspected alleged male female adult school off-duty on-duty"
)
UNITS_OF_MEASURE = word_set(
    "percent per % percentage pct year years month months week weeks day days hour hours minute minutes second seconds"
    " night nights km kilometer kilometers kilometre kilometres mile miles meter meters metre metres m cm mm foot feet"
    " inch inches yard yards ft kg kilo kilos kilogram kilograms kilogrammes gram grams tonne tonnes ton tons mph kph"
    " degree degrees dollar dollars euro euros pound pounds yen yuan rupees rubles roubles cent cents pence acre acres"
    " hectare hectares magnitude a.m p.m a.m. p.m. am pm o'clock o’clock time times decade decades century centuries"
    " point points gigabytes megawatts mw gw kw litres liters barrels gallons volts sq square cubic knots block"
    " weekends fortnight quarters quarter half $ million billion things ways stages steps thirds fold pc year-old"
    " years-old month-old level"
)
NOT_COUNTED = word_set(
    "sides side parties countries country nations governments neighbours neighbors occasions fronts reasons questions"
    " phases rounds sets kinds types halves terms chapters articles states goals wickets runs points seats others'"
    " sources neighbouring warring leaders presidents ministers powers men's women's"
)
CURRENCY = frozenset("$£€¥₹₽")
LABELS = word_set(  # words before a number that is a name or an address
    "age aged ages route highway room no no. number page chapter article section flight unit apartment suite gate line"
    " channel area chapter resolution phase level stage category grade magnitude version highway interstate block bus"
    " at"
)
HEDGES: tuple[str, ...] = (
    "could not be verified",
    "could not be independently verified",
    "could not be confirmed",
    "could not independently verify",
    "could not immediately be verified",
    "could not immediately verify",
    "cannot be verified",
    "not been verified",
    "not been independently verified",
    "not been possible to verify",
    "not possible to verify",
    "not immediately possible to verify",
    "not independently verified",
    "no independent confirmation",
    "unable to verify",
    "impossible to verify",
    "unverified",
    "unconfirmed",
)
