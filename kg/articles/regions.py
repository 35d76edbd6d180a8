"""The paper's own region: what 我省, 省委 and 市委 mean on its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from functools import lru_cache

from kg.data.gazetteer import MUNICIPALITIES, Division, gazetteer
from kg.model import RegionPath

OURS = re.compile(r"我([省市县区州旗])(?!委|政府|人大)")
ALL = re.compile(r"全([省市县区州旗])(?![委属级])")
BODY = re.compile(
    r"([省市县区州旗])(?<![\u4e00-\u9fff].)(?:委(?!员)|政府|人大|政协|纪委|人民政府|领导|长(?![\u4e00-\u9fff]{0,1}[远期征]))"
)
NAMED_BODY = re.compile(r"[省市县区州旗]?(?:委(?!员)|政府|人大|政协)")
PAPER = re.compile(r"(?:日报|晚报|时报|都市报|早报|晨报|新闻网|融媒|发布|电视台|广播电视|讯(?=\s*[（(]))")
RENEWED = re.compile(r"(?:建设|打造|谱写|描绘|奋进|书写|开创|创造|崛起)[^，。；\n]{0,10}新$")
"""What a paper wants of its own region: 建设现代化新|云岭."""
TEAM = "(?:代表团|考察团|访问团|考察组|招商团)"
GOES_TO = re.compile(
    rf"我[省市县区州旗][^，。；\n]{{0,14}}(?:赴|前往|到访)$|(?:{TEAM}|招商|率队|率团|带队|分队)[^，。；\n]{{0,14}}(?:赴|前往)$"
)
IS_AWAY = re.compile(
    rf"[省市县区州]?(?:学习考察|考察学习|取经)"
    rf"|(?:(?!会见|接待|陪同|与)[^，。；\n]){{0,24}}?(?:{TEAM}|客商|一行)[^，。；\n]{{0,8}}?"
    r"(?:(?:来|赴|到|莅临|在)我[省市县区州旗]|来(?!自))"
)
COMES = re.compile(r"来(?P<letter>[\u4e00-\u9fff])")
OFFICE = re.compile(r"驻$")
"""Behind it stands where others have an office: 云岭市|驻杭州办事处."""
SENDS = re.compile(rf"[^，。；\n]{{0,8}}?{TEAM}[^，。；\n]{{0,6}}?(?:赴|前往)")
"""Who sends a delegation tells of it in its own paper: 云岭市|党政代表团赴…; guests would come to 我市."""
PASSING = re.compile("(?:来自|[在赴到往从与和、及])$")
"""Before a place that is only told of in passing."""
SHORT = re.compile(
    r"(?:(?<![\u4e00-\u9fff]在)在|来|中国[•·・])(?P<name>[\u4e00-\u9fff]{2,5}?)"
    r"(?=隆重?举[行办]|召开|开[幕工]|投资|兴业|创业|考察|调研|视察|检查|指导|\d|[（(]第)"
    r"|^(?P<paper>[\u4e00-\u9fff]{2,5}?)(?:融媒体?|发布)?讯(?=[\s（(])"
    r"|(?:(?<=^)|(?<=[：:\s\-—]))(?P<media>[\u4e00-\u9fff]{2,5}?)(?=新闻网|县?融媒|发布\b|电视台)",
    re.M,
)
"""Where the short name of a county says that the page is its own: 前来云岭投资, 在云岭举行, 中国•云岭2031, 云岭讯."""
DEPTH = "省市州县区旗"
"""The words for a region of one's own, the wider first; a county's paper says 市委 too, a city's 省委."""
FITTING = {
    "省": ("province",), "市": ("province", "prefecture", "county"), "州": ("prefecture",),
    "县": ("county",), "区": ("province", "county"), "旗": ("county",),
}  # fmt: skip
SAMPLE = 200_000
KEPT = 1 << 12
"""Names of which it is kept what they mean: a page names the same few places over and over."""
ABOVE = 0.5
"""What a place speaks for the division that it lies in."""
CLEAR, ENOUGH = 1.25, 2.0
"""How far the first must be ahead of the second, and how often a region must be named at least."""
OFTEN, ONCE, ALONE = 3, 0.5, 1.5
"""How much speaks for a word of one's own where one mention is enough, what that is at least, and how far ahead."""


