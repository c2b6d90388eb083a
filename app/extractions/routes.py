"""/api/v1/extractions: files in, record and searchable PDF out."""

from __future__ import annotations

import asyncio
import hashlib
import re
from contextlib import ExitStack
from typing import Annotated

from fastapi import Depends, File, Header, Path, Query, Request, Response, UploadFile
from fastapi.responses import FileResponse, JSONResponse
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool

from app.accounts.deps import ApiCaller
from app.accounts.principal import Principal, Scope
from app.db.session import Database, SessionDep, transaction
from app.dossiers.receive import Upload
from app.errors import ProblemError
from app.extractions import handover, pictures, service
from app.extractions.models import Priority, Status
from app.openapi import api_router, problems
from app.storage import Storage
from schemas.api.extractions import ExtractionAccepted, ExtractionState, PageWords
from schemas.problems import ProblemCode
from schemas.record import ExtractionRecord

router = api_router("extractions")

Submitter = Annotated[Principal, ApiCaller(Scope.EXTRACT)]
"""Handing over and erasing."""


def _reader(principal: Annotated[Principal, ApiCaller()]) -> Principal:
    """Whoever may hand over files or see dossiers may see what came out. Raises ``forbidden``."""
    if not principal.scopes & {Scope.EXTRACT, Scope.DOSSIERS_READ}:
        raise ProblemError(ProblemCode.FORBIDDEN)
    return principal


Reader = Annotated[Principal, Depends(_reader)]

ExtractionId = Annotated[str, Path(description="id of the extraction")]
PageNumber = Annotated[int, Path(ge=1, description="counts the pages of all files of the extraction from 1")]

MAX_WAIT_S = 30
_RETRY_AFTER = {"Retry-After": "2"}
# A browser asks again each time, so that every look passes through here; unchanged pages are not sent again.
_PRIVATE = {"Cache-Control": "private, no-cache"}
# A strip of a hundred of them is looked at again and again; nothing can be read on them.
_KEPT = {"Cache-Control": "private, max-age=600"}
_WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*(\d{1,4})")


@router.post(
    "/extractions",
    status_code=202,
    response_model=ExtractionAccepted,
    responses={
        200: {"model": ExtractionRecord, "description": "Read within the time that `Prefer: wait` allowed"},
        202: {"description": "Safely stored; being read", "headers": {"Location": {"schema": {"type": "string"}}}},
        **problems(409, 413, 415, 503),
    },
)
async def create_extraction(
    request: Request,
    session: SessionDep,
    principal: Submitter,
    file: Annotated[list[UploadFile], File(description="one or more scans: PDF, JPEG, PNG, TIFF, HEIC")],
    unit: Annotated[
        str | None, Query(description="code of the unit; may be left out by a caller of one unit")
    ] = None,
    procedure: Annotated[str | None, Query(max_length=40, description="mã TTHC")] = None,
    dossier_code: Annotated[str | None, Query(max_length=80, description="an open dossier with it is joined")] = None,
    priority: Annotated[Priority, Query(description="counter: a citizen is waiting")] = Priority.BACKLOG,
    allow_duplicate: Annotated[bool, Query(description="keep a file that the unit has already")] = False,
    idempotency_key: Annotated[str | None, Header(max_length=255)] = None,
    prefer: Annotated[str | None, Header(description="wait=N: wait up to N (at most 30) seconds")] = None,
) -> Response:
    """Hand over the files of one dossier. Once this answers, they are safe on disk and will be read.

    The same `Idempotency-Key` with the same files gives the same extraction again.
    """
    state = request.app.state
    if len(file) > state.settings.max_files_per_request:
        raise ProblemError(
            ProblemCode.INVALID_REQUEST, reason=f"nhiều nhất {state.settings.max_files_per_request} tệp một lần."
        )
    wanted = handover.Request(
        unit=unit or _own_unit(principal),
        priority=priority,
        procedure=procedure,
        dossier_code=dossier_code,
        allow_duplicate=allow_duplicate,
        key=idempotency_key,
    )
    uploads = [Upload(f.filename or "", f.file) for f in file]

    def take() -> handover.HandOver:
        given = handover.hand_over(
            session, state.storage, state.queue, principal, wanted, uploads, state.settings.max_file_bytes
        )
        # Committed here and not after this function: the job must be in the queue before anyone waits for it, and
        # while we wait no connection to the database is held.
        session.commit()
        return given

    given = await run_in_threadpool(take)
    wait_s = _wait_seconds(prefer)
    if wait_s:
        await _until_ended(state.db, principal, given.extraction_id, wait_s)
    headers = {"Location": f"{request.url.path}/{given.extraction_id}"}
    if wait_s:
        headers["Preference-Applied"] = f"wait={wait_s}"
    return await run_in_threadpool(_answer, state.db, state.storage, principal, given, headers, wait_s > 0)


def _own_unit(principal: Principal) -> str:
    if principal.units is not None and len(principal.units) == 1:
        return next(iter(principal.units))
    raise ProblemError(ProblemCode.INVALID_REQUEST, reason="phải cho biết đơn vị (unit).")


def _wait_seconds(prefer: str | None) -> int:
    match = _WAIT.search(prefer or "")
    return min(int(match.group(1)), MAX_WAIT_S) if match else 0


