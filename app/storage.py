"""Files: originals under their hash, results under their extraction. A folder, or an S3-compatible store."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from app.errors import ProblemError
from app.settings import Settings
from schemas.problems import ProblemCode

log = logging.getLogger(__name__)

CHUNK = 1024 * 1024
HEAD_BYTES = 8192
ABANDONED_AFTER_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Received:
    """An original: its SHA-256 in hex, its length, its first bytes (at most 8192) for sniffing."""

    sha256: str
    bytes: int
    head: bytes

    @property
    def key(self) -> str:
        return original_key(self.sha256)


Source = BinaryIO | Iterable[bytes]
Check = Callable[[Received, Path], None]


class Storage(Protocol):
    """Keys are relative POSIX paths. Every method raises ``ProblemError(storage_failed)`` when the store fails."""

    def prepare(self) -> None:
        """Makes what the store needs and lacks; once more, it changes nothing."""
        ...

    def receive(self, source: Source, max_bytes: int, check: Check | None = None) -> Received:
        """Keeps an original for good under its hash, and only then returns; the same bytes again change nothing.

        ``check`` sees what came and where it lies before it is kept, and refuses it by raising. Raises
        ``empty_file``, ``file_too_large``. Nothing stays behind of what was refused.
        """
        ...

    def write(self, key: str, data: bytes) -> None: ...
    def write_file(self, key: str, path: Path) -> None:
        """As ``write``, from a file that may be too large for memory."""
        ...

    def read(self, key: str) -> bytes: ...
    def open(self, key: str) -> BinaryIO: ...
    def local_path(self, key: str) -> AbstractContextManager[Path]: ...
    def exists(self, key: str) -> bool: ...
    def delete_prefix(self, prefix: str) -> None: ...
    def originals(self, shard: str, before: dt.datetime) -> Iterator[str]:
        """The hashes beginning with ``shard`` (two hex digits) of originals stored before ``before``."""
        ...

    def extractions(self, shard: str, before: dt.datetime) -> Iterator[str]:
        """The ids ending with ``shard`` of extractions of which nothing was stored since ``before``."""
        ...

    def check_writable(self) -> None:
        """Raises ``storage_failed`` where nothing can be written."""
        ...


def original_key(sha256: str) -> str:
    """``originals/ab/cd/<sha256>``."""
    if len(sha256) != 64 or not all(letter in "0123456789abcdef" for letter in sha256):
        raise ValueError("not a SHA-256 in lower-case hex")
    return f"originals/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def open_storage(settings: Settings) -> Storage:
    """The store that the settings name."""
    if settings.storage == "s3":
        from app.storage_s3 import S3Storage  # its client takes long to load, and few installations have one

        return S3Storage(settings)
    return LocalStorage(settings.files_dir)


def missing(key: str) -> ProblemError:
    """The error for ``key``, of which the store knows nothing."""
    log.error("storage has no %s", key)
    return ProblemError(ProblemCode.NOT_FOUND)


@contextmanager
def failing(what: str, *kinds: type[Exception]) -> Iterator[None]:
    """What the system or the store's client (``kinds``) raises inside becomes ``storage_failed``."""
    try:
        yield
    except (OSError, *kinds) as error:
        log.exception("storage failed: %s", what)
        raise ProblemError(ProblemCode.STORAGE_FAILED) from error


def _chunks(source: Source) -> Iterator[bytes]:
    if hasattr(source, "read"):
        while chunk := source.read(CHUNK):
            yield chunk
    else:
        yield from source


