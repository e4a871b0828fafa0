"""Who is the subject of a verb of saying, and never a name that stands farther on, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.claims.test_clauses import told


@pytest.mark.parametrize(
    ("language", "wording", "speaker"),
    [
        ("fr", "Les armateurs consultés, rejoignant en cela le Conseil des ports (CDP), ont exprimé leur désaccord.",
         "Les armateurs consultés"),
        ("es", "Los once Estados miembros del Proceso de Colombo, reunidos bajo la presidencia de Nepal, aprobaron un"
         " texto.", "Los once Estados miembros del Proceso de Colombo"),
        ("en", "Some of the unions, notably the cooperatives of Guinea and Mali, wished it to be noted that it works.",
         "Some of the unions"),
        ("es", "En su carta, los cofacilitadores del Acuerdo sobre la Seguridad de los Puertos (ASP) invitaron a los"
         " procesos a contribuir.", "Los cofacilitadores del Acuerdo sobre la Seguridad de los Puertos (ASP)"),
        ("es", "Justicia, por su parte, recuerda que el Comité de los Puertos ha censurado la práctica.", "Justicia"),
        ("fr", "Justice, pour sa part, rappelle que le Comité des ports a censuré la pratique.", "Justice"),
        ("en", "Justice, for its part, recalled that the Ports Committee had criticized the practice.", "Justice"),
    ],
)  # fmt: skip
def test_the_subject_is_who_stands_before_the_verb(language: str, wording: str, speaker: str) -> None:
    assert [who for _, who, _ in told(language, wording)] == [speaker]


@pytest.mark.parametrize(
    ("language", "wording", "never"),
    [
        ("es", "Aquello se sabrá cuando el Parlamento se haya pronunciado.", "Parlamento"),
        ("fr", "Cela n'a été abordé que par peu d'États, au premier rang desquels le Maroc et la Tunisie.", "premier"),
        ("es", "Únicamente el Proceso de Rabat, a instancias de Marruecos y Túnez, alude a ello.", "Túnez"),
    ],
)
def test_who_is_named_in_a_clause_of_its_own_does_not_speak(language: str, wording: str, never: str) -> None:
    assert not any(never in who for _, who, _ in told(language, wording))


@pytest.mark.parametrize(
    ("language", "wording", "other"),
    [
        ("en", "Ms. Ana Quiroga, Vice-Minister for Ports, Ecuador, explained that pilots lacked papers. Ecuador had"
         " granted licences to 1,870 of them. Recognition was, she believed, within reach.", "Ecuador"),
        ("es", "La Sra. Ana Quiroga, Viceministra de Puertos, Ecuador, explicó que los prácticos carecían de papeles."
         " El Ecuador había otorgado licencias a 1.870 de ellos.", "Ecuador"),
        ("fr", "Mme Ana Quiroga, Vice-Ministre des ports, Équateur, a expliqué que les pilotes étaient sans papiers."
         " L'Équateur avait accordé des licences à 1 870 d'entre eux.", "Équateur"),
    ],
)  # fmt: skip
def test_a_state_of_which_its_own_delegate_tells_does_not_take_the_floor(
    language: str, wording: str, other: str
) -> None:
    who = {one for _, one, _ in told(language, wording)}
    assert who == {"Ana Quiroga"}
    assert other not in who
