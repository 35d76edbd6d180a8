"""What a page carries besides its reports: pictures' marks, QR boxes, hotlines, page heads, buttons of a web page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.data.marks import STAMP
from kg.layout.lines import Line

PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>|[\[【（(]?(?:图片|资料图片?|配图|视频|二维码)[\]】）)]?")
SCAN = re.compile(
    r".{0,12}(?:扫码|扫一扫|扫描(?:上方|下方|左侧|右侧)?二维码|长按(?:识别|二维码)|微信公众号二维码).{0,14}|关注(?:我们|.{0,8}公众号)"
)
HOTLINE = re.compile(
    r"(?:(?:.{0,8}(?:热线|电话|传真|邮编|邮箱|网址|信箱|地址|QQ群?)\s*[:：]?\s*)?[\d()（）+\-—－转\s]{3,24}"
    r"|.{0,12}(?:热线|邮箱|网址)|E-?mail.{0,40}|(?:https?://|www\.)\S+|\S+@\S+\.\S+)"
)
NUMBER = re.compile(r"(?:国内统一(?:连续出版物)?刊号|国内统一连续出版物号|邮发代号|CN\d\d-|总第\d+期).{0,40}")
PAGE_HEAD = re.compile(
    r".{1,4}版|(?:第?[A-Z]?\d{1,2}版?|第[一二三四五六七八九十]+版|[A-Z]\d{1,2})?\s*[·|/]?\s*(?:(?:本[地市省县区]|地方|国内|国际|社会|民生|文化|体育|教育|经济)?(?:新闻|要闻)|综合|时政|时事|广告|版面?)?"
    r"|(?:本版|值班|本期|责任|执行|美术|版面|图片|一版|二版|首席)?(?:责编|编辑|主编|编审|美编|组版|版式|校对|审校|审核|监制|审签|[终初复]审|制图|编校|值班主任)(?:\s*[:：]|\s).{0,60}"
    r"|[^，。；：]{0,16}?\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}\s[^，。；：]{0,12}(?:版|星期|周[一二三四五六日])[^，。；：]{0,12}"
    r"|[^，。；：]{0,14}(?:日报|晚报|时报|早报|晨报|都市报|新报|周报)\s*\d{4}(?:年\d{1,2}月\d{1,2}日|(?P<sign>[-/.])\d{1,2}(?P=sign)\d{1,2})"
    r"|(?:.{0,8}\s)?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天][^，。；：]{0,30}"
    r"|(?:星期|周)[一二三四五六日天]\s.{0,6}\d{1,4}年\d{1,2}月\d{1,2}日.{0,30}"
    r"|[-—–\s]*(?:第\s*)?\d{1,3}\s*(?:页|/\s*\d{1,3})?[-—–\s]*(?:共\s*\d+\s*页)?|-+\s*Page \d+.*"
)
BUTTONS = re.compile(
    r"(?:【?(?:字体|字号)[:：]?.{0,16}】?|[【\[]?(?:打印|关闭|返回|收藏|分享|纠错)(?:本页|窗口|顶部|到.*)?[】\]]?(?:\s*[【\[]?(?:打印|关闭|分享)\S{0,6})*"
    r"|(?:浏览|阅读|访问|点击)(?:次数|量|数)[:：]?\s*\d*次?|(?:上|下)一[篇页条][:：]?.{0,40}|相关(?:阅读|链接|新闻)[:：]?"
    r"|当前位置[:：].{0,60}|首页\s*[>》].{0,60}|您(?:现在|当前)?(?:所在)?的?位置.{0,60}|版权(?:所有|声明).{0,60}|.{0,10}ICP备.{0,30}"
    r"|(?:关键词|标签|责任编辑|原标题)[:：].{0,60}|\d{1,5}版[:：].{0,8}|.{2,8}报\s*数字报纸?|[\u4e00-\u9fff]{2,8}融媒体中心"
    r"|\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
    r"(?:[\s|｜]*(?:来源|发布者|发布人|浏览次数|阅读|点击)[:：][^，。；：]{1,16}){0,4})"
)
NOTE = re.compile(
    r"[■●◆□★]?\s*(?:今日天气|天气预报|值班(?:编委|主编|编辑)|客服电话|订阅热线|欢迎订阅|.{2,16}(?:社|中心|部|局)(?:出版|主办|承办|编印)).{0,70}"
    r"|(?:相关链接|友情链接|延伸阅读)[:：].{0,80}|(?:主办|承办|技术支持|协办)(?:单位)?[:：].{0,60}|分享到?[:：].{0,30}"
)
RULE = re.compile(r"[-=_*—═─━＝＿|·.…■□●○◆◇★☆▲△▼▽\s]{2,}|[■□●○◆◇★☆▲△▼▽]")
# one pattern tells in half the time of eight
ANY = re.compile("|".join(kind.pattern for kind in (RULE, HOTLINE, PICTURE, SCAN, NUMBER, PAGE_HEAD, BUTTONS, NOTE)))
LONGEST = 90
KEPT = 1 << 14
"""Lines of which it is kept whether they are furniture: most are asked again to make sure that nothing is left."""
STAMPED = re.compile(rf"{STAMP}(?<=:\d\d)|{STAMP}[\s|｜]*来源")
"""What opens the line of a web page that tells when it was put up; no sentence goes on like that."""
BARE_DAY = re.compile(r"\d{4}(?:年\d{1,2}月\d{1,2}日|(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2})")
TOP = 5
"""The lines of a page among which a bare day is the paper's, not that of a notice signed below."""
BOX_LINE = 14
SLOGAN = 9
"""The longest slogan of a hotline box."""


def drop_furniture(lines: Iterable[Line]) -> Iterator[Line | None]:
    """The lines of reports; `None` stands for furniture, and for the lines of the box it stands in."""
    listed = list(lines)
    dropped = [_is_furniture(line.text) and not _goes_on(listed, at) for at, line in enumerate(listed)]
    for at, line in enumerate(listed[:TOP]):
        dropped[at] = dropped[at] or BARE_DAY.fullmatch(line.text) is not None
    for at in range(1, len(listed)):
        if dropped[at] and _is_boxed(listed, dropped, at):
            dropped[at - 1] = True
    for line, gone in zip(listed, dropped, strict=True):
        yield None if gone else line


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line of figures is the rest of the sentence above it."""
    above = lines[at - 1] if at else None
    if above is None or lines[at].gap or above.closed or len(above.text) <= BOX_LINE:
        return False
    return STAMPED.match(lines[at].text) is None


@lru_cache(KEPT)
def _is_furniture(text: str) -> bool:
    return len(text) <= LONGEST and ANY.fullmatch(text) is not None


def _is_boxed(lines: list[Line], dropped: list[bool], at: int) -> bool:
    """Whether the short line above is the slogan of a box of two or more such lines: 随叫随到 over 便民热线, 12345."""
    slogan = lines[at - 1].text
    short = len(slogan) <= SLOGAN and re.search(r"[#，。；！？、（）]", slogan) is None
    box = [line.text for line, gone in zip(lines[at : at + 2], dropped[at : at + 2], strict=True) if gone]
    return short and len(box) == 2 and any(HOTLINE.fullmatch(text) or SCAN.fullmatch(text) for text in box)
