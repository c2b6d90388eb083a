"""Papers of the counter: a receipt for money, the slip for a file handed in, the sheet that goes with the file."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from samples.blocks import grid, head, notes, pages, para, signed, wide
from samples.captions import typed
from samples.communes import case_number
from samples.fields import dated, mark
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, later, offices
from samples.people import Commune, draw_tax_code, official
from samples.words import capital, grouped, number_in_words

_CSS = ".page{padding:15mm 15mm 12mm 24mm} .ln{margin:1.5mm 0} .ink{height:20mm} .ink [data-sign]{top:3mm}\n"


def _town(place: Commune) -> str:
    return place.name if place.bare.isdigit() else place.bare


_FEES = (
    ("Lệ phí chứng thực", (2000, 60000), 2000),
    ("Lệ phí hộ tịch", (3000, 15000), 1000),
    ("Phí chứng thực hợp đồng, giao dịch", (30000, 100000), 10000),
    ("Phí vệ sinh môi trường", (60000, 360000), 15000),
    ("Lệ phí đăng ký cư trú", (10000, 20000), 5000),
    ("Phí thẩm định cấp giấy chứng nhận quyền sử dụng đất", (100000, 750000), 50000),
)


@layout("bien_lai", "pe_bien_lai_2013", split="unseen20", years=(2013, 2020))
def receipt(paper: Paper, on: date) -> None:
    """A receipt of a commune on half a sheet, its second copy."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(20, 70))
    fee, (low, high), step = rng.choice(_FEES)
    money = rng.randrange(low, high + 1, step)
    tax = draw_tax_code(lambda: f"{rng.randint(10, 60):02d}0{rng.randrange(10**6):06d}")
    pair = "".join(rng.choice("ABCDEGHKLMNPQ") for _ in range(2))
    symbol = f"{rng.randint(10, 63)}{pair}-{on:%y}{rng.choice('TP')}"
    unit = f"UBND {place.address()}"
    top = f"""
    <table style="font-size:.95em"><tr>
    <td style="width:60%">Đơn vị thu: <b>{f("don_vi_thu", unit)}</b><br>Mã số thuế: {f("ma_so_thue", tax)}</td>
    <td style="padding-left:14mm">Mẫu số: {f("mau_so", rng.choice(("01BLP2-001", "01BLP2-002", "01BLP3-001")))}<br>
    Ký hiệu: {f("ky_hieu", symbol)}<br>Số: <b style="color:#b02020">{f("so", f"{rng.randint(41, 98000):07d}")}</b></td></tr></table>
    <h1 style="font-size:16pt;margin:3mm 0 0">BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1>
    <p class="c i" style="margin:0 0 2mm">(Liên 2: Giao cho người nộp tiền)</p>
    """
    words = f"{capital(number_in_words(money))} đồng" + rng.choice(("", "./.", " chẵn"))
    truth = words.removesuffix("./.")
    sum_words = f("so_tien_bang_chu", truth) + words[len(truth) :]
    way = rng.random() < 0.8
    body = typed(f"""
    Tên loại phí, lệ phí:|{f("ten_phi", fee)}
    Tên đơn vị hoặc người nộp tiền:|{f("nguoi_nop", who.name)}
    Địa chỉ:|{f("dia_chi", who.home)}
    Số tiền:|{f("so_tien", grouped(money), money)} đồng
    (Viết bằng chữ):|{sum_words}
    Hình thức thanh toán:|{f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Tiền mặt", "Chuyển khoản"))) if way else ""}
    """)
    end = f'<p class="c i" style="margin:2mm 0 0">{dated(paper, "ngay_thu", on, first="Ngày")}</p>' + signed(
        "Người thu tiền", official(rng), "(Ký, ghi rõ họ tên)"
    )
    pages(
        paper, top + body + f'<div style="margin-left:100mm">{end}</div>', "12pt Tinos",
        _CSS + ".page{padding:10mm 14mm 8mm 18mm} .ink{height:15mm} .ink [data-sign]{top:1mm} .ln{margin:1.2mm 0}",
        size=(210, 148),
    )  # fmt: skip


