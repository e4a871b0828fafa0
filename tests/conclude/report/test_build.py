"""Reports of small records built by hand: read as a diplomat would, and held against the check."""

from dataclasses import replace

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.divergence import _sides
from relatoria.conclude.report.sections.others import besides
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.contribution import Polarity
from relatoria.model.dialogue import Dialogue, GroupMembership
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How, Relation
from relatoria.model.record import Record
from relatoria.model.report import Profile, SentenceKind
from relatoria.testing.build import Said, build_record


def person(ident, name, gender, country=None, **more):
    return Actor(ident, ActorKind.PERSON, name, country=country, gender=gender, **more)


def state(ident, name, country):
    return Actor(ident, ActorKind.STATE, name, country=country, stakeholder_type="state")


RUIZ = person("a1", "Ana Ruiz", "f", "ECU", role="Ministra de Trabajo", stakeholder_type="state")
NDIAYE = person("a2", "Omar Ndiaye", "m", "SEN", role="Ministre du travail", stakeholder_type="state")
BELL = person("a3", "Kim Bell", None, organisation="Dockers United", stakeholder_type="trade_union")
KENYA, UGANDA, ALGERIA = state("a4", "Kenya", "KEN"), state("a5", "Uganda", "UGA"), state("a6", "Algeria", "DZA")
IOM = Actor("a7", ActorKind.ORGANISATION, "International Organization for Migration", stakeholder_type="un_entity")
EVERYBODY = Actor("a8", ActorKind.COLLECTIVE, "participants")
FIJI = state("a9", "Fiji", "FJI")


PROPOSED = "Proponemos que un registro de datos reúna cada año a mil empresas de veinte países"
SERVICES = "States must ensure that migrants have access to basic services."


def sentences(report):
    return [one for section in report.sections for paragraph in section.paragraphs for one in paragraph]


def texts(record, language, kind=SentenceKind.ATTRIBUTED, profile=Profile.SYNTHESIS):
    report = write_report(record, find_points(record), profile, language)
    return [one.text for one in sentences(report) if one.kind is kind]


def dialogue_record():
    return build_record(
        [
            Said(RUIZ, "Proponemos un registro regional de datos.", Kind.RECOMMENDATION, "gcm:1", "es"),
            Said(NDIAYE, "Nous devons améliorer la collecte des données.", Kind.RECOMMENDATION, "gcm:1", "fr"),
            Said(BELL, "We launched a service that tells dockers their rights.", Kind.GOOD_PRACTICE, "gcm:3"),
            Said(KENYA, SERVICES, Kind.RECOMMENDATION, "gcm:15"),
            Said(UGANDA, SERVICES.replace("migrants", "all migrants"), Kind.RECOMMENDATION, "gcm:15"),
            Said(ALGERIA, SERVICES.replace("basic", "the basic"), Kind.RECOMMENDATION, "gcm:15"),
            Said(KENYA, "We will train 300 officials.", Kind.COMMITMENT, "gcm:11"),
            Said(IOM, "IOM supports the training of border officials.", Kind.MEANS_OF_IMPLEMENTATION, "gcm:11"),
            Said(EVERYBODY, "The participants asked for more time.", Kind.CALL, "gcm:23"),
            Said(KENYA, "There are 300 officials.", Kind.FIGURE, "gcm:11"),
        ],
        Dialogue(title="Forum", organiser="The Secretariat", theme="Data", place="Quito", start="2019-09-17",
                 end="2019-09-18", donors=("Norway", "Chile")),
    )  # fmt: skip


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("profile", list(Profile))
def test_write_report_passes_the_check(language, profile):
    record = dialogue_record()
    points = find_points(record)
    checked = check(claims_of(write_report(record, points, profile, language)), record, points)
    assert [(one.text, one.faults) for one in checked.verdicts if one.faults] == []
    assert checked.faults == ()


