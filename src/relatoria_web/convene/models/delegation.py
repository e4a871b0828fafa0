"""The delegation of a State or an organisation to a meeting."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from relatoria_web.convene.models.meeting import Meeting
from relatoria_web.site.models.base import Noun


class DelegationState(models.TextChoices):
    """How far the registration of a delegation has come."""

    INVITED = "invited", pgettext_lazy("a delegation", "invited")
    ANNOUNCED = "announced", _("announced")
    ACCREDITED = "accredited", _("accredited")
    DECLINED = "declined", _("declined")


class Delegation(Noun):
    """A delegation: invited by the secretariat, announced by its focal point with a note verbale, then accredited.

    ``mechanism`` is the dialogue for which it is invited, if for one: whoever is the secretariat of two sends two
    delegations. ``seats`` is how many members it may have.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="delegations")
    organisation = models.ForeignKey(
        "people.Organisation", models.PROTECT, related_name="delegations", verbose_name=_("organisation")
    )
    mechanism = models.ForeignKey(
        "prepare.Mechanism", models.SET_NULL, null=True, blank=True, related_name="delegations",
        verbose_name=_("for the mechanism"),
    )  # fmt: skip
    observer = models.BooleanField(_("as an observer"), default=False)
    state = models.CharField(_("state"), max_length=12, choices=DelegationState, default=DelegationState.INVITED)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    contact = models.EmailField(_("address of the focal point"), blank=True)
    note = models.FileField(_("note verbale"), upload_to="delegations/%Y", blank=True, max_length=200)
    note_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["meeting", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "organisation"], condition=models.Q(mechanism=None), name="delegation_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "organisation", "mechanism"], name="delegation_once_for_a_mechanism"
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation)
