import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import is_with_others, subject_of, without_own_name
from relatoria.conclude.report.naming.names import (
    body_name,
    full_name,
    is_nameable,
    listed_name,
    lower_first,
    matter_of,
    names,
    number,
    short_name,
    spelt_out,
)
from relatoria.conclude.report.sections.by_group import group_name
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.dialogue import Dialogue, GroupMembership, Wording
from relatoria.model.record import Record
from relatoria.model.report import Profile

IOM = Actor("a1", ActorKind.ORGANISATION, "IOM", stakeholder_type="un_entity")
FIJI = Actor("a2", ActorKind.STATE, "Fiji", country="FJI")
RUIZ = Actor("a3", ActorKind.PERSON, "Ana María de la Ruiz", "Ministra", "Ministerio de Trabajo", "ECU", "state", "f")
OFFICE = Actor("a4", ActorKind.PERSON, "El Relator Especial", "Relator", None, None, None, "m")
UNION = Actor("a5", ActorKind.ORGANISATION, "Dockers United")
PARTY = Actor("a6", ActorKind.GROUP, "The Employers' group")
LONER = Actor("a7", ActorKind.PERSON, "Kim Bell", None, "Sindicato de la estiba", "CHL", "trade_union")


@pytest.mark.parametrize(
    ("actor", "language", "known", "expected"),
    [
        (IOM, "es", False, "la Organización Internacional para las Migraciones (OIM)"),
        (IOM, "es", True, "la OIM"),
        (FIJI, "fr", True, "les Fidji"),
        (UNION, "en", False, "Dockers United"),
        (Actor("a8", ActorKind.GROUP, "G77"), "en", False, "the Group of 77 (G77)"),
        (PARTY, "en", True, "the Employers' group"),
        (Actor("a8", ActorKind.GROUP, "Working group B"), "en", True, "working group B"),
    ],
)
def test_body_name(actor, language, known, expected):
    assert body_name(actor, language, known=known) == expected


CHAMBER = Actor("a8", ActorKind.ORGANISATION, "cámara de comercio de Cuenca")
COLLEGE = Actor("a8", ActorKind.ORGANISATION, "Colegio de enfermeras")


@pytest.mark.parametrize(
    ("actor", "language", "heard", "expected"),
    [
        (CHAMBER, "en", "es", "the “cámara de comercio de Cuenca”"),
        (CHAMBER, "fr", "es", "la « cámara de comercio de Cuenca »"),
        (CHAMBER, "es", "es", "la cámara de comercio de Cuenca"),
        (CHAMBER, "en", "", "the cámara de comercio de Cuenca"),
        (Actor("a8", ActorKind.ORGANISATION, "the women's caucus"), "es", "en", "el «women's caucus»"),
        (Actor("a8", ActorKind.ORGANISATION, "asociación de regantes"), "fr", "es", "l’« asociación de regantes »"),
        (COLLEGE, "fr", "es", "le Colegio de\u00a0enfermeras"),
        (COLLEGE, "en", "es", "the Colegio de enfermeras"),
    ],
)
def test_body_name_of_another_language_is_set_off(actor, language, heard, expected):
    assert body_name(actor, language, heard=heard) == expected


def test_listed_name_sets_off_an_organisation_of_another_language():
    agent = Actor("a9", ActorKind.PERSON, "Henrik Storaas", None, "ships' agents' association")
    assert listed_name(agent, "es", "en") == "Henrik Storaas («ships' agents' association»)"
    assert listed_name(agent, "en", "en") == "Henrik Storaas (ships' agents' association)"


def test_full_name_of_an_office_says_of_which_state():
    minister = Actor("a9", ActorKind.PERSON, "The Minister of Justice", "Minister", None, "MWI", "state")
    assert full_name(minister, "en", "en") == "the Minister of Justice of Malawi"
    said = Actor("a9", ActorKind.PERSON, "The Malawian Minister of Justice", "Minister", None, "MWI", "state")
    assert full_name(said, "en", "en") == "the Malawian Minister of Justice"


def test_full_name_of_somebody_without_a_name_has_no_honorific():
    teacher = Actor("a9", ActorKind.PERSON, "Una maestra de Tulcán", "maestra", "Tulcán", None, None, "f")
    assert full_name(teacher, "es", "es") == "una maestra de Tulcán"


