"""The counter's prints: receipts of money, slips of a one-stop program, a sheet that goes with the file."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from samples.blocks import grid, head, pages, signed
from samples.communes import case_number
from samples.fields import mark, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import ENGINE, OFFICES, fx, later
from samples.people import MERGER, draw_tax_code, official, workday
from samples.words import capital, grouped, number_in_words, small

_FEES = (
    ("Lệ phí đăng ký kết hôn có yếu tố nước ngoài", 1000000), ("Phí chứng thực bản sao từ bản chính", 16000),
    ("Lệ phí cấp bản sao trích lục hộ tịch", 24000), ("Phí thẩm định hồ sơ cấp Giấy chứng nhận", 450000),
    ("Lệ phí đăng ký cư trú", 15000), ("Lệ phí cấp Giấy phép xây dựng nhà ở riêng lẻ", 75000),
)  # fmt: skip
_CASES = (
    ("Đăng ký biến động quyền sử dụng đất", "1.012787", ("Đơn đăng ký biến động", "Giấy chứng nhận đã cấp", "Hợp đồng chuyển nhượng", "Tờ khai lệ phí trước bạ")),
    ("Đăng ký khai sinh", "1.001193", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh")),
    ("Xác nhận tình trạng hôn nhân", "1.004873", ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ghi chú ly hôn", "Giấy tờ chứng minh nơi cư trú")),
    ("Cấp giấy phép xây dựng nhà ở riêng lẻ", "1.009994", ("Đơn đề nghị cấp giấy phép xây dựng", "Bản vẽ thiết kế xây dựng", "Giấy tờ về quyền sử dụng đất")),
)  # fmt: skip


def _desk(place_name: str, on: date) -> str:
    low = small(place_name)
    return f"Trung tâm Phục vụ hành chính công {low}" if on >= MERGER else f"Bộ phận Tiếp nhận và Trả kết quả {low}"


_ROLL = """
.page{padding:5mm 4mm 14mm;line-height:1.3} p{margin:.7mm 0} .ds{border-top:.3mm dashed #333;margin:2mm 0}
.lr{display:flex;justify-content:space-between;gap:3mm} h1{font-size:12pt;margin:2mm 0 .5mm}
"""


@layout("bien_lai", "op_bien_lai_cuon_80", split="unseen19", years=(2023, 2026))
def roll(paper: Paper, on: date) -> None:
    """A roll of 80 mm from a counter's printer, captions left and values at the right edge."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(20, 70))
    name, amount = rng.choice(_FEES)
    tax = draw_tax_code(lambda: f"{rng.randint(26, 61)}{rng.randint(10**6, 10**7 - 1)}")
    words = capital(number_in_words(amount)) + " đồng"
    number = f"{rng.randint(12, 9999):07d}"
    body = (
        f"<p class='c'><b>{f('don_vi_thu', 'UBND ' + place.name.upper())}</b></p>"
        + f"<p class='c'>MST: {f('ma_so_thue', tax)}</p><p class='c'>{capital(place.address())}</p><div class='ds'></div>"
        + "<h1>BIÊN LAI THU TIỀN<br>PHÍ, LỆ PHÍ</h1><p class='c i'>(Liên 2: Giao người nộp tiền)</p>"
        + f"<div class='lr'><span>Mẫu số:</span><span>{f('mau_so', '01BLP5-001')}</span></div>"
        + f"<div class='lr'><span>Ký hiệu:</span><span>{f('ky_hieu', f'{rng.randint(11, 99)}TQ-{on:%y}E')}</span></div>"
        + f"<div class='lr'><span>Số:</span><b>{f('so', number)}</b></div><div class='ds'></div>"
        + f"<p>Người nộp tiền:<br><b>{f('nguoi_nop', who.name.upper(), who.name)}</b></p>"
        + f"<p>Địa chỉ:<br>{f('dia_chi', who.home)}</p><p>Tên loại phí, lệ phí:<br>{f('ten_phi', name)}</p><div class='ds'></div>"
        + f"<div class='lr' style='font-size:11.5pt'><b>Số tiền:</b><b>{f('so_tien', grouped(amount), amount)} đ</b></div>"
        + f"<p>(Viết bằng chữ): <i>{f('so_tien_bang_chu', words)}</i></p>"
        + f"<div class='lr'><span>Hình thức thanh toán:</span><span>{f('hinh_thuc_thanh_toan', rng.choice(('Tiền mặt', 'Chuyển khoản', 'Quét mã QR')))}</span></div>"
        + f"<div class='lr'><span>Ngày thu:</span><span>{f('ngay_thu', slashed(on), on.isoformat())}</span></div><div class='ds'></div>"
        + f"<p class='c'>Người thu tiền: {official(rng)}</p><p class='c i' style='margin-top:2mm'>Xin cảm ơn Quý khách!</p>"
    )  # fmt: skip
    pages(paper, body, "9pt Arimo", _ROLL, size=(80, 168))


@layout("bien_lai", "op_bien_lai_dien_tu_a5", split="unseen19", years=(2022, 2026))
def electronic_receipt(paper: Paper, on: date) -> None:
    """An electronic receipt on A5 across, English second captions in italics, a digital signature's box."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(20, 70))
    name, amount = rng.choice(_FEES)
    tax = draw_tax_code(lambda: f"{rng.randint(26, 61)}{rng.randint(10**6, 10**7 - 1)}")
    unit = rng.choice((f"Văn phòng HĐND và UBND {small(place.name)}", _desk(place.name, on)))

    def ky(vn: str, en: str, value: str) -> str:
        return f"<div class='fx'><div>{vn} <i class='en'>({en})</i>: {value}</div></div>"

    body = (
        '<table><tr><td style="width:60%">'
        + ky("Đơn vị thu", "Collecting unit", f"<b>{f('don_vi_thu', unit)}</b>")
        + ky("Mã số thuế", "Tax code", f("ma_so_thue", tax))
        + "</td><td>"
        + ky("Mẫu số", "Form No.", f("mau_so", "01BLP0-001"))
        + ky("Ký hiệu", "Serial", f("ky_hieu", f"BL-{on:%y}E"))
        + ky("Số", "No.", f"<b style='color:#b01820'>{f('so', f'{rng.randint(1, 99999):07d}')}</b>")
        + "</td></tr></table><h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><div class='c en'>(RECEIPT FOR FEES AND CHARGES)</div>"
        + f"<div class='c' style='margin-bottom:3mm'>Ngày <i class='en'>(Date)</i>: {f('ngay_thu', slashed(on), on.isoformat())}</div>"
        + ky("Tên đơn vị hoặc người nộp tiền", "Payer", f"<b>{f('nguoi_nop', who.name)}</b>")
        + ky("Địa chỉ", "Address", f("dia_chi", who.home))
        + ky("Tên loại phí, lệ phí", "Type of fee", f("ten_phi", name))
        + ky("Số tiền", "Amount", f"<b>{f('so_tien', grouped(amount), amount)}</b> VND")
        + ky("Viết bằng chữ", "In words", f("so_tien_bang_chu", capital(number_in_words(amount)) + " đồng chẵn"))
        + ky("Hình thức thanh toán", "Payment method", f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản", "TM/CK"))))
        + '<div class="row" style="margin-top:3mm"><div class="sg"><b>Người nộp tiền</b> <i class="en">(Payer)</i></div><div class="sg"><b>Người thu tiền</b> <i class="en">(Collector)</i>'
        + f"<div class='sig'>Ký bởi: {official(rng)}<br>Ký ngày: {slashed(on)}</div></div></div>"
    )  # fmt: skip
    css = ".page{padding:10mm 12mm 10mm 14mm} .fx{padding:.6mm 0} h1{font-size:14pt;margin:3mm 0 0} .sig{border:.4mm solid #2c8a3c;color:#1f6b2d;padding:1.4mm 3mm;font-size:9pt;text-align:left;margin:2mm auto 0;width:62mm}"
    pages(paper, body, "10pt FreeSans", ENGINE + css, size=(210, 148))


@layout("giay_tiep_nhan_hen_tra", "op_phieu_hen_mot_cua", split="unseen19", years=(2022, 2026))
def slip(paper: Paper, on: date) -> None:
    """A one-stop program's slip: a code at the top left, a grey table of what was handed in, two pairs a line."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(20, 70))
    title, code, parts = rng.choice(_CASES)
    case, desk = case_number(rng, on), _desk(place.name, on)
    hour, minute, day = rng.choice((8, 9, 10, 13, 14, 15, 16)), rng.randint(0, 59), on
    end, term = rng.choice(("11:30", "16:30", "17:00")), rng.randint(3, 15)
    for _ in range(term):
        day = workday(day + timedelta(days=1))
    clerk = official(rng)
    paper.set(thanh_phan=list(parts))
    rows = [
        (
            f'<div class="c">{n}</div>',
            mark("thanh_phan", part),
            '<div class="c">1</div>',
            '<div class="c">Bản giấy</div>',
        )
        for n, part in enumerate(parts, 1)
    ]
    body = (
        head((f"UBND {place.name.upper()}", f("bo_phan_tiep_nhan", desk.upper(), desk.upper())), f"Mã hồ sơ: <b>{f('ma_ho_so', case)}</b>", "", share=48)
        + "<h1 style='margin-top:6mm'>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>"
        + fx(("Tiếp nhận hồ sơ của:", f("nguoi_nop", who.name)), ("Số định danh:", f("so_dinh_danh", who.id_number)), shares=(1.2, 1))
        + fx(("Địa chỉ:", f("dia_chi", who.home)))
        + fx(("Số điện thoại:", f("so_dien_thoai", f"0{rng.choice((3, 9))}{rng.randint(10**7, 10**8 - 1)}")), ("Email:", ""), shares=(1.2, 1))
        + fx(("Nội dung yêu cầu giải quyết:", f("ten_thu_tuc", title)))
        + fx(("Mã thủ tục:", f("ma_thu_tuc", code)), ("Số lượng hồ sơ:", "01 bộ"), shares=(1.2, 1))
        + "<p style='margin:2.5mm 0 1mm'><b>Thành phần hồ sơ nộp gồm:</b></p>"
        + grid(rows, ("STT", "Tên giấy tờ", "Số bản", "Hình thức"), widths=(8, 62, 12, 18))
        + "<div style='height:2.5mm'></div>"
        + fx(("Thời gian giải quyết hồ sơ:", f"{term:02d} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"))
        + fx(
            ("Thời gian nhận hồ sơ:", f("thoi_diem_tiep_nhan", f"{hour:02d}:{minute:02d} {slashed(on)}", f"{on.isoformat()}T{hour:02d}:{minute:02d}")),
        )
        + fx(("Thời gian trả kết quả:", f("thoi_diem_hen_tra", f"{end} {slashed(day)}", f"{day.isoformat()}T{end}")))
        + fx(("Đăng ký nhận kết quả tại:", rng.choice(("Bộ phận Một cửa", "Trung tâm Phục vụ hành chính công", "Qua bưu chính công ích"))))
        + '<div class="row" style="margin-top:5mm">'
        + signed("NGƯỜI NỘP HỒ SƠ", who.name) + signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk))
        + "</div>"
    )  # fmt: skip
    pages(paper, body, "9.5pt DejaVu Sans", ENGINE + ".page{padding:28mm 15mm 12mm 18mm} h1{font-size:13pt}")
    said = f"Tên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mã định danh chủ hồ sơ: {who.id_number}; Mã hồ sơ: {case}; Mã thủ tục: {code}"
    paper.sheets[-1].qr(said, 17, 7, 20)


