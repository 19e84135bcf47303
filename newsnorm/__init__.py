"""newsnorm: messy wire copy in, clean JSON records out, each value with its evidence.

>>> import newsnorm
>>> newsnorm.parse("Harbour reopens\\n\\nOSLO, May 2, 2024 (AFP) - Ferries ran.").source
'afp'
"""

__version__ = "0.1.0"

# Name to the room it lives in: loaded on first use, so that the command starts fast.
_ROOMS = {
    "Article": "newsnorm.record",
    "Finding": "newsnorm.record",
    "InputError": "newsnorm.errors",
    "NewsnormError": "newsnorm.errors",
    "check_claims": "newsnorm.claims",
    "parse": "newsnorm.api",
    "read": "newsnorm.api",
    "validate": "newsnorm.api",
}

__all__ = [
    "Article",
    "Finding",
    "InputError",
    "NewsnormError",
    "__version__",
    "check_claims",
    "parse",
    "read",
    "validate",
]

# Not from `typing`, which takes longer to load than all else that a shell completes.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newsnorm.api import parse, read, validate
    from newsnorm.claims import check_claims
    from newsnorm.errors import InputError, NewsnormError
    from newsnorm.record import Article, Finding


def __getattr__(name: str) -> "Any":
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_ROOMS})
