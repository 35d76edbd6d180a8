"""People: everyone whom an article calls by a full name, wherever it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.model_names import read_names
from kg.mentions.name_shapes import HAN, is_full_name, occurrences, surname_of, surnames
from kg.mentions.names import Names
from kg.model import Article, EntityKey, Mention, Sentence, Span

_TOOK_PART = re.compile(r"参加|出席|陪同|列席|参会|随同|主持")
_CLAUSE = re.compile(rf"\n?([{HAN}·、]*)")
"""A clause read from its end; a line may break between it and the verb."""
_REPORTERS = re.compile(
    r"(?:记者|通讯员|实习生|摄影(?!展|大赛|比赛|作品|师|家|爱好|艺术|协会|图片|活动|采风|基地|[节周])|文/图|图/文|摄)"
    r"(?:[ 　:：/]|(?=[^者员]))"
)
_OFFICES = re.compile(
    r"(?:书记|主席|主任|[省市县区州盟旗镇乡部厅局司署处庭]长|秘书长|常委|委员|司令员|政委|检察长|院长|领导)$"
)
_ROW = re.compile(rf"、([{HAN}]{{2,4}})、")
_CLOSED = frozenset({"Organization", "Place"})
_SURE = {
    "title_holder": 0.95, "byline": 0.95, "listed_before_verb": 0.9, "model_entity": 0.85, "listed_between_names": 0.8,
}  # fmt: skip


_OF_PLACES = re.compile("等(?:各?地|县|市|区|州)|[两三四五六七八九十]县")
"""What ends a list of places: 石河、长岭|等地|代表参加."""


def find_people(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every place where a person stands by full name; property `kind` is official, reporter or other."""
    names = read_names(article, sentences, found)
    for holder in {holder for post in found if post.kind == "Post" for holder in _holders(post)}:
        for span in occurrences(article.text, holder):
            if names.ends.get(span.start, 0) <= span.end:
                names.learn(span)
    rules = _who(article, names, found)
    officials = {name for post in found if post.kind == "Post" and _is_office(post) for name in _holders(post)}
    spans = (Span(m.start, m.end) for m in found if m.kind in _CLOSED)
    closed = {at: span for span in spans for at in range(*span)}
    for name in sorted(rules, key=lambda name: (-len(name), name)):
        kind = "reporter" if rules[name] == "byline" else "official" if name in officials else "other"
        kind = "official" if rules[name] == "listed_before_verb" and kind == "other" else kind
        for span in occurrences(article.text, name):
            if not _inside_longer(names, span) and closed.get(span.start, span) == span:
                yield _mention(article, span, rules[name], kind)


def _who(article: Article, names: Names, found: Sequence[Mention]) -> dict[str, str]:
    """The names of an article and the surest rule that gives each."""
    rules: dict[str, str] = {}
    rules |= {name: "model_entity" for name in _entities(names)}
    rules |= {name: "listed_before_verb" for name in _listed(names)}
    rules |= {name: "listed_between_names" for name in _between(names) if name not in rules}
    rules |= {name: "title_holder" for post in found if post.kind == "Post" for name in _holders(post)}
    rules |= {name: "byline" for name in _reporters(names)}
    return rules | {byline.name: "byline" for byline in article.bylines}


def _holders(post: Mention) -> tuple[str, ...]:
    holders = post.properties.get("holders", ())
    return holders if isinstance(holders, tuple) else ()


def _is_office(post: Mention) -> bool:
    return _OFFICES.search(str(post.properties["title"])) is not None


def _entities(names: Names) -> Iterator[str]:
    """The model's names, where at least one place has the words around it that names have."""
    for start, end in names.ends.items():
        if names.stands(Span(start, end)):
            yield names.text[start:end]


def _reporters(names: Names) -> Iterator[str]:
    """通讯员 叶…: whoever stands behind the word for one who writes."""
    for found in _REPORTERS.finditer(names.text):
        end = names.at(found.end())
        if end is not None:
            yield names.text[found.end() : end]


def _listed(names: Names) -> Iterator[str]:
    """王…、班…分别参加: people by the place where they stand, whatever the model says."""
    for found in _TOOK_PART.finditer(names.text):
        start, members = _list_start(names, found.start()), []
        if _OF_PLACES.search(names.text, start, found.end()):
            continue
        while (end := names.at(start)) is not None:
            members.append(names.text[start:end])
            if names.text[end : end + 1] not in {"、", "和"}:
                break
            start = end + 1
        yield from members


def _between(names: Names) -> Iterator[str]:
    """柏望川、|边朵|、古梅岭: what has the shape of a name and stands in a row between two."""
    for end in names.ends.values():
        found = _ROW.match(names.text, end)
        if found and found.end() in names.ends and is_full_name(found[1]) and found.start(1) not in names.ends:
            yield found[1]


def _list_start(names: Names, verb: int) -> int:
    """Where the row of names before a verb begins: with its clause, or with a name of the model in its first item."""
    # read backwards, for a search from the left looks up to the verb anew from every character
    clause = _CLAUSE.match(names.text[max(0, verb - 150) : verb][::-1])
    begin = verb - (clause.end() if clause else 0)
    first = names.text.find("、", begin, verb)
    return next((at for at in range(begin, first if first > 0 else verb) if at in names.ends), begin)


def _inside_longer(names: Names, span: Span) -> bool:
    """叶舟 in 叶舟远 is someone else."""
    return any(
        start <= span.start and span.end <= end and end - start > span.end - span.start
        for start, end in names.ends.items()
    )


def _mention(article: Article, span: Span, rule: str, kind: str) -> Mention:
    name = article.text[span.start : span.end]
    sure = _SURE[rule] - (0.1 if rule == "model_entity" and surnames().get(surname_of(name) or "") != "common" else 0)
    key = EntityKey(f"person:{name}")
    return Mention(article.id, "Person", span.start, span.end, name, key, name, rule, sure, {"kind": kind})
