"""What a count measures by its own noun, what may stand round a count, and the words that doubt one. One row each."""

from claims.extraction.english.tables import word_set
from claims.vocabulary import Measure

NOUNS_OF_MEASURE: dict[str, Measure] = {  # the counted noun itself says the measure: "5 deaths", "5 dead"
    noun: measure
    for measure, nouns in {
        Measure.KILLED: "deaths fatalities bodies corpses lives homicides killings murders executions slayings",
        Measure.WOUNDED: "injuries",
        Measure.ARRESTED: "arrests detentions",
        Measure.INFECTED: "infections cases",
        Measure.CAPTURED: "kidnappings abductions",
    }.items()
    for noun in nouns.split()
}
CONFIRMED = word_set("confirmed suspected new active probable fresh positive reported")  # cases of a disease
ILLNESS = word_set(  # words by which "cases" are of a disease
    "cholera measles ebola virus covid covid-19 coronavirus disease outbreak epidemic pandemic infection infections"
    " infected flu influenza malaria dengue polio plague fever typhoid mpox zika anthrax dysentery hepatitis health"
    " diphtheria tuberculosis hiv aids rabies strain variant vaccine vaccinated quarantine hospital hospitals clinic"
    " patients doctors nurses poisoning illness sick meningitis pneumonia marburg lassa bird"
)
STATUS_NOUNS: dict[str, Measure] = {  # as much, unless another word governs the count: "5 hostages were freed"
    noun: measure
    for measure, nouns in {
        Measure.KILLED: "dead killed",
        Measure.WOUNDED: "wounded injured hurt",
        Measure.MISSING: "missing",
        Measure.DISPLACED: "displaced homeless evacuees refugees",
        Measure.CAPTURED: "hostages prisoners captives",
        Measure.ARRESTED: "arrested detained detainees",
        Measure.RESCUED: "survivors rescued",
        Measure.OTHER: "strikers pickets picketers",
        Measure.ATTENDED: "protesters demonstrators marchers mourners attendees participants spectators"
        " worshippers protestors",
    }.items()
    for noun in nouns.split()
}
TELLING = word_set(  # right before a bare number that answers what was counted before: the temple says 23
    "say says said count counts counted reckon reckons reckoned claim claims claimed insist insists insisted put puts"
    " it's it’s estimates estimated believes thinks"
)
LISTS = word_set("list lists ledger register roll notebook tally database")  # of names, which stand for people
AT_SEA = word_set(  # where those who are picked up are rescued, not arrested
    "sea boat boats ship vessel coastguard ferry raft lifeboat lifeboats dinghy trawler capsized sank shipwreck adrift"
    " overboard trawler trawlers tanker yacht freighter lifejackets fishermen helicopter flood floods floodwater"
)
NUMBER_NOUNS = word_set("number numbers count tally total figure figures estimate")  # the number of missing
LINKING = word_set(  # before a participle that is said of what stands before it: "5 remain trapped"
    "left remain remains remained feared confirmed reported presumed believed thought found got get getting declared"
    " pronounced lay lie considered"
)
BLOCKING = word_set(  # a count after these is neither subject nor object: "killed by 20 gunmen"
    "by from against for to in into on at near behind outside between through across without towards toward under"
    " like as since during within over via"
)
MATERIEL = word_set(  # what an army or a fire can lose
    "tanks vehicles aircraft helicopters drones planes jets warplanes guns howitzers launchers missiles rockets ships"
    " boats vessels warships trucks lorries carriers bunkers depots posts outposts batteries radars mortars tankers"
    " buildings houses homes shops huts tents cars buses structures barns stables warehouses schools churches mosques"
    " temples bombs villages bridges stalls cabins properties dwellings apartments flats hangars barracks systems"
)
# What the loss, burning or sweeping away of things amounts to, where the word tells another measure of people.
OF_THINGS: dict[str, Measure] = dict.fromkeys(
    word_set(
        "lost lose loses losing loss losses burned burnt swept_away washed_away trapped buried killed losses_included"
        " losses_include"
    ),
    Measure.DESTROYED,
)
SIDE_ADJECTIVES = word_set(
    "government rebel opposition separatist loyalist regime coalition insurgent militia enemy allied paramilitary"
)
MATTERS = word_set(  # before "over" that means "about": protests over 12 arrests
    "protest protests anger outrage row dispute concern concerns fears trial criticism arrested charged detained"
    " questioned sacked fired clash clashes jailed inquiry investigation lawsuit handed turned took taken taking"
    " handing turning took fight dispute war"
)
SKIPPED = word_set(  # words between a number and its noun
    "more of the its their his her our own other additional further such these those new young teenage local armed"
    " enemy foreign fellow unarmed innocent elderly pregnant senior confirmed uniformed displaced homeless"
    " wounded injured dead missing killed hurt arrested detained whose"
    " unidentified suspected alleged male female adult school off-duty on-duty"
)
HEDGES: tuple[str, ...] = (  # "…" stands for up to three words
    "could not … verified",
    "could not … confirmed",
    "could not … corroborated",
    "could not … verify",
    "could not … confirm",
    "cannot … verified",
    "cannot … confirmed",
    "cannot … verify",
    "not been … verified",
    "not been … confirmed",
    "not been … corroborated",
    "not been possible to … verify",
    "not … possible to … verify",
    "not … possible to … confirm",
    "not … verified",
    "not independently confirmed",
    "no independent confirmation",
    "no independent verification",
    "unable to … verify",
    "unable to … confirm",
    "impossible to … verify",
    "impossible to … confirm",
    "difficult to verify",
    "hard to verify",
    "did not … verify",
    "has not verified",
    "have not verified",
    "unverified",
    "unconfirmed",
    "uncorroborated",
)
