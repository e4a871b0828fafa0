"""The chart of a balance says in words all that it shows."""

from __future__ import annotations

from tests.convene.build import man, woman

from relatoria.convene.balance import balance
from relatoria.convene.chart import BalanceBar, balance_chart
from relatoria.model.balance import Balance, Tally
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Seat
from relatoria.model.panel import Panel

PEOPLE = [woman("Ana"), man("Ben"), Candidate("c", "C")]
FOUND = balance([Seat("p", one.id) for one in PEOPLE], PEOPLE, [Panel("p", "Data", 3)], traits=["gender"])


def test_balance_chart_has_a_bar_for_each_value_and_the_unknown() -> None:
    assert balance_chart(FOUND, "Data", "en").bars == (
        BalanceBar("Gender", "Women", 1),
        BalanceBar("Gender", "Men", 1),
        BalanceBar("Gender", "Unknown", 1, unknown=True),
    )


def test_balance_chart_alternative_says_all() -> None:
    said = {language: balance_chart(FOUND, "Data", language).alt for language in ("es", "en", "fr")}
    assert said == {
        "es": "Data. Barras con el número de personas (3 en total) por género (Mujeres: 1; Hombres: 1; Sin datos: 1).",
        "en": "Data. Bars with the number of people (3 in all) by gender (Women: 1; Men: 1; Unknown: 1).",
        "fr": "Data. Barres indiquant le nombre de personnes (3 au total) par genre (Femmes: 1; Hommes: 1; "
        "Non renseigné: 1).",
    }


def test_balance_chart_svg_is_the_same_each_time_and_escapes_titles() -> None:
    chart = balance_chart(FOUND, "Data & <people>", "en")
    assert chart.svg == chart.svg
    assert "<title>Data &amp; &lt;people&gt;</title>" in chart.svg


def test_balance_chart_shows_a_withheld_count_as_withheld() -> None:
    hidden = Balance(9, (Tally("gender", (("m", 5), ("f", None)), None, 9),), (), ())
    assert "Women: ·; Unknown: ·" in balance_chart(hidden, "T", "en").alt
