"""Every rule's manual page has a wrong and a right example, and they are what they say."""

from pathlib import Path

import pytest
from examples import SAMPLE, Example, examples, lay

from sino_russia import rules
from sino_russia.checking import check

ALL = [example for rule in rules.catalogue().values() for example in examples(rule.name, rule.page)]


def test_the_sample_has_no_faults() -> None:
    assert check(SAMPLE).problems == ()


@pytest.mark.parametrize("name", rules.catalogue())
def test_page_has_both_examples_and_says_how_to_mend(name: str) -> None:
    rule = rules.catalogue()[name]
    assert {example.is_wrong for example in examples(name, rule.page)} == {True, False}
    assert "How to mend:" in rule.page
    assert rule.summary.endswith(".")


@pytest.mark.parametrize("example", ALL, ids=lambda one: f"{one.rule}-{'wrong' if one.is_wrong else 'right'}")
def test_example(example: Example, tmp_path: Path) -> None:
    texts = lay(example.text, tmp_path)
    problems = check(tmp_path, texts=texts).problems
    if example.is_wrong:
        assert example.rule in {problem.rule for problem in problems}
    else:
        assert problems == ()
