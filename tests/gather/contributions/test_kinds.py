"""The kinds, on the case tables of three languages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from relatoria.gather.contributions.contribute import readings
from relatoria.gather.contributions.figures import sentence_quantities
from relatoria.gather.contributions.kinds import Clause, Reading, clause_signs, content_words, read, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import SUBTYPES, ContributionKind, Polarity
from relatoria.model.intervention import Relation
from relatoria.vocabulary.contributions import kind_rules, sign_meanings, sign_reader

CASES = Path(__file__).parents[2] / "cases"
ROWS = [
    (language, row["text"], row["kind"])
    for language in ("es", "en", "fr")
    for row in tomllib.loads((CASES / f"contributions_{language}.toml").read_text(encoding="utf-8"))["case"]
]


def clause(text: str, language: str) -> Clause:
    folded = fold(text)
    words = words_of(folded)
    sentence = Sentence(0, len(text), text, folded, words)
    quantities = sentence_quantities(sentence, language)
    return Clause(0, len(text), text, folded, words, language, quantities)


@pytest.mark.parametrize(("language", "text", "kind"), ROWS)
def test_readings_of_the_case_tables(language: str, text: str, kind: str) -> None:
    listed = text.startswith("Ratify")
    found = [str(reading.rule.kind) for _, reading in readings(clause(text, language), Relation.REPORT, listed=listed)]
    assert found == ([kind] if kind else [])


def test_case_tables_hold_sixty_rows_in_each_language() -> None:
    counts = {language: sum(row[0] == language for row in ROWS) for language in ("es", "en", "fr")}
    assert [language for language, count in counts.items() if count < 60] == []


@pytest.mark.parametrize(
    ("relation", "kind", "subtype", "polarity"),
    [
        (Relation.SUPPORT, "position", "support", Polarity.FOR),
        (Relation.COMMEND, "position", "support", Polarity.FOR),
        (Relation.OPPOSE, "position", "opposition", Polarity.AGAINST),
        (Relation.COMMIT, "commitment", None, Polarity.FOR),
        (Relation.RECOMMEND, "recommendation", None, Polarity.FOR),
    ],
)
def test_read_follows_the_relation_of_attribution(
    relation: Relation, kind: str, subtype: str | None, polarity: Polarity
) -> None:
    reading = read(clause("Tuvalu and Fiji, for a new review of the treaty by 2030.", "en"), relation)
    assert reading is not None
    assert (reading.rule.kind, reading.rule.subtype, reading.rule.polarity) == (kind, subtype, polarity)


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("es", "El Sr. Ruiz, del Comité contra la Trata, dijo que faltaban jueces.", "dijo que faltaban jueces"),
        ("en", "“Nobody came,” said Ann Lee, head of the Lending Bank.", "nobody came said"),
        ("en", "Cities, he said, need money.", "cities need money said"),
        ("en", "Cities need money, he said.", "cities need money said"),
        ("fr", "L'amendement proposé gêne les villes.", "l amendement propose gene les villes"),
        ("fr", "« Rien ne change », confie-t-elle.", "rien ne change confie"),
    ],
)
def test_content_words_leave_out_who_says_it(language: str, text: str, content: str) -> None:
    assert " ".join(content_words(clause(text, language))) == content


def test_kind_rules_have_one_explanation_each_and_name_only_known_signs() -> None:
    rules = kind_rules().rules
    derived = {
        *(f"relation_{relation.value}" for relation in Relation),
    }  # fmt: skip
    known = set(sign_meanings()) | derived
    assert len({rule.why for rule in rules}) == len({rule.id for rule in rules}) == len(rules)
    assert sorted({sign for rule in rules for sign in rule.all | rule.any | rule.none} - known) == []


def test_kind_rules_give_only_subtypes_that_the_model_knows() -> None:
    wrong = [
        rule.id for rule in kind_rules().rules if rule.subtype and rule.kind and rule.subtype not in SUBTYPES[rule.kind]
    ]
    assert wrong == []


def test_every_sign_means_something_and_no_two_the_same() -> None:
    meanings = sign_meanings()
    assert len(set(meanings.values())) == len(meanings)


def test_signs_give_the_first_word_of_each() -> None:
    assert sign_reader("en").signs(("we", "urge", "donors", "to", "give")) == {"own_side": 0, "urge": 1}


@pytest.mark.parametrize(
    ("language", "said", "sign"),
    [
        ("es", "La delegación no pudo sumarse a la enmienda.", "oppose"),
        ("en", "The owners were not in a position to support a register.", "oppose"),
        ("fr", "Les armateurs ne sauraient se rallier à ce registre.", "oppose"),
        ("es", "Se avendría a un plazo de dos años.", "stance"),
        ("en", "Suva could live with two years.", "stance"),
        ("fr", "La délégation s'accommoderait d'un délai.", "stance"),
        ("es", "Se interesó por el precio del billete.", "question"),
        ("en", "Members wanted to hear more about the price.", "question"),
        ("fr", "Le député s'est enquis du prix.", "question"),
        ("es", "El banco se brindó a pagar los billetes.", "commit"),
        ("en", "The bank gave an assurance on fares.", "commit"),
        ("fr", "La banque comptait rembourser les billets.", "commit"),
        ("es", "Describió la situación de los puertos.", "introduces"),
        ("en", "He outlined the procedure.", "introduces"),
        ("fr", "Elle a présenté les résultats d'une étude.", "introduces"),
    ],
)
def test_clause_signs_hear_the_indirect_wordings_of_long_records(language: str, said: str, sign: str) -> None:
    assert sign in clause_signs(clause(said, language))


@pytest.mark.parametrize(("said", "ahead"), [("La session s'ouvrirait lundi.", True), ("L'attrait demeure.", False)])
def test_clause_signs_hear_a_french_future_behind_an_apostrophe(said: str, *, ahead: bool) -> None:
    assert ("future_form" in clause_signs(clause(said, "fr"))) is ahead


def test_why_names_the_signs_where_no_rule_has_a_reason() -> None:
    kind = ContributionKind.INNOVATIVE_SOLUTION
    rule = kind_rules().first_of(kind, ())
    reading = Reading(kind, 0.5, rule, {"gadget": 0, "novel": 2})
    meanings = sign_meanings()
    assert sorted(reading.why.removeprefix("signs that speak for it: ").split("; ")) == sorted(
        (meanings["gadget"], meanings["novel"])
    )


def test_why_says_so_where_no_sign_speaks() -> None:
    rule = kind_rules().first_of(ContributionKind.CALL, ())
    assert Reading(ContributionKind.CALL, 0.5, rule, {}).why == "no sign speaks for anything else"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Que nadie pesque en invierno.", "call"),
        ("en", "Let every port publish its prices.", "call"),
        ("fr", "Que chacun ouvre ses archives.", "call"),
        ("fr", "Chacun a droit à un toit.", "common_principle"),
        ("es", "La naviera sustituirá sus barcos.", "commitment"),
    ],
)
def test_read_weighs_what_no_single_word_decides(language: str, text: str, kind: str) -> None:
    reading = read(clause(text, language))
    assert reading is not None
    assert reading.kind == kind


def test_read_gives_nothing_where_no_kind_is_likely() -> None:
    assert read(clause("Il est arrivé en avance.", "fr")) is None


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "Recomendamos mejorar los datos sobre migración."),
        ("es", "La delegación recomendó mejorar los datos sobre migración."),
        ("fr", "Nous recommandons d'améliorer les données sur la migration."),
        ("en", "We recommend improving data on migration."),
    ],
)
def test_a_word_of_force_decides_whatever_the_other_words_say(language: str, wording: str) -> None:
    folded = fold(wording)
    reading = read(Clause(0, len(wording), wording, folded, words_of(folded), language))
    assert reading is not None
    assert reading.kind is ContributionKind.RECOMMENDATION
