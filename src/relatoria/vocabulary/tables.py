"""What the columns of a table are called that lists what some are to do, undertake, recommend or hold."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from msgspec import Struct

from relatoria.vocabulary.files import read_table


class Listing(StrEnum):
    """What a table lists."""

    TASK = "task"  # what somebody was put in charge of
    PLEDGE = "pledge"
    RECOMMENDATION = "recommendation"
    POSITION = "position"
    SPEECH = "speech"  # what somebody said, in sentences


class Columns(Struct, frozen=True):
    """Of a table with such a header: what it lists, and which columns say what, who, when and how far it has come."""

    listing: Listing
    what: int
    who: int
    when: int | None
    status: int | None


def columns_of(header: dict[int, str]) -> Columns | None:
    """What a table lists whose first row has these folded words, by column; None for any other table."""
    words = _words()
    if any(words.programme.fullmatch(head) for head in header.values()):
        return None
    for listing, (what, who) in words.listings.items():
        told = next((at for at, head in header.items() if what.fullmatch(head)), None)
        whose = next((at for at, head in header.items() if at != told and who.fullmatch(head)), None)
        if told is not None and whose is not None:
            rest = {at: head for at, head in header.items() if at not in (told, whose)}
            when = next((at for at, head in rest.items() if words.when.fullmatch(head)), None)
            status = next((at for at, head in rest.items() if words.status.fullmatch(head)), None)
            return Columns(listing, told, whose, when, status)
    return None


def is_done(status: str) -> bool:
    """Whether the folded words of a column of status say that a thing is over: «cumplido», “done”, «réalisée»."""
    return _words().done.fullmatch(status) is not None


def heads_tasks(heading: str) -> bool:
    """Whether a folded heading is that of a list of what is to be done: «3. Próximos pasos»."""
    return _words().head.fullmatch(_NUMBERED.sub("", heading.strip(_MARKS)).strip(_MARKS)) is not None


_MARKS = " *_#.:"
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]+[.)]|[a-z][.)])\s+")


def fields() -> re.Pattern[str]:
    """What stands behind an item, over folded text: ``who`` is responsible, and perhaps by ``when``."""
    return _words().fields


def helping() -> re.Pattern[str]:
    """What introduces in a cell those who only help, over folded text, with all that follows."""
    return _words().helping


def between() -> re.Pattern[str]:
    """What stands between two names of a cell, over folded text."""
    return _words().between


class _Words(Struct, frozen=True):
    listings: dict[Listing, tuple[re.Pattern[str], re.Pattern[str]]]
    when: re.Pattern[str]
    status: re.Pattern[str]
    done: re.Pattern[str]
    programme: re.Pattern[str]
    helping: re.Pattern[str]
    between: re.Pattern[str]
    head: re.Pattern[str]
    fields: re.Pattern[str]


@cache
def _words() -> _Words:
    data = read_table("tables.toml")
    task, anyone = data["task"]["who"], data["anyone"]["who"]

    def who(listing: Listing) -> str:
        own: str = data[listing]["who"]
        return own if listing is Listing.TASK else f"{own}|{task}|{anyone}" if listing is Listing.PLEDGE else own

    return _Words(
        {one: (re.compile(data[one]["what"]), re.compile(who(one))) for one in Listing},
        re.compile(data["when"]["head"]),
        re.compile(data["status"]["head"]),
        re.compile(data["status"]["done"]),
        re.compile(data["programme"]["head"]),
        re.compile(data["names"]["helping"]),
        re.compile(data["names"]["between"]),
        re.compile(data["list"]["head"]),
        re.compile(
            rf"[.;,(–—-]\s*(?:{data['list']['who']})\s?:\s+(?P<who>[^.;()–—]+?)"
            rf"(?:\s*[.;,–—-]\s*(?:{data['list']['when']})\s?:\s+(?P<when>[^.;()]+?))?[\s.;)*_]*$"
        ),
    )
