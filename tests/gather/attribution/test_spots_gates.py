"""The gates before the readers of mentions save time and hide nothing, whatever the sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from relatoria.gather.attribution.mentions import spots
from relatoria.gather.attribution.words.scene import Scene, scene_of
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse

FOLDER = Path(__file__).resolve().parents[3] / "evaluation" / "development"
READERS = (
    spots._honorific_at,
    spots.speaker_at,
    spots._role_at,
    spots.collective_at,
    spots._country_at,
    spots._body_at,
    spots.bare_name_at,
    spots._pronoun_at,
)


def scenes(language: str) -> Iterator[Scene]:
    for path in sorted(FOLDER.glob(f"{language}_*.txt"))[::3]:
        for paragraph in analyse(read_file(path)).paragraphs:
            for sentence in paragraph.sentences:
                yield scene_of(sentence, paragraph.language)


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_readers_not_asked_would_read_nothing(language: str) -> None:
    missed = []
    looked = 0
    for scene in scenes(language):
        shown = spots._shown(scene)
        for at in range(len(scene.line)):
            if not spots._may_begin(scene, at):
                continue
            asked = list(spots._readers(scene, at, shown))
            silent = [reader for reader in READERS if reader not in asked]
            looked += len(silent)
            missed += [(reader.__name__, scene.line.sentence.text, at) for reader in silent if reader(scene, at)]
    assert missed == []
    assert looked > 10_000
