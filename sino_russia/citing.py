"""How to cite the data: one set of facts, in every form that is asked for."""

import datetime as dt
import json
from typing import NamedTuple

DATASET = "sino_russia"
TITLE = "sino_russia: China–Russia relations, record by record"
AUTHORS = "The sino_russia contributors"
LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
KEYWORDS = ("China", "Russia", "international relations", "dataset", "events data")
ABSTRACT = (
    "Hand-curated records of events, visits, agreements, trade figures, other indicators and stated positions in the "
    "relations of China with the Soviet Union and Russia, each coded value tied to what a source prints and checked by "
    "machine."
)


class Edition(NamedTuple):
    """One version of the data."""

    version: str
    date: dt.date | None = None
    """Day of the release; none for what has not been released."""


class Subset(NamedTuple):
    """What somebody took out of a version."""

    rows: int
    columns: int
    sha256: str
    """Digest of names and values, whatever the order of rows and columns."""

    def __str__(self) -> str:
        return f"Subset of {self.rows} rows and {self.columns} columns, SHA-256 {self.sha256}"


def text(edition: Edition, subset: Subset | None = None) -> str:
    """The citation as a sentence.

    >>> print(text(Edition("1.0.0", dt.date(2027, 1, 31))))
    The sino_russia contributors (2027). sino_russia: China–Russia relations, record by record. Version 1.0.0. Data set.
    """
    year = f" ({edition.date.year})" if edition.date else ""
    return f"{AUTHORS}{year}. {TITLE}. Version {edition.version}. Data set.{f' {subset}.' if subset else ''}"


def bibtex(edition: Edition, subset: Subset | None = None) -> str:
    """The citation as an entry for BibTeX."""
    fields = {
        # The second pair of braces keeps a name whole, and capitals as they are.
        "author": f"{{{_tex(AUTHORS)}}}",
        "title": f"{{{_tex(TITLE)}}}",
        **({"year": str(edition.date.year)} if edition.date else {}),
        "version": edition.version,
        "note": f"Data set, version {edition.version}." + (f" {subset}." if subset else ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{_key(edition)},", *lines, "}"])


def csl(edition: Edition, subset: Subset | None = None) -> str:
    """The citation as CSL-JSON, which Zotero, Pandoc and most other reference managers read."""
    day = edition.date
    item = {
        "id": _key(edition),
        "type": "dataset",
        "title": TITLE,
        "author": [{"literal": AUTHORS}],
        **({"issued": {"date-parts": [[day.year, day.month, day.day]]}} if day else {}),
        "version": edition.version,
        **({"note": f"{subset}."} if subset else {}),
    }
    return json.dumps([item], ensure_ascii=False, indent=2)


FORMATS = {"text": text, "bibtex": bibtex, "csl": csl}
"""Forms of a citation by name."""


def citation_file(edition: Edition) -> str:
    """The text of CITATION.cff, from which GitHub and Zenodo take how to cite."""
    released = [f"date-released: {edition.date}"] if edition.date else []
    lines = [
        "cff-version: 1.2.0",
        "type: dataset",
        f"title: {json.dumps(TITLE, ensure_ascii=False)}",
        'message: "If you use these data, please cite them with the version you used."',
        f"abstract: {json.dumps(ABSTRACT)}",
        "authors:",
        f"  - name: {json.dumps(AUTHORS)}",
        f"version: {edition.version}",
        *released,
        f"license: {LICENCE}",
        "keywords:",
        *(f"  - {keyword}" for keyword in KEYWORDS),
    ]
    return "\n".join(lines) + "\n"


def _key(edition: Edition) -> str:
    return f"{DATASET}_{edition.version}".replace(".", "_")


def _tex(words: str) -> str:
    return words.replace("_", r"\_")
