"""What a generated graph is made of: syllables of names, shares of labels, and the sentence of each relationship."""

from __future__ import annotations

from typing import NamedTuple

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
GIVEN = "云澜舟棠屿川柏岚溪野禾苒乔弈珩昭彦霁晏澄砚时予望舒既明知遥景行怀瑾清和远山长风南星北辰"
SYLLABLES = "云岭青石白沙金水长河东湖南溪西坪北山新泉安宁平川和顺永昌丰乐"
SHARES = {"Article": 10, "Person": 25, "Organization": 15, "Post": 15, "Place": 5, "Event": 20, "Indicator": 5}
"""Of a hundred nodes; the rest are projects."""
AGAIN = 0.2
"""How many relationships a second report tells of too."""


class Sort(NamedTuple):
    """How many of a thousand relationships are of a type between two labels, and the sentence that says one."""

    relation: str
    source: str
    target: str
    share: int
    says: str


SORTS = (
    Sort("HOLDS", "Person", "Post", 70, "{}任{}。"),
    Sort("CHAIRED", "Person", "Event", 40, "{}主持{}。"),
    Sort("SPOKE_AT", "Person", "Event", 40, "{}在{}上讲话。"),
    Sort("ATTENDED", "Person", "Event", 120, "{}出席{}。"),
    Sort("LED", "Person", "Event", 15, "{}带队参加{}。"),
    Sort("ACCOMPANIED", "Person", "Event", 15, "{}陪同参加{}。"),
    Sort("HOSTED", "Person", "Event", 10, "{}在{}期间会见来宾。"),
    Sort("ORGANIZED", "Organization", "Event", 15, "{}主办{}。"),
    Sort("EXHIBITED_AT", "Organization", "Event", 10, "{}亮相{}。"),
    Sort("HELD_AT", "Event", "Place", 60, "{}在{}举行。"),
    Sort("VISITED", "Event", "Organization", 30, "{}一行走访了{}。"),
    Sort("CONCERNS", "Event", "Project", 25, "{}研究推进{}。"),
    Sort("PART_OF", "Organization", "Organization", 25, "{}隶属于{}。"),
    Sort("LOCATED_IN", "Organization", "Place", 35, "{}坐落在{}。"),
    Sort("LOCATED_IN", "Project", "Place", 15, "{}建在{}。"),
    Sort("UNDERTAKES", "Organization", "Project", 15, "{}承建{}。"),
    Sort("REPORTED", "Organization", "Indicator", 15, "{}公布了{}。"),
    Sort("WROTE", "Person", "Article", 30, "（记者 {}）"),
)
"""Each post also has one body, each place but the provinces lies in another; mentions are what is left over."""
