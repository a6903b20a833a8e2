"""For tests of what works with these records: Hypothesis strategies for every family.

>>> from sino_russia.testing import strategies
>>> sorted(strategies)[:3]
['actors', 'agreements', 'counting_rules']
"""

from sino_russia.derive.strategies import strategies

__all__ = ["strategies"]
