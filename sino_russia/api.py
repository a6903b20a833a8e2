"""What researchers call: tables, their meaning, single records, versions, citations, a check of one's own table.

Every function reads the newest release unless a version is named; as long as there is no release, what
`sino-russia build` wrote. Version `work` always means the latter.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from sino_russia import citing
from sino_russia.building import WORK
from sino_russia.citing import Edition, Subset
from sino_russia.errors import (
    NoTables,
    NotInstalled,
    UnknownBackend,
    UnknownFormat,
    UnknownRecord,
    UnknownTable,
)
from sino_russia.whereabouts.locations import releases, tables_folder

if TYPE_CHECKING:
    import polars as pl

    from sino_russia.model import Entry


@overload
def load(table: str, version: str | None = None, backend: Literal["polars"] = "polars") -> "pl.DataFrame": ...
@overload
def load(table: str, version: str | None = None, *, backend: Literal["lazy"]) -> "pl.LazyFrame": ...
@overload
def load(table: str, version: str | None = None, *, backend: Literal["pandas", "arrow"]) -> Any: ...
def load(table: str, version: str | None = None, backend: str = "polars") -> Any:
    """Load one table.

    ``backend`` is "polars" (a polars.DataFrame), "lazy" (a polars.LazyFrame), "pandas" (a pandas.DataFrame with Arrow
    dtypes: dates are dates, lists are lists) or "arrow" (a pyarrow.Table). Raises UnknownTable, UnknownVersion and
    UnknownBackend, which name the nearest there is; NoTables before the first build; NotInstalled if pandas or pyarrow
    is wanted and not there.

    >>> import sino_russia as sr
    >>> sr.load("visits").select("id", "date_start", "hosts")  # doctest: +SKIP
    """
    if backend not in _BACKENDS:
        raise UnknownBackend.among(backend, _BACKENDS)
    return _BACKENDS[backend](path(table, version))


def path(table: str, version: str | None = None) -> Path:
    """The Parquet file of one table, for whatever reads Parquet. Raises UnknownTable, UnknownVersion, NoTables."""
    folder = tables_folder(version)
    # Looked up by name: one that is a path, such as "../x", must not lead out of the folder.
    if table not in (names := _names(folder)):
        raise UnknownTable.among(table, names)
    return folder / f"{table}.parquet"


def tables(version: str | None = None) -> list[str]:
    """Names of all tables, in alphabetical order. Raises UnknownVersion, NoTables."""
    return _names(tables_folder(version))


def versions() -> list[str]:
    """Versions of all releases, oldest first; empty before the first."""
    return list(releases())


def codebook(table: str | None = None, version: str | None = None) -> "pl.DataFrame":
    """What each column means, of one table or of all: one row a column, those that are gone included.

    Columns are those that ``codebook("codebook")`` explains, among them ``type``, ``description``, ``unit``, ``values``
    (members of the vocabulary) with their ``meanings``, and ``refers_to``. Raises UnknownTable, UnknownVersion.
    """
    import polars as pl

    try:
        whole = load("codebook", version)
    except NoTables:
        # Before the first build the models say what the tables will be.
        from sino_russia.frames.codebook import codebook as derived
        from sino_russia.frames.column_history import with_history

        whole = with_history(derived(), None, WORK)
    if table is None:
        return whole
    found = whole.filter(pl.col("table") == table)
    if found.is_empty():
        raise UnknownTable.among(table, whole["table"].unique(maintain_order=True))
    return found


def record(id: str, version: str | None = None) -> "Entry":
    """One record with its evidence, as it stands in its file. Raises UnknownRecord, UnknownVersion, NoTables.

    >>> import sino_russia as sr
    >>> sr.record("putin-beijing-harbin-2024-05").evidence  # doctest: +SKIP
    """
    import polars as pl

    from sino_russia.frames import entries
    from sino_russia.model import FAMILIES

    for family in FAMILIES:
        row = load(family, version, backend="lazy").filter(pl.col("id") == id).collect()
        if not row.is_empty():
            (entry,) = entries({family: row, "claims": _claims(id, version)})
            return entry
    raise _unknown(id, version)


def claims(record_id: str | None = None, version: str | None = None) -> "pl.DataFrame":
    """What sources print for one record, or for all: one row for each datum.

    The columns are those of the table `claims`: which field, the value as coded, the words as printed, the source,
    where in it, its hedge and whom it relies on. Raises UnknownRecord, UnknownVersion, NoTables.
    """
    if record_id is None:
        return load("claims", version)
    found = _claims(record_id, version)
    if found.is_empty() and record_id not in _ids(version):
        raise _unknown(record_id, version)
    return found


def validate(frame: Any, table: str, others: Mapping[str, Any] | None = None) -> "pl.DataFrame":
    """Check a table of your own against the columns and vocabularies of one of ours.

    ``frame`` is a polars, pandas or Arrow table of any size, or columns by name; text is taken for dates, numbers and
    categories where it reads as such, so a CSV will do. ``others`` are tables beside it, by the names of ours: what it
    points to in them must be there. Rules that a row names in ``allow_rule`` are not held against it. The result has
    one row for each problem: ``row`` (from 0; empty where the whole column is meant), ``column``, ``rule``, ``value``
    (what is there) and ``text`` (what is wrong, and what would be right). It is empty if all is well; bad data never
    raise. Raises UnknownTable, also for a name in ``others``, and NotATable for what is no table, or for one of
    ``others`` without ids.

    >>> import sino_russia as sr
    >>> mine = {"id": ["my-visit"], "kind": ["state_vist"]}
    >>> sr.validate(mine, "visits")["text"][-1]
    '"state_vist" is not in the vocabulary; did you mean "state_visit"?'
    """
    from sino_russia.validating import problems

    return problems(frame, table, others)


def changes(old: str, new: str) -> "pl.DataFrame":
    """What changed in the records from one version to another: one row for each record or field.

    ``change`` is "added", "withdrawn" or "changed"; ``family`` and ``record_id`` say what; ``field``, ``old`` and
    ``new`` which field and how (for a whole record its title); ``reason`` is why it was withdrawn, or the note that
    came with the change. Of evidence, each datum that came or went has a row. Raises UnknownVersion.

    >>> import sino_russia as sr
    >>> sr.changes("0.1.0", "0.2.0")["change"].value_counts()  # doctest: +SKIP
    """
    from sino_russia.releasing.reporting import Comparison, table
    from sino_russia.releasing.snapshot import read

    before, after = read(tables_folder(old)), read(tables_folder(new))
    return table([Comparison.of(old, before, new, after)]).drop("release")


def history(record_id: str) -> "pl.DataFrame":
    """What each release changed in one record: one row for each release and field, the first for when it was added.

    The columns are those of `changes`, after ``release``. Raises UnknownRecord if no release ever had it.

    >>> import sino_russia as sr
    >>> sr.history("putin-beijing-harbin-2024-05").select("release", "field", "old", "new")  # doctest: +SKIP
    """
    from sino_russia.releasing.reporting import Comparison, table
    from sino_russia.releasing.snapshot import EMPTY, read

    comparisons, last = [], EMPTY
    for version, folder in releases().items():
        now = read(folder, [record_id])
        comparisons.append(Comparison.of("", last, version, now))
        last = now
    found = table(comparisons)
    if found.is_empty():
        raise UnknownRecord.among(record_id, _ids(None) if comparisons else [])
    return found


def cite(version: str | None = None, format: str = "text", result: Any = None) -> str:
    """How to cite a version, by default the newest release.

    ``format`` is "text", "bibtex" or "csl" (JSON that reference managers read). ``result`` is what you took out of the
    data, as a polars, pandas or Arrow table; the citation then holds its size and a digest of names and values,
    whatever their order, by which others can see that they have taken out the same. All of these agree but pandas
    with NumPy dtypes, where a date becomes a time and a whole number in a column with gaps a fraction, which are
    other values: keep the dtypes that ``load`` gives. Raises UnknownVersion and UnknownFormat.

    >>> import sino_russia as sr
    >>> sr.cite("work").startswith("The sino_russia contributors")  # doctest: +SKIP
    True
    """
    if format not in citing.FORMATS:
        raise UnknownFormat.among(format, citing.FORMATS)
    subset = None if result is None else _subset(result)
    return citing.FORMATS[format](_edition(version), subset)


def _edition(version: str | None) -> Edition:
    folder = tables_folder(version)
    if folder.name not in releases():
        return Edition(WORK)
    from sino_russia.releasing.freezing import released

    return Edition(folder.name, released(folder))


def _subset(result: Any) -> Subset:
    import hashlib
    import json

    from sino_russia.validating.casting import as_polars

    frame = as_polars(result)
    names = sorted(frame.columns)
    rows = sorted(json.dumps(row, ensure_ascii=False, default=str) for row in frame.select(names).iter_rows())
    digest = hashlib.sha256("\n".join([json.dumps(names), *rows]).encode()).hexdigest()
    return Subset(frame.height, frame.width, digest)


def _claims(id: str, version: str | None) -> "pl.DataFrame":
    import polars as pl

    return load("claims", version, backend="lazy").filter(pl.col("record_id") == id).collect()


def _ids(version: str | None) -> list[str]:
    import polars as pl

    from sino_russia.model import FAMILIES

    frames = [load(family, version, backend="lazy").select("id") for family in FAMILIES]
    ids: list[str] = pl.concat(frames).collect()["id"].to_list()
    return ids


def _unknown(id: str, version: str | None) -> UnknownRecord:
    """The error for an id that no record has: what became of the one that had it, or the nearest that one has."""
    import polars as pl

    gone = load("withdrawn", version).filter(pl.col("id") == id)
    if gone.is_empty():
        return UnknownRecord.among(id, _ids(version))
    row = gone.row(0, named=True)
    return UnknownRecord.withdrawn(id, row["date"], row["why"], row["replaced_by"])


def _names(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.parquet"))


def _polars(file: Path) -> Any:
    import polars as pl

    return pl.read_parquet(file)


def _lazy(file: Path) -> Any:
    import polars as pl

    return pl.scan_parquet(file)


def _pandas(file: Path) -> Any:
    try:
        import pandas as pd
        import pyarrow as pa  # noqa: F401 - pandas reads Parquet with it
    except ImportError as error:
        raise _not_installed("pandas", "pandas and pyarrow") from error
    return pd.read_parquet(file, dtype_backend="pyarrow")


def _arrow(file: Path) -> Any:
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise _not_installed("arrow", "pyarrow") from error
    return pq.read_table(file)


def _not_installed(backend: str, libraries: str) -> NotInstalled:
    return NotInstalled(f"backend {backend!r} needs {libraries}; run `pip install '.[pandas]'` in the clone")


_BACKENDS: dict[str, Callable[[Path], Any]] = {"polars": _polars, "lazy": _lazy, "pandas": _pandas, "arrow": _arrow}
