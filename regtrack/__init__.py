"""The Django project. Importing it makes the Celery app known, so that shared tasks find it."""

from regtrack.celery import app as celery_app

__all__ = ("celery_app",)
