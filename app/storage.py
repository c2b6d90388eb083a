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
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

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
        return S3Storage(settings)
    return LocalStorage(settings.files_dir)


def _missing(key: str) -> ProblemError:
    log.error("storage has no %s", key)
    return ProblemError(ProblemCode.NOT_FOUND)


@contextmanager
def _failing(what: str) -> Iterator[None]:
    try:
        yield
    except (OSError, BotoCoreError, ClientError) as error:
        log.exception("storage failed: %s", what)
        raise ProblemError(ProblemCode.STORAGE_FAILED) from error


def _chunks(source: Source) -> Iterator[bytes]:
    if hasattr(source, "read"):
        while chunk := source.read(CHUNK):
            yield chunk
    else:
        yield from source


def _take_in(source: Source, max_bytes: int, folder: Path, check: Check | None) -> tuple[Path, Received]:
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
        self._incoming.mkdir(parents=True, exist_ok=True)
        self._forget_abandoned()

    def _forget_abandoned(self) -> None:
        """Removes what a process that was killed in the middle of an upload left behind."""
        for path in self._incoming.iterdir():
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime < time.time() - ABANDONED_AFTER_S:
                    path.unlink()

    def receive(self, source: Source, max_bytes: int, check: Check | None = None) -> Received:
        with _failing("receive"):
            path, received = _take_in(source, max_bytes, self._incoming, check)
            self._keep(path, self._path(received.key))
        return received

    def write(self, key: str, data: bytes) -> None:
        self._write(key, io.BytesIO(data))

    def write_file(self, key: str, path: Path) -> None:
        with _failing(key), path.open("rb") as source:
            self._write(key, source)

    def _write(self, key: str, source: BinaryIO) -> None:
        with _failing(key):
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
        with _failing(key):
            try:
                return self._path(key).open("rb")
            except FileNotFoundError as error:
                raise _missing(key) from error

    @contextmanager
    def local_path(self, key: str) -> Iterator[Path]:
        path = self._path(key)
        if not path.is_file():
            raise _missing(key)
        yield path

    def exists(self, key: str) -> bool:
        return self._path(key).is_file()

    def delete_prefix(self, prefix: str) -> None:
        with _failing(prefix):
            path = self._path(prefix)
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def originals(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with _failing("originals"):
            for path in self._path(f"originals/{shard}").glob("??/*"):
                with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                    if path.stat().st_mtime < before.timestamp():
                        yield path.name

    def extractions(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with _failing("extractions"):
            for folder in self._path(f"extractions/{shard}").glob("*"):
                with contextlib.suppress(FileNotFoundError):
                    inside = [folder, *folder.rglob("*")]
                    if max(path.stat().st_mtime for path in inside) < before.timestamp():
                        yield folder.name

    def check_writable(self) -> None:
        with _failing("check"), tempfile.TemporaryFile(dir=self._incoming) as probe:
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


class S3Storage:
    """A bucket. The store answers a write only when the bytes are safe there."""

    def __init__(self, settings: Settings) -> None:
        if not settings.s3_bucket:
            raise ValueError("SOHOA_S3_BUCKET is not set")
        self.bucket = settings.s3_bucket
        access, secret = settings.s3_access_key, settings.s3_secret_key
        self.client = boto3.client(
            "s3",
            endpoint_url=settings.s3_endpoint,
            region_name=settings.s3_region,
            aws_access_key_id=access.get_secret_value() if access else None,
            aws_secret_access_key=secret.get_secret_value() if secret else None,
            config=Config(connect_timeout=5, read_timeout=60, retries={"max_attempts": 3, "mode": "standard"}),
        )

    def receive(self, source: Source, max_bytes: int, check: Check | None = None) -> Received:
        with _failing("receive"), tempfile.TemporaryDirectory(prefix="sohoa-") as folder:
            path, received = _take_in(source, max_bytes, Path(folder), check)
            if not self._has(received.key):
                self.client.upload_file(str(path), self.bucket, received.key)
        return received

    def write(self, key: str, data: bytes) -> None:
        with _failing(key):
            self.client.put_object(Bucket=self.bucket, Key=key, Body=data)

    def write_file(self, key: str, path: Path) -> None:
        with _failing(key):
            self.client.upload_file(str(path), self.bucket, key)

    def read(self, key: str) -> bytes:
        with self.open(key) as file:
            return file.read()

    def open(self, key: str) -> BinaryIO:
        # A whole file at once (spooled to disk when large): a body read slowly would be cut off by the store.
        spool = tempfile.SpooledTemporaryFile(max_size=8 * CHUNK)  # noqa: SIM115 (handed to the caller)
        with _failing(key):
            try:
                self.client.download_fileobj(self.bucket, key, spool)
            except ClientError as error:
                spool.close()
                if _is_missing(error):
                    raise _missing(key) from error
                raise
        spool.seek(0)
        return spool  # type: ignore[return-value]

    @contextmanager
    def local_path(self, key: str) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(prefix="sohoa-") as folder:
            path = Path(folder) / PurePosixPath(key).name
            with self.open(key) as file, path.open("wb") as out:
                shutil.copyfileobj(file, out, CHUNK)
            yield path

    def exists(self, key: str) -> bool:
        with _failing(key):
            return self._has(key)

    def delete_prefix(self, prefix: str) -> None:
        with _failing(prefix):
            pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix)
            for page in pages:
                # The folder or the file itself, never a neighbour whose name merely begins alike.
                keys = [item["Key"] for item in page.get("Contents", []) if _inside(item["Key"], prefix)]
                if keys:
                    objects = [{"Key": key} for key in keys]
                    self.client.delete_objects(Bucket=self.bucket, Delete={"Objects": objects})

    def originals(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with _failing("originals"):
            for key, stored in self._listed(f"originals/{shard}/"):
                if stored < before:
                    yield PurePosixPath(key).name

    def extractions(self, shard: str, before: dt.datetime) -> Iterator[str]:
        with _failing("extractions"):
            listed = ((PurePosixPath(key).parts[2], stored) for key, stored in self._listed(f"extractions/{shard}/"))
            for extraction_id, objects in groupby(listed, key=lambda item: item[0]):  # listed in the order of keys
                if max(stored for _, stored in objects) < before:
                    yield extraction_id

    def _listed(self, prefix: str) -> Iterator[tuple[str, dt.datetime]]:
        for page in self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix):
            for item in page.get("Contents", []):
                yield item["Key"], item["LastModified"]

    def check_writable(self) -> None:
        with _failing("check"):
            self.client.put_object(Bucket=self.bucket, Key="incoming/probe", Body=b"x")
            with contextlib.suppress(ClientError):
                self.client.delete_object(Bucket=self.bucket, Key="incoming/probe")

    def make_bucket(self) -> None:
        """Makes the bucket where it is not there yet."""
        with _failing("bucket"):
            try:
                self.client.head_bucket(Bucket=self.bucket)
            except ClientError as error:
                if not _is_missing(error):
                    raise
                self.client.create_bucket(Bucket=self.bucket)

    def _has(self, key: str) -> bool:
        try:
            self.client.head_object(Bucket=self.bucket, Key=key)
        except ClientError as error:
            if _is_missing(error):
                return False
            raise
        return True


def _inside(key: str, prefix: str) -> bool:
    folder = prefix.rstrip("/")
    return key == folder or key.startswith(folder + "/")


def _is_missing(error: ClientError) -> bool:
    return error.response.get("Error", {}).get("Code") in ("404", "NoSuchKey", "NotFound")
