"""Who may be counted: persons by their nouns, animals, and the groups that figures are compared by. One word each."""

from claims.extraction.english.tables import word_set

GROUPS: dict[str, str] = {
    noun: group
    for group, nouns in {
        "people": "people person persons others lives souls bodies corpses deaths fatalities casualties"
        " survivors victims them individuals injuries homicides occupants cases infections arrests killings murders"
        " executions detentions kidnappings abductions slayings",
        "civilians": "civilians civilian non-combatants",
        "troops": "troops soldiers soldier servicemen serviceman servicewomen personnel conscripts recruits reservists"
        " marines paratroopers infantrymen",
        "fighters": "fighters fighter militants mercenaries proxies rebels insurgents gunmen jihadists terrorists",
        "children": "children child kids schoolchildren minors infants babies",
        "women": "women woman",
        "men": "men man",
        "police": "policemen police",
    }.items()
    for noun in nouns.split()
}
STATES = word_set(  # count persons as nouns do: "5 dead, 12 injured"
    "arrested dead detained displaced homeless hurt injured killed missing rescued wounded"
)
HUMAN = (
    frozenset(GROUPS)
    | STATES
    | word_set(
        "residents passengers workers managers firefighters families family members officers students pupils teens"
        " teenagers boys girls boy girl doctors medics nurses patients migrants refugees prisoners hostages detainees"
        " captives protesters demonstrators journalists tourists villagers miners evacuees suspects voters officials"
        " guards crew sailors fishermen farmers drivers teachers athletes fans spectators worshippers pilgrims"
        " shoppers employees staff customers relatives colleagues friends brothers sisters daughters sons mothers"
        " fathers couples adults seniors households inmates adolescents youths commanders generals pilots rescuers"
        " volunteers activists peacekeepers observers delegates supporters attendees participants homeowners"
        " bystanders pedestrians deputies troopers paramedics policewomen crewmen seamen parents newborns cousins"
        " twins siblings husbands wives grandchildren grandparents nephews nieces uncles aunts nationals citizens"
        " locals guests climbers hikers skiers trekkers shepherds herders monks nuns priests clergy imams councillors"
        " councilors lawmakers mps senators judges prosecutors lawyers editors reporters bloggers dissidents strikers"
        " marchers mourners protestors trainees cadets apprentices builders cleaners cooks traders vendors merchants"
        " smugglers robbers thieves poachers loggers hunters anglers bathers swimmers divers surfers tenants squatters"
        " commuters cyclists motorists motorcyclists riders bikers truckers technicians engineers scientists"
        " researchers contractors consultants clerks cashiers bankers attackers assailants kidnappers hijackers"
        " toddlers heirs orphans widows pensioners deserters defectors sergeants lieutenants captains colonels"
        " admirals tribesmen clansmen gangsters criminals offenders convicts escapees stowaways castaways revellers"
        " revelers partygoers concertgoers churchgoers congregants parishioners diners drinkers accused passers-by"
        " passersby patrons players coaches clerics neighbours neighbors teammates classmates roommates housemates"
        " shipmates pickets guides backbenchers"
    )
)
THINGS_LIKE_PERSONS = word_set(  # plurals of things with the endings below
    "towers computers helicopters containers centers tankers trailers bunkers mortars generators reactors"
    " tractors sectors doors floors orders letters numbers quarters shelters papers newspapers rivers servers"
    " launchers corners powers meters chapters matters offers centres theaters theatres monitors sensors motors"
    " errors colors colours flavors carriers bombers cruisers destroyers freighters trawlers steamers cutters"
    " trees fees committees degrees guarantees coasters scooters bulldozers diggers excavators harbors harbours"
    " manors cylinders barriers borders covers dinners winters summers flowers showers waters layers folders"
    " posters banners stickers shoulders fingers coolers chargers printers lasers boosters interceptors lockers"
    " rollers burners campers chambers boulders craters feathers ladders lighters markers timbers transformers"
    " transporters wagers wonders hangers corridors mirrors vectors rotors elevators escalators refrigerators"
    " ventilators incubators tremors plants grants warrants restaurants headquarters remainders disorders"
    " encounters disasters hectares calibers"
)
LIKE_PERSONS = (  # bathers, councillors, absentees
    *("ers", "ors", "ists", "ees", "men", "women", "ants", "ians", "girls", "boys", "children", "daughters"),
)
RUNAWAYS = word_set(  # who flee without being displaced
    "suspects gunmen attackers assailants robbers thieves burglars inmates prisoners kidnappers hijackers shooters"
    " raiders hostages captives convicts escapees"
)
PEOPLES = word_set(  # peoples whose names tell it by no ending
    "greeks turks swedes poles danes finns czechs slovaks serbs croats kurds arabs jews muslims christians hindus"
    " sikhs tatars roma kazakhs uzbeks tajiks britons scots thais filipinos swiss dutch french english irish"
)
THINGS = word_set(  # plurals that no verb of harm to persons governs, though they may follow it
    "attacks incidents blasts explosions raids strikes clashes shootings bombings bullets shots rounds wounds"
    " gunshots houses homes cities towns villages districts provinces sites places locations areas regions states"
    " countries streets roads cars trucks buses trains planes flights boats ships companies firms businesses banks"
    " schools hospitals hotels offices buildings charges crimes offences offenses felonies laws bills deals talks"
    " reports votes jobs points games matches goals wickets sets elections campaigns weapons guns rifles pistols"
    " knives bombs grenades devices drones missiles rockets tanks shells mines phones laptops documents items"
    " bottles bags boxes dollars euros tonnes tons acres trees crops fields farms shops stores windows walls rooms"
    " apartments counts occasions events accidents crashes cases legs arms hands ribs bones teeth fingers vertebrae"
    " times days weeks months years hours minutes groups families’ teams units brigades battalions regiments"
)
ANIMALS = word_set(
    "animals antelopes bears bees birds buffaloes bulls calves camels cats cattle chickens cows deer dogs"
    " dolphins donkeys ducks elephants fish flamingos foxes geese goats hens hogs horses lambs lions livestock"
    " mink mules pigs poultry reindeer salmon seals sheep swans tigers turkeys whales wolves yaks"
)
UNCOUNTED_PLURALS = word_set(  # plurals without an s
    "aircraft cattle crew deer fish infantry livestock poultry reindeer sheep spacecraft"
)
