"""Letters, receipts and the papers of the one-stop counter as offices of a second province set them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, bare_pages, head, signed, signer
from samples.communes import folk, office, place_of, start
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.people import Commune, after_merger, draw_tax_code, official, workday
from samples.prose import tasks
from samples.words import grouped, number_in_words

_PROCEDURES = (
    ("1.001193", "Đăng ký khai sinh", ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh")),
    ("1.000656", "Đăng ký khai tử", ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
    ("1.000894", "Đăng ký kết hôn", ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân")),
    (
        "1.004873",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Bản sao quyết định ly hôn"),
    ),
)
"""Code, name and papers of procedures of a commune."""

_CODES = {"Tỉnh Thái Nguyên": "H55", "Tỉnh Lào Cai": "H38"}


def _case_number(rng: Random, place: Commune, on: date) -> str:
    return (
        f"{_CODES.get(place.province, 'H60')}.{rng.randint(12, 88)}.{rng.randint(1, 9):02d}-{on:%y%m%d}-"
        f"{rng.randint(1, 420):04d}"
    )


def _named(place: Commune) -> str:
    """ "xã Đại Từ"."""
    return place.address().split(",")[0]


def _to_list(receivers: tuple[str, ...]) -> str:
    return "".join(
        f"<div>- {mark('noi_nhan', r)}{'.' if n == len(receivers) else ';'}</div>" for n, r in enumerate(receivers, 1)
    )


@layout("van_ban_hanh_chinh", "sp_submission_costs", split="unseen8", years=(2025, 2026))
def submission(paper: Paper, on: date) -> None:
    """A submission of a commune's department: a table of costs on the first page, the signer on the second."""
    on = after_merger(on)
    rng, f, place = start(paper, on, place_of)
    department, symbol = rng.choice((("PHÒNG KINH TẾ", "KT"), ("PHÒNG VĂN HÓA - XÃ HỘI", "VHXH")))
    own = department[:1] + department[1:].lower().replace("xã hội", "Xã hội").replace("văn hóa", "Văn hóa")
    own = own.replace("kinh tế", "Kinh tế")
    number = rng.randint(4, 98)
    notation = f"TTr-{symbol}"
    about = rng.choice(
        (
            "Đề nghị bố trí kinh phí số hóa hồ sơ lưu trữ và mua sắm máy quét",
            "Đề nghị hỗ trợ kinh phí khắc phục thiệt hại do mưa lũ gây ra",
            "Đề nghị phê duyệt dự toán tổ chức các lớp bồi dưỡng kỹ năng số",
        )
    )
    to = (f"Ủy ban nhân dân {_named(place)}", "Thường trực Đảng ủy")
    receivers = ("Như trên", "Lãnh đạo phòng", f"Lưu: VT, {symbol}")
    paper.set(
        co_quan_chu_quan=f"UBND {place.name.upper()}", co_quan_ban_hanh=department, so=f"{number:02d}",
        ky_hieu=notation, so_ky_hieu=f"{number:02d}/{notation}", ten_loai="Tờ trình", kinh_gui=list(to),
        noi_nhan=list(receivers), quyen_han_ky="KT. TRƯỞNG PHÒNG",
    )  # fmt: skip
    costs = [(t, rng.randint(4, 90) * 500_000) for t in ("Nhân công", "Thiết bị", "Vận chuyển", "Chi phí khác")]
    rows = "".join(
        f"<tr><td class='c'>{n}</td><td>{t}</td><td class='r'>{grouped(v)}</td></tr>"
        for n, (t, v) in enumerate(costs, 1)
    )
    total = sum(v for _, v in costs)
    steps = tasks(rng, 8)
    left = (mark("co_quan_chu_quan", f"UBND {place.name.upper()}"), mark("co_quan_ban_hanh", department))
    numbered = '<span data-f="so_ky_hieu">' + f"{mark('so', f'{number:02d}')}/{mark('ky_hieu', notation)}</span>"
    first = (
        head(left, f"Số: {numbered}", f"{f('dia_danh', place.bare)}, {dated(paper, 'ngay_ban_hanh', on)}")
        + f'<h1 class="s">{mark("ten_loai", "TỜ TRÌNH")}</h1><div class="c"><b>{f("trich_yeu", about)}</b></div>'
        + '<table class="kg"><tr><td class="kc">Kính gửi:</td><td>'
        + "".join(f"<div>- {mark('kinh_gui', t)}{'.' if t == to[-1] else ';'}</div>" for t in to)
        + "</td></tr></table>"
        + f"<p class='j'>Căn cứ tình hình thực tế và nhiệm vụ được giao năm {on.year}, {own} xây dựng dự toán "
        "kinh phí "
        + "như sau:</p>"
        + f'<table class="t"><tr><th>STT</th><th>Nội dung chi</th><th>Số tiền (đồng)</th></tr>{rows}'
        + f"<tr><td></td><td><b>Tổng cộng</b></td><td class='r'><b>{grouped(total)}</b></td></tr></table>"
        + f"<p class='j'>(Bằng chữ: {number_in_words(total).capitalize()} đồng)</p>"
        + "".join(f"<p class='j'>{s}</p>" for s in steps[:6])
    )
    second = (
        '<div class="no">2</div>'
        + "".join(f"<p class='j'>{s}</p>" for s in steps[6:])
        + f"<p class='j'>{own} kính trình xem xét, phê duyệt./.</p>"
        + '<div class="row" style="margin-top:6mm"><div class="nn"><b class="i">Nơi nhận:</b>'
        + _to_list(receivers)
        + "</div>"
        + signer(
            paper,
            f"{own} {place.name.lower()}",
            "PHÓ TRƯỞNG PHÒNG",
            above=(mark("quyen_han_ky", "KT. TRƯỞNG PHÒNG"),),
        )
        + "</div>"
    )
    css = (
        ".j{text-align:justify;text-indent:10mm} .s{font-size:15pt;margin-bottom:0} .nn{font-size:11pt}"
        ".kg{width:auto;margin:5mm auto} .kc{padding-right:3mm} .no{text-align:center;margin:-6mm 0 4mm}"
    )
    bare_pages(paper, [first, second], "13.5pt TeX Gyre Pagella", css)


