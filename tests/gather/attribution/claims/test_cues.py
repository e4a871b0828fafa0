"""Bodies that open a sentence and say, present or join a second verb to their first."""

import pytest
from tests.gather.attribution.claims.test_clauses import told

from relatoria import gather_record, read_documents

CASES = {
    "WHO indicated that it could provide technical assistance.": ("WHO",),
    "IOM presented a set of indicators.": ("IOM",),
    "La OIM presentó un conjunto de indicadores para los países de la región.": ("OIM",),
    "L'OIM a présenté un jeu d'indicateurs.": ("OIM",),
    "The Northern Landlords Association explained that insurers applied different rules.": (
        "Northern Landlords Association",
    ),
    "Kenya opened the debate and proposed a fund.": ("Kenya",),
    "The people who met said so little that nobody wrote it down.": (),
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_find_claims_of_bodies_that_open_a_sentence(tmp_path, text, names):
    path = tmp_path / "note.txt"
    path.write_text(text, encoding="utf-8")
    record = gather_record(read_documents([path]).documents)
    spoken = [actor for one in record.interventions for actor in one.actors]
    named = {actor.id: actor.name for actor in record.actors if actor.kind.value != "collective"}
    assert tuple(named[actor] for actor in spoken if actor in named) == names


@pytest.mark.parametrize(
    ("language", "wording", "relation"),
    [
        ("fr", "La Norvège n'est pas favorable à une liste.", "oppose"),
        ("fr", "La Norvège ne s'est pas opposée à une liste.", "report"),
        ("es", "Noruega no apoya la lista.", "oppose"),
        ("es", "Noruega no se opuso a la lista.", "report"),
        ("en", "Norway is not in favour of the list.", "oppose"),
        ("en", "Norway did not support the list.", "oppose"),
        ("en", "Norway does not oppose the list.", "report"),
        ("en", "Norway not only supported the list.", "support"),
    ],
)
def test_what_is_denied_takes_the_other_side(language: str, wording: str, relation: str) -> None:
    assert [one[2] for one in told(language, wording)] == [relation]
