"""Endings of names: where they end one, and where the words before them name nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.data import table
from kg.data.alternatives import any_of

_GENERIC = re.compile(
    r"^(?:双方|部分|全[省市县区州盟旗国]|驻[一-龥]|新时代|民兵|边防|集团|各|全|巡回|有关|相关|该|本|我|一些|多家|重点|龙头|当地|上级|下级|基层|国有|民营|外资|中小|金融|所属|下属|两级|三级|地方|"
    r"社区|乡镇|街道|村级|便民|政务|卫生|党群|群众|企业|产业|农村|乡村|商贸|公共|综合|生活|省属|市属|区属|县属|州属|省直|市直|区直|县直|州直|部分|主要|专业|行业|社会|志愿|医疗|科研|建设|施工|物业|保险|上市|农民|农业|村级|驻|大型|家族|母|子|分|总|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新]商)*$"
)
_PROJECTS = re.compile(
    r"棚户区(?:（[^）]{1,6}）)?改造|(?:[一二三四]期)?(?:新建|扩建|改建|建设|改造|提升)*项目|(?:[、和及][^，。；、！？\n]{2,30}){0,12}等(?!地|处|实地|[^，。；！？、\n]{0,6}(?:考察|调研|视察|察看|查看|参观))[^，。；！？、\n]{0,14}?项目"
)
_SUM = re.compile(
    r"各|等$|老旧$|[会局院委府协]原$|(?:情况|工作|信息|疫情|数据)$|^[·’”]|[两三四五六七八九十几数多]+[座条个家处]$|[两三四五六七八九十][省市县州区旗国]$"
)


def pattern_of(endings: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the endings, the longest first, where no other word goes on from it: 乡村, 公司法."""
    goes_on = {row["ending"]: row["not_before"] for row in table("word_ends")}
    return re.compile(any_of(endings, behind={ending: f"(?![{next_ones}])" for ending, next_ones in goes_on.items()}))


def names_project(text: str, end: int) -> bool:
    """That what ends here is the name of a project, alone or in a list: 某某基地项目, 甲产业园、乙基地等20个项目."""
    return bool(_PROJECTS.match(text, end))


def is_generic(stem: str) -> bool:
    """That the words before an ending name a class or count several: 市属企业, 市内各菜市场, 两座古城, 甲乙等公司."""
    return bool(_GENERIC.match(stem) or _SUM.search(stem))
