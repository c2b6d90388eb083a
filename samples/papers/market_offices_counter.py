"""What counters of market towns print: a receipt of papers, a sheet that follows them, receipts of money."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from samples.blocks import grid, head, notes, para, signed, wide
from samples.captions import flowing, line, plain, typed
from samples.communes import case_number, office, superior
from samples.fields import dated, mark, teller
from samples.paper import Paper, layout
from samples.papers.market_offices import Desk
from samples.people import MERGER, draw_tax_code, official, workday
from samples.words import capital, grouped, number_in_words

_CASES = (
    ("1.000656", "Đăng ký khai tử", 1, ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
    ("1.004746", "Đăng ký lại kết hôn", 5, ("Tờ khai đăng ký lại kết hôn", "Bản sao Giấy chứng nhận kết hôn được cấp trước đây")),
    ("1.004884", "Đăng ký lại khai sinh", 5, ("Tờ khai đăng ký lại khai sinh", "Bản sao hồ sơ, giấy tờ của người yêu cầu có thông tin liên quan đến nội dung khai sinh", "Văn bản cam đoan về việc đã đăng ký khai sinh")),
)  # fmt: skip


def _clock(rng: Random, on: date) -> datetime:
    """An hour at which the counter is open."""
    return datetime.combine(on, time(rng.choice((7, 8, 9, 10, 13, 14, 15)), rng.randint(31, 59)))


def _spoken(when: datetime) -> str:
    return f"{when:%H} giờ {when:%M} phút, ngày {when:%d/%m/%Y}"


def _kept(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M}"


@layout("giay_tiep_nhan_hen_tra", "mk_slip_lean", split="unseen12", years=(2021, 2026))
def slip(paper: Paper, on: date) -> None:
    """A5 high: who and what in a frame without lines, the papers in a table with kinds of copies, hours in a box."""
    d = Desk(paper, on)
    one = d.who(age=(22, 66))
    code, procedure, days, listed = d.rng.choice(_CASES)
    taken = _clock(d.rng, on)
    due = _clock(d.rng, workday(on + timedelta(days=days)))
    clerk = official(d.rng)
    desk = "TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG" if on >= MERGER else "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"
    desk += f"<br>{d.place.name.upper()}"
    paper.set(bo_phan_tiep_nhan=desk.replace("<br>", " "), thanh_phan=list(listed))
    tell = teller(
        paper,
        {
            "ma_ho_so": case_number(d.rng, on),
            "nguoi_nop": (one.name.upper(), one.name),
            "so_dinh_danh": one.id_number,
            "dia_chi": one.home,
            "so_dien_thoai": f"09{d.rng.randrange(10**8):08d}",
            "ten_thu_tuc": procedure,
            "ma_thu_tuc": code,
            "thoi_diem_tiep_nhan": (_spoken(taken), _kept(taken)),
            "thoi_diem_hen_tra": (_spoken(due), _kept(due)),
            "nguoi_tiep_nhan": clerk,
        },
    )
    body = (
        head((f"UBND {d.place.name.upper()}", f'<span data-f="bo_phan_tiep_nhan">{desk}</span>'), share=44)
        + '<h1 style="font-size:13pt;margin:2mm 0 0">GIẤY TIẾP NHẬN HỒ SƠ<br>VÀ HẸN TRẢ KẾT QUẢ</h1>'
        + f'<p class="c" style="margin:0 0 2mm">Mã hồ sơ: <b>{tell("ma_ho_so")}</b></p>'
        + flowing(
            f"""Họ tên người nộp: | <b>{tell("nguoi_nop")}</b>
            Số CCCD/ĐDCN: | {tell("so_dinh_danh")} | ĐT: | {tell("so_dien_thoai")}
            Địa chỉ: | {tell("dia_chi")}
            Nội dung giải quyết: | {tell("ten_thu_tuc")} (Mã TTHC: {tell("ma_thu_tuc")})"""
        )
        + "<p>Giấy tờ đã nộp:</p>"
        + grid(
            [(str(n), mark("thanh_phan", name), "01", d.rng.choice(("Bản chính", "Bản sao"))) for n, name in enumerate(listed, 1)],
            ("TT", "Tên giấy tờ", "SL", "Hình thức"),
            widths=(8, 60, 9, 23),
        )
        + '<div class="box" style="margin-top:2.5mm">'
        + plain(
            f"""Nhận lúc: | {tell("thoi_diem_tiep_nhan")}
            Hẹn trả lúc: | <b>{tell("thoi_diem_hen_tra")}</b>
            Lệ phí: | {d.rng.choice(("Không", "8.000 đồng", "15.000 đồng"))}
            Nơi trả: | Quầy số {d.rng.randint(1, 6)} hoặc qua bưu chính công ích"""
        )
        + "</div>"
        + wide(
            signed("Người nộp hồ sơ", one.name, "(Ký, ghi rõ họ tên)"),
            signed("Người tiếp nhận", tell("nguoi_tiep_nhan"), "(Ký số/đóng dấu)"),
            css="low",
        )
        + notes("Tra cứu tình trạng hồ sơ bằng mã hồ sơ nêu trên tại Cổng Dịch vụ công. Khi nhận kết quả mang theo giấy này.")
    )  # fmt: skip
    d.show(
        body, "10pt Arimo", ".page{padding:8mm 9mm} p{margin:.8mm 0} .hd td{font-size:.9em} .t td,.t th{padding:.6mm 1mm}", size=(148, 210)
    )  # fmt: skip


@layout("phieu_kiem_soat", "mk_follow_pairs", split="unseen12", years=(2019, 2026))
def follow(paper: Paper, on: date) -> None:
    """Each hand-over is two rows: who gave, who took; hour and result stand in cells over both, signatures beside."""
    d = Desk(paper, on)
    new = on >= MERGER
    first = "Trung tâm Phục vụ hành chính công" if new else "Bộ phận Tiếp nhận và Trả kết quả"
    expert = "Phòng Văn hóa - Xã hội" if new else "Công chức Tư pháp - Hộ tịch"
    chain = (first, expert, f"Lãnh đạo UBND {d.kind}", "Văn thư", first)
    _, procedure, _, _ = d.rng.choice(_CASES)
    tell = teller(
        paper,
        {"ma_ho_so": case_number(d.rng, on), "co_quan_giai_quyet": office(d.place), "ten_thu_tuc": procedure},
    )
    rows, steps, when = "", [], _clock(d.rng, on)
    for number, (giver, taker) in enumerate(pairwise(chain), 1):
        result = d.rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn"))
        said = f"{when:%H} giờ {when:%M}, ngày {when:%d/%m/%Y}"
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": _kept(when), "ket_qua": result})
        rows += (
            f'<tr><td rowspan="2" class="c">{number}</td><td>Giao: {mark("buoc", giver)}</td><td rowspan="2" class="c">{mark("buoc", said)}</td>'
            f'<td rowspan="2" class="c">{mark("buoc", result)}</td><td rowspan="2"></td></tr><tr><td>Nhận: {mark("buoc", taker)}</td></tr>'
        )
        when = _clock(d.rng, workday(when.date() + timedelta(days=d.rng.randint(0, 2) or 1)))
    paper.set(buoc=steps)
    body = (
        head((superior(d.place), f"ỦY BAN NHÂN DÂN<br>{d.place.name.upper()}"), f"Mã hồ sơ: {tell('ma_ho_so')}", f"{d.place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}")
        + "<h1>PHIẾU KIỂM SOÁT<br>QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>"
        + line(("Cơ quan giải quyết hồ sơ:", tell("co_quan_giai_quyet")))
        + line(("Thủ tục hành chính:", tell("ten_thu_tuc")))
        + line(("Cơ quan phối hợp (nếu có):", "&nbsp;"))
        + '<table class="t" style="margin-top:4mm"><tr class="sm"><th style="width:7%">STT</th><th style="width:42%">Tên cơ quan, bộ phận giao - nhận</th>'
        + '<th>Thời gian giao, nhận hồ sơ</th><th style="width:19%">Kết quả giải quyết (Trước hạn/Đúng hạn/ Quá hạn)</th><th style="width:11%">Ghi chú</th></tr>'
        + rows
        + "</table>"
        + para("<i>Ghi chú: Phiếu này được luân chuyển cùng hồ sơ và lưu tại nơi trả kết quả.</i>", css="fine")
        + '<div style="margin-left:88mm">'
        + signed("NGƯỜI LẬP PHIẾU", official(d.rng))
        + "</div>"
    )  # fmt: skip
    d.show(body, "12.5pt TeX Gyre Termes")


@layout("bien_lai", "mk_land_fee_electronic", split="unseen12", years=(2022, 2026))
def land_fee(paper: Paper, on: date) -> None:
    """A land office's electronic receipt, half a sheet wide: captions in two languages' manner, a signature in a frame."""
    d = Desk(paper, on)
    payer = d.who(age=(28, 74))
    fee, amounts = d.rng.choice(
        (
            ("Phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất", (150_000, 350_000, 1_000_000)),
            ("Lệ phí cấp đổi giấy chứng nhận quyền sử dụng đất", (20_000, 50_000, 100_000)),
            ("Phí cung cấp dữ liệu về đất đai", (120_000, 200_000)),
        )
    )
    amount = d.rng.choice(amounts)
    branch = f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {('KHU VỰC ' if on >= MERGER else '') + d.seat.upper()}"
    tell = teller(
        paper,
        {
            "don_vi_thu": branch,
            "ma_so_thue": draw_tax_code(
                lambda: d.rng.choice("0123") + "".join(str(d.rng.randrange(10)) for _ in range(8))
            ),
            "mau_so": "01BLP0-001",
            "ky_hieu": f"{d.rng.choice('ABCDE')}{d.rng.choice('ABCDE')}-{on:%y}E",
            "so": f"{d.rng.randint(14, 9800):07d}",
            "ten_phi": fee,
            "nguoi_nop": payer.name,
            "dia_chi": payer.home,
            "so_tien": (f"{grouped(amount)} VND", amount),
            "so_tien_bang_chu": capital(number_in_words(amount)) + " đồng",
            "hinh_thuc_thanh_toan": d.rng.choice(("Chuyển khoản", "Thanh toán trực tuyến", "TM/CK")),
        },
    )
    stamp = f"{on.isoformat()}T{_clock(d.rng, on):%H:%M:%S}"
    body = (
        f'<table><tr><td style="width:66%"><b>{tell("don_vi_thu")}</b><br>MST: {tell("ma_so_thue")}<br>Điện thoại: 02{d.rng.randrange(10**8):08d}</td>'
        + f'<td>Mẫu số: {tell("mau_so")}<br>Ký hiệu: {tell("ky_hieu")}<br>Số: <b style="color:#b02020">{tell("so")}</b></td></tr></table>'
        + '<h1 style="font-size:14pt;margin:2mm 0 0">BIÊN LAI THU PHÍ, LỆ PHÍ</h1>'
        + f'<p class="c i" style="margin:0 0 1mm">(Biên lai điện tử)<br>{dated(paper, "ngay_thu", on, first="Ngày")}</p>'
        + typed(
            f"""Tên đơn vị/Người nộp tiền: | {tell("nguoi_nop")}
            Địa chỉ: | {tell("dia_chi")}
            Lý do thu: | {tell("ten_phi")}
            Số tiền: | <b>{tell("so_tien")}</b> | Hình thức thanh toán: | {tell("hinh_thuc_thanh_toan")}
            Bằng chữ: | <i>{tell("so_tien_bang_chu")}</i>"""
        )
        + '<table class="low" style="margin-top:2mm"><tr><td class="c" style="width:50%"><b>Người nộp tiền</b></td><td class="c"><b>Người thu tiền</b><br>'
        + f'<div class="digital" style="margin-top:1mm">Ký điện tử bởi: {branch}<br>Ngày ký: {stamp}</div></td></tr></table>'
        + f'<p class="fine c edge" style="left:10mm;right:10mm;bottom:9mm">Tra cứu biên lai tại cổng của nhà cung cấp, mã tra cứu: {d.rng.randrange(16**10):010X}</p>'
    )
    d.show(body, "11.5pt Arimo", ".page{padding:9mm 12mm} .ln{margin:1mm 0}", size=(210, 148))


@layout("bien_lai", "mk_school_receipt", split="unseen12", years=(2018, 2026))
def school_receipt(paper: Paper, on: date) -> None:
    """A school's receipt of the accountants' form C45-BB: unit and code at the left, book and number at the right."""
    d = Desk(paper, on)
    payer = d.who(age=(27, 50))
    months = d.rng.choice(("tháng 9, 10", "học kỳ I", "tháng 02, 3"))
    amount = d.rng.randrange(60, 900, 5) * 1000
    tell = teller(
        paper,
        {
            "don_vi_thu": f"Trường {d.rng.choice(('Mầm non', 'Tiểu học', 'THCS'))} {d.place.bare}",
            "mau_so": "C45-BB",
            "so": f"{d.rng.randint(3, 480):04d}",
            "ten_phi": f"Học phí {months} năm học {on.year}-{on.year + 1}",
            "nguoi_nop": payer.name,
            "dia_chi": payer.home,
            "so_tien": (f"{grouped(amount)} đồng", amount),
            "so_tien_bang_chu": capital(number_in_words(amount)) + " đồng chẵn",
        },
    )
    body = (
        f'<table><tr><td style="width:55%">Đơn vị: <b>{tell("don_vi_thu")}</b><br>Mã QHNS: 11{d.rng.randrange(10**5):05d}</td>'
        + f'<td class="c"><b>Mẫu số: {tell("mau_so")}</b><br><span class="fine i">(Ban hành kèm theo Thông tư số 107/2017/TT-BTC<br>ngày 10/10/2017 của Bộ Tài chính)</span></td></tr></table>'
        + '<table style="margin-top:3mm"><tr><td style="width:22%"></td><td class="c"><b style="font-size:16pt">BIÊN LAI THU TIỀN</b><br>'
        + f'<i>{dated(paper, "ngay_thu", on, first="Ngày")}</i></td><td style="width:24%">Quyển số: {d.rng.randint(1, 9):02d}<br>Số: {tell("so")}</td></tr></table>'
        + line(("- Họ và tên người nộp:", tell("nguoi_nop")))
        + line(("- Địa chỉ:", tell("dia_chi")))
        + line(("- Nội dung thu:", tell("ten_phi")))
        + line(("- Số tiền thu:", tell("so_tien")))
        + line(("&nbsp; (Viết bằng chữ):", tell("so_tien_bang_chu")))
        + wide(
            signed("NGƯỜI NỘP TIỀN", payer.name, "(Ký, họ tên)"),
            signed("NGƯỜI THU TIỀN", official(d.rng), "(Ký, họ tên)"),
            css="low",
        )
    )
    d.show(body, "12.5pt Tinos", ".page{padding:10mm 14mm} .ln{margin:1.6mm 0}", size=(210, 148))
