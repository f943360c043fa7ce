"""Time that other programs on the machine do not lengthen."""

import os
import time
from pathlib import Path

from django.db import connection

TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds() -> float:
    """Processor time of this process, and of the PostgreSQL process that serves its connection.

    Linux: /proc/PID/stat, fields 14 and 15 (proc(5)); of a server on another machine nothing is known.
    """
    mine = time.process_time()
    if connection.vendor != "postgresql":
        return mine
    connection.ensure_connection()
    stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
    user, system = stat.rsplit(")", 1)[1].split()[11:13]
    return mine + (int(user) + int(system)) / TICKS
