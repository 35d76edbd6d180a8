"""Amounts: a number with its unit, 3.4亿元, 近300件, 3至5名, as mentions of kind `Amount`.

Numbers that count nothing are left out: ordinals (第七届), dates, codes, set phrases (八项规定), short quoted slogans
(“三个作用”), titles of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.data import table
from kg.data.alternatives import any_of
from kg.mentions.numbers import ARABIC, HAN, SCALE, narrow, parse_number
from kg.model import Article, EntityKey, Mention, Sentence, Span, Value

ABOUT = (
    r"(?<![附最临靠邻接])近|(?<![签预合节违邀特条公盟制])约|逾|超过|(?<!反)超|将近|大约|至少|不少于|不低于|不超过"
    r"|多达|高达"
)
MORE = r"余|多|来"
JOINS = r"\s?(?:-|－|—|——|–|~|～|至|到)\s?"
MONEY_WORDS = re.compile(
    r"投资|资金|资产|产值|收入|额|贷款|授信|签下|签约|招商|引资|增加值|营收|利润|税|销售|融资|经费|债|补助|补贴|奖金"
)
UNTIL_NOW = ("目前", "此前", "日前", "当前", "以前", "之前", "年前", "会前", "提前")
LAST = re.compile(r"[座所台辆架艘列栋幢趟对处](?=[，。；])")
COUNTED = re.compile(r"[一-龥](?<![这那每某同另有任统唯如到走])$")
OF_SPEECH = re.compile(
    r"大[洲洋]|(?:个|种|大|项|条)(?:方面|层面|维度|环节|关系|原则|关键|结合|坚持|必须|聚焦|统筹|多月)|项工作|类|种|道(?:关|防线|难题|考题)|家(?:[都均各共想要能将愿又就在已]|班子)|个班子"
)
IN_ROW = re.compile(r"第[一二三四五六七八九十百\d]+(?:、[一二三四五六七八九十百\d]+)*[、和至]$")
SESSION = re.compile(r"会议|全会|全体|常委会|主席|主任")
HAN_NEEDS = frozenset({"count", "money", "measure", "share"})


@cache
def units() -> dict[str, tuple[str, str]]:
    """Base unit and kind (money, share, measure, time, count) of every unit by its printed form."""
    return {row["unit"]: (row["base"], row["kind"]) for row in table("units")}


@cache
def _pattern() -> re.Pattern[str]:
    rows = table("units")
    behind = {row["unit"]: f"(?!{row['not_before']})" for row in rows if row["not_before"]}
    unit = any_of((row["unit"] for row in rows), behind=behind)
    arabic = rf"{ARABIC}\s?{SCALE}{ARABIC}\s?万?|{ARABIC}\s?{SCALE}?"
    number = rf"(?:{arabic}|{HAN})"
    return re.compile(
        # the first character lets almost every place of a text fail at once
        rf"(?=[\d一二两三四五六七八九十百千万亿零〇近约逾超将大至不多高])(?P<about>{ABOUT})?(?P<low>{number})(?:{JOINS}(?P<high>{number})|(?P<pair>、{number}(?=个|万|亿|%)))?"
        rf"(?P<more>{MORE})?\s?(?P<scale>{SCALE})?(?P<more2>{MORE})?\s?"
        rf"(?:(?P<unit>{unit})(?:{JOINS}(?P<top>{number})(?P=unit))?|(?P<bare>(?<=[万亿])(?=[，。；、！？!,.\s”）)]|$)))"
    )


@cache
def _set_phrases() -> re.Pattern[str]:
    return re.compile(any_of(row["phrase"] for row in table("numbered_phrases")))


def find_amounts(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every amount with `value`, `unit` and `kind`, the upper end of a range as `high`, `about` where not exact."""
    text = narrow(article.text)
    closed = [Span(m.start, m.end) for m in found if m.kind == "Date"]
    closed += [Span(*m.span()) for m in _set_phrases().finditer(text)]
    closed += [
        Span(*m.span())
        for m in re.finditer(r"《[^》\n]*》|〔\d+〕\d*号?|“[^”\n，。]{1,11}”|“[^”\n，。\d]{12,24}”", text)
        if _slogan(m)
    ]
    taken = bytearray(len(text) + 1)
    for span in closed:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    for match in _pattern().finditer(text):
        start = match.start("low")
        if not any(taken[start : match.end()]) and _counts(match, text):
            yield _mention(article, match)


def _slogan(quote: re.Match[str]) -> bool:
    """A title, a document's number, or a short quotation in which no amount has digits: “三个作用”, “1+2+N”."""
    words = quote.group()
    return (
        not words.startswith("“")
        or re.search(r"\d[\d.]*[万亿]?(?:[A-Za-z]{2,}|吨|元|亩|平方|公里|千瓦|兆瓦|吉瓦)", words) is None
    )


def _counts(match: re.Match[str], text: str) -> bool:
    return not (
        _is_ordinal(match, text)
        or _is_code(match, text)
        or _is_vague(match, text)
        or _is_idle_numeral(match, text)
        or _is_term(match, text)
        or _is_span_of_time(match, text)
    )


def _is_ordinal(match: re.Match[str], text: str) -> bool:
    """第七届, 前3名, 〔2023〕12: a place in a row, not a count; 目前30家 and 提前3天 are."""
    return text.endswith(("第", "〔", "之", "前"), 0, match.start()) and not text.endswith(UNTIL_NOW, 0, match.start())