def test_write_report_is_deterministic():
    record = dialogue_record()
    points = find_points(record)
    assert write_report(record, points, Profile.SYNTHESIS, "fr") == write_report(
        record, points, Profile.SYNTHESIS, "fr"
    )


def test_write_report_of_an_empty_record():
    record = Record()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert [section.id for section in report.sections] == ["opening", "participation", "closing"]


def test_write_report_un_report_tells_nobody_one_by_one():
    assert texts(dialogue_record(), "en", profile=Profile.UN_REPORT) == []
    listed = texts(dialogue_record(), "en", SentenceKind.LIST, Profile.UN_REPORT)
    assert listed == [
        "Algeria, Kenya and Uganda stated that States must ensure that migrants had access to basic services.",
        "Algeria, Kim Bell (Dockers United), Ms. Ana Ruiz (Ecuador), the International Organization for Migration "
        "(IOM), Kenya, Mr. Omar Ndiaye (Senegal) and Uganda.",
    ]


def test_write_report_sets_aside_with_reasons():
    record = dialogue_record()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert {one.contribution for one in report.set_aside} == {"c9", "c10"}


def test_opening_tells_what_when_where():
    frames = texts(dialogue_record(), "en", SentenceKind.FRAME)
    assert frames == [
        "The Secretariat held the meeting “Forum” on 17 and 18 September 2019 in Quito.",
        "The theme of the meeting was “Data”.",
    ]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2019-09-17", "The meeting “Forum” took place on 17 September 2019."),
        ("2019-10-02", "The meeting “Forum” took place from 17 September 2019 to 2 October 2019."),
    ],
)
def test_opening_without_an_organiser(end, expected):
    record = replace(dialogue_record(), dialogue=Dialogue(title="Forum", start="2019-09-17", end=end))
    assert texts(record, "en", SentenceKind.FRAME) == [expected]


def test_opening_without_dates():
    record = replace(dialogue_record(), dialogue=Dialogue(title="Forum"))
    assert texts(record, "en", SentenceKind.FRAME) == ["The meeting “Forum” took place."]


def test_opening_read_from_a_synthesis():
    held = "The Secretariat held the third session of the forum on 4 and 5 May 2020 in Nairobi."
    record = build_record([Said(EVERYBODY, held, Kind.FIGURE, "", "en", DocumentKind.SYNTHESIS)])
    assert texts(record, "en", SentenceKind.FRAME) == [held]
    assert texts(record, "es", SentenceKind.FRAME) == []


def test_opening_is_not_read_from_a_sentence_without_a_date():
    held = "The Secretariat held the third session of the forum in Nairobi."
    record = build_record([Said(EVERYBODY, held, Kind.FIGURE, "", "en", DocumentKind.SYNTHESIS)])
    assert texts(record, "en", SentenceKind.FRAME) == []


def test_headline_states_the_point_in_the_present():
    assert texts(dialogue_record(), "en", SentenceKind.HEADLINE) == [
        "States must ensure that migrants have access to basic services."
    ]


def test_attributed_in_the_language_of_the_speaker():
    assert "La Sra. Ana Ruiz, Ministra de Trabajo, Ecuador, propuso un registro regional de datos." in texts(
        dialogue_record(), "es"
    )
    assert "M. Omar Ndiaye, Ministre du travail, Sénégal, déclare qu’il faut améliorer la collecte des données." in [
        text.replace("indique", "déclare").replace("estime", "déclare") for text in texts(dialogue_record(), "fr")
    ]


def test_attributed_a_body_is_named_in_full_once():
    record = build_record(
        [
            Said(IOM, "IOM supports the plan.", Kind.POSITION, "gcm:1"),
            Said(IOM, "We train border officials.", Kind.POSITION, "gcm:11"),
        ]
    )
    told = [text.split(" ", 1)[0] for text in texts(record, "en")]
    assert told == ["The", "IOM"]


