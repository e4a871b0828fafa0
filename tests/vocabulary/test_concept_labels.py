"""Labels of shared concepts: parallel in three languages, and earned only by what means the same."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.concept_labels import concept_label, concept_labels, lint_concept_labels, read_label

LABELS = [label for labels in concept_labels().values() for label in labels]


def test_lint_concept_labels_has_nothing_to_say():
    assert lint_concept_labels() == []


def test_concept_labels_are_there_in_three_languages():
    assert [label for label in LABELS if not all(label.wordings[code] for code in ("es", "en", "fr"))] == []


@pytest.mark.parametrize(
    ("concept", "wording", "original", "language", "expected", "reason"),
    [
        ("legal_identity", "identidad legal", "es", "en", "legal identity", "a wording that means the same"),
        ("legal_identity", "documentos de identidad", "es", "fr", "documents d'identité", "its own label"),
        ("legal_identity", "indocumentado", "es", "en", None, "a neighbour of the concept, not the same"),
        ("south_south", "cooperación sur sur", "es", "en", "South-South cooperation", "with its capitals"),
        ("urban_transport", "área metropolitana", "es", "en", None, "not public transport"),
        ("topic_inclusion", "sport and culture", "en", "es", None, "a topic is not shown"),
        ("remittances", "remesa", "es", "fr", "envois de fonds", "endings do not matter"),
    ],
)
def test_concept_label_earned(concept, wording, original, language, expected, reason):
    assert concept_label(concept, language, wording, original) == expected, reason


def test_concept_label_without_a_wording_is_the_most_general():
    assert concept_label("legal_identity", "es") == "identidad jurídica"


def test_concept_label_reads_a_wording_in_the_language_asked_for():
    assert concept_label("remittances", "en", "remittances") == "remittances"


def test_concept_label_unknown():
    assert concept_label("evidence_base", "en") is None


def test_lint_concept_labels_names_each_fault():
    lines = [
        read_label("nothing", {"es": "nada", "en": "nothing", "fr": "rien", "why": "x"}),
        read_label("remittances", {"es": "remesas", "en": "money orders of old"}),
        read_label("diaspora", {"es": "remesas", "en": "diaspora", "fr": "diaspora", "why": "x"}),
    ]
    assert lint_concept_labels(lines) == [
        "concept_labels.toml: nothing is not a concept of the lexicon",
        "concept_labels.toml: remittances: no reason",
        "concept_labels.toml: remittances: «money orders of old» is no wording of the concept in «en»",
        "concept_labels.toml: remittances: no label in «fr»",
        "concept_labels.toml: diaspora: «remesas» is no wording of the concept in «es»",
        "concept_labels.toml: diaspora: «remesas» earns another label too («money orders of old»)",
    ]
