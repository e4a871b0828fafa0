"""Rows of prepare, convene, search and api."""

from __future__ import annotations

from uuid import uuid4

from tests.factories import web
from tests.factories.makers import Makers

from relatoria_web.api.models import Token, Webhook
from relatoria_web.convene.models import Meeting, Participation, Session, WorkingGroup
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.search.models import Item
from relatoria_web.site.translated import translated


def _mechanism(meeting: Meeting) -> Mechanism:
    name = translated(en="A mechanism")
    return Mechanism.objects.get_or_create(slug=f"of-{meeting.slug}", defaults={"name": name})[0]


MAKERS: Makers = {
    Process: lambda meeting: web.process(),
    Mechanism: _mechanism,
    Edition: lambda meeting: Edition.objects.create(
        mechanism=_mechanism(meeting), process=meeting.process, label=f"{Edition.objects.count()}"
    ),
    Meeting: lambda meeting: meeting,
    Session: lambda meeting: web.session(meeting=meeting),
    WorkingGroup: lambda meeting: WorkingGroup.objects.create(meeting=meeting, name=translated(en="A group")),
    Participation: lambda meeting: Participation.objects.create(meeting=meeting, person=web.person()),
    Item: lambda meeting: Item.objects.create(kind="test", target=uuid4().hex[:12], meeting=meeting),
    Token: lambda meeting: Token.objects.create(account=web.account(), name="a token", secret=uuid4().hex),
    Webhook: lambda meeting: Webhook.objects.create(account=web.account(), meeting=meeting, address="http://a.invalid"),
}