def infer_region(text: str, paper: str | None = None) -> tuple[RegionPath | None, str | None]:
    """The region and the words that tell it; nothing where no word of the page says whose paper it is.

    How deep it goes is told by 我市 and a bare 市委, which one it is by the places that are named: those whose
    bodies the page calls by their names, 重庆市委, are others' regions.
    """
    sample = f"{paper or ''}\n{text[:SAMPLE]}"
    own = _own_words(sample)
    if not own:
        return None, None
    strangers = _strangers(sample)
    scores = {path: score for path, score in _scores(sample, strangers).items() if not _lies_in(path, strangers)}
    named = _counted(sample, strangers)
    wide = None
    for word in _depths(own):
        best = _first(word, scores, own) or _only(word, named, own) or _once(word, scores, own, text=sample)
        if best is not None and not (word == "区" and "/" not in best):
            return best, f"{_words(own, word)}; {_named(best, sample)}"
        wide = wide or best
    return (wide, f"{_words(own, '区')}; {_named(wide, sample)}") if wide else (None, None)


def _own_words(text: str) -> Counter[str]:
    """How much speaks for each word to be the paper's own: 我市 three times as much as 全市 or a bare 市委."""
    own: Counter[str] = Counter()
    for pattern, weight in ((OURS, 3), (ALL, 1), (BODY, 1)):
        for match in pattern.finditer(text):
            own[match.group(1)] += weight
    return own


def _depths(own: Counter[str]) -> list[str]:
    """The words by which the region may be told, the deepest that is common first."""
    common = max(own.values())
    return [word for word in reversed(DEPTH) if own[word] >= 0.25 * common] + ["省"] * (own["省"] > 0)


def _strangers(text: str) -> set[RegionPath]:
    """Divisions that the page's people travel to, or that guests come from: 我市企业赴云岭市, 云岭市考察团来我市."""
    strangers: set[RegionPath] = set()
    behind = -1
    for start, end, name in gazetteer().find(text):
        if start == behind or _is_elsewhere(text, start, end):
            strangers |= {division.current for division in gazetteer().named(name) if _is_strange(division, text, end)}
            behind = end
    return strangers


def _is_strange(division: Division, text: str, end: int) -> bool:
    """No province, since the page may be from it as well, nor the one whose letter tells where guests come: 来|云|."""
    coming = COMES.search(text, end, end + 40)
    home = coming is not None and coming["letter"] in division.short
    return not home and (division.level != "province" or division.path in MUNICIPALITIES)


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    gone = GOES_TO.search(text, max(0, start - 24), start) or OFFICE.search(text, max(0, start - 1), start)
    return gone is not None or IS_AWAY.match(text, end) is not None


def _lies_in(path: RegionPath, others: Set[RegionPath]) -> bool:
    return any(path == other or path.startswith(other + "/") for other in others)


def _scores(text: str, strangers: Set[RegionPath]) -> dict[RegionPath, float]:
    """How much the places named speak for each division; one that is elsewhere says nothing of those it lies in."""
    scores: dict[RegionPath, float] = {}
    for start, end, name in gazetteer().find(text):
        if all(_lies_in(division.current, strangers) for division in gazetteer().named(name)):
            continue
        if weight := _weight(text, start, end):
            for path, part in _meant(name):
                scores[path] = scores.get(path, 0.0) + weight * part
    for division in _short_counties(text):
        for path, part in _up(division):
            scores[path] = scores.get(path, 0.0) + part * text.count(division.short)
    return scores


def _short_counties(text: str) -> set[Division]:
    """Counties that a page calls by their short names alone, told by what stands around one of them: 前来云岭投资.

    Short names are words of their own too often (振兴, 富裕) to be counted where none of them stands so; names that
    two counties share tell none.
    """
    found: set[Division] = set()
    for match in SHORT.finditer(text):
        name = match["name"] or match["paper"] or match["media"]
        counties = {d.current for d in gazetteer().named(name) if d.short == name}
        division = gazetteer().at(counties.pop()) if len(counties) == 1 else None
        if division and division.level == "county" and division.own_name not in text:
            found.add(division)
    return found


