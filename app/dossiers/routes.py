"""/api/v1/dossiers: what was handed over, what it says, and a person's word on it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from fastapi import Depends, File, Header, Path, Query, Request, Response, UploadFile

from app.accounts.deps import ApiCaller
from app.accounts.principal import Principal, Scope
from app.db.session import SessionDep
from app.dossiers import arranging, service
from app.dossiers.service import DossierFilter, Upload
from app.errors import ProblemError
from app.openapi import api_router, problems
from schemas.api.arrangement import ArrangementRequest
from schemas.api.dossiers import (
    DossierChange,
    DossierCreate,
    DossierDetail,
    DossierList,
    DossierStatus,
    FieldDecision,
    FilesAdded,
    KindName,
    WithdrawRequest,
)
from schemas.problems import ProblemCode

router = api_router("dossiers")

Reader = Annotated[Principal, ApiCaller(Scope.DOSSIERS_READ)]
Writer = Annotated[Principal, ApiCaller(Scope.DOSSIERS_WRITE)]
DossierId = Annotated[str, Path(description="id of the dossier")]

_READ = problems(404)
_CHANGE = problems(404, 409, 412, 428)
_ETAG = re.compile(r'"(\d{1,9})"')


def _if_match(if_match: Annotated[str | None, Header(description='ETag of the version seen, as "7"')] = None) -> int:
    """The version that the caller saw. Raises ``version_required``; a wildcard would guard nothing."""
    match = _ETAG.fullmatch((if_match or "").strip())
    if match is None:
        raise ProblemError(ProblemCode.VERSION_REQUIRED)
    return int(match.group(1))


Version = Annotated[int, Depends(_if_match)]


def _tagged(response: Response, dossier: DossierDetail) -> DossierDetail:
    response.headers["ETag"] = f'"{dossier.version}"'
    return dossier


@router.post("/dossiers", status_code=201, responses=problems(409))
def create_dossier(
    request: Request, session: SessionDep, principal: Writer, wanted: DossierCreate, response: Response
) -> DossierDetail:
    """An empty dossier, to put files into."""
    dossier = service.create(session, principal, wanted)
    response.headers["Location"] = f"{request.url.path}/{dossier.id}"
    return _tagged(response, dossier)


@router.get("/dossiers")
def list_dossiers(
    session: SessionDep,
    principal: Reader,
    unit: str | None = None,
    kind: KindName | None = None,
    status: DossierStatus | None = None,
    q: Annotated[
        str, Query(max_length=200, description="words of title, code or file name, with or without marks")
    ] = "",
    confirmed_from: dt.datetime | None = None,
    confirmed_until: dt.datetime | None = None,
    cursor: Annotated[str | None, Query(description="next_cursor of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=service.MAX_LIMIT)] = 50,
) -> DossierList:
    """The dossiers that the caller may see, the newest first."""
    wanted = DossierFilter(unit, kind, status, q, confirmed_from, confirmed_until)
    return service.list_dossiers(session, principal, wanted, cursor, limit)


@router.get("/dossiers/{dossier_id}", responses=_READ)
def get_dossier(session: SessionDep, principal: Reader, dossier_id: DossierId, response: Response) -> DossierDetail:
    """A dossier with its files, extractions, papers and fields. Its `ETag` guards changes."""
    return _tagged(response, service.detail(session, principal, dossier_id))


@router.patch("/dossiers/{dossier_id}", responses=_CHANGE)
def change_dossier(
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    version: Version,
    wanted: DossierChange,
    response: Response,
) -> DossierDetail:
    """Change title, code or procedure."""
    return _tagged(response, service.change(session, principal, dossier_id, version, wanted))


@router.post("/dossiers/{dossier_id}/files", status_code=202, responses={**_CHANGE, **problems(413, 415, 503)})
def add_dossier_files(
    request: Request,
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    version: Version,
    response: Response,
    file: Annotated[list[UploadFile], File(description="one or more scans")],
    allow_duplicate: bool = False,
) -> FilesAdded:
    """Put more files into an open dossier; they are read together. Each file is told apart in the answer."""
    state = request.app.state
    if len(file) > state.settings.max_files_per_request:
        raise ProblemError(
            ProblemCode.INVALID_REQUEST, reason=f"nhiều nhất {state.settings.max_files_per_request} tệp một lần."
        )
    added = service.add_files(
        session,
        state.storage,
        principal,
        dossier_id,
        version,
        [Upload(f.filename or "", f.file) for f in file],
        queue=state.queue,
        max_bytes=state.settings.max_file_bytes,
        allow_duplicate=allow_duplicate,
    )
    response.headers["ETag"] = f'"{added.version}"'
    return added


@router.delete("/dossiers/{dossier_id}/files/{file_id}", responses=_CHANGE)
def remove_dossier_file(
    request: Request,
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    version: Version,
    file_id: str,
    response: Response,
) -> DossierDetail:
    """Take a file that could not be read out of the dossier."""
    storage = request.app.state.storage
    return _tagged(response, service.remove_file(session, storage, principal, dossier_id, version, file_id))


@router.put("/dossiers/{dossier_id}/documents/{n}/fields/{name}", responses=_CHANGE)
def decide_field(
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    n: Annotated[int, Path(ge=1)],
    name: str,
    version: Version,
    wanted: FieldDecision,
    response: Response,
) -> DossierDetail:
    """Correct a field, say that it is not on the paper (`value: null`), or accept what the machine read."""
    return _tagged(response, service.decide_field(session, principal, dossier_id, n, name, wanted, version))


@router.put("/dossiers/{dossier_id}/arrangement", responses=_CHANGE)
def arrange_papers(
    request: Request,
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    version: Version,
    wanted: ArrangementRequest,
    response: Response,
) -> DossierDetail:
    """Say which pages are which papers, in order: merge, split, change types, move pages, leave pages out.

    Papers that did not change keep everything; the others are read again at once, and what people said about their
    pages is carried over where the new paper has the field. A confirmed dossier cannot be arranged.
    """
    state = request.app.state
    return _tagged(
        response,
        arranging.arrange(session, state.storage, state.read_again, principal, dossier_id, version, wanted),
    )


@router.post("/dossiers/{dossier_id}/arrangement/undo", responses=_CHANGE)
def undo_arrangement(
    session: SessionDep, principal: Writer, dossier_id: DossierId, version: Version, response: Response
) -> DossierDetail:
    """Take the last arrangement back: the papers before it return as they were. Can be repeated."""
    return _tagged(response, arranging.undo(session, principal, dossier_id, version))


@router.post("/dossiers/{dossier_id}/confirm", responses=_CHANGE)
def confirm_dossier(
    session: SessionDep, principal: Writer, dossier_id: DossierId, version: Version, response: Response
) -> DossierDetail:
    """The dossier is right and counts as digitised from now on."""
    return _tagged(response, service.confirm(session, principal, dossier_id, version))


@router.post("/dossiers/{dossier_id}/withdraw", responses=_CHANGE)
def withdraw_dossier(
    session: SessionDep,
    principal: Writer,
    dossier_id: DossierId,
    version: Version,
    wanted: WithdrawRequest,
    response: Response,
) -> DossierDetail:
    """The dossier no longer counts and is closed for good; its code and files may be used by a new one."""
    return _tagged(response, service.withdraw(session, principal, dossier_id, version, wanted.reason))