def test_what_cannot_be_told_is_gathered_in_one_sentence_with_all_its_evidence():
    record = build_record(
        [Said(one, f"{PROPOSED}.", Kind.POSITION, "gcm:1", "es") for one in (UGANDA, KENYA, NDIAYE, ALGERIA)]
        + [Said(FIJI, "Proponemos otra cosa para el foro.", Kind.GAP, "gcm:1", "es")]
    )
    points = replace(find_points(record), points=(), issues=())
    report = write_report(record, points, Profile.SYNTHESIS, "fr")
    section = next(section for section in report.sections if section.id == "theme-gcm:1")
    *each, gathered = section.paragraphs[-4:]
    assert [(one.text, one.quoted_language) for paragraph in each for one in paragraph] == [
        (f"L’Ouganda déclare en espagnol\u00a0: «\u202f{PROPOSED}\u202f».", "es"),
        (f"Le Kenya déclare en espagnol\u00a0: «\u202f{PROPOSED}\u202f».", "es"),
        (f"M. Omar Ndiaye (Sénégal) déclare en espagnol\u00a0: «\u202f{PROPOSED}\u202f».", "es"),
    ]
    assert [one.text for one in gathered] == ["Ce thème a aussi été abordé par l’Algérie et les Fidji."]
    assert gathered[0].contributions == ("c4", "c5")


def test_attributed_across_languages_quotes_a_record_whole():
    said = "La Sra. Ruiz sugirió que los puertos publicaran sus cuentas."
    record = build_record([Said(RUIZ, said, Kind.RECOMMENDATION, "gcm:6", "es", DocumentKind.SYNTHESIS)])
    (text,) = texts(record, "en")
    assert text == f"The statement by Ms. Ana Ruiz (Ecuador) is recorded in Spanish as follows: “{said[:-1]}”."


def test_attributed_without_theme_or_words_is_left_out():
    record = build_record([Said(RUIZ, "¿Qué hacer?", Kind.CALL, "", "es")])
    assert texts(record, "en") == []


def test_attributed_quotes_what_it_cannot_shift():
    record = build_record([Said(KENYA, "We should act together at sea.", Kind.CALL, "gcm:23")])
    (text,) = texts(record, "en")
    assert text in {
        f"Kenya {verb} the following: “We should act together at sea”."
        for verb in ("said", "stated", "held", "indicated")
    }


def test_attributed_does_not_quote_what_leans_on_another_sentence():
    record = build_record([Said(KENYA, "We should act together on this.", Kind.CALL, "gcm:23")])
    assert texts(record, "en") == []
    assert texts(record, "en", SentenceKind.LIST) == []


def test_attributed_from_a_summary_record():
    record = build_record(
        [
            Said(RUIZ, "La Sra. Ruiz pidió que cada país reuniera más datos.", Kind.CALL, "gcm:1", "es",
                 DocumentKind.SYNTHESIS),
            Said(RUIZ, "La oradora añadió que las cifras eran viejas.", Kind.GAP, "gcm:1", "es",
                 DocumentKind.SYNTHESIS, How.ANAPHORIC),
            Said(RUIZ, "Los censos de cada país no incluían a quienes migraban en familia, solos o sin papeles.",
                 Kind.GAP, "gcm:3", "es",
                 DocumentKind.SYNTHESIS, How.INHERITED),
            Said(RUIZ, "Dichos censos eran caros.", Kind.GAP, "gcm:4", "es", DocumentKind.SYNTHESIS, How.INHERITED),
        ]
    )  # fmt: skip
    told = " ".join(texts(record, "es"))
    assert "La Sra. Ruiz pidió que cada país reuniera más datos." in told
    assert "que los censos de cada país no incluían a quienes migraban en familia, solos o sin papeles." in told
    assert "caros" not in told


def divided_record():
    return build_record(
        [
            Said(KENYA, "Migrants should have access to free health care.", Kind.POSITION, "gcm:15"),
            Said(UGANDA, "Migrants should have access to free health care.", Kind.POSITION, "gcm:15"),
            Said(
                ALGERIA,
                "Migrants should not have access to free health care.",
                Kind.POSITION,
                "gcm:15",
                more={"polarity": Polarity.AGAINST},
            ),
        ]
    )


