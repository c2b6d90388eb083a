"""Slips and receipts of the one-stop counters of communes along the border."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from samples.blocks import head, pages, signed, wide
from samples.fields import filler, mark
from samples.paper import Paper, layout
from samples.papers.border_forms_people import RULES, begin, dweller, portal
from samples.people import after_merger, draw_tax_code, official, workday
from samples.words import capital, grouped, long_date, number_in_words, small

_PROCEDURES = (
    ("Đăng ký khai sinh", "1.001193", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Văn bản cam đoan về việc sinh")),
    ("Cấp Giấy xác nhận tình trạng hôn nhân", "1.004873", ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ly hôn hoặc bản án đã có hiệu lực pháp luật")),
    ("Đăng ký lại khai sinh", "1.004884", ("Tờ khai đăng ký lại khai sinh theo mẫu", "Bản sao Giấy khai sinh được cấp trước đây", "Giấy tờ tùy thân có dán ảnh của người yêu cầu")),
    ("Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng", "1.001776",
     ("Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1b)", "Giấy xác nhận khuyết tật", "Thẻ căn cước công dân (bản sao)")),
    ("Đăng ký khai tử", "1.000656", ("Tờ khai đăng ký khai tử", "Giấy báo tử hoặc giấy tờ thay thế Giấy báo tử", "Văn bản ủy quyền (có chứng thực)")),
)  # fmt: skip


def _at(rng: Random, day: date, first: int, last: int) -> tuple[str, str]:
    """An hour of office work on ``day``: in words, and as kept."""
    when = datetime(day.year, day.month, day.day, rng.randint(first, last), rng.randint(1, 58))
    return f"{when:%H} giờ {when:%M} phút, {long_date(day)}", f"{when:%Y-%m-%dT%H:%M}"


@layout("giay_tiep_nhan_hen_tra", "bf_tiep_nhan_118", split="unseen17", years=(2025, 2026))
def received_2025(paper: Paper, on: date) -> None:
    """The slip of NĐ 118/2025: the commune's centre of services, a QR code at the top left, what was handed in."""
    on = after_merger(on)
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(21, 66))
    title, code, parts = rng.choice(_PROCEDURES)
    days = rng.choice((1, 3, 5, 8, 15))
    came, kept = _at(rng, on, 8, 11)
    back, due = _at(rng, workday(on + timedelta(days=days)), 14, 16)
    file = f"{portal(place)}.{rng.randint(20, 150)}-{on:%y%m%d}-{rng.randint(2, 180):04d}"
    center = f"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place.name.upper()}"
    clerk = official(rng)
    listed = list(parts[: rng.randint(2, len(parts))])
    paper.set(thanh_phan=listed, bo_phan_tiep_nhan=center)
    rows = "".join(
        f'<tr><td class="c">{n}</td><td>{mark("thanh_phan", one)}</td><td class="c">{kind}</td><td class="c">01</td></tr>'
        for n, (one, kind) in enumerate(
            ((one, rng.choice(("Bản chính", "Bản sao", "Bản điện tử"))) for one in listed), 1
        )
    )
    shown = f'<span data-f="bo_phan_tiep_nhan">TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG {place.name.upper()}</span>'
    body = f"""<div style="height:13mm"></div>{
        head(
            (f"UBND {place.name.upper()}", shown),
            f"Số: {rng.randint(3, 900)}/TNHS",
            f"{place.bare}, {long_date(on)}",
            share=43,
        )
    }
<p class="tl" style="margin:6mm 0 1mm">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</p>
<p class="c">Mã hồ sơ: <b>{f("ma_ho_so", file)}</b></p>
<p class="c i sq">(Liên: Giao cho tổ chức, cá nhân nộp hồ sơ)</p><div style="height:3mm"></div>
<p>Tiếp nhận hồ sơ của: <b>{f("nguoi_nop", who.name.upper(), who.name)}</b></p>
<p>Số CCCD/định danh: {f("so_dinh_danh", who.id_number)}</p>
<p>Địa chỉ: {f("dia_chi", who.home)}</p>
<p>Số điện thoại: {
        f("so_dien_thoai", f"0{rng.choice((36, 38, 97, 98, 86))}{rng.randrange(10**7):07d}")
    } &emsp;&emsp; Email: .................................</p>
<p class="j">Nội dung yêu cầu giải quyết: {f("ten_thu_tuc", title)} (mã thủ tục {f("ma_thu_tuc", code)})</p>
<p>Cơ quan giải quyết: Ủy ban nhân dân {small(place.name)}</p>
<p>1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:</p>
<table class="t" style="font-size:.94em"><tr><th style="width:9%">STT</th><th>Tên thành phần hồ sơ</th><th style="width:18%">Hình thức</th><th style="width:14%">Số lượng</th></tr>{
        rows
    }</table>
<p>2. Thời gian giải quyết hồ sơ theo quy định là: {days:02d} ngày làm việc</p>
<p>3. Thời gian nhận hồ sơ: {f("thoi_diem_tiep_nhan", came, kept)}</p>
<p>4. Thời gian trả kết quả giải quyết hồ sơ: {f("thoi_diem_hen_tra", back, due)}</p>
<p>5. Đăng ký nhận kết quả: {
        rng.choice(("Tại Trung tâm Phục vụ hành chính công xã", "Qua dịch vụ bưu chính công ích"))
    }</p>
<p>6. Phí, lệ phí: {rng.choice(("Không", "Miễn lệ phí", "8.000 đồng"))}</p><div style="height:5mm"></div>
{
        wide(
            signed("NGƯỜI NỘP HỒ SƠ", who.name),
            signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f"<b>{f('nguoi_tiep_nhan', clerk)}</b>"),
        )
    }"""
    pages(
        paper, body, rng.choice(("13pt Tinos", "13pt TeX Gyre Termes")), RULES + ".ink{height:20mm} p{margin:1.4mm 0}"
    )
    payload = (
        f"Tên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mã định danh chủ hồ sơ: {who.id_number}; "
        f"Mã hồ sơ: {file}; Mã thủ tục: {code}"
    )
    paper.sheets[-1].qr(payload, 24, 7, 19)


