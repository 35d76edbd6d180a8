"""The data that passes between the rooms: frozen, typed, and nothing else.

Spans are 0-based character offsets, end exclusive. Dates are ISO text, as precise as the page says (`2023-05-06`,
`2023-05`, `2023`, or `--05-06` where the year is unknown). Money is in yuan. `None` means unknown in the world.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, NewType

ArticleId = NewType("ArticleId", str)
"""`article:2023-05-08/<title>~<8 hex of the text>`: readable, and made from content alone."""
EntityKey = NewType("EntityKey", str)
"""An entity as one article knows it, `person:柯远山`: one key is one entity within the article."""
NodeId = NewType("NodeId", str)
"""An entity as the corpus knows it, `person:柯远山@云岭市`."""
RegionPath = NewType("RegionPath", str)
"""A division from the province down, `青海省/西宁市/湟中区`."""

Value = str | int | float | bool | tuple[str, ...]
Properties = Mapping[str, Value]


class Label(StrEnum):
    """The labels of nodes, as `schema/vocabulary.json` has them."""

    PERSON = "Person"
    POST = "Post"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    EVENT = "Event"
    PROJECT = "Project"
    ARTICLE = "Article"
    INDICATOR = "Indicator"


class Relation(StrEnum):
    """The types of relationships, as `schema/vocabulary.json` has them."""

    HOLDS = "HOLDS"
    AT = "AT"
    CHAIRED = "CHAIRED"
    SPOKE_AT = "SPOKE_AT"
    ATTENDED = "ATTENDED"
    LED = "LED"
    ACCOMPANIED = "ACCOMPANIED"
    HOSTED = "HOSTED"
    ORGANIZED = "ORGANIZED"
    EXHIBITED_AT = "EXHIBITED_AT"
    HELD_AT = "HELD_AT"
    VISITED = "VISITED"
    CONCERNS = "CONCERNS"
    PART_OF = "PART_OF"
    LOCATED_IN = "LOCATED_IN"
    UNDERTAKES = "UNDERTAKES"
    REPORTED = "REPORTED"
    WROTE = "WROTE"
    MENTIONED_IN = "MENTIONED_IN"


class Issue(NamedTuple):
    """A doubt about content: what kind, where, the words in question, and why."""

    kind: str
    where: str
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text as printed, and what its name or metadata says of it."""

    source: str
    """The file's name below the path that was given, `2023/05-08.txt` or `pages.zip/05-08.txt`."""
    text: str
    title: str | None = None
    date: str | None = None
    date_basis: str | None = None
    paper: str | None = None
    region: RegionPath | None = None


class Run(NamedTuple):
    """`length` characters of repaired text from `start` that stand at `printed` in the document's text.

    Characters of the repaired text that no run covers were put there by a repair (a line break between blocks).
    """

    start: int
    printed: int
    length: int


@dataclass(frozen=True, slots=True)
class Page:
    """A document after repair: `text` with one paragraph or heading a line, and the way back to print."""

    document: Document
    text: str
    runs: tuple[Run, ...]
    issues: tuple[Issue, ...] = ()


class Byline(NamedTuple):
    """A reporter's name where it stands in the article's text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One report: headings and body in reading order, one paragraph a line.

    `text` is kicker, title and subtitles, each on a line of its own, then the body from `body` on. Sentences of
    the headings are evidence like those of the body.
    """

    id: ArticleId
    source: str
    text: str
    body: int
    runs: tuple[Run, ...]
    title: str | None = None
    kicker: str | None = None
    subtitles: tuple[str, ...] = ()
    bylines: tuple[Byline, ...] = ()
    section: str | None = None
    date: str | None = None
    """The day the page was published."""
    date_basis: str | None = None
    """The words or the option that `date` comes from."""
    dateline: str | None = None
    """The day the report itself is of; what 昨日 and 5月6日 in the body count from."""
    region: RegionPath | None = None
    """What 我省, 省委 and 市委 mean in this report: the paper's own region."""
    region_basis: str | None = None


class Token(NamedTuple):
    """A word and its part of speech, in the tag set of the model in use (PKU or CTB)."""

    start: int
    end: int
    text: str
    pos: str


class Entity(NamedTuple):
    """A named entity as the model saw it; `label` is PERSON, LOCATION or ORGANIZATION."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article with what the annotator says of it; all offsets count from the article's start."""

    start: int
    end: int
    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of an article that names an entity (or a date or an amount that facts build on).

    `kind` is a label of the vocabulary, or `Date`, `Amount` where the stretch names no node. `name` is the full
    name in the article's region. Two mentions with one `entity` key are one entity within the article.
    """

    article: ArticleId
    kind: str
    start: int
    end: int
    surface: str
    entity: EntityKey
    name: str
    rule: str
    confidence: float
    properties: Properties = field(default_factory=dict)


class Span(NamedTuple):
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """That `subject` stands in `relation` to `object`, and the sentences of the article that say so.

    `WROTE` has the article's own id as its object. `MENTIONED_IN` is never a fact: mentions become it.
    """

    article: ArticleId
    subject: EntityKey
    relation: Relation
    object: EntityKey
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: the content of one fact file."""

    source: str
    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...] = ()


class Evidence(NamedTuple):
    """Where a statement stands, written `<article id>#<start>-<end>`."""

    article: ArticleId
    start: int
    end: int

    def __str__(self) -> str:
        """Give the form that relationships carry.

        >>> str(Evidence(ArticleId("article:2023-05-08/开工~0a1b2c3d"), 3, 17))
        'article:2023-05-08/开工~0a1b2c3d#3-17'
        """
        return f"{self.article}#{self.start}-{self.end}"


def parse_evidence(text: str) -> Evidence:
    """Read the form that `str(Evidence)` writes; raise ValueError for anything else."""
    article, _, span = text.rpartition("#")
    start, _, end = span.partition("-")
    if not article:
        raise ValueError(f"{text!r} is not of the form article#start-end")
    return Evidence(ArticleId(article), int(start), int(end))


class Judgement(NamedTuple):
    """That two entities are the same, different, or not to be told, and why, in words."""

    left: str
    right: str
    verdict: str
    score: float
    reasons: tuple[str, ...]
    who: str = "kg"
    when: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the graph; `id` is readable, stable and made from content alone."""

    id: NodeId
    label: Label
    name: str
    aliases: tuple[str, ...]
    mentions: int
    first_seen: str | None
    last_seen: str | None
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship of the graph; `key` tells parallel ones between the same ends apart."""

    source: NodeId
    target: NodeId
    relation: Relation
    key: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    count: int
    first_seen: str | None
    last_seen: str | None
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identities:
    """Which node each entity of each article is, and the judgements that led there."""

    nodes: Mapping[tuple[ArticleId, EntityKey], NodeId]
    judgements: tuple[Judgement, ...] = ()
