"""Titles and role nouns: what stands before or beside a name and is not part of it."""

from claims.extraction.english.tables import word_set

HONORIFICS = word_set(
    "father sister sheikh ayatollah mullah comrade mr mr. mrs mrs. ms ms. mx miss sir dame lord lady madam"
)
MALE_WORDS = word_set(
    "mr mr. sir lord king prince spokesman chairman man father son brother husband boy grandfather policeman"
    " fisherman businessman congressman councilman alderman uncle imam actor priest monk duke fireman salesman"
)
FEMALE_WORDS = word_set(
    "mrs mrs. ms ms. miss dame lady queen princess spokeswoman chairwoman woman mother daughter sister wife girl"
    " grandmother policewoman businesswoman congresswoman councilwoman aunt actress nun duchess widow"
)
HEADS_OF_STATE = word_set("president premier chancellor king queen leader emir sultan ruler minister pm")
# Nouns of people who can speak by their office; a capitalized one before a name is a title.
ROLES = word_set(
    "president vice-president premier chancellor minister secretary undersecretary governor gov. senator sen. rep."
    " congressman congresswoman representative mayor deputy ambassador envoy consul leader chief head director chair"
    " chairman chairwoman chairperson chairs commissioner commander general gen. colonel col. major maj. captain capt."
    " lieutenant lt. sergeant sgt. admiral adm. marshal brigadier brig. officer sheriff constable inspector detective"
    " superintendent prosecutor attorney lawyer solicitor barrister judge justice magistrate spokesman spokeswoman"
    " spokesperson adviser advisor aide official analyst expert professor prof. dr. dr doctor economist historian"
    " scientist researcher engineer seismologist meteorologist epidemiologist virologist surgeon nurse teacher"
    " principal headteacher headmaster bishop archbishop cardinal pope imam rabbi reverend rev. pastor priest"
    " king queen prince princess emir sultan founder co-founder owner boss manager executive ceo editor reporter"
    " journalist correspondent activist campaigner organizer organiser lawmaker mp councillor councilor councilman"
    " councilwoman alderman candidate nominee rival counterpart successor predecessor resident villager farmer"
    " fisherman skipper driver shopkeeper trader pilot student pupil worker volunteer medic paramedic firefighter"
    " rescuer survivor witness eyewitness evacuee refugee victim neighbor neighbour landlord coach striker captain"
    " player manager veteran soldier militant fighter rebel warlord negotiator mediator diplomat delegate strategist"
    " pollster treasurer comptroller clerk ombudsman speaker whip coroner warden trooper ranger fire-chief pm"
    " foreman supervisor union-leader negotiators lord lady dame sir fellow chef author writer actor actress singer"
    " designer photographer coordinator co-ordinator consultant scholar academic lecturer dean rector provost"
    " conservationist geologist volcanologist hydrologist ecologist biologist physicist climatologist"
)
PLURAL_ROLES = word_set(
    "officials authorities police officers investigators prosecutors witnesses residents villagers relatives"
    " activists campaigners analysts experts scientists researchers economists doctors medics hospitals rescuers"
    " ministers lawmakers mps senators leaders critics supporters opponents rebels militants separatists troops"
    " inspectors observers monitors diplomats sources aides advisers advisors lawyers teachers workers unions"
    " firefighters organizers organisers protesters demonstrators neighbors neighbours survivors families parents"
    " historians members democrats republicans reporters journalists engineers forecasters meteorologists deputies"
    " both sides parties governments ministries companies people others some many owners staff commanders soldiers"
    " fishermen farmers traders drivers students detectives paramedics evacuees refugees campaign-groups"
)
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
    " unit brigade command headquarters secretariat mission delegation regulator watchdog"
)
# Nouns that stand for whoever was named before: "the official said".
COMPANY_WORDS = word_set("company firm group operator manufacturer maker retailer airline utility bank")