@layout("phieu_kiem_soat", "bf_kiem_soat_2018", split="unseen17", years=(2019, 2024))
def flow_2018(paper: Paper, on: date) -> None:
    """The form of TT 01/2018: who hands over and who takes in one cell, the hour in another, on time or not."""
    rng, f, place = begin(paper, on)
    title, _, _ = rng.choice(_PROCEDURES)
    file = f"000.{rng.randint(10, 40)}.{rng.randint(20, 45)}.{portal(place)}-{on:%y%m%d}-{rng.randint(2, 300):04d}"
    posts = (
        "Bộ phận TN&TKQ",
        rng.choice(("Công chức Tư pháp - Hộ tịch", "Công chức Văn hóa - Xã hội")),
        "Lãnh đạo UBND xã",
    )
    own = "thị trấn" if place.name.startswith("Thị") else "xã"
    posts = (posts[0], posts[1], f"Lãnh đạo UBND {own}")
    road = [(posts[0], posts[1]), (posts[1], posts[2]), (posts[2], posts[1]), (posts[1], posts[0])]
    if rng.random() < 0.4:
        road = [road[0], road[1], (posts[2], posts[0])]
    names = {post: official(rng) for post in posts}
    steps: list[dict[str, str]] = []
    day, rows = on, []
    for n, (gives, takes) in enumerate(road):
        text, kept = _at(rng, day, *((8, 10) if n % 2 == 0 else (14, 16)))
        result = "Quá hạn" if rng.random() < 0.08 else rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn"))
        steps.append({"giao": gives, "nhan": takes, "thoi_diem": kept, "ket_qua": result})
        who = (f"{k}: {mark('buoc', one)}" for k, one in (("1. Giao", gives), ("2. Nhận", takes)))
        sign = '<div style="position:relative;height:9mm"><i data-sign style="position:absolute;left:6mm;top:.5mm;width:20mm;height:8mm"></i></div>'
        people = f'<div class="row" style="gap:2mm;text-align:center;font-size:.88em"><div>Người giao{sign}{names[gives]}</div><div>Người nhận{sign}{names[takes]}</div></div>'
        rows.append(
            f'<tr><td>{"<br>".join(who)}</td><td><p class="c" style="margin:0 0 1mm">{mark("buoc", text)}</p>{people}</td>'
            f'<td class="c">{mark("buoc", result)}</td><td></td></tr>'
        )
        day = workday(day + timedelta(days=n % 2 * rng.randint(1, 2)))
    paper.set(buoc=steps)
    office = f"UBND {place.address()}"
    left = (f"UBND {place.district.upper()}", f"UBND {place.name.upper()}")
    body = f"""{head(left, f"Số: {rng.randint(2, 600):02d}/PKS", f"{place.bare}, {long_date(on)}", share=40)}
<p class="tl" style="margin:6mm 0 3mm;font-size:15pt">PHIẾU KIỂM SOÁT<br>QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</p>
<p>Mã số hồ sơ: <b>{f("ma_ho_so", file)}</b></p>
<p>Cơ quan (bộ phận) giải quyết hồ sơ: {f("co_quan_giai_quyet", office)}</p>
<p>Cơ quan phối hợp giải quyết hồ sơ: Không</p>
<p class="j">Nội dung yêu cầu giải quyết: {f("ten_thu_tuc", title)}</p>
<table class="t" style="font-size:.9em;margin-top:3mm"><tr><th style="width:29%">TÊN CƠ QUAN</th><th>THỜI GIAN GIAO, NHẬN HỒ SƠ</th>
<th style="width:16%">KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br><span style="font-weight:normal;font-size:.85em">(Trước hạn/Đúng hạn/Quá hạn)</span></th><th style="width:11%">GHI CHÚ</th></tr>{"".join(rows)}</table>
<p class="sq i" style="margin-top:4mm">Ghi chú: Trường hợp hồ sơ được chuyển qua nhiều bộ phận thì mỗi bộ phận nhận, giao đều ghi vào phiếu này.</p>"""
    pages(paper, body, rng.choice(("13pt Tinos", "13pt FreeSerif")), RULES)


