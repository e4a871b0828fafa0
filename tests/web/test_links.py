"""Every link leads somewhere: walked as a visitor and in each role, on a meeting with something in every stage."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve
from tests.factories import swept, web

from relatoria_web.convene.models import Meeting
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LINK = re.compile(r'href="(/[^"#]*|\?[^"#]*)')
ELSEWHERE = ("/static/", "/accounts/")


@pytest.fixture(scope="module")
def meeting(filled_once: None) -> Meeting:
    return swept.meeting()


def _links(path: str, text: str) -> list[str]:
    found = [urljoin(path, link.replace("&amp;", "&")) for link in LINK.findall(text)]
    return [link for link in found if not link.startswith(ELSEWHERE) and "lang=" not in link]


def _dead(client: Client, links: list[str]) -> dict[str, int]:
    """Addresses that answer with an error; of pages of one view the first is asked for."""
    views: Counter[str] = Counter()
    dead = {}
    for path in links:
        view = resolve(urlsplit(path).path).view_name
        views[view] += 1
        if views[view] > 1:
            continue
        answer = client.get(path, headers={"accept-language": "en"})
        if answer.status_code >= 400:
            dead[path] = answer.status_code
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            links += _links(path, answer.content.decode())
    return dead


def _reader(reader: str, meeting: Meeting) -> Account:
    if reader == "stranger":
        return web.account(person=web.person())
    if reader == Role.ADMINISTRATOR:
        return web.account(person=web.person(), administrator=True)
    return web.member(Role(reader), meeting, person=web.person())


@pytest.mark.parametrize("reader", ["visitor", "stranger", *Role])
def test_links_that_a_reader_is_shown_lead_somewhere(meeting: Meeting, reader: str) -> None:
    client = Client()
    if reader != "visitor":
        client.force_login(_reader(reader, meeting))
    links = swept.starts(meeting)
    assert (_dead(client, links), len(links) > 30) == ({}, True)
