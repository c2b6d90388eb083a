"""Files in an S3-compatible store."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from app.settings import Settings
from app.storage import CHUNK, Check, Received, Source, failing, missing, take_in


def _failing(what: str) -> AbstractContextManager[None]:
    return failing(what, BotoCoreError, ClientError)


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

    def prepare(self) -> None:
        with _failing("bucket"):
            try:
                self.client.head_bucket(Bucket=self.bucket)
            except ClientError as error:
                if not _is_missing(error):
                    raise
                self.client.create_bucket(Bucket=self.bucket)

    def receive(self, source: Source, max_bytes: int, check: Check | None = None) -> Received:
        with _failing("receive"), tempfile.TemporaryDirectory(prefix="sohoa-") as folder:
            path, received = take_in(source, max_bytes, Path(folder), check)
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
                    raise missing(key) from error
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
