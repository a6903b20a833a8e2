"""A difference as rows of a table, as text, as Markdown and as JSON."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import polars as pl

from sino_russia.releasing.comparing import Difference, diff, moved_totals
from sino_russia.releasing.snapshot import EVIDENCE, Cells, Key, Snapshot
from sino_russia.releasing.stepping import Reason, reasons

ADDED, WITHDRAWN, CHANGED = CHANGES = ("added", "withdrawn", "changed")


class Row(NamedTuple):
    """One change of one record: the whole record, or one field of it."""

    change: str
    """`added`, `withdrawn` or `changed`."""
    family: str
    record_id: str
    field: str | None
    """The field that has changed; none if the record came or went."""
    old: str | None
    new: str | None
    reason: str | None
    """Why it was withdrawn or where it went, or the new note of the record."""


class Comparison(NamedTuple):
    """Two versions and what they differ in."""

    old_name: str
    new_name: str
    old: Snapshot
    new: Snapshot
    difference: Difference

    @classmethod
    def of(cls, old_name: str, old: Snapshot, new_name: str, new: Snapshot) -> "Comparison":
        """Compare two snapshots that have names."""
        return cls(old_name, new_name, old, new, diff(old, new))

    @property
    def reasons(self) -> list[Reason]:
        """What asks for a step between the two, the largest first."""
        return reasons(self.difference)

    def rows(self) -> Iterator[Row]:
        """All changes of records: added, withdrawn, changed."""
        for key in self.difference.added:
            yield Row(ADDED, *key, None, None, self.new.title(key), None)
        for key in self.difference.gone:
            yield Row(WITHDRAWN, *key, None, self.old.title(key), None, self._why(key[1]))
        for key, fields in self.difference.changed.items():
            note = fields.get("note", (None, None))[1]
            for field, (old, new) in fields.items():
                for before, after in _pairs(field, old, new):
                    yield Row(CHANGED, *key, field, before, after, note)

    def _why(self, id: str) -> str | None:
        line = self.new.withdrawn.get(id)
        if line is None:
            return next((f"now in {family}" for family, other in self.difference.added if other == id), None)
        successor = f"; replaced by {line['replaced_by']}" if "replaced_by" in line else ""
        return f"{line['why']}{successor}"


def text(comparison: Comparison) -> str:
    """The difference for a terminal: everything, one line a field."""
    lines = [f"{comparison.old_name} → {comparison.new_name}: {_verdict(comparison)}"]
    for title, items in _sections(comparison):
        lines += ["", title, *(f"  {item}" for item in items)]
    return "\n".join(lines)


def markdown(comparison: Comparison, most: int | None = None) -> str:
    """The difference as Markdown, with at most so many lines under each heading."""
    lines = [f"### {comparison.old_name} → {comparison.new_name}", "", f"{_verdict(comparison).capitalize()}."]
    for title, items in _sections(comparison):
        shown = items[:most]
        lines += ["", f"#### {title}", "", *(f"- {_escaped(item)}" for item in shown)]
        if len(shown) < len(items):
            lines.append(f"- … and {len(items) - len(shown):,} more")
    return "\n".join(lines)


def as_json(comparison: Comparison) -> str:
    """The difference for programs, values as they are."""
    difference = comparison.difference
    step = comparison.reasons[0].step if comparison.reasons else None
    report = {
        "old": comparison.old_name,
        "new": comparison.new_name,
        "step": str(step) if step else None,
        "reasons": [reason.text for reason in comparison.reasons],
        "totals": [
            {"name": name, "old": str(old), "new": str(new)}
            for name, old, new in moved_totals(comparison.old, comparison.new)
        ],
        "columns": [
            {"table": table, "column": column, "old": old, "new": new}
            for (table, column), (old, new) in difference.columns.items()
        ],
        "added": [{"family": family, "id": id, "fields": cells} for (family, id), cells in difference.added.items()],
        "withdrawn": [row._asdict() for row in comparison.rows() if row.change == WITHDRAWN],
        "changed": [
            {"family": family, "id": id, "field": field, "old": old, "new": new}
            for (family, id), fields in difference.changed.items()
            for field, (old, new) in fields.items()
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2, default=str)


_MOST_ALIKE = 10
"""So many records with the same value in a new column have a line each."""
_MOST_IN_COMMENT = 200
FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": text,
    # Summaries of jobs hold a megabyte.
    "markdown": lambda comparison: markdown(comparison, _MOST_IN_COMMENT),
    "json": as_json,
}
"""Forms of a difference by name."""


def _verdict(comparison: Comparison) -> str:
    found = comparison.reasons
    return f"a {found[0].step} step" if found else "nothing has changed"


def _sections(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Titles, and the lines under each; titles without lines left out."""
    rows = list(comparison.rows())
    totals = [f"{name}: {old:,} → {new:,}" for name, old, new in moved_totals(comparison.old, comparison.new)]
    columns = [reason.text for reason in comparison.reasons if reason.text.startswith("column ")]
    sections = [
        ("Totals that moved", totals),
        ("Columns and vocabularies", columns),
        (_counted("Added", comparison.difference.added), [_line(row) for row in rows if row.change == ADDED]),
        (_counted("Withdrawn", comparison.difference.gone), [_line(row) for row in rows if row.change == WITHDRAWN]),
        (_counted("Changed", comparison.difference.changed), _changed_lines(comparison, rows)),
    ]
    return ((title, items) for title, items in sections if items)


