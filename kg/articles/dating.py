"""The day of each report and of the page, and the words they are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.articles.parts import Kind, Report
from kg.dates import Moment, dates_in, find_dates, parse_moment
from kg.model import Page

MASTHEAD = re.compile(
    r"^(?:[^\n，。；]{0,30}?(?P<d>\d{4}年\d{1,2}月\d{1,2}日)\s*(?:农历|星期|周|第|[A-Z]?\d{1,2}版)[^\n，。；]{0,40}$"
    r"|[^\n，。；：]{0,16}?(?P<i>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s[^\n，。；：]{0,12}(?:版|星期|周[一二三四五六日])"
    r"|[^\n，。；：]{0,14}(?:日报|晚报|时报|早报|晨报|都市报|新报|周报)\s*(?P<n>\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}))$"
    r"|(?P<t>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4})\s+\d{1,2}[:：]\d{2}(?::\d{2})?"
    r"(?:[^\S\n]*$|(?:[^\S\n]|[|｜])*(?:来源|作者|编辑)[:：])|(?P<s>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[^\S\n]+来源[:：])"
    r"|(?:发布(?:时间|日期)?|时间|日期)\s*[:：]\s*(?P<p>\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)",
    re.M,
)
BARE = re.compile(r"^[^\S\n]*(\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}))[^\S\n]*$", re.M)
"""A day on a line of its own: the paper's, where it stands at the top."""
TOP = 160
"""Characters of the top of a page."""
YEAR = re.compile(
    # the first character lets almost every place of a text fail at once
    r"(?=[12同较相比对不与自始从到至截])(?P<old>同比|较|相比|比|对比|不同于|相较于?|与)?(?P<since>自从?|始于|从|到|至|截至)?(?<!\d)(?P<y>(?:19|20)\d{2})(?P<tail>年度?(?:伊始|[一二三四上下]半?[年季]|\d{1,2}月\d{1,2}日|\d{1,2}月|全市|全省|全县|春季|秋季)?|[（(]第[一二三四五六七八九十百\d]{1,4}届[）)]|[^\d年.%]?)"
)
PLANS = re.compile(r"“?(?P<plan>十[一二三四五六]?)(?:[·•]?)五”?(?:规划)?(?:的)?(?P<at>开局|收官|首|末)之?年")
AHEAD = re.compile(r"(?:到|至|力争|确保|预计|计划|将|目标|规划|届时|争取|及|前)$")
REPORTS_ON = re.compile(r"年度[^，。]{0,20}?(?:执行|决算|审计|绩效|总结|考核|述职|环境状况|完成情况|报告|表彰)")
LEAD_PART = 150
CLOSE = 2
"""Days by which a day told in a body may be later than the newest opening."""
COMING = re.compile("将|拟|计划|预计|开始|前(?:完成|报|交)|截止|起")


@dataclass(frozen=True, slots=True)
class PageDate:
    """The page's day, as precise as it can be told, what it rests on, and whether its year had to stay open."""

    date: str | None
    basis: str | None
    anchor: str | None
    """What the day phrases of its reports count from."""


def date_page(page: Page, reports: Sequence[Report], given: str | None) -> PageDate:
    """The page's day: given, of the file, of its head, or the day after its newest report's."""
    if given:
        return PageDate(given, "given", given)
    document = page.document
    if document.date:
        return PageDate(document.date, document.date_basis or "metadata", document.date)
    return _of_head(document.text) or _inferred(page.text, reports)


def _of_head(text: str) -> PageDate | None:
    """The day that the page's head or the line under a web page's headline gives; the latest, where there are more."""
    heads = [*BARE.finditer(text, 0, TOP), *MASTHEAD.finditer(text)]
    found = [(_year_first(next(filter(None, m.groups()))), m.group().strip()) for m in heads]
    days = [(find_dates(day, anchor=None), words) for day, words in found]
    said = [(phrases[0].first, words) for phrases, words in days if phrases and phrases[0].first]
    if not said:
        return None
    day, words = max(said)
    return PageDate(day, words[:60], day)


def _year_first(day: str) -> str:
    """A day in figures with its year in front, as it is read: 04.10.2031 is 2031.10.04."""
    return re.sub(r"^(\d{1,2})([./])(\d{1,2})\2(\d{4})$", r"\4\2\3\2\1", day)


