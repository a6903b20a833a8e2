"""The name of an actor, office, place, project or series says what it is, and the record says something else.

Compared are words that leave no doubt: an embassy is a body, a strait is waters, an ambassador holds the office of
one. Waters, borders and airspace have such a word in their name or in an alias.

Wrong:

    # places/east-china-sea
    kind: city

Right:

    # places/east-china-sea
    kind: waters

How to mend: correct `kind`, or give the name that says what it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sino_russia.model import Actor, Office, Place, Project, Series
from sino_russia.model.actors import ActorKind
from sino_russia.model.offices import OfficeKind
from sino_russia.model.places import PlaceKind
from sino_russia.model.projects import ProjectKind
from sino_russia.model.series import SeriesKind
from sino_russia.model.vocabulary import Vocabulary
from sino_russia.problems import Severity
from sino_russia.records import Records
from sino_russia.rules import Fault

SEVERITY = Severity.ERROR

_WORDS: dict[Vocabulary, str] = {
    ActorKind.BODY: r"^(?:Embassy|Consulate General|Ministry|Government) of",
    ActorKind.INSTITUTE: r"\bUniversity\b",
    ActorKind.PARTY: r"\bCommunist Party of",
    OfficeKind.HEAD_OF_STATE: r"^President of",
    OfficeKind.DEPUTY_HEAD_OF_STATE: r"^Vice President",
    OfficeKind.HEAD_OF_GOVERNMENT: r"^(?:Premier|Prime Minister|Chairman of the Government) ",
    OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT: r"\b(?:Deputy Prime Minister|Vice Premier|State Councillor)\b",
    OfficeKind.PARTY_LEADER: r"^General Secretary",
    OfficeKind.FOREIGN_MINISTER: r"^Minister of Foreign Affairs",
    OfficeKind.DEFENCE_MINISTER: r"^Minister of (?:National )?Defen[cs]e",
    OfficeKind.DEPUTY_MINISTER: r"^(?:Deputy|Vice) Minister",
    OfficeKind.MINISTER: r"^Minister (?:of|for)(?! Foreign Affairs| (?:National )?Defen[cs]e)",
    OfficeKind.AMBASSADOR: r"^(?:Ambassador|Permanent Representative|Head of the Mission)\b",
    OfficeKind.ENVOY: r"\bEnvoy\b|^Special Representative",
    OfficeKind.SPOKESPERSON: r"^Spokesperson",
    PlaceKind.WATERS: r"\b(?:Sea|Ocean|Strait|Bay|Gulf|river)\b",
    PlaceKind.ISLAND: r"\bIslands?$",
    PlaceKind.REGION: r"\b(?:Oblast|Krai|Province|Peninsula)$",
    PlaceKind.FACILITY: r"\btraining (?:ground|base)$",
    PlaceKind.BORDER: r"\b[Bb]order\b",
    PlaceKind.AIRSPACE: r"\bAir Defen[cs]e Identification Zone$",
    ProjectKind.BRIDGE: r"\bbridge$",
    ProjectKind.NUCLEAR: r"\bnuclear power plant\b",
    ProjectKind.LNG: r"\bLNG\b",
    ProjectKind.OIL_PIPELINE: r"\boil pipeline$",
    ProjectKind.GAS_PIPELINE: r"\bgas (?:pipeline|route)$",
    SeriesKind.EXERCISES: r"\bexercises$|^Exercise ",
    SeriesKind.PATROLS: r"\bpatrols$",
    SeriesKind.MEETINGS: r"\b(?:[Cc]ommittee|[Cc]ommission|[Cc]onsultations|meetings)\b",
    SeriesKind.DOCUMENTS: r"\breports$",
}
"""Words that stand for one kind in the English name."""
_FORMS: dict[type[Vocabulary], list[tuple[Vocabulary, re.Pattern[str]]]] = defaultdict(list)
for _member, _words in _WORDS.items():
    _FORMS[type(_member)].append((_member, re.compile(_words)))
_ALWAYS = (PlaceKind.WATERS, PlaceKind.BORDER, PlaceKind.AIRSPACE)
"""Kinds whose names are never without."""


def check(records: Records) -> Iterator[Fault]:
    """Everything that has a name and a kind."""
    named: list[Actor | Office | Place | Project | Series]
    named = [*records.actors, *records.offices, *records.places, *records.projects, *records.series]
    for entry in named:
        forms = _FORMS[type(entry.kind)]
        said = {member for member, form in forms if form.search(entry.name)}
        if said and entry.kind not in said:
            yield Fault(entry, ("kind",), f'"{entry.name}" is a name of {min(said)}, not of {entry.kind}')
        elif entry.kind in _ALWAYS and entry.kind not in said:
            ((_, form),) = (pair for pair in forms if pair[0] is entry.kind)
            if not any(form.search(alias) for alias in entry.aliases):
                yield Fault(entry, ("kind",), f'neither "{entry.name}" nor an alias says that it is {entry.kind}')
