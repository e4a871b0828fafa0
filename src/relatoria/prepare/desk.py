"""Where a product is written: the facts, the language, and a note of what was looked for and not found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.language.join import contract, enumerate_words
from relatoria.language.typeset import typeset
from relatoria.model.citation import Citation, Link, Statement
from relatoria.model.facts import Facts
from relatoria.model.mechanism import Mechanism
from relatoria.model.meeting_plan import MeetingPlan
from relatoria.model.paper import Block, BlockKind, Item, Missing
from relatoria.model.process import Process
from relatoria.model.words import Words
from relatoria.prepare.cite import availability, cite, cite_all
from relatoria.prepare.dates import last_day
from relatoria.prepare.marks import Marks, with_marks
from relatoria.prepare.wording import attach, said
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.definite import full_body, short_body
from relatoria.vocabulary.instruments import instruments
from relatoria.vocabulary.mechanisms import mechanisms
from relatoria.vocabulary.places import countries, with_article
from relatoria.vocabulary.processes import processes

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Desk:
    """The writing of one product. What a filler asks for and does not get is noted as missing, once."""

    def __init__(self, facts: Facts, language: str) -> None:
        self.facts = facts
        self.language = language
        self.section = ""
        self.missing: list[Missing] = []
        self.marks = Marks()
        self.mechanisms = mechanisms() | facts.own_mechanisms
        self.instruments = instruments() | facts.own_instruments
        self._introduced: set[str] = set()

    # What there is

    @property
    def meeting(self) -> MeetingPlan | None:
        """The meeting that the product is about."""
        return self.meeting_of(self.facts.meeting)

    def meeting_of(self, code: str) -> MeetingPlan | None:
        """A meeting of the facts by its id."""
        return next((one for one in self.facts.meetings if one.id == code), None)

    @property
    def mechanism(self) -> Mechanism | None:
        """The mechanism that the product belongs to."""
        return self.mechanisms.get(self.facts.mechanism)

    @property
    def process(self) -> Process | None:
        """The process that the dialogue feeds."""
        return (processes() | self.facts.own_processes).get(self.facts.process)

    def over(self, end: str) -> bool:
        """Whether a date is past on the day of writing."""
        return bool(end) and last_day(end) < last_day(self.facts.written)

    def known(self, on: str) -> bool:
        """Whether something of the day ``on`` (empty: of old) can be known on the day of writing."""
        return not on or last_day(on) <= last_day(self.facts.written)

    def miss(self, fact: str, **fields: object) -> str:
        """Note a fact that is missing, in words; gives the empty text that stands in its place."""
        one = Missing(self.section, fact, said("missing", fact, self.language, **fields))
        if one not in self.missing:
            self.missing.append(one)
        return ""

    # Words

    def say(self, section: str, key: str, **fields: object) -> str:
        """A phrase of the catalogue in the language of the product."""
        return said(section, key, self.language, **fields)

    def words(self, words: Words, fact: str) -> str:
        """A wording in the language of the product; empty, and noted, where there is none or only in others."""
        if self.language in words:
            return words[self.language]
        if not words:
            return self.miss(fact)
        there = enumerate_words([self.say("language", one) for one in sorted(words)], self.language)
        what = said("missing", fact, self.language)
        one = Missing(self.section, fact, self.say("missing", "untranslated", what=what, languages=there))
        if one not in self.missing:
            self.missing.append(one)
        return ""

    def each(self, found: Iterable[Words], fact: str) -> list[str]:
        """Several wordings, without those that the language lacks; noted where there is none at all."""
        listed = list(found)
        if not listed:
            self.miss(fact)
        return [text for one in listed if (text := self.words(one, fact))]

    def list(self, words: Sequence[str]) -> str:
        """«A, B y C»; entries that hold an «y» or a comma of their own are told apart."""
        if any("," in word for word in words):
            return self._joined(words, "; ", "semicolon")
        if any(f" {self.say('join', 'and')} " in word for word in words):
            return self._joined(words, ", ", "as_well_as")
        return enumerate_words(words, self.language)

    def _joined(self, words: Sequence[str], between: str, last: str) -> str:
        if len(words) < 2:
            return "".join(words)
        return between.join(words[:-1]) + self.say("join", last, last=words[-1])

    def each_after(self, preposition: Words, words: Sequence[str]) -> str:
        """Words listed with the preposition before each, where the language has one for them."""
        before = preposition.get(self.language)
        return self.list([attach(before, word, self.language) for word in words] if before else words)

    def of_each(self, words: Sequence[str]) -> str:
        """«de A, de B y del C» in Spanish and French, «A, B and C» in English."""
        return self.each_after({"es": "de", "fr": "de"}, words)

    def to_each(self, words: Sequence[str]) -> str:
        """«a los Estados y al Gobierno» in Spanish and French, «States and the Government» in English."""
        return self.each_after({"es": "a", "fr": "à"}, words)

    def body(self, name: str) -> str:
        """An organisation, State or mechanism with its article: in full at first, then by its acronym."""
        if name in countries():
            return with_article(name, self.language).replace("'", "’")
        body = find_body(name)
        if body is None or not body.names.get(self.language):
            return name
        known = body.code in self._introduced
        self._introduced.add(body.code)
        return short_body(body, self.language) if known else full_body(body, self.language)

    def named(self, mechanism: Mechanism, year: str = "") -> str:
        """A mechanism with its article, and its acronym in brackets at the first mention: «el Diálogo … 2018 (DIM)»."""
        known = mechanism.code in self._introduced
        self._introduced.add(mechanism.code)
        name, acronym = mechanism.names[self.language], mechanism.acronym.get(self.language, "")
        short = acronym if acronym and known else name
        bracketed = f"({acronym})" if acronym and not known else ""
        words = (mechanism.article[self.language], short, year, bracketed)
        return contract(" ".join(word for word in words if word), self.language)

    # Text

    def cited(self, text: str, citations: Sequence[Citation]) -> str:
        """A sentence or a phrase with one note for all that it cites."""
        if not citations:
            return text
        note = typeset(cite_all(citations, self.language, self.instruments) + ".", self.language)
        return with_marks(text, self.marks.note(note), self.language)

    def sourced(self, statement: Statement, fact: str) -> str:
        """A sentence from the record with all that it rests on in one note, addresses too."""
        text = self.words(statement.words, fact)
        sources = [typeset(cite(one, self.language, self.instruments), self.language) for one in statement.citations]
        for link in statement.links:
            beside = availability(link, self.language)
            what = link.words.get(self.language, "")
            sources.append(" ".join(part for part in (f"{what}," if what else "", link.url) if part))
            sources[-1] += f" ({typeset(beside, self.language).lower()})" if beside else ""
        return with_marks(text, self.marks.note("; ".join(sources) + "."), self.language) if text and sources else text

    def by_name(self, citation: Citation) -> str:
        """An instrument by its name, with its article, and the note of the place cited."""
        return self.cited(self.instruments[citation.instrument].running[self.language], [citation])

    def address(self, link: Link) -> str:
        """An address with the languages it can be read in beside it."""
        beside = availability(link, self.language)
        return f"{self.marks.link(link)} ({beside})" if beside else self.marks.link(link)

    def statement(self, statement: Statement, fact: str) -> str:
        """A sentence from the record with its notes, and the addresses that it leads to."""
        text = self.words(statement.words, fact)
        if not text:
            return ""
        if statement.links:
            address = self.list([self.address(link) for link in statement.links])
            text = self.say("brief", "link_to", what=text.rstrip("."), address=address) + "."
        return self.cited(text, statement.citations)

    def item(self, text: str, label: str = "", children: Sequence[Item] = ()) -> Item:
        """A sentence of a paragraph or an entry of a list."""
        return Item(self.marks.runs(text, self.language), label, tuple(children))

    def paragraph(self, *sentences: str) -> Iterable[Block]:
        """A paragraph of the sentences that there are; none if there is none."""
        items = tuple(self.item(sentence) for sentence in sentences if sentence)
        if items:
            yield Block(BlockKind.PARAGRAPH, items)

    def bullets(self, entries: Sequence[Item | str]) -> Iterable[Block]:
        """A list of points; none if there is nothing to list."""
        if entries:
            yield Block(BlockKind.BULLETS, tuple(self._entry(one) for one in entries))

    def numbered(self, entries: Sequence[str], *, roman: bool = False) -> Iterable[Block]:
        """A numbered list, «1)» or «i)» as the language writes it; none if there is nothing to list."""
        if entries:
            items = (self.item(text, self.label(at, roman=roman)) for at, text in enumerate(entries))
            yield Block(BlockKind.NUMBERED, tuple(items))

    def label(self, at: int, *, roman: bool = False) -> str:
        """The number of the entry at index ``at``: «1.» and «(i)» in English, «1)» and «i)» in the others."""
        if not roman:
            return f"{at + 1}." if self.language == "en" else f"{at + 1})"
        number = ROMAN[at] if at < len(ROMAN) else str(at + 1)
        return f"({number})" if self.language == "en" else f"{number})"

    def _entry(self, entry: Item | str) -> Item:
        return self.item(entry) if isinstance(entry, str) else entry