_TASKS = (
    (
        "Đăng ký khai sinh", "1.001193.000.00.00.H{h}", 1,
        ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Bản sao giấy chứng nhận kết hôn của cha, mẹ"),
    ),
    (
        "Cấp Giấy xác nhận tình trạng hôn nhân", "1.004873.000.00.00.H{h}", 3,
        ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Bản sao Quyết định ly hôn"),
    ),
    (
        "Đăng ký khai tử", "1.000656.000.00.00.H{h}", 1,
        ("Tờ khai đăng ký khai tử", "Giấy báo tử", "Văn bản ủy quyền"),
    ),
    (
        "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng", "1.001776.000.00.00.H{h}", 22,
        ("Tờ khai đề nghị trợ giúp xã hội", "Giấy xác nhận khuyết tật", "Bản sao giấy khai sinh", "Sổ hộ khẩu (bản photo)"),
    ),
)  # fmt: skip


@layout("giay_tiep_nhan_hen_tra", "pe_tiep_nhan_2018", split="unseen20", years=(2019, 2025))
def slip(paper: Paper, on: date) -> None:
    """The slip of TT 01/2018, its parts numbered in lines."""
    rng, f, place = LAND.begin(paper, on)
    if not place.district:
        on = date(2025, 3, 3) + timedelta(days=rng.randint(0, 80))
        place = LAND.begin(paper, on)[2]
    who = LAND.resident(rng, on, place, age=(20, 66))
    task, code, days, listed = rng.choice(_TASKS)
    listed = tuple(listed[: rng.randint(2, len(listed))])
    file = case_number(rng, on)
    hour, minute = rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), rng.randint(1, 59)
    back = later(rng, on, days, days + 2)
    back_hour = rng.choice((11, 16, 17))
    _top, own = offices(place)
    short = own.replace("ỦY BAN NHÂN DÂN", "UBND")
    body = head(
        [short, "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"],
        f"Số: {rng.randint(11, 1890)}/BPTNTKQ",
        f"{_town(place)}, {dated(paper, 'x', on)}".replace('data-f="x"', ""),
    )
    paper.values.pop("x")
    body += '<h1 style="font-size:15pt;margin:5mm 0 0">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>'
    body += f'<p class="c" style="margin-bottom:4mm">Mã hồ sơ: {f("ma_ho_so", file)}</p>'
    paper.set(thanh_phan=list(listed))
    numbered = "".join(
        f"<p class='ind'>{i}. {mark('thanh_phan', part)} ({rng.choice(('bản chính', 'bản sao', '01 bản'))})</p>"
        for i, part in enumerate(listed, 1)
    )
    phone = rng.random() < 0.8
    told = f"{hour} giờ {minute:02d} phút, ngày {on:%d} tháng {on:%m} năm {on.year}"
    due = f"{back_hour} giờ 00 phút, ngày {back:%d} tháng {back:%m} năm {back.year}"
    body += typed(f"""
    Bộ phận tiếp nhận và trả kết quả:|{f("bo_phan_tiep_nhan", f"UBND {place.address()}")}
    Tiếp nhận hồ sơ của:|{f("nguoi_nop", who.name)}
    Số CMND/CCCD:|{f("so_dinh_danh", who.id_number)}
    Địa chỉ:|{f("dia_chi", who.home)}
    Số điện thoại:|{f("so_dien_thoai", f"0{rng.choice((98, 97, 35, 94))}{rng.randrange(10**7):07d}") if phone else ""}|Email:|
    Nội dung yêu cầu giải quyết:|{f("ten_thu_tuc", task)}
    Mã thủ tục hành chính:|{f("ma_thu_tuc", code.format(h=file.split("H")[-1][:2]))}
    """)
    body += "<p>Thành phần hồ sơ nộp gồm:</p>" + numbered
    body += para(
        "Số lượng hồ sơ: 01 (bộ)",
        f"Thời gian giải quyết hồ sơ theo quy định là: {days:02d} ngày",
        f"Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', told, f'{on.isoformat()}T{hour:02d}:{minute:02d}')}",
        f"Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', due, f'{back.isoformat()}T{back_hour:02d}:00')}",
        "Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả",
        f"Vào Sổ theo dõi hồ sơ, Quyển số: 01&emsp;&emsp; Số thứ tự: {rng.randint(5, 900)}",
    )
    clerk = official(rng)
    note = "(Ký và ghi rõ họ tên)"
    body += f'<div style="margin-top:5mm">{wide(signed("NGƯỜI NỘP HỒ SƠ", who.name, note), signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk), note))}</div>'
    pages(paper, body, "13pt Tinos", _CSS + ".page{padding-top:14mm} p{margin:1.3mm 0} .ln{margin:1.2mm 0}")


