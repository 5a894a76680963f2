"""What a fresh process pays before its first finding; prints one JSON object, times in seconds.

Run by `judging` as `python -m benchmarks.cold_start RULE_SET ...`.
"""

import json
import sys
from itertools import pairwise
from time import perf_counter


def main(names: list[str]) -> None:
    """Time the steps on the way to a judge, each once."""
    times = [perf_counter()]

    def lap() -> None:
        times.append(perf_counter())

    import execrules

    lap()
    calendar = execrules.china_calendar()
    lap()
    rules = execrules.rule_set(*names)
    lap()
    execrules.judge(rules, calendar)
    lap()
    execrules.judge(rules, calendar)
    lap()
    steps = ("import", "calendar", "rules", "first judge", "second judge")
    taken = [end - start for start, end in pairwise(times)]
    sys.stdout.write(json.dumps(dict(zip(steps, taken, strict=True))))


if __name__ == "__main__":
    main(sys.argv[1:])
