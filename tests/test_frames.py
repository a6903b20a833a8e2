"""Records become tables and come back as they were."""

import datetime as dt
import random
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandera.errors import SchemaErrors

from sino_russia.checking.loading import load
from sino_russia.errors import UnknownTable
from sino_russia.frames import TABLES, columns, entries, table_schema, tables
from sino_russia.frames.catalogue import KEYS
from sino_russia.frames.contracts import contract
from sino_russia.frames.links import coded
from sino_russia.frames.series import Cut
from sino_russia.model import FAMILIES, Actor, Event, Source, TradeFigure, Visit
from sino_russia.records import Records
from sino_russia.testing import strategies

ROOT = Path(__file__).parents[1]

by_id = attrgetter("id")


def row(frame: pl.DataFrame, id: str) -> dict[str, object]:
    return frame.row(by_predicate=pl.col("id") == id, named=True)


def test_every_record_of_the_data_set_comes_back():
    records = load(ROOT).records
    made = tables(records)
    assert sorted(entries(made), key=by_id) == sorted(records, key=by_id)
    again = tables(entries(made))
    assert all(again[name].equals(frame) for name, frame in made.items())


@pytest.mark.parametrize("family", FAMILIES)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_record_there_can_be_comes_back(family: str, data: st.DataObject):
    drawn = data.draw(st.lists(strategies[family], max_size=3, unique_by=by_id))
    made = tables(drawn)
    assert entries(made) == sorted(drawn, key=by_id)
    assert all(frame.schema == table_schema(name) for name, frame in made.items())


def test_rows_of_evidence_may_stand_in_any_order(sample: Records):
    made = tables(sample)
    shuffled = {**made, "claims": made["claims"].sample(fraction=1, shuffle=True, seed=3)}
    assert entries(shuffled) == entries(made)


def test_tables_do_not_depend_on_the_order_of_records(sample: Records):
    shuffled = random.Random(5).sample(list(sample), len(sample))
    first, second = tables(sample), tables(shuffled)
    assert all(first[name].equals(second[name]) for name in first)


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_told_apart_and_explained(table: str):
    names = [column.name for column in columns(table)]
    assert len(names) == len(set(names))
    assert set(KEYS[table]) <= set(names)
    assert all(column.description.endswith(".") for column in columns(table))


def test_an_unknown_table_names_the_nearest():
    with pytest.raises(UnknownTable, match=r'no table "visit"; did you mean "visits"\?'):
        columns("visit")


def test_dates_carry_the_days_they_can_mean(sample: Records):
    visit = row(tables(sample)["visits"], "putin-beijing-harbin-2024-05")
    assert (visit["date"], visit["date_precision"]) == ("2024-05-16/2024-05-17", "interval")
    assert (visit["date_start"], visit["date_end"]) == (dt.date(2024, 5, 16), dt.date(2024, 5, 17))


def test_parts_become_parallel_lists(sample: Records):
    visit = row(tables(sample)["visits"], "putin-beijing-harbin-2024-05")
    assert visit["itinerary_place"] == ["beijing", "harbin"]
    assert visit["itinerary_date_start"] == [dt.date(2024, 5, 16), dt.date(2024, 5, 17)]


@pytest.mark.parametrize(
    "printed", ["240", "240.0", "240.10", "0", "0.00", "0.1", "123456789012345", "0.000000000000001"]
)
def test_decimals_keep_the_digits_that_were_printed(printed: str):
    figure = TradeFigure.model_validate({**FIGURE, "total": printed})
    (back,) = entries(tables([figure]))
    assert isinstance(back, TradeFigure)
    assert f"{back.total:f}" == printed


FIGURE = {"id": "t", "title": "T", "period": "2023", "unit": "usd_bn", "reporter": "gacc"}


def test_sources_are_counted(sample: Records):
    events = row(tables(sample)["events"], "joint-sea-2022")
    assert (events["n_sources"], events["n_publishers"], events["has_primary"]) == (1, 1, False)
    assert (events["has_chinese_source"], events["has_russian_source"]) == (True, False)
    visit = row(tables(sample)["visits"], "putin-beijing-harbin-2024-05")
    assert (visit["n_sources"], visit["has_chinese_source"], visit["has_russian_source"]) == (2, True, True)


def test_one_source_cited_twice_counts_once():
    event = Event.model_validate({**EVENT, "evidence": [{"source": "s", "at": "lines 1"}, {"source": "s"}]})
    source = Source.model_validate({**SOURCE, "id": "s", "publisher": "p"})
    counted = row(tables([event, source])["events"], "e")
    assert (counted["n_sources"], counted["n_publishers"], counted["has_primary"]) == (1, 1, True)


