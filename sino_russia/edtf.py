"""The date notation: the part of EDTF (ISO 8601-2) that records use."""


class Edtf(str):
    """A date as written."""
