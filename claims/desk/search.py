"""The one search box of the desk: what is found, why, and where a code or an address leads straight."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims.actions.sources import UnusableAddress, canonical
from claims.addresses import whole_number
from claims.desk.finding import KINDS, Kind
from claims.desk.forms.search import KeepForm, SearchForm
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.keeping import kept_by, parameters_of
from claims.desk.newest import FEWER_RANKED, MOST_RANKED
from claims.models import Claim, Source
from claims.models.words import same_stem
from claims.permissions import desk_page
from claims.spelling import Asked, read_query
from claims.spelling.highlights import Marker, Passage, words_in

# Rows of each kind where all kinds are shown; rows of a page where one is.
FEW, MANY = 5, 30
LAST_PAGE = 9_999
CODE = re.compile(r"([A-Za-z]{2,6})[-\s‐–]?0*([0-9]{1,9})")
OWN_ADDRESS = re.compile(
    r"https?://\S+?/(?:claims/(?P<code>[A-Za-z]{2,6}-[0-9]{4,9})|sources/(?P<source>[0-9]{1,18}))(?:[/?#]\S*)?"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found: its main words, others that were asked for with what they are, and names spelt otherwise."""

    row: Any
    main: Passage
    others: list[tuple[str, Passage]]
    spelt: list[str]


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind. ``total`` stops one past ``most``, as many as are ranked."""

    kind: Kind
    hits: list[Hit]
    total: int
    most: int
    page: int = 1
    has_next: bool = False

    @property
    def total_label(self) -> str:
        return f"{self.most:,}+" if self.total > self.most else f"{self.total:,}"

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown to choose from."""
        return self.total > self.most


@require_safe
@desk_page("see_desk")
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET, user=signed_in(request))
    is_valid = form.is_valid()
    words = form.cleaned_data.get("q", "")
    straight = straight_to(words.strip()) if words else None
    if straight and not wants_fragment(request) and set(request.GET) == {"q"}:
        return redirect(straight[1])
    asked = read_query(words)
    wanted = bool(asked or (is_valid and form.filters) or form.cleaned_data.get("kind"))
    groups = groups_of(request, form, asked) if is_valid and wanted else []
    context: dict[str, object] = {
        "form": form,
        "q": words,
        "wanted": wanted,
        "is_narrowed": not is_valid or any(form.cleaned_data[name] for name in form.narrowing),
        "straight": straight,
        "groups": [group for group in groups if group.hits],
        "one_kind": KINDS.get(form.cleaned_data.get("kind") or ""),
        "query": parameters_of(request.GET, without=("page",)),
        "everything": parameters_of(request.GET, without=("page", "kind")),
        "keep_form": KeepForm(initial={"parameters": parameters_of(request.GET, without=("page",))}, auto_id="keep_%s"),
        "kept": [] if wants_fragment(request) else kept_by(signed_in(request)),
    }
    return desk(request, "desk/search.html", context, section="search", fragment="found")


def straight_to(words: str) -> tuple[str, str] | None:
    """The record that is meant by a code or an address, and where it is; None where it is neither."""
    if found := CODE.fullmatch(words):
        return to_claim(f"{found[1].upper()}-{int(found[2]):04d}")
    if found := OWN_ADDRESS.fullmatch(words):
        straight = to_claim(found["code"].upper()) if found["code"] else to_source(pk=int(found["source"]))
        if straight:
            return straight
    if not re.match(r"https?://\S+$", words):
        return None
    try:
        return to_source(canonical_url=canonical(words))
    except UnusableAddress:
        return None


def to_claim(code: str) -> tuple[str, str] | None:
    claim = Claim.objects.filter(code=code).only("code", "wording").first()
    return (str(claim), reverse("desk:workbench", args=[claim.code])) if claim else None


def to_source(**by: Any) -> tuple[str, str] | None:
    source = Source.objects.filter(**by).only("title").first()
    return (source.title, reverse("desk:reader", args=[source.pk])) if source else None


def groups_of(request: HttpRequest, form: SearchForm, asked: Asked) -> list[Group]:
    """All kinds by their best few, or one kind page by page. A constant number of queries."""
    only = form.cleaned_data["kind"]
    number, size, most = (page_of(request), MANY, MOST_RANKED) if only else (1, FEW, FEWER_RANKED)
    found: list[tuple[Kind, list[int], list[Any]]] = []
    for kind in [KINDS[only]] if only else KINDS.values():
        keys = kind.best(asked, form.filters, most)
        found.append((kind, keys, kind.load(keys[:most][(number - 1) * size : number * size])))
    texts = [text for kind, _, rows in found for row in rows for _, text in texts_of(kind, row)]
    marker = Marker(asked, same_stem(words_asked(asked), words_in(texts)) if asked and texts else ())
    return [
        Group(
            kind,
            [hit_of(kind, row, marker) for row in rows],
            len(keys),
            most,
            number,
            has_next=min(len(keys), most) > number * size,
        )
        for kind, keys, rows in found
    ]


def page_of(request: HttpRequest) -> int:
    return whole_number(request.GET.get("page", ""), most=LAST_PAGE) or 1


def words_asked(asked: Asked) -> Iterable[str]:
    return [word for term in asked.terms if not term.in_a_row for word in term.words]


def texts_of(kind: Kind, row: Any) -> list[tuple[str, str]]:
    """The texts of a record by which it is found, each with what it is; the main one first."""
    match kind.key:
        case "claims":
            return [("", row.wording), ("Context", row.context)]
        case "statements":
            return [("", row.exact), ("Translation", row.translation), ("Speaker as worded", row.speaker_as_worded)]
        case "speakers":
            named = [("Also named", alias.name) for alias in row.aliases.all()]
            return [("", row.name), *named, ("", row.description)]
    publisher = [("Publisher", row.publisher.name)]
    return [("", row.title), ("Byline", row.byline), *publisher, ("Address", row.url or row.canonical_url)]


def hit_of(kind: Kind, row: Any, marker: Marker) -> Hit:
    (_, main), *others = texts_of(kind, row)
    first = marker.passage(main)
    found = [(label, passage) for label, text in others if text and (passage := marker.passage(text)).is_found]
    spelt = dict.fromkeys(name for passage in (first, *(passage for _, passage in found)) for name in passage.spelt)
    return Hit(row, first, found, list(spelt))
