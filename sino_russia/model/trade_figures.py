"""Trade between the two, as somebody reports it."""

from typing import Annotated, ClassVar

from sino_russia.model.figures import Figure
from sino_russia.model.types import KEY, InUnit, Number, Quantity
from sino_russia.model.vocabulary import Unit, Vocabulary


class Commodity(Vocabulary):
    """What is traded."""

    TOTAL = "total", "All goods."
    SERVICES = "services", "Services."
    CRUDE_OIL = "crude_oil", "Crude oil (HS 2709)."
    OIL_PRODUCTS = "oil_products", "Refined oil products."
    NATURAL_GAS = "natural_gas", "Natural gas by pipeline and liquefied together."
    PIPELINE_GAS = "pipeline_gas", "Natural gas by pipeline."
    LNG = "lng", "Liquefied natural gas."
    LPG = "lpg", "Liquefied petroleum gas."
    COAL = "coal", "Coal, coking coal and lignite included."
    ELECTRICITY = "electricity", "Electric power."
    ENERGY = "energy", "Energy products together."
    CARS = "cars", "Passenger cars."
    VEHICLES = "vehicles", "All vehicles and parts."
    MACHINERY = "machinery", "Machinery, electrical and mechanical goods."
    FOOD = "food", "Food and agricultural products."
    SOYBEANS = "soybeans", "Soya beans."
    FISH = "fish", "Fish and seafood."
    TIMBER = "timber", "Logs and sawn wood."
    PULP = "pulp", "Pulp and paper."
    FERTILISER = "fertiliser", "Fertilisers."
    COPPER = "copper", "Copper and copper ores."
    ALUMINIUM = "aluminium", "Aluminium."
    NICKEL = "nickel", "Nickel."
    IRON_ORE = "iron_ore", "Iron ore."
    GOLD = "gold", "Gold."
    ARMS = "arms", "Arms and military equipment."
    DUAL_USE = "dual_use", "Goods on export-control lists of dual-use items."


GROWTH = {
    "total": "growth",
    "china_to_russia": "growth_china_to_russia",
    "russia_to_china": "growth_russia_to_china",
}
"""Fields that hold a value, each with the field of its growth."""
FLOWS = tuple(GROWTH)
"""Fields that hold a value: both directions together, then each."""


class TradeFigure(Figure):
    """Bilateral trade in one period, of one commodity, in one unit, by one reporter."""

    family: ClassVar[str] = "trade_figures"
    first: ClassVar[tuple[str, ...]] = (
        *("id", "title", "period", "commodity", "total", "china_to_russia", "russia_to_china"),
        *("growth", "growth_china_to_russia", "growth_russia_to_china"),
    )

    commodity: Commodity = Commodity.TOTAL
    """What is traded."""
    total: Annotated[Quantity | None, KEY, InUnit("unit")] = None
    """Both directions together."""
    china_to_russia: Annotated[Quantity | None, KEY, InUnit("unit")] = None
    """China's exports to Russia."""
    russia_to_china: Annotated[Quantity | None, KEY, InUnit("unit")] = None
    """Russia's exports to China."""
    growth: Annotated[Number | None, KEY, InUnit("percent")] = None
    """Change of the total against the same period a year before, percent, as printed, in the currency of the unit."""
    growth_china_to_russia: Annotated[Number | None, KEY, InUnit("percent")] = None
    """The same of China's exports."""
    growth_russia_to_china: Annotated[Number | None, KEY, InUnit("percent")] = None
    """The same of Russia's exports."""


def measured(figure: TradeFigure) -> tuple[Commodity, Unit, str]:
    """What a figure is of, in which unit, by whom: only figures that have this in common are compared."""
    return (figure.commodity, figure.unit, figure.reporter)