@layout("phieu_kiem_soat", "op_phieu_kiem_soat_bang_tinh", split="unseen19", years=(2020, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """A spreadsheet with gridlines that goes with the file: a row a hand-over, times as the program writes them."""
    rng, f, place = OFFICES.begin(paper, on)
    title, _, _ = rng.choice(_CASES)
    kind = place.name.split()[0].lower() if place.name.startswith("Xã") else "thị trấn"
    desk = "Bộ phận Một cửa" if on < MERGER else "Trung tâm PVHCC"
    chain = (desk, f"Công chức chuyên môn {kind}", f"Lãnh đạo UBND {kind}", "Văn thư", desk)
    chain = chain if rng.random() < 0.6 else (desk, "Phòng chuyên môn", f"Lãnh đạo UBND {kind}", desk)
    rows, steps, day = [], [], on
    for number, (giver, taker) in enumerate(pairwise(chain), 1):
        hour, minute = rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), rng.randint(0, 59)
        said = f"{hour:02d}:{minute:02d} {slashed(day)}"
        result = rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn", "Quá hạn 1 ngày"))
        steps.append(
            {
                "giao": giver,
                "nhan": taker,
                "thoi_diem": f"{day.isoformat()}T{hour:02d}:{minute:02d}",
                "ket_qua": result,
            }
        )
        cells = (mark("buoc", text) for text in (giver, taker, said, result))
        rows.append((f'<div class="ct">{number}</div>', *cells, ""))
        day = later(rng, day, 1, 4)
    paper.set(buoc=steps)
    case = case_number(rng, on)
    body = (
        head((f"UBND {place.name.upper()}",), "", "", share=40)
        + "<h1 style='margin:5mm 0 3mm'>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>"
        + grid(
            (
                ("<b>Mã hồ sơ</b>", f("ma_ho_so", case)),
                ("<b>Cơ quan (bộ phận) giải quyết hồ sơ</b>", f("co_quan_giai_quyet", f"UBND {small(place.name)}")),
                ("<b>Tên thủ tục hành chính</b>", f("ten_thu_tuc", title)),
                ("<b>Cơ quan phối hợp</b>", ""),
            ), widths=(36, 64),
        )
        + "<div style='height:4mm'></div>"
        + grid(rows + [("&nbsp;",) * 6] * 2, ("STT", "Bên giao", "Bên nhận", "Thời gian giao, nhận", "Kết quả giải quyết", "Ghi chú"), widths=(6, 22, 24, 19, 17, 12))
        + "<p class='sm i' style='margin-top:3mm'>Ghi chú: Kết quả giải quyết hồ sơ ghi rõ trước hạn, đúng hạn hoặc quá hạn. Phiếu được chuyển cùng hồ sơ.</p>"
        + "<div class='foot' style='text-align:center'>Sheet1 - Trang 1</div>"
    )  # fmt: skip
    css = ".page{padding:16mm 16mm 14mm 18mm} .t td,.t th{border-width:.2mm;border-color:#666;padding:1.1mm 1.4mm} .t th{background:#d9e1e8}"
    pages(paper, body, "11pt Arimo", ENGINE + css, size=(297, 210))
