"""Runs reading, models and rules over a data set and says what is wrong where."""

import gc
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType

from pydantic import BaseModel, ConfigDict, ValidationError

from sino_russia import rules
from sino_russia.model import FAMILIES, Entry, Withdrawal
from sino_russia.nearest import nearest
from sino_russia.problems import Problem, Severity
from sino_russia.reading import Document, Unreadable, read_file
from sino_russia.records import Records
from sino_russia.rules import Fault, idle_allowance, stray_file

LEDGERS = ("withdrawn.yaml",)
"""Files at the top of the data folder that hold no record."""
ASIDE = ("releases", "coverage", "counting_rules")
"""Folders in the data folder that hold no records."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check."""

    records: Records
    """Every record that could be read, of the whole data set."""
    problems: tuple[Problem, ...]
    """What is wrong, in order of place."""
    files: int
    """How many files were looked at."""

    @property
    def is_clean(self) -> bool:
        """Whether there is no error; warnings are allowed."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)


def check(root: Path, paths: Sequence[Path] | None = None, texts: Path | None = None) -> Checked:
    """Check every record under ``root/data``.

    ``paths`` (files or folders) limit which problems are reported, never which records are seen. ``texts`` is a
    folder of archived source texts; where it holds the text of a source, evidence is looked up in it.
    """
    with _no_collection():
        dataset = load(root, texts)
        problems = [*dataset.problems, *_located(root, dataset.records)]
    files = dataset.files
    if paths is not None:
        wanted = [path.resolve() for path in paths]
        problems = [problem for problem in problems if _within(root / problem.path, wanted)]
        files = [file for file in files if _within(file, wanted)]
    return Checked(dataset.records, tuple(sorted(set(problems))), len(files))


@dataclass(slots=True)
class Loaded:
    """What was read, before any rule looks at it."""

    records: Records
    problems: list[Problem] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


def load(root: Path, texts: Path | None = None) -> Loaded:
    """Read and validate every record under ``root/data``; what cannot be read becomes a problem."""
    entries: list[Entry] = []
    places: list[str] = []
    broken: dict[str, str] = {}
    problems: list[Problem] = []
    files: list[Path] = []
    data = root / "data"
    with _no_collection():
        for file in _files(data, root, problems):
            files.append(file)
            family = file.relative_to(data).parts[0]
            entry = _entry(file, root, FAMILIES[family], problems)
            if entry is None:
                broken[file.stem] = family
            else:
                entries.append(entry)
                places.append(file.relative_to(data).as_posix())
    withdrawn = _withdrawn(data / "withdrawn.yaml", root, problems)
    records = Records(entries, files=places, withdrawn=withdrawn, broken=broken, archive=_archive(texts))
    return Loaded(records, problems, files)


def _files(data: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Record files in order of their path; anything else in the data folder is a problem."""
    if not data.is_dir():
        problems.append(_stray(data, root, "there is no such folder, so there are no records"))
        return
    for place in sorted(data.iterdir()):
        if place.name in LEDGERS or place.name in ASIDE or place.name.startswith("."):
            continue
        if place.name not in FAMILIES:
            meant = nearest(place.name, FAMILIES)
            hint = f'Did you mean "{meant}"?' if meant else f"Families are: {', '.join(FAMILIES)}."
            problems.append(_stray(place, root, f'"{place.name}" is no family of records', hint))
        else:
            yield from _record_files(place, root, problems)


def _record_files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        problems.append(Problem(_shown(folder, root), 1, 1, "file-trouble", f"cannot be listed: {error.strerror}"))
        return
    for place in inside:
        if place.name.startswith("."):
            continue
        if place.suffix == ".yaml":
            yield place
        elif place.is_dir() and not place.is_symlink():
            yield from _record_files(place, root, problems)
        else:
            hint = f'Name it "{place.stem}.yaml".' if place.suffix in (".yml", ".YAML", ".YML") else ""
            problems.append(_stray(place, root, f'"{place.name}" is no .yaml file', hint))


