"""What else lies in the cabinet: the routing slip, a bank's statement, a school's paper."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from samples.blocks import grid, pages, para, signed, signer, wide
from samples.captions import pairs_of, plain, told
from samples.communes import case_number, province_name, seat
from samples.fields import Pairs, dated, mark
from samples.paper import Paper, layout
from samples.papers.hill_offices import CROWN, HILLS, above, card, crown, kind, since, titled, typed_home, villager
from samples.people import day_between, official
from samples.words import capital, grouped, number_in_words, short_date

_WAYS = (
    ("Cấp bản sao trích lục hộ tịch", "Công chức Tư pháp - Hộ tịch"),
    ("Đăng ký biến động quyền sử dụng đất do tặng cho", "Công chức Địa chính"),
    ("Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội", "Công chức Văn hóa - Xã hội"),
    ("Xác nhận hộ gia đình làm nông nghiệp", "Công chức Kinh tế"),
)


@layout("phieu_kiem_soat", "ho_phieu_luan_chuyen", split="unseen16", years=(2018, 2026))
def routing_slip(paper: Paper, on: date) -> None:
    """The slip that goes with a dossier, exported from a spreadsheet: a row for every hand it passed through."""
    rng, f, place = HILLS.begin(paper, on)
    what, expert = rng.choice(_WAYS)
    desk = rng.choice(("Bộ phận một cửa", "Bộ phận TN&TKQ")) if not since(on) else "Trung tâm PVHCC"
    lead = rng.choice(("Lãnh đạo UBND", f"Phó Chủ tịch UBND {kind(place)}"))
    hands = [desk, expert, lead, "Văn thư", desk]
    if rng.random() < 0.4:
        hands.insert(3, expert)
    at = datetime(on.year, on.month, on.day, rng.randint(7, 10), rng.randint(0, 59))
    steps, rows = [], []
    done = {
        expert: ("Đã thẩm định, đủ điều kiện", "Trình lãnh đạo ký"), lead: ("Đã ký duyệt", "Ký số"),
        "Văn thư": ("Đã vào sổ, đóng dấu", "Phát hành"), desk: ("Đã nhận đủ hồ sơ", "Chờ trả kết quả"),
    }  # fmt: skip
    for number, (giver, taker) in enumerate(pairwise(hands), 1):
        shown = f"{at:%H} giờ {at:%M} phút, ngày {at:%d/%m/%Y}"
        result = rng.choice(done[taker])
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": f"{at:%Y-%m-%dT%H:%M}", "ket_qua": result})
        rows.append((str(number), *(mark("buoc", text) for text in (giver, taker, shown, result)), ""))
        at += timedelta(hours=rng.randint(2, 5), minutes=rng.randint(3, 50))
        if not 7 <= at.hour <= 16:
            at = at.replace(hour=rng.randint(8, 10)) + timedelta(days=1 if at.hour > 16 else 0)
        if at.hour == 12:
            at = at.replace(hour=14)
        while at.weekday() > 4:
            at += timedelta(days=1)
    paper.set(buoc=steps)
    number = f("ma_ho_so", case_number(rng, on))
    office = f("co_quan_giai_quyet", f"UBND {titled(place).upper()}")
    who = official(rng)
    body = (
        f"{crown(f'UBND {above(place).upper()}', office, share=40)}"
        f"<p class='ttl' style='font-size:1.25em;margin:7mm 0 1mm'>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</p>"
        f"<p class='c'>Mã hồ sơ: <b>{number}</b></p>"
        f"<p>Thủ tục: {f('ten_thu_tuc', what)}</p><p>Người nộp: {villager(rng, on, place, age=(22, 66)).name}. Hạn trả: {at + timedelta(days=1):%d/%m/%Y}</p>"
        f"<div style='font:11pt Arimo;line-height:1.25'>{grid(rows, ('Bước', 'Bên giao', 'Bên nhận', 'Thời điểm giao nhận', 'Kết quả xử lý', 'Ký nhận'), widths=(8, 18, 19, 24, 20, 11))}</div>"
        f"<p class='fine i'>Phiếu lập tự động, kẹp ở trang đầu hồ sơ; các bộ phận ký nhận khi giao, nhận trực tiếp.</p>"
        f"{wide('', signed('NGƯỜI LẬP PHIẾU', who, '(Ký, ghi rõ họ tên)'), css='gap')}"
    )
    pages(paper, body, "13pt Tinos", CROWN + ".t td:first-child{text-align:center}")


@layout("khac", "ho_xac_nhan_du_no", split="unseen16", years=(2012, 2026))
def bank_statement(paper: Paper, on: date) -> None:
    """The policy bank's confirmation of a household's debt, captions above a small table of loans."""
    rng, f, place = HILLS.begin(paper, on)
    who = villager(rng, on, place, age=(26, 62))
    p, shown = Pairs(paper), card(rng, who, on, place)
    debt = rng.randrange(8, 90) * 1_000_000
    lent = day_between(rng, on - timedelta(days=1100), on - timedelta(days=100))
    due = lent.replace(year=lent.year + rng.choice((3, 5)), day=min(lent.day, 28))
    title = f("tieu_de", "GIẤY XÁC NHẬN DƯ NỢ")
    day, number = f"{seat(place) or place.bare}, {dated(paper, 'ngay', on)}", f"Số: {rng.randint(10, 900)}/XN-NHCS"
    own = "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI"
    bank = f"PHÒNG GIAO DỊCH {(place.district or place.bare).upper()}".replace("HUYỆN ", "")
    first = told(p, f"""
        Khách hàng vay vốn|{who.name.upper()}
        Ngày sinh|{who.birth:%d/%m/%Y}|Số CCCD/CMND|{shown.number}
        Địa chỉ|{typed_home(rng, who.home)}
        Tổ tiết kiệm và vay vốn|{who.home.split(",")[0].replace("Thôn ", "")} - {rng.choice(("Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh"))} quản lý""")  # fmt: skip
    second = plain(pairs_of(p, f"""
        Chương trình cho vay|{rng.choice(("Cho vay hộ nghèo", "Cho vay hộ mới thoát nghèo", "Cho vay hộ SXKD vùng khó khăn", "Cho vay học sinh, sinh viên"))}
        Mã món vay|{rng.randint(10**9, 10**10 - 1)}
        Ngày giải ngân|{short_date(lent)}
        Ngày đến hạn|{short_date(due)}
        Lãi suất|{rng.choice(("6,6%/năm", "7,92%/năm", "0,55%/tháng", "9%/năm"))}
        Dư nợ gốc|{grouped(debt)} đồng
        Dư nợ bằng chữ|{capital(number_in_words(debt))} đồng
        Nợ quá hạn|0 đồng"""), 38)  # fmt: skip
    body = (
        f"{crown(own, bank, day=day, number=number, share=44)}"
        f"<p class='ttl' style='font-size:1.3em;margin:8mm 0 5mm'>{title}</p>"
        f"<p class='ti'>Theo đề nghị của khách hàng, Phòng giao dịch xác nhận tình hình vay vốn tính đến hết ngày {short_date(on - timedelta(days=1))} như sau:</p>"
        f"{first}<p style='margin-top:4mm'><b>Tình hình dư nợ:</b></p><div class='loan'>{second}</div>"
        f"<p class='ti'>Giấy xác nhận này có giá trị trong 30 ngày, dùng để bổ sung hồ sơ tại UBND {titled(place)}; không dùng thay cho hợp đồng.</p>"
        f"{wide(signed('CÁN BỘ TÍN DỤNG', official(rng)), signer(paper, f'{own} {province_name(place).upper()}', 'GIÁM ĐỐC', tagged=False), css='gap')}"
    )
    pages(
        paper,
        body,
        "13pt TeX Gyre Termes",
        CROWN + ".loan td{padding:1mm 2mm;border-bottom:.2mm dotted #777} .loan{margin:0 6mm} .pl{width:100%}",
    )


@layout("khac", "ho_xac_nhan_hoc_sinh", split="unseen16", years=(2006, 2026))
def school_paper(paper: Paper, on: date) -> None:
    """The boarding school's paper on a pupil's years, captions in a frame over the middle of the sheet."""
    rng, f, place = HILLS.begin(paper, on)
    pupil = HILLS.resident(rng, on, place, age=(11, 15))
    school = rng.choice(
        ("Trường Phổ thông dân tộc bán trú THCS", "Trường Phổ thông dân tộc bán trú Tiểu học và THCS")
    )
    p = Pairs(paper)
    father = HILLS.resident(rng, on, place, age=(33, 50), female=False, surname=pupil.surname)
    year = on.year if on.month > 6 else on.year - 1
    grade = f"{min(9, max(6, year - pupil.birth.year - 5))}{rng.choice('ABC')}"
    rows = told(p, f"""
        Họ và tên học sinh|{pupil.name.upper()}
        Ngày sinh|{pupil.birth:%d/%m/%Y}|Giới tính|{pupil.sex}|Dân tộc|{pupil.ethnic}
        Nơi thường trú|{typed_home(rng, pupil.home)}
        Họ tên cha|{father.name}|Điện thoại|09{rng.randint(10, 99)}{rng.randint(100000, 999999)}
        Lớp đang học|{grade}|Năm học|{year} - {year + 1}
        Hạnh kiểm (rèn luyện)|{rng.choice(("Tốt", "Khá"))}|Xếp loại học tập|{rng.choice(("Khá", "Đạt", "Hoàn thành tốt"))}
        Chế độ đang hưởng|Bán trú, hỗ trợ {rng.choice((15, 13, 10))} kg gạo/tháng""")  # fmt: skip
    title = f("tieu_de", rng.choice(("GIẤY XÁC NHẬN HỌC SINH", "GIẤY XÁC NHẬN ĐANG HỌC TẠI TRƯỜNG")))
    upper = (
        f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO<br>{above(place).upper()}" if not since(on) else f"UBND {titled(place).upper()}"
    )
    name = school.upper()
    body = (
        f"{crown(upper, f'{name} {place.bare.upper()}', number=f'Số: {rng.randint(4, 260)}/XN-THCS', share=44)}"
        f"<p class='ttl' style='font-size:1.3em;margin:8mm 0 1mm'>{title}</p><p class='c i'>(Dùng để làm hồ sơ hưởng chính sách)</p>"
        f"{para(f'Hiệu trưởng {school} {place.bare} xác nhận:', css='ti')}{rows}"
        f"<p class='ti' style='margin-top:4mm'>Trường hợp trên là đúng theo sổ danh bộ và học bạ lưu tại nhà trường. Giấy này cấp theo đề nghị của gia đình.</p>"
        f"<table class='gap'><tr><td style='width:46%'></td><td><p class='c i'>{place.bare}, {dated(paper, 'ngay', on)}</p>"
        f"{signer(paper, f'{name} {place.bare.upper()}', rng.choice(('HIỆU TRƯỞNG', 'KT. HIỆU TRƯỞNG<br>PHÓ HIỆU TRƯỞNG')), tagged=False)}</td></tr></table>"
    )
    pages(paper, body, "13.5pt FreeSerif", CROWN)