def test_divergence_says_what_was_said_who_was_for_it_and_what_was_answered():
    record = divided_record()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    section = next(section for section in report.sections if section.id == "divergence")
    assert [one.text for one in section.paragraphs[0]] == [
        "Kenya stated that migrants should have access to free health care.",
        "Also in favour was Uganda.",
        "Algeria said that migrants should not have access to free health care.",
    ]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_divergence_passes_the_check(language):
    record = divided_record()
    points = find_points(record)
    checked = check(claims_of(write_report(record, points, Profile.SYNTHESIS, language)), record, points)
    assert [(one.text, one.faults) for one in checked.verdicts if one.faults] == []


@pytest.mark.parametrize(
    ("answer", "language", "expected"),
    [
        ("Algeria reserved its position.", "en", "A reservation was entered by Algeria."),
        ("Algeria rejected that.", "en", "Against it was Algeria."),
        ("Algeria reserved its position.", "es", "Formuló reservas Argelia."),
        ("Algeria reserved its position.", "fr", "Une réserve a été émise par l’Algérie."),
    ],
)
def test_divergence_calls_a_reservation_one(answer, language, expected):
    record = build_record(
        [
            Said(KENYA, "Kenya asked that health care be free.", Kind.POSITION, "gcm:15", "en", DocumentKind.SYNTHESIS),
            Said(ALGERIA, answer, Kind.POSITION, "gcm:15", "en", DocumentKind.SYNTHESIS),
        ]
    )
    said = tuple(
        replace(one, relation=Relation.OPPOSE) if ALGERIA.id in one.actors else one for one in record.interventions
    )
    record = replace(record, interventions=said)
    points = find_points(record)
    (point,) = [one for one in points.points if KENYA.id in one.actors]
    context = Context(record, points, Profile.SYNTHESIS, language)
    sides = _sides(Writer(context), replace(point, opponents=(ALGERIA.id,), opposed=()))
    assert sides[-1].text == expected


def shared_record(text, language, actors, kind=Kind.POSITION):
    return build_record([Said(actor, text, kind, "gcm:1", language) for actor in actors])


@pytest.mark.parametrize(
    ("text", "language", "actors", "report_language", "expected", "reason"),
    [
        ("La ayuda llega tarde a las aldeas.", "es", (KENYA, UGANDA), "es",
         "Kenya y Uganda sostuvieron que la ayuda llegaba tarde a las aldeas.", "two are named without a quantifier"),
        ("Proponemos un registro común de datos.", "es", (KENYA, UGANDA, ALGERIA), "es",
         "Todos los Estados que abordaron el tema —Argelia, Kenya y Uganda— propusieron un registro común de datos.",
         "an act of speech is told as such"),
        ("Nous proposons un registre commun.", "fr", (KENYA, UGANDA, ALGERIA), "fr",
         "Tous les États qui ont abordé le thème – l’Algérie, le Kenya et l’Ouganda – proposent un registre commun.",
         "French stays in the present"),
        ("We should share our data together now.", "en", (KENYA, UGANDA), "en",
         "Kenya and Uganda concurred on the following, in the words of Kenya: “We should share our data together now”.",
         "what cannot be shifted is quoted"),
        ("Data about migrants come late.", "en", (RUIZ, NDIAYE, BELL), "en",
         "All speakers addressing the theme – Kim Bell (Dockers United), Ms. Ana Ruiz (Ecuador) and Mr. Omar Ndiaye "
         "(Senegal) – held that data about migrants came late.", "persons are speakers"),
        ("Data about migrants come late.", "en", (RUIZ, KENYA, IOM), "en",
         "All participants addressing the theme – Ms. Ana Ruiz (Ecuador), the International Organization for Migration "
         "(IOM) and Kenya – held that data about migrants came late.", "a mixed lot"),
    ],
)  # fmt: skip
def test_quantified(text, language, actors, report_language, expected, reason):
    record = shared_record(text, language, actors)
    points = find_points(record)
    writer = Writer(Context(record, points, Profile.SYNTHESIS, report_language))
    assert writer.quantified(points.points[0]).text == expected, reason


