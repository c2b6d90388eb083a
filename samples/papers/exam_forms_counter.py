"""What a one-stop counter gives: an electronic receipt, a slip of the portal, a sheet of many hand-overs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random

from samples.blocks import grid, head, notes, pages, para, signed, wide
from samples.communes import slashed
from samples.fields import dated, mark
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, since
from samples.people import MERGER, Commune, draw_tax_code, official
from samples.words import capital, grouped, number_in_words, small

_FEES = (
    ("Lệ phí đăng ký khai tử quá hạn", 1, 8000),
    ("Lệ phí đăng ký nhận cha, mẹ, con", 1, 15000),
    ("Phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng đất", 1, 500000),
    ("Phí chứng thực hợp đồng, giao dịch liên quan đến quyền sử dụng đất", 1, 50000),
    ("Lệ phí cấp Giấy chứng nhận đăng ký hộ kinh doanh", 1, 100000),
    ("Phí cấp bản sao trích lục hộ tịch", 5, 8000),
    ("Phí xác nhận thông tin về cư trú trực tuyến", 2, 7000),
)


@layout("bien_lai", "xf_portal_receipt", split="unseen18", years=(2023, 2026))
def portal_receipt(paper: Paper, on: date) -> None:
    """An electronic receipt as the portal shows it: the fee in a table, paid online, signed by certificate."""
    rng, f, place = HOMES.begin(paper, on)
    name, count, price = rng.choice(_FEES)
    total = count * price
    payer = HOMES.resident(rng, on, place, age=(20, 66))
    office = f"UBND {small(place.name)}".upper() if rng.random() < 0.4 else f"Ủy ban nhân dân {small(place.name)}"
    tax = draw_tax_code(lambda: f"5000{rng.randrange(10**5):05d}")
    hour, minute, second = rng.randint(7, 16), rng.randint(0, 59), rng.randint(0, 59)
    way = rng.choice(("Thanh toán trực tuyến", "Chuyển khoản", "Thanh toán qua Cổng Dịch vụ công quốc gia"))
    words = f"{capital(number_in_words(total))} đồng"
    code = f"G22.99.{rng.randint(1, 6)}-{on:%y%m%d}{rng.randrange(10**8):08d}"
    series = f"{rng.choice(('TQ', 'HG', 'AA'))}-{on:%y}E"
    top = (
        f'<table><tr><td style="width:66%;padding-right:12mm">Đơn vị thu: <b>{f("don_vi_thu", office)}</b><br>Mã số thuế: {f("ma_so_thue", tax)}<br>Địa chỉ: '
        f"{capital(place.address())}<br>Điện thoại: 0207.3{rng.randrange(10**6):06d}</td><td>Mẫu số: {f('mau_so', '01BLP0-001')}<br>Ký hiệu: "
        f'{f("ky_hieu", series)}<br>Số: <b style="color:#b3202a">{f("so", f"{rng.randrange(20, 99999):07d}")}</b>'
        "</td></tr></table>"
    )
    rows = [
        ("1", f("ten_phi", name), "Lần" if count == 1 else "Bản", str(count), grouped(price), grouped(total)),
        ("", "<b>Tổng cộng tiền thanh toán</b>", "", "", "", f"<b>{f('so_tien', grouped(total), total)}</b>"),
    ]
    body = (
        f"{top}<h1 style='margin:9mm 0 0;font-size:16pt'>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class='c i'>(Bản thể hiện của biên lai điện tử)</p>"
        f"<p class='c'>{dated(paper, 'ngay_thu', on, first='Ngày')}</p>"
        f"<p>Tên đơn vị hoặc người nộp tiền: <b>{f('nguoi_nop', payer.name.upper() if rng.random() < 0.5 else payer.name, payer.name)}</b></p>"
        f"<p>Mã số thuế/Số định danh cá nhân: {payer.id_number}</p><p>Địa chỉ: {f('dia_chi', payer.home)}</p>"
        f"<p>Hình thức thanh toán: {f('hinh_thuc_thanh_toan', way)}</p>"
        + grid(
            rows,
            ("STT", "Tên loại phí, lệ phí", "ĐVT", "Số lượng", "Mức thu (đồng)", "Thành tiền (đồng)"),
            "t fee",
            (7, 39, 9, 10, 16, 19),
        )
        + f"<p>Số tiền viết bằng chữ: <i>{f('so_tien_bang_chu', words)}.</i></p><p>Mã giao dịch: {code}</p>"
        + wide(
            "<p class='c'><b>NGƯỜI NỘP TIỀN</b></p>",
            '<p class="c"><b>NGƯỜI THU TIỀN</b></p><div class="ok">Signature Valid<br>Ký bởi: '
            f"{office.upper()}<br>Ký ngày: {slashed(on)} {hour:02d}:{minute:02d}:{second:02d}</div>",
        )
        + "<p class='c i sm' style='margin-top:12mm'>Tra cứu biên lai điện tử tại: https://bienlai.tuyenquang.gov.vn/tracuu &nbsp; Mã tra cứu: "
        f"{''.join(rng.choice('ABCDEFGHKLMNPQRTUVXY23456789') for _ in range(10))}</p>"
        "<p class='c i sm'>(Cần kiểm tra, đối chiếu khi lập, giao, nhận biên lai)</p>"
    )
    css = (
        ".page{padding:18mm 18mm} .fee{margin:3mm 0} .fee td,.fee th{padding:1.6mm} .fee td:nth-child(n+4){text-align:right} .fee "
        "th{text-align:center} .ok{border:.4mm solid #2f8f46;color:#24723a;padding:2mm 3mm;font-size:.86em;margin:2mm 4mm}"
    )
    pages(paper, body, "12.5pt Arimo" if rng.random() < 0.5 else "13pt Tinos", css)


_STEPS = (
    ("Đăng ký biến động quyền sử dụng đất do chuyển nhượng, tặng cho", "1.013833", 10,
     ("Đơn đăng ký biến động đất đai (Mẫu số 18)", "Hợp đồng tặng cho quyền sử dụng đất đã chứng thực", "Giấy chứng nhận quyền sử dụng đất (bản gốc)", "Trích lục bản đồ địa chính thửa đất")),
    ("Thủ tục đăng ký kết hôn có yếu tố nước ngoài", "2.000806", 10,
     ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân của người nước ngoài", "Giấy xác nhận của tổ chức y tế", "Bản sao hộ chiếu")),
    ("Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc", "1.004859", 3,
     ("Tờ khai đăng ký thay đổi, cải chính hộ tịch", "Giấy khai sinh (bản chính)", "Giấy tờ liên quan đến việc cải chính")),
    ("Đăng ký thành lập hộ kinh doanh", "1.001612", 3,
     ("Giấy đề nghị đăng ký hộ kinh doanh", "Bản sao biên bản họp thành viên hộ gia đình", "Văn bản ủy quyền của các thành viên")),
    ("Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội", "1.001731", 5,
     ("Tờ khai đề nghị hỗ trợ chi phí mai táng", "Bản sao trích lục khai tử", "Bản sao quyết định hưởng trợ cấp xã hội")),
)  # fmt: skip


def _code(rng: Random, on: date) -> str:
    return f"H60.{rng.randint(12, 148)}.{rng.randint(1, 12):02d}-{on:%y%m%d}-{rng.randint(3, 480):04d}"


def _later(at: datetime, days: int) -> datetime:
    while days:
        at += timedelta(days=1)
        days -= at.weekday() < 5
    return at


def _centre(place: Commune) -> tuple[str, str]:
    return "TRUNG TÂM PHỤC VỤ", f"HÀNH CHÍNH CÔNG {place.name.upper()}"


@layout("giay_tiep_nhan_hen_tra", "xf_slip_one_stop", split="unseen18", years=(2025, 2026))
def slip_one_stop(paper: Paper, on: date) -> None:
    """A slip of the electronic one-stop system after the merger: a code of H60, papers in a table, times with hours."""
    rng = paper.rng
    on = since(on, rng)
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(22, 68))
    name, code, days, papers = rng.choice(_STEPS)
    at = datetime(on.year, on.month, on.day, rng.randint(7, 16), rng.randint(0, 59))
    back = _later(at, days)
    clerk = official(rng)
    paper.set(thanh_phan=list(papers))
    rows = [
        (str(n), mark("thanh_phan", one), rng.choice(("Bản chính", "Bản sao điện tử", "Bản sao chứng thực")), "01")
        for n, one in enumerate(papers, 1)
    ]
    unit = _centre(place)
    paper.set(bo_phan_tiep_nhan=" ".join(unit))
    level = small(place.name)

    def clock(when: datetime) -> str:
        return f"{when:%H} giờ {when:%M} phút, ngày {when:%d/%m/%Y}"

    number = _code(rng, on)
    body = (
        '<div style="height:25mm"></div>'
        + head(
            (f"UBND {place.name.upper()}", f'<span data-f="bo_phan_tiep_nhan">{"<br>".join(unit)}</span>'),
            f"Số: {rng.randint(20, 3900)}/TNHS",
            f"{place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}",
            share=46,
        )
        + '<h1 style="font-size:15pt;margin-top:6mm">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>'
        f'<p class="c">Mã hồ sơ: <b>{f("ma_ho_so", number)}</b></p>'
        + para(
            f"Trung tâm Phục vụ hành chính công {level} tiếp nhận hồ sơ của: <b>{f('nguoi_nop', who.name.upper(), who.name)}</b>",
            f"Số CCCD/Căn cước/Định danh: {f('so_dinh_danh', who.id_number)}",
            f"Địa chỉ: {f('dia_chi', who.home)}",
            f"Số điện thoại: {f('so_dien_thoai', f'0{rng.choice((86, 91, 97, 35))}{rng.randrange(10**7):07d}')}&emsp;&emsp;Email: ",
            f"Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', name)} (Mã thủ tục: {f('ma_thu_tuc', code)})",
            "1. Thành phần hồ sơ nộp gồm:",
        )
        + grid(rows, ("STT", "Tên giấy tờ", "Hình thức", "Số lượng"), "t", (8, 58, 21, 13))
        + para(
            "2. Số lượng hồ sơ: 01 bộ",
            f"3. Thời gian giải quyết hồ sơ theo quy định: {days:02d} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
            f"4. Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', clock(at), at.strftime('%Y-%m-%dT%H:%M'))}",
            f"5. Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', clock(back), back.strftime('%Y-%m-%dT%H:%M'))}",
            f"6. Đăng ký nhận kết quả: {rng.choice(('Trực tiếp tại quầy số', 'Tại Trung tâm, quầy số'))} {rng.randint(1, 6):02d}",
        )
        + wide(
            signed("NGƯỜI NỘP HỒ SƠ", who.name),
            signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk), seal=f"Trung tâm PVHCC {level}"),
        )
        + notes(
            f"<i>Tra cứu tình trạng hồ sơ tại https://dichvucong.gov.vn hoặc Zalo “Trung tâm PVHCC {level}”. Khi đến nhận kết quả đề nghị mang theo "
            "Giấy này và giấy tờ tùy thân.</i>"
        )
    )
    pages(
        paper,
        body,
        "12.5pt Tinos",
        "p{margin:.9mm 0} .t th{text-align:center} .t td{padding:.6mm 1.8mm} .ink{height:19mm} .page{padding-top:8mm}",
    )
    told = f"Tên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mã định danh chủ hồ sơ: {who.id_number}; Mã hồ sơ: {number}; "
    paper.sheets[0].qr(f"{told}Mã định danh cơ quan thực hiện: {number.split('-')[0]}; Mã thủ tục: {code}", 13, 7, 26)


def _pen() -> str:
    return '<div style="position:relative;height:9mm"><i data-sign style="position:absolute;left:4mm;top:1mm;width:20mm;height:7mm"></i></div>'


@layout("phieu_kiem_soat", "xf_many_handovers", split="unseen18", years=(2019, 2025))
def many_handovers(paper: Paper, on: date) -> None:
    """A control sheet that followed a file through many hands, each giving and taking with hour and outcome."""
    rng, f, place = HOMES.begin(paper, on)
    name, tthc, days, _ = rng.choice(_STEPS)
    level = small(place.name.split()[0])
    desk = {
        "1.013833": "Địa chính - Xây dựng",
        "1.001612": "Tài chính - Kế toán",
        "1.001731": "Văn hóa - Xã hội",
    }.get(tthc, "Tư pháp - Hộ tịch")
    chain = [
        "Bộ phận Tiếp nhận và Trả kết quả",
        f"Công chức {desk} {level}",
        "Công chức Văn phòng - Thống kê",
        f"Phó Chủ tịch UBND {level}",
        f"Chủ tịch UBND {level}",
        "Văn thư",
        "Bộ phận Tiếp nhận và Trả kết quả",
    ]
    if desk.startswith("Địa chính"):
        chain.insert(2, "Chi nhánh Văn phòng Đăng ký đất đai")
        chain.insert(3, "Bộ phận Tiếp nhận và Trả kết quả")
    at = datetime(on.year, on.month, on.day, 8, rng.randint(3, 55))
    steps, rows = [], []
    for giver, taker in pairwise(chain):
        late = 1 if len(steps) > 2 else 0
        outcome = rng.choices(("Đúng hạn", "Trước hạn", "Quá hạn"), (6, 3, late))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": at.strftime("%Y-%m-%dT%H:%M"), "ket_qua": outcome})
        said = f"{at:%H} giờ {at:%M} phút, ngày {at:%d/%m/%Y}"
        rows.append(
            (
                f"<b>Giao:</b> {mark('buoc', giver)}<br><b>Nhận:</b> {mark('buoc', taker)}",
                f"{mark('buoc', said)}<table class='in'><tr><td>Người giao{_pen()}{official(rng)}</td><td>Người nhận{_pen()}{official(rng)}</td></tr></table>",
                mark("buoc", outcome),
                rng.choice(("", "", "Đủ thành phần hồ sơ", "Đã ký duyệt")),
            )
        )
        at = _later(at, rng.randint(0, 2)).replace(hour=rng.choice((8, 9, 10, 14, 15, 16)), minute=rng.randint(1, 58))
        if steps[-1]["thoi_diem"] >= at.strftime("%Y-%m-%dT%H:%M"):
            at = _later(at, 1)
    paper.set(buoc=steps)
    unit = 60 if place.province.endswith("Quang") else 22
    old = f"000.{rng.randint(10, 40)}.{rng.randint(21, 60)}.H{unit}-{on:%y%m%d}-{rng.randint(2, 320):04d}"
    code = old if on < MERGER else _code(rng, on)
    lines = ("ỦY BAN NHÂN DÂN", place.name.upper())
    paper.set(co_quan_giai_quyet=f"UBND {small(place.name)}")
    top = head(
        ("<br>".join(lines), "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"),
        f"Số: {rng.randint(3, 900)}/PKS",
        f"{place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}",
    )
    heads = (
        "TÊN CƠ QUAN, BỘ PHẬN",
        "THỜI GIAN GIAO, NHẬN HỒ SƠ",
        "KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br>(Trước hạn/Đúng hạn/Quá hạn)",
        "GHI CHÚ",
    )
    widths = (31, 35, 19, 15)
    body = (
        f'{top}<h1 style="font-size:14.5pt;margin-top:5mm">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>'
        + para(
            f"Mã hồ sơ: <b>{f('ma_ho_so', code)}</b>",
            f"Cơ quan (bộ phận) giải quyết hồ sơ: {mark('co_quan_giai_quyet', f'UBND {small(place.name)}')}",
            f"Thủ tục: {f('ten_thu_tuc', name)} (thời hạn giải quyết: {days:02d} ngày làm việc)",
        )
        + grid(rows[:4], heads, "t hand", widths)
    )
    rest = (
        '<div class="c">2</div>'
        + grid(rows[4:], heads, "t hand", widths)
        + notes(
            "<i><b>Ghi chú:</b> - Trường hợp hồ sơ được chuyển qua hệ thống thông tin một cửa điện tử thì thời gian giao, nhận lấy theo hệ thống. - Kết quả giải "
            "quyết hồ sơ do người nhận ghi; Phiếu được lưu cùng hồ sơ.</i>"
        )
    )
    css = ".hand{font-size:.86em} .hand th{text-align:center;vertical-align:middle} .in td{border:0!important;text-align:center;padding:1mm 0 0} .hand .in td{width:50%;font-size:.94em}"
    pages(paper, (body, rest), "12.5pt Tinos", css)
