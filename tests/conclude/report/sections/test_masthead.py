"""Of which meeting documents are, by their heads; what is cited in them beside it."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile, SentenceKind

HEADS = {
    "en": "FORUM ON FERRIES AND CREWS\nSecond session, Nadi, 3–6 May 2024\n\nFFC/2/SR.1\n\n",
    "es": "FORO SOBRE TRANSBORDADORES\nSegunda reunión, Nadi, 3 a 6 de mayo de 2024\n\nFFC/2/SR.2\n\n",
    "fr": "FORUM DES BACS ET DES ÉQUIPAGES\nDeuxième session, Nadi, 3-6 mai 2024\n\nFFC/2/SR.3\n\n",
}
PART = (
    "Forum on ferries and crews\nFFC/2/REV/1\n6 May 2024\n\n# Report of the review group\n\n"
    "1. The review group held its meeting in Nadi on 5 and 6 May 2024. It had before it FFC/2/L.1 and A/RES/71/1.\n\n"
    "2. Kenya recommended that ports train nurses.\n"
)
SAID = {
    "en": "1. Kenya said that crews waited for days.\n",
    "es": "1. Kenya indicó que las tripulaciones esperaban días.\n",
    "fr": "1. Le Kenya a indiqué que les équipages attendaient des jours.\n",
}


def frames(language: str, *texts: str) -> list[str]:
    documents = [read_file(text.encode(), f"{at}.md") for at, text in enumerate(texts)]
    record = gather(documents)
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    opening = next(one for one in report.sections if one.id == "opening")
    return [one.text for part in opening.paragraphs for one in part if one.kind is SentenceKind.FRAME]


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", "Forum on ferries and crews – Second session, Nadi, 3–6 May 2024"),
        ("es", "Foro sobre transbordadores – Segunda reunión, Nadi, 3 a 6 de mayo de 2024"),
        ("fr", "Forum des bacs et des équipages – Deuxième session, Nadi, 3-6 mai 2024"),
    ],
)
def test_meeting_is_that_of_most_heads_and_a_part_is_not_told_as_the_whole(language: str, named: str) -> None:
    texts = [PART, *(HEADS[one] + SAID[one] for one in ("en", "es", "fr"))]
    found = frames(language, *texts)
    assert named in found[0]
    assert not any("review group held" in one for one in found)


def test_meeting_in_another_language_says_in_which() -> None:
    found = frames("es", HEADS["fr"] + SAID["fr"], HEADS["en"] + SAID["en"])
    assert found[0].startswith("Los documentos se refieren a lo siguiente, que consta en francés: «Forum des bacs")


def test_documents_of_the_meeting_are_no_instruments() -> None:
    found = frames("en", PART, HEADS["en"] + SAID["en"])
    cited = [one for one in found if "refer to" in one or "instruments" in one]
    assert cited == ["The documents refer to the New York Declaration for Refugees and Migrants (A/RES/71/1)."]
