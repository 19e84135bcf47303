"""Draw what was measured as bars: as SVG with nothing but strings, as PNG.

In come rows of a name and a figure, in groups; out goes a file of the kind that its
name says. The longest bar of a group is as long as there is room.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

_WIDE, _LEFT, _ROW = 720, 220, 22
_INK = "#1f6f8b"


class Bars(NamedTuple):
    """One group of bars, of the same unit."""

    title: str
    rows: Sequence[tuple[str, float]]


def draw(groups: Sequence[Bars], path: str) -> None:
    """Write the groups to a file of the kind that its name says."""
    if path.endswith(".png"):
        _png(groups, path)
    else:
        Path(path).write_text(svg(groups), encoding="utf-8", newline="\n")


def svg(groups: Sequence[Bars]) -> str:
    """Give a drawing that needs no program but a browser.

    >>> svg([Bars("ms", [("parse", 2.0)])])[:31]
    '<svg xmlns="http://www.w3.org/2'
    """
    lines, at = [], _ROW
    for group in groups:
        lines.append(
            f'<text x="8" y="{at}" font-weight="bold">{escape(group.title)}</text>'
        )
        most = max((figure for _, figure in group.rows), default=1.0) or 1.0
        for name, figure in group.rows:
            at += _ROW
            length = (_WIDE - _LEFT - 90) * figure / most
            lines += [
                f'<text x="{_LEFT - 8}" y="{at}" text-anchor="end">'
                f"{escape(name)}</text>",
                f'<rect x="{_LEFT}" y="{at - 12}" width="{length:.1f}" height="14"'
                f' fill="{_INK}"/>',
                f'<text x="{_LEFT + length + 6:.1f}" y="{at}">{figure:.3g}</text>',
            ]
        at += 2 * _ROW
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {at}"'
        ' font-family="sans-serif" font-size="12">'
        f'<rect width="{_WIDE}" height="{at}" fill="white"/>'
    )
    return "\n".join([head, *lines, "</svg>"]) + "\n"


def _png(groups: Sequence[Bars], path: str) -> None:
    from importlib import import_module

    rows = [len(group.rows) + 1 for group in groups]
    figure = import_module("matplotlib.figure").Figure(figsize=(8, 0.3 * sum(rows) + 1))
    axes = figure.subplots(len(groups), 1, gridspec_kw={"height_ratios": rows})
    for group, axis in zip(groups, axes if len(groups) > 1 else [axes], strict=True):
        names, figures = zip(*reversed(group.rows), strict=True)
        axis.bar_label(axis.barh(names, figures, color=_INK), fmt="%.3g", padding=3)
        axis.set_title(group.title, loc="left", fontsize=9)
        axis.set_xticks([])
        axis.spines[["top", "right", "bottom"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, dpi=100)
