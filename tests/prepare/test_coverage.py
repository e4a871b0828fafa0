"""The matrix of questions, scopes, elements and regions."""

from hypothesis import given
from hypothesis import strategies as st

from relatoria.model.objective import GuidingQuestion, QuestionScope
from relatoria.prepare.coverage import Answer, Cell, coverage, say_gaps

ROLE = GuidingQuestion("role", {"en": "Role?"})
SUBSTANCE = GuidingQuestion("substance", {"en": "What?"}, scopes=(QuestionScope("i", {}), QuestionScope("iii", {})))
REGIONS = ("Africa", "Asia")


def test_coverage_asks_by_element_only_under_the_third_scope():
    found = coverage([ROLE, SUBSTANCE], [], REGIONS)
    assert len(found.cells) == 2 + 2 + 24 * 2
    assert found.empty() == found.cells


def test_coverage_counts_an_answer_in_each_of_its_elements():
    found = coverage([SUBSTANCE], [Answer("substance", "Asia", "iii", ("v", "x"), 3)], REGIONS)
    assert found.counts == {Cell("substance", "iii", "v", "Asia"): 3, Cell("substance", "iii", "x", "Asia"): 3}
    assert (found.completeness("v"), found.completeness("a")) == (0.5, 0.0)


def test_coverage_says_what_fits_no_question():
    answers = [Answer("substance", "Asia"), Answer("colour", "Asia"), Answer("role", "Mars")]
    found = coverage([ROLE, SUBSTANCE], answers, REGIONS)
    assert (found.untagged, found.unasked, found.counts) == (1, 2, {})


def test_say_gaps():
    answers = [Answer("substance", region, "iii", tuple("abcdefghijklmnopqrstuvw")) for region in REGIONS]
    answers[1] = Answer("substance", "Asia", "iii", tuple("abcdefghijklmnopqrstuw"))
    found = coverage([SUBSTANCE], [*answers, Answer("substance", "Asia")], REGIONS)
    assert say_gaps(found, "en") == (
        "Element (v) (Disaggregated data): nothing from Asia.",
        "Element (x) (National, regional and international cooperation on all aspects): nothing has come in yet.",
        "Answers without a scope: 1.",
    )


@given(st.lists(st.tuples(st.sampled_from("abv"), st.sampled_from(REGIONS), st.integers(1, 9)), max_size=30))
def test_no_answer_is_lost(rows):
    answers = [Answer("substance", region, "iii", (element,), n) for element, region, n in rows]
    found = coverage([SUBSTANCE], answers, REGIONS)
    assert sum(found.counts.values()) == sum(n for _, _, n in rows)
