"""The words of stances: who proposes, supports, opposes, asks, recommends, commends or commits, in three languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from relatoria.vocabulary.files import read_table

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class StanceWords:
    """The words of one language, folded. ``verbs`` maps a first word to (words, relation), longest first.

    ``gate`` holds every first word of a verb: a sentence without any of them states no stance.
    """

    language: str
    verbs: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    gate: frozenset[str]
    skip: frozenset[str]
    pronouns: frozenset[str]
    finite: frozenset[str]
    between: frozenset[str]


@dataclass(frozen=True, slots=True)
class StanceForms:
    """Patterns shared by the three languages, over folded text, but ``offices`` over the text as written."""

    join: re.Pattern[str]
    behalf: re.Pattern[str]
    left_out: re.Pattern[str]
    support: re.Pattern[str]
    oppose: re.Pattern[str]
    along: re.Pattern[str]
    such: re.Pattern[str]
    support_tail: re.Pattern[str]
    oppose_tail: re.Pattern[str]
    opposing: re.Pattern[str]
    supporting: re.Pattern[str]
    articles: re.Pattern[str]
    delegates: re.Pattern[str]
    collectives: re.Pattern[str]
    collective_words: frozenset[str]
    office_words: frozenset[str]
    offices: re.Pattern[str]
    anaphoric: re.Pattern[str]
    proposal: re.Pattern[str]
    titles: re.Pattern[str]
    own: re.Pattern[str]
    accept: re.Pattern[str]
    reject: re.Pattern[str]
    examine: re.Pattern[str]
    exchange: re.Pattern[str]
    presentation: re.Pattern[str]
    reviewed: re.Pattern[str]
    finite: dict[str, re.Pattern[str]]
    silent: re.Pattern[str]
    refusing: re.Pattern[str]
    granting: re.Pattern[str]
    made: frozenset[str]
    uttered: frozenset[str]
    view: re.Pattern[str]
    likewise: re.Pattern[str]
    owner: re.Pattern[str]
    owned: re.Pattern[str]
    place: re.Pattern[str]
    apart: re.Pattern[str]
    of_party: re.Pattern[str]
    procedure: re.Pattern[str]
    routine: re.Pattern[str]
    quantified: re.Pattern[str]
    participle: re.Pattern[str]
    delegation: re.Pattern[str]
    delegation_words: frozenset[str]
    things: frozenset[str]
    singular: frozenset[str]
    too: re.Pattern[str]
    inverted: re.Pattern[str]
    received: re.Pattern[str]
    receives: re.Pattern[str]
    societies: frozenset[str]
    received_words: frozenset[str]
    procedure_words: frozenset[str]
    leading: re.Pattern[str]
    dative: re.Pattern[str]
    to_them: re.Pattern[str]
    tagged: re.Pattern[str]
    delegate_words: frozenset[str]


@cache
def stance_words(language: str) -> StanceWords:
    """The words of «es», «en» or «fr»; English for anything else."""
    data = _data()
    language = language if language in data["pronouns"] else DEFAULT
    verbs: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for relation, row in data["relations"].items():
        for phrase in row[language].split():
            words = tuple(phrase.split("_"))
            verbs.setdefault(words[0], []).append((words, relation))
    ranked = {
        word: tuple(sorted(dict.fromkeys(entry), key=lambda item: -len(item[0]))) for word, entry in verbs.items()
    }
    return StanceWords(
        language, ranked, frozenset(word.rpartition("'")[2] for word in ranked),
        frozenset(data["skip"][language].split()),
        frozenset(data["pronouns"][language].split()), frozenset(data["finite"][language].split()),
        frozenset(data["between"][language].split()),
    )  # fmt: skip


@cache
def stance_forms() -> StanceForms:
    """The patterns of `stances.toml`, compiled once."""
    data = _data()
    keys = ("connectors", "collectives", "offices", "objects", "review")
    link, some, office, thing, review = map(data.__getitem__, keys)
    article = rf"(?:(?:{link['article']})(?:\s+|(?<=')))?"

    def gap(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"[\s,(\-]*(?:{pattern})\s*{article}\s*")

    nouns = rf"(?:(?:{some['qualities']})\s+)*(?:{some['nouns']})(?:\s+(?:{some['qualities']}))*"
    return StanceForms(
        join=re.compile(
            rf"(?:\s*[,;/]\s*(?:{link['join']})?|\s+(?:{link['join']}))(?:\s+|(?<=[/,;])\s*)"
            rf"{article}(?:{link['delegates']} )?"
        ),
        behalf=gap(link["behalf"]),
        support=gap(link["support"]),
        oppose=gap(link["oppose"]),
        along=gap(link["along"]),
        such=gap(link["such"]),
        support_tail=re.compile(rf",\s*(?:{link['support']})\s*{article}$"),
        oppose_tail=re.compile(rf",\s*(?:{link['oppose']})\s*{article}$"),
        opposing=re.compile(rf"\s*,?\s*(?:and others )?(?:{link['opposing']})\b"),
        supporting=re.compile(rf"\s*,?\s*(?:and others )?(?:{link['supporting']})\b"),
        articles=re.compile(rf"(?:\b(?:{link['article']}|as|when|while|mientras que)(?:\s+|(?<=')))+$"),
        delegates=re.compile(rf"(?:\b(?:{link['article']}|una?|une?|an?)\s+)?\b{link['delegates']}\s*{article}$"),
        collectives=re.compile(rf"\b(?:(?:{some['quantifiers']})\s+{nouns}|{nouns}|{some['bare']})(?!\w)"),
        collective_words=_last_words(some["nouns"]) | _last_words(some["bare"]),
        office_words=frozenset(office["words"].split()),
        offices=re.compile(
            r"\b(?:(?:[Tt]he|[Ee]l|[Ll][ao]s?|[Ll]es?|L')\s*)?"
            rf"(?:{office['titles']}|{office['titles_es']}|{office['titles_fr']})\b"
            r"(?:\s(?:of|del|de la|du|de l['’])\s?(?:the\s)?(?:\w+\s)?"
            r"(?:[Pp]anel|(?:[Ww]orking |[Cc]ontact )?[Gg]roup|[Cc]ommittee|[Cc]ouncil|[Cc]onference"
            r"|[Cc]omité|[Gg]rupo|[Gg]roupe))?"
            r"(?:\s+(?:[A-ZÀ-Ý][\w.'’\-]+)){0,4}(?:\s+\([^()]{2,40}\))?"
        ),
        anaphoric=re.compile(
            rf"\s*(?:with\s+|to\s+|a\s+|à\s+|against\s+)?(?:{thing['anaphoric']})?\s*(?:[.,;)]|$|and\b|y\b|et\b)"
        ),
        proposal=re.compile(rf"(?:{thing['proposal']})\s*{article}$"),
        titles=re.compile(review["titles"]),
        own=re.compile(rf"(?:[^,;]{{0,60}},\s+)?(?P<who>{review['own']})\b"),
        accept=re.compile(review["accept"]),
        reject=re.compile(review["reject"]),
        examine=re.compile(review["examine"]),
        exchange=re.compile(review["exchange"]),
        presentation=re.compile(review["presentation"]),
        reviewed=re.compile(review["reviewed"]),
        **_acts(data, article),
    )


def _acts(data: dict[str, dict[str, Any]], article: str) -> dict[str, Any]:
    """The patterns of what a party does without a known verb."""
    act = data["acts"]
    thing = rf"(?:{act['things']})"
    whose = r",\s+(?:an?|una?|une)\s+\w+(?:\s\w+)?\s+(?:that|which|que)\s+"  # «, a concern that X dismissed»
    return {
        "finite": {language: re.compile(data["finite"][f"{language}_form"]) for language in ("en", "es", "fr")},
        "silent": re.compile(rf"(?:{act['silent']})\b"),
        "refusing": re.compile(rf"(?:{act['refusing']})\b"),
        "granting": re.compile(rf"\b(?:{act['granting']})"),
        "made": frozenset(act["made"].split()),
        "uttered": frozenset(act["uttered"].split()),
        "view": re.compile(rf"(?:^|[;,]\s*(?:(?:{act['links']})\s+)?)(?:{act['view']})\s*{article}$"),
        "likewise": re.compile(rf"[,;\s](?:{act['likewise']})\s*{article}$"),
        "owner": re.compile(rf"(?:\w+['\s]\s*){{0,4}}?{thing}(?:\s+\w+){{0,3}}?\s(?:{act['of']})\s*{article}$"),
        "owned": re.compile(rf"'s?\s+(?:\w+\s+){{0,2}}{thing}\b"),
        "place": re.compile(rf"(?:^|{whose}|[,;:(—–]\s*|\b(?:{act['links']})\s+){article}$"),
        "apart": re.compile(
            rf"(?:[;:—–]\s*(?:(?:{act['links']})\s+)?|,\s*(?:{act['links']})\s+"
            rf"|\b(?:{act['parting']})\s+|{whose}){article}$"
        ),
        "of_party": re.compile(rf"(?:{act['their']})\b"),
        **_signs(data, article),
    }


def _signs(data: dict[str, dict[str, Any]], article: str) -> dict[str, Any]:
    """The signs of routine, of crowds, and of what is received or said in passing."""
    act = data["acts"]
    return {
        "left_out": re.compile(rf"\b(?:{data['connectors']['except']})(?:\s+|(?<=')){article}$"),
        "procedure": re.compile(act["procedure"]),
        "routine": re.compile(act["routine"]),
        "quantified": re.compile(rf"(?:{act['quantified']})\b"),
        "participle": re.compile(r"\s+\w{3,}(?:ing|ant|ando|iendo)\b"),
        "delegation": re.compile(
            rf"\b(?P<before>(?:south |north |costa |saudi |new |sri |dominican )?[a-z]+) (?:{act['delegation_en']})\b"
            rf"|\b(?:{act['delegation']}) (?P<behind>[a-z]+)\b"
        ),
        "delegation_words": _one_and_many(f"{act['delegation_en']}|{act['delegation']}"),
        "things": frozenset(act["papers"].split()),
        "too": re.compile(rf"\s*,?\s*(?:{act['too']})\s*(?:[.,;)]|$)"),
        "inverted": re.compile(
            rf"(?:\"\s*,?\s*(?:(?:a|ont) )?(?P<verb>\w+)"
            rf"|(?P<joined>\ba (?:l[ao] )?que se \w+|\ba laquelle s'est \w+))\s+{article}$"
        ),
        "procedure_words": frozenset(act["procedure_words"].split()),
        "received_words": frozenset(re.split(r"\W", act["received"])),
        "dative": re.compile(r"(?:^|[,;]\s)a(?:l| la| los| las)?\s$"),
        "to_them": re.compile(r" les? [a-z]+"),
        "tagged": re.compile(
            r",\s+(?:(?:s?he|they|it) (?:also )?(?:\w+ed|said)|(?:a|ont)-t-(?:il|elle)s? \w+"
            r"|(?:anadio|dijo|explico|preciso|concluyo|subrayo|aseguro|afirmo|indico))\.?$"
        ),
        "leading": re.compile(rf"(?:^|[,;]\s*)[\s,(\-]*(?:{data['connectors']['behalf']})\s*{article}\s*$"),
        "delegate_words": frozenset(act["delegate_words"].split()),
        "societies": frozenset(act["societies"].split()),
        "received": re.compile(
            rf"\b(?:{act['received']})\b[^.;]{{2,40}}"
            rf"\s(?:from|of|by|in|with|de|del|por|par|du|des|de la|de l')\s*{article}$"
        ),
        "receives": re.compile(rf"\b(?:{act['received']})\b"),
        "singular": frozenset(act["singular"].split()),
    }


def _one_and_many(alternatives: str) -> frozenset[str]:
    """The words of a list in which «s?» ends those that have a plural."""
    found = re.findall(r"(\w+)(\?)?", alternatives)
    return frozenset(word[:end] for word, mark in found for end in ((len(word), -1) if mark else (len(word),)))


def _last_words(alternatives: str) -> frozenset[str]:
    """The last words of a list of phrases: a sentence with none of them contains none of the phrases."""
    return frozenset(re.split(r"\W", phrase)[-1] for phrase in alternatives.split("|"))


@cache
def _data() -> dict[str, dict[str, Any]]:
    return read_table("stances.toml")
