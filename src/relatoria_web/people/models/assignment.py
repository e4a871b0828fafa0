"""The role of an account in a process or a meeting."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun
from relatoria_web.site.standing import Role

ROLES = [one for one in Role.choices if one[0] != Role.ADMINISTRATOR]
"""The roles that are held somewhere; an administrator is one everywhere."""


class Assignment(Noun):
    """One role on the link between an account and a meeting or a whole process; several may stand side by side."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="assignments")
    role = models.CharField(max_length=16, choices=ROLES)
    meeting = models.ForeignKey("convene.Meeting", models.CASCADE, null=True, blank=True, related_name="assignments")
    process = models.ForeignKey("prepare.Process", models.CASCADE, null=True, blank=True, related_name="assignments")
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, blank=True, related_name="assignments"
    )
    until = models.DateField(_("last day"), null=True, blank=True)  # the last day counts; none: until it is taken

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=False, process__isnull=True)
                | Q(meeting__isnull=True, process__isnull=False),
                name="assignment_has_one_scope",
            ),
            models.UniqueConstraint(
                fields=["account", "role", "meeting", "process", "organisation"],
                nulls_distinct=False,
                name="assignment_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.get_role_display()}"
