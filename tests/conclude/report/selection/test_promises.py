"""What was promised and not kept, or by nobody who is named, is nobody's commitment."""

import pytest

from relatoria.conclude.report.record.retell import Told
from relatoria.conclude.report.selection.promises import (
    falls_short,
    reports_progress,
    sentence_behind,
    takes_back,
    with_its_end,
)
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import How
from relatoria.testing.build import Said, build_record


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The agency deplored that only €17.4 million had been pledged of the 60 needed.", "en", True),
        ("Oxfam regretted that Japan had pledged nothing.", "en", True),
        ("Five million had been promised for the cold stores.", "en", True),
        ("Five million had been pledged by Japan for the cold stores.", "en", False),
        ("Fiji set out to double its patrol boats by 2024; it still has nine.", "en", True),
        ("Fiji promised a register of canoes; the register has yet to open.", "en", True),
        ("Fiji pledged five million, but only if others did the same.", "en", False),
        ("Japan pledged five million for cold stores and will train forty inspectors.", "en", False),
        ("Japan regretted the delay and pledged five million for cold stores.", "en", False),
        ("La agencia lamentó que solo se hubieran comprometido 17 millones.", "es", True),
        ("Fiyi se comprometió a duplicar sus lanchas; sigue teniendo nueve.", "es", True),
        ("Fiyi prometió un registro, pero no ha abierto ninguna oficina.", "es", True),
        ("El Japón se comprometió a abrir una ventanilla en cada puerto.", "es", False),
        ("El Japón lamentó el retraso y se comprometió a abrir dos oficinas.", "es", False),
        ("Le secrétariat regrette que 17 millions seulement aient été promis.", "fr", True),
        ("Les Fidji avaient promis de doubler leurs inspecteurs ; ils sont toujours quarante.", "fr", True),
        ("Le Japon s'engage à publier ses licences et versera un million.", "fr", False),
    ],
)
def test_falls_short(text: str, language: str, expected: bool) -> None:
    assert falls_short(text, language) is expected


def test_with_its_end_reads_on_where_a_sentence_is_cut() -> None:
    said = "Fiji promised a register"
    fiji = Actor("s1", ActorKind.STATE, "Fiji", country="FJI", stakeholder_type="state")
    words = f"{said}; it has yet to open. Japan spoke."
    held = build_record([Said(fiji, words, ContributionKind.COMMITMENT, "gcm:1", "en")]).documents[0]
    at = held.text.index(said)
    told = Told(f"{said}.", How.EXPLICIT, ("c1",), ("d1", at, said))
    assert with_its_end(told, held) == f"{said}; it has yet to open"
    whole = Told("Japan spoke.", How.EXPLICIT, ("c1",), ("d1", 0, "Japan spoke."))
    assert with_its_end(whole, held) == "Japan spoke."


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La experta de Omán expuso los avances del registro, que debía abrir en mayo.", "es", True),
        ("El ministro expuso los avances del registro y anunció otro.", "es", False),
        ("The expert of Oman reported on progress with the register, due to open in May.", "en", True),
        ("Oman pledged to report on progress each May.", "en", False),
        ("L'expert d'Oman a fait le point sur le registre, qui devait ouvrir en mai.", "fr", True),
        ("Oman a présenté un registre et s'est engagé à dresser le bilan en mai.", "fr", False),
    ],
)
def test_a_report_of_progress_is_no_promise(text: str, language: str, expected: bool) -> None:
    assert reports_progress(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Precisó que la apertura se aplazaría a septiembre.", "es", True),
        ("Añadió que el plazo valdría para todos.", "es", False),
        ("He specified that the opening had been postponed to September.", "en", True),
        ("He added that no delay was foreseen.", "en", False),
        ("Elle a précisé que l'ouverture serait reportée à septembre.", "fr", True),
        ("Elle a ajouté que le délai vaudrait pour tous.", "fr", False),
    ],
)
def test_takes_back(text: str, language: str, expected: bool) -> None:
    assert takes_back(text, language) is expected


def test_sentence_behind_stays_in_its_paragraph() -> None:
    fiji = Actor("s1", ActorKind.STATE, "Fiji", country="FJI", stakeholder_type="state")
    said = "Fiji promised a register."
    for words, behind in (
        (f"{said} It was postponed.", "It was postponed."),
        (f"{said}\n\nJapan spoke at length.", ""),
    ):
        held = build_record([Said(fiji, words, ContributionKind.COMMITMENT, "gcm:1", "en")]).documents[0]
        told = Told(said, How.EXPLICIT, ("c1",), ("d1", held.text.index(said), said))
        assert sentence_behind(told, held)[1] == behind
