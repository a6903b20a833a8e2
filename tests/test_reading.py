import inspect
import os
import pickle
import re
from pathlib import Path

import pytest

from sino_russia.problems import Severity
from sino_russia.reading import LARGEST, Unreadable, documents, parsing, read, read_file
from sino_russia.reading.parsing import Loc
from sino_russia.reading.refusals import REFUSALS


def refusal(raw: bytes) -> list[tuple[int, int, str]]:
    with pytest.raises(Unreadable) as raised:
        read(raw, "x.yaml")
    return [(problem.line, problem.column, problem.rule) for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("id: x\n", {"id": "x"}),
        ("id: x", {"id": "x"}),
        ("id: x\r\nkind: y\r\n", {"id": "x", "kind": "y"}),
        ("---\nid: x\n", {"id": "x"}),
        ("{id: x, hosts: [a, b]}\n", {"id": "x", "hosts": ["a", "b"]}),
        ("a: NO\nb: 1e3\nc: 2024-05\nd: ~\ne: 0x1F\n", {"a": "NO", "b": "1e3", "c": "2024-05", "d": "~", "e": "0x1F"}),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("a: x # why\n# more\nb: y#z\n", {"a": "x", "b": "y#z"}),
        ("a: one\n  two\n\n  three\n", {"a": "one two\nthree"}),
        ('a: "one\n  two"\n', {"a": "one two"}),
        ("a: >-\n  one\n  two\n\n  three\n", {"a": "one two\nthree"}),
        ("a: >\n  one\n", {"a": "one\n"}),
        ("a: |\n  one\n   two\n", {"a": "one\n two\n"}),
        (
            "a: '16—17 мая'\nb: 2401亿美元\nc: 1,6\u00a0трлн\n",
            {"a": "16—17 мая", "b": "2401亿美元", "c": "1,6\u00a0трлн"},
        ),
        ("a:\n- x\n- y\n", {"a": ["x", "y"]}),
        ("a:\n    b:\n        c: x\n", {"a": {"b": {"c": "x"}}}),
        ("a: []\nb: {}\n", {"a": [], "b": {}}),
        ("a: [[x], {b: y}]\n", {"a": [["x"], {"b": "y"}]}),
        ("? a\n: x\n", {"a": "x"}),
        ("'<<': x\n", {"<<": "x"}),
        ("a: https://example.org/#top\n", {"a": "https://example.org/#top"}),
    ],
)
def test_every_scalar_is_text(text: str, data: object):
    assert read(text.encode(), "x.yaml").data == data


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", [(1, 1, "empty-file")]),
        (b"\n\n# nothing\n", [(1, 1, "empty-file")]),
        (b"x" * (LARGEST + 1), [(1, 1, "too-large")]),
        (b"a: " + b"x" * 5_000_000, [(1, 1, "too-large")]),
        (b"id: x\nb: \xe9t\xe9\n", [(2, 4, "not-utf-8")]),
        (b"id: x\nb: \xd0\xb9\xd0\xb9\xff\n", [(2, 6, "not-utf-8")]),
        (b"\xff\xfei\x00d\x00", [(1, 1, "not-utf-8")]),
        (bytes(range(256)) * 40, [(2, 118, "not-utf-8")]),
        (b"a: \xed\xa0\x80\n", [(1, 4, "not-utf-8")]),
        (b"\xef\xbb\xbfid: x\n", [(1, 1, "hidden-character")]),
        ("id: x\nb: a\u202ebc\n".encode(), [(2, 5, "hidden-character")]),
        ("id: \u2066x\nb: \u200by\nc: z\u00ad\n".encode(), [(1, 5, "hidden-character"), (2, 4, "hidden-character"),
                                                            (3, 5, "hidden-character")]),
        (b"id: x\x00\n", [(1, 6, "hidden-character")]),
        (b"id: x\rkind: y\n", [(1, 6, "hidden-character")]),
        ("id: x\u2028kind: y\n".encode(), [(1, 6, "hidden-character")]),
        ("id: \U000e0041\n".encode(), [(1, 5, "hidden-character")]),
        (b'id: x\nb: "a\\u202eb"\n', [(2, 4, "hidden-character")]),
        (b'b: "a\\0b\\tc"\n', [(1, 4, "hidden-character")]),
        (b"id: x\nb:\n\t- c\n", [(3, 1, "tab")]),
        (b"id: x\ty\n", [(1, 6, "tab")]),
        (b"a: &x b\n", [(1, 4, "not-plain")]),
        (b"a: &x [b]\nc: *x\n", [(1, 4, "not-plain"), (2, 4, "not-plain")]),
        (b"a: !!int 3\n", [(1, 4, "not-plain")]),
        (b"a: ! 3\n", [(1, 4, "not-plain")]),
        (b"!r {a: b}\n", [(1, 1, "not-plain")]),
        (b"a: !!python/object/apply:os.system [x]\n", [(1, 4, "not-plain")]),
        (b"<<: {a: b}\n", [(1, 1, "not-plain")]),
        (b"a:\n  <<: x\n", [(2, 3, "not-plain")]),
        (b"? [a]\n: b\n", [(1, 3, "not-plain")]),
        (b"*a : b\n", [(1, 1, "not-plain")]),
        (b"*a\n", [(1, 1, "not-plain")]),
        (b"id: x\n---\nid: y\n", [(2, 1, "not-plain")]),
        (b"id: x\nkind: y\nid: z\n", [(3, 1, "duplicate-key")]),
        (b"id: x\na:\n  - {b: c, b: d}\nid: y\nid: z\n", [(3, 12, "duplicate-key"), (4, 1, "duplicate-key"),
                                                          (5, 1, "duplicate-key")]),
        (b"- id: x\n", [(1, 1, "not-a-mapping")]),
        (b"words\n", [(1, 1, "not-a-mapping")]),
        (b"---\n", [(2, 1, "not-a-mapping")]),
        (b"a: " + b"[" * 200 + b"]" * 200, [(1, 23, "too-deep")]),
        (b"".join(b"  " * n + b"a:\n" for n in range(200)), [(21, 41, "too-deep")]),
        (b"a: " + b"[" * 1_000_000, [(1, 23, "too-deep")]),
        (b"a: b: c\n", [(1, 5, "broken-yaml")]),
        ("id: x\nkind：a\n".encode(), [(2, 5, "broken-yaml")]),
        ("id: x\nkind:\u00a0a\n".encode(), [(2, 6, "broken-yaml")]),
        (b'id: x\na: "b\n', [(2, 4, "broken-yaml")]),
        (b"a: [b\nc: d\n", [(1, 4, "broken-yaml")]),
        (b"a: @b\n", [(1, 4, "broken-yaml")]),
        (b"a: 'b' c\n", [(1, 8, "broken-yaml")]),
        (b"a: *\n", [(1, 5, "broken-yaml")]),
        (b'a: "\\ud800"\n', [(1, 7, "broken-yaml")]),
    ],
)  # fmt: skip
def test_refusals(raw: bytes, expected: list[tuple[int, int, str]]):
    assert refusal(raw) == expected


