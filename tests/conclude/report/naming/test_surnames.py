"""By which part of a name somebody is called at a later mention."""

import pytest

from relatoria.conclude.report.naming.surnames import family_name, last_name
from relatoria.model.actor import Actor, ActorKind


@pytest.mark.parametrize(
    ("name", "country", "aliases", "said"),
    [
        ("José Graziano da Silva", "BRA", (), "da Silva"),
        ("De Witte", "", (), "De Witte"),
        ("Ursula Von der Leyen", "DEU", (), "Von der Leyen"),
        ("Li Weiguo", "CHN", (), "Li Weiguo"),
        ("Nguyen Van Thanh", "VNM", (), "Nguyen Van Thanh"),
        ("Ana Torres Díaz", "PER", (), "Torres Díaz"),
        ("José Luis Jácome", "ECU", (), "Jácome"),
        ("María Fernanda Benavides-Ruiz", "ECU", (), "Benavides-Ruiz"),
        ("José Luis Jácome Mora", "ECU", (), "Jácome Mora"),
        ("Ana María de la Ruiz", "ECU", (), "de la Ruiz"),
        ("Obando Quirós", "CRI", ("la Sra. Obando Quirós (Costa Rica)",), "Obando Quirós"),
        ("Kabeya Mbuyi", "COD", ("Mme Kabeya Mbuyi (RDC)", "Kabeya Mbuyi"), "Kabeya Mbuyi"),
        ("Aguirre Solís", "", ("Mme Aguirre Solís (Haut-Commissariat (HCR)", "Aguirre Solís"), "Aguirre Solís"),
        ("Ferreira da Cunha", "BRA", ("Mr. Ferreira da Cunha (Brazil)", "Ferreira da Cunha"), "Ferreira da Cunha"),
        ("Ould Brahim", "MRT", ("el Sr. Ould Brahim",), "Ould Brahim"),
        ("Awa Sarr", "SEN", ("Mme Awa Sarr (Sénégal)", "Awa Sarr", "Mme Sarr (Sénégal)", "Sarr"), "Sarr"),
        ("Awa Sarr", "SEN", ("Mme Awa Sarr, directrice", "Awa Sarr"), "Sarr"),
        ("Ana Torres", "CHL", ("Ms. Ana Torres, Director",), "Torres"),
        ("Ana Torres Díaz", "PER", ("Sra. Ana Torres Díaz", "Díaz"), "Díaz"),
        ("Yann Le Floc'h", "", ("Le Floc'h",), "Le Floc'h"),
        ("Lemos Arce", "", ("La señora COORDINADORA DE LA RED (Lemos Arce)", "Lemos Arce"), "Lemos Arce"),
        ("Teófilo Ndong Mba", "GNQ", (), "Ndong Mba"),
        ("Mbow", "SEN", (), "Mbow"),
        ("", "", (), ""),
    ],
)
def test_family_name(name: str, country: str, aliases: tuple[str, ...], said: str) -> None:
    assert family_name(Actor("a1", ActorKind.PERSON, name, country=country or None, aliases=aliases)) == said


def test_family_name_of_a_spanish_record_are_both_surnames() -> None:
    known = Actor("a1", ActorKind.PERSON, "Elvira Hidalgo Prats")
    assert [family_name(known, heard) for heard in ("es", "en", "")] == ["Hidalgo Prats", "Prats", "Prats"]


def test_last_name_of_nothing() -> None:
    assert (last_name(""), last_name("Ana Torres Díaz")) == ("", "Díaz")


def test_family_name_of_somebody_of_a_body_with_a_spanish_name_is_two():
    mayta = Actor("a1", ActorKind.PERSON, "Luz Mayta Rojas", organisation="Red Andina de Mujeres por el Agua")
    assert family_name(mayta, "en") == "Mayta Rojas"
