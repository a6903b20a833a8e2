from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sino_russia.reading.canonical import read_canonical
from sino_russia.reading.parsing import parse

RECORD = Path(__file__).with_name("forms.yaml").read_text(encoding="utf-8")

WORDS = """\
x|a b|Xi Jinping|2024-05-16|-1.5|习近平|16—17 мая|a:b|a#b|l'x|say "x"|https://x.y/#z|x,|a: b|a #b|- x|-x|
&x|*x|!x|[x|]x|{x|}x|x]|?x|%x|@x|`x|>|>-|| |x:|x | x|"x"|'x'|'it''s'|"a\\"b"|'|"|''|[a, b]|[a, 'b, c']|[a,b]|
[]|[ a ]|[a, ]|[l'x, a"b]|[-1, -]|{a: b}|{a: b, c: d}|{a: b, a: c}|{a: "b, c"}|{a: b'c}|{}|{a}|{a: }|
---|...|~|<<|\u00a0x|x\u00a0|=x"""
words = st.sampled_from(["|", "|-", *WORDS.replace("\n", "").split("|")])
lines = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "  ", "    ", "      ", "   "]),
    st.sampled_from(["", "", "", "- ", "- - ", "-"]),
    st.sampled_from(["", "a: ", "b: ", "c:", "d.e: ", "a:b: ", "? ", "<<: ", "'a': "]),
    words,
)
texts = st.lists(lines, min_size=1, max_size=8).map(lambda parts: "\n".join(parts) + "\n")


@settings(max_examples=300, deadline=None)
@given(texts)
def test_quick_reader_and_full_parser_agree(text: str):
    quick = read_canonical(text)
    if quick is not None:
        assert quick == parse(text, "x.yaml").data


@pytest.mark.parametrize(
    "text",
    [
        RECORD,
        'a: l\'x\nb: say "x"\nc: https://x.y/#z\nd: a:b\n',
        "a: ['b, c', \"d\", l'e, -1.5]\n",
        "a: ['b, c', d]\nb: [\"c, d\", e]\n",
        "a:\n  - b: >-\n      one\n      two\n    c: d\n",
        "a:\n  - b\n  - c: d\n    e:\n      - f\n  - {g: h}\ni: j\n",
        "a:\n  - >-\n    one\n    two\n  - three\n",
        "a:\n  b: x\n  c:\n    d: y\n",
    ],
)
def test_quick_reader_takes_the_canonical_form(text: str):
    assert read_canonical(text) == parse(text, "x.yaml").data


@pytest.mark.parametrize(
    "text",
    [
        *("", "a: x", "a: x\n\nb: y\n", "a: x # y\n", "a: x\n  y\n", "a: x\na: y\n", "a: {b: c, b: d}\n  e: f\n"),
        *("a:\n", "a: x\nb:\n", "a:\nb: c\n", "a:\nb:\n  - c\n", "a:\n    b: c\n", "a:\n  # b\n  c: d\n"),
        *("a: x\n- b\n", "a:\n  - b\n  c: d\n", "a:\n  b: c\n  - d\n", "a:\n  - \n  - b\n"),
    ],
)
def test_quick_reader_leaves_the_rest_alone(text: str):
    assert read_canonical(text) is None


@pytest.mark.parametrize("levels", range(15, 25))
@pytest.mark.parametrize("innermost", ["x", "[x]", "{b: x}"])
@pytest.mark.parametrize("head", ["", "- "])
def test_quick_reader_goes_no_deeper_than_the_full_parser(levels: int, innermost: str, head: str):
    lines = [f"{'  ' * level}a:" for level in range(levels)]
    text = "\n".join([*lines, f"{'  ' * levels}{head}a: {innermost}"]) + "\n"
    quick = read_canonical(text)
    assert quick is None or quick == parse(text, "x.yaml").data
    assert (quick is None) == (levels > 17)
