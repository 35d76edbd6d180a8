"""Reports in the script they were printed in: rules read Simplified characters, users see the printed ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Article, Mention


@dataclass(frozen=True, slots=True)
class Printed:
    """An article as printed, and the mentions in it; texts keep their lengths, so that all offsets hold."""

    article: Article
    mentions: tuple[Mention, ...]


def as_printed(article: Article, mentions: Sequence[Mention], *, printed: str) -> Printed:
    """Give an article's text and the surfaces of its mentions their printed characters back.

    `printed` is the document's text. Only characters of Chinese change; names, which are compared over pages, stay
    Simplified. An article in Simplified characters comes back as it is.
    """
    text = list(article.text)
    for run in article.runs:
        for at in range(run.length):
            if _is_chinese(text[run.start + at]):
                text[run.start + at] = printed[run.printed + at]
    shown = "".join(text)
    if shown == article.text:
        return Printed(article, tuple(mentions))
    back = str.maketrans({old: new for old, new in zip(article.text, shown, strict=True) if old != new})
    return Printed(
        replace(
            article,
            text=shown,
            title=_back(article.title, back),
            kicker=_back(article.kicker, back),
            subtitles=tuple(subtitle.translate(back) for subtitle in article.subtitles),
        ),
        tuple(_as_written(mention, shown, back=back) for mention in mentions),
    )


def _as_written(mention: Mention, shown: str, *, back: dict[int, str]) -> Mention:
    properties = dict(mention.properties)
    if "written" in properties:
        properties["written"] = str(properties["written"]).translate(back)
    return replace(mention, surface=shown[mention.start : mention.end], properties=properties)


def _back(heading: str | None, back: dict[int, str]) -> str | None:
    return heading.translate(back) if heading else heading


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