def take_in(source: Source, max_bytes: int, folder: Path, check: Check | None) -> tuple[Path, Received]:
    """Writes ``source`` under a temporary name, hashing on the way; the file is on disk when this returns."""
    digest, length, head = hashlib.sha256(), 0, b""
    descriptor, name = tempfile.mkstemp(prefix="incoming-", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            for chunk in _chunks(source):
                length += len(chunk)
                if length > max_bytes:
                    raise ProblemError(ProblemCode.FILE_TOO_LARGE, limit_mb=max_bytes // (1024 * 1024))
                digest.update(chunk)
                if len(head) < HEAD_BYTES:
                    head += chunk[: HEAD_BYTES - len(head)]
                out.write(chunk)
            if length == 0:
                raise ProblemError(ProblemCode.EMPTY_FILE)
            out.flush()
            os.fsync(out.fileno())
        received = Received(digest.hexdigest(), length, head)
        if check is not None:
            check(received, path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path, received


class LocalStorage:
    """A folder. What is written is on disk (file and folder synced) before the call returns."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()
        self._incoming = self.root / "incoming"
        self.prepare()
        self._forget_abandoned()

    def prepare(self) -> None:
        self._incoming.mkdir(parents=True, exist_ok=True)

    def _forget_abandoned(self) -> None:
        """Removes what a process that was killed in the middle of an upload left behind."""
        for path in self._incoming.iterdir():
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime < time.time() - ABANDONED_AFTER_S:
                    path.unlink()

    def receive(self, source: Source, max_bytes: int, check: Check | None = None) -> Received:
        with failing("receive"):
            path, received = take_in(source, max_bytes, self._incoming, check)
            self._keep(path, self._path(received.key))
        return received

    def write(self, key: str, data: bytes) -> None:
        self._write(key, io.BytesIO(data))

    def write_file(self, key: str, path: Path) -> None:
        with failing(key), path.open("rb") as source:
            self._write(key, source)

    def _write(self, key: str, source: BinaryIO) -> None:
        with failing(key):
            target = self._path(key)
            descriptor, name = tempfile.mkstemp(prefix="incoming-", dir=self._incoming)
            path = Path(name)
            try:
                with os.fdopen(descriptor, "wb") as out:
                    shutil.copyfileobj(source, out, CHUNK)
                    out.flush()
                    os.fsync(out.fileno())
                self._keep(path, target)
            except BaseException:
                path.unlink(missing_ok=True)
                raise

    def read(self, key: str) -> bytes:
        with self.open(key) as file:
            return file.read()

    def open(self, key: str) -> BinaryIO:
        with failing(key):
            try:
                return self._path(key).open("rb")
            except FileNotFoundError as error:
                raise missing(key) from error

    @contextmanager
    def local_path(self, key: str) -> Iterator[Path]:
        path = self._path(key)
        if not path.is_file():
            raise missing(key)
        yield path

    def exists(self, key: str) -> bool:
        return self._path(key).is_file()

    def delete_prefix(self, prefix: str) -> None:
        with failing(prefix):
            path = self._path(prefix)
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def originals(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with failing("originals"):
            for path in self._path(f"originals/{shard}").glob("??/*"):
                with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                    if path.stat().st_mtime < before.timestamp():
                        yield path.name

    def extractions(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with failing("extractions"):
            for folder in self._path(f"extractions/{shard}").glob("*"):
                with contextlib.suppress(FileNotFoundError):
                    inside = [folder, *folder.rglob("*")]
                    if max(path.stat().st_mtime for path in inside) < before.timestamp():
                        yield folder.name

    def check_writable(self) -> None:
        with failing("check"), tempfile.TemporaryFile(dir=self._incoming) as probe:
            probe.write(b"x")
            probe.flush()

    def _path(self, key: str) -> Path:
        parts = PurePosixPath(key).parts
        if not parts or key.startswith("/") or "\x00" in key or any(part in ("..", ".") for part in parts):
            raise ValueError("unsafe storage key")
        return self.root.joinpath(*parts)

    def _keep(self, path: Path, target: Path) -> None:
        made = _make_folders(target.parent)
        path.chmod(0o640)
        path.replace(target)
        for folder in [target.parent, *made]:
            _sync_folder(folder)


def _make_folders(folder: Path) -> list[Path]:
    """Makes ``folder``; returns the folders whose listing changed, to be synced."""
    changed: list[Path] = []
    current = folder
    while not current.exists():
        current = current.parent
        changed.append(current)
    folder.mkdir(parents=True, exist_ok=True)
    return changed


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
