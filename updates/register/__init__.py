"""Findings and decisions in, records out. Pure: no Django, no network, no clock."""

from updates.register.reconcile import reconcile

__all__ = ["reconcile"]
