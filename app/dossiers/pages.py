"""Pages of clerks: what waits, handing in, the list, and looking through a dossier."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.accounts.deps import CurrentUser, require_role
from app.accounts.models import Role
from app.accounts.principal import Principal
from app.db.session import Session, SessionDep
from app.dossiers import overview, service
from app.dossiers.queries import DossierFilter
from app.dossiers.review import as_text, label_of, review, title_of
from app.extractions import service as extractions
from app.progress.service import progress
from app.units.service import get_unit, list_units
from app.web import render
from schemas.api.dossiers import DossierChange

router = APIRouter(include_in_schema=False)
# Whoever may hand in scans; supervisors look after others' work.
Clerk = Annotated[Principal, require_role(Role.CLERK, Role.ADMINISTRATOR)]

_RECENT = 8
_PER_PAGE = 50


@router.get("/")
def home(request: Request, session: SessionDep, me: CurrentUser) -> Response:
    if me.role is Role.SUPERVISOR:
        return RedirectResponse("/tien-do", 303)
    to_review = service.list_dossiers(session, me, DossierFilter(status="to_review"), None, _RECENT)
    ready = service.list_dossiers(session, me, DossierFilter(status="ready"), None, _RECENT)
    return render(
        request,
        "home.html",
        me,
        waiting=overview.waiting(session, me),
        todo=[*to_review.items, *ready.items][:_RECENT],
        next_id=overview.next_to_review(session, me),
        report=progress(session, me),
        units=list_units(session, me),
    )


@router.get("/tai-len")
def upload_page(request: Request, session: SessionDep, me: Clerk, don_vi: str = "", ho_so: str = "") -> Response:
    """``ho_so``: the id of an open dossier that the files are to join."""
    settings = request.app.state.settings
    return render(
        request,
        "upload.html",
        me,
        units=list_units(session, me),
        chosen=don_vi,
        dossier=service.detail(session, me, ho_so) if ho_so else None,
        limits={"max_file_bytes": settings.max_file_bytes, "max_files": settings.max_files_per_request},
        **_reading(session, me),
    )


@router.get("/tai-len/dang-doc")
def reading_fragment(request: Request, session: SessionDep, me: Clerk) -> Response:
    return render(request, "partials/reading.html", me, **_reading(session, me))


def _reading(session: Session, me: Principal) -> dict[str, object]:
    # Whoever sees the whole province follows their own uploads only: something is always being read somewhere.
    own = DossierFilter(created_by=me.id if me.units is None else None)
    recent = service.list_dossiers(session, me, own, None, _RECENT).items
    return {
        "recent": recent,
        "open": any(item.status == "reading" for item in recent),
        "next_id": overview.next_to_review(session, me),
    }


@router.get("/ho-so")
def list_page(
    request: Request,
    session: SessionDep,
    me: CurrentUser,
    tim: str = "",
    trang_thai: str = "",
    don_vi: str = "",
    loai: str = "",
    sau: str = "",
) -> Response:
    wanted = DossierFilter(unit=don_vi or None, kind=loai or None, status=trang_thai or None, search=tim)
    units = list_units(session, me)
    return render(
        request,
        "dossiers.html",
        me,
        found=service.list_dossiers(session, me, wanted, sau or None, _PER_PAGE),
        filters={"tim": tim, "trang_thai": trang_thai, "don_vi": don_vi, "loai": loai},
        first_page=not sau,
        units=units,
        next_id=None if me.role is Role.SUPERVISOR else overview.next_to_review(session, me),
        unit_names={unit.code: unit.full_name for unit in units},
    )


@router.get("/ho-so/{dossier_id}")
def dossier_page(request: Request, session: SessionDep, me: CurrentUser, dossier_id: str) -> Response:
    detail = service.detail(session, me, dossier_id)
    return render(
        request,
        "dossier.html",
        me,
        dossier=detail,
        unit=get_unit(session, me, detail.unit),
        review=review(session, request.app.state.storage, me, detail),
        next_id=overview.next_to_review(session, me, detail.id),
    )


@router.get("/ho-so/{dossier_id}/dang-doc")
def dossier_reading(request: Request, session: SessionDep, me: CurrentUser, dossier_id: str) -> Response:
    detail = service.detail(session, me, dossier_id)
    if detail.status != "reading":
        return Response(headers={"HX-Refresh": "true"})
    return render(request, "partials/dossier_reading.html", me, dossier=detail)


@router.get("/ho-so/{dossier_id}/lich-su")
def dossier_changes(request: Request, session: SessionDep, me: CurrentUser, dossier_id: str) -> Response:
    values: list[overview.Change | overview.Rearranged] = [*overview.changes(session, me, dossier_id)]
    changes = sorted([*values, *overview.arrangements(session, me, dossier_id)], key=lambda one: one.at, reverse=True)
    return render(
        request,
        "partials/changes.html",
        me,
        changes=changes,
        title_of=title_of,
        label_of=label_of,
        as_text=as_text,
    )


def _back(dossier_id: str) -> Response:
    return RedirectResponse(f"/ho-so/{dossier_id}", 303)


@router.post("/ho-so/{dossier_id}/ten")
def change_dossier(
    session: SessionDep,
    me: CurrentUser,
    dossier_id: str,
    version: Annotated[int, Form()],
    title: Annotated[str, Form(min_length=1, max_length=500)],
    code: Annotated[str, Form(max_length=80)] = "",
) -> Response:
    service.change(session, me, dossier_id, version, DossierChange(title=title, code=code.strip() or None))
    return _back(dossier_id)


@router.post("/ho-so/{dossier_id}/rut")
def withdraw_dossier(
    session: SessionDep,
    me: CurrentUser,
    dossier_id: str,
    version: Annotated[int, Form()],
    reason: Annotated[str, Form(min_length=1, max_length=500)],
) -> Response:
    service.withdraw(session, me, dossier_id, version, reason)
    return _back(dossier_id)


@router.post("/ho-so/{dossier_id}/doc-lai")
def read_again(request: Request, session: SessionDep, me: Clerk, dossier_id: str) -> Response:
    for state in service.detail(session, me, dossier_id).extractions:
        if state.status == "failed":
            extractions.retry(session, request.app.state.queue, me, state.id)
    return _back(dossier_id)


@router.post("/ho-so/{dossier_id}/tep/{file_id}/xoa")
def remove_file(
    request: Request,
    session: SessionDep,
    me: Clerk,
    dossier_id: str,
    file_id: str,
    version: Annotated[int, Form()],
) -> Response:
    service.remove_file(session, request.app.state.storage, me, dossier_id, version, file_id)
    return _back(dossier_id)
