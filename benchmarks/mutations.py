"""How many planted errors are caught, by us and by what people use otherwise: `python benchmarks/mutations.py`."""

import argparse
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml
from mutants import KINDS, Mutant, Original, World
from pydantic import ValidationError
from rivals import Rivals

from sino_russia import rules
from sino_russia.checking import faults
from sino_russia.checking.loading import load, no_collection
from sino_russia.commands.columns import aligned
from sino_russia.model import FAMILIES, Entry
from sino_russia.model.fields import Kind, pointers
from sino_russia.problems import Severity
from sino_russia.records import Link, Records, evidence

ROOT = Path(__file__).parents[1]
DEFINITIONS = ("counting_rules",)
"""Families that define how to count, and say nothing that evidence could show."""
Found = Counter[tuple[str, str, str]]
"""Faults by rule, record and message."""


class Trial(NamedTuple):
    """One planted error."""

    kind: str
    original: Original
    what: str
    rules: tuple[str, ...]
    """What caught it; empty if nothing did."""
    rivals: tuple[bool, ...]
    """Whether each of the others did."""

    @property
    def is_error(self) -> bool:
        """Whether an error told of it, not only a warning."""
        known = rules.catalogue()
        return any(name not in known or known[name].severity is Severity.ERROR for name in self.rules)


def world(root: Path, texts: Path | None = None) -> World:
    """All records, with their files as trees of text; with archived texts, if there is a folder of them."""
    records = load(root, texts=texts).records
    originals: dict[str, list[Original]] = {family: [] for family in FAMILIES}
    for entry in records:
        raw = (root / "data" / (records.file(entry) or "")).read_bytes()
        originals[entry.family].append(Original(entry, yaml.load(raw, Loader=yaml.CBaseLoader)))
    return World(records, originals)


def mutants(name: str, world: World, number: int, random: Random) -> Iterator[tuple[Original, Mutant]]:
    """Mutants of one kind, as many of each family as can be."""
    left = {
        family: random.sample(originals, len(originals))
        for family, originals in world.originals.items()
        if family not in DEFINITIONS
    }
    _, plant = KINDS[name]
    made = 0
    while made < number and any(left.values()):
        for originals in left.values():
            while made < number and originals:
                original = originals.pop()
                mutant = plant(original, world, random)
                if mutant is not None:
                    made += 1
                    yield original, mutant
                    break


class Judge:
    """What our own rules say of a mutant."""

    def __init__(self, world: World) -> None:
        self._records = world.records
        self._links = world.records.links
        self._pointing: dict[str, list[Entry]] = {}
        for link in self._links:
            self._pointing.setdefault(link.id, []).append(link.entry)
        self._known = self._found(world.records)

    def verdict(self, original: Original, mutant: Mutant) -> tuple[str, ...]:
        """Names of the rules that find something which they do not find in the true records."""
        try:
            entry = type(original.entry).model_validate(mutant.tree)
        except ValidationError as error:
            return tuple(sorted({f"shape: {detail['type']}" for detail in error.errors(include_url=False)}))
        new = self._found(self._with(original.entry, entry, is_added=mutant.is_added)) - self._known
        # Allowances of records that were not looked at again seem idle.
        return tuple(sorted({rule for rule, id, _ in new if rule != "idle-allowance" or id == entry.id}))

    def _with(self, old: Entry, new: Entry, *, is_added: bool) -> Records:
        """The records with the mutant; what evidence shows is only looked up again where it may have changed."""
        kept = [entry for entry in self._records if is_added or entry is not old]
        files = [self._records.file(entry) or "" for entry in kept]
        place = f"{(self._records.file(old) or '').rpartition('/')[0]}/{new.id}.yaml"
        records = Records(
            [*kept, new],
            files=[*files, place],
            withdrawn=self._records.withdrawn.values(),
            archive=self._records.archive,
        )
        touched = {id(entry): entry for entry in (new, *self._pointing.get(old.id, ())) if is_added or entry is not old}
        around = [other for entry in list(touched.values()) for other in self._pointing.get(entry.id, ())[:50]]
        touched |= {id(entry): entry for entry in around if entry is not old}
        shown = [claim for entry in touched.values() for claim in evidence.claims(entry)]
        records.__dict__["claims"] = {kind: tuple(c for c in shown if c.field.kind is kind) for kind in Kind}
        own = [Link(new, loc, id, p.families) for p in pointers(type(new)) for loc, id in p.ids(new)]
        records.__dict__["links"] = (*(link for link in self._links if is_added or link.entry is not old), *own)
        return records

    @staticmethod
    def _found(records: Records) -> Found:
        with no_collection():
            return Counter((name, fault.entry.id, fault.message) for name, fault in faults(records))


def trials(world: World, number: int, seed: int, kinds: Collection[str]) -> Iterator[Trial]:
    """Plant so many errors of each kind, and let us and the others look for them."""
    judge, rivals = Judge(world), Rivals(world.records)
    for name in kinds:
        for original, mutant in mutants(name, world, number, Random(f"{seed} {name}")):
            family = original.entry.family
            caught = judge.verdict(original, mutant)
            yield Trial(name, original, mutant.what, caught, rivals.verdicts(family, original.tree, mutant.tree))


def score(found: Sequence[bool]) -> str:
    """How many of the errors were found, as a share."""
    return f"{sum(found) / len(found):.0%}" if found else ""


def table(done: Sequence[Trial], by: Callable[[Trial], str]) -> list[list[str]]:
    """One line a kind, or a family: number of errors, then the shares that we and the others found."""
    lines = []
    for name in dict.fromkeys(map(by, done)):
        group = [trial for trial in done if by(trial) == name]
        lines.append([name, str(len(group)), *_shares(group)])
    return [*lines, ["all", str(len(done)), *_shares(done)]]


def _shares(group: Sequence[Trial]) -> list[str]:
    rivals = zip(*(trial.rivals for trial in group), strict=True)
    ours = [score([bool(trial.rules) for trial in group]), score([trial.is_error for trial in group])]
    return [*ours, *(score(found) for found in rivals)]


def main() -> None:
    """Print the score by kind and by family."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[*KINDS, []], help="default: all")
    parser.add_argument("--number", type=int, default=26, help="errors of each kind (default: 26)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--root", type=Path, default=ROOT, help="checkout whose records are mutated")
    parser.add_argument("--texts", type=Path, help="folder of archived texts")
    parser.add_argument("--missed", action="store_true", help="list the errors that we did not find")
    args = parser.parse_args()
    done = list(trials(world(args.root, args.texts), args.number, args.seed, args.kinds or KINDS))
    heads = ["errors", "ours", "as errors", *Rivals.names]
    print(aligned(["kind", *heads], table(done, lambda trial: f"{KINDS[trial.kind][0]}: {trial.kind}")), "\n")
    print(aligned(["family", *heads], table(done, lambda trial: trial.original.entry.family)))
    for trial in done if args.missed else ():
        if not trial.rules:
            print(f"missed {trial.kind}: {trial.original.entry.family}/{trial.original.entry.id} {trial.what}")


if __name__ == "__main__":
    main()
