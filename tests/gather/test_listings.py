"""What lists of tasks say of each item: what, who, when."""

import pytest

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.listings import Item, listed_items
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse
from relatoria.model.document import Document


def document(head: str, *items: str) -> Document:
    lines = "\n".join(f"- {item}" for item in items)
    return read_file(f"# Minutes of the salt board\n\nThe board met.\n\n## {head}\n\n{lines}\n".encode(), "minutes.md")


def told(found: Document, item: Item) -> tuple[str, list[str], str]:
    who = [found.text[slice(*one)] for one in item.who]
    return found.text[slice(*item.what)], who, found.text[slice(*item.when)] if item.when is not None else ""


@pytest.mark.parametrize(
    ("head", "item", "expected"),
    [
        ("Action points", "IOM: send the note before May 2027.", ("send the note before May 2027", ["IOM"], "")),
        ("2. Next steps", "Mend the pumps (UNICEF, 30 April 2027).", ("Mend the pumps", ["UNICEF"], "30 April 2027")),
        ("Próximos pasos", "Pintar el muelle. Responsable: Kenia. Plazo: julio de 2027.",
         ("Pintar el muelle", ["Kenia"], "julio de 2027")),
        ("Suites à donner", "Peindre le quai – Responsable : Kenya – Échéance : juillet 2027",
         ("Peindre le quai", ["Kenya"], "juillet 2027")),
    ],
)  # fmt: skip
def test_an_item_says_what_who_and_when(head: str, item: str, expected: tuple[str, list[str], str]) -> None:
    found = document(head, item)
    (one,) = listed_items(found)
    assert told(found, one) == expected
    assert found.text[one.start : one.end].endswith(item)


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("Participants", "IOM: Ana Sol, who presides."),
        ("Next steps", "The second meeting in Accra (Ghana)."),
        ("Next steps", "Fiji and Kenya will share their forms."),
    ],
)
def test_other_lists_and_other_items_are_none(head: str, item: str) -> None:
    assert listed_items(document(head, item)) == ()


def test_whoever_a_list_of_tasks_names_is_no_label_of_a_transcript() -> None:
    items = ("OIM : diffuser la note avant mai.", "Le Chili et le Pérou partageront leurs formulaires d'ici à juin.")
    found = attribute(analyse(document("Suites à donner", *items)))
    names = {actor.id: actor.name for actor in found.actors}
    assert [[names[actor] for actor in one.actors] for one in found.interventions] == [["OIM"]]
