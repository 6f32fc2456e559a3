"""Who may do what, in every state, by every way (page, htmx, API, admin, bulk); no page offers what it would refuse."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.core.exceptions import PermissionDenied
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from claims.actions.checklist import NotInReview, OwnWork
from claims.actions.comments import add_comment
from claims.actions.publishing import publish_edition
from claims.actions.tokens import make_token
from claims.actions.verifications import edit_verification, return_verification, sign_verification, submit_verification
from claims.actions.versions import ChangedMeanwhile
from claims.api import urls as api
from claims.desk.urls import urlpatterns
from claims.models import Claim, User, Verification
from claims.permissions import NEEDED as ALLOWED
from claims.records import shown
from claims.vocabulary import ChangeType, Group, Scope, Stance
from tests.conftest import signed_in
from tests.desk.scenes import ASSESSED, HTMX, claim_with, drafted, position_on, signed, submitted
from tests.desk.test_desk_access import NEEDED, SAMPLES
from tests.factories import CaptureFactory, FigureFactory, NoticeFactory, RoleFactory, SuggestionFactory, UserFactory

pytestmark = pytest.mark.django_db

ROLES: list[Group | None] = [None, *Group]
RANK = {role: rank for rank, role in enumerate(ROLES)}


# The addresses of the interface that take what programs write.
written_by_programs = [
    pattern
    for pattern in api.urlpatterns
    if any(hasattr(pattern.callback.view_class, method) for method in ("post", "patch"))
]


def address_of(name: str) -> str:
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    return reverse(f"desk:{name}", kwargs={key: SAMPLES[key] for key in pattern.pattern.converters})


def test_every_address_of_the_desk_has_a_row() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(NEEDED)


@pytest.mark.parametrize("role", ROLES, ids=str)
def test_each_address_is_open_to_its_role_and_those_above_with_htmx_too(role: Group | None) -> None:
    client = signed_in(UserFactory.create(group=role))
    wrong = []
    for name, needed in NEEDED.items():
        with transaction.atomic():
            status = client.post(address_of(name), headers=HTMX).status_code
            transaction.set_rollback(True)
        if status == 405:
            status = client.get(address_of(name), headers=HTMX).status_code
        if (status == 403) != (RANK[role] < RANK[needed]):
            wrong.append((name, status))
    assert wrong == []


@pytest.mark.parametrize("role", ROLES, ids=str)
def test_programs_write_as_their_owner_s_role_allows(role: Group | None) -> None:
    owner = UserFactory.create(group=role or Group.CONTRIBUTOR)
    secret = make_token(actor=owner, name="A reader", scopes=list(Scope), good_for=timedelta(days=1))[1]
    if role is None:  # it was taken from them since
        owner.groups.clear()
    sent: dict[str, Any] = {"data": "{}", "content_type": "application/json"}
    headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": "k", "If-Match": '"1"'}
    answers = {
        (pattern.name, method): getattr(Client(), method)(
            reverse(f"api:{pattern.name}", kwargs=dict.fromkeys(pattern.pattern.converters, 1)), headers=headers, **sent
        ).status_code
        for pattern in written_by_programs
        for method in ("post", "patch")
    }
    taken = {what: status for what, status in answers.items() if status != 405}
    assert len(taken) >= len(written_by_programs)
    assert {what for what, status in taken.items() if (status == 403) != (role is None)} == set()


@pytest.mark.parametrize("who", ["anonymous", "suspended"])
def test_nobody_outside_gets_in_anywhere(who: str) -> None:
    user = UserFactory.create(group=Group.ADMINISTRATOR)
    client = signed_in(user) if who == "suspended" else Client()
    User.objects.update(is_active=False)
    tables = [reverse(f"records:claims_{model._meta.model_name}_changelist") for model in shown()[:3]]
    for address in [*map(address_of, NEEDED), "/desk/records/", *tables]:
        for answer in (client.get(address, headers=HTMX), client.post(address, headers=HTMX)):
            assert answer.status_code in {302, 405}, address
            assert answer.status_code == 405 or answer["Location"].startswith("/accounts/login/"), address


STATES: dict[str, Callable[[Claim, User, User], Verification]] = {
    "draft": lambda claim, writer, signer: drafted(claim, writer),
    "in_review": lambda claim, writer, signer: submitted(claim, writer),
    "signed": lambda claim, writer, signer: signed(claim, writer, signer),
}
VERBS: dict[str, Callable[[User, Verification], Any]] = {
    "draft_verification": lambda actor, row: edit_verification(
        actor=actor, verification=row, version=row.version, assessed=ASSESSED
    ),
    "submit": lambda actor, row: submit_verification(actor=actor, verification=row, version=row.version),
    "sign_verification": lambda actor, row: sign_verification(actor=actor, verification=row, version=row.version),
    "return": lambda actor, row: return_verification(
        actor=actor, verification=row, version=row.version, comment="Name the observers."
    ),
    "publish": lambda actor, row: publish_edition(actor=actor, claim=row.claim, change_type=ChangeType.INITIAL),
}
PERMISSION = {"submit": "draft_verification", "return": "sign_verification"}
# What the state refuses whatever the role; for the writer's own signature, see OWN.
REFUSED = {
    ("draft", "sign_verification"): NotInReview,
    ("draft", "return"): NotInReview,
    ("signed", "draft_verification"): ChangedMeanwhile,
    ("signed", "submit"): ChangedMeanwhile,
    ("signed", "sign_verification"): NotInReview,
    ("signed", "return"): NotInReview,
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", VERBS)
def test_role_by_state_by_action(state: str, verb: str, editor: User, second_editor: User) -> None:
    needed = ALLOWED[PERMISSION.get(verb, verb)]
    made, outcomes = STATES[state](claim_with(Stance.ASSERTS), editor, second_editor), {}
    for role in ROLES:
        with transaction.atomic():
            row = Verification.objects.get(pk=made.pk)
            outcomes[role] = outcome(VERBS[verb], UserFactory.create(group=role), row)
            transaction.set_rollback(True)
    allowed = REFUSED.get((state, verb))
    expected = {role: PermissionDenied if RANK[role] < RANK[needed] else allowed for role in ROLES}
    assert outcomes == expected


def outcome(verb: Callable[[User, Verification], Any], actor: User, row: Verification) -> type[Exception] | None:
    """The refusal; None where it was done."""
    try:
        verb(actor, row)
    except (PermissionDenied, NotInReview, ChangedMeanwhile, OwnWork) as error:
        return type(error)
    return None


def test_a_writer_of_any_role_may_not_sign_by_action_or_in_bulk() -> None:
    for role in (Group.EDITOR, Group.PUBLISHER, Group.ADMINISTRATOR):
        writer = UserFactory.create(group=role)
        row = submitted(claim_with(Stance.ASSERTS), writer)
        assert outcome(VERBS["sign_verification"], writer, row) is OwnWork
        assert in_bulk(f"{SIGN} WHERE id = {row.pk}", writer) == "verification_signer_did_not_write"


SIGN = (
    "UPDATE claims_verification SET state = 'signed', signed_by_id = %s, signed_at = now(), "
    "signed_status = 'conceded', signed_digest = ''"
)


@pytest.mark.parametrize(
    ("state", "sql", "rule"),
    [
        ("draft", SIGN, "verification_signed_from_review"),
        ("signed", SIGN, "verification_signed_from_review"),
        (
            "signed",
            "UPDATE claims_verification SET state = 'draft', edited_by_id = %s",
            "verification_signed_is_frozen",
        ),
        (
            "in_review",
            "UPDATE claims_verification SET summary = 'x', edited_by_id = %s",
            "verification_writer_is_named",
        ),
    ],
)
def test_in_bulk_the_database_refuses_what_the_action_does(
    state: str, sql: str, rule: str, editor: User, second_editor: User
) -> None:
    STATES[state](claim_with(Stance.ASSERTS), editor, second_editor)
    assert in_bulk(sql, UserFactory.create(group=Group.ADMINISTRATOR)) in {rule, "verification_edit_returns_to_draft"}


def in_bulk(sql: str, actor: User) -> str:
    """The rule that refuses the statement to the application's role."""
    with pytest.raises(Error) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, [actor.pk])
    diagnosis: Any = refused.value.__cause__
    return str(diagnosis.diag.constraint_name)


