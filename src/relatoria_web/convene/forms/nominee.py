"""The form of a nominee, as programs send one; people bring tables of them."""

from __future__ import annotations

from relatoria_web.convene.forms.base import KeptForm
from relatoria_web.convene.models import Nominee


class NomineeForm(KeptForm):
    """Somebody nominated, with the traits that the library knows."""

    class Meta:
        model = Nominee
        fields = ("name", "person", "traits")
