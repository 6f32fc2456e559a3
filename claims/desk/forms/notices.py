"""Forms of notices: what was read, and how to hear of each kind."""

from typing import Any

from django import forms
from django.conf import settings

from claims.models import NoticeChoice, User
from claims.vocabulary import NoticeKind, NoticeWay


class ReadForm(forms.Form):
    """``up_to``: the newest notice that was on the page."""

    up_to = forms.IntegerField(min_value=0, max_value=2**63 - 1)


class ChoicesForm(forms.Form):
    """One choice a kind. E-mail is offered where the desk has mail and the person an address."""

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.can_mail = settings.HAS_MAIL and bool(user.email)
        chosen = dict(NoticeChoice.objects.filter(user=user).values_list("kind", "way"))
        ways = [(way.value, way.label) for way in NoticeWay if self.can_mail or way is not NoticeWay.EMAIL]
        for kind in NoticeKind:
            way = chosen.get(kind.value, NoticeWay.DESK.value)
            if way == NoticeWay.EMAIL and not self.can_mail:
                way = NoticeWay.DESK.value
            field = forms.ChoiceField(label=kind.meaning, choices=ways, widget=forms.RadioSelect, initial=way)
            self.fields[kind.value] = field

    def ways(self) -> dict[NoticeKind, NoticeWay]:
        return {kind: NoticeWay(self.cleaned_data[kind.value]) for kind in NoticeKind}
