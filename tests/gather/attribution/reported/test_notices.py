"""Dates of meetings, contacts and what the meeting itself does are nobody's words, in three languages."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.reported.notices import (
    gives_notice,
    of_proceedings,
    presents_a_body,
    tells_of_a_meeting,
    tells_of_the_room,
    tells_who_is_absent,
    tells_who_signed,
)
from relatoria.language.sentence import sentence_of


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "À propos de l'UNICEF", True),
        ("fr", "À propos des retours", False),
        ("en", "About the IOM", True),
        ("en", "About returns", False),
        ("es", "Acerca del ACNUR", True),
        ("es", "Sobre la OIM", True),
        ("es", "Sobre la inspección", False),
    ],
)
def test_presents_a_body(language: str, wording: str, expected: bool) -> None:
    assert presents_a_body(wording, language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "Peer Review of Honduras: 15-16 September 2026, Tegucigalpa.", True),
        ("en", "Fourth Meeting of the Process: 2027 (dates to be confirmed), Apia, Samoa.", True),
        ("en", "Press contact: Rose Medina, press@forum.example.", True),
        ("en", "Kenya: 12 June is too early.", False),
        ("en", "Ghana: 2027 is too late.", False),
        ("es", "Examen entre pares del Paraguay: 15 y 16 de septiembre.", True),
        ("es", "Contacto de prensa: Rosa Medina.", True),
        ("es", "Chile: faltan 12 pozos.", False),
        ("fr", "Atelier sur les ports : date à confirmer, Lima (Pérou).", True),
        ("fr", "Contact pour la presse : Mme Léa Martin.", True),
        ("fr", "Bénin : 61 marchés près d'une borne.", False),
        ("fr", "Mme Diop : mardi 3 mai, nous partons.", False),
    ],
)
def test_gives_notice(language: str, wording: str, expected: bool) -> None:
    assert gives_notice(sentence_of(wording), language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "Adoption of the previous minutes.", True),
        ("en", "Opening the session, Kenya praised it.", False),
        ("en", "Attendance fell in Kenya.", False),
        ("es", "Aprobación del acta anterior.", True),
        ("es", "La apertura corrió a cargo de Chile.", False),
        ("fr", "Adoption du rapport par consensus, sous réserve des déclarations de l'Inde.", True),
        ("fr", "Vice-présidence confiée à M. Nguyen Van Loi (Viet Nam).", True),
        ("fr", "Présence des États suivants : Mali, Niger.", True),
    ],
)
def test_of_proceedings(language: str, wording: str, expected: bool) -> None:
    assert of_proceedings(sentence_of(wording), language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "La Alianza de Puertos celebró la tercera sesión de su foro los días 4 y 5 de mayo en Lima.", True),
        ("en", "The Ports Alliance held its third annual meeting in Accra on 4 and 5 May.", True),
        ("fr", "L'Alliance des ports a tenu sa troisième réunion à Dakar les 4 et 5 mai.", True),
        ("es", "La segunda mesa, titulada «Puertos: hoy», tuvo como moderadora a la Sra. Ana Sol.", True),
        ("en", "The second panel was moderated by Ms. Ana Sol.", True),
        ("fr", "La deuxième table a été animée par Mme Ana Sol.", True),
        ("es", "La Alianza de Puertos celebró que la tasa bajara.", False),
        ("en", "The Ports Alliance held that the meeting was too short.", False),
        ("en", "The Ports Alliance held its third annual meeting and urged States to publish their rates.", False),
    ],
)
def test_what_tells_of_a_meeting_is_nobodys(language: str, wording: str, expected: bool) -> None:
    assert tells_of_a_meeting(sentence_of(wording), language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "Excusa su asistencia D. Blas Real, de la Cámara de Comercio.", True),
        ("es", "D. Blas Real no pudo asistir.", True),
        ("es", "D. Blas Real excusó su ausencia y pidió por escrito que se aplazara el punto.", False),
        ("en", "Apologies were received from Mr. Blaise Royle, of the Chamber of Commerce.", True),
        ("en", "Mr. Blaise Royle sent his apologies.", True),
        ("en", "Mr. Blaise Royle was unable to attend but asked for the item to be deferred.", False),
        ("fr", "Était excusé M. Blaise Roy, de la chambre de commerce.", True),
        ("fr", "M. Blaise Roy s'était excusé.", True),
        ("fr", "M. Blaise Roy est excusé mais demande que le point soit reporté.", False),
    ],
)
def test_who_is_absent_says_nothing(language: str, wording: str, expected: bool) -> None:
    assert tells_who_is_absent(sentence_of(wording), language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "The Minister of Water, Palesa Ntsane, and Ms. Lenka Sechaba signed a memorandum on floods.", True),
        ("en", "The Minister, Palesa Ntsane, signed the agreement and said that it came late.", False),
        ("en", "Lesotho and Eswatini signed a memorandum of understanding on floods.", False),
        ("es", "El Sr. Ayala Riquelme y la Sra. Celeste Bareiro firmaron un convenio que prevé becas.", True),
        ("es", "La Sra. Bareiro suscribió lo dicho por el Perú.", False),
        ("fr", "Mme Obiang Mba et M. Tabuna ont signé hier un protocole d'accord.", True),
        ("fr", "M. Tabuna a signé l'accord et déploré son retard.", False),
    ],
)
def test_tells_who_signed_is_of_persons_who_sign_and_say_nothing(language: str, wording: str, expected: bool) -> None:
    assert tells_who_signed(sentence_of(wording), language) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "Silence dans la salle : le port a fermé.", True),
        ("fr", "Brouhaha dans la salle ; le préfet ramène le calme.", True),
        ("fr", "Silence, puis le maire a dit que le port fermait.", False),
        ("es", "Aplausos en la sala.", True),
        ("es", "El silencio de la sala no dijo nada.", False),
        ("en", "Laughter in the room: the port was closed.", True),
        ("en", "Silence about the port would be a mistake.", False),
    ],
)
def test_what_is_heard_in_the_room_is_nobodys(language: str, wording: str, expected: bool) -> None:
    assert tells_of_the_room(sentence_of(wording), language) is expected
