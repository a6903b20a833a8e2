"""A record lies in the folder of another year or deeper than its family has folders.

Records lie in `data/<family>/<year>`, the year being the first in their date or period (198X for a decade); what they
point to lies in `data/<family>`.

Wrong:

    # file: data/visits/2023/putin-beijing-harbin-2024-05.yaml
    date: 2024-05-16/2024-05-17

Right:

    # file: data/visits/2024/putin-beijing-harbin-2024-05.yaml
    date: 2024-05-16/2024-05-17

How to mend: move the file, or correct the date.
"""

from collections.abc import Iterator

from sino_russia.model import Entry
from sino_russia.problems import Severity
from sino_russia.records import Records, when
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR


def check(records: Records) -> Iterator[Fault]:
    """Records that were read from a file in another folder than theirs."""
    for entry in records:
        file = records.file(entry)
        if file is None:
            continue
        folder, wanted = file.rpartition("/")[0], _folder(entry)
        if folder != wanted:
            name = next((name for name in ("date", "period") if hasattr(entry, name)), "id")
            yield Fault(entry, (name,), f"lies in data/{folder}", f"Its place is data/{wanted}.")


def _folder(entry: Entry) -> str:
    date = when(entry)
    return entry.family if date is None else f"{entry.family}/{date.removeprefix('../')[:4]}"
