"""Country codes of one state: sources and places name it by several."""

_TODAY = {"SUN": "RUS", "HKG": "CHN", "MAC": "CHN"}


def state_today(country: str) -> str:
    """Code of the state that a country is today, or belongs to today.

    >>> state_today("SUN"), state_today("HKG"), state_today("KAZ")
    ('RUS', 'CHN', 'KAZ')
    """
    return _TODAY.get(country, country)
