"""Specimens are the same for the same seed, carry a valid truth, and damage keeps track of every pixel."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pikepdf
import pytest
import zxingcpp

from samples.make import deliver, draw_paper, main
from samples.paper import LAYOUTS, SPLITS, Layout, Paper
from samples.scan import CONDITIONS, Condition, take
from samples.sheet import Sheet, parse
from samples.truth import mapped, sections
from schemas.media import sniff
from schemas.record import ExtractionRecord

ALL_TYPES = {
    "van_ban_hanh_chinh", "giay_khai_sinh", "trich_luc_khai_sinh", "giay_chung_sinh", "giay_chung_nhan_ket_hon",
    "trich_luc_ket_hon", "trich_luc_khai_tu", "giay_bao_tu", "giay_xac_nhan_tinh_trang_hon_nhan",
    "to_khai_dang_ky_khai_sinh", "to_khai_khac", "can_cuoc", "giay_chung_nhan_qsdd", "so_ho_khau", "don", "bien_lai",
    "giay_tiep_nhan_hen_tra", "phieu_kiem_soat", "khac",
}  # fmt: skip
COMMITTED = Path(__file__).parents[2] / "samples" / "specimens"


def _layout(name: str) -> Layout:
    return next(layout for layout in LAYOUTS if layout.name == name)


def _files(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def test_every_type_has_three_layouts_or_more_to_develop_and_to_test_on() -> None:
    by_type: dict[str, list[str]] = {}
    for layout in LAYOUTS:
        by_type.setdefault(layout.type, []).append(layout.split)
    assert set(by_type) == ALL_TYPES
    for splits in by_type.values():
        assert len(splits) >= 3
        assert set(splits) >= {"dev", "calibration", "test"}
        assert set(splits) <= set(SPLITS)


def test_a_seed_gives_the_papers_that_it_gave_when_numbers_were_published() -> None:
    """Conditions go round the layouts in the order of the register."""
    command = "from samples.make import main; main(['--out', '-', '--seed', '0', '--list', '--split', 'test'])"
    listed = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout
    names = [line.split()[1] for line in listed.splitlines()]
    assert names[:4] == ["don_hai_muc_mot_dong", "don_bang_ke_khai", "giay_vay_tien", "ks_2010_may_tinh"]
    assert len(names) == 29


@pytest.mark.parametrize(
    "split",
    [split for split in SPLITS if split.startswith("unseen") and split != "unseen7"],  # of letters only
)
def test_layouts_of_another_author_cover_every_type(split: str) -> None:
    assert {layout.type for layout in LAYOUTS if layout.split == split} == ALL_TYPES


_EVERY = 8
"""Of the layouts that were made to be measured on once and are not changed again, each so manyth is drawn in every
run of the tests; all of them with ``make test ARGS="-m ''"``, which takes minutes longer."""


def _measured_on_once(place: int, layout: Layout) -> bool:
    return layout.split.startswith("unseen") and place % _EVERY != 0


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(layout, marks=pytest.mark.slow) if _measured_on_once(place, layout) else layout
        for place, layout in enumerate(LAYOUTS)
    ],
    ids=lambda layout: f"{layout.type}-{layout.name}",
)
def test_every_layout_draws_papers_whose_values_stand_on_them(layout: Layout, tmp_path: Path) -> None:
    for folder in ("truth", "text"):
        (tmp_path / folder).mkdir()
    quick = Condition("quick", dpi=60, noise=0, blur=0, skew=0, jpeg=20)
    for seed in range(2 if layout.split == "dev" else 1):
        rng = Random(f"{layout.name}{seed}")
        paper = draw_paper(layout, rng, quick, 75)
        deliver([paper], tmp_path, "x", quick, rng, blanks=0.0)
        record = ExtractionRecord.model_validate_json((tmp_path / "truth" / "x.json").read_text(encoding="utf-8"))
        (document,) = record.documents
        assert document.type == layout.type
        assert document.pages == list(range(1, record.source.page_count + 1))
        assert document.fields
        for name, value in document.fields.items():
            if name in paper.implied:
                continue
            assert value.raw, name
            assert value.page is not None
            page = record.pages[value.page - 1]
            assert value.box is not None
            x0, y0, x1, y1 = value.box
            assert 0 <= x0 < x1 <= page.width, name
            assert 0 <= y0 < y1 <= page.height, name
        assert "MẪU – SPECIMEN" in record.pages[0].text


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(tmp_path: Path) -> None:
    every = [
        "--types",
        "bien_lai,can_cuoc",
        "--conditions",
        "fax,phone,mixed200",
        "--split",
        "dev",
        "--dossiers",
        "1",
    ]
    fewer = ["--types", "bien_lai", "--conditions", "fax", "--split", "dev"]
    for folder, seed, choice in (("a", "5", every), ("b", "5", every), ("c", "6", fewer)):
        assert main(["--out", str(tmp_path / folder), "--seed", seed, *choice]) == 0
    assert _files(tmp_path / "a") == _files(tmp_path / "b")
    ours, others = _files(tmp_path / "a"), _files(tmp_path / "c")
    assert not {d for n, d in ours.items() if n.startswith("truth")} & {
        d for n, d in others.items() if n.startswith("truth")
    }


def test_an_unknown_choice_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="unknown types: passport"):
        main(["--out", str(tmp_path), "--seed", "1", "--types", "passport"])


@pytest.mark.parametrize("name", ["clean300", "phone", "mixed200", "stamp"])
def test_the_card_carries_a_qr_that_can_be_read(name: str) -> None:
    rng = Random(name)
    paper = draw_paper(_layout("cccd_2021_a4"), rng, CONDITIONS[name])
    image, _ = take(paper.sheets[0], CONDITIONS[name], rng)
    texts = [code.text for code in zxingcpp.read_barcodes(image)]
    assert len(texts) == 1
    number, old, person, birth, sex, home, issued = texts[0].split("|")
    values = paper.values
    assert (number, person, sex, home) == tuple(
        values[n] for n in ("so_dinh_danh", "ho_ten", "gioi_tinh", "noi_thuong_tru")
    )
    assert old == values.get("so_cmnd_cu", "")
    assert f"{birth[4:]}-{birth[2:4]}-{birth[:2]}" == values["ngay_sinh"]
    assert f"{issued[4:]}-{issued[2:4]}-{issued[:2]}" == values["ngay_cap"]


@pytest.mark.parametrize(
    "condition",
    [
        Condition("skew", skew=3.0, dpi=150),
        Condition("phone", phone=True, dpi=150),
        *(Condition(f"turn{turn}", turns=(turn,), dpi=150) for turn in (90, 180, 270)),
    ],
    ids=lambda condition: condition.name,
)
def test_a_box_finds_its_ink_after_any_damage(condition: Condition) -> None:
    rng = Random(3)
    sheet = Sheet(rng, 300, "tinos")
    sheet.block("<so>HHHHHHHH</so>", 60, 90, 60, size=30, bold=True)
    image, page = take(sheet, condition, rng)
    x0, y0, x1, y1 = mapped(sheet.fields["so"].boxes[0], page)
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    inside = grey[y0:y1, x0:x1]
    assert (inside < 110).mean() > 0.15
    if not condition.phone:
        outside = grey.copy()
        outside[y0:y1, x0:x1] = 255
        assert (outside < 110).sum() < 60
    assert (page.width, page.height) == (image.shape[1], image.shape[0])


def test_a_page_laid_on_its_side_is_turned_upright_by_its_rotation() -> None:
    rng = Random(4)
    sheet = Sheet(rng, 100, "tinos")
    sheet.block("HHHH", 10, 10, 100, size=40)
    upright, _ = take(sheet, Condition("t", dpi=100, skew=0, noise=0), Random(1))
    codes = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    for turn, code in codes.items():
        laid, page = take(sheet, Condition("t", dpi=100, skew=0, noise=0, turns=(turn,)), Random(1))
        assert page.rotation == turn
        assert np.array_equal(cv2.rotate(laid, code) < 128, upright < 128)


def test_a_dossier_tells_papers_and_blank_backs_apart(tmp_path: Path) -> None:
    for folder in ("truth", "text"):
        (tmp_path / folder).mkdir()
    how = Condition("quick", dpi=60, noise=0, blur=0, skew=0)
    rng = Random(9)
    papers = [draw_paper(_layout(name), rng, how, 75) for name in ("mau_2009", "don_in", "bien_lai_in")]
    deliver(papers, tmp_path, "d", how, rng, blanks=1.0)
    record = ExtractionRecord.model_validate_json((tmp_path / "truth" / "d.json").read_text(encoding="utf-8"))
    assert [d.pages for d in record.documents] == [[1, 2], [4], [6]]
    assert [p.number for p in record.pages if p.blank] == [3, 5]
    with pikepdf.open(tmp_path / "d.pdf") as pdf:
        assert len(pdf.pages) == 6
        width = float(pdf.pages[0].mediabox[2])
    assert width == pytest.approx(210 / 25.4 * 72, abs=1)


def test_a_fax_is_one_bit_black_on_white(tmp_path: Path) -> None:
    (tmp_path / "truth").mkdir()
    (tmp_path / "text").mkdir()
    how = Condition("fax", dpi=100, bitonal=True, noise=4)
    rng = Random(2)
    deliver([draw_paper(_layout("don_in"), rng, how)], tmp_path, "f", how, rng, blanks=0.0)
    with pikepdf.open(tmp_path / "f.pdf") as pdf:
        image = pikepdf.PdfImage(pdf.pages[0].Resources.XObject.Im0)
        assert image.bits_per_component == 1
        assert image.filters == ["/CCITTFaxDecode"]
        pixels = np.asarray(image.as_pil_image().convert("L"))
    assert 0.005 < (pixels == 0).mean() < 0.2


def test_a_field_that_is_marked_but_has_no_value_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "truth").mkdir()
    how = Condition("quick", dpi=60)
    paper = Paper("don", Random(1), 60, pen=False, incoming=False)
    paper.sheet().block("<ten_don>ĐƠN</ten_don>", 20, 20, 100)
    with pytest.raises(ValueError, match="no value for"):
        deliver([paper], tmp_path, "x", how, Random(1), blanks=0.0)
    paper.set(ten_don="Đơn", ngay_lam="2024-01-01")
    with pytest.raises(ValueError, match="stands nowhere"):
        deliver([paper], tmp_path, "x", how, Random(1), blanks=0.0)


def test_a_body_that_a_table_breaks_counts_by_its_longest_part() -> None:
    sheet = Sheet(Random(1), 60, "tinos")
    sheet.block("ngắn", 20, 20, 100)
    sheet.table(20, 40, [50, 50], [["a", "b"]])
    sheet.block("dài hơn nhiều", 20, 80, 100)
    assert sections(sheet) == "#BODY\ndài hơn nhiều\n#MORE\nngắn\n#TABLE\na\nb\n"


def test_markup_keeps_words_together_and_tags_balanced() -> None:
    sheet = Sheet(Random(1), 100, "tinos")
    (line,) = parse("Số: <so><h>12</h></so>/UBND <b>x</b>", sheet.style(12))
    assert [word.text for word in line] == ["Số:", "12/UBND", "x"]
    assert [piece.fields for piece in line[1].pieces] == [("so",), ()]
    assert line[1].pieces[0].style.pen
    for wrong in ("<so>1", "1</so>", "<a><b>1</a></b>"):
        with pytest.raises(ValueError, match=r"unbalanced|unclosed"):
            parse(wrong, sheet.style(12))


def test_committed_specimens_are_small_and_true_to_their_truth() -> None:
    rows = json.loads((COMMITTED / "manifest.json").read_text(encoding="utf-8"))
    assert len(rows) >= 9
    assert sum(p.stat().st_size for p in COMMITTED.rglob("*") if p.is_file()) < 2_000_000
    for row in rows:
        path = COMMITTED / row["file"]
        content = path.read_bytes()
        assert len(content) < 150 * 1024, path.name
        truth = COMMITTED / "truth" / f"{path.stem}.json"
        record = ExtractionRecord.model_validate_json(truth.read_text(encoding="utf-8"))
        assert record.source.sha256 == hashlib.sha256(content).hexdigest()
        assert record.source.media_type == sniff(content[:1024])
        assert record.source.page_count == row["pages"]
        assert [d.type for d in record.documents] == row["types"]
