"""Calendars and periods as tables to join with: what a database needs to find due days by itself.

The values alone; how they are written to files is in `execrules.exports`.
"""
