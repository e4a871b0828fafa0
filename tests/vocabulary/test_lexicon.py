import pytest

from relatoria.vocabulary.concepts import find_concepts
from relatoria.vocabulary.lexicon import CodeWeight, Concept, concepts, lint_lexicon, ordinary_words, parse_codes
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.stems import LANGUAGES
from relatoria.vocabulary.terms import terms, vocabularies


def test_lint_lexicon_finds_nothing() -> None:
    assert lint_lexicon() == []


def test_parse_codes_with_and_without_weight() -> None:
    assert list(parse_codes("gcm:20/1.8 sdg_target:10.c")) == [
        CodeWeight("gcm", "20", 1.8),
        CodeWeight("sdg_target", "10.c", 1.0),
    ]


def test_parse_codes_refuses_another_form() -> None:
    with pytest.raises(ValueError, match=r"^«gcm=20» is not written vocabulary:code/weight$"):
        list(parse_codes("gcm=20"))


def test_concepts_name_only_codes_that_exist() -> None:
    known = {(name, term.code) for name in vocabularies() for term in terms(name)}
    known |= {("stakeholder_type", code) for code in stakeholder_types()}
    named = {(code.vocabulary, code.code) for concept in concepts() for code in concept.codes}
    assert named - known == set()


@pytest.mark.parametrize("vocabulary", ["gcm", "sdg", "nyd", "gcm_principle", "level", "policy_area", "sdg_target"])
def test_concepts_speak_for_every_code(vocabulary: str) -> None:
    named = {code.code for concept in concepts() for code in concept.codes if code.vocabulary == vocabulary}
    assert {term.code for term in terms(vocabulary)} - named == set()


def test_concepts_with_many_wordings_are_topics() -> None:
    assert {concept.topic for concept in concepts() if max(len(concept.phrases[c]) for c in LANGUAGES) > 20} == {True}


def concept(key: str, es: str, codes: str = "") -> Concept:
    phrases = {"es": tuple(es.split("|")) if es else (), "en": ("visa",), "fr": ("visa",)}
    return Concept(key, phrases, tuple(parse_codes(codes)), "x.toml", False, frozenset())


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        ([concept("a", "")], "x.toml: a: no wording in «es»"),
        ([concept("a", "visa", "gcm:1 gcm:1/2")], "x.toml: a lists gcm:1 twice"),
        ([concept("a", "visa"), concept("a", "visa")], "x.toml: a stands in x.toml too"),
        ([concept("a", "de la")], "x.toml: a: «de la» has no word that carries content in «es»"),
        (
            [concept("a", "la visa")],
            "x.toml: a: «la visa» shrinks to one word in «es»: write that word, or a longer phrase",
        ),
        ([concept("a", "visa|visa")], "x.toml: a: «visa» stands twice in «es»"),
    ],
)
def test_lint_lexicon_names_the_fault(found: list[Concept], fault: str) -> None:
    assert lint_lexicon(found) == [fault]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_ordinary_words_are_words_of_the_lexicon(language: str) -> None:
    named = {word for word in ordinary_words(language) for hit in find_concepts([word], language) if not hit.akin}
    assert sorted(ordinary_words(language) - named) == []
