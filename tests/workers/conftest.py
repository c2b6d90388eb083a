"""A private Redis that can be stopped and emptied, workers as real processes, and small papers to read."""

from __future__ import annotations

import io
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import redis
from fastapi.testclient import TestClient
from PIL import Image, ImageDraw, ImageFont

from app.settings import Settings
from tests.app.factories import Factory, bearer
from tests.ocr import drawing

DEADLINE_S = 120
ROOT = Path(__file__).parents[2]


def until(what: str, holds: Callable[[], object], seconds: float = DEADLINE_S) -> None:
    """Waits for ``holds``; an end of patience, not a measurement."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"never: {what}"
        time.sleep(0.1)


class PrivateRedis:
    """A redis-server on a Unix socket, with nothing kept on disk."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sohoa-redis-"))
        self.socket = self.folder / "redis.sock"
        self.url = f"unix://{self.socket}"
        self.start()

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, "redis-server is missing: make setup installs it"
        options = ["--port", "0", "--unixsocket", str(self.socket), "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL, cwd=self.folder)
        until("Redis answers", self._answers)

    def _answers(self) -> bool:
        client = redis.Redis.from_url(self.url)
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()

    def has_idle_worker(self) -> bool:
        """Whether a worker waits for jobs."""
        with redis.Redis.from_url(self.url) as client:
            return any(client.hget(name, "state") == b"idle" for name in client.smembers("rq:workers"))

    def stop(self) -> None:
        """Stops the server; all that it knew is gone."""
        self.process.kill()
        self.process.wait()

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)


@pytest.fixture
def private_redis() -> Iterator[PrivateRedis]:
    server = PrivateRedis()
    yield server
    server.close()


@pytest.fixture
def database_kind() -> str:
    """SQLite, unless a test asks for both kinds: the services beneath are tested on both in tests/app."""
    return "sqlite"


@pytest.fixture
def settings(tmp_path: Path, database_url: str, private_redis: PrivateRedis) -> Settings:
    return Settings(
        home=tmp_path / "home",
        database_url=database_url,
        redis_url=private_redis.url,
        lease_s=3,
        sweep_every_s=1,
        retry_wait_s=0,
        range_pages=2,
        max_pages=50,
        page_time_limit_s=60,
    )


def environment(settings: Settings) -> dict[str, str]:
    """The same settings for another process."""
    given = settings.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return os.environ | {f"SOHOA_{name.upper()}": str(value) for name, value in given.items()}


class Workers:
    """Worker processes; each in its own process group, all gone at the end."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings = settings
        self.log = folder / "workers.log"
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self, fault: str = "", **changed: object) -> subprocess.Popen[bytes]:
        """A worker as ``sohoa worker`` runs it. ``fault``: see ``tests/workers/faulty.py``."""
        settings = self.settings.model_copy(update=changed)
        command = [sys.executable, "-m", "tests.workers.faulty", fault] if fault else [_sohoa(), "worker"]
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment(settings), stdout=log, stderr=log, start_new_session=True
            )
        self.running.append(process)
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()
        self.running.remove(process)

    def close(self) -> None:
        for process in self.running:
            process.send_signal(signal.SIGKILL)
            process.wait()


def _sohoa() -> str:
    return str(Path(sys.executable).with_name("sohoa"))


@pytest.fixture
def workers(settings: Settings, tmp_path: Path) -> Iterator[Workers]:
    started = Workers(settings, tmp_path)
    yield started
    started.close()


def horses(worker: subprocess.Popen[bytes]) -> list[int]:
    """The work-horses of a worker."""
    children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children")
    try:
        return [int(pid) for pid in children.read_text().split()]
    except FileNotFoundError:
        return []


@pytest.fixture(scope="session")
def page_image() -> Image.Image:
    """A small letter of invented content, 100 dpi."""
    return Image.fromarray(drawing.letter(dpi=100, height_pt=300).image).convert("L")


@pytest.fixture(scope="session")
def make_tiff(page_image: Image.Image) -> Callable[..., bytes]:
    """``make_tiff(3)``: a TIFF of three pages; another ``shade`` makes another file."""

    def made(pages: int, shade: int = 255) -> bytes:
        page = page_image.copy()
        page.putpixel((0, 0), shade)
        out = io.BytesIO()
        page.save(out, "TIFF", save_all=True, append_images=[page] * (pages - 1), compression="tiff_lzw")
        return out.getvalue()

    return made


def _pdf(pages: int, **saving: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(200, 200))
        pdf.save(out, **saving)
    return out.getvalue()


def _huge_png(side: int) -> bytes:
    """A PNG of ``side`` x ``side`` white pixels by its header; what follows is far too short."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    squeeze = zlib.compressobj(1)
    row = b"\0" + b"\xff" * (side // 8)
    body = b"".join(squeeze.compress(row) for _ in range(64)) + squeeze.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def bad_files() -> dict[str, bytes]:
    """One file for each way of being unreadable."""
    whole = _pdf(3)
    return {
        "khong-phai-anh.pdf": b"GIF89a" + bytes(200),
        "rong.pdf": b"",
        "cut.pdf": whole[: len(whole) // 2],
        "khoa.pdf": _pdf(1, encryption=pikepdf.Encryption(owner="o", user="u")),
        "khong-trang.pdf": _pdf(0),
        "nhieu-trang.pdf": _pdf(60),
        "to.png": _huge_png(50_000),
    }


@pytest.fixture(scope="session")
def secret_tiff(page_image: Image.Image) -> bytes:
    """Two pages; the second is stamped with a degree of secrecy."""
    stamped = Image.new("L", page_image.size, 255)
    draw = ImageDraw.Draw(stamped)
    draw.text((150, 60), "MẬT", font=ImageFont.truetype(str(drawing.FONTS / "Tinos-Bold.ttf"), 32), fill=0)
    print_ = ImageFont.truetype(str(drawing.FONTS / "Tinos-Regular.ttf"), 22)
    for n, line in enumerate(drawing.BODY[-3:]):
        draw.text((80, 220 + 40 * n), line, font=print_, fill=0)
    out = io.BytesIO()
    page_image.save(out, "TIFF", save_all=True, append_images=[stamped], compression="tiff_lzw")
    return out.getvalue()


class Caller:
    """A program of one unit that uses the API."""

    def __init__(self, client: TestClient, make: Factory) -> None:
        self.client = client
        self.unit = make.unit()
        self.headers = bearer(make.token(make.api_client(unit=self.unit)))

    def send(self, *files: tuple[str, bytes], headers: dict[str, str] | None = None, **query: object):
        return self.client.post(
            "/api/v1/extractions",
            files=[("file", (name, data)) for name, data in files],
            headers=self.headers | (headers or {}),
            params=query,
        )

    def get(self, path: str, **headers: str):
        return self.client.get(f"/api/v1{path}", headers=self.headers | headers)

    def status(self, extraction_id: str) -> dict:
        return self.get(f"/extractions/{extraction_id}").json()

    def ended(self, extraction_id: str) -> dict:
        """The extraction once nothing more happens to it."""
        until("the extraction ends", lambda: self.status(extraction_id)["status"] not in ("queued", "processing"))
        return self.status(extraction_id)


@pytest.fixture
def caller(client: TestClient, make: Factory) -> Caller:
    return Caller(client, make)