@layout("phieu_kiem_soat", "pe_phieu_kiem_soat", split="unseen20", years=(2020, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """The sheet of TT 01/2018 that goes with a file from desk to desk."""
    rng, f, place = LAND.begin(paper, on)
    task, _, days, _ = rng.choice(_TASKS)
    file = case_number(rng, on)
    top, own = offices(place)
    counter = "Bộ phận TN&TKQ" if place.district else "Trung tâm Phục vụ HCC"
    desk = "Công chức Văn hóa - Xã hội" if "trợ cấp" in task else "Công chức Tư pháp - Hộ tịch"
    boss = f"Lãnh đạo UBND {place.name.split(' ', 1)[0].lower()}"
    route = [counter, desk, boss, rng.choice(("Văn thư", desk)), counter]
    if rng.random() < 0.35:
        route.pop(3)
    steps, rows, when = [], [], on
    minutes = rng.randint(7 * 60 + 40, 9 * 60)
    for number, (giver, taker) in enumerate(itertools.pairwise(route)):
        minutes += rng.randint(14, 95)
        if minutes > 16 * 60 or (number and days > 1 and rng.random() < 0.6):
            when, minutes = later(rng, when, 1, 2), rng.randint(7 * 60 + 40, 10 * 60)
        if 690 < minutes < 810:
            minutes = 815
        hour, minute = divmod(minutes, 60)
        result = rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn", "Quá hạn"))
        steps.append(
            {
                "giao": giver,
                "nhan": taker,
                "thoi_diem": f"{when.isoformat()}T{hour:02d}:{minute:02d}",
                "ket_qua": result,
            }
        )
        told = f"{hour:02d} giờ {minute:02d} phút, ngày {when:%d} tháng {when:%m} năm {when.year}"
        two = '<div class="row" style="gap:1mm;font-size:.9em;text-align:center"><div>Người giao</div><div>Người nhận</div></div>'
        pens = '<div class="pp"><i data-sign></i><i data-sign></i></div>'
        rows.append(
            (
                f"1. Giao:<br>{mark('buoc', giver)}<br>2. Nhận:<br>{mark('buoc', taker)}",
                f'<div style="text-align:center">{mark("buoc", told)}</div>{two}{pens}',
                f'<div style="text-align:center">{mark("buoc", result)}</div>',
                "",
            )
        )
    paper.set(buoc=steps)
    body = head(
        [top, own.replace("DÂN ", "DÂN<br>", 1)],
        f"Số: {rng.randint(11, 990)}/PKS",
        f"{_town(place)}, {dated(paper, 'x', on)}".replace('data-f="x"', ""),
    )
    paper.values.pop("x")
    body += '<h1 style="font-size:14pt;margin:5mm 0 3mm">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>'
    unit = f"UBND {place.address()}"
    body += para(
        f"Mã hồ sơ: {f('ma_ho_so', file)}",
        f"Tên thủ tục hành chính: {f('ten_thu_tuc', task)}",
        f"Cơ quan (bộ phận) giải quyết hồ sơ: {f('co_quan_giai_quyet', unit)}",
        "Cơ quan phối hợp giải quyết hồ sơ (nếu có): ……………………………………",
    )
    body += grid(
        rows,
        (
            "TÊN CƠ QUAN, BỘ PHẬN", "THỜI GIAN GIAO, NHẬN HỒ SƠ",
            "KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br><span style='font-weight:normal'>(Trước hạn/đúng hạn/quá hạn)</span>", "GHI CHÚ",
        ),
        widths=(29, 39, 20, 12),
    )  # fmt: skip
    body += notes(
        "<b>Ghi chú:</b>",
        "- Trường hợp hồ sơ được tiếp nhận, giải quyết trên môi trường mạng thì Phiếu này được lập trên phần mềm.",
        "- Kết quả giải quyết hồ sơ do bên nhận hồ sơ ghi khi nhận bàn giao từ bên giao hồ sơ.",
        rule=False,
    )
    pages(
        paper, body, "12.5pt Tinos",
        _CSS + ".pp{position:relative;height:13mm} .pp [data-sign]{position:absolute;left:4%;top:0;width:26mm;height:11mm}"
        " .pp [data-sign]+[data-sign]{left:54%} th{text-align:center;font-size:.88em} .t{margin-top:2mm}",
    )  # fmt: skip
