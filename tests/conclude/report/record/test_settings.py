"""Documents of one title are named by what tells them apart, in the report and in its groups."""

import pytest
from tests.conclude.report.told.test_items import report_of

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.settings import setting_of
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile

HEADS = {
    "en": ("Ferry Council of the Delta", "Record of the first session", "Record of the second session"),
    "es": ("Consejo de Barcas del Delta", "Acta de la primera sesión", "Acta de la segunda sesión"),
    "fr": ("Conseil des bacs du Delta", "Compte rendu de la première séance", "Compte rendu de la deuxième séance"),
}
SAID = {
    "en": "The representative of {} recommended that the ferries of the Delta carry life jackets for children.",
    "es": "La representante de {} recomendó que las barcas del Delta llevaran chalecos para los niños.",
    "fr": "La représentante de {} a recommandé que les bacs du Delta emportent des gilets pour les enfants.",
}


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_documents_of_one_title_are_told_apart(language: str) -> None:
    title, *sessions = HEADS[language]
    said = [SAID[language].format(who) for who in ("Cuba", "Fidji")]
    texts = [f"{title}\n\n{of}\n\n{one}\n" for of, one in zip(sessions, said, strict=True)]
    record = gather([read_file(text.encode(), f"{at}.txt") for at, text in enumerate(texts)])
    named = [f"{title} – {of}" for of in sessions]
    points = find_points(record, Grouping.DOCUMENT)
    assert set(points.groups) == set(named)
    context = Context(record, points, Profile.SYNTHESIS, language)
    assert [setting_of(context, one).title for one in record.contributions] == named
    report = write_report(record, points, Profile.ANALYTICAL, language)
    assert not [one for one in check(claims_of(report), record, points).verdicts if one.faults]


def test_a_date_heads_nothing() -> None:
    """«Mexico, mercredi 19 novembre 2025, 15 heures» over a sitting says nothing of what was said."""
    text = (
        "# Table ronde sur les ports\n\n## Lota, mercredi 19 novembre 2025, 15 heures\n\n"
        "Mme Ana Sol (Chili) a demandé que les ports aient des canots avant les tempêtes de mars.\n\n"
        "## Équipages\n\nM. Teo Lind (Norvège) a souhaité que les équipages soient formés chaque année.\n"
    )
    said = report_of(text, Profile.SYNTHESIS, "fr")
    assert not [one.text for one in said if "19 novembre 2025, 15 heures" in one.text]


def test_who_moderates_heads_nothing() -> None:
    text = (
        "# Diálogo sobre puertos\n\n## Transcripción\n\n## Modera: Lucía Betancur, periodista\n\n"
        "Ana Sol (Chile): Los puertos deben tener botes salvavidas antes de las tormentas de marzo.\n\n"
        "Teo Lind (Noruega): Las tripulaciones deben formarse cada año con sus vecinos.\n"
    )
    assert not [one.text for one in report_of(text, Profile.SYNTHESIS, "es") if "Modera" in one.text]


def test_a_numbered_line_that_announces_a_list_heads_nothing() -> None:
    text = (
        "# Summary of the meeting on ports\n\n### 6. Cost\n\n6.01 Ms. Ana Sol (Chile) asked for lifeboats.\n\n"
        "### 7. Next steps\n\n7.01 Participants agreed to:\n\n(i) adopt a common template by March 2027;\n\n"
        "7.02 Spain announced 2 million euros for the training of crews in Honduras.\n"
    )
    other = "# Programme\n\nMr. Teo Lind (Norway) recommended that crews be trained every year.\n"
    record = gather([read_file(text.encode(), "a.md"), read_file(other.encode(), "b.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert "agreed to" not in " ".join(setting_of(context, one).heading for one in record.contributions)
