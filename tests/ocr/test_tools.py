from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from ocr.errors import ScanError
from ocr.read import Clock, read_words
from ocr.tools import poppler, tesseract
from ocr.tools.children import MOST_MEMORY, killed_on_error
from schemas.problems import ProblemCode


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(0o755)


@pytest.fixture
def slow_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Tesseract that never answers; it notes its process id in the file returned."""
    _program(tmp_path, "tesseract", f"echo $$ > {tmp_path}/pid\nexec sleep 600\n")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path / "pid"


def _is_gone(pid: int) -> bool:
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


IMAGE = np.full((40, 40), 255, np.uint8)


def test_versions_and_models() -> None:
    assert tesseract.version()[0].isdigit()
    assert "vie" in tesseract.languages()
    assert poppler.version()[0].isdigit()


def test_one_thread_is_asserted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert os.environ["OMP_THREAD_LIMIT"] == "1"
    monkeypatch.setenv("OMP_THREAD_LIMIT", "4")
    with pytest.raises(AssertionError):
        read_words(IMAGE, "vie", Clock.start(5, 1))


def test_a_page_that_takes_too_long_is_stopped_with_its_program(slow_tesseract: Path) -> None:
    with pytest.raises(ScanError) as caught:
        read_words(IMAGE, "vie", Clock.start(0.4, 7))
    assert caught.value.code is ProblemCode.PAGE_TIMEOUT
    assert "7" in caught.value.message
    assert _is_gone(int(slow_tesseract.read_text()))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # pytesseract forgets its Popen
def test_a_job_limit_breaking_in_leaves_no_program_behind(slow_tesseract: Path) -> None:
    class JobLimitError(BaseException):
        pass

    def strike(*_: object) -> None:
        raise JobLimitError

    before = signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        with pytest.raises(JobLimitError):
            read_words(IMAGE, "vie", Clock.start(60, 1))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert _is_gone(int(slow_tesseract.read_text()))


def test_other_children_are_left_alone() -> None:
    with subprocess.Popen(["sleep", "600"]) as bystander:
        with pytest.raises(RuntimeError), killed_on_error():
            raise RuntimeError
        assert bystander.poll() is None
        bystander.kill()


def test_an_engine_that_wants_too_much_memory_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    greedy = f"exec {sys.executable} -c 'bytearray({MOST_MEMORY})'\n"
    _program(tmp_path, "tesseract", greedy)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(ScanError) as caught:
        read_words(IMAGE, "vie", Clock.start(30, 1))
    assert caught.value.code is ProblemCode.ENGINE_FAILED
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_a_limit_of_memory_that_is_already_lower_stays() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    lower = 2 << 30
    resource.setrlimit(resource.RLIMIT_DATA, (lower, hard))
    try:
        with killed_on_error():
            assert resource.getrlimit(resource.RLIMIT_DATA)[0] == lower
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def test_a_crash_of_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, "tesseract", "echo 'kaputt' >&2\nexit 3\n")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(ScanError) as caught:
        read_words(IMAGE, "vie", Clock.start(5, 1))
    assert caught.value.code is ProblemCode.ENGINE_FAILED


def test_programs_that_are_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ScanError) as caught:
        read_words(IMAGE, "vie", Clock.start(5, 1))
    assert caught.value.code is ProblemCode.ENGINE_MISSING
    with pytest.raises(ScanError) as caught:
        poppler.page_text(tmp_path / "a.pdf", 1, time_limit_s=5)
    assert caught.value.code is ProblemCode.ENGINE_MISSING
    with pytest.raises(ScanError) as caught:
        poppler.render(tmp_path / "a.pdf", 1, dpi=100, grey=True, annotations=True, time_limit_s=5)
    assert caught.value.code is ProblemCode.ENGINE_MISSING
