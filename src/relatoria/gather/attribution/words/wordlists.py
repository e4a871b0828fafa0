"""The words by which a text names its speakers, one value per language, read from `attribution_words.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from relatoria.gather.attribution.words.conjugation import PARTICIPLE
from relatoria.gather.attribution.words.turns_of_phrase import Phrases
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES, Tongue
from relatoria.vocabulary.files import read_table

DEFAULT = "en"
INDEFINITE = frozenset({"des", "unos", "unas"})
"""Indefinite plural articles."""

_LONG = 7
_IMPERSONAL = {
    "es": frozenset(),
    "en": frozenset({"it", "by"}),
    "fr": frozenset({"il", "par", "apres", "appui", "soutien"}),
}
_OWN: dict[str, dict[str, str | None]] = {"es": {"d": None, "excma": "f", "excmo": "m", "ilma": "f", "ilmo": "m"}}
_INDEFINITE = frozenset({"un", "una", "une", "a", "an"})
FOREIGN: dict[str, str | None] = {
    "mr": "m", "ms": "f", "mrs": "f", "dr": None, "sr": None, "sra": "f", "mme": "f", "prof": None,
    "cllr": None, "fr": None, "hon": None, "barr": None, "mallam": "m", "hajiya": "f", "ing": None, "lic": None,
    "dra": "f", "dre": "f", "padre": "m", "fray": "m", "monsenor": "m", "sor": "f", "maitre": None, "pere": "m",
    "canon": None, "revd": None, "rvdo": "m", "rvda": "f", "rabbi": None, "imam": "m", "sheikh": "m", "chief": None,
    "capt": None, "maj": None, "sgt": None, "supt": None, "insp": None, "cmdr": None, "baroness": "f", "baron": "m",
    "senator": None, "councillor": None, "alderman": "m", "arq": None, "mtra": "f", "mtro": "m", "ato": "m",
    "alhaji": "m", "shri": "m", "smt": "f", "sister": "f", "pastor": "m", "abbe": "m", "soeur": "f", "mgr": "m",
    "hermana": "f", "hermano": "m", "honorable": None, "honourable": None, "excelentisimo": "m", "excelentisima": "f",
    "ilustrisimo": "m", "ilustrisima": "f",
}  # fmt: skip
"""Honorifics that any language may borrow for a foreign name."""
MEETING = frozenset(
    "participants participantes delegations delegaciones delegates delegados delegues speakers oradores orateurs "
    "intervenants intervinientes panellists panelistas panelistes membres members miembros attendees asistentes "
    "delegation delegacion participant participante intervenante intervenant speaker orador oradora".split()
)
"""Words for who sits in a meeting."""
CONSENSUS_WORDS = frozenset(
    "consenso acuerdo coincidencia unanimidad convergencia consensus agreement convergence unanimity accord unanimite "
    "acordo convino convenu agreed feeling sense sentiment view sensacion sentir impresion parecer avis".split()
)
"""Words without which a sentence claims no consensus."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language, folded. ``roles`` and ``speakers`` map a word to «f», «m» or None."""

    language: str
    roles: dict[str, str | None]
    speakers: dict[str, str | None]
    honorifics: dict[str, str | None]
    particles: frozenset[str]
    portfolio: frozenset[str]
    seats: frozenset[str]
    surnames: frozenset[str]  # of the functions and bodies, those that people bear as family names («Pastor», «Bishop»)
    diplomats: frozenset[str]
    adjectives: frozenset[str]
    units: frozenset[str]
    bodies: frozenset[str]
    qualifiers: frozenset[str]  # of the bodies, those that begin a name only before another («World Bank»)
    addressed: frozenset[str]
    quantifiers: frozenset[str]
    single_collectives: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    links: frozenset[str]  # «of» and articles
    gathering: frozenset[str]  # with what a collective begins within a sentence
    trailing: frozenset[str]  # what no apposition ends with: prepositions, articles, conjunctions
    little: frozenset[str]  # stopwords, prepositions and conjunctions
    plain: frozenset[str]  # what stands before no function in a compound
    common: frozenset[str]  # what is no proper name though written with a capital
    prepositions: frozenset[str]
    of: frozenset[str]
    turns: frozenset[str]
    relative: frozenset[str]
    conjunctions: frozenset[str]
    former: frozenset[str]
    modifiers: frozenset[str]
    representing: frozenset[str]
    possessives: frozenset[str]
    possessed: frozenset[str]
    finite: frozenset[str]
    led: frozenset[str]
    made: frozenset[str]
    publications: frozenset[str]  # texts that are cited: what their authors wrote is not said in the room
    pronouns: dict[str, str | None]
    phrases: dict[str, Phrases]
    starters: frozenset[str]
    followers: frozenset[str]
    tails: frozenset[str]
    sources: frozenset[str]
    names: frozenset[str]
    gate: frozenset[str]
    passives: frozenset[str]


