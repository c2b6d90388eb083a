"""A sheet's code is ours only under our key; what it says comes back as it was said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.covers import KEY_FILE, Cover, CoverKind, claims_to_be_ours, decode, encode, read_key

KEY = b"khoa-cua-he-thong-nay"
DOSSIER = Cover(
    kind=CoverKind.DOSSIER,
    unit="00691",
    dossier_code="H60.12.34-251122-0001",
    procedure="1.001193",
    title="Đăng ký khai sinh cho cháu Hoàng Thị Mẫu",
)


@given(title=st.text(max_size=60), code=st.text(max_size=30), kind=st.sampled_from(CoverKind))
def test_every_text_comes_back_and_never_breaks_the_parts(title: str, code: str, kind: CoverKind) -> None:
    said = decode(encode(Cover(kind=kind, dossier_code=code, title=title), KEY), KEY)
    assert said is not None
    assert said.kind is kind
    assert "|" not in said.title + said.dossier_code
    again = decode(encode(said, KEY), KEY)
    assert again == said


def test_what_was_said_is_read() -> None:
    assert decode(encode(DOSSIER, KEY), KEY) == DOSSIER
    separator = Cover(kind=CoverKind.PAPER, document_type="giay_khai_sinh")
    assert decode(encode(separator, KEY), KEY) == separator


def test_long_titles_are_cut() -> None:
    said = decode(encode(DOSSIER.model_copy(update={"title": "a" * 500}), KEY), KEY)
    assert said is not None
    assert said.title == "a" * 120


@pytest.mark.parametrize(
    "forged",
    [
        encode(DOSSIER, b"khoa-cua-nguoi-khac-00"),
        encode(DOSSIER, KEY).replace("00691", "00692"),
        encode(DOSSIER, KEY).replace("|D|", "|P|"),
        encode(DOSSIER, KEY)[:-1] + "A",
        encode(DOSSIER, KEY).rpartition("|")[0] + "|",
        "SOHOA1|D||||||Ü",
    ],
)
def test_a_forged_sheet_is_none(forged: str) -> None:
    assert claims_to_be_ours(forged)
    assert decode(forged, KEY) is None


@pytest.mark.parametrize("text", ["", "001234567890||Nguyễn Thị Mẫu|01021990|Nữ|Thôn|05032021", "SOHOA2|D|||||||x"])
def test_other_codes_do_not_even_claim(text: str) -> None:
    assert not claims_to_be_ours(text)
    assert decode(text, KEY) is None


def test_the_key_is_the_variable_s_or_the_home_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOHOA_COVER_KEY", raising=False)
    assert read_key(tmp_path) is None
    (tmp_path / KEY_FILE).write_text("ngan\n")
    assert read_key(tmp_path) is None
    (tmp_path / KEY_FILE).write_text("khoa-giu-trong-tep-cua-nha\n")
    assert read_key(tmp_path) == b"khoa-giu-trong-tep-cua-nha"
    monkeypatch.setenv("SOHOA_COVER_KEY", "khoa-dung-chung-cua-tinh")
    assert read_key(tmp_path) == b"khoa-dung-chung-cua-tinh"
