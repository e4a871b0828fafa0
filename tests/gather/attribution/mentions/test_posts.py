"""What of a title is the function, and what the organisation."""

from __future__ import annotations

from pathlib import Path

import pytest

from relatoria import gather_record, read_documents
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("title", "role", "organisation"),
    [
        ("Special Envoy for Global Health", "Special Envoy for Global Health", None),
        (
            "Director for National Planning at the Ministry of Finance",
            "Director for National Planning",
            "Ministry of Finance",
        ),
        ("President of World Vision", "President", "World Vision"),
        (
            "Director, Health Workforce Department, World Health Organization (WHO)",
            "Director, Health Workforce Department",
            "World Health Organization (WHO)",
        ),
        ("Programme Manager for the African Union", "Programme Manager", "African Union"),
        ("Director of Civil Registration in Bassikounou", "Director of Civil Registration in Bassikounou", None),
        ("Director General, Overseas Employment", "Director General, Overseas Employment", None),
        ("Director General, Overseas Employment, Ghana", "Director General, Overseas Employment", "Ghana"),
        ("Undersecretary for Foreign Employment", "Undersecretary for Foreign Employment", None),
        ("Director of Ocean Watch", "Director", "Ocean Watch"),
        ("Head of Labour Policy at the Institute for Ports", "Head of Labour Policy", "Institute for Ports"),
        ("Adviser for International Labour Organization", "Adviser", "International Labour Organization"),
    ],
)
def test_post_tells_a_field_of_work_from_an_organisation(
    tmp_path: Path, title: str, role: str, organisation: str | None
) -> None:
    (tmp_path / "a.txt").write_text(f"Ms. Ana Duarte, {title}, said that data were scarce.\n", encoding="utf-8")
    [actor] = gather_record(read_documents([tmp_path / "a.txt"]).documents).actors
    assert (actor.role, actor.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("said", "name", "role", "organisation"),
    [
        ("Elvira Sol, decana del colegio de enfermería de Vallarta, manifestó inquietud por la medida.", "Elvira Sol",
         "decana", "colegio de enfermería de Vallarta"),
        ("Mamadou Diallo, portavoz de Puentes del Sahel, dijo que faltan datos.", "Mamadou Diallo", "portavoz",
         "Puentes del Sahel"),
        ("Ana Ruiz, directora de Operaciones de Cruz Verde, dijo que en el país faltan todavía los datos.", "Ana Ruiz",
         "directora de Operaciones", "Cruz Verde"),
        ("Ana Ruiz, operaria de Choloma con diecinueve años de oficio, dijo que faltan datos.", "Ana Ruiz", "operaria",
         "Choloma"),
        ("Mme Corinne Roy, directrice de l'intégration au ministère de l'Intérieur, a dit que les délais sont longs.",
         "Corinne Roy", "directrice de l'intégration", "ministère de l'Intérieur"),
        ("La coordinatrice médicale de Médecins du Rivage, Hélène Roy, a dit que les données manquent.", "Hélène Roy",
         "coordinatrice médicale", "Médecins du Rivage"),
        ("Oleksandr Hnat, inspector with the Seafarers' Union of the Baltic, said that crews had been left behind.",
         "Oleksandr Hnat", "inspector", "Seafarers' Union of the Baltic"),
        ("Jon Berg, secretary of the Dockers' Union of Ireland, said that data were scarce.", "Jon Berg", "secretary",
         "Dockers' Union of Ireland"),
        ("Karin Foss, a limnologist at the University of Lund, said that data were scarce.", "Karin Foss",
         "limnologist", "University of Lund"),
        ("His fellow reviewer, Hanne Stadl of the Chamber of Crafts of Carinthia, found that the college was full.",
         "Hanne Stadl", "fellow reviewer", "Chamber of Crafts of Carinthia"),
        ("The commissioner for school education Sunita Kulk said that data were scarce.", "Sunita Kulk",
         "commissioner for school education", None),
        ("Rompió el hielo Adela Mamani Quiroz, a cargo del registro civil, con un dato que nadie discutió.",
         "Adela Mamani Quiroz", None, None),
        ("Closing the event, Minister of State Deirdre Hall said that data were scarce.", "Deirdre Hall",
         "Minister of State", None),
    ],
)  # fmt: skip
def test_post_of_a_body_is_its_whole_name(said: str, name: str, role: str | None, organisation: str | None) -> None:
    [actor, *_] = gather([read_file(said.encode(), "a.txt")]).actors
    assert (actor.name, actor.role, actor.organisation) == (name, role, organisation)


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("es", "La representante de Minera Alumbre acudió con dos abogados.", "Minera Alumbre"),
        ("es", "El portavoz de la asociación de vecinos de Las Minas preguntó si hay agua.",
         "asociación de vecinos de Las Minas"),
        ("en", "The representative of Brazil sought clarification on costs and said no.", "Brazil"),
        ("en", "The General Assembly adopted the text, said Ms. Roe.", "General Assembly"),
        ("en", "The Executive Board said that it was late.", "Executive Board"),
        ("en", "Reporting from the group, its convenor Gurung (Nepal) had little to say.", "group"),
        ("fr", "La Fédération des femmes, qui y mettrait six millions, a dit que non.", "Fédération des femmes"),
    ],
)  # fmt: skip
def test_post_ends_where_the_sentence_goes_on(language: str, said: str, name: str) -> None:
    assert find_spots(scene_of(sentence_of(said), language))[0].mention.name == name


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "The Worker Vice-Chairperson launched an appeal for a fund, and said no.", "Worker Vice-Chairperson"),
        ("en", "A foreign-trained electrician might wait up to two years, she said.", "foreign-trained electrician"),
        ("en", "Asked by the Chair for its view, WHO replied that it was late.", "Chair"),
        ("fr", "Le commissaire veillera à ce point à la prochaine session, a dit Mme Roy.", "commissaire"),
    ],
)
def test_post_of_an_office_ends_at_a_verb_that_says_nothing(language: str, said: str, role: str) -> None:
    assert find_spots(scene_of(sentence_of(said), language))[0].mention.role == role


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "L'Agence étudie avec les consulats de Dakar et de Cotonou un calendrier commun, a dit Mme Roy."),
        ("fr", "Le fonds paritaire qu'elle abonde avance le premier loyer, a dit Mme Roy."),
        ("es", "Están dispuestos a costear el laboratorio que la zona reclama, dijo la Sra. Sol."),
        ("es", "La propuesta parte de la asociación de padres del colegio San Blas, que lleva tres cursos en ello."),
        ("en", "Eastern Africa loses a fifth of the power that it produces, said Ms. Roe."),
    ],
)
def test_what_goes_on_is_no_name(language: str, said: str) -> None:
    found = [spot.mention.name for spot in find_spots(scene_of(sentence_of(said), language)) if spot.mention.name]
    assert set(found) <= {"Roy", "Sol", "Roe"}


