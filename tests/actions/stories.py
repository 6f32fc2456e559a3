"""One agency report and what outlets made of it. Invented."""

AGENCY = (
    "PORT ELIN — Coast guards on Tuesday towed eleven fishing boats out of the northern channel after a night of fog"
    " in which two of them had run onto the sandbank beside the lighthouse.\n\n"
    "Nobody was hurt, though one skipper spent six hours on the roof of his wheelhouse before a tug reached him.\n\n"
    "The harbour office keeps the channel shut until divers have looked at the cables that cross it, which carry the"
    " telephone lines of three islands and were laid only last autumn.\n\n"
    "Ferries take the longer way round the cape meanwhile, adding forty minutes to each crossing and emptying the"
    " fish market, whose traders had counted on the spring tides to bring in buyers from the mainland.\n"
)
# Trimmed at its end and opened otherwise.
REPRINT = (
    "Fog stops the fleet\n\nOur readers on the coast woke to sirens.\n\n"
    + AGENCY.removeprefix("PORT ELIN — ").split("\n\nFerries")[0]
    + "\n"
)
OWN = (
    "From the pier at dawn our reporter counted nine empty berths and spoke with the widow of a pilot who had warned"
    " of the bank for years.\n\nMarket women packed up early. A school on Tarn island held its lessons by candle"
    " because its line was dead, and the baker gave away yesterday's loaves.\n\nThe mayor promised a new buoy by"
    " summer and asked the ministry for money that it has refused twice before.\n"
)
TOWED = "Coast guards on Tuesday towed eleven fishing boats out of the northern channel"
