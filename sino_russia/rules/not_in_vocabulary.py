"""A field with a closed list of values has another value.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    kind: state visit

Right:

    # visits/putin-beijing-harbin-2024-05
    kind: state_visit

How to mend: take the member of the list that says it best; the codebook explains each. Where none does, take the
nearest and say so in `note`.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from sino_russia.model.fields import field_at
from sino_russia.nearest import nearest
from sino_russia.problems import Severity, quoted

SEVERITY = Severity.ERROR
ERRORS = frozenset({"enum"})


def describe(error: Mapping[str, object], model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    field = field_at(model, loc)
    name = field.name if field else str(loc[-1])
    members = field.members if field else ()
    given = error["input"]
    if not isinstance(given, str):
        return "there is more here than one value", f"It is one of: {', '.join(members)}."
    meant = nearest(given, members)
    hint = f'Did you mean "{meant}"?' if meant else f"It is one of: {', '.join(members)}."
    return f"{quoted(given)} is no {name}", hint
