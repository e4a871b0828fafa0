"""The register of actors: what merges, and what must not."""

import pytest

from relatoria.gather.attribution.actors.registry import Mention, Registry, mention_of
from relatoria.model.actor import ActorKind

P, S, B, G = ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP
SWING = Mention(P, "William Lacy Swing", "Director General", "OIM", gender="m", surface="Sr. William Lacy Swing")

SAME = [
    (SWING, Mention(P, "Swing", gender="m"), "surname alone"),
    (Mention(P, "Swing", gender="m"), SWING, "surname first, full name later"),
    (SWING, Mention(P, "", "Director General", "la OIM"), "the function alone"),
    (Mention(P, "", "Director General", "OIM", surface="el Director General de la OIM"), SWING, "function first"),
    (SWING, Mention(P, "WILLIAM LACY SWING"), "capitals"),
    (SWING, Mention(P, "William L. Swing"), "a middle initial"),
    (Mention(P, "Alejandro Solano Ortiz"), Mention(P, "Solano", gender="m"), "the first of two Spanish surnames"),
    (Mention(P, "José Graziano da Silva"), Mention(P, "Graziano da Silva"), "the first name left out"),
    (
        Mention(P, "Franck Laczko", "Director", "GMDAC"),
        Mention(P, "Frank Laczko", "Director", "GMDAC"),
        "one letter apart in the same post",
    ),
    (Mention(S, "Belarús", country="BLR"), Mention(S, "Bélarus", country="BLR"), "a State in two languages"),
    (Mention(B, "la OIT"), Mention(B, "OIT"), "an article"),
    (
        Mention(B, "Liga de Puertos Francos", surface="la Liga de Puertos Francos (LPF)"),
        Mention(B, "LPF"),
        "an acronym learnt from its brackets",
    ),
    (
        Mention(G, "Colombo Process"),
        Mention(B, "the Colombo Process"),
        "a mechanism, as a group and as an organisation",
    ),
    (Mention(G, "Processus de Colombo"), Mention(G, "Proceso de Colombo"), "a mechanism in two languages"),
    (Mention(B, "OIM"), Mention(B, "International Organization for Migration"), "an organisation in two languages"),
    (Mention(G, "le Groupe africain"), Mention(G, "Groupe africain"), "a group"),
]

OTHER = [
    (SWING, Mention(P, "Swing", gender="f"), "another gender"),
    (Mention(P, "Ana Ruiz", country="ESP"), Mention(P, "Ana Ruiz", country="CHL"), "the same name in two countries"),
    (Mention(P, "Frank Laczko"), Mention(P, "Franck Laczko"), "one letter apart and no post known"),
    (Mention(P, "Ana Ruiz"), Mention(P, "Ana Rojas"), "the same first name"),
    (Mention(P, "Carlos Ruiz"), Mention(P, "Ana Ruiz"), "the same surname"),
    (Mention(B, "Senegal"), Mention(S, "Senegal", country="SEN"), "another kind"),
]


@pytest.mark.parametrize(("first", "second", "why"), SAME, ids=[row[2] for row in SAME])
def test_add_merges_when_near_certain(first: Mention, second: Mention, why: str) -> None:
    registry = Registry()
    assert registry.add(first) == registry.add(second) == "a1", why
    assert len(registry.actors()) == 1


@pytest.mark.parametrize(("first", "second", "why"), OTHER, ids=[row[2] for row in OTHER])
def test_add_keeps_apart(first: Mention, second: Mention, why: str) -> None:
    registry = Registry()
    assert (registry.add(first), registry.add(second)) == ("a1", "a2"), why


def test_find_gives_none_when_two_could_be_meant() -> None:
    registry = Registry()
    registry.add(Mention(P, "Ana Ruiz"))
    registry.add(Mention(P, "Eva Ruiz"))
    ruiz = Mention(P, "Ruiz", gender="f")
    assert registry.find(ruiz) is None
    assert registry.candidates(ruiz) == ("a1", "a2")


