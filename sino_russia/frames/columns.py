"""What columns a table has: each follows from a field or a property of a model."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, get_args, get_type_hints

import polars as pl
from pydantic import BaseModel

from sino_russia.edtf import Precision
from sino_russia.model import FAMILIES, Entry
from sino_russia.model.documentation import description
from sino_russia.model.fields import Field, Kind, fields, key_fields
from sino_russia.model.limits import Limits, limits
from sino_russia.model.vocabulary import Vocabulary

FAMILY = pl.Enum(list(FAMILIES))
"""Type of columns that name a family."""
PRECISION = pl.Enum(list(get_args(Precision)))
"""Type of columns that say how exact a date is."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    dtype: pl.DataType
    description: str
    field: str | None = None
    """Path of the field in the model, `itinerary.place`; None where no field of the model has the name."""
    is_required: bool = False
    """Whether every row has a value."""
    is_derived: bool = False
    """Whether it follows from other columns, and is not needed to rebuild the record."""
    vocabulary: type[Vocabulary] | None = None
    points: tuple[str, ...] = ()
    """Tables whose `id` the values are."""
    unit: str | None = None
    """Unit of the numbers, or the column that holds it."""

    @property
    def is_list(self) -> bool:
        """Whether a value is a list."""
        return isinstance(self.dtype, pl.List)


@dataclass(frozen=True, slots=True)
class Aspect:
    """One of the columns that the values of a field make."""

    suffix: str
    dtype: pl.DataType
    take: Callable[[Any], Any] | None = None
    """From a value that is not None to the cell; None if the value is the cell."""
    text: str = ""
    """What the column is of the field; empty for the field itself."""


def aspects(field: Field, *, is_in_part: bool = False) -> tuple[Aspect, ...]:
    """The columns that a field of a record, or of a part in a record, makes; the values themselves first.

    Dates are followed by the days they can mean, decimals by the digits printed after the point.
    """
    match field.kind:
        case Kind.DATE:
            # Lists of lists of dates are long enough without a word on each; the text itself says how exact it is.
            return tuple(aspect for aspect in _DATE_ASPECTS if not (is_in_part and aspect.suffix == "_precision"))
        case Kind.NUMBER if issubclass(field.type, Decimal):
            return _DECIMAL_ASPECTS
        case Kind.NUMBER:
            return (Aspect("", pl.Int64()),)
        case Kind.FLAG:
            return (Aspect("", pl.Boolean()),)
        case Kind.DAY:
            return (Aspect("", pl.Date()),)
        case Kind.VOCABULARY:
            return (Aspect("", vocabulary_dtype(field.members)),)
        case Kind.ID | Kind.TEXT:
            return (Aspect("", pl.String()),)
    raise TypeError(f"field {field.name!r} fits in no column")


def vocabulary_dtype(vocabulary: Iterable[Vocabulary]) -> pl.Enum:
    """The polars type of a vocabulary; order of its members included."""
    return pl.Enum([member.value for member in vocabulary])


