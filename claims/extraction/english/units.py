"""What makes a number no count: units, currencies, and words before a number that is a name. One word each."""

from claims.extraction.english.tables import word_set

UNITS_OF_MEASURE = word_set(
    "percent per % percentage pct year years month months week weeks day days hour hours minute minutes second"
    " seconds night nights km kilometer kilometers kilometre kilometres mile miles meter meters metre metres m cm"
    " mm foot feet inch inches yard yards ft kg kilo kilos kilogram kilograms kilogrammes gram grams tonne tonnes"
    " ton tons mph kph degree degrees dollar dollars euro euros pound pounds yen yuan rupees rubles roubles cent"
    " cents pence acre acres hectare hectares magnitude a.m p.m a.m. p.m. am pm o'clock o’clock time times decade"
    " decades century centuries point points gigabytes megawatts mw gw kw litres liters barrels gallons volts sq"
    " square cubic knots block weekends fortnight quarters quarter half $ million billion things ways stages steps"
    " thirds fold pc year-old crowns francs dinars lira liras pesos riyals dirhams shekels rand naira shillings"
    " bucks krona kronor kroner zloty forints hryvnias tenge counts celsius fahrenheit hectolitres kilowatts"
    " years-old month-old level pages words minutes’ days’ hours’ years’ weeks’ months’"
)
NOT_COUNTED = word_set(  # no counts that an editor would follow
    "sides side parties countries country nations governments occasions fronts reasons"
    " questions phases rounds sets kinds types halves terms chapters articles states goals wickets runs points"
    " seats others' sources neighbouring warring powers men's women's"
)
CURRENCY = frozenset("$£€¥₹₽")
LABELS = word_set(  # words before a number that is a name or an address
    "age aged ages route highway room no no. number page chapter article section flight unit apartment suite gate"
    " line call dial dialed dialled dialing phone channel area resolution phase level stage category grade"
    " magnitude version interstate block bus at"
)
