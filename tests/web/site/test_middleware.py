"""What every answer of the site goes through."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import web

from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def test_address_of_a_form_opened_by_itself_is_a_page_that_says_so(client: Client) -> None:
    meeting = web.public_meeting()
    client.force_login(web.member(Role.DELEGATE, meeting))
    answer = client.get(reverse("gather:statement_new", args=[meeting.slug]), {"lang": "fr"})
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "<h1>Ce n’est pas une page</h1>" in answer.content.decode()
