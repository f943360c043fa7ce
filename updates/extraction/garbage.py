"""No search for garbage while a document is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Put off Python's search for objects that hold each other: the engine makes next to none of them.

    What is no longer needed is freed at once all the same, by its count. The search would walk all that
    the engine made so far, time and again, and sometimes all that the process holds.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
