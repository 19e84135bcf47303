"""The formats that records go out in: a table of modules, imported when chosen.

To add one, write a module with the function of `contract.Writer` and put it here.
"""

from importlib import import_module
from typing import cast

from newsnorm.writers.contract import Apart, Layout, Writer

__all__ = [
    "APART",
    "BINARY",
    "BY_LINES",
    "WITH_FIELDS",
    "WRITERS",
    "Layout",
    "Writer",
    "apart",
    "choose",
]

# What `--to` accepts, to the module that writes it.
WRITERS = {
    "jsonl": "newsnorm.writers.jsonl",
    "json": "newsnorm.writers.json",
    "csv": "newsnorm.writers.csv",
    "tsv": "newsnorm.writers.tsv",
    "ninjs": "newsnorm.writers.ninjs",
    "schema-org": "newsnorm.writers.schema_org",
    "markdown": "newsnorm.writers.markdown",
    "parquet": "newsnorm.writers.parquet",
}

# Those that hold the record's own keys, so that some of them can be asked for.
WITH_FIELDS = frozenset(("jsonl", "json", "csv", "tsv", "parquet"))
# Those whose records many processes can make; those that can be gone on with.
APART = frozenset(("jsonl", "json"))
BY_LINES = frozenset(("jsonl", "ninjs", "schema-org"))
# Those that no terminal can show.
BINARY = frozenset(("parquet",))


def choose(name: str) -> Writer:
    """Give the writer of that name.

    >>> choose("jsonl").__name__
    'newsnorm.writers.jsonl'
    """
    return cast(Writer, import_module(WRITERS[name]))


def apart(name: str) -> Apart:
    """Give the writer of that name, which is one of APART."""
    return cast(Apart, choose(name))
