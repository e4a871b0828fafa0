"""What kind of contribution a clause brings: its signs, and the first rule that holds for them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.contributions.asides import without_asides
from relatoria.gather.contributions.futures import future
from relatoria.gather.contributions.pledged_lists import opens_pledges
from relatoria.language.fold import fold
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation
from relatoria.vocabulary.contribution_weights import kind_weights
from relatoria.vocabulary.contributions import Rule, kind_rules, saying, sign_meanings, sign_reader
from relatoria.vocabulary.files import read_data

_ACRONYM = re.compile(r"[A-Z][A-Z\-]+\b")
_ARTICLE = re.compile(r"(?:El|La|Los|Las|The|Le|Les|L['’])\s*(?=[A-ZÁÉÍÓÚÀÈÊÎÔ])")
_OPENING = re.compile(r"(?:\(?(?:\d{1,2}|[a-h]|[ivx]+)\)|[-•–*])?\s*(?:the |la |el |le |l'|los |las |les )?(\w+)")
_GOVERNED = re.compile(r"(?:de |d')(?:ne pas |s'|se |y |en )?\w{2,}(?:er|ir|re)\b(?! et\b|,)")
"""«de publier …», «d'adopter …»: an item that goes on from «recommande», and no noun («de l'air», «d'ordre»)."""
_NOUN_OF_ACTION = re.compile(r"\w{4,}(?:cion|sion|miento|tion|ment|ement|encia|isation|ization)$")
_IMPERATIVES = frozenset(
    "abolish accede accelerate accept address adopt align allocate allow amend ban bring build cease close collect "
    "combat complete conclude consider consult continue cooperate create criminalise criminalize decriminalise "
    "decriminalize design develop double draft eliminate enact end engage enhance ensure establish evaluate expand "
    "extend facilitate finalise finalize finance fund give grant guarantee halve harmonise harmonize identify "
    "implement improve include increase integrate intensify introduce invest investigate lift maintain make "
    "measure monitor open post prevent prohibit promote prosecute protect provide publish pursue put ratify "
    "recognise recognize recruit redouble reduce reform refrain register release remove repeal report respect "
    "review revise set share simplify step stop strengthen submit support take train translate undertake update "
    "uphold withdraw".split()
)
_NEAR = 9
LIKELY = 0.35
_SURE = 0.8
"""From this confidence on a rule is about a word of force («recommends», «calls for»), which decides."""
_RECOMMENDED = 0.9
"""How sure an item is a recommendation that opens with a deed and that attribution found recommended by somebody."""
_LOUD = 30  # from so many hundredths on, a word is named among the reasons
_EXHORTS = re.compile(
    r'["\s]*(?:que (?:nadie|todos|todas|cada|chacun|tous|toutes|personne|nul)\b|'
    r"let (?:every|all|no|us all|each|nobody)\b|"
    r"(?:[\w ]+[,:] )*(?:paremos|hagamos|pongamos|salvemos|rendons|sauvons|cessons|agissons|mettons)\b)"
)
_EXHORTING = frozenset("paremos hagamos pongamos salvemos rendons sauvons cessons agissons mettons".split())
_PAST = {
    "es": re.compile(r"(?:ó|aron|ieron|imos|amos)\b"),
    "en": re.compile(r"ed\b(?<=\w{5})"),
    "fr": re.compile(r"\b(?:a|ont|avait|avaient|est|sont)\s\w+(?:é|ée|és|ées|i|is|u|us)\b"),
}
_SUBJECT = 5
_SOURCE = re.compile(
    r"(?:according to|for (?:mr|ms|mrs|sr|dr|the)|in the words of|selon|pour (?:m|mme|le|la|les)|d'apres|a en croire|"
    r"para (?:el|la|los|las)|segun|en palabras de|de acuerdo con)\b"
)
_SOURCE_HEADS = frozenset("according for in selon pour d a para segun en de".split())
_DETERMINERS = (
    *(" el", " al", " del", " un", " su", " este", " the", " an", " his", " her", " its", " their"),
    *(" le", " du", " cet", " ce"),
)
_PASSIVE = (" was", " were", " been", " be", " being", " is", " are")
_PRONOUN = re.compile(r"[,\"] ?(?:he|she|they|i)$")
_TROUBLES = ("lack", "challenge", "harm")
_ANSWERS = (
    "need",
    "done",
    "recommend",
    "partner",
    "essential",
    "offer",
    "commit",
    "propose_thing",
    "partner_with",
    "future",
)
_SETTLED = frozenset((*_TROUBLES, "partner_with", "finance", "capacity", "technology"))
_DEMANDS = ("need", "require", "essential", "urge")
_MEANS = ("finance", "capacity", "technology")


