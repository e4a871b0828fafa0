"""Records in the past are told in the present, in French, where that is safe."""

import pytest

from relatoria.conclude.report.record.retell import WHO
from relatoria.conclude.report.speech.tenses_fr import in_the_present, keeps_the_past


@pytest.mark.parametrize(
    ("text", "told", "why"),
    [
        (f"{WHO} a recommandé de mesurer.", f"{WHO} recommande de mesurer.", "the name is still to be set"),
        ("Mme Ruiz a décrit des nuits sans lumière.", "Mme Ruiz décrit des nuits sans lumière.", "no verb in -er"),
        ("Le Mali a martelé que l'eau manque.", "Le Mali martèle que l'eau manque.", "an accent before a mute ending"),
        ("La Banque s'est dite prête à payer.", "La Banque se dit prête à payer.", "a participle that agrees"),
        ("Le Mali a fait état d'une pénurie et a demandé de l'aide.",
         "Le Mali fait état d'une pénurie et demande de l'aide.", "two verbs of one subject"),
        ("Le quai, a-t-elle convenu, est vieux.", "Le quai, convient-elle, est vieux.", "a pronoun behind the verb"),
        ("Le quai, a-t-il rappelé, est vieux.", "Le quai, rappelle-t-il, est vieux.", "between two vowels"),
        ("Le quai est vieux, a annoncé la délégation.", "Le quai est vieux, annonce la délégation.", "inverted"),
        ("Le Mali a proposé un fonds qui paierait les quais.", "Le Mali propose un fonds qui paierait les quais.",
         "a supposition about a thing"),
        ("Le Mali a indiqué que les États devraient payer.", "Le Mali indique que les États devraient payer.",
         "what is asked for stands so in either tense"),
        ("Le groupe 2, qui s'est penché sur les quais, a souhaité un relevé.",
         "Le groupe 2, qui s'est penché sur les quais, souhaite un relevé.", "behind a clause on the subject"),
        ("Le Mali a plaidé pour un fonds, faute duquel, a-t-il dit, le port fermera.",
         "Le Mali plaide pour un fonds, faute duquel, dit-il, le port fermera.", "two of one speaker"),
        ("Mme Ruiz a tenu à dire que le quai est vieux.", "Mme Ruiz tient à dire que le quai est vieux.", "to say"),
    ],
)  # fmt: skip
def test_in_the_present_puts_a_verb_of_saying(text: str, told: str, why: str) -> None:
    assert in_the_present(text) == told, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("M. Roy dit que, sur mille cotisants, dix pour cent seulement ont fait valoir leurs droits.", "what is said"),
        ("Le Mali a annoncé que le quai serait refait.", "what was to come"),
        ("Le Mali a indiqué que le quai était vieux.", "the clause stands in the past"),
        ("Le Mali a jugé le guichet utile et souhaité qu'il dure.", "a bare participle goes on"),
        ("Le Mali a rappelé que le code interdit le chalut et a demandé un délai.", "it may be the code's verb"),
        ("Le Mali n'a pas caché que l'eau manque.", "what is denied keeps its form"),
        ("Mme Ruiz a mis au point un outil.", "no saying"),
        ("Le Mali a ouvert quatre bureaux.", "no saying"),
        ("Le quai, que le Mali finance, est vieux.", "nothing is said"),
    ],
)
def test_in_the_present_leaves(text: str, why: str) -> None:
    assert in_the_present(text) == text, why


def test_keeps_the_past_of_a_french_clause_only() -> None:
    assert keeps_the_past("le quai était vieux", "fr")
    assert not keeps_the_past("les États devraient payer", "fr")
    assert not keeps_the_past("il soumet l'idée d'un titre, sans précédent, qui suivrait la famille", "fr")
    assert keeps_the_past("les villes paieraient le quai", "fr")
    assert not keeps_the_past("le quai est vieux", "fr")
    assert not keeps_the_past("el dique era viejo", "es")
