"""Searches that people keep: each its own owner's, seen by nobody else."""

from django.core.exceptions import PermissionDenied
from django.db.models import Max

from claims.actions.audit import audited
from claims.actions.versions import in_words
from claims.models import Claim, SavedSearch, Source, Speaker, Statement, User
from claims.permissions import require

# As many searches one person may keep: each is counted anew whenever the list is shown.
MOST_KEPT = 30


class NameTaken(Exception):
    """The person keeps another search under this name."""


class TooManyKept(Exception):
    """The person keeps as many searches as the desk takes."""


def keep_search(*, actor: User, name: str, parameters: str) -> SavedSearch:
    """Keep what the address of the search page asks for under a name.

    Raises: NameTaken, TooManyKept.
    """
    require(actor, "see_desk")
    with audited(actor, "keep_search"):
        User.objects.select_for_update().get(pk=actor.pk)  # two sent at once are counted one after the other
        if actor.saved_searches.count() >= MOST_KEPT:
            raise TooManyKept(f"You keep {MOST_KEPT} searches already: delete one first.")
        return named(SavedSearch(kept_by=actor, parameters=parameters, seen=newest()), name)


def rename_search(*, actor: User, search: SavedSearch, name: str) -> SavedSearch:
    """Raises: NameTaken."""
    require_own(actor, search)
    with audited(actor, "rename_search"):
        return named(search, name)


def forget_search(*, actor: User, search: SavedSearch) -> None:
    require_own(actor, search)
    with audited(actor, "forget_search"):
        search.delete()


def look_at_search(*, actor: User, search: SavedSearch) -> None:
    """All that is found now has been seen: what comes later is new."""
    require_own(actor, search)
    with audited(actor, "look_at_search"):
        search.seen = newest()
        search.save(update_fields=["seen"])


def require_own(actor: User, search: SavedSearch) -> None:
    """Raises PermissionDenied unless the search is the actor's own."""
    require(actor, "see_desk")
    if search.kept_by_id != actor.pk:
        raise PermissionDenied("This search is somebody else's.")


def named(search: SavedSearch, name: str) -> SavedSearch:
    search.name = name
    with in_words(NameTaken, {"saved_search_name_unique": (f"You keep another search as “{name}”.",)}):
        search.save()
    return search


def newest() -> dict[str, int]:
    """The highest number of each kind of record that can be found."""
    models = {"claims": Claim, "statements": Statement, "speakers": Speaker, "sources": Source}
    return {kind: model._default_manager.aggregate(last=Max("pk"))["last"] or 0 for kind, model in models.items()}
