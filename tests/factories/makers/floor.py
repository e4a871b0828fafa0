"""Rows of the floor."""

from __future__ import annotations

from tests.factories import floor, web
from tests.factories.makers import Makers

from relatoria_web.convene.models import Floor, Turn

MAKERS: Makers = {
    Floor: lambda meeting: floor.floor(session=web.session(meeting=meeting)),
    Turn: lambda meeting: floor.turn(floor.floor(session=web.session(meeting=meeting))),
}
