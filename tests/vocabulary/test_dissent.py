"""How documents say that something was not shared by all, in three languages."""

import pytest

from relatoria.language.fold import fold
from relatoria.vocabulary.dissent import FILE, dissent, lint_dissent

CONTESTED = [
    ("en", "This idea did not command consensus."),
    ("en", "Views differed on who should pay for the ferries."),
    ("en", "There was no agreement on the length of the permit."),
    ("en", "The group remained divided."),
    ("en", "The levy proved contentious."),
    ("en", "That was the most debated question of the day."),
    ("es", "No hubo consenso sobre la tasa."),
    ("es", "Las opiniones se dividieron al llegar a las multas."),
    ("es", "Esta idea no fue compartida por todos."),
    ("es", "Las delegaciones discreparon."),
    ("es", "La cuota fue la cuestión más discutida."),
    ("fr", "Cette idée n'a pas recueilli de consensus."),
    ("fr", "Les avis étaient partagés sur le péage."),
    ("fr", "Il n'y a pas eu d'accord sur la durée du titre."),
    ("fr", "La question a divisé la salle."),
    ("fr", "Le barème a donné lieu à de vifs débats."),
]
SHARED = [
    ("en", "The group agreed on a common register."),
    ("en", "Members were divided into three tables."),
    ("en", "The text was adopted by consensus."),
    ("es", "Se aprobó por consenso."),
    ("es", "El plan llegó a un acuerdo con los puertos."),
    ("fr", "Le texte a fait l'unanimité."),
    ("fr", "La région est divisée en trois districts."),
]


@pytest.mark.parametrize(("language", "text"), CONTESTED)
def test_dissent_is_read(language: str, text: str) -> None:
    assert dissent(language).says.search(fold(text)) is not None


@pytest.mark.parametrize(("language", "text"), SHARED)
def test_what_is_shared_is_no_dissent(language: str, text: str) -> None:
    assert dissent(language).says.search(fold(text)) is None


def test_lint_dissent_names_what_cannot_be_read_and_a_language_without_patterns() -> None:
    rest = "back = 'x'\nrefuses = ['x']\nback_to = 'x'\nshares = 'x'\n"
    data = f"[es]\nsays = ['(']\n{rest}[en]\nsays = ['x']\n{rest}"
    found = list(lint_dissent(lambda name: data if name == FILE else ""))
    assert [one.rpartition(" ")[2] for one in found] == ["es", "fr", "fr", "fr", "fr", "fr"]
