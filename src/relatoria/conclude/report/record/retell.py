"""The sentence of a document that holds a contribution, and how a report may take it over from a summary record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria.conclude.report.alone.openings import (
    CONNECTIVE,
    DANGLING,
    INTRODUCED,
    OTHERS,
    SUBJECT,
    TO_ANOTHER,
    without_connective,
)
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.common_words import is_plural, is_town, may_be_a_name
from relatoria.conclude.report.grammar.subjects import head_at, is_named
from relatoria.conclude.report.grammar.tokens import is_name, prepared
from relatoria.conclude.report.record.asides import reports, said_inside, without_links, without_sayings
from relatoria.conclude.report.record.follows import Follows
from relatoria.conclude.report.record.shouted import quieted
from relatoria.conclude.report.speech.after_that import cannot_follow_that
from relatoria.conclude.report.speech.tenses import back_shifted, is_finite
from relatoria.gather.attribution.words.conjugation import IMPERFECT
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.language.sentence import sentence_ranges
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution
from relatoria.model.intervention import How
from relatoria.vocabulary.places import country_mentions

_SPACE = re.compile(r"\s+")
WHO = "\ue000"
"""Stands in a whole sentence where its subject is to be named."""


@dataclass(frozen=True, slots=True)
class Told:
    """A whole sentence: its clean wording, how it is attributed, and the contributions that stand in it."""

    text: str
    how: How
    contributions: tuple[str, ...]
    key: tuple[str, int, str]
    follows: Follows = Follows.NOTHING


def sentence_of(context: Context, contribution: Contribution) -> Told:
    """The sentence that holds the beginning of a contribution, read from its passage; else the contribution alone."""
    return context.kept(("sentence", contribution.id), lambda: _sentence_of(context, contribution))


def _sentence_of(context: Context, contribution: Contribution) -> Told:
    intervention = context.intervention_of(contribution)
    document = intervention.document
    own = context.wording(contribution)
    passage = next((p for p in intervention.passages if p.start <= contribution.start < p.end), None)
    if passage is None:
        return Told(_plain(own), How.EXPLICIT, (contribution.id,), (document, contribution.start, own))
    text = context.wordings.of(document, passage.start, max(passage.end, contribution.end))
    at = _offset(context, document, passage.start, contribution.start)
    for start, end in sentence_ranges(text, context.documents[document].language):
        if start <= at < end or at < start:
            inside = tuple(
                one.id
                for one in context.contributions_of(intervention.id)
                if passage.start <= one.start < passage.end
                and start <= _offset(context, document, passage.start, one.start) < end
            )
            ids = inside if contribution.id in inside else (contribution.id,)
            said = ITEM_END.sub(".", _plain(text[start:end]))
            if end >= len(text.rstrip()) and _GOES_ON.match(context.documents[document].text, passage.end):
                said += "."
            return Told(said, passage.how, ids, (document, passage.start + start, text[start:end]))
    return Told(_plain(own), passage.how, (contribution.id,), (document, contribution.start, own))


ITEM_END = re.compile(r"\s*[.;,](?:\s+(?:and|or|y|e|o|et|ou))?\s*$")
"""How an item of a list ends: «…; and», «…;», «… .»."""
_GOES_ON = re.compile(r"\s*(?:; |, (?:with|while|whereas|mientras que|tandis que) )")
"""What follows a passage that ends where another main clause begins."""


def introduced(told: Told, who: str, language: str) -> str | None:
    """«La primera oradora fue la Sra. X, quien subrayó …» → «la Sra. X subrayó …»; None for other sentences."""
    match = INTRODUCED[language].match(told.text)
    return f"{who} {told.text[match.end() :]}" if match is not None and balanced(told.text) else None


def taken_over(told: Told, actors: tuple[Actor, ...], language: str) -> str | None:
    """A sentence of a summary record as it stands: complete, and naming its speaker; None otherwise."""
    text = _HEADED.sub("", told.text)
    begins = _begins_with(actors, text)
    if (
        (told.how is not How.EXPLICIT and not begins)
        or not text.endswith(".")
        or not text[:1].isupper()
        or not text[:1].isalpha()
    ):
        return None
    if OTHERS[language].match(text) or INTRODUCED[language].match(text) or TO_ANOTHER[language].search(text):
        return None
    if balanced(text) and (head_at(actors, text, language) or all(is_named(actor, fold(text)) for actor in actors)):
        shorter = without_links(without_connective(text, language), language)
        if DANGLING[language].match(shorter):
            return None  # «That proposal was rejected by …»
        shorter = _named_softly(quieted(shorter[:1].upper() + shorter[1:], language), actors)
        if end := head_at(actors, shorter, language):
            return f"{WHO}{shorter[end:]}"
        return _after_name(shorter, actors) or _behind_front(shorter, actors) or shorter
    return None


_SET_OFF = re.compile(
    r"^(?= (?:introducing|opening|presenting|replying|responding|speaking|referring|turning)\b[^,;]{2,90}, )"
)
"""«Ms. Lind, of the Guild, introducing the paper, said …»: the comma that the name's own aside took with it."""


