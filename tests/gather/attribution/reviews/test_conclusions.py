"""Every item of a list of conclusions is said by the body that the words before the list name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.reviews.conclusions import with_conclusions
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import Text, analyse
from relatoria.model.intervention import Relation


def text_of(language: str, *paragraphs: str) -> Text:
    document = read_file("\n\n".join(paragraphs).encode(), "d.txt")
    return analyse(replace(document, language=language))


def told(language: str, *paragraphs: str) -> list[tuple[str, str]]:
    text = text_of(language, *paragraphs)
    found = attribute(text)
    names = {actor.id: actor.name for actor in found.actors}
    passages = sorted((p.start, p.end, one.actors) for one in found.interventions for p in one.passages)
    return [(" + ".join(names[actor] for actor in actors), text.document.text[a:b]) for a, b, actors in passages]


AROUND = {
    "fr": ("Le Gabon a parlé de l'eau.", "Le Congo a parlé."),
    "es": ("Bolivia habló del agua.", "Cuba lamentó el plazo."),
    "en": ("Gabon spoke of water.", "Benin regretted the delay."),
}


@pytest.mark.parametrize(
    ("language", "head", "items", "name"),
    [
        (
            "fr",
            "2. À l'issue de ses travaux, le Groupe de travail :",
            ("a) Recommande aux États de s'unir ;", "b) Prend note de l'avis du Tchad ;", "c) Se félicite du don."),
            "Groupe de travail",
        ),
        (
            "es",
            "El Comité de Riego, oídas las delegaciones de Chile y el Perú,",
            ("1. Decide abrir un registro;", "2. Toma nota de la oferta de España;", "3. Pide un informe."),
            "Comité de Riego",
        ),
        (
            "en",
            "The Committee, having heard the delegation of Benin,",
            ("Recalling the vote of Togo,", "1. Urges States to act;", "2. Decides to set up a fund with Norway."),
            "Committee",
        ),
        (
            "es",
            "Los Ministros de Riego, reunidos en Quito:",
            ("a) Deciden ampliar el fondo;", "b) Encomiendan su gestión a la Secretaría."),
            "Los Ministros de Riego",
        ),
    ],
)  # fmt: skip
def test_items_are_the_bodys(language: str, head: str, items: tuple[str, ...], name: str) -> None:
    first = {"fr": "Le Gabon a parlé de l'eau.", "es": "Bolivia habló del agua.", "en": "Gabon spoke of water."}[
        language
    ]
    last = {"fr": "Le Congo a parlé.", "es": "Cuba lamentó el plazo.", "en": "Benin regretted the delay."}[language]
    found = told(language, first, head, *items, last)
    assert [who for who, what in found if any(what in item for item in items)] == [name] * len(items)
    assert not any(what in head for _, what in found)
    assert found[-1][0] != name


@pytest.mark.parametrize(
    ("language", "wording", "parts"),
    [
        ("en", "At its close, the Working Group: (a) Recommends drains; (b) Invites Togo; and (c) Decides to go.", 3),
        ("fr", "Le Comité directeur : recommande un label ; invite le Togo à l'héberger ; décide de se revoir.", 3),
        ("es", "La Junta: a) Aprueba el plan; b) Insta a Chile a medir.", 2),
    ],
)  # fmt: skip
def test_items_within_one_paragraph(language: str, wording: str, parts: int) -> None:
    found = told(language, wording)
    assert len(found) == parts
    assert len({who for who, _ in found}) == 1


@pytest.mark.parametrize(
    ("language", "head", "items", "name"),
    [
        ("fr", "Le Comité technique a :", ("– adopté le plan ;", "– demandé un bilan au Togo."), "Comité technique"),
        ("es", "El Comité Técnico ha:", ("– aprobado el plan;", "– pedido un balance a Chile."), "Comité Técnico"),
        ("en", "The Technical Committee:", ("- adopted the plan;", "- asked Togo for a list."), "Technical Committee"),
    ],
)  # fmt: skip
def test_items_in_the_past(language: str, head: str, items: tuple[str, ...], name: str) -> None:
    found = told(language, AROUND[language][0], head, *items)
    assert [who for who, what in found if any(what in item for item in items)] == [name] * len(items)


def test_items_below_a_verb_of_agreeing() -> None:
    found = told("es", "El Grupo de Trabajo acordó lo siguiente:", "– Crear un comité;", "– Publicar las actas.")
    assert [who for who, _ in found] == ["Grupo de Trabajo"] * 3


def test_items_of_nobody_named_are_nobodys() -> None:
    text = text_of("es", "Por todo lo anterior:", "a) Decide abrir un registro;", "b) Toma nota de la oferta.")
    assert with_conclusions(text, Attribution()).interventions == ()


def test_relation_is_that_of_the_items_verb() -> None:
    text = text_of("fr", "La Commission :", "a) Recommande un inventaire ;", "b) Prend acte du rapport.")
    found = with_conclusions(text, Attribution()).interventions
    assert [one.relation for one in found] == [Relation.RECOMMEND, Relation.REPORT]


@pytest.mark.parametrize(
    "items",
    [
        ("1. Extend penalties to firms (Germany);", "2. Conclude agreements by 2022 (Costa Rica)."),
        ("a) Drains in every street;", "b) Lamps in every lane."),
    ],
)
def test_other_lists_stay(items: tuple[str, ...]) -> None:
    text = text_of("en", "The Committee:", *items)
    assert with_conclusions(text, Attribution()).interventions == ()


@pytest.mark.parametrize(
    ("language", "head", "items", "name"),
    [
        (
            "es",
            "Los Ministros acuerdan:",
            ("9. Crear un grupo, dirigido por México, que presentará su plan.", "10. Recomendar que haya apoyo."),
            "Los Ministros",
        ),
        (
            "en",
            "The workshop recommends that:",
            ("1. States issue a notice by May;", "2. IOM and UNICEF develop a set of signs."),
            "workshop",
        ),
        (
            "fr",
            "L'atelier recommande :",
            ("1. que les États publient un avis ;", "2. que l'OIM propose un modèle de carnet."),
            "atelier",
        ),
    ],
)
def test_items_that_go_on_from_the_verb_are_the_bodys_whoever_they_name(
    language: str, head: str, items: tuple[str, ...], name: str
) -> None:
    before, after = AROUND[language]
    found = [said for said in told(language, before, head, *items, after) if said[1] not in (before, after, head)]
    assert [who for who, _ in found] == [name] * len(items)


@pytest.mark.parametrize(
    ("language", "title", "heads", "items", "name"),
    [
        (
            "fr",
            "Examen par les pairs : Togo",
            ("L'équipe d'examen recommande au Togo :", "Elle recommande aux États voisins :"),
            ("R1. de baliser le chenal ;", "R2. d'ouvrir un guichet à Lomé.", "R3. d'honorer le carnet (Bénin) ;"),
            "Équipe d'examen (Togo)",
        ),
        (
            "es",
            "Examen por pares: Chile",
            ("El equipo evaluador recomienda a Chile:", "Recomienda a los Estados vecinos:"),
            ("R1. abrir el registro;", "R2. balizar el canal.", "R3. reconocer la libreta (Perú, Bolivia);"),
            "Equipo evaluador (Chile)",
        ),
        (
            "en",
            "Peer review: Kenya",
            ("The review team recommends that Kenya:", "It recommends that the neighbouring States:"),
            ("Recommendation 1: open the register;", "Recommendation 2: mark the channel.", "R3. honour it (Uganda);"),
            "Review team (Kenya)",
        ),
    ],
)
def test_what_a_review_team_recommends_to_states_is_the_teams(
    language: str, title: str, heads: tuple[str, str], items: tuple[str, ...], name: str
) -> None:
    found = {words: who for who, words in told(language, title, heads[0], *items[:2], heads[1], items[2])}
    plain = [one.partition(". " if one.startswith("R") and one[1].isdigit() else ": ")[2] for one in items]
    assert [found.get(words) for words in plain] == [name] * len(items)
