"""Tables in files: a TSV beside its module, read in one pass.

In: the `__file__` of the module that a table belongs to, and how many columns it has.
Out: the columns. That every row has all its cells is for the tests of the tables.
"""


def read(module: str, count: int) -> list[list[str]]:
    """Give the columns of the TSV beside a module.

    Columns make a dict by `zip` in a tenth of the time that rows take.
    """
    with open(module.removesuffix(".py") + ".tsv", encoding="utf-8") as table:
        cells = table.read().rstrip("\n").replace("\n", "\t").split("\t")
    return [cells[column::count] for column in range(count)]