def _named_softly(text: str, actors: tuple[Actor, ...]) -> str:
    """«Pour M. TRAN QUOC BAO, …» as a report writes names."""
    for actor in actors:
        if actor.kind is ActorKind.PERSON:
            text = text.replace(actor.name.upper(), actor.name)
    return text


_HEADED = re.compile(r"^[A-ZÀ-Þ][\w’' -]{2,60}: (?=(?:The |El |La |Los |Las |Le |Les |L['’])?[A-ZÀ-Þ]{2,}\b)")
"""«Minimum age: GREECE advocated …»: a bulletin's head that runs in."""


def of_others_too(told: Told, actors: tuple[Actor, ...], language: str) -> bool:
    """«Several parties, including Kenya, could accept …»: what others said too, with one of the actors named."""
    opened = OTHERS[language].match(CONNECTIVE[language].sub("", told.text))
    return opened is not None and any(is_named(actor, fold(told.text)) for actor in actors)


def _after_name(text: str, actors: tuple[Actor, ...]) -> str | None:
    """A sentence that opens with its only speaker, as the record introduces that one, named as the report does it."""
    if len(actors) == 1 and actors[0].kind is ActorKind.GROUP:
        return _after_group(text, actors[0])
    if len(actors) == 1 and actors[0].kind is ActorKind.STATE and (governed := _GOVERNMENT.match(text)):
        return f"{WHO} {text[governed.end() :]}"
    if len(actors) != 1 or actors[0].kind is not ActorKind.PERSON:
        return None
    if text.startswith(actors[0].name) and _RELATIVE.match(text[len(actors[0].name) :]):
        return None  # «Ada Moe, qui dirige le port, …» says who that is
    low, words = text.lower(), actors[0].name.split()
    family = {" ".join(words[at:]) for at in range(1, len(words))}  # «Le Bihan a présenté …»
    for alias in sorted({*actors[0].aliases, *family}, key=len, reverse=True):
        rest = text[len(alias) :]
        if _BEHIND.match(alias):
            continue  # «A la Sra. Ruiz le parece …»
        if (
            (len(alias.split()) > 1 or alias in family)
            and low.startswith(alias.lower())
            and re.match(r",? [a-zà-ÿ]", rest)
        ):
            taken = f" {rest[2:]}" if "," in alias and rest[0] == "," else rest
            return f"{WHO}{_SET_OFF.sub(',', taken)}"
    return None


def _behind_front(text: str, actors: tuple[Actor, ...]) -> str | None:
    """«Dans sa déclaration liminaire, la Ministre de la santé a indiqué …», named as the report does it."""
    match = _FRONTED.match(text)
    named = _after_name(f"{match['rest'][:1].upper()}{match['rest'][1:]}", actors) if match is not None else None
    return f"{match['front']}, {named}" if match is not None and named is not None else None


_BEHIND = re.compile(r"(?:al?|del?|para|por|según|con|to|for|by|of|aux?|à|du|de|pour|par|selon) ", re.IGNORECASE)
"""How a name begins that is no subject."""


_RELATIVE = re.compile(r", (?:qui|dont|que|quien|cuy[ao]s?|who|whose|which) ")


def _after_group(text: str, group: Actor) -> str | None:
    """«El grupo convino …» of a report whose group has a longer name: that name is told."""
    for alias in {_THE.sub("", alias) for alias in group.aliases}:
        opens = rf"(?:(?:el|la|the|le) |l['’]){re.escape(alias)} (?=[a-zà-ÿ])(?!d[eu]s? |del |of )"
        match = re.match(opens, text, re.IGNORECASE)
        if match is not None and alias != group.name and fold(alias) in fold(group.name):
            return f"{WHO} {text[match.end() :]}"
    return None


_GOVERNMENT = re.compile(
    r"(?:the government|el gobierno|le gouvernement) (?=[a-zà-ÿ])"
    r"(?!of |from |del? |d[ue]s? |\w+(?:ien|ais|ois|eño|ano)s? )"
    r"(?!(?:members?|delegat\w+|representative|side|spokes\w+|experts?|officials?|advis\w+|bench\w*|group|party|and|y|et)\b)",
    re.IGNORECASE,
)
"""«Le Gouvernement souhaite …» of a report about one State, of which another does not know whose it is."""
_THE = re.compile(r"(?:el|la|the|le) |l['’]", re.IGNORECASE)


