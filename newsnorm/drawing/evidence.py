"""The source text with its claims: which field took which words, and what was left.

In comes an article with its text and spans; out come its lines, numbered, each claim
coloured and named below its words, dates that do not count struck. Without colour,
claims stand in brackets and what was struck between tildes.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from newsnorm.drawing import labels, palette, row, wrap
from newsnorm.drawing.claims import Mark, beside, marks
from newsnorm.drawing.dates import verdict, why
from newsnorm.drawing.labels import Label
from newsnorm.drawing.record import title
from newsnorm.drawing.safe import line
from newsnorm.record import Article
from newsnorm.visible import visible_line

_LEAST = 24  # columns for the text, however narrow the screen


class Manner(NamedTuple):
    """How wide the picture is, and whether it has colour."""

    width: int
    colour: bool


class Gutter(NamedTuple):
    """What stands beside the rows of a line."""

    number: str
    over: list[Mark]

    def beside(self, first: bool) -> Text:
        """Give the number, on the first row only, and a bar that tells the field."""
        claimed = [mark for mark in self.over if mark.field != "unplaced"]
        bar = Text("│ ", claimed[0].bar) if claimed else Text("┊ ", "dim")
        number = self.number if first else " " * len(self.number)
        return Text.assemble((number, "dim"), bar)


def draw(article: Article, manner: Manner) -> RenderableType:
    """Give the picture; an article without its text has none to show."""
    parts: list[RenderableType] = [title(article), summary(article)]
    if article.input.repairs:
        parts.append(line(f"repaired: {'; '.join(article.input.repairs)}", "dim"))
    parts.append(Text())
    if not isinstance(article.text, str):
        parts.append(line(_NO_TEXT, "dim italic"))
        return Group(*parts)
    found = marks(article)
    parts += _lines(article.text.rstrip("\n"), found, manner)
    for date in beside(article):
        parts.append(Text.assemble(
            "\n", ("beside the text  ", "dim"), line(date.text), f"  {date.role}  ",
            verdict(date), "  ", line(why(date), "dim"),
        ))  # fmt: skip
    return Group(*parts, Text(), _legend(found, article, manner.width))


_NO_TEXT = (
    "This record does not carry its text. Show the article itself, or a record that"
    " was made with: newsnorm parse --spans"
)


def summary(article: Article) -> Text:
    """Give on one line what the picture is the evidence for."""
    if article.published is None:
        words = line("published: undecided", "bold")
    else:
        words = line(f"published {article.published}", "bold")
    sureness = article.published_confidence
    if sureness is not None:
        style = palette.sure(sureness)
        words.append(f"  {palette.percent(sureness)} sure", style=style)
    names = " › ".join(source.name for source in article.sources)
    return words.append("  ").append_text(line(names, "dim"))


def _lines(text: str, found: list[Mark], manner: Manner) -> Iterator[Text]:
    """Yield every line of the text with the labels of the marks that start in it."""
    digits = max(len(str(text.count("\n") + 1)), 3)
    start, coming, named = 0, 0, ""
    over: list[Mark] = []
    for number, words in enumerate(text.split("\n"), 1):
        end = start + len(words)
        over = [mark for mark in over if mark.end > start]
        while coming < len(found) and found[coming].start < max(end, start + 1):
            over.append(found[coming])
            coming += 1
        drawn = row.line(text, (start, end), over, manner.colour)
        told = [n for n in drawn.labels if n[1].label != named or not _runs(n[1])]
        named = over[-1].label if over else named
        gutter = Gutter(f"{number:>{digits}} ", over)
        yield from _rows(drawn._replace(labels=told), gutter, manner)
        start = end + 1


def _runs(mark: Mark) -> bool:
    """Tell whether lines of a field follow each other: only the first is named."""
    return mark.field in ("body", "trailers", "unplaced")


def _rows(drawn: row.Row, gutter: Gutter, manner: Manner) -> Iterator[Text]:
    """Yield one line in as many rows as it takes, each with its labels below it."""
    room = max(manner.width - len(gutter.number) - 2, _LEAST)
    cuts = wrap.breaks(drawn.words.plain, room)
    begins = [0, *cuts]
    for index, words in enumerate(drawn.words.divide(cuts)):
        begin, end = begins[index], begins[index] + len(words)
        words.rstrip()
        yield gutter.beside(index == 0) + words
        here = [n for n in drawn.labels if begin <= n[0] < end]
        for below in labels.rows(_labels(drawn.words.plain, begin, here), room):
            yield gutter.beside(False) + below


def _labels(plain: str, begin: int, here: list[tuple[int, Mark]]) -> list[Label]:
    """Give the labels of a row; marks that start at the same place share one."""
    found: dict[int, Label] = {}
    for at, mark in here:
        column = cell_len(plain[begin:at])
        before = found.get(column)
        words = f"{before.words} · {mark.label}" if before else mark.label
        more = tuple(map(visible_line, mark.more))
        found[column] = Label(column, visible_line(words), mark.bar, more)
    return list(found.values())


def _legend(found: list[Mark], article: Article, width: int) -> Text:
    """Give the signs of the verdicts and the colours of the fields that occur."""
    verdicts = {date.verdict for date in article.dates}
    fields = {mark.field for mark in found}
    items = [
        Text(f"{look.sign} {look.word}", look.style)
        for verdict_, look in palette.VERDICTS.items()
        if verdict_ in verdicts
    ]
    items += [
        Text.assemble(
            ("┊ " if field == "unplaced" else "│ ", look.style or palette.BODY_BAR),
            (look.word, look.style),
        )
        for field, look in palette.FIELDS.items()
        if field in fields
    ]
    return _flowed(items, width)


def _flowed(items: list[Text], width: int) -> Text:
    """Give items beside each other, broken between two of them only."""
    words, used = Text(), 0
    for item in items:
        gap = "   " if used else ""
        if used and used + len(gap) + item.cell_len > width:
            gap, used = "\n", 0
        words.append(gap).append_text(item)
        used += len(gap.strip("\n")) + item.cell_len
    return words
