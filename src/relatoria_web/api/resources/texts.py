"""The texts of work products: drafted, written section by section, kept, made into files, given to the record."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.prepare import PRODUCT_VERSIONS, PRODUCTS
from relatoria_web.prepare.domain import product as work
from relatoria_web.prepare.domain.carry import give_to_record
from relatoria_web.prepare.domain.file import wanted_files
from relatoria_web.prepare.domain.queries.product import version_at
from relatoria_web.prepare.rules import CHANGE_PRODUCT
from relatoria_web.prepare.tasks import make_file

Language = Literal["es", "en", "fr"]


class Of(In):
    """Of which language."""

    language: Language


class Draft(Of):
    """What is drafted; ``written`` is the language in which the facts are worded, if only one is."""

    written: str = ""


class Head(Of):
    """The title of a text, the line below it, and what the text is to the original."""

    title: str
    subtitle: str = ""
    translation: str = "original"


class Section(Of):
    """A section as it is to stand, over what had ``mark`` when it was read."""

    id: str
    heading: str = ""
    text: str
    mark: str


class Kept(Of):
    """A note to the version."""

    note: str = Field("", max_length=300)


class Given(Of):
    """In whose name the text speaks."""

    author: str


def _newest(call: Call, row: Any, data: Of) -> Any:
    CHANGE_PRODUCT.demand(call.who, row)
    return version_at(call.who, row, data.language)


def _draft(call: Call, row: Any, data: Draft) -> Any:
    return work.draft(call.who, product=row, language=data.language, written=data.written)


def _head(call: Call, row: Any, data: Head) -> Any:
    named = {"title": data.title, "subtitle": data.subtitle, "status": data.translation}
    work.write_head(call.who, product=row, language=data.language, **named)
    return _newest(call, row, data)


def _section(call: Call, row: Any, data: Section) -> Any:
    words = data.heading, data.text
    work.write_section(call.who, product=row, language=data.language, section=data.id, mark=data.mark, words=words)
    return _newest(call, row, data)


def _keep(call: Call, row: Any, data: Kept) -> Any:
    return work.keep(call.who, product=row, language=data.language, note=data.note)


def _files(call: Call, row: Any, data: Of) -> None:
    for one in wanted_files(call.who, version=_newest(call, row, data)):
        make_file.enqueue(one.pk)


def _give(call: Call, row: Any, data: Given) -> Any:
    version = _newest(call, row, data)
    give_to_record(call.who, product=row, version=version, author=data.author)
    return version


_AT, _DO = "/products/{key}", Scope.PREPARE
_DRAFT = "Draft a text from the facts of its meeting; what stood there is kept"
_HEAD = "Write the title of a text and the line below it"
ACTS = (
    Act("draft_product", _DRAFT, f"{_AT}/draft/", _DO, _draft, PRODUCTS, Draft, PRODUCT_VERSIONS),
    Act("write_product_head", _HEAD, f"{_AT}/head/", _DO, _head, PRODUCTS, Head, PRODUCT_VERSIONS),
    Act(
        "write_product_section",
        "Write a section of a text",
        f"{_AT}/section/",
        _DO,
        _section,
        PRODUCTS,
        Section,
        PRODUCT_VERSIONS,
    ),
    Act(
        "keep_product",
        "Keep a text as it stands as a version",
        f"{_AT}/keep/",
        _DO,
        _keep,
        PRODUCTS,
        Kept,
        PRODUCT_VERSIONS,
    ),
    Act("files_product", "Have the files of a text made", f"{_AT}/files/", _DO, _files, PRODUCTS, Of),
    Act(
        "give_product",
        "Give a text to the record of its meeting",
        f"{_AT}/give/",
        _DO,
        _give,
        PRODUCTS,
        Given,
        PRODUCT_VERSIONS,
    ),
)
