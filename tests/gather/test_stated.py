"""What a document states of all, or of people whom it does not name."""

from __future__ import annotations

import pytest

from relatoria import gather_record
from relatoria.gather.reading.read import read_file
from relatoria.gather.stated import claim_in, is_procedural, says_what
from relatoria.model.finding import Finding, FindingKind

CONSENSUS, QUANTIFIER = FindingKind.CONSENSUS_CLAIM, FindingKind.QUANTIFIER_CLAIM
DIVERGENCE, DECISION = FindingKind.DIVERGENCE_CLAIM, FindingKind.DECISION_CLAIM
SUMMARY = """# Chair's summary of the workshop on seasonal work

## Permits

1. Ms. Ana Ruiz (Chile) said that permits took four months to arrive.

2. Participants agreed that a permit should not bind a worker to one farm. Several speakers felt that fees were fair.

3. In summing up, the co-chairs identified the following areas of broad agreement:

(a) Nobody should pay to be recruited;
(b) Inspectors should speak the workers' languages.

4. Views continued to differ on the following:

- Whether a ceiling is needed;

## Key messages

- Housing is part of decent work.

## Closing

5. The meeting decided to convene again in Quito in May.
"""


def claims(text: str, name: str = "summary.md") -> list[Finding]:
    found = gather_record([read_file(text.encode(), name)]).findings
    return [one for one in found if one.kind.value.endswith("_claim")]


def words(text: str, found: Finding) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in found.passages]


def test_with_stated_finds_sentences_and_items_with_the_line_that_announces_them() -> None:
    assert [(one.kind, *words(SUMMARY, one)) for one in claims(SUMMARY)] == [
        (CONSENSUS, "Participants agreed that a permit should not bind a worker to one farm."),
        (QUANTIFIER, "Several speakers felt that fees were fair."),
        (
            CONSENSUS,
            "Nobody should pay to be recruited;",
            "In summing up, the co-chairs identified the following areas of broad agreement:",
        ),
        (
            CONSENSUS,
            "Inspectors should speak the workers' languages.",
            "In summing up, the co-chairs identified the following areas of broad agreement:",
        ),
        (DIVERGENCE, "Whether a ceiling is needed;", "Views continued to differ on the following:"),
        (FindingKind.CONCLUSION_CLAIM, "Housing is part of decent work."),
        (DECISION, "The meeting decided to convene again in Quito in May."),
    ]


def test_with_stated_leaves_to_a_speaker_what_is_said_by_name() -> None:
    text = SUMMARY.replace("Participants agreed that a", "It was stressed by Ms. Ana Ruiz (Chile) that a")
    assert len(claims(text)) == len(claims(SUMMARY)) - 1


def test_with_stated_keeps_an_item_in_which_somebody_is_heard() -> None:
    text = SUMMARY.replace("- Whether a ceiling is needed;", "- Whether a ceiling is needed: Ms. Ruiz opposed one;")
    assert [one.kind for one in claims(text)] == [one.kind for one in claims(SUMMARY)]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ana Ruiz (Chile) said that data were late.\n\nThe workshop recommends that:\n\n"
        "- IOM and UNICEF develop a common set of indicators;\n- States publish their data.\n",
        "La Sra. Ana Ruiz (Chile) dijo que los datos llegaban tarde.\n\nEl taller recomendó que:\n\n"
        "- la OIM y el UNICEF elaboren indicadores comunes;\n- los Estados publiquen sus datos.\n",
        "Mme Ana Ruiz (Chili) a dit que les données tardaient.\n\nL'atelier a recommandé que :\n\n"
        "- l'OIM et l'UNICEF élaborent des indicateurs communs ;\n- les États publient leurs données.\n",
    ],
)
def test_with_stated_gives_nobody_what_a_meeting_recommends_to_them(text: str) -> None:
    record = gather_record([read_file(f"# Summary of the workshop on data\n\n{text}".encode(), "summary.md")])
    bodies = {one.id for one in record.actors if "IOM" in one.name or "OIM" in one.name or "Migra" in one.name}
    assert not [one for one in record.interventions if bodies.intersection(one.actors)]


def test_with_stated_reads_no_statement() -> None:
    text = "# Statement by Kenya\n\nWe thank the Chair. The meeting was divided on fees. We will open an office.\n"
    assert claims(text, "statement.md") == []


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("The working group held its review in May.", "en", None),
        ("The draft decision on fees was adopted by consensus.", "en", DECISION),
        ("Many felt that the date was too early.", "en", QUANTIFIER),
        ("El proyecto de resolución fue aprobado por consenso.", "es", DECISION),
        ("El taller concluyó con un almuerzo.", "es", None),
        ("Le projet de décision a été adopté par consensus.", "fr", DECISION),
        ("D'autres ont rappelé que le délai était court.", "fr", QUANTIFIER),
        ("No delegation opposed the principle that rescue comes first.", "en", CONSENSUS),
        ("There was general recognition that skills are wasted.", "en", CONSENSUS),
        ("Most delegations held that the date was too early.", "en", QUANTIFIER),
        ("On tax incentives, the meeting was divided.", "en", DIVERGENCE),
        ("There was no agreement on the ceiling.", "en", DIVERGENCE),
        ("It was decided to ask the secretariat for a study.", "en", DECISION),
        ("The sensor was held by the participants' table.", "en", None),
        ("Kenya agreed that the date was too early.", "en", None),
        ("Los participantes coincidieron en que nadie debe pagar.", "es", CONSENSUS),
        ("Ninguna delegación se opuso a que se publicaran los datos.", "es", CONSENSUS),
        ("La mayoría de las delegaciones consideró que el plazo era corto.", "es", QUANTIFIER),
        ("Las opiniones divergieron sobre el tope.", "es", DIVERGENCE),
        ("No hubo consenso sobre el tope.", "es", DIVERGENCE),
        ("El plenario decidió crear un grupo técnico.", "es", DECISION),
        ("La sesión de la tarde se dedicó a quienes tramitan su propio reconocimiento.", "es", None),
        ("El Perú coincidió en que nadie debe pagar.", "es", None),
        ("Les participants sont convenus que nul ne doit payer.", "fr", CONSENSUS),
        ("Aucune délégation ne s'est opposée à ce principe.", "fr", CONSENSUS),
        ("Plusieurs délégations ont souligné que le délai était court.", "fr", QUANTIFIER),
        ("Il n'y a pas eu de consensus sur le plafond.", "fr", DIVERGENCE),
        ("Les avis divergent sur le plafond.", "fr", DIVERGENCE),
        ("La réunion a décidé de créer un groupe technique.", "fr", DECISION),
        ("Le Pérou est convenu que nul ne doit payer.", "fr", None),
    ],
)
def test_claim_in_tells_what_a_sentence_states(sentence: str, language: str, kind: FindingKind | None) -> None:
    assert claim_in(sentence, language) is kind


