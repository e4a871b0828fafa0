"""A heading that is a speaker, over notes without a subject."""

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


def test_heading_gives_the_floor_over_telegraphic_notes() -> None:
    text = (
        "# Comité du port : compte rendu\n\n**Point 2 : tarifs**\n\nM. Yves Alaoui (Fédération des pêcheurs)\n\n"
        "Demande à l'Agence de publier les barèmes. Souhaite mieux.\n\nLa présidente\n\nPropose d'y revenir en juin.\n"
    )
    record = gather([read_file(text.encode(), "record.md")])
    names = {actor.id: actor.name for actor in record.actors}
    found = sorted((p.start, names[a]) for one in record.interventions for p in one.passages for a in one.actors)
    assert [name for _, name in found] == ["Yves Alaoui", "Yves Alaoui", "La présidente"]
