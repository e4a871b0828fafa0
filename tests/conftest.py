"""What every test needs: made-up values may take their time, for a busy machine is slow, not wrong."""

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadGroupScheduling

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

TOGETHER = "tests/cli/test_demo.py"
"""Goes to one process, which makes what its tests read once; under pytest 9.2 xdist 3.8 sees no marks of groups."""


class _Together(LoadGroupScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER if nodeid.startswith(TOGETHER) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadGroupScheduling | None:
    """One test at a time for each process, but for those that go together."""
    return _Together(config, log) if config.getvalue("dist") == "loadgroup" else None
