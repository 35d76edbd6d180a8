"""Mentions and facts: characters a second on one core, by stage. `python -m benchmarks.mentions_facts [PAGES]`.

The pages are reports made from invented templates; the annotator's time is not counted, only the rules'.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter

from benchmarks.corpus import GIVEN, SURNAMES
from kg import annotate
from kg.facts import EXTRACTORS, Extractor
from kg.memory import paused_collector
from kg.mentions import FINDERS, Finder
from kg.mentions.overlap import settle
from kg.model import Article, ArticleId, Mention, RegionPath, Sentence

TARGET = 50_000
"""Characters a second that mentions and facts together must reach on one core."""
CITIES = ("绵阳市", "遵义市", "岳阳市", "宝鸡市", "赣州市", "大同市")
THINGS = ("光电产业园", "智慧物流园", "冷链仓储", "铝型材加工", "储能电芯生产", "滨河湿地公园")
SENTENCES = (
    "{month}月{day}日，市委副书记、市长{person}赴{county}调研城市更新和防汛备汛工作。市领导{person}、{person}参加。",
    "{person}先后来到{county}{road}供热管网改造项目、{firm}，详细了解工程进度和企业运营情况。",
    "会议指出，要把安全生产摆在突出位置，压实各方责任，抓好问题整改，守住不发生重特大事故的底线。",
    "1月至{month}月，全市完成外贸进出口总额{n}.{day}亿元，同比增长{n}%，完成全年任务的{n}%。",
    "签约年产{n}万吨{thing}、{road}{thing}、“山水之约”{thing}等项目{n}项，总投资{n}亿元。",
    "市政府召开第{n}次常务会议，市长{person}主持会议并讲话，市委常委、常务副市长{person}出席。",
    "由{firm}承建的{road}{thing}项目在{county}正式开工，总投资{n}.{day}亿元。",
    "据了解，展会吸引{n}余家企业参展，接待观众{n}.{day}万人次，现场签约{n}个项目。",
    "市发展和改革委员会、市财政局、市水务局负责人汇报有关情况，与会人员进行了深入交流。",
    "省委书记{person}在{city}调研时强调，要坚持以人民为中心的发展思想，扎实推动共同富裕。",
    "“这几年路修好了，日子一天比一天好。”村民高兴地说。",
)


def page(rng: random.Random, number: int) -> Article:
    """One report of some sixteen sentences about an invented day."""
    city = rng.choice(CITIES)
    title = f"{city}集中推进{rng.choice(THINGS)}建设"
    paragraphs = ["".join(_sentence(rng, city) for _ in range(4)) for _ in range(4)]
    body = f"{title}\n" + "\n".join(paragraphs)
    date = f"2021-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    region = RegionPath({"绵阳市": "四川省", "遵义市": "贵州省", "岳阳市": "湖南省"}.get(city, "陕西省") + f"/{city}")
    text_id = ArticleId(f"article:{number}")
    return Article(text_id, "made.txt", body, len(title) + 1, (), title, date=date, dateline=date, region=region)


def _sentence(rng: random.Random, city: str) -> str:
    text = rng.choice(SENTENCES)
    while "{person}" in text:
        text = text.replace("{person}", rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, 2)), 1)
    return text.format(
        month=rng.randint(2, 12), day=rng.randint(1, 9), n=rng.randint(3, 900), city=city, thing=rng.choice(THINGS),
        county=rng.choice(("临江区", "云岭县", "青禾县")), road=rng.choice(("文昌街", "安宁路", "桐江大道")),
        firm=rng.choice(("海岳建设集团有限公司", "宏远新材料股份有限公司")),
    )  # fmt: skip


def stages(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every finder, the overlap rule and every extractor in their order, each as a call on what came before."""
    found: list[Mention] = []
    for finder in FINDERS:
        yield finder.__name__, partial(_find, found, finder, article, sentences)
    known: list[Mention] = []
    yield "settle", partial(_settle, known, found)
    for extractor in EXTRACTORS:
        yield extractor.__name__, partial(_extend, known, extractor, article, sentences)


def _find(found: list[Mention], finder: Finder, article: Article, sentences: tuple[Sentence, ...]) -> None:
    found.extend(finder(article, sentences, found))


def _settle(known: list[Mention], found: list[Mention]) -> None:
    known.extend(settle(found))


def _extend(known: list[Mention], extractor: Extractor, article: Article, sentences: tuple[Sentence, ...]) -> None:
    said = list(extractor(article, sentences, tuple(known)))
    known.extend(item for item in said if isinstance(item, Mention))


@paused_collector()
def _time(article: Article, sentences: tuple[Sentence, ...], seconds: dict[str, float]) -> None:
    """Add to the seconds of each stage, with the collector paused as it is where pages are read."""
    for name, stage in stages(article, sentences):
        start = time.process_time()
        stage()
        seconds[name] = seconds.get(name, 0.0) + time.process_time() - start


def main(pages: int) -> None:
    rng = random.Random(7)
    articles = [page(rng, number) for number in range(pages)]
    annotated = annotate.load().annotate(articles)
    seconds: dict[str, float] = {}
    for warm in (True, False):
        for article, sentences in list(zip(articles, annotated, strict=True))[: 20 if warm else None]:
            _time(article, sentences, {} if warm else seconds)
    characters = sum(len(article.text) for article in articles)
    for name, spent in sorted(seconds.items(), key=itemgetter(1), reverse=True):
        print(f"{name:24}{spent:8.2f} s {characters / max(spent, 1e-9):14,.0f} characters/s")
    total = characters / sum(seconds.values())
    print(f"{'together':24}{sum(seconds.values()):8.2f} s {total:14,.0f} characters/s, target {TARGET:,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
