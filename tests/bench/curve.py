"""Draw calibration curves: as SVG with nothing but strings, as PNG with matplotlib."""

from collections.abc import Sequence
from pathlib import Path

from tests.bench.calibration import Curve

_SIDE, _EDGE = 400, 50
_INKS = ("#1f6f8b", "#b5651d")  # told apart without colour, too: one is lighter
_LEAST, _MOST = 2.0, 9.0  # radius of a dot, by how many days it stands for


def draw(curves: Sequence[Curve], path: str) -> None:
    """Write the curves to a file of the kind that its name says."""
    if path.endswith(".png"):
        _png(curves, path)
    else:
        Path(path).write_text(svg(curves), encoding="utf-8", newline="\n")


def svg(curves: Sequence[Curve]) -> str:
    """Give a drawing that needs no program but a browser.

    >>> svg([])[:31]
    '<svg xmlns="http://www.w3.org/2'
    """
    whole = _SIDE + 2 * _EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{whole}" height="{whole}" fill="white"/>',
        *_scale(),
        *(line for at, one in enumerate(curves) for line in _curve(at, one)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _scale() -> list[str]:
    low, high = _EDGE, _EDGE + _SIDE
    marks = [
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{mark}</text>'
        for mark in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
        for x, y, anchor in (
            (_x(mark), high + 18, "middle"),
            (low - 8, _y(mark) + 4, "end"),
        )
    ]
    return [
        f'<rect x="{low}" y="{low}" width="{_SIDE}" height="{_SIDE}" fill="none"'
        ' stroke="#999"/>',
        f'<path d="M{low} {high}L{high} {low}" stroke="#999" stroke-dasharray="4"/>',
        f'<text x="{low + _SIDE / 2:.0f}" y="{high + 38}" text-anchor="middle">'
        "confidence said</text>",
        f'<text x="14" y="{low + _SIDE / 2:.0f}" text-anchor="middle"'
        f' transform="rotate(-90 14 {low + _SIDE / 2:.0f})">share of right days</text>',
        *marks,
    ]


def _curve(at: int, one: Curve) -> list[str]:
    ink = _INKS[at % len(_INKS)]
    dots = [(_x(t.said), _y(t.right), _radius(t.days, one.days)) for t in one.tenths]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in dots)
    return [
        *([f'<path d="M{path}" fill="none" stroke="{ink}"/>'] if dots else []),
        *(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{ink}"/>'
            for x, y, radius in dots
        ),
        f'<text x="{_EDGE + 10}" y="{_EDGE - 24 + 16 * at}" fill="{ink}">{one.name}:'
        f" error {one.error:.4f}</text>",
    ]


def _x(share: float) -> float:
    return _EDGE + share * _SIDE


def _y(share: float) -> float:
    return _EDGE + (1 - share) * _SIDE


def _radius(days: int, whole: int) -> float:
    return float(_LEAST + (_MOST - _LEAST) * (days / whole) ** 0.5)


def _png(curves: Sequence[Curve], path: str) -> None:
    from importlib import import_module

    figure = import_module("matplotlib.figure").Figure(figsize=(6, 6))
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], linestyle="--", color="#999")
    for ink, one in zip(_INKS, curves, strict=False):
        said, right = [t.said for t in one.tenths], [t.right for t in one.tenths]
        areas = [_radius(t.days, one.days) ** 2 * 2 for t in one.tenths]
        name = f"{one.name}: error {one.error:.4f}"
        axes.scatter(said, right, areas, color=ink, label=name)
        axes.plot(said, right, color=ink, linewidth=0.5)
    axes.set(xlabel="confidence said", ylabel="share of right days")
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), frameon=False)
    figure.savefig(path, dpi=100)
