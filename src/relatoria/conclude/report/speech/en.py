"""English reported speech: the speaker's own words put into the past and the third person."""

from __future__ import annotations

from collections.abc import Callable

from relatoria.conclude.report.grammar import clauses_en as clauses
from relatoria.conclude.report.grammar.common_words import (
    DETERMINERS,
    MANY,
    ONE,
    OPENS_OBJECT,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR,
)
from relatoria.conclude.report.grammar.nouns_en import (
    by_whom,
    counted,
    has_done,
    in_singular,
    lets,
    lower_first,
    may_be_of_several,
    of_several,
    participle_follows,
)
from relatoria.conclude.report.grammar.tokens import (
    NotUnderstoodError,
    Subject,
    Token,
    is_asked_for,
    join,
    tokenise,
)
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_en import BASE, PARTICIPLE, PAST, THIRD, Verb, forms
from relatoria.conclude.report.speech.persons_en import necessity, possessive, pronoun
from relatoria.conclude.report.speech.preface import plain
from relatoria.language.tongue import TONGUES

_MODALS = {"will": "would", "can": "could", "may": "might", "must": "must", "would": "would", "could": "could",
           "might": "might", "should": "should", "cannot": "could not", "ought": "ought"}  # fmt: skip
_BE = frozenset("is are am was were be been being".split())
_HAVE = frozenset("has have had having".split())
_CHAINS = ((BASE, "base"), (THIRD, "third"), (PAST, "past"))
_SINGULAR = ("third", "be", "modal")
_DO = frozenset("do does".split())
_JOINING = frozenset(("and", "or", ","))
_FINITE = frozenset("is are was were has have had does do did".split()) | _MODALS.keys()
_ADVERBS = word_set("en", "words", "adverbs")
_DEGREES = word_set("en", "words", "degrees")


def clause(text: str, subject: Subject) -> str:
    """The clause after «that» for a speaker's own words without final stop.

    Raises:
        NotUnderstoodError: if a word that may be a finite verb, or a person, is not understood.
    """
    return _Shift(text, subject).run()


def clause_of_now(text: str) -> str:
    """The same for a record's sentence of which some verbs stand in the past already: those of the moment join them.

    Raises:
        NotUnderstoodError: as `clause` does.
    """
    return _Shift(plain(text, "en"), Subject(), keeps_past=True).run()


def moments(text: str) -> frozenset[str]:
    """How the finite verbs of a sentence stand, as far as they are understood: «base» and «third» of the moment of
    speech, «past» before it; nothing where the sentence is not understood."""
    try:
        shift = _Shift(plain(text, "en"), Subject())
        shift.run()
    except NotUnderstoodError:
        return frozenset()
    return frozenset(shift.certain.values())


