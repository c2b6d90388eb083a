"""The service put together: ``create_app`` joins every feature's routes and pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI

from app import errors
from app.db.session import Database
from app.queue import Queue
from app.security import RequestSizeGuard, SecurityHeaders
from app.settings import Settings, get_settings
from app.storage import open_storage

API = "/api/v1"

# One line for each feature: routes under /api/v1, pages at their own paths.
API_ROUTERS: list[APIRouter] = []
PAGE_ROUTERS: list[APIRouter] = []


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.db.dispose()


def create_app(settings: Settings | None = None) -> FastAPI:
    """The ASGI application. The database must have been migrated (``sohoa migrate``); nothing is started here."""
    settings = settings or get_settings()
    app = FastAPI(
        title="Sohoa",
        summary="Số hóa hồ sơ hành chính",
        version="1",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.settings = settings
    app.state.db = Database(settings.database)
    app.state.storage = open_storage(settings)
    app.state.queue = Queue(settings.redis)
    errors.install(app)
    for router in API_ROUTERS:
        app.include_router(router, prefix=API)
    for router in PAGE_ROUTERS:
        app.include_router(router)
    app.add_middleware(RequestSizeGuard, max_bytes=settings.max_request_bytes)
    app.add_middleware(SecurityHeaders)
    return app