def test_quantified_without_theme_and_words():
    record = build_record([Said(actor, "¿Qué hacer con los datos?", Kind.CALL, "", "es") for actor in (KENYA, UGANDA)])
    points = find_points(record)
    writer = Writer(Context(record, points, Profile.SYNTHESIS, "en"))
    assert writer.quantified(points.points[0], original=True) is None


def test_quantified_quotes_what_it_cannot_shift_without_theme():
    text = "We should share our data together."
    record = build_record([Said(actor, text, Kind.CALL, "") for actor in (KENYA, UGANDA)])
    points = find_points(record)
    writer = Writer(Context(record, points, Profile.SYNTHESIS, "en"))
    expected = f"Kenya and Uganda concurred on the following, in the words of Kenya: “{text[:-1]}”."
    assert writer.quantified(points.points[0]).text == expected


def section_of(report, ident):
    return next(section for section in report.sections if section.id == ident)


def grouped_record():
    dialogue = Dialogue(groups=(GroupMembership("North", ("KEN", "UGA")), GroupMembership("South", ("DZA", "FJI"))))
    return build_record(
        [
            Said(
                actor,
                "We recommend that States share migration data in every region.",
                Kind.RECOMMENDATION,
                "gcm:1",
            )
            for actor in (KENYA, UGANDA, ALGERIA)
        ]
        + [Said(FIJI, "Recomendamos que los puertos tengan médicos.", Kind.RECOMMENDATION, "gcm:15", "es")],
        dialogue,
    )


def test_recommendations_stand_by_group_numbered_with_who_supports_them():
    record = grouped_record()
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    north, south = section_of(report, "recommendations-North"), section_of(report, "recommendations-South")
    assert [[one.text for one in paragraph] for paragraph in north.paragraphs] == [
        ["Kenya and Uganda recommended that States share migration data in every region."],
        ["The record holds at least one recommendation or appeal by this group, on data for evidence-based policy."],
    ]
    assert north.numbered == 1
    assert [[one.text for one in paragraph] for paragraph in south.paragraphs] == [
        ["Algeria recommended that States share migration data in every region."],
        ["Fiji said in Spanish: “Recomendamos que los puertos tengan médicos”."],
        ["The record holds at least two recommendations or appeals by this group."],
    ]
    assert south.numbered == 2


def test_key_messages_lead_their_areas():
    record = grouped_record()
    for language in ("es", "en", "fr"):
        report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
        messages = [one for paragraph in section_of(report, "messages").paragraphs for one in paragraph if one.point]
        lead = section_of(report, "theme-gcm:1").paragraphs[0][0]
        assert [one.point for one in messages] == [lead.point]
        assert [one.text for one in messages] != [lead.text]  # who they are stands in the area


def test_an_area_says_that_more_was_said_than_it_tells():
    said = ["A joint patrol of three countries has watched the border since 2019.", "This helped them a lot."]
    record = build_record([Said(KENYA, text, Kind.GOOD_PRACTICE, "gcm:11") for text in said])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    told = [one.text for paragraph in section_of(report, "theme-gcm:11").paragraphs for one in paragraph]
    assert told[-1] == "The record holds one more contribution on this theme."


def test_an_area_of_which_all_is_told_elsewhere_has_no_section():
    said = [
        "We will open a school.",
        "We will train 300 officials.",
        "We will publish a handbook.",
    ]
    record = build_record([Said(KENYA, text, Kind.COMMITMENT, "gcm:11") for text in said])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert not [one for one in report.sections if one.id == "theme-gcm:11"]
    listed = [one.text for paragraph in section_of(report, "commitments").paragraphs for one in paragraph]
    assert listed == [
        "Kenya announced that it would open a school.",
        "Kenya announced that it would train 300 officials.",
        "Kenya announced that it would publish a handbook.",
    ]


