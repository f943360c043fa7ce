"""How long work takes, and how its time grows with its size."""

import math
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def fastest(work: Callable[[], object], rounds: int) -> float:
    """Processor time of the run that was least disturbed."""
    return min(seconds(work) for _ in range(rounds))


def slope(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The power of the size that the time grows with: 1 where it is linear, 2 where it is quadratic.

    The least-squares line through the logarithms.
    """
    across = [math.log(size) for size in sizes]
    up = [math.log(took) for took in times]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)