@pytest.mark.parametrize(
    ("role", "organisation", "said"),
    [
        ("gerente comercial de esta última", None, "Ana Sol"),
        ("portavoz", None, "Ana Sol"),
        ("portavoz", "Agua Clara", "Ana Sol, portavoz de Agua Clara,"),
        ("portavoz del barrio", None, "Ana Sol, portavoz del barrio,"),
    ],
)
def test_full_name_leaves_out_what_says_nothing_without_the_record(role, organisation, said):
    assert full_name(Actor("a9", ActorKind.PERSON, "Ana Sol", role, organisation), "es", "es") == said


def test_full_name_with_a_title_before_a_surname():
    leask = Actor("a9", ActorKind.PERSON, "Leask", "Councillor", aliases=("Councillor Leask",))
    roldan = Actor("a9", ActorKind.PERSON, "Roldán", "concejala", aliases=("La concejala Roldán", "Roldán"))
    assert full_name(leask, "en", "en") == "Councillor Leask"
    assert full_name(roldan, "es", "es") == "la concejala Roldán"
    assert full_name(roldan, "en", "es") == "Roldán"


def test_is_nameable_a_crowd_only_in_the_language_of_the_record():
    crowd = Actor("a9", ActorKind.COLLECTIVE, "Developing countries")
    assert [is_nameable(crowd, "en", "en"), is_nameable(crowd, "es", "en")] == [True, False]


@pytest.mark.parametrize(
    ("name", "role", "said_in"),
    [
        ("Directora del Registro Nacional", "Directora del Registro Nacional", "es"),
        ("Directora del Registro de HONDURAS", "Directora del Registro", "es"),
        ("La Directora del Registro", "Directora del Registro", "es"),
        ("Directeur des archives du TOGO", "Directeur des archives", "fr"),
    ],
)
def test_is_nameable_an_office_only_in_the_language_of_the_record(name: str, role: str, said_in: str):
    assert not is_nameable(Actor("a9", ActorKind.PERSON, name, role), "en", said_in)
    assert is_nameable(Actor("a9", ActorKind.PERSON, "Ana Sol", role), "en", said_in)


def test_full_name_puts_a_state_in_capitals_into_small_letters():
    said = ("la Sra. Ana Paz, Directora del Registro de HONDURAS",)
    paz = Actor("a9", ActorKind.PERSON, "Ana Paz", "Directora del Registro", "HONDURAS", "HND", "state", "f", said)
    assert full_name(paz, "es", "es") == "la Sra. Ana Paz, Directora del Registro de Honduras,"


def test_listed_name_of_an_office_in_a_state_is_of_the_state():
    officer = Actor("a9", ActorKind.PERSON, "Fatou Jallow", None, "Diaspora Affairs, the Gambia")
    assert listed_name(officer, "fr", "en") == "Fatou Jallow (Gambie)"
    assert listed_name(officer, "en", "en") == "Fatou Jallow (Diaspora Affairs, the Gambia)"


def test_full_name_of_a_field_of_work():
    chief = Actor("a9", ActorKind.PERSON, "Ana Uwera", "Director General", "Statistics")
    assert full_name(chief, "en", "en") == "Ana Uwera, Director General of Statistics,"
    assert listed_name(chief, "es", "en") == "Ana Uwera"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("IOM offered 40 vans.", "en", "the International Organization for Migration (IOM) offered 40 vans."),
        ("La OIM ofreció la ayuda de la OIM.", "es",
         "la Organización Internacional para las Migraciones (OIM) ofreció la ayuda de la OIM."),
        ("The International Organization for Migration (IOM) came.", "en",
         "The International Organization for Migration (IOM) came."),
        ("IOM’s vans came.", "en", "IOM’s vans came."),
        ("La representante del OIM habló.", "es",
         "La representante de la Organización Internacional para las Migraciones (OIM) habló."),
    ],
)  # fmt: skip
def test_spelt_out(text, language, expected):
    assert spelt_out(text, [IOM, RUIZ], language) == expected


def test_spelt_out_behind_a_contraction():
    unep = Actor("a8", ActorKind.ORGANISATION, "PNUE", stakeholder_type="un_entity")
    told = spelt_out("Le représentant du PNUE parle.", [unep], "fr")
    assert told == "Le représentant du Programme des Nations Unies pour l’environnement (PNUE) parle."


