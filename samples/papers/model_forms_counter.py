"""One-stop papers after TT 01/2018 and TT 03/2025/TT-VPCP and receipts after TT 303/2016/TT-BTC and NĐ 123/2020."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from samples.blocks import COUNTRY, grid, notes, pages, signed
from samples.communes import province_name
from samples.fields import mark
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, Desk, clock, desk, given, said
from samples.people import draw_tax_code, official, workday
from samples.words import capital, grouped, long_date, number_in_words, small

_ROADS = (
    ("1.001193", "Đăng ký khai sinh", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh"), 1),
    (
        "1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân",
        ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ghi chú ly hôn"), 3,
    ),
    (
        "1.001776", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng",
        ("Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1a)", "Giấy xác nhận khuyết tật", "Giấy khai sinh"), 20,
    ),
    (
        "1.013978", "Đăng ký đất đai lần đầu",
        (
            "Đơn đăng ký đất đai, tài sản gắn liền với đất", "Mảnh trích đo bản đồ địa chính",
            "Tờ khai lệ phí trước bạ",
        ), 17,
    ),
)  # fmt: skip
_RETURNS = ("Nơi nộp hồ sơ", "Bưu chính công ích", "Bản điện tử qua Cổng Dịch vụ công quốc gia")
_HINTS = (
    "- Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; 01 liên giao cho người nộp, 01 liên chuyển "
    "kèm theo hồ sơ.",
    "- Khi đến nhận kết quả đề nghị mang theo Giấy này và giấy tờ tùy thân.",
)
_CODES = {"Tuyên Quang": "H60", "Hà Giang": "H22", "Lào Cai": "H38", "Phú Thọ": "H44", "Thái Nguyên": "H55"}


def tax_number(rng: Random) -> str:
    """A tax number of a province of the north."""
    return draw_tax_code(lambda: f"{rng.choice(('46', '50', '26', '49'))}00{rng.randrange(10**5):05d}")


def _fee(of: Desk) -> str:
    """A fee with its facts; gives the sum as a table prints it."""
    who = of.who(age=(21, 70))
    name, amount = of.rng.choice(
        (
            ("Phí chứng thực bản sao từ bản chính", of.rng.randrange(2000, 66000, 2000)),
            ("Lệ phí hộ tịch", of.rng.choice((3000, 5000, 8000, 12000, 15000))),
            ("Lệ phí đăng ký hộ kinh doanh", 100000),
            ("Phí chứng thực hợp đồng, giao dịch", of.rng.choice((50000, 100000, 150000))),
        )
    )
    words = number_in_words(amount)
    of.facts |= {
        "don_vi_thu": f"UBND {of.place.address()}",
        "ma_so_thue": tax_number(of.rng),
        "so": f"{of.rng.randint(12, 4990):07d}",
        "ten_phi": name,
        "nguoi_nop": who.name,
        "dia_chi": who.home,
        "so_tien": (f"{grouped(amount)} đồng", amount),
        "so_tien_bang_chu": f"{capital(words)} đồng",
    }
    of.day("ngay_thu", of.on, f"N{long_date(of.on)[1:]}")
    return grouped(amount)


@layout("bien_lai", "khuon_bl_lien_2", split="unseen13", years=(2017, 2022))
def printed_receipt(paper: Paper, on: date) -> None:
    """TT 303/2016, second sheet of a pad, half a page wide and low, symbols at the right, the printer at the foot."""
    of = desk(paper, on, "Tuyên Quang", "Thái Nguyên", "Lào Cai", "Phú Thọ")
    _fee(of)
    of.facts |= {
        "mau_so": "01BLP2-001",
        "ky_hieu": f"A{of.rng.choice('ABCDE')}-{on:%y}P",
        "hinh_thuc_thanh_toan": "Tiền mặt",
    }
    left = "Đơn vị thu: <b>{don_vi_thu}</b><br>Mã số thuế: {ma_so_thue}"
    right = "Mẫu số: {mau_so}<br>Ký hiệu: {ky_hieu}<br>Số: <b style='color:#b3202c;font-size:1.15em'>{so}</b>"
    lines = """
        Tên loại phí, lệ phí: {ten_phi}
        Tên đơn vị hoặc người nộp tiền: <b>{nguoi_nop}</b>
        Địa chỉ: {dia_chi}
        Số tiền: <b>{so_tien}</b> | (Viết bằng chữ): <i>{so_tien_bang_chu}</i>
        Hình thức thanh toán: {hinh_thuc_thanh_toan}
    """
    body = (
        f"<div class='top'><div style='max-width:120mm'>{given(of.tell, left)}</div><div>"
        f"{given(of.tell, right)}</div></div>"
        "<h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class='c i'>(Liên 2: Giao cho người nộp tiền)</p>"
        f"{said(of.tell, lines)}<table><tr><td></td><td style='width:46%'><p class='c i'>{of.tell('ngay_thu')}</p>"
        f"{signed('NGƯỜI THU TIỀN', official(of.rng), '(Ký và ghi rõ họ, tên)')}</td></tr></table>"
        f"<div class='foot' style='bottom:9mm'>In tại Công ty CP In {province_name(of.place)} - MST: "
        f"{tax_number(of.rng)}</div>"
    )
    css = CSS + ".page{padding:10mm 12mm 12mm 18mm} h1{font-size:15pt} .ink{height:17mm} .ink [data-sign]{top:2mm}"
    pages(paper, body, "12pt Tinos", css, size=(210, 148))


@layout("bien_lai", "khuon_bl_dien_tu", split="unseen13", years=(2023, 2026))
def electronic_receipt(paper: Paper, on: date) -> None:
    """NĐ 123/2020: a printed electronic receipt with a table of one line and the seller's digital signature."""
    of = desk(paper, on, "Hà Giang", "Phú Thọ", "Yên Bái", "Bắc Giang")
    money = _fee(of)
    of.facts |= {
        "don_vi_thu": of.committee(),
        "mau_so": "01BLP0-001",
        "ky_hieu": f"{of.rng.choice('ABC')}{of.rng.choice('ABK')}-{on:%y}E",
        "hinh_thuc_thanh_toan": of.rng.choice(("Chuyển khoản", "Tiền mặt", "Thanh toán trực tuyến")),
    }
    of.facts["so_tien"] = (money, int(money.replace(".", "")))
    lines = """
        Tên cơ quan thu phí, lệ phí: <b>{don_vi_thu}</b>
        Mã số thuế: {ma_so_thue}
        Tên đơn vị hoặc người nộp tiền: <b>{nguoi_nop}</b>
        Địa chỉ: {dia_chi}
        Hình thức thanh toán: {hinh_thuc_thanh_toan}
    """
    table = grid(
        [["1", of.tell("ten_phi"), "VND", of.tell("so_tien")]],
        ("STT", "Tên loại phí, lệ phí", "Đơn vị tiền", "Số tiền"),
        widths=(8, 52, 15, 25),
    )
    signed_at = clock(of.rng, on, hours=(8, 16), form="{h:02d}:{m:02d} {d:%d/%m/%Y}")[0]
    top = "Mẫu số: {mau_so}<br>Ký hiệu: {ky_hieu}<br>Số: <b>{so}</b>"
    body = (
        f"<table><tr><td style='width:24%'></td><td><h1 style='margin:0'>BIÊN LAI<br>THU PHÍ, LỆ PHÍ</h1>"
        f"<p class='c i'>(Bản thể hiện của biên lai điện tử)</p><p class='c'>{of.tell('ngay_thu')}</p></td>"
        f"<td style='width:24%'>{given(of.tell, top)}</td></tr></table><hr style='border:0;border-top:.3mm solid #333'>"
        f"{said(of.tell, lines)}{table}<p>{given(of.tell, 'Số tiền viết bằng chữ: <i>{so_tien_bang_chu}</i>')}</p>"
        "<table style='margin-top:5mm'><tr><td class='sg'><b>Người nộp tiền</b></td><td class='sg' style='width:52%'>"
        "<b>Người thu tiền</b><div style='border:.4mm solid #2a7a3a;color:#1d6b2c;margin:2mm "
        "4mm;padding:1.5mm;font-size:.85em;"
        f"text-align:left'>Signature Valid<br>Ký bởi: {of.committee().upper()}<br>Ký ngày: {signed_at}</div></td>"
        f"</tr></table>"
        "<p class='sm i c' style='margin-top:8mm'>Tra cứu biên lai điện tử tại trang thông tin của đơn vị cung "
        "cấp, mã tra cứu: "
        f"{of.rng.choice('KTMX')}{of.rng.randrange(10**9, 10**10)}</p>"
    )
    pages(paper, body, "11.5pt Arimo", CSS + ".page{padding:16mm 16mm 14mm 20mm} h1{font-size:16pt}")