def _inferred(text: str, reports: Sequence[Report]) -> PageDate:
    """A daily prints the news of the day before; the year is that of the page's own words."""
    year, words = year_of(text)
    days = [day for report in reports if (day := day_of(report, anchor=None)) is not None]
    if not days:
        return PageDate(str(year) if year else None, words, str(year) if year else None)
    newest, phrase = _newest(days, year)
    newest, phrase = _newest([(newest, phrase), *_days_close_behind(newest, reports)], year)
    after = newest.shifted(1)
    basis = f"{phrase} and the day after" + (f"; {words}" if year else "; no word of the page tells the year")
    return PageDate(after.iso, basis, after.iso)


def _newest(days: list[tuple[Moment, str]], year: int | None) -> tuple[Moment, str]:
    """The latest of the reports' days; January is later than December where a page has both."""
    days = [(day if day.year else day._replace(year=year), phrase) for day, phrase in days]
    turn = {1, 12} <= {day.month for day, _ in days}
    return max(days, key=lambda d: (d[0].year or 0, (d[0].month or 0) + 12 * (turn and d[0].month == 1), d[0].day or 0))


def _days_close_behind(newest: Moment, reports: Sequence[Report]) -> Iterator[tuple[Moment, str]]:
    """Days a little later that the reports' bodies tell of, 记者从5月7日召开的…获悉, and do not announce."""
    later = [newest.shifted(step) for step in range(1, CLOSE + 1)]
    close = {(day.month, day.day): day for day in later}
    told = re.compile("|".join(rf"{day.day}(?<!\d{day.day})[日号]" for day in later))
    for text in (line.text for report in reports for line in report.prose if line.kind is not Kind.ASIDE):
        if told.search(text) is None:
            continue
        for phrase in find_dates(text, anchor=None):
            day = parse_moment(phrase.first)
            coming = COMING.search(text[phrase.end : phrase.end + 20])
            past = phrase.kind == "day" and phrase.bound in ("in", "since") and not coming
            if past and (day.month, day.day) in close and day.year in (None, newest.year):
                yield close[day.month, day.day], phrase.text


def day_of(report: Report, *, anchor: str | None) -> tuple[Moment, str] | None:
    """The day a report is of: the first its opening names that is not announced or long gone."""
    prose = [line.text for line in report.body if line.kind in (Kind.LEAD, Kind.PROSE)][:2]
    opening = "\n".join(prose[: 1 + (len(prose[0]) < 30)] if prose else ())
    for phrase in dates_in(opening[:LEAD_PART], anchor=anchor):
        moment = parse_moment(phrase.last if phrase.kind == "days" else phrase.first)
        if anchor and moment.iso and len(anchor) == len(moment.iso) and anchor < moment.iso:
            continue
        named_paper = phrase.start == 0 and phrase.text in ("今日", "今天")
        if phrase.kind in ("day", "days") and moment.day and phrase.bound in ("in", "until") and not named_paper:
            return moment, phrase.text
    return None


def year_of(text: str) -> tuple[int | None, str]:
    """The page's year by its own words, and these: 2023年伊始, 同比2024年 (the year after it), “十四五”开局之年.

    Years that are announced or long gone do not count; the newest that is left is the page's.
    """
    votes = [*_plan_years(text), *_named_years(text)]
    if not votes:
        return None, ""
    newest = max(year for year, _ in votes)
    return newest, next(words for year, words in votes if year == newest)


def _plan_years(text: str) -> Iterator[tuple[int, str]]:
    numbers = {"十": 10, "十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15, "十六": 16}
    for match in PLANS.finditer(text):
        first = 2001 + 5 * (numbers[match["plan"]] - 10)
        yield first + (4 if match["at"] in "收官末" else 0), match.group()


def _named_years(text: str) -> Iterator[tuple[int, str]]:
    for match in YEAR.finditer(text):
        year, tail = int(match["y"]), match["tail"]
        before, after = text[max(0, match.start() - 4) : match.start("y")], text[match.end("y") : match.end("y") + 24]
        if (
            not tail
            or match["since"]
            or AHEAD.search(before)
            or re.match(r"年?(?:[底末]?前(?![一二三四1-9两几])|[—\-~至到])", after)
        ):
            continue
        words = text[max(0, match.start() - 2) : match.end("y") + 8].replace("\n", "")
        if not tail.startswith("年"):
            if tail and ("\u4e00" <= tail <= "\u9fff" or tail.endswith(("届)", "届）"))):
                yield year, words
            continue
        if match["old"] or REPORTS_ON.match(after):
            yield year + 1, words
        elif not re.match(r"年(?:以来|起|至今|后)", after):
            yield year, words


def resolve(report: Report, page: PageDate) -> str | None:
    """The report's own day against the page's."""
    day = day_of(report, anchor=page.anchor)
    return day[0].iso if day else None
