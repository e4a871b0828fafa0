"""What a report quotes because another person would change it."""

import pytest

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.speech.own_words import is_better_quoted, says_i

HER = Subject("singular", "f", "state", person=True)
STATE = Subject("singular", "f")


@pytest.mark.parametrize(
    ("text", "language", "subject", "for_a_group", "expected"),
    [
        ("Too few of our ports have inspectors.", "en", HER, False, True),
        ("Too few of our ports have inspectors.", "en", STATE, False, False),  # a State has ports of its own
        ("Our Government will close its ports.", "en", HER, False, False),
        ("Nos agents visitent 900 écoles.", "fr", HER, False, True),
        ("Notre pays forme des maîtres.", "fr", HER, False, False),
        ("Nuestros maestros carecen de libros.", "es", HER, False, True),
        ("Mi Gobierno abrirá dos oficinas.", "es", HER, False, False),
        ("We believe in open seas.", "en", HER, True, True),
        ("The seas are open.", "en", HER, True, False),
        ("El programa ha enviado a 380 personas y ninguna pagó.", "es", HER, False, True),
        ("The programme has sent 380 people and none paid.", "en", HER, False, True),
        ("The programme has sent 380 people.", "en", HER, False, False),
        ("The set is ready and we are short of ports, we have three.", "en", HER, False, True),
        ("When fees are high, we have no plan.", "en", HER, False, False),
        ("The ferry opens in October and Belize joins in 2027.", "en", HER, False, True),  # not «opened in October»
        ("Our Government is opening two offices next spring.", "en", HER, False, True),
        ("The rains begin in May every year.", "en", HER, False, False),
        ("The ferry opened in October.", "en", HER, False, False),
    ],
)
def test_is_better_quoted(text, language, subject, for_a_group, expected):
    assert is_better_quoted(text, language, subject, for_a_group=for_a_group) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("She had a thing I have never seen.", "en", True),
        ("I pay twice.", "en", True),
        ("Working Group I recommended a fund.", "en", False),
        ("Mi hijo viajó.", "es", True),
        ("Elogió la aplicación Mi Puerto.", "es", False),
        ("J'ai vu la mer.", "fr", True),
    ],
)
def test_says_i(text, language, expected):
    assert says_i(text, language) is expected


def test_is_better_quoted_where_nothing_but_the_speaker_is_left_to_say_twice():
    text = "I welcome the talk, but I am concerned."
    nameless = Subject("singular", None, "", person=True)
    assert is_better_quoted(text, "en", nameless, for_a_group=False)
    assert not is_better_quoted(text, "en", HER, for_a_group=False)
