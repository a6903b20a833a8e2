"""Show a record: all it holds, the sources it rests on, and what points to it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from sino_russia.checking.loading import Loaded, load
from sino_russia.commands.usage import UsageError
from sino_russia.errors import SinoRussiaError, UnknownRecord
from sino_russia.model import Actor, Entry, Source
from sino_russia.model.fields import pointers
from sino_russia.records import Records
from sino_russia.whereabouts import checkout
from sino_russia.writing import write


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("id", metavar="ID", help="id of a record of any family")


def run(args: Namespace) -> int:
    """Print the record in its canonical form, then its sources, then what points to it."""
    loaded = load(checkout.root())
    records = loaded.records
    entry = records.get(args.id)
    if entry is None:
        raise _not_there(args.id, loaded)
    print(f"# data/{records.file(entry)}\n{write(entry)}", end="")
    _section("Sources", _sources(entry, records))
    _section("Pointed to by", _pointing(entry.id, records))
    return 0


def _not_there(id: str, loaded: Loaded) -> SinoRussiaError:
    """Why there is no record of that id to show: its file has errors, it was withdrawn, or there never was one."""
    for file in loaded.files:
        if Path(file).stem == id:
            return UsageError(f"{file} is no record as it stands; `sino-russia check {file}` says why")
    if (gone := loaded.records.withdrawn.get(id)) is not None:
        return UnknownRecord.withdrawn(id, gone.date, gone.why, gone.replaced_by)
    return UnknownRecord.among(id, [other.id for other in loaded.records])


def _section(title: str, lines: Iterator[str]) -> None:
    if distinct := list(dict.fromkeys(lines)):
        print(f"\n{title}:")
        for line in distinct:
            print(f"  {line}")


def _sources(entry: Entry, records: Records) -> Iterator[str]:
    for item in entry.evidence:
        source = records.of(Source, item.source)
        if source is None:
            continue
        publisher = records.of(Actor, source.publisher)
        name = publisher.name if publisher else source.publisher
        parts = (name, source.published or "undated", f'"{source.title}"', f"{source.kind}, {source.side}", source.url)
        yield f"{source.id}: {' · '.join(part for part in parts if part)}"


def _pointing(id: str, records: Records) -> Iterator[str]:
    for entry in records:
        for pointer in pointers(type(entry)):
            for loc, target in pointer.ids(entry):
                if target == id:
                    yield f"{entry.family}/{entry.id} ({loc[0]})"
