"""French reported speech: the record stands in the present, so tenses stay and only the persons change."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError, Subject, Token, is_name, join, tokenise
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_fr import ambiguous, finite, first_plural, first_singular
from relatoria.language.fold import fold
from relatoria.language.join import contract
from relatoria.language.numbers import has_numbers
from relatoria.language.tongue import TONGUES

_CLITICS = frozenset("ne n' y en le la les l' lui leur".split())
_BODY = {
    "state": ("son pays", "m"),
    "organisation": ("son organisation", "f"),
    "administration": ("son administration", "f"),
    "institution": ("son institution", "f"),
}
_FEMININE = (
    "ion",
    "sion",
    "xion",
    "té",
    "tié",
    "ence",
    "ance",
    "ure",
    "ette",
    "esse",
    "tude",
    "ie",
    "ise",
    "ade",
    "ée",
    "ille",
    "ssance",
)
_MASCULINE = (
    "ment",
    "age",
    "isme",
    "eau",
    "oir",
    "al",
    "et",
    "eur",
    "ège",
    "ôme",
    "at",
    "ier",
    "ail",
    "on",
    "oyen",
    "en",
    "il",
)
_PARTICIPLES = ("és", "is", "us", "ts", "é", "i", "u", "t")
"""Endings of participles and adjectives in the masculine, whose feminine adds an e."""
_ADVERBS = frozenset(
    "aussi également pleinement fermement profondément très déjà encore toujours bien donc désormais pas "
    "plus résolument particulièrement vivement".split()
)


def clause(text: str, subject: Subject) -> str:
    """The clause after «que» for a speaker's own words without final stop; «que» is elided by the caller.

    Raises:
        NotUnderstoodError: if a first person, or the sentence as a whole, is not understood.
    """
    return contract(_Shift(text, subject).run(), "fr")


class _Shift:
    """One sentence on its way into the third person; the tokens are replaced one by one."""

    def __init__(self, text: str, subject: Subject) -> None:
        self.text = text
        self.subject = subject
        self.tokens = tokenise(text)
        self.named = False
        self.own = False  # whether «nous» was the subject
        self.verbs = 0

    def run(self) -> str:
        self._lower_first()
        for at, token in enumerate(self.tokens):
            if token.is_word and token.text:
                self._one(at, token)
        if not self.verbs:
            raise NotUnderstoodError(self.text)
        return _unelided(join(self.tokens))

    def _one(self, at: int, token: Token) -> None:
        low = token.low
        if low in ("nous", "je", "j'"):
            self._person(at, low)
        elif low in ("notre", "mon", "ma", "nos", "mes"):
            self._possessive(at, low)
        elif low in ("me", "m'"):
            raise NotUnderstoodError(low)
        elif low in first_plural() and not token.capital and low not in word_set("fr", "words", "nouns"):
            self._coordinated(at, token)
        elif low.endswith(("âmes", "îmes", "ûmes")) and low not in ("mêmes", "âmes"):
            raise NotUnderstoodError(low)
        elif low in finite():
            self.verbs += 1

    # -- subject ------------------------------------------------------------------------------------------------

    def _person(self, at: int, low: str) -> None:
        """«nous ne pouvons» → «son pays ne peut»; «nous nous engageons» → «il s'engage»."""
        if not self.subject.person and low != "nous":
            raise NotUnderstoodError(low)
        reflexive = at + 1 < len(self.tokens) and self.tokens[at + 1].low == "nous"
        verb = at + (2 if reflexive else 1)
        negated = False
        while verb < len(self.tokens) and self.tokens[verb].low in _CLITICS:
            negated = negated or self.tokens[verb].low in ("ne", "n'")
            if (
                self.tokens[verb].low in ("ne", "n'")
                and verb + 1 < len(self.tokens)
                and self.tokens[verb + 1].low == "nous"
            ):
                reflexive, verb = True, verb + 1
            verb += 1
        table = first_plural() if low == "nous" else first_singular()
        form = self.tokens[verb].low if verb < len(self.tokens) else ""
        if form not in table:
            self._object(at)
            return
        if low == "nous" and form == "devons" and self._necessity(at, verb, reflexive):
            return
        self.own = True
        self._third(verb, table[form])
        self._agree(verb, form, low)
        self.tokens[at].text = self._pronoun(low)
        self.tokens[at].gap = " "
        if reflexive:
            again = next(i for i in range(at + 1, verb) if self.tokens[i].low == "nous")
            self.tokens[again].text, self.tokens[again].low = "se", "se"

    def _necessity(self, at: int, verb: int, reflexive: bool) -> bool:
        """«nous devons agir» includes everybody: «il faut agir»."""
        if reflexive:
            return False
        then = next((t.low for t in self.tokens[verb + 1 :] if t.low not in _ADVERBS), "")
        if not then.endswith(("er", "ir", "re", "oir", "s'", "en", "y", "ne")):
            return False
        self.tokens[at].text = "il"
        self.tokens[verb].text, self.tokens[verb].low = "faut", "faut"
        self.verbs += 1
        return True

    def _object(self, at: int) -> None:
        """«nous» before an infinitive that a first person governs is reflexive: «entendons nous doter» → «se doter»."""
        after = self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""
        if self.own and after.endswith(("er", "ir", "re", "oir")):
            self.tokens[at].text = "se"
            return
        raise NotUnderstoodError(self.text)

    def _pronoun(self, low: str) -> str:
        subject = self.subject
        if subject.plural:
            return "elles" if subject.gender == "f" else "ils"
        body = _BODY.get(subject.body)
        if subject.person and body and low == "nous":
            if not self.named:
                self.named = True
                return body[0]
            return "elle" if body[1] == "f" else "il"
        if subject.person and low == "nous":
            raise NotUnderstoodError(self.text)  # «nous» are more than the one who speaks
        if subject.gender not in ("f", "m"):
            raise NotUnderstoodError(self.text)
        return "elle" if subject.gender == "f" else "il"

    def _gender(self, low: str) -> str:
        body = _BODY.get(self.subject.body)
        return body[1] if self.subject.person and body and low == "nous" else (self.subject.gender or "m")

    def _third(self, at: int, thirds: tuple[tuple[str, str], ...]) -> None:
        token = self.tokens[at]
        if len(set(thirds)) > 1:
            raise NotUnderstoodError(token.low)
        if token.low in ambiguous() and any(t.low in ("que", "qu'") for t in self.tokens[:at]):
            raise NotUnderstoodError(token.low)
        token.text = token.low = thirds[0][self.subject.plural]
        self.verbs += 1

    def _coordinated(self, at: int, token: Token) -> None:
        """A first person that follows «nous … et»; an order («agissons») has no subject and is refused."""
        before = self.tokens[at - 1].low if at else ""
        clitics = before in ("nous", "ne", "n'", "y", "en", "le", "la", "les", "l'")
        if not self.own or not (before in ("et", ",", "mais", "puis", "ou") or clitics):
            raise NotUnderstoodError(token.low)
        form = token.low
        self._third(at, first_plural()[form])
        self._agree(at, form, "nous")

    def _agree(self, verb: int, form: str, low: str) -> None:
        """«sommes convaincus» → «est convaincu(e)»."""
        if form not in ("sommes", "serons", "étions", "restons", "demeurons", "suis", "reste"):
            return
        if self.subject.plural:
            return
        for token in self.tokens[verb + 1 : verb + 4]:
            if token.low in _ADVERBS:
                continue
            if token.low.endswith(_PARTICIPLES):
                base = re.sub(r"(?:(?<=[a-zé])s|e)$", "", token.text)
                token.text = base + ("e" if self._gender(low) == "f" else "")
            elif token.low.endswith(("s", "x")) and token.low not in TONGUES["fr"].stopwords:
                raise NotUnderstoodError(token.low)  # an adjective whose singular is not sure
            return

    # -- possessives --------------------------------------------------------------------------------------------

    def _possessive(self, at: int, low: str) -> None:
        token = self.tokens[at]
        if self.subject.plural:
            token.text = "leurs" if low in ("nos", "mes") else "leur"
        elif low in ("nos", "mes"):
            token.text = "ses"
        elif low in ("mon", "ma"):
            token.text = "s" + low[1:]
        else:
            token.text = self._his(at)

    def _his(self, at: int) -> str:
        """«notre» → «son» or «sa» by the sound and the gender of the noun."""
        following = [token for token in self.tokens[at + 1 : at + 3] if token.is_word]
        if not following:
            raise NotUnderstoodError(self.text)
        if fold(following[0].low)[0] in "aeiouyh":
            return "son"
        for token in following:
            gender = _gender(token.low)
            if gender:
                return "sa" if gender == "f" else "son"
        raise NotUnderstoodError(following[0].low)

    def _lower_first(self) -> None:
        token = self.tokens[0]
        if not token.capital:
            return
        low = token.low
        known = (
            low in TONGUES["fr"].stopwords
            or _INFINITIVE.search(low) is not None
            or has_numbers(low.split("-"))
            or low
            in (
                "à",
                "notre",
                "nos",
                "nous",
                "l'",
                "d'",
                "j'",
                "il",
                "trop",
                "personne",
                "rien",
                "quiconque",
                "chaque",
                "plusieurs",
                "depuis",
                "nul",
                "nulle",
                "aucun",
                "aucune",
                "celui",
                "celle",
                "tout",
                "toute",
                "toutes",
                "certain",
                "certaine",
            )
        )
        second = self.tokens[1] if len(self.tokens) > 1 else None
        if is_name(self.text) or (second is not None and second.capital and not known):
            return
        if known or low.endswith(("s", "ant", "ment", "er", "tion")) or low in _NUMBERS:
            token.text = token.text[:1].lower() + token.text[1:]
        elif low in finite():
            raise NotUnderstoodError(low)  # «Demande que …»: an order or a note without a subject


_INFINITIVE = re.compile(r"(?:endre|ondre|ettre|crire|uire|ivre|[cv]oir|aître|indre|\bfaire|\bdire|\blire)$")
"""How a verb ends that opens a sentence: «Apprendre un métier, c'est …»."""
_NUMBERS = frozenset(
    "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt "
    "trente cent mille".split()
)


def _gender(noun: str) -> str:
    if noun in word_set("fr", "words", "feminine"):
        return "f"
    if noun in word_set("fr", "words", "masculine"):
        return "m"
    if noun.endswith(_FEMININE):
        return "f"
    return "m" if noun.endswith(_MASCULINE) else ""


def _unelided(text: str) -> str:
    """«n'ouvre» stays; a word whose vowel is gone takes its full form: «n' peut» → «ne peut», «s' doit» → «se doit»."""
    return re.sub(
        r"\b(n|s|l|d|j)['’] ?(?=[bcdfgjklmnpqrstvwxz])",
        lambda m: {"n": "ne ", "s": "se "}.get(m.group(1), m.group()),
        text,
    )
