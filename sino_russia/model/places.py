"""Cities, regions, islands, waters and countries."""

from typing import ClassVar

from sino_russia.model.base import Named
from sino_russia.model.types import Count, CountryCode, Latitude, Longitude, PlaceId, WikidataId
from sino_russia.model.vocabulary import Vocabulary


class PlaceKind(Vocabulary):
    """What a place is."""

    COUNTRY = "country", "A state's territory."
    REGION = "region", "A province, republic, oblast or a part of a continent."
    CITY = "city", "A city, town or village."
    ISLAND = "island", "An island or group of islands."
    WATERS = "waters", "A sea, strait, bay, river or ocean."
    FACILITY = "facility", "A base, port, plant, training ground, border crossing or building."
    BORDER = "border", "A boundary between states or a stretch of it."
    AIRSPACE = "airspace", "The air over waters or land, such as an air defence identification zone."


class Place(Named):
    """A place with one id and many names."""

    family: ClassVar[str] = "places"

    kind: PlaceKind
    """What the place is."""
    country: CountryCode | None = None
    """State it belongs to today (RUS for what was Soviet Russia too); empty for open sea and disputed places."""
    within: PlaceId | None = None
    """The larger place it lies in."""
    latitude: Latitude | None = None
    """Degrees north."""
    longitude: Longitude | None = None
    """Degrees east."""
    geonames: Count | None = None
    """GeoNames number."""
    wikidata: WikidataId | None = None
    """Wikidata item."""