def test_a_family_name_that_opens_with_an_article_is_no_office():
    hajjam = Actor("a8", ActorKind.PERSON, "Nadia El Hajjam", "professeure", None, None, "academia", "f")
    bihan = Actor("a9", ActorKind.PERSON, "Le Bihan", None, None, None, None, "m", ("M. Le Bihan", "Le Bihan"))
    assert short_name(hajjam, "fr", "fr") == "Mme El Hajjam"
    assert short_name(bihan, "fr", "fr") == "M. Le Bihan"
    assert short_name(OFFICE, "es", "es") == "el Relator Especial"


def test_names_of_persons():
    assert full_name(RUIZ, "es", "es") == "la Sra. Ana María de la Ruiz, Ministra de Trabajo, Ecuador,"
    assert full_name(RUIZ, "en", "es") == "Ms. Ana María de la Ruiz (Ecuador)"
    assert short_name(RUIZ, "fr") == "Mme de la Ruiz"
    assert full_name(OFFICE, "es", "es") == "el Relator Especial"
    assert short_name(UNION, "en") == "Dockers United"


def test_full_name_takes_the_post_as_the_record_introduces_it_before_the_name():
    said = ("La Secrétaire générale de l’AEC, Mme Ana Ferrán", "Ana Ferrán")
    head = Actor("a8", ActorKind.PERSON, "Ana Ferrán", "Secrétaire générale", "AEC", None, None, "f", said)
    assert full_name(head, "fr", "fr") == "Mme Ana Ferrán, Secrétaire générale de l’AEC,"
    minister = Actor("a9", ActorKind.PERSON, "Luis Sol", "Ministre du travail", "Panama", "PAN", "state", "m")
    assert full_name(minister, "fr", "fr") == "M. Luis Sol, Ministre du travail du Panama,"


def test_listed_name_keeps_an_organisation_in_its_language():
    assert listed_name(LONER, "es") == "Kim Bell (Sindicato de la estiba)"
    assert listed_name(LONER, "fr") == "Kim Bell (Sindicato de la estiba)"
    assert listed_name(OFFICE, "es") == "el Relator Especial"


@pytest.mark.parametrize(
    ("theme", "language", "expected"),
    [
        ("gcm:8", "es", "en materia de protección de la vida de los migrantes"),
        ("gcm:1", "es", "en materia de datos"),
        ("gcm:21", "en", "on return, readmission and reintegration"),
        ("gcm:12", "fr", "en matière de contrôle, d’évaluation et d’orientation"),
        ("gcm:9", "fr", "en matière de trafic de migrants"),
        ("gcm:20", "fr", "en matière d’envois de fonds"),
        ("", "fr", ""),
    ],
)
def test_matter_of(theme, language, expected):
    assert matter_of(theme, language) == expected


def test_small_words():
    assert lower_first("OIM") == "OIM"
    assert number(1, "es", feminine=True) == "una"


def test_group_name_is_as_the_dialogue_words_it_or_the_label_of_its_code():
    dialogue = Dialogue(
        groups=(GroupMembership("North", ("KEN",)), GroupMembership("South", ("FJI",))),
        wordings={"fr": Wording(groups=("Nord", "Sud")), "es": Wording(groups=("Norte",))},
    )

    def name(group, language):
        record = Record(dialogue=dialogue)
        return group_name(Context(record, find_points(record), Profile.SYNTHESIS, language), group)

    assert name("South", "fr") == "Sud"
    assert name("South", "es") == "South"  # the wordings do not match the groups
    assert name("state", "fr") == "États"
    assert name("civil_society", "fr") == "Société civile"


def test_subject_of():
    assert subject_of([FIJI], "fr").plural
    assert subject_of([RUIZ], "es").body == "state"
    assert subject_of([LONER], "es").body == "organisation"
    assert subject_of([IOM, RUIZ], "es").number == "plural"
    assert subject_of([Actor("x", ActorKind.PERSON, "Li")], "en").body == ""
    assert subject_of([Actor("x", ActorKind.ORGANISATION, " ")], "en").gender == "m"
    assert subject_of([Actor("x", ActorKind.STATE, "Algeria", country="DZA")], "fr").gender == "f"


