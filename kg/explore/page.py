"""The page: Bokeh draws, and brings all its scripts along, so that the file works without a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx

from kg.explore.drawing import Drawing, draw
from kg.model import Label

if TYPE_CHECKING:
    from bokeh.models import ColumnDataSource, LayoutDOM
    from bokeh.plotting import figure

COLORS = {
    Label.PERSON: "#d1495b",
    Label.POST: "#edae49",
    Label.ORGANIZATION: "#00798c",
    Label.PLACE: "#66a182",
    Label.EVENT: "#5b5ea6",
    Label.PROJECT: "#8d6a9f",
    Label.INDICATOR: "#8c8c8c",
}
FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif"
SCRIPT = Path(__file__).parent / "page.js"
PANEL = 420


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the page; names and sentences stand in it as data and are never read as markup."""
    from bokeh.document import Document
    from bokeh.embed import file_html
    from bokeh.models import CustomJS
    from bokeh.resources import INLINE

    drawing = draw(graph)
    dots, lines = _dots(drawing), _lines(drawing)
    picture, search, panel = _picture(dots, lines), _search(drawing), _panel(drawing)
    script = CustomJS(
        args={
            "dots": dots,
            "lines": lines,
            "picture": picture,
            "search": search,
            "panel": panel,
            "quotes": [list(quote) for quote in drawing.quotes],
        },
        code=SCRIPT.read_text(encoding="utf-8"),
    )
    document = Document()
    document.js_on_event("document_ready", script)
    document.add_root(_side_by_side(picture, search, panel))
    path.write_text(file_html(document, INLINE, title="kg"), encoding="utf-8")


def _dots(drawing: Drawing) -> ColumnDataSource:
    from bokeh.models import ColumnDataSource

    dots = drawing.dots
    return ColumnDataSource(
        {
            "x": [dot.x for dot in dots],
            "y": [dot.y for dot in dots],
            "name": [dot.name for dot in dots],
            "label": [dot.label for dot in dots],
            "says": [dot.says for dot in dots],
            "size": [round(6 + 2.5 * dot.degree**0.5, 1) for dot in dots],
            "shown": [""] * len(dots),
            "alpha": [1.0] * len(dots),
        }
    )


def _lines(drawing: Drawing) -> ColumnDataSource:
    from bokeh.models import ColumnDataSource

    dots, lines = drawing.dots, drawing.lines
    return ColumnDataSource(
        {
            "xs": [[dots[line.source].x, dots[line.target].x] for line in lines],
            "ys": [[dots[line.source].y, dots[line.target].y] for line in lines],
            "source": [line.source for line in lines],
            "target": [line.target for line in lines],
            "relation": [line.relation for line in lines],
            "says": [line.says for line in lines],
            "quotes": [list(line.quotes) for line in lines],
            "alpha": [0.35] * len(lines),
        }
    )


def _picture(dots: ColumnDataSource, lines: ColumnDataSource) -> figure:
    from bokeh.models import HoverTool, TapTool, WheelZoomTool
    from bokeh.plotting import figure

    picture = figure(
        sizing_mode="stretch_both",
        match_aspect=True,
        tools="pan,reset",
        toolbar_location="below",
        output_backend="canvas",
    )
    picture.axis.visible = False
    picture.grid.visible = False
    picture.outline_line_color = None
    drawn = picture.multi_line(
        "xs", "ys", source=lines, line_color="#777777", line_width=1.2, line_alpha="alpha", nonselection_line_alpha=0.35
    )
    drawn.nonselection_glyph = None
    groups = [_group(picture, dots, label) for label in COLORS if label in dots.data["label"]]
    zoom = WheelZoomTool()
    picture.add_tools(
        zoom,
        TapTool(renderers=[*groups, drawn]),
        HoverTool(renderers=groups, tooltips=[("", "@name"), ("", "@label"), ("", "@says")]),
    )
    picture.toolbar.active_scroll = zoom
    if picture.legend:
        picture.legend.click_policy = "hide"
        picture.legend.location = "top_left"
    return picture


def _group(picture: figure, dots: ColumnDataSource, label: str) -> Any:
    """The dots of one label with their names; a click on the legend hides both."""
    from bokeh.core.properties import value
    from bokeh.models import CDSView, GroupFilter

    view = CDSView(filter=GroupFilter(column_name="label", group=label))
    drawn = picture.scatter(
        "x",
        "y",
        source=dots,
        view=view,
        size="size",
        fill_color=COLORS[Label(label)],
        line_color="white",
        fill_alpha="alpha",
        line_alpha="alpha",
        legend_label=label,
        name=label,
    )
    drawn.nonselection_glyph = None
    named = picture.text(
        "x",
        "y",
        text="shown",
        source=dots,
        view=view,
        text_font=value(FONT),
        text_font_size="11px",
        text_alpha="alpha",
        text_color="#222222",
        x_offset=8,
        text_baseline="middle",
        legend_label=label,
    )
    named.nonselection_glyph = None
    return drawn


def _search(drawing: Drawing) -> Any:
    from bokeh.models.widgets import AutocompleteInput

    return AutocompleteInput(
        completions=sorted({dot.name for dot in drawing.dots}),
        placeholder="Search a name",
        search_strategy="includes",
        min_characters=1,
        case_sensitive=False,
        max_completions=12,
        width=PANEL,
    )


def _panel(drawing: Drawing) -> Any:
    from bokeh.models.widgets import Div

    says = f"{len(drawing.dots)} entities, {len(drawing.lines)} relationships."
    if drawing.left_out:
        says += f" {drawing.left_out} more entities are not drawn, most of them without a relationship."
    says += " Click on a dot, a line or the legend."
    return Div(text=says, width=PANEL, sizing_mode="stretch_height", styles={"overflow-y": "auto", "font-family": FONT})


def _side_by_side(picture: figure, search: Any, panel: Any) -> LayoutDOM:
    from bokeh.layouts import column, row

    side = column(search, panel, width=PANEL + 20, sizing_mode="stretch_height")
    return row(picture, side, sizing_mode="stretch_both", styles={"height": "97vh"})
