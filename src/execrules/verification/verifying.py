"""Verify an engine: many made-up matters, judged by it and by the scalar engine, row by row."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.facts import FactValue
from execrules.rules import RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict
from execrules.verification.answers import OUTPUTS, Answer, Engine, answer_of
from execrules.verification.batches import Batch, BatchMaker

_SHOWN = 20
_WATCHED = 100


@attrs.frozen(kw_only=True)
class Difference:
    """A finding on which the engine and the scalar one differ, with all that makes it again.

    *seed* is that of the batch, *row* its place in it.
    """

    rule: str
    seed: int
    row: int
    as_of: str
    record: Mapping[str, FactValue]
    expected: Answer
    found: Answer | None

    @property
    def outputs(self) -> tuple[str, ...]:
        """The outputs in which the two answers differ; all of them where there is no answer."""
        if self.found is None:
            return OUTPUTS
        found = self.found
        return tuple(
            name for name in OUTPUTS if getattr(self.expected, name) != getattr(found, name)
        )

    @property
    def text(self) -> Term:
        """The record and the two answers in words."""
        facts = ", ".join(f"{name}={value!r}" for name, value in self.record.items())
        told = [
            f"{name}: {getattr(self.expected, name)!r} != "
            f"{'-' if self.found is None else repr(getattr(self.found, name))}"
            for name in self.outputs
        ]
        return Term(
            f"rule {self.rule}, seed {self.seed}, row {self.row}, as of {self.as_of}: "
            f"scalar != engine in {'; '.join(told)}; record: {facts}",
            f"规则 {self.rule},种子 {self.seed},第 {self.row} 行,截至 {self.as_of}:"
            f"标量与引擎不一致:{';'.join(told)};记录:{facts}",
        )


@attrs.frozen(kw_only=True)
class Verification:
    """What a verification found: how many findings were compared, and those that differ.

    *differing* counts all of them, *differences* holds the first. *verdicts* says how often the
    scalar engine gave each verdict, so that one can see what was met. *skipped* are rules that the
    engine does not judge.
    """

    engine: str
    seed: int
    records: int
    findings: int
    differing: int
    differences: tuple[Difference, ...]
    verdicts: Mapping[Verdict, int]
    skipped: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether every finding was the same."""
        return not self.differing


def verify(
    rules: RuleSet,
    engine: Engine,
    *,
    n: int,
    seed: int,
    calendars: Mapping[str, WorkingDayCalendar],
    batch_size: int = 2_000,
    watch: Callable[[int], None] = lambda _: None,
) -> Verification:
    """Judge *n* made-up matters by *engine* and by the scalar engine and compare every output.

    The matters are biased to the edges of calendars, months, hours and limits, and the same for
    the same *seed* and *batch_size*. *watch* is told now and then how many have been compared.
    """
    judge = Judge(rules, calendars)
    verdicts: Counter[Verdict] = Counter()
    differences: list[Difference] = []
    differing = records = findings = 0
    skipped: dict[str, None] = {}
    for batch_seed, batch in _batches(rules, calendars, seed, n, batch_size):
        answers = engine.answers(rules, calendars, batch)
        skipped.update(dict.fromkeys(r.id for r in judge.rules if r.id not in answers))
        for row, record in enumerate(batch.records()):
            if row % _WATCHED == 0:
                watch(records + row)
            for finding in judge.findings(record, as_of=batch.as_of):
                if finding.rule.id in skipped:
                    continue
                findings += 1
                verdicts[finding.verdict] += 1
                expected, found = answer_of(finding), answers[finding.rule.id][row]
                if expected == found:
                    continue
                differing += 1
                if len(differences) < _SHOWN:
                    differences.append(
                        Difference(
                            rule=finding.rule.id,
                            seed=batch_seed,
                            row=row,
                            as_of=batch.as_of.isoformat(),
                            record=record,
                            expected=expected,
                            found=found,
                        )
                    )
        records += batch.size
        watch(records)
        if len(skipped) == len(judge.rules):
            break
    return Verification(
        engine=engine.name,
        seed=seed,
        records=records,
        findings=findings,
        differing=differing,
        differences=tuple(differences),
        verdicts=verdicts,
        skipped=tuple(skipped),
    )


def _batches(
    rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], seed: int, n: int, size: int
) -> Iterator[tuple[int, Batch]]:
    """*n* matters in batches, each with a seed of its own, by which it can be made again alone."""
    for number, start in enumerate(range(0, n, size)):
        own = seed + number
        yield own, BatchMaker(rules, calendars, own).batch(min(size, n - start))
