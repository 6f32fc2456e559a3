"""Loading the demo desk: people and both cases through the actions, all of it or nothing."""

from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Max, Q

from claims.actions.comments import add_comment
from claims.actions.notices import read_notices
from claims.demo.asking import ask
from claims.demo.casting import cast_case
from claims.demo.deciding import open_with_positions, relate, walk
from claims.demo.desk import Desk, staff_desk
from claims.demo.handing import hand_out
from claims.demo.marking import file_source
from claims.demo.people import add_people, write_sign_ins
from claims.demo.reading import read_case
from claims.demo.tables import CaseTable
from claims.models import Claim, Notice, Topic

# The later one is the first that a reader meets.
CASES = ("drill", "reference")
# Two loads at once: the second waits, and finds everything there.
DEMO_LOCK = 0x0DE305


@dataclass(slots=True)
class Loaded:
    """What a run added: names of topics, and whether it drew sign-ins. Both empty where all was there."""

    topics: list[str] = field(default_factory=list)
    people: int = 0

    @property
    def changed(self) -> bool:
        return bool(self.topics or self.people)


def is_empty() -> bool:
    """Whether the desk has neither topics nor claims."""
    return not Topic.objects.exists() and not Claim.objects.exists()


@transaction.atomic
def load_demo(sign_ins: Path, *, new_passwords: bool = False) -> Loaded:
    """Adds what is missing of the demo's people and topics; passwords that it draws are written to ``sign_ins``.

    A topic of the same name or letters is left as it is, so a second run changes nothing. ``new_passwords``: all are
    drawn again, such as where the file was lost.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [DEMO_LOCK])
    drawn = add_people(draw_again=new_passwords)
    loaded = Loaded(people=len(drawn))
    desk = staff_desk()
    for folder in CASES:
        case = read_case(folder)
        if not Topic.objects.filter(Q(prefix=case.topic.prefix) | Q(name=case.topic.name)).exists():
            load_case(desk, case)
            loaded.topics.append(case.topic.name)
    if drawn:
        write_sign_ins(sign_ins, drawn)  # last, so that nothing is written where the load fails
    return loaded


def load_case(desk: Desk, table: CaseTable) -> None:
    """One topic from its sides to its editions.

    The claims take their steps from the last to the first: the first is the newest on the lists, and its page shows
    its relations to all others. The two editors take turns in writing and signing.
    """
    case = cast_case(desk, table)
    for source in table.source:
        file_source(desk, case, source)
    for claim in table.claim:
        open_with_positions(desk, case, claim)
    for relation in table.relation:
        relate(desk, case, relation)
    for number, claim in reversed(list(enumerate(table.claim))):
        writer, signer = desk.editors[number % 2], desk.editors[1 - number % 2]
        walk(desk, case, claim, writer, signer)
    have_read(desk)
    for assignment in table.assignment:
        hand_out(desk, case, assignment)
    for inquiry in table.inquiry:
        ask(desk, case, inquiry)
    for comment in table.comment:
        add_comment(actor=desk.editors[0], claim=case.claims[comment.claim], text=comment.text)


def have_read(desk: Desk) -> None:
    """What the steps told the demo's people is old to them; what comes now waits."""
    last = Notice.objects.aggregate(last=Max("pk"))["last"] or 0
    for person in (desk.contributor, *desk.editors, desk.publisher):
        read_notices(actor=person, up_to=last)