def test_post_of_a_consul_is_not_of_the_state_where_it_is_held() -> None:
    said = "El cónsul general en São Paulo, Julio Rengifo, dijo que faltan datos."
    [actor] = gather([read_file(said.encode(), "a.txt")]).actors
    assert (actor.role, actor.country) == ("cónsul general en São Paulo", None)


def test_post_takes_its_gender_from_its_article() -> None:
    found = find_spots(scene_of(sentence_of("La cónsul Yolanda Ramos contó lo que se hace en Trieste."), "es"))
    assert found[0].mention.gender == "f"


@pytest.mark.parametrize(
    ("post", "role", "organisation"),
    [
        ("directora general de Derechos de la Niñez", "directora general de Derechos de la Niñez", None),
        ("subdirector de Cooperación Jurídica", "subdirector de Cooperación Jurídica", None),
        ("directora de Salud de Cobán", "directora de Salud", "Cobán"),
        ("directora de Puentes del Sahel", "directora", "Puentes del Sahel"),
    ],
)
def test_post_keeps_what_a_director_has_in_charge(post: str, role: str, organisation: str | None) -> None:
    text = f"La Sra. Ada Moe Paz, {post}, afirmó que faltaban tutores en las islas.\n"
    [actor] = gather([read_file(text.encode(), "a.txt")]).actors
    assert (actor.role, actor.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Ferry Towns Network (FTN) said that fees had been abolished.",
            [("organisation", "Ferry Towns Network", None)],
        ),
        ("The Compact on Ports Mobility (ICPM) noted that fees had been abolished.", []),
        ("Maria Castro (CCO) said that fees had been abolished.", [("person", "Maria Castro", "CCO")]),
    ],
)
def test_a_bracket_that_shortens_a_name_is_nobodys_post(text: str, actors: list[tuple[str, str, str | None]]) -> None:
    found = gather([read_file(f"{text}\n".encode(), "a.txt")]).actors
    persons = [(one.kind.value, one.name, one.organisation) for one in found if "Mobility" in one.name or actors]
    assert persons == actors


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("La Sra. MENJÍVAR (El Salvador) considera que los puertos necesitan botes.", "Menjívar", "SLV"),
        ("Mme Menjívar (El Salvador) a demandé que les ports aient des canots.", "Menjívar", "SLV"),
        ("Ms. Menjívar (El Salvador) said that ports needed lifeboats.", "Menjívar", "SLV"),
    ],
)
def test_the_article_of_a_state_is_part_of_its_name(text: str, name: str, country: str) -> None:
    record = gather([read_file(f"{text}\n".encode(), "acta.txt")])
    (found,) = [one for one in record.actors if one.name == name]
    assert (found.country, found.organisation) == (country, "El Salvador")


@pytest.mark.parametrize(
    "text",
    [
        "La representante de la Comisión Interamericana de Puertos también la apoya y pide datos.",
        "El representante de la Comisión Interamericana de Puertos tampoco lo apoya y pide datos.",
    ],
)
def test_with_also_no_body_goes_on(text: str) -> None:
    record = gather([read_file(f"Acta de la sesión\n\n{text}\n".encode(), "acta.txt")])
    assert [one.name for one in record.actors] == ["Comisión Interamericana de Puertos"]


def test_what_a_record_does_not_reproduce_is_nobodys() -> None:
    text = (
        "Summary of discussion\n\n4.02 Jamaica remarked that its own currency had taught it modesty.\n\n"
        "4.03 A lengthy exchange on codes is not reproduced here, but the point about the coast was taken.\n"
    )
    document = read_file(text.encode(), "summary.txt")
    said = [document.text[one.start : one.end] for each in gather([document]).interventions for one in each.passages]
    assert not [words for words in said if "reproduced" in words]
