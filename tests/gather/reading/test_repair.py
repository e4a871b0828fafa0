"""Repair of damaged recognition: words of our own, damaged as recognition damages them."""

from __future__ import annotations

import pytest

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.repair_channel import candidates, confusions, settings
from relatoria.gather.reading.repair_screen import is_suspect
from relatoria.gather.reading.structure import structure
from relatoria.language.tongue import TONGUES
from relatoria.trace.clean import clean

SPANISH = (
    "La reunión trató de las políticas públicas en el ámbito de la educación. El país tendrá más médicos y será "
    "también más justo, según explicó la directora. Además, la coordinación brindará ocasión de reunir a técnicos de "
    "la región, así como de dar a conocer los últimos análisis. La organización adoptará después un código de ética. "
    "Los jóvenes podrán opinar. La sesión concluyó con una canción."
)
DAMAGED = (
    "La reunidon trat6 de las politicas publicas en el &mbito de la educacién. El pais tendr4 mas médicos y serd "
    "tambien mas justo, segun explico la directora. Ademas, la coordinacion brindar& ocasion de reunir a tecnicos de "
    "la region, asi como de dar a conocer los ultimos analisis. La organizacién adoptaré despues un codigo de etica. "
    "Los jovenes podran opinar. La sesion concluyé con una cancién."
)
FRENCH = (
    "La réunion a porté sur la sécurité et la santé des salariés. La déléguée a présenté une étude très détaillée et "
    "a rappelé que les réseaux de solidarité étaient déjà à l'œuvre. Plusieurs États ont évoqué la nécessité de créer "
    "un mécanisme régional doté de moyens adéquats. La présidente a clôturé la séance."
)
ENGLISH = (
    "The meeting welcomed the government and its international partners. Members of the committee asked which rights "
    "had been claimed and how the money would return home. The women said that modern tools would help them."
)


def repaired(text: str, *, repair: bool = True) -> str:
    return clean(structure(Source(text), "x.txt", "0" * 64, repair=repair)).text


def test_find_repairs_mends_a_damaged_text_and_leaves_what_may_be_right() -> None:
    before, after, right = DAMAGED.split(), repaired(DAMAGED).split(), SPANISH.split()
    harmed = [(was, now) for was, now, true in zip(before, after, right, strict=True) if now not in (was, true)]
    left = [was for was, now, true in zip(before, after, right, strict=True) if now != true]
    assert harmed == []
    assert left == ["mas", "mas", "explico", "adoptaré"]  # these are words, too


def test_find_repairs_records_the_word_as_it_was_and_why() -> None:
    document = structure(Source(DAMAGED), "x.txt", "0" * 64)
    first = document.repairs[0]
    assert (first.before, first.after, first.why) == (
        "reunidon",
        "reunión",
        "an o with its accent was read as two letters",
    )
    assert all(DAMAGED[edit.start : edit.end] == edit.before for edit in document.repairs)


def test_find_repairs_can_be_switched_off() -> None:
    assert repaired(DAMAGED, repair=False) == DAMAGED


@pytest.mark.parametrize("text", [SPANISH, FRENCH, ENGLISH], ids=["es", "fr", "en"])
def test_find_repairs_changes_nothing_in_a_clean_text(text: str) -> None:
    assert repaired(text * 3) == text * 3


@pytest.mark.parametrize(
    ("text", "damage", "least"),
    [
        (FRENCH, (("é", "e"), ("è", "e"), ("à", "a")), 12),
        (FRENCH, (("é", "&"),), 12),
        (ENGLISH, (("m", "rn"), ("l", "1"), ("h", "b")), 15),
    ],
    ids=["fr accents lost", "fr shapes", "en shapes"],
)
def test_find_repairs_harms_nothing_in_other_languages(
    text: str, damage: tuple[tuple[str, str], ...], least: int
) -> None:
    damaged = text
    for true, observed in damage:
        damaged = damaged.replace(true, observed)
    right, was, now = text.split(), damaged.split(), repaired(damaged).split()
    assert [pair for *pair, true in zip(was, now, right, strict=True) if pair[1] not in (pair[0], true)] == []
    assert sum(a != b and c == a for a, b, c in zip(right, was, now, strict=True)) >= least


