"""Reasons are said in three languages, all of them."""

import pytest

from relatoria.gather.contributions.kinds import sign_meanings
from relatoria.vocabulary.contributions import kind_rules
from relatoria.vocabulary.reasons import SIGNS, WORDS, catalogue, say_reason

CASES = [
    ("somebody asks", "en", "somebody asks", "English stays"),
    ("somebody asks", "es", "alguien pregunta", "a sign"),
    (
        "signs that speak for it: somebody asks; a length of time",
        "es",
        "señales que lo indican: alguien pregunta; una duración",
        "a list of signs",
    ),
    ("words that speak for it: «data»", "fr", "mots qui parlent pour cela\u00a0: «data»", "words of the document"),
    ("Ana said so herself", "fr", "Ana said so herself", "a person's own reason"),
    ("", "es", "", "no reason"),
]


@pytest.mark.parametrize(("why", "language", "said", "about"), CASES)
def test_say_reason_in_the_language_of_the_reader(why, language, said, about):
    assert say_reason(why, language) == said


def test_every_reason_of_a_rule_or_sign_is_said_in_spanish_and_french():
    reasons = {rule.why for rule in kind_rules().rules if rule.why} | set(sign_meanings().values()) | {SIGNS, WORDS}
    assert sorted(one for one in reasons if set(catalogue().get(one, {})) != {"es", "en", "fr"}) == []