BILLION_LAUGHS = b"a: &a [x, x]\n" + b"".join(
    b"%c: &%c [*%c, *%c, *%c, *%c]\n" % (n, n, n - 1, n - 1, n - 1, n - 1) for n in range(ord("b"), ord("z"))
)


def test_billion_laughs_are_not_expanded():
    assert {rule for _, _, rule in refusal(BILLION_LAUGHS)} == {"not-plain"}


def test_a_file_full_of_faults_is_told_in_a_page():
    assert len(refusal(b"a: &x b\n" * 10_000)) == 20
    assert len(refusal(b"a: \t\n" * 10_000)) == 20


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"a: b: c\n", ("a second colon in one value", "quotes")),
        (b'a: "b\n', ("a quote that is not closed", "Close it")),
        (b"a: [b, c\nd: e\n", ("a list in [ ] not closed", "Close it")),
        (b"a: {b: c\nd: e\n", ("a mapping in { } not closed", "Close it")),
        (b"a: 1\nwords\n", ("a line that is no field", "field: value")),
        (b"a: 1\n  b: 2\n", ("a second colon in one value", "quotes")),
        (b"a:\n- b\n- c\nd: e\n- f\n", ("no field where one should start", "indentation")),
        (b"a:\n  - b: c\n  d: e\n", ("no item (-) where one should start", "indentation")),
        (b"a: x\n - b: c\n", ("a second colon", "quotes")),
        (b"a: - b\n", ("an item (-) where no list can start", "line of its own")),
        (b"a: 'b' c\n", ("no field where one should start", "quotes")),
        (b"a: `b`\n", ("a value that starts with a sign", "quotes")),
        (b'a: "\\q"\n', ("a backslash that means nothing", "single quotes")),
        (b"a: *\n", ("a value that starts with & or *", "quotes")),
        (b"a: > x\n  y\n", ("words on the line of | or >", "next line")),
        (b"a: b\n  - c: d\n", ("a second colon", "quotes")),
        (b"%FOO\n", ("not YAML", "")),
        ("a: x\u202ey\n".encode(), ("U+202E, right-to-left override", "Delete it")),
        (b"\xef\xbb\xbfa: x\n", ("U+FEFF", "Delete it")),
        (b"\xff\xfea\x00", ("UTF-16", "UTF-8")),
        (b"a: 1\nb: 2\na: 3\n", ('"a" stands here and in line 1', "Keep one")),
    ],
)
def test_messages_say_what_is_there_and_what_would_be_right(raw: bytes, words: tuple[str, str]):
    with pytest.raises(Unreadable) as raised:
        read(raw, "x.yaml")
    problem = raised.value.problems[0]
    assert words[0] in problem.message
    assert words[1] in problem.hint
    assert problem.severity is Severity.ERROR
    assert problem.path == "x.yaml"


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b'a: 1\nb: "c\nd: 2\ne: 3\n', (2, 4)),
        (b"a: 1\nb: [c\nd: 2\n", (2, 4)),
        (b"a: 1\nb: {c: d\ne: 2\n", (2, 4)),
        (b"a: 1\nb:c\nd: [2]\n", (2, 1)),
    ],
)
def test_what_is_not_closed_is_told_where_it_starts(raw: bytes, place: tuple[int, int]):
    with pytest.raises(Unreadable) as raised:
        read(raw, "x.yaml")
    assert (raised.value.problems[0].line, raised.value.problems[0].column) == place


