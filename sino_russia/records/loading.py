"""Every record file of a data set read and validated; what cannot be read becomes a problem."""

import gc
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import ModuleType

from pydantic import BaseModel, ConfigDict, ValidationError

from sino_russia import halving, rules
from sino_russia.model import FAMILIES, Entry, Withdrawal
from sino_russia.nearest import nearest
from sino_russia.problems import Problem, Severity
from sino_russia.reading import Document, Unreadable, read_file
from sino_russia.records import Records
from sino_russia.rules import stray_file, withdrawn_id

LEDGERS = ("withdrawn.yaml",)
"""Files at the top of the data folder that hold no record."""
ASIDE = ("releases", "coverage")
"""Folders in the data folder that hold no records."""
_NOTHING = ("nothing stands here", "Fill it in, or leave the field out if it may be left out.")
"""Message and hint for a field without a value, whatever it should hold."""


@dataclass(slots=True)
class Loaded:
    """What was read, before any rule looks at it."""

    records: Records
    problems: list[Problem] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """Every record file, readable or not, from the root down, with `/` between folders."""


def load(root: Path, texts: Path | None = None) -> Loaded:
    """Read and validate every record under ``root/data``; what cannot be read becomes a problem.

    ``texts`` is a folder of archived source texts.
    """
    problems: list[Problem] = []
    with no_collection():
        files = list(_files(root, problems))
        entries, unread = _entries(root, files)
    problems += unread
    places = {file.removeprefix("data/"): entry for file, entry in zip(files, entries, strict=True)}
    broken = {Path(place).stem: place.partition("/")[0] for place, entry in places.items() if entry is None}
    found = {place: entry for place, entry in places.items() if entry is not None}
    withdrawn, ledger = _withdrawn(root, problems)
    records = Records(found.values(), files=[*found], withdrawn=withdrawn, broken=broken, archive=_archive(texts))
    if ledger is not None:
        problems.extend(_ledger_problems(ledger, withdrawn, records))
    return Loaded(records, problems, files)


def _files(root: Path, problems: list[Problem]) -> Iterator[str]:
    """Record files in order of their path; anything else in the data folder is a problem."""
    data = root / "data"
    if not data.is_dir():
        problems.append(_stray("data", "there is no such folder, so there are no records"))
        return
    for name in sorted(place.name for place in data.iterdir()):
        if name in LEDGERS or name in ASIDE or name.startswith("."):
            continue
        if name not in FAMILIES:
            meant = nearest(name, FAMILIES)
            hint = f'Did you mean "{meant}"?' if meant else f"Families are: {', '.join(FAMILIES)}."
            problems.append(_stray(f"data/{name}", f'"{name}" is no family of records', hint))
        elif (data / name).is_symlink():
            problems.append(_stray(f"data/{name}", f'"{name}" is a link', "Records lie in the folder itself."))
        else:
            yield from _record_files(root, f"data/{name}", problems)


