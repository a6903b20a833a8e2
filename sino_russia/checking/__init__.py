"""Runs the rules over a data set and says what is wrong where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sino_russia import rules
from sino_russia.checking import halving
from sino_russia.checking.loading import load, no_collection
from sino_russia.problems import Problem, narrowed
from sino_russia.reading import Document, Unreadable, read_file
from sino_russia.records import Records
from sino_russia.rules import Fault, Rule, idle_allowance


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check."""

    records: Records
    """Every record that could be read, of the whole data set."""
    problems: tuple[Problem, ...]
    """What is wrong, in order of place."""
    paths: tuple[str, ...]
    """The files that were looked at, from the root down."""

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.paths)

    @property
    def is_clean(self) -> bool:
        """Whether there is no error; warnings are allowed."""
        return not any(problem.is_error for problem in self.problems)


def check(root: Path, paths: Sequence[Path] | None = None, texts: Path | None = None) -> Checked:
    """Check every record under ``root/data``.

    ``paths`` (files or folders) limit which problems are reported, never which records are seen; what another record
    is told about one of theirs, such as that both have one address, is reported too. ``texts`` is a folder of archived
    source texts; where it holds the text of a source, evidence is looked up in it.
    """
    with no_collection():
        dataset = load(root, texts)
        problems = sorted({*dataset.problems, *_located(root, dataset.records)})
    files = dataset.files
    if paths is not None:
        problems, files = narrowed(root, paths, problems, files)
    return Checked(dataset.records, tuple(problems), tuple(files))


def faults(records: Records) -> Iterator[tuple[str, Fault]]:
    """Every fault that the rules find in the records, with the rule's name, allowances taken into account."""
    fired: set[tuple[int, str]] = set()
    for name, fault in _found(records):
        if any(allowance.rule == name for allowance in fault.entry.allow):
            fired.add((id(fault.entry), name))
        else:
            yield name, fault
    for fault in idle_allowance.unused(records, fired, rules.catalogue()):
        yield rules.name_of(idle_allowance), fault


def _found(records: Records) -> Iterable[tuple[str, Fault]]:
    catalogue = rules.catalogue().values()
    if not halving.is_worth_it(len(records)):
        return _of_rules(catalogue, records)
    # To read what sources print takes about as long as all the rest.
    of_print = [rule for rule in catalogue if rule.is_of_print]
    rest = [rule for rule in catalogue if not rule.is_of_print]
    entries = tuple(records)
    numbers = {id(entry): number for number, entry in enumerate(entries)}

    def beside() -> list[tuple[str, int, tuple[rules.Loc, str, str]]]:
        found = _of_rules(of_print, records)
        return [(name, numbers[id(fault.entry)], (fault.loc, fault.message, fault.hint)) for name, fault in found]

    ours, theirs = halving.both(lambda: list(_of_rules(rest, records)), beside)
    return [*ours, *((name, Fault(entries[number], *fault)) for name, number, fault in theirs)]


def _of_rules(chosen: Iterable[Rule], records: Records) -> Iterator[tuple[str, Fault]]:
    for rule in chosen:
        if rule.check is not None:
            for fault in rule.check(records):
                yield rule.name, fault


def _located(root: Path, records: Records) -> Iterator[Problem]:
    catalogue = rules.catalogue()
    documents: dict[str, Document | None] = {}
    for name, fault in faults(records):
        file = records.file(fault.entry) or f"{fault.entry.id}.yaml"
        if file not in documents:
            # Read again rather than kept: few records have faults, and positions of all would fill the memory.
            documents[file] = _document(root, f"data/{file}")
        document = documents[file]
        if document is not None:
            yield document.problem(fault.loc, name, fault.message, fault.hint, severity=catalogue[name].severity)


def _document(root: Path, file: str) -> Document | None:
    try:
        return read_file(root / file, file)
    except Unreadable:
        return None  # Changed or gone since it was read a moment ago; the next check says so.
