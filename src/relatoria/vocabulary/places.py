"""Countries and territories: their names in three languages, aliases, regional groups, and mentions in a sentence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from relatoria.language.fold import fold
from relatoria.vocabulary.demonyms import forms as demonym_forms
from relatoria.vocabulary.files import read_data, read_table
from relatoria.vocabulary.phrases import Guard, PhraseTable

LANGUAGES = ("es", "en", "fr")
_LISTED = re.compile(r"^(?:el|la|los|las|le|les|the)\s+|^l'\s?")
_STATE_FORM = re.compile(
    r"^(?:republica|republic|republique|reino|kingdom|royaume|estado|state|etat|principado|principality|principaute|"
    r"mancomunidad|commonwealth|union|sultanato|sultanate|sultanat|gran ducado|grand duchy|grand-duche|gobierno|"
    r"government|gouvernement)(?: (?:popular|islamica|democratica|federal|arabe|bolivariana|oriental|federativa|"
    r"socialista|unida|islamique|federale|democratique|populaire|federative))* "
    r"(?:de las|de los|de la|del|de|of the|of|des|du|d')\s?"
)


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory under all its names. Every dict is keyed by «es», «en», «fr».

    ``names`` are the short names of UN lists («Bolivia (Estado Plurinacional de)»), ``running`` their order in a
    sentence («Estado Plurinacional de Bolivia»), ``articles`` what stands before the running form («el», «l'», «»).
    ``formal`` may lack a language. ``demonyms`` are folded adjectives and inhabitants in all genders and numbers.
    ``status`` is «member», «observer», «associated» or «territory» of the United Nations; ``un_group`` is the code of
    its regional group or None; ``region`` and ``subregion`` are M49 codes of three digits.
    """

    iso3: str
    m49: str
    status: str
    un_group: str | None
    region: str
    subregion: str
    names: dict[str, str]
    running: dict[str, str]
    articles: dict[str, str]
    formal: dict[str, str]
    aliases: tuple[str, ...]
    demonyms: dict[str, tuple[str, ...]]


@cache
def countries() -> dict[str, Country]:
    """All countries and territories by ISO 3166-1 alpha-3 code, in the order of the codes."""
    aliases = _aliases()
    result = {}
    for row in csv.DictReader(io.StringIO(read_data("countries.csv"))):
        code = row["iso3"]
        result[code] = Country(
            iso3=code,
            m49=row["m49"],
            status=row["status"],
            un_group=row["un_group"] or None,
            region=row["region"],
            subregion=row["subregion"],
            names={language: printed(row[language]) for language in LANGUAGES},
            running={language: printed(row[f"{language}_running"] or row[language]) for language in LANGUAGES},
            articles={language: row[f"{language}_article"] for language in LANGUAGES},
            formal={"en": row["en_formal"]} if row["en_formal"] else {},
            aliases=tuple(
                alias for kind in ("names", "person", "word", "upper") for alias in aliases[kind].get(code, ())
            ),
            demonyms=demonym_forms(code),
        )
    return result


def printed(name: str) -> str:
    """A name as it is printed: «Côte d’Ivoire», not the apostrophe of a typewriter."""
    return name.replace("'", "’")


@lru_cache(maxsize=4096)
def find_country(name: str) -> Country | None:
    """The country that ``name`` names, whole: any name or alias in any language, or its ISO alpha-3 code in capitals.

    A leading article («la», «the», «l'») and a form of state («República de», «Royaume du», «Government of») are
    tolerated. None where the name is unknown or names two countries («Corea»); «eau» is no «EAU».
    """
    if name in countries():
        return countries()[name]
    plain = _plain(name)
    index = _index()
    for _ in range(3):
        if plain in index:
            code = index[plain] if plain not in _acronyms() or _ends_in_capitals(name, plain) else None
            return countries()[code] if code else None
        shorter = _LISTED.sub("", plain)
        shorter = _STATE_FORM.sub("", shorter) if shorter == plain else shorter
        if shorter == plain:
            return None
        plain = shorter
    return None


def country_mentions(
    folded: str, *, demonyms: bool = False, text: str | None = None, words: Sequence[str] | None = None
) -> list[tuple[int, int, str]]:
    """The countries named in a folded sentence: (start, end, ISO alpha-3), in order, longest name first, whole words.

    With ``text`` (the wording before folding, same length) acronyms («UK», «RDC») are found too, a name needs a
    capital («irán» is a verb), and names that are also a person's or a town's («Jordan», «Mauricio») are passed over
    where a capitalised word stands beside them («Michael Jordan»). Without it those names count, acronyms do not.
    ``demonyms`` adds adjectives and inhabitants («canadiense», «les Sénégalais»). ``words`` are the folded words, where
    they are known.
    """
    return (_with_demonyms() if demonyms else _names_only()).find(folded, text, words)