def _is_code(match: re.Match[str], text: str) -> bool:
    """D2732/1次, G6, 0971-12345, 海拔3200米: digits that go on from letters or a sign, or say where a place is."""
    if text.endswith(("×", "海拔", "北纬", "东经", "南纬", "西经"), 0, match.start()):
        return True
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    return bool(before) and before.isascii() and (before.isalnum() or before in "./-:_+") and not match["about"]


def _is_vague(match: re.Match[str], text: str) -> bool:
    """万人, 数十家, 三四种: no figure, or two at once."""
    low = match["low"]
    if low[0].isdecimal():
        return False
    before = text[max(0, match.start() - 1) : match.start()]
    if re.search(r"[一二两三四五六七八九]{2}", low) or text.endswith(("唯一", "逐一", "统一"), 0, match.start() + 1):
        return True
    return not set(low) - set("百千万亿") or (before in {"数", "几", "上", "成"} and low[0] in "十百千万亿")


def _is_idle_numeral(match: re.Match[str], text: str) -> bool:
    """一个, 一级抓一级, 二期: written-out one and two seldom count; 三天三夜 and 两位 are ways of speaking.

    One that ends a clause behind what it counts does: 加开专列一趟; but 想到一处 is together, 四处 everywhere.
    """
    low, unit = match["low"], match["unit"] or ""
    if unit == "处" and (low == "四" or (low == "一" and text.endswith(("到", "到了", "在"), 0, match.start()))):
        return True
    counts = low == "一" and COUNTED.search(text, max(0, match.start() - 1), match.start())
    if low[0].isdigit() or (counts and LAST.match(text, match.start("unit"))):
        return False
    kind = units().get(unit, ("", ""))[1]
    if low in {"一", "二", "万一", "零", "〇"} or kind not in HAN_NEEDS:
        return True
    if (
        unit in {"人", "位", "里", "口", "对", "方", "头", "眼", "度", "台", "门", "孔"}
        and len(low) == 1
        and not match["more"]
    ):
        return True
    return OF_SPEECH.match(text, match.start("unit")) is not None


def _is_term(match: re.Match[str], text: str) -> bool:
    """二十届中央委员会, 三次会议, 二期: numbered terms and sessions. 已成功举办六届 and 两期 do count."""
    unit, low = match["unit"], match["low"]
    if IN_ROW.search(text[max(0, match.start() - 20) : match.start()]):
        return True
    if unit == "届":
        return not re.search(r"举办|举行|召开|蝉联|连续|走过|开展", text[max(0, match.start() - 8) : match.start()])
    if unit == "期":
        of_site = text.endswith(("园", "项目", "工程", "基地", "小区", "厂", "城"), 0, match.start())
        return of_site or (not low[0].isdigit() and low != "两")
    if unit in {"次", "轮"}:
        return not low[0].isdigit() and SESSION.match(text, match.end()) is not None
    return False


def _is_span_of_time(match: re.Match[str], text: str) -> bool:
    """24小时值班, 前4个月, 近3个月来: a stretch of time that dates something or says 'all day' measures nothing."""
    unit = match["unit"] or ""
    if units().get(unit, ("", ""))[1] != "time":
        return False
    if match["low"] == "24" and unit in {"小时", "个小时"}:
        return True
    before = text[max(0, match.start() - 1) : match.start()]
    if text.endswith("提前", 0, match.start()):
        return False
    if before in {"前", "后", "这", "过", "来", "头", "首"} or (match["about"] == "近" and unit.startswith("个")):
        return True
    return text[match.end() : match.end() + 1] in {"来", "内", "前", "后", "里"} or text.startswith(
        ("以来", "之内", "以内", "生活圈", "经济圈", "交通圈", "计划", "行动"), match.end()
    )


def _mention(article: Article, match: re.Match[str]) -> Mention:
    base, kind = units()[match["unit"]] if match["unit"] else _bare(article.text, match)
    scale = match["scale"] or ""
    value = parse_number(match["low"] + scale)
    properties: dict[str, Value] = {"value": float(value), "unit": base, "kind": kind}
    high = match["high"] or match["top"]
    if high:
        properties |= _range(match, scale)
    if match["about"] or match["more"] or match["more2"]:
        properties["about"] = match["about"] or match["more"] or match["more2"]
    surface = article.text[match.start() : match.end()]
    key = EntityKey(f"amount:{properties['value']:g}{base}")
    return Mention(
        article.id, "Amount", match.start(), match.end(), surface, key, surface, "number_with_unit", 0.95, properties
    )


def _range(match: re.Match[str], scale: str) -> dict[str, Value]:
    """Both ends of 3至5万吨; the scale of the upper end counts for the lower one unless that has its own."""
    high = match["high"] or match["top"]
    upper = parse_number(high + scale)
    lower = parse_number(match["low"] + ("" if match["top"] else scale))
    shared = re.search(rf"{SCALE}$", high)
    if lower * 10 < upper and shared and not re.search(rf"{SCALE}$", match["low"]) and match["high"]:
        lower = parse_number(match["low"] + shared.group())
    return {"value": float(lower), "high": float(upper)}


def _bare(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The unit left out in 签下245亿 is yuan where the sentence speaks of money; else there is none."""
    start = max(text.rfind(sign, 0, match.start()) for sign in "。！？\n") + 1
    line = text[start : text.find("\n", match.end()) if "\n" in text[match.end() :] else len(text)]
    return ("CNY", "money") if MONEY_WORDS.search(line[:80]) else ("", "count")
