"""Names without honorific: with a function after them, beside a verb of saying, or where a cue asks for a speaker."""

from __future__ import annotations

from relatoria.gather.attribution.actors.peoples import peoples
from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.cued import CORRELATIVE, after_cue, asked_for, is_body_acronym, noun_before
from relatoria.gather.attribution.mentions.delegations import OF_NAMES
from relatoria.gather.attribution.mentions.name_places import TEXTS, name_end, names_a_text, set_against, verb_begins
from relatoria.gather.attribution.mentions.persons import following_post, person
from relatoria.gather.attribution.mentions.posts import Post, post_end, read_post
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.names import abbreviates
from relatoria.gather.attribution.words.scene import AGENTS, Scene
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.gather.attribution.words.voicing import opens_voiced
from relatoria.gather.attribution.words.wordlists import Words
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.frequencies import common_words
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.towns import find_town

_LEADS = frozenset(
    "dirige preside encabeza lidera coordina leads heads chairs runs directs coordinates preside anime".split()
)
_HEAD = 9
"""So far from the head of a sentence a name may still be its first: «At the close of the day, Co-Chairs Ana Ruiz …»."""
_PARENTHESIS = 25
_NOBODY = frozenset(
    "nobody somebody everybody everyone anyone someone nothing something everything nadie alguien ninguno ninguna nada "
    "nul nulle personne quelqu'un rien chacun cada pressed citing turning speaking closing opening asked preguntado "
    "venu venue arrive arrivee invite invitee originaire joint jointe installe installee llegado llegada venido venida "
    "nacido nacida invitado invitada born raised based "
    "preguntada interrogee interroge tras con sin segun lui-meme elle-meme eux-memes elles-memes "
    "celui-ci celle-ci ceux-ci celles-ci celui-la celle-la ceux-la celles-la aquel aquella aquellos aquellas esta este "
    "estas estos cela ceci latter former".split()
)
"""Words that open a sentence with a capital and are no names."""
_WHOSE = frozenset("que dont whose cuyo cuya cuyos cuyas".split())


_REGIONS = frozenset(
    "africa asia europe europa america americas american caribbean caribe caraibes pacific pacifico pacifique oceania "
    "oceanie sahel maghreb magreb mediterranean mediterraneo mediterranee afrique asie amerique".split()
)
"""How names of regions end, which say nothing."""
_PLURAL_STATES = frozenset({"states", "estados", "etats", "countries", "paises"})


def bare_name_at(scene: Scene, at: int) -> Spot | None:
    """A name without honorific: with a function after it, or beside a verb of saying."""
    line = scene.line
    if begins_no_name(scene, at):
        return None
    end = name_end(scene, at)
    if find_town(line.text(at, end)):
        return None
    size = sum(1 for index in range(at, end) if line.capital(index))
    if size == 0 or line.words[end - 1] in _PLURAL_STATES | _REGIONS or names_a_text(scene, at, end):
        return None  # «the Latin American and Caribbean States»
    if size == 1 and (_verb_and_noun(scene, at, end) or _ends_a_name(scene, at)):
        return None
    if size >= 2:
        post, stop = following_post(scene, end)
        if post is not None and abbreviates(post.organisation or "", line.text(at, end)):
            return _body(scene, at, end, end + 1) if is_a_body(scene, at, end) else None  # «Road Cities Network (RCN)»
        if post is not None:
            return person(scene, at, stop, line.text(at, end), post, None)
        if end + 1 < len(line) and line.gap(end) == "," and _relates(scene, end):
            return _with_relative(scene, at, end)
        if at == 0 and (stop := _small_apposition(scene, end)):
            return person(scene, at, stop, line.text(at, end), _small_post(scene, end, stop), None)
    if size >= 2 and "(" in line.gap(at) and end < len(line) and line.gap(end) == ",":
        stop = post_end(scene, end, bracket=True)
        post = read_post(scene, end, stop)
        return person(scene, at, stop, line.text(at, end), post, None)
    if size >= 2 and at <= 1 and (stop := _affiliation(scene, end)):
        post = Post(stop, None, line.text(end + 1, stop), None)
        return person(scene, at, stop, line.text(at, end), post, None)
    if size >= 2 and _described(scene, at, end):
        return person(scene, 0, end, line.text(at, end), Post(end, line.text(0, at)), None)
    beside = (
        _pair(scene, at, end)
        or ((size >= 2 or _which(scene, at, end)) and _before_parenthesis(scene, at, end))
        or (verb_begins(scene, end) and (size >= 2 or not line.gap(end)))
        or (end < len(line) and line.words[end] == "'s")
        or after_cue(scene, at)
        or (size >= 2 and (at == 0 or (at <= _HEAD and line.gap(at) == "," and scene.verbs)) and _acts(scene, end))
        or ((size >= 2 or is_body_acronym(line.raw(at))) and asked_for(scene, at, end))
    )
    if not beside:
        return described_by_noun(scene, at, end) if size >= 2 else None
    wording = line.text(at, end)
    if (size >= 2 and is_a_body(scene, at, end)) or (size == 1 and is_body_acronym(line.raw(at))):
        return _body(scene, at, end, end)
    mention = Mention(ActorKind.PERSON, wording, surface=wording)
    return Spot(at, end, Shape.BARE if size >= 2 else Shape.SURNAME, mention)


