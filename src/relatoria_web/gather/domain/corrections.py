"""What a form of correction changes, as the fields of a judgement: only what differs from what stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relatoria_web.gather.domain.people import actors_named
from relatoria_web.gather.facets import kept
from relatoria_web.gather.models import Actor, Contribution, Intervention, Part
from relatoria_web.site.standing import Standing

_INTERVENTION = ("relation", "mode", "capacity")
_CONTRIBUTION = ("kind", "subtype", "polarity", "modality", "addressee", "means", "place", "start", "end")
_ACTOR = ("name", "kind", "role", "organisation_name", "country", "stakeholder_type", "gender")


def corrected_intervention(who: Standing, item: Intervention, data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an intervention that a form changes; people who are not known yet are added."""
    fields: dict[str, Any] = {name: data[name] for name in _INTERVENTION if data[name] != getattr(item, name)}
    session = data["session"].pk if data["session"] else None
    if session != item.session_id:
        fields["session"] = session
    held = [[one.part, one.actor_id] for one in item.voices.order_by("order")]
    speakers = actors_named(who, item.meeting, data["speakers"])
    behind = actors_named(who, item.meeting, data["on_behalf_of"])
    voices = [[Part.SPEAKER.value, one.pk] for one in speakers] + [[Part.ON_BEHALF_OF.value, one.pk] for one in behind]
    voices += [one for one in held if one[0] in (Part.TARGET, Part.SUBSTITUTE_FOR)]
    return fields if voices == held else fields | {"voices": voices}


def corrected_contribution(item: Contribution, data: Mapping[str, Any], shown: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a contribution that a form changes; themes of vocabularies that it does not show stay."""
    fields: dict[str, Any] = {name: data[name] for name in _CONTRIBUTION if data[name] != getattr(item, name)}
    facets = kept(data.get("facets", item.facets), data["kind"])
    if facets != item.facets:
        fields["facets"] = facets
    partners = [one.strip() for one in data["partners"].split(";") if one.strip()]
    if partners != item.partners:
        fields["partners"] = partners
    held = [[one.vocabulary, one.code, one.score, one.why] for one in item.codings.all()]
    stays = [one for one in held if one[0] not in shown or f"{one[0]}:{one[1]}" in data["themes"]]
    known = {f"{one[0]}:{one[1]}" for one in stays}
    new = [[*theme.split(":", 1), 1.0, ""] for theme in data["themes"] if theme not in known]
    return fields if len(stays) == len(held) and not new else fields | {"codings": [*stays, *new]}


def corrected_actor(item: Actor, data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an actor that a form changes; a former name stays as one of its forms."""
    fields: dict[str, Any] = {name: data[name] for name in _ACTOR if data[name] != getattr(item, name)}
    if "name" in fields:
        fields["aliases"] = list(dict.fromkeys([*item.aliases, item.name, fields["name"]]))
    return fields