def test_outlets_of_one_house_are_one_publisher():
    event = Event.model_validate({**EVENT, "evidence": [{"source": f"of-{id}"} for id in ("paper", "site", "other")]})
    sources = [
        Source.model_validate({**SOURCE, "id": f"of-{publisher}", "publisher": publisher})
        for publisher in ("paper", "site", "other")
    ]
    actors = [
        Actor.model_validate({"id": "paper", "name": "Paper", "kind": "media", "part_of": "house"}),
        Actor.model_validate({"id": "site", "name": "Site", "kind": "media", "part_of": "paper"}),
        Actor.model_validate({"id": "house", "name": "House", "kind": "company"}),
    ]
    counted = row(tables([event, *sources, *actors])["events"], "e")
    assert (counted["n_sources"], counted["n_publishers"]) == (3, 2)


def test_who_passes_on_what_another_outlet_wrote_is_no_publisher_beside_it():
    chains = {"agency": [], "paper": ["agency"], "site": ["ministry"]}
    cited = [{"source": f"of-{publisher}", "via": via} for publisher, via in chains.items()]
    event = Event.model_validate({**EVENT, "evidence": cited})
    sources = [
        Source.model_validate({**SOURCE, "id": f"of-{publisher}", "publisher": publisher}) for publisher in chains
    ]
    actors = [
        Actor.model_validate({"id": "agency", "name": "Agency", "kind": "media"}),
        Actor.model_validate({"id": "ministry", "name": "Ministry", "kind": "body"}),
    ]
    counted = row(tables([event, *sources, *actors])["events"], "e")
    assert (counted["n_sources"], counted["n_publishers"]) == (3, 2)


@pytest.mark.parametrize(
    ("kind", "via", "expected"),
    [
        ("official", [], True),
        ("official", ["ministry"], True),
        ("official", ["agency"], False),
        ("treaty_text", ["agency"], True),
        ("state_media", [], False),
    ],
)
def test_a_dispatch_on_an_offices_page_is_not_its_own_text(kind: str, via: list[str], expected: bool):
    event = Event.model_validate({**EVENT, "evidence": [{"source": "s", "via": via}]})
    source = Source.model_validate({**SOURCE, "id": "s", "publisher": "office", "kind": kind})
    actors = [
        Actor.model_validate({"id": "agency", "name": "Agency", "kind": "media"}),
        Actor.model_validate({"id": "ministry", "name": "Ministry", "kind": "body"}),
    ]
    assert row(tables([event, source, *actors])["events"], "e")["has_primary"] is expected


def test_a_source_with_words_of_its_own_is_a_witness_even_if_it_passes_on_others():
    cited = [{"source": "s", "at": "p. 1", "via": ["agency"]}, {"source": "s", "at": "p. 2"}, {"source": "of-agency"}]
    event = Event.model_validate({**EVENT, "evidence": cited})
    sources = [
        Source.model_validate({**SOURCE, "id": id, "publisher": publisher})
        for id, publisher in (("s", "paper"), ("of-agency", "agency"))
    ]
    agency = Actor.model_validate({"id": "agency", "name": "Agency", "kind": "media"})
    for evidence in (event.evidence, event.evidence[::-1]):
        turned = event.model_copy(update={"evidence": evidence})
        assert row(tables([turned, *sources, agency])["events"], "e")["n_publishers"] == 2


EVENT = {"id": "e", "title": "E", "date": "2024-05-16", "kind": "exercise"}
SOURCE = {"title": "T", "kind": "treaty_text", "side": "china", "language": "zh"}


def test_the_latest_stage_and_the_side_are_columns(sample: Records):
    made = tables(sample)
    assert row(made["agreements"], "joint-statement-2024-05-16")["stage"] == "signed"
    assert row(made["actors"], "xi-jinping")["side"] == "china"


def test_a_claim_pairs_what_is_coded_with_what_is_printed(sample: Records):
    claims = tables(sample)["claims"].filter(pl.col("record_id") == "putin-beijing-harbin-2024-05", pl.col("item") == 2)
    assert claims.select("field", "value", "printed", "source_id").rows() == [
        ("date", "2024-05-16/2024-05-17", "16—17 мая", "tass-2024-05-16-talks"),
        ("visitors", "vladimir-putin", "Путина", "tass-2024-05-16-talks"),
        ("hosts", "xi-jinping", "Си Цзиньпином", "tass-2024-05-16-talks"),
        ("itinerary.beijing", "beijing 2024-05-16", "в Пекине", "tass-2024-05-16-talks"),
        ("itinerary.harbin", "harbin 2024-05-17", "Харбин", "tass-2024-05-16-talks"),
    ]


@pytest.mark.parametrize(
    ("shown", "values"),
    [
        (["Putin", "Xi"], ["vladimir-putin", "xi-jinping"]),  # one printed for one coded
        (["the leaders"], ["vladimir-putin, xi-jinping"]),
        (["a", "b", "c"], ["vladimir-putin, xi-jinping"] * 3),
    ],
)
def test_a_claim_on_a_list_names_one_member_or_all(shown: list[str], values: list[str]):
    event = Event.model_validate(
        {
            **EVENT,
            "participants": ["vladimir-putin", "xi-jinping"],
            "evidence": [{"source": "s", "shows": {"participants": shown}}],
        }
    )
    claims = tables([event])["claims"]
    assert claims["value"].to_list() == values
    assert claims["position"].to_list() == list(range(1, len(shown) + 1))


