"""Every operation of the API, called as every role: none fails, none tells what is hidden, each works for somebody."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from tests.factories import web
from tests.factories.makers import makers
from tests.web.api.world import BEFORE, BODIES, KINDS, World, world

from relatoria_web.api.v1 import document
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import RIGHTS
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _made(filled_once: None) -> World:
    return world(audience=Audience.PUBLIC)


@pytest.fixture
def held(_made: World) -> World:
    """One row of everything in a public meeting, made once: what a test changes of it is a copy."""
    return deepcopy(_made)


@pytest.fixture(autouse=True)
def _webhooks_inside(settings: Any) -> None:
    settings.WEBHOOKS_INSIDE = True  # no name is looked up


OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    one["operationId"]: (method, path, one)
    for path, ones in document()["paths"].items()
    for method, one in ones.items()
}
WRITES = sorted(name for name, (method, _, _) in OPERATIONS.items() if method != "get")
READS = sorted(name for name, (method, _, _) in OPERATIONS.items() if method == "get")
SEE = {right.model: right for name, right in RIGHTS.items() if name.endswith(".see")}
OPEN = ("mechanisms", "editions")  # everybody sees them


def _address(path: str, held: World) -> str:
    kind = re.search(r"([\w-]+)/{key}", path)
    path = path.replace("{kind}/{key}", f"contribution/{held['contributions'].uid}")
    found = path.replace("{slug}", held.meeting.slug)
    return found.replace("{key}", held.key(kind[1])) if kind else found


def _call(client: Client, name: str, held: World, more: dict[str, Any] | None = None) -> Any:
    method, path, one = OPERATIONS[name]
    address = _address(path, held)
    if method == "get":
        return client.get(address)
    body = BODIES[name](held) if name in BODIES else {}
    if "multipart/form-data" in one.get("requestBody", {}).get("content", {}):
        return client.post(address, body)
    return client.generic(method.upper(), address, json.dumps(body | (more or {})), content_type="application/json")


def _account(role: Role | None, held: World) -> Account | None:
    if role is None:
        return None
    if role == Role.ADMINISTRATOR:
        return web.account(administrator=True, person=web.person())
    return web.member(role, held.meeting, person=web.person())


def _sign_in(client: Client, account: Account | None) -> Standing:
    if account is not None:
        client.force_login(account)
    return standing_of(account) if account else Standing()


def _hidden(who: Standing, held: World) -> set[str]:
    """The uids of the rows that somebody may not see."""
    found = {row.uid for name, row in held.rows.items() if name not in OPEN and name in KINDS and not _sees(who, row)}
    return found if who.account else found | {held["judgements"].uid}


def _sees(who: Standing, row: Any) -> bool:
    right = SEE.get(type(row))
    return right is None or right.allows(who, row)


TWO = (Role.SECRETARIAT, Role.DELEGATE)
"""Who reads what PostgreSQL answers as well: the others ask the same queries and see less of what comes."""
_SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("role", "audience", "elsewhere"),
    [
        *((role, Audience.TEAM, False) for role in TWO),
        *(pytest.param(role, Audience.TEAM, False, marks=_SLOW) for role in (None, *Role) if role not in TWO),
        *(pytest.param(role, Audience.PUBLIC, False, marks=_SLOW) for role in (None, Role.DELEGATE)),
        pytest.param(Role.SECRETARIAT, Audience.TEAM, True, marks=_SLOW),
    ],
)
def test_operation_never_fails_nor_tells_what_is_hidden(
    client: Client, role: Role | None, audience: Audience, elsewhere: bool
) -> None:
    held = world(audience=audience)
    who = _sign_in(client, web.member(Role.SECRETARIAT, web.meeting()) if elsewhere else _account(role, held))
    hidden = _hidden(who, held)
    for name, (_, path, _) in OPERATIONS.items():
        with transaction.atomic():
            answer = _call(client, name, held)
            transaction.set_rollback(True)
        told = answer.content.decode()
        assert answer.status_code < 500, (name, told)
        assert not {uid for uid in hidden if f'"{uid}"' in told}, name
        key = re.search(r"([\w-]+)/{key}", path)
        if key and held[key[1]].uid in hidden:
            assert answer.status_code in (401, 404), name


@pytest.mark.parametrize("name", WRITES)
def test_writing_works_for_somebody_and_is_refused_to_visitors(client: Client, held: World, name: str) -> None:
    if name in BEFORE:
        BEFORE[name](held)
    assert _call(client, name, held).status_code in (401, 404)
    statuses = {}
    for role in (Role.SECRETARIAT, Role.ADMINISTRATOR, Role.DELEGATE):
        account = _account(role, held) or web.account()
        client.force_login(account)
        if "/statements/{key}" in OPERATIONS[name][1] and name != "deliver_statement":  # one's own draft
            state = "submitted" if name == "open_to_all_statement" else "draft"
            values = {"account": account, "state": state, "text": "We agree.", "speaker": "Ana Pérez"}
            type(held["statements"]).objects.update(**values)
        if "/uploads/{key}" in OPERATIONS[name][1]:  # one's own file
            whole = 0 if name == "send_piece" else held["uploads"].size
            type(held["uploads"]).objects.update(account=account, received=whole)
        with transaction.atomic():
            body = _read(client, name, held) if name.startswith(("change_", "replace_")) and name not in BODIES else {}
            answer = _call(client, name, held, body)
            transaction.set_rollback(True)
        statuses[role] = (answer.status_code, answer.content.decode())
    assert any(status < 300 for status, _ in statuses.values()), statuses


def _read(client: Client, name: str, held: World) -> dict[str, Any]:
    found: dict[str, Any] = client.get(_address(OPERATIONS[name][1], held)).json()
    return found


@pytest.mark.parametrize("name", [name for name in WRITES if OPERATIONS[name][0] == "put"])
def test_what_was_read_goes_back_as_it_was(client: Client, held: World, name: str) -> None:
    client.force_login(web.account(administrator=True))
    before = _read(client, name, held)
    answer = client.put(_address(OPERATIONS[name][1], held), json.dumps(before), content_type="application/json")
    assert (answer.status_code, answer.json()) == (200, before)


@pytest.mark.alike  # each was asked above, and as two roles of PostgreSQL as well
@pytest.mark.parametrize("name", [name for name in READS if "{key}" not in OPERATIONS[name][1]])
@pytest.mark.parametrize("more", [1, 3])
def test_list_asks_six_questions_at_most_whatever_the_number_of_rows(
    client: Client, held: World, name: str, more: int, django_assert_max_num_queries: Any
) -> None:
    kind = OPERATIONS[name][2]["tags"][0]
    if kind in KINDS:
        make = makers().get(KINDS[kind])
        for _ in range(more - 1 if make else 0):
            make(held.meeting)  # type: ignore[misc]  # it was asked for
    client.force_login(web.account(administrator=True))
    with django_assert_max_num_queries(3 + 6):  # three to know who asks
        assert _call(client, name, held).status_code == 200


def test_every_operation_has_a_summary() -> None:
    assert [name for name, (_, _, one) in OPERATIONS.items() if not one.get("summary")] == []


def test_bodies_are_for_operations_that_there_are() -> None:
    assert sorted({*BODIES, *BEFORE} - set(OPERATIONS)) == []
