"""The form of a document template."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.bridge.templates import BadTemplateError, checked
from relatoria_web.prepare.domain.queries.matter import reader
from relatoria_web.prepare.domain.template import held
from relatoria_web.prepare.forms.registry import RegisteredForm
from relatoria_web.prepare.models import DocumentTemplate
from relatoria_web.site.forms.translated import TranslatedWidget

LARGEST = 1024 * 1024
"""Bytes of an upload that are read at all; what is kept is smaller by far."""


class TemplateForm(RegisteredForm):
    """Names, colour, logo and fixed lines; what cannot be printed with is refused in words, and nothing is lost."""

    field_order = ("name", "file", "bare", "logo_alt", "colour", "footer", "disclaimer", "headings")
    file = forms.FileField(
        label=_("logo (PNG, at most 256 KB)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png"}),
        help_text=_("An empty box leaves the logo as it is."),
    )
    bare = forms.BooleanField(label=_("Take the logo away"), required=False)

    class Meta:
        model = DocumentTemplate
        fields = ("name", "colour", "logo_alt", "footer", "disclaimer", "headings")
        widgets = {
            "colour": forms.TextInput(attrs={"placeholder": "#0d5c63", "spellcheck": "false"}),
            "disclaimer": TranslatedWidget(rows=3),
            "headings": TranslatedWidget(rows=4),
        }
        help_texts = {"colour": _("Like #0d5c63; dark enough to be read on white.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.logo:
            del self.fields["bare"]

    def clean(self) -> dict[str, Any]:
        """The values, with a logo that was uploaded as it is kept."""
        found = super().clean() or {}
        upload = found.get("file")
        self.instance.logo = self._logo(upload)
        for name in self._meta.fields or ():
            if name in found:
                setattr(self.instance, name, found[name])
        try:
            found["colour"], self.instance.logo = checked(held(self.instance), reader())
        except BadTemplateError as error:
            raise forms.ValidationError(str(error)) from error
        return found

    def _logo(self, upload: Any) -> bytes:
        if self.cleaned_data.get("bare"):
            return b""
        return bytes(upload.read(LARGEST)) if upload else bytes(self.instance.logo)

    def details(self) -> dict[str, Any]:
        """The columns to write."""
        return super().details() | {"logo": bytes(self.instance.logo)}
