"""One spelling of a word, and one key of a name that is written in many ways. Pure.

``fold`` is for every word: lower case, no accents, Latin letters, no marks. ``keys`` are for names: what is left of a
name when the ways of writing it in Latin letters are put together, such as Pashinyan, Pachinian and Paşinyan. The
database does the same steps (a migration has them as functions, a test holds both together).
"""

from claims.spelling import scripts
from claims.spelling.steps import Framed, Letters, Lower, Normalise, Parts, Pattern, Step, Where, applied

# Words of a key are told from words as written by a beginning that no key has.
KEY_MARK = "zq"
SHORTEST_KEY = 4

FOLDING: tuple[Step, ...] = (
    Normalise("NFKD"),
    Pattern(scripts.MARKS, ""),
    Lower(),
    Letters(scripts.APOSTROPHES, "'" * len(scripts.APOSTROPHES)),
    Where(
        scripts.FOREIGN,
        (
            Letters(scripts.CAPITALS, scripts.SMALL, dropped=scripts.SILENT),
            Parts(scripts.ARMENIAN_U, "u"),
            Letters("".join(scripts.SINGLE), "".join(scripts.SINGLE.values())),
            *(Parts(letter, several) for letter, several in scripts.SEVERAL.items()),
        ),
    ),
    # 1,200 is 1200; the minister's is the minister; l'Arménie is Arménie; Qur'an is Quran.
    Pattern(r"([0-9])[,.](?=[0-9]{3}(?![0-9]))", r"\1"),
    Pattern(r"'s(?![0-9a-z])", " "),
    Pattern(r"(^|[^0-9a-z'])[dl]'", r"\1 "),
    Parts("'", ""),
    Pattern(scripts.NO_LETTERS, " "),
    Pattern(scripts.CHINESE, r" \1 "),
    Pattern("^ +| +$", ""),
    Pattern(" +", " "),
)

# Before the accents go: with one of these, a c is a ch.
HISSING: tuple[Step, ...] = (Normalise("NFC"), Pattern("[çčćÇČĆ]", "ch"))


def each(new: str, *old: str) -> tuple[Step, ...]:
    return tuple(Parts(part, new) for part in old)


# Over folded words with one blank before and after each; in this order.
KEYING: tuple[Step, ...] = (
    # The Scots, German and Polish ch of Karabach, and the j that is a y; j of Azerbaijan, Hajiyev, Azərbaycan.
    *each("ak ", "ach "),
    *each(" e", " je", " ye"),
    *each(" s", " j"),
    *each("ais", "aij", "ayj", "ayc", "aic"),
    *each("asi", "aji"),
    # All that hisses: sh, ch, zh, j, ts, z, in English, French, German, Polish, Turkish, Dutch.
    *each("si", "sji"),
    *each("s", "tsch", "dsch", "sch", "dzh", "tch", "sh", "ch", "zh", "tz", "ts", "dz", "cz", "sz", "dj", "z"),
    *each("i", "j", "y"),
    # ph, th, dh; all that is said in the throat: k, kh, h, x, q, g, gh.
    *each("f", "ph"),
    *each("t", "th"),
    *each("d", "dh"),
    *each("a ", "ah "),
    *each(" k", " x"),
    *each("eks", "ex"),
    *each("maks", "max"),
    *each("liks", "lix"),
    *each("se", "ce"),
    *each("si", "ci"),
    *each("k", "kh", "gh", "ck", "c", "q", "g", "h", "x"),
    *each("v", "w"),
    *each("ov ", "off "),
    *each("ev ", "eff "),
    # Vowels: ou, oo, ue (ü) are u; oe (ö) is o; ee, iy, yi, ij are i; ie is e; a, e, ə are one.
    *each("u", "ou", "oo", "ue"),
    *each("o", "oe"),
    *each("i", "ee", "ii", "ii"),
    *each("e", "ie"),
    *each("in ", "ine "),
    *each("a", "ae", "e"),
    # Nagorno is Nagorny, Shushi is Shusha; Aliyeva is not Aliyev, Zelenska is not Zelensky.
    *each("rni ", "rno "),
    *each("si ", "sa "),
    *each("mukam", "mokam"),
    *(Parts(letter * 2, letter) for letter in "abdfiklmnoprsstuv"),
)
# Too little is left of a short name to tell it from others; a number is no name.
NAMING: tuple[Step, ...] = (
    Pattern(f" [^ ]{{1,{SHORTEST_KEY - 1}}}(?= )", ""),
    Pattern(" [^ ]*[0-9][^ ]*(?= )", ""),
    Pattern(" (?=[^ ])", f" {KEY_MARK}"),
    Pattern("^ +| +$", ""),
)
# What does not begin with a capital is no name, in scripts that have capitals. A particle is part of what follows.
SMALL_WORDS: tuple[Step, ...] = (
    Pattern(
        r"(^|[^0-9A-Za-z\u00c0-\u024f\u0370-\u058f])[0-9a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f\u0561-\u0587]"
        r"[0-9A-Za-z\u00c0-\u024f\u0300-\u058f]*",
        r"\1 ",
    ),
)


KEYS: tuple[Step, ...] = (*HISSING, *FOLDING, Framed(), *KEYING, *NAMING)


def fold(text: str) -> str:
    """The words of a text, one blank between them: lower case, Latin letters where the script has them, no marks."""
    return applied(FOLDING, text)


def keys(text: str) -> str:
    """The keys of the words of a name, each after ``KEY_MARK``, one blank between them; short words have none."""
    return applied(KEYS, text)


def keys_of_names(text: str) -> str:
    """The keys of the words of a text that may be names: those that do not begin with a small letter."""
    return applied((*SMALL_WORDS, *KEYS), text)


def key_of(word: str) -> str:
    """The key of one word, without its mark; empty where too little is left."""
    return keys(word).removeprefix(KEY_MARK)
