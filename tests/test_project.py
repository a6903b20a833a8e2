"""What stands in two places of the project is the same in both."""

import json
import re
from pathlib import Path

import pytest
import yaml

import sino_russia
from sino_russia import citing
from sino_russia.model import FAMILIES

ROOT = Path(__file__).parents[1]


def test_the_citation_file_is_what_one_is_told_to_cite():
    file = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    newest = (sino_russia.versions() or [sino_russia.__version__])[-1]
    assert file["version"] == newest
    if sino_russia.versions():
        (item,) = json.loads(sino_russia.cite(format="csl"))
        assert item["issued"]["date-parts"] == [[int(part) for part in str(file["date-released"]).split("-")]]
        assert file["title"] == item["title"]
    assert (file["title"], file["license"]) == (citing.TITLE, citing.LICENCE)


def test_editors_have_a_schema_for_every_family():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"schemas/{family}.json": f"data/{family}/**/*.yaml" for family in FAMILIES}
    assert [schema for schema in settings["yaml.schemas"] if not (ROOT / schema).exists()] == []


def test_actions_are_pinned_by_commit_and_may_only_read():
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = workflow.read_text(encoding="utf-8")
        uses = re.findall(r"uses: (\S+)", text)
        assert uses
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in uses)
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(
    ("part", "others"),
    [
        ("model", "reading records rules frames derive building releasing validating"),
        ("printed", "reading records rules frames derive building releasing validating"),
        ("reading", "model records rules frames derive building releasing validating"),
        ("records", "frames derive building releasing validating"),
        ("rules", "frames derive building releasing validating"),
        ("frames", "derive building releasing validating"),
        ("validating", "derive building releasing"),
        ("building", "releasing validating"),
        ("releasing", "derive validating"),
        ("analysis", "reading records rules frames derive building releasing validating"),
    ],
)
def test_data_flow_one_way(part: str, others: str):
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "sino_russia" / part).glob("*.py")]
    assert texts
    imported = {
        name for text in texts for name in re.findall(r"^\s*(?:from|import) sino_russia\.(\w+)", text, re.MULTILINE)
    }
    assert sorted(imported & set(others.split())) == []


def test_the_readme_has_a_row_for_every_family():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [family for family in FAMILIES if f"`{family}`" not in readme] == []
