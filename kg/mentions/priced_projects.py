"""Projects by what stands around them: the firm and the price, the building site, the other works of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.clauses import Clauses
from kg.mentions.project_lists import Named, trim
from kg.mentions.project_words import fits_name, is_class, own_words
from kg.model import Span

PRICED = re.compile("[^，。；、\n]{0,8}，?(?:计划|概算|预计|估算|项目)*总投资")
"""What stands behind the name of a project whose price is told."""
_FIRM = r"(?:公司|集团(?![一-龥]{0,4}公司))"
_NAME = r"(?P<name>[^，。；：\n]{4,44}?(?:项目|工程)(?:[一二三四]期)?)"
_OF_FIRM = re.compile(
    rf"{_FIRM}的?(?!的|投资|总投资|实施|建设|承|和|、|与|等){_NAME}(?=，?(?:计划|概算|预计|估算)*总投资)"
)
_PAID = re.compile(
    rf"{_FIRM}(?:计划|拟|总|将)*投[资入][近约超逾达]*[\d.]+[万亿]*[美欧]?元(?:人民币)?，?(?:的|[一-龥]?建设?|上马|实施|打造|启动)?"
    rf"{_NAME}(?=[。；，])"
)
_LONGEST, _OWN = 44, 3
_SITE = re.compile(
    "(?=[建施开工选])(?:建设|施工|开工)*(?:工地|(?:开工|施工|建设)现场|选址(?:地块|现场))(?![^，。；、\\n]{0,3}(?:单位|企业))"
)
_WORKS = re.compile("(?<=[，、和与就])(?P<name>[一-龥]{3,16}?(?:改?扩建|连接线))(?=[、，。和及])")
_NO_NAME = re.compile("怎[么样]|如何|[到在往]|各|工地|现场|^[建新改扩续]")


def find_priced(clauses: Clauses) -> Iterator[Named]:
    """What stands between a firm, or what it pays, and the price or the end of the clause.

    云帆有限公司|合金钻头、镐钎等工具制造项目|，总投资2亿元; 云帆有限公司投资2亿元上马|钢结构和板房项目|.
    """
    for rule in (_OF_FIRM, _PAID) if "投资" in clauses.text else ():
        for found in rule.finditer(clauses.text):
            name = re.sub(r"\s", "", found["name"])
            if _fits(name) and not is_class(name):
                span = Span(*found.span("name"))
                yield Named(span, "priced_project", span)


def find_sites(clauses: Clauses) -> Iterator[Named]:
    """What a building site is of, and works that stand in a list: 云岭医院|选址地块; 就|云岭口岸改扩建|、通关磋商."""
    for found in _SITE.finditer(clauses.text):
        start = clauses.start(found.start())
        start = clauses.parts(start, found.start())[-1].start
        opened = clauses.opening(start, found.start()) or start
        opened = min((at for at in clauses.proper if opened <= at < found.start()), default=opened)
        span = trim(clauses.text, Span(opened, found.start()))
        if span and _is_own(clauses.text[slice(*span)], named=span.start in clauses.proper):
            yield Named(span, "project_of_site", span, "在建")
    for found in _WORKS.finditer(clauses.text):
        if _is_own(found["name"]):
            yield Named(Span(*found.span("name")), "works_in_list", Span(*found.span("name")))


def _is_own(name: str, *, named: bool = False) -> bool:
    """That the words name one work; less is asked where they are the name of a place or body."""
    return fits_name(name) and (named or own_words(name) >= _OWN) and not _NO_NAME.search(name)


def _fits(name: str) -> bool:
    """That a name is one but for the list in it: 合金钻头、镐钎等|工具制造项目."""
    head = re.split("、|等|和|及", name)[-1]
    return len(name) <= _LONGEST and (fits_name(name) or fits_name(head)) and "公司" not in name
