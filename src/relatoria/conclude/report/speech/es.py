"""Spanish reported speech: the speaker's own words put into the past and the third person."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.readings_es import (
    DETERMINERS,
    Reading,
    is_past,
    may_be_infinitive,
    readings_of,
    with_clitic,
)
from relatoria.conclude.report.grammar.tokens import NotUnderstoodError, Subject, Token, is_name, join, near, tokenise
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_es import (
    CONDITIONAL,
    FUTURE,
    IMPERFECT,
    PAST_SUBJUNCTIVE,
    PRESENT,
    PRETERITE,
    SUBJUNCTIVE,
    form_of,
    is_infinitive,
    participle,
)
from relatoria.language.numbers import has_numbers
from relatoria.language.tongue import TONGUES

_SHIFT = {PRESENT: IMPERFECT, FUTURE: CONDITIONAL, SUBJUNCTIVE: PAST_SUBJUNCTIVE}
_PREPOSITIONS = frozenset(
    "a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras "
    "y e o u ni como".split()
)
_COPULAS = frozenset("ser estar sentir mostrar quedar seguir continuar permanecer declarar".split())
_BEFORE_A_NOUN = frozenset("hay hubo había habrá habría haya hubiera haber habido".split()) | (
    _PREPOSITIONS - frozenset("y e o u ni como según tras".split())
)
_CLITICS = frozenset("se nos lo la los las le les me no ya también siempre nunca aún todavía sólo solo".split())
_BEFORE_VERB = frozenset(
    "no se nos lo le les me que quien quienes también ya siempre nunca donde cuando nosotros yo aún todavía".split()
)
_WITH_PRONOUN = re.compile(r"[aeií]r(?:se|me|nos|l[aeo]s?)$")
"""«Quedarse», «hacerlo»."""
_OPENS_OBJECT = frozenset(
    "el la los las un una unos unas su sus nuestro nuestra nuestros nuestras al que este esta estos estas "
    "cada todo toda".split()
)
_AFTER_WHICH_A_VERB = frozenset(
    "la los las más menos todo todos todas otro otra otros otras mucho muchos muchas este esta ese esa uno unos".split()
)
_TRIGGERS = frozenset(
    "que cuando aunque quien quienes donde mientras hasta quizá quizás cuanto cuantos cuantas como".split()
)
_THE_SEVERAL = frozenset("las los todas todos muchas muchos quienes".split())
_ENDS_A_NOUN = frozenset("de del y , . en para con por social internacional".split())
_FINITE = tuple("ó aron ieron ará erá irá arán erán irán remos amos emos imos aba aban".split())
"""How words end that are finite verbs whatever they mean."""
_MARKS = frozenset(",;(—")
_SPAN = re.compile(
    r"años?|mes(?:es)?|semanas?|días?|décadas?|siglos?|lustros?|tiempo|horas?|minutos?|poco|mucho|inviernos?|veranos?|"
    r"primaveras?|otoños?|temporadas?|campañas?|cosechas?|zafras?|generaci(?:ón|ones)|cursos?|legislaturas?|mandatos?"
)
_E_BEFORE_I = re.compile(r"\by (?=(?:i|í|hi(?!e)|hí))")
_NUMBER = re.compile(r"\d|(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|mil|muchos?|pocos?)\b")
_WE = "state país organisation organización administration administración institution institución".split()
_BODY = {body: f"su {noun}" for body, noun in zip(_WE[::2], _WE[1::2], strict=True)}


def clause(text: str, subject: Subject) -> str:
    """The clause after «que» for a speaker's own words without final stop.

    Raises:
        NotUnderstoodError: if a word that may be a finite verb, or a person, is not understood.
    """
    return _Shift(text, subject).run()


class _Shift:
    """One sentence on its way into the past; the tokens are replaced one by one."""

    def __init__(self, text: str, subject: Subject) -> None:
        self.subject = subject
        self.text = text
        self.tokens = tokenise(text)
        self.finite: list[int] = []  # where the finite verbs stand
        self.named = False  # whether «su país» stands for «we» already
        self.past = bool(
            re.search(r"\b(?:en|desde) (?:\w+ de )?(?:19|20)\d\d\b|anterior\b|\bhace \w+ (?:años|meses)", text, re.I)
        )

    def run(self) -> str:
        self._lower_first()
        for at in range(len(self.tokens)):
            self._one(at)
        subordinate = sum(
            1 for at, token in enumerate(self.tokens) if token.low in ("que", "quien", "quienes") and self._opens(at)
        )
        if not self.finite or len(self.finite) < subordinate or not self._parted():
            raise NotUnderstoodError(self.text)
        return _E_BEFORE_I.sub("e ", join(self.tokens))

    def _parted(self) -> bool:
        """Whether something opens a clause for every finite verb but one: else a noun was taken for a verb."""
        openers = word_set("es", "nounish", "opens_clause") | _MARKS
        opens = [at for at, token in enumerate(self.tokens) if token.low in openers]
        return all(sum(1 for other in opens if other < at) >= count for count, at in enumerate(self.finite))

    def _opens(self, at: int) -> bool:
        before, after = near(self.tokens, at, -1), near(self.tokens, at, 1)
        comparative = before is not None and (
            before.low in ("más", "menos", "hay", "tenemos", "tienen", "tiene", "hubo", "habrá")
            or before.text in ("había",)
        )
        infinitive = after is not None and after.low.endswith(("ar", "er", "ir", "rse", "rlo", "rla", "rlos", "rlas"))
        return not comparative and not infinitive

    def _one(self, at: int) -> None:
        token = self.tokens[at]
        if not token.is_word or (token.capital and not token.first):
            return
        low = token.low
        if low in ("nuestro", "nuestra", "mi"):
            token.text = "su"
        elif low in ("nuestros", "nuestras", "mis"):
            token.text = "sus"
        elif low in ("nosotros", "nosotras", "yo"):
            self._pronoun(at)
        elif low == "hace" and any(_SPAN.fullmatch(other.low) for other in self.tokens[at + 1 : at + 5]):
            token.text = "hacía"  # «desde hace tres años»
        elif low in ("nos", "me"):
            self._clitic(at)
        elif low.endswith(("arnos", "irnos", "ándonos", "iéndonos")) or (
            low.endswith("ernos") and is_infinitive(low.removesuffix("nos"))
        ):
            self._enclitic(token)
        else:
            self._verb(at)

    def _pronoun(self, at: int) -> None:
        """«nosotros» goes with its verb, and stays where it has none («ellas el trabajo y nosotros los materiales»)."""
        own = ("1s",) if self.tokens[at].low == "yo" else ("1p",)
        if not any(r.person in own for other in self.tokens[at + 1 : at + 6] for r in readings_of(other.low)):
            raise NotUnderstoodError(self.text)
        self.tokens[at].text = ""

    def _clitic(self, at: int) -> None:
        after = near(self.tokens, at, 1, frozenset(("lo", "la", "los", "las")))
        if after is None:
            raise NotUnderstoodError(self.text)
        own = "1p" if self.tokens[at].low == "nos" else "1s"
        readings = readings_of(after.low)
        if any(reading.person == own for reading in readings):
            self.tokens[at].text = "se"
        elif any(reading.lemma in word_set("es", "nounish", "datives") for reading in readings) or self._lacks(at):
            dative = "les" if self.subject.plural else "le"
            body = _BODY.get(self.subject.body, "") if own == "1p" and self.subject.person else ""
            self.tokens[at].text = f"a {body} {dative}" if body and not self.named and self._lacks(at) else dative
        else:
            raise NotUnderstoodError(self.text)

    def _lacks(self, at: int) -> bool:
        """«nos faltan …», «nos hace falta …»: what somebody lacks, a person for the body for which «we» is said."""
        after = self.tokens[at + 1 : at + 3]
        lemmas = {reading.lemma for token in after[:1] for reading in readings_of(token.low)}
        return not lemmas.isdisjoint(("faltar", "sobrar")) or (
            "hacer" in lemmas and any(token.low == "falta" for token in after[1:])
        )

    def _enclitic(self, token: Token) -> None:
        if not any(r.person == "1p" for other in self.tokens for r in readings_of(other.low)):
            raise NotUnderstoodError(self.text)
        token.text = token.text[:-3] + "se"

    def _verb(self, at: int) -> None:
        token = self.tokens[at]
        readings = readings_of(token.low)
        if token.low == "hay":
            token.text = "había"
            self.finite.append(at)
            return
        if not readings:
            if self._looks_like_a_verb(at):
                raise NotUnderstoodError(token.low)
            return
        if not self._is_verb(at, readings):
            return
        self.finite.append(at)
        after = near(self.tokens, at, 1)
        plural_self = any(r.person == "1p" for r in readings)
        if plural_self and self._impersonal(at, readings, after):
            return
        found = {self._shifted(at, reading, after) for reading in self._preferred(at, readings, after)}
        if len(found) != 1:
            raise NotUnderstoodError(token.low)
        (token.text,) = found
        if any(r.person in ("1p", "1s") for r in readings) and not any(r.person == "3s" for r in readings):
            self._own(at, plural_self)

    def _own(self, at: int, plural_self: bool) -> None:
        """Say once what «we» of a person stands for, and make the predicate agree with it."""
        body = _BODY.get(self.subject.body, "")
        if plural_self and self.subject.person and not (body or self.subject.plural):
            raise NotUnderstoodError(self.text)  # «we» are more than the one who speaks
        after = near(self.tokens, at, 1)
        if plural_self and after is not None and self.tokens[at].low == "somos" and _NUMBER.match(after.low):
            raise NotUnderstoodError(self.text)  # «somos 29.000»: so many are no body
        stands = plural_self and body and self.subject.person
        if plural_self:
            feminine = (self.subject.body != "state") if stands else self.subject.gender == "f"
            self._agree(at, feminine)
        start = at
        while start and self.tokens[start - 1].low in _CLITICS and self.tokens[start - 1].low != "que":
            start -= 1
        several = plural_self and not self.named and self.tokens[0].low in _THE_SEVERAL
        if several and start and all(token.is_word for token in self.tokens[:start]):
            raise NotUnderstoodError(self.text)  # «las trabajadoras seguimos …»: «we» are named already
        if not stands or self.named:
            return
        self.named = True
        self.tokens[start].text = f"{body} {self.tokens[start].text}"

    def _agree(self, at: int, feminine: bool) -> None:
        token = self.tokens[at]
        lemmas = {r.lemma for r in readings_of(token.low)}
        if not lemmas & _COPULAS:
            return
        after = near(self.tokens, at, 1, frozenset("muy plenamente profundamente también firmemente siempre".split()))
        if after is None or self.subject.plural:
            return
        full = not lemmas & {"seguir", "continuar"}
        if not full and not after.low.endswith(("ados", "idos", "adas", "idas")):
            return
        if after.low.endswith(("os", "as")) and after.low not in ("los", "las", "nosotros"):
            after.text = after.text[:-2] + ("a" if feminine else "o")
        elif after.low.endswith(("tes", "bles", "les")):
            after.text = after.text[: -1 if after.low.endswith(("tes", "bles")) else -2]

    def _impersonal(self, at: int, readings: list[Reading], after: Token | None) -> bool:
        """«debemos / tenemos que + infinitive» includes everybody: «era preciso»; so does «podemos»: «se podía»."""
        if after is None or (self.tokens[at - 1].low if at else "") == "nos":
            return False
        lemmas = {r.lemma for r in readings if r.tense == PRESENT and r.person == "1p"}
        then = self.tokens[at + 2].low if at + 2 < len(self.tokens) else ""
        negated = at > 0 and self.tokens[at - 1].low == "no"
        if "deber" in lemmas and may_be_infinitive(after.low):
            self.tokens[at].text = "se debía" if negated else "era preciso"
        elif "tener" in lemmas and after.low == "que" and may_be_infinitive(then):
            self.tokens[at].text = "había"
        elif "poder" in lemmas and not negated and may_be_infinitive(after.low):
            self.tokens[at].text = "se podía"
        else:
            return False
        return True

    def _preferred(self, at: int, readings: list[Reading], after: Token | None) -> list[Reading]:
        """Leave out readings that the words around exclude."""
        if {"ser", "ir"} <= {r.lemma for r in readings}:
            keep = "ir" if after is not None and after.low in ("a", "al") else "ser"
            readings = [r for r in readings if r.lemma == keep]
        if {"creer", "crear"} <= {r.lemma for r in readings}:
            readings = [
                r
                for r in readings
                if r.lemma == ("creer" if after and after.low in ("que", "en", "firmemente") else "crear")
            ]
        triggered = any(token.low in _TRIGGERS for token in self.tokens[:at])
        if not triggered and any(r.tense != SUBJUNCTIVE for r in readings):
            readings = [r for r in readings if r.tense != SUBJUNCTIVE]
        ordered = [token.low for token in self.tokens[max(at - 2, 0) : at]] == ["así", "que"]
        if all(r.tense == SUBJUNCTIVE for r in readings) and (ordered or not triggered):
            raise NotUnderstoodError(self.text)  # an order or a wish: «así que calculen»
        tenses = {r.tense for r in readings}
        if tenses >= {PRESENT, PRETERITE}:
            readings = [
                r for r in readings if r.tense == (PRETERITE if self.past or self._beside_a_past(at) else PRESENT)
            ]
        return readings

    def _beside_a_past(self, at: int) -> bool:
        """«Abrimos un corredor y la crisis terminó»: a form of two tenses is the past of one joined to it."""
        joined = next((i for i, token in enumerate(self.tokens) if i > at and token.low == "y"), len(self.tokens))
        after = near(self.tokens, at, 1)
        if after is None or after.low == "que":
            return False
        return any(is_past(token.low) and not token.capital for token in self.tokens[joined:])

    def _shifted(self, at: int, reading: Reading, after: Token | None) -> str:
        person = reading.person
        if person in ("1p", "1s"):
            person = "3p" if self.subject.plural else "3s"
        if reading.tense in (IMPERFECT, CONDITIONAL, PAST_SUBJUNCTIVE):
            return form_of(reading.lemma, reading.tense, person)
        if reading.tense == PRETERITE:
            if reading.lemma == "haber":
                return self.tokens[at].low if self.tokens[at].low == "hubo" else "había"
            return ("habían " if person == "3p" else "había ") + participle(reading.lemma)
        return form_of(reading.lemma, _SHIFT[reading.tense], person)

    def _is_verb(self, at: int, readings: list[Reading]) -> bool:
        token = self.tokens[at]
        before, after = near(self.tokens, at, -1), near(self.tokens, at, 1)
        if token.low == "falta" and before is not None and any(r.lemma == "hacer" for r in readings_of(before.low)):
            return False
        if token.low in word_set("es", "nounish", "never") and token.low not in ("eran", "era"):
            wished = token.low == "quiera" and before is not None and before.low in ("que", "quien", "no")
            return wished or with_clitic(token, before)
        doubtful = token.low in word_set("es", "nounish", "words") or all(
            r == Reading(r.lemma, PRESENT, "1s") for r in readings
        )
        if before is not None and before.low in _BEFORE_A_NOUN:
            return False  # «en estrecha colaboración», «no hay trata que …»: no finite verb follows either
        if with_clitic(token, before):
            return True
        if not doubtful:
            article = near(self.tokens, at - 1, -1) if at else None
            if article is not None and article.low in ("los", "las") and token.low.endswith("n"):
                return True  # «los cuatro aplican»
            return before is None or before.low not in DETERMINERS - _AFTER_WHICH_A_VERB
        if before is None and any(r.person == "1s" for r in readings):
            if after is None or not (after.low in _OPENS_OBJECT or may_be_infinitive(after.low)):
                raise NotUnderstoodError(token.low)
            return True
        if before is None:
            return after is not None and after.low in _OPENS_OBJECT
        if before.low in _BEFORE_VERB:
            return True
        if before.low in DETERMINERS or before.low in _PREPOSITIONS or not before.is_word:
            return False
        alone = token.low in word_set("es", "nounish", "words") and all(r.person == "1s" for r in readings)
        if after is not None and (after.low in _OPENS_OBJECT or (after.low == "a" and not alone)):
            if before.low.endswith(("ar", "er", "ir", "ción")) and after.low == "a":
                raise NotUnderstoodError(token.low)
            return True
        if after is None or after.low in _ENDS_A_NOUN or alone:
            return False
        raise NotUnderstoodError(token.low)

    def _looks_like_a_verb(self, at: int) -> bool:
        token = self.tokens[at]
        low = token.low
        if with_clitic(token, near(self.tokens, at, -1)) and low.endswith(("a", "e", "an", "en")):
            return True
        if token.capital or low in word_set("es", "nounish", "not_verbs") or low in word_set("es", "nounish", "never"):
            return False
        if low in TONGUES["es"].stopwords or low in DETERMINERS or low in _PREPOSITIONS:
            return False
        if low.endswith(_FINITE):
            return True
        if low.endswith(("an", "en")) and not low.endswith(("men", "gen", "den", "ben", "tan")):
            return True
        before, after = near(self.tokens, at, -1), near(self.tokens, at, 1)
        if (
            before is not None
            and before.low in ("no", "se", "le", "les", "nos", "nadie", "quien", "quienes")
            and low.endswith(("a", "e", "o", "an", "en"))
        ):
            return not low.endswith(("ado", "ido", "ada", "ida"))
        if (
            after is None
            or before is None
            or before.low in DETERMINERS
            or before.low in _PREPOSITIONS
            or not before.is_word
        ):
            return False
        return (
            low.endswith(("a", "e"))
            and after.low in _OPENS_OBJECT - {"que", "al", "todo", "toda", "cada"}
            and not low.endswith("mente")
        )

    def _lower_first(self) -> None:
        token = self.tokens[0]
        if not token.capital:
            return
        low = token.low
        known = (
            low in word_set("es", "nounish", "opens")
            or low in TONGUES["es"].stopwords
            or low in DETERMINERS
            or low in _PREPOSITIONS
            or bool(readings_of(low))
            or has_numbers((low,))
        )
        ordinary = (
            known
            or _WITH_PRONOUN.search(low) is not None
            or low.endswith(("s", "ndo", "mente", "ción", "dad", "ar", "er", "ir"))
        )
        if is_name(self.text) or (not ordinary):
            token.first = False
            return
        if len(self.tokens) > 1 and self.tokens[1].capital and not known:
            token.first = False
            return
        token.text = token.text[:1].lower() + token.text[1:]
