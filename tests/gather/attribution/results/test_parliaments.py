"""Of whom a meeting of parliamentarians tells only the State: a member of its parliament."""

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

TEXTS = {
    "en": "# {}\n\nMs. Ingrid Solheim (Norway) said that 40 ferries had been repaired in 2025.\n",
    "es": "# {}\n\nLa Sra. Ingrid Solheim (Noruega) afirmó que se habían reparado 40 transbordadores en 2025.\n",
    "fr": "# {}\n\nMme Ingrid Solheim (Norvège) a indiqué que 40 bacs avaient été réparés en 2025.\n",
}


def _kinds(text: str) -> set[str | None]:
    return {actor.stakeholder_type for actor in gather([read_file(text.encode(), "record.md")]).actors}


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("en", "Parliamentary forum on ferries: summary record", {"parliament"}),
        ("en", "Meeting of parliamentarians on ferries", {"parliament"}),
        ("en", "Forum on ferries: summary record", {"state"}),
        ("es", "Foro parlamentario sobre transbordadores: acta resumida", {"parliament"}),
        ("es", "Encuentro de legisladoras sobre transbordadores", {"parliament"}),
        ("es", "Foro sobre transbordadores: acta resumida", {"state"}),
        ("fr", "Table ronde parlementaire sur les bacs : compte rendu", {"parliament"}),
        ("fr", "Table ronde sur les bacs : compte rendu", {"state"}),
    ],
)
def test_member_of_whom_only_the_state_is_known(language: str, title: str, expected: set[str]) -> None:
    assert _kinds(TEXTS[language].format(title)) == expected


def test_post_says_more_than_the_meeting() -> None:
    text = (
        "# Parliamentary forum on ferries\n\nMs. Ingrid Solheim, Minister of Ports (Norway), said that ferries sail.\n"
    )
    assert _kinds(text) == {"state"}
