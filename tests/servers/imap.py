"""A real mail server for tests: pymap, in memory, with a front that speaks TLS and breaks connections."""

import imaplib
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import trustme

from regtrack.children import Child
from tests.servers.folders import server_folder

USER, PASSWORD = "alerts", "correct horse"
HOST = "mail.test"
PROGRAM = """
from pymap.config import IMAPConfig
from pymap.main import main
from pysasl.hashing import BuiltinHash
# Nobody attacks this password: it is not worth half a second a login.
IMAPConfig._get_hash_context = classmethod(lambda cls, settings: BuiltinHash(rounds=1))
main()
"""


@dataclass
class Front:
    """Ends TLS and hands on to the server; ``cut_on``: the connection ends half-way through what holds these
    bytes; ``change``: (bytes, other bytes) in what the server says; ``silent``: nothing comes back."""

    port: int
    target: int
    listener: socket.socket
    trust: ssl.SSLContext
    cut_on: bytes = b""
    change: tuple[bytes, bytes] = (b"", b"")
    silent: bool = False
    said: list[bytes] = field(default_factory=list)

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.listener.accept()
                threading.Thread(target=self._pass_on, args=(line,), daemon=True).start()

    def _pass_on(self, plain: socket.socket) -> None:
        with (
            suppress(OSError),
            self.trust.wrap_socket(plain, server_side=True) as line,
            socket.create_connection(("127.0.0.1", self.target)) as server,
        ):
            threading.Thread(target=self._up, args=(line, server), daemon=True).start()
            while data := server.recv(65536):
                if self.silent:
                    continue
                if self.change[0]:
                    data = data.replace(*self.change)
                if self.cut_on and self.cut_on in data:
                    self.cut_on = b""
                    line.sendall(data[: len(data) // 2])
                    line.shutdown(socket.SHUT_RDWR)
                    return
                line.sendall(data)

    def _up(self, line: ssl.SSLSocket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := line.recv(65536):
                self.said.append(data)
                server.sendall(data)
            server.shutdown(socket.SHUT_RDWR)


@dataclass
class MailServer:
    """``port`` speaks STARTTLS, ``front.port`` TLS; ``ca_file`` holds the authority of both."""

    port: int
    front: Front
    ca_file: Path

    @contextmanager
    def admin(self) -> Iterator[imaplib.IMAP4]:
        """A connection of the test's own, past the front."""
        line = imaplib.IMAP4("127.0.0.1", self.port)
        line.login(USER, PASSWORD)
        try:
            yield line
        finally:
            line.logout()

    def make_folder(self, name: str) -> None:
        """An empty folder of this name, with a new numbering where there was one."""
        with self.admin() as line:
            line.delete(f'"{name}"')
            assert line.create(f'"{name}"')[0] == "OK"

    def put(self, folder: str, *messages: bytes) -> None:
        """Messages as they would arrive."""
        with self.admin() as line:
            for message in messages:
                status, told = line.append(f'"{folder}"', "", "", message)
                assert status == "OK", told

    def flags(self, folder: str) -> list[bytes]:
        """What is marked on each message of the folder, in order."""
        with self.admin() as line:
            line.select(f'"{folder}"', readonly=True)
            found = line.uid("FETCH", "1:*", "(FLAGS)")[1]
            return [item for item in found if isinstance(item, bytes)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_imap(root: Path | None = None) -> Iterator[MailServer]:
    """The server on free ports of loopback, until the end of the block."""
    with server_folder(root) as folder:
        authority = trustme.CA()
        own = authority.issue_cert(HOST, "127.0.0.1")
        chain, key, ca_file = folder / "chain.pem", folder / "key.pem", folder / "ca.pem"
        chain.write_bytes(b"".join(part.bytes() for part in own.cert_chain_pems))
        own.private_key_pem.write_to_path(key)
        authority.cert_pem.write_to_path(ca_file)
        port = _free_port()
        service = ["--host", "127.0.0.1", "--port", str(port), "--cert", str(chain), "--key", str(key)]
        command = [sys.executable, "-c", PROGRAM, *service, "dict"]
        command += ["--demo-user", USER, "--demo-password", PASSWORD]
        child = Child.start("imap", command, log=folder / "imap.log")
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        own.configure_cert(trust)
        listener = socket.create_server(("127.0.0.1", 0))
        front = Front(listener.getsockname()[1], port, listener, trust)
        threading.Thread(target=front.serve, daemon=True).start()
        try:
            _wait_for(port, child)
            yield MailServer(port, front, ca_file)
        finally:
            listener.close()
            child.stop(5)


def _wait_for(port: int, child: Child, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and child.running:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"The mail server did not come up:\n{child.tail()}")
