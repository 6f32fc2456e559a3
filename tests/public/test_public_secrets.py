"""What is unpublished is invisible: words that stand in the desk's rows alone are in no answer to a reader."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from claims.models import Claim, Edition, Publication, Publisher, Source, Speaker, Statement, Topic, User
from tests.public.secret_desk import MARK, Desk

pytestmark = pytest.mark.django_db
# Behind a sign-in; who is refused there, and how, is walked by the tests of the desk's access.
GUARDED = ("desk/", "accounts/")
# Words that are asked for; none stands in anything published.
SECRETS = ("hushunseenclaim", "hushgonewords", "hushdraftsummary", "hushnewwording", "Hushspeakername", "hushpost")
NONSENSE = "zwyxvut"
CODE = re.compile(r"SND-[0-9]{4}")


@pytest.fixture
def desk(editor: User, second_editor: User, publisher_user: User, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(settings, "API_RATES", dict.fromkeys(settings.API_RATES, (10**6, 60)))
    return Desk(editor, second_editor, publisher_user)


def public_patterns() -> list[tuple[str, str, URLPattern]]:
    """Name, whole route and pattern of every address that asks for no sign-in."""

    def walk(resolver: URLResolver, spaces: tuple[str, ...], before: str) -> Iterator[tuple[str, str, URLPattern]]:
        for each in resolver.url_patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each, (*spaces, each.namespace) if each.namespace else spaces, route)
            elif not route.startswith(GUARDED):
                yield ":".join((*spaces, each.name or "")), route, each

    return list(walk(get_resolver(), (), ""))


def keys_of(argument: str, route: str) -> Iterable[Any]:
    """Every value that the desk has for an argument of an address, published or not, and one that nobody has.

    An address with another argument fails here until it is said what stands there.
    """
    under = route.partition(f":{argument}>")[0].rpartition("/")[0].rpartition("/")[2]
    slugs = {"topics": Topic, "speakers": Speaker, "publishers": Publisher}
    if argument == "slug" and under in slugs:
        return [*slugs[under]._default_manager.values_list("slug", flat=True), "none"]
    pools: dict[str, Iterable[Any]] = {
        "code": [*Claim.objects.values_list("code", flat=True), "snd-0001", "SND-9999"],
        "slug": ["ferries-crossed-the-sound", "withdrawn"],
        "number": [0, *sorted(set(Edition.objects.values_list("number", flat=True))), 99],
        "key": {*Source.objects.values_list("pk", flat=True), *Statement.objects.values_list("pk", flat=True), 10**9},
        "kind": ["claims", "editions", "topics", "speakers", "sources", "pages"],
        "part": [1, 2],
    }
    assert argument in pools, f"{route}: say in keys_of what stands for “{argument}”"
    return pools[argument]


def addresses() -> Iterator[str]:
    """Every public address with every key that the desk has; what some of them are asked for besides."""
    for name, route, pattern in public_patterns():
        arguments = list(pattern.pattern.converters)
        for values in product(*(keys_of(argument, route) for argument in arguments)):
            yield reverse(name, kwargs=dict(zip(arguments, values, strict=True)))
    yield from ("/?page=2", "/?verdict=not_assessed", "/?verdict=likely", "/search/?q=ferries", "/no/such/page/")
    yield from ("/api/v1/no/such/", "/accounts/login/", "/accounts/password/reset/", "/desk/")
    for claim in Claim.objects.all():
        address = f"/claims/{claim.code}/"
        yield from (
            f"/search/?q={claim.code}",
            f"{address}?as_of=2031-01-01",
            f"{address}editions/2/changes/?against=1",
        )
        yield from (
            f"/oembed?url={address}",
            f"/oembed?url=http://testserver{address}",
            f"/api/v1/claims/?q={claim.code}",
        )
    for topic in Topic.objects.all():
        yield from (f"/topics/{topic.slug}/?page=2", f"/?topic={topic.slug}", f"/api/v1/claims/?topic={topic.slug}")
        yield f"/search/?topic={topic.slug}"


def said_by(response: Any) -> str:
    """All that an answer gives away: its body and its headers."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{response.headers} {body.decode(errors='replace')}".lower()


def leaked(response: Any, address: str) -> set[str]:
    """Addresses of the unpublished have secrets in them: what was asked may come back, nothing else."""
    return {word for word in MARK.findall(said_by(response)) if word not in address.lower()}


