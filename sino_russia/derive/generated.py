"""The files of the repository that follow from the models and the rules."""

import json
from pathlib import Path

from sino_russia.derive import codebook, rule_pages
from sino_russia.derive.json_schema import json_schema
from sino_russia.model import FAMILIES


def generated() -> dict[str, str]:
    """Text of every generated file by its path in the repository."""
    schemas = {f"schemas/{family}.json": _json(json_schema(family)) for family in FAMILIES}
    return {**schemas, "docs/codebook.md": codebook.page(), "docs/rules.md": rule_pages.page()}


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
