"""Every file of a data set read and validated; what cannot be read becomes a problem."""

import gc
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sino_russia import rules
from sino_russia.checking import halving
from sino_russia.model import FAMILIES, Entry, Withdrawal
from sino_russia.model.coverage import Coverage
from sino_russia.nearest import nearest
from sino_russia.problems import Problem, Severity
from sino_russia.reading import Document, Unreadable, read_file
from sino_russia.records import Records
from sino_russia.rules import stray_file, withdrawn_id

_Shape = TypeVar("_Shape", bound=BaseModel)
_WITHDRAWN = "withdrawn.yaml"
"""The ledger of withdrawn ids, at the top of the data folder."""
_COVERAGE = "coverage"
"""The folder of the ledgers of coverage, a file a family."""
_ASIDE = (_WITHDRAWN, _COVERAGE, "releases")
"""What lies at the top of the data folder and holds no record."""
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
    ledger, document = _ledger(root, f"data/{_WITHDRAWN}", _Withdrawn, "why", problems)
    withdrawn = ledger.withdrawn if ledger is not None else []
    records = Records(found.values(), files=[*found], withdrawn=withdrawn, broken=broken, archive=_archive(texts))
    if document is not None:
        problems += _withdrawn_problems(document, withdrawn, records)
    problems += _coverage_problems(root)
    return Loaded(records, problems, files)


def record_files(root: Path) -> list[str]:
    """Every record file of a clone, readable or not, in order, from the root down, with `/` between folders."""
    return list(_files(root, []))


def _files(root: Path, problems: list[Problem]) -> Iterator[str]:
    """Record files in order of their path; anything else in the data folder is a problem."""
    data = root / "data"
    if not data.is_dir():
        problems.append(_stray("data", "there is no such folder, so there are no records"))
        return
    for name in sorted(place.name for place in data.iterdir()):
        if name in _ASIDE or name.startswith("."):
            continue
        if name not in FAMILIES:
            problems.append(_no_family(f"data/{name}", name))
        elif (data / name).is_symlink():
            problems.append(_stray(f"data/{name}", f'"{name}" is a link', "Records lie in the folder itself."))
        else:
            yield from _yaml_files(root, f"data/{name}", problems)


def _yaml_files(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
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
            yield from _yaml_files(root, f"{folder}/{place.name}", problems)
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


class _Withdrawn(BaseModel):
    """The ledger of withdrawn ids."""

    model_config = ConfigDict(extra="forbid")

    withdrawn: list[Withdrawal]
    """One line an id."""


def _ledger(
    root: Path, file: str, shape: type[_Shape], prose: str, problems: list[Problem]
) -> tuple[_Shape | None, Document | None]:
    """A ledger, and the file as it was read; none if there is none or it cannot be read.

    ``prose`` is the field that takes what a comment says.
    """
    if not (root / file).exists() and not (root / file).is_symlink():
        return None, None
    try:
        document = read_file(root / file, file)
    except Unreadable as refusal:
        problems.extend(refusal.problems)
        return None, None
    comments = document.comment_problems(Severity.WARNING)
    problems.extend(replace(comment, hint=comment.hint.replace("`note`", f"`{prose}`")) for comment in comments)
    try:
        return shape.model_validate(document.data), document
    except ValidationError as error:
        problems.extend(shape_problems(error, shape, document))
        return None, None


def _withdrawn_problems(document: Document, ledger: list[Withdrawal], records: Records) -> Iterator[Problem]:
    for number, name, message, hint in withdrawn_id.of_ledger(ledger, records):
        rule, loc = rules.name_of(withdrawn_id), ("withdrawn", number, name)
        yield document.problem(loc, rule, message, hint, severity=withdrawn_id.SEVERITY)


def _coverage_problems(root: Path) -> list[Problem]:
    """What is wrong with the ledgers of what is known to be missing; no rule asks what they say."""
    problems: list[Problem] = []
    if (root / "data" / _COVERAGE).is_dir():
        for file in _yaml_files(root, f"data/{_COVERAGE}", problems):
            name = file.removeprefix(f"data/{_COVERAGE}/").removesuffix(".yaml")
            if name in FAMILIES:
                _ledger(root, file, Coverage, "missing", problems)
            else:
                problems.append(_no_family(file, name))
    return problems


def _archive(folder: Path | None) -> dict[str, list[str]]:
    """Archived texts by the SHA-256 of their bytes; every file of the folder may be one."""
    texts = {}
    for file in sorted(folder.rglob("*")) if folder is not None else ():
        if file.is_file():
            raw = file.read_bytes()
            texts[hashlib.sha256(raw).hexdigest()] = raw.decode("utf-8", errors="replace").splitlines()
    return texts


def _no_family(place: str, name: str) -> Problem:
    meant = nearest(name, FAMILIES)
    hint = f'Did you mean "{meant}"?' if meant else f"Families are: {', '.join(FAMILIES)}."
    return _stray(place, f'"{name}" is no family of records', hint)


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
