"""What a gathering is called where its printed name says nothing: 市政府召开|常务会议, 甲项目举行|开工仪式."""

from __future__ import annotations

import re

from kg.facts.lexicon import heads, verbs
from kg.facts.scene import Clause, Scene, pattern
from kg.model import Mention

GENERIC = re.compile(
    r"^(?:\d{4}年度?|第?[一二三四五六七八九十百零〇\d]+次|[（(]扩大[）)]|扩大|预备|专题|全体|常务|工作|党组|党委|党支部|常委会?|紧急|视频|电视电话|调度|协调|"
    r"部署|动员|推进|新闻|通报|现场|办公|研究|干部|主题|线上|交流|总结|表彰|警示教育|集体|理论学习中心组|民主生活|系列|专门)*$"
)
CEREMONY = re.compile(
    r"^(?:开幕式?|闭幕式?|启动|开赛|开跑|开营|发车|首发|启航|签约|签字|揭牌|颁奖|授牌|开班|结业|发车|奠基|开工|竣工|通车|投产|重大|重点|项目|集中|仪式|暨|和)*"
    r"(?:仪式|式|会|典礼|晚会)$"
)
ATTENDING = pattern("(?:出席|参加|列席)<E>的")
"""What only says which body convenes: 出席全国人大会议的|云岭代表团召开全体会议."""
ADVERBS = r"(?:分别|联合|共同|隆重|正式|主持|组织|专门|再次|又|一起)*"
LEAD = (
    "^(?:<D>|据悉|会[前后]|随[后即]|接着|之后|其后|[一-龥]{2,8}?结束[后时]|[一-龥]{0,4}期间|"
    "近日|日前|昨日|今日|当[天日]|.{0,8}讯|（[^）]*）|\\s)*"
)

BESIDES = re.compile("^[并还且又也则]+|[并还且又也则]+$")
"""Around a convener: 双方|还|召开座谈会, |并|同当地举行座谈会."""
CALLED = re.compile("（(?:以下|下称|下文|文中)?[简下]称[:：]?[“”]?(?P<short>[^（）“”]{2,10})[“”]?）")
"""What a name is shortened to, in brackets behind it: 第九届云岭投资贸易洽谈会|（简称“云洽会”）|."""

AGENCY = re.compile("^[一-龥]{2,8}?(?:网|报|台|社|客户端)(?:综合)?[讯电](?=.{6})")
"""A paper's mark that runs on into a name: 云岭网讯|云岭市交流会."""


def in_full(scene: Scene, name: str) -> str:
    """A name without the short one in it; the short one alone in full, as the article has it first."""
    name = AGENCY.sub("", CALLED.sub("", name))
    if not 2 <= len(name) <= 10 or "称" not in scene.article.text:
        return name
    for found in CALLED.finditer(scene.article.text):
        if found["short"] == name.strip("“”"):
            fair = next((one for one in scene.mentions if one.kind == "Event" and _covers(one, found)), None)
            return scene.printed(fair.start, found.start()) if fair else name
    return name


def _covers(fair: Mention, called: re.Match[str]) -> bool:
    """Whether a name ends before the bracket with its short form, or holds that."""
    return fair.end == called.start() or fair.start < called.start() < fair.end


def is_generic(name: str) -> bool:
    """Whether a name could be that of any meeting: 扩大会议, 第三次会议."""
    head = heads().search(name)
    return head is not None and GENERIC.match(name[: head.start()]) is not None


def full_name(scene: Scene, mention: Mention, clause: Clause) -> str:
    """The name as printed, with its convener, its project or its fair where it says nothing alone."""
    before = clause.text[: mention.start - clause.start]
    convened = pattern(
        f"{LEAD}(?P<who>[^，。；：]*?)(?:<D>|(?:在|于)[^，。；：]{{1,16}}?|{ADVERBS})*{verbs('convene')}[了过]?$"
    )
    found = convened.match(before)
    if CEREMONY.match(mention.name):
        return _ceremony(scene, mention, clause, found)
    if found is None or not is_generic(mention.name):
        return mention.name
    return _convened(scene, mention, clause, found)


def _ceremony(scene: Scene, mention: Mention, clause: Clause, found: re.Match[str] | None) -> str:
    """A ceremony by its project or by the two that hold it: 甲产业园项目举行|开工仪式, 甲公司与乙学院举行|签约仪式."""
    if found is None:
        return mention.name
    who = pattern("(?:<J>|<O>(?:(?:、|与|和)(?:<O>|<L>))+)(?=$|[^、与和]{0,6}$)").search(found["who"])
    if who is None:
        return mention.name
    start = clause.start + found.start("who")
    return scene.printed(start + who.start(), start + who.end()) + mention.name


def _convened(scene: Scene, mention: Mention, clause: Clause, found: re.Match[str]) -> str:
    """A meeting by its convener: 市政府|常务会议; 甲主持召开|会议; 某博览会|新闻发布会."""
    start, end = clause.start + found.start("who"), clause.start + found.end("who")
    verb = "召开" if mention.name in ("会议", "大会") else ""
    attending = ATTENDING.match(found["who"])
    start += attending.end() if attending else 0
    people = scene.between(start, end, "Person")
    if people:
        told = "、".join(one.surface for one in people)
        return f"{told}主持召开{mention.name}" if len(mention.name) < 4 else mention.name
    fair = pattern("(?P<fair><E>)(?:（[^）]*）)?$").search(found["who"])
    if fair:
        return scene.printed(start + fair.start("fair"), start + fair.end("fair")) + mention.name
    who = BESIDES.sub("", scene.printed(start, end))
    if who in ("双方", "两地", "大家", "一行", "会议") or who.startswith(("与", "同", "和")):
        return mention.name
    return who + verb + mention.name if 2 <= len(who) <= 24 else mention.name
