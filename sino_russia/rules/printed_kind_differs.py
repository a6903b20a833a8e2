"""A source prints the plain word for another kind than the coded one.

Words that can mean only one kind are compared: state visit, working visit, joint statement, memorandum, call,
and their Chinese and Russian counterparts.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    kind: working_visit

Right:

    # visits/putin-beijing-harbin-2024-05
    kind: state_visit

How to mend: code what the source says, or show other words if it uses these loosely.
"""

from collections.abc import Iterator

from sino_russia.model.fields import Kind
from sino_russia.model.vocabulary import Vocabulary
from sino_russia.printed import kinds as printed_kinds
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR
IS_OF_PRINT = True


def check(records: Records) -> Iterator[Fault]:
    """Data shown for fields with a closed list of values."""
    for claim in records.shown(Kind.VOCABULARY):
        coded = claim.coded[0] if claim.coded else None
        if isinstance(coded, Vocabulary):
            said = {text: printed_kinds.members(text, type(coded)) for text in claim.printed}
            printed = {member for members in said.values() for member in members}
            if printed and coded not in printed:
                text = next(text for text, members in said.items() if members)
                words = " or ".join(sorted(printed))
                yield Fault(claim.entry, claim.loc, f'"{text}" says {words}, not the coded {coded}')
