"""One set of facts, in every form of a citation."""

import datetime as dt
import json
import re
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
import yaml

import sino_russia as sr
from sino_russia import citing, errors
from sino_russia.citing import Edition, citation_file

ROOT = Path(__file__).parents[1]


def test_every_form_says_who_what_when_and_which(released: Path):
    for form in citing.FORMATS:
        said = sr.cite("0.2.0", form).replace(r"\_", "_")
        assert all(fact in said for fact in (citing.AUTHORS, citing.TITLE, "0.2.0", "2026"))


def test_the_newest_release_is_cited(released: Path):
    assert sr.cite() == sr.cite("0.2.1")
    assert "Version 0.2.1." in sr.cite()


def test_bibtex_has_balanced_braces_and_no_bare_underscores(released: Path):
    entry = sr.cite(format="bibtex")
    assert entry.startswith("@misc{sino_russia_0_2_1,\n")
    assert entry.count("{") == entry.count("}")
    title = re.search(r"title = \{(.*)\},", entry)
    assert title is not None
    assert r"\_" in title[1]


def test_csl_is_json_of_one_data_set(released: Path):
    (item,) = json.loads(sr.cite("0.1.0", "csl"))
    assert (item["type"], item["version"]) == ("dataset", "0.1.0")
    assert item["issued"] == {"date-parts": [[2026, 1, 31]]}


def test_files_hold_the_same_citation(released: Path):
    metadata = pl.read_parquet_metadata(sr.path("visits", version="0.2.0"))
    assert metadata["citation"] == sr.cite("0.2.0")


def test_what_is_not_released_has_no_year(released: Path, sample_tables: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sino_russia.whereabouts.locations._built", lambda: sample_tables)
    assert sr.cite("work") == pl.read_parquet_metadata(sample_tables / "visits.parquet")["citation"]
    assert "20" not in sr.cite("work")


def digest(result: object) -> str:
    found = re.search(r"SHA-256 ([0-9a-f]{64})", sr.cite(result=result))
    assert found is not None
    return found[1]


def test_a_result_is_cited_with_its_size_and_digest(released: Path):
    visits = sr.load("visits").select("id", "date_start", "kind", "hosts")
    assert "Subset of 2 rows and 4 columns, SHA-256 " in sr.cite(result=visits)
    assert "Subset of 2 rows" in sr.cite(format="bibtex", result=visits)
    (item,) = json.loads(sr.cite(format="csl", result=visits))
    assert item["note"].startswith("Subset of 2 rows")


def test_the_digest_is_that_of_the_values_whatever_holds_them(released: Path):
    names = ["id", "date_start", "kind", "hosts", "number"]
    visits = sr.load("visits").select(names)
    frame = sr.load("visits", backend="pandas")[names]
    same = [
        visits.reverse(),
        visits.select(reversed(names)),
        visits.lazy(),
        frame,
        frame.sort_values("date_start", ascending=False),
        sr.load("visits", backend="arrow").select(names),
        pd.concat([frame[1:], frame[:1]]),
        pd.read_parquet(sr.path("visits"), dtype_backend="numpy_nullable")[names],
    ]
    assert {digest(one) for one in same} == {digest(visits)}
    others = [visits.head(1), visits.drop("number"), visits.with_columns(pl.col("id").str.to_uppercase())]
    # A date that has become a time, as the page on citing says.
    others.append(visits.to_pandas())
    assert digest(visits) not in {digest(other) for other in others}


def test_an_unknown_form_names_the_nearest(released: Path):
    with pytest.raises(errors.UnknownFormat, match='no format "bibtx"; did you mean "bibtex"'):
        sr.cite(format="bibtx")
    with pytest.raises(errors.UnknownVersion, match="did you mean"):
        sr.cite("0.2")


def test_the_citation_file_says_what_the_citation_says():
    edition = Edition("1.0.0", dt.date(2027, 1, 31))
    told = yaml.safe_load(citation_file(edition))
    (author,) = told["authors"]
    (item,) = json.loads(citing.csl(edition))
    assert (author["name"], told["title"], told["version"]) == (
        item["author"][0]["literal"],
        item["title"],
        item["version"],
    )
    assert item["issued"]["date-parts"] == [[told["date-released"].year, 1, 31]]
    assert told["license"] == citing.LICENCE
