"""The yardstick of `build`: what one writes in an afternoon with PyYAML, pandas and pandera.

`python benchmarks/naive.py ROOT OUT` reads all records under ROOT/data, checks ids, writes a Parquet file a family.
"""

import sys
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import yaml

SCHEMA = pa.DataFrameSchema({"id": pa.Column("string", pa.Check.str_matches(r"^[a-z0-9-]+$"), unique=True)})


def main(root: Path, out: Path) -> None:
    """Read, check, write."""
    for folder in sorted((root / "data").iterdir()):
        rows = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(folder.rglob("*.yaml"))]
        if rows:
            # Lists and mappings of mixed kinds have no column type in pandas: all as text.
            SCHEMA.validate(pd.DataFrame(rows).astype("string")).to_parquet(out / f"{folder.name}.parquet")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