class Clause(Struct, frozen=True):
    """A stretch of a sentence: its half-open range in the clean text, its wording, folded wording and folded words."""

    start: int
    end: int
    text: str
    folded: str
    words: tuple[str, ...]
    language: str
    quantities: tuple[tuple[int, str], ...] = ()  # where its quantities begin in the clean text, and the sign of each


class Reading(Struct, frozen=True):
    """What a clause was read as: its kind, in [0, 1] how surely, the rule that tells its details, and its signs.

    ``signs`` are given with the index of their first word; ``words`` are those that speak for the kind.
    """

    kind: ContributionKind
    confidence: float
    rule: Rule
    signs: dict[str, int]
    words: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The reason in words: the rule's, or the strongest signs for the kind, or else the words that speak for it."""
        if self.rule.why:
            return self.rule.why
        meanings = sign_meanings()
        speaking = kind_weights("en").speakers_for(self.kind, [sign for sign in self.signs if sign in meanings])
        if speaking:
            return "signs that speak for it: " + "; ".join([meanings[sign] for sign in speaking[:3]])
        if self.words:
            return "words that speak for it: " + ", ".join(f"«{word}»" for word in self.words[:3])
        return "no sign speaks for anything else"


def read(clause: Clause, relation: Relation = Relation.REPORT, *, listed: bool = False) -> Reading | None:
    """The kind of ``clause``, or None if it brings nothing.

    The signs, the first rule that holds and the words are weighed together; a rule of the kind found gives the details.
    What is less likely than `LIKELY` is nothing. ``relation`` is what attribution says of the speaker's act;
    ``listed`` is true for an item of a list, which may open with a bare verb or noun of action. Linear in the words.
    """
    content = content_words(clause)
    signs = _signs(clause, content, relation, listed)
    rules = kind_rules()
    if "opening" in signs and relation is Relation.RECOMMEND:  # «12.1 Garantizar asambleas … (Costa Rica)»
        asked = ContributionKind.RECOMMENDATION
        return Reading(asked, _RECOMMENDED, rules.first_of(asked, signs), signs)
    rule = rules.first(signs)
    if rule and "opening" in signs:
        return Reading(rule.kind, rule.confidence, rule, signs) if rule.kind else None
    weights = kind_weights(clause.language)
    ruled = rule.kind if rule and rule.confidence >= _SURE else None
    verdict = weights.verdict([*signs, *([f"rule {rule.id}"] if rule else ())], content, ruled)
    if verdict.kind is None or (verdict.probability < LIKELY and verdict.kind is not ruled):
        return None
    if rule is None or rule.kind is not verdict.kind:
        rule = rules.first_of(verdict.kind, signs)
    loud = () if rule.why else weights.words_for(verdict.kind, content, _LOUD)
    own = verdict.kind is ContributionKind.COMMITMENT and _own_deed(clause)
    sure = max(verdict.probability, _OWN_DEED_SURE) if own else verdict.probability
    return Reading(verdict.kind, round(sure, 2), rule, signs, loud)


def pledge(clause: Clause) -> Reading | None:
    """How the line over a list of promises is read for each of its items; None for any other clause."""
    if not opens_pledges(clause.folded, clause.language):
        return None
    promised = known_reading(clause, ContributionKind.COMMITMENT)
    return replace(promised, signs=promised.signs | {PLEDGES: 0})


def known_reading(clause: Clause, kind: ContributionKind) -> Reading:
    """How a clause is read whose kind is known: by the head of its list, or the columns of its table."""
    relation = Relation.COMMIT if kind is ContributionKind.COMMITMENT else Relation.REPORT
    signs = _signs(clause, content_words(clause), relation, False)
    return Reading(kind, _RECOMMENDED, kind_rules().first_of(kind, signs), signs)


