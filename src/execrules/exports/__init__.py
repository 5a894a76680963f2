"""Calendars and rules as files: tables to join with, calendar feeds, pages of the catalogue."""
