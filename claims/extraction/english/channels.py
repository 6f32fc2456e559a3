"""Where and to whom something is said: nouns that make a phrase a channel, words that lead it."""

from claims.extraction.english.tables import word_set

LEADS = word_set("in on via at during to through over by")
NOUNS = word_set(
    "statement email e-mail interview conference briefing twitter telegram facebook instagram youtube whatsapp tiktok x"
    " weibo signal blog post tweet letter speech message television tv radio report video address memo note text"
    " release communique communiqué bulletin documentary podcast broadcast testimony filing affidavit op-ed article"
    " column editorial press call meeting rally event hearing reporters journalists newsmen lawmakers parliament"
    " congress senators deputies delegates supporters media tweets posts phone telephone website forum debate"
    " appearance remarks comments conversation webcast livestream announcement summit"
)
STATEMENT_NOUNS = word_set("statement letter tweet post message email memo note text release report video")
