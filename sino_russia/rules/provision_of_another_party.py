"""A document's provision is laid to somebody who is no party to it.

An organisation may hold what its members declared.

Wrong:

    # positions/no-alliance-2024-05-16
    holders: [china, xi-jinping]
    shows: {holders: [Китая, Си]}

Right:

    # positions/no-alliance-2024-05-16
    holders: [china, russia]
    shows: {holders: [Китая, России]}

How to mend: name the parties; or the document to which the holder is one.
"""

from collections.abc import Iterator

from sino_russia.model import Actor
from sino_russia.model.actors import ActorKind
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Holders of joint provisions against the parties of the document."""
    for position, document in records.provisions():
        for index, id in enumerate(position.holders):
            holder = records.of(Actor, id)
            if holder is not None and holder.kind is not ActorKind.ORGANISATION and id not in document.parties:
                parties = ", ".join(document.parties)
                yield Fault(position, ("holders", index), f'"{id}" is no party to {document.id}: {parties}')
