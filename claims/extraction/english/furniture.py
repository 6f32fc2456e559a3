"""Page furniture in English, one row a shape: headings of link lists, lines to skip, bylines, words cut from a line.

To add one: one row here, one case in the tests. A row matches a whole line, whatever its case.
"""

import re

from claims.extraction.english.tables import word_set
from claims.extraction.english.words import MONTHS, WEEKDAYS

_HEADINGS = (
    r"read more(?: (?:on|about|from) [^.]{1,40})?",
    r"(?:also )?read(?: also| next| this next)?",
    r"see also",
    r"(?:more|read more) (?:on|about) this(?: story| topic)?",
    r"more (?:news|stories|coverage|top stories|(?:from|on) [^.]{1,40})",
    r"more in [^.]{1,30}",
    r"related(?: (?:stories|story|articles|article|news|topics|links|content|coverage|reading|posts|internet links))?",
    r"most (?:read|popular|viewed|shared|recent|watched)(?: stories)?",
    r"(?:latest|top|other|featured|trending|breaking|popular) (?:news|stories|headlines|articles)",
    r"editor['’]?s['’]? (?:picks?|choice)",
    r"recommended(?: (?:for you|stories|reading|articles))?",
    r"(?:you|readers) (?:may|might) (?:also )?(?:like|be interested in|have missed)",
    r"what to read next",
    r"up next",
    r"trending(?: now)?",
    r"don['’]t miss",
    r"in case you missed it",
    r"further reading",
    r"elsewhere on [^.]{1,40}",
    r"around the web",
    r"(?:explore|discover) more(?: on these topics)?",
    r"sponsored(?: content| links)?",
    r"promoted stories",
    r"topics?",
    r"tags?",
    r"on this page",
    r"in this (?:article|story)",
    r"stay informed",
)
_LINES = (
    # advertisements and the frame of the page
    r"(?:-+ ?)?(?:advertise?ment|advertising|ad feedback|sponsored|promoted)(?: ?-+| - scroll to continue.*)?",
    r"(?:article|story|report) continues (?:below|after).{0,40}",
    r"(?:continue reading|scroll down|scroll to continue|skip (?:to|past|advertisement|ad)\b).{0,80}",
    r"(?:close|menu|search|home|log ?in|sign in|register|next|previous|play|pause|mute|share|save|print|email|copy link"
    r"|copied|back to (?:top|the top)|show more|show less|load more|see more|view (?:all|more)|loading(?:\.{3}|…)?|live"
    r"|watch(?: live| now)?|listen(?: now)?|subscribe|sign up|follow|comments?|more|gift this article|open in app|reply"
    r"|view (?:image|gallery)(?: in fullscreen)?|enlarge image|toggle caption|hide caption|breaking(?: news)?)",
    r"(?:\d+ of \d+|\d+/\d+|page \d+(?: of \d+)?)",
    # sharing, following, subscribing
    r"share(?: this| full)?(?: (?:article|story|page|post|on .{1,60}|via .{1,40}|with .{1,40}))?",
    r"(?:sign up|subscribe|(?:register|log in|sign in) (?:now|here|for|to|free|today|with))\b.{0,250}",
    r"(?:click|tap) here\b.{0,150}",
    r"(?:follow|like|find|join) .{1,60}\bon (?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|linkedin|tiktok"
    r"|threads|bluesky|mastodon|google news)\b.{0,60}",
    r"follow (?:us\b.{0,150}|@\S+.{0,60})",
    r"(?:get|receive|want|have) .{1,150}\b(?:in|to|straight to) your (?:inbox|phone|email)\b.{0,80}",
    r".{0,80}\bour (?:free |daily |weekly |morning |evening )*newsletters?\b.{0,120}",
    r"(?:enter|type) your e-?mail\b.{0,60}",
    r"thank you for (?:subscribing|signing up|reading)\b.{0,100}",
    r"download (?:our|the) .{1,40}\bapp\b.{0,100}",
    r"support (?:us|our|independent|quality|local|free) .{0,60}\b(?:journalism|reporting|newsroom|work)\b.{0,100}",
    r"(?:become a (?:member|subscriber|supporter)|make a (?:donation|contribution)|donate (?:now|today|here))\b.{0,99}",
    r"listen to (?:this|the) (?:article|story|podcast|episode)\b.{0,80}",
    r"listen \(?\d+ min.{0,20}",
    r"(?:do you have|have you got|got) (?:a|any) (?:story|tip|news tip|information|questions?)\b.{0,150}",
    r"(?:whatsapp|text|call|message) us\b.{0,80}",
    r"(?:new )?you can (?:now )?(?:listen|read|watch|comment|follow|sign up|subscribe)\b.{0,120}",
    r"to (?:display|view|see|watch) this (?:content|video|post|tweet|map)\b.{0,150}",
    r"(?:jump|go|skip) to (?:the )?comments?|play (?:the )?(?:video|audio)|our standards ?:.{0,100}",
    r"[^.|“\"]{2,50} \| [^.|“\"]{2,50}",
    # links in one line
    r"(?:(?:also )?(?:read|see|watch)|listen|view|related|more|also|don['’]t miss|explained?|analysis|opinion"
    r"|gallery|in pictures)"
    r"(?: (?:more|also|next|now|here|story|stories|article))?(?: (?:on|about|from) .{1,40})? ?[:|>»].{1,200}",
    r"(?:read|see|find out) (?:more|the full (?:story|article|report)) (?:here|on|at|about|from)\b.{0,120}",
    r"for more (?:news|information|stories|on|from)\b.{1,150}(?:visit|click|see|go to|follow|here)\b.{0,100}",
    r"[»›>→▶►]+ ?[^«‹]{1,160}",
    r"[^«‹]{1,160} ?[»›→]",
    r"(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|section|related topics) ?:.{1,250}",
    r"(?:#\w+[ ,]*)+",
    r"https?://\S+",
    r"www\.\S+",
    r"\S+@\S+\.\w+",
    r"(?:contact|e-?mail|write to|reach)\b.{0,60}\S+@\S+\.\w+.{0,20}",
    # comments, cookies, rights
    r"(?:(?:view|read|show|see|leave|post|add|all) )?(?:a |the )?(?:\d[\d,.]* )?comments?(?: ?\(\d+\)| policy)?",
    r"(?:join the (?:conversation|discussion|debate)|be the first to comment|have your say|what do you think)\b.{0,80}",
    r"comments (?:are|have been) (?:closed|disabled|moderated|turned off)\b.{0,80}",
    r"\d[\d,.]*k? (?:shares?|views?|likes?|retweets?|replies|reads|min(?:ute)?s?(?: read)?|reactions)",
    r"(?:this (?:site|website|page)|we(?: and our partners)?) uses? (?:essential )?cookies\b.{0,250}",
    r"by (?:continuing|using|clicking|browsing|signing up)\b.{0,150}\byou (?:agree|accept|consent|confirm)\b.{0,150}",
    r"(?:accept|reject|manage|allow|decline)(?: all)? (?:cookies|preferences|settings).{0,40}",
    r"(?:privacy|cookie) (?:policy|notice|settings|preferences)|terms (?:of (?:use|service)|and conditions)",
    r"(?:©|\(c\)).{0,150}",
    r"copyright ?(?:©|\(c\)|(?:19|20)\d\d).{0,150}",
    r"copyright [^.]{1,60}",
    r"all rights reserved\b.{0,150}",
    r"(?:this )?(?:material|content|article) (?:may not be|cannot be) (?:published|reproduced|copied)\b.{0,150}",
    # who made the page and when
    r"\(?(?:additional |further |with )?(?:reporting|writing|editing|compiled|edited|written|translated) by .{1,250}",
    r"\(?(?:additional |further |with )(?:reporting|material|files) (?:by|from) .{1,250}",
    r"\(?(?:graphics?|videos?|photography|photographs?|photos?|illustrations?|production) by [^.]{1,80}",
    r"(?:the )?.{1,60} contributed (?:to|reporting to) this (?:report|story|article)\.?",
    r"this (?:story|article|report|post|page|live blog|piece) (?:was|has been|is being|will be)"
    r" (?:first |originally |last )?(?:updated|published|amended|corrected|edited|republished|produced|translated"
    r"|automatically|generated|posted|modified)\b.{0,200}",
    r"this is a (?:developing|breaking)(?: news)? story\b.{0,120}",
    r"(?:breaking news|developing) (?:story|update)\b.{0,40}(?:refresh|updates|more to follow|updated)\b.{0,60}",
    r"more (?:to follow|details (?:to follow|soon)|follows|soon)\.{0,3}…?",
    r"(?:please )?(?:refresh|check back)\b.{0,100}",
    r"a version of this (?:story|article|report)\b.{0,200}",
    r"(?:last |first |originally )?(?:updated?|published|posted|modified)(?: on| at)? ?:? ?[^.“\"]{0,9}\d[^.“\"]{0,60}",
    r"(?:[a-z]{2,4}/)+[a-z]{2,4} \([^()]{2,60}\)",
    r"by (?:our |a )?(?:staff|correspondents?|staff (?:writers?|reporters?)|news desk|agencies|web desk|online desk)",
    r"(?:agencies|staff|staff reporters?|news desk|web desk|from our correspondent|opinion|analysis|explainer)",
    # what stands under pictures
    r"(?:getty|getty images|shutterstock|istock|alamy|reuters pictures|ap photo|afp/getty|handout|file|file photo"
    r"|image source,? .{1,60}|image copyright,? .{1,60}|photo illustration.{0,60})",
    r"(?:photographs?|illustration|graphic|credit)s?(?: credit| courtesy| by)? ?[:/] ?[^.]{1,80}",
)
# A caption's mark and what follows it: "Image caption: …", "(Photo: …)".
CAPTION = re.compile(
    r"[(\[]?(?:(?:file )?(?:photo|photograph|image|picture|video|media|caption)(?: caption| by| source| credit)? ?[:|/]"
    r"|(?:image|media|video) (?:caption|source|copyright),?) ?(?P<rest>.{1,400})",
    re.IGNORECASE,
)
HEADING = re.compile(r"(?:" + "|".join(_HEADINGS) + r")\s*[:…>»-]?", re.IGNORECASE)
LINE = re.compile("(?:" + "|".join(_LINES) + ")", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Ff]rom|[Ww]ords by|[Tt]ext by|[Ss]tory by) (?:[A-Z]{2,}|[A-Z][\w.’'-]+)"
    r"(?:,? (?:and|in|for|at|[A-Z][\w.’'-]*)){1,14}(?:, [A-Z][\w ,’'/-]{1,60})?"
)
# "Highlands correspondent, Tavra"
ROLE_LINE = re.compile(
    r"(?:[A-Z][\w.’'&-]+ ){0,6}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ss]taff [Ww]riter|[Cc]olumnist|[Aa]nalyst)"
    r"(?:(?:,| in| at) [A-Z][\w ,’'-]{1,40})?"
)
NAME_LINE = re.compile(r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|(?:de|van|von|al|bin|da|del)|[A-Z][\w’'-]+)){1,3}")
# "Ana Reed is a reporter for the Courier": furniture only where the report is over.
BIO = re.compile(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3},? (?:is|was|covers|writes|reports) .{0,120}"
    r"\b(?:correspondent|reporter|editor|columnist|staff writer|journalist|contributor|author|fellow|professor|covers"
    r"|covering|writes (?:about|for|on)|reports on|based in|for the)\b.{0,200}",
)
# Cut from the start of a line that goes on with the report: "14:05 GMT – ", "BREAKING: ".
LEAD_IN = re.compile(
    r"(?:[0-2]?\d[:.][0-5]\d(?: ?(?:[ap]\.?m\.?|GMT|BST|UTC|CET|CEST|EST|EDT|ET|PT|IST|local time))* ?(?:[-–—|:] ?)?"
    r"|\(?(?:BREAKING(?: NEWS)?|JUST IN|UPDATED?(?: \d+)?|EXCLUSIVE|DEVELOPING|LIVE)\)? ?[-–—:|] ?)"
    r"(?=[A-Z“\"‘'])"
)
# A line of these alone says when the page was made.
TIME_WORDS = (
    word_set(
        "published updated update posted last first on at am pm a.m p.m gmt bst utc cet cest est edt et pt pst pdt ist"
        " hour hours hr hrs minute minutes min mins second seconds day days week weeks ago an a today yesterday noon"
        " midnight modified edited created local time read just now and of the h m mon tue tues wed thu thur thurs fri"
        " sat sun jan feb mar apr jun jul aug sep sept oct nov dec z t"
    )
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
)
PLATFORMS = word_set(
    "facebook twitter x whatsapp telegram email e-mail print linkedin reddit pinterest messenger copy link share"
    " instagram youtube tiktok bluesky threads mastodon viber sms tweet pocket flipboard rss tumblr vk weibo wechat"
    " line comments comment save bookmark more or via this on"
)
# A headline tells in the present; a line that says "said" is the report going on.
TELLS_OF_PAST = re.compile(r"\b(?:said|told|added|wrote|was|were|had|did)\b")
# A line of a row that ends as a sentence and has one of these is the report all the same.
SAYS = re.compile(r"\b(?:said|told|says|according to)\b")
# What makes a caption assert something: somebody says it, or people are counted.
ASSERTS = re.compile(
    r"\b(?:said|says|told|according to|confirmed|announced|reported|claimed)\b"
    r"|\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)"
    r"\b[^.;]{0,60}\b(?:dead|killed|wounded|injured|missing|died|homeless|displaced|fled|arrested|trapped|drowned"
    r"|evacuated|survived|rescued|hurt|detained|buried|perished)\b"
    r"|\b(?:dead|killed|wounded|injured|killing|wounding|injuring|displaced)\b[^.;]{0,40}"
    r"\b(?:\d|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)",
    re.IGNORECASE,
)
