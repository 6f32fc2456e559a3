"""Where and to whom something is said: nouns that make a phrase a channel, words that lead it.

To add one: one word here, one case in the tests.
"""

from claims.extraction.english.tables import word_set

# What is written or recorded and then quoted from.
DOCUMENTS = word_set(
    "statement statements email emails e-mail e-mails letter letters tweet tweets post posts message messages memo"
    " memorandum note text texts release releases report reports video videos blog communique communiqué bulletin"
    " filing affidavit op-ed article column editorial essay paper study thread dispatch clarification"
    " reply response advisory notice leaflet pamphlet manifesto petition complaint lawsuit indictment submission"
    " declaration newsletter recording clip voicemail transcript caption tape cable telegram fax comment"
    " livestream webcast documentary podcast remarks comments rebuttal circular audio"
)
# Those that stand for whoever issued them: a statement from the ministry said.
ISSUED = word_set(
    "statement letter tweet post message email e-mail memo communique communiqué release bulletin dispatch"
)
# Where people speak and are heard.
OCCASIONS = word_set(
    "interview interviews conference conferences briefing briefings speech speeches address addresses broadcast"
    " broadcasts testimony call meeting meetings rally rallies event hearing hearings forum debate appearance"
    " appearances conversation conversations announcement summit session parliament congress senate assembly court"
    " trial inquest sermon funeral vigil ceremony lecture presentation panel presser webinar seminar gathering"
    " convention congregation inauguration town-hall council committee tribunal inquiry cabinet q&a chat eulogy"
    " monologue cross-examination deposition"
)
# What carries words to the public.
MEDIA = word_set(
    "twitter telegram facebook instagram youtube whatsapp tiktok weibo signal snapchat reddit linkedin threads mastodon"
    " bluesky vkontakte vk truth tv television radio media website site channel network account page feed phone"
    " telephone zoom skype newspaper newspapers daily weekly magazine tabloid broadcaster show"
    " programme program newscast press internet app blog portal outlet station agency wire intercom loudspeaker"
    " megaphone platform wechat discord viber rumble gab parler odnoklassniki x"
)
# Go-betweens, after "via" and "through" alone: through his lawyer.
GO_BETWEENS = word_set(
    "spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys interpreter translator aide aides"
    " representative representatives publicist solicitor solicitors intermediary intermediaries office agent"
)
# Who hears: they make a channel of "to", "with" and "before".
HEARERS = word_set(
    "reporters journalists newsmen pressmen lawmakers legislators senators deputies delegates supporters crowd crowds"
    " jurors jury judge audience mps members followers faithful worshippers pilgrims investors analysts employees staff"
    " shareholders students viewers listeners correspondents reporter journalist correspondent donors ministers"
    " ambassadors diplomats investigators detectives nation"
)
NOUNS = DOCUMENTS | OCCASIONS | MEDIA | (HEARERS - {"members", "nation", "faithful", "judge"})
# Which nouns a preposition makes a channel of: "on the radio", but not "on a report".
LEADS: dict[str, frozenset[str]] = {
    "in": DOCUMENTS | OCCASIONS | MEDIA,
    "on": MEDIA | word_set("call podcast broadcast broadcasts livestream webcast video tape documentary panel"),
    "at": OCCASIONS,
    "during": OCCASIONS | MEDIA | word_set("livestream webcast podcast"),
    "via": DOCUMENTS | MEDIA | GO_BETWEENS,
    "through": DOCUMENTS | MEDIA | GO_BETWEENS,
    "over": MEDIA,
    "by": word_set("phone telephone email e-mail text letter message video zoom whatsapp signal skype fax radio"),
    "to": HEARERS | MEDIA,
    "before": HEARERS | OCCASIONS,
}
STATEMENT_NOUNS = DOCUMENTS - word_set("study paper text texts tape clip")  # a statement saying …
# Outlets whose names end so: "on Velm TV", "to the Courier".
OUTLET_WORDS = word_set(
    "tv television radio news channel network times post guardian herald tribune journal gazette courier telegraph"
    " chronicle mirror star sun mail express observer independent standard today magazine agency press echo voice"
    " broadcasting bulletin dispatch monitor review examiner sentinel globe daily weekly"
)
BROADCASTERS = word_set(
    "bbc cnn nbc cbs abc msnbc npr cbc rt itv ard zdf nhk pbs cnbc lbc ntv rté rte sky fox al-jazeera jazeera c-span"
)
# People of one's own, to whom one does not speak in public: no channel.
PRIVATE = word_set(
    "wife husband mother father parents brother sister son daughter children friend friends girlfriend boyfriend"
    " partner family neighbour neighbor neighbours neighbors colleague colleagues boss cousin uncle aunt grandmother"
    " grandfather mum mom dad counterpart counterparts relatives roommate fiancée fiancé nurse doctor them him her"
    " us me you it everyone people himself herself themselves someone somebody anyone"
)
# Participles that go on with a channel's phrase: a statement posted on Facebook, comments carried by a radio.
CONTINUES = word_set(
    "posted published released issued broadcast carried sent given aired signed seen obtained entitled titled dated"
    " shared delivered circulated distributed uploaded recorded reported addressed written made held printed streamed"
    " televised quoted cited read provided emailed e-mailed"
)
# Verbs whose speaker is heard somewhere: speaking to reporters, appearing on the radio, writing in a paper.
SPEAKING = word_set("speaking spoke spoken speaks talking talked testifying testified")
APPEARING = word_set("appearing appeared answering")
WRITING = word_set("writing wrote written writes posting posted posts tweeting tweeted commenting commented blogging")
ADDRESSING = word_set("addressing addressed")
QUOTING = word_set("quoted cited interviewed asked pressed questioned contacted reached")
# Verbs that may say "to" whom: he said to reporters, she repeated this to journalists.
SAYS_TO = word_set(
    "said says say saying repeated confirmed added explained admitted complained insisted suggested announced"
    " acknowledged denied revealed disclosed reported remarked stated wrote write writes writing boasted conceded"
)
SENDING = word_set("issued issue sent released posted published wrote left circulated put delivered read")
# What a sentence does that says to whom, or in what, the next one speaks: gave an account to journalists.
ANNOUNCES = word_set(
    "spoke spoken speaking talked talking gave giving made addressed briefed held issued released posted published took"
    " appeared faced met read sent wrote recorded delivered"
)
