"""Both kinds of storage: originals kept once under their hash, nothing half-stored, keys that cannot escape."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import time
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto import mock_aws

from app.errors import ProblemError
from app.settings import Settings
from app.storage import LocalStorage, Received, Storage, open_storage, original_key
from app.storage_s3 import S3Storage
from schemas.problems import ProblemCode

DATA = b"%PDF-1.7 " + bytes(range(256)) * 40
SHA = hashlib.sha256(DATA).hexdigest()
MB = 1024 * 1024


@pytest.fixture(params=["local", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    if request.param == "local":
        yield LocalStorage(tmp_path / "files")
        return
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="sohoa")
        yield S3Storage(
            Settings(home=tmp_path, storage="s3", s3_bucket="sohoa", s3_access_key="a", s3_secret_key="b")  # type: ignore[arg-type]
        )


def everything(store: Storage) -> set[str]:
    if isinstance(store, LocalStorage):
        return {str(path.relative_to(store.root)) for path in store.root.rglob("*") if path.is_file()}
    assert isinstance(store, S3Storage)
    listed = store.client.list_objects_v2(Bucket=store.bucket)
    return {item["Key"] for item in listed.get("Contents", [])}


@pytest.mark.parametrize("source", [lambda: io.BytesIO(DATA), lambda: [DATA[:7], b"", DATA[7:]]])
def test_an_original_is_kept_under_its_hash(store: Storage, source) -> None:
    received = store.receive(source(), MB)
    assert received == Received(SHA, len(DATA), DATA[:8192])
    assert received.key == original_key(SHA) == f"originals/{SHA[:2]}/{SHA[2:4]}/{SHA}"
    assert store.read(received.key) == DATA
    assert everything(store) == {received.key}


def test_the_same_bytes_again_change_nothing(store: Storage) -> None:
    assert store.receive(io.BytesIO(DATA), MB) == store.receive(io.BytesIO(DATA), MB)
    assert everything(store) == {original_key(SHA)}


def broken() -> Iterator[bytes]:
    yield DATA
    raise ConnectionError("the sender went away")


def refuse(received: Received, path: Path) -> None:
    assert (received.sha256, path.read_bytes()) == (SHA, DATA)
    raise ProblemError(ProblemCode.UNSUPPORTED_TYPE)


def test_nothing_stays_of_what_was_refused(store: Storage) -> None:
    for source, limit, check, code in (
        (io.BytesIO(b""), MB, None, ProblemCode.EMPTY_FILE),
        (io.BytesIO(DATA), len(DATA) - 1, None, ProblemCode.FILE_TOO_LARGE),
        (io.BytesIO(DATA), MB, refuse, ProblemCode.UNSUPPORTED_TYPE),
        (broken(), MB, None, ProblemCode.STORAGE_FAILED),
    ):
        with pytest.raises(ProblemError) as refused:
            store.receive(source, limit, check)
        assert refused.value.code is code
        assert everything(store) == set()
    assert store.receive(io.BytesIO(DATA), len(DATA)).bytes == len(DATA)


def test_reading_and_writing(store: Storage, tmp_path: Path) -> None:
    store.write("extractions/1/pages/1.json", b"one")
    store.write("extractions/1/pages/1.json", b"two")
    (tmp_path / "big").write_bytes(b"three")
    store.write_file("extractions/1/record.json", tmp_path / "big")
    assert store.read("extractions/1/pages/1.json") == b"two"
    with store.open("extractions/1/record.json") as file:
        assert file.read() == b"three"
    with store.local_path("extractions/1/record.json") as path:
        assert path.read_bytes() == b"three"
    assert store.exists("extractions/1/record.json")
    assert not store.exists("extractions/2/record.json")


def test_what_is_not_there(store: Storage) -> None:
    with pytest.raises(ProblemError) as missing:
        store.read("extractions/none")
    assert missing.value.code is ProblemCode.NOT_FOUND
    with pytest.raises(ProblemError), store.local_path("extractions/none"):
        pass


def test_deleting_a_folder_spares_its_neighbours(store: Storage) -> None:
    for key in ("extractions/1/a", "extractions/1/b/c", "extractions/10/a", "extractions/1x"):
        store.write(key, b"x")
    store.delete_prefix("extractions/1")
    assert everything(store) == {"extractions/10/a", "extractions/1x"}
    store.delete_prefix("extractions/1x")
    store.delete_prefix("extractions/none")
    assert everything(store) == {"extractions/10/a"}


def test_originals_are_listed_by_their_age(store: Storage) -> None:
    store.receive(io.BytesIO(DATA), MB)
    store.write(f"extractions/{SHA[:2]}/x", b"no original")
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    assert list(store.originals(SHA[:2], later)) == [SHA]
    assert list(store.originals(SHA[:2], later - dt.timedelta(hours=1))) == []
    assert list(store.originals("00" if SHA[:2] != "00" else "01", later)) == []


def test_extractions_are_listed_by_what_was_stored_last(store: Storage) -> None:
    store.write("extractions/ab/0199-ab/pages/00001.json", b"{}")
    store.write("extractions/ab/0199-ab/record.json", b"{}")
    store.write("extractions/cd/0199-cd/record.json", b"{}")
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    assert list(store.extractions("ab", later)) == ["0199-ab"]
    assert list(store.extractions("ab", later - dt.timedelta(hours=1))) == []
    assert list(store.extractions("ef", later)) == []


def test_it_says_whether_it_can_write(store: Storage) -> None:
    store.check_writable()
    if isinstance(store, LocalStorage):
        (store.root / "incoming").rmdir()
    else:
        assert isinstance(store, S3Storage)
        store.bucket = "another"
    with pytest.raises(ProblemError) as failed:
        store.check_writable()
    assert failed.value.code is ProblemCode.STORAGE_FAILED


def test_what_a_killed_upload_left_is_removed_a_day_later(tmp_path: Path) -> None:
    incoming = LocalStorage(tmp_path / "files").root / "incoming"
    for name, age in (("incoming-old", 25), ("incoming-now", 1)):
        (incoming / name).write_bytes(b"half")
        moment = time.time() - age * 3600
        os.utime(incoming / name, (moment, moment))
    assert everything(LocalStorage(tmp_path / "files")) == {"incoming/incoming-now"}


@pytest.mark.parametrize("key", ["../x", "/etc/passwd", "a/../../x", "", "a\x00b", "./.."])
def test_no_key_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    store = LocalStorage(tmp_path / "files")
    for deed in (store.read, store.exists, store.delete_prefix, lambda name: store.write(name, b"x")):
        with pytest.raises(ValueError, match="unsafe"):
            deed(key)


@pytest.mark.parametrize("sha256", ["", "ABC", "../" * 22, "g" * 64, SHA.upper()])
def test_only_a_hash_names_an_original(sha256: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        original_key(sha256)


def test_the_settings_choose(tmp_path: Path) -> None:
    assert isinstance(open_storage(Settings(home=tmp_path)), LocalStorage)
    with pytest.raises(ValueError, match="SOHOA_S3_BUCKET"):
        open_storage(Settings(home=tmp_path, storage="s3"))