def _case(of: Desk) -> tuple[tuple[str, ...], int]:
    """A file of some procedure with its number; gives its papers and the days it may take."""
    code, name, papers, days = of.rng.choice(_ROADS)
    own = _CODES.get(province_name(of.place), "H60")
    day = f"{of.on:%y%m%d}-{of.rng.randint(3, 912):04d}"
    number = f"{own}.{of.rng.randint(30, 150)}-{day}"
    if of.place.district:
        number = f"000.{of.rng.randint(11, 29)}.{of.rng.randint(20, 39)}.{own}-{day}"
    of.facts |= {"ma_ho_so": number, "ten_thu_tuc": name, "ma_thu_tuc": code}
    return papers, days


@layout("giay_tiep_nhan_hen_tra", "khuon_tn_2025", split="unseen13", years=(2026, 2026))
def acknowledgement(paper: Paper, on: date) -> None:
    """Form 01 of TT 03/2025/TT-VPCP: a QR at the top left, the papers in a table with counts, a number by post."""
    of = desk(paper, on, "Hà Giang", "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ")
    papers, days = _case(of)
    who = of.who(age=(20, 68))
    due = workday(on + timedelta(days=days * 7 // 5))
    clerk = official(of.rng)
    clock_form = "{h:02d} giờ {m:02d} phút, ngày {d:%d/%m/%Y}"
    of.facts |= {
        "bo_phan_tiep_nhan": f"Trung tâm Phục vụ hành chính công {small(of.place.name)}",
        "nguoi_nop": (who.name.upper(), who.name),
        "so_dinh_danh": who.id_number,
        "dia_chi": who.home,
        "so_dien_thoai": f"09{of.rng.randrange(10**8):08d}",
        "thoi_diem_tiep_nhan": clock(of.rng, on, hours=(7, 10), form=clock_form),
        "thoi_diem_hen_tra": clock(of.rng, due, hours=(14, 16), form=clock_form),
        "nguoi_tiep_nhan": clerk,
    }
    paper.set(thanh_phan=list(papers))
    listed = grid(
        [
            [str(n), mark("thanh_phan", one), of.rng.choice(("Bản chính", "Bản điện tử")), "01"]
            for n, one in enumerate(papers, 1)
        ],
        ("TT", "Tên giấy tờ", "Hình thức", "Số lượng"),
        widths=(8, 58, 20, 14),
    )  # fmt: skip
    lines = """
        <b>{bo_phan_tiep_nhan}</b>
        Tiếp nhận hồ sơ của: <b>{nguoi_nop}</b>
        Số định danh cá nhân/CCCD: {so_dinh_danh} | Số điện thoại: {so_dien_thoai}
        Địa chỉ: {dia_chi}
        Nội dung yêu cầu giải quyết: {ten_thu_tuc} (mã TTHC: {ma_thu_tuc})
        Thành phần hồ sơ nộp gồm:
    """
    more = f"""
        Số lượng hồ sơ: 01 (bộ)
        Thời gian giải quyết hồ sơ theo quy định là: {days:02d} ngày làm việc
        Thời gian nhận hồ sơ: {{thoi_diem_tiep_nhan}}
        Thời gian trả kết quả giải quyết hồ sơ: {{thoi_diem_hen_tra}}
        Đăng ký nhận kết quả tại: {of.rng.choice(_RETURNS)}
    """
    unit = f"ỦY BAN NHÂN DÂN {of.place.name.upper()}"
    body = (
        f"<table class='hd'><tr><td style='width:46%;padding-top:22mm'>{unit}<br><b class='motto'>TRUNG TÂM PHỤC VỤ<br>"
        f"HÀNH CHÍNH CÔNG</b><br>Số: {of.rng.randint(40, 2400)}/TNHS</td><td>{COUNTRY}<p class='i'>{of.place.bare}, "
        f"{long_date(on)}</p></td></tr></table><h1 style='font-size:15pt'>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>"
        f"<p class='c'>{given(of.tell, 'Mã hồ sơ: <b>{ma_ho_so}</b>')}</p>"
        f"{said(of.tell, lines)}{listed}{said(of.tell, more)}"
        f"<div class='row' style='margin-top:3mm'>{signed('NGƯỜI NỘP HỒ SƠ', who.name)}"
        f"{signed('NGƯỜI TIẾP NHẬN HỒ SƠ', of.tell('nguoi_tiep_nhan'))}</div>"
        f"{notes(*_HINTS)}"
    )
    pages(paper, body, "12.5pt Tinos", CSS + ".page{padding:12mm 16mm 12mm 24mm} .ink{height:19mm}")
    paper.sheets[-1].qr(f"Mã hồ sơ: {of.facts['ma_ho_so']}", 46, 11, 21)


@layout("phieu_kiem_soat", "khuon_pks_2018", split="unseen13", years=(2018, 2025))
def control_slip(paper: Paper, on: date) -> None:
    """Form 06 of TT 01/2018/TT-VPCP: giver above receiver in one cell, hour and result beside, signatures below."""
    of = desk(paper, on, "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ")
    _, days = _case(of)
    boss = "Lãnh đạo UBND"
    desks = ["Bộ phận Tiếp nhận và Trả kết quả", "Công chức Tư pháp - Hộ tịch", boss, "Văn thư", "Bộ phận Một cửa"]
    if of.facts["ma_thu_tuc"] == "1.001776":
        desks[1] = "Công chức Văn hóa - Xã hội"
    elif of.facts["ma_thu_tuc"] == "1.013978":
        desks[1] = "Công chức Địa chính - Xây dựng"
    of.facts["co_quan_giai_quyet"] = f"UBND {of.place.address()}"
    body_rows, steps, day = [], [], on
    for number, (gives, takes) in enumerate(pairwise(desks), 1):
        shown, moment = clock(of.rng, day, hours=((8, 8), (10, 10), (14, 14), (16, 16))[number - 1])
        result = of.rng.choices(("Đúng hạn", "Trước hạn"), (3, 1))[0]
        steps.append({"giao": gives, "nhan": takes, "thoi_diem": moment, "ket_qua": result})
        names = (
            f"<div class='top' style='font-size:.9em'><span>{official(of.rng)}</span><span>"
            f"{official(of.rng)}</span></div>"
        )
        body_rows.append([
            f"{number}. Giao: {mark('buoc', gives)}<br>Nhận: {mark('buoc', takes)}",
            f"{mark('buoc', shown)}<div class='top' style='margin-top:1mm'><i>Người giao</i><i>Người nhận</i></div>"
            f"<div style='height:9mm'></div>{names}",
            mark("buoc", result),
            "",
        ])  # fmt: skip
        day = workday(day + timedelta(days=of.rng.randint(1, 2) if days > 2 else 0))
    paper.set(buoc=steps)
    heads = (
        "TÊN CƠ QUAN",
        "THỜI GIAN GIAO, NHẬN HỒ SƠ",
        "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/Đúng hạn/Quá hạn)",
        "GHI CHÚ",
    )
    lines = """
        Mã hồ sơ: <b>{ma_ho_so}</b>
        Thủ tục: {ten_thu_tuc}
        Cơ quan (bộ phận) giải quyết hồ sơ: {co_quan_giai_quyet}
        Cơ quan phối hợp giải quyết hồ sơ:
    """
    body = (
        f"<table class='hd'><tr><td style='width:44%'>ỦY BAN NHÂN DÂN<br>{of.place.name.upper()}<br><b "
        f"class='motto'>BỘ PHẬN TIẾP NHẬN"
        f"<br>VÀ TRẢ KẾT QUẢ</b></td><td>{COUNTRY}<p class='i'>{of.place.bare}, {long_date(on)}</p></td></tr></table>"
        f"<h1 style='font-size:14pt;margin:6mm 0 3mm'>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>"
        f"{said(of.tell, lines)}"
        f"{grid(body_rows, heads, widths=(33, 35, 19, 13))}"
    )
    pages(paper, body, "12pt TeX Gyre Termes", CSS + ".t th{font-size:.82em;text-align:center;vertical-align:middle}")
