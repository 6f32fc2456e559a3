"""Countries with their adjectives, for whose side and whose country; capitals that speak for them.

A country of no list is still met by form: "Tamirstani" is of "Tamirstan", "Belgrovian" of "Belgrovia".
"""

from claims.extraction.english.tables import word_set

_IRREGULAR = """
france french | germany german | britain british | uk british | england english | scotland scottish | wales welsh
| ireland irish | netherlands dutch | spain spanish | portugal portuguese | greece greek | switzerland swiss
| poland polish | denmark danish | sweden swedish | finland finnish | norway norwegian | turkey turkish | china chinese
| japan japanese | us american | america american | u.s. american | philippines filipino | peru peruvian | iraq iraqi
| israel israeli | pakistan pakistani | afghanistan afghan | kazakhstan kazakh | kyrgyzstan kyrgyz | tajikistan tajik
| uzbekistan uzbek | turkmenistan turkmen | lebanon lebanese | sudan sudanese | yemen yemeni | qatar qatari
| kuwait kuwaiti | oman omani | bahrain bahraini | nepal nepali | bangladesh bangladeshi | myanmar burmese
| thailand thai | vietnam vietnamese | senegal senegalese | congo congolese | togo togolese | iceland icelandic
| argentina argentine | hungary hungarian | ukraine ukrainian | belarus belarusian | czechia czech | norway norwegian
| azerbaijan azerbaijani | egypt egyptian | jordan jordanian | iran iranian | brazil brazilian | canada canadian
| mexico mexican | italy italian | belgium belgian | karabakh karabakh
"""
ADJECTIVE_OF: dict[str, str] = {
    adjective: country for country, adjective in (row.split() for row in _IRREGULAR.replace("\n", " ").split("|"))
}
COUNTRIES = word_set(
    """russia armenia azerbaijan georgia syria turkey france germany britain uk us usa u.s. america china japan
    india pakistan iran iraq israel lebanon jordan egypt libya tunisia algeria morocco sudan ethiopia eritrea somalia
    kenya uganda rwanda burundi congo nigeria ghana mali niger chad senegal cameroon angola mozambique zambia zimbabwe
    namibia botswana tanzania ukraine belarus poland hungary romania bulgaria serbia croatia slovenia slovakia czechia
    austria italy spain portugal greece cyprus albania kosovo bosnia montenegro macedonia moldova estonia latvia
    lithuania finland sweden norway denmark iceland ireland netherlands belgium luxembourg switzerland malta canada
    mexico cuba haiti brazil argentina chile peru bolivia colombia venezuela ecuador paraguay uruguay panama nicaragua
    honduras guatemala australia indonesia malaysia singapore thailand vietnam cambodia laos myanmar philippines nepal
    bangladesh afghanistan kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan mongolia taiwan yemen oman qatar
    kuwait bahrain palestine gaza karabakh nato"""
)
CAPITAL_OF: dict[str, str] = dict(
    row.split()
    for row in """moscow russia|yerevan armenia|baku azerbaijan|ankara turkey|paris france|berlin germany|london britain
    |washington us|beijing china|tokyo japan|delhi india|islamabad pakistan|tehran iran|baghdad iraq|damascus syria
    |beirut lebanon|cairo egypt|tripoli libya|kyiv ukraine|kiev ukraine|minsk belarus|warsaw poland|budapest hungary
    |belgrade serbia|athens greece|rome italy|madrid spain|lisbon portugal|tbilisi georgia|kabul afghanistan
    |pyongyang korea|seoul korea|riyadh saudi|doha qatar|khartoum sudan|nairobi kenya|abuja nigeria|kigali rwanda
    |kinshasa congo|stepanakert karabakh|brussels belgium|jerusalem israel|ottawa canada|canberra australia""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
# First words of the names of places: Lake Oru, Port Aurel.
PLACE_FIRSTS = word_set(
    "lake port mount mt. fort cape lower upper new north south east west northern southern eastern western central"
    " greater inner outer camp"
)
# Seats of power that speak for a country.
SEAT_OF: dict[str, str] = {
    seat.strip(): country.strip()
    for seat, country in (
        row.split(":")
        for row in [
            "kremlin: russia ",
            " white house: us ",
            " pentagon: us ",
            " state department: us ",
            " downing street: britain\n        ",
            " whitehall: britain ",
            " no. 10: britain ",
            " number 10: britain ",
            " élysée: france ",
            " elysee: france ",
            " élysée palace: france\n        ",
            " elysee palace: france ",
            " quai d'orsay: france ",
            " blue house: korea ",
            " forbidden city: china",
        ]
    )
}
_NAMES = {
    "us": "US",
    "uk": "UK",
    "usa": "USA",
    "u.s.": "U.S.",
    "korea": "Korea",
    "saudi": "Saudi Arabia",
    "nato": "NATO",
}


def country_name(country: str) -> str:
    """A country as a reader writes it: us → US, new zealand → New Zealand."""
    return _NAMES.get(country, country.title())
