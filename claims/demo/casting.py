"""A case's topic, sides, speakers and publishers."""

from django.utils import timezone

from claims.actions.speakers import add_publisher, add_role, add_speaker, find_speaker, grade_publisher
from claims.actions.topics import add_topic, ally
from claims.demo.desk import Case, Desk
from claims.demo.tables import CaseTable, PublisherTable, SpeakerTable, TopicTable
from claims.models import Publisher, Speaker


def cast_case(desk: Desk, table: CaseTable) -> Case:
    """The topic with everybody who is named in it."""
    case = add_sides(desk, table.topic)
    for publisher in table.publisher:
        case.speakers[publisher.name] = cast_publisher(desk, case, publisher)
    for speaker in table.speaker:
        case.speakers[speaker.name] = cast_speaker(desk, case, speaker)
    return case


def add_sides(desk: Desk, table: TopicTable) -> Case:
    topic = add_topic(
        actor=desk.publisher,
        name=table.name,
        prefix=table.prefix,
        description=table.description,
        notice=table.notice,
        parties=table.parties,
    )
    parties = {party.name: party for party in topic.parties.all()}
    for first, second in table.alliances:
        ally(actor=desk.publisher, first=parties[first], second=parties[second])
    return Case(topic=topic, parties=parties)


def cast_publisher(desk: Desk, case: Case, table: PublisherTable) -> Speaker:
    """The publisher's own voice, on its side of the topic where it has one."""
    publisher = Publisher.objects.filter(name=table.name).first()
    publisher = publisher or add_publisher(actor=desk.contributor, name=table.name, kind=table.kind)
    if table.grade:
        grade_publisher(
            actor=desk.editors[0],
            publisher=publisher,
            version=publisher.version,
            grade=table.grade.value,
            reason=table.grade_reason,
            on=timezone.now().date(),
        )
    speaker = Speaker.objects.get(publisher=publisher)
    if table.party:
        add_role(
            actor=desk.contributor,
            speaker=speaker,
            title=table.title,
            topic=case.topic,
            party=case.parties[table.party],
        )
    return speaker


def cast_speaker(desk: Desk, case: Case, table: SpeakerTable) -> Speaker:
    """The speaker, who may stand on the desk already, with the role in this topic."""
    speaker = find_speaker(table.name) or add_speaker(
        actor=desk.contributor,
        name=table.name,
        kind=table.kind,
        part_of=case.speakers[table.part_of] if table.part_of else None,
        aliases=table.aliases,
        description=table.description,
        wikidata_id=table.wikidata_id,
    )
    if table.title or table.body or table.party:
        add_role(
            actor=desk.contributor,
            speaker=speaker,
            title=table.title,
            body=case.speakers[table.body] if table.body else None,
            topic=case.topic,
            party=case.parties[table.party] if table.party else None,
            speaks_for=table.speaks_for,
        )
    return speaker
