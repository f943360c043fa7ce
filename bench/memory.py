"""Memory of broker, worker and web together, after the sample newsletters were taken in.

    python -m bench.memory

Starts what `make run` starts, on a free port and a fresh data folder, waits until the samples
are filed, and adds up the proportional set size (Linux: /proc/PID/smaps_rollup, "Pss": pages
that several processes share are counted once). The bar: under 500 MB.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from bench.texts import ROOT

BAR_MB = 500


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def descendants(root: int) -> list[int]:
    """The process and all that it started, directly or through others."""
    children = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue  # it ended meanwhile
        children[int(fields[1])].append(int(stat.parent.name))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children[pid]
    return found


def proportional_mb(pid: int) -> float:
    """The process's proportional set size in MB; 0 where it has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def what_runs(pid: int) -> str:
    """The part of RegTrack that a process is."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
    parts = {"valkey": "broker", "regtrack.workers": "worker", "gunicorn": "web", "launcher": "launcher"}
    return next((name for word, name in parts.items() if word in words), "other")


def main() -> int:
    data = Path(tempfile.mkdtemp(prefix="regtrack-bench-"))
    env = os.environ | {"REGTRACK_DATA_DIR": str(data), "REGTRACK_PORT": str(free_port())}
    command = [sys.executable, "-m", "regtrack.launcher"]
    launcher = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    try:
        assert launcher.stdout
        said = ""
        for line in launcher.stdout:
            said += line
            if "Ctrl-C" in line:
                break
        else:
            print(said, "It did not start.", sep="\n", file=sys.stderr)
            return 1
        sizes: dict[str, float] = defaultdict(float)
        for pid in descendants(launcher.pid):
            sizes[what_runs(pid)] += proportional_mb(pid)
    finally:
        launcher.send_signal(signal.SIGTERM)
        launcher.wait(30)
        shutil.rmtree(data, ignore_errors=True)
    for name, size in sorted(sizes.items()):
        print(f"{name:10}{size:8.0f} MB")
    total = sum(sizes.values())
    print(f"{'all':10}{total:8.0f} MB (bar: under {BAR_MB})")
    return 0 if total < BAR_MB else 1


if __name__ == "__main__":
    sys.exit(main())
