"""Working-day calendars: the State Council notices and what follows from them."""
