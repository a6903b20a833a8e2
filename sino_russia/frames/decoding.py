"""Tables back to records."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from sino_russia.frames.columns import KEPT_APART
from sino_russia.frames.links import Relation
from sino_russia.model import FAMILIES, Entry
from sino_russia.model.fields import Field, Kind, fields


def entries(tables: Mapping[str, pl.DataFrame]) -> list[Entry]:
    """The records that the tables were made of, exactly, in order of family and row.

    Of the link tables only `claims` is read; whatever else is derived is left aside. A field that the tables, those of
    an older release, have no column for has its default. Raises pydantic's ValidationError if a row is no record.
    """
    evidence = _evidence(tables["claims"]) if "claims" in tables else {}
    return [
        FAMILIES[family].model_validate({**row, "evidence": evidence.get(row["id"], [])})
        for family in FAMILIES
        if family in tables
        for row in _rows(family, tables[family])
    ]


def _rows(family: str, frame: pl.DataFrame) -> Iterator[dict[str, Any]]:
    of_family = fields(FAMILIES[family]).values()
    own = [field for field in of_family if field.name not in KEPT_APART and _is_there(field, frame)]
    columns = [_parts(field, frame) if field.kind is Kind.PART else _values(field, field.name, frame) for field in own]
    names = [field.name for field in own]
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def _is_there(field: Field, frame: pl.DataFrame) -> bool:
    if field.kind is Kind.PART:
        return any(f"{field.name}_{part}" in frame.columns for part in fields(field.type))
    return field.name in frame.columns


def _values(field: Field, name: str, frame: pl.DataFrame) -> list[Any]:
    values = frame[name].to_list()
    if not issubclass(field.type, Decimal):
        return values
    digits = frame[f"{name}_decimals"].to_list()
    return [_decimal(value, places) for value, places in zip(values, digits, strict=True)]


def _parts(field: Field, frame: pl.DataFrame) -> list[list[dict[str, Any]]]:
    inner = {name: part for name, part in fields(field.type).items() if f"{field.name}_{name}" in frame.columns}
    lists = [_values(part, f"{field.name}_{part.name}", frame) for part in inner.values()]
    return [
        [dict(zip(inner, values, strict=True)) for values in zip(*row, strict=True)] for row in zip(*lists, strict=True)
    ]


def _decimal(value: Any, places: Any) -> Any:
    if isinstance(value, list):
        return [_decimal(one, place) for one, place in zip(value, places, strict=True)]
    # Up to fifteen digits a float gives back the decimal it was made of.
    return None if value is None else Decimal(f"{value:.{places}f}")


def _evidence(claims: pl.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """Evidence items by the id of their record, in order, whatever the order of the rows."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    ordered = claims.with_row_index("row").sort("record_id", "item", "row")
    names = ("record_id", "item", "relation", "field", "position", "printed", "source_id", "at", "hedge", "via")
    last: tuple[str, int] | None = None
    for record, item, relation, field, position, printed, source, at, hedge, via in ordered.select(names).iter_rows():
        if (record, item) != last:
            last = (record, item)
            found[record].append({"source": source, "at": at, "shows": {}, "disputes": {}, "hedge": hedge, "via": via})
        if relation != Relation.CITES:
            data = found[record][-1][relation].setdefault(field, [])
            data.insert(position - 1, printed)
    return found
