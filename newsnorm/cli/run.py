"""A run of `parse`: stories in, the bytes of their records out, by one process or many.

In comes what was asked for; out goes what is to be written, in the order of the inputs.
Failures go to the outcome, which says and counts them.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import click
from msgspec import Struct
from msgspec.structs import replace

from newsnorm import writers
from newsnorm.cli.help import debugging
from newsnorm.cli.messages import Outcome
from newsnorm.cli.options import Reading
from newsnorm.errors import Broken
from newsnorm.model import Story
from newsnorm.pipeline import attempt, trip
from newsnorm.record import Article
from newsnorm.writers import Layout

if TYPE_CHECKING:
    from newsnorm.cli.crew import Piece, Work


class Jobs(Struct, frozen=True):
    """How many processes; not `at_once`: only where there is work for them."""

    number: int = 1
    at_once: bool = True


def _jobs(ctx: click.Context, param: click.Parameter, value: str) -> Jobs:
    if value == "auto":
        from newsnorm.cli.crew import usable

        return Jobs(usable(), at_once=False)
    if not value.isascii() or not value.isdigit() or not 0 < int(value) <= _MOST:
        raise click.BadParameter(f"{value!r} is no number from 1 to {_MOST}, nor auto")
    return Jobs(int(value))


_MOST = 512

jobs_option = click.option(
    "--jobs", metavar="N|auto", default="1", show_default=True, callback=_jobs,
    help="Processes; auto: as many as may be used, on long runs.",
)  # fmt: skip


class Run(Struct, frozen=True):
    """What is to be done, and who is told how it goes."""

    reading: Reading
    outcome: Outcome
    to: str
    layout: Layout
    jobs: Jobs
    silent: bool  # nothing goes to standard output

    def records(self, done: int = 0) -> Iterator[bytes]:
        """Give what is to be written, for all stories but those done before."""
        stories = self.reading.stories(self.silent)
        for _ in islice(stories, done):
            pass
        # A traceback shows where a fault is only in the process that has it.
        if self.jobs.number > 1 and not debugging(click.get_current_context()):
            return self._by_many(stories)
        writer = writers.choose(self.to)
        return writer.write(self._articles(stories), self._layout())

    def _layout(self) -> Layout:
        return replace(self.layout, lost=self.outcome.lost)

    def _articles(self, stories: Iterator[Story | Broken]) -> Iterator[Article]:
        outcome, reading = self.outcome, self.reading
        make = trip if debugging(click.get_current_context()) else attempt
        for story in stories:
            if isinstance(story, Broken):
                outcome.broken(story)
                continue
            article = make(story, reading.options, reading.registry)
            if isinstance(article, Broken):
                outcome.broken(article)
                continue
            outcome.judge(finding.severity for finding in article.findings)
            yield article

    def _by_many(self, stories: Iterator[Story | Broken]) -> Iterator[bytes]:
        """Give the same by many processes; some forms they can write by themselves."""
        from newsnorm.cli import crew

        number, at_once = self.jobs.number, self.jobs.at_once
        if self.to not in writers.APART:
            work = self._work(Article.to_json)
            made = crew.results(stories, work, number, at_once)
            articles = map(Article.from_json, self._pieces(made))
            return writers.choose(self.to).write(articles, self._layout())
        writer = writers.apart(self.to)
        encode = partial(writer.record, layout=self.layout)
        made = crew.results(stories, self._work(encode), number, at_once)
        return writer.join(self._pieces(made))

    def _work(self, encode: Callable[[Article], bytes]) -> "Work":
        from newsnorm.cli.crew import Work

        return Work(self.reading.options, self.reading.registry, encode)

    def _pieces(self, made: Iterator["Piece | Broken"]) -> Iterator[bytes]:
        for piece in made:
            if isinstance(piece, Broken):
                self.outcome.broken(piece)
                continue
            self.outcome.judge(piece.severities)
            yield piece.data
