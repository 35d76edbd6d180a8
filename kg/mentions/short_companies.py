"""Companies by their short names, which end in no word for a body: 晨阳新材料, 远澜置地副总裁."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.endings import is_generic
from kg.mentions.left_edge import LeftEdge
from kg.mentions.naming import BodyName
from kg.mentions.state_bodies import Body

_INDUSTRY = re.compile(
    r"生物科技|新能源|能源|化工|新材料|材料|科技|半导体|生物|医药|药业|制药|光能|光电|光伏|重工|电子|智能|股份|控股|动力|电力|电气|电器|汽车|"
    r"环保|物流|食品|乳业|酒业|钢铁|铝业|铜业|锂业|钴业|硅业|矿业|实业|置业|置地|地产|传媒|网络|精工|机械|纺织|服饰|家居|建材|建工|路桥|"
    r"通信|通讯|软件|船舶|轮胎|水务|燃气|农业|牧业|渔业|种业|鞋业|鞋服|制衣|服装|皮革|家纺|毛纺|印染|饲料|粮油|油脂|面业|糖业|盐业|茶业|果业|菌业|"
    r"禽业|畜牧|水产|木业|竹业|纸业|包装|塑业|塑胶|橡胶|涂料|玻璃|陶瓷|水泥|门业|管业|泵业|五金|阀门|轴承|齿轮|模具|刀具|合金|磁材|金刚石|稀土|钨业|"
    r"特钢|老窖|重机|机床|装备|锰业|镁业|钛业|镍业|锌业|煤业|焦化|石化|热电|热力|储能|电池|电机|电缆|光缆|线缆|激光|光学|照明|仪器|仪表|减振器|自动化|机器人|航空|航运|港务|工贸|商贸"
)
_ADJECTIVES = frozenset({"智能", "电子", "生物", "网络", "动力"})
"""Trades that only describe what stands behind them: 晨阳智能|纺织产业园 names no firm."""
_NOUNS = frozenset({"n", "NN", "vn"})
_BRANDS = frozenset({"nz", "NR"})
_BRAND = re.compile("[一-龥]{2,6}")
_OFFICE = re.compile(r"(?:常务|执行|联席|名誉)?副?(?:总经理|总裁|董事长|董事会|总工程师|总会计师|监事会主席)")
_MEETS = re.compile(r"(?:对接|拜访|走访|引进|引入|携手|洽谈|签约)了?$")
_TOURED = re.compile(rf"(?<=、)(?P<firm>[一-龥]{{2,6}}?(?:{_INDUSTRY.pattern}))(?=[、和，。]|等地)")
_SITES = re.compile(r"[^，。；\n]{0,60}?等(?:地|处|点位)(?![市区县])")
_TOUR = re.compile(r"(?:实地|现场|先后)(?:到|赴|深入|考察|调研|走访|参观|察看|查看|视察|观摩)了?[^，。；\n]{2,80}$")
_STOPS = re.compile(r"[、，。；]|等|和|与|及")
_NO_NAME = re.compile(r"^(?:集团|公司|企业|党|本|我|该)|(?:集团公司|母公司|子公司|总部|党委|委|局|院|厅|部|处|办|室)$")


def find_short_companies(text: str, edge: LeftEdge) -> Iterator[Body]:
    """Companies whose name is a brand and an industry, or whom a title or a call on them gives away."""
    spans = {*_of_industry(text, edge), *_of_titles(text, edge), *_called_on(text, edge), *_toured(text)}
    named = {text[start:end] for start, end in spans}
    for name in sorted(named):
        for found in re.finditer(re.escape(name), text):
            yield Body(*found.span(), BodyName(name, "company"))


def _of_industry(text: str, edge: LeftEdge) -> Iterator[tuple[int, int]]:
    """A brand and the industry behind it, with the place of the firm before it: 安徽|晨阳|新材料."""
    for at, token in edge.tokens.items():
        brand = token.pos in _BRANDS and _BRAND.fullmatch(token.text) and not is_generic(token.text)
        industry = _INDUSTRY.match(text, token.end) if brand else None
        if industry and industry[0] in _ADJECTIVES and edge.tokens.get(industry.end(), token).pos in _NOUNS:
            continue
        if industry and not edge.regions.starting(at) and not edge.splits_word(at, sure=False):
            yield _placed(at, edge), industry.end()


def _of_titles(text: str, edge: LeftEdge) -> Iterator[tuple[int, int]]:
    """What the model takes for a body before the title of a company's head: 远澜置地|副总裁."""
    for start, end in edge.bodies():
        if _OFFICE.match(text, end) and _is_name(text, start, end, edge=edge):
            yield start, end


def _called_on(text: str, edge: LeftEdge) -> Iterator[tuple[int, int]]:
    """What the model takes for a body that somebody calls on: 对接|合肥晨阳|、."""
    for start, end in edge.bodies():
        called = _MEETS.search(text, max(0, start - 3), start) and _STOPS.match(text, end)
        if called and _is_name(text, start, end, edge=edge):
            yield start, end


def _toured(text: str) -> Iterator[tuple[int, int]]:
    """A firm among the places of a tour, whatever its brand: 到物流中心、平安鞋业、制鞋产业园等地查看."""
    for found in _TOURED.finditer(text):
        ends = _SITES.match(text, found.end())
        opened = ends or _TOUR.search(text, max(0, found.start() - 90), found.start())
        if opened and not is_generic(found["firm"]):
            yield found.span()


def _is_name(text: str, start: int, end: int, *, edge: LeftEdge) -> bool:
    """That a stretch is a name of its own, without a person's behind it."""
    name = text[start:end]
    person = any(edge.tokens[at].pos == "nr" for at in range(start + 1, end) if at in edge.tokens)
    plain = not _NO_NAME.search(name) and not is_generic(name) and not edge.is_class(start, end)
    return len(name) > 2 and plain and not person


def _placed(start: int, edge: LeftEdge) -> int:
    """Where the division begins that ends right before a brand: 安徽 of 安徽晨阳新材料."""
    near = edge.regions.between(max(0, start - 4), start)
    before = (d.start for d in near if d.end == start and not edge.text.endswith(("镇", "乡", "街道"), 0, start))
    return min(before, default=start)
