"""The table of all dates of an article: what each says, and what became of it.

In come dates, out comes a table that fits the width: on a wide screen the reasons
stand in their own column, on a narrow one below each date.
"""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsnorm.drawing.palette import STRUCK, VERDICTS
from newsnorm.drawing.safe import line
from newsnorm.record import Date

_WIDE = 120


def dates_table(dates: Sequence[Date], width: int) -> RenderableType:
    """Give the table for a screen of this width."""
    table = _wide(dates) if width >= _WIDE else _narrow(dates)
    return Padding(table, (0, 0, 0, 2))


def _wide(dates: Sequence[Date]) -> Table:
    table = _table("verdict", "text", "value", "role", "why")
    for found in dates:
        table.add_row(
            verdict(found), _words(found), _value(found),
            Text(found.role), line(why(found), "dim"),
        )  # fmt: skip
    return table


def _narrow(dates: Sequence[Date]) -> Table:
    table = _table("verdict", "text → value, role and why")
    for found in dates:
        said = ": ".join(filter(None, (found.role, why(found))))
        words = Text.assemble(_words(found), " → ", _value(found), "\n")
        table.add_row(verdict(found), words.append_text(line(said, "dim")))
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for word in columns:
        table.add_column(
            word, no_wrap=word in ("verdict", "value", "role"), overflow="fold"
        )
    return table


def verdict(found: Date) -> Text:
    """Give the verdict with its sign, so that it reads without colour."""
    look = VERDICTS[found.verdict]
    return Text(f"{look.sign} {look.word}", style=look.style)


def why(found: Date) -> str:
    """Give all that is known of how a date was judged, in one sentence."""
    reasons = list(found.reasons)
    told = any("zone" in reason for reason in reasons)
    if found.zone in ("inferred", "ambiguous") and not told:
        reasons.append(f"the zone is {found.zone}")
    if found.weekday == "mismatch":
        reasons.append("its weekday is wrong")
    elif found.weekday == "match" and found.verdict not in STRUCK:
        reasons.append("its weekday is right")
    return "; ".join(reasons)


def _words(found: Date) -> Text:
    """Give the date as written; one that does not count is struck."""
    style = VERDICTS[found.verdict].style
    return line(found.text, f"strike {style}" if found.verdict in STRUCK else style)


def _value(found: Date) -> Text:
    if found.value is not None:
        return line(found.value)
    return line(" or ".join(found.readings) or "unread", "dim")
