"""Declarations, cards, land, households, receipts and files at the counter of river offices."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, notes, paras, signed, wide
from samples.captions import flowing, pairs_of, plain, show
from samples.communes import RIVERS, case_number, identity, office, parts, superior
from samples.fields import Pairs, dated, mark, slashed, teller
from samples.paper import Paper, layout
from samples.people import Person, draw_tax_code, official, workday
from samples.words import capital, decimal_in_words, grouped, number_in_words

_TASKS = (
    ("Đăng ký khai tử", "1.000656", ("Tờ khai đăng ký khai tử", "Giấy báo tử", "Giấy tờ tùy thân của người yêu cầu")),
    ("Đăng ký kết hôn", "1.000894", ("Tờ khai đăng ký kết hôn", "Giấy xác nhận tình trạng hôn nhân")),
)


@layout("to_khai_khac", "ro_guardian", split="unseen11", years=(2020, 2026))
def guardian(paper: Paper, on: date) -> None:
    """A declaration of guardianship: three people below each other, captions and values on plain lines."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(40, 62))
    ward = RIVERS.resident(rng, on, place, age=(6, 13))
    p = Pairs(paper)

    def person(one: Person, told: str) -> str:
        rows = f"""Họ, chữ đệm, tên | {one.name.upper()}
            Ngày, tháng, năm sinh | {slashed(one.birth)} | Giới tính | {one.sex}
            Dân tộc | {one.ethnic} | Quốc tịch | {one.nationality}
            Nơi cư trú | {one.home}
            Giấy tờ tùy thân | {told}"""
        return flowing(pairs_of(p, rows), "ind")

    own = identity(rng, who, on)
    asks = f"""Họ, chữ đệm, tên người yêu cầu | {who.name}=nguoi_yeu_cau
        Nơi cư trú | {who.home}=nguoi_yeu_cau_noi_cu_tru
        Giấy tờ tùy thân | {own}=nguoi_yeu_cau_giay_to"""
    body = (
        f"{COUNTRY}<h1>{f('ten_to_khai', 'TỜ KHAI ĐĂNG KÝ GIÁM HỘ')}</h1>"
        f'<p class="c">Kính gửi: {f("kinh_gui", capital(office(place)))}</p>'
        + flowing(pairs_of(p, asks))
        + '<p class="sec">Đề nghị cơ quan đăng ký việc giám hộ giữa những người có tên dưới đây:</p><p><b>Người giám hộ:</b></p>'
        + person(who, own)
        + "<p><b>Người được giám hộ:</b></p>"
        + person(ward, f"Số định danh cá nhân {ward.id_number}")
        + flowing(pairs_of(p, "Lý do đăng ký giám hộ | Cha mẹ đi làm ăn xa, không còn điều kiện chăm sóc trực tiếp"))
        + '<p class="j">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.</p>'
        + f'<p class="r i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p><div style="margin-left:88mm">'
        + signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
        + "</div>"
    )
    show(paper, body, "13pt TeX Gyre Termes", ".page{padding-left:26mm}")


