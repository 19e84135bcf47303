"""What newsnorm depends on: bounded, and listed in the README with its licence."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, requires

import pytest

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]
EXTRAS = ("markup", "parquet", "spark")
_ROW = re.compile(r"^\| ([a-z-]+) \| ([\w.-]+) \| (everything|`\w+`) \|(.*)\|$", re.M)
_README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLE = {
    name: (licence, extra.strip("`"), brought)
    for name, licence, extra, brought in _ROW.findall(_README)
}
# What packages write into the field that is older than the names of SPDX.
_OLD_NAMES = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
}


def name_of(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return found[0].lower().replace("_", "-")


def licence_of(name: str) -> str:
    about = metadata(name)
    stated = about.get("License-Expression") or about.get("License")
    if not stated:
        kinds = about.get_all("Classifier") or []
        stated = next(k.rpartition(" :: ")[2] for k in kinds if k.startswith("License"))
    return _OLD_NAMES.get(stated, stated)


def test_the_table_lists_what_is_declared() -> None:
    declared = {name_of(each): "everything" for each in PROJECT["dependencies"]}
    for extra in EXTRAS:
        for each in PROJECT["optional-dependencies"][extra]:
            if name_of(each) != "newsnorm":
                declared[name_of(each)] = extra
    assert declared == {name: extra for name, (_, extra, _) in TABLE.items()}


@pytest.mark.parametrize("name", TABLE)
def test_an_installed_package_has_the_licence_and_brings_what_the_table_says(
    name: str,
) -> None:
    licence, _, brought = TABLE[name]
    try:
        stated = licence_of(name)
    except PackageNotFoundError:
        pytest.skip("an extra that is not installed")
    assert stated == licence
    listed = dict(re.findall(r"([\w-]+) \(([\w.-]+)\)", brought))
    needed = [name]
    while needed:
        for each in requires(needed.pop()) or ():
            if ";" in each:  # for other systems, other Pythons, or extras of its own
                continue
            assert name_of(each) in listed
            assert licence_of(name_of(each)) == listed[name_of(each)]
            needed.append(name_of(each))


@pytest.mark.parametrize("each", PROJECT["dependencies"])
def test_a_dependency_is_bounded(each: str) -> None:
    """Below by what was tried, above by the next major; zones are named by years."""
    assert ">=" in each
    assert "<" in each or name_of(each) == "tzdata"