class Offers(HTMLParser):
    """What a page offers: its links, and its forms with what each button would post if nothing is touched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[tuple[str, str, list[tuple[str, str]], list[tuple[str, str]]]] = []
        self.is_open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and given.get("href", "").startswith(("/", "?")):
            self.links.append(given["href"])
        if tag == "form":
            self.is_open = True
            self.forms.append((given.get("action", ""), given.get("method", "get"), [], []))
        if not self.is_open or not given.get("name"):
            return
        pair = (given["name"], given.get("value", ""))
        if tag == "input" and given.get("type") not in {"radio", "checkbox"}:
            self.forms[-1][2].append(pair)
        elif tag == "button":
            self.forms[-1][3].append(pair)

    def handle_endtag(self, tag: str) -> None:
        self.is_open = self.is_open and tag != "form"


@pytest.fixture
def busy_desk(contributor: User, editor: User, second_editor: User, publisher_user: User) -> None:
    """One of everything that has a page, in each state that changes what a page offers."""
    for writer in (editor, second_editor):
        drafted(claim_with(Stance.ASSERTS, Stance.DENIES), writer)
        submitted(claim_with(Stance.ASSERTS), writer)
    done = signed(claim_with(Stance.ASSERTS), editor, second_editor)
    publish_edition(actor=publisher_user, claim=done.claim, change_type=ChangeType.INITIAL)
    position_on(done.claim, Stance.DENIES)
    SuggestionFactory.create(capture=CaptureFactory.create(captured_by=contributor))
    FigureFactory.create()
    RoleFactory.create()
    add_comment(actor=contributor, text="Who rang the harbour office?", claim=done.claim)
    for user in User.objects.filter(is_active=True):
        NoticeFactory.create(to=user)


def offered(page: str, answer: Any) -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Method, address and data of everything that the page offers."""
    offers = Offers(answer.content.decode())
    for link in offers.links:
        yield "get", urljoin(page, link), {}
    for action, method, fields, buttons in offers.forms:
        for button in buttons or [("", "")]:
            data: dict[str, list[str]] = {}
            for name, value in [*fields, *([button] if button[0] else [])]:
                data.setdefault(name, []).append(value)
            yield method.lower(), urljoin(page, action or page), data


