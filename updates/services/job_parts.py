"""What a kind of long work has to offer, so that it can be done as a job."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from updates.models import Job

Cursor = int | str | list[int | str] | dict[str, int | str]
"""Where a job goes on: anything small that JSON can hold."""


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a job that is behind it: what to note before it goes on.

    ``cursor`` is what the kind gets back when it is taken up again, by whomever: ``None`` leaves
    it where it was. ``done`` and ``failed`` count since the step before. ``may_end`` is false where the
    cursor is noted of something that is done only after it: the job goes on to the next step then.
    """

    cursor: Cursor | None = None
    done: int = 0
    failed: int = 0
    may_end: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """How long work of a kind is counted and done.

    ``count`` says how many there are to do, asked once, at the beginning. ``work`` does it from
    ``job.cursor`` on and yields after each small part (seconds at most), outside any transaction:
    there the job is noted, and there it may end, be cancelled or go on in another process. A part
    that was not noted is done again, so done twice it must not count twice. What is to happen
    once only notes its cursor first.
    """

    count: Callable[[Job], int]
    work: Callable[[Job], Iterator[Step]]
    summary: Callable[[Job], str] = lambda job: ""
