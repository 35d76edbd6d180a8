"""The door of the annotation room: HanLP reads the articles, and nothing else knows HanLP.

`load` finds a model and gives an `Annotator`; a `RecordedAnnotator` replays what one said.
"""

from kg.annotate.loading import load
from kg.annotate.reading import Annotator
from kg.annotate.recorded import RecordedAnnotator, record

__all__ = ["Annotator", "RecordedAnnotator", "load", "record"]
