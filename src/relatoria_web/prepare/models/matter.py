"""A matter of the preparation: a call, a request, a decision, a key message; one noun with a kind and states."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from relatoria_web.prepare.models.process import Process
from relatoria_web.prepare.models.product import WorkProduct
from relatoria_web.site.models.base import Guarded, Noun
from relatoria_web.site.translated import TranslatedField


class Matter(Noun, Guarded):
    """A matter of a ``kind`` at a ``state``; both are codes of the library's data, as are the keys of ``details``.

    It belongs to a meeting, or to the process alone. ``source`` is the public identifier of what it comes from: a
    point that is carried over. ``taken`` once the team has taken up what somebody else proposed: from then on only
    the team changes it.
    """

    process = models.ForeignKey(Process, models.CASCADE, related_name="matters")
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, null=True, blank=True, related_name="matters")
    product = models.ForeignKey(WorkProduct, models.SET_NULL, null=True, blank=True, related_name="matters")
    kind = models.CharField(max_length=40)
    state = models.CharField(_("state"), max_length=20)
    title = TranslatedField(_("title"), blank=False)
    text = TranslatedField(_("text"))
    due = models.DateField(_("by"), null=True, blank=True)
    order = models.PositiveIntegerField(default=0)
    details = models.JSONField(default=dict, blank=True)
    source = models.CharField(max_length=12, blank=True, db_index=True)
    by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="matters")
    taken = models.BooleanField(default=False)

    class Meta:
        ordering = ["process", "meeting", "kind", "order", "pk"]
        indexes = [models.Index(fields=["kind", "meeting"], name="matter_kind")]

    def __str__(self) -> str:
        return str(self.title)
