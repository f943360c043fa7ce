"""The one app."""

from django.apps import AppConfig


class UpdatesConfig(AppConfig):
    name = "updates"
    label = "updates"
    verbose_name = "RegTrack"
    default_auto_field = "django.db.models.BigAutoField"
