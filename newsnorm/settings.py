"""What a project has settled for `validate`: `[tool.newsnorm]`, or a newsnorm.toml.

In comes a folder, out come names and values from the nearest file at or above it.
Nothing here knows which names there are: the command does, and refuses others.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

from newsnorm.errors import OptionError

# In one folder the first that has settings counts.
_FILES = ("newsnorm.toml", "pyproject.toml")


class Settings(NamedTuple):
    """Settings, and the file they stand in; none where no file has any."""

    path: Path | None
    values: dict[str, Any]

    def place(self, key: str) -> str:
        """Give file and line of a setting, as an editor takes them."""
        if self.path is None:
            return ""
        lines = self.path.read_text(encoding="utf-8-sig").splitlines()
        key_first = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        for number, line in enumerate(lines, 1):
            if key_first.match(line):
                return f"{self.path}:{number}"
        return str(self.path)


def nearest(folder: Path) -> Settings:
    """Give the settings of the nearest file at or above a folder.

    A pyproject.toml without the table is passed over: it is of another tool.
    """
    for place in (folder, *folder.parents):
        for name in _FILES:
            path = place / name
            if path.is_file():
                values = _values(path)
                if values is not None:
                    return Settings(path, values)
    return Settings(None, {})


def read(path: Path) -> Settings:
    """Give the settings of one file; `OptionError` where it has none."""
    values = _values(path)
    if values is None:
        raise OptionError(f"{path}: no [tool.newsnorm] table")
    return Settings(path, values)


def _values(path: Path) -> dict[str, Any] | None:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or error
        raise OptionError(f"{path}: cannot be read: {what}") from error
    # Most projects have no such table; reading TOML takes longer than starting.
    if path.name == "pyproject.toml" and "newsnorm" not in text:
        return None
    import tomllib

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{path}: no TOML: {error}") from error
    if path.name != "pyproject.toml":
        return document
    values = document.get("tool", {}).get("newsnorm")
    return values if isinstance(values, dict) else None