def test_claim_in_knows_no_other_language() -> None:
    assert claim_in("Die Teilnehmenden waren sich einig.", "de") is None


@pytest.mark.parametrize(
    ("sentence", "language", "says"),
    [
        ("Several members felt that fees were high", "en", True),
        ("Several members praised the report", "en", False),
        ("Like the minister, who said that he agreed, many States expressed support", "en", False),
        ("Other members felt that fees were high", "en", False),
        ("Otros miembros pidieron que se publicara", "es", False),
        ("D'autres membres ont proposé de publier les frais", "fr", False),
        ("Varios miembros pidieron que se publicara", "es", True),
        ("Varios miembros elogiaron el informe", "es", False),
        ("Plusieurs membres ont proposé de publier les frais", "fr", True),
        ("Plusieurs membres ont salué le rapport", "fr", False),
    ],
)
def test_says_what_asks_for_what_is_held_behind_the_verb(sentence: str, language: str, says: bool) -> None:
    assert says_what(sentence, language) is says


@pytest.mark.parametrize(
    "text",
    [
        "Algunas cuestiones, como las tasas y los plazos, pedían más cooperación.",
        "Muchas opiniones de la sala divergían.",
    ],
)
def test_a_noun_is_no_verb_of_holding(text: str) -> None:
    """«cuestiones» is not «cuestionaron»."""
    assert claim_in(text, "es") is not FindingKind.QUANTIFIER_CLAIM


@pytest.mark.parametrize(
    ("heading", "item", "language"),
    [
        ("ACUERDOS DEL GRUPO", "Promover cuentas simplificadas con documento consular antes de mayo;", "es"),
        ("Lo acordado", "Crear un grupo técnico sobre identificación consular antes de mayo;", "es"),
        ("Decisions of the working group", "To publish a common template of prices before May;", "en"),
        ("Décisions du groupe", "Publier un modèle commun de reçu avant le mois de mai ;", "fr"),
    ],
)
def test_items_below_a_heading_of_decisions_are_decided(heading: str, item: str, language: str) -> None:
    opens = {
        "es": "Acta de la sesión sobre pagos\n\nLa Sra. Ana Sol (Chile) dijo que los puertos pedían datos.\n",
        "en": "Minutes of the session on payments\n\nMs. Ana Sol (Chile) said that ports asked for data.\n",
        "fr": "Compte rendu de la séance sur les paiements\n\nMme Ana Sol (Chili) a dit que les ports demandaient.\n",
    }[language]
    record = gather_record([read_file(f"{opens}\n{heading}\n\na) {item}\nb) {item}\n".encode(), "acta.txt")])
    assert [one.kind for one in record.findings if one.kind is DECISION]


def test_a_line_that_announces_a_list_may_be_set_as_a_heading() -> None:
    text = (
        "# Summary of the meeting on payments\n\nMs. Ana Sol (Chile) said that ports asked for data.\n\n"
        "### 7. Next steps\n\n7.01 Participants agreed to:\n\n(i) adopt a common template by March 2027;\n"
        "(ii) phase out clauses of exclusivity, each at its own pace;\n"
    )
    record = gather_record([read_file(text.encode(), "summary.md")])
    said = [record.documents[0].text[one.passages[0].start : one.passages[0].end] for one in record.findings]
    assert any("common template" in words for words in said)


@pytest.mark.parametrize(
    ("sentence", "language", "procedural"),
    [
        ("La enmienda fue rechazada por nueve votos contra cuatro.", "es", False),
        ("Se aprobó el orden del día.", "es", True),
        ("The proposal on night work was defeated by nine votes to four.", "en", False),
        ("The minutes of the last meeting were approved.", "en", True),
        ("La proposition du bureau est adoptée à l'unanimité.", "fr", False),
        ("Le procès-verbal de la séance de mai est approuvé.", "fr", True),
    ],
)
def test_votes_decide_and_what_is_of_the_meeting_itself_is_procedural(
    sentence: str, language: str, procedural: bool
) -> None:
    assert claim_in(sentence, language) is FindingKind.DECISION_CLAIM
    assert is_procedural(sentence, language) is procedural
