"""Forms of the desk's people: inviting, changing a role, joining."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.contrib.auth.validators import UnicodeUsernameValidator

from claims.models import User
from claims.vocabulary import Group

ROLES = [
    (Group.CONTRIBUTOR.value, "contributor: adds sources, reviews statements"),
    (Group.EDITOR.value, "editor: also claims, drafts and signatures"),
    (Group.PUBLISHER.value, "publisher: also editions and topics"),
    (Group.ADMINISTRATOR.value, "administrator: also people"),
]


class InviteForm(forms.Form):
    name = forms.CharField(
        max_length=150, required=False, label="Name", help_text="For your list; who joins writes their own."
    )
    email = forms.EmailField(required=False, label="E-mail", help_text="The link goes there, where this desk has mail.")
    role = forms.ChoiceField(choices=ROLES, widget=forms.RadioSelect, initial=Group.CONTRIBUTOR.value, label="Role")


class RoleForm(forms.Form):
    """``instead_of``: the role that the page showed."""

    role = forms.ChoiceField(choices=ROLES, label="Role")
    instead_of = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)


class DetailsForm(forms.Form):
    """How somebody is named and reached. ``was_name``, ``was_email``: what the page showed."""

    name = forms.CharField(
        max_length=150, label="Name", help_text="As readers see it under a verdict. What was signed keeps the old one."
    )
    email = forms.EmailField(
        required=False, label="E-mail", help_text="For the notices that they choose to have mailed."
    )
    was_name = forms.CharField(required=False, widget=forms.HiddenInput)
    was_email = forms.CharField(required=False, widget=forms.HiddenInput)


class PasswordForm(forms.Form):
    """A password chosen by whoever holds the link, typed twice."""

    password = forms.CharField(
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        label="Password",
    )
    again = forms.CharField(
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        label="The password again",
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("password") != cleaned.get("again"):
            self.add_error("again", "These two are not the same.")
        return cleaned


class JoinForm(PasswordForm):
    """Someone new: how they sign in, and how readers see them under a verdict."""

    username = forms.CharField(
        max_length=150,
        label="User name",
        validators=[UnicodeUsernameValidator()],
        help_text="To sign in with.",
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    name = forms.CharField(
        max_length=150,
        label="Your name",
        help_text="As readers see it under a verdict that you sign.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ("name", "username", "password", "again")

    def clean_username(self) -> str:
        username = str(self.cleaned_data["username"])
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError("Somebody has this user name: choose another.")
        return username
