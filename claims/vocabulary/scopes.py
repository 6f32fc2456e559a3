"""What a token of the interface may do, beside what its owner's role allows."""

from claims.vocabulary.term import Term


class Scope(Term):
    """One kind of write. A token does what both its scopes and its owner's role at that moment allow."""

    ADD_SOURCES = "sources:add"
    PROPOSE_STATEMENTS = "statements:propose"
    PROPOSE_POSITIONS = "positions:propose"

    @property
    def label(self) -> str:
        return SCOPE_LABELS[self]


SCOPE_LABELS = {
    Scope.ADD_SOURCES: "add sources and changed copies of them",
    Scope.PROPOSE_STATEMENTS: "propose statements, which wait for review",
    Scope.PROPOSE_POSITIONS: "link accepted statements to claims",
}
