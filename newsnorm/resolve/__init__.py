"""Resolve: many facts to one article, and why.

In come the parts of a story and what their tokens mean; out comes the record, all
but its findings. What is undecided stays null.
"""

from newsnorm.resolve.article import Fact, assemble, date

__all__ = ["Fact", "assemble", "date"]
