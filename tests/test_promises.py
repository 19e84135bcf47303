"""What the README promises of hostile input, held over every case and container."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT, environment

# Every door to the network is shut, and every file that is opened is written down.
_WATCHED = """
import builtins, io, os, sys

def shut(event, args):
    if event.startswith("socket.") and event != "socket.gethostname":
        raise RuntimeError(f"{event} {args}")
    if event == "open" and isinstance(args[0], str | bytes):
        opened.add(os.path.realpath(os.fsdecode(args[0])))

opened = set()
sys.addaudithook(shut)
from newsnorm.cli import main
try:
    main(["parse", *sys.argv[1:], "-o", os.devnull], standalone_mode=False)
except SystemExit:
    pass
sys.stderr.write("\\n".join(sorted(opened)))
"""


@pytest.mark.parametrize("folder", ["tests/cases", "tests/containers", "samples"])
def test_no_network_is_opened_and_no_file_outside_the_inputs(folder: str) -> None:
    """Python itself tells of each socket and each file, whoever opens it."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    lines = done.stderr.splitlines()
    assert not [line for line in lines if "RuntimeError: socket." in line]
    opened = [line for line in lines if line.startswith("/")]
    inputs = str(ROOT / folder)
    read = [path for path in opened if path.startswith(inputs)]
    assert read
    # Python's own files, those of its packages, and newsnorm's tables.
    own = (sys.prefix, sys.base_prefix, "/dev/null", str(ROOT / "newsnorm"))
    zones = ("/usr/share/zoneinfo", "/usr/lib/python", "/etc/localtime")
    foreign = [p for p in opened if p not in read and not p.startswith((*own, *zones))]
    assert foreign == []
