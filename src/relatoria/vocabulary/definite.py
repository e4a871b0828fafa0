"""Bodies as they stand in a sentence: with the article of their name, in full at first and then by their acronym."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from relatoria.language.fold import fold
from relatoria.language.join import aspirates
from relatoria.vocabulary.bodies import Body
from relatoria.vocabulary.files import read_table

SPOKEN = 4
"""An acronym of fewer letters is spelt out."""
SHORTEST = 3
"""The acronym of an organisation that is shorter stays out of running text: «the United Nations», never «UN»."""
_WITH_ARTICLE = frozenset({"group", "mechanism"})


def full_body(body: Body, language: str) -> str:
    """A body by its official name with its article, and its acronym in brackets."""
    acronyms = body.acronyms.get(language, ())
    full = definite(body.names[language], language)
    return f"{full} ({acronyms[0]})" if acronyms else full


def short_body(body: Body, language: str) -> str:
    """A body by its acronym with the article of its name («la OIM», «IOM», «l’OIM»), else by its name."""
    acronyms = body.acronyms.get(language, ())
    if not acronyms or (len(acronyms[0]) < SHORTEST and body.kind not in _WITH_ARTICLE):
        return definite(body.names[language], language)
    if language == "en":
        return f"the {acronyms[0]}" if body.kind in _WITH_ARTICLE and not is_spoken(acronyms[0]) else acronyms[0]
    article = definite(body.names[language], language)[: -len(body.names[language])].strip()
    if language == "fr" and article in ("la", "le", "l’"):
        if acronyms[0][0] in "AEIOU":
            return f"l’{acronyms[0]}"
        return f"{article if article != 'l’' else _plain_article(body.names[language])} {acronyms[0]}"
    return f"{article} {acronyms[0]}".strip()


def is_spoken(acronym: str) -> bool:
    """Whether an acronym is said as a word («CARICOM», «IGAD») and so takes no English article, unlike «the EU»."""
    letters = fold(acronym)
    vowels = sum(letter in "aeiou" for letter in letters)
    return len(letters) >= SPOKEN and letters.isalpha() and 3 * vowels >= len(letters)


def definite(name: str, language: str) -> str:
    """A body with its article: that of its first noun if the gender is known; in English, of its common nouns.

    A name that stays in another language takes the article that its noun would have in this one («el Housing
    Department», «l’Asociación de Usuarios», «the Agence du bassin»).
    """
    if language == "en":
        return f"the {name}" if _is_common(name) else name
    article = _article(name, language)
    first = name.split()[0].lower() if name else ""
    if language == "fr" and article in ("la", "le") and first[:1] in "aeiouéèêh" and not aspirates(name):
        return f"l’{name}"
    return f"{article} {name}" if article else name


def head_noun(name: str, language: str) -> str:
    """The folded word by which a body is called for short: «conference» of «South American Conference on Migration»,
    «conferencia» of «Conferencia Suramericana sobre Migraciones»; empty for an empty name."""
    words = fold(name).split()
    if language != "en":
        return words[0] if words else ""
    return next(iter([*takewhile(lambda word: word not in _OF, words)][-1:]), "")


def _is_common(name: str) -> bool:
    """Whether a name is made of common nouns, which in English asks for the article."""
    words = fold(name).split()
    if not words or (name[-1:].isdigit() and "of" not in words):
        return False
    return any(word in _articles()["en"] for word in words) or any(
        name.split()[0].lower() in _articles()[other] for other in ("es", "fr")
    )


def _article(name: str, language: str) -> str:
    """The article of a name in Spanish or French; empty where its noun is not known."""
    words = name.lower().split()
    own, english = _articles()[language], _articles()[f"{language}_of_en"]
    if not words:
        return ""
    noun = [*takewhile(lambda word: word not in _OF, words)]
    foreign = [word for word in noun if word in english and word not in own]
    if foreign:
        return english[foreign[-1]]
    other = {"es": "fr", "fr": "es"}[language]
    if words[0] not in own and words[0] not in _articles()[other] and noun[-1:] and noun[-1] in english:
        return english[noun[-1]]  # «African Diaspora Forum»: a noun that both languages have
    known = own.get(words[0]) or _SAME.get(_articles()[other].get(words[0], ""), {}).get(language, "")
    common = language == "es" and name[0].islower() and words[0][-1:] in "adn"
    return known or (("la" if words[0].endswith(_FEMININE) else "") if common else "")


_FEMININE = ("a", "dad", "ción", "sión", "tud")
"""Endings of Spanish nouns of one gender: «la asamblea comunitaria»."""
_OF = frozenset({"of", "for", "on", "in", "to", "and"})
_SAME = {"la": {"es": "la", "fr": "la"}, "el": {"fr": "le"}, "le": {"es": "el"}}


def _plain_article(name: str) -> str:
    """«la» or «le» where the full name elides it."""
    return _articles()["fr"].get(name.split()[0].lower(), "la")


@cache
def _articles() -> dict[str, dict[str, str]]:
    """Language, or language and that of the name → noun → article."""
    return {
        language: {noun: article for article, nouns in by_article.items() for noun in nouns}
        for language, by_article in read_table("articles.toml").items()
    }
