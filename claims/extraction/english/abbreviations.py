"""Abbreviations whose full stop does not end a sentence."""

from claims.extraction.english.tables import word_set

ABBREVIATIONS = word_set(
    "mr mrs ms mx dr prof rev fr hon st sr jr gen col lt maj capt sgt cpl pvt cmdr adm brig gov sen rep reps sens"
    " amb pres supt det insp ofc no vs v inc corp co ltd bros dept univ assn ave blvd rd jan feb mar apr jun jul aug"
    " sep sept oct nov dec calif fla ariz ala ark colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb"
    " nev okla ore pa tenn tex vt va wash wis wyo approx est fig e.g i.e a.m p.m u.s u.k u.n d.c n.y e.u"
    " mt ft ald cllr msgr atty spc cdr lieut gens sgts cols drs profs messrs mme mlle esq sqn pte lcpl flt asst al"
    " brig-gen maj-gen lt-gen lt-col tues thurs n.j n.c s.c n.m n.d s.d r.i n.h b.c ph.d m.d"
)
# Those that may still end one, when the next word opens a new sentence.
MAY_END = word_set(
    "a.m p.m u.s u.k u.n d.c n.y e.u inc corp co ltd jr sr calif fla md esq"
    " n.j n.c s.c n.m n.d s.d r.i n.h b.c ph.d m.d"
)
