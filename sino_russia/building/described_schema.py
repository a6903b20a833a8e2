"""An Arrow schema whose columns carry what they mean, made without pyarrow."""

import ctypes
import struct
from collections.abc import Mapping
from typing import Any

import polars as pl


class _ArrowSchema(ctypes.Structure):
    """`struct ArrowSchema` of the Arrow C data interface."""


_ArrowSchema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(_ArrowSchema))),
    ("dictionary", ctypes.POINTER(_ArrowSchema)),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]
_capsule_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_capsule_pointer.restype = ctypes.c_void_p
_capsule_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]

_TEXT_VIEW, _LARGE_TEXT = b"vu", b"U"
"""Formats of text: the one polars prefers, and the one that every reader of Parquet knows."""


class DescribedSchema:
    """The schema of a frame with further metadata for its columns, for whatever asks for an Arrow schema.

    polars exports its schema; the exported structs are then pointed to our metadata. Their release function frees what
    polars allocated, by its own record, so nothing is freed twice; what we allocated lives as long as this object.
    """

    def __init__(self, schema: pl.Schema, metadata: Mapping[str, Mapping[str, str]]) -> None:
        self._schema = schema
        self._metadata = metadata
        self._buffers: list[Any] = []

    def __arrow_c_schema__(self) -> object:
        """The schema as a capsule of the Arrow C data interface."""
        capsule: object = self._schema.__arrow_c_schema__()
        whole = _ArrowSchema.from_address(_capsule_pointer(capsule, b"arrow_schema"))
        for number in range(whole.n_children):
            column = whole.children[number].contents
            self._use_plain_text(column)
            # Metadata that polars keeps there, the members of categories, stay first.
            own = _unpacked(column.metadata)
            own.update({k.encode(): v.encode() for k, v in self._metadata.get(column.name.decode(), {}).items()})
            buffer = ctypes.create_string_buffer(_packed(own))
            self._buffers.append(buffer)
            column.metadata = ctypes.addressof(buffer)
        return capsule

    def _use_plain_text(self, node: _ArrowSchema) -> None:
        if node.format == _TEXT_VIEW:
            node.format = _LARGE_TEXT
        for number in range(node.n_children):
            self._use_plain_text(node.children[number].contents)
        if node.dictionary:
            self._use_plain_text(node.dictionary.contents)


def _unpacked(address: int | None) -> dict[bytes, bytes]:
    """Metadata in the form of the C data interface: count, then length and bytes of each key and value."""
    found: dict[bytes, bytes] = {}
    if not address:
        return found

    def number() -> int:
        nonlocal address
        (value,) = struct.unpack("=i", ctypes.string_at(address, 4))
        address += 4
        return int(value)

    def text() -> bytes:
        nonlocal address
        length = number()
        value = ctypes.string_at(address, length)
        address += length
        return value

    for _ in range(number()):
        key = text()
        found[key] = text()
    return found


def _packed(metadata: Mapping[bytes, bytes]) -> bytes:
    parts = [struct.pack("=i", len(metadata))]
    for key, value in metadata.items():
        parts += [struct.pack("=i", len(key)), key, struct.pack("=i", len(value)), value]
    return b"".join(parts)
