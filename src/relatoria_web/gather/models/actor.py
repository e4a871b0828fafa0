"""Who speaks in a meeting's documents."""

from __future__ import annotations

from django.db import models

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models.reviewed import Reviewed
from relatoria_web.site.models.base import Noun


class Actor(Reviewed, Noun):
    """A person, State, group, organisation or unnamed collective under all the forms of its name.

    ``public`` is false where attribution rules withhold the name from outsiders wherever it speaks.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="actors")
    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=500)
    role = models.TextField(blank=True)
    organisation_name = models.TextField(blank=True)
    country = models.CharField(max_length=3, blank=True)
    region = models.CharField(max_length=40, blank=True)  # UN regional group of the country
    stakeholder_type = models.CharField(max_length=40, blank=True)
    gender = models.CharField(max_length=1, blank=True)
    aliases = models.JSONField(default=list, blank=True)
    members = models.JSONField(default=list, blank=True)  # keys of actors
    public = models.BooleanField(default=False)
    person = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="actors")
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, blank=True, related_name="actors"
    )

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "key"], name="actor_once")]

    def __str__(self) -> str:
        return self.name
