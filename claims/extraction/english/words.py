"""Closed classes of English words that the rules lean on: auxiliaries, determiners, pronouns, time words."""

from claims.extraction.english.tables import word_set

BE = word_set("is are was were be been being 's 're am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t")
HAVE = word_set("has have had having 've hasn't haven't hadn't hasn’t haven’t hadn’t")
MODALS = word_set(
    "will would can could may might must shall should won't wouldn't can't couldn't shouldn't won’t wouldn’t"
    " can’t cannot couldn’t shouldn’t ought"
)
DO = word_set("do does did don't doesn't didn't don’t doesn’t didn’t")
AUXILIARIES = BE | HAVE | MODALS | DO
NEGATIONS = word_set("not never didn't doesn't don't didn’t doesn’t don’t neither nor without refused declined failed")

DETERMINERS = word_set(
    "a an the this that these those some any each every another no both all several many most few one two three"
    " four five six seven eight nine ten"
)
POSSESSIVES = word_set("his her its their my our your whose")
PERSONAL = word_set("he she they it we i you")

PREPOSITIONS = word_set(
    "of for in at from to on with by about against over under between among amid into near during within across"
    " around toward towards through outside inside behind beyond including per via upon as than like since until"
    " despite without following"
)
SUBORDINATORS = word_set(
    "that because after while when as if although though since until before whether but which where than so who"
    " whom whose unless once and or nor yet however whereas how why what"
)
TIME_NOUNS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon"
    " evening night january february march april may june july august september october november december week"
    " month year weekend jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. dawn noon midnight midday"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ADVERBS = word_set(
    "also later then now once again even still too just already ever however meanwhile soon long first previously"
    " earlier both all himself herself itself themselves reportedly often always sometimes afterwards instead"
    " thus therefore further nonetheless nevertheless though only moreover here there"
)
# Words in -ly that are no adverbs.
LY_NOUNS = word_set("family assembly ally rally italy july supply reply bully monopoly butterfly anomaly belly elderly")
CLAUSE_OPENERS = word_set(
    "but and meanwhile however yet so still earlier later then also now nevertheless nonetheless moreover"
    " instead though although while when as after before if because since once until where asked besides"
    " despite amid separately elsewhere additionally furthermore similarly overall today yesterday tonight or that"
    " whether"
)
# Past forms that do not end in -ed, and present forms common as the main verb of a report.
VERBS = word_set(
    "went took came gave made ran fell rose left lost won met sent began broke brought built bought caught chose drew"
    " drove ate fought flew forgot found froze got grew heard held hid hit hurt kept knew laid led lay let lit paid"
    " put read rode rang saw sold shook shot shut sang sank sat slept spent stood stole struck swept swore took taught"
    " threw thought understood woke wore wept withdrew became cut cost dug felt leapt meant overtook set sought"
    " slid split spread swam tore undertook burst cast clung crept dealt dwelt fled"
    " remains remain wants want needs need makes make takes take comes come goes go gets get gives give appears appear"
    " seems seem continues continue faces face follows follow includes include means mean plans plan runs run"
    " shows show stands stand works work hopes hope believes believe expects expect thinks think knows know"
    " feels feel keeps keep leaves leave holds hold brings bring hits looks look lives lie lies carries belongs belong"
)
NOT_VERBS = word_set(
    "united red unprecedented wounded so-called alleged hundred sacred naked wicked ragged armed limited ltd bed speed"
    " need seed shed feed indeed proposed combined advanced displaced injured disputed affected detained embattled"
    " allied retired related unnamed unidentified elected designated self-styled self-described unauthorised crowded"
)
