"""How good is the engine? Compares what it found with what a careful reader filed. Pure Python.

A gold file is the JSON of `manage.py extract` with three differences: an item has an
``anchor`` (a verbatim stretch of its body) instead of text and offsets; ``regulators`` is a
list of lists of accepted names; an instrument has ``titles`` and a penalty ``respondents``,
lists of accepted names, empty where no one is named.
"""

from updates.evaluation.score import FIELDS, Score, score

__all__ = ["FIELDS", "Score", "score"]
