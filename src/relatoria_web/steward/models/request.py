"""A request of a person about their own data, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.site.models.base import Noun


class Ask(models.TextChoices):
    """What a person asks for."""

    COPY = "copy", _("a copy of their data")
    CORRECTION = "correction", _("a correction")
    ERASURE = "erasure", _("erasure")
    RESTRICTION = "restriction", _("restriction: kept, but not used")
    OBJECTION = "objection", _("an objection to a use")


class State(models.TextChoices):
    """How far a request has come."""

    OPEN = "open", pgettext_lazy("request", "open")
    GRANTED = "granted", pgettext_lazy("request", "granted")
    PARTLY = "partly", pgettext_lazy("request", "granted in part")
    REFUSED = "refused", pgettext_lazy("request", "refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "withdrawn")


YES = (State.GRANTED, State.PARTLY)
"""What is to be carried out."""


class Request(Noun):
    """Who asks for what since when; due within a month, once put off by two more (article 12).

    ``wish`` is what the person wrote; it goes when they are erased. ``reason`` says why it was decided so.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="requests")
    ask = models.CharField(pgettext_lazy("request", "asks for"), max_length=12, choices=Ask)
    wish = models.TextField(_("in their words"), blank=True, max_length=4000)
    received = models.DateField(_("received on"))
    due = models.DateField(_("due on"))
    put_off = models.CharField(_("why it is put off"), max_length=300, blank=True)
    identity = models.CharField(_("how it is known who asks"), max_length=200)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    decided_by = models.ForeignKey("people.Account", models.SET_NULL, null=True, blank=True, related_name="+")
    decided = models.DateTimeField(null=True, blank=True)
    done = models.DateTimeField(null=True, blank=True)  # carried out

    class Meta:
        ordering = ["due", "pk"]
        indexes = [models.Index(fields=["due"], condition=Q(state="open"), name="request_open")]

    def __str__(self) -> str:
        return f"{self.get_ask_display()}: {self.person}"
