"""Many records from few: the whole data set copied under new ids, each copy complete in itself."""

import itertools
from collections.abc import Collection
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from sino_russia.model import FAMILIES, Entry
from sino_russia.model.fields import pointers
from sino_russia.writing import write


def multiply(root: Path, target: Path, records: int) -> int:
    """Write at least so many records under `target/data`; the result is how many.

    The first copy is the original. What points within a copy stays within it, and what is said there is said of it, so
    that a further one has hardly a problem that the original has not: a rule may know a body by its id.
    """
    originals = []
    for family, model in FAMILIES.items():
        for file in sorted((root / "data" / family).rglob("*.yaml")):
            data = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)
            originals.append((model, data, file.parent.relative_to(root)))
    ids = {data["id"] for _, data, _ in originals}
    written = 0
    for number in itertools.count():
        for model, data, folder in originals:
            entry = model.model_validate(data)
            if number:
                entry = model.model_validate(_renamed(entry, data, ids, f"-{number}"))
            (target / folder).mkdir(parents=True, exist_ok=True)
            (target / folder / f"{entry.id}.yaml").write_text(write(entry), encoding="utf-8")
        written += len(originals)
        if written >= records:
            break
    return written


def _renamed(entry: Entry, data: dict[str, Any], ids: Collection[str], suffix: str) -> dict[str, Any]:
    copied = deepcopy(data)
    copied["id"] += suffix
    for pointer in pointers(type(entry)):
        for loc, _ in pointer.ids(entry):
            *way, last = loc
            holder: Any = copied
            for step in way:
                holder = holder[step]
            holder[last] += suffix
    _reword(copied, suffix, has_aliases="aliases" in type(entry).model_fields)
    for item in copied.get("evidence", []):
        for relation in ("shows", "disputes"):
            if relation in item:
                item[relation] = {_path(path, ids, suffix): datum for path, datum in item[relation].items()}
    return copied


def _reword(copied: dict[str, Any], suffix: str, *, has_aliases: bool) -> None:
    """Give a copy a title, a name, a summary and an address of its own."""
    for title in ("title", "title_zh", "title_ru"):
        if title in copied:
            copied[title] += suffix
    if "summary" in copied:
        copied["summary"] = copied["summary"].replace(".", f" {suffix}.")
    if "name" in copied and has_aliases:
        # What sources print still names it.
        copied["aliases"] = [*dict.fromkeys([copied["name"], *copied.get("aliases", [])])]
        copied["name"] += suffix
    if "url" in copied:
        copied["url"] += f"{'&' if '?' in copied['url'] else '?'}copy={suffix}"


def _path(path: str, ids: Collection[str], suffix: str) -> str:
    # `itinerary.harbin` names a place, `stages.signed` a stage.
    _, _, member = path.partition(".")
    return path + suffix if member in ids else path
