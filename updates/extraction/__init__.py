"""Text in, findings out: pure Python, no Django, no network, no clock."""

from updates.extraction.engine import described, extract
from updates.extraction.reading import ReadError, read

__all__ = ["ReadError", "described", "extract", "read"]