def test_partnerships_have_a_section_for_those_not_told_before():
    record = build_record(
        [
            Said(KENYA, "We work with nurses in every school.", Kind.PARTNERSHIP, "gcm:11"),
            Said(KENYA, "We work with dockers in every port.", Kind.PARTNERSHIP, "gcm:11"),
        ]
    )
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    told = [one.text for paragraph in section_of(report, "partnerships").paragraphs for one in paragraph]
    assert told == ["Kenya indicated that it worked with dockers in every port."]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("We also recommend that cities have a seat.", Kind.RECOMMENDATION,
         "Kenya recommended that cities have a seat."),
        ("We will open a school.", Kind.COMMITMENT, "Kenya announced that it would open a school."),
        ("A nurse will be examined once in either country.", Kind.COMMITMENT,
         "Kenya indicated that a nurse would be examined once in either country."),
    ],
)  # fmt: skip
def test_attributed_tells_acts_and_announcements_as_such(text, kind, expected):
    assert texts(build_record([Said(KENYA, text, kind, "gcm:11")]), "en") == [expected]


def test_an_area_is_where_two_voices_meet():
    record = build_record(
        [
            Said(UGANDA, "States must collect data on migration.", Kind.RECOMMENDATION, "gcm:1"),
            Said(KENYA, "States must collect data on migration.", Kind.RECOMMENDATION, "gcm:1"),
            Said(ALGERIA, "Ports need shelters for stranded crews.", Kind.GAP, "gcm:8"),
        ]
    )
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert [section.id for section in report.sections if section.id.startswith("theme-")] == ["theme-gcm:1"]
    assert any("Algeria" in one.text for one in sentences(report))


def test_voices_of_the_opening_are_those_of_the_areas_and_a_state_is_one():
    record = build_record(
        [
            Said(NDIAYE, "Il faut améliorer les données.", Kind.RECOMMENDATION, "gcm:1", "fr"),
            Said(
                replace(NDIAYE, id="a-fall", name="Awa Fall", gender="f"),
                "Il faut former les agents.",
                Kind.GAP,
                "gcm:1",
                "fr",
            ),
        ]
    )
    opening = [one.text for one in sentences(write_report(record, find_points(record), Profile.SYNTHESIS, "fr"))]
    assert opening[0].endswith("rend compte des propos d’une voix.") or "une voix" in opening[0]
    assert (
        "Un État et ceux qui parlent en son nom comptent pour une seule voix, de même qu’une organisation ou un groupe "
        "et ceux qui parlent en son nom." in opening
    )


def told_under(record, language, ident, profile=Profile.SYNTHESIS):
    report = write_report(record, find_points(record), profile, language)
    found = next((one for one in report.sections if one.id == ident), None)
    return [one.text for paragraph in found.paragraphs for one in paragraph] if found else []


def joint_record():
    """Two States in one sentence of a bulletin: a recommendation, which is told under its theme."""
    text = "Kenya and Uganda proposed a common register of seafarers."
    record = build_record([Said(KENYA, text, Kind.RECOMMENDATION, "gcm:1", "en", DocumentKind.BULLETIN)])
    return replace(
        record,
        actors=(*record.actors, UGANDA),
        interventions=tuple(replace(one, actors=(KENYA.id, UGANDA.id)) for one in record.interventions),
    )


def test_what_one_sentence_says_of_several_is_told_once():
    record = joint_record()
    said = "Kenya and Uganda proposed a common register of seafarers."
    assert [one.text for one in sentences(write_report(record, find_points(record), Profile.SYNTHESIS, "en"))].count(
        said
    ) == 1
    assert said not in told_under(record, "en", "messages")


