"""No test is timed: a law that holds slowly on a busy machine holds.

`make test` draws the same cases every time, so that it fails for what was changed and for nothing
else; `make explore` draws new ones, and more of them.
"""

import os

import pytest
from hypothesis import settings

# What it asserts is told in full, as in the tests that call it.
pytest.register_assert_rewrite("judged_tables")

settings.register_profile("usual", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
