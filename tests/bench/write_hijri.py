"""Write `newsnorm/tables/umm_al_qura.tsv`, the months of the Saudi calendar.

In: hijridate, which keeps the table that the kingdom published. Out: one row a year:
the year, the day it begins on, and the days of its twelve months; the oldest rows hold
some of 28 and 31, as printed then. Run it at development time only:

    python tests/bench/write_hijri.py
"""

from pathlib import Path

from hijridate import Hijri

TARGET = Path(__file__).parents[2] / "newsnorm" / "tables" / "umm_al_qura.tsv"
YEARS = range(1343, 1501)


def row(year: int) -> str:
    """Give the row of one year."""
    lengths = " ".join(
        str(Hijri(year, month, 1).month_length()) for month in range(1, 13)
    )
    return f"{year}\t{Hijri(year, 1, 1).to_gregorian().isoformat()}\t{lengths}"


def main() -> None:
    """Write the table."""
    lines = "\n".join(row(year) for year in YEARS)
    TARGET.write_text(lines + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
