"""A record switches off a rule that does not exist, or one that finds nothing wrong with it.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    allow:
      - {rule: end-before-start, why: The sources give the days in this order.}

Right:

    # visits/putin-beijing-harbin-2024-05

An allowance that is no longer needed would hide the next fault of its kind.

How to mend: take the line out of `allow`, or write the rule's name as the message of the rule gives it.
"""

from collections.abc import Collection, Iterator

from sino_russia.nearest import nearest
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def unused(records: Records, fired: Collection[tuple[int, str]], known: Collection[str]) -> Iterator[Fault]:
    """Allowances without effect, given which entries (by identity) were let pass which rule."""
    for entry in records:
        for index, allowance in enumerate(entry.allow):
            loc = ("allow", index, "rule")
            if allowance.rule not in known:
                meant = nearest(allowance.rule, known)
                yield Fault(entry, loc, f'no rule "{allowance.rule}"', f'Did you mean "{meant}"?' if meant else "")
            elif (id(entry), allowance.rule) not in fired and not records.broken:
                # What could not be read may be the other half of what the rule lets pass.
                yield Fault(entry, loc, f'"{allowance.rule}" finds nothing here', "Take the allowance out.")
