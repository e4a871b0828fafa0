"""Kinds of matters: every code has its words in three languages, every field its list, every gate a field."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.matters import matter_choices, matter_fields, matter_groups, matter_kinds, matter_states
from relatoria.vocabulary.places import LANGUAGES

TYPES = {"line", "lines", "words", "long_words", "number", "date", "url", "session", "product", "aim"}
LISTED = {"choice", "choices", "counts"}


@pytest.mark.parametrize("code", list(matter_kinds()))
def test_matter_kinds_speak_three_languages_and_name_what_there_is(code: str) -> None:
    kind = matter_kinds()[code]
    texts = [kind.words, kind.plural, kind.intro, kind.title, *filter(None, (kind.text, kind.due))]
    assert [sorted(one) for one in texts] == [sorted(LANGUAGES)] * len(texts)
    assert (set(kind.states) <= set(matter_states()), kind.group in matter_groups()) == (True, True)
    assert set(kind.level) <= {"meeting", "process"}
    names = {one.code for one in kind.fields}
    assert {*kind.needs, *(name for gate in kind.gates.values() for name in gate)} <= names
    assert set(kind.reasons) <= set(kind.states)


@pytest.mark.parametrize("code", list(matter_fields()))
def test_matter_fields_are_of_a_known_type(code: str) -> None:
    one = matter_fields()[code]
    kind, _, listed = one.type.partition(":")
    assert kind in (LISTED if listed else TYPES)
    assert not listed or all(set(words) >= set(LANGUAGES) for words in matter_choices(listed).values())


def test_matter_choices_of_a_list_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        matter_choices("nowhere")


@pytest.mark.parametrize(
    ("kind", "state", "details", "field"),
    [
        ("media", "out", {"consent": "asked"}, "consent"),
        ("media", "out", {"consent": "given"}, ""),
        ("media", "ready", {"consent": "refused"}, ""),
        ("comment", "rejected", {}, "reason"),
        ("comment", "rejected", {"reason": {"en": "Not agreed."}}, ""),
        ("comment", "accepted", {}, ""),
    ],
)
def test_shut_names_the_field_that_keeps_a_state_closed(
    kind: str, state: str, details: dict[str, object], field: str
) -> None:
    assert matter_kinds()[kind].shut(state, details) == field
