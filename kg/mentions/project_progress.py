"""How far a project has come and what it costs, read from the words around its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.data import table
from kg.mentions.clauses import Clauses
from kg.mentions.project_words import words_of
from kg.model import Mention, Span

ANNOUNCED = re.compile(r"(?:将于|将在|将|计划|预计|力争|拟|有望|确保|争取|即将)[^，。；]{0,10}$")
COUNT_BETWEEN = re.compile(r"(?:\d+|[两三四五六七八九十]+)余?[个项]|等[^，。；]{0,12}(?:项目|工程)")
INVESTED = re.compile(r"(?<!完成)(?<!完成年度)(?<!到位)(?:投资|概算|造价|投入)(?!计划)[^，。；：,;\n]{0,8}$")
LEADS_TO = re.compile(
    r"(?:人民币)?(?:的|建设(?:的)?|新建|兴建|实施|上马|启动|建|[在于](?:[^，。；]{1,14}?(?:建设|新建|兴建|实施|打造))?|"
    r"，(?:落户|落地|选址|位于)[^，。；]{1,16}的)?[“]?"
)
"""What may stand between a cost and the name it leads up to: 投资3亿元|在某县建设|临港产业园项目."""
GIVEN = re.compile("(?:专项)?(?:资金|贷款|补助|补贴|奖励|授信|产值|销售|收入|利润|税收|合同|订单)")
PHASE = re.compile("[一二三四]期(?:项目|工程)?(?:计划|预计|总)*投资[^，。；]{0,4}$")
"""What a part of a project costs."""
REACH = 44
"""How far behind a name its cost may stand; measured on reports of starts and signings."""


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = table("project_status")
    words = words_of(row["word"] for row in rows if row["word"] != "完成")
    done = r"完成(?=建设|改造|施工|主体|竣工|\S{0,10}(?:建设|工程|项目)|[，。；、\n]|$)"
    return re.compile(f"{words}|{done}"), {row["word"]: row["status"] for row in rows}


def status_of(clauses: Clauses, names: Span, middle: str) -> str | None:
    """planned, signed, under_construction, completed or operating; None where nothing near says so.

    What follows the names counts first (…项目开工建设), then the words inside a list's head (等拟落地项目), then
    what leads up to the names (签约…); `names` spans all names of a list with its head.
    """
    text = clauses.text
    after = text[names.end : min(clauses.end(names.end), names.end + 22)].split("、")[0]
    before = text[max(clauses.start(names.start), names.start - 14) : names.start]
    return _first(after) or _first(middle) or _last(before)


def _first(text: str) -> str | None:
    pattern, statuses = _words()
    match = pattern.search(text)
    if match is None:
        return None
    return "planned" if ANNOUNCED.search(text[: match.start()]) else statuses[match.group()]


def _last(text: str) -> str | None:
    pattern, statuses = _words()
    matches = list(pattern.finditer(text))
    return statuses[matches[-1].group()] if matches else None


def investments(text: str, projects: Sequence[Span], money: Sequence[Mention]) -> dict[Span, float]:
    """The yuan of each project whose own cost is told; the total over a list is nobody's."""
    told: dict[Span, float] = {}
    for at, amount in enumerate(money):
        owner = _owner_after(text, projects, amount) or _owner_before(text, projects, amount)
        row = _each(text, projects, money[at:])
        for project, value in row.items():
            told.setdefault(project, value)
        if owner and not row:
            told.setdefault(owner, _value(amount))
    return told


def _value(amount: Mention) -> float:
    return float(str(amount.properties["value"]))


def _owner_after(text: str, projects: Sequence[Span], amount: Mention) -> Span | None:
    """总投资3.2亿元的临港产业园项目: the project that the amount leads up to."""
    near = [p for p in projects if amount.end <= p.start <= amount.end + 24]
    if not INVESTED.search(text[max(0, amount.start - 12) : amount.start]):
        return near[0] if near and _is_priced(text, amount, near[0]) else None
    joined = near and LEADS_TO.fullmatch(text[amount.end : near[0].start])
    return near[0] if joined and not _is_shared(text, projects, near[0]) else None


def _is_priced(text: str, amount: Mention, project: Span) -> bool:
    """3.2亿元的|临港产业园项目, an item of a list by what it costs alone; no money that it is given."""
    if text[amount.end : project.start] not in ("", "的", "人民币的"):
        return False
    return not GIVEN.search(text, max(0, amount.start - 8), amount.start) and not GIVEN.match(text, project.end)


def _owner_before(text: str, projects: Sequence[Span], amount: Mention) -> Span | None:
    """临港产业园项目总投资3.2亿元; also 该项目总投资3.2亿元 in the sentence behind."""
    if not INVESTED.search(text[max(0, amount.start - 12) : amount.start]):
        return None
    near = [p for p in projects if p.end <= amount.start]
    if not near:
        return None
    last = near[-1]
    between = text[last.end : amount.start]
    if PHASE.search(between):
        return None
    taken_up = re.search(
        r"(?:该|本|此|这一?)(?:项目|工程)[^，。；]{0,10}$|(?:^|[。，])(?:据了解，|据悉，|据介绍，)?(?:该|本|此)?(?:项目|工程)?(?:计划|概算|估算|预计)?总投资[^，。；]{0,6}$",
        between,
    )
    close = len(between) <= REACH and not set("。；\n") & set(between)
    again = taken_up and "\n" not in between and between.count("。") <= 2 and len(between) <= 3 * REACH
    if not (close or again) or COUNT_BETWEEN.search(between) or re.search(r"元", between):
        return None
    return None if _is_shared(text, projects, last) else last


def _is_shared(text: str, projects: Sequence[Span], project: Span) -> bool:
    """Whether the project stands in a row with another one, so that a sum is over the row."""
    if COUNT_BETWEEN.match(text, project.end):
        return True
    return any(
        re.fullmatch(r"[”’]?(?:、|和|及|以及|与)[“‘]?", text[a.end : b.start])
        for a, b in pairwise(projects)
        if project in (a, b)
    )


def _each(text: str, projects: Sequence[Span], money: Sequence[Mention]) -> dict[Span, float]:
    """A、B项目分别投资3亿元、5亿元: as many amounts as names in the row before them."""
    before = text[max(0, money[0].start - 12) : money[0].start]
    if not re.search(r"分别(?:总|计划)?(?:投资|投入|为)?[^，。]{0,4}$", before):
        return {}
    row = [money[0]]
    for amount in money[1:]:
        if not re.fullmatch(r"、|和|及", text[row[-1].end : amount.start]):
            break
        row.append(amount)
    names = [p for p in projects if p.end <= money[0].start and money[0].start - p.end <= 120][-len(row) :]
    return {name: _value(amount) for name, amount in zip(names, row, strict=True)} if len(names) == len(row) > 1 else {}