def test_every_refusal_is_explained():
    source = inspect.getsource(documents) + inspect.getsource(parsing)
    raised = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+|tab)"', source))
    assert raised == REFUSALS.keys() - {"comment"}


RECORD = Path(__file__).with_name("forms.yaml").read_bytes()


@pytest.mark.parametrize("raw", [RECORD, RECORD.replace(b"id: x", b"id:  x"), RECORD.replace(b"\n", b"\r\n")])
@pytest.mark.parametrize(
    ("loc", "key", "line"),
    [
        ((), False, "1:1"),
        (("title",), False, "2:8"),
        (("title",), True, "2:1"),
        (("hosts", 1), False, "3:12"),
        (("stages",), False, "5:3"),
        (("stages",), True, "4:1"),
        (("stages", 0), False, "5:5"),
        (("stages", 0, "date"), False, "5:27"),
        (("stages", 0, "date"), True, "5:21"),
        (("stages", 1), False, "6:5"),
        (("stages", 1, "date"), False, "7:11"),
        (("stages", 1, "missing"), False, "6:5"),
        (("stages", 7, "date"), False, "5:3"),
        (("summary",), False, "8:10"),
        (("evidence", 0, "shows", "date", 1), False, "14:18"),
        (("evidence", 0, "shows", "date"), True, "14:7"),
        (("hosts", 0, "deeper", 3), True, "3:9"),
        (("missing",), True, "1:1"),
    ],
)
def test_positions(raw: bytes, loc: Loc, key: bool, line: str):
    assert "{}:{}".format(*read(raw, "x.yaml").position(loc, key)) == line


