"""The letters of other scripts in Latin ones, and what is no letter at all: tables for the folding of words. Pure.

Cyrillic (with the letters of Ukrainian, Serbian, Macedonian, Kazakh and Azerbaijani), Armenian, Georgian, Greek and
Latin letters that have no base letter. Arabic and Persian spellings of one letter become one, but are not put in
Latin letters, since their vowels are not written; nor are Chinese characters: a name of theirs is found by alias.
"""

# One letter for one. Marks are off before: й is и here, ё is е, ї is і, ö is o.
LATIN = dict(zip("øłđıəðŋħŧŀſ", "oldiadnhtls", strict=True))
CYRILLIC = dict(
    zip("абвгґдезиіјклљмнњопрстћуфыэәқҝңөүұһҹћџђѓќ", "abvggdeziijkllmnnoprstcufyeakknouuhjcjdgk", strict=True)
)
ARMENIAN = dict(zip("աբգդեզէըթիլկհյնոպջռսվտրւփքօֆմ", "abgdezeytilkhynopjrsvtrvpkofm", strict=True))
GEORGIAN = dict(zip("აბგდევზთიკლმნოპრსტუფქყჯჰ", "abgdevztiklmnoprstupkqjh", strict=True))
GREEK = dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
ARABIC = dict(zip("يىكةٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکها01234567890123456789", strict=True))

# One letter for several. Letters of one sound go through one letter, in the order in which they are written out.
SEVERAL = {
    "щ": "shch",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "ю": "yu",
    "я": "ya",
    "є": "ye",
    "ѕ": "dz",
    "ғ": "gh",
    "θ": "th",
    "ψ": "ps",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
}
SAME_SOUND = dict(zip("ժխծցձղճչշჟღშჩცძწჭხþχ", "жхццѕғччшжғшчцѕцчхθх", strict=True))
# In the order of the alphabet, these are written by two letters.
ARMENIAN_U = "ու"

SINGLE = LATIN | CYRILLIC | ARMENIAN | GEORGIAN | GREEK | ARABIC | SAME_SOUND
# Letters that have a capital; Georgian has none that anybody writes.
SMALL = "".join(
    letter
    for letter in SINGLE | SEVERAL
    if len(letter.upper()) == 1 and letter.upper() != letter and letter not in "ıſ" and not "ა" <= letter <= "ჰ"
)
CAPITALS = "".join(letter.upper() for letter in SMALL)
# Where one of these is left once accents are off, the tables above have something to do.
FOREIGN = r"[\u00c6-\u024f\u0259\u0370-\u06ff\u10a0-\u10ff]"
# The signs of Russian that only soften, and the mark under which Armenian, Arabic and Hebrew letters are lengthened.
SILENT = "ьъЬЪـ"

APOSTROPHES = "’‘‛ʼʻʹʾʿ`´′＇ʽʿ"
# Accents and vowel signs, of Latin, Hebrew, Arabic; what normalisation leaves of a letter with a mark.
MARKS = r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670]"
# Punctuation, symbols, private characters, pictures. Ranges, since "letter" means another thing to each program.
NO_LETTERS = (
    r"[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u037e\u0384-\u0385\u0387"
    r"\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4"
    r"\u10fb\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30fb\ud7fc-\uf8ff\ufd3e\ufd3f\ufdd0-\ufdef"
    r"\ufe00-\ufe6f\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff\U0001f000-\U0001faff]+"
)
# Characters that are words by themselves.
CHINESE = r"([\u3400-\u9fff])"
