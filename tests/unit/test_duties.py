"""A duty is one act: its rules read the same act, and no other duty does."""

from execrules.expressions import facts_of
from execrules.rulebook import rule_sets

# What starts the appraisal has started the pricing, and the auction the sale; filing of criminal
# property includes the hand-over; telling an auction house to resume stands for resuming; and a
# correction may be a deletion.
ONE_ACT_BY_TWO_FACTS = {
    "start-pricing": {"appraisal_started", "pricing_started"},
    "start-sale": {"auction_started", "sale_procedure_started"},
    "file-application": {"filed", "filing_refused"},
    "file-criminal-referral": {"filed", "handed_over"},
    "resume-auction": {"auction_resumed", "resumption_notified"},
    "correct-listing": {"listing_corrected", "listing_deleted"},
    "administrative-acceptance": {"review_accepted", "review_refused"},
}
# One fact, several duties: an objection has a latest moment by its kind and one by the sixty days;
# a civil and an administrative judgment are applied on alike.
ONE_FACT_FOR_SEVERAL = {
    "objection_raised": {
        "object-to-termination", "raise-conduct-objection", "raise-third-party-objection",
    },
    "applied": {"administrative-judgment-application", "application-for-enforcement"},
    "control_renewed": {"control-renewal", "renew-before-hand-over"},
    "filed": {"file-application", "file-criminal-referral"},
    "handed_over": {"hand-over-file", "file-criminal-referral"},
    "listing_deleted": {"correct-listing", "delete-listing"},
    "review_applied": {"administrative-application", "administrative-demand"},
}  # fmt: skip


def acts() -> dict[str, set[str]]:
    """The facts that the acts of each duty read."""
    found: dict[str, set[str]] = {}
    for rules in rule_sets().values():
        for rule in rules:
            assert rule.duty is not None, rule.id
            read = {
                fact.name for fact in facts_of(rule.act) if fact.name != "terminated_for_now"
            } or {"terminated_for_now"}
            found.setdefault(rule.duty, set()).update(read)
    return found


def test_rules_of_one_duty_ask_for_one_act() -> None:
    """A duty whose rules read two facts is named above with the reason."""
    several = {duty: read for duty, read in acts().items() if len(read) > 1}
    several.pop("administrative-permit-service")  # one ruling, served on two
    several.pop("answer-claim-notice")  # pay or object
    assert several == ONE_ACT_BY_TWO_FACTS


def test_one_act_is_one_duty() -> None:
    """The gravest verdict of a duty counts once: an act split over two would count twice."""
    duties: dict[str, set[str]] = {}
    for duty, read in acts().items():
        for fact in read:
            duties.setdefault(fact, set()).add(duty)
    split = {fact: found for fact, found in duties.items() if len(found) > 1}
    assert split == ONE_FACT_FOR_SEVERAL
