import pytest

from relatoria.vocabulary.concepts import find_concepts, hints


def names(words: str, language: str) -> list[tuple[str, int, int]]:
    return [
        (hit.concept.id, hit.first, hit.last)
        for hit in find_concepts(words.split(), language)
        if hit.concept.file == "migration.toml"
    ]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        pytest.param("el costo de envio sigue alto", "es", [("remittances", 1, 3)], id="words without content between"),
        pytest.param("les passeurs", "fr", [("smuggling", 1, 1)], id="one word, in the plural"),
        pytest.param("hello", "en", [], id="nothing"),
    ],
)
def test_find_concepts(words: str, language: str, expected: list[tuple[str, int, int]]) -> None:
    assert names(words, language) == expected


def test_find_concepts_longer_wording_silences_shorter() -> None:
    hits = {hit.concept.id: hit for hit in find_concepts(["forced", "labour", "visa"], "en")}
    assert (hits["forced_labour"].length, hits["forced_labour"].silent) == (2, frozenset())
    assert "sdg" in hits["force"].silent
    assert hits["visa"].silent == frozenset()


def test_find_concepts_refuses_another_language() -> None:
    with pytest.raises(KeyError):
        find_concepts(["Haus"], "de")


def test_hints_words_that_stand_in_longer_wordings_only() -> None:
    found = hints("en", "sdg")
    assert [stem for stem, codes in found.items() if not all(0 < part < 1 for _, part in codes)] == []
    assert "water" not in found


@pytest.mark.parametrize(
    ("words", "language", "first", "last"),
    [
        pytest.param("frais preleves sur les transferts", "fr", 0, 4, id="one word between two"),
        pytest.param("fees on transfers", "en", 0, 2, id="the other order"),
        pytest.param("transfer very big tall fees", "en", None, None, id="too far apart"),
        pytest.param("transfer", "en", None, None, id="half a wording"),
    ],
)
def test_find_concepts_two_words_near_each_other(words: str, language: str, first: int | None, last: int) -> None:
    found = [hit for hit in find_concepts(words.split(), language) if hit.concept.id == "remittances"]
    assert [(hit.first, hit.last) for hit in found] == ([] if first is None else [(first, last)])


def test_find_concepts_exact_word_leaves_its_stem_alone() -> None:
    assert [hit.concept.id for word in ("deporte", "deportado") for hit in find_concepts([word], "es")] == [
        "entertain",
        "topic_return",
        "entertain",
    ]


@pytest.mark.parametrize(
    ("word", "language", "concept", "akin"),
    [
        ("ciudades", "es", "cities", False),
        ("nacionalidad", "es", "statelessness", False),
        ("nacional", "es", "statelessness", True),
        ("communication", "en", "disease", True),
        ("hospitals", "en", "hospital", False),
        ("hospitals", "en", "tourism", True),
    ],
)
def test_find_concepts_tells_a_form_from_a_word_of_the_family(
    word: str, language: str, concept: str, akin: bool
) -> None:
    found = {hit.concept.id: hit.akin for hit in find_concepts([word], language)}
    assert found[concept] is akin
