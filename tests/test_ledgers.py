"""Entries of a ledger: coded or skipped, never both, never neither."""

import pytest
from pydantic import ValidationError

from sino_russia.model.ledgers import LedgerEntry, line_numbers


@pytest.mark.parametrize(
    "entry",
    [
        {"lines": "5", "claim": "Putin went to China.", "records": ["putin-beijing-2024-05"]},
        {"lines": "1-3, 7", "skipped": "title"},
    ],
)
def test_coded_or_skipped(entry: dict[str, object]):
    assert LedgerEntry.model_validate(entry).lines == entry["lines"]


@pytest.mark.parametrize(
    "entry",
    [
        {"lines": "5"},
        {"lines": "5", "claim": "Putin went to China."},
        {"lines": "5", "records": ["putin-beijing-2024-05"]},
        {"lines": "5", "records": ["putin-beijing-2024-05"], "skipped": "title"},
        {"lines": "5", "claim": "Putin went.", "records": ["putin-beijing-2024-05"], "skipped": "title"},
        {"lines": "0", "skipped": "title"},
        {"lines": "3-", "skipped": "title"},
        {"lines": "5,6", "skipped": "title"},
    ],
)
def test_anything_else_is_refused(entry: dict[str, object]):
    with pytest.raises(ValidationError):
        LedgerEntry.model_validate(entry)


def test_a_range_that_runs_backwards_accounts_for_nothing():
    assert line_numbers("7-5") == frozenset()
