"""The form by which an administrator adds an address that hears of each edition."""

from django import forms

from claims.desk.forms.fields import Version
from claims.desk.forms.text import LONGEST_NAME, Words

# So that the address fits the index that keeps it from being added twice.
LONGEST_ADDRESS = 600


class WebhookForm(forms.Form):
    address = Words(
        label="Address",
        max_length=LONGEST_ADDRESS,
        widget=forms.URLInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text="Where the messages are sent. It begins with https:// and is on the open net.",
        error_messages={"required": "Give the address that is to hear."},
    )
    purpose = Words(
        label="What for",
        max_length=LONGEST_NAME,
        help_text="Whose it is and what it does with the messages: by this somebody later knows whether it may end.",
        error_messages={"required": "Say whose it is and what for."},
    )


class ChangeForm(forms.Form):
    version = Version()
