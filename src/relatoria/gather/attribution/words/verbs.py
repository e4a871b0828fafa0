"""Verbs of saying found in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgspec import Struct

from relatoria.gather.attribution.words.conjugation import PARTICIPLE, PAST, PRESENT, Form, irregular, regular
from relatoria.gather.attribution.words.line import Line, line_of
from relatoria.language.fold import fold
from relatoria.language.remembered import lately
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation
from relatoria.vocabulary.files import read_table

_BE = {
    "es": frozenset("es son era eran fue fueron ser sido siendo esta estan estaba estaban estuvo".split()),
    "en": frozenset("is are was were be been being".split()),
    "fr": frozenset("est sont etait etaient ete etre fut furent".split()),
}
_HAVE = {
    "es": frozenset("ha han habia habian haya hayan hubo habria".split()),
    "en": frozenset("has have had having".split()),
    "fr": frozenset("a ont avait avaient aurait auraient ait aient".split()),
}
_DO = frozenset({"did", "does"})
_PLUPERFECT = frozenset("habia habian habria had avait avaient aurait auraient".split())
_CLITICS = {
    "es": frozenset("se le les lo la los las no nos ha han habia habian haya".split()),
    "en": frozenset("has have had not did does do".split()),
    "fr": frozenset("se s' ne n' le la l' les lui leur y en a ont est sont avait avaient pas etait".split()),
}
_ADVERBS = {
    "es": frozenset("tambien asimismo ademas igualmente luego despues finalmente posteriormente solo tambien".split()),
    "en": frozenset(
        "also then further furthermore additionally finally later again briefly strongly clearly rightly repeatedly "
        "subsequently first only explicitly specifically firmly jointly recently similarly likewise".split()
    ),
    "fr": frozenset(
        "aussi egalement ensuite enfin notamment encore en outre par ailleurs clairement surtout d'abord ainsi "
        "vivement bien tout revanche toutefois cependant neanmoins pour sa part contraire".split()
    ),
}
_SKIPPED = {language: _CLITICS[language] | _ADVERBS[language] for language in _CLITICS}
_NEGATIONS = frozenset({"pas", "not", "yet", "never", "jamais"})
_WITH_BE = frozenset({"convenir", "intervenir", "revenir"})
_DETERMINERS = {
    "es": frozenset("el una un su sus esta este esa ese cada de".split()),
    "en": frozenset("the a an this that these those his her their its our some any all no of and such".split()),
    "fr": frozenset("une un cette ce son sa ses leur leurs au du des de cet chaque".split()),
}
_PREPOSED = {
    "es": frozenset("de en por para con sin sobre entre tras desde hasta hacia contra".split()),
    "en": frozenset("in by for with under on at from without into upon about during".split()),
    "fr": frozenset("de pour par avec sans sur dans sous vers contre chez depuis".split()),
}
"""Prepositions, after which no finite verb stands: «in order», «en respuesta», «sur demande»."""
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty many".split()
)
_BEFORE_NOUN = frozenset(
    "final closing opening concluding introductory brief preliminary general last first own written further oral main "
    "key second other following previous".split()
)
"""English adjectives of what is said: «her final remarks», «the opening comments»."""
_BEFORE_CLITIC = frozenset("il elle ils elles on qui se me te nous vous no que lui".split())
_WINDOW = 5


class Saying(Struct, frozen=True):
    """What a verb of saying makes of its speaker: the relation, and what the verb takes (clause, thing, floor)."""

    lemma: str
    relation: Relation
    takes: str


class VerbHit(Struct, frozen=True):
    """A finite verb of saying: ``first`` is the token where its clitics and auxiliaries begin, ``at`` the verb."""

    first: int
    at: int
    saying: Saying
    tense: str
    plural: bool | None
    pluperfect: bool = False


@dataclass(frozen=True, slots=True)
class VerbTable:
    """All forms of one language: word → (form, lemma), lemma → saying, lemma → phrases."""

    forms: dict[str, tuple[tuple[Form, str], ...]]
    sayings: dict[str, Saying]
    phrases: dict[str, tuple[tuple[frozenset[str], Saying], ...]]
    words: frozenset[str]


@cache
def verb_table(language: str) -> VerbTable:
    """The verbs of saying of «es», «en» or «fr», read from `verbs_of_saying.toml`."""
    data: dict[str, Any] = _data()
    forms: dict[str, list[tuple[Form, str]]] = {}
    sayings: dict[str, Saying] = {}
    phrases: dict[str, list[tuple[frozenset[str], Saying]]] = {}
    known: set[str] = set()

    def learn(lemma: str, found: list[Form]) -> None:
        known.add(lemma)
        for form in found:
            entry = forms.setdefault(form.word, [])
            if (form, lemma) not in entry:
                entry.append((form, lemma))

    for row in data["light"][language]["irregular"]:
        learn(*irregular(language, row))
    for group in data[language]:
        rows = [irregular(language, row) for row in group.get("irregular", ())]
        odd = {lemma for lemma, _ in rows}
        rows += [
            (fold(lemma.partition(":")[0]), regular(language, lemma))
            for lemma in group.get("regular", ())
            if fold(lemma) not in odd
        ]
        for lemma, found in rows:
            sayings.setdefault(lemma, Saying(lemma, Relation(group["relation"]), group["takes"]))
            learn(lemma, found)
        for verb, words in group.get("phrases", {}).items():
            lemma = fold(verb)
            saying = Saying(lemma, Relation(group["relation"]), group["takes"])
            folded = {fold(word) for word in words}
            many = {word + "s" for word in folded if word[-1] in "aeo" and len(word) > 5}
            phrases.setdefault(lemma, []).append((frozenset(folded | many), saying))
            if lemma not in known:
                learn(lemma, regular(language, verb))
    return VerbTable(
        {word: tuple(entry) for word, entry in forms.items()},
        sayings,
        {lemma: tuple(entry) for lemma, entry in phrases.items()},
        frozenset(forms),
    )


@lately
def line_and_verbs(sentence: Sentence, language: str) -> tuple[Line, tuple[VerbHit, ...]]:
    """The tokens of a sentence and its verbs of saying; asked for who speaks, and again for how sure that is."""
    line = line_of(sentence)
    return line, tuple(find_verbs(line, language))


def find_verbs(line: Line, language: str) -> list[VerbHit]:
    """The finite verbs of saying of a line, in order. Nouns, passives and bare participles are no hits."""
    table = verb_table(language)
    forms = table.forms
    hits: list[VerbHit] = []
    for at in [at for at, word in enumerate(line.words) if word in forms]:
        hit = _hit(line, at, forms[line.words[at]], table, language)
        if hit is not None:
            hits.append(hit)
    return hits


def find_agents(line: Line, language: str) -> list[tuple[int, Saying]]:
    """Bare participles of saying that name an agent («presentadas por», «stressed by»): (token of «por», saying)."""
    table = verb_table(language)
    by = {"es": "por", "en": "by", "fr": "par"}[language]
    found = []
    for at, word in enumerate(line.words):
        if word != by or not at:
            continue
        verb = at - _given_as(line, at)
        before = line.words[verb - 1]
        stems = (before, before[:-1], before[:-2] + "o", before[:-3] + "o", before[:-1] + "o")
        for stem in stems:
            lemma = next((lemma for form, lemma in table.forms.get(stem, ()) if form.tense == PARTICIPLE), None)
            if lemma in table.sayings:
                found.append((at, table.sayings[lemma]))
                break
            near = line.words[max(0, at - _WINDOW) : at]
            drawn = next(
                (saying for words, saying in table.phrases.get(lemma or "", ()) if not words.isdisjoint(near)), None
            )
            if drawn is not None:  # «attention was drawn by Vanuatu»
                found.append((at, drawn))
                break
    return found


def _given_as(line: Line, at: int) -> int:
    """How many words tell what a thing is cited as, right before «by»: «cited as an example by», «citée en exemple»."""
    before = " ".join(line.words[max(0, at - 3) : at])
    return next((size for phrase, size in _EXAMPLES if at > size and before.endswith(phrase)), 0)


_EXAMPLES = (
    ("as an example", 3),
    ("en exemple", 2),
    ("como ejemplo", 2),
    ("como modelo", 2),
    ("en modele", 2),
    ("as a model", 3),
)
"""As what a thing may be cited, and in how many words."""


def _hit(line: Line, at: int, entry: tuple[tuple[Form, str], ...], table: VerbTable, language: str) -> VerbHit | None:
    if line.capitals[at] and at and not line.raw(at).isupper():  # a name in the middle of a sentence
        return None
    auxiliary = _auxiliary(line, at, language)
    if auxiliary == "be" and any(lemma in _WITH_BE for _, lemma in entry):
        auxiliary = "have"
    for form, lemma in entry:
        if form.tense == PRESENT and at and _is_noun(line, at, language):
            continue
        if lemma == "etre" and at and line.words[at - 1] in ("s'", "se"):
            continue  # «s’est opposée»: the participle says it, «est» only carries it
        if form.ending and form.ending not in line.raw(at)[-3:].lower():
            continue
        if language == "es" and not form.ending and _STRESSED_EARLY.search(line.raw(at)):
            continue  # «pública», «crítica»: no form of a verb, whose accents stand at its end or on a hiatus
        if (form.tense == PARTICIPLE) != (auxiliary == "have") and not (auxiliary == "" and form.tense == PAST):
            continue
        if auxiliary == "be":
            return None
        saying = _saying(line, at, lemma, table)
        if saying is None:
            continue
        first = _first(line, at, language)
        back = line.words[first:at]
        pluperfect = not _PLUPERFECT.isdisjoint(back)
        if language == "en" and not _DO.isdisjoint(
            back
        ):  # «Ana did not share that view»: the bare form tells no number
            return VerbHit(first, at, saying, PAST if "did" in back else PRESENT, None, pluperfect)
        return VerbHit(first, at, saying, PAST if form.tense == PARTICIPLE else form.tense, form.plural, pluperfect)
    return None


_STRESSED_EARLY = re.compile(
    r"[áéó]\w*[^\W\dnsáéíóúü]\w*[aeiou]\w*$|(?<![aeo])[íú][^\Waeoáéó]\w*[aeiou]\w*$", re.IGNORECASE
)


def _is_noun(line: Line, at: int, language: str) -> bool:
    """«the questions», «la note»: an article before a present form makes it a noun."""
    before = line.words[at - 1]
    if line.gaps[at]:
        return False
    if before in _PREPOSED[language] or (language == "en" and (before in _NUMBERS or before.isdigit())):
        return True
    if before in _BEFORE_NOUN and at > 1 and line.words[at - 2] in _DETERMINERS[language]:
        return True
    if before in _DETERMINERS[language]:
        return True
    if before not in ("la", "le", "les", "l'") or language == "en":
        return False
    return at < 2 or line.words[at - 2] not in _BEFORE_CLITIC


def _auxiliary(line: Line, at: int, language: str) -> str:
    """«have» before a compound tense, «be» before a passive, else nothing. French «s'est félicité» is compound."""
    index = at - 1
    if line.gaps[at]:
        return ""
    while index >= 0 and (
        line.words[index] in _ADVERBS[language] or line.words[index] in _NEGATIONS or line.words[index].startswith("-")
    ):
        index -= 1
    if index < 0:
        return ""
    word = line.words[index]
    if word in _HAVE[language]:
        return "have"
    if word in _BE[language]:
        reflexive = index and line.words[index - 1] in ("s'", "se")
        return "have" if language == "fr" and reflexive else "be"
    return ""


def _saying(line: Line, at: int, lemma: str, table: VerbTable) -> Saying | None:
    phrases = table.phrases.get(lemma, ())
    if not phrases:
        return table.sayings.get(lemma)
    ahead = _ahead(line, at)
    for words, saying in phrases:
        if not words.isdisjoint(ahead):
            return saying
    if phrases and 1 < at < _WINDOW and line.words[at - 1] in ("se", "s'"):  # «Más tajante se mostró X»
        for words, saying in phrases:
            if not words.isdisjoint(line.words[:at]):
                return saying
    return table.sayings.get(lemma)


def _ahead(line: Line, at: int) -> list[str]:
    """The next words up to a comma or a semicolon."""
    found: list[str] = []
    for index in range(at + 1, min(at + 1 + _WINDOW, len(line.words))):
        if "," in line.gaps[index] or ";" in line.gaps[index]:
            break
        found.append(line.words[index])
    return found


def _first(line: Line, at: int, language: str) -> int:
    first = at
    skip = _SKIPPED[language]
    while first and not line.gaps[first] and (line.words[first - 1] in skip or line.words[first - 1].startswith("-")):
        first -= 1
    return first


@cache
def _data() -> dict[str, Any]:
    return read_table("verbs_of_saying.toml")