@layout("bien_lai", "bf_bien_lai_78", split="unseen17", years=(2022, 2026))
def receipt_of_78(paper: Paper, on: date) -> None:
    """An electronic receipt (NĐ 123/2020, TT 78/2021) printed on half a sheet, with the signature's box."""
    rng, _, place = begin(paper, on)
    f = filler(paper)
    payer = dweller(rng, on, place, age=(20, 70))
    fee, amount = rng.choice(
        (
            ("Lệ phí hộ tịch", rng.choice((8_000, 15_000, 30_000))), ("Phí chứng thực bản sao từ bản chính", rng.choice((4_000, 12_000, 26_000))),
            ("Phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất", rng.choice((150_000, 350_000, 1_205_000))),
            ("Lệ phí đăng ký cư trú", rng.choice((7_000, 10_000, 15_000))),
        )
    )  # fmt: skip
    cents = capital(number_in_words(amount)) + rng.choice((" đồng", " đồng chẵn", " đồng."))
    tax = draw_tax_code(lambda: f"{rng.randrange(10**9):09d}")
    unit = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    clerk = official(rng)
    when = datetime(on.year, on.month, on.day, rng.randint(8, 16), rng.randint(0, 59), rng.randint(0, 59))
    who = f"<b>{f('nguoi_nop', payer.name.upper(), payer.name)}</b>"
    top = f"""<table><tr><td style="width:58%"><b>Đơn vị thu: {f("don_vi_thu", unit)}</b><br>Mã số thuế: {f("ma_so_thue", tax)}<br>
<span class="sq">Địa chỉ: {capital(small(place.name))}, {place.province[:1].lower() + place.province[1:]}</span></td>
<td>Mẫu số: {f("mau_so", "01BLP0-001")}<br>Ký hiệu: {f("ky_hieu", f"{rng.choice(('AA', 'TQ', 'AB', 'BL'))}-{on:%y}E")}<br>
Số: <b style="color:#b3202a">{f("so", f"{rng.randint(12, 4800):07d}")}</b></td></tr></table>"""
    day = f'<span data-f="ngay_thu">Ngày {on:%d} tháng {on:%m} năm {on.year}</span>'
    paper.set(ngay_thu=on.isoformat())
    body = f"""{top}<p class="tl" style="font-size:15pt;margin:3mm 0 0">BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</p>
<p class="c i sq" style="margin:0 0 2mm">(Bản thể hiện của biên lai điện tử)</p>
<p>Tên loại phí, lệ phí: {f("ten_phi", fee)}</p>
<p>Tên đơn vị hoặc người nộp tiền: {who}</p>
<p>Địa chỉ: {f("dia_chi", payer.home)}</p>
<p>Số tiền: <b>{f("so_tien", grouped(amount) + rng.choice((" đồng", " VNĐ", "đ")), amount)}</b></p>
<p>(Viết bằng chữ): <i>{f("so_tien_bang_chu", cents)}</i></p>
<p>Hình thức thanh toán: {f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản", "TM/CK", "Thanh toán trực tuyến")))}</p>
<table style="margin-top:3mm"><tr><td style="width:50%"></td><td class="c">{day}<br><b>Người thu tiền</b><br>
<div style="border:.3mm solid #2c8a4b;color:#1d6b38;display:inline-block;padding:1mm 3mm;text-align:left;font-size:9.5pt;line-height:1.25;margin:1mm 0">
Signature Valid<br>Ký bởi: {unit}<br>Ký ngày: {when:%d/%m/%Y %H:%M:%S}</div><br>{clerk}</td></tr></table>
<p class="c i" style="font-size:8.5pt;margin:2mm 0 0">Tra cứu biên lai tại: bienlai.example - Mã tra cứu: {rng.randrange(16**8):08X}</p>"""
    pages(
        paper,
        body,
        rng.choice(("11.5pt Tinos", "10.5pt Arimo")),
        RULES + "p{margin:.9mm 0} .page{padding:9mm 14mm 8mm 16mm;line-height:1.28}",
        size=(210, 148),
    )
