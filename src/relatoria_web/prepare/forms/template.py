"""The form of a document template."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.forms.registry import RegisteredForm
from relatoria_web.prepare.models import DocumentTemplate
from relatoria_web.site.forms.translated import TranslatedWidget

LARGEST = 1024 * 1024
"""Bytes of an upload that are read at all; what is kept is smaller by far."""


class TemplateForm(RegisteredForm):
    """Names, colour, logo and fixed lines; whether it can be printed with is seen when it is kept."""

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

    def details(self) -> dict[str, Any]:
        """The columns to write; a logo only where one was uploaded or is taken away."""
        found, upload = super().details(), self.cleaned_data.get("file")
        if self.cleaned_data.get("bare"):
            return found | {"logo": b""}
        return found | {"logo": bytes(upload.read(LARGEST))} if upload else found
