"""What a scanned cover sheet says of its dossier: taken where nobody said it yet, told where it differs."""

from __future__ import annotations

from pathlib import PurePath

from app.accounts.principal import SYSTEM
from app.audit import service as audit
from app.db.session import Session
from app.dossiers import queries
from app.dossiers.models import Dossier
from app.dossiers.names import search_key
from schemas.record import CoverSheet, ExtractionRecord, Warning


def take_over(session: Session, dossier_id: str, record: ExtractionRecord) -> None:
    """Gives code, title and procedure of the only cover in ``record`` to a dossier that has none.

    A cover of another unit or with another code is told in a warning on every paper of ``record`` that lies behind
    it, as is a code that another dossier of the unit has. With several covers nothing is taken: each paper's own
    warning says where it belongs.
    """
    covers = [cover for cover in record.covers if cover.kind == "dossier"]
    dossier = session.get(Dossier, dossier_id)
    if len(covers) != 1 or dossier is None or dossier.confirmed_at is not None or dossier.withdrawn_at is not None:
        return
    (cover,) = covers
    if cover.unit and cover.unit != dossier.unit_code:
        _warn(record, cover, "khac_don_vi", f"Trang bìa ở trang {cover.page} in cho đơn vị khác (mã {cover.unit}).")
        return
    taken = []
    if cover.dossier_code and dossier.code is None and _free(session, dossier, cover.dossier_code):
        dossier.code = cover.dossier_code
        taken.append("code")
    if cover.dossier_code and dossier.code != cover.dossier_code:
        message = f"Trang bìa ở trang {cover.page} ghi mã hồ sơ {cover.dossier_code}, khác mã của hồ sơ này."
        if dossier.code is None:
            message = (
                f"Mã {cover.dossier_code} trên trang bìa ở trang {cover.page} đã có ở một hồ sơ khác của đơn vị."
            )
        _warn(record, cover, "ma_ho_so_khac", message)
        return
    files = queries.files(session, dossier.id)
    if cover.title and files and dossier.title == PurePath(files[0].filename).stem:
        dossier.title = cover.title
        taken.append("title")
    if cover.procedure and dossier.procedure is None:
        dossier.procedure = cover.procedure[:40]
        taken.append("procedure")
    if taken:
        dossier.search_key = search_key(dossier, [f.filename for f in files if f.removed_at is None])
        audit.record(
            session, SYSTEM, "dossier.cover", f"dossier:{dossier.id}", dossier.unit_code, fields=sorted(taken)
        )


def _free(session: Session, dossier: Dossier, code: str) -> bool:
    queries.lock_unit(session, dossier.unit_code)
    return len(code) <= 80 and queries.live_by_code(session, dossier.unit_code, code) is None


def _warn(record: ExtractionRecord, cover: CoverSheet, code: str, message: str) -> None:
    for document in record.documents:
        if document.pages and document.pages[0] > cover.page:
            document.warnings = [*document.warnings, Warning(code=code, message=message)]
