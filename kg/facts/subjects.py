"""What an event is about and what it belongs to: a project begun, a meeting whose spirit is passed on, its fair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts.coreference import parent_of
from kg.facts.happening import Happening, Tie
from kg.facts.reach import main_event
from kg.facts.scene import Scene
from kg.model import EntityKey, Relation


def subjects_of(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with what it concerns and what it is part of."""
    main = main_event(events)
    for event in events:
        evidence = scene.sentence(event.told)
        parent = parent_of(event, events)
        if parent is not None:
            yield event, Tie(Relation.PART_OF, parent.key, evidence, "part_of_event", 0.8)
        if not event.held and main is not None and scene.sentence(main.told) == evidence:
            whole = main is not event and main.name.startswith(event.name)
            relation, rule = (Relation.PART_OF, "part_held") if whole else (Relation.CONCERNS, "spirit_passed_on")
            yield main, Tie(relation, event.key, evidence, rule, 0.75)
        yield from (
            (event, Tie(Relation.CONCERNS, key, evidence, "about_project", 0.8)) for key in _works(scene, event)
        )


def _works(scene: Scene, event: Happening) -> Iterator[EntityKey]:
    """The projects in the words that tell of works or a ceremony: 年产5万吨…项目|开工仪式."""
    if event.kind in ("construction", "ceremony", "promotion"):
        for span in event.spans:
            yield from (one.entity for one in scene.inside(span.start, span.end, "Project"))
