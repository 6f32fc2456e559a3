"""Titles and role nouns: what stands before or beside a name and is not part of it."""

from claims.extraction.english.tables import word_set

HONORIFICS = word_set(
    "father sister sheikh ayatollah mullah comrade hajia alhaji haji madame monsieur frau herr datuk dato tun"
    " ald. cllr cllr. spc. atty. msgr. mme. shri smt pandit swami monsignor maj-gen lt-gen brig-gen lt-col"
    " hon hon. mr mr. mrs mrs. ms ms. mx miss sir dame lord lady madam"
)
MALE_WORDS = word_set(
    "mr mr. sir lord king prince spokesman chairman man father son brother husband boy grandfather policeman"
    " fisherman businessman congressman councilman alderman uncle imam actor priest monk duke fireman salesman"
)
FEMALE_WORDS = word_set(
    "mrs mrs. ms ms. miss dame lady queen princess spokeswoman chairwoman woman mother daughter sister wife girl"
    " hajia madame frau smt"
    " grandmother policewoman businesswoman congresswoman councilwoman aunt actress nun duchess widow"
)
# Nouns of people who can speak by their office; a capitalized one before a name is a title.
ROLES = word_set(
    "sens. reps. president vice-president premier chancellor minister secretary undersecretary governor gov. senator"
    " sen. rep. congressman congresswoman representative mayor deputy ambassador envoy consul leader chief head"
    " director chair chairman chairwoman chairperson chairs commissioner commander general gen. colonel col. major"
    " maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. marshal brigadier brig. officer sheriff constable"
    " inspector detective superintendent prosecutor attorney lawyer solicitor barrister judge justice magistrate"
    " spokesman spokeswoman spokesperson adviser advisor aide official analyst expert professor prof. dr. dr doctor"
    " economist historian scientist researcher engineer seismologist meteorologist epidemiologist virologist surgeon"
    " nurse teacher principal headteacher headmaster bishop archbishop cardinal pope imam rabbi reverend rev. pastor"
    " priest king queen prince princess emir sultan founder co-founder owner boss manager executive ceo editor"
    " reporter journalist correspondent activist campaigner organizer organiser lawmaker mp councillor councilor"
    " councilman councilwoman alderman candidate nominee rival counterpart successor predecessor resident villager"
    " farmer fisherman skipper driver shopkeeper trader pilot student pupil worker volunteer medic paramedic"
    " firefighter rescuer survivor witness eyewitness evacuee refugee victim neighbor neighbour landlord coach striker"
    " player veteran soldier militant fighter rebel warlord negotiator mediator diplomat delegate strategist pollster"
    " treasurer comptroller clerk ombudsman speaker whip coroner warden trooper ranger fire-chief pm foreman"
    " supervisor union-leader negotiators lord lady dame sir fellow chef author writer actor actress singer designer"
    " photographer coordinator co-ordinator consultant scholar academic lecturer dean rector provost corporal private"
    " commodore cadet guard passenger commuter motorist cyclist hiker climber tourist traveller bystander onlooker"
    " protester demonstrator parishioner worshipper settler herder shepherd grocer vendor hawker baker butcher cook"
    " waiter waitress cashier mechanic plumber carpenter electrician miner postman builder architect banker broker"
    " accountant auditor financier investor presenter broadcaster commentator columnist critic curator archivist"
    " librarian pharmacist psychologist psychiatrist paediatrician pediatrician therapist dentist midwife technician"
    " programmer developer goalkeeper midfielder defender forward sprinter boxer golfer referee umpire jockey"
    " bandleader conductor composer poet painter sculptor playwright filmmaker producer choreographer conservationist"
    " geologist volcanologist hydrologist ecologist biologist physicist climatologist"
)
PLURAL_ROLES = word_set(
    "officials authorities police officers investigators prosecutors witnesses residents villagers relatives"
    " activists campaigners analysts experts scientists researchers economists doctors medics hospitals rescuers"
    " ministers lawmakers mps senators leaders critics supporters opponents rebels militants separatists troops"
    " inspectors observers monitors diplomats sources aides advisers advisors lawyers teachers workers unions"
    " firefighters organizers organisers protesters demonstrators neighbors neighbours survivors families parents"
    " historians members democrats republicans reporters journalists engineers forecasters meteorologists deputies"
    " both sides parties governments ministries companies people others some many owners staff commanders soldiers"
    " pair couple duo trio two three both men women children youths teenagers relatives locals opponents"
    " fishermen farmers traders drivers students detectives paramedics evacuees refugees campaign-groups"
)
# Who belongs to a party or a country, said of one person: "the Democrat", "the Briton".
PARTISANS = word_set(
    "democrat republican conservative liberal socialist communist tory independent labourite libertarian nationalist"
    " briton frenchman frenchwoman englishman scot irishman welshman dutchman spaniard dane swede finn pole turk serb"
    " croat american canadian australian german italian russian ukrainian nobel olympian"
)
SUFFIXES = word_set("jr sr ii iii iv")
POSTNOMINALS = word_set("kc qc sc mp mep msp ms obe cbe mbe phd md esq")  # after a name, and no part of it
# Words that stand alone for people or bodies not named, also where a sentence gives them a capital.
UNNAMED = word_set(
    "police another others some many several most both all officials authorities neither one two three four five six"
    " locals militants opponents critics supporters everyone nobody somebody someone anyone each most few"
)
# Nouns that say what somebody is, not what office they hold: "the widow" may be anyone just spoken of.
DESCRIBES = word_set(
    "man woman boy girl teenager teen youth youngster child toddler pensioner retiree grandfather grandmother father"
    " mother parent son daughter brother sister husband wife widow widower fiance fiancee couple twin stepfather"
    " stepmother uncle aunt nephew niece cousin bride groom accused defendant suspect convict detainee prisoner inmate"
    " hostage captive patient politician star celebrity entertainer veteran newcomer incumbent billionaire millionaire"
    " tycoon magnate businessman businesswoman entrepreneur laureate winner champion favourite favorite hopeful"
    " contender challenger frontrunner front-runner exile dissident whistleblower whistle-blower native local father-of"
    " mother-of pair duo trio person gunman attacker plaintiff claimant complainant victim survivor refugee migrant"
    " writer author novelist poet singer musician rapper actor actress artist filmmaker comedian"
    " writer author novelist poet singer musician rapper actor actress artist filmmaker comedian"
    " democrat republican conservative liberal socialist communist tory briton frenchman frenchwoman englishman scot"
    " irishman welshman dutchman spaniard dane swede finn pole turk serb croat"
)
PERSON_NOUNS = ROLES | MALE_WORDS | FEMALE_WORDS | DESCRIBES | word_set("source someone somebody person")
# Offices by the other words they go by: the noun as worded, then the nouns of a role that it may stand for.
OFFICES: dict[str, frozenset[str]] = {
    row.split(":")[0].strip(): word_set(row.split(":")[1])
    for row in """leader: president premier chancellor king queen emir sultan ruler chairman chairwoman head chief
    | ruler: president king queen emir sultan | monarch: king queen emir sultan | strongman: president general
    | premier: prime-minister pm chancellor | chief: head boss director commander commissioner chairman
    | head: chief director leader president chairman chairwoman boss | boss: chief head director manager owner ceo
    | executive: ceo director manager boss | ceo: executive boss | chair: chairman chairwoman chairperson
    | chairman: chair chairperson | chairwoman: chair chairperson | spokesperson: spokesman spokeswoman
    | spokesman: spokesperson | spokeswoman: spokesperson
    | lawmaker: senator sen. representative rep. mp congressman congresswoman councillor councilor deputy delegate
    | legislator: senator sen. representative rep. mp congressman congresswoman lawmaker deputy
    | parliamentarian: mp deputy senator lawmaker
    | politician: senator sen. representative rep. mp congressman congresswoman councillor minister deputy
      lawmaker leader president premier chancellor mayor governor candidate
    | congressman: representative rep. | congresswoman: representative rep. | senator: sen. | governor: gov.
    | general: gen. | colonel: col. | major: maj. | captain: capt. | lieutenant: lt. | sergeant: sgt. | admiral: adm.
    | brigadier: brig. | commander: general gen. colonel col. major captain admiral chief
    | officer: captain capt. lieutenant lt. sergeant sgt. colonel col. major general constable inspector
      detective trooper
    | soldier: private corporal sergeant sgt. lieutenant captain
    | doctor: dr. dr physician medic surgeon consultant gp | physician: dr. dr doctor
    | medic: doctor dr. nurse paramedic
    | academic: professor prof. lecturer scholar researcher | professor: prof. | scientist: professor prof. researcher
      seismologist geologist volcanologist virologist epidemiologist physicist biologist climatologist hydrologist
    | expert: professor prof. analyst researcher | lawyer: attorney solicitor barrister counsel | attorney: lawyer
    | cleric: imam priest bishop archbishop rabbi pastor ayatollah sheikh | priest: father rev. reverend pastor
    | diplomat: ambassador envoy consul | envoy: ambassador mediator negotiator representative | mediator: envoy
    | negotiator: envoy mediator | official: secretary undersecretary commissioner director head chief deputy
    | minister: premier | aide: adviser advisor assistant | adviser: advisor aide | advisor: adviser aide
    | author: writer novelist | writer: author novelist | activist: campaigner organizer organiser
    | campaigner: activist | coach: manager trainer | manager: coach | sportsman: striker captain player
    | striker: forward footballer | player: striker captain forward footballer | footballer: striker forward
    | fisherman: skipper | sailor: skipper captain | skipper: captain | businessman: owner ceo founder executive
    | rebel: warlord commander militant | warlord: commander leader | militant: rebel commander | nobleman: lord duke
    | prosecutor: attorney | judge: justice magistrate | policeman: officer constable inspector | organiser: organizer
    | pontiff: pope | farmer: grower
    | trader: shopkeeper merchant | shopkeeper: trader owner | driver: trucker | teacher: headteacher
    | headteacher: principal headmaster | principal: headteacher headmaster | monk: priest father""".replace(
        "\n", " "
    ).split("|")
}
RANKS = word_set(
    "general gen. colonel col. major maj. captain capt. lieutenant lt. sergeant sgt. corporal private admiral adm."
    " marshal brigadier brig. commander commodore inspector superintendent constable detective dr dr. prof prof."
)
# Words before an office that make it another office.
LESSER = word_set(
    "deputy vice vice- under assistant associate junior sub- shadow acting interim former ex ex- late then"
)
