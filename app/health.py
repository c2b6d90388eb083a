"""/healthz (alive), /readyz (can work), /metrics (Prometheus)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import iter_route_contexts
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.db.migrate import is_current
from app.db.session import Database, transaction
from app.errors import ProblemError
from app.extractions import queries as extraction_queries

log = logging.getLogger(__name__)

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """The process answers. Says nothing about what it needs: a restart would not mend that."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(request: Request) -> JSONResponse:
    """200 when database (at the newest version), queue and storage work, else 503 and which does not."""
    state = request.app.state
    parts: dict[str, Callable[[], bool]] = {
        "database": lambda: is_current(state.db),
        "redis": state.queue.reachable,
        "storage": lambda: _writable(state.storage),
    }
    found = {name: _works(name, probe) for name, probe in parts.items()}
    ready = all(found.values())
    body = {"status": "ok" if ready else "unavailable", "parts": found}
    return JSONResponse(body, status_code=200 if ready else 503)


def _writable(storage: object) -> bool:
    storage.check_writable()  # type: ignore[attr-defined]
    return True


def _works(name: str, probe: Callable[[], bool]) -> bool:
    try:
        return probe()
    except (SQLAlchemyError, ProblemError, OSError) as error:
        log.warning("not ready: %s: %s", name, type(error).__name__)
        return False


@router.get("/metrics")
def metrics(request: Request) -> Response:
    return Response(generate_latest(request.app.state.metrics.registry), media_type=CONTENT_TYPE_LATEST)


class Metrics:
    """The counters of one application, in a registry of its own: several may live in one process."""

    def __init__(self, db: Database) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "sohoa_http_requests", "Answered requests", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "sohoa_http_request_seconds", "Time until the answer began", ["method", "route"], registry=self.registry
        )
        self.registry.register(_WorkList(db))


class _WorkList(Collector):
    """What waits, counted in the database when somebody asks: the queue in Redis may be lost, this is the truth."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def collect(self) -> Iterator[Metric]:
        extractions = GaugeMetricFamily("sohoa_extractions", "Extractions by status", labels=["status"])
        pages = GaugeMetricFamily("sohoa_pages_waiting", "Pages cut into ranges that are not read yet")
        try:
            with transaction(self._db) as session:
                for status, number in extraction_queries.count_by_status(session).items():
                    extractions.add_metric([status], number)
                pages.add_metric([], extraction_queries.pages_waiting(session))
        except SQLAlchemyError:
            log.exception("work list cannot be counted")
            return
        yield extractions
        yield pages

    def describe(self) -> list[Metric]:
        return []


class MeasureRequests:
    """Counts and times every request under its route (never its path: paths hold ids)."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics
        self._paths: dict[Any, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = time.perf_counter()
        if not self._paths:
            routes = scope["app"].routes
            self._paths = {context.endpoint: context.path for context in iter_route_contexts(routes) if context.path}

        async def measured(message: Message) -> None:
            if message["type"] == "http.response.start":
                # Outside its router a route knows only the end of its own path.
                route = self._paths.get(scope.get("endpoint"), "none")
                self.metrics.requests.labels(scope["method"], route, str(message["status"])).inc()
                self.metrics.seconds.labels(scope["method"], route).observe(time.perf_counter() - begun)
            await send(message)

        await self.app(scope, receive, measured)


def install(app: FastAPI) -> None:
    """Adds the three addresses and the measuring."""
    app.state.metrics = Metrics(app.state.db)
    app.include_router(router)
    app.add_middleware(MeasureRequests, metrics=app.state.metrics)
