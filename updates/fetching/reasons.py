"""Why a server could not be asked, in words for the person who gave its address."""

import socket
import ssl
from collections.abc import Iterator

from urllib3.exceptions import (
    DecodeError,
    IncompleteRead,
    InvalidChunkLength,
    ProtocolError,
    ReadTimeoutError,
)

_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLCertVerificationError, "its certificate is not trusted"),
    (ssl.SSLError, "it does not speak TLS as asked"),
    (socket.gaierror, "the name is not known"),
    (ConnectionRefusedError, "it takes no connection on this port"),
    (ReadTimeoutError, "it did not answer in time"),
    (TimeoutError, "it did not answer in time"),
    (DecodeError, "it is not packed as it says"),
    (IncompleteRead, "fewer bytes came than were announced"),
    (InvalidChunkLength, "it was not sent as it should be"),
    (ConnectionError, "the connection was cut"),
    (ProtocolError, "the answer was not HTTP, or was cut off"),
)


def reason_of(error: BaseException) -> str:
    """What went wrong, by the innermost error that says more than that something did."""
    chain = list(_chain(error))
    for kind, words in _WORDS:
        for one in chain:
            if isinstance(one, kind):
                detail = getattr(one, "verify_message", "")
                return f"{words} ({detail})" if detail else words
    return "the connection failed"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that it was made of."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        parts = [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
        waiting += [part for part in parts if isinstance(part, BaseException)]