async def _until_ended(db: Database, principal: Principal, extraction_id: str, seconds: int) -> None:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    pause = 0.1

    def ended() -> bool:
        with transaction(db) as session:
            return service.get(session, principal, extraction_id).status not in (Status.QUEUED, Status.PROCESSING)

    while not await run_in_threadpool(ended) and (left := deadline - loop.time()) > 0:
        await asyncio.sleep(min(pause, left))
        pause = min(1.0, pause * 1.3)


def _answer(
    db: Database,
    storage: Storage,
    principal: Principal,
    given: handover.HandOver,
    headers: dict[str, str],
    waited: bool,
) -> Response:
    with transaction(db) as session:
        state = service.status(session, principal, given.extraction_id)
        if waited and state.status == Status.COMPLETED:
            record = service.record(session, storage, principal, given.extraction_id)
            return JSONResponse(record.model_dump(mode="json"), 200, headers)
    accepted = ExtractionAccepted(**state.model_dump(), files=given.receipts)
    return JSONResponse(accepted.model_dump(mode="json"), 202, headers | _RETRY_AFTER)


@router.get("/extractions/{extraction_id}", responses=problems(404))
def get_extraction(
    session: SessionDep, principal: Reader, extraction_id: ExtractionId, response: Response
) -> ExtractionState:
    """How far the extraction is."""
    found = service.status(session, principal, extraction_id)
    if found.status in (Status.QUEUED, Status.PROCESSING):
        response.headers.update(_RETRY_AFTER)
    return found


@router.get("/extractions/{extraction_id}/record", responses=problems(404, 409))
def get_record(
    request: Request, session: SessionDep, principal: Reader, extraction_id: ExtractionId
) -> ExtractionRecord:
    """The record: what the machine read, with what people corrected or accepted laid over it."""
    return service.record(session, request.app.state.storage, principal, extraction_id)


@router.get(
    "/extractions/{extraction_id}/pdf",
    response_class=FileResponse,
    responses={200: {"content": {"application/pdf": {}}}, **problems(404, 409)},
)
def get_searchable_pdf(
    request: Request, session: SessionDep, principal: Reader, extraction_id: ExtractionId
) -> Response:
    """The searchable PDF (PDF/A). Parts of it can be asked for with `Range`."""
    key = service.pdf(session, principal, extraction_id)
    with ExitStack() as stack:
        path = stack.enter_context(request.app.state.storage.local_path(key))
        return FileResponse(
            path,
            media_type="application/pdf",
            filename=f"{extraction_id}.pdf",
            content_disposition_type="inline",
            headers=_PRIVATE,
            background=BackgroundTask(stack.pop_all().close),
        )


@router.get(
    "/extractions/{extraction_id}/pages/{n}/image",
    response_class=Response,
    responses={
        200: {"content": {"image/jpeg": {}}},
        304: {"description": "Not modified"},
        **problems(404, 409),
    },
)
def get_page_image(
    request: Request,
    session: SessionDep,
    principal: Reader,
    extraction_id: ExtractionId,
    n: PageNumber,
    upright: Annotated[bool, Query(description="turned so that it stands upright; else as it was delivered")] = False,
) -> Response:
    """A page as JPEG, its long side at most 2000 pixels; there as soon as the page was read."""
    page = service.page_image(session, request.app.state.storage, principal, extraction_id, n)
    rotation = page.rotation if upright else 0
    etag = f'"{hashlib.sha256(page.jpeg).hexdigest()[:32]}-{rotation}"'
    headers = {**_PRIVATE, "ETag": etag}
    if etag in [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    jpeg = pictures.turned(page.jpeg, rotation) if rotation else page.jpeg
    return Response(jpeg, media_type="image/jpeg", headers=headers)


@router.get(
    "/extractions/{extraction_id}/pages/{n}/thumbnail",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}}, **problems(404, 409)},
)
def get_page_thumbnail(
    request: Request, session: SessionDep, principal: Reader, extraction_id: ExtractionId, n: PageNumber
) -> Response:
    """A page upright and small, to tell pages apart; an identity paper is shown as a blur."""
    page = service.page_thumbnail(session, request.app.state.storage, principal, extraction_id, n)
    return Response(pictures.small(page.jpeg, page.rotation, masked=page.masked), 200, _KEPT, "image/jpeg")


@router.get("/extractions/{extraction_id}/pages/{n}/words", responses=problems(404, 409))
def get_page_words(
    request: Request, session: SessionDep, principal: Reader, extraction_id: ExtractionId, n: PageNumber
) -> PageWords:
    """Every word of a page with its place in pixels of the page as it was delivered."""
    return service.page_words(session, request.app.state.storage, principal, extraction_id, n)


@router.post("/extractions/{extraction_id}/retry", status_code=202, responses=problems(404, 409))
def retry_extraction(
    request: Request, session: SessionDep, principal: Submitter, extraction_id: ExtractionId
) -> ExtractionState:
    """Read a failed extraction once more, from where it stood."""
    return service.retry(session, request.app.state.queue, principal, extraction_id)


@router.delete("/extractions/{extraction_id}", status_code=204, responses=problems(404))
def erase_extraction(
    request: Request, session: SessionDep, principal: Submitter, extraction_id: ExtractionId
) -> None:
    """Stop the reading and remove all that came of it: pages, record, PDF, fields, and the original files unless
    another dossier has the same ones. A confirmed dossier is withdrawn by it."""
    service.erase(session, request.app.state.storage, principal, extraction_id)
