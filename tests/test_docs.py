"""The README and the guides: their examples run, what they promise is there."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from sino_russia.building import build

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"]


def blocks(page: Path, language: str) -> list[str]:
    """Code blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_examples_run(page: Path, tables: Path):
    names: dict[str, Any] = {}
    for number, block in enumerate(blocks(page, "python"), start=1):
        exec(compile(block, f"{page.name}, example {number}", "exec"), names)  # noqa: S102 - our own page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_has_its_two_commands():
    install, tests = blocks(ROOT / "README.md", "sh")[:2]
    assert install.count("\n") == tests.count("\n") == 1
    assert install.strip().endswith("sino-russia build")
    assert tests.strip().endswith("pytest")


def test_every_public_name_is_documented():
    import sino_russia

    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    names = [name for name in sino_russia.__all__ if not name.startswith("_")]
    assert [name for name in names if not re.search(rf"\b(sr|sino_russia)\.{name}\b|\b{name}\b`", text)] == []
