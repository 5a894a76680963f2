"""No test is timed: a law that holds slowly on a busy machine holds."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
