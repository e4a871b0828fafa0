"""Bodies that open a sentence and say, present or join a second verb to their first."""

import pytest

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
