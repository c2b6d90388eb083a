from __future__ import annotations

import pytest

from ocr.arrange import arrange, parts_named
from ocr.letterhead_zones import NUMBER_CAPTION
from ocr.segments import fold
from schemas.reading import Line, Word, Zone


def _arranged(lines: list[tuple[str, int, int]], *, merged: bool = False) -> tuple[list[Word], list[Line]]:
    """Lines of (text, x, y) on a page of 1000 x 1400, ten pixels a letter; ``merged``: the engine took every row
    for one line, as it does with narrow gaps between columns."""
    words: list[Word] = []
    engine: list[int] = []
    for n, (text, x, y) in enumerate(lines):
        at = x
        for part in text.split():
            words.append(Word(text=part, box=(at, y, at + 10 * len(part), y + 20), confidence=0.9))
            engine.append(y if merged else n)
            at += 10 * (len(part) + 1)
    return words, arrange(words, engine, 1000, 1400)


LETTER = [
    ("ỦY BAN NHÂN DÂN", 90, 60),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 330, 60),
    ("XÃ SUỐI MẪU", 100, 90),
    ("Độc lập - Tự do - Hạnh phúc", 380, 90),
    ("Số: 27/UBND-VP", 90, 140),
    ("Suối Mẫu, ngày 05 tháng 3 năm 2025", 340, 140),
    ("V/v kiểm kê hồ sơ", 80, 170),
    ("lưu trữ năm 2024", 80, 196),
    ("Kính gửi: Trưởng các thôn, bản", 300, 260),
    ("Để chuẩn bị cho việc đưa hồ sơ giấy lên máy tính, Ủy ban nhân dân xã", 130, 300),
    ("yêu cầu các thôn rà soát số hồ sơ đang giữ, ghi rõ số tập.", 80, 330),
    ("Nơi nhận:", 80, 420),
    ("TM. ỦY BAN NHÂN DÂN", 600, 420),
    ("- Như trên;", 80, 445),
    ("CHỦ TỊCH", 660, 445),
    ("- Lưu: VT.", 80, 470),
    ("Hoàng Thị Mẫu", 640, 560),
]


def _zone(words: list[Word], lines: list[Line], zone: Zone) -> list[str]:
    return [" ".join(words[i].text for i in line.words) for line in lines if line.zone is zone]


def _check(words: list[Word], lines: list[Line]) -> None:
    assert _zone(words, lines, Zone.LETTERHEAD_LEFT) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI MẪU",
        "Số: 27/UBND-VP",
        "V/v kiểm kê hồ sơ",
        "lưu trữ năm 2024",
    ]
    assert _zone(words, lines, Zone.LETTERHEAD_RIGHT) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Suối Mẫu, ngày 05 tháng 3 năm 2025",
    ]
    assert len(_zone(words, lines, Zone.BODY)) == 3
    assert _zone(words, lines, Zone.RECIPIENTS) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert _zone(words, lines, Zone.SIGNATURE) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Thị Mẫu"]
    assert sorted(i for line in lines for i in line.words) == list(range(len(words)))


def test_columns_never_mix() -> None:
    _check(*_arranged(LETTER))


def test_columns_never_mix_where_the_engine_took_a_row_for_one_line() -> None:
    _check(*_arranged(LETTER, merged=True))


UNION = [
    ("HỘI NÔNG DÂN TỈNH MẪU", 90, 60),
    ("Đông Hải, ngày 20 tháng 6 năm 2025", 560, 60),
    ("BAN THƯỜNG VỤ HUYỆN", 100, 90),
    ("Số 11-KH/HNDH", 120, 140),
    ("KẾ HOẠCH", 450, 200),
    ("Căn cứ Chương trình công tác năm 2025 của Ban Chấp hành, Ban Thường vụ", 80, 260),
]


def test_a_long_name_that_comes_near_the_motto_is_parted_from_it() -> None:
    lines = [
        ("HỘI CỰU CHIẾN BINH VIỆT NAM", 60, 60),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 340, 60),
        ("HỘI CỰU CHIẾN BINH", 110, 90),
        *LETTER[3:],
    ]
    words, arranged = _arranged(lines, merged=True)
    texts = [" ".join(words[i].text for i in line.words) for line in arranged]
    assert texts[:2] == ["HỘI CỰU CHIẾN BINH VIỆT NAM", "HỘI CỰU CHIẾN BINH"]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts


