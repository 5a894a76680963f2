"""How fast the library is beside its peers: run `python -m benchmarks`, or `make bench`.

Figures of a shared machine are noise; what counts are ratios. Ours and the peer are timed in turns
within one run, on the same sample, after their answers on it were found equal.
"""
