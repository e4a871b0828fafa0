"""The check on records made by hand: true sentences pass, each kind of fault is named."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from relatoria.conclude.check.check import Checker, check
from relatoria.conclude.check.claims import Claim, Claims, claims_of
from relatoria.conclude.check.words import forms_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind
from relatoria.model.dialogue import Dialogue
from relatoria.model.intervention import Relation
from relatoria.model.record import Record
from relatoria.model.report import Count, Profile
from relatoria.model.verdict import FaultKind
from relatoria.testing.records import Said, person, record_of, state

F = FaultKind
NORWAY, CHILE, KENYA, CHAD = state("NOR", "Norway"), state("CHL", "Chile"), state("KEN", "Kenya"), state("TCD", "Chad")
MOE = replace(person("Ada Moe", "Harbour Institute", "f"), role="Director")
RUIZ = person("Luis Ruiz", "Sindicato de Estibadores", "m")
LANG = {"en": 0, "es": 0, "fr": 0}

RECORD = record_of(
    (
        Said(MOE, "Ms. Moe said that 12 per cent of the 340 ports should publish “plain yearly accounts” by 2030."),
        Said(
            RUIZ,
            "El Sr. Ruiz dijo que no había dinero para ampliar los puertos y que los Estados debían reducir las tasas.",
            language="es",
        ),
        Said(
            CHAD,
            "Le Tchad s’engage à créer trois écoles avant 2027 et rejette la hausse des frais.",
            ContributionKind.COMMITMENT,
            language="fr",
        ),
        Said(NORWAY, "Recruitment fees should never be charged to workers.", theme="gcm:6"),
        Said(CHILE, "Workers should never be charged recruitment fees.", theme="gcm:6"),
        Said(KENYA, "Kenya may open two consulates.", theme="gcm:6"),
    ),
    Dialogue("Dialogue on ports", organiser="The Secretariat", start="2018-03-26", end="2018-03-27", place="Lima"),
)
POINTS = find_points(RECORD)
CHECKERS = {language: Checker(RECORD, POINTS, language) for language in LANG}


def kinds(text: str, *cited: str, language: str = "en", record: Record | None = None) -> list[FaultKind]:
    checker = CHECKERS[language] if record is None else Checker(record, find_points(record), language)
    return [fault.kind for fault in checker.verdict(Claim("s1", text, cited)).faults]


ROWS = tomllib.loads((Path(__file__).parents[2] / "cases" / "check.toml").read_text(encoding="utf-8"))["row"]


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_check_case(row: dict[str, str]) -> None:
    found = kinds(row["text"], *row["cited"], language=row["language"])
    if row["fault"]:
        assert FaultKind(row["fault"]) in found, row["why"]
    else:
        assert found == [], row["why"]


@pytest.mark.parametrize("language", LANG)
@pytest.mark.parametrize("profile", Profile)
def test_check_accepts_every_generated_sentence(profile: Profile, language: str) -> None:
    checked = check(claims_of(write_report(RECORD, POINTS, profile, language)), RECORD, POINTS)
    assert [verdict for verdict in checked.verdicts if verdict.faults] == []
    assert checked.passed


def statistic(text: str, heading: str = "") -> list[FaultKind]:
    claim = Claim("s1", text, heading=heading)
    return [fault.kind for fault in CHECKERS["en"].verdict(claim).faults]


def generated(word: str) -> tuple[str, str]:
    report = write_report(RECORD, POINTS, Profile.SYNTHESIS, "en")
    return next((c.text, c.heading) for c in claims_of(report).claims if word in c.text)


@pytest.mark.parametrize(
    ("word", "before", "after", "fault"),
    [
        ("documents", "six", "seven", F.NUMBER),
        ("documents", "rests on", "does not rest on", F.POLARITY),
        ("held", "2018", "2019", F.DATE),
        ("held", "Lima", "Quito", F.NAME),
        ("binding", "are not binding", "are binding", F.POLARITY),
        ("exhaustive", "is kept", "must be kept", F.MODALITY),
        ("thanks", "", "", None),
    ],
)
def test_check_sentences_of_the_whole(word: str, before: str, after: str, fault: FaultKind | None) -> None:
    text, heading = generated("Thanks" if word == "thanks" else word)
    assert statistic(text, heading) == []
    changed = text.replace(before, after) if before else text
    assert statistic(changed, heading) == ([fault] if fault else [])


def test_check_sides_of_a_point() -> None:
    record = record_of(
        (
            Said(CHILE, "Ports should be closed at night.", document="d1"),
            Said(KENYA, "Kenya opposed it.", document="d1", relation=Relation.OPPOSE, targets=("Chile",), theme=""),
        )
    )
    assert kinds("Also in favour was Chile.", "c1", record=record) == []
    assert kinds("The one voice against it was Kenya.", "c1", record=record) == []
    assert F.POLARITY in kinds("Also in favour was Kenya.", "c1", record=record)


def test_check_json_is_not_trusted() -> None:
    report = write_report(RECORD, POINTS, Profile.SYNTHESIS, "en")
    claim = next(one for one in claims_of(report).claims if one.stated and one.stated.count and one.stated.point)
    assert claim.stated is not None
    for changed, fault in (
        (replace(claim.stated, count=Count(9, 9)), F.QUANTIFIER),
        (replace(claim.stated, quantifier="all"), F.QUANTIFIER),
        (replace(claim.stated, point="q99"), F.UNSUPPORTED),
        (replace(claim.stated, actors=("a-KEN",)), F.NAME),
        (replace(claim.stated, passages=(replace(claim.stated.passages[0], start=3),)), F.UNSUPPORTED),
    ):
        faults = CHECKERS["en"].verdict(replace(claim, stated=changed)).faults
        assert fault in [one.kind for one in faults], fault


def test_check_says_a_stated_quantifier_in_the_language_of_the_report() -> None:
    said = {}
    for language in LANG:
        report = write_report(RECORD, POINTS, Profile.SYNTHESIS, language)
        claim = next(one for one in claims_of(report).claims if one.stated and one.stated.count and one.stated.point)
        assert claim.stated is not None
        faults = CHECKERS[language].verdict(replace(claim, stated=replace(claim.stated, quantifier="all"))).faults
        said[language] = [one.words for one in faults if one.kind is F.QUANTIFIER]
    assert said == {
        "es": ["todos los oradores que abordaron el tema"],
        "en": ["all speakers addressing the theme"],
        "fr": ["tous les orateurs qui ont abordé le thème"],
    }


def test_check_coverage() -> None:
    checked = check(Claims((), "en", set_aside=("c1", "c2", "c3", "c4", "c5")), RECORD, POINTS)
    assert [(fault.kind, fault.words) for fault in checked.faults] == [(F.COVERAGE, "c6")]
    assert check(Claims((), "en"), RECORD, POINTS).passed


def test_check_empty_record() -> None:
    assert kinds("Ports should close.", record=Record()) == [F.UNSUPPORTED]


def test_check_collective_is_no_speaker_to_miss() -> None:
    crowd = Actor("a9", ActorKind.COLLECTIVE, "Participants")
    record = record_of([Said(NORWAY, "Ports should close at night."), Said(crowd, "Ports should open.")])
    assert kinds("Participants heard Norway say that ports should close at night.", "c1", record=record) == []


def test_check_quotation_of_a_name_or_theme_is_none() -> None:
    assert kinds("Chad set out a commitment on “access to basic services” for “Chad”.", "c3") != []
    assert F.QUOTATION not in kinds("“Chad” made a commitment to create three schools.", "c3")


def test_check_more_than_is_not_less_than() -> None:
    record = record_of([Said(NORWAY, "More than 40 ports closed.")])
    assert kinds("Norway said that more than 40 ports had closed.", "c1", record=record) == []
    assert F.NUMBER in kinds("Norway said that less than 40 ports had closed.", "c1", record=record)


def test_check_spoken_for_and_partners_may_be_named() -> None:
    record = record_of([Said(NORWAY, "We will train pilots with the European Union.", ContributionKind.PARTNERSHIP)])
    assert kinds("Norway will train pilots with the EU.", "c1", record=record) == []
    assert kinds("Norway will train pilots with the African Union.", "c1", record=record) == [F.NAME]


def test_check_modal_verb_of_another_word() -> None:
    record = record_of([Said(NORWAY, "States should publish accounts and may close ports.")])
    assert kinds("Norway said that States may close ports.", "c1", record=record) == []
    assert kinds("Norway said that States may publish accounts.", "c1", record=record) == [F.MODALITY]


def test_check_what_one_of_two_says_without_a_modal_verb() -> None:
    record = record_of(
        [
            Said(NORWAY, "Norway offered to host the sixth plenary in Oslo in May 2030."),
            Said(NORWAY, "The sixth plenary will be held in Oslo, Norway, in May 2030."),
        ]
    )
    assert kinds("Norway offered to host the sixth plenary in Oslo in May 2030.", "c1", "c2", record=record) == []


def test_check_whom_a_speaker_answers_before_being_named() -> None:
    record = record_of(
        [
            Said(MOE, "In response to Chile and Kenya, she said that nobody could be forced to leave the old ports."),
            Said(CHILE, "Is anybody forced to leave?"),
            Said(KENYA, "Who leaves the old ports?"),
        ]
    )
    told = "In response to Chile and Kenya, Ms. Moe said that nobody could be forced to leave the old ports."
    assert kinds(told, "c1", record=record) == []
    assert F.NAME in kinds("Kenya said that nobody could be forced to leave the old ports.", "c1", record=record)


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("en", "The signatories of “The Kigali Pledge”"),
        ("es", "Los firmantes de «The Kigali Pledge»"),
        ("fr", "Les signataires de «\u202fThe Kigali Pledge\u202f»"),
    ],
)
def test_check_knows_who_signed_a_declaration_in_every_language(language: str, who: str) -> None:
    signed = Actor("s1", ActorKind.ORGANISATION, "the signatories of “The Kigali Pledge”")
    record = record_of([Said(signed, "We will open ten ports.", ContributionKind.COMMITMENT)])
    verb = {"en": "said in English", "es": "afirmaron en inglés", "fr": "déclarent en anglais"}[language]
    quoted = {"en": "“{}”", "es": "«{}»", "fr": "«\u202f{}\u202f»"}[language].format("We will open ten ports")
    assert kinds(f"{who} {verb}: {quoted}.", "c1", language=language, record=record) == []


def test_check_number_beside_another_word() -> None:
    record = record_of([Said(NORWAY, "We trained 40 pilots and 60 nurses.")])
    assert kinds("Norway trained 60 nurses.", "c1", record=record) == []
    assert kinds("Norway trained 40 nurses.", "c1", record=record) == [F.NUMBER]


def test_check_quantifier_of_the_evidence_across_languages() -> None:
    record = record_of([Said(NORWAY, "All workers need contracts.")])
    assert (
        kinds("Noruega dijo que todos los trabajadores necesitaban contratos.", "c1", language="es", record=record)
        == []
    )
    assert kinds("Todos los Estados necesitan contratos.", "c1", language="es", record=record)[0] is F.QUANTIFIER


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("La Norvège ne peut accepter la proposition.", None),
        ("La Norvège ne peut pas accepter la proposition.", None),
        ("La Norvège peut accepter la proposition.", F.POLARITY),
    ],
)
def test_check_french_ne_alone_denies(text: str, fault: FaultKind | None) -> None:
    record = record_of([Said(NORWAY, "La Norvège ne peut accepter la proposition.", language="fr")])
    assert kinds(text, "c1", language="fr", record=record) == ([fault] if fault else [])


def test_check_others_are_those_who_are_not_named() -> None:
    actors = [Actor(f"b{n}", ActorKind.ORGANISATION, name) for n, name in enumerate(("Dockers", "Masons", "Tailors"))]
    record = record_of(
        tuple(
            Said(one, f"{one.name} recommend that ports close at night.", document=f"d{n}", theme="gcm:1")
            for n, one in enumerate(actors)
        )
    )
    text = "Dockers and {} other voices recommended that ports close at night."
    assert kinds(text.format("two"), "c1", "c2", "c3", record=record) == []
    assert F.NUMBER in kinds(text.format("five"), "c1", "c2", "c3", record=record)


def test_check_a_wording_repeated_whole_is_denied_by_what_stands_around_it_only() -> None:
    said = (
        "Un flacon vendu moins cher qu’un timbre ne se fabrique plus en Europe, et aucune sanction n’y changera rien."
    )
    record = record_of([Said(NORWAY, said, language="fr")])
    told = f"La Norvège déclare qu’{said[0].lower()}{said[1:]}"
    assert kinds(told, "c1", language="fr", record=record) == []
    assert F.POLARITY in kinds(told.replace("déclare", "ne déclare pas"), "c1", language="fr", record=record)


def test_check_initials_of_a_state_name_it() -> None:
    record = record_of([Said(KENYA, "The US, seconded by Kenya, insisted on voluntary payments.")])
    text = "The United States of America, seconded by Kenya, insisted on voluntary payments."
    assert kinds(text, "c1", record=record) == []
    assert F.NAME in kinds(text.replace("United States of America", "Russian Federation"), "c1", record=record)


def test_forms_of_a_group_hold_its_article():
    group = Actor("a1", ActorKind.GROUP, "Grupo 2", aliases=("El Grupo",))
    assert {"el grupo de trabajo 2", "grupo 2"} <= forms_of(group, "es")


def test_check_article_that_opens_a_sentence_is_no_first_name() -> None:
    lighthouse = Actor("a1", ActorKind.ORGANISATION, "FARO Process", aliases=("FARO",))
    forum = Actor("a2", ActorKind.ORGANISATION, "Foro Azul")
    said = [
        Said(lighthouse, "The FARO Process asked to open the ports at night."),
        Said(forum, "El Foro Azul pidió abrir los puertos de noche.", language="es"),
    ]
    text = "El {} y el Foro Azul pidieron abrir los puertos de noche."
    assert kinds(text.format("FARO"), "c1", "c2", language="es", record=record_of(said)) == []
    assert F.NAME in kinds(text.format("FARO Azul"), "c1", "c2", language="es", record=record_of(said))
