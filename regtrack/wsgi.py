"""What gunicorn serves: `gunicorn regtrack.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regtrack.settings")

application = get_wsgi_application()
# Every view is loaded now and not at the first request: with --preload, workers share that memory.
get_resolver().url_patterns  # noqa: B018