@pytest.mark.parametrize(
    ("clause", "actor", "language", "expected"),
    [
        ("la OIM reconocía los avances", IOM, "es", "reconocía los avances"),
        ("IOM recognized progress", IOM, "en", "it recognized progress"),
        ("IOM and Fiji recognized progress", IOM, "en", "IOM and Fiji recognized progress"),
        ("l'OIM reconnaît les progrès", IOM, "fr", "elle reconnaît les progrès"),
        ("Fiji recognized progress", FIJI, "en", "it recognized progress"),
        ("Kim Bell recognized progress", LONER, "en", "Kim Bell recognized progress"),
        ("others recognized progress", IOM, "en", "others recognized progress"),
    ],
)
def test_without_own_name(clause, actor, language, expected):
    assert without_own_name(clause, [actor], language) == expected


def test_is_with_others():
    assert is_with_others("la OIM y Fiji mantenían un programa", [IOM])
    assert not is_with_others("la OIM mantenía un programa", [IOM])
    assert not is_with_others("la OIM y Fiji mantenían un programa", [IOM, FIJI])


def test_in_order_puts_el_salvador_under_its_e():
    salvador = Actor("a8", ActorKind.STATE, "El Salvador", country="SLV")
    honduras = Actor("a9", ActorKind.STATE, "Honduras", country="HND")
    assert names(context_of(honduras, salvador, language="es"), ["a9", "a8"]) == "El Salvador y Honduras"


def test_full_name_of_an_officer_of_the_meeting_keeps_the_state_in_brackets():
    said = Actor("a8", ActorKind.PERSON, "Pilar Sanz", "relatora", "España", "ESP", "state", "f")
    assert full_name(said, "es", "es") == "la Sra. Pilar Sanz (España)"


def test_listed_name_says_a_town_s_state_in_the_report_s_language():
    mayor = Actor("a8", ActorKind.PERSON, "Ana Paz", "alcaldesa", "Jalapa, en Guatemala", None, "local_government", "f")
    assert listed_name(mayor, "en") == "Ms. Ana Paz (Mayor of Jalapa, Guatemala)"


def test_without_own_name_of_several():
    assert without_own_name("IOM and Fiji agreed", [IOM, FIJI], "en") == "IOM and Fiji agreed"


def test_listed_name_names_a_state_in_the_reports_language():
    mayor = Actor("a8", ActorKind.PERSON, "Osman Toprak", "Deputy Mayor", "Turkey", None, "local_government", "m")
    assert [listed_name(mayor, language) for language in ("es", "en", "fr")] == [
        "el Sr. Osman Toprak (Türkiye)",
        "Mr. Osman Toprak (Türkiye)",
        "M. Osman Toprak (Türkiye)",
    ]


def context_of(*actors, language="en"):
    record = Record(actors=actors)
    return Context(record, find_points(record), Profile.SYNTHESIS, language)


def test_names_stand_in_the_alphabet_of_their_state_or_organisation():
    context = context_of(IOM, FIJI, RUIZ, UNION)
    assert names(context, ["a1", "a3", "a2", "a5"]) == (
        "Dockers United, Ms. Ana María de la Ruiz (Ecuador), Fiji and the International Organization for Migration "
        "(IOM)"
    )


def test_names_beyond_the_limit_are_counted_and_those_introduced_are_known():
    introduced = set()
    context = context_of(IOM, FIJI, RUIZ, UNION, language="es")
    assert names(context, ["a1", "a2", "a3", "a5"], introduced, most=2) == (
        "Dockers United, la Sra. Ana María de la Ruiz (Ecuador) y otras dos voces"
    )
    assert introduced == {"a5"}
    assert names(context, ["a1", "a2", "a3"], introduced, most=2).count("voces") == 0  # one more is named, not counted


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("es", "una persona cuyo nombre se reserva", "personas cuyos nombres se reservan"),
        ("en", "an unnamed participant", "unnamed participants"),
        ("fr", "une personne dont le nom est réservé", "des personnes dont le nom est réservé"),
    ],
)
def test_names_that_a_rule_withholds_stand_last_and_once(language, one, two):
    hidden = [Actor(f"x{n}", ActorKind.PERSON, f"X{n}") for n in (1, 2)]
    context = context_of(FIJI, *hidden, language=language)
    assert names(context, ["x1", "a2"]).endswith(f" {one}")
    assert names(context, ["x1", "x2", "a2"]).endswith(f" {two}")
    assert "X1" not in names(context, ["x1", "x2", "a2"])


