"""Words that mean the same in three languages, and what is wrong with a row."""

from __future__ import annotations

import pytest

from relatoria.conclude.likeness import likeness
from relatoria.vocabulary.meanings import lint_meanings, meanings


def test_forms_of_a_word_have_its_meaning_and_its_translations_share_it() -> None:
    (one,) = meanings("en")["ship"]
    assert one in meanings("es")["barc"]
    assert one in meanings("fr")["navir"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("aplazar,delay,retard", None),
        ("aplazar,,", "one language"),
        ("aplazar,delay delay,retard", "twice"),
        ("aplazar,the,retard", "no content"),
    ],
)
def test_lint_meanings_names_what_is_wrong_with_a_row(row: str, said: str | None) -> None:
    found = list(lint_meanings(lambda _: f"es,en,fr\n{row}\n"))
    assert ([said in fault for fault in found] if said else found) == ([True] if said else [])


def test_partner_in_other_words_of_another_language_is_ranked_first() -> None:
    said = ["Vessels that arrive late should not lose their berth."]
    pool = [
        "Les navires qui accostent en retard ne devraient pas perdre leur mouillage.",
        "Les ports devraient publier leurs tarifs.",
    ]
    assert likeness(said, pool)[0][0].item == 0