def test_add_enriches_what_was_missing() -> None:
    registry = Registry()
    registry.add(Mention(P, "Swing", gender="m", surface="Sr. Swing"))
    registry.add(SWING)
    actor = registry.actors()[0]
    assert (actor.name, actor.role, actor.organisation, actor.gender) == (
        "William Lacy Swing",
        "Director General",
        "OIM",
        "m",
    )
    assert actor.aliases == ("Sr. Swing", "Swing", "Sr. William Lacy Swing", "William Lacy Swing")


def test_set_members_adds_and_get_shows_them() -> None:
    registry = Registry()
    group = registry.add(Mention(G, "GRULAC"))
    registry.set_members(group, ["a2", "a3"])
    registry.set_members(group, ["a3", "a4"])
    registry.alias(group, "el GRULAC")
    registry.alias(group, "")
    assert registry.get(group).members == ("a2", "a3", "a4")
    assert registry.get(group).aliases == ("GRULAC", "el GRULAC")


@pytest.mark.parametrize(
    "mention",
    [SWING, Mention(P, "", "Director General", "OIM", surface="el Director General de la OIM"), Mention(B, "OIT")],
)
def test_mention_of_gives_the_actor_again(mention: Mention) -> None:
    first, second = Registry(), Registry()
    first.add(mention)
    second.add(mention_of(first.actors()[0]))
    assert second.actors()[0].name == first.actors()[0].name
    assert second.add(mention) == "a1"


def test_actors_are_states_by_kind_whatever_names_them() -> None:
    registry = Registry()
    registry.add(Mention(S, "Gabon", country="GAB"))
    registry.add(Mention(P, "Ana Torres"))
    assert [actor.stakeholder_type for actor in registry.actors()] == ["state", None]


def test_office_behind_a_contraction_has_its_article() -> None:
    registry = Registry()
    office = Mention(P, "", "délégué", "agence", surface="du délégué de l'agence")
    assert registry.get(registry.add(office)).name == "le délégué de l'agence"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Mention(P, "Quispe Mamani", gender="f", surface="la Sra. Quispe Mamani (Red Sur)"), False),
        (Mention(P, "Quispe Mamani", organisation="Red Sur"), False),
        (Mention(P, "Quispe Mamani", country="PER"), True),
        (Mention(P, "Quispe Mamani", surface="la Sra. Quispe Mamani"), True),
        (Mention(P, "Elvira Quispe", organisation="Red Sur"), True),
    ],
)
def test_a_family_name_that_another_document_introduces_is_somebody_else(other: Mention, same: bool) -> None:
    registry = Registry(across=True)
    known = registry.add(Mention(P, "Elvira Quispe Mamani", country="PER"))
    assert (registry.add(other) == known) is same


@pytest.mark.parametrize(
    ("known", "other", "same"),
    [
        (Mention(P, "Aranda Quirós", country="PAN"), Mention(P, "Rubén Aranda Quirós"), True),
        (Mention(P, "Rubén Aranda Quirós", organisation="Red Sur"), Mention(P, "Aranda Quirós", country="PAN"), False),
        (Mention(P, "Ana Sol", organisation="OIT"), Mention(P, "Sol", organisation="ILO"), True),
        (Mention(P, "Ana Sol", organisation="Confederación Mundial del Empleo"),
         Mention(P, "Sol", organisation="Confédération mondiale de l'emploi"), True),
        (Mention(P, "Ana Sol", organisation="Federación de Puertos"), Mention(P, "Sol", organisation="Red Sur"), False),
    ],
)  # fmt: skip
def test_across_documents_a_body_in_two_languages_vouches(known: Mention, other: Mention, *, same: bool) -> None:
    registry = Registry(across=True)
    first = registry.add(known)
    assert (registry.add(other) == first) is same
