"""Cover and separator sheets in a stack: cutting is exact at them, and they belong to no paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from PIL import Image

from app.covers.drawing import sheets_pdf
from ocr.classify import split
from ocr.codes import read_codes
from ocr.covers import dossier_runs, find_covers
from ocr.pipeline import Limits, Options, assemble, open_scan, read_page
from samples.scan import CONDITIONS, take
from schemas.covers import Cover, CoverKind, decode, encode
from schemas.reading import Code, PageReading
from schemas.record import Source
from tests.ocr import drawing

KEY = "khoa-cua-he-thong-nay"
DOSSIER = Cover(kind=CoverKind.DOSSIER, unit="00691", dossier_code="H60.12-251122-0001", title="Khai sinh cháu Mẫu")
OTHER = Cover(kind=CoverKind.DOSSIER, unit="00691", dossier_code="H60.12-251122-0002")
NEXT = Cover(kind=CoverKind.PAPER)
BIRTH = Cover(kind=CoverKind.PAPER, document_type="giay_khai_sinh")
SOURCE = Source(filename="q.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, page_count=9)
Make = Callable[..., PageReading]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOHOA_COVER_KEY", KEY)


@pytest.fixture
def stack(make_page: Make) -> Callable[..., list[PageReading]]:
    """Pages in order: a sheet, a title, or "" for a page that begins nothing."""

    def made(*things: Cover | str, mark: str = KEY) -> list[PageReading]:
        pages = []
        for number, thing in enumerate(things, start=1):
            if isinstance(thing, Cover):
                code = Code(kind="qr", text=encode(thing, mark.encode()), box=(500, 700, 1900, 2100))
                pages.append(make_page([(0.3, 0.06, "TRANG PHÂN CÁCH")], number=number, codes=[code]))
            else:
                lines = [(0.30, 0.10, thing)] if thing else []
                pages.append(make_page([*lines, (0.12, 0.3, "Họ và tên: Triệu Văn Mẫu")], number=number))
        return pages

    return made


def papers(readings: list[PageReading]) -> list[tuple[str, tuple[int, ...]]]:
    return [(part.type, part.pages) for part in split(readings, find_covers(readings))]


def test_a_paper_ends_at_every_sheet(stack):
    assert papers(stack(DOSSIER, "GIẤY BÁO TỬ", "", OTHER, "", "ĐƠN ĐỀ NGHỊ")) == [
        ("giay_bao_tu", (2, 3)),
        ("khac", (5,)),
        ("don", (6,)),
    ]


@pytest.mark.parametrize(
    ("things", "runs"),
    [
        (["GIẤY BÁO TỬ", ""], [(1, 2)]),
        ([DOSSIER, "GIẤY BÁO TỬ", NEXT, ""], [(1, 4)]),
        ([DOSSIER, "GIẤY BÁO TỬ", OTHER, "", ""], [(1, 2), (3, 5)]),
        (["", DOSSIER, "", OTHER, OTHER], [(1, 3), (4, 4), (5, 5)]),
    ],
)
def test_each_cover_begins_a_dossier_and_the_first_one_the_stack(stack, things, runs):
    assert dossier_runs(stack(*things)) == runs


def test_after_a_separator_all_is_one_paper_to_the_next_sheet(stack):
    assert papers(stack("GIẤY BÁO TỬ", NEXT, "ĐƠN ĐỀ NGHỊ", "GIẤY BÁO TỬ", "", NEXT, "GIẤY CHỨNG SINH")) == [
        ("giay_bao_tu", (1,)),
        ("don", (3, 4, 5)),
        ("giay_chung_sinh", (7,)),
    ]


def test_the_type_is_the_separator_s(stack):
    (part,) = split(readings := stack(BIRTH, "", "GIẤY BÁO TỬ"), find_covers(readings))
    assert (part.type, part.pages) == ("giay_khai_sinh", (2, 3))
    assert part.confidence > 0.99


def test_a_type_that_nobody_declared_is_left_to_the_paper(stack):
    unknown = Cover(kind=CoverKind.PAPER, document_type="loai_da_bo")
    assert papers(stack(unknown, "GIẤY BÁO TỬ")) == [("giay_bao_tu", (2,))]


def test_sheets_without_papers_make_none(stack):
    assert papers(stack(DOSSIER, NEXT, NEXT)) == []


def test_somebody_else_s_sheet_cuts_nothing_and_is_told(stack):
    readings = [*stack("GIẤY BÁO TỬ"), *stack("x", DOSSIER, mark="khoa-cua-nguoi-khac-00")[1:]]
    (part,) = split(readings, find_covers(readings))
    assert part.pages == (1, 2)
    assert [w.code for w in part.warnings] == ["trang_bia_la"]


def test_without_a_key_no_sheet_is_ours(stack, monkeypatch, tmp_path):
    monkeypatch.delenv("SOHOA_COVER_KEY")
    monkeypatch.setenv("SOHOA_HOME", str(tmp_path))
    assert find_covers(stack(DOSSIER)) == {}


def test_the_record_names_sheets_and_each_paper_s_dossier(stack):
    record = assemble([SOURCE], stack(DOSSIER, "GIẤY BÁO TỬ", BIRTH, "", OTHER, "ĐƠN ĐỀ NGHỊ"), Options())
    assert [(c.page, c.kind, c.dossier_code, c.document_type) for c in record.covers] == [
        (1, "dossier", DOSSIER.dossier_code, ""),
        (3, "paper", "", "giay_khai_sinh"),
        (5, "dossier", OTHER.dossier_code, ""),
    ]
    codes = [document.dossier_code for document in record.documents]
    assert codes == [DOSSIER.dossier_code, DOSSIER.dossier_code, OTHER.dossier_code]
    assert {w.code for d in record.documents for w in d.warnings} == {"nhieu_ho_so"}


def test_one_dossier_needs_no_warning(stack):
    record = assemble([SOURCE], stack(DOSSIER, "GIẤY BÁO TỬ"), Options())
    assert [(d.dossier_code, d.warnings) for d in record.documents] == [(DOSSIER.dossier_code, [])]


# --- on paper


def printed(cover: Cover, folder: Path) -> np.ndarray:
    """The sheet as it comes out of the printer, 300 dpi."""
    path = folder / "bia.pdf"
    path.write_bytes(sheets_pdf([(cover, ["Hồ sơ", cover.title])], KEY.encode()))
    with open_scan([(path, path.name)], Limits()) as scan:
        return scan.load(1).image


@pytest.mark.parametrize("condition", ["fax", "phone", "mixed200"])
def test_the_code_survives_upside_down_under_a_stain(tmp_path, condition):
    sheet = SimpleNamespace(image=Image.fromarray(printed(DOSSIER, tmp_path)).convert("RGB"), dpi=300)
    image, _ = take(sheet, CONDITIONS[condition], Random(1))
    grey = cv2.rotate(image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.ROTATE_180)
    height, width = grey.shape
    cv2.circle(grey, (int(0.47 * width), int(0.42 * height)), int(0.06 * width), 60, -1)
    assert [decode(c.text, KEY.encode()) for c in read_codes(grey)] == [DOSSIER]


def test_a_sheet_scanned_upside_down_is_told_by_its_code_alone(tmp_path):
    sheet = drawing.image_bytes(np.ascontiguousarray(cv2.rotate(printed(DOSSIER, tmp_path), cv2.ROTATE_180)), ".jpg")
    path = drawing.scan_pdf(tmp_path / "chong.pdf", [sheet], dpi=300)
    with open_scan([(path, path.name)], Limits()) as scan:
        reading = read_page(scan, 1, Options()).reading
        record = assemble(scan.sources, [reading], Options())
    assert [(c.page, c.dossier_code) for c in record.covers] == [(1, DOSSIER.dossier_code)]
    assert (record.documents, reading.words, reading.blank) == ([], [], False)
