"""The fit finds what is to be found, its threshold keeps what it promises, and its rows say what is right."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bench.calibration.__main__ import main
from bench.calibration.fitting import fit_weights, least_number, out_of_fold, predict, scaled, threshold, upper_bound
from bench.calibration.rows import rows
from ocr.confidence import parse
from schemas.record import Document, Engine, ExtractionRecord, FieldValue, Page, Source
from tests.pages import make_page

NAMES = ("Hoàng Văn Bình", "Bàn Thị Mai", "Nông Đức Thành", "Lý Văn Páo", "Triệu Thị Hoa")


def _specimen(folder: Path, readings: Path, number: int, *, misread: bool) -> None:
    """One application: its truth, and a reading of it with a weakly read wrong name or all of it right."""
    stem, name = f"don-x-{number}", NAMES[number % len(NAMES)]
    born = f"{1 + number % 28:02d}/05/19{70 + number % 20}"
    values = {
        "ten_don": "Đơn đề nghị",
        "kinh_gui": "Ủy ban nhân dân xã Thái Sơn, tỉnh Tuyên Quang",
        "nguoi_lam_don": name,
        "ngay_sinh": f"19{70 + number % 20}-05-{1 + number % 28:02d}",
        "noi_cu_tru": "Thôn Nà Tông, xã Thái Sơn, tỉnh Tuyên Quang",
    }
    fields = {n: FieldValue(value=v, confidence=1, needs_review=False) for n, v in values.items()}
    record = ExtractionRecord(
        source=Source(filename=f"{stem}.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, page_count=1),
        documents=[Document(type="don", type_confidence=1, pages=[1], needs_review=False, fields=fields)],
        pages=[Page(number=1, width=9, height=9, rotation=0, skew=0, confidence=1, text="", text_source="ocr")],
        engine=Engine(name="none", version="0", languages=[], pipeline_version="0"),
        timings={},
    )
    (folder / "truth" / f"{stem}.json").write_text(record.model_dump_json(), encoding="utf-8")
    shown = f"{name.rsplit(' ', 1)[0]} Khánh" if misread else name
    page = make_page(
        [
            (0.3, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.35, 0.08, "Độc lập - Tự do - Hạnh phúc"),
            (0.4, 0.12, "ĐƠN ĐỀ NGHỊ"),
            (0.2, 0.16, "Kính gửi: Ủy ban nhân dân xã Thái Sơn, tỉnh Tuyên Quang"),
            (0.12, 0.20, f"Tôi tên là: {shown}"),
            (0.12, 0.23, f"Ngày, tháng, năm sinh: {born}"),
            (0.12, 0.26, "Nơi cư trú: Thôn Nà Tông, xã Thái Sơn, tỉnh Tuyên Quang"),
        ],
        unsure=shown.split() if misread else (),
    )
    content = {"readings": [page.model_dump(mode="json")]}
    (readings / f"{stem}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def specimens(tmp_path: Path) -> tuple[Path, Path]:
    folder, readings = tmp_path / "cal", tmp_path / "cal.read"
    for made in (folder / "truth", folder / "text", readings):
        made.mkdir(parents=True)
    manifest = []
    for number in range(24):
        _specimen(folder, readings, number, misread=number % 3 == 0)
        layout = f"x{number % 8}"
        manifest.append(
            {"file": f"don-x-{number}.pdf", "layouts": [layout], "condition": "fax", "split": "calibration"}
        )
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder, readings


def test_rows_tell_right_from_wrong_with_their_evidence(specimens: tuple[Path, Path]) -> None:
    made = list(rows(*specimens))
    names = [row for row in made if row.name == "nguoi_lam_don"]
    assert len(names) == 24
    assert [row.right for row in names] == [int(row.stem.split("-")[2]) % 3 != 0 for row in names]
    assert {row.layout for row in made} == {f"don/x{i}" for i in range(8)}
    sure = next(row for row in names if row.right)
    unsure = next(row for row in names if not row.right)
    assert sure.parts["read_worst"] > unsure.parts["read_worst"]


def test_the_command_fits_a_model_that_parts_them(specimens: tuple[Path, Path], tmp_path: Path) -> None:
    out, picture = tmp_path / "model.json", tmp_path / "picture.png"
    folder, readings = map(str, specimens)
    assert main(["fit", "--set", folder, readings, "--out", str(out), "--picture", str(picture)]) == 0
    content = json.loads(out.read_text(encoding="utf-8"))
    assert content["sets"] == {"calibration": ["cal"], "real": [], "beside": []}
    assert set(content["accept"]) == {"letter", "form"}
    assert picture.stat().st_size > 1000
    model = parse(content)
    for row in rows(*specimens):
        if row.name == "nguoi_lam_don" and not row.barred:
            assert (model.probability(row.parts) >= 0.5) == row.right


def test_real_papers_decide_the_threshold_of_their_kind(specimens: tuple[Path, Path], tmp_path: Path) -> None:
    folder, readings = map(str, specimens)
    out = tmp_path / "model.json"
    told = ["--out", str(out), "--picture", str(tmp_path / "p.png")]
    assert main(["fit", "--set", folder, readings, "--real", folder, readings, *told]) == 0
    content = json.loads(out.read_text(encoding="utf-8"))
    assert content["sets"]["real"] == ["cal"]
    assert content["promise"]["on_unseen_layouts"]["form"]["rows"] == content["rows"]["fitted"] // 2


def test_layouts_that_extraction_was_developed_on_do_not_decide_a_threshold(
    specimens: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, readings = map(str, specimens)
    out = tmp_path / "model.json"
    told = ["--out", str(out), "--picture", str(tmp_path / "p.png")]
    assert main(["fit", "--set", folder, readings, "--beside", folder, readings, *told]) == 0
    content = json.loads(out.read_text(encoding="utf-8"))
    assert content["promise"]["on_unseen_layouts"]["form"]["rows"] == content["rows"]["fitted"] // 2


def _first_look(
    folder: Path, confidences: list[float], wrong: set[int], slug: str = "don", *, bitonal: bool = False
) -> tuple[str, str]:
    """Labelled papers with the records of their first look: one paper, a field for each of ``confidences``."""
    papers, records = folder / "papers", folder / "records"
    papers.mkdir(parents=True)
    records.mkdir()
    truth = {f"f{n}": "đúng" for n in range(len(confidences))}
    one = {"file": "001.tif", "papers": [{"type": slug, "pages": [1], "fields": truth}]}
    Image.new("1" if bitonal else "L", (300, 400), 1 if bitonal else 230).save(papers / "001.tif")
    (papers / "truth.json").write_text(json.dumps({"files": [one]}), encoding="utf-8")
    fields = {
        f"f{n}": FieldValue(value="sai" if n in wrong else "đúng", confidence=c, needs_review=False)
        for n, c in enumerate(confidences)
    }
    document = Document(type=slug, type_confidence=1.0, pages=[1], needs_review=False, fields=fields)
    source = Source(filename="001.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, page_count=1)
    engine = Engine(name="none", version="0", languages=[], pipeline_version="0")
    record = ExtractionRecord(source=source, documents=[document], pages=[], engine=engine, timings={})
    (records / "001.json").write_text(record.model_dump_json(), encoding="utf-8")
    return str(papers), str(records)


def test_first_looks_raise_the_threshold_of_forms_to_where_the_promise_held(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(json.dumps({"accept": {"letter": 0.93, "form": 0.98}}), encoding="utf-8")
    forms = _first_look(tmp_path / "forms", [0.985] * 100 + [0.999] * 600, wrong=set(range(10)))
    letters = _first_look(tmp_path / "letters", [0.95] * 50, wrong=set(range(50)), slug="van_ban_hanh_chinh")
    assert main(["hold", "--kind", "form", "--set", *forms, "--set", *letters, "--out", str(model)]) == 0
    content = json.loads(model.read_text(encoding="utf-8"))
    assert content["accept"] == {"letter": 0.93, "form": 0.999}
    told = ("accepted_before", "wrong_before", "accepted", "wrong")
    assert [content["held"][-1]["form"][name] for name in told] == [700, 10, 600, 0]


def test_pages_in_black_and_white_have_a_threshold_of_their_own(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(json.dumps({"accept": {"letter": 0.93, "form": 0.98}}), encoding="utf-8")
    grey = _first_look(tmp_path / "grey", [0.985] * 700, wrong=set())
    black = _first_look(tmp_path / "black", [0.985] * 100 + [0.999] * 600, wrong=set(range(10)), bitonal=True)
    assert main(["hold", "--kind", "form", "--set", *grey, "--set", *black, "--out", str(model)]) == 0
    accept = json.loads(model.read_text(encoding="utf-8"))["accept"]
    assert accept == {"letter": 0.93, "form": 0.985, "form_bitonal": 0.999}


def test_where_the_surest_are_wrong_too_a_share_is_kept(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(json.dumps({"accept": {"letter": 0.93, "form": 0.98}}), encoding="utf-8")
    chances = [0.94 + n * 1e-4 for n in range(500)]
    letters = _first_look(tmp_path / "letters", chances, wrong={0, 10, 497, 498, 499}, slug="van_ban_hanh_chinh")
    assert main(["hold", "--kind", "letter", "--keep", "0.9", "--set", *letters, "--out", str(model)]) == 0
    content = json.loads(model.read_text(encoding="utf-8"))
    assert content["accept"]["letter"] == pytest.approx(0.945, abs=1e-3)
    assert content["accept"]["form"] == 0.98
    assert [content["held"][-1]["letter"][name] for name in ("accepted", "wrong")] == [450, 3]


def test_first_looks_never_lower_a_threshold(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(json.dumps({"accept": {"letter": 0.93, "form": 0.98}}), encoding="utf-8")
    forms = _first_look(tmp_path / "forms", [0.97] * 600, wrong=set())
    assert main(["hold", "--kind", "form", "--set", *forms, "--out", str(model)]) == 0
    assert json.loads(model.read_text(encoding="utf-8"))["accept"]["form"] == 0.98


def test_the_logistic_fit_finds_the_weights_that_made_the_data() -> None:
    rng = np.random.default_rng(5)
    x = rng.normal(size=(4000, 3))
    y = (rng.random(4000) < 1 / (1 + np.exp(-(2 * x[:, 0] - x[:, 1] + 0.5)))).astype(float)
    weights = fit_weights(x, y, ridge=1e-3)
    assert weights == pytest.approx([2, -1, 0, 0.5], abs=0.2)
    shares = predict(weights, x)
    assert shares[x[:, 0] > 1].mean() > 0.85 > 0.35 > shares[x[:, 0] < -1].mean()
    mean, scale = scaled(np.column_stack([x[:, 0] * 7 + 3, np.ones(4000)]))
    assert (mean[0], scale[0], scale[1]) == pytest.approx((3, 7, 1), abs=0.3)


def test_layouts_are_judged_by_models_that_did_not_see_them() -> None:
    group = [f"g{i % 10}" for i in range(400)]
    x = np.array([[float(g == name) for name in sorted(set(group))] for g in group])
    y = np.array([float(g in {"g0", "g1", "g2", "g3", "g4"}) for g in group])
    seen = predict(fit_weights(x, y, ridge=0.1), x)
    unseen = out_of_fold(x, y, group, ridge=0.1)
    assert np.abs(seen - y).max() < 0.1
    assert np.abs(unseen - y).mean() > 0.4


def test_bounds_are_those_of_clopper_and_pearson() -> None:
    assert upper_bound(0, 100, 0.95) == pytest.approx(0.0295, abs=2e-4)
    assert upper_bound(3, 600, 0.95) == pytest.approx(0.0129, abs=2e-4)
    assert upper_bound(0, 0, 0.95) == 1.0
    assert least_number(0, 0.005, 0.95) == 598
    assert upper_bound(0, 598, 0.95) <= 0.005 < upper_bound(0, 597, 0.95)


def test_the_threshold_takes_as_many_as_keep_the_promise() -> None:
    chances = np.linspace(1, 0, 2000)
    right = np.ones(2000, dtype=bool)
    right[1000::2] = False
    least, count, wrong = threshold(chances, right, promise=0.995, trust=0.5)
    assert 1000 <= count <= 1012
    assert wrong / count <= 0.005
    assert least == chances[count - 1]


def test_too_few_to_show_anything_are_accepted_only_above_the_surest_wrong_one() -> None:
    chances = np.array([0.9, 0.8, 0.7, 0.6])
    least, count, wrong = threshold(chances, np.array([True, True, False, True]), promise=0.995, trust=0.8)
    assert (count, wrong) == (2, 0)
    assert 0.7 < least < 0.8
