"""``sohoa doctor``: is everything there that the service needs, and how is each missing thing mended."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from app.errors import ProblemError
from app.settings import Settings

_PROBE_S = 10
_LEAST_FREE_BYTES = 2 * 1024**3
_LEAST_TESSERACT = (5, 0)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``mend`` says what to do where it is not well; ``None``: it is well."""

    what: str
    detail: str
    mend: str | None = None

    @property
    def well(self) -> bool:
        return self.mend is None


def examine(settings: Settings) -> Iterator[Finding]:
    """Looks at one thing after the other; never raises."""
    yield _tesseract()
    yield from _models()
    for program in ("pdftoppm", "pdftotext", "pdfinfo"):
        yield _program(program, [program, "-v"], "poppler-utils")
    if settings.redis_url is None:
        yield _program("redis-server", ["redis-server", "--version"], "redis-server")
    yield _assets()
    yield _home(settings)
    yield _database(settings)
    yield _redis(settings)
    yield _storage(settings)


def _install(package: str) -> str:
    return f"sudo apt-get install {package}"


def _run(argv: list[str]) -> str | None:
    """What the program prints, or ``None`` if it is missing, fails or does not end."""
    if shutil.which(argv[0]) is None:
        return None
    try:
        done = subprocess.run(
            argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=_PROBE_S, check=True, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def _version(text: str) -> str:
    found = re.search(r"\d+(\.\d+)+", text)
    return found.group() if found else "không rõ phiên bản"


def _program(name: str, argv: list[str], package: str) -> Finding:
    text = _run(argv)
    if text is None:
        return Finding(name, "không có hoặc không chạy được", _install(package))
    return Finding(name, _version(text))


def _tesseract() -> Finding:
    finding = _program("tesseract", ["tesseract", "--version"], "tesseract-ocr")
    numbers = [int(part) for part in re.findall(r"\d+", finding.detail)[:2]]
    if finding.well and tuple(numbers) < _LEAST_TESSERACT:
        return Finding("tesseract", f"{finding.detail}, cần từ 5.0", "dùng Debian 12, Ubuntu 24.04 trở lên")
    return finding


def _models() -> list[Finding]:
    """The two voices that read: the language's model, and the script's, which hears unsure lines again."""
    listed = set((_run(["tesseract", "--list-langs"]) or "").split())
    wanted = (
        ("mô hình tiếng Việt (vie)", {"vie"}, "tesseract-ocr-vie"),
        ("mô hình chữ Việt (script)", {"Vietnamese", "script/Vietnamese"}, "tesseract-ocr-script-viet"),
    )
    return [
        Finding(what, "có") if names & listed else Finding(what, "không có", _install(package))
        for what, names, package in wanted
    ]


def _assets() -> Finding:
    folder = Path(__file__).parent / "web" / "static" / "vendor"
    if (folder / "tabler.min.css").is_file():
        return Finding("tệp giao diện", "có")
    return Finding("tệp giao diện", f"không có {folder}", "make setup")


def _home(settings: Settings) -> Finding:
    home = settings.home.absolute()
    what = f"thư mục dữ liệu {home}"
    standing = next(folder for folder in (home, *home.parents) if folder.exists())
    if not os.access(standing, os.W_OK | os.X_OK):
        return Finding(
            what, f"không ghi được vào {standing}", f"cấp quyền ghi cho {standing}, hoặc đặt SOHOA_HOME khác"
        )
    free = shutil.disk_usage(standing).free
    detail = f"còn trống {free / 1024**3:.1f} GB"
    if free < _LEAST_FREE_BYTES:
        return Finding(what, detail, "giải phóng đĩa, hoặc đặt SOHOA_HOME trên đĩa còn chỗ")
    return Finding(what, detail)


def _guarded(what: str, mend: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except (ProblemError, SQLAlchemyError, OSError, ValueError) as error:
        return Finding(what, f"không dùng được ({type(error).__name__})", mend)


def _database(settings: Settings) -> Finding:
    from app.db.migrate import is_current
    from app.db.session import Database

    kind = "SQLite" if settings.database.startswith("sqlite") else "PostgreSQL"
    what = f"cơ sở dữ liệu {kind}"
    if settings.database_url is None and not (settings.home / "sohoa.db").exists():
        return Finding(what, "chưa tạo, `sohoa serve` sẽ tạo khi chạy lần đầu")

    def look() -> Finding:
        db = Database(settings.database)
        try:
            encoding = db.encoding()
            if encoding != "UTF8":
                return Finding(
                    what,
                    f"mã hóa {encoding}, không giữ được chữ Việt",
                    "tạo lại cơ sở dữ liệu: createdb --encoding=UTF8 --template=template0",
                )
            if is_current(db):
                return Finding(what, "kết nối được, đúng phiên bản")
            return Finding(what, "chưa ở phiên bản mới nhất", "sohoa migrate")
        finally:
            db.dispose()

    return _guarded(what, "kiểm tra SOHOA_DATABASE_URL và máy chủ cơ sở dữ liệu", look)


def _redis(settings: Settings) -> Finding:
    from app.queue import Queue

    private = settings.redis_url is None
    what = "Redis riêng" if private else "Redis"
    queue = Queue(settings.redis)
    try:
        if queue.reachable():
            return Finding(what, "kết nối được")
    finally:
        queue.close()
    if private:
        return Finding(what, "chưa chạy, `sohoa serve` sẽ tự khởi động")
    return Finding(what, "không kết nối được", "kiểm tra SOHOA_REDIS_URL và máy chủ Redis")


def _storage(settings: Settings) -> Finding:
    from app.storage import open_storage

    s3 = settings.storage == "s3"
    what = "kho tệp S3" if s3 else "kho tệp (thư mục)"

    def look() -> Finding:
        if not s3 and not settings.files_dir.exists():
            return Finding(what, "chưa tạo, `sohoa serve` sẽ tạo khi chạy lần đầu")
        open_storage(settings).check_writable()
        return Finding(what, "ghi được")

    mend = "kiểm tra các biến SOHOA_S3_* và quyền ghi vào bucket" if s3 else f"cấp quyền ghi cho {settings.files_dir}"
    return _guarded(what, mend, look)