def _entry(file: Path, root: Path, model: type[Entry], problems: list[Problem]) -> Entry | None:
    try:
        document = read_file(file, _shown(file, root))
    except Unreadable as refusal:
        problems.extend(refusal.problems)
        return None
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        problems.extend(_shape_problems(error, model, document))
        return None


def _shape_problems(error: ValidationError, model: type[BaseModel], document: Document) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        rule = _shape_rules()[detail["type"]]
        loc = tuple(step for step in detail["loc"] if step != "[key]")
        message, hint = rule.describe(detail, model, loc)
        on_key = detail["loc"] != loc or detail["type"] == "extra_forbidden"
        yield document.problem(loc, rules.name_of(rule), message, hint, key=on_key, severity=rule.SEVERITY)


@cache
def _shape_rules() -> Mapping[str, ModuleType]:
    shape = [module for module in rules.modules() if hasattr(module, "ERRORS")]
    return {kind: module for module in shape for kind in module.ERRORS}


def faults(records: Records) -> Iterator[tuple[str, Fault]]:
    """Every fault that the rules find in the records, with the rule's name, allowances taken into account."""
    fired: set[tuple[int, str]] = set()
    for rule in rules.catalogue().values():
        if rule.check is None:
            continue
        for fault in rule.check(records):
            if any(allowance.rule == rule.name for allowance in fault.entry.allow):
                fired.add((id(fault.entry), rule.name))
            else:
                yield rule.name, fault
    for fault in idle_allowance.unused(records, fired, rules.catalogue()):
        yield rules.name_of(idle_allowance), fault


def _located(root: Path, records: Records) -> Iterator[Problem]:
    catalogue = rules.catalogue()
    documents: dict[str, Document | None] = {}
    for name, fault in faults(records):
        file = records.file(fault.entry) or f"{fault.entry.id}.yaml"
        if file not in documents:
            # Read again rather than kept: few records have faults, and positions of all would fill the memory.
            documents[file] = _document(root / "data" / file, root)
        document = documents[file]
        if document is not None:
            yield document.problem(fault.loc, name, fault.message, fault.hint, severity=catalogue[name].severity)


def _document(file: Path, root: Path) -> Document | None:
    try:
        return read_file(file, _shown(file, root))
    except Unreadable:
        return None  # Changed or gone since it was read a moment ago; the next check says so.


class _Ledger(BaseModel):
    """The ledger of withdrawn ids."""

    model_config = ConfigDict(extra="forbid")

    withdrawn: list[Withdrawal]


def _withdrawn(file: Path, root: Path, problems: list[Problem]) -> list[Withdrawal]:
    if not file.exists():
        return []
    try:
        document = read_file(file, _shown(file, root))
    except Unreadable as refusal:
        problems.extend(refusal.problems)
        return []
    try:
        return _Ledger.model_validate(document.data).withdrawn
    except ValidationError as error:
        problems.extend(_shape_problems(error, _Ledger, document))
        return []


def _archive(folder: Path | None) -> dict[str, list[str]]:
    """Archived texts by the SHA-256 of their bytes; every file of the folder may be one."""
    texts = {}
    for file in sorted(folder.rglob("*")) if folder is not None else ():
        if file.is_file():
            raw = file.read_bytes()
            texts[hashlib.sha256(raw).hexdigest()] = raw.decode("utf-8", errors="replace").splitlines()
    return texts


def _stray(place: Path, root: Path, message: str, hint: str = "") -> Problem:
    return Problem(_shown(place, root), 1, 1, rules.name_of(stray_file), message, hint, stray_file.SEVERITY)


def _shown(place: Path, root: Path) -> str:
    return place.relative_to(root).as_posix()


def _within(file: Path, wanted: Iterable[Path]) -> bool:
    resolved = file.resolve()
    return any(resolved == path or path in resolved.parents for path in wanted)


@contextmanager
def _no_collection() -> Iterator[None]:
    # Collecting garbage while building many objects that all stay costs more than building them.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
