"""Joining words as each language does: lists, contractions, elision, capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.language.fold import fold

_AND = {"es": "y", "en": "and", "fr": "et"}
_I_SOUND = re.compile(r"h?i(?!e)")
_CONTRACTED = {
    "es": (("de el ", "del "), ("a el ", "al ")),
    "fr": (("de le ", "du "), ("de les ", "des "), ("à le ", "au "), ("à les ", "aux ")),
}
_PRONOUN_BEFORE = (
    r"(?:(?!(?:premier|dernier|foyer|chantier|quartier|métier|conseiller|chancelier|pouvoir|loisir|calendrier|"
    r"dossier|fichier|papier|courrier|danger|loyer|passager|verger|financier|policier|ouvrier|plaisir)\b)[a-zà-ÿ]+(?:er|ir)|"
    r"rendre|mettre|prendre|soumettre|transmettre|inscrire|réduire|construire|traduire|introduire|inclure|étendre|"
    r"combattre|suivre|poursuivre|lire|faire|défendre|entendre|atteindre|joindre|croire|dire)\b"
)
"""A French infinitive: «le» before it is a pronoun."""
_ELIDED = re.compile(
    r"\b(que|de|le|la|ne|se|je|jusque|lorsque|puisque|si(?= ils?\b))( )(?=[aeiouyhàâéèêëîïôöûüœ])", re.IGNORECASE
)
_ASPIRATED = re.compile(
    r"(?:ha(?:ch|ck|i[en]|ïr|ïss|l[ae]|ll(?!u)|lt(?!è)|m(?:ac|eau|mam)|n(?:ch|d|g|t)|pp|r(?!mo)|sard|tt?e|u|vr)|hâ|"
    r"h[eê](?:nné|rs|urt|tr)|hér(?:iss|on\b|os\b)|hi(?:bou|érarch|jab|p-|ss|t\b)|"
    r"ho(?:bb|ch|ck|ld|ll|mard|nd|ng|nt|qu|rde|rs|t-|tt|u)|hu(?:b|ch|ée|it|rl|ss|tt)|onz|oui|y[aeéo])",
    re.IGNORECASE,
)
_MUTE_NAME = re.compile(
    r"H(?:abita|aïti|armonie|elv|él|éri|erzé|istoi|istori|iver|omme|onneur|onorable|orizon|ospi|umanit|umain|uil|y[dg])"
    r"|Hô"
)
"""French names with a mute h; in others («Housing Department», «Hoekstra») it is sounded, as where they come from."""


def enumerate_words(words: Sequence[str], language: str) -> str:
    """«A, B y C», «A, B and C», «A, B et C»; Spanish «e» before an i-sound. Empty for no words."""
    if len(words) < 2:
        return "".join(words)
    conjunction = _AND[language]
    if language == "es" and _I_SOUND.match(fold(words[-1])):
        conjunction = "e"
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def enumerate_of(words: Sequence[str], language: str) -> str:
    """What follows «by»: «de la OIM y del Sr. Ruiz», «de l’OIM et de M. Roy»; English does not repeat it."""
    if language == "en":
        return enumerate_words(words, language)
    return contract(enumerate_words([f"de {word}" for word in words], language), language)


def enumerate_phrases(phrases: Sequence[str], language: str) -> str:
    """`enumerate_words` for what may be a list itself: «remesas; inclusión y cohesión social; y datos»."""
    if len(phrases) < 2 or not any(f" {_AND[language]} " in one or ", " in one for one in phrases):
        return enumerate_words(phrases, language)
    mark = " ; " if language == "fr" else "; "
    last = enumerate_words(["", phrases[-1]], language).strip()
    return mark.join([*phrases[:-1], last])


def contract(text: str, language: str) -> str:
    """Make «de el» «del», «à les» «aux», and elide French «que il» to «qu’il»; other text is left alone.

    Only a lower-case article is contracted («de El Salvador» stays, and so does the pronoun of «à le rendre public»),
    and French h aspiré is not elided.
    """
    kept = _PRONOUN_BEFORE if language == "fr" else r"(?!)"
    for apart, together in _CONTRACTED.get(language, ()):
        text = re.sub(rf"\b{apart}(?=\S)(?!{kept})", together, text)
    return _ELIDED.sub(lambda match: _elide(match, text), text) if language == "fr" else text


def _elide(match: re.Match[str], text: str) -> str:
    if _is_aspirated(text, match.end()) or (match.group(1) == "de" and _inside_name(match, text)):
        return match.group()
    return f"{match.group(1)[:-1]}’"


def _inside_name(match: re.Match[str], text: str) -> bool:
    """«Centro de Estudios»: between two capitals stands somebody's name, which is not ours to elide."""
    before = text[: match.start()].rstrip().rpartition(" ")[2].lstrip("([«“")
    return before[:1].isupper() and before[-1:] not in ",;:)" and text[match.end() : match.end() + 1].isupper()


def aspirates(word: str) -> bool:
    """Whether a French word begins with an h aspiré or otherwise takes no elision («Haut-Commissariat», «onze»).

    The h of a name is sounded unless it is a French one («Hôpital»).
    """
    return _is_aspirated(word, 0)


def _is_aspirated(text: str, at: int) -> bool:
    sounded = text[at : at + 1] == "H" and _MUTE_NAME.match(text, at) is None
    return sounded or _ASPIRATED.match(text, at) is not None


def capitalise(text: str) -> str:
    """Raise the first letter and leave the rest; quotes and brackets before it stay."""
    match = re.search(r"[^\W\d_]", text)
    if match is None or any(char.isdigit() for char in text[: match.start()]):
        return text
    return text[: match.start()] + match.group().upper() + text[match.end() :]
