"""The page and the data of a composition say the same, in the reader's language."""

from __future__ import annotations

from tests.convene.build import man, woman, women

from relatoria.convene.balance import balance
from relatoria.convene.compose import compose
from relatoria.convene.page import Told, markdown, plain
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Effort
from relatoria.model.panel import Panel, Rule

PANEL = Panel("p", "Données | chiffres", 2)
PEOPLE = [woman("Ana"), man("Ben"), Candidate("chris", "Chris")]


def told(rules: list[Rule], language: str = "fr") -> Told:
    made = compose(PEOPLE, [PANEL], rules, Effort(price_seconds=20))
    return Told(made, balance(made.seats, PEOPLE, [PANEL], rules), PEOPLE, [PANEL], "", language)


def test_markdown_in_french() -> None:
    text = markdown(told([women(0.5)]))
    head, panel, balanced, rules = text.split("\n## ")
    assert head.startswith("# Programme des panels\n\nProgramme optimal, et c’est prouvé")
    assert panel.split("\n")[0] == "Données | chiffres"
    assert (
        "| Intervention | Ana | Nécessaire pour «\u202ffemmes\u00a0: au moins 50\u202f% "
        "(dans l’ensemble du programme)\u202f»"
    ) in panel
    assert balanced.startswith("Équilibre\n\n- Genre – femmes: 1; ")
    assert rules.count("ne coûte rien") == 4


def test_plain_has_codes_and_numbers() -> None:
    data = plain(told([women(0.5)], "en"))
    assert (data["proof"], data["score"], data["gap"], data["conflict"]) == ("optimal", 2.0, 0.0, None)
    assert [seat["role"] for seat in data["seats"]] == ["speaker", "speaker"]
    assert data["balance"]["gender"]["f"] == 1
    assert [price["rule"] for price in data["prices"]] == ["once", "clash", "available", "women"]


def test_plain_of_a_conflict_has_its_rules() -> None:
    data = plain(told([women(1.0)], "en"))
    assert (data["proof"], data["seats"], data["unmet"]) == ("impossible", [], [])
    assert (data["conflict"]["rules"], data["conflict"]["smallest"]) == (("seats", "women"), True)