@pytest.mark.parametrize(
    ("language", "called"),
    [("es", "el grupo «África»"), ("en", "the working group “Africa”"), ("fr", "le groupe «\u202fAfrique\u202f»")],
)
def test_group_of_the_meeting_is_called_a_group_by_its_name_in_the_language(language, called):
    group = Actor("a1", ActorKind.GROUP, "África", aliases=("África", "Africa", "Afrique"))
    wordings = {"en": Wording(groups=("Africa",)), "fr": Wording(groups=("Afrique",))}
    dialogue = Dialogue(groups=(GroupMembership("África", ("d1.txt",)),), wordings=wordings)
    record = Record((), actors=(group,), dialogue=dialogue)
    context = Context(record, find_points(record), Profile.SYNTHESIS, language)
    assert body_name(context.actors["a1"], language) == called


def test_full_name_of_a_form_of_address_is_not_followed_by_its_function():
    speaker = Actor("a9", ActorKind.PERSON, "Mr. Speaker", "Speaker", gender="m")
    assert full_name(speaker, "en", "en") == "Mr. Speaker"


def test_a_role_was_said_in_the_language_of_the_document_that_has_it():
    first = "Mme Ana Ruiz (Chili) a dit que les registres du port étaient tenus à la main."
    second = "Ms. Ana Ruiz, Deputy Minister of Labour of Chile, said that registers were kept by hand."
    record = gather([read_file(first.encode(), "un.txt"), read_file(second.encode(), "two.txt")])
    (ruiz,) = [one for one in record.actors if one.kind is ActorKind.PERSON]
    context = Context(record, find_points(record), Profile.SYNTHESIS, "fr")
    assert context.language_heard(ruiz.id) == "en"
    assert "Minister" not in full_name(ruiz, "fr", context.language_heard(ruiz.id))


def test_a_post_in_a_state_named_in_another_language_names_it_in_that_of_the_report():
    roa = Actor("a9", ActorKind.PERSON, "Ana Roa", "Deputy Minister of Labour", "Gambie", "GMB", "state", "f")
    assert full_name(roa, "en", "en") == "Ms. Ana Roa, Deputy Minister of Labour, the Gambia,"


def test_a_role_was_said_in_the_language_of_a_document_in_which_its_bearer_does_not_speak():
    said = "La Sra. Ruiz (Chile) dijo que los registros se llevaban a mano."
    other = "La réunion était présidée par Mme Ana Ruiz, Directrice de la coopération du Chili. Le Kenya a pris note."
    record = gather([read_file(said.encode(), "un.txt"), read_file(other.encode(), "deux.txt")])
    (ruiz,) = [one for one in record.actors if one.kind is ActorKind.PERSON]
    assert ruiz.role is not None
    context = Context(record, find_points(record), Profile.SYNTHESIS, "es")
    assert context.language_heard(ruiz.id) == "fr"


def test_body_name_of_signatories_is_in_the_language_of_the_report() -> None:
    signers = Actor("a1", ActorKind.GROUP, "les signataires de l’«\xa0Appel de Cotonou\xa0»")
    assert body_name(signers, "en", heard="fr") == "the signatories of the “Appel de Cotonou”"
    assert body_name(signers, "es", heard="fr") == "los firmantes del «Appel de Cotonou»"


@pytest.mark.parametrize(
    ("role", "body", "language", "told"),
    [
        ("alcaldesa", "alcaldía de Lota", "es", "la Sra. Ana Sol, alcaldesa de Lota,"),
        ("alcaldesa", "alcaldía del Callao", "es", "la Sra. Ana Sol, alcaldesa del Callao,"),
        ("concejala", "Concejo Municipal de Lota", "es", "la Sra. Ana Sol, concejala del Concejo Municipal de Lota,"),
        ("directora", "Dirección de Pesca", "es", "la Sra. Ana Sol, directora de la Dirección de Pesca,"),
        ("maire adjointe", "mairie de Sète", "fr", "Mme Ana Sol, maire adjointe de Sète,"),
        ("Minister", "Ministry of Ports", "en", "Ms. Ana Sol, Minister of Ports,"),
    ],
)
def test_an_office_and_its_holder_are_told_in_one_word(role: str, body: str, language: str, told: str) -> None:
    actor = Actor("a8", ActorKind.PERSON, "Ana Sol", role, body, None, None, "f")
    assert full_name(actor, language, language) == told
