"""Training a reader: the installed model is parsed, made float, trained a few steps and made int8 again."""

from __future__ import annotations

import os
import subprocess
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np
import pytest

from bench.train_reader.lstmf import document
from bench.train_reader.measure import beside
from bench.train_reader.network import ModelError, Recogniser
from bench.train_reader.pages import FAMILIES, HELD_OUT_FAMILIES, TrainingLine, damage, training_lines
from bench.train_reader.text import Writer, unicharset, writable
from bench.train_reader.train import (
    Stage,
    Start,
    averaged,
    component_of,
    error_rate,
    installed_models,
    make_int,
    train,
    unpack,
)  # fmt: skip
from ocr.tools import tesseract
from samples.sheet import Sheet

SENTENCES = (
    "Căn cứ quy định hiện hành, đề nghị các đơn vị gửi báo cáo trước ngày mười lăm hằng tháng.",
    "Người nộp hồ sơ nhận giấy hẹn ngay khi hồ sơ đã đầy đủ và hợp lệ.",
    "Việc niêm yết được thực hiện tại trụ sở và trên trang thông tin điện tử.",
    "Hồ sơ thiếu thành phần được trả lại kèm theo hướng dẫn bổ sung bằng văn bản.",
)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    return unpack(installed_models() / "vie.traineddata", tmp_path_factory.mktemp("reader"))


@pytest.fixture(scope="module")
def component(start: Start) -> bytes:
    """The network as installed: int8."""
    return (start.component.parent / "model.lstm").read_bytes()


@pytest.fixture(scope="module")
def lines(start: Start) -> list[TrainingLine]:
    letters = unicharset(start.unicharset)
    return list(islice(training_lines(Writer(SENTENCES, Random(5)), 5, letters, FAMILIES), 12))


def test_the_installed_model_is_written_back_byte_for_byte(component: bytes) -> None:
    recogniser = Recogniser.parse(component)
    assert recogniser.is_int
    assert recogniser.to_bytes() == component
    assert [layer.kind for layer in recogniser.network.walk()][:2] == ["Series", "Input"]


def test_a_float_model_is_written_back_too(start: Start) -> None:
    data = start.component.read_bytes()
    recogniser = Recogniser.parse(data)
    assert not recogniser.is_int
    assert recogniser.to_bytes() == data


def test_every_float_weight_is_its_int_times_the_scale_of_its_row(component: bytes, start: Start) -> None:
    floats = Recogniser.parse(start.component.read_bytes())
    for before, after in zip(Recogniser.parse(component).network.walk(), floats.network.walk(), strict=True):
        for weights, made in zip(before.weights, after.weights, strict=True):
            assert weights.scales is not None
            assert made.scales is None
            expected = weights.values * weights.scales[: len(weights.values), None]
            assert np.array_equal(made.values, expected)
            # the strongest weight of a row became 127 when Tesseract made it int8, unless the row was empty
            assert np.abs(weights.values.astype(int)).max() == 127


@pytest.mark.parametrize("size", [0, 1, 40, 5000])
def test_a_cut_off_component_is_refused(component: bytes, size: int) -> None:
    with pytest.raises(ModelError):
        Recogniser.parse(component[:size])


def test_something_else_is_refused() -> None:
    with pytest.raises(ModelError):
        Recogniser.parse(b"%PDF-1.7 and so on, long enough to hold a head")


def _read(picture: Path, models: Path, name: str) -> list[str]:
    command = ["tesseract", str(picture), "-", "--tessdata-dir", str(models), "-l", name, "--psm", "6"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"}
    )
    return done.stdout.split()


def test_the_float_model_reads_like_the_one_it_was_made_from(start: Start, tmp_path: Path) -> None:
    sheet = Sheet(Random(1), 200, "tinos", (210, 60))
    y = 6.0
    for text in SENTENCES:
        y = sheet.block(text, 15, y, 180, size=13)
    picture = tmp_path / "page.png"
    sheet.image.save(picture)
    # lstmtraining itself packs the float network into a model, as it does with a checkpoint
    component_of(start.component, start, tmp_path)
    expected = _read(picture, installed_models(), "vie")
    assert " ".join(SENTENCES).split() == expected
    assert _read(picture, tmp_path, "stopped") == expected


