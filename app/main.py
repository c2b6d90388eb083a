"""The service put together: ``create_app`` joins every feature's routes and pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI

import app.accounts.admin_pages
import app.accounts.pages
import app.accounts.routes
import app.covers.pages
import app.covers.routes
import app.dossiers.pages
import app.dossiers.routes
import app.dossiers.type_routes
import app.extractions.pages
import app.extractions.routes
import app.progress.pages
import app.progress.routes
import app.units.routes
from app import errors, health, openapi, web
from app.db.session import Database
from app.dossiers.arranging import ReadAgain
from app.queue import Queue
from app.security import HEADERS, RequestSizeGuard, SecurityHeaders
from app.settings import Settings
from app.storage import open_storage

API = "/api/v1"

# One line for each feature: routes under /api/v1, pages at their own paths (and not in the OpenAPI document).
API_ROUTERS: list[APIRouter] = [
    app.accounts.routes.router,
    app.units.routes.router,
    app.extractions.routes.router,
    app.dossiers.routes.router,
    app.dossiers.type_routes.router,
    app.covers.routes.router,
    app.progress.routes.router,
]
PAGE_ROUTERS: list[APIRouter] = [
    app.accounts.pages.router,
    app.accounts.admin_pages.router,
    app.dossiers.pages.router,
    app.covers.pages.router,
    app.extractions.pages.router,
    app.progress.pages.router,
]


@asynccontextmanager
async def _lifespan(service: FastAPI) -> AsyncIterator[None]:
    yield
    service.state.db.dispose()


def create_app(settings: Settings, read_again: ReadAgain) -> FastAPI:
    """The ASGI application. The database must have been migrated (``sohoa migrate``); nothing is started here.

    ``read_again`` reads papers anew that a person arranged; it is handed in, for ``app`` does not know ``ocr``.
    """
    service = FastAPI(
        title="Sohoa",
        summary="Số hóa hồ sơ hành chính",
        version="1",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    service.state.settings = settings
    service.state.read_again = read_again
    service.state.db = Database(settings.database)
    service.state.storage = open_storage(settings)
    service.state.queue = Queue(settings.redis, settings.page_time_limit_s)
    errors.install(service, HEADERS)
    web.install(service)
    for router in API_ROUTERS:
        service.include_router(router, prefix=API)
    for router in PAGE_ROUTERS:
        service.include_router(router, include_in_schema=False)
    openapi.install(service)
    service.add_middleware(RequestSizeGuard, max_bytes=settings.max_request_bytes)
    service.add_middleware(SecurityHeaders)
    health.install(service)
    return service
