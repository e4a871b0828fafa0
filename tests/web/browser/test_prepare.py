"""The pages of the preparation in Chromium: accessible, at home on a phone, in three languages; a walk by key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.factories import conclude, prepare, web
from tests.web.browser.conftest import LANGUAGES, in_turn

from relatoria_web.convene.models import Meeting
from relatoria_web.people.models import Account
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

KINDS = ("reading", "paper", "issue", "check", "comment", "link", "media", "carried")
SAID = translated(en="A matter", es="Un asunto", fr="Un dossier")


@pytest.fixture
def meeting() -> Meeting:
    """A meeting with a matter of every kind that has a summary, after another with a point."""
    earlier = web.public_meeting(slug="earlier", start=date(2017, 10, 10), title=SAID)
    made = web.public_meeting(slug="m", start=date(2018, 3, 26), title=SAID, process=earlier.process)
    conclude.point(earlier)
    prepare.facts(made)
    product = prepare.product(made, title=SAID)
    details = {"author": "Ada", "year": 2016, "member": "Lima", "topic": SAID.to_json(), "element": "c", "aim": "1"}
    details |= {"url": "https://example.org/", "language": "en", "commenter": "Mali", "brings": ["gap"]}
    for kind in (*KINDS, *KINDS):
        prepare.matter(made, kind=kind, title=SAID, text=SAID, product=product, details=details)
    return made


@pytest.fixture
def secretary(meeting: Meeting) -> Account:
    return web.member(Role.SECRETARIAT, meeting.process, person=web.person())


def _paths(meeting: Meeting) -> list[str]:
    at, one = "/prepare/m/", Matter.objects.filter(meeting=meeting)[0].uid
    lists = [f"{at}matters/{kind}/" for kind in KINDS]
    forms = [f"{at}matters/{kind}/add/" for kind in ("call", "check", "reading", "media")]
    process = f"/prepare/processes/{meeting.process.slug}/"
    return [
        f"{at}event/",
        f"{at}coverage/",
        f"{at}carry/",
        f"{at}matters/",
        f"{at}matters/-/{one}/",
        *lists,
        *forms,
        f"{process}matters/role/",
        f"{process}edit/",
        "/prepare/mechanisms/IDM/",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_the_preparation_have_no_fault_that_axe_knows_and_fit_a_phone(
    opened: Callable[..., Page],
    audit: Callable[[Page], list[str]],
    meeting: Meeting,
    secretary: Account,
    language: str,
) -> None:
    page = opened("/prepare/m/matters/", language=language, account=secretary, width=360)
    faults = {}
    for path, turn in in_turn(_paths(meeting), language):
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found = [f"{wide} wide on a phone"] if wide > 360 else []
        if turn:
            page.set_viewport_size({"width": 1280, "height": 900})
            found += audit(page)
            page.set_viewport_size({"width": 360, "height": 740})
        found += [] if page.evaluate("document.documentElement.lang") == language else ["another language"]
        if found:
            faults[path] = found
    assert faults == {}


def test_message_is_added_by_key_alone_and_moved_up(
    opened: Callable[..., Page], meeting: Meeting, secretary: Account
) -> None:
    prepare.matter(meeting, kind="message", title=translated(en="First"), order=1)
    page = opened("/prepare/m/matters/message/", account=secretary)
    page.keyboard.press("a")
    page.wait_for_url("**/message/add/")
    page.locator("[name=title_en]").focus()
    page.keyboard.type("Second")
    page.locator("main form.kept button.button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/matters/message/")
    expect(page.locator(".matters > li > a")).to_have_text(["First", "Second"])
    page.get_by_label("Move up: Second").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".matters > li > a")).to_have_text(["Second", "First"])
