"""The shape of a claim: as lists show it, and whole."""

from rest_framework import serializers

from claims.api.reads.evidence_shapes import EvidenceShape, FigureShape, Shape, text
from claims.vocabulary import ChangeType, ClaimKind, Comparison, Interest, Status, Verdict


class NamedShape(Shape):
    slug = serializers.CharField()
    name = serializers.CharField()


class ClaimRowShape(Shape):
    """A claim as lists show it. Of a withdrawn one, its code and the notice (as `summary`) alone."""

    code = serializers.CharField(help_text="Stable for ever, as `NK-0007`.")
    url = serializers.URLField(help_text="The claim in this interface.")
    page = serializers.URLField(help_text="The claim's page for readers.")
    wording = text("What is claimed; empty for a withdrawn one.")
    summary = text("The verdict in short; empty where none is signed. Of a withdrawn claim, the notice.")
    topic = NamedShape()
    topic_notice = text("What has to be said beside everything of this topic.")
    status = serializers.ChoiceField(
        choices=Status.choices(), allow_null=True, help_text="Is it backed? Derived from the evidence by rule."
    )
    denial_only = serializers.BooleanField(
        help_text="Contested by nothing but denials of the side it harms, or of its ally."
    )
    verdict = serializers.ChoiceField(
        choices=Verdict.choices(), allow_null=True, help_text="Is it so? Signed by two people; null: not assessed."
    )
    is_withdrawn = serializers.BooleanField()
    evidence_changed_at = serializers.DateTimeField(
        allow_null=True, help_text="Since when the status differs from the one that the verdict was signed on."
    )
    first_published_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField(help_text="When its newest edition came out.")
    edition = serializers.IntegerField(help_text="Number of the newest edition.")
    change_type = serializers.ChoiceField(choices=ChangeType.choices(), help_text="What the newest edition changed.")
    kind = serializers.ChoiceField(choices=ClaimKind.choices(), allow_null=True)


class PointerShape(Shape):
    """A reason's pointer to an origin: its side and its number there."""

    side = serializers.ChoiceField(choices=["supporting", "opposing"])
    number = serializers.IntegerField()


class SentenceShape(Shape):
    """A sentence of the rules as a code with what it speaks of: for whoever says it in another language."""

    code = serializers.CharField()
    values = serializers.DictField(
        help_text="By name: numbers, whom it names (`names`, partners together; `others`: how many more), counts."
    )


class ReasonShape(Shape):
    """A rule that fired, with what it fired on."""

    rule = text()
    text = serializers.CharField()
    said = SentenceShape(allow_null=True, help_text="The same in parts; null: not kept then.")
    statements = serializers.ListField(child=serializers.IntegerField(), help_text="Keys of statements.")
    origins = PointerShape(many=True)


class NeedShape(Shape):
    """A point that “corroborated” takes, and whether it is met."""

    rule = serializers.CharField()
    text = serializers.CharField()
    said = SentenceShape(allow_null=True)
    met = serializers.BooleanField()


class OriginShape(Shape):
    """One independent origin on a side."""

    number = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]  # a member of the answer
    interest = serializers.ChoiceField(choices=Interest.choices())
    weak = serializers.BooleanField()
    hops = serializers.IntegerField(allow_null=True, help_text="Links between the nearest report on file and it.")
    outlets = serializers.ListField(child=serializers.CharField(), allow_null=True)
    statements = serializers.ListField(child=serializers.IntegerField())


class CorroborationShape(Shape):
    """Is it backed? The derived status with its reasons; the first one decided it."""

    status = serializers.ChoiceField(choices=Status.choices())
    denial_only = serializers.BooleanField()
    reasons = ReasonShape(many=True)
    needs = NeedShape(many=True)
    supporting = OriginShape(many=True)
    opposing = OriginShape(many=True)


