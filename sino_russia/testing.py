"""For tests of what works with these records: Hypothesis strategies for every family.

>>> from sino_russia.testing import strategies
>>> sorted(strategies)[:3]
['actors', 'agreements', 'counting_rules']
"""

try:
    from sino_russia.derive.strategies import strategies
except ImportError as error:
    from sino_russia.errors import NotInstalled

    raise NotInstalled("strategies need Hypothesis; run `pip install hypothesis`") from error

__all__ = ["strategies"]