@lru_cache(KEPT)
def _meant(name: str) -> tuple[tuple[RegionPath, float], ...]:
    """The divisions that a name may mean and those they lie in, each with its part of one mention."""
    divisions = gazetteer().named(name)
    return tuple((path, part / len(divisions)) for division in divisions for path, part in _up(division))


def _weight(text: str, start: int, end: int) -> float:
    """What a place's name says of the paper: its own paper much, a dateline nothing, a body called by name less."""
    after = text[end : end + 4]
    if text[max(0, start - 2) : start] in ("本报", "华社"):
        return 0.0
    if PAPER.match(after) or RENEWED.search(text, max(0, start - 16), start):
        return 4.0
    if SENDS.match(text, end):
        return 2.0
    return -1.0 if NAMED_BODY.match(after) else 1.0


def _up(division: Division) -> Iterator[tuple[RegionPath, float]]:
    path, part = division.current, 1.0
    while path:
        yield path, part
        path, part = RegionPath(path.rpartition("/")[0]), part * ABOVE


def _first(word: str, scores: dict[RegionPath, float], own: Counter[str]) -> RegionPath | None:
    """The division that is named most among those the word fits; None where it is not clearly ahead."""
    most, first, second = _ranked(word, scores, own)
    return first if most >= ENOUGH and most >= CLEAR * second else None


def _ranked(word: str, scores: dict[RegionPath, float], own: Counter[str]) -> tuple[float, RegionPath | None, float]:
    """The best score among the divisions that the word fits, whose it is, and the best of those of other names."""
    fitting = [path for path in scores if _fits(path, word, own)]
    ranked = sorted(fitting, key=lambda path: (-scores[path], path.count("/"), path))
    if not ranked:
        return 0.0, None, 0.0
    first, name = ranked[0], ranked[0].rpartition("/")[2]
    others = [scores[path] for path in ranked if path.rpartition("/")[2] != name]
    return scores[first], first, max(others, default=0.0)


def _once(word: str, scores: dict[RegionPath, float], own: Counter[str], *, text: str) -> RegionPath | None:
    """The division far ahead of all that the word fits, though named but once, where the page says 我市 all the time.

    It must not be named in passing alone: 到|云岭市|参展.
    """
    most, first, second = _ranked(word, scores, own)
    division = gazetteer().at(first) if first and own[word] >= OFTEN else None
    if division is None or most < ONCE or most < ALONE * second:
        return None
    spots = (at for at, _, name in gazetteer().find(text) if division in gazetteer().named(name))
    return first if any(not PASSING.search(text, max(0, at - 2), at) for at in spots) else None


def _counted(text: str, strangers: Set[RegionPath]) -> Counter[RegionPath]:
    """How often the page names each division, its bodies too, by names that mean but one."""
    named: Counter[RegionPath] = Counter()
    for start, end, name in gazetteer().find(text):
        paths = {division.current for division in gazetteer().named(name)}
        if len(paths) == 1 and _weight(text, start, end) and not _lies_in(path := paths.pop(), strangers):
            named[path] += 1
    return named


def _only(word: str, named: Counter[RegionPath], own: Counter[str]) -> RegionPath | None:
    """The one division that the word fits and the page names, more than once, if it speaks of no other level."""
    fitting = [path for path in named if _fits(path, word, own)]
    alone = len(fitting) == 1 and not own.keys() - {word, "省"}
    return fitting[0] if alone and named[fitting[0]] > 1 else None


def _fits(path: RegionPath, word: str, own: Counter[str]) -> bool:
    division = gazetteer().at(path)
    if division is None or division.level not in FITTING[word]:
        return False
    if path in MUNICIPALITIES:
        return word == "市" and not own["省"]
    return division.own_name.endswith(word)


def _words(own: Counter[str], word: str) -> str:
    return f"我{word}, 全{word} or a bare {word}委 ({own[word]})"


def _named(path: RegionPath, text: str) -> str:
    division = gazetteer().at(path)
    short = division.short if division else path.rpartition("/")[2]
    return f"{short} named {text.count(short)} times"
