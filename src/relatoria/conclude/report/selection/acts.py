"""Whether a contribution stands in a section for what it says, not only for the kind that it was given."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import forms_of
from relatoria.conclude.report.naming.officers import moderates
from relatoria.conclude.report.record.earlier import is_earlier
from relatoria.conclude.report.record.retell import Told, sentence_of
from relatoria.conclude.report.selection.promises import (
    falls_short,
    reports_progress,
    sentence_behind,
    takes_back,
    with_its_end,
    without_ceremony,
)
from relatoria.conclude.report.speech.own_words import says_we
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.conclude.report.told.items import is_item
from relatoria.conclude.report.told.pledges import pledged
from relatoria.conclude.report.told.runs import run_of, told_in_run
from relatoria.conclude.report.told.telling import quotation, telling
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.vocabulary.places import countries

SURE = 0.65
"""How sure the kind must be of what stands under its heading: a reader asks of each why it is a gap."""
OWN_SECTION = (ContributionKind.RECOMMENDATION, ContributionKind.CALL, ContributionKind.COMMITMENT)
"""What a synthesis tells in a section of its kind; the first of them where several are told together."""
_ASKS = {
    "es": re.compile(
        r"\b(?:recom[ie]\w+|prop[ou]\w+|suger\w+|sugir\w+|pid\w+|pedi\w+|inst(?:ó|aron|a|an|aba|amos|ando)\b|exhort\w+|"
        r"llam(?:ó|aron|amos|an|ando)\b|llamamientos?\b|hizo un llamado|solicit\w+|reclam\w+|exig\w+|abog\w+|invit\w+|"
        r"anim(?:ó|aron|a|amos)\b|alent\w+|aconsej\w+|urg\w+|insist\w+|deb\w+|hay que|habría que|preciso|necesari\w+|"
        r"conv(?:iene|enía|endría|en[ií]a)|hace falta|haría falta|necesit\w+|imprescindible|t[ei]en\w+ que|"
        r"tendr\w+ que|"
        r"pronunci\w+|prefer\w+|prefir\w+|plante\w+|conmin\w+|encarec\w+|rog\w+|quer\w+ que|quisi\w+ que|ojalá)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:recommend\w*|propos\w+|suggest\w*|urg\w+|call\w* (?:for|on|upon)|appeal\w*|ask\w*|request\w*|"
        r"encourag\w+|"
        r"advis\w+|advoca\w+|invit\w+|insist\w*|(?<!who )should|must|needs? to|needed|ought|let us|favou?r\w*|wish\w*|"
        r"plead\w*|"
        r"demand\w*|prefer\w*|press\w* for|implor\w+|want\w* to see|wanted|make sure|essential|necessary|exhort\w*)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:recommand\w+|propos\w+|suggér\w+|suggèr\w+|demand\w+|appel\w*|exhort\w+|invit\w+|préconis\w+|plaid\w+|"
        r"souhait\w+|encourag\w+|faut|faudrait|convien\w+|importe|serait (?:sage|bon|utile)|dev(?:rai\w+|ons|ront|ra)|"
        r"doi(?:t|vent)|nécessaire\w*|insist\w+|enjoi\w+|incit\w+|press\w+ (?:de|les?|la)|réclam\w+|exig\w+|"
        r"conseill\w+|"
        r"prie\w*|préf[éè]r\w+|vœu|besoin de)\b",
        re.IGNORECASE,
    ),
}
"""Words of asking for something: a question, a thanks and a fact have none."""
_PROMISES = {
    "es": re.compile(
        r"comprom[ei]t\w+|anunci\w+|prom[ei]t\w+|asegur\w+|garantiz\w+|destin(?!os?\b|atari)\w+|ofre[cz]\w+|confirm\w+|prev[eéi]\w*|"
        r"decisión de|dispuest\w+ a|dispondr\w+|\bva(?:n|mos)? a\b|acord(?:ó|aron)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:pledg\w+|commit\w*|undert\w+|promis\w+|announc\w+|guarant\w+|intend\w*|plan(?:s|ned)?|"
        r"agreed to|offer\w*|confirm\w*|set aside|contribut\w+|vow\w*|earmark\w*)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"engag\w+|annonc\w+|prome[ts]\w*|promis\w*|assur\w+|garanti(?!es?\b)\w*|confirm\w+|offr\w+|offert\w*|"
        r"décision de|prév\w+|"
        r"réserv\w+|entend\w*\b|s['’]emploi\w+|mis de côté",
        re.IGNORECASE,
    ),
}
"""Words of an undertaking."""
_FORETELLS = {
    "es": re.compile(r"(?P<before>[^,;:]{0,60}?)\b(?:no )?(?:se )?\w+(?:rá|rán|remos|ría|rían)\b", re.IGNORECASE),
    "en": re.compile(r"(?P<before>[^,;:]{0,60}?)\b(?:will|would|shall)\b", re.IGNORECASE),
    "fr": re.compile(
        r"(?P<before>[^,;:]{0,60}?)\b(?:ne |se |s['’]|l['’]|en |y )?\w+r(?:a|ont|ait|aient)\b", re.IGNORECASE
    ),
}
"""What is to come, with the words that stand before its verb."""
_THEMSELVES = {
    "es": re.compile(r"(?:\bque|\by|^) ?$|\b(?:su|sus|mi|nuestro|nuestra|él|ella)\b(?: \w+){0,3} ?$", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:it|he|she|they|we)(?: also)? ?$|\b(?:its|his|her|their|our)(?: \w+){1,3} ?$", re.IGNORECASE
    ),
    "fr": re.compile(
        r"(?:\b|['’])(?:il|elle|ils|elles|nous)(?: ne| se)? ?$|\b(?:son|sa|leur|notre)(?: \w+){1,3} ?$", re.IGNORECASE
    ),
}
"""A speaker as the subject: a pronoun, «its Government»; in Spanish also nothing."""
_HAD_PROMISED = {
    "es": re.compile(
        r"\bque (?P<before>(?:(?!\bque\b)[^,;:]){0,60}?)\b(?:se )?"
        r"(?:(?:ha|han|había|habían) (?:prometido|comprometido)|(?:prome|comprome)ti(?:ó|eron)|"
        r"propus(?:o|ieron) (?=\w+[aei]r\b))",
    ),
    "en": re.compile(
        r"\bthat (?P<before>(?:(?!\bthat\b)[^,;:]){2,60}?)\b(?:ha[sd] |have )?(?:pledged|promised|committed|set out)\b"
    ),
    "fr": re.compile(
        r"\bqu(?:e |['’])(?P<before>(?:(?!\bque\b|\bqu['’])[^,;:]){2,60}?) "
        r"(?:(?:a|ont|avait|avaient) promis|s['’](?:est|était|étaient) engagé|se (?:sont|seraient) engagé)"
    ),
}
"""A promise told in a clause, with its subject before it."""
_REFUSES = re.compile(
    r"\bno (?:pud\w+|pued\w+|pod\w+|est[áa]\w* en condiciones)|\b(?:cannot|could not|not in a position)\b|"
    r"\bne (?:peu\w+|pouv\w+|saur\w+)|\bprêts? à accepter\b|\bready to accept\b|\bdispuest\w+ a aceptar\b",
    re.IGNORECASE,
)
_QUESTION = {
    "es": re.compile(
        r"\bpregunt(?:ó|aron)\b|\bpregunta (?:si|qué|cómo|cuándo|quién|por)\b|"
        r"\b(?:quiso|quería|quisiera|querría|desear?ía) (?:saber|conocer)\b|"
        r"\bpidió (?:aclaraci|saber)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:asks|asked|(?:in|en)quire[sd]|wonder(?:s|ed)) (?:(?!for\b|that\b|to\b)\w+ ){0,3}?"
        r"(?:whether|who|how|what|why|when|which|if)\b|"
        r"\blike to (?:know|hear|ask)\b|\bsought clarification",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bdemand\w+ (?:si|s['’]il|ce qu|comment|quand|pourquoi|quel|combien|où)|\bs['’]interrog|"
        r"\b(?:voudrait|souhait\w+|aimerait|désire\w*) (?:savoir|connaître)\b",
        re.IGNORECASE,
    ),
}
"""A question asks for an answer, and for nothing to be done."""
_OF_THE_DEBATE = {
    "es": re.compile(
        r"\bvolver(?:á|ía) sobre\b|\bhablar(?:á|ía)\b|\bse referir(?:á|ía)\b|\bnos tocará\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:will|would) (?:return|revert|come back) to\b|\b(?:will|would) (?:speak|comment)\b", re.IGNORECASE
    ),
    "fr": re.compile(r"\breviendra(?:it)? sur\b|\b(?:parle|s['’]exprime)ra(?:it)?\b", re.IGNORECASE),
}
"""What somebody will say is no undertaking."""
_TOGETHER = {
    "es": re.compile(
        r"\b(?:con (?!un[oa]?s? )|junto|juntos|juntas|entre|conjunt\w+|acuerdos?|convenios?|alianzas?|red|redes|"
        r"consorcio|memorando|"
        r"asoci(?:ó|aron|an|arse|ad[oa]s?)\b|colabor\w+|cooper\w+|compart\w+ (?:con|entre)|común|mancomunad\w+|"
        r"coordin\w+|hermanad\w+|tripartit\w+|bilateral\w*|codirig\w+|cofinanci\w+)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:with (?!an? |no )|together|between|joint\w*|agreements?|alliances?|network\w*|consortium|memorand\w+|"
        r"partner\w*|"
        r"collaborat\w+|cooperat\w+|co-\w+|common|tripartite|bilateral\w*|alongside|pool\w*|twinn\w+)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:avec (?!des |une? )|(?<!d['’])ensemble|entre|"
        r"conjoint\w*|accords?|conventions?|alliances?|réseaux?|consortium|mémorandum|"
        r"partena\w+|collabor\w+|coopér\w+|cogér\w+|cofinanc\w+|communs?|\w{4,} commune|mutualis\w+|"
        r"tripartite\w*|bilatéra\w+|jumel\w+)\b",
        re.IGNORECASE,
    ),
}
"""Words of what two do together."""
_PATTERNS = {
    ContributionKind.RECOMMENDATION.value: _ASKS,
    ContributionKind.CALL.value: _ASKS,
    ContributionKind.COMMITMENT.value: _PROMISES,
    ContributionKind.PARTNERSHIP.value: _TOGETHER,
}


_COURTESY = {
    "es": re.compile(r"\b(?:felicit\w+|agrade[cz]\w+|(?:da|dan|dio|dieron|damos|dar) las gracias)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:thank(?:s|ed|ing)?|congratulat\w+|grateful|gratitude|honou?red)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:remerci\w+|félicit\w+|gratitude|reconnaissante?s?|honneur)\b", re.IGNORECASE),
}
BRIEF = 25
"""Words of a courtesy; a longer sentence says something besides."""


def is_courtesy(context: Context, contribution: Contribution) -> bool:
    """Whether a sentence thanks or congratulates somebody and asks for nothing."""
    language = context.language_of(contribution)
    text = sentence_of(context, contribution).text
    courteous = language in _COURTESY and _COURTESY[language].search(text) is not None
    return (
        courteous and len(text.split()) <= BRIEF and _ASKS[language].search(_COURTESY[language].sub("", text)) is None
    )


def is_what_it_says(context: Context, contribution: Contribution, kind: str) -> bool:
    """Whether the sentence of a contribution has words of the act of ``kind``; kinds without such words always hold.

    A recommendation asks for something, a partnership has words of two, a commitment tells what the speaker's own side
    will do and is no refusal, nor what was promised by others or not kept. In their own words speakers do so by their
    grammar, which gave the kind; a record says it by its verb.
    """
    language = context.language_of(contribution)
    pattern = _PATTERNS.get(kind, {}).get(language)
    told = sentence_of(context, contribution)
    document = context.documents[context.intervention_of(contribution).document]
    text = told.text
    if _is_only_said(text, kind, language) or by_moderators(context, contribution):
        return False
    if kind == ContributionKind.COMMITMENT.value and _is_put_off(context, contribution, told):
        return False
    if context.item_of(contribution) is not None:
        return True
    if kind == ContributionKind.COMMITMENT.value and pledged(context, contribution, told) != ("", ""):
        return True
    if is_direct(document) and kind == ContributionKind.COMMITMENT.value and language in _FORETELLS:
        return _undertakes(context, contribution, told)
    kept = kind == ContributionKind.PARTNERSHIP.value and _IN_KEEPING.search(text) is not None
    if pattern is None or (is_direct(document) and not kept):
        return True
    if kind == ContributionKind.RECOMMENDATION.value and is_item(context, contribution, told):
        return True
    if kind == ContributionKind.COMMITMENT.value:
        actors = [context.actors[actor] for actor in context.intervention_of(contribution).actors]
        text = without_ceremony(text, language)
        promises = pattern.search(text) is not None or _own_future(text, actors, language)
        return promises and not _REFUSES.search(text) and not _of_another(text, actors, language)
    text = _IN_KEEPING.sub("", text) if kept else text
    return pattern.search(text) is not None


def by_moderators(context: Context, contribution: Contribution) -> bool:
    """Whether somebody says it in a transcript who leads the talk: what they ask or sum up is no view of their own."""
    said = context.intervention_of(contribution)
    return is_direct(context.documents[said.document]) and all(moderates(context.actors[one]) for one in said.actors)


_IN_KEEPING = re.compile(
    r"\b(?:de acuerdo con|en (?:consonancia|línea|conformidad) con|en accord avec|en conformité avec|conformément à|"
    r"in (?:accordance|keeping|line|agreement) with)\b",
    re.IGNORECASE,
)
"""«Il met ses actes en accord avec ses paroles»: with nobody."""


def has_words(kind: ContributionKind) -> bool:
    """Whether what is of a kind shows it by its words: a gap or a view does not."""
    return kind.value in _PATTERNS


def _undertakes(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether speakers' own words hold anything to come, anything of their own, or an item of what they promise: «el
    proyecto anunciado por Chile muestra que es posible» has neither."""
    language = context.language_of(contribution)
    text = without_ceremony(told.text, language)
    if says_we(text, language) or _MINE.search(text) or _FORETELLS[language].search(text):
        return True
    promised = _PROMISES[language].search(_BY_ANOTHER.sub("", text)) is not None
    return promised or pledged(context, contribution, told) != ("", "")