def _counted(what: str, records: dict[Key, Any]) -> str:
    return f"{what}: {len(records):,} {'record' if len(records) == 1 else 'records'}"


def _changed_lines(comparison: Comparison, rows: list[Row]) -> list[str]:
    """A line for each field that has changed; what a new column holds in many records alike is told in one."""
    new_columns = comparison.difference.new_columns
    changed = [row for row in rows if row.change == CHANGED]
    values = Counter((row.family, row.field, row.new) for row in changed if (row.family, row.field) in new_columns)
    alike = {value: records for value, records in values.items() if records > _MOST_ALIKE}
    told_at_once = [f"{family}: {field}: + {new} in {n:,} records" for (family, field, new), n in alike.items()]
    return told_at_once + [_line(row) for row in changed if (row.family, row.field, row.new) not in alike]


def _line(row: Row) -> str:
    name = f"{row.family}/{row.record_id}"
    unexplained = "without a line in data/withdrawn.yaml" if row.change == WITHDRAWN else None
    if row.field is None:
        reason = row.reason or unexplained
        return f"{name}: {row.new or row.old or ''}{f' ({reason})' if reason else ''}"
    # The new note of a record, which is the reason, has its own line.
    if row.old is None or row.new is None:
        sign, value = ("+", row.new) if row.old is None else ("−", row.old)
        return f"{name}: {row.field}: {sign} {value}"
    return f"{name}: {row.field}: {row.old} → {row.new}"


def _pairs(field: str, old: Any, new: Any) -> Iterator[tuple[str | None, str | None]]:
    """Old and new value as text; of evidence, each datum that came or went."""
    if field != EVIDENCE:
        yield (_shown(old), _shown(new))
        return
    before, after = ([_datum(row) for row in rows or ()] for rows in (old, new))
    gone = [datum for datum in before if datum not in after]
    come = [datum for datum in after if datum not in before]
    yield from ((datum, None) for datum in gone)
    yield from ((None, datum) for datum in come)
    if not gone and not come:
        yield (None, "the same, in another order")


def _datum(row: Cells) -> str:
    """One row of `claims` in words, without its place among the others.

    >>> _datum({"relation": "shows", "field": "date", "printed": "5月16日", "source_id": "xinhua", "at": "p. 3"})
    'xinhua shows date: 5月16日 [at p. 3]'
    """
    what = f" {row['field']}: {row['printed']}" if "field" in row else ""
    rest = ", ".join(f"{name} {_shown(row[name])}" for name in ("at", "hedge", "via") if name in row)
    return f"{row['source_id']} {row['relation']}{what}{f' [{rest}]' if rest else ''}"


def _shown(value: Any) -> str | None:
    """A value as a person would write it."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case float():
            return f"{Decimal(repr(value)):f}".removesuffix(".0")
        case dt.date():
            return value.isoformat()
        case list():
            return f"[{', '.join(_shown(one) or '–' for one in value)}]"
    return str(value)


def _escaped(line: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_<>[]|#~" else letter for letter in line.replace("\n", " "))


def table(comparisons: Iterable[Comparison]) -> pl.DataFrame:
    """All changes of records in several comparisons, with the later version of each as `release`."""
    texts = {name: pl.String() for name in ("release", *Row._fields)}
    rows = [(one.new_name, *row) for one in comparisons for row in one.rows()]
    return pl.DataFrame(rows, schema={**texts, "change": pl.Enum(CHANGES)}, orient="row")
