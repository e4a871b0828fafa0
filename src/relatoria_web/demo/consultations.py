"""The demonstration's consultations of civil society, from `consultations.toml` beside the documents of a meeting."""

from __future__ import annotations

import tomllib

from relatoria_web.convene.models import Meeting
from relatoria_web.demo.gather import FOLDERS, demo_folder
from relatoria_web.gather.domain.consultation import save_consultation
from relatoria_web.gather.models import Consultation, ConsultationKind, ConsultationState
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.models.base import Audience

CONVENER = "Independent coordinator of civil society"


def seed_consultations() -> None:
    """Declare what is not there yet, as the independent coordinator, whom the host cannot write over."""
    who = standing_of(Account.objects.get(email=f"coordinator@{DEMO_DOMAIN}"))
    for slug, folder in FOLDERS.items():
        path = demo_folder() / folder / "consultations.toml"
        meeting = Meeting.objects.get(slug=slug)
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["consultation"] if path.is_file() else []
        held = set(Consultation.objects.filter(meeting=meeting).values_list("title", flat=True))
        for row in rows:
            if row["title"] not in held:
                fields = {"kind": ConsultationKind.CIVIL_SOCIETY, "state": ConsultationState.SCHEDULED, **row}
                fields |= {"convener": CONVENER, "audience": Audience.PUBLIC}
                save_consultation(who, meeting=meeting, fields=fields)