def _begins_with(actors: tuple[Actor, ...], text: str) -> bool:
    """Whether a sentence opens with the name of its only actor."""
    if len(actors) != 1 or actors[0].kind is ActorKind.COLLECTIVE:
        return False
    return is_named(actors[0], fold(text)[: len(actors[0].name) + 12])


def subject_replaced(told: Told, who: str, language: str) -> str | None:
    """«La oradora señaló que …» → «la Sra. Torres señaló que …»; None where the subject is no anaphora."""
    text = without_links(without_connective(told.text, language), language)
    match = SUBJECT[language].match(text)
    if match is None or not text.endswith(".") or not balanced(text) or _OF.match(text, match.end()):
        return None
    rest = text[match.end() :]
    whose, _, behind = rest.partition(" ")  # «La délégation mauricienne a indiqué …»
    rest = behind if country_mentions(fold(whose), demonyms=True) else rest
    return f"{who} {rest}" if has_saying(rest, language) else None


_OF = re.compile(r"d['’]|(?:de|del|des|du|of|for) ")
"""«Le représentant des employeurs»: no anaphora, but somebody else."""


def fronted(told: Told, who: str, actors: tuple[Actor, ...], language: str) -> str | None:
    """«En cuanto al padrón, se comprometió a …» → «En cuanto al padrón, el Perú se comprometió a …»; so with «Al
    recapitular, el coordinador constató …», said of its coordinator. None for other sentences."""
    match = _FRONTED.match(without_connective(told.text, language))
    if match is None or not told.text.endswith(".") or not balanced(told.text):
        return None
    front, rest = match["front"], match["rest"]
    role = (actors[0].role or "").split()[:4] if len(actors) == 1 else []
    post = "".join(rf"(?: {re.escape(word)})?" for word in role[1:])
    office = re.match(rf"(?:el|la|the|le|l['’]) ?{re.escape(role[0])}{post} ", rest, re.IGNORECASE) if role else None
    subject = office or SUBJECT[language].match(rest)
    if subject is not None and has_saying(rest[subject.end() :], language):
        return f"{front}, {who} {rest[subject.end() :]}"
    alone = re.match(r"(?:se |les? )?\w+ (?!el |la |los |las |don |doña |[A-ZÁÉÍÓÚ])", rest) is not None
    if (
        subject is None
        and language == "es"
        and alone
        and has_saying(f"{rest[:1].upper()}{rest[1:]}", language, first=True)
    ):
        return f"{front}, {who} {rest}"
    return None


_FRONTED = re.compile(
    r"(?P<front>(?:(?:en|al?|con|sin|para|por|desde|tras|según|ante|durante|in|on|at|with|without|from|by|since|after|"
    r"before|through|under|for|during|à|aux?|avec|sans|pour|dans|sur|par|depuis|après|avant|lors|sous)\b|"
    r"[A-ZÀ-Þ]\w*(?:ndo|ing|ant|gé|ogée?|gunt\w+|sult\w+|sked|ssed|oned|ée?s?|terpelad[oa]s?|errogad[oa]s?)\b)"
    r"[^,;:]{2,120}), (?P<rest>[a-zà-ÿ].+)",
    re.DOTALL | re.IGNORECASE,
)
"""A circumstance or a participle before the clause of a record."""


def continued(told: Told, language: str, *, deed: bool = False) -> str | None:
    """The clause after «añadió que» for free indirect speech of a record; None if it cannot stand alone.

    ``deed`` says that it opens with the speaker's body and tells what that does (`bodies.does_itself`).
    """
    text = without_sayings(without_links(CONNECTIVE[language].sub("", told.text), language), language)
    plain = prepared(text)
    if (
        plain is None
        or (language == "en" and told.follows and _PRONOUN.match(plain))  # «added that she related …»: as it stands
        or not told.text.endswith(".")
        or (not told.follows and (DANGLING[language].match(plain) or (not deed and SUBJECT[language].match(plain))))
    ):
        return None
    own = _OWN[language].match(plain) is not None
    if _SPOKESPERSON[language].match(plain):
        return None  # «Its Commissioner conceded …» is said by that Commissioner
    said = not deed and has_saying(plain, language, clauses=own)
    if said or said_inside(f"{plain}.", language) or reports(plain, language):
        return None  # the words of somebody else
    if _OF_SPEAKING[language].match(plain) or cannot_follow_that(plain, language):
        return None  # the reporter's: «his presentation turned on the register»
    timed = back_shifted(plain, language)
    if timed is None:
        return None
    plain = timed
    first = plain.split()[0]
    low = fold(first).strip(",")
    second = " ".join(plain.split()[1:3])
    if not first[:1].isupper() or (language == "en" and _opens_with_a_place(low, second)):
        return plain
    ordinary = not may_be_a_name(low) if language == "en" else bool(told.follows) and is_finite(low, language)
    if not is_name(plain) and (ordinary or low in TONGUES[language].stopwords or is_plural(low, language)):
        return plain[:1].lower() + plain[1:]
    return plain if is_name(plain) else None


