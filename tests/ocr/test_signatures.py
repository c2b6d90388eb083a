"""Digital signatures are evidence: who, when, whether the file is still what was signed; a bad one never harms."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from ocr.load import Limits, open_scan
from ocr.signatures import Signed, paper_signatures, read_signatures
from ocr.tools import pyhanko
from schemas.record import Coverage, Later, Source, Trust, Warning
from tests.ocr import drawing
from tests.ocr.signing import Signatory, sign, signatory

BODY, PERSON = "Ủy ban nhân dân xã Suối Mẫu", "Hoàng Thị Mẫu"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOHOA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def body(tmp_path: Path) -> Signatory:
    return signatory(tmp_path, BODY)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    page = drawing.image_bytes(drawing.letter(100).image, ".jpg")
    return drawing.scan_pdf(tmp_path / "cong-van.pdf", [page, page], dpi=100)


def read(*files: Path) -> tuple[Signed, list[Source]]:
    with open_scan([(f, f.name) for f in files], Limits()) as scan:
        return read_signatures(scan), scan.sources


def codes(signed: Signed, sources: list[Source], pages: tuple[int, ...] = (1, 2)) -> list[str]:
    found: list[Warning] = paper_signatures(signed, sources)(pages, [pages])[1]
    return [w.code for w in found]


def test_who_signed_when_and_that_nothing_was_changed(letter: Path, body: Signatory) -> None:
    sign(letter, body, page=1)
    before = hashlib.sha256(letter.read_bytes()).hexdigest()
    signed, sources = read(letter)
    (one,) = signed.signatures
    assert (one.signer, one.organisation, one.page, one.file) == (BODY, "Xã Suối Mẫu", 2, 1)
    assert one.signed_at is not None
    assert abs(datetime.now(UTC) - one.signed_at) < timedelta(hours=1)
    assert (one.intact, one.coverage, one.later) == (True, Coverage.WHOLE_FILE, Later.NOTHING)
    assert one.trust is Trust.NOT_CHECKED
    assert codes(signed, sources) == []
    assert hashlib.sha256(letter.read_bytes()).hexdigest() == before


def test_a_second_signature_leaves_the_first_intact(letter: Path, body: Signatory, tmp_path: Path) -> None:
    sign(letter, signatory(tmp_path, PERSON), field="Nguoi")
    sign(letter, body, field="CoQuan")
    signed, sources = read(letter)
    assert [(s.signer, s.coverage) for s in signed.signatures] == [
        (PERSON, Coverage.REVISION),
        (BODY, Coverage.WHOLE_FILE),
    ]
    assert [s.later for s in signed.signatures] == [Later.SIGNATURES, Later.NOTHING]
    assert all(s.intact for s in signed.signatures)
    assert codes(signed, sources) == []


def test_a_changed_byte_is_told(letter: Path, body: Signatory) -> None:
    data = bytearray(sign(letter, body).read_bytes())
    at = data.index(b"/DCTDecode") + 4000  # inside the picture of a page
    data[at] ^= 0x55
    letter.write_bytes(data)
    signed, sources = read(letter)
    assert [s.intact for s in signed.signatures] == [False]
    assert codes(signed, sources) == ["chu_ky_so_khong_khop"]


def test_what_was_added_after_signing_is_told(letter: Path, body: Signatory) -> None:
    sign(letter, body)
    with letter.open("rb+") as stream:
        writer = IncrementalPdfFileWriter(stream, strict=False)
        more = writer.add_object(generic.StreamObject(stream_data=b"q 0 0 50 50 re f Q"))
        writer.add_stream_to_page(0, more)
        writer.write_in_place()
    signed, sources = read(letter)
    assert [(s.intact, s.coverage, s.later) for s in signed.signatures] == [(True, Coverage.REVISION, Later.OTHER)]
    assert codes(signed, sources) == ["sua_sau_khi_ky"]


def test_trust_is_judged_only_where_roots_are_configured(
    letter: Path, body: Signatory, home: Path, tmp_path: Path
) -> None:
    sign(letter, body)
    trust = home / "trust"
    trust.mkdir(parents=True)
    assert [s.trust for s in read(letter)[0].signatures] == [Trust.NOT_CHECKED]
    other = signatory(tmp_path, "Gốc khác", "Tổ chức khác")
    (trust / "khac.pem").write_bytes(other.certificate.read_bytes())
    signed, sources = read(letter)
    assert [s.trust for s in signed.signatures] == [Trust.UNTRUSTED]
    assert codes(signed, sources) == ["chu_ky_so_khong_tin_cay"]
    (trust / "goc.pem").write_bytes(body.certificate.read_bytes())
    assert [s.trust for s in read(letter)[0].signatures] == [Trust.TRUSTED]


def test_a_signature_belongs_to_the_paper_that_shows_it(letter: Path, body: Signatory, tmp_path: Path) -> None:
    plain = drawing.scan_pdf(tmp_path / "khac.pdf", [drawing.image_bytes(drawing.letter(100).image, ".jpg")], dpi=100)
    sign(letter, body, page=1)
    signed, sources = read(plain, letter)
    assert [(s.file, s.page) for s in signed.signatures] == [(2, 3)]
    papers = [(1,), (2,), (3,)]
    of = paper_signatures(signed, sources)
    assert [len(of(pages, papers)[0]) for pages in papers] == [0, 0, 1]


def test_one_that_no_page_shows_belongs_to_the_only_paper(letter: Path, body: Signatory) -> None:
    signed, sources = read(sign(letter, body, visible=False))
    of = paper_signatures(signed, sources)
    assert [s.page for s in signed.signatures] == [None]
    assert len(of((1, 2), [(1, 2)])[0]) == 1
    assert [len(of(pages, [(1,), (2,)])[0]) for pages in ((1,), (2,))] == [0, 0]


def test_a_file_without_signatures_starts_nothing(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError("a program was started for a file without signatures")

    monkeypatch.setattr(pyhanko, "run", started)
    assert read(letter)[0] == Signed([], [])


@pytest.mark.parametrize(
    "break_it",
    [
        lambda data: data.replace(b"startxref", b"startxxxx"),
        lambda data: data.replace(b"/ByteRange [", b"/ByteRange ]"),
        lambda data: data.replace(b"/Contents <", b"/Contents <zz"),
        lambda data: data.replace(b"/SubFilter", b"/SubFilteX"),
        lambda data: data.replace(b"/AcroForm", b"/AcroFarm"),
    ],
)
def test_a_broken_signature_is_a_warning_at_most(letter: Path, body: Signatory, break_it) -> None:
    sign(letter, body)
    letter.write_bytes(break_it(letter.read_bytes()))
    told, whole = pyhanko.run(letter, None, time_limit_s=30)
    assert not told or not whole or told[0].get("intact") is not True


def test_fields_that_lead_in_a_circle_end(letter: Path, body: Signatory) -> None:
    sign(letter, body)
    with letter.open("rb+") as stream:
        writer = IncrementalPdfFileWriter(stream, strict=False)
        form = writer.root["/AcroForm"]
        field = form["/Fields"].raw_get(0)
        field.get_object()["/Kids"] = generic.ArrayObject([field])
        writer.mark_update(field)
        writer.write_in_place()
    _, whole = pyhanko.run(letter, None, time_limit_s=30)
    assert not whole


def test_many_files_share_one_time_limit(letter: Path, body: Signatory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.signatures._IN_ALL_S", 0.0)
    sign(letter, body)
    signed, _ = read(letter, letter)
    assert (list(signed.signatures), list(signed.unread)) == ([], [1, 2])


def test_one_that_takes_too_long_is_told_as_unread(
    letter: Path, body: Signatory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocr.signatures._TIME_LIMIT_S", 0.01)
    signed, sources = read(sign(letter, body))
    assert (list(signed.signatures), list(signed.unread)) == ([], [1])
    assert codes(signed, sources) == ["chu_ky_so_khong_doc_duoc"]