@layout("can_cuoc", "ro_card_2016_copy", split="unseen11", years=(2018, 2020))
def card(paper: Paper, on: date) -> None:
    """Both sides of a card of the years before the chip, copied larger onto one sheet."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(26, 57))
    age = next(a for a in (40, 60) if who.birth.replace(year=who.birth.year + a, day=min(who.birth.day, 28)) > on)
    ends = date(
        who.birth.year + age, who.birth.month, min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day
    )
    t = teller(paper, parts("", who, capitals=True))
    office_ = "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"
    front = (
        '<div class="face"></div><div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc'
        f'<br><b class="big">CĂN CƯỚC CÔNG DÂN</b></div><p class="big">Số: <b>{f("so_dinh_danh", who.id_number)}</b></p>'
        + flowing(
            f"""Họ và tên: | <b>{t("ho_ten")}</b>
            Ngày, tháng, năm sinh: | {t("ngay_sinh")}
            Giới tính: | {t("gioi_tinh")} | Quốc tịch: | {t("quoc_tich")}
            Quê quán: | {f("que_quan", who.origin)}
            Nơi thường trú: | {f("noi_thuong_tru", who.home)}"""
        )
        + f'<div class="till">Có giá trị đến:<br>{f("ngay_het_han", slashed(ends), ends.isoformat())}</div>'
    )
    back = (
        '<div class="prints"><div>Ngón trỏ trái</div><div>Ngón trỏ phải</div></div>'
        f"<p>Đặc điểm nhận dạng:<br>Nốt ruồi cách {rng.randint(1, 3)}cm dưới sau đuôi mắt {rng.choice(('trái', 'phải'))}</p>"
        f'<div class="c" style="margin-top:3mm">{dated(paper, "ngay_cap", on, first="Ngày")}<br><b>CỤC TRƯỞNG<br>'
        f'{f("noi_cap", office_)}</b><div class="ink"><i data-seal="Bộ Công an"></i><i data-sign></i></div><b>{official(rng)}</b></div>'
    )
    css = """.card{position:relative;width:128mm;height:81mm;border:.3mm solid #777;border-radius:3mm;margin:8mm auto;
    padding:4mm 4mm 4mm 38mm;line-height:1.25} .card p{margin:.9mm 0} .big{font-size:1.25em} .ink{height:17mm}
    .face,.prints div{position:absolute;left:5mm;top:20mm;width:28mm;height:36mm;background:#bbb}
    .till{position:absolute;left:5mm;bottom:8mm;font-size:.85em} .prints div{top:6mm;height:32mm;font-size:7pt}
    .prints div+div{top:42mm} .ink [data-sign]{top:2mm}"""
    show(paper, f'<div class="card">{front}</div><div class="card">{back}</div>', "10pt Arimo", css)


@layout("giay_chung_nhan_qsdd", "ro_land_2004", split="unseen11", years=(2005, 2009))
def land(paper: Paper, on: date) -> None:
    """The red paper of 2004 on two sheets: who, then numbered items of the parcel; the number of the book at the foot."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(30, 66), female=False)
    area = rng.randint(900, 4800) / 10
    shown = f"{area:.1f}".replace(".", ",").removesuffix(",0")
    kind, until = rng.choice((("Đất ở tại nông thôn", "Lâu dài"), ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043")))
    words = capital(decimal_in_words(area)) + " mét vuông"
    own, serial = f"ỦY BAN NHÂN DÂN {place.district.upper()}", f"A{rng.choice('BDĐGH')} {rng.randrange(10**6):06d}"
    first = (
        f'<div style="margin-top:40mm">{COUNTRY}</div><h1 style="font-size:25pt;margin:16mm 0">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</h1>'
        f'<p class="c"><b>{own}<br>CHỨNG NHẬN</b></p><p class="sec">I- Tên người sử dụng đất</p>'
        + flowing(
            f"""Hộ ông: | <b>{f("nguoi_su_dung_dat", who.name)}</b>
            Năm sinh: | {who.birth.year} | Số CMND: | {f("so_giay_to", who.old_number or "351204876")}
            Địa chỉ thường trú: | {f("dia_chi_thuong_tru", who.home)}"""
        )
        + f'<p class="r" style="margin-top:48mm;font-size:15pt"><b>{f("so_phat_hanh", serial)}</b></p>'
    )
    second = (
        '<p class="sec">II- Thửa đất được quyền sử dụng</p>'
        + flowing(
            f"""1. Thửa đất số: | {f("thua_dat_so", str(rng.randint(3, 890)))} | 2. Tờ bản đồ số: | {f("to_ban_do_so", f"{rng.randint(1, 42):02d}")}
            3. Địa chỉ thửa đất: | {f("dia_chi_thua_dat", who.home)}
            4. Diện tích: | {f("dien_tich", shown, area)} m<sup>2</sup>
            Bằng chữ: | {f("dien_tich_bang_chu", words)}
            5. Hình thức sử dụng: | {f("hinh_thuc_su_dung", "Sử dụng riêng")}
            6. Mục đích sử dụng đất: | {f("muc_dich_su_dung", kind)}
            7. Thời hạn sử dụng đất: | {f("thoi_han_su_dung", until)}
            8. Nguồn gốc sử dụng đất: | {f("nguon_goc_su_dung", "Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất")}"""
        )
        + '<p class="sec">III- Tài sản gắn liền với đất</p><p class="c">-/-</p><p class="sec">IV- Ghi chú</p><p class="c">Không</p>'
        + '<div style="margin:14mm 0 0 70mm"><p class="c i">'
        + f"{place.district.split(' ', 1)[1].removeprefix('phố ')}, {dated(paper, 'ngay_cap', on)}</p>"
        + f'<p class="c" style="margin:0"><b>TM. {f("co_quan_cap", own)}</b></p>'
        + signed("CHỦ TỊCH", official(rng), "(Ký tên, đóng dấu)", own.capitalize())
        + f'</div><p style="margin-top:14mm">Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: {f("so_vao_so", f"H {rng.randint(12, 4200):05d}")}</p>'
    )
    show(paper, (first, second), "14pt Tinos", ".page{border:1.4mm double #555} .sec{margin-top:6mm}")


@layout("so_ho_khau", "ro_household", split="unseen11", years=(2011, 2020))
def household(paper: Paper, on: date) -> None:
    """A household's book: the cover's page, then its people below each other, captions and values on lines."""
    rng, f, place = RIVERS.begin(paper, on)
    man = RIVERS.resident(rng, on, place, age=(35, 50), female=False)
    wife = RIVERS.resident(rng, on, place, age=(33, 46), female=True)
    child = RIVERS.resident(rng, on, place, age=(3, 13), surname=man.surname)
    listed, told = [], ""
    for n, (who, kin) in enumerate(((man, "Chủ hộ"), (wife, "Vợ"), (child, "Con")), 1):
        number = "" if who is child else who.old_number or f"35{rng.randrange(10**7):07d}"
        one = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
        listed.append(one | ({"so_giay_to": number} if number else {}))
        m = [mark("thanh_vien", text) for text in (who.name.upper(), slashed(who.birth), who.sex, kin, number)]
        told += f'<p class="sec">{n}.</p>' + flowing(
            f"""Họ và tên: | <b>{m[0]}</b> | Quan hệ với chủ hộ: | {m[3]}
            Họ và tên gọi khác (nếu có): | &nbsp;
            Ngày, tháng, năm sinh: | {m[1]} | Giới tính: | {m[2]}
            Quê quán: | {who.origin}
            Dân tộc: | {who.ethnic} | Tôn giáo: | Không | CMND số: | {m[4] if number else ""}
            Nghề nghiệp, nơi làm việc: | {"Còn nhỏ" if who is child else "Làm ruộng"}"""
        )
    paper.set(thanh_vien=listed)
    first = (
        f'{COUNTRY}<h1 style="font-size:27pt;margin-top:42mm">SỔ HỘ KHẨU</h1><p class="c big">Số: {f("so", f"{rng.randrange(10**9):09d}")}</p>'
        '<div style="margin-top:14mm">'
        + plain(
            f"""Họ và tên chủ hộ: | <b>{f("chu_ho", man.name.upper(), man.name)}</b>
            Nơi thường trú: | {f("noi_thuong_tru", man.home)}""",
            30,
        )
        + f'</div><div style="margin:20mm 0 0 75mm"><p class="c i">{dated(paper, "ngay_cap", on, first="Ngày")}</p>'
        + signed(f"TRƯỞNG CÔNG AN {place.district.upper()}", official(rng), seal=f"Công an {place.district}")
        + "</div>"
    )
    show(paper, (first, told), "13.5pt FreeSerif", ".big{font-size:16pt}")


@layout("bien_lai", "ro_receipt", split="unseen11", years=(2018, 2025))
def receipt(paper: Paper, on: date) -> None:
    """A receipt from a program: the office left, form and number right, then captions left, values right."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(20, 70))
    tax = draw_tax_code(lambda: str(rng.randrange(10**8, 10**9)))
    cost = rng.choice((8000, 15000, 30000, 150000))
    fee = rng.choice(("Lệ phí hộ tịch", "Phí chứng thực bản sao từ bản chính", "Lệ phí cấp bản sao trích lục"))
    body = (
        f"""<table class="sm"><tr><td style="width:60%">Đơn vị thu: <b>{f("don_vi_thu", "UBND " + place.address())}</b><br>
        Mã số thuế: {f("ma_so_thue", tax)}</td><td>Mẫu số: {f("mau_so", "01BLP2-001")}<br>
        Ký hiệu: {f("ky_hieu", f"{rng.randint(10, 94)}AA-{on:%y}T")}<br>Số: <b>{f("so", f"{rng.randrange(10**5):07d}")}</b></td></tr></table>"""
        '<h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class="c i">(Liên 2: Giao cho người nộp tiền)</p>'
        + plain(
            f"""Tên loại phí, lệ phí: | {f("ten_phi", fee)}
            Tên đơn vị hoặc người nộp tiền: | {f("nguoi_nop", who.name)}
            Địa chỉ: | {f("dia_chi", who.home)}
            Số tiền: | <b>{f("so_tien", grouped(cost), cost)}</b> đồng
            (Viết bằng chữ): | {f("so_tien_bang_chu", capital(number_in_words(cost)) + " đồng")}
            Hình thức thanh toán: | {f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản")))}""",
            36,
        )
        + f'<div style="margin-left:70mm"><p class="c i">{dated(paper, "ngay_thu", on, first="Ngày")}</p>'
        + signed("Người thu tiền", official(rng))
        + "</div>"
        + notes("Biên lai in tại phần mềm kế toán của đơn vị. Mọi tẩy xóa, sửa chữa đều không có giá trị.")
    )
    show(paper, body, "12.5pt TeX Gyre Termes", "h1{font-size:15.5pt}")


@layout("giay_tiep_nhan_hen_tra", "ro_counter_slip", split="unseen11", years=(2022, 2026))
def slip(paper: Paper, on: date) -> None:
    """A slip of the counter: captions and values in a table with lines, the papers handed in below."""
    rng, f, place = RIVERS.begin(paper, on)
    who = RIVERS.resident(rng, on, place, age=(20, 66))
    task, code, handed = rng.choice(_TASKS)
    due = workday(on + timedelta(days=rng.randint(2, 9)))
    paper.set(thanh_phan=list(handed))
    clerk = official(rng)
    counter = f"BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ {place.name.upper()}"
    minute = rng.randint(10, 59)
    rows = (
        ("Người nộp hồ sơ", f("nguoi_nop", who.name)),
        ("Số CCCD/Định danh cá nhân", f("so_dinh_danh", who.id_number)),
        ("Địa chỉ", f("dia_chi", who.home)),
        ("Số điện thoại", f("so_dien_thoai", f"03{rng.randrange(10**8):08d}")),
        ("Tên thủ tục hành chính", f("ten_thu_tuc", task)),
        ("Mã thủ tục", f("ma_thu_tuc", code)),
        ("Thời gian nhận hồ sơ", f("thoi_diem_tiep_nhan", f"08 giờ {minute} phút, ngày {slashed(on)}", f"{on}T08:{minute}")),
        ("Thời gian trả kết quả", f("thoi_diem_hen_tra", f"16 giờ 30 phút, ngày {slashed(due)}", f"{due}T16:30")),
        ("Đăng ký nhận kết quả", "Tại nơi nộp hồ sơ"),
    )  # fmt: skip
    listed = [(str(n), mark("thanh_phan", one), "01", "Bản chính") for n, one in enumerate(handed, 1)]
    body = (
        head((f"ỦY BAN NHÂN DÂN {place.name.upper()}", f("bo_phan_tiep_nhan", counter)), share=47)
        + f'<h1 style="font-size:15pt">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><p class="c">Mã hồ sơ: <b>{f("ma_ho_so", case_number(rng, on))}</b></p>'
        + grid(rows, widths=(36, 64))
        + '<p class="sec">Giấy tờ đã nhận:</p>'
        + grid(listed, ("STT", "Tên giấy tờ", "Số lượng", "Ghi chú"), widths=(9, 57, 14, 20))
        + wide(
            signed("NGƯỜI NỘP HỒ SƠ", who.name),
            signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk)),
            css="end",
        )
        + notes("Khi đến nhận kết quả, ông/bà mang theo giấy này. Tra cứu tình trạng hồ sơ trên Cổng dịch vụ công.")
    )
    show(paper, body, "12.5pt Tinos", ".end{margin-top:4mm}")


