"""Forms of one's own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from relatoria_web.people.models import Account
from relatoria_web.site.zones import offered


class JoinForm(forms.Form):
    """Name, language, and a password, or none for whoever signs in with a passkey."""

    name = forms.CharField(label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least twelve characters. Leave both empty to sign in with a passkey."),
    )
    again = forms.CharField(
        label=_("Password again"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        """Both passwords are one, and a good one."""
        data = self.cleaned_data
        if data.get("password") != data.get("again"):
            self.add_error("again", _("The two passwords differ."))
        elif data.get("password"):
            try:
                validate_password(data["password"], Account(email=self.email))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data


class DetailsForm(forms.ModelForm[Account]):
    """In which language and time zone pages and letters speak to somebody."""

    time_zone = forms.ChoiceField(label=_("Time zone"))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = Account
        fields = ["language", "time_zone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = offered(self.instance.time_zone)  # type: ignore[attr-defined]