def _record_files(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    # Plain text and os.scandir: there are thousands of files, and pathlib takes several times as long.
    try:
        with os.scandir(root / folder) as places:
            inside = sorted(places, key=lambda place: place.name)
    except OSError as error:
        problems.append(Problem(folder, 1, 1, "unreadable-file", f"cannot be listed: {error.strerror}"))
        return
    for place in inside:
        if place.name.startswith("."):
            continue
        if place.name.endswith(".yaml"):
            yield f"{folder}/{place.name}"
        elif place.is_dir(follow_symlinks=False):
            yield from _record_files(root, f"{folder}/{place.name}", problems)
        else:
            stem, _, ending = place.name.rpartition(".")
            hint = f'Name it "{stem}.yaml".' if ending.lower() in ("yml", "yaml") else ""
            problems.append(_stray(f"{folder}/{place.name}", f'"{place.name}" is no .yaml file', hint))


def _entries(root: Path, files: Sequence[str]) -> tuple[list[Entry | None], list[Problem]]:
    """What each file holds, none if that is no record, and what is wrong."""
    if not halving.is_worth_it(len(files)):
        return _read(root, files)

    def here() -> tuple[list[Entry | None], list[Problem]]:
        rules.modules()  # To import them takes as long as to hand over what was read beside.
        return _read(root, files[::2])

    entries: list[Entry | None] = [None] * len(files)
    # Every other file, since those of one family are of one size.
    (entries[::2], first), (entries[1::2], second) = halving.both(here, lambda: _read(root, files[1::2]))
    return entries, first + second


def _read(root: Path, files: Sequence[str]) -> tuple[list[Entry | None], list[Problem]]:
    problems: list[Problem] = []
    return [_entry(root, file, problems) for file in files], problems


def _entry(root: Path, file: str, problems: list[Problem]) -> Entry | None:
    model = FAMILIES[file.split("/", 2)[1]]
    try:
        document = read_file(f"{root}/{file}", file)
    except Unreadable as refusal:
        problems.extend(refusal.problems)
        return None
    problems.extend(document.comment_problems(Severity.WARNING))
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        problems.extend(shape_problems(error, model, document))
        return None


def shape_problems(error: ValidationError, model: type[BaseModel], document: Document) -> Iterator[Problem]:
    """What keeps a document from being a record, in the words of the rules of shape."""
    for detail in error.errors(include_url=False):
        rule = _shape_rules()[detail["type"]]
        loc = tuple(step for step in detail["loc"] if step != "[key]")
        is_unknown = detail["type"] == "extra_forbidden"
        message, hint = _NOTHING if detail["input"] == "" and not is_unknown else rule.describe(detail, model, loc)
        on_key = detail["loc"] != loc or is_unknown
        yield document.problem(loc, rules.name_of(rule), message, hint, key=on_key, severity=rule.SEVERITY)


@cache
def _shape_rules() -> Mapping[str, ModuleType]:
    shape = [module for module in rules.modules() if hasattr(module, "ERRORS")]
    return {kind: module for module in shape for kind in module.ERRORS}


class _Ledger(BaseModel):
    """The ledger of withdrawn ids."""

    model_config = ConfigDict(extra="forbid")

    withdrawn: list[Withdrawal]


def _withdrawn(root: Path, problems: list[Problem]) -> tuple[list[Withdrawal], Document | None]:
    """The withdrawn ids, and the file as it was read; none if there is none or it cannot be read."""
    file = "data/withdrawn.yaml"
    if not (root / file).exists() and not (root / file).is_symlink():
        return [], None
    try:
        document = read_file(root / file, file)
    except Unreadable as refusal:
        problems.extend(refusal.problems)
        return [], None
    comments = document.comment_problems(Severity.WARNING)
    problems.extend(replace(comment, hint=comment.hint.replace("`note`", "`why`")) for comment in comments)
    try:
        return _Ledger.model_validate(document.data).withdrawn, document
    except ValidationError as error:
        problems.extend(shape_problems(error, _Ledger, document))
        return [], None


def _ledger_problems(document: Document, ledger: list[Withdrawal], records: Records) -> Iterator[Problem]:
    for number, name, message, hint in withdrawn_id.of_ledger(ledger, records):
        rule, loc = rules.name_of(withdrawn_id), ("withdrawn", number, name)
        yield document.problem(loc, rule, message, hint, severity=withdrawn_id.SEVERITY)


def _archive(folder: Path | None) -> dict[str, list[str]]:
    """Archived texts by the SHA-256 of their bytes; every file of the folder may be one."""
    texts = {}
    for file in sorted(folder.rglob("*")) if folder is not None else ():
        if file.is_file():
            raw = file.read_bytes()
            texts[hashlib.sha256(raw).hexdigest()] = raw.decode("utf-8", errors="replace").splitlines()
    return texts


def _stray(place: str, message: str, hint: str = "") -> Problem:
    return Problem(place, 1, 1, rules.name_of(stray_file), message, hint, stray_file.SEVERITY)


@contextmanager
def no_collection() -> Iterator[None]:
    """Pause the collection of garbage, which costs more than building many objects that all stay."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