def test_what_one_sentence_says_of_several_is_quoted_with_their_names_once():
    told = [
        one.text
        for one in sentences(write_report(joint_record(), find_points(joint_record()), Profile.SYNTHESIS, "es"))
        if "register" in one.text
    ]
    assert told == [
        "La intervención de Kenya y de Uganda consta en inglés como sigue: "
        "«Kenya and Uganda proposed a common register of seafarers»."
    ]


@pytest.mark.parametrize(("confidence", "expected"), [(0.9, 1), (0.4, 0)])
def test_a_gap_stands_under_its_heading_where_its_kind_is_sure(confidence, expected):
    text = "Ms. Ruiz stated that two ports in three had no inspector."
    record = build_record([Said(RUIZ, text, Kind.GAP, "", "en", DocumentKind.SYNTHESIS)])
    record = replace(record, contributions=tuple(replace(one, confidence=confidence) for one in record.contributions))
    assert len(told_under(record, "en", "gaps")) == expected


def test_for_whom_somebody_speaks_is_said_in_full_once_and_not_of_what_is_added():
    forum = Actor("g1", ActorKind.GROUP, "Pacific Islands Forum", stakeholder_type="regional_organisation")
    record = build_record(
        [
            Said(NDIAYE, f"{what} must be kept open.", Kind.POSITION, theme)
            for what, theme in (("Seas", "gcm:1"), ("Ports", "gcm:3"), ("Roads", "gcm:5"))
        ]
    )
    record = replace(
        record,
        actors=(*record.actors, forum),
        interventions=tuple(replace(one, on_behalf_of=(forum.id,)) for one in record.interventions),
    )
    told = texts(record, "en")
    assert sum("Pacific Islands Forum (PIF)" in one for one in told) == 1
    assert not any("added" in one and "behalf" in one for one in told)


def test_an_area_without_words_introduces_only_whom_it_quotes():
    bodies = [
        Actor(f"b{at}", ActorKind.ORGANISATION, name, stakeholder_type="un_entity")
        for at, name in enumerate(("UNICEF", "UNHCR", "WHO", "UNESCO"))
    ]
    said = [
        Said(
            one,
            f"{one.name} needs {at + 3} nurses for a clinic on wheels that visits 40 villages a year.",
            Kind.POSITION,
            "gcm:1",
        )
        for at, one in enumerate(bodies)
    ]
    told = told_under(build_record(said), "es", "theme-gcm:1")
    assert told[-1] == (
        "También se pronunció sobre este tema la Organización de las Naciones Unidas para la Educación, la Ciencia y "
        "la Cultura (UNESCO)."
    )


def test_what_a_record_adds_is_said_where_nothing_stands_before():
    text = "A spokesperson of Dockers United added that two ports were closed."
    record = build_record([Said(BELL, text, Kind.POSITION, "", "en", DocumentKind.SYNTHESIS)])
    record = replace(
        record, actors=(Actor("a3", ActorKind.ORGANISATION, "Dockers United", stakeholder_type="trade_union"),)
    )
    assert texts(record, "en") == ["A spokesperson of Dockers United stated that two ports were closed."]


def test_two_words_of_a_speaker_are_not_told():
    record = build_record([Said(RUIZ, "Con todo, quedan deudas.", Kind.GAP, "", "es")])
    assert texts(record, "es") == []
    assert texts(record, "en") == []
    assert texts(build_record([Said(KENYA, "Progress is nonetheless uneven.", Kind.GAP, "")]), "en") == []


def test_who_else_spoke_is_nobody_whose_sentence_was_told_already():
    said = "Ms. Ruiz asked for a register of seafarers but not before 2030."
    record = build_record([Said(RUIZ, said, Kind.POSITION, "", "en", DocumentKind.SYNTHESIS)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    writer = Writer(context)
    (one,) = record.contributions
    assert len(besides(writer, [one], ())) == 1
    assert writer.attributed(one) is not None
    assert besides(writer, [one], ()) == []
