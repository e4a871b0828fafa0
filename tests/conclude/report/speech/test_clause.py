"""Case tables of reported speech: text in, clause out (or none), a reason a row."""

from pathlib import Path

import pytest

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.speech.clause import report_clause

CASES = Path(__file__).parents[3] / "cases"
SUBJECTS = {
    "minister": Subject("singular", "f", "state", True),
    "state": Subject("singular", "m"),
    "fstate": Subject("singular", "f"),
    "union": Subject("singular", "m", "organisation", True),
    "speaker": Subject("singular", None, "", True),
    "woman": Subject("singular", "f", "", True),
    "group": Subject("plural", "m"),
}


def rows(language):
    lines = (CASES / f"speech_{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(language, *line.split("\t")) for line in lines]


@pytest.mark.parametrize(("language", "subject", "text", "clause", "reason"), [*rows("es"), *rows("en"), *rows("fr")])
def test_report_clause(language, subject, text, clause, reason):
    assert report_clause(text, language, True, SUBJECTS[subject]) == (clause or None), reason


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_case_tables_are_large_and_say_why(language):
    found = rows(language)
    assert len(found) >= 80
    assert all(reason for *_, reason in found)


def test_report_clause_of_an_unknown_language():
    assert report_clause("Wir unterstützen den Pakt.", "de", True) is None


def test_report_clause_of_a_text_that_is_reported_already():
    text = "El orador señaló que los niños eran vulnerables."
    assert report_clause(text, "es", False) == "los niños eran vulnerables"
    assert report_clause("The speaker said that aid was late.", "en", False) == "aid was late"
    assert report_clause("Il indique que l'aide arrive tard.", "fr", False) == "l'aide arrive tard"
    assert report_clause("La ayuda llegaba tarde.", "es", False) is None
    assert report_clause("Nobody thought that aid was late.", "en", False) is None
    assert report_clause("Aid was late, which nobody knew.", "en", False) is None
    assert (
        report_clause("Le Mali a souhaité qu’elle soit étendue.", "fr", False) is None
    )  # what «elle» is stands before
    assert report_clause("Le Mali a souhaité qu’il faille un visa.", "fr", False) is None
    assert report_clause("The speaker said that it was necessary to act.", "en", False) == "it was necessary to act"
    assert report_clause("The speaker said that it helped.", "en", False) is None


def test_report_clause_of_a_sentence_that_is_too_long():
    assert report_clause("We " + "support and " * 80 + "support it.", "en", True) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When a sailor dies, the widow faces three offices.", "when a sailor died, the widow faced three offices"),
        ("When a bridge closes, traders lose a day.", "when a bridge closed, traders lost a day"),
        ("What the fishermen need is ice.", "what the fishermen needed was ice"),
        ("As a small island, we face higher costs.", "as a small island, it faced higher costs"),
        ("We would also point out that the scheme is young.", "the scheme was young"),
        ("With all due respect to the chair, the fund is empty.", "the fund was empty"),
    ],
)
def test_clause_that_opens_with_another_stands_in_the_past_throughout(text: str, told: str) -> None:
    assert report_clause(text, "en", True, Subject()) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The club visits forty schools, with a van funded each year by the port.",
         "the club visited forty schools, with a van funded each year by the port"),
        ("The office visits police stations unannounced, under a deal renewed every year.",
         "the office visited police stations unannounced, under a deal renewed every year"),
        ("The tribunal settles several hundred disputes a year.",
         "the tribunal settled several hundred disputes a year"),
    ],
)  # fmt: skip
def test_clause_with_a_participle_in_an_aside_keeps_its_one_verb(text: str, told: str) -> None:
    assert report_clause(text, "en", True, Subject()) == told


def test_clause_tells_months_and_days_from_afar() -> None:
    text = "Well, we open three schools next September."
    assert report_clause(text, "en", True, Subject()) == "it opened three schools the following September"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Had the bridge been repaired, the market would be open.",
         "had the bridge been repaired, the market would be open"),
        ("We used to send the data by post; now we send it by phone.",
         "it used to send the data by post; now it sent it by phone"),
        ("As long as the registry stays on paper, nothing will change.",
         "as long as the registry stayed on paper, nothing would change"),
        ("Every year two thousand nurses sit the exam and only six hundred pass.", None),
        ("Each village picks its site, and only then do engineers come.", None),
        ("When the harvest fails, men leave, women stay and debts grow.", None),
    ],
)  # fmt: skip
def test_clause_of_several_clauses_is_told_throughout_or_not_at_all(text: str, told: str | None) -> None:
    assert report_clause(text, "en", True, Subject()) == told


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Vingt-six mille personnes utilisent déjà l'outil.", "fr", "vingt-six mille personnes utilisent déjà l'outil"),
        ("Quedarse también tiene un límite.", "es", "quedarse también tenía un límite"),
        ("Veintiséis mil personas usan la versión piloto.", "es", "veintiséis mil personas usaban la versión piloto"),
    ],
)
def test_a_number_and_a_verb_with_its_pronoun_are_no_names(text: str, language: str, told: str) -> None:
    assert report_clause(text, language, True) == told
