"""Papers of district and commune counters until the merger: slip of receipt, control slip, receipt of a fee."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random

from samples.blocks import grid, head, pages, wide
from samples.captions import line
from samples.fields import filler, mark
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_homes_folk import Valley, clerk, dweller, ink, valley
from samples.people import draw_tax_code, workday
from samples.words import capital, grouped, long_date, number_in_words

_SLIP = """
.page{padding:13mm 16mm 12mm 25mm;line-height:1.34} .hd td{font-size:11.5pt} .ttl{text-align:center;
font-weight:bold;font-size:14.5pt;margin:5mm 0 1mm}
.mid{text-align:center} .t{margin:1.5mm 0} .t td{font-size:.94em}
.t td:first-child,.t td:last-child{text-align:center} .ink{height:19mm}
"""
_STEPS = """
.page{padding:14mm 14mm 12mm 22mm;line-height:1.28} .hd td{font-size:11.5pt} .ttl{text-align:center;
font-weight:bold;font-size:14pt;margin:5mm 0 2mm}
.t th,.t td{font-size:11.2pt} .t th{text-align:center;vertical-align:middle} .t td{vertical-align:top}
p{margin:1.2mm 0} .mid{text-align:center}
.ink{height:13mm} .ink [data-sign]{top:0;width:26mm;margin-left:-13mm;height:10mm}
"""
_FEE = """
.page{padding:9mm 12mm 6mm 14mm;line-height:1.3;font-size:11.5pt} .top{display:flex;justify-content:space-between}
.top div:last-child{text-align:left;min-width:52mm} .ttl{text-align:center;font-weight:bold;font-size:15pt;
margin-top:2mm} .mid{text-align:center}
.ln{margin:1.1mm 0} .ink{height:16mm} .ink [data-sign]{top:1mm} .ink [data-seal]{top:7mm}
.ser b{letter-spacing:.4mm}
"""
_CASES = (
    ("Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu", "Chi nhánh Văn phòng Đăng ký đất đai huyện {town}", 30, (
        ("Đơn đăng ký, cấp Giấy chứng nhận (Mẫu số 04a/ĐK)", "01 bản chính"),
        ("Trích đo địa chính thửa đất", "01 bản chính"),
        ("Phiếu lấy ý kiến khu dân cư", "01 bản chính"), ("Bản sao Giấy CMND, sổ hộ khẩu", "01 bản sao"))),
    ("Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền",
     "Phòng Tài nguyên và Môi trường huyện {town}", 15, (
        ("Đơn xin chuyển mục đích sử dụng đất (Mẫu số 01)", "01 bản chính"),
        ("Giấy chứng nhận quyền sử dụng đất đã cấp", "01 bản gốc"), ("Trích lục bản đồ địa chính", "01 bản chính"))),
    ("Thực hiện trợ cấp xã hội hằng tháng khi đối tượng thay đổi nơi cư trú",
     "Phòng Lao động - TB&XH huyện {town}", 8, (
        ("Đơn đề nghị của đối tượng", "01 bản chính"), ("Quyết định hưởng trợ cấp xã hội", "01 bản sao"),
        ("Giấy tờ xác nhận nơi cư trú mới", "01 bản sao"))),
    ("Đăng ký thành lập hộ kinh doanh", "Phòng Tài chính - Kế hoạch huyện {town}", 3, (
        ("Giấy đề nghị đăng ký hộ kinh doanh", "01 bản chính"),
        ("Bản sao Giấy CMND của chủ hộ kinh doanh", "01 bản sao"))),
)  # fmt: skip
_FEES = (
    ("Lệ phí hộ tịch", (8000, 15000)),
    ("Phí chứng thực", (4000, 10000, 12000, 20000, 30000)),
    ("Lệ phí địa chính", (10000, 25000, 50000)),
    ("Phí thẩm định cấp quyền sử dụng đất", (50000, 100000, 150000)),
)
_CODES = {
    "Hà Giang": "22",
    "Tuyên Quang": "60",
    "Cao Bằng": "14",
    "Lào Cai": "38",
    "Điện Biên": "18",
    "Sơn La": "52",
    "Yên Bái": "63",
}
_TAX = {
    "Hà Giang": "5100",
    "Tuyên Quang": "5000",
    "Cao Bằng": "4800",
    "Lào Cai": "5300",
    "Điện Biên": "5600",
    "Sơn La": "5500",
    "Yên Bái": "5200",
}
"""How tax numbers of a province begin."""


def _case(rng: Random, at: Valley, on: date) -> str:
    """A file's number with the district's code turned round."""
    code = _CODES[at.province.removeprefix("Tỉnh ")]
    desk = f"{rng.choice(('00', '18', '21', '26'))}.{rng.randint(20, 39)}"
    return f"000.{desk}.H{code}-{on:%y%m%d}-{rng.randint(1, 640):04d}"


def _hour(rng: Random, day: date) -> datetime:
    """A minute of the working hours of ``day``."""
    return datetime(day.year, day.month, day.day, rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), rng.randint(30, 59))


def _said(at: datetime) -> str:
    """ "8 giờ 35 phút, ngày 04/5/2019"."""
    return f"{at.hour} giờ {at.minute:02d} phút, ngày {at.day:02d}/{at.month}/{at.year}"


def _kept(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


@layout("giay_tiep_nhan_hen_tra", "zn_district_slip", split="unseen22", years=(2018, 2022))
def district_slip(paper: Paper, on: date) -> None:
    """A slip of a district's counter on the form of 2018, papers handed in as a table, no code of the procedure."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    who = dweller(rng, on, at)
    wanted, _, days, papers = rng.choice(_CASES)
    begun = _hour(rng, on)
    due = _hour(rng, workday(on + timedelta(days=days * 7 // 5 + 1)))
    desk = f"Bộ phận tiếp nhận và trả kết quả huyện {at.town()}"
    number = f"Số: {rng.randint(15, 980)}/BPTNVTKQ"
    paper.set(thanh_phan=[name for name, _ in papers])
    table = grid(
        [(str(n), mark("thanh_phan", name), count) for n, (name, count) in enumerate(papers, 1)],
        ("STT", "Tên giấy tờ", "Số lượng"), widths=(8, 68, 24),
    )  # fmt: skip
    phone = (
        f("so_dien_thoai", f"0{rng.choice(('986', '357', '348', '915', '829'))}{rng.randrange(10**6):06d}")
        if rng.random() < 0.6
        else "......................."
    )
    took, name = f"{days} ngày làm việc", clerk(rng, on, at)
    receiver = f("nguoi_tiep_nhan", name)
    html = (
        head(
            (f"UBND {at.district.upper()}", "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"),
            number,
            f"{at.town()}, {long_date(on)}",
        )
        + '<div class="ttl">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</div><p class="mid">Mã hồ sơ: '
        f"<b>{f('ma_ho_so', _case(rng, at, on))}</b></p>"
        f"<p>{f('bo_phan_tiep_nhan', desk)}</p><p>Tiếp nhận hồ sơ của: <b>{f('nguoi_nop', who.name)}</b></p>"
        f"<p>Số CMND: {f('so_dinh_danh', who.old_number)}&emsp;&emsp;Số điện thoại: {phone}&emsp;&emsp;Email: "
        "...................</p>"
        f"<p>Địa chỉ: {f('dia_chi', who.home)}</p><p>Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', wanted)}</p>"
        f"<p>1. Thành phần hồ sơ nộp gồm:</p>{table}<p>2. Số lượng hồ sơ: 01 (bộ)</p>"
        f"<p>3. Thời gian giải quyết hồ sơ theo quy định là: {took}</p>"
        f"<p>4. Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', _said(begun), _kept(begun))}</p>"
        f"<p>5. Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', _said(due), _kept(due))}</p>"
        "<p>6. Đăng ký nhận kết quả tại: Bộ phận tiếp nhận và trả kết quả</p>"
        f"<p>Vào Sổ theo dõi hồ sơ, Quyển số: {rng.randint(1, 4):02d}&emsp;Số thứ tự: {rng.randint(20, 900)}</p>"
        + wide(
            '<div class="sg"><b>NGƯỜI NỘP HỒ SƠ</b><br><i class="sm">(Ký và ghi rõ họ '
            f"tên)</i>{ink()}{who.name}</div>",
            '<div class="sg"><b>NGƯỜI TIẾP NHẬN HỒ SƠ</b><br><i class="sm">(Ký và ghi rõ họ '
            f"tên)</i>{ink()}{receiver}</div>",
        )
        + '<div class="notes rule"><p><i>Ghi chú:</i> Trường hợp hồ sơ chưa có kết quả đúng hẹn, đề nghị ông '
        "(bà) liên hệ với Bộ phận tiếp nhận và "
        "trả kết quả của huyện. Khi đến nhận kết quả mang theo giấy này.</p></div>"
    )
    pages(paper, html, "12.5pt Tinos", _SLIP)


@layout("phieu_kiem_soat", "zn_control_slip", split="unseen22", years=(2018, 2024))
def control_slip(paper: Paper, on: date) -> None:
    """A control slip that went with a file through a district: who gave, who took, when, how in time."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    wanted, solver, days, _ = rng.choice(_CASES)
    solver = solver.format(town=at.town())
    counter, chief = "Bộ phận TN&TKQ", f"Lãnh đạo UBND huyện {at.town()}"
    own = solver.split(" huyện ")[0]
    stops = [counter, own, f"Chuyên viên {own}", f"Lãnh đạo {own}", chief, counter]
    if rng.random() < 0.4:
        stops = [counter, own, chief, counter]
    day, rows, steps = on, [], []
    for giver, taker in pairwise(stops):
        when = _hour(rng, day)
        result = rng.choices(("Đúng hạn", "Trước hạn", "Quá hạn"), (7, 3, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": _kept(when), "ket_qua": result})
        m = [mark("buoc", text) for text in (giver, taker, _said(when), result)]
        signs = f'<div class="sg sm"><b>Người nhận</b>{ink()}</div>'
        rows.append((f"1. Giao: {m[0]}<br>2. Nhận: {m[1]}", m[2], m[3], signs))
        day = workday(day + timedelta(days=rng.randint(1, max(2, days // 3))))
    paper.set(buoc=steps)
    html = (
        head(
            (f"UBND {at.district.upper()}", "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"),
            "",
            f"{at.town()}, {long_date(on)}",
            share=40,
        )
        + '<div class="ttl">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</div>'
        f"<p>Mã hồ sơ: {f('ma_ho_so', _case(rng, at, on))}</p><p>Cơ quan (bộ phận) giải quyết hồ sơ: "
        f"{f('co_quan_giai_quyet', solver)}</p>"
        f"<p>Thủ tục: {f('ten_thu_tuc', wanted)}</p>"
        + grid(
            rows,
            (
                "TÊN CƠ QUAN",
                "THỜI GIAN GIAO, NHẬN HỒ SƠ",
                "KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br>(Trước hạn/đúng hạn/quá hạn)",
                "GHI CHÚ",
            ),
            widths=(37, 25, 20, 18),
        )
        + '<div class="notes rule"><p><b>Ghi chú:</b> - Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn '
        "giao;</p><p>- Phiếu này được lưu "
        "cùng hồ sơ khi kết thúc.</p></div>"
    )
    pages(paper, html, "12.5pt Tinos", _STEPS)


@layout("bien_lai", "zn_commune_receipt", split="unseen22", years=(2012, 2022))
def commune_receipt(paper: Paper, on: date) -> None:
    """A commune's receipt of a fee out of the printed book of the tax office, filled in by typewriter."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place = at.named(on)
    who = dweller(rng, on, at)
    fee, sums = rng.choice(_FEES)
    amount = rng.choice(sums) * (rng.randint(1, 3) if fee.startswith("Phí chứng") else 1)
    stem = _TAX[at.province.removeprefix("Tỉnh ")]
    tax = draw_tax_code(lambda: f"{stem}{rng.randrange(10**5):05d}")
    letters = "".join(rng.sample("ABCDEGHK", 2))
    office = f"UBND xã {place.bare} - {at.district[0].lower()}{at.district[1:]}"
    copy = rng.choice(("Liên 1: Lưu tại cơ quan thu", "Liên 2: Giao người nộp tiền"))
    html = (
        f'<div class="top"><div>Đơn vị thu: <b>{f("don_vi_thu", office)}</b><br>Mã số thuế: '
        f"{f('ma_so_thue', tax)}</div>"
        f'<div class="ser">Mẫu số: {f("mau_so", f"01BLP2-{rng.randint(1, 4):03d}")}<br>Ký hiệu: '
        f"{f('ky_hieu', f'{letters}-{on:%y}P')}"
        f"<br>Số: <b>{f('so', f'{rng.randint(40, 48999):07d}')}</b></div></div>"
        f'<div class="ttl">BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</div><div class="mid"><i>({copy})</i></div>'
        + line(("Tên loại phí, lệ phí:", f("ten_phi", fee)))
        + line(("Tên đơn vị hoặc người nộp tiền:", f("nguoi_nop", who.name)))
        + line(("Địa chỉ:", f("dia_chi", who.home)))
        + line(("Số tiền:", f("so_tien", f"{grouped(amount)} đồng", amount)))
        + line(("(Viết bằng chữ):", f("so_tien_bang_chu", f"{capital(number_in_words(amount))} đồng")))
        + line(("Hình thức thanh toán:", f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "TM")))))
        + wide(
            f'<div class="sg"><br>Người nộp tiền<br><i class="sm">(Ký, ghi rõ họ tên)</i>{ink()}{who.name}</div>',
            f'<div class="sg"><i>{f("ngay_thu", capital(long_date(on)), on.isoformat())}</i><br>Người thu tiền<br>'
            '<i class="sm">(Ký, ghi rõ họ tên)</i>'
            f"{ink(office)}{clerk(rng, on, at)}</div>",
        )
    )
    css = ".ln .v{font-family:Cousine;font-size:.9em}" if rng.random() < 0.6 else ""
    pages(paper, html, "11.5pt Tinos", _FEE + css, size=(210, 148))
