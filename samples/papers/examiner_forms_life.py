"""The examiner's papers of marriage and death, and of who is single."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from samples.paper import Paper, layout
from samples.papers.examiner_forms import (
    COUNTRY,
    CSS,
    HOW,
    TIGHT,
    committee,
    dots,
    foot,
    head,
    line,
    number_of,
    office,
    page,
    put,
    put_day,
    put_long,
    put_name,
    put_time,
    row,
    sign,
    traits,
)
from samples.people import (
    Commune,
    Person,
    commune,
    day_between,
    identity_note,
    identity_paper,
    official,
    person,
)
from samples.web import set_pages
from samples.words import date_in_words

_CAUSES = ("Bệnh già", "Suy hô hấp cấp", "Tai biến mạch máu não", "Bệnh tim mạch", "Ung thư phổi")


def _couple(rng: Any, on: date, place: Commune) -> tuple[Person, Person]:
    wife = person(rng, on, age=(19, 34), female=True, place=place)
    return wife, person(rng, on, age=(21, 38), female=False, place=commune(rng, on))


def _spouse(paper: Paper, key: str, who: Person, card: str, captions: tuple[str, str, str], pen: bool) -> str:
    """One column of a marriage paper; ``captions`` of name, home and identity paper."""
    return (
        dots(captions[0], f"<br><b>{put_name(paper, f'{key}_ho_ten', who.name, pen)}</b>")
        + dots("Ngày, tháng, năm sinh:", put_day(paper, f"{key}_ngay_sinh", who.birth, pen))
        + dots("Dân tộc:", put(paper, f"{key}_dan_toc", who.ethnic, pen=pen))
        + dots("Quốc tịch:", put(paper, f"{key}_quoc_tich", who.nationality, pen=pen))
        + dots(captions[1], put(paper, f"{key}_noi_cu_tru", who.home, pen=pen))
        + dots(captions[2], put(paper, f"{key}_giay_to", card, pen=pen))
    )


def _spouses(
    paper: Paper, on: date, place: Commune, old: bool = False, pen: bool = False
) -> tuple[str, Person, Person]:
    wife, husband = _couple(paper.rng, on, place)
    out = []
    for key, word, who in (("vo", "vợ", wife), ("chong", "chồng", husband)):
        new = (f"Họ, chữ đệm, tên {word}:", "Nơi cư trú:", "Giấy tờ tùy thân:")
        was = (f"Họ và tên {word}:", "Nơi thường trú/tạm trú:", "Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:")
        out.append(_spouse(paper, key, who, identity_paper(who, on, paper.rng), was if old else new, pen))
    left, right = reversed(out) if old else out
    cells = f"<td style='width:50%'>{left}</td><td>{right}</td>"
    return f"<table style='margin:2mm 0'><tr>{cells}</tr></table>", wife, husband


@layout("giay_chung_nhan_ket_hon", "exam_kh_2020", split="unseen6", years=(2020, 2026))
def marriage_2020(paper: Paper, on: date) -> None:
    """TT 04/2020/TT-BTP: the wife at the left, three signers."""
    place = commune(paper.rng, on)
    table, wife, husband = _spouses(paper, on, place)
    html = page(
        f'<div class="c">{COUNTRY}</div><h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>',
        f'<p class="c">Số: {put(paper, "so", number_of(paper, on.year), pen=paper.pen)}</p>',
        table,
        dots("Nơi đăng ký kết hôn:", put(paper, "noi_dang_ky", place.committee())),
        dots("Ngày, tháng, năm đăng ký:", put_long(paper, "ngay_dang_ky", on, paper.pen)),
        dots("Ghi chú:"),
        foot(
            sign(f"<b>VỢ</b><br>{HOW}", wife.name, width=80),
            sign(f"<b>CHỒNG</b><br>{HOW}", husband.name, width=80),
        ),
        foot("<div></div>", committee(paper, place, "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", width=96)),
    )
    set_pages(paper, html, CSS)


@layout("giay_chung_nhan_ket_hon", "exam_kh_2006", split="unseen6", years=(2006, 2015))
def marriage_2006(paper: Paper, on: date) -> None:
    """The form of 2006: the husband at the left, CMND numbers, number and book at the right."""
    place, pen = commune(paper.rng, on), paper.pen
    table, wife, husband = _spouses(paper, on, place, old=True, pen=pen)
    html = page(
        head(
            "<i class='s'>Mẫu STP/HT-2006-KH.1</i>",
            f"<br><br>Số: {put(paper, 'so', str(paper.rng.randint(2, 90)), pen=pen)} &emsp; Quyển số: 01/{on.year}",
        ),
        "<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>",
        table,
        dots("Nơi đăng ký:", put(paper, "noi_dang_ky", place.committee(), pen=pen)),
        dots("Ngày, tháng, năm đăng ký:", put_day(paper, "ngay_dang_ky", on, pen)),
        "<p class='i s'>Giấy chứng nhận này có hiệu lực kể từ ngày ký, ghi vào Sổ đăng ký kết hôn và cấp cho vợ, "
        "chồng "
        "mỗi người một bản.</p>",
        foot(sign("<b>CHỒNG</b>", husband.name, width=80), sign("<b>VỢ</b>", wife.name, width=80)),
        foot(sign("<b>CÁN BỘ TƯ PHÁP HỘ TỊCH</b>", official(paper.rng), width=72), committee(paper, place)),
    )
    set_pages(paper, html, TIGHT)


@layout("trich_luc_ket_hon", "exam_tlkh_2020", split="unseen6", years=(2020, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """Extract of an earlier marriage with two numbers and two dates."""
    then = day_between(paper.rng, max(date(2016, 2, 1), on - timedelta(days=2600)), on - timedelta(days=200))
    place = commune(paper.rng, then)
    now = place.as_of(on)
    table, _, _ = _spouses(paper, then, place)
    number = f"{paper.rng.randint(11, 340)}/TLKH-BS"
    html = page(
        head(
            office(now) + f"<br>Số: {put(paper, 'so', number)}",
            f"<br><i class='n'>{now.bare}, {put_long(paper, 'ngay_cap', on)}</i>",
        ),
        "<h1>TRÍCH LỤC KẾT HÔN</h1><p class='c'><b>(BẢN SAO)</b></p>",
        table,
        dots("Đăng ký kết hôn tại:", put(paper, "noi_dang_ky", place.committee())),
        f"<p>Số: {put(paper, 'so_dang_ky', number_of(paper, then.year))}, {put_long(paper, 'ngay_dang_ky', then)}</p>",
        dots("Ghi chú:"),
        foot("<div></div>", committee(paper, now, "NGƯỜI KÝ TRÍCH LỤC")),
    )
    set_pages(paper, html, CSS)


@layout("trich_luc_khai_tu", "exam_tlkt_2020", split="unseen6", years=(2020, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """Extract of a death: two pairs of number and day, the moment also in words."""
    rng = paper.rng
    then = day_between(rng, max(date(2016, 3, 1), on - timedelta(days=1500)), on - timedelta(days=30))
    died = then - timedelta(days=rng.randint(2, 12))
    place = commune(rng, then)
    who, now = person(rng, died, age=(55, 88), place=place), place.as_of(on)
    number = f"{rng.randint(11, 240)}/TLKT-BS"
    html = page(
        head(
            office(now) + f"<br>Số: {put(paper, 'so', number, pen=paper.pen)}",
            f"<br><i class='n'>{now.bare}, {put_long(paper, 'ngay_cap', on, paper.pen)}</i>",
        ),
        "<h1>TRÍCH LỤC KHAI TỬ</h1><p class='c'><b>(BẢN SAO)</b></p><br>",
        dots("Họ, chữ đệm, tên:", f"<b>{put_name(paper, 'ho_ten', who.name)}</b>"),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", who.birth)),
        traits(paper, who),
        dots("Giấy tờ tùy thân:", put(paper, "giay_to_tuy_than", identity_paper(who, died, rng))),
        dots("Nơi cư trú cuối cùng:", put(paper, "noi_cu_tru_cuoi_cung", who.home)),
        dots("Đã chết vào lúc:", put_time(paper, "thoi_diem_chet", died)),
        dots("ghi bằng chữ:", date_in_words(died)),
        dots("Nơi chết:", put(paper, "noi_chet", who.home)),
        dots("Nguyên nhân chết:", put(paper, "nguyen_nhan", rng.choice(_CAUSES))),
        dots("Đã được đăng ký khai tử tại:", put(paper, "noi_dang_ky", place.committee())),
        f"<p>Số: {put(paper, 'so_dang_ky', str(rng.randint(2, 120)))}, {put_long(paper, 'ngay_dang_ky', then)}</p>",
        dots("Ghi chú:"),
        foot("<div></div>", committee(paper, now, "NGƯỜI KÝ TRÍCH LỤC")),
    )
    set_pages(paper, html, CSS)


@layout("trich_luc_khai_tu", "exam_chung_tu_2006", split="unseen6", years=(2006, 2015))
def death_2006(paper: Paper, on: date) -> None:
    """ "GIẤY CHỨNG TỬ" of 2006, filled by pen or machine; the hour was not known."""
    rng, pen = paper.rng, paper.pen
    place, died = commune(rng, on), on - timedelta(days=rng.randint(1, 14))
    who = person(rng, died, age=(48, 90), place=place)
    html = page(
        head(
            "<i class='s'>Mẫu STP/HT-2006-KT.1</i>",
            f"<br><br>Số: {put(paper, 'so', str(rng.randint(2, 80)), pen=pen)} &emsp; Quyển số: 01/{on.year}",
        ),
        "<h1>GIẤY CHỨNG TỬ</h1><br>",
        row(
            "3 1",
            dots("Họ và tên:", put_name(paper, "ho_ten", who.name, pen)),
            dots("Giới tính:", put(paper, "gioi_tinh", who.sex, pen=pen)),
        ),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", who.birth, pen)),
        traits(paper, who, sex=False, pen=pen),
        dots("Nơi thường trú/tạm trú cuối cùng:", put(paper, "noi_cu_tru_cuoi_cung", who.home, pen=pen)),
        dots(
            "Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:",
            put(paper, "giay_to_tuy_than", identity_paper(who, on, rng), pen=pen),
        ),
        dots("Đã chết vào lúc: ....... giờ ....... phút,", put_long(paper, "thoi_diem_chet", died, pen)),
        f'<p class="d">(Bằng chữ: {date_in_words(died)})</p>',
        dots("Nơi chết:", put(paper, "noi_chet", who.home, pen=pen)),
        dots("Nguyên nhân chết:", put(paper, "nguyen_nhan", rng.choice(_CAUSES), pen=pen)),
        dots("Nơi đăng ký:", put(paper, "noi_dang_ky", place.committee(), pen=pen)),
        dots("Ngày, tháng, năm đăng ký:", put_day(paper, "ngay_dang_ky", on, pen)),
        dots("Ghi chú:"),
        foot(sign("<b>CÁN BỘ TƯ PHÁP HỘ TỊCH</b>", official(rng), width=72), committee(paper, place, width=78)),
    )
    set_pages(paper, html, CSS)


@layout("giay_bao_tu", "exam_bao_tu", split="unseen6", years=(2020, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A hospital's notice of a death (TT 24/2020/TT-BYT), plain lines without dots."""
    rng = paper.rng
    died = on - timedelta(days=rng.randint(0, 2))
    who = person(rng, died, age=(35, 92))
    house = "BỆNH VIỆN ĐA KHOA TỈNH TUYÊN QUANG"
    html = page(
        head(
            f"SỞ Y TẾ TUYÊN QUANG<br><b>{put(paper, 'co_quan_cap', house)}</b><br>"
            f"Số: {put(paper, 'so', f'{rng.randint(2, 99):02d}/GBT-BVĐK', pen=paper.pen)}",
            f"<br><i class='n'>Tuyên Quang, {put_long(paper, 'ngay_cap', on, paper.pen)}</i>",
        ),
        "<h1>GIẤY BÁO TỬ</h1><br>",
        f"<p class='j'>{house.capitalize().replace('tỉnh tuyên quang', 'tỉnh Tuyên Quang')} thông báo:</p>",
        line("Họ, chữ đệm, tên người chết:", f"<b>{put_name(paper, 'ho_ten', who.name)}</b>"),
        row(
            "1.4 1",
            line("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", who.birth)),
            line("Giới tính:", put(paper, "gioi_tinh", who.sex)),
        ),
        row("1.4 1", line("Dân tộc:", who.ethnic), line("Quốc tịch:", who.nationality)),
        line("Nơi thường trú/tạm trú:", who.home),
        line("Giấy tờ tùy thân (CCCD/CMND/Hộ chiếu):", put(paper, "giay_to_tuy_than", identity_note(who, died, rng))),
        line("Đã tử vong vào lúc:", put_time(paper, "thoi_diem_chet", died)),
        line("Nơi tử vong:", put(paper, "noi_chet", "Bệnh viện Đa khoa tỉnh Tuyên Quang")),
        line("Nguyên nhân tử vong:", put(paper, "nguyen_nhan", rng.choice(_CAUSES[1:]))),
        "<p class='j'>Giấy báo tử này được cấp cho thân nhân để làm thủ tục đăng ký khai tử theo quy định của "
        "pháp luật "
        "về hộ tịch.</p>",
        foot(
            sign(f"<b>NGƯỜI THÂN CỦA NGƯỜI CHẾT</b><br>{HOW}", person(rng, on).name, width=76),
            sign(
                "<b>THỦ TRƯỞNG ĐƠN VỊ</b><br><span class='i s'>(Ký tên, đóng dấu)</span>",
                official(rng),
                seal=house,
                width=76,
            ),
        ),
    )
    set_pages(paper, html, CSS + "p{margin-bottom:2mm}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "exam_tthn_2020", split="unseen6", years=(2020, 2026))
def single_2020(paper: Paper, on: date) -> None:
    """TT 04/2020/TT-BTP: the months lived at an earlier place, a purpose that runs over two lines."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(21, 36), place=place)
    other = person(rng, on, age=(21, 36), female=not who.female)
    start = day_between(rng, who.birth + timedelta(days=18 * 366), on - timedelta(days=400))
    end = on - timedelta(days=rng.randint(1, 20))
    title, home = "ông" if who.female else "bà", other.home[0].lower() + other.home[1:]
    purpose = f"Đăng ký kết hôn với {title} {other.name}, sinh năm {other.birth.year}, thường trú tại {home}"
    html = page(
        head(
            f"<b data-f='co_quan_cap'>ỦY BAN NHÂN DÂN<br>{place.name.upper()}</b><br>"
            f"Số: {put(paper, 'so', f'{rng.randint(2, 180)}/UBND-XNTTHN', pen=paper.pen)}",
            f"<br><i class='n'>{place.bare}, {put_long(paper, 'ngay_cap', on, paper.pen)}</i>",
        ),
        f"<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1><p class='c'><b>ỦY BAN NHÂN DÂN {place.name.upper()}</b></p>",
        f"<p class='j' style='text-indent:10mm'>Xét đề nghị của ông/bà: {who.name} về việc cấp Giấy xác nhận tình "
        "trạng "
        "hôn nhân cho bản thân,</p><p class='c'><b>XÁC NHẬN:</b></p>",
        dots("Họ, chữ đệm, tên:", f"<b>{put_name(paper, 'ho_ten', who.name)}</b>"),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", who.birth)),
        traits(paper, who),
        dots("Giấy tờ tùy thân:", put(paper, "giay_to_tuy_than", identity_paper(who, on, rng))),
        dots("Nơi cư trú:", put(paper, "noi_cu_tru", who.home)),
        f"<p class='j'>Trong thời gian cư trú tại: {who.home[0].lower()}{who.home[1:]}, từ "
        f"{put_long(paper, 'cu_tru_tu_ngay', start)} đến {put_long(paper, 'cu_tru_den_ngay', end)}.</p>",
        dots(
            "Tình trạng hôn nhân:",
            put(
                paper,
                "tinh_trang_hon_nhan",
                rng.choice(("Chưa đăng ký kết hôn với ai", "Hiện tại chưa đăng ký kết hôn với ai")),
            ),
        ),
        "<p class='j'>Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: "
        f"{put(paper, 'muc_dich_su_dung', purpose)}.</p>",
        foot("<div></div>", committee(paper, place, "NGƯỜI KÝ GIẤY XÁC NHẬN")),
    )
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    set_pages(paper, html, CSS)