@layout("van_ban_hanh_chinh", "sp_party_plan", split="unseen8", years=(2025, 2026))
def party_plan(paper: Paper, on: date) -> None:
    """A plan of a commune's Party committee, number and day by hand."""
    on = after_merger(on)
    rng, f, place = start(paper, on, place_of)
    number = rng.randint(2, 97)
    topic = rng.choice(
        (
            "kiểm tra, giám sát việc số hóa tài liệu",
            "tuyên truyền chuyển đổi số trong các chi bộ",
            "sinh hoạt chuyên đề về cải cách hành chính",
        )
    )
    about = f"{topic[0].upper()}{topic[1:]} năm {on.year}"
    above = f"ĐẢNG BỘ {place.province.upper()}"
    own = f"ĐẢNG ỦY {place.name.upper()}"
    receivers = (
        "Ban Thường vụ Tỉnh ủy (để báo cáo)",
        "Các đồng chí Đảng ủy viên",
        "Các chi bộ, đảng bộ trực thuộc",
        "Lưu Văn phòng Đảng ủy",
    )
    paper.set(
        so=f"{number:02d}", ky_hieu="KH/ĐU", so_ky_hieu=f"{number:02d}-KH/ĐU", ten_loai="Kế hoạch",
        noi_nhan=list(receivers),
    )  # fmt: skip
    numbered = f'<span data-f="so_ky_hieu">{mark("so", f"{number:02d}", pen=True)}-{mark("ky_hieu", "KH/ĐU")}</span>'
    body = (
        f'<table class="hd"><tr><td style="width:48%">{f("co_quan_chu_quan", above)}<br>'
        + f"<b>{f('co_quan_ban_hanh', own)}</b><br>*<br>Số {numbered}</td>"
        + f'<td><b class="motto">ĐẢNG CỘNG SẢN VIỆT NAM</b><br><br><i>{f("dia_danh", place.bare)}, '
        + f"{dated(paper, 'ngay_ban_hanh', on, pen=True)}</i></td></tr></table>"
        + f'<h1 class="s">{mark("ten_loai", "KẾ HOẠCH")}</h1><div class="c"><b>{f("trich_yeu", about)}</b><br>'
        "-----</div>"
        + f"<p class='j'>Thực hiện Chương trình công tác năm {on.year}, Ban Thường vụ Đảng ủy {_named(place)} "
        + "xây dựng kế hoạch với các nội dung sau:</p>"
        + "<p class='j'><b>I. MỤC ĐÍCH, YÊU CẦU</b></p>"
        + f"<p class='j'>Nâng cao nhận thức, trách nhiệm của cấp ủy, đảng viên trong việc {topic}.</p>"
        + "<p class='j'><b>II. NỘI DUNG</b></p>"
        + "".join(f"<p class='j'>{s}</p>" for s in tasks(rng, 3))
        + "<p class='j'><b>III. TỔ CHỨC THỰC HIỆN</b></p>"
        + "<p class='j'>Các chi bộ báo cáo kết quả về Văn phòng Đảng ủy trước ngày 25 tháng cuối quý.</p>"
        + '<div class="row" style="margin-top:5mm"><div class="nn"><u>Nơi nhận:</u>'
        + "".join(f"<div>- {mark('noi_nhan', r)}{',' if r != receivers[-1] else '.'}</div>" for r in receivers)
        + "</div>"
        + signer(
            paper,
            f"Ban chấp hành Đảng bộ {place.name.lower()}",
            "BÍ THƯ",
            above=(f("quyen_han_ky", "T/M BAN THƯỜNG VỤ"),),
        )
        + "</div>"
    )
    css = ".j{text-align:justify;text-indent:10mm} .s{font-size:16pt;margin-bottom:0} .nn{font-size:12pt}"
    bare_pages(paper, body, "14pt TeX Gyre Termes", css)


