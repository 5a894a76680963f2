"""A decision graph of the peer `zen-engine` with one expression for each act and its due day.

Its expressions compare what is handed to them; a graph holds twelve, as many as the indicators of
2018 with a limit but one, so that what a call costs in all is shared as by a record of ours.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import attrs
import zen

from benchmarks.timing import Contender

EXPRESSIONS: Final = 12

_NUMBERS: Final = "done_{n} != null and done_{n} <= due_{n}"
_INSTANTS: Final = "done_{n} != null and d(done_{n}) <= d(due_{n})"

Pair = tuple[datetime | None, datetime]


@attrs.frozen
class Graph:
    """One graph on as many contexts as the pairs of act and due day fill."""

    decision: "zen.ZenDecision"
    contexts: Sequence[Mapping[str, str | int | None]]

    @property
    def contender(self) -> Contender:
        """One call is one expression."""

        def loop() -> None:
            for context in self.contexts:
                self.decision.evaluate(context)

        return Contender(loop, len(self.contexts) * EXPRESSIONS)

    def answers(self) -> list[bool]:
        """Whether each act was in time, in the order of the pairs."""
        found: list[bool] = []
        for context in self.contexts:
            result = self.decision.evaluate(context)["result"]
            found += [bool(result[f"met_{n}"]) for n in range(EXPRESSIONS)]
        return found


def on_instants(pairs: Sequence[Pair]) -> Graph:
    """Act and due day as texts of instants, which the graph reads, since it knows no other."""
    return _graph(_INSTANTS, [[None if t is None else t.isoformat() for t in p] for p in pairs])


def on_numbers(pairs: Sequence[Pair]) -> Graph:
    """Act and due day as numbers of days, which is the least that can be compared."""
    return _graph(_NUMBERS, [[None if t is None else t.toordinal() for t in p] for p in pairs])


def _graph(expression: str, pairs: Sequence[Sequence[str | int | None]]) -> Graph:
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {
            "id": "compare", "type": "expressionNode", "name": "compare",
            "content": {
                "expressions": [
                    {"id": str(n), "key": f"met_{n}", "value": expression.format(n=n)}
                    for n in range(EXPRESSIONS)
                ]
            },
        },
        {"id": "out", "type": "outputNode", "name": "out"},
    ]  # fmt: skip
    edges = [
        {"id": f"{start}-{end}", "type": "edge", "sourceId": start, "targetId": end}
        for start, end in (("in", "compare"), ("compare", "out"))
    ]
    text = json.dumps({"nodes": nodes, "edges": edges})
    contexts = [
        {
            f"{name}_{n}": value
            for n, pair in enumerate(pairs[first : first + EXPRESSIONS])
            for name, value in zip(("done", "due"), pair, strict=True)
        }
        for first in range(0, len(pairs), EXPRESSIONS)
    ]
    return Graph(zen.ZenEngine().create_decision(text), contexts)
