"""A record has a field that its family does not have.

Wrong:

    # visits/putin-beijing-harbin-2024-05
    knid: state_visit

Right:

    # visits/putin-beijing-harbin-2024-05
    kind: state_visit

How to mend: use the field's name as the codebook gives it, or move what it says to `summary` or `note`.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from sino_russia.model.fields import fields, model_at
from sino_russia.nearest import nearest
from sino_russia.problems import Severity

SEVERITY = Severity.ERROR
ERRORS = frozenset({"extra_forbidden"})


def describe(_error: Mapping[str, object], model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, str]:
    """Message and hint for one error of the model."""
    name, known = str(loc[-1]), list(fields(model_at(model, loc[:-1])))
    meant = nearest(name, known)
    hint = f'Did you mean "{meant}"?' if meant else f"There are: {', '.join(known)}."
    return f'unknown field "{name}"', hint
