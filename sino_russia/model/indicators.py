"""Any other reported quantity."""

from typing import Annotated, ClassVar

from sino_russia.model.figures import Figure
from sino_russia.model.types import KEY, InUnit, Number, ProjectId, SubjectId
from sino_russia.model.vocabulary import Vocabulary


class Measure(Vocabulary):
    """What is measured."""

    TRADE_SHARE = "trade_share", "A partner's share of the subject's trade, exports or imports."
    SUPPLY_SHARE = "supply_share", "A supplier's share of the subject's purchases of a good."
    SETTLEMENT_SHARE = "settlement_share", "Share of a currency in trade settlement, deposits or turnover."
    RESERVE_SHARE = "reserve_share", "Share of a currency or asset in reserves."
    RANKING = "ranking", "Place among partners or suppliers."
    PRICE = "price", "A price."
    LOAN = "loan", "A loan, credit line or prepayment."
    SWAP_LINE = "swap_line", "Size of a currency swap line."
    INVESTMENT_STOCK = "investment_stock", "Stock of direct investment."
    INVESTMENT_FLOW = "investment_flow", "Flow of direct investment in the period, or size of investment plans."
    STAKE = "stake", "Share of a firm or project owned."
    CONTRACT_VALUE = "contract_value", "Value of a contract or a set of contracts."
    CONTRACT_TERM = "contract_term", "Length of a contract."
    CONTRACT_VOLUME = "contract_volume", "Volume a contract provides for."
    CAPACITY = "capacity", "What a plant, pipe, port or bridge can do."
    THROUGHPUT = "throughput", "What went through it."
    LENGTH = "length", "Length of a border, pipe or bridge."
    AREA = "area", "Area of land or water."
    TROOPS = "troops", "People under arms."
    FORMATIONS = "formations", "Divisions, brigades, regiments."
    EQUIPMENT = "equipment", "Weapons, vehicles, aircraft or ships."
    WARHEADS = "warheads", "Nuclear warheads."
    ARMS_TRADE = "arms_trade", "Volume, value or share of arms transfers."
    MILITARY_SPENDING = "military_spending", "Military expenditure."
    OPINION = "opinion", "Share of respondents in a poll."
    POPULATION = "population", "People living somewhere, or their share."
    TERRITORY_SHARE = "territory_share", "Share of a territory."
    TRAVEL = "travel", "Tourists, students, migrants, trips."
    MEETINGS = "meetings", "How often leaders or officials met or travelled, as a source counts."
    EXERCISES_COUNT = "exercises_count", "How many exercises or patrols there were, as a source counts."
    ENTITIES_COUNT = "entities_count", "Firms, banks or persons on a list."
    GDP = "gdp", "Economic output."
    GROWTH = "growth", "Change over a period."
    DURATION = "duration", "How long something lasts or lasted."
    COUNT = "count", "How many of anything else."
    SHARE = "share", "A share of anything else."
    OTHER = "other", "Anything else; the title says what."


SHARES = frozenset(
    {
        *(Measure.TRADE_SHARE, Measure.SUPPLY_SHARE, Measure.SETTLEMENT_SHARE, Measure.RESERVE_SHARE, Measure.STAKE),
        *(Measure.OPINION, Measure.TERRITORY_SHARE, Measure.SHARE),
    }
)
"""Measures that are parts of a whole."""


class Indicator(Figure):
    """One reported quantity of one subject in one period."""

    family: ClassVar[str] = "indicators"
    first: ClassVar[tuple[str, ...]] = ("id", "title", "period", "measure", "subject", "partner", "value", "upper")

    measure: Measure
    """What is measured."""
    subject: SubjectId
    """Whose quantity it is: who holds, owns, trades, is polled."""
    partner: SubjectId | None = None
    """The other side of it: the trade partner, lender, object of opinion."""
    projects: list[ProjectId] = []
    """Projects it is about."""
    value: Annotated[Number, KEY, InUnit("unit")]
    """The number as printed."""
    upper: Annotated[Number | None, KEY, InUnit("unit")] = None
    """Upper end, where the source gives a range; the value is then the lower end."""
