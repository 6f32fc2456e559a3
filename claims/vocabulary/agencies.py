"""News agencies by the names that reports credit them with: the first of a row names the agency.

To add one: one row here, one case in the tests. Imports nothing of ours.
"""

AGENCIES: dict[str, tuple[str, ...]] = {
    row[0]: row
    for row in (
        ("AFP", "Agence France-Presse", "Agence France Presse"),
        ("AP", "Associated Press"),
        ("Reuters", "Thomson Reuters"),
        ("PA", "PA Media", "Press Association"),
        ("Canadian Press",),
        ("TASS", "Tass", "ITAR-TASS"),
        ("RIA", "RIA Novosti"),
        ("Interfax",),
        ("UPI", "United Press International"),
        ("Xinhua",),
        ("Anadolu", "Anadolu Agency"),
        ("dpa", "DPA", "Deutsche Presse-Agentur"),
        ("EFE",),
        ("ANSA",),
        ("Kyodo", "Kyodo News"),
        ("PTI", "Press Trust of India"),
        ("ANI",),
        ("IRNA",),
        ("Fars",),
        ("Tasnim",),
        ("Bloomberg",),
        ("Armenpress",),
        ("Azertac",),
        ("APA",),
        ("AAP", "Australian Associated Press"),
        ("KCNA",),
        ("Yonhap",),
        ("SANA",),
        ("WAFA",),
        ("Ukrinform",),
        ("BelTA",),
        ("Antara",),
        ("Bernama",),
        ("NTB",),
        ("TT",),
        ("STT",),
        ("Ritzau",),
        ("CTK",),
        ("MTI",),
        ("PAP",),
        ("Agerpres",),
        ("Tanjug",),
        ("Hina",),
    )
}