PLEDGES = "pledges"
"""The sign of such a line."""
_OWN_DEED = {
    "es": re.compile(
        r"\b(?!queremos\b|podremos\b|esperemos\b)\w+[aeid]remos\b|\bnos hemos comprometido a\b|"
        r"\bvamos a (?!ver\b|vivir\b|estar\b|tener\b|hablar\b|pasar\b|escuchar\b|empezar\b|seguir\b|ser\b|decir\b)"
        r"\w+[aei]r\b"
    ),
    "en": re.compile(
        r"\bwe (?:\w+ )?(?:will|shall)\b|\bwe (?:have|['’]ve) (?:\w+ )?(?:committed|pledged|undertaken) to\b|"
        r"\bwe (?:are|['’]re) going to (?!see|hear|live|be|have|talk|start|listen|say)\w+"
    ),
    "fr": re.compile(
        r"\bnous (?:(?:n|l|y|en|le|la|les|vous) ?'?)*\w+rons\b|\bnous nous sommes engage\w* a\b|"
        r"\bnous allons (?!voir\b|vivre\b|etre\b|avoir\b|parler\b|passer\b|ecouter\b|commencer\b|dire\b)"
        r"\w+(?:er|ir|re)\b"
    ),
}
"""What the speaker's own side will do, in its own words."""
_OWN_DEED_SURE = 0.9
"""Of those that the weights read as commitments 36 of 38 were, in the documents of development."""


def _own_deed(clause: Clause) -> bool:
    return clause.language in _OWN_DEED and _OWN_DEED[clause.language].search(clause.folded) is not None


def clause_signs(clause: Clause, relation: Relation = Relation.REPORT, *, listed: bool = False) -> dict[str, int]:
    """The signs of a clause, with the index of their first word; signs of form and of attribution have index 0."""
    return _signs(clause, content_words(clause), relation, listed)


def _signs(clause: Clause, content: tuple[str, ...], relation: Relation, listed: bool) -> dict[str, int]:
    signs = sign_reader(clause.language).signs(content)
    _settle(signs)
    _add_form(signs, clause, listed)
    if relation is not Relation.REPORT:
        signs[f"relation_{relation.value}"] = 0
    return signs


@lru_cache(maxsize=64)
def content_words(clause: Clause) -> tuple[str, ...]:
    """The words of what is said, without the introduction of who says it; the verb of saying itself stays.

    A speaker's title is no content («Committee against Trafficking», «Bank of Investment»). A verb after the words said
    («…, warned the mayor») cuts them off at the end; one between commas is passed over.
    """
    if saying(clause.language).words.isdisjoint(clause.words) and _SOURCES.isdisjoint(clause.words):
        return _without_source(clause)
    folded, verbs = without_asides(clause.text, clause.folded, clause.language)
    if verbs:
        return words_of(folded + verbs)
    return _after_head(clause)


_THAT = re.compile(r" (?:que|qu'|that|how|como|comment)\b")
_OPENING_WORDS = 9
_SOURCES = frozenset(("segun", "selon", "according", "apres", "croire", "acuerdo"))


def _after_head(clause: Clause) -> tuple[str, ...]:
    """The words from the verb of saying on, where the clause opens with who says it."""
    verbs = saying(clause.language)
    for start, end, verb in verbs.places(clause.folded, clause.words):
        before, after = clause.folded[:start].rstrip(), clause.folded[end:]
        if clause.text[start].isupper() and before:
            continue  # a name: «all States»
        if before.endswith((*_PASSIVE, *_DETERMINERS)):
            continue
        if clause.text[end - 1] == "é" and not before.endswith((" a", " ont", " avait", " avaient")):
            continue  # a French participle: «l'amendement proposé»
        follows = clause.text[end : end + 2].strip(" -")
        if _PRONOUN.search(before):
            if after.startswith(","):
                continue
            return words_of(before)
        if not before:
            continue
        trails = before.endswith((",", '"')) and (
            after.strip(' ."') == "" or follows[:1].isupper() or after[:3] == "-t-"
        )
        if trails:
            return words_of(before)
        if before.endswith(",") and after.startswith(","):
            continue
        far = verb in verbs.only_that or before.count(" ") > _OPENING_WORDS
        if far and after[:1] not in (":", ",") and not _THAT.match(after):
            continue  # no verb of saying here, or too far from the opening to be what the speaker is said to do
        if before and clause.text[:1].isalpha():
            return words_of(clause.folded[start:])
        break
    return _without_source(clause)