class _Shift:
    """One sentence on its way into the past; the tokens are replaced one by one."""

    def __init__(self, text: str, subject: Subject, *, keeps_past: bool = False) -> None:
        self.text = text
        self.keeps_past = keeps_past
        self.subject = subject
        self.tokens = tokenise(text)
        self.certain: dict[int, str] = {}  # where a finite verb stands, and how it stood
        self.doubtful: list[tuple[int, Callable[[], None], str]] = []
        self.chain = ""  # how the last verb stood: «infinitive», «participle», «base», «third», «past»
        self.last = -1  # where it stood
        self.named = False

    def run(self) -> str:
        lower_first(self.tokens, self.text)
        for at, token in enumerate(self.tokens):
            if token.is_word:
                self._one(at, token)
        needed = 1 + clauses.clauses_opened(self.tokens)
        if len(self.certain) < needed:
            if len(self.certain) + len(self.doubtful) != needed:
                raise NotUnderstoodError(self.text)
            for _, settle, _ in self.doubtful:
                settle()
        elif any(self._in_new_clause(at, kind) for at, _, kind in self.doubtful):
            raise NotUnderstoodError(self.text)
        return join(self.tokens)

    def _in_new_clause(self, at: int, kind: str) -> bool:
        start = max((i for i in self.certain if i < at), default=0)
        several = kind == BASE and of_several(self.tokens, self._back(at))
        return clauses.opens_more(self.tokens[start:at], past=kind == PAST, several=several)

    def _one(self, at: int, token: Token) -> None:
        low = token.low
        if low in ("we", "i"):
            self._self(at, low)
        elif low in ("our", "my"):
            token.text = possessive(self.subject, low, named=self.named)
        elif low in _MODALS and not (token.capital and not token.first):
            if low == "will" and self._is_noun(at):
                return
            token.text = _MODALS[low]
            self._certain(at, "modal")
        elif low in _BE | _HAVE | _DO:
            self._auxiliary(at, token)
        elif not (token.capital and not token.first):
            self._verb(at, token)

    def _is_noun(self, at: int) -> bool:
        """«the political will exists»: no base form follows."""
        kinds = {kind for kind, _ in forms().get(self._after(at), ())}
        joined = self._after(at) in ("nor", "or", "and", "of", ",")
        return joined or self._before(at) in DETERMINERS or (bool(kinds) and BASE not in kinds)

    def _self(self, at: int, low: str) -> None:
        token = self.tokens[at]
        if low == "i" and not self.subject.person:
            raise NotUnderstoodError(self.text)
        if low == "we" and necessity(self.tokens, at):
            self._certain(at, "modal")
            return
        if low == "we" and self.subject.person and not (self.subject.body or self.subject.plural):
            raise NotUnderstoodError(self.text)  # more than the one who speaks
        token.text = pronoun(self.subject, low, named=self.named)
        if low == "we" and self.subject.person and self.subject.body:
            self.named = True

    def _certain(self, at: int, chain: str) -> None:
        self.certain[at] = self.chain = chain
        self.last = at

    def _back(self, at: int) -> int:
        at -= 1
        while at >= 0 and (self.tokens[at].low in _ADVERBS or self.tokens[at].low.endswith("ly")):
            at -= 1
        by_degree = at > 0 and self.tokens[at].low in _DEGREES and self.tokens[at - 1].low == "a"
        return self._back(at - 1) if by_degree else at

    def _before(self, at: int) -> str:
        back = self._back(at)
        return self.tokens[back].low if back >= 0 else ""

    def _after(self, at: int) -> str:
        return self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""

    def _auxiliary(self, at: int, token: Token) -> None:
        low, before = token.low, self._before(at)
        if low == "be" and before not in _MODALS and before not in ("to", "not") and self.chain != "infinitive":
            self._certain(at, "be")  # «that a fund be created» stays
            return
        if low == "have" and before not in _MODALS and before != "to" and is_asked_for(self.tokens, at):
            self._certain(at, "be")  # so does «that all children have access»
            return
        turned = low in ("had", "were") and clauses.is_unreal(self.tokens, at)  # «Had the bridge been repaired, …»
        if turned or low in ("be", "been", "being", "having") or before in _HAVE | _DO or before in {*_MODALS, "to"}:
            return
        if low in ("is", "am"):
            token.text = "was"
        elif low == "are":
            token.text = self._were(at, before)
        elif low in ("was", "were", "had") and self.keeps_past:
            pass
        elif low in ("was", "were"):
            token.text = "had been"
        elif low in ("has", "have"):
            token.text = "had"
        elif low == "had":
            if not participle_follows(self.tokens, at):
                token.text = "had had"
        elif self._do(at, low, token):
            return
        self._certain(at, "be")

    def _do(self, at: int, low: str, token: Token) -> bool:
        """«do not accept» → «did not accept»; «do» as a full verb → «did»."""
        if self._before(at) in DETERMINERS | PREPOSITIONS:
            return True
        if self.tokens[at - 1].low in ("then", "only", "nor", "so") and at:
            raise NotUnderstoodError(self.text)  # «only then do engineers come»
        token.text = "did"
        return False

    def _were(self, at: int, before: str) -> str:
        if before == "we":
            return "were" if self.subject.plural else "was"
        if before in ("and", ",") and any(token.low == "we" for token in self.tokens[:at]) and not self.subject.plural:
            raise NotUnderstoodError(self.text)
        return "were"

    def _verb(self, at: int, token: Token) -> None:
        readings = forms().get(token.low, ()) or self._guessed(at, token)
        if not readings:
            return
        if token.low == "used" and self._after(at) == "to" and self._before(at) not in _BE | _HAVE:
            self._certain(at, "past")
            return
        back = self._back(at)
        before = self.tokens[back] if back >= 0 else None
        word = before.low if before else ""
        kinds = {kind for kind, _ in readings}
        if word in _MODALS or word == "to" or (word in _DO and BASE in kinds):
            self.chain, self.last = "infinitive", at
            return
        if word in _HAVE or word in _BE:
            if kinds & {PAST, PARTICIPLE}:
                self.chain = "participle"
            return
        if word in SINGULAR and THIRD in kinds and BASE not in kinds:
            self._settle(at, readings, THIRD)  # «each holds three seats»: no noun of several follows «each»
            return
        if self._after(at) in _FINITE and self._of_what(at) and of_several(self.tokens, back) is (BASE in kinds):
            self._settle(at, readings, BASE if BASE in kinds else THIRD if THIRD in kinds else PAST)
            return
        if (
            before is not None and word in DETERMINERS - {"all", "both", "many", "most", "some", "which", "those"}
        ) or word in PREPOSITIONS:
            return
        if BASE in kinds and word not in _JOINING and in_singular(self.tokens, back):
            return  # «a steering group in which», «has given access to»
        if BASE in kinds and word not in _JOINING and lets(self.tokens, back):
            self.chain, self.last = "infinitive", at
            return  # «should let communities report a loss»
        if THIRD in kinds and counted(self.tokens, back) and not self._clear(at, readings):
            return  # «with two Indian states the parties choose»
        if PARTICIPLE in kinds and (
            clauses.in_aside(self.tokens, at) or by_whom(self.tokens, at) or has_done(self.tokens, back)
        ):
            return  # «a depot run by them», «have their eyes tested»
        if self._after(at) in _FINITE and word not in PRONOUNS and not self._clear(at, readings):
            return  # «the crew lists may be locked»: the subject of what follows
        if word in _JOINING:
            self._coordinated(at, readings, word)
            return
        self._finite(at, readings, word)

    def _of_what(self, at: int) -> bool:
        """Whether a clause that «what» opens ends here: «what the steelmakers need is access»."""
        opens = max((i for i, token in enumerate(self.tokens[:at]) if token.low == "what"), default=at)
        return not any(opens < i < at for i in self.certain) and opens < at

    def _guessed(self, at: int, token: Token) -> tuple[tuple[str, Verb], ...]:
        """A word in -ed that is no known adjective is a past or a participle by rule, whatever the verb."""
        low = token.low
        if clauses.in_ed(low) and low not in word_set("en", "words", "never"):
            return ((PAST, Verb(low, low, low, True)), (PARTICIPLE, Verb(low, low, low, True)))
        before, ordinary = self._before(at), low in TONGUES["en"].stopwords or low in _ADVERBS
        if before in ("we", "i", "they", "who") and not ordinary and not low.endswith(("ly", "ing")):
            raise NotUnderstoodError(low)
        object_follows = low.endswith("s") and self._after(at) in OPENS_OBJECT
        if before in ("and", ",") and object_follows and not ordinary and (self.doubtful or self.chain in _SINGULAR):
            raise NotUnderstoodError(low)
        return ()

    def _coordinated(self, at: int, readings: tuple[tuple[str, Verb], ...], word: str) -> None:
        """After «and», «or» or a comma a verb stands as the verb before it did."""
        kinds = {kind for kind, _ in readings}
        clear = self._clear(at, readings)
        verbal = clear or self._after(at) in OPENS_OBJECT or self._after(at).isdigit()
        if not verbal:
            if self._may_go_on(at, kinds):
                raise NotUnderstoodError(self.tokens[at].low)
            return
        if BASE in kinds and self.chain in ("infinitive", "modal"):
            self.chain, self.last = "infinitive", at
            return
        if kinds & {PARTICIPLE} and self.chain in ("participle", "be"):
            self.chain = "participle"
            return
        for kind, chain in _CHAINS:
            if kind in kinds and (self.chain == chain or (kind == THIRD and self.chain == "be")):
                self._with_the_one_before(at, kind)
                self._settle(at, readings, kind)
                return
        if self.doubtful and self.doubtful[-1][2] in kinds:
            self._as_doubtful(at, readings)
            return
        if word == ",":
            self._finite(at, readings, word)
            return
        raise NotUnderstoodError(self.tokens[at].low)

    def _with_the_one_before(self, at: int, kind: str) -> None:
        """«where a policy works or fails»: the first is what the second is."""
        if self.doubtful and self.doubtful[-1][0] == at - 2 and self.doubtful[-1][2] == kind:
            self.doubtful.pop()[1]()
            del self.certain[at - 2]  # one clause has both

    def _as_doubtful(self, at: int, readings: tuple[tuple[str, Verb], ...]) -> None:
        """«a ship flagged in one State and owned in another»: the second is what the first turns out to be."""
        first, settle_first, kind = self.doubtful.pop()

        def settle() -> None:
            settle_first()
            self._settle(at, readings, kind)
            del self.certain[at]  # one clause has both

        self.doubtful.append((first, settle, kind))

    def _may_go_on(self, at: int, kinds: set[str]) -> bool:
        """Whether a noun after «and» may as well be a verb: the verb before stood so, and something follows."""
        after = self._after(at)
        if not after[:1].isalpha() or after in ("of", "and", "or"):
            return False
        return bool(self.doubtful) or any(self.chain == chain and kind in kinds for kind, chain in _CHAINS)

    def _clear(self, at: int, readings: tuple[tuple[str, Verb], ...]) -> bool:
        """Whether the word is hardly ever anything but a verb; a form in -ed always is."""
        if self.tokens[at].low in word_set("en", "words", "doubtful"):
            return False
        return {kind for kind, _ in readings} <= {PAST, PARTICIPLE} or any(verb.clear for _, verb in readings)

    def _finite(self, at: int, readings: tuple[tuple[str, Verb], ...], word: str) -> None:
        token = self.tokens[at]
        kinds = {kind for kind, _ in readings}
        clear = self._clear(at, readings)
        opens = clauses.object_follows(self.tokens, at) or self._after(at)[:1].isdigit()
        kind = next(kind for kind in (BASE, THIRD, PAST, PARTICIPLE) if kind in kinds)
        if kinds >= {BASE, PAST}:
            raise NotUnderstoodError(token.low)  # put, set, cut
        if token.low == "present" and (self._after(at) == "to" or not opens):
            return  # «all States present»: no verb without an object
        pronoun = word in PRONOUNS or (word == "that" and clear)
        if kind == PARTICIPLE and PAST not in kinds:
            return
        if kind == BASE and word in ONE:
            raise NotUnderstoodError(token.low)  # «they give it reach»: a noun
        if kind == BASE and word == "that" and not of_several(self.tokens, self._back(at) - 1):
            return  # «could borrow that model»
        if (
            pronoun
            or (kind == THIRD and clear and word)
            or (
                kind == BASE
                and clear
                and word
                and (
                    word.endswith("s")
                    or word in word_set("en", "words", "plurals")
                    or word in ("all", "both", "many", "most", "some")
                )
            )
        ):
            self._settle(at, readings, kind)
        elif kind == BASE and clear and word:
            raise NotUnderstoodError(token.low)
        elif (kind == PAST and PARTICIPLE not in kinds and word) or (
            word and word != "," and opens and not (kind == PAST and self._after(at) == "to") and self._agrees(at, kind)
        ):
            self._settle(at, readings, kind)
        elif word and (kind != BASE or word in PRONOUNS or may_be_of_several(self.tokens, self._back(at))):
            self.doubtful.append((at, lambda: self._settle(at, readings, kind), kind))

    def _agrees(self, at: int, kind: str) -> bool:
        """Whether a subject may stand before: no verb («guarantee access», «testing floor plans»), no singular."""
        back = self._back(at)
        one = kind == BASE and self._after(at) == "that" and self.tokens[back].low not in MANY
        object_of = (back == self.last and self.chain == "infinitive") or self.tokens[back - 1].low.endswith("ing")
        return not object_of and not (one and not of_several(self.tokens, back))

    def _settle(self, at: int, readings: tuple[tuple[str, Verb], ...], kind: str) -> None:
        verb = next(verb for found, verb in readings if found == kind)
        token = self.tokens[at]
        if kind == PAST and self.keeps_past:
            pass
        elif kind == PAST:
            token.text = f"had {verb.participle}"
            if self._adverb_before(at):
                raise NotUnderstoodError(self.text)
        elif not (kind == BASE and is_asked_for(self.tokens, at)):
            token.text = verb.past
        self._certain(at, {BASE: "base", THIRD: "third", PAST: "past"}[kind])

    def _adverb_before(self, at: int) -> bool:
        """«we never accepted» → «had never accepted» would need the words in another order."""
        return self._back(at) != at - 1 and self.tokens[at - 1].low in ("never", "not", "ever")
