"""People of the desk."""

from django.contrib.auth.models import AbstractUser

from claims.vocabulary import Group

RANKS = {group.value: rank for rank, group in enumerate(Group)}


class User(AbstractUser):
    """Someone who signs in. What they may do follows from their group; roles are cumulative."""

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.get_full_name() or self.username

    def ranks_as(self, group: Group) -> bool:
        """Whether the user is in this group or in one above it. Reads the groups once per instance."""
        if not self.is_active:
            return False
        if not hasattr(self, "_rank"):
            names = self.groups.values_list("name", flat=True)
            self._rank = max((RANKS.get(name, -1) for name in names), default=-1)
        return self._rank >= RANKS[group.value]
