"""A sentence that leans is told right after the one before it, by the same speaker, where that one is clear."""

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.alone.leaning import leans
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.told import runs
from relatoria.conclude.report.told.added import without_added
from relatoria.conclude.report.told.runs import run_of
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.contribution import ContributionKind
from relatoria.model.report import Profile, SentenceKind

TEXTS = {
    "en": """# Summary of the Harbour Dialogue

## Missing persons

Ms. Ana Torres, Director of Labour of Chile, regretted that the parents of children lost at sea had nobody to ask in \
Valparaíso. She recommended that the Forum keep a common register for them.

The representative of Kenya recommended that States share migration data with researchers.
""",
    "es": """# Resumen del Diálogo de los Puertos

## Personas desaparecidas

La Sra. Ana Torres, Directora de Trabajo de Chile, lamentó que los padres de los niños perdidos en el mar no tuvieran \
a quién preguntar en Valparaíso. Pidió que el Foro llevara un registro común para ellos.

El representante de Kenya recomendó que los Estados compartieran sus datos sobre migración con los investigadores.
""",
    "fr": """# Résumé du Dialogue des ports

## Personnes disparues

Mme Ana Torres, Directrice du travail du Chili, a regretté que les parents d'enfants perdus en mer n'aient personne à \
qui s'adresser à Valparaíso. Elle a demandé que le Forum tienne un registre commun pour eux.

Le représentant du Kenya a recommandé que les États partagent leurs données sur les migrations avec les chercheurs.
""",
}
LEANS = {"en": "for them", "es": "para ellos", "fr": "pour eux"}


@pytest.fixture(autouse=True)
def _any_may_begin(monkeypatch):
    monkeypatch.setattr(runs, "ALONE", 0.0)
    monkeypatch.setattr(runs, "TOGETHER", 0.0)


def record_of(text):
    return gather([read_file(text.encode(), "summary.md")])


def context_of(text, language="en"):
    record = record_of(text)
    return Context(record, find_points(record), Profile.SYNTHESIS, language)


def leaning(context, words):
    return next(one for one in context.record.contributions if words in context.wording(one))


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@pytest.mark.parametrize("of", ["en", "es", "fr"])
def test_a_sentence_that_leans_follows_the_one_before_in_its_paragraph(of, language):
    record = record_of(TEXTS[of])
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, language)
    paragraphs = [paragraph for section in report.sections for paragraph in section.paragraphs]
    found = [(part, at) for part in paragraphs for at, one in enumerate(part) if LEANS[of] in one.text]
    assert len(found) == 1
    paragraph, at = found[0]
    first, second = paragraph[at - 1 : at + 1]
    assert "Valparaíso" in first.text
    assert first.actors == second.actors
    assert not set(first.contributions) & set(second.contributions)
    assert not any(one.kind is SentenceKind.FRAME for one in (first, second))
    assert not [one for one in check(claims_of(report), record, points).verdicts if one.faults]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_run_is_told_under_the_heading_of_what_it_asks(language):
    report = write_report(record := record_of(TEXTS[language]), find_points(record), Profile.SYNTHESIS, language)
    told = [s.id for s in report.sections for part in s.paragraphs for one in part if "Valparaíso" in one.text]
    assert len(told) == 1
    assert told[0].startswith("recommendations")


def test_a_run_ends_with_its_paragraph_and_its_speaker():
    context = context_of(TEXTS["en"])
    alone = leaning(context, "share migration data")
    assert run_of(context, alone) == (alone,)
    apart = context_of(TEXTS["en"].replace("Valparaíso. She", "Valparaíso.\n\nShe"))
    one = leaning(apart, "common register")
    assert run_of(apart, one) == (one,)


def test_a_run_needs_a_first_sentence_that_is_clear_and_to_be_clear_as_a_whole(monkeypatch):
    for name in ("ALONE", "TOGETHER"):
        monkeypatch.setattr(runs, name, 1.1)
        context = context_of(TEXTS["en"])
        one = leaning(context, "common register")
        assert run_of(context, one) == (one,)
        monkeypatch.setattr(runs, name, 0.0)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "She added that ports were full.", "[…] ports were full."),
        ("es", "Añadió que los puertos estaban llenos.", "[…] los puertos estaban llenos."),
        ("fr", "Il ajoute qu'un port est plein.", "[…] un port est plein."),
        ("fr", "Il précise qu'un port est plein.", "Il précise qu'un port est plein."),
    ],
)
def test_nobody_adds_to_nothing_in_a_quotation(language, text, told):
    assert without_added(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Kenya recalled on Tuesday that three ports had closed.", True),
        ("en", "Kenya recalled on Tuesday 4 March that three ports had closed.", False),
        ("es", "Kenya recordó el martes que tres puertos habían cerrado.", True),
        ("es", "Kenya recordó el martes 4 de marzo que tres puertos habían cerrado.", False),
        ("fr", "Le Kenya a rappelé mardi que trois ports avaient fermé.", True),
        ("fr", "Le Kenya a rappelé mardi 4 mars que trois ports avaient fermé.", False),
    ],
)
def test_a_day_of_the_week_without_its_date_leans(language, text, found):
    assert leans(text, language) is found


@pytest.mark.parametrize(
    ("language", "asked", "promised"),
    [
        ("en", "She recommended that the Forum keep a common register for them.", "She undertook to open it for them."),
        ("es", "Pidió que el Foro llevara un registro común para ellos.", "Se comprometió a abrirlo para ellos."),
        (
            "fr",
            "Elle a demandé que le Forum tienne un registre commun pour eux.",
            "Elle s'est engagée à l'ouvrir pour eux.",
        ),
    ],
)
def test_a_promise_is_not_told_behind_what_is_asked_of_others(language, asked, promised):
    context = context_of(TEXTS[language].replace(asked, f"{asked} {promised}"), language)
    one = leaning(context, promised[-20:])
    assert one.kind is ContributionKind.COMMITMENT
    assert all(other == one or other.kind is not ContributionKind.RECOMMENDATION for other in run_of(context, one))
