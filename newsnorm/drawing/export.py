"""A drawing as a picture to keep: SVG and HTML.

In come the rows of a drawing; out goes one file that stands alone: no script, no font
and no address in it, and every word escaped. Both follow the reader's choice of a
light or a dark page; the colours of the palette read on either.
"""

from collections.abc import Iterator, Sequence
from html import escape

from rich.cells import cell_len
from rich.style import Style

from newsnorm.drawing.paper import Line
from newsnorm.pattern import pattern

_FONTS = (
    "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',"
    "'Noto Sans Mono CJK SC',monospace"
)
_SIZE, _CELL, _ROW, _EDGE = 14, 8.4, 17, 20
_PAPER, _INK = "#ffffff", "#1f2328"
_DARK_PAPER, _DARK_INK = "#0d1117", "#e6edf3"


def svg(rows: Sequence[Line], width: int, title: str) -> str:
    """Give an SVG picture of the rows."""
    across, down = width * _CELL + 2 * _EDGE, len(rows) * _ROW + 2 * _EDGE
    size = f'width="{across:g}" height="{down:g}"'
    box = f"0 0 {across:g} {down:g}"
    drawn = "\n".join(
        line for number, row in enumerate(rows) for line in _svg_row(number, row)
    )
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} viewBox="{box}">
<title>{escape(title)}</title>
<style>{_svg_style(rows)}</style>
<rect class="paper" {size} rx="8"/>
{drawn}
</svg>
"""


def _svg_style(rows: Sequence[Line]) -> str:
    return (
        f"text{{font:{_SIZE}px {_FONTS};fill:{_INK};white-space:pre}}"
        f".paper{{fill:{_PAPER};stroke:#8888;}}.s{{text-decoration:line-through}}"
        ".b{font-weight:bold}.i{font-style:italic}.d{opacity:.65}"
        # What knows no textLength, as librsvg, keeps wide letters two cells apart.
        f".z{{letter-spacing:{2 * _CELL / _SIZE - 1:.1f}em}}"
        + _colours(rows, "fill")
        + "@media(prefers-color-scheme:dark)"
        f"{{text{{fill:{_DARK_INK}}}.paper{{fill:{_DARK_PAPER}}}"
        f"{_colours(rows, 'fill', dark=True)}}}"
    )


def _svg_row(number: int, row: Line) -> Iterator[str]:
    """Yield the words of a row, each run at its own column: no font can move it.

    A run begins with its first letter: librsvg drops the spaces before it, and would
    draw the letters too far to the left, and too wide.
    """
    base = _EDGE + number * _ROW + 13.5
    for column, words, style in _runs(row):
        column += len(words) - len(words.lstrip(" "))
        words = words.strip(" ")
        if not words:
            continue
        classes = " ".join(filter(None, (_classes(style), _wide(words))))
        shape = f' class="{classes}"' if classes else ""
        cells = cell_len(words)
        yield (
            f'<text x="{_EDGE + column * _CELL:g}" y="{base:g}"{shape}'
            f' textLength="{cells * _CELL:g}">'
            f"{escape(words).replace(' ', '&#160;')}</text>"
        )


def html(rows: Sequence[Line], width: int, title: str) -> str:
    """Give an HTML page with the rows."""
    drawn = "\n".join("".join(_html_row(row)) for row in rows)
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width">
<title>{escape(title)}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ margin: 0; background: {_PAPER}; color: {_INK} }}
{_colours(rows, "color")}
pre {{ margin: {_EDGE}px; font: {_SIZE}px/{_ROW}px {_FONTS} }}
span {{ unicode-bidi: isolate }}
.s {{ text-decoration: line-through }} .b {{ font-weight: bold }}
.i {{ font-style: italic }} .d {{ opacity: .65 }} .w {{ display: inline-block }}
.z {{ letter-spacing: calc(2ch - 1em) }}
@media (prefers-color-scheme: dark) {{
  body {{ background: {_DARK_PAPER}; color: {_DARK_INK} }}
  {_colours(rows, "color", dark=True)}
}}
</style>
</head>
<body>
<pre>
{drawn}
</pre>
</body>
</html>
"""


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def _html_row(row: Line) -> Iterator[str]:
    """Yield the runs of a row; letters of other widths get a box of whole cells."""
    for _, words, style in _runs(row):
        classes = _classes(style)
        if not _PLAIN_RUN.match(words):
            kinds = " ".join(filter(None, (classes, "w", _wide(words))))
            shape = f'class="{kinds}" style="width:{cell_len(words)}ch"'
            yield f"<span {shape}>{escape(words)}</span>"
        elif classes:
            yield f'<span class="{classes}">{escape(words)}</span>'
        else:
            yield escape(words)


def _wide(words: str) -> str:
    return "z" if _WIDE_RUN.match(words) else ""


def _runs(row: Line) -> Iterator[tuple[int, str, Style | None]]:
    """Yield column, words and style, parted where letters of another width begin."""
    column = 0
    for segment in row:
        for match in _RUN.finditer(segment.text):
            words = match[0]
            yield column, words, segment.style
            column += cell_len(words)


# What every monospaced font has, one cell each | Chinese, Japanese, Korean: two cells |
# all else, in which words keep their order only together:  وزير الزراعة
_ONE = "\u0000-\u052f\u2010-\u25ff"
_TWO = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60"
_RUN = pattern(
    f"[{_ONE}]+|[{_TWO}]+|[^{_ONE}{_TWO}]+(?: {{1,9}}[^{_ONE}{_TWO}]+){{0,500}}"
)
_PLAIN_RUN, _WIDE_RUN = pattern(f"[{_ONE}]"), pattern(f"[{_TWO}]")


def _classes(style: Style | None) -> str:
    if style is None:
        return ""
    told = (
        ("b", style.bold), ("i", style.italic), ("s", style.strike), ("d", style.dim)
    )  # fmt: skip
    names = [name for name, on in told if on]
    if style.color is not None:
        names.append(f"c{_hex(style)[1:]}")
    return " ".join(names)


def _hex(style: Style) -> str:
    return style.color.get_truecolor().hex if style.color is not None else ""


def _colours(rows: Sequence[Line], property: str, dark: bool = False) -> str:
    """Give one rule for each colour that occurs."""
    found = {
        _hex(segment.style)
        for row in rows
        for segment in row
        if segment.style is not None and segment.style.color is not None
    }
    return "".join(
        f".c{each[1:]}{{{property}:{_lighter(each) if dark else each}}}"
        for each in sorted(found)
    )


def _lighter(colour: str) -> str:
    """Give a colour a third of the way to white, for a dark page.

    >>> _lighter("#006060")
    '#559595'
    """
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{part + (255 - part) // 3:02x}" for part in parts)


# What a picture can be written as.
KINDS = {"svg": svg, "html": html}
