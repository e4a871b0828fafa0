"""States in records of dialogues: several in one sentence, those who join, verbs before their subjects."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.bulletins.state_claims import state_claims
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.language.sentence import sentences


def told(wording: str, language: str, *, several: bool = False) -> list[str]:
    sentence = next(iter(sentences(wording, language)))
    claims: tuple[Claim, ...] = state_claims(sentence, language, (), several=several)
    return [
        f"{claim.relation.value}: {', '.join(spot.mention.country or '' for spot in claim.spots)}" for claim in claims
    ]


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "Le Bénin s'est rallié à cette façon de voir, le Niger aussi.", ["support: BEN", "support: NER"]),
        (
            "fr",
            "La France, rejointe par la Belgique, s'y est alignée.",
            ["report: FRA", "support: BEL"],
        ),
        ("es", "Se sumaron a esa petición Malí, Mauritania y el Chad.", ["support: MLI, MRT, TCD"]),
        ("fr", "Se sont joints à cette demande le Bénin et le Niger.", ["support: BEN, NER"]),
        ("en", "That request was joined by Benin and Togo.", ["support: BEN, TGO"]),
        ("es", "Respondieron a ese pedido Costa Rica y Panamá.", ["report: CRI, PAN"]),
        ("es", "Secundaron la idea México y Cuba; España prefirió esperar.", ["support: MEX, CUB", "propose: ESP"]),
        ("en", "Brazil, speaking also for Chile, wanted a fund.", ["propose: BRA"]),
        ("en", "The minister praised Brazil and Chile.", []),
        ("en", "Nobody spoke.", []),
    ],
)
def test_state_claims_of_sentence(language: str, wording: str, expected: list[str]) -> None:
    assert told(wording, language) == expected


def test_state_claims_one_state_where_several_are_asked_for() -> None:
    assert told("Brazil wanted a fund.", "en", several=True) == []
