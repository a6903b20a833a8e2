"""Records checked and written as tables: Parquet files that explain themselves, all of them or none."""

from sino_russia.building.tables import (
    MANIFEST,
    WORK,
    WrittenTable,
    build,
    default_folder,
    frames,
    sha256,
    write_tables,
)

__all__ = ["MANIFEST", "WORK", "WrittenTable", "build", "default_folder", "frames", "sha256", "write_tables"]
