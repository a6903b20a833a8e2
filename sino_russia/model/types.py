"""The types that fields are declared with, each constraint named once."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetPydanticSchema, StringConstraints
from pydantic_core import core_schema

from sino_russia.edtf import Edtf

_WHOLE = re.compile(r"[0-9]{1,15}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+[^\s]*")


@dataclass(frozen=True, slots=True)
class Points:
    """Marks an id as one of a record in one of these families."""

    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """Marks a list of actors; the role they have in the table `participants`."""

    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """Marks a field that, when coded, at least one source must show."""


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a list that is written as a plain value when it has one member."""


@dataclass(frozen=True, slots=True)
class InUnit:
    """Marks a number with its unit, or with the name of the field beside it that holds the unit."""

    name: str


KEY = Key()


def _whole_number(value: object) -> object:
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value):
            raise ValueError("not a whole number; write digits only, such as 43")
        return int(value)
    return value


def _decimal(value: object) -> object:
    if isinstance(value, str):
        if not _DECIMAL.fullmatch(value):
            raise ValueError("not a plain decimal; write digits with a point, such as 240.1")
        if sum(map(str.isdigit, value.lstrip("-0."))) > 15:
            raise ValueError("more than 15 significant digits; no source prints that many")
        if len(value.partition(".")[2]) > 15:
            raise ValueError("more than 15 digits after the point; no source prints that many")
        return Decimal(value)
    return value


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise ValueError("neither true nor false; write one of them in small letters")
        return value == "true"
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        if not _DAY.fullmatch(value):
            raise ValueError("not a day; write year-month-day, such as 2024-05-16")
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"there is no day {value}") from None
    return value


def _url(value: str) -> str:
    # HttpUrl would rewrite Chinese addresses; the text stays as it was read.
    if not _URL.fullmatch(value):
        raise ValueError("not a web address; it starts with https:// or http:// and has no spaces")
    return value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _edtf_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        Edtf,
        json_schema_input_schema=core_schema.str_schema(),
        serialization=core_schema.to_string_ser_schema(),
    )


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^\S([^\n]*\S)?$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"^\S")]
Printed = Annotated[str, StringConstraints(min_length=1, max_length=160, pattern=r"^\S([^\n]*\S)?$")]
PrintedData = Annotated[list[Printed], Field(min_length=1), BeforeValidator(_as_list), OneOrMany()]
FieldPath = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)?$")]
RuleName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
Url = Annotated[str, Field(json_schema_extra={"format": "uri"}), AfterValidator(_url)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
WikidataId = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]

EdtfDate = Annotated[Edtf, GetPydanticSchema(_edtf_schema)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, Field(ge=1), BeforeValidator(_whole_number)]
WholeNumber = Annotated[int, Field(ge=0), BeforeValidator(_whole_number)]
Number = Annotated[Decimal, BeforeValidator(_decimal)]
Quantity = Annotated[Decimal, Field(ge=0), BeforeValidator(_decimal)]
Latitude = Annotated[Decimal, Field(ge=-90, le=90), BeforeValidator(_decimal), InUnit("degrees")]
Longitude = Annotated[Decimal, Field(ge=-180, le=180), BeforeValidator(_decimal), InUnit("degrees")]

ActorId = Annotated[Id, Points(("actors",))]
OfficeId = Annotated[Id, Points(("offices",))]
PlaceId = Annotated[Id, Points(("places",))]
SourceId = Annotated[Id, Points(("sources",))]
IssueId = Annotated[Id, Points(("issues",))]
SeriesId = Annotated[Id, Points(("series",))]
ProjectId = Annotated[Id, Points(("projects",))]
AgreementId = Annotated[Id, Points(("agreements",))]
SubjectId = Annotated[Id, Points(("actors", "places", "projects", "agreements", "events"))]
WitnessId = Annotated[Id, Points(("actors", "sources"))]
RecordId = Annotated[
    Id, Points(("events", "visits", "agreements", "trade_figures", "indicators", "positions", "projects"))
]
