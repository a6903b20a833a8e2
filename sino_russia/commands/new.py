"""Start a record: a skeleton to fill in, with what each field means.

    sino-russia new visits --file data/visits/2024/ID.yaml

Without --file it is printed. Lines of fields that every record of the family needs stand ready; the others are
comments. Delete what you do not need, and all comments: a finished record has none.
"""

import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from sino_russia.checking.loading import load
from sino_russia.commands.usage import UnknownFamily, UsageError
from sino_russia.model import FAMILIES, Entry, Evidence, Record
from sino_russia.model.documentation import description, summary
from sino_russia.model.fields import Field, Kind, fields, key_fields
from sino_russia.model.types import Id
from sino_russia.whereabouts import checkout

_WIDTH = 100


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("family", metavar="FAMILY", help="events, visits, agreements … actors, places, sources …")
    parser.add_argument("--id", metavar="ID", help="the id of the record; refused if it is or was in use")
    parser.add_argument("--file", metavar="FILE", type=Path, help="write it there, under the id that the file names")


def run(args: Namespace) -> int:
    """Print the skeleton, or write it to a file that is not there yet."""
    model = FAMILIES.get(args.family)
    if model is None:
        raise UnknownFamily.among(args.family, FAMILIES)
    if args.file is not None:
        _refuse_misplaced(args.file, args.family, args.id)
    id = args.id if args.file is None else args.file.stem
    if id is not None:
        _refuse_if_taken(id)
    text = "\n".join(skeleton(model, id))
    if args.file is None:
        print(text)
        return 0
    args.file.parent.mkdir(parents=True, exist_ok=True)
    with args.file.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"{text}\n")
    print(f"{args.file}: fill it in, then `sino-russia check {args.file}`")
    return 0


def skeleton(model: type[Entry], id: str | None = None) -> Iterator[str]:
    """Lines of a record without values: required fields ready to fill in, the others as comments."""
    place = f"{model.family}/<year>" if issubclass(model, Record) else model.family
    yield from _comment(f"{summary(model)} Its file: data/{place}/{id or '<id>'}.yaml. Delete what stays empty.", "")
    for name in model.keys():  # noqa: SIM118 - not a mapping: the order of the file
        field = fields(model)[name]
        yield from ("", *_comment(_about(model, field), ""))
        # A record without evidence says nothing; a reference record may do without.
        is_needed = model.model_fields[name].is_required() or (name == "evidence" and issubclass(model, Record))
        mark = "" if is_needed else "# "
        if name == "evidence":
            yield from (mark + line for line in _evidence(model))
        elif field.kind is Kind.PART:
            yield from (mark + line for line in _part(field))
        else:
            yield f"{mark}{name}:{f' {id}' if name == 'id' and id else ''}"


def _about(model: type[BaseModel], field: Field) -> str:
    match field.kind:
        case Kind.VOCABULARY:
            form = f"{'several' if field.is_list else 'one'} of {', '.join(field.members)}"
        case Kind.PART:
            form = "a list"
        case Kind.TEXT | Kind.MAPPING if not field.is_list:
            form = ""
        case _:
            form = field.words
    asides = [aside for aside in (form, "a source must show it" if field.is_key else "") if aside]
    return description(model, field.name) + (f" ({'; '.join(asides)})" if asides else "")


def _part(field: Field) -> Iterator[str]:
    yield f"{field.name}:"
    for place, inner in enumerate(fields(field.type).values()):
        yield from _comment(_about(field.type, inner), "    ")
        yield f"  {'-' if place == 0 else ' '} {inner.name}:"


def _evidence(model: type[Entry]) -> Iterator[str]:
    yield "evidence:"
    for place, inner in enumerate(fields(Evidence).values()):
        yield from _comment(_about(Evidence, inner), "    ")
        ready = "" if inner.name in ("source", "shows") else "# "
        yield f"  {'-' if place == 0 else ' '} {ready}{inner.name}:"
        if inner.kind is Kind.MAPPING and ready == "":
            for name in key_fields(model):
                yield f"      {'' if model.model_fields[name].is_required() else '# '}{name}:"


def _comment(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}#   ")


def _refuse_misplaced(file: Path, family: str, id: str | None) -> None:
    folder = checkout.root() / "data" / family
    if folder not in file.resolve().parents or file.suffix != ".yaml":
        raise UsageError(f"{file} is no place for one of the {family}: they are files data/{family}/….yaml")
    if id not in (None, file.stem):
        raise UsageError(f'the file says "{file.stem}" and --id says "{id}"; a file has the name of its record')


def _refuse_if_taken(id: str) -> None:
    try:
        TypeAdapter(Id).validate_python(id)
    except ValidationError:
        raise UsageError(
            f'"{id}" is no id: lower-case letters, digits and single hyphens, such as joint-sea-2022'
        ) from None
    records = load(checkout.root()).records
    family = records.family_of(id)
    if family is not None and not _is_being_written(family, id):
        raise UsageError(f'there is a record "{id}" among the {family}; ids are unique over all families')
    if id in records.withdrawn:
        raise UsageError(f'"{id}" was withdrawn: {records.withdrawn[id].why}; ids are never used again')


def _is_being_written(family: str, id: str) -> bool:
    """Whether the only file of that name is empty, as the shell makes it that writes this output to it."""
    files = list((checkout.root() / "data" / family).rglob(f"{id}.yaml"))
    return bool(files) and all(file.stat().st_size == 0 for file in files)