def _body(scene: Scene, at: int, end: int, stop: int) -> Spot:
    name, surface = scene.line.text(at, end), scene.line.text(at, stop)
    kind = stakeholder_type_of(None, name, None)
    mention = Mention(ActorKind.ORGANISATION, name, stakeholder_type=kind, surface=surface)
    return Spot(at, stop, Shape.BODY, mention, head=scene.line.words[at])


def described_by_noun(scene: Scene, at: int, end: int) -> Spot | None:
    """«dijo la compañera Rosa Choque», «said local resident Ann Toland»: a noun that no list knows, then the name."""
    first = noun_before(scene, at, end)
    if first is None or is_a_body(scene, at, end):
        return None
    line = scene.line
    opened = first + (line.words[first] in scene.words.little)
    post, stop = following_post(scene, end)
    place, country = (post.organisation, post.country) if post is not None else (None, None)
    if _completes_verb(scene, opened):  # «Rompió el hielo Adela Mamani»
        return person(scene, at, stop, line.text(at, end), Post(stop, None, place, country), None)
    role = Post(stop, line.text(opened, at), place, country)
    return person(scene, first, stop, line.text(at, end), role, None)


def _completes_verb(scene: Scene, at: int) -> bool:
    """Whether a noun belongs to the verb before it, which says something only with it («romper el hielo»)."""
    phrases = verb_table(scene.language).phrases
    near = (hit for hit in scene.verbs if hit.at < at <= hit.at + 2)
    return any(scene.line.words[at] in words for hit in near for words, _ in phrases.get(hit.saying.lemma, ()))


def begins_no_name(scene: Scene, at: int) -> bool:
    """Whether a token in capitals begins no name: a body, a verb, the middle of a name, a word for nobody."""
    line, words = scene.line, scene.words
    word, stopwords = line.words[at], TONGUES[words.language].stopwords
    if word == "à" or not line.capital(at) or at in scene.bodies or word in words.bodies or word in words.articles:
        return True
    if at == 0 and words.language == "en" and word.endswith(("ed", "ing")) and not line.capital(min(1, len(line) - 1)):
        return True  # «Disaggregated tables …»
    if at and not line.gap(at) and words.language != "en" and _is_of_body(scene, at - 1):
        return True  # «la asociación de padres del colegio San Blas»
    if _is_of_named_body(scene, at):
        return True
    if at == 0 and _joined_to_deed(line.raw(0), line.words[1:2], words.language):
        return True
    if at == 0 and (0 in scene.begins or opens_voiced(scene)):
        return True  # «Responde Luján que …», «Chiffre avancé par …»: a verb or a noun of saying opens the sentence
    titled = 0 < at <= _HEAD and line.words[at - 1] in scene.words.addressed  # «Co-Chairs Ana Ruiz (Peru) and …»
    opens = titled or (at == 1 and 0 in scene.begins)
    inside = at and line.capital(at - 1) and not line.gap(at) and not opens
    before = line.words[at - 1] if inside else ""
    if before and before not in CORRELATIVE and before not in stopwords:
        return True
    if word in CORRELATIVE or word in _NOBODY or word in words.quantifiers:
        return True
    return word in stopwords and not _initial(scene, at)


def _is_of_named_body(scene: Scene, at: int) -> bool:
    """«la Federación de Asociaciones de Levante (FASEL)»: what stands behind the word of a body and «of» is its name's,
    no person's."""
    line, words = scene.line, scene.words
    if at < 2 or line.gap(at) not in ("", "'") or line.gap(at - 1) or line.words[at - 1] not in words.links:
        return False
    head = at - 2
    return line.capital(head) and line.words[head] in words.bodies and line.words[head] not in words.roles


def _is_of_body(scene: Scene, at: int) -> bool:
    """Whether a token in small letters is the word of a body whose name follows."""
    line, words = scene.line, scene.words
    return line.words[at] in words.bodies and line.words[at] not in words.roles and not line.capital(at)


def _joined_to_deed(raw: str, after: tuple[str, ...], language: str) -> bool:
    """«Dépêché de Nouméa, un chargé de mission …», «Llegada de Quito, …»: a participle, not a name."""
    endings = _PARTICIPLES.get(language)
    return endings is not None and raw.endswith(endings) and len(raw) > _STEM and not _AFTER_DEED.isdisjoint(after)