def test_a_source_without_data_stays_in_the_claims():
    event = Event.model_validate({**EVENT, "evidence": [{"source": "s"}]})
    assert tables([event])["claims"].select("relation", "field", "printed").row(0) == ("cites", None, None)


def test_coded_values_are_text_as_it_stands_in_the_file(sample: Records):
    figure = sample.get("trade-2023-gacc-usd")
    assert figure is not None
    assert coded(figure, "total") == ["240.1"]
    assert coded(figure, "projected") == ["false"]
    assert coded(figure, "growth") == coded(figure, "no_such_field") == []


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("itinerary", ["beijing 2024-05-16", "harbin 2024-05-17"]),
        ("itinerary.harbin", ["harbin 2024-05-17"]),
        ("itinerary.2", ["harbin 2024-05-17"]),
        ("itinerary.2024-05-16", ["beijing 2024-05-16"]),
        ("itinerary.kazan", []),
    ],
)
def test_a_path_names_the_same_member_for_tables_and_rules(path: str, values: list[str], sample: Records):
    visit = sample.get("putin-beijing-harbin-2024-05")
    assert visit is not None
    assert coded(visit, path) == values


def test_participants_have_the_offices_of_the_day(sample: Records):
    made = tables(sample)["participants"]
    one = made.filter(pl.col("record_id") == "putin-beijing-harbin-2024-05", pl.col("role") == "visitor")
    putin = one.row(0, named=True)
    assert (putin["actor_id"], putin["office_ids"], putin["side"]) == (
        "vladimir-putin",
        ["president-of-russia"],
        "russia",
    )
    assert (putin["date_start"], putin["date_end"]) == (dt.date(2024, 5, 16), dt.date(2024, 5, 17))


def test_who_was_out_of_office_has_none():
    tenure = {"office": "premier", "start": "2013", "end": "2023-03-11"}
    actor = Actor.model_validate({"id": "li", "name": "Li", "kind": "person", "tenures": [tenure]})
    meeting = {"title": "V", "kind": "other", "visitors": ["li", "nobody"], "hosts": [], "itinerary": []}
    visits = [Visit.model_validate({**meeting, "id": f"v-{day}", "date": day}) for day in ("2023-03-01", "2023-05-01")]
    found = tables([actor, *visits])["participants"].select("actor_id", "position", "office_ids", "side").rows()
    assert found == [
        ("li", 1, ["premier"], "third"), ("nobody", 2, [], None),
        ("li", 1, [], "third"), ("nobody", 2, [], None),
    ]  # fmt: skip


def test_tenures_are_rows(sample: Records):
    tenure = tables(sample)["tenures"].row(by_predicate=pl.col("actor_id") == "li-keqiang", named=True)
    assert (tenure["office_id"], tenure["position"]) == ("premier-of-china", 1)
    assert (tenure["start_start"], tenure["end_end"]) == (dt.date(2013, 3, 15), dt.date(2023, 3, 11))


def test_no_records_make_empty_tables_of_the_same_columns():
    made = tables([])
    assert {name: frame.schema for name, frame in made.items()} == {name: table_schema(name) for name in made}
    assert set(TABLES) - set(made) == {"codebook"}
    assert entries(made) == []


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), max_size=3), max_size=6))
def test_a_flat_column_is_cut_into_the_lists_it_came_from(lists: list[list[int]]):
    flat = pl.Series("n", [one for members in lists for one in members], dtype=pl.Int64)
    assert Cut(lists)(flat).to_list() == lists


def test_contracts_hold_for_every_table(sample: Records):
    for name, frame in tables(sample).items():
        contract(name).validate(frame, lazy=True)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda frame: pl.concat([frame, frame.head(1)]),
        lambda frame: frame.with_columns(id=pl.lit("Not an id")),
        lambda frame: frame.with_columns(title=pl.lit(None, dtype=pl.String)),
        lambda frame: frame.with_columns(number=pl.lit(0, dtype=pl.Int64)),
        lambda frame: frame.with_columns(pl.col("kind").cast(pl.String)),
        lambda frame: frame.drop("kind"),
        lambda frame: frame.with_columns(extra=1),
    ],
)
def test_contracts_refuse_what_is_not_so(spoil: Callable[[pl.DataFrame], pl.DataFrame], sample: Records):
    with pytest.raises(SchemaErrors):
        contract("events").validate(spoil(tables(sample)["events"]), lazy=True)


def test_strategies_cover_every_family_and_name_the_nearest():
    assert list(strategies) == list(FAMILIES)
    with pytest.raises(UnknownTable, match='did you mean "visits"'):
        strategies["visit"]
