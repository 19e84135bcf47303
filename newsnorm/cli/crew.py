"""Many processes at one run: things to do out in chunks, results in their order.

In come stories, or what else there is to do, and the craft of it; out comes what was
made of them, as if one process had done it all. A chunk is closed by its size; no more
than a few for each worker are under way, so that a slow reader of the output holds up
the reading and never fills memory. What starts processes is imported when there are
some to start.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from newsnorm.cli.messages import say
from newsnorm.errors import Broken
from newsnorm.model import Options, Story
from newsnorm.pipeline import attempt
from newsnorm.record import Article
from newsnorm.tables.agencies import Registry

if TYPE_CHECKING:
    from concurrent.futures import Future

# Below so many articles, processes cost more to start than they give back.
FEW = 1000
# A chunk has so many characters, or so many stories, whichever comes first. Measured
# with two workers: smaller ones cost in passing on, larger ones in waiting.
_CHARACTERS = 400_000
_ITEMS = 2000
_AHEAD = 3  # chunks under way for each worker

Item = Story | Broken
_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Waiting = deque[tuple[list[_In], "Future[list[_Out]]"]]
_Given = TypeVar("_Given", contravariant=True)
_Made = TypeVar("_Made", covariant=True)


class Craft(Protocol[_Given, _Made]):
    """What workers can do; it goes to each of them once."""

    def do(self, item: _Given) -> _Made:
        """Give what becomes of one thing."""

    def size(self, item: _Given) -> int:
        """Give how much there is to do, as characters to read."""

    def lost(self, item: _Given) -> _Made:
        """Give what to say of what a worker died of, twice."""


class Piece(NamedTuple):
    """An article as its process gave it back."""

    data: bytes  # as `Work.encode` writes it
    severities: tuple[str, ...] = ()  # of its findings


class Work(NamedTuple):
    """To read stories: the craft of all but one command."""

    options: Options
    registry: Registry
    encode: Callable[[Article], bytes]

    def do(self, item: Item) -> Piece | Broken:
        """Give what becomes of a story."""
        if isinstance(item, Broken):
            return item
        article = attempt(item, self.options, self.registry)
        if isinstance(article, Broken):
            return article
        severities = tuple(finding.severity for finding in article.findings)
        return Piece(self.encode(article), severities)

    def size(self, item: Item) -> int:
        """Give the characters of a story."""
        return len(item.text) if isinstance(item, Story) else 0

    def lost(self, item: Item) -> Broken:
        """Say that no worker can read a story."""
        return (
            item
            if isinstance(item, Broken)
            else deadly(item.input.path, item.input.line, item.text)
        )


def deadly(path: str | None, line: int | None, text: str | None = None) -> Broken:
    """Say that no worker survives an article."""
    reason = "a worker died of this article twice"
    return Broken(path or "-", reason, "please report it", line, text=text)


def usable() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def results(
    items: Iterator[_In], work: Craft[_In, _Out], jobs: int, at_once: bool = True
) -> Iterator[_Out]:
    """Give what becomes of each thing, in order, by as many processes.

    Not `at_once`: the first thousand are done here, and often they are all.
    """
    few = 0 if at_once else FEW
    return (made for _, made in pairs(items, work, jobs, few))


def pairs(
    items: Iterator[_In], work: Craft[_In, _Out], jobs: int, few: int
) -> Iterator[tuple[_In, _Out]]:
    """Give the same, each beside what it was made of; the first `few` are done here."""
    for item in islice(items, few):
        yield item, work.do(item)
    chunks = _chunks(items, work.size)
    first = list(islice(chunks, 2))
    if len(first) < 2 or jobs < 2:
        for chunk in chain(first, chunks):
            for item in chunk:
                yield item, work.do(item)
        return
    yield from _Crew(work, jobs).pairs(chain(first, chunks))


def _chunks(items: Iterator[_In], size: Callable[[_In], int]) -> Iterator[list[_In]]:
    chunk: list[_In] = []
    full = 0
    for item in items:
        chunk.append(item)
        full += size(item)
        if full >= _CHARACTERS or len(chunk) >= _ITEMS:
            yield chunk
            chunk, full = [], 0
    if chunk:
        yield chunk


class _Crew(Generic[_In, _Out]):
    """The workers; needs state, since one that dies is replaced."""

    def __init__(self, work: Craft[_In, _Out], jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._pool = self._new(jobs)

    def _new(self, jobs: int) -> Any:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # A fresh process holds no lock and no half-written line of this one.
        context = get_context("spawn")
        return ProcessPoolExecutor(jobs, context, _begin, (self._work,))

    def pairs(self, chunks: Iterator[list[_In]]) -> Iterator[tuple[_In, _Out]]:
        """Give what the chunks hold and what became of it, in order."""
        waiting: _Waiting[_In, _Out] = deque()
        try:
            while True:
                for chunk in islice(chunks, self._jobs * _AHEAD - len(waiting)):
                    waiting.append((chunk, self._submitted(chunk)))
                if not waiting:
                    break
                chunk = waiting[0][0]
                yield from zip(chunk, self._first(waiting), strict=True)
        except BaseException:
            self._kill()
            raise
        self._pool.shutdown()

    def _submitted(self, chunk: list[_In]) -> "Future[list[_Out]]":
        """Hand a chunk to the workers; where one died before, its future says so."""
        from concurrent.futures import Future
        from concurrent.futures.process import BrokenProcessPool

        done: Future[list[_Out]]
        try:
            done = self._pool.submit(_done, chunk)
        except BrokenProcessPool as fault:
            done = Future()
            done.set_exception(fault)
        return done

    def _first(self, waiting: "_Waiting[_In, _Out]") -> list[_Out]:
        """Give the results of the first chunk that waits.

        If a worker died, nobody knows at which item: what was not done by then is
        done again, this chunk item by item.
        """
        from concurrent.futures.process import BrokenProcessPool

        chunk, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            say("a worker died; what it was at is read once more")
        self._pool.shutdown(wait=False)
        found = self._carefully(chunk)
        self._pool = self._new(self._jobs)
        for place, (later, done) in enumerate(waiting):
            if done.exception() is not None:
                waiting[place] = later, self._submitted(later)
        return found

    def _carefully(self, chunk: list[_In]) -> list[_Out]:
        """Give the results of items of which one may be deadly."""
        from concurrent.futures.process import BrokenProcessPool

        found: list[_Out] = []
        pool = self._new(1)
        for item in chunk:
            try:
                found += pool.submit(_done, [item]).result()
            except BrokenProcessPool:
                found.append(self._work.lost(item))
                pool.shutdown(wait=False)
                pool = self._new(1)
        pool.shutdown()
        return found

    def _kill(self) -> None:
        """End all workers, also those that are in the middle of a story."""
        from multiprocessing import active_children, util

        leading = getattr(self._pool, "_executor_manager_thread", None)
        self._pool.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            child.terminate()
            child.join()
        if leading is not None:
            # In the middle of giving something back it must not be cut off. Where it
            # waits for the queue, it gives nothing back.
            leading.join(0.3)
        # The command ends without more ado: what the system would keep is given back
        # here. To wait for more would be to wait for a queue that nobody reads.
        util._run_finalizers(0)  # type: ignore[attr-defined]  # it has no public name


# What this process is to do; a worker is told once, when it begins.
_work: Craft[Any, Any] | None = None


def _begin(work: Craft[Any, Any]) -> None:
    """Make this process a worker; Ctrl-C is for the one that leads."""
    import signal
    import threading

    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_leader, daemon=True).start()


def _end_with_leader() -> None:
    """End when the leading process is gone, which then can tell nobody."""
    from multiprocessing import parent_process

    leader = parent_process()
    if leader is not None:
        leader.join()
        os._exit(0)


def _done(chunk: list[Any]) -> list[Any]:
    assert _work is not None  # `_begin` came first
    return list(map(_work.do, chunk))
