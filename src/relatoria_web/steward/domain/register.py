"""The register begins with what the platform itself does with personal data, as data of this app."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.keep import KINDS, add
from relatoria_web.steward.models import Activity, Retention

FILE = Path(__file__).resolve().parent.parent / "register.toml"
TEXTS = ("name", "purpose", "people", "data", "recipients", "kept", "measures")


def own_activities() -> list[dict[str, Any]]:
    """The activities of the platform itself, in the three languages, as the file has them."""
    held: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["activity"]
    return held


def own_retention() -> list[dict[str, Any]]:
    """How long the platform's holdings are kept unless the house says otherwise."""
    held: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["retention"]
    return held


@transaction.atomic
def begin_register(who: Standing) -> int:
    """Add the platform's own activities and retention rules that are not there yet; returns how many were added."""
    codes = set(Activity.objects.values_list("code", flat=True))
    rows = [_activity(one) for one in own_activities() if one["code"] not in codes]
    for row in rows:
        add(who, kind=KINDS["activity"], row=row)
    held = set(Retention.objects.values_list("holding", flat=True))
    rules = [Retention(**one) for one in own_retention() if one["holding"] not in held]
    for rule in rules:
        add(who, kind=KINDS["retention"], row=rule)
    return len(rows) + len(rules)


def _activity(one: dict[str, Any]) -> Activity:
    texts = {name: translated(**one[name]) for name in TEXTS}
    return Activity(code=one["code"], basis=one["basis"], **texts)
