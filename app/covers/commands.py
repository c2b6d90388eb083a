"""``sohoa covers``: cover and separator sheets to print; needs no database."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from app.covers.service import DossierSheet


def covers(
    out: Annotated[Path, typer.Argument(help="Tệp PDF để in; “-” là đầu ra chuẩn.", show_default=False)],
    unit: Annotated[str, typer.Option(help="Mã đơn vị: in trang bìa hồ sơ.")] = "",
    code: Annotated[list[str] | None, typer.Option(help="Mã hồ sơ; có thể lặp lại.")] = None,
    title: Annotated[str, typer.Option(help="Tên hồ sơ (khi chỉ có một mã hồ sơ).")] = "",
    procedure: Annotated[str, typer.Option(help="Mã thủ tục hành chính.")] = "",
    listed: Annotated[
        Path | None,
        typer.Option("--from", help="Bảng CSV có cột ma_ho_so, ten_ho_so, ma_thu_tuc: mỗi dòng một trang bìa."),
    ] = None,
    document_type: Annotated[
        list[str] | None, typer.Option("--type", help="Loại giấy tờ: in trang phân cách; “tat-ca” là mọi loại.")
    ] = None,
    separators: Annotated[int, typer.Option("--next", min=0, help="Số trang phân cách không ghi loại.")] = 0,
) -> None:
    """In trang bìa hồ sơ và trang phân cách có mã QR; quét cùng hồ sơ thì hệ thống tách đúng tại đó."""
    from app.covers.drawing import FontMissing
    from app.covers.service import DossierSheet, printed
    from app.errors import ProblemError
    from app.settings import get_settings
    from schemas.document_types import types

    if (code or title or procedure or listed) and not unit:
        raise typer.BadParameter("trang bìa hồ sơ cần --unit")
    names = _unit_names()
    if unit and unit not in names:
        typer.echo(f"Mã {unit} không có trong danh mục của tỉnh; trang bìa chỉ ghi mã.", err=True)
    dossiers = [DossierSheet(one, title, procedure) for one in code or ([""] if unit and not listed else [])]
    dossiers += _rows(listed) if listed else []
    chosen = list(types()) if "tat-ca" in (document_type or []) else list(document_type or [])
    try:
        pdf = printed(get_settings().home, (unit, names.get(unit, "")), dossiers, chosen, separators)
    except (ProblemError, FontMissing) as problem:
        typer.echo(getattr(problem, "message", str(problem)), err=True)
        raise typer.Exit(1) from None
    if str(out) == "-":
        sys.stdout.buffer.write(pdf)
    else:
        out.write_bytes(pdf)
    typer.echo(f"{out}: {len(dossiers)} trang bìa hồ sơ, {len(chosen) + separators} trang phân cách", err=True)


def _unit_names() -> dict[str, str]:
    from app.units.service import packaged_names

    return packaged_names()


def _rows(path: Path) -> list[DossierSheet]:
    from app.covers.service import DossierSheet

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise typer.BadParameter(f"không đọc được bảng {path}") from None
    if not rows or "ma_ho_so" not in rows[0]:
        raise typer.BadParameter(f"bảng {path} thiếu cột ma_ho_so")
    return [
        DossierSheet((row["ma_ho_so"] or "").strip(), row.get("ten_ho_so") or "", row.get("ma_thu_tuc") or "")
        for row in rows
    ]