def test_a_letterhead_with_nobodys_name_over_its_date() -> None:
    words, lines = _arranged(UNION, merged=True)
    left = ["HỘI NÔNG DÂN TỈNH MẪU", "BAN THƯỜNG VỤ HUYỆN", "Số 11-KH/HNDH"]
    assert _zone(words, lines, Zone.LETTERHEAD_LEFT) == left
    assert _zone(words, lines, Zone.LETTERHEAD_RIGHT) == ["Đông Hải, ngày 20 tháng 6 năm 2025"]
    assert len(_zone(words, lines, Zone.BODY)) == 2


def test_a_date_at_the_right_without_a_number_at_the_left_is_no_letterhead() -> None:
    words, lines = _arranged([line for line in UNION if "Số" not in line[0]], merged=True)
    assert len(_zone(words, lines, Zone.BODY)) == len(lines)


def test_a_title_in_the_middle_is_body() -> None:
    decision = [line for line in LETTER if line[2] < 160]
    decision += [("QUYẾT ĐỊNH", 440, 210), ("Về việc kiểm kê hồ sơ lưu trữ năm 2024", 280, 240)]
    words, lines = _arranged(decision)
    assert _zone(words, lines, Zone.BODY) == ["QUYẾT ĐỊNH", "Về việc kiểm kê hồ sơ lưu trữ năm 2024"]


def test_a_form_with_its_motto_in_the_middle_has_no_columns() -> None:
    _, lines = _arranged(
        [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 240, 60),
            ("Độc lập - Tự do - Hạnh phúc", 300, 90),
            ("TỜ KHAI ĐĂNG KÝ", 400, 150),
            ("Họ, chữ đệm, tên người yêu cầu: .................", 80, 200),
        ]
    )
    assert {line.zone for line in lines} == {Zone.BODY}


def test_a_signature_without_recipients() -> None:
    words, lines = _arranged(
        [
            ("Đề nghị các đơn vị tổ chức thực hiện nghiêm túc chỉ thị này trong quý tới.", 80, 100),
            ("TM. ỦY BAN NHÂN DÂN", 600, 160),
            ("CHỦ TỊCH", 660, 190),
            ("Hoàng Thị Mẫu", 640, 330),
        ]
    )
    assert _zone(words, lines, Zone.SIGNATURE) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Thị Mẫu"]


def test_a_page_number_is_margin_and_a_number_in_the_text_is_not() -> None:
    words, lines = _arranged([("2", 500, 50), ("Điều 3 quy định số lượng là", 80, 120), ("15", 80, 150)])
    assert _zone(words, lines, Zone.MARGIN) == ["2"]
    assert _zone(words, lines, Zone.BODY)[-1] == "15"


def test_nothing_to_arrange() -> None:
    assert arrange([], [], 100, 100) == []


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("Số: 27/UBND-VP", True),
        ("Số 12-CV/ĐU", True),
        ("Số      /QĐ-UBND", True),
        ("Số IF/QĐ-UBND", True),
        ("Số CCCD: 002199000001", False),
        ("Số CCCD/Định danh cá nhân: 002199000001", False),
        ("Số điện thoại: 0900000000", False),
        ("Số định danh cá nhân: 002199000001", False),
    ],
)
def test_a_citizens_number_is_no_number_of_a_letter(text: str, is_number: bool) -> None:
    assert bool(NUMBER_CAPTION.search(fold(text))) is is_number


def test_a_form_with_its_motto_in_the_middle_has_one_column() -> None:
    lines = [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 700, 200),
        ("Độc lập - Tự do - Hạnh phúc", 820, 260),
        ("HỢP ĐỒNG THUÊ NHÀ Ở", 860, 400),
        ("Bên cho thuê: LÒ VĂN MẪU", 260, 520),
        ("Số CCCD: 002199000001", 260, 590),
        ("Địa chỉ: Bản Mẫu, xã Suối Mẫu, tỉnh Mẫu, có một dòng dài hơn nửa trang giấy này", 260, 660),
    ]
    words: list[Word] = []
    groups: list[int] = []
    for number, (text, x, y) in enumerate(lines):
        for part in text.split():
            words.append(Word(text=part, box=(x, y, x + 24 * len(part), y + 40), confidence=0.95))
            groups.append(number)
            x += 24 * len(part) + 14
    arranged = arrange(words, groups, 2480, 3508)
    assert [" ".join(words[i].text for i in line.words) for line in arranged] == [text for text, _, _ in lines]
    assert {line.zone for line in arranged} == {Zone.BODY}