def test_no_answer_to_a_reader_has_a_word_that_was_not_published(desk: Desk, client: Client) -> None:
    """Of pages that were made again, with the lists, since the desk went on writing."""
    Publication.objects.update(etag='"older"')
    call_command("render")
    assert not Publication.objects.filter(etag='"older"').exists()
    answered = {}
    for address in addresses():
        response = client.get(address)
        assert response.status_code not in (429, 500), address
        answered[address] = response.status_code
        assert not leaked(response, address), address
    shown = [f"/sources/{desk.said.capture.source_id}/", f"/speakers/{desk.speaker.slug}/", "/api/v1/claims/SND-0001/"]
    shown += ["/", "/topics/the-sound/", "/claims/SND-0002/editions/1/", "/api/v1/editions/", "/claimreview.json"]
    assert {address: answered[address] for address in shown} == dict.fromkeys(shown, 200)


def test_nor_has_any_other_way_of_asking(desk: Desk, client: Client) -> None:
    """Fragments, heads, options, refused methods, and what a page is restored from; one of each kind of address."""
    for name, route, pattern in public_patterns():
        arguments = list(pattern.pattern.converters)
        values = [next(iter(keys_of(argument, route))) for argument in arguments]
        address = reverse(name, kwargs=dict(zip(arguments, values, strict=True)))
        for response in (
            client.head(address),
            client.options(address),
            client.post(address, {"q": "ferries"}),
            client.get(address, headers={"HX-Request": "true"}),
            client.get(address, headers={"Accept": "application/json", "Origin": "https://elsewhere.example"}),
        ):
            assert not leaked(response, address), f"{response.request['REQUEST_METHOD']} {address}"


def test_the_walk_finds_what_readers_can_ask_for() -> None:
    routes = [route for _, route, _ in public_patterns()]
    assert {"", "search/", "claims/<code:code>/<slug:slug>/", "api/v1/claims/", "claimreview.json"} <= set(routes)


def test_a_list_says_to_a_secret_what_it_says_to_nonsense(desk: Desk, client: Client) -> None:
    """Whatever a list can be asked for: the same status, the same counts, the same words."""
    for name, _, pattern in public_patterns():
        if pattern.pattern.converters:
            continue
        address = reverse(name)
        asks = getattr(getattr(pattern.callback, "view_class", None), "asks", None)
        texts = [field for field, kind in asks().fields.items() if type(kind).__name__ == "CharField"] if asks else []
        for field in texts or ("q", "topic", "speaker", "party", "publisher", "source"):
            nothing = without(client.get(address, {field: NONSENSE}), NONSENSE)
            for word in SECRETS:
                assert without(client.get(address, {field: word}), word) == nothing, f"{address}?{field}={word}"


def without(response: Any, word: str) -> tuple[int, str]:
    """Status and body, with what was asked for taken out, and what names the body by its bytes."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, re.sub(re.escape(word), "", body.decode(), flags=re.IGNORECASE)


def test_what_is_published_shows_and_what_never_was_is_not_there(desk: Desk, client: Client) -> None:
    """The desk of these tests does publish: the pages above are not empty of everything."""
    page = said_by(client.get("/claims/SND-0001/", follow=True))
    for words in ("ferries crossed the sound", "two accounts agree", "ilse brandt"):
        assert words in page
    assert "it named the wrong port" in said_by(client.get("/claims/SND-0002/", follow=True))
    unseen = {
        "claim": f"/claims/{desk.unseen.code}/",
        "edition": f"/claims/{desk.unseen.code}/editions/1/",
        "speaker": "/speakers/hushunheard-olm/",
        "speaker of a withdrawn claim": "/speakers/hushgonespeaker-vey/",
        "topic": "/topics/hushothertopic/",
        "source": f"/sources/{Source.objects.get(title='Hushtitle').pk}/",
        "claim merged as a draft": f"/claims/{desk.draft.code}/",
        "speaker merged into a known one": "/speakers/hushmergeddouble-ko/",
        "speaker merged into an unknown one": "/speakers/hushmergedalone-ko/",
        "source of a withdrawn claim": f"/sources/{Source.objects.get(publisher__name='Hushgonegazette').pk}/",
    }
    answers = {(response.status_code, response.content) for response in map(client.get, unseen.values())}
    assert [status for status, _ in answers] == [404]
    for address in ("/", "/topics/the-sound/", "/api/v1/claims/", "/api/v1/editions/"):
        assert set(CODE.findall(client.get(address).content.decode())) == {"SND-0001", "SND-0002"}, address
