"""A real mail server on loopback that takes mail, or refuses it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from regtrack.broker import free_port


@dataclass
class Post:
    """What arrived, in order; ``refuses`` are recipients it turns away, ``busy`` has it turn all away."""

    port: int
    arrived: list[tuple[str, Message]] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    busy: bool = False
    pause: float = 0.0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        if address in self.refuses:
            return "550 5.1.1 No such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        await asyncio.sleep(self.pause)
        if self.busy:
            return "451 4.7.1 Try again later"
        content = envelope.original_content or b""
        self.arrived += [(to, message_from_bytes(content)) for to in envelope.rcpt_tos]
        return "250 OK"


@contextmanager
def running_smtp() -> Iterator[Post]:
    """The server on a free port of 127.0.0.1, until the end of the block."""
    post = Post(free_port())
    controller = Controller(post, hostname="127.0.0.1", port=post.port)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()
