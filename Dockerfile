# The image of every part of Sohoa: `sohoa api` (the default), `sohoa worker`, `sohoa migrate`.

FROM node:22-bookworm-slim AS assets
WORKDIR /web
COPY app/web/package.json app/web/package-lock.json app/web/vendor.mjs app/web/icons.txt ./
RUN npm ci --ignore-scripts --no-audit --no-fund && npm run vendor

FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/sohoa
WORKDIR /src
COPY requirements.lock .
RUN /opt/sohoa/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md ./
COPY schemas schemas
COPY ocr ocr
COPY workers workers
COPY app app
COPY bench bench
COPY samples samples
COPY --from=assets /web/static/vendor app/web/static/vendor
RUN /opt/sohoa/bin/pip install --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm
COPY requirements.apt /tmp/
RUN apt-get update \
 && grep -v '^#' /tmp/requirements.apt | DEBIAN_FRONTEND=noninteractive xargs apt-get install -y --no-install-recommends \
 && rm -rf /var/lib/apt/lists/* /tmp/requirements.apt \
 && useradd --system --uid 10001 --create-home --home-dir /var/lib/sohoa --shell /usr/sbin/nologin sohoa \
 && chmod 700 /var/lib/sohoa
COPY --from=build /opt/sohoa /opt/sohoa
ENV PATH=/opt/sohoa/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    OMP_THREAD_LIMIT=1 \
    SOHOA_HOME=/var/lib/sohoa \
    SOHOA_HOST=0.0.0.0
USER sohoa
WORKDIR /var/lib/sohoa
VOLUME /var/lib/sohoa
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["sohoa", "api"]
