"""Finding what the families of terms hold: exact words beside stems, hints by word, topics by mark."""

from __future__ import annotations

from relatoria.vocabulary.concepts import find_concepts, hints, word_hints
from relatoria.vocabulary.lexicon import concepts
from relatoria.vocabulary.stems import stems

FILES = ("goals_families.toml", "migration_families.toml")


def test_families_are_topics():
    found = [concept for concept in concepts() if concept.file in FILES]
    assert found
    assert [concept.id for concept in found if not concept.topic] == []


def test_find_concepts_exact_word_does_not_take_its_neighbours():
    one, other = ([hit.concept.id for hit in find_concepts([word], "en")] for word in ("informality", "informed"))
    assert ("family_work_words" in one, "family_work_words" in other) == (True, False)


def test_find_concepts_pair_with_one_word_between_at_the_end():
    hits = find_concepts("fees charged on transfers".split(), "en")
    assert [(hit.first, hit.last) for hit in hits if hit.length == 2][:1] == [(0, 3)]


def test_word_hints_give_the_hints_of_the_stem():
    table, known = word_hints("en", "sdg"), hints("en", "sdg")
    words = ("turbines", "tunnels", "the", "committee")
    assert [table[word] for word in words] == [known.get(stems("en")[word], ()) for word in words]