_PARTICIPLES = {"es": ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"), "fr": ("é", "ée", "és", "ées")}
_AFTER_DEED = frozenset("de del d' du des por par en a à al con avec pour para depuis desde dans sur".split())
_STEM = 4


def is_a_body(scene: Scene, at: int, end: int) -> bool:
    """«Médecins du Monde», «Caribbean Nurses Abroad», «Droits sans Frontières», «Harvest Savings Bank»: no person."""
    words = scene.line.words[at:end]
    several = not peoples().isdisjoint(words[:-1])
    closes = scene.language == "en" and words[-1] in scene.words.bodies
    firm = words[-1] in _FIRMS
    return several or closes or firm or not _BINDING.isdisjoint(words[1:-1])


_FIRMS = frozenset("ltd plc inc llc gmbh sarl sas holdings limited".split())
_BINDING = frozenset("sans for without sin pour contra contre against entre".split())
"""Words within the names of bodies and of no person."""


def _small_apposition(scene: Scene, end: int) -> int:
    """«Saturnino Apaza, intérprete, …», «Jane Doe, a limnologist at the University, …»: where what a person is ends.

    A noun that no list of functions knows, between two commas, before a verb; 0 where none stands there.
    """
    line, words = scene.line, scene.words
    if end + 2 >= len(line) or line.gap(end) != "," or line.capital(end):
        return 0
    first = end + (line.words[end] in _AN)
    article = first > end or words.language != "en"
    little = line.words[first] in words.little or line.words[first] in words.articles or not article
    if little or line.words[first].isdigit() or any(hit.first <= first <= hit.at for hit in scene.verbs):
        return 0
    for stop in range(first + 1, min(first + _PARENTHESIS, len(line))):
        if line.gap(stop):
            closed = line.gap(stop) == "," and stop + 1 < len(line) and not line.capital(stop)
            return stop if closed and line.words[stop] not in words.conjunctions else 0
        if line.words[stop] in words.relative or line.words[stop] in _WHOSE or stop in scene.begins:
            return 0
    return 0


def _small_post(scene: Scene, first: int, end: int) -> Post:
    """What such an apposition says: «limnologist» «University of Leeds»; without a body all is the function."""
    line, words = scene.line, scene.words
    post = read_post(scene, first, end)
    if post.role:
        return Post(end, post.role, post.organisation, post.country)
    first += line.words[first] in _AN
    link = next((i for i in range(first + 1, end - 1) if line.words[i] in words.of), end)
    body = link + 1
    while body < end and line.words[body] in words.articles:
        body += 1
    if body >= end or (not (line.capital(body) and line.words[body] in words.bodies) and body not in scene.bodies):
        return Post(end, line.text(first, end), None, post.country)
    return Post(end, line.text(first, link), line.text(body, end), post.country)


def _described(scene: Scene, at: int, end: int) -> bool:
    """«Trade unionist Peter Okafor took …», «Fisherman Jon Berg asked»: what a person is, in English."""
    line, words = scene.line, scene.words
    if words.language != "en" or at not in (1, 2) or end >= len(line) or line.gap(end) or is_a_body(scene, at, end):
        return False
    before = range(at)
    plain = all(not line.gap(i + 1) and line.words[i] not in words.little and i not in scene.begins for i in before)
    return plain and line.words[at - 1].endswith(AGENTS) and (at == 1 or not line.capital(1))


_AN = frozenset({"a", "an", "un", "una", "une"})


def is_text(word: str, words: Words) -> bool:
    """Whether a word is what texts, or meetings, are called."""
    return word in TEXTS or word in words.publications


def _verb_and_noun(scene: Scene, at: int, end: int) -> bool:
    """«Pool lists of …»: an order that opens with an everyday verb, before what is a noun as well as a verb."""
    follows = at == 0 and scene.language == "en" and end + 1 < len(scene.line) and scene.line.words[end + 1] == "of"
    return follows and scene.line.words[at] in common_words("en")


def _ends_a_name(scene: Scene, at: int) -> bool:
    """«un Pacto para una Migración Segura, Ordenada y Regular»: the last part of a name that an article opens."""
    line, words = scene.line, scene.words
    if at < 2 or line.words[at - 1] not in words.conjunctions or line.gap(at) or line.gap(at - 1):
        return False
    first = at - 2
    while first > 0 and line.capital(first - 1) and line.gap(first) in ("", ","):
        first -= 1
    return line.capital(first) and first > 0 and line.words[first - 1] in words.articles


def _relates(scene: Scene, at: int) -> bool:
    return scene.line.words[at] in scene.words.relative or scene.line.words[at] in _WHOSE


_AFFILIATED = OF_NAMES | {"from", "with", "des", "du"}


def _affiliation(scene: Scene, end: int) -> int:
    """«Idriss Maïga, des Jeunes du Sahel, …»: where the body after «of» and a name ends; 0 if none is there."""
    line = scene.line
    if end + 1 >= len(line) or line.gap(end) != "," or line.words[end] not in _AFFILIATED:
        return 0
    first = end + 1
    while first < len(line) and line.words[first] in scene.words.articles and not line.gap(first):
        first += 1
    if first >= len(line) or not line.capital(first):
        return 0
    for stop in range(first + 1, min(first + 12, len(line))):
        if line.gap(stop):
            return stop if line.gap(stop) == "," else 0
    return 0


def _initial(scene: Scene, at: int) -> bool:
    """«A. Traoré»: a letter with a stop and a name after it."""
    line = scene.line
    return len(line.words[at]) == 1 and line.gap(at + 1) in (".", ".-") and at + 1 < len(line) and line.capital(at + 1)


def _before_parenthesis(scene: Scene, at: int, end: int) -> bool:
    """«Leïla El Amrani, à la tête de l'Agence, a souligné»: a parenthesis between a name at the head and its verb."""
    line = scene.line
    if at > _HEAD or end >= len(line) or line.gap(end) != ",":
        return False
    return any("," in line.gap(hit.first) and end < hit.first <= end + _PARENTHESIS for hit in scene.verbs)


def _acts(scene: Scene, end: int) -> bool:
    """«Katrin Soulier lleva quince años …»: a full name at the head, and right behind it what may be any finite verb.

    Whether that is speech is for `leads` to tell; here no preposition, participle or conjunction may follow.
    """
    line, words = scene.line, scene.words
    end = set_against(scene, end)
    if end + 1 >= len(line) or line.capital(end):
        return False
    word = line.words[end]
    if word in _AUXILIARIES:
        return True
    return word not in words.little and word not in words.articles and not word.endswith(_NO_VERBS[words.language])


_AUXILIARIES = frozenset("no se lo le ha has had did n' ne s' a est is was".split())
_NO_VERBS = {
    "es": ("ado", "ada", "ados", "adas", "ido", "ida", "al", "ico", "ica", "or", "ora", "mente"),
    "en": ("ing", "ly", "al", "ic", "er", "or", "ion", "ment"),
    "fr": ("al", "ale", "ique", "eur", "euse", "ment", "ion", "if", "ive"),
}


def _which(scene: Scene, at: int, end: int) -> bool:
    """«Hidronea, que gestiona …, comunicó», «Raman, replying, conceded»: one word at the head, told what it does."""
    if at or end >= len(scene.line):
        return False
    return scene.line.words[end] in ("que", "which", "qui") or scene.line.words[end].endswith(("ing", "ando", "iendo"))


def _pair(scene: Scene, at: int, end: int) -> bool:
    """«Mukendi et Vogt saluent …»: two surnames at the head of the sentence share the verb."""
    line = scene.line
    second = end + 1
    if (
        at > (1 if line.words[0] not in CORRELATIVE else 2)
        or second >= len(line)
        or not (line.words[end] in scene.words.conjunctions or line.words[end] in ("como", "que", "nor"))
    ):
        return False
    if line.gap(end) or not line.capital(second):
        return False
    return verb_begins(scene, name_end(scene, second)) and second not in scene.countries and second not in scene.bodies


def _led(scene: Scene, first: int, stop: int) -> int:
    """Where the body begins that somebody leads: behind «a los destinos de», nowhere behind «en Valdemora»."""
    line, words = scene.line, scene.words
    if first >= stop or line.words[first] in _PLACES:
        return stop
    joined = (i for i in range(first + 1, stop) if line.capital(i) and line.words[i - 1] in words.links)
    known = line.capital(first) or line.words[first] in words.articles or line.words[first] in words.bodies
    return first if known else next(joined, first)


_PLACES = frozenset({"en", "in", "à", "at", "desde", "from", "depuis"})


def _with_relative(scene: Scene, at: int, end: int) -> Spot:
    """«Ignasi Soler, que dirige el Instituto X, sostiene»: what the person leads is the organisation."""
    line = scene.line
    name = line.text(at, end)
    post = Post(end)
    if line.words[end + 1] in _LEADS:
        stop = post_end(scene, end + 2)
        first = _led(scene, end + 2, stop)
        led = read_post(scene, first, stop) if first < stop else Post(end)
        named = led.organisation and led.organisation.lower() != led.organisation
        post = Post(end, None, led.organisation if named else None, led.country)
    return person(scene, at, end, name, post, None)
