"""What researchers are told of versions: what changed, in which release, and how to read an old one."""

from collections.abc import Callable

import polars as pl
import pytest

import sino_russia as sr
from sino_russia import errors
from sino_russia.frames import TABLES

pytestmark = pytest.mark.usefixtures("released")


def test_every_table_of_every_version_is_read():
    assert sr.versions() == ["0.1.0", "0.2.0", "0.2.1"]
    for version in sr.versions():
        assert sr.tables(version) == sorted(TABLES)
        assert all(sr.load(table, version).width > 3 for table in TABLES)
    assert sr.load("visits", "0.1.0").height == sr.load("visits").height + 1


def test_changes_are_a_table():
    changes = sr.changes("0.1.0", "0.2.1")
    assert changes.columns == ["change", "family", "record_id", "field", "old", "new", "reason"]
    whole = changes.filter(pl.col("field").is_null()).select("change", "record_id", "old", "new", "reason")
    assert whole.rows() == [
        ("added", "kazan", None, "Kazan", None),
        (
            *("withdrawn", "li-keqiang-moscow-2014-10", "Li Keqiang in Moscow", None),
            "one visit twice; replaced by li-qiang-moscow-2024-08",
        ),
    ]
    total = changes.row(by_predicate=pl.col("field") == "total", named=True)
    assert (total["record_id"], total["old"], total["new"]) == ("trade-2023-gacc-usd", "240.1", "240.2")
    assert total["reason"] == "The table of the release has the second decimal."


def test_changes_go_backwards_too():
    back = sr.changes("0.2.1", "0.1.0").filter(pl.col("change") == "added")
    assert back["record_id"].to_list() == ["li-keqiang-moscow-2014-10"]
    assert sr.changes("0.2.0", "0.2.0").is_empty()


def test_the_history_of_a_record_is_a_table():
    history = sr.history("trade-2023-gacc-usd").filter(pl.col("field").is_null() | (pl.col("field") == "total"))
    assert history.select("release", "change", "field", "old", "new").rows() == [
        ("0.1.0", "added", None, None, "Trade in 2023"),
        ("0.2.1", "changed", "total", "240.1", "240.2"),
    ]


def test_the_history_of_a_record_that_is_gone_says_why():
    came, went = sr.history("li-keqiang-moscow-2014-10").rows(named=True)
    assert (came["release"], came["change"]) == ("0.1.0", "added")
    assert (went["release"], went["change"], went["reason"]) == (
        *("0.2.0", "withdrawn"),
        "one visit twice; replaced by li-qiang-moscow-2024-08",
    )


def test_an_id_that_no_release_had_names_the_nearest():
    with pytest.raises(errors.UnknownRecord, match='did you mean "kazan"'):
        sr.history("kasan")
    with pytest.raises(errors.UnknownVersion, match="did you mean"):
        sr.changes("0.1.0", "0.2")


@pytest.mark.parametrize("ask", [sr.record, sr.claims])
def test_an_id_that_was_withdrawn_names_what_took_its_place(ask: Callable[[str], object]):
    with pytest.raises(errors.UnknownRecord, match=r"withdrawn on 2026-02-01 \(one visit twice\)") as raised:
        ask("li-keqiang-moscow-2014-10")
    assert raised.value.nearest == "li-qiang-moscow-2024-08"


def test_withdrawn_ids_are_a_table():
    assert sr.load("withdrawn", "0.1.0").is_empty()
    assert sr.load("withdrawn")["replaced_by"].to_list() == ["li-qiang-moscow-2024-08"]


def test_the_codebook_says_since_when():
    assert set(sr.codebook("visits")["since"]) == {"0.1.0"}
