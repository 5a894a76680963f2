"""Calendars and periods as files for other programs: tables to join with, and calendar feeds."""