def with_article(iso3: str, language: str) -> str:
    """The name as a sentence has it: «la Federación de Rusia», «the Philippines», «l'Algérie», «Cuba»."""
    country = countries()[iso3]
    return _join(country.articles[language], country.running[language])


def of_country(iso3: str, language: str) -> str:
    """The name after «of», contracted: «del Senegal», «de la Argentina», «du Maroc», «d'Haïti», «of the Niger»."""
    country = countries()[iso3]
    article, name = country.articles[language], country.running[language]
    if language == "en":
        return f"of {_join(article, name)}"
    if language == "es":
        return f"del {name}" if article == "el" else f"de {_join(article, name)}"
    if not article and fold(name)[0] in "aeiouh":
        return f"d'{name}"
    return {"le": f"du {name}", "les": f"des {name}"}.get(article, f"de {_join(article, name)}")


def alphabetical(iso3s: list[str] | tuple[str, ...], language: str) -> list[str]:
    """The codes in the alphabetical order of their listed names in ``language``: no accents, no article; ñ after n."""
    return sorted(iso3s, key=lambda iso3: (collation_key(countries()[iso3].names[language], language), iso3))


def collation_key(name: str, language: str) -> str:
    """A key that sorts names as ``language`` does: no case, accents, hyphens or quotes; Spanish ñ after n."""
    if language == "es":
        name = name.lower().replace("ñ", "n\U0010ffff")
    return re.sub(r"[^\w\U0010ffff]+", " ", fold(name)).strip()


def region_members(code: str) -> tuple[str, ...]:
    """The ISO codes of a UN regional group («african») or an M49 region or subregion («002», «014»)."""
    return tuple(c.iso3 for c in countries().values() if code in (c.un_group, c.region, c.subregion))


def refused_names() -> dict[str, tuple[str, ...]]:
    """Names that two countries share, with both codes: looked up, they give None."""
    return {fold(name): tuple(codes) for name, codes in _aliases()["refused"].items()}


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", fold(name)).strip(" .,;:")


def _join(article: str, name: str) -> str:
    if not article:
        return name
    return article + name if article.endswith("'") else f"{article} {name}"


@cache
def _aliases() -> dict[str, dict[str, list[str]]]:
    return read_table("country_aliases.toml")


@cache
def _index() -> dict[str, str | None]:
    index: dict[str, str | None] = {}
    for country in countries().values():
        for name in all_names(country):
            index[_plain(name)] = country.iso3
    index.update(dict.fromkeys(refused_names()))
    return index


def all_names(country: Country) -> list[str]:
    """Every name of a country, in all languages, aliases and acronyms included, without duplicates."""
    names = (*country.names.values(), *country.running.values(), *country.formal.values(), *country.aliases)
    return list(dict.fromkeys(names))


@cache
def _acronyms() -> frozenset[str]:
    """Folded acronyms of States, which are words in small letters."""
    return frozenset(_plain(name) for names in _aliases()["upper"].values() for name in names)


def _ends_in_capitals(name: str, plain: str) -> bool:
    return name.strip(" .,;:")[-len(plain) :].isupper()


@cache
def _names_only() -> PhraseTable:
    table = PhraseTable()
    aliases = _aliases()
    for country in countries().values():
        guards = {fold(alias): guard for guard in Guard for alias in aliases.get(guard, {}).get(country.iso3, ())}
        for name in all_names(country):
            table.add(name, country.iso3, guards.get(fold(name), Guard.NAME))
    for phrase in (*aliases["refused"], *aliases["blocked"]["phrases"]):
        table.add(phrase, None)
    return table


@cache
def _with_demonyms() -> PhraseTable:
    table = _names_only().copy()
    owners: dict[str, set[str]] = {}
    for country in countries().values():
        for forms in country.demonyms.values():
            for form in forms:
                owners.setdefault(form, set()).add(country.iso3)
    for form, codes in owners.items():
        if form not in table or (len(codes) == 1 and [code for _, _, code in table.find(form)] == [*codes]):
            table.add(form, min(codes) if len(codes) == 1 else None)  # «la delegación argentina», small, is one too
    return table
