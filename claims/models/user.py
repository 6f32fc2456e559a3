"""People of the desk."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from claims.vocabulary import Group

RANKS = {group.value: rank for rank, group in enumerate(Group)}


class User(AbstractUser):
    """Someone who signs in. What they may do follows from their group; roles are cumulative."""

    # Raised to end every session at once.
    session_epoch = models.PositiveIntegerField(default=0)

    class Meta(AbstractUser.Meta):
        constraints = [models.UniqueConstraint(Lower("username"), name="user_name_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.get_full_name() or self.username

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must carry: it ends with the password, and with the epoch."""
        signed = f"{self.password}:{self.session_epoch}"
        return salted_hmac("claims.models.User.session", signed, secret=secret, algorithm="sha256").hexdigest()

    def ranks_as(self, group: Group) -> bool:
        """Whether the user is in this group or in one above it. Reads the groups once per instance."""
        if not self.is_active:
            return False
        if not hasattr(self, "_rank"):
            names = self.groups.values_list("name", flat=True)
            self._rank = max((RANKS.get(name, -1) for name in names), default=-1)
        return self._rank >= RANKS[group.value]
