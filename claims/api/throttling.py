"""How often one address may ask, over all processes; what is allowed is a setting (``API_RATES``)."""

from django.conf import settings
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from claims.limits import count_asked


class Throttle(BaseThrottle):
    """One rate of the settings, for each network address."""

    rate = "reads"

    def allow_request(self, request: Request, view: APIView) -> bool:
        most, window = settings.API_RATES[self.rate]
        asked = count_asked(self.rate, self.who(request), window=window, now=timezone.now())
        self.seconds_left = asked.seconds_left
        return asked.count <= most

    def who(self, request: Request) -> str:
        """The address that asked; behind a proxy of one's own, the last one that it names."""
        named = (
            request.META.get("HTTP_X_FORWARDED_FOR", "") if getattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 0) else ""
        )
        return named.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))

    def wait(self) -> float:
        return self.seconds_left


class ReadRate(Throttle):
    """Answers to whoever reads."""


class ExportRate(Throttle):
    """Whole lists at once, which cost what hundreds of answers do."""

    rate = "exports"


class WriteRate(Throttle):
    """Writes, for each token's address."""

    rate = "writes"