def test_training_goes_on_from_the_float_model_and_gives_an_int_model(
    start: Start, lines: list[TrainingLine], tmp_path: Path
) -> None:
    path = tmp_path / "lines.lstmf"
    path.write_bytes(document(lines))
    told: list[str] = []
    checkpoints = train(start, [path], [Stage(20, 1e-4), Stage(10, 2e-5)], 10, tmp_path, told.append)
    assert [c.name for c in checkpoints] == ["000010.kept", "000020.kept", "000010.kept"]
    assert len(told) == 3
    trained = [component_of(c, start, tmp_path) for c in checkpoints]
    of_each = [r.network.parts[-1].weights[0].values for r in trained]
    own = averaged(trained)
    assert not np.array_equal(of_each[0], of_each[1])
    assert np.allclose(own.network.parts[-1].weights[0].values, np.mean(of_each, axis=0))
    before = Recogniser.parse(start.component.read_bytes())
    whole, old = own.network.parts[-1].weights[0].values, before.network.parts[-1].weights[0].values
    own = averaged([own, before], [0.75, 0.25])
    assert np.allclose(own.network.parts[-1].weights[0].values, 0.75 * whole + 0.25 * old)
    component = tmp_path / "own.lstm"
    component.write_bytes(own.to_bytes())
    assert error_rate(component, start, path, tmp_path) < 0.1
    make_int(component, start, tmp_path / "own.traineddata")
    assert (tmp_path / "own.traineddata").stat().st_size < 4_000_000
    unpack(tmp_path / "own.traineddata", tmp_path)
    assert Recogniser.parse((tmp_path / "start" / "model.lstm").read_bytes()).is_int
    # what an earlier run left is gone on with: nothing is trained again
    again: list[str] = []
    assert train(start, [path], [Stage(20, 1e-4), Stage(10, 2e-5)], 10, tmp_path, again.append) == checkpoints
    assert again == []


def test_models_to_be_measured_are_found_beside_the_installed_ones(tmp_path: Path) -> None:
    (tmp_path / "own.traineddata").write_bytes((installed_models() / "vie.traineddata").read_bytes())
    with beside(tmp_path, installed_models()):
        assert {"own", "vie"} <= tesseract.languages()
    assert "own" not in tesseract.languages()


def test_the_same_seed_draws_the_same_lines(start: Start, lines: list[TrainingLine]) -> None:
    letters = unicharset(start.unicharset)
    same = list(islice(training_lines(Writer(SENTENCES, Random(99)), 5, letters, FAMILIES), 12))
    assert document(same) == document(lines)
    other = list(islice(training_lines(Writer(SENTENCES, Random(5)), 6, letters, FAMILIES), 12))
    assert [line.text for line in other] != [line.text for line in lines]


def test_lines_are_cut_as_high_as_a_row_and_can_be_written(start: Start, lines: list[TrainingLine]) -> None:
    letters = unicharset(start.unicharset)
    for line in lines:
        assert line.picture.dtype == np.uint8
        assert 24 <= line.picture.shape[0] <= 110
        assert line.picture.min() < 128
        assert writable(line.text, letters) == line.text


def test_fonts_measured_on_are_not_trained_on() -> None:
    assert not set(FAMILIES) & set(HELD_OUT_FAMILIES)


def test_every_kind_of_damage_comes_up() -> None:
    rng = Random(2)
    kinds = {damage(rng).name for _ in range(200)}
    assert kinds == {"office", "coarse", "noisy", "dim", "fax", "copy", "mixed", "phone"}


def test_text_is_brought_to_what_the_model_can_write() -> None:
    letters = frozenset("abcdê-.")
    assert writable("ab – cd…", letters) == "ab - cd..."
    assert writable("e\u0302", letters) == "ê"
    assert writable("xyz", letters) is None


def test_a_writer_needs_sentences() -> None:
    with pytest.raises(ValueError, match="corpus"):
        Writer([], Random(1))