class AttestationShape(Shape):
    """Was it said? How many reports carry it, from how many outlets."""

    statements = serializers.IntegerField()
    found = serializers.IntegerField(help_text="How many of them stand word for word in the stored copies.")
    outlets = serializers.IntegerField()
    origins = serializers.IntegerField()
    utterances = serializers.IntegerField()
    checked_on = serializers.DateField()


class EndShape(Shape):
    """One end of a range of counts, and who says so."""

    value = serializers.IntegerField(allow_null=True)
    label = text()  # type: ignore[assignment]  # a member of the answer


class PairShape(Shape):
    """Two counts compared."""

    a = serializers.IntegerField(help_text="Key of a statement.")
    b = serializers.IntegerField()
    result = serializers.ChoiceField(choices=Comparison.choices())
    differs = serializers.ListField(child=serializers.CharField(), help_text="In what they cannot be compared.")


class FiguresShape(Shape):
    """The counts of a figure claim, lowest to highest, and how they go together."""

    axis = serializers.ChoiceField(choices=Comparison.choices(), allow_null=True)
    lowest = EndShape(allow_null=True)
    highest = EndShape(allow_null=True)
    rows = FigureShape(many=True)
    pairs = PairShape(many=True)
    flags = ReasonShape(many=True)


class TellingShape(Shape):
    """One thing said once, however often it is carried."""

    side = serializers.ChoiceField(choices=["supporting", "opposing", "other"])
    statements = serializers.ListField(child=serializers.IntegerField())
    outlets = serializers.ListField(child=serializers.CharField())
    reports = serializers.ListField(child=serializers.CharField(), help_text="Outlets whose own reports it is.")


class OtherClaimShape(Shape):
    code = serializers.CharField()
    slug = serializers.CharField()
    wording = serializers.CharField()


class OnePersonShape(Shape):
    by = serializers.CharField()
    on = serializers.DateField()
    reason = serializers.CharField()


class VerificationShape(Shape):
    """Is it so? The signed verdict."""

    number = serializers.IntegerField()
    verdict = serializers.ChoiceField(choices=Verdict.choices())
    summary = text()
    reasoning = text()
    unknowns = serializers.ListField(child=serializers.CharField())
    search_log = text("Where the desk looked.")
    missing_context = text()
    successor = OtherClaimShape(allow_null=True)
    methodology_version = serializers.CharField()
    written_by = serializers.ListField(child=serializers.CharField())
    signed_by = text("Empty where one person decided it alone.")
    signed_on = serializers.DateField(allow_null=True)
    one_person = OnePersonShape(allow_null=True, help_text="Who decided it without a second signature, when and why.")


class RelationShape(OtherClaimShape):
    """How the claim bears on another one."""

    label = serializers.CharField()  # type: ignore[assignment]  # a member of the answer
    note = text()


class EditionFaceShape(Shape):
    number = serializers.IntegerField()
    change_type = serializers.ChoiceField(choices=ChangeType.choices())
    note = text("What changed and why, in the publisher's words.")
    published_at = serializers.DateTimeField()


class ClaimShape(ClaimRowShape):
    """A claim with its evidence on both sides, as its newest edition has it. Of a withdrawn one, the notice alone."""

    context = text()  # type: ignore[assignment]  # a member of the answer
    harms = serializers.ListField(child=serializers.CharField(), help_text="Sides that it discredits if believed.")
    attestation = AttestationShape(allow_null=True)
    corroboration = CorroborationShape(allow_null=True)
    figures = FiguresShape(allow_null=True)
    utterances = TellingShape(many=True, allow_null=True)
    statements = EvidenceShape(many=True)
    verification = VerificationShape(allow_null=True)
    relations = RelationShape(many=True)
    earlier = EditionFaceShape(many=True, help_text="Earlier editions, newest first.")
    content_sha256 = serializers.CharField(help_text="Of the newest edition, which is at `edition_url`.")
    edition_url = serializers.URLField(help_text="The newest edition in this interface.")
    editions_url = serializers.URLField(help_text="All its editions.")
    statements_url = serializers.URLField(help_text="The statements on it.")
