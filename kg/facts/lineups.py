"""People named in a row with their titles: 市委书记甲，市委副书记、市长乙和副市长丙一行."""

from __future__ import annotations

from kg.facts.scene import pattern

AFTER = "(?:<T>|同志|先生|女士|教授|院长|校长|书记)?"
"""What courtesy puts behind a name: 甲院长, 乙同志."""
LINK = "(?:一行|等)?(?:[、，；]|以及|和|及|与)?"
TITLED = (
    "(?:<T>|<O>|<L>|[、和及兼]|[^，。；：！？、\\n\ue000-\ue007]{1,16}?"
    "[长记任席员委师授监裁理事令谋人士](?=<T>|<O>|<L>|<P>|[、和及兼])|"
    "[^，。；：！？、\\n\ue000-\ue007]{1,12}[室处科部局厅委院办会](?=、<T>))*"
)
"""What may stand between two names of a row: titles and the bodies of titles, no verb."""
LINEUP = f"<P>{AFTER}(?:{LINK}{TITLED}<P>{AFTER})*"
"""A row of people as a rule for `kg.facts.scene.pattern`."""
REST_OF_ROW = (
    "(?:一行(?:\\d+[余多]?人)?|等(?:[^，。；：！？\\n]{0,14}?(?:领导|同志|负责人|代表|委员|人)"
    "(?:一行(?:\\d+[余多]?人)?)?)?)?"
)
"""What closes a row: 一行, 等市领导."""
CROWD = (
    "(?:领导|领导同志|领导干部|同志|负责人|负责同志|人员|代表|代表团|成员|干部|职工|群众|师生|学生|教师|官兵|民警|嘉宾|客商|企业家|"
    "委员|常委|单位|部门|专家|学者|来宾|志愿者|党员|班子|会员|记者|队员|选手)"
)
"""Those who come along without a name: 各县区主要负责同志."""
OFFICE = "(?:院长|检察长|校长|主席|主任|书记|部长|局长|秘书长|司令员|政委|政治委员|行长|董事长|总经理)"
"""The office of one who comes along without a name: 县人民检察院|检察长."""
ALONG = "(?:等|一同|分别|也|还|全程|分段|应邀|若干人|共?\\d+[余多]?[人名])*"


NAMED_ON = pattern(f"<P>(?:<T>|一行|等|同志|[（(][^）)]*[）)])*(?:(?:等|[和及]|以及)?[^，。；：]{{0,30}}?{CROWD})?$")
CROWD_ON = pattern(f"^[^，。；：\ue001]{{0,60}}?(?:{CROWD}|{OFFICE}|<T>){ALONG}$")
TOPIC_ON = pattern(f"<P>(?:<T>|同志)?(?:等)?[^，。；：\ue001]{{0,10}}?{CROWD}?(?:分别)?(?:围绕|针对|聚焦)[^\ue001]*$")
CROWD_BEHIND = pattern(f"^(?:<T>)?(?:[、和及]|以及|等)?[^，。；：“”\ue001]{{0,60}}?{CROWD}{ALONG}$")


def goes_on(clause: str) -> bool:
    """Whether a masked clause is but part of a row that goes on: 副省长王某，|市直部门负责同志，|参加."""
    return bool(NAMED_ON.search(clause) or CROWD_ON.match(clause))


def is_crowd(text: str) -> bool:
    """Whether masked words behind a name are only those who come along: …及各县区主要负责同志|参加会议."""
    return CROWD_BEHIND.match(text) is not None


def opens_topic(clause: str) -> bool:
    """Whether a masked clause names speakers and begins what they speak about: 委员甲、乙围绕粮食安全，|…|作发言."""
    return TOPIC_ON.search(clause) is not None