def _digits(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


_DATE_ASPECTS = (
    Aspect("", pl.String()),
    Aspect("_start", pl.Date(), attrgetter("earliest"), "First day that `{}` can mean; empty if it has no start."),
    Aspect("_end", pl.Date(), attrgetter("latest"), "Last day that `{}` can mean; empty if it has no end."),
    Aspect("_precision", PRECISION, attrgetter("precision"), "How exact `{}` is."),
)
_DECIMAL_ASPECTS = (
    Aspect("", pl.Float64(), float),
    Aspect("_decimals", pl.Int8(), _digits, "Digits that `{}` has after the point, as printed."),
)

KEPT_APART = ("evidence",)
"""Fields that are no columns of the family's table: evidence is the table `claims`."""


@cache
def family_columns(family: str) -> tuple[Column, ...]:
    """Columns of the table of a family: those of its fields in the order of the file, then derived ones."""
    model = FAMILIES[family]
    columns: list[Column] = []
    for name in model.keys():  # noqa: SIM118 - a class method, no mapping
        if name not in KEPT_APART:
            columns.extend(field_columns(model, name))
    columns.extend(property_columns(model))
    if key_fields(model):
        columns.extend(SUPPORT_COLUMNS)
    return tuple(columns)


def field_columns(model: type[BaseModel], name: str) -> Iterator[Column]:
    """Columns of one field: of a list of parts, parallel lists, one for each field of the part."""
    field = fields(model)[name]
    if field.kind is not Kind.PART:
        is_required = field.is_list or not _may_be_none(model, name)
        for column in _columns(model, field, name, aspects(field), is_required=is_required):
            yield replace(column, dtype=pl.List(column.dtype)) if field.is_list else column
        return
    part: type[BaseModel] = field.type
    for inner in fields(part).values():
        if inner.is_list or inner.kind is Kind.PART:
            raise TypeError(f"{model.__name__}.{name}.{inner.name} is a list within a list, and tables are flat")
        made = aspects(inner, is_in_part=True)
        for column in _columns(part, inner, f"{name}_{inner.name}", made, is_required=True):
            dtype = pl.List(column.dtype)
            if column.field is None:
                yield replace(column, dtype=dtype)
            else:
                text = f"{description(model, name)} {column.description}"
                unit = f"{name}_{column.unit}" if column.unit in fields(part) else column.unit
                yield replace(column, dtype=dtype, description=text, unit=unit, field=f"{name}.{inner.name}")


def _columns(
    model: type[BaseModel], field: Field, name: str, made: Sequence[Aspect], *, is_required: bool
) -> Iterator[Column]:
    """Columns of single values, the value itself first and named so, then what follows from it."""
    value, *others = made
    yield Column(
        name=name,
        dtype=value.dtype,
        description=description(model, field.name),
        field=field.name,
        is_required=is_required,
        vocabulary=field.type if field.kind is Kind.VOCABULARY else None,
        points=field.points,
        unit=field.unit,
    )
    for aspect in others:
        yield Column(
            name=name + aspect.suffix,
            dtype=aspect.dtype,
            description=aspect.text.format(name),
            is_required=is_required and aspect.suffix not in ("_start", "_end"),
            # The digits are needed to tell 240 from 240.0.
            is_derived=aspect.suffix != "_decimals",
        )


def property_columns(model: type[Entry]) -> Iterator[Column]:
    """A property of a model is a derived column."""
    for name, returns in properties(model).items():
        options = [option for option in get_args(returns) if option is not NoneType] or [returns]
        vocabulary = options[0]
        yield Column(
            name=name,
            dtype=vocabulary_dtype(vocabulary),
            description=description(model, name),
            is_required=vocabulary is returns,
            is_derived=True,
            vocabulary=vocabulary,
        )


@cache
def properties(model: type[Entry]) -> dict[str, Any]:
    """Properties that a family declares, with the type they return."""
    own = {name: value for name, value in vars(model).items() if isinstance(value, property)}
    return {name: get_type_hints(value.fget)["return"] for name, value in own.items()}


def _may_be_none(model: type[BaseModel], name: str) -> bool:
    return NoneType in get_args(model.model_fields[name].annotation)


SUPPORT_COLUMNS = (
    Column("n_sources", pl.Int16(), "Sources in the evidence of the record.", is_required=True, is_derived=True),
    Column(
        "n_publishers",
        pl.Int16(),
        "Independent publishers: outlets and offices of one house (`part_of`) count once, and what another outlet "
        "wrote (`via`, `mirror_of`) counts for that outlet.",
        is_required=True,
        is_derived=True,
    ),
    Column(
        "has_primary",
        pl.Boolean(),
        "Whether one of the sources is an office's own text, a treaty text or a statistical release; a news outlet's "
        "dispatch on an office's page (`via`) is not.",
        is_required=True,
        is_derived=True,
    ),
    Column("has_chinese_source", pl.Boolean(), "Whether one of them is China's.", is_required=True, is_derived=True),
    Column("has_russian_source", pl.Boolean(), "Whether one of them is Russia's.", is_required=True, is_derived=True),
)


def schema(columns: Sequence[Column]) -> pl.Schema:
    """The polars schema of these columns."""
    return pl.Schema({column.name: column.dtype for column in columns})


def column_limits(table: str, column: Column) -> Limits:
    """The limits that the model sets to the values of a column."""
    if column.field is None:
        return Limits()
    model: type[BaseModel] = FAMILIES[table]
    name, _, inner = column.field.partition(".")
    return limits(fields(model)[name].type)[inner] if inner else limits(model)[name]


def one_value(dtype: pl.DataType) -> pl.DataType:
    """Type of one value: of a list, that of its members.

    >>> one_value(pl.List(pl.Date())), one_value(pl.Int64())
    (Date, Int64)
    """
    if not isinstance(dtype, pl.List | pl.Array):
        return dtype
    return dtype.inner if isinstance(dtype.inner, pl.DataType) else dtype.inner()


def type_name(dtype: pl.DataType) -> str:
    """What readers call a type.

    >>> type_name(pl.List(pl.Date()))
    'list of date'
    """
    if isinstance(dtype, pl.List):
        return f"list of {type_name(one_value(dtype))}"
    if isinstance(dtype, pl.Enum):
        return "category"
    if dtype.is_integer():
        return "whole number"
    return {"String": "text", "Float64": "number", "Boolean": "true or false", "Date": "date"}[str(dtype)]


def members(dtype: pl.DataType) -> list[str]:
    """Members of the vocabulary that values, or members of lists, are of; none for any other type."""
    one = one_value(dtype)
    return one.categories.to_list() if isinstance(one, pl.Enum) else []
