import pytest

from sino_russia.nearest import nearest

IDS = [
    f"{who}-{where}-{year}"
    for who in ("putin", "xi", "li")
    for where in ("beijing", "moscow")
    for year in range(1990, 2025)
]


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        ("knid", ["id", "kind", "title"], "kind"),
        ("visit", ["visits", "events"], "visits"),
        ("Xi Jinping", ["xi-jinping", "li-qiang"], "xi-jinping"),
        ("STATE_VISIT", ["state_visit", "stopover"], "state_visit"),
        ("putin", ["putin-visit-to-the-far-north-2024", "vladimir-putin", "xi-jinping"], "vladimir-putin"),
        ("gas", ["gazprom", "pipeline_gas", "natural_gas_liquids"], "pipeline_gas"),
        ("putin xi", ["vladimir-putin", "xi-call-with-putin"], "xi-call-with-putin"),
        ("china", ["state-grid-china"], None),
        ("zzz", ["id", "kind"], None),
        ("kind", [], None),
        ("", ["id"], None),
    ],
)
def test_nearest(name: str, options: list[str], expected: str | None):
    assert nearest(name, options) == expected


@pytest.mark.parametrize(
    "slip", ["putin-bejing-2011", "putin-beijing2011", "uptin-beijing-2011", "putin-beijing-20111"]
)
def test_finds_one_slip_among_more_options_than_are_compared_in_full(slip: str):
    assert len(IDS) > 200
    assert nearest(slip, IDS) == "putin-beijing-2011"