@layout("bien_lai", "sp_receipt_a5", split="unseen8", years=(2023, 2026))
def receipt(paper: Paper, on: date) -> None:
    """A receipt printed on a landscape half sheet, captions and values in a ruled table."""
    rng, f, place = start(paper, on, place_of)
    payer = folk(rng, on, place)
    amount = rng.choice((8_000, 15_000, 20_000, 50_000, 75_000, 120_000, 1_205_000))
    fee = rng.choice(
        ("Phí chứng thực bản sao từ bản chính", "Lệ phí đăng ký hộ tịch", "Lệ phí cấp giấy phép xây dựng")
    )
    words = f"{number_in_words(amount).capitalize()} đồng"
    rows = [
        ("Họ và tên người nộp", f"<b>{f('nguoi_nop', payer.name)}</b>"),
        ("Địa chỉ người nộp", f("dia_chi", payer.home)),
        ("Nội dung thu", f("ten_phi", fee)),
        ("Số tiền (đồng)", f"<b>{f('so_tien', grouped(amount), amount)}</b>"),
        ("Viết bằng chữ", f"<i>{f('so_tien_bang_chu', words)}</i>"),
        ("Hình thức thanh toán", f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản")))),
    ]
    table = "".join(f'<tr><td style="width:46mm">{c}</td><td>{v}</td></tr>' for c, v in rows)
    tax = draw_tax_code(
        lambda: str(4 if rng.random() < 0.5 else 5) + "".join(str(rng.randint(0, 9)) for _ in range(8))
    )
    body = (
        f"<table><tr><td>Đơn vị thu: <b>{f('don_vi_thu', office(place, short=True))}</b><br>"
        + f"Mã số thuế: {f('ma_so_thue', tax)}</td><td style='width:52mm'>"
        + f"Mẫu số: {f('mau_so', '01BLP2-001')}<br>Ký hiệu: {f('ky_hieu', f'AB-{on.year % 100}T')}<br>"
        + f"Số: <b style='color:#b01212'>{f('so', f'{rng.randint(11, 9999):07d}')}</b></td></tr></table>"
        + '<h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><div class="c i">(Liên 2: Giao người nộp tiền)</div>'
        + f'<table class="t" style="margin-top:3mm">{table}</table>'
        + f'<p class="r i" style="margin-right:8mm">{dated(paper, "ngay_thu", on, first="Ngày")}</p><div class="row">'
        + signed("NGƯỜI NỘP TIỀN", payer.name)
        + signer(paper, office(place), "NGƯỜI THU TIỀN", tagged=False)
        + "</div>"
    )
    css = ".page{padding:9mm 13mm 9mm 16mm} h1{font-size:14.5pt;margin:3mm 0 0} .ink{height:17mm} .ink "
    "[data-seal]{top:9mm}"
    css += ".ink [data-sign]{top:3mm} .t td{padding:.7mm 2mm}"
    bare_pages(paper, body, "11.5pt TeX Gyre Heros", css, size=(210, 148))


@layout("giay_tiep_nhan_hen_tra", "sp_slip_two_columns", split="unseen8", years=(2025, 2026))
def slip(paper: Paper, on: date) -> None:
    """A slip of another software house: the dossier at the left, the one who hands in at the right, papers below."""
    on = after_merger(on)
    rng, f, place = start(paper, on, place_of)
    who = folk(rng, on, place)
    code, name, papers = rng.choice(_PROCEDURES)
    due = workday(on + timedelta(days=rng.choice((1, 3, 5))))
    at, until = (rng.choice((7, 8, 9, 10)), rng.randint(0, 59)), (rng.choice((14, 15, 16)), rng.choice((0, 30)))
    paper.set(thanh_phan=list(papers))
    listed = "".join(
        f"<tr><td class='c'>{n}</td><td>{mark('thanh_phan', p)}</td><td class='c'>"
        f"{rng.choice(('Bản chính', 'Bản sao'))}</td>"
        f"<td class='c'>01</td></tr>"
        for n, p in enumerate(papers, 1)
    )
    center = f"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place.name.upper()}"

    def moment(field: str, day: date, hm: tuple[int, int]) -> str:
        return f(field, f"{hm[0]:02d}:{hm[1]:02d} ngày {slashed(day)}", f"{day}T{hm[0]:02d}:{hm[1]:02d}")

    def item(caption: str, value: str) -> str:
        return f'<p><span class="cap">{caption}</span><br>{value}</p>'

    worker = official(rng)
    body = (
        head((f"UBND {place.name.upper()}", f("bo_phan_tiep_nhan", center)), "", "")
        + "<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>"
        + f'<div class="c">Mã hồ sơ: <b>{f("ma_ho_so", _case_number(rng, place, on))}</b></div>'
        + '<table class="t two"><tr><th>HỒ SƠ</th><th>NGƯỜI NỘP</th></tr><tr><td>'
        + item("Thủ tục hành chính", f("ten_thu_tuc", name))
        + item("Mã thủ tục", f("ma_thu_tuc", code))
        + item("Thời điểm tiếp nhận", moment("thoi_diem_tiep_nhan", on, at))
        + item("Thời điểm hẹn trả kết quả", moment("thoi_diem_hen_tra", due, until))
        + "</td><td>"
        + item("Họ và tên", f("nguoi_nop", who.name))
        + item("Số định danh cá nhân", f("so_dinh_danh", who.id_number))
        + item("Số điện thoại", f("so_dien_thoai", f"09{rng.randrange(10**8):08d}"))
        + item("Địa chỉ", f("dia_chi", who.home))
        + "</td></tr></table><h2>THÀNH PHẦN HỒ SƠ ĐÃ NHẬN</h2>"
        + f'<table class="t"><tr><th>TT</th><th>Tên giấy tờ</th><th>Loại</th><th>Số lượng</th></tr>{listed}</table>'
        + "<p class='i'>Tra cứu tình trạng giải quyết tại Cổng Dịch vụ công quốc gia bằng mã hồ sơ nêu trên.</p>"
        + '<div class="row" style="margin-top:5mm">'
        + signed("NGƯỜI NỘP HỒ SƠ", who.name)
        + signed("NGƯỜI TIẾP NHẬN", f("nguoi_tiep_nhan", worker))
        + "</div>"
    )
    css = "h1{font-size:15pt} .two{margin:4mm 0} .two td{width:50%} .cap{font-size:.82em;color:#444} .two "
    "th{background:#e4ecf4}"
    bare_pages(paper, body, "12pt Arimo", css)


@layout("phieu_kiem_soat", "sp_control_grid", split="unseen8", years=(2025, 2026))
def control(paper: Paper, on: date) -> None:
    """A control slip with a row for each handing over."""
    on = after_merger(on)
    rng, f, place = start(paper, on, place_of)
    _, name, _ = rng.choice(_PROCEDURES)
    desk, law = "Trung tâm Phục vụ hành chính công", "Công chức Tư pháp - Hộ tịch"
    chief = "Lãnh đạo UBND " + place.name.lower().split()[0]
    way = [(desk, law), (law, chief), (chief, "Văn thư"), ("Văn thư", desk)]
    steps = []
    day, minute = on, rng.randint(8 * 60, 9 * 60)
    for give, take in way:
        when = f"{day}T{minute // 60:02d}:{minute % 60:02d}"
        steps.append(
            {"giao": give, "nhan": take, "thoi_diem": when, "ket_qua": rng.choice(("Đúng hạn", "Trước hạn"))}
        )
        minute += rng.randint(35, 100)
        if rng.random() < 0.4:
            day, minute = workday(day + timedelta(days=1)), rng.randint(8 * 60, 9 * 60)
    paper.set(buoc=steps)

    def shown(when: str) -> str:
        d = date.fromisoformat(when[:10])
        return f"{when[11:13]} giờ {when[14:]} phút, ngày {slashed(d)}"

    rows = "".join(
        f"<tr><td class='c'>{n}</td><td>{mark('buoc', s['giao'])}</td><td>{mark('buoc', s['nhan'])}</td>"
        f"<td>{mark('buoc', shown(s['thoi_diem']))}</td><td class='c'>{mark('buoc', s['ket_qua'])}</td><td></td></tr>"
        for n, s in enumerate(steps, 1)
    )
    body = (
        COUNTRY
        + "<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH<br>GIẢI QUYẾT HỒ SƠ</h1>"
        + '<table class="t" style="margin:3mm 0"><tr><td style="width:48mm">Mã số hồ sơ</td>'
        + f"<td><b>{f('ma_ho_so', _case_number(rng, place, on))}</b></td></tr>"
        + f"<tr><td>Cơ quan giải quyết</td><td>{f('co_quan_giai_quyet', office(place))}</td></tr>"
        + f"<tr><td>Tên thủ tục</td><td>{f('ten_thu_tuc', name)}</td></tr></table>"
        + '<table class="t"><tr><th>TT</th><th>Bên giao</th><th>Bên nhận</th><th>Thời điểm giao, nhận</th>'
        + f"<th>Kết quả</th><th>Ghi chú</th></tr>{rows}</table>"
        + "<p class='i'>Phiếu này được lưu cùng hồ sơ.</p>"
    )
    bare_pages(paper, body, "12pt DejaVu Serif Condensed", ".page{font-size:11.5pt}")
