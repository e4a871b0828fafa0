"""The shipped word frequencies are those of wordfreq, and the linter catches what would spoil them."""

import pytest
from wordfreq import get_frequency_dict

from relatoria.vocabulary.frequencies import common_words, file_of, lint_frequencies, listed_words, rows, write_rows
from relatoria.vocabulary.places import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_common_words_are_the_small_list_of_wordfreq_in_its_order(language: str) -> None:
    assert list(common_words(language).items()) == list(get_frequency_dict(language, "small").items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_listed_words_are_the_large_list_of_wordfreq_in_its_order(language: str) -> None:
    assert list(listed_words(language).items()) == list(get_frequency_dict(language, "large").items())


def test_write_rows_is_read_back_by_rows_commonest_first() -> None:
    text = write_rows({"mar": -300, "sal": -210, "pan": -300})
    assert text == "-210 sal\n-300 mar pan\n"
    assert list(rows(text)) == [(-210, ["sal"]), (-300, ["mar", "pan"])]


def test_lint_frequencies_of_the_shipped_files_finds_nothing() -> None:
    assert list(lint_frequencies()) == []


@pytest.mark.parametrize(
    ("added", "faults"),
    [
        ("-799 de\n", ["frequencies es: «de» stands 2 times"]),
        ("-799 zzyzx \n", ["frequencies/es_rare.txt.gz: -799 has an empty word"]),
        ("-799\n", ["frequencies/es_rare.txt.gz: -799 has an empty word"]),
        ("-700 zzyzx\n", ["frequencies/es_rare.txt.gz: -700 stands out of order or outside -799 to -600"]),
        ("-800 zzyzx\n", ["frequencies/es_rare.txt.gz: -800 stands out of order or outside -799 to -600"]),
    ],
)
def test_lint_frequencies_finds_a_fault(added: str, faults: list[str]) -> None:
    def read(name: str) -> str:
        if name == file_of("es", "rare"):
            return f"-798 xyzzy\n{added}"
        return "-100 de\n" if name == file_of("es", "common") else "-100 a\n" if "common" in name else "-700 b\n"

    assert list(lint_frequencies(read)) == faults