PHRASES = (
    "according", "according_phrases", "behalf", "namely", "capacity", "stand_in", "video", "remote", "written",
    "supported_by", "opposed_by", "floor_to", "topic", "such_as", "continuers", "passing", "own_part", "own_name",
    "after_verb", "parting", "replying", "some_of_them", "others",
)  # fmt: skip
_SETS = (
    "portfolio", "seats", "surnames", "diplomats", "units", "bodies", "qualifiers", "addressed", "quantifiers",
    "single_collectives", "articles", "prepositions", "of", "turns", "relative", "conjunctions", "former",
    "modifiers", "representing", "possessives", "possessed", "finite", "led", "made",
    "publications",
)  # fmt: skip


@cache
def words_of(language: str) -> Words:
    """The words of «es», «en» or «fr»; any other code gives English."""
    code = language if language in TONGUES else DEFAULT
    data = _data()[code]
    tongue = TONGUES[code]
    sets = {name: frozenset(_word(word, code) for word in data[name]) for name in _SETS}
    phrases = {
        name: tuple(dict.fromkeys(_phrase(form, code) for phrase in data[name] for form in _forms(phrase, code)))
        for name in PHRASES
    }
    honorifics = FOREIGN | _OWN.get(code, {}) | {key.rstrip("."): gender for key, gender in tongue.honorifics.items()}
    speakers = _gendered(data["speakers"])
    plurals = _plurals(data["roles"])
    sets["addressed"] |= plurals | {f"co{mark}{word}" for word in plurals if len(word) > _LONG for mark in ("", "-")}
    starters = _source_words(phrases, tongue)
    names = (
        frozenset(honorifics)
        | frozenset(_gendered(data["roles"]))
        | starters
        | sets["turns"]
        | {phrase[-1] for phrase in phrases["floor_to"] if phrase[-1] not in tongue.stopwords}
        | {word for phrase in phrases["floor_to"] for word in phrase if len(word) > 4}
        | frozenset(speakers)
        | CONSENSUS_WORDS
        | MEETING
        | _IMPERSONAL[code]
    )
    return Words(
        language=code,
        roles=_prefixed(_gendered(data["roles"]), code),
        speakers=speakers,
        honorifics=honorifics,
        particles=frozenset().union(*(one.particles for one in TONGUES.values())) - {"y", "e", "al", "o"},
        adjectives=frozenset(data.get("adjectives", ())),
        pronouns=_gendered(data["pronouns"]),
        phrases={name: Phrases(found) for name, found in phrases.items()}
        | {"sources": Phrases((*phrases["according"], *phrases["according_phrases"]))},
        plain=sets["of"]
        | sets["articles"]
        | sets["conjunctions"]
        | sets["quantifiers"]
        | frozenset(_gendered(data["roles"])),
        common=frozenset(_gendered(data["roles"])) | sets["addressed"] | frozenset(honorifics),
        starters=_starters(data, sets, honorifics, speakers),
        followers=_followers(data, sets, honorifics, speakers),
        tails=frozenset(phrase[0] for name in _TAILS for phrase in phrases[name]),
        sources=frozenset(starters) | {"para", "for", "pour"},
        names=names,
        gate=verb_table(code).words | names,
        **sets,
        **_unions(sets, tongue),
    )


def phrase_table(language: str, phrases: Iterable[str]) -> Phrases:
    """Turns of phrase of «es», «en» or «fr», in all their forms."""
    return Phrases(_phrase(form, language) for phrase in phrases for form in _forms(phrase, language))


def entries(language: str) -> dict[str, Any]:
    """What the file of words says of a language, as it stands there; any other code gives English."""
    return dict(_data()[language if language in TONGUES else DEFAULT])


def _participles(code: str) -> frozenset[str]:
    """Spanish participles of saying in the forms of a passive («denunciada»), which agree with the thing."""
    if code != "es":
        return frozenset()
    table = verb_table(code)
    stems = {
        form.word[:-1]
        for entry in table.forms.values()
        for form, lemma in entry
        if form.tense == PARTICIPLE and lemma in table.sayings
    }
    return frozenset(stem + tail for stem in stems for tail in ("o", "a", "os", "as"))


def _prefixed(roles: dict[str, str | None], code: str) -> dict[str, str | None]:
    """The functions with those that a prefix makes of them: «cofacilitadora», «sous-préfet», «vice-chair»."""
    more = {prefix + role: gender for role, gender in roles.items() if len(role) > 4 for prefix in _PREFIXES[code]}
    return more | roles


