"""Every rule's manual page has a wrong and a right example, and they are what they say."""

import hashlib
import re
import shutil
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from sino_russia import rules
from sino_russia.checking import check
from sino_russia.model.base import Allowance
from sino_russia.problems import Severity

SAMPLE = Path(__file__).parents[1] / "sample"


@dataclass(frozen=True)
class Example:
    """One example: which rule's page it stands on, whether it shows the fault, its text."""

    rule: str
    is_wrong: bool
    text: str


def examples(rule: str, page: str) -> list[Example]:
    """The indented blocks after `Wrong:` and `Right:`; either may come several times."""
    blocks = re.findall(r"^(Wrong|Right):\n\n((?: {4}.*\n|\n)+)", page + "\n", re.MULTILINE)
    return [Example(rule, kind == "Wrong", textwrap.dedent(text)) for kind, text in blocks]


def lay(text: str, root: Path) -> Path | None:
    """Copy the sample to a folder, change it as an example says, and give the folder of texts if there is one.

    Each part of an example starts with a comment. `# visits/some-id` changes fields of that record, or adds it; its
    `shows` and `disputes` are added to its first item of evidence; `# visits/some-id without field` takes a field out;
    `# file: path` names a file; `# texts: ...` is an archived text.
    """
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    texts = None
    for part in re.split(r"^(?=# )", text, flags=re.MULTILINE):
        if not part.strip():
            continue
        header, _, body = part.partition("\n")
        words = header.removeprefix("# ")
        if words.startswith("texts: "):
            texts = _archive(words.removeprefix("texts: "), root)
        elif words.startswith("file: "):
            _place(root / words.removeprefix("file: "), body, root)
        else:
            target, _, left_out = words.partition(" without ")
            _change(target, yaml.load(body, yaml.CBaseLoader) or {}, left_out, root)
    return texts


def _find(id: str, root: Path) -> Path | None:
    return next((root / "data").rglob(f"{id}.yaml"), None)


def _change(target: str, fields: dict[str, Any], left_out: str, root: Path) -> None:
    family, _, id = target.partition("/")
    file = _find(id, root)
    record: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader) if file else {"id": id}
    for relation in ("shows", "disputes"):
        if relation in fields:
            record["evidence"][0].setdefault(relation, {}).update(fields.pop(relation))
    record |= fields
    record.pop(left_out, None)
    if file is None:
        date = record.get("date") or record.get("period")
        file = root / "data" / family / (f"{date[:4]}/{id}.yaml" if date else f"{id}.yaml")
    _write(file, record)


def _place(file: Path, body: str, root: Path) -> None:
    fields = yaml.load(body, yaml.CBaseLoader) or {}
    family = file.relative_to(root / "data").parts[0]
    known = next((root / "data" / family).rglob(f"{fields.get('id', file.stem)}.yaml"), None)
    if known is not None:
        fields = yaml.load(known.read_text(encoding="utf-8"), yaml.CBaseLoader) | fields
        known.unlink()
    _write(file, fields)


def _archive(text: str, root: Path) -> Path:
    folder = root / "texts"
    folder.mkdir()
    (folder / "archived.txt").write_text(text + "\n", encoding="utf-8")
    sha256 = hashlib.sha256((text + "\n").encode()).hexdigest()
    _change("sources/archived", {"text_sha256": sha256, "text_lines": "1"}, "", root)
    return folder


def _write(file: Path, record: dict[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")


NAMES = [rules.name_of(module) for module in rules.modules()]
ALL = [example for name in NAMES for example in examples(name, rules.catalogue()[name].page)]


def test_the_sample_has_no_faults() -> None:
    assert check(SAMPLE).problems == ()


@pytest.mark.parametrize("name", NAMES)
def test_page_has_both_examples_and_says_how_to_mend(name: str) -> None:
    rule = rules.catalogue()[name]
    assert {example.is_wrong for example in examples(name, rule.page)} == {True, False}
    assert "How to mend:" in rule.page
    assert rule.summary.endswith(".")


@pytest.mark.parametrize("name", rules.catalogue())
def test_any_rule_can_be_named_in_an_allowance(name: str) -> None:
    assert Allowance(rule=name, why="So the source has it.").rule == name


@pytest.mark.parametrize("example", ALL, ids=lambda one: f"{one.rule}-{'wrong' if one.is_wrong else 'right'}")
def test_example(example: Example, tmp_path: Path) -> None:
    texts = lay(example.text, tmp_path)
    problems = check(tmp_path, texts=texts).problems
    if example.is_wrong:
        assert example.rule in {problem.rule for problem in problems}
    else:
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        assert errors == []
        assert example.rule not in {problem.rule for problem in problems}