def test_dates_of_a_form_in_two_columns_are_not_the_letterheads() -> None:
    words, lines = _arranged(
        [
            ("ỦY BAN NHÂN DÂN XÃ", 90, 60),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 330, 60),
            ("Số: 27/TLKS", 90, 90),
            ("Độc lập - Tự do - Hạnh phúc", 380, 90),
            ("Suối Mẫu, ngày 05 tháng 3 năm 2025", 340, 120),
            ("TRÍCH LỤC", 400, 170),
            ("Họ và tên:", 90, 220),
            ("HOÀNG THỊ MẪU", 420, 220),
            ("Ghi bằng chữ:", 90, 250),
            ("Ngày ba tháng hai năm hai nghìn", 420, 250),
        ]
    )
    assert _zone(words, lines, Zone.LETTERHEAD_LEFT) == ["ỦY BAN NHÂN DÂN XÃ", "Số: 27/TLKS"]
    assert _zone(words, lines, Zone.LETTERHEAD_RIGHT)[-1] == "Suối Mẫu, ngày 05 tháng 3 năm 2025"
    assert _zone(words, lines, Zone.BODY)[1:3] == [
        "Họ và tên: HOÀNG THỊ MẪU",
        "Ghi bằng chữ: Ngày ba tháng hai năm hai nghìn",
    ]


def test_captions_that_lay_a_page_out_are_counted() -> None:
    words, lines = _arranged(LETTER)
    assert parts_named(words, lines) == 2
    misread = [w.model_copy(update={"text": ".."}) if w.text in ("Nơi", "nhận:") else w for w in words]
    assert parts_named(misread, lines) == 1
    assert parts_named([], []) == 0


@pytest.mark.parametrize("merged", [False, True])
def test_a_letterhead_in_storeys(merged: bool) -> None:
    """The motto over the whole sheet, the columns under it; over the motto, a company's name and address."""
    over = [("CÔNG TY TNHH XÂY DỰNG HIỆP PHÚ TUYÊN QUANG", 90, 20)]
    motto = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 330, 60), ("Độc lập - Tự do - Hạnh phúc", 380, 90)]
    columns = [
        ("UBND HUYỆN NA HANG", 90, 130),
        ("ỦY BAN NHÂN DÂN XÃ HỒNG THÁI", 90, 160),
        ("Hồng Thái, ngày 09 tháng 8 năm 2006", 560, 160),
        ("Số: 27/CV-UB", 90, 190),
    ]
    words, lines = _arranged([*over, *motto, *columns, *LETTER[8:]], merged=merged)
    left = ["UBND HUYỆN NA HANG", "ỦY BAN NHÂN DÂN XÃ HỒNG THÁI", "Số: 27/CV-UB"]
    assert _zone(words, lines, Zone.LETTERHEAD_LEFT) == [text for text, *_ in (*over, *motto)] + left
    assert _zone(words, lines, Zone.LETTERHEAD_RIGHT) == ["Hồng Thái, ngày 09 tháng 8 năm 2006"]


def test_a_form_with_a_date_under_its_motto_stays_in_one_column() -> None:
    lines = [*LETTER[1:2], ("Độc lập - Tự do - Hạnh phúc", 380, 90), ("Hà Giang, ngày 09 tháng 8 năm 2006", 560, 140)]
    lines += [("ĐƠN XIN XÁC NHẬN", 400, 200), ("Kính gửi: Ủy ban nhân dân xã", 300, 240)]
    words, made = _arranged(lines)
    assert not _zone(words, made, Zone.LETTERHEAD_LEFT)


def test_the_motto_begins_left_of_what_is_read_of_it() -> None:
    lines = [(text.replace("CỘNG HÒA", "GỘNG HÒA"), x + 60 * (x > 300), y) for text, x, y in LETTER]
    words, made = _arranged(lines, merged=True)
    assert _zone(words, made, Zone.LETTERHEAD_LEFT)[:2] == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU"]
