"""The catalogue of rules as Markdown pages, made from the terms of the rules."""
