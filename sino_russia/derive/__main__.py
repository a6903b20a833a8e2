"""Write everything in the repository that follows from models, rules and releases, or say what is stale.

`python -m sino_russia.derive` writes schemas/, docs/codebook.md, docs/rules.md and CITATION.cff; with `--check` it
writes nothing, names what is not as it would be written, and exits with 1.
"""

import argparse
import sys
from pathlib import Path

from sino_russia.derive.generated import stale, write


def main() -> int:
    """Write or check the generated files; the result is the exit code."""
    parser = argparse.ArgumentParser(prog="python -m sino_russia.derive", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    root = Path(__file__).parents[2]
    if not parser.parse_args().check:
        for path in write(root):
            print(f"wrote {path}")
        return 0
    found = stale(root)
    for path in found:
        print(f"{path} is stale: run `python -m sino_russia.derive`", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
