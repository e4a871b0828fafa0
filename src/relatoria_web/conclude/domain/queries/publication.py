"""Reading what was published: by address, by sentence, by file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from relatoria_web.conclude.domain.queries.report import visible
from relatoria_web.conclude.models import Publication, PublishedFile, Sentence
from relatoria_web.conclude.rules import SEE_PUBLICATION
from relatoria_web.convene.models import Meeting
from relatoria_web.site.kept import kept
from relatoria_web.site.standing import Standing


def publication_at(
    who: Standing, meeting: Meeting, report: str, language: str, version: int | None = None
) -> Publication:
    """A version of a report in a language, without its page: the newest that somebody may see if none is named.

    Raises:
        Http404: if there is none for this reader.
    """
    found = (one for one in of_report(who, meeting, report) if one.language == language)
    one = next((one for one in found if version in (None, one.version)), None)
    if one is None:
        raise Http404
    return one


def of_report(who: Standing, meeting: Meeting, report: str) -> list[Publication]:
    """The publications of a report that somebody may see, without their pages: by language, newest first.

    One query, none while the database stays as it is.
    """
    rows = visible(who).filter(meeting=meeting, report__slug=report).order_by("language", "-version")
    light = rows.select_related("report", "by__person", "meeting__process").defer("page")
    return kept(("publications", SEE_PUBLICATION.selects(who), meeting.pk, report), lambda: list(light))


def page_at(publication: Publication) -> dict[str, Any]:
    """What the page of a publication shows; one query."""
    page: dict[str, Any] = Publication.objects.values_list("page", flat=True).get(pk=publication.pk)
    return page


def sentences_on(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The sentences of a page in reading order."""
    for section in page.get("sections", ()):
        for paragraph in section["paragraphs"]:
            yield from paragraph


def sentence_in(page: dict[str, Any], name: str) -> dict[str, Any]:
    """A sentence of a page by its name («s12») or identifier.

    Raises:
        Http404: if it has none.
    """
    for one in sentences_on(page):
        if name in (one["id"], one["uid"]):
            return one
    raise Http404


def publication_with(who: Standing, meeting: Meeting, uid: str) -> Publication:
    """The newest publication that holds a sentence of a draft, or of an older version.

    Raises:
        Http404: if the sentence was never published, or not for this reader.
    """
    sentence = get_object_or_404(Sentence.objects.only("number", "expression"), uid=uid)
    rows = visible(who).filter(meeting=meeting, expression=sentence.expression_id).select_related("report", "meeting")
    for one in rows.order_by("-version"):
        if any(held["uid"] == uid for held in sentences_on(one.page)):
            return one
    raise Http404


def file_of(publication: Publication, name: str) -> PublishedFile:
    """A file of a publication.

    Raises:
        Http404: if it has none of that name.
    """
    return get_object_or_404(PublishedFile, publication=publication, format=name)
