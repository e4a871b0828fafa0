"""Every kind of rule says what it asks, in three languages, and no two kinds say the same."""

from __future__ import annotations

import pytest

from relatoria.convene.describe import describe
from relatoria.convene.words import say
from relatoria.model.panel import Rule, RuleKind, Scope
from relatoria.vocabulary.places import LANGUAGES

NAMES = {"ana": "Ana", "ben": "Ben", "p": "Data", "q": "Work"}
WITH_WHO = {RuleKind.APART, RuleKind.TOGETHER, RuleKind.FIXED, RuleKind.EXCLUDED}


def rule(kind: RuleKind) -> Rule:
    if kind is RuleKind.COUNT:
        return Rule("r", kind, "gender", ("f",), at_least=1)
    return Rule("r", kind, who=("ana", "ben") if kind in WITH_WHO else ())


def test_describe_tells_kinds_apart_in_every_language() -> None:
    told = {language: {say(describe(rule(kind), NAMES), language) for kind in RuleKind} for language in LANGUAGES}
    assert {language: len(said) for language, said in told.items()} == dict.fromkeys(LANGUAGES, len(RuleKind))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Rule("r", RuleKind.COUNT, "gender", ("f", "x"), share_at_least=0.415, scope=Scope.PANEL),
         "mujeres y otra identidad de género: al menos el 41,5 % (en cada panel)"),
        (Rule("r", RuleKind.COUNT, "un_group", ("african", "asia_pacific"), each=True, at_least=1, at_most=3),
         "cada uno de: Estados de África y Estados de Asia y el Pacífico: al menos 1 y como máximo 3 "
         "(en todo el programa)"),
        (Rule("r", RuleKind.COUNT, "organisation", each=True, at_most=1, panels=("p", "q")),
         "cada valor de organización: como máximo 1 (en Data y Work)"),
        (Rule("r", RuleKind.APART, who=("ana", "ben"), scope=Scope.PANEL), "no coinciden en cada panel: Ana y Ben"),
        (Rule("r", RuleKind.ONCE, at_most=2), "plazas por persona: como máximo 2"),
        (Rule("r", RuleKind.ONCE, title="Una vez cada cual"), "Una vez cada cual"),
    ],
)  # fmt: skip
def test_describe_in_spanish(asked: Rule, said: str) -> None:
    assert say(describe(asked, NAMES), "es") == said
