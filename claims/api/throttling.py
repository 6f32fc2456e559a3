"""How often somebody may ask, over all processes; what is allowed is a setting (``API_RATES``)."""

from django.conf import settings
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from claims.limits import count_asked, who_asks


class Throttle(BaseThrottle):
    """One rate of the settings, for each who asks."""

    rate = "reads"

    def allow_request(self, request: Request, view: APIView) -> bool:
        most, window = settings.API_RATES[self.rate]
        asked = count_asked(self.rate, who_asks(request._request), window=window, now=timezone.now())
        self.seconds_left = asked.seconds_left
        return asked.count <= most

    def wait(self) -> float:
        return self.seconds_left


class ReadRate(Throttle):
    """Answers to whoever reads."""


class ExportRate(Throttle):
    """Whole lists at once, which cost what hundreds of answers do."""

    rate = "exports"


class WriteRate(Throttle):
    """Writes."""

    rate = "writes"