def _opens_with_a_place(low: str, second: str) -> bool:
    """«Tunis plans …», «Port Sudan is full»: a town, or a name behind a word that is none of grammar."""
    named = second[:1].isupper() and is_name(second)
    return is_town(low) or (named and low not in TONGUES["en"].stopwords)


_PRONOUN = re.compile(r"(?:s?he|they|it(?! (?:might|would|could|was \w+ (?:to|that))\b)) ", re.IGNORECASE)
_OWN = {
    "es": re.compile(r"sus? ", re.IGNORECASE),
    "en": re.compile(r"(?:his|her|its|their) ", re.IGNORECASE),
    "fr": re.compile(r"(?:son|sa|ses|leurs?) ", re.IGNORECASE),
}
_SPOKESPERSON = {
    "es": re.compile(
        r"sus? (?:\w+ )?(?:representante|delegad|delegación|portavo[zc]|vocer|ministr|viceministr|secretari|"
        r"comisari|director|embajador|president|gobernador)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:his|her|its|their) (?:\w+ )?(?:representative|delegat|delegation|spokes|minister|secretary|commissioner|"
        r"director|ambassador|president|governor)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:son|sa|ses|leurs?) (?:\w+ )?(?:représentant|délégu|délégation|porte-parole|ministre|secrétaire|"
        r"commissaire|direct|ambassad|président|gouverneur)",
        re.IGNORECASE,
    ),
}
_OF_SPEAKING = {
    "es": re.compile(
        r"(?:su|la) (?:exposición|intervención|ponencia|alocución|presentación|declaración|respuesta|pregunta|"
        r"propuesta)\b|(?:su|el) (?:discurso|mensaje|testimonio)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:his|her|its|their|the) (?:\w+ )?(?:statement|presentation|speech|remarks|intervention|address|message|"
        r"talk|testimony|question|reply|answer)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:son|le|l['’]) ?(?:exposé|intervention|allocution|discours|propos|message|témoignage)\b|"
        r"(?:sa|la) (?:présentation|question|réponse|déclaration|communication)\b",
        re.IGNORECASE,
    ),
}
_CLITIC = re.compile(r"^(?:se|les?) ", re.IGNORECASE)


def has_saying(text: str, language: str, *, first: bool = False, clauses: bool = False) -> bool:
    """Whether a verb of saying stands among the first words of a text.

    ``first``: as the first, in the past; ``clauses``: only verbs that take a clause («its message was summed up»).
    """
    text = _CLITIC.sub("", text) if first else text
    words = re.findall(r"\w+", fold(text))[:9]
    table = verb_table(language)
    for at, word in enumerate(words[: 1 if first else 4]):
        for form, lemma in table.forms.get(word, ()):
            if form.tense == IMPERFECT and lemma in table.sayings and table.sayings[lemma].takes == "floor":
                continue  # «seguía siendo difícil» goes on, and nobody takes the floor
            light = any(not phrases.isdisjoint(words[at + 1 :]) for phrases, _ in table.phrases.get(lemma, ()))
            said = table.sayings.get(lemma)
            if light or (said is not None and not (clauses and said.takes == "thing")):
                return not first or text.split()[0].endswith("ó")
    return False


def balanced(text: str) -> bool:
    """Whether a text of at most 90 words closes all brackets and marks of quotation that it opens."""
    pairs = (("(", ")"), ("«", "»"), ("“", "”"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and not text.count('"') % 2 and len(text.split()) <= 90


def _offset(context: Context, document: str, start: int, at: int) -> int:
    """The offset in the clean wording from ``start`` of the source offset ``at``."""
    return len(context.wordings.of(document, start, at)) if at > start else 0


def _plain(text: str) -> str:
    return _NUMBER.sub("", _SPACE.sub(" ", text).strip())


_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}\.? (?=[A-ZÀ-Þ¿¡«“])")
"""The number of a paragraph («2.2.1 UNICEF called …») that its format does not set apart."""
