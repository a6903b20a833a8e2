"""The files of the repository that follow from the models, the rules and the newest release."""

import json
from pathlib import Path

from sino_russia import __version__
from sino_russia.citing import Edition, citation_file
from sino_russia.derive import codebook_page, rule_pages
from sino_russia.derive.json_schema import json_schema
from sino_russia.model import FAMILIES
from sino_russia.releasing.freezing import released
from sino_russia.whereabouts.locations import releases


def generated() -> dict[str, str]:
    """Text of every generated file by its path in the repository."""
    schemas = {f"schemas/{family}.json": _json(json_schema(family)) for family in FAMILIES}
    pages = {"docs/codebook.md": codebook_page.page(), "docs/rules.md": rule_pages.page()}
    return {**schemas, **pages, "CITATION.cff": citation_file(_newest())}


def _newest() -> Edition:
    """What to cite: the newest release; before the first, the package."""
    known = releases()
    if not known:
        return Edition(__version__)
    version, folder = known.popitem()
    return Edition(version, released(folder))


def stale(root: Path) -> list[str]:
    """Paths of generated files that are missing, left over, or not as they would be written."""
    wanted = generated()
    left_over = [path for path in _schemas(root) if path not in wanted]
    return sorted([*left_over, *(path for path, text in wanted.items() if _text(root / path) != text)])


def write(root: Path) -> list[str]:
    """Bring every generated file up to date; the paths of those that changed."""
    wanted, changed = generated(), stale(root)
    for path in changed:
        if path in wanted:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            (root / path).unlink()
    return changed


def _schemas(root: Path) -> list[str]:
    return [file.relative_to(root).as_posix() for file in (root / "schemas").glob("*.json")]


def _text(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8", errors="replace") if file.is_file() else None


def _json(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