_PREFIXES = {
    "es": ("co", "vice", "sub", "ex"),
    "en": ("co-", "vice-", "ex-", "sub-"),
    "fr": ("co", "vice-", "sous-", "ex-"),
}
"""Prefixes of functions."""


def _unions(sets: dict[str, frozenset[str]], tongue: Tongue) -> dict[str, frozenset[str]]:
    """What several lists say together, put together once."""
    return {
        "definite": sets["articles"] - sets["of"] - sets["possessives"] - _INDEFINITE,
        "links": sets["of"] | sets["articles"],
        "gathering": sets["quantifiers"] | sets["addressed"] | sets["single_collectives"] | INDEFINITE,
        "passives": _participles(tongue.code),
        "trailing": sets["prepositions"] | sets["articles"] | sets["conjunctions"],
        "little": tongue.stopwords | sets["prepositions"] | sets["conjunctions"],
    }


_TAILS = ("such_as", "supported_by", "opposed_by", "according", "behalf")


def _source_words(phrases: dict[str, tuple[tuple[str, ...], ...]], tongue: Tongue) -> set[str]:
    """The telling word of each phrase that names a source («according to», «selon»)."""
    return {
        next((word for word in phrase if word.rstrip("'") not in tongue.stopwords), phrase[0])
        for name in ("according", "according_phrases")
        for phrase in phrases[name]
        if len(phrase) > 1 or phrase[0] not in ("para", "for", "pour")
    }


def _forms(phrase: str, code: str) -> Iterator[str]:
    """What «in his|her national capacity» stands for, contracted forms included."""
    for words in product(*(word.split("|") for word in phrase.split())):
        yield from _contracted(" ".join(words), code)


def _contracted(phrase: str, code: str) -> tuple[str, ...]:
    """A phrase that ends in «de» with its contracted forms («a recu l'appui de», «… des», «… du», «… d'»)."""
    stem, _, last = phrase.rpartition(" ")
    forms = _CONTRACTIONS.get((code, last), ()) if stem else ()
    return (phrase, *(f"{stem} {form}" for form in forms))


_CONTRACTIONS = {
    ("es", "de"): ("del",),
    ("es", "a"): ("al",),
    ("fr", "de"): ("du", "des", "d'"),
    ("fr", "a"): ("au", "aux"),
}


def _word(word: str, code: str) -> str:
    return "à" if code == "fr" and word == "a" else fold(word)


def _phrase(phrase: str, code: str) -> tuple[str, ...]:
    """The tokens of a phrase; French «a» is the preposition unless a participle follows («a reçu»)."""
    tokens = fold(phrase).replace("'", "' ").split()
    following = [*tokens[1:], ""]
    return tuple(
        token if after == "recu" else _word(token, code) for token, after in zip(tokens, following, strict=True)
    )


def _plurals(roles: dict[str, list[str]]) -> frozenset[str]:
    """The plurals of the roles, which name collectives: «varios concejales», «plusieurs conseillers»."""
    singulars = [fold(word) for group in roles.values() for word in group if " " not in word]
    return frozenset(word + ("es" if word[-1] in "rlndz" else "s") for word in singulars) | frozenset(
        word + "s" for word in singulars
    )


def _starters(
    data: dict[str, Any],
    sets: dict[str, frozenset[str]],
    honorifics: dict[str, str | None],
    speakers: dict[str, str | None],
) -> frozenset[str]:
    """Words in small letters with which a mention may begin."""
    lists = (
        sets[name] for name in ("articles", "quantifiers", "single_collectives", "addressed", "former", "modifiers")
    )
    return frozenset().union(honorifics, speakers, _gendered(data["roles"]), _gendered(data["pronouns"]), *lists)


def _followers(
    data: dict[str, Any],
    sets: dict[str, frozenset[str]],
    honorifics: dict[str, str | None],
    speakers: dict[str, str | None],
) -> frozenset[str]:
    """Words in small letters that may follow the article of a mention."""
    lists = (sets[name] for name in ("quantifiers", "addressed", "former", "modifiers", "bodies"))
    return frozenset().union(honorifics, speakers, _gendered(data["roles"]), *lists)


def _gendered(table: dict[str, list[str]]) -> dict[str, str | None]:
    seen: dict[str, str | None] = {}
    for gender in ("f", "m", "n"):
        for word in table.get(gender, ()):
            key = fold(word)
            seen[key] = None if key in seen or gender == "n" else gender
    return seen


@cache
def _data() -> dict[str, Any]:
    return read_table("attribution_words.toml")
