"""A tiny folder with a hand-made truth: every number of the report can be counted on fingers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from typer.testing import CliRunner

from bench import cutouts
from bench.accuracy import measure
from bench.command import bench
from bench.report import as_dict, as_text, draw, reliability
from bench.text import ReadWord, TextScores, WrongWord, add_page, auc
from schemas.record import Document, Engine, ExtractionRecord, FieldValue, Page, Source


def _record(name: str, documents: list[Document], texts: list[str]) -> ExtractionRecord:
    return ExtractionRecord(
        source=Source(
            filename=f"{name}.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, page_count=len(texts)
        ),
        documents=documents,
        pages=[
            Page(number=i, width=10, height=10, rotation=0, skew=0, confidence=1, text=text, text_source="ocr")
            for i, text in enumerate(texts, 1)
        ],
        engine=Engine(name="none", version="0", languages=[], pipeline_version="0"),
        timings={},
    )


def _fields(**values: Any) -> dict[str, FieldValue]:
    """``name=value`` is accepted; ``name=(value,)`` goes to review."""
    return {
        name: FieldValue(
            value=value[0] if isinstance(value, tuple) else value,
            confidence=0.4 if isinstance(value, tuple) else 0.95,
            needs_review=isinstance(value, tuple),
        )
        for name, value in values.items()
    }


def _document(type_: str, pages: list[int], **values: Any) -> Document:
    return Document(type=type_, type_confidence=0.9, pages=pages, needs_review=False, fields=_fields(**values))


def _save(folder: Path, name: str, record: ExtractionRecord) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(record.model_dump_json(), encoding="utf-8")


def _outcome(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[key] for key in ("right", "wrong", "missing", "n", "share"))


@pytest.fixture
def letters(tmp_path: Path) -> tuple[Path, Path]:
    """Two letters, one read well, one not at all."""
    truth, records = tmp_path / "truth", tmp_path / "records"
    (truth / "text").mkdir(parents=True)
    documents = [
        {
            "file": "a.pdf", "so": "07", "ky_hieu": "QĐ-UBND", "ngay_ban_hanh": "2024-03-05",
            "nguoi_ky": "Lò Văn Mẫu", "chuc_vu_ky": "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            "ten_loai": "QUYẾT ĐỊNH", "trich_yeu": "", "dia_danh": None,
            "handwritten": ["so", "ngay.day"], "note": "",
        },
        {"file": "b.pdf", "so": "8", "nguoi_ky": "Vàng Thị Mẫu", "note": "number uncertain; first page only"},
        {"file": "c.pdf", "ten_loai": "Công văn", "note": ""},
    ]  # fmt: skip
    (truth / "fields.json").write_text(json.dumps({"documents": documents}), encoding="utf-8")
    (truth / "text" / "a_p1.txt").write_text(
        "#LEFT\nSố: 07\n#BODY\nXin chào\ncác bạn.\n#RIGHT\nxa\n", encoding="utf-8"
    )
    read = _document(
        "van_ban_hanh_chinh", [1], so=("7",), ky_hieu="QĐ-UBMD", quyen_han_ky="KT. CHỦ TỊCH",
        chuc_vu_ky="PHÓ CHỦ TỊCH", nguoi_ky="LÒ VĂN MẪU", ten_loai="Quyết định", ngay_ban_hanh=("2024-03-06",),
    )  # fmt: skip
    _save(records, "a", _record("a", [_document("khac", [2]), read], ["Số: 07 rác XIN CHAO cac bạn. hết"]))
    _save(records, "b", _record("b", [], [""]))
    return truth, records


def test_letters_are_judged_field_by_field(letters: tuple[Path, Path]) -> None:
    run = measure(*letters)
    numbers = as_dict(run)
    assert numbers["fields"]["so/hw"]["right"] == 1
    assert numbers["fields"]["ngay_ban_hanh/hw"]["wrong"] == 1
    assert numbers["fields"]["ky_hieu"]["wrong"] == 1
    assert numbers["fields"]["chuc_vu_ky"]["right"] == 1
    assert _outcome(numbers["fields"]["nguoi_ky"]) == (1, 0, 0, 1, 1.0)
    assert _outcome(numbers["fields"]["ten_loai"]) == (1, 0, 1, 2, 0.5)
    assert set(numbers["fields"]) == {"so/hw", "ngay_ban_hanh/hw", "ky_hieu", "chuc_vu_ky", "nguoi_ky", "ten_loai"}
    assert numbers["printed"] == (0.6, 5)
    assert numbers["handwritten"] == (0.5, 2)
    # accepted: ky_hieu (wrong), chuc_vu_ky, nguoi_ky, ten_loai
    promise = {"n": 4, "right": 3, "of": 7, "precision": 0.75, "coverage": 0.4286, "invented": 0}
    assert numbers["accepted"] == promise
    assert numbers["unread"] == ["c"]
    assert {(row["true"], row["read"]): row["n"] for row in numbers["confusion"]} == {
        ("van_ban_hanh_chinh", "van_ban_hanh_chinh"): 1,
        ("van_ban_hanh_chinh", "-"): 2,
    }
    # ky_hieu 1, the day 1, the reviewed number 1, the missing "Công văn" 8
    assert numbers["keystrokes_per_paper"] == round((1 + 1 + 1 + 8) / 3, 2)


def test_a_body_is_found_inside_its_page(letters: tuple[Path, Path]) -> None:
    run = measure(*letters)
    assert run.text.pages == {"a_p1": (2, len("xin chào các bạn"))}
    assert run.text.cer == round(2 / 16, 5)
    assert (run.text.words, run.text.word_errors, run.text.words_lost) == (4, 2, 0)
    assert run.text.slips == {("à", "a"): 1, ("á", "a"): 1}


def test_a_page_without_text_has_lost_everything() -> None:
    out = TextScores()
    add_page(out, "x", "một hai ba", "")
    assert out.cer == 1.0
    assert out.words_lost == 3


def test_words_that_fell_out_are_lost_and_not_merely_wrong() -> None:
    out = TextScores()
    add_page(out, "x", "một hai ba bốn năm", "một hai năm")
    assert (out.words, out.word_errors, out.words_lost) == (5, 2, 2)


def test_confidence_is_judged_on_words_inside_the_body() -> None:
    out = TextScores()
    words = [ReadWord(*w) for w in (("RÁC", 0.1), ("Một", 0.9), ("hay", 0.3), ("ba", 0.8), ("đuôi", 0.2))]
    add_page(out, "x", "một hai ba", "rác một hay ba đuôi", words=words)
    assert out.confidences == [(0.9, True), (0.3, False), (0.8, True)]
    assert auc(out.confidences) == 1.0
    assert out.wrong_words == [WrongWord("x", "hai", "hay", 0.3, None)]


def test_auc_counts_ties_half_and_needs_both_kinds() -> None:
    assert auc([(0.5, True), (0.5, False)]) == 0.5
    assert auc([(0.2, True), (0.9, False)]) == 0.0
    assert auc([(0.2, True)]) is None


def test_reliability_bins_hold_every_pair() -> None:
    points = reliability([(0.0, False), (0.97, True), (0.98, False), (1.0, True)])
    assert sum(count for _, _, count in points) == 4
    assert points[0] == (0.0, 0.0, 1)
    assert points[-1] == (1.0, 1.0, 1)


@pytest.mark.parametrize(
    ("read", "keys"),
    [
        ({"so": ("264",), "ky_hieu": "UBND-VP", "so_ky_hieu": ("264/UBND-VP",)}, 1),
        ({"so": ("265",), "ky_hieu": "UBND-VP", "so_ky_hieu": ("265/UBND-VP",)}, 1),
        ({"so": (None,), "ky_hieu": "UBND-VP", "so_ky_hieu": (None,)}, 3),
        ({"so": ("264",), "ky_hieu": "UBND-VP", "so_ky_hieu": ("264/UBND-KT",)}, 3),  # not its parts: two to type
        ({"so": "264", "ky_hieu": "UBND-VP", "so_ky_hieu": ("264/UBND-VP",)}, 1),  # nobody decides its parts
    ],
)
def test_a_code_that_its_parts_decide_costs_no_key(tmp_path: Path, read: dict[str, object], keys: int) -> None:
    truth = {"so": "264", "ky_hieu": "UBND-VP", "so_ky_hieu": "264/UBND-VP"}
    paper = {"type": "van_ban_hanh_chinh", "pages": [1], "fields": truth, "pen": ["so", "so_ky_hieu"]}
    folder, records = tmp_path / "papers", tmp_path / "records"
    folder.mkdir()
    (folder / "truth.json").write_text(
        json.dumps({"files": [{"file": "a.pdf", "papers": [paper]}]}), encoding="utf-8"
    )
    _save(records, "a", _record("a", [_document("van_ban_hanh_chinh", [1], **read)], [""]))
    assert as_dict(measure(folder, records))["keystrokes_per_paper"] == keys


@pytest.fixture
def specimens(tmp_path: Path) -> tuple[Path, Path]:
    """One file of two papers and a blank page."""
    truth, records = tmp_path / "specimens", tmp_path / "records"
    pair = [{"nhan": "1. Tôi tên là", "gia_tri": "Lò Văn Mẫu"}, {"nhan": "Nghề", "gia_tri": "Làm ruộng"}]
    papers = [
        _document("khac", [1], tieu_de="GIẤY", cap_gia_tri=pair),
        _document("bien_lai", [3], so_tien=5000),
    ]
    _save(truth / "truth", "d", _record("d", papers, ["", "", ""]))
    rows = [{"file": "d.pdf", "condition": "fax", "split": "dev", "layouts": ["x", "y"]}]
    (truth / "manifest.json").write_text(json.dumps(rows), encoding="utf-8")
    (truth / "text").mkdir()
    (truth / "text" / "d_p1.txt").write_text("#BODY\nTôi tên là: Mẫu\n", encoding="utf-8")
    found = [{"nhan": "Tôi tên là", "gia_tri": "Lò Văn Mẫu"}]
    read = [
        _document("khac", [1, 2], tieu_de="Giấy", cap_gia_tri=found, ngay="2020-01-01"),
        _document("don", [3], so_tien=("5000",)),
    ]
    _save(records, "d", _record("d", read, ["Tôi tên là: Mẫu ...........", "", ""]))
    return truth, records


def test_specimens_are_matched_paper_by_paper(specimens: tuple[Path, Path]) -> None:
    numbers = as_dict(measure(*specimens))
    assert numbers["types_right"] == 0.5
    assert numbers["ranges_exact"] == 0.5
    assert _outcome(numbers["fields_by_type"]["khac"]) == (2, 0, 1, 3, 0.6667)
    assert numbers["fields_by_condition"]["fax"]["n"] == 4
    assert numbers["body_cer"] == 0.0
    assert numbers["accepted"]["invented"] == 1  # the day that the paper does not have
    # the missing pair 14 characters ("Nghề Làm ruộng"), a field too many 1, a reviewed one 1
    assert numbers["keystrokes_per_paper"] == (14 + 1 + 1) / 2


def test_a_file_of_one_paper_is_counted_by_its_layout(specimens: tuple[Path, Path]) -> None:
    truth, records = specimens
    manifest = truth / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('["x", "y"]', '["x"]'), encoding="utf-8")
    run = measure(truth, records)
    row = as_dict(run)["fields_by_layout"]["khac/x"]
    assert (row["right"], row["accepted"], row["accepted_wrong"]) == (2, 2, 0)
    assert "khac/x" in as_text(run, detail=True)
    assert "ACCEPTED not on the paper | d | khac.ngay | '2020-01-01'" in as_text(run, detail=True)


def test_the_command_prints_a_table_or_json_and_keeps_a_report(specimens: tuple[Path, Path], tmp_path: Path) -> None:
    truth, records = specimens
    out = tmp_path / "out"
    table = CliRunner().invoke(bench, ["accuracy", str(truth), "--records", str(records), "--out", str(out)])
    assert table.exit_code == 0
    assert "bien_lai -> don: 1" in table.output
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["ranges_exact"] == 0.5
    assert (out / "reliability_fields.png").read_bytes().startswith(b"\x89PNG")
    as_json = CliRunner().invoke(bench, ["accuracy", str(truth), "--records", str(records), "--json"])
    assert json.loads(as_json.output)["types_right"] == 0.5


def test_slips_are_shown_as_cut_out_of_their_page(tmp_path: Path) -> None:
    page = Image.new("RGB", (200, 100), "white")
    page.paste((200, 0, 0), (40, 30, 80, 50))
    page.save(tmp_path / "a.png")
    (tmp_path / "text").mkdir()
    scores = TextScores()
    words = [ReadWord("một", 0.9), ReadWord("hay", 0.3, (40, 30, 80, 50)), ReadWord("ba", 0.8)]
    add_page(scores, "a_p1", "một hai ba", "một hay ba", words=words)
    out = tmp_path / "slips.png"
    assert cutouts.draw(tmp_path, scores, out) == 1
    with Image.open(out) as sheet:
        assert (200, 0, 0) in {colour for _, colour in sheet.convert("RGB").getcolors(100_000)}
    scores.wrong_words.clear()
    assert cutouts.draw(tmp_path, scores, tmp_path / "none.png") == 0
    assert not (tmp_path / "none.png").exists()


def test_a_folder_without_truth_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert CliRunner().invoke(bench, ["accuracy", str(tmp_path / "empty")]).exit_code == 2


def test_a_run_over_nothing_still_reports(tmp_path: Path) -> None:
    (tmp_path / "truth").mkdir()
    run = measure(tmp_path, tmp_path)
    assert as_dict(run)["accepted"]["precision"] is None
    assert "body CER -" in as_text(run, detail=True)
    assert draw(run, tmp_path) == []


def test_papers_that_people_labelled_themselves(tmp_path: Path) -> None:
    truth = {
        "files": [
            {
                "file": "001.pdf",
                "condition": "phone",
                "layout": "2015 form",
                "papers": [
                    {
                        "type": "don",
                        "pages": [1, 2],
                        "fields": {
                            "noi_dung": "xin cấp đất",
                            "ten_don": "ĐƠN XIN",
                            "ngay_lam": "2015",
                            "ghi_chu": None,
                        },
                        "pen": ["ngay_lam"],
                        "also": {"noi_dung": ["cấp đất"], "ten_don": ["ĐƠN"]},
                    }
                ],
            }
        ]
    }
    (tmp_path / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    read = _document("don", [1, 2], noi_dung="cấp đất", ten_don="ĐƠN KHÁC", ngay_lam=("2015",))
    _save(tmp_path / "out", "001", _record("001", [read], ["", ""]))
    scores = measure(tmp_path, tmp_path / "out").fields
    assert {(j.name, j.outcome, j.handwritten, j.accepted) for j in scores.judged} == {
        ("noi_dung", "right", False, True),
        ("ten_don", "wrong", False, True),
        ("ngay_lam", "right", True, False),
    }
    assert {(j.condition, j.layout) for j in scores.judged} == {("phone", "2015 form")}
    assert scores.ranges == {True: 1}


def test_a_truth_that_cannot_be_understood_is_named(tmp_path: Path) -> None:
    (tmp_path / "truth.json").write_text('{"files": [{"file": "001.pdf"}]}', encoding="utf-8")
    outcome = CliRunner().invoke(bench, ["accuracy", str(tmp_path)])
    assert outcome.exit_code == 2
    assert "truth.json" in outcome.output
    assert "papers" in outcome.output
