"""Readers of the lowered rules: the same steps, run per case or over tables."""