def view_of(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


@pytest.mark.parametrize("role", ["contributor", "editor", "publisher_user", "administrator"])
@pytest.mark.usefixtures("busy_desk")
def test_no_page_offers_what_it_would_refuse(role: str, request: pytest.FixtureRequest) -> None:
    client = signed_in(request.getfixturevalue(role))
    waiting, seen, tried, refused = ["/desk/"], {"/desk/"}, Counter[tuple[str, ...]](), []
    while waiting:
        page = waiting.pop(0)
        answer = client.get(page)
        if answer.status_code == 403:
            refused.append(("get", page))
        if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
            continue
        for method, address, data in offered(page, answer):
            view = view_of(address)
            if not view.startswith("desk:"):
                continue
            if method == "get":
                # A few of each page: all states are among them, since newest ones come first in every list.
                tried[view, ""] += address not in seen
                if address not in seen and tried[view, ""] <= 2:
                    waiting.append(address)
                seen.add(address)
                continue
            tried[view, page_kind(page, data)] += 1
            if tried[view, page_kind(page, data)] <= 2:
                with transaction.atomic():
                    if client.post(address, data).status_code == 403:
                        refused.append(("post", f"{page} → {address} {data}"))
                    transaction.set_rollback(True)
    assert refused == []
    assert len({view for view, _ in tried}) > 20, "the crawl saw next to nothing"


def page_kind(page: str, data: dict[str, list[str]]) -> str:
    return f"{view_of(page)} {data.get('do', '')}"
