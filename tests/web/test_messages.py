"""The interface speaks Spanish and French as fully as English."""

from __future__ import annotations

import pytest
from tools import messages


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("app", messages.apps(), ids=lambda app: app.name)
def test_faults_of_every_app(app: object, language: str) -> None:
    assert messages.faults(app, language) == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_quarrels_between_apps(language: str) -> None:
    assert messages.quarrels(language) == []
