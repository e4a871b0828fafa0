"""What the tests of a report's wording share."""

import pytest
from tests.conclude.clear import all_is_clear


@pytest.fixture(autouse=True, scope="module")
def _all_is_clear():
    with all_is_clear():
        yield
