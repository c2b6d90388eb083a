"""Numbers, times and states as a Vietnamese office writes them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

CIVIL = ZoneInfo("Asia/Ho_Chi_Minh")
"""The civil time of every page and report."""

ROLES = {
    "clerk": "Cán bộ số hóa",
    "supervisor": "Người giám sát",
    "administrator": "Quản trị hệ thống",
}

STATUSES = {
    "empty": "Chưa có tệp",
    "reading": "Đang đọc",
    "failed": "Đọc không được",
    "to_review": "Cần xem lại",
    "ready": "Chờ xác nhận",
    "confirmed": "Đã số hóa",
    "withdrawn": "Đã rút",
}
"""A dossier's state (``schemas.api.dossiers.DossierStatus``) as a clerk calls it."""

LIGHTS = {"green": "Đúng tiến độ", "yellow": "Cần đẩy nhanh", "red": "Chậm", "grey": "Chưa thống kê"}
"""What a traffic light says in words; colour alone is not enough for everybody."""


def number(value: float | None) -> str:
    """``12.345``: points between thousands; an em dash where there is no number."""
    if value is None:
        return "—"
    return f"{value:,.0f}".replace(",", ".")


def percent(value: float | None, digits: int = 1) -> str:
    """``23,4 %`` of a value that is already in percent; whole numbers without decimals."""
    if value is None:
        return "—"
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text.replace('.', ',')} %"


def date(value: dt.datetime | dt.date | None) -> str:
    """``31/12/2025``, in civil time."""
    if value is None:
        return "—"
    if isinstance(value, dt.datetime):
        value = value.astimezone(CIVIL)
    return value.strftime("%d/%m/%Y")


def date_time(value: dt.datetime | None) -> str:
    """``31/12/2025 23:59``, in civil time."""
    return "—" if value is None else value.astimezone(CIVIL).strftime("%d/%m/%Y %H:%M")


def when(value: dt.datetime | None) -> str:
    """``14:05 hôm nay``, ``09:30 hôm qua``, else the date and the time."""
    if value is None:
        return "—"
    local = value.astimezone(CIVIL)
    days = (dt.datetime.now(CIVIL).date() - local.date()).days
    if days == 0:
        return f"{local:%H:%M} hôm nay"
    if days == 1:
        return f"{local:%H:%M} hôm qua"
    return f"{local:%d/%m/%Y %H:%M}"


def size(value: int) -> str:
    """``850 KB``, ``2,4 MB``."""
    if value < 1024 * 1024:
        return f"{max(1, round(value / 1024))} KB"
    return f"{value / 1024 / 1024:.1f} MB".replace(".", ",")


def initials(name: str) -> str:
    """Two letters for a round badge: those of the last two words of a Vietnamese name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[-2:]).upper() or "?"
