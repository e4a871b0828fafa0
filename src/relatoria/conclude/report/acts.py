"""Whether a contribution stands in a section for what it says, not only for the kind that it was given."""

from __future__ import annotations

import re

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.retell import sentence_of
from relatoria.conclude.report.speech import is_direct
from relatoria.conclude.report.telling import quotation, telling
from relatoria.model.contribution import Contribution, ContributionKind

_ASKS = {
    "es": re.compile(
        r"\b(?:recom[ie]\w+|prop[ou]\w+|suger\w+|sugir\w+|pid\w+|pedi\w+|inst(?:ó|aron|a|an|aba|amos|ando)\b|exhort\w+|"
        r"llam(?:ó|aron|amos|an|ando)\b|llamamientos?\b|hizo un llamado|solicit\w+|reclam\w+|exig\w+|abog\w+|invit\w+|"
        r"anim(?:ó|aron|a|amos)\b|alent\w+|aconsej\w+|urg\w+|insist\w+|deb\w+|hay que|habría que|preciso|necesari\w+|"
        r"conv(?:iene|enía|endría|en[ií]a)|hace falta|haría falta|necesit\w+|imprescindible|t[ei]en\w+ que|"
        r"tendr\w+ que|"
        r"pronunci\w+|prefer\w+|prefir\w+|plante\w+|conmin\w+|encarec\w+|rog\w+|quer\w+ que|quisi\w+|ojalá)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:recommend\w*|propos\w+|suggest\w*|urg\w+|call\w* (?:for|on|upon)|appeal\w*|ask\w*|request\w*|"
        r"encourag\w+|"
        r"advis\w+|advoca\w+|invit\w+|insist\w*|should|must|needs? to|needed|ought|let us|favou?r\w*|wish\w*|plead\w*|"
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
        r"comprom[ei]t\w+|anunci\w+|prom[ei]t\w+|asegur\w+|garanti\w+|destin\w+|ofre[cz]\w+|confirm\w+|prev[eéi]\w*|"
        r"decisión de|dispuest\w+ a|dispondr\w+|\b\w+(?:rá|rán|remos|ría|rían)\b|\bva(?:n|mos)? a\b|acord(?:ó|aron)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:pledg\w+|commit\w*|undert\w+|promis\w+|announc\w+|will|would|shall|guarant\w+|intend\w*|plan(?:s|ned)?|"
        r"agreed to|offer\w*|confirm\w*|set aside|contribut\w+|vow\w*|earmark\w*)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"engag\w+|annonc\w+|prome[ts]\w*|promis\w*|assur\w+|garanti\w*|confirm\w+|offr\w+|offert\w*|"
        r"décision de|prév\w+|"
        r"réserv\w+|\b\w+r(?:a|ai|ont|ons|ait|aient)\b|entend\w*\b|s['’]emploi\w+|mis de côté",
        re.IGNORECASE,
    ),
}
"""Words of what somebody will do."""
_REFUSES = re.compile(
    r"\bno (?:pud\w+|pued\w+|pod\w+|est[áa]\w* en condiciones)|\b(?:cannot|could not|not in a position)\b|"
    r"\bne (?:peu\w+|pouv\w+|saur\w+)|\bprêts? à accepter\b|\bready to accept\b|\bdispuest\w+ a aceptar\b",
    re.IGNORECASE,
)
_PATTERNS = {
    ContributionKind.RECOMMENDATION.value: _ASKS,
    ContributionKind.CALL.value: _ASKS,
    ContributionKind.COMMITMENT.value: _PROMISES,
}


def is_what_it_says(context: Context, contribution: Contribution, kind: str) -> bool:
    """Whether the sentence of a contribution has words of the act of ``kind``; kinds without such words always hold.

    A recommendation asks for something, a commitment tells what somebody will do and is no refusal. In their own words
    speakers do so by their grammar, which gave the kind; a record says it by its verb.
    """
    pattern = _PATTERNS.get(kind, {}).get(context.language_of(contribution))
    if pattern is None or is_direct(context.documents[context.intervention_of(contribution).document]):
        return True
    text = sentence_of(context, contribution).text
    return pattern.search(text) is not None and (pattern is _asking(context, contribution) or not _REFUSES.search(text))


def _asking(context: Context, contribution: Contribution) -> re.Pattern[str] | None:
    return _ASKS.get(context.language_of(contribution))


def can_be_told(context: Context, contribution: Contribution) -> bool:
    """Whether every language can tell a contribution: its own in reported speech, the others by quoting it."""
    told = sentence_of(context, contribution)
    return telling(context, contribution, told) is not None and quotation(context, contribution, told) is not None
