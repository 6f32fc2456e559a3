"""Nouns of organisations: what makes a name the name of one, and what it is called by afterwards."""

from claims.extraction.english.tables import word_set

# Nouns of bodies; they speak and are "it".
BODIES = word_set(
    "ministry government presidency parliament senate congress cabinet council committee commission agency"
    " authority department bureau office administration court tribunal police army navy force military coastguard"
    " embassy party movement front union alliance coalition league federation association society institute university"
    " college school hospital company firm corporation group bank fund service services network station channel"
    " newspaper paper daily magazine television radio organization organisation nations programme program"
    " observatory center centre foundation trust charity church board club campaign team operator airline lines"
    " railways railway power electric energy press times post tribune herald gazette house state kremlin"
    " pentagon opposition junta militia militants crescent cross watch amnesty report study poll survey statement"
    " carrier lender retailer manufacturer supplier insurer brewer automaker carmaker chipmaker startup start-up"
    " conglomerate chain unit brigade command headquarters secretariat mission delegation regulator watchdog"
)
# Bodies in grammar alone: they say, and nobody means them by "it" afterwards.
PAPERS = word_set("report study poll survey statement programme program radio television")
# Last words of the names of companies, clubs and other bodies that have no noun for a body: Norvik Steel.
BODY_TAILS = word_set(
    "steel air airways aviation apparel ferries lines line motors foods energy holdings inc inc. ltd ltd. plc corp"
    " corp. llc ag gmbh sa co co. pharma pharmaceuticals systems technologies technology mining minerals oil gas"
    " petroleum telecom telecoms communications insurance industries partners united city fc rovers athletic"
    " wanderers works steelworks news media institute labs laboratories logistics shipping freight rail trains buses"
    " properties estates developments construction builders capital ventures financial securities brothers sons"
    " associates solutions networks international global textiles garments mills foods breweries farms dairy water"
    " utilities parliament ministry police hospital university college school council festival records studios"
    " pictures productions"
)
# Nouns that say little more than "body", also with a word before them: the rights group, the ruling party.
GENERIC = word_set(
    "company firm group party union agency charity ngo watchdog organisation organization newspaper paper airline"
    " carrier operator broadcaster club team bank lender giant manufacturer maker retailer regulator movement alliance"
)
# What a body named before may be called: the noun, then words that its name may hold. "*" is any name at all.
CALLED: dict[str, frozenset[str]] = {
    noun: word_set(row.split(":")[1])
    for row in """company firm business group giant manufacturer maker retailer operator carrier developer contractor
      supplier producer miner utility airline lender chain builder start-up startup brand conglomerate: *
    | party: party alliance front union movement coalition league bloc congress democrats greens labour labor
      conservatives liberals socialists
    | union: union federation front association brotherhood syndicate guild workers
    | charity ngo nonprofit non-profit watchdog monitor organisation organization body campaigners: *
    | agency: agency service office bureau administration authority fund programme program organisation
    | group movement rebels militia militants insurgents faction outfit: *
    | newspaper paper outlet daily tabloid publication magazine: times post gazette herald tribune news journal star
      mail telegraph guardian mirror chronicle courier echo independent standard observer monitor daily weekly
    | broadcaster station channel network: tv television radio news channel network broadcasting bbc
    | club team side: united city fc rovers athletic wanderers club town county albion rangers town hotspur sporting
    | bank lender: bank savings credit building | airline carrier: air airways airlines aviation jet wings
    | university college school: university college school institute academy
    | hospital clinic: hospital clinic infirmary medical | court tribunal: court tribunal
    | ministry: ministry | department: department ministry | council: council | commission: commission committee
    | committee: committee commission | board: board | authority: authority agency office
    | regulator: authority agency commission office ofcom regulator | force: police force army
    | army military: army military forces | alliance bloc pact: alliance nato union league
    | institute centre center think-tank thinktank: institute centre center foundation
    | fund foundation: fund foundation trust | utility: power electric energy water gas
    | country nation republic state kingdom: republic kingdom""".replace("\n", " ").split("|")
    for noun in row.split(":")[0].split()
}
