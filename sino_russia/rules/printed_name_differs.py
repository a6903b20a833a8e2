"""The name that a source prints is no name of what is coded.

A printed name fits if it has a name or alias of the coded person, state, body or place, in any case or with a title,
a person's family name, or the name of an office that the person has held. "The two leaders" names nobody and passes.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    hosts: [li-qiang]

Right:

    # visits/putin-beijing-harbin-2024-05
    hosts: [xi-jinping]

How to mend: code whom the source names. If it is another spelling of the same name, add it to `aliases`.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from sino_russia import evidence
from sino_russia.model.fields import Kind, fields
from sino_russia.naming import names_of
from sino_russia.printed import names as printed_names
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_NAMED = ("actors", "places", "offices")


def check(records: Records) -> Iterator[Fault]:
    """Data shown for fields that point to actors and places, by themselves or in the stops of a trip."""
    for entry in records:
        for claim in evidence.claims(entry):
            if claim.field.kind is Kind.ID or (claim.field.kind is Kind.PART and _is_a_stop(claim.field.type)):
                ids = [id for value in claim.coded for id in evidence.parts_of(value, Kind.ID) if isinstance(id, str)]
                if ids and all(records.family_of(id) in _NAMED for id in ids):
                    known = [names for id in ids if (names := names_of(records, id)) is not None]
                    for text in claim.printed if len(known) == len(ids) else ():
                        if printed_names.fits(text, known) is False:
                            coded = ", ".join(ids)
                            hint = "If it is another name of the same, add it to `aliases` there."
                            yield Fault(entry, claim.loc, f'"{text}" names none of the coded {coded}', hint)


def _is_a_stop(part: type[BaseModel]) -> bool:
    # What is printed of a tenure or a vote is as a rule its day or its choice, not its name.
    return any("places" in field.points for field in fields(part).values())