_BY_ANOTHER = re.compile(
    r"\b(?:anunciad[oa]s?|prometid[oa]s?|comprometid[oa]s?|annoncée?s?|promise?s?|announced|promised|pledged) "
    r"(?:por|par|by)\b",
    re.IGNORECASE,
)
"""What somebody else promised: «el proyecto anunciado por Chile»."""
_MINE = re.compile(r"\b(?:I|my|yo|me|mi|mis|je|mon|ma|mes)\b|\bj['’]|\b\w{3,}(?:aré|eré|iré|rai)\b", re.IGNORECASE)


def _is_put_off(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether a promise was not kept, or made before this meeting, or only its state is reported, or the same speaker
    puts it off right after it."""
    if is_earlier(context, contribution, told.text):
        return True
    language, said = context.language_of(contribution), context.intervention_of(contribution)
    document = context.documents[said.document]
    if falls_short(with_its_end(told, document), language) or reports_progress(told.text, language):
        return True
    start, behind = sentence_behind(told, document)
    return takes_back(behind, language) and any(
        place.start <= start < place.end
        for one in context.record.interventions
        if one.document == said.document and one.actors == said.actors
        for place in one.passages
    )


def _is_only_said(text: str, kind: str, language: str) -> bool:
    """Whether a sentence asks a question, or says what its speaker will speak of: nothing recommended or promised."""
    if kind not in _OF_DEEDS or language not in _QUESTION:
        return False
    promise = kind == ContributionKind.COMMITMENT.value
    said = promise and (_OF_THE_DEBATE[language].search(text) or _ANOTHER[language].match(text)) is not None
    return said or _QUESTION[language].search(text) is not None


_ANOTHER = {
    "es": re.compile(
        r"(?:\w+, )?(?:pedimos|solicitamos|instamos|exhortamos|reclamamos|exigimos|celebramos|saludamos|acogemos|"
        r"agradecemos|felicitamos|apoyamos|lamentamos|pregunt\w+)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\w+, )?(?:we|I)(?: \w+ly| also| therefore| too)? (?:ask|call|urge|request|appeal|welcome|thank|"
        r"congratulate|support|regret|invite)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:\w+, )?(?:nous|je)(?: vous| l['’])? ?(?:demand|appel|exhort|invit|salu|remerci|félicit|souten|regrett|"
        r"pri)\w+",
        re.IGNORECASE,
    ),
}
"""A speaker's own words that open with another act than a promise: something is asked of others, or welcomed."""
_OF_DEEDS = frozenset(
    kind.value for kind in (ContributionKind.RECOMMENDATION, ContributionKind.CALL, ContributionKind.COMMITMENT)
)


def _own_future(text: str, actors: Iterable[Actor], language: str) -> bool:
    """Whether a sentence says what its speaker will do («that it would pay», «Norway would pay»), and not what others
    will do or what will be."""
    known = _names(actors)
    return any(
        _is_own(_subject(match["before"].strip() or _set_apart(text, match.start()), language), known, language)
        for match in _FORETELLS[language].finditer(text)
    )


def _set_apart(text: str, at: int) -> str:
    """«La propuesta de un bono», of which a participle tells whose it is before «será objeto …»: what opens a sentence
    where a comma closes an aside right before a verb at ``at``; "" for any other verb."""
    head, comma, aside = text[:at].rstrip(" ,").partition(", ")
    closed = bool(comma) and text[:at].rstrip().endswith(",") and "," not in aside
    return head if closed and _THING.match(head) and _BY_WHOM.match(aside) else ""


_THING = re.compile(r"(?:l[ae]s?|el|los|una?|une|the|an?) |l['’]", re.IGNORECASE)
_BY_WHOM = re.compile(r"(?:\w+ ){0,2}\w+(?:ad[oa]s?|id[oa]s?|ée?s?|ue?s?|ite?s?|ed) (?:por|par|by) ")


def _of_another(text: str, actors: Iterable[Actor], language: str) -> bool:
    """Whether a sentence tells what somebody else promised: «the observers noted that Fiji had pledged a boat»."""
    match = _HAD_PROMISED[language].search(text)
    return match is not None and not _is_own(match["before"].strip(), _names(actors), language)


def _is_own(subject: str, known: Iterable[str], language: str) -> bool:
    """Whether the subject of a clause is the speaker: a pronoun, its Government, or one of its names."""
    return _THEMSELVES[language].search(subject) is not None or any(name and name in fold(subject) for name in known)


def _names(actors: Iterable[Actor]) -> set[str]:
    return {fold(name) for actor in actors for name in (*forms_of(actor), actor.organisation or "", *_country(actor))}


def _subject(before: str, language: str) -> str:
    """What stands before a verb without the clause that reports it: «Japan said that prices» is «prices»."""
    clause = re.split(r"\b(?:that|que|qu['’])(?= |\b)", before)[-1]
    words = clause.split()
    table = verb_table(language)
    said = [at for at, word in enumerate(words) if any(x in table.sayings for _, x in table.forms.get(fold(word), ()))]
    return " ".join(words[said[-1] + 1 :]) if said else clause.strip()


def _country(actor: Actor) -> tuple[str, ...]:
    country = countries().get(actor.country or "")
    return tuple(country.running.values()) if country is not None else ()


def home_of(context: Context, contribution: Contribution) -> ContributionKind:
    """The kind under whose heading a contribution is told: in a run that of what it asks or promises, if anything."""
    run = run_of(context, contribution)
    known = [one.kind for one in run if one.confidence >= SURE and is_what_it_says(context, one, one.kind.value)]
    return next((kind for kind in OWN_SECTION if kind in known), contribution.kind)


def can_be_told(context: Context, contribution: Contribution) -> bool:
    """Whether every language can tell a contribution: its own in reported speech, the others by quoting it."""
    told = told_in_run(context, contribution)
    return telling(context, contribution, told) is not None and quotation(context, contribution, told) is not None