def _without_source(clause: Clause) -> tuple[str, ...]:
    """The words after «according to X, head of Y, …»: the last comma of the first half ends what names the source."""
    if (clause.words and clause.words[0] not in _SOURCE_HEADS) or not _SOURCE.match(clause.folded):
        return clause.words
    comma = clause.folded.rfind(",", 0, len(clause.folded) * 3 // 5)
    return words_of(clause.folded[comma:]) if comma > 0 else clause.words


def _settle(signs: dict[str, int]) -> None:
    """Drop what the words around take back, and add what only two signs together say."""
    if signs.keys().isdisjoint(_SETTLED):
        return
    for trouble in _TROUBLES:
        at = signs.get(trouble)
        if at is None:
            continue
        tackle, purpose = signs.get("tackle", at), signs.get("purpose", at)
        if tackle < at <= tackle + _NEAR or purpose < at:
            del signs[trouble]
        elif all(signs.get(answer, at) >= at for answer in _ANSWERS):
            signs[f"{trouble}_first"] = at
    helper, partner = signs.get("partner_with"), signs.get("partner")
    if helper is not None and partner is not None and helper <= partner <= helper + 3:
        if signs.keys() & {"done", "practice"}:
            del signs["partner"]
        else:
            del signs["partner_with"]
    for means in _MEANS:
        at = signs.get(means)
        if at is not None and signs.get("purpose", at) >= at:
            near = any(name in signs and abs(signs[name] - at) <= _NEAR for name in _DEMANDS)
            if near or (at <= _SUBJECT and "essential" in signs):
                signs[f"need_near_{means}"] = at


def _add_form(signs: dict[str, int], clause: Clause, listed: bool) -> None:
    text = clause.text.rstrip(" \"'»”’)")
    if text.endswith("?"):
        signs["asks"] = 0
    if len(clause.words) < 4:
        signs["short"] = 0
    found, passive, own = future(text, clause.language)
    for sign, shown in (("future_form", found), ("announced", passive), ("own_side", own)):
        if shown:
            signs.setdefault(sign, 0)
    for at, sign in clause.quantities:
        if clause.start <= at < clause.end:
            signs["number"] = signs[sign] = 0
    if _past(clause):
        signs["past_form"] = 0
    if _may_exhort(clause.words) and _EXHORTS.match(clause.folded):
        signs["exhorts"] = 0
    if _is_proper(clause.text):
        signs["proper"] = 0
    if "proper" in signs or "side_subject" in signs:
        signs["named_body"] = 0
    if listed and _opens_with_action(clause):
        signs["opening"] = 0


def _may_exhort(words: tuple[str, ...]) -> bool:
    return bool(words) and (words[0] in ("que", "let") or not _EXHORTING.isdisjoint(words))


def _past(clause: Clause) -> bool:
    """Whether a verb of the past stands anywhere; Spanish shows it by an accent, so the wording itself is read."""
    pattern = _PAST.get(clause.language)
    return pattern is not None and pattern.search(clause.text) is not None


def _is_proper(text: str) -> bool:
    """Whether the clause opens with a name: an acronym, a country, or an article before a capital."""
    if _ACRONYM.match(text) or _ARTICLE.match(text):
        return True
    first = text.split(" ", 1)[0].strip(",.;:")
    return first[:1].isupper() and fold(first) in _country_words()


@cache
def _country_words() -> frozenset[str]:
    names = (
        row[code]
        for row in csv.DictReader(io.StringIO(read_data("countries.csv")))
        for code in ("es", "en", "fr")
        if row[code]
    )
    firsts = {fold(name.split(" ", 1)[0].strip(",")) for name in names}
    return frozenset(
        firsts - {"el", "la", "los", "the", "le", "les", "union", "south", "north", "new", "costa", "saint", "isla"}
    )


def _opens_with_action(clause: Clause) -> bool:
    governed = _GOVERNED.match(clause.folded) if clause.language == "fr" else None
    if governed is not None:
        return True
    match = _OPENING.match(clause.folded)
    if match is None:
        return False
    word = match[1]
    if word in _IMPERATIVES or _NOUN_OF_ACTION.fullmatch(word):
        return True
    return clause.language != "en" and len(word) > 3 and word.endswith(("ar", "er", "ir", "re"))


def words_of(folded: str) -> tuple[str, ...]:
    """The folded words of a stretch of folded text."""
    return tuple(_WORD.findall(folded))


_WORD = re.compile(r"\w+")


def clauses_of(clause: Clause, ranges: Sequence[tuple[int, int]]) -> list[Clause]:
    """Cut a clause into the given ranges of its folded wording."""
    return [
        Clause(
            clause.start + start,
            clause.start + end,
            clause.text[start:end],
            clause.folded[start:end],
            words_of(clause.folded[start:end]),
            clause.language,
            clause.quantities,
        )
        for start, end in ranges
    ]
