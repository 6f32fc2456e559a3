"""Words that govern a count and so say what it measures, one row a kind of word and measure.

To add one: one word in its row, one case in the tests. A phrase is joined by "_"; a "*" in it stands for up to four
words, or none; a "#" for the count and what else stands there: brought_#_out.
"""

from enum import Flag, auto

from claims.vocabulary import Measure


class Place(Flag):
    """Where the count stands to the word."""

    OBJECT = auto()  # after it: killed 5
    PASSIVE = auto()  # before it, with or without "be": 5 were killed
    SUBJECT = auto()  # before it: 5 died, 5 in hospital
    OF = auto()  # after it and "of": the deaths of 5
    TOTAL = auto()  # after it, however far, where nothing else is counted: the toll has risen to 5
    WEAK = auto()  # gives way to any other word that governs the count
    RESULT = auto()  # right after the count, it says what the verb before made of it: shot 5 dead


_OBJECT, _PASSIVE, _SUBJECT, _OF, _TOTAL, _WEAK, _RESULT = Place
_NOTHING = Place(0)  # the phrase takes its word away: carried out
_VERB = _OBJECT | _PASSIVE

ROWS: tuple[tuple[Measure, Place, str], ...] = (
    (
        Measure.WOUNDED,
        _SUBJECT,
        "suffered_*_bones suffered_*_fractures suffered_smoke_inhalation gunshot_victims shooting_victims"
        " stabbing_victims gunshot_victim shooting_victim had_*_wounds had_*_injuries had_*_wound in_*_hospital"
        " in_*_hospitals to_*_hospital to_*_hospitals at_*_hospital to_*_medical_center to_*_medical_centre"
        " to_*_trauma_center to_*_trauma_centre to_*_clinic to_*_clinics to_*_infirmary in_*_condition"
        " fighting_for_their_lives fighting_for_his_life fighting_for_her_life recovering_from recovering_after"
        " recovering_in are_recovering were_recovering is_recovering with_*_wounds with_*_injuries with_*_burns"
        " with_*_wound suffering_*_wounds suffered_*_wounds suffering_*_injuries suffered_*_injuries"
        " suffering_*_burns suffered_*_burns sustained_*_injuries sustained_*_wounds sustaining_*_injuries"
        " expected_to_survive expected_to_live expected_to_recover undergoing_surgery in_intensive_care"
        " on_life_support needed_hospital_treatment needing_hospital_treatment required_*_treatment"
        " needed_*_treatment gunshot_wounds gunshot_wound bullet_wounds among_the_wounded among_the_injured"
        " by_gunfire by_*_bullets by_*_bullet at_*_medical_center at_*_medical_centre suffered_cardiac_arrests"
        " suffered_cardiac_arrest suffered_heart_attacks",
    ),
    (
        Measure.WOUNDED,
        _OBJECT,
        "those_hurt_included those_injured_included those_wounded_included those_injured_include"
        " the_wounded_included the_injured_included the_wounded_include the_injured_include wounding injuring injure"
        " injures hurting hurts maim maiming grazing shooting stabbing",
    ),
    (
        Measure.WOUNDED,
        _VERB,
        "evacuated_to_*_hospital released_from_*_hospital discharged_from_*_hospital treated_and_released"
        " treated_and_discharged wounded injured hurt maimed shot stabbed hospitalized hospitalised grazed beaten"
        " trampled scalded mauled shot_and_wounded shot_and_injured concussed",
    ),
    (Measure.WOUNDED, _VERB | _WEAK, "burned burnt struck hit treated beat crushed"),
    (Measure.WOUNDED, _OBJECT | _WEAK, "striking hitting wound wounds crushing treating"),
    (Measure.WOUNDED, _SUBJECT | _RESULT, "unconscious bleeding"),
    (Measure.WOUNDED, _OF, "wounding injuries shooting stabbing injuries_to"),
    (Measure.WOUNDED, _TOTAL, "injuries the_wounded the_injured those_wounded those_injured those_hurt"),
    (
        Measure.WOUNDED,
        _OBJECT | _SUBJECT,
        "among_the_wounded among_the_injured among_those_injured among_those_wounded among_those_hurt",
    ),
    (
        Measure.ATTENDED,
        _SUBJECT,
        "to_march to_rally to_protest to_gather to_attend to_take_part to_demonstrate attended gathered marched"
        " rallied protested demonstrated flocked turned_out turned_up took_part taken_part taking_part joined"
        " took_to_the_streets taken_to_the_streets"
        " lined_the assembled converged marching protesting gathering demonstrating",
    ),
    (
        Measure.ATTENDED,
        _OF,
        "protest procession vigil crowd crowds march rally gathering turnout attendance demonstration congregation",
    ),
    (Measure.ATTENDED, _OBJECT | _WEAK, "drew draws drawing drawn attracted attracting attended_by watched_by"),
    (Measure.ATTENDED, _TOTAL, "turnout crowd attendance"),
    (
        Measure.OTHER,
        _SUBJECT,
        "walked_out walked_off went_on_strike gone_on_strike on_strike downed_tools stopped_work joined_*_strike"
        " join_*_strike returned_to_work return_to_work resigned quit left_the_service left_the_profession"
        " had_left_the_service have_left_the_service had_left_the_profession have_left_the_profession slipped_out"
        " slipped_away got_away deserted defected accounted_for their_jobs escaped without_power without_water"
        " without_electricity sentenced_to_death",
    ),
    (
        Measure.OTHER,
        _OBJECT,
        "fired sacks dismissing laying_off sacking expelling deporting damaging flooding looting stranding affecting",
    ),
    (
        Measure.OTHER,
        _NOTHING,
        "fled_the_scene fled_on_foot fled_in_a fled_before fled_the_area carried_out carrying_out carry_out seized_on"
        " held_a held_talks lost_power lost_contact exchanged_fire exchange_fire exchanging_fire exchanged_shots"
        " cardiac_arrest cardiac_arrests",
    ),
    (
        Measure.OTHER,
        _VERB,
        "sentenced convicted laid_off sacked dismissed suspended expelled deported fined damaged flooded looted"
        " quarantined vaccinated stranded besieged affected acquitted",
    ),
    (Measure.OTHER, _TOTAL, "population_to population_of population_at"),
    (Measure.OTHER, _OF, "strike walkout stoppage deportation expulsion dismissal conviction"),
    (
        Measure.KILLED,
        _OBJECT,
        "the_dead_were the_dead_include the_dead_included victims_included losses_included losses_include"
        " those_killed_included those_killed_include those_killed_were kill kills killing murder murders murdering"
        " executing massacring slaughtering drowning beheading culling claims_the_lives claimed_the_lives"
        " shooting_dead",
    ),
    (
        Measure.KILLED,
        _SUBJECT,
        "to_their_deaths to_their_death to_his_death drowned suffocated died die dies dying perished perish drown"
        " succumbed lost_their_lives lost_his_life lost_her_life losing_their_lives killed_themselves bled_out"
        " fatally",
    ),
    (
        Measure.KILLED,
        _VERB,
        "killed drowned suffocated slain murdered assassinated executed massacred slaughtered beheaded lynched hanged"
        " electrocuted culled martyred neutralised neutralized eliminated liquidated gunned_down mown_down found_dead"
        " shot_dead shot_and_killed fatally_shot fatally_stabbed fatally_wounded fatally_injured fatally_struck"
        " mortally_wounded shot_to_death stabbed_to_death beaten_to_death burned_to_death crushed_to_death"
        " trampled_to_death hacked_to_death burnt_to_death put_to_death",
    ),
    (Measure.KILLED, _VERB | _WEAK, "lost"),
    (
        Measure.KILLED,
        _OBJECT,
        "left_#_of_their_own_behind buried burying",
    ),
    (Measure.KILLED, _OBJECT | _WEAK, "lose loses losing cost costing"),
    (Measure.KILLED, _SUBJECT | _RESULT, "dead to_death"),
    (
        Measure.KILLED,
        _OF,
        "deaths death killing killings murder murders assassination execution massacre slaying loss lives bodies"
        " body corpses remains drowning dead",
    ),
    (
        Measure.KILLED,
        _TOTAL,
        "toll tolls death_toll deaths fatalities losses killings murders homicides the_dead those_killed",
    ),
    (
        Measure.KILLED,
        _OBJECT | _SUBJECT,
        "victims_of_*_homicide victims_of_*_murder among_the_dead among_those_killed among_the_fatalities",
    ),
    (
        Measure.DISPLACED,
        _SUBJECT | _WEAK,
        "in_tents have_left had_left has_left crossed_the_*_bridge crossed_the_*_border crossed_the_*_river",
    ),
    (
        Measure.DISPLACED,
        _VERB,
        "displaced evacuated resettled relocated uprooted forced_from driven_from forced_to_flee forced_to_leave"
        " made_homeless left_homeless",
    ),
    (Measure.DISPLACED, _OBJECT, "displacing displace displaces evacuating evacuate evacuates uprooting"),
    (Measure.DISPLACED, _SUBJECT | _RESULT, "homeless to_flee from_their_homes out_of_their_homes"),
    (
        Measure.DISPLACED,
        _SUBJECT,
        "fled flee fleeing left_their_homes left_their_land left_their_villages left_the_city left_the_country"
        " left_the_area leave_their_homes lost_their_homes abandoned_their_homes in_shelters in_*_shelters"
        " need_shelter needed_shelter needing_shelter without_shelter seeking_shelter sought_shelter took_shelter"
        " taken_shelter sought_refuge taking_refuge sheltering to_leave_home",
    ),
    (Measure.DISPLACED, _OF, "displacement evacuation exodus"),
    (Measure.DISPLACED, _TOTAL, "the_displaced"),
    (
        Measure.DESTROYED,
        _VERB,
        "destroyed_or_damaged damaged_or_destroyed destroyed demolished flattened razed gutted downed sunk sank"
        " levelled leveled shot_down burned_down burnt_down blown_up blew_up wiped_out torched wrecked reduced_to"
        " knocked_out bulldozed set_ablaze set_on_fire",
    ),
    (
        Measure.DESTROYED,
        _OBJECT,
        "destroying demolishing flattening razing gutting downing sinking destroy destroys levelling leveling"
        " shooting_down burning_down torching wrecking knocking_out bulldozing",
    ),
    (Measure.DESTROYED, _SUBJECT, "collapsed caved_in standing_in_ruins in_ruins burned_to_the_ground"),
    (Measure.DESTROYED, _OF, "destruction demolition"),
    (
        Measure.CAPTURED,
        _VERB,
        "recaptured captured seized impounded confiscated kidnapped abducted"
        " taken_prisoner taken_hostage taken_captive took_prisoner took_hostage taken_as_prisoners",
    ),
    (Measure.CAPTURED, _OBJECT, "capturing seizing kidnapping abducting capture seize kidnap abduct holding_hostage"),
    (Measure.CAPTURED, _SUBJECT | _RESULT, "prisoner hostage captive"),
    (Measure.CAPTURED, _VERB | _WEAK, "taken_away took_away led_away dragged_away"),
    (Measure.CAPTURED, _OBJECT | _WEAK, "holding holds"),
    (Measure.CAPTURED, _SUBJECT, "surrendered laid_down_their_arms"),
    (Measure.CAPTURED, _OF, "capture kidnapping abduction seizure surrender"),
    (
        Measure.ARRESTED,
        _VERB,
        "rearrested re-arrested arrested detained jailed imprisoned indicted rounded_up apprehended remanded"
        " interned held_without_charge locked_up taken_into_*_custody took_into_*_custody picked_up being_questioned"
        " questioned_by_police questioned_by_detectives questioned_by_investigators held_for_questioning"
        " detained_for_questioning taken_in_for_questioning brought_in_for_questioning taken_to_*_police_station",
    ),
    (Measure.ARRESTED, _OBJECT, "arresting detaining jailing arrest arrests detain detains rounding_up"),
    (Measure.ARRESTED, _VERB | _WEAK, "charged"),
    (Measure.ARRESTED, _PASSIVE | _WEAK, "held"),
    (
        Measure.ARRESTED,
        _SUBJECT,
        "in_custody into_custody in_police_custody into_police_custody in_detention behind_bars without_charge"
        " facing_charges face_charges in_handcuffs",
    ),
    (Measure.ARRESTED, _OF, "arrest arrests detention jailing imprisonment"),
    (Measure.ARRESTED, _TOTAL, "arrests detentions those_arrested those_detained"),
    (Measure.ARRESTED, _OBJECT | _SUBJECT, "among_those_arrested among_those_detained among_those_held"),
    (
        Measure.RESCUED,
        _VERB,
        "brought_to_the_surface brought_out pulled_out brought_ashore taken_ashore rescued saved plucked winched"
        " pulled_alive pulled_to_safety brought_to_safety airlifted_to_safety led_to_safety dug_out pulled_from"
        " picked_up found_alive found_safe found_unharmed found_unhurt",
    ),
    (
        Measure.RESCUED,
        _OBJECT,
        "rescuing saving rescue rescues save brought_#_out brought_#_ashore brought_#_to_safety brought_#_down"
        " led_#_out led_#_to_safety carried_#_out helped_#_out got_#_out lifted_#_out dragged_#_out pulled_#_out",
    ),
    (Measure.RESCUED, _VERB | _WEAK, "pulled pulling airlifted"),
    (Measure.RESCUED, _SUBJECT, "survived survive surviving escaped_unhurt escaped_unharmed walked_away"),
    (
        Measure.RESCUED,
        _SUBJECT,
        "walked_out_unaided walked_out_unhurt walked_out_unharmed walked_out_alive climbed_out crawled_out",
    ),
    (Measure.RESCUED, _SUBJECT | _RESULT, "alive to_safety"),
    (Measure.RESCUED, _OF, "rescue"),
    (
        Measure.DEPLOYED,
        _OBJECT,
        "mobilise mobilize recruit station deploying calling_up dispatching mobilizing mobilising stationing"
        " recruiting deploy dispatch",
    ),
    (
        Measure.DEPLOYED,
        _VERB,
        "deployed redeployed dispatched mobilized mobilised stationed recruited assigned called_up",
    ),
    (Measure.DEPLOYED, _VERB | _WEAK, "sent transferred"),
    (Measure.DEPLOYED, _OBJECT | _WEAK, "sending send sends fielded fielding"),
    (Measure.DEPLOYED, _SUBJECT | _WEAK, "passed"),
    (Measure.DEPLOYED, _OF, "deployment redeployment force garrison contingent"),
    (
        Measure.MISSING,
        _PASSIVE,
        "trapped swept_away washed_away swept_out buried_under buried_beneath buried_alive trapped_under",
    ),
    (Measure.MISSING, _OBJECT, "buried buried_*_alive burying trapping trapped swept_away"),
    (Measure.MISSING, _SUBJECT | _RESULT, "missing"),
    (Measure.MISSING, _SUBJECT, "unaccounted disappeared vanished"),
    (Measure.MISSING, _TOTAL, "the_missing those_missing"),
    (Measure.MISSING, _OF, "disappearance disappearances"),
    (Measure.MISSING, _OBJECT | _SUBJECT, "among_the_missing"),
    (Measure.RELEASED, _VERB, "released freed exchanged swapped handed_over pardoned let_go set_free repatriated"),
    (Measure.RELEASED, _OBJECT, "releasing freeing release free exchanging swapping handing_over pardoning"),
    (Measure.RELEASED, _SUBJECT, "come_home came_home returned_home walked_free"),
    (Measure.RELEASED, _OF, "release repatriation handover swap exchange"),
    (Measure.INFECTED, _VERB, "infected sickened"),
    (Measure.INFECTED, _OBJECT, "infecting sickening infect infects"),
    (
        Measure.INFECTED,
        _SUBJECT,
        "positive contracted fell_ill fallen_ill taken_ill fell_sick fallen_sick diagnosed caught_the",
    ),
    (Measure.INFECTED, _TOTAL, "infections cases"),
    (
        Measure.ABOARD,
        _SUBJECT,
        "aboard onboard on_board on_the_boat on_the_bus on_the_plane on_the_ship on_the_ferry on_the_train"
        " on_the_flight on_the_vessel on_the_aircraft",
    ),
    (Measure.ABOARD, _OBJECT | _WEAK, "carrying carried carry transporting"),
)
