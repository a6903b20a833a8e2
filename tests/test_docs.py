"""The README and the guides: their examples run, what they promise is there."""

import ast
import re
from collections.abc import Sized
from pathlib import Path
from typing import Any

import pytest

import sino_russia
from sino_russia.building import build
from sino_russia.model import Visit
from sino_russia.model.base import Allowance
from sino_russia.model.ledgers import LedgerEntry
from sino_russia.reading import read, read_file

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"]


def blocks(page: Path, language: str) -> list[str]:
    """Code blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def built() -> None:
    """The tables that the examples read, as the README's first command leaves them."""
    build(ROOT)


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_examples_run_and_find_something(page: Path, request: pytest.FixtureRequest):
    request.getfixturevalue("released" if page.name in ("versions.md", "citing.md") else "built")
    names: dict[str, Any] = {}
    for number, block in enumerate(blocks(page, "python"), start=1):
        place = f"{page.name}, example {number}"
        *steps, last = ast.parse(block, place).body
        if not isinstance(last, ast.Expr):
            steps.append(last)
        exec(compile(ast.Module(steps, []), place, "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), place, "eval"), names)
            assert not isinstance(value, Sized) or len(value) > 0, place


def test_the_readme_quotes_a_record_as_it_is():
    (example,) = blocks(ROOT / "README.md", "yaml")
    quoted: dict[str, Any] = {**read(example.encode(), "README.md").data}
    file = ROOT / "data" / "visits" / "2024" / f"{quoted['id']}.yaml"
    record: dict[str, Any] = {**read_file(file, file.name).data}
    for item in quoted.pop("evidence"):
        printed = [other["shows"].items() for other in record["evidence"] if other["source"] == item["source"]]
        assert any(item["shows"].items() <= shown for shown in printed), item["source"]
    assert quoted.items() <= record.items()


def test_the_record_in_the_guide_is_one():
    example = blocks(ROOT / "docs" / "authoring.md", "yaml")[0]
    visit = Visit.model_validate(read(example.encode(), "authoring.md").data)
    assert visit.id == "putin-beijing-harbin-2024-05"


def test_the_ledger_in_the_guide_is_one():
    example = blocks(ROOT / "docs" / "authoring.md", "yaml")[1]
    entries = read(example.encode(), "authoring.md").data["entries"]
    assert [LedgerEntry.model_validate(entry).lines for entry in entries] == ["5", "1-3"]


def test_the_allowance_for_contributors_is_one():
    (example,) = blocks(ROOT / "CONTRIBUTING.md", "yaml")
    record: dict[str, Any] = {**read(example.encode(), "CONTRIBUTING.md").data}
    (allowance,) = record["allow"]
    assert Allowance.model_validate(allowance).rule == "end-before-start"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_has_its_two_commands():
    install, tests = blocks(ROOT / "README.md", "sh")[:2]
    assert install.count("\n") == tests.count("\n") == 1
    assert install.strip().endswith("sino-russia build")
    assert tests.strip().endswith("pytest")


def test_every_part_of_the_package_is_on_the_map():
    parts = {
        file.stem
        for file in (ROOT / "sino_russia").iterdir()
        if file.suffix == ".py" or (file / "__init__.py").exists()
    }
    named = re.findall(r"`(\w+)/?`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert sorted(parts - {"__init__", "__main__"} - set(named)) == []


def test_every_public_name_is_documented():
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    names = [name for name in sino_russia.__all__ if not name.startswith("_")]
    assert [name for name in names if not re.search(rf"\bsr\.{name}\b|`{name}\b", text)] == []