def test_find_repairs_mends_french_that_keeps_most_of_its_accents() -> None:
    damaged = FRENCH.replace("réunion", "reunion").replace("sécurité", "s6curité").replace("réseaux", "rèseaux")
    assert repaired(damaged) == FRENCH


def test_find_repairs_mends_what_stands_before_an_apostrophe() -> None:
    damaged = (
        FRENCH.replace("l'œuvre", "1'œuvre").replace("réu", "r6u").replace("sécu", "s6cu").replace("créer", "cr6er")
    )
    assert repaired(damaged) == FRENCH


def test_find_repairs_takes_a_listed_word_for_a_misread_one_the_sooner_the_more_often_it_was_so_misread() -> None:
    damaged = ENGLISH.replace("the", "thc").replace("home", "hornc") + " Tbe rnembers said so."
    assert repaired(damaged).endswith("The members said so.")


@pytest.mark.parametrize("name", ["Tamia", "Rocbat", "Welguo"])
def test_find_repairs_leaves_the_first_letter_of_a_name_and_what_only_two_misreadings_explain(name: str) -> None:
    assert name in repaired(f"{DAMAGED} Lo dijo {name} ayer.")


def test_find_repairs_mends_short_words_that_hold_a_digit() -> None:
    assert repaired(f"{DAMAGED} 1os cinco, 1a sesion de 5th.").endswith("Los cinco, 1a sesión de 5th.")


def test_find_repairs_takes_a_capital_i_within_a_word_for_an_l() -> None:
    assert repaired(f"{DAMAGED} EI escoIar faIta, e Ieerla.").endswith("EI escolar falta, e leerla.")


def test_find_repairs_takes_ligatures_apart_in_any_text() -> None:
    assert repaired("The ﬁnal oﬃce ﬂag.") == "The final office flag."


@pytest.mark.parametrize(
    "token",
    ["G20", "B2B", "https://migracion.example.org/politicas", "O'Hara", "co-operacion", "ONU", "R&D", "ana@region.org"],
)
def test_find_repairs_leaves_names_codes_and_addresses(token: str) -> None:
    assert token in repaired(f"{DAMAGED} {token} fin.")


def test_find_repairs_takes_a_verb_in_ara_for_a_future_only_outside_subordinate_clauses() -> None:
    mended = repaired(f"{DAMAGED} La reunion brindara apoyo. Pidio que la reunion brindara apoyo.")
    assert mended.endswith("La reunión brindará apoyo. Pidió que la reunión brindara apoyo.")


@pytest.mark.parametrize(
    ("text", "language", "suspect"),
    [
        (SPANISH * 2, "es", False),
        (DAMAGED * 2, "es", True),
        ("La migracién y la reunién.", "es", True),
        ("Una sola migracién.", "es", False),
        (FRENCH * 2, "fr", False),
        (ENGLISH, "en", False),
        ("Tbe members of tbe board and tbe chair.", "en", True),
        ("Nada", "und", False),
    ],
)
def test_is_suspect_by_share_of_accents_or_words_that_only_a_misreading_explains(
    text: str, language: str, suspect: bool
) -> None:
    assert is_suspect(text, language) is suspect


def test_candidates_are_ranked_by_frequency_and_say_how_they_arise() -> None:
    best = candidates("migracién", "es")[0]
    assert (best.word, [step.why for step in best.confusions]) == (
        "migración",
        ["an o with its accent was read as e with its accent"],
    )


def test_every_confusion_has_a_reason_and_every_language_its_settings() -> None:
    assert [step for code in TONGUES for step in confusions(code) if not step.why] == []
    assert sorted(settings().letters) == ["es", "fr"]