def test_problem_knows_its_line():
    problem = read(RECORD, "x.yaml").problem(("hosts", 1), "rule", "message", "hint", severity=Severity.WARNING)
    assert (problem.path, problem.line, problem.column) == ("x.yaml", 3, 12)
    assert problem.excerpt == "hosts: [a, b]"
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("id: x\n", []),
        ("# first\nid: x # second\n#\n", [(1, 1), (2, 7), (3, 1)]),
        ("a: x#y\nb: '# no'\nc: \"# no\"\nd: >-\n  # no\n\n# yes\n", [(7, 1)]),
        ("a: >- # yes\n  # no\n", [(1, 7)]),
        ("a: [x, # yes\n  '#no' ] # yes\n", [(1, 8), (2, 11)]),
        ("a: one\n  two # yes\nb: 习 # yes\n", [(2, 7), (3, 6)]),
        ("a:\n  # yes\n  - b\n  # yes\n", [(2, 3), (4, 3)]),
        ("a: |\n  x\n # yes\nb: y\n", [(3, 2)]),
    ],
)
def test_comments(text: str, comments: list[tuple[int, int]]):
    assert read(text.encode(), "x.yaml").comments() == comments


def test_every_one_of_many_comments_is_found():
    document = read(b"id: x\n" + b"  # why\n" * 20_000, "x.yaml")
    assert document.comments() == [(line, 3) for line in range(2, 20_002)]


def test_documents_and_refusals_can_go_to_another_process():
    document = read(RECORD, "x.yaml")
    assert pickle.loads(pickle.dumps(document)) == document
    with pytest.raises(Unreadable) as raised:
        read(b"", "x.yaml")
    twin = pickle.loads(pickle.dumps(raised.value))
    assert twin.problems == raised.value.problems
    assert str(twin) == "x.yaml:1:1: an empty file"


# The file system


def trouble(file: Path) -> tuple[str, str]:
    with pytest.raises(Unreadable) as raised:
        read_file(file, "data/x.yaml")
    (problem,) = raised.value.problems
    assert (problem.path, problem.line, problem.column) == ("data/x.yaml", 1, 1)
    return problem.rule, problem.message


def test_a_file_is_read(tmp_path: Path):
    (tmp_path / "x.yaml").write_bytes(RECORD)
    assert read_file(tmp_path / "x.yaml", "data/x.yaml") == read(RECORD, "data/x.yaml")


def test_a_folder_with_the_name_of_a_file(tmp_path: Path):
    (tmp_path / "x.yaml").mkdir()
    assert trouble(tmp_path / "x.yaml") == ("unreadable-file", "a folder")


def test_a_link_to_nowhere(tmp_path: Path):
    (tmp_path / "x.yaml").symlink_to(tmp_path / "nowhere")
    assert trouble(tmp_path / "x.yaml") == ("unreadable-file", "a link to nowhere")


def test_a_link_to_itself(tmp_path: Path):
    (tmp_path / "x.yaml").symlink_to(tmp_path / "x.yaml")
    assert trouble(tmp_path / "x.yaml")[0] == "unreadable-file"


def test_a_file_that_is_not_there(tmp_path: Path):
    assert trouble(tmp_path / "x.yaml")[0] == "unreadable-file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, os.strerror(13))

    (tmp_path / "x.yaml").write_bytes(RECORD)
    # Permissions do not bind the administrator, as whom tests may run.
    monkeypatch.setattr("os.open", refuse)
    assert trouble(tmp_path / "x.yaml") == ("unreadable-file", f"cannot be read: {os.strerror(13)}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
def test_a_pipe_that_nobody_writes_to(tmp_path: Path):
    os.mkfifo(tmp_path / "x.yaml")
    assert trouble(tmp_path / "x.yaml") == ("unreadable-file", "not an ordinary file")


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "x.yaml").write_bytes(b"x" * 5_000_000)
    monkeypatch.setattr("os.open", lambda *_args, **_options: pytest.fail("it was opened"))
    assert trouble(tmp_path / "x.yaml")[0] == "too-large"


@pytest.mark.parametrize(("sign", "told"), [("：", "a full-width colon"), (":\u3000", "a space of another width")])
def test_a_colon_that_looks_like_one_is_told(sign: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        read(f"id: x\nevidence:\n  - source: news\n    at{sign}p. 3\n".encode(), "x.yaml")
