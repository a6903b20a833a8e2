"""`datapackage.json`: what is in a release, in the words of the Data Package standard (version 2)."""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from sino_russia.building import WrittenTable
from sino_russia.citing import ABSTRACT, AUTHORS, KEYWORDS, LICENCE, LICENCE_URL, TITLE, Edition
from sino_russia.frames.catalogue import about

PROFILE = "https://datapackage.org/profiles/2.0"

_TYPES = {
    "text": "string",
    "category": "string",
    "date": "date",
    "number": "number",
    "whole number": "integer",
    "true or false": "boolean",
}
_LIST = "list of "


def data_package(
    tables: Iterable[WrittenTable], codebook: pl.DataFrame, edition: Edition, made_of: Mapping[str, str]
) -> dict[str, Any]:
    """The description of a release; `made_of` says from which records and with which libraries it was made."""
    described: dict[str, list[dict[str, Any]]] = {}
    for row in codebook.filter(pl.col("removed").is_null()).to_dicts():
        described.setdefault(row["table"], []).append(row)
    return {
        "$schema": f"{PROFILE}/datapackage.json",
        "name": "sino-russia",
        "title": TITLE,
        "description": ABSTRACT,
        "version": edition.version,
        "created": f"{edition.date}T00:00:00Z",
        "keywords": list(KEYWORDS),
        "contributors": [{"title": AUTHORS, "roles": ["creator"]}],
        "licenses": [{"name": LICENCE, "title": "Creative Commons Attribution 4.0 International", "path": LICENCE_URL}],
        "sources": [{"title": "Every source is a row of the table `sources`", "path": "sources.parquet"}],
        "madeOf": dict(made_of),
        "resources": [_resource(table, described[table.name]) for table in tables],
    }


def _resource(table: WrittenTable, columns: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.parquet",
        "description": about(table.name),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": table.bytes,
        "hash": f"sha256:{table.sha256}",
        "rows": table.rows,
        "schema": {
            "$schema": f"{PROFILE}/tableschema.json",
            "fields": [_field(column) for column in columns],
            "primaryKey": [column["column"] for column in columns if column["is_key"]],
            "foreignKeys": [_foreign_key(table.name, column) for column in columns if _is_foreign_key(column)],
        },
    }


def _field(column: dict[str, Any]) -> dict[str, Any]:
    is_list = column["type"].startswith(_LIST)
    field = {
        "name": column["column"],
        "type": "array" if is_list else _TYPES[column["type"]],
        "description": column["description"],
    }
    if column["unit"]:
        field["unit"] = column["unit"]
    if column["values"]:
        field["categories"] = _categories(column)
    if is_list:
        # The standard has no word for what a list is a list of; this is the one that its reference validator knows.
        limits = {"constraints": {"enum": column["values"]}} if column["values"] else {}
        return {**field, "arrayItem": {"type": _TYPES[column["type"].removeprefix(_LIST)], **limits}}
    limits = _limits(column)
    return {**field, "constraints": limits} if limits else field


def _limits(column: dict[str, Any]) -> dict[str, Any]:
    limits = {
        "required": column["is_required"] or None,
        "unique": (column["is_key"] and column["column"] == "id") or None,
        "enum": column["values"] or None,
        "pattern": _whole(column["pattern"]),
        "minimum": _bound(column["minimum"]),
        "maximum": _bound(column["maximum"]),
    }
    return {name: limit for name, limit in limits.items() if limit is not None}


def _whole(pattern: str | None) -> str | None:
    """A pattern as the standard wants it, which always holds it against the whole text.

    >>> _whole("^[A-Z]{3}$")
    '[A-Z]{3}'
    """
    if pattern is None:
        return None
    whole = pattern.removeprefix("^")
    return whole.removesuffix("$") if whole.endswith("$") else whole + r"[\s\S]*"


def _bound(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number


def _categories(column: dict[str, Any]) -> list[dict[str, str]] | list[str]:
    if not column["meanings"]:
        return list(column["values"])
    pairs = zip(column["values"], column["meanings"], strict=True)
    return [{"value": value, "label": meaning} for value, meaning in pairs]


def _is_foreign_key(column: dict[str, Any]) -> bool:
    # The standard has no words for lists of keys, nor for keys of one of several tables.
    return len(column["refers_to"]) == 1 and not column["type"].startswith(_LIST)


def _foreign_key(table: str, column: dict[str, Any]) -> dict[str, Any]:
    (target,) = column["refers_to"]
    # The empty name is the standard's for the table itself.
    resource = "" if target == table else target
    return {"fields": [column["column"]], "reference": {"resource": resource, "fields": ["id"]}}
