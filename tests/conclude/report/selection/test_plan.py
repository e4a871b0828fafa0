"""What stands under the name of a theme: what is surely about it; what is only likely so is told without it."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.contribution import ThemeScore
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

FIJI = Actor("s1", ActorKind.STATE, "Fiji", country="FJI", stakeholder_type="state")
TOGO = Actor("s2", ActorKind.STATE, "Togo", country="TGO", stakeholder_type="state")
PERU = Actor("s3", ActorKind.STATE, "Peru", country="PER", stakeholder_type="state")
SAID = {
    "en": (
        "Registers of crews save lives along every coast.",
        "Censuses of islands cost less than their ferries.",
        "A pilot boat waits for the tide in every harbour.",
    ),
    "es": (
        "Los registros de tripulantes salvan vidas en toda la costa.",
        "Los censos de las islas cuestan menos que sus transbordadores.",
        "Una lancha de prácticos espera la marea en cada puerto.",
    ),
    "fr": (
        "Les registres d'équipage sauvent des vies sur toute la côte.",
        "Les recensements des îles coûtent moins que leurs bacs.",
        "Une vedette de pilotage attend la marée dans chaque port.",
    ),
}


def sections(language: str, *scores: float) -> dict[str, set[str]]:
    """By section the contributions that it tells, where each is so likely about one objective."""
    said = [
        Said(actor, text, Kind.POSITION, language=language, more={"themes": (ThemeScore("gcm", "1", score, "x"),)})
        for actor, text, score in zip((FIJI, TOGO, PERU), SAID[language], scores, strict=True)
    ]
    record = build_record(said)
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    return {
        one.id: {cited for paragraph in one.paragraphs for sentence in paragraph for cited in sentence.contributions}
        for one in report.sections
    }


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_what_is_only_likely_about_a_theme_stands_among_the_other_views(language: str) -> None:
    found = sections(language, 0.95, 0.8, 0.7)
    assert found["theme-gcm:1"] == {"c1", "c2"}
    assert found["minority"] == {"c3"}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_theme_on_which_one_of_several_surely_speaks_heads_nothing(language: str) -> None:
    found = sections(language, 0.95, 0.7, 0.7)
    assert "theme-gcm:1" not in found
    assert found["minority"] == {"c1", "c2", "c3"}
