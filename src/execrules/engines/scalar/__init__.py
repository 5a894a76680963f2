"""The reference engine: one matter at a time, compiled to closures over a row of integers."""
