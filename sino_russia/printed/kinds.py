"""Words that sources use for kinds of visits, documents, events and votes, where they can mean only one or two."""

import re
from functools import lru_cache

from sino_russia.model.agreements import AgreementKind
from sino_russia.model.events import Choice, EventKind
from sino_russia.model.visits import VisitKind
from sino_russia.model.vocabulary import Vocabulary

_WORDS: dict[Vocabulary, str] = {
    VisitKind.STATE_VISIT: r"\bstate visit|государственн\w+ визит|国事访问",
    VisitKind.OFFICIAL_VISIT: (
        r"\bofficial (?:friendly |goodwill )?visit|официальн\w+ (?:дружественн\w+ )?визит|正式(?:友好)?访问"
    ),
    VisitKind.WORKING_VISIT: r"\bworking (?:visit|trip)|рабоч\w+ (?:визит|поездк)|工作访问",
    VisitKind.REGULAR_MEETING: r"\bregular meeting|регулярн\w+ встреч|定期会晤",
    AgreementKind.TREATY: r"\btreaty\b|\bдоговор(?:а|е|ом)?\b|条约",
    AgreementKind.PROTOCOL: r"\bprotocol\b|\bпротокол(?:а|е|ом)?\b|议定书",
    AgreementKind.JOINT_STATEMENT: r"\bjoint statement|совместн\w+ заявлени|联合声明",
    AgreementKind.JOINT_DECLARATION: r"\bjoint declaration|совместн\w+ деклараци|联合宣言",
    AgreementKind.COMMUNIQUE: r"\bcommuniqu[eé]|коммюнике|公报",
    AgreementKind.MEMORANDUM: r"\bmemorand(?:um|a)\b|\bMoU\b|меморандум|备忘录",
    AgreementKind.CONTRACT: r"\bcontract\b|\bконтракт|合同",
    EventKind.JOINT_PATROL: r"\bjoint [\w -]{0,30}patrol|совместн\w+ [\w -]{0,30}патрул|联合\w{0,6}(?:巡航|巡逻)",
    EventKind.CALL: r"\b(?:phone|telephone) (?:call|conversation|talk)|телефонн\w+ (?:разговор|бесед)|通电话|通话",
    EventKind.VIDEO_MEETING: r"\bvideo(?:conference| (?:call|link|meeting))|видеоконференц|видеосвяз|视频",
    EventKind.MESSAGE: r"\bcongratulat|\bcondolence|\btelegram|\bпоздрав|\bсоболезнован|\bтелеграмм|贺电|致贺|慰问电",
    EventKind.VOTE: r"\bvoted\b|\bveto|\bголосова|表决|否决",
    Choice.AGAINST: r"veto|\bagainst\b|\bno’? votes|наложи\w+ вето|\bпротив\b|否决|反对|否決|反對",
    Choice.ABSTAINED: r"\babst[ae]\w+|воздерж|弃权|棄權",
    Choice.FOR: r"\bin favou?r\b|\bvoted for\b|\bпроголосова\w+ за\b|赞成",
    Choice.ABSENT: r"\bdid not (?:vote|take part)|\bnot voting\b|не (?:голосова|участвова)|未参加",
}
_SHARED_WORDS: dict[tuple[Vocabulary, ...], str] = {
    (
        *(VisitKind.SUMMIT_SIDELINES, VisitKind.COMMON_GATHERING),
        *(VisitKind.SUMMIT_ATTENDANCE, VisitKind.CEREMONY_ATTENDANCE),
    ): r"\bsidelines\b|\bна полях\b|\bmargins of\b",
    (VisitKind.CONSULTATION, VisitKind.REGULAR_MEETING): r"\bconsultations?\b|\bконсультаци|磋商",
    (EventKind.EXERCISE, EventKind.WAR_GAME): (
        r"\b(?:military|naval|joint) (?:exercise|drill)|\bучени[яеий]\b|联合军演|军事演习|联合演习"
        r"|\bbiathlon\b|\bбиатлон|\bArmy Games\b|\bАрмейски\w+ (?:международн\w+ )?игр|国际军事比赛"
    ),
}
"""Words that can mean one of several members, and none of the others."""
_FORMS = [
    *(((member,), re.compile(words, re.IGNORECASE)) for member, words in _WORDS.items()),
    *((group, re.compile(words, re.IGNORECASE)) for group, words in _SHARED_WORDS.items()),
]


@lru_cache(maxsize=65536)
def members(text: str, vocabulary: type[Vocabulary]) -> frozenset[Vocabulary]:
    """Members of one vocabulary whose words the text prints.

    >>> sorted(members("государственный визит", VisitKind))
    [<VisitKind.STATE_VISIT: 'state_visit'>]
    """
    found = (group for group, form in _FORMS if type(group[0]) is vocabulary and form.search(text))
    return frozenset(member for group in found for member in group)
