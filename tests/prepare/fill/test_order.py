"""Products made to order."""

from dataclasses import replace

from relatoria.model.facts import Facts
from relatoria.prepare.fill.order import co_authors, element, examples, how, letter, occasion, request, terms

NOTHING = Facts("2018-06-15")


def test_request(write, second):
    assert write(request, second) == (
        [
            "Subject: Partnerships with cities.",
            "Requested by the United Nations High Commissioner for Refugees (UNHCR).",
            "Due: 15 August 2018.",
        ],
        [],
    )


def test_request_without_an_order(write):
    assert write(request, NOTHING) == ([], ["assignment", "subject", "due"])


def test_occasion(write, second):
    assert write(occasion, second)[0] == ["For Louise Arbour.", "Occasion: opening.", "Audience: Member States."]


def test_element_falls_back_on_the_subject(write, second):
    lettered = replace(second, assignment=replace(second.assignment, element="v"))
    assert (
        write(element, lettered)[0][0]
        == "This paper deals with element (v) of the New York Declaration: disaggregated data."
    )
    assert write(element, second)[0] == ["Subject: Partnerships with cities.", "By Ana Ruiz."]


def test_co_authors(write, second):
    assert write(co_authors, second, "fr")[0] == [
        "Établi conjointement par l’Organisation internationale pour les migrations (OIM) et "
        "l’Organisation internationale "
        "du Travail (OIT)."
    ]
    assert write(co_authors, NOTHING) == ([], ["assignment", "agencies"])


def test_terms_name_the_workshop(write, second):
    assert write(terms, second, "fr")[0] == [
        "Objet\u00a0: Les partenariats avec les villes.",
        "Échéance\u00a0: 15 août 2018.",
        "L’article sera examiné lors de la deuxième réunion du Dialogue international sur la migration 2018 (DIM), à "
        "Genève, en octobre 2018.",
    ]


def test_examples_and_how(write, second):
    assert write(examples, second)[0] == [
        "The International Organization for Migration (IOM) invites examples of tools, practices and alliances to be "
        "presented at the second meeting of the 2018 International Dialogue on Migration (IDM), in "
        "Geneva, in October 2018."
    ]
    assert write(how, second, "es")[0][0].startswith("Los ejemplos se reciben hasta el 15 de agosto de 2018.")
    assert write(how, replace(second, assignment=None))[1] == ["assignment", "due"]
    assert write(examples, NOTHING)[1] == ["convener"]


def test_letter_of_what_has_been_held(write, second):
    assert write(letter, replace(second, written="2018-11-05"))[0] == [
        "To: Mexico and Switzerland",
        "We have the honour to transmit the results of the second meeting of the 2018 International "
        "Dialogue on Migration "
        "(IDM), held in Geneva in October 2018, with the request that they be taken into account in the "
        "work on the Global "
        "Compact for Safe, Orderly and Regular Migration.",
        "Enclosed: summary of conclusions.",
        "We remain at your disposal for any clarification.",
        "William Lacy Swing",
    ]


def test_letter_of_what_is_still_to_come(write, second):
    assert write(letter, second)[1] == ["not_held"]


def test_letter_of_nothing(write):
    assert write(letter, NOTHING)[1] == ["assignment", "recipients", "meeting", "enclosures", "signatory"]
