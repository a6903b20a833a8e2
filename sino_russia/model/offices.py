"""Posts that people hold."""

from typing import ClassVar

from sino_russia.model.base import Named
from sino_russia.model.types import ActorId, CountryCode, EdtfDate, Flag, WikidataId
from sino_russia.model.vocabulary import Vocabulary


class OfficeKind(Vocabulary):
    """What an office is for."""

    HEAD_OF_STATE = "head_of_state", "President of the state, or who fills that place in protocol."
    PARAMOUNT_LEADER = (
        "paramount_leader",
        "Who leads the state in fact, as Deng Xiaoping did without its highest titles.",
    )
    PARTY_LEADER = "party_leader", "General secretary or chairman of the ruling party."
    HEAD_OF_GOVERNMENT = "head_of_government", "Premier, prime minister, chairman of the government."
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government", "Vice premier, deputy prime minister, state councillor."
    DEPUTY_HEAD_OF_STATE = "deputy_head_of_state", "Vice president."
    FOREIGN_MINISTER = "foreign_minister", "Minister of foreign affairs, secretary of state."
    DEFENCE_MINISTER = "defence_minister", "Minister of defence."
    SECURITY_COUNCIL = "security_council", "Secretary of a security council, national security adviser."
    PARTY_FOREIGN_AFFAIRS = "party_foreign_affairs", "Head of the ruling party's foreign affairs office."
    PARLIAMENT = "parliament", "Chair of a chamber of parliament."
    MINISTER = "minister", "Any other minister or head of a state agency."
    DEPUTY_MINISTER = "deputy_minister", "Deputy or vice minister."
    MILITARY = "military", "Chief of staff, commander, vice chairman of a military commission."
    AMBASSADOR = "ambassador", "Ambassador."
    ENVOY = "envoy", "Special representative."
    SPOKESPERSON = "spokesperson", "Who speaks for an office to the press."
    PRESIDENTIAL_STAFF = "presidential_staff", "Head or deputy head of a leader's administration, aide."
    REGIONAL = "regional", "Governor, provincial party secretary, mayor."
    COMPANY_HEAD = "company_head", "Head of a state company or bank."
    OTHER = "other", "Any other office."


class Office(Named):
    """A post with a name, held by one person or by several."""

    family: ClassVar[str] = "offices"

    kind: OfficeKind
    """What the office is for."""
    country: CountryCode | None = None
    """State it belongs to; empty for international offices."""
    body: ActorId | None = None
    """The state or body it is an office of."""
    is_single_holder: Flag = True
    """Whether one person at a time holds it."""
    created: EdtfDate | None = None
    """First day the office existed."""
    abolished: EdtfDate | None = None
    """Last day the office existed; empty if it exists."""
    wikidata: WikidataId | None = None
    """Wikidata item."""
