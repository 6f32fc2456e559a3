"""Verbs that report speech, one row a verb. To add one: one row here, one case in the tests."""

from dataclasses import dataclass
from enum import Flag, auto

from claims.extraction.english.tables import forms_of, word_set


class Frame(Flag):
    """What may follow the verb, and where it may stand."""

    CLAUSE = auto()  # said (that) …
    QUOTE = auto()  # may introduce or follow a quotation
    TELLS = auto()  # names its hearer first: told reporters (that) …
    NOUN = auto()  # the content may be a noun phrase: denied the charge
    AS = auto()  # described … as …, called … “…”
    OF = auto()  # accused … of …, blamed … for …
    TO = auto()  # urged … to …, promised to …
    WEAK = auto()  # reports speech only at times: needs "that", a quotation or a clause
    COUNT = auto()  # gives a count: put them at 40, listed 31 dead; where WEAK, it names a toll: raised the toll to 40


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: its forms (the first is the base), its frame, and the particle that completes it."""

    forms: tuple[str, ...]
    frame: Frame
    particle: str = ""

    @property
    def base(self) -> str:
        return self.forms[0]


_C, _Q, _T, _N, _AS, _OF, _TO, _W, _COUNT = (
    Frame.CLAUSE,
    Frame.QUOTE,
    Frame.TELLS,
    Frame.NOUN,
    Frame.AS,
    Frame.OF,
    Frame.TO,
    Frame.WEAK,
    Frame.COUNT,
)


def _row(forms: str, frame: Frame, particle: str = "") -> Cue:
    return Cue(tuple(forms.split()), frame, particle)


def _regular(bases: str, frame: Frame) -> tuple[Cue, ...]:
    """One row a verb for those of one frame whose forms follow the rules of spelling."""
    return tuple(Cue(forms_of(base), frame) for base in bases.split())


CUES: tuple[Cue, ...] = (
    _row("say says said saying", _C | _Q),
    _row("hear hears heard hearing", _C | _W),
    _row("tell tells told telling", _C | _Q | _T),
    _row("add adds added adding", _C | _Q),
    _row("state states stated stating", _C | _Q),
    _row("claim claims claimed claiming", _C | _Q | _TO | _N),
    _row("insist insists insisted insisting", _C | _Q),
    _row("argue argues argued arguing", _C | _Q),
    _row("allege alleges alleged alleging", _C | _Q | _N),
    _row("announce announces announced announcing", _C | _Q | _N),
    _row("confirm confirms confirmed confirming", _C | _Q | _N),
    _row("deny denies denied denying", _C | _N | _Q),
    _row("acknowledge acknowledges acknowledged acknowledging", _C | _Q | _N),
    _row("admit admits admitted admitting", _C | _Q | _N),
    _row("concede concedes conceded conceding", _C | _Q),
    _row("declare declares declared declaring", _C | _Q | _N),
    _row("maintain maintains maintained maintaining", _C | _Q | _W),
    _row("assert asserts asserted asserting", _C | _Q),
    _row("affirm affirms affirmed affirming", _C | _Q),
    _row("contend contends contended contending", _C | _Q),
    _row("note notes noted noting", _C | _Q | _N),
    _row("stress stresses stressed stressing", _C | _Q | _N),
    _row("emphasize emphasizes emphasized emphasizing", _C | _Q | _N),
    _row("emphasise emphasises emphasised emphasising", _C | _Q | _N),
    _row("explain explains explained explaining", _C | _Q),
    _row("reiterate reiterates reiterated reiterating", _C | _Q | _N),
    _row("repeat repeats repeated repeating", _C | _Q | _W),
    _row("report reports reported reporting", _C | _Q | _N),
    _row("reveal reveals revealed revealing", _C | _Q),
    _row("disclose discloses disclosed disclosing", _C | _Q),
    _row("suggest suggests suggested suggesting", _C | _Q),
    _row("warn warns warned warning", _C | _Q | _T | _N),
    _row("assure assures assured assuring", _C | _Q | _T),
    _row("inform informs informed informing", _C | _Q | _T),
    _row("remind reminds reminded reminding", _C | _Q | _T),
    _row("write writes wrote written writing", _C | _Q),
    _row("tweet tweets tweeted tweeting", _C | _Q),
    _row("post posts posted posting", _Q | _W),
    _row("reply replies replied replying", _C | _Q),
    _row("respond responds responded responding", _C | _Q | _W),
    _row("retort retorts retorted retorting", _C | _Q),
    _row("answer answers answered answering", _Q | _C | _W),
    _row("counter counters countered countering", _C | _Q),
    _row("fire fires fired firing", _C | _Q, "back"),
    _row("hit hits hit hitting", _C | _Q, "back"),
    _row("shoot shoots shot shooting", _C | _Q, "back"),
    _row("point points pointed pointing", _C | _Q, "out"),
    _row("go goes went going", _Q, "on"),
    _row("recall recalls recalled recalling", _C | _Q),
    _row("remark remarks remarked remarking", _C | _Q),
    _row("observe observes observed observing", _C | _Q | _W),
    _row("quip quips quipped quipping", _C | _Q),
    _row("joke jokes joked joking", _C | _Q),
    _row("comment comments commented commenting", _C | _Q | _W),
    _row("continue continues continued continuing", _Q | _W),
    _row("conclude concludes concluded concluding", _C | _Q | _W),
    _row("estimate estimates estimated estimating", _C | _Q | _N),
    _row("predict predicts predicted predicting", _C | _Q | _N),
    _row("caution cautions cautioned cautioning", _C | _Q | _T),
    _row("complain complains complained complaining", _C | _Q),
    _row("lament laments lamented lamenting", _C | _Q),
    _row("vow vows vowed vowing", _C | _Q | _TO),
    _row("pledge pledges pledged pledging", _C | _Q | _TO),
    _row("promise promises promised promising", _C | _Q | _TO | _N),
    _row("threaten threatens threatened threatening", _Q | _TO),
    _row("demand demands demanded demanding", _C | _Q | _N | _TO),
    _row("urge urges urged urging", _C | _Q | _TO | _N),
    _row("call calls called calling", _TO | _Q | _N, "on"),
    _row("call calls called calling", _TO | _Q | _N, "upon"),
    _row("call calls called calling", _N | _Q, "for"),
    _row("call calls called calling", _AS | _Q),
    _row("describe describes described describing", _AS | _Q | _N),
    _row("dismiss dismisses dismissed dismissing", _AS | _Q | _N),
    _row("brand brands branded branding", _AS | _Q),
    _row("label labels labeled labelled labeling labelling", _AS | _Q),
    _row("denounce denounces denounced denouncing", _AS | _Q | _N),
    _row("hail hails hailed hailing", _AS | _Q),
    _row("blast blasts blasted blasting", _AS | _Q | _W),
    _row("reject rejects rejected rejecting", _Q | _N),
    _row("condemn condemns condemned condemning", _Q | _N),
    _row("criticize criticizes criticized criticizing", _Q | _N),
    _row("criticise criticises criticised criticising", _Q | _N),
    _row("dispute disputes disputed disputing", _C | _Q | _N),
    _row("accuse accuses accused accusing", _OF | _Q),
    _row("blame blames blamed blaming", _OF | _Q | _N),
    _row("agree agrees agreed agreeing", _C | _Q | _W),
    _row("swear swears swore swearing", _C | _Q | _W),
    _row("testify testifies testified testifying", _C | _Q),
    _row("propose proposes proposed proposing", _C | _Q | _N),
    _row("recommend recommends recommended recommending", _C | _Q | _N),
    _row("indicate indicates indicated indicating", _C | _Q | _W),
    _row("signal signals signaled signalled signaling signalling", _C | _W),
    _row("assess assesses assessed assessing", _C | _W),
    _row("ask asks asked asking", _Q | _C | _TO | _W),
    _row("shout shouts shouted shouting", _C | _Q),
    _row("yell yells yelled yelling", _C | _Q),
    _row("scream screams screamed screaming", _Q),
    _row("cry cries cried crying", _Q),
    _row("whisper whispers whispered whispering", _C | _Q),
    _row("murmur murmurs murmured murmuring", _C | _Q),
    _row("mutter mutters muttered muttering", _C | _Q),
    _row("chant chants chanted chanting", _Q),
    _row("sigh sighs sighed sighing", _Q),
    _row("laugh laughs laughed laughing", _Q | _W),
    _row("exclaim exclaims exclaimed exclaiming", _C | _Q),
    _row("muse muses mused musing", _Q),
    *_regular(
        "specify underline underscore reaffirm surmise speculate theorise theorize posit venture"
        " volunteer confess concur enthuse exult bemoan protest insinuate marvel remonstrate rejoin"
        " certify verify reckon conjecture declaim divulge elaborate intimate pontificate stipulate vouch"
        " attest",
        _C | _Q,
    ),
    *_regular(
        "reason recount relate calculate decree suspect",
        _C | _Q | _W,
    ),
    *_regular(
        "interject thunder fume rage storm growl groan grumble moan gasp wail whine snarl sneer splutter"
        " stammer bark boom beam chuckle deadpan drawl gush hiss howl intone jeer jibe mock parry plead"
        " ponder pray preach query rail rant reflect scold seethe shriek smile smirk tease trumpet blurt"
        " crow chide exhort inquire enquire coo cackle bellow gloat mumble croak",
        _Q,
    ),
    _row("sob sobs sobbed sobbing", _Q),
    _row("grin grins grinned grinning", _Q),
    _row("encourage encourages encouraged encouraging", _TO),
    _row("offer offers offered offering", _TO | _W),
    _row("instruct instructs instructed instructing", _TO),
    _row("put puts put putting", _C | _Q, "it"),
    _row("express expresses expressed expressing", _C | _Q, "confidence"),
    _row("express expresses expressed expressing", _C | _Q, "hope"),
    _row("express expresses expressed expressing", _C | _Q, "concern"),
    _row("express expresses expressed expressing", _C | _Q, "fear"),
    _row("express expresses expressed expressing", _C | _Q, "regret"),
    _row("express expresses expressed expressing", _C | _Q, "outrage"),
    _row("express expresses expressed expressing", _C | _Q, "alarm"),
    _row("express expresses expressed expressing", _Q),
    _row("voice voices voiced voicing", _Q | _W),
    _row("begin begins began", _Q | _W),
    _row("read reads read", _Q | _W),
    _row("put puts put putting", _COUNT),
    _row("place places placed placing", _COUNT),
    _row("count counts counted counting", _COUNT),
    _row("list lists listed listing", _COUNT),
    _row("record records recorded recording", _COUNT),
    _row("register registers registered registering", _COUNT),
    _row("raise raises raised raising", _COUNT | _W),
    _row("lower lowers lowered lowering", _COUNT | _W),
    _row("revise revises revised revising", _COUNT | _W),
    _row("give gives gave given giving", _COUNT | _W),
    _row("cite cites cited citing", _Q),
    _row("tally tallies tallied tallying", _COUNT),
    _row("attribute attributes attributed attributing", _TO | _N),
    _row("appeal appeals appealed appealing", _TO),
    _row("advise advises advised advising", _C | _Q | _TO),
    _row("implore implores implored imploring", _TO | _Q),
    _row("beg begs begged begging", _TO | _Q),
    _row("wonder wonders wondered wondering", _C | _Q | _W),
    _row("clarify clarifies clarified clarifying", _C | _Q),
    _row("confide confides confided confiding", _C | _Q),
    _row("proclaim proclaims proclaimed proclaiming", _C | _Q | _N),
    _row("boast boasts boasted boasting", _C | _Q),
    _row("brag brags bragged bragging", _C | _Q),
    _row("rule rules ruled ruling", _N | _C, "out"),
    _row("find finds found finding", _C | _W),
    _row("show shows showed shown showing", _C | _W),
    _row("mention mentions mentioned mentioning", _C | _Q | _N | _W),
    _row("hint hints hinted hinting", _C | _Q | _W),
    _row("imply implies implied implying", _C | _Q | _W),
    _row("deem deems deemed deeming", _W | _Q),
    _row("opine opines opined opining", _C | _Q),
    _row("forecast forecasts forecasting", _C | _N),
    _row("pronounce pronounces pronounced pronouncing", _Q | _N),
    _row("profess professes professed professing", _C | _Q | _N),
    _row("rebuke rebukes rebuked rebuking", _Q),
    _row("liken likens likened likening", _TO | _Q),
    _row("compare compares compared comparing", _Q),
    _row("characterise characterises characterised characterising", _AS | _Q),
    _row("characterize characterizes characterized characterizing", _AS | _Q),
    _row("portray portrays portrayed portraying", _AS | _Q),
    _row("decry decries decried decrying", _N | _Q | _AS),
    _row("deplore deplores deplored deploring", _N | _Q),
    _row("slam slams slammed slamming", _Q | _AS | _W),
    _row("charge charges charged charging", _C | _Q | _W),
    _row("sniff sniffs sniffed sniffing", _Q),
    _row("snap snaps snapped snapping", _Q),
    _row("scoff scoffs scoffed scoffing", _Q),
    _row("shrug shrugs shrugged shrugging", _Q),
)

# What people hold and do not say, read only where it is asked for.
THOUGHTS: tuple[Cue, ...] = (
    _row("think thinks thought thinking", _C),
    _row("feel feels felt feeling", _C),
    _row("know knows knew known knowing", _C),
    _row("hold holds held holding", _C),
    _row("understand understands understood understanding", _C),
    *_regular(
        "believe hope fear expect doubt assume guess worry consider imagine suppose trust wish want", _C | _TO | _W
    ),
)


def _by_form(cues: tuple[Cue, ...]) -> dict[str, tuple[Cue, ...]]:
    forms = {form for cue in cues for form in cue.forms}
    return {form: tuple(sorted((c for c in cues if form in c.forms), key=lambda c: not c.particle)) for form in forms}


BY_FORM = _by_form(CUES)
THOUGHT_BY_FORM = _by_form(THOUGHTS)
# Forms that are as often a noun; they need a speaker right before them.
NOUN_FORMS = word_set(
    "claim claims report reports note notes call calls charge charges estimate estimates promise promises demand"
    " demands post posts comment comments answer answers remark remarks pledge pledges vow vows warning state states"
    " counter hit cry cries label labels brand brands blame fire blast stress caution dispute disputes joke point"
    " points signal signals read reads put puts murmur lament repeat reply replies"
    " labeling shot shoot laugh laughs muse quip begin urge place places count counts list lists record records"
    " register registers tally show shows rule find finds forecast forecasts charge"
)
TOLLS = word_set("toll number total figure count tally estimate losses casualties deaths")
# Those that are told and never speak: what the court heard has no speaker here.
HEARERS = word_set("court jury inquest tribunal inquiry hearing jurors judge magistrates coroner")
