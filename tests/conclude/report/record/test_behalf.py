"""Whoever speaks for others is told as one who does: in the record's own words, else with their names."""

from tests.conclude.report.told.test_items import report_of

from relatoria.model.report import Profile

RECORD = (
    "Acta resumida de la cuarta sesión\n\n"
    "1. El Sr. Abel Tuan (Perú), hablando en nombre de Chile, Ghana y el Perú, dijo que la reubicación planificada de "
    "las aldeas debía ser siempre la última opción. Los tres Estados se comprometían a elaborar, a más tardar en "
    "diciembre de 2027, un mapa común de las costas erosionadas, con una contribución de 3,5 millones de dólares.\n\n"
    "2. La Sra. Rosa Mba (Gabón) dijo que el personal de salud debía cobrar a tiempo.\n"
)


def told(words: str) -> list[str]:
    return [one.text for one in report_of(RECORD, Profile.SYNTHESIS, "es") if words in one.text]


def test_words_that_say_for_whom_stand_as_they_are() -> None:
    promise = (
        "Acta resumida\n\n1. El Sr. Abel Tuan (Perú), hablando en nombre de Chile, Ghana y el Perú, anunció que los "
        "tres Gobiernos destinarían 6 millones de dólares, antes de junio de 2027, a las escuelas costeras.\n"
    )
    (one,) = [one.text for one in report_of(promise, Profile.SYNTHESIS, "es") if "6 millones" in one.text]
    assert one.count("en nombre de") == 1


def test_a_sentence_that_follows_says_for_whom() -> None:
    (one,) = told("mapa común")
    assert "hablando en nombre de Chile, de Ghana y del Perú" in one


def test_what_one_says_for_others_is_nobodys_majority() -> None:
    assert not [one for one in (*told("última opción"), *told("mapa común")) if one.startswith(("Todos", "La mayoría"))]


def test_a_statement_is_said_once_to_be_made_for_others() -> None:
    statement = (
        "Statement by Ms. Ana Pimentel, Secretary-General of the Federation of Nurses, on behalf of Chile and Peru\n\n"
        "Madam Chair, we will train 200 nurses between January 2027 and December 2028.\n\n"
        "The fee for nurses should be paid by hospitals in every country.\n\n"
        "We recommend that all States publish the waiting times of migrant nurses once a year.\n"
    )
    told = [one.text for one in report_of(statement, Profile.SYNTHESIS) if "Pimentel" in one.text]
    assert len(told) > 1
    assert sum("behalf" in one for one in told) == 1


def test_what_a_speaker_for_others_says_for_the_own_country_is_told_without_them() -> None:
    statement = (
        "Statement by Ms. Ana Pimentel, Minister of Health of Brazil, on behalf of Chile and Peru\n\n"
        "Madam Chair, we will train 200 nurses between January 2027 and December 2028.\n\n"
        "In my national capacity, I announce that Brazil will hire 300 nurses before June 2027.\n"
    )
    (own,) = [one.text for one in report_of(statement, Profile.SYNTHESIS) if "300 nurses" in one.text]
    assert "behalf" not in own


def test_for_whom_somebody_speaks_is_told_after_others_spoke_for_themselves() -> None:
    first = (
        "Acta resumida\n\n1. La Sra. Ida Camba (Gabón) recomendó a los Estados que enseñaran a nadar a los marinos.\n\n"
    )
    record = first + RECORD.partition("\n\n")[2].replace("1. El", "2. El").replace("2. La", "3. La")
    (one,) = [said.text for said in report_of(record, Profile.SYNTHESIS, "es") if "mapa común" in said.text]
    assert "hablando en nombre de Chile, de Ghana y del Perú" in one


def test_we_of_a_group_of_organizations_are_not_the_speaker_s_own_organization() -> None:
    statement = (
        "Statement by Ms. Ana Pimentel, Coordinator, Harbour Workers Network\n\nMadam Chair,\n\n"
        "I have the honour to speak on behalf of the Stakeholder Group on Rivers and Fishers, which brings together 43 "
        "organizations.\n\nWe are ready to train 200 nurses between January 2027 and December 2028.\n\n"
        "We support the publication of waiting times within 48 hours, as called for by many hospitals.\n"
    )
    told = [one.text for one in report_of(statement, Profile.SYNTHESIS) if "Pimentel" in one.text]
    assert told
    assert "on behalf of the Stakeholder Group on Rivers and Fishers" in told[0]
    assert not [one for one in told if "her organization" in one]


def test_capacity_that_a_statement_says_itself_is_not_told_again() -> None:
    declaration = (
        "Declaración ministerial de Pisco\n\nAprobada en Pisco el 4 de mayo de 2026\n\n"
        "1. Los Estados se comprometen a abrir doce oficinas antes de junio de 2027.\n\n"
        "2. En nombre de los Estados miembros del Foro de Puertos del Pacífico, la delegación de Samoa hizo constar su "
        "preferencia por la evaluación de cada puerto caso por caso.\n"
    )
    found = [one.text for one in report_of(declaration, Profile.SYNTHESIS, "es") if "caso por caso" in one.text]
    assert all(one.count("en nombre de") + one.count("En nombre de") == 1 for one in found)