@layout("phieu_kiem_soat", "ro_control_sheet", split="unseen11", years=(2019, 2025))
def control(paper: Paper, on: date) -> None:
    """A control sheet whose every step is a row: who gave, who took, when, with what result."""
    rng, f, place = RIVERS.begin(paper, on)
    task = rng.choice(_TASKS)[0]
    ways = ("Bộ phận Tiếp nhận và Trả kết quả", "Công chức Tư pháp - Hộ tịch", "Lãnh đạo UBND", "Văn thư")
    steps, rows, day = [], [], on
    for n, (gave, took) in enumerate(zip(ways, (*ways[1:], ways[0]), strict=True), 1):
        hour, minute = rng.randint(8, 16), rng.randint(10, 59)
        result = ("Hồ sơ đầy đủ", "Đã thẩm định", "Đã ký duyệt", "Đã đóng dấu")[n - 1]
        steps.append({"giao": gave, "nhan": took, "thoi_diem": f"{day}T{hour:02d}:{minute}", "ket_qua": result})
        shown = (gave, took, f"{hour:02d} giờ {minute} phút, ngày {slashed(day)}", result)
        rows.append((str(n), *(mark("buoc", text) for text in shown), ""))
        day = workday(day + timedelta(days=1))
    paper.set(buoc=steps)
    own = f("co_quan_giai_quyet", f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    body = (
        head((superior(place), own), share=46)
        + '<h1 style="font-size:14.5pt">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>'
        + f'<p class="c">Mã hồ sơ: {f("ma_ho_so", case_number(rng, on))}</p>'
        + paras(f"Thủ tục hành chính: <b>{f('ten_thu_tuc', task)}</b>\nNgày tiếp nhận: {slashed(on)}")
        + grid(
            rows,
            ("TT", "Bên giao", "Bên nhận", "Thời gian giao, nhận", "Kết quả", "Ký nhận"),
            widths=(6, 23, 23, 20, 16, 12),
        )
        + notes(
            "Phiếu được luân chuyển cùng hồ sơ và lưu tại bộ phận một cửa sau khi trả kết quả.",
            "Hồ sơ quá hạn phải kèm văn bản xin lỗi.",
        )
        + f'<div style="margin:4mm 0 0 92mm">{signed("Người lập phiếu", official(rng))}</div>'
    )
    show(paper, body, "12.5pt Tinos", ".t{font-size:.9em}")
