"""What is asked of others is no commitment of the speaker; what the speaker's own side will do stays one."""

import pytest

from relatoria.gather.contributions.asked_of_others import asked_of_others
from relatoria.gather.contributions.kinds import Clause, Reading, words_of
from relatoria.language.fold import fold
from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.contributions import kind_rules

K = ContributionKind


def read_again(text: str, language: str, **signs: int) -> K:
    folded = fold(text)
    clause = Clause(0, len(text), text, folded, words_of(folded), language)
    rule = kind_rules().first_of(K.COMMITMENT, signs)
    return asked_of_others(clause, Reading(K.COMMITMENT, 0.8, rule, signs)).kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Samoa must announce a new ferry by 2031."),
        ("en", "The representative of Fiji said that Samoa should pledge two boats."),
        ("en", "We expect Tonga to keep its promise of two boats."),
        ("es", "Instamos a Samoa a comprometer dos barcos."),
        ("es", "El delegado de Fiji dijo que la Alianza de Puertos debía prometer dos barcos."),
        ("es", "Por ello, esperamos que Tonga cumpla su promesa."),
        ("fr", "Nous exhortons les Samoa à engager deux navires."),
        ("fr", "Le délégué a dit que la Banque des ports devait annoncer un fonds."),
    ],
)
def test_asked_of_others(language: str, text: str) -> None:
    assert read_again(text, language) is K.RECOMMENDATION


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our ferries should run every day from 2031 on."),
        ("en", "We ask to join the register and will pay for it."),
        ("en", "Samoa will announce a new ferry by 2031."),
        ("es", "Nuestro Gobierno debe abrir dos puertos este año y lo hará."),
        ("es", "Abriremos dos puertos antes de 2031."),
        ("fr", "Nous ouvrirons deux ports d'ici à 2031."),
    ],
)
def test_asked_of_others_leaves_what_is_ones_own(language: str, text: str) -> None:
    assert read_again(text, language) is K.COMMITMENT


def test_asked_of_others_leaves_what_attribution_says_was_promised() -> None:
    assert read_again("Samoa must announce a new ferry.", "en", relation_commit=0) is K.COMMITMENT
