"""Papers that people bring to a town's counter or take away from it: confirmations, declarations, receipts."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, clerk_line, grid, head, notes, pages, paras, signed, signer
from samples.captions import COLUMNS, cells, columns, tabbed, told, typed
from samples.communes import TOWNS, case_number, chairs, district, identity, office, province_name, superior
from samples.fields import Pairs, dated, mark, moment, slashed, teller
from samples.paper import Paper, layout
from samples.people import MERGER, official, working_day
from samples.words import capital, grouped, long_date, number_in_words


@layout("giay_bao_tu", "to_death_notice_hospital", split="unseen10", years=(2013, 2025))
def death_notice(paper: Paper, on: date) -> None:
    """A hospital's notice: numbers before captions, notes in brackets, facts that no form asks for, two signers."""
    rng, f, place = TOWNS.begin(paper, on)
    died = on - timedelta(days=rng.randint(0, 2))
    who = TOWNS.resident(rng, on, place, age=(40, 88))
    told, when = moment(rng, died)
    clinic = f"Bệnh viện đa khoa {district(place)}"
    ill = rng.choice(("Nhồi máu cơ tim cấp", "Suy hô hấp do viêm phổi nặng", "Xuất huyết não", "Đa chấn thương"))
    kin = TOWNS.resident(rng, on, place, age=(25, 50)).name
    letterhead = (f"SỞ Y TẾ {province_name(place).upper()}", f("co_quan_cap", clinic.upper()))
    number, right = f"{rng.randint(1, 160):02d}/GBT-BVĐK", f"{place.bare}, {dated(paper, 'ngay_cap', on)}"
    body = f"""{head(letterhead, f"Số: {f('so', number)}", right, share=46)}<h1>GIẤY BÁO TỬ</h1>
        <p class='c i sm'>(Dùng để đăng ký khai tử tại Ủy ban nhân dân cấp xã)</p><p class="j ti">Bệnh viện xin thông báo đến
        gia đình và chính quyền địa phương nơi cư trú của người có tên sau đây:</p>"""
    name = f("ho_ten", who.name.upper(), who.name)
    body += tabbed(f"1. Họ và tên người chết: <b>{name}</b>|Giới tính: {f('gioi_tinh', who.sex)}", 74, 26)
    body += paras(f"""
        2. Ngày, tháng, năm sinh: {f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}
        3. Giấy tờ tùy thân <i>(ghi rõ loại, số, cơ quan cấp, ngày cấp)</i>: {f("giay_to_tuy_than", identity(rng, who, on))}
        4. Nơi thường trú/tạm trú: {who.home}
        5. Vào viện lúc: {moment(rng, died - timedelta(days=3))[0]}; số vào viện: {rng.randint(1000, 9800)}
        6. Đã chết vào lúc <i>(giờ, phút, ngày, tháng, năm)</i>: {f("thoi_diem_chet", told, when)}
        7. Nơi chết: {f("noi_chet", "Khoa Hồi sức cấp cứu, " + clinic)}
        8. Nguyên nhân chết: {f("nguyen_nhan", ill)}
        9. Họ và tên người thân nhận giấy: {kin} - Quan hệ: Con đẻ - ĐT: 09{rng.randrange(10**8):08d}""")
    signers = signer(paper, clinic, "PHÓ GIÁM ĐỐC", above=("KT. GIÁM ĐỐC",), tagged=False)
    doctor = signed("BÁC SĨ ĐIỀU TRỊ", "BSCKI. " + official(rng))
    body += f'<div class="row" style="margin-top:6mm">{doctor}{signers}</div>'
    body += notes("Giấy báo tử được lập thành 02 bản: 01 bản giao thân nhân người chết, 01 bản lưu tại bệnh viện.")
    pages(paper, body, "13pt TeX Gyre Termes", COLUMNS + "p{margin:2.2mm 0}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "to_status_2012_lines", split="unseen10", years=(2012, 2024))
def status(paper: Paper, on: date) -> None:
    """Dashes before captions, several on a line parted by commas, values in bold; the place of signature at the left."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(22, 48))
    since = who.birth.replace(year=who.birth.year + (18 if who.female else 20), day=1)
    until = on - timedelta(days=rng.randint(0, 3))
    court = f"Quyết định số {rng.randint(11, 160)}/{on.year - 1}/QĐST-HNGĐ của Tòa án nhân dân {district(place)}"
    single = "Chưa đăng ký kết hôn với ai"
    state = rng.choice((single, f"Đã ly hôn theo {court}, hiện tại chưa đăng ký kết hôn với ai"))
    why = rng.choice(("Làm thủ tục vay vốn ngân hàng", "Chuyển nhượng quyền sử dụng đất", "Đăng ký kết hôn"))
    above, post = chairs(rng)

    def b(name: str, text: str, value: str | None = None) -> str:
        return f"<b>{f(name, text, value)}</b>"

    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {place.name.upper()}")
    own = f'<span data-f="co_quan_cap">ỦY BAN NHÂN DÂN<br>{place.name.upper()}</span>'
    number = f("so", f"{rng.randint(4, 460)}/UBND-XNTTHN")
    right = f"{place.bare}, {dated(paper, 'ngay_cap', on)}"
    body = f"""{head((place.province.upper(), place.district.upper(), own), f"Số: {number}", right)}
        <h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1><p class="ti">Xét đề nghị của ông (bà) {TOWNS.resident(rng, on, place).name}
        về việc cấp giấy xác nhận tình trạng hôn nhân,</p><p class="c"><b>XÁC NHẬN:</b></p>"""
    birth = b("ngay_sinh", slashed(who.birth), who.birth.isoformat())
    sex, people, nation = b("gioi_tinh", who.sex), b("dan_toc", who.ethnic), b("quoc_tich", "Việt Nam")
    first = f("cu_tru_tu_ngay", slashed(since), since.isoformat())
    last = f("cu_tru_den_ngay", slashed(until), until.isoformat())
    body += paras(f"""
        - Họ, chữ đệm, tên: {b("ho_ten", who.name.upper(), who.name)}
        - Ngày, tháng, năm sinh: {birth}, Giới tính: {sex}, Dân tộc: {people}, Quốc tịch: {nation}
        - Giấy tờ tùy thân: {b("giay_to_tuy_than", identity(rng, who, on))}
        - Nơi cư trú: {b("noi_cu_tru", who.home)}
        - Trong thời gian cư trú tại {place.address()}, từ ngày {first} đến ngày {last}
        - Tình trạng hôn nhân: {b("tinh_trang_hon_nhan", state)}
        Giấy này có giá trị 6 tháng, kể từ ngày cấp, được sử dụng để: {b("muc_dich_su_dung", why)}.""")
    signers = signer(paper, office(place), post, above=above, note="(Ký, ghi rõ họ tên, đóng dấu)")
    body += f'<div style="margin:6mm 74mm 0 0">{signers}</div>'
    body += clerk_line(f"Cán bộ lập: {official(rng)} - Tư pháp - Hộ tịch")
    pages(paper, body, "13.5pt Tinos", COLUMNS + "p{margin:2.4mm 0}")


def _form_table(text: str) -> str:
    """Rows of two cells (or one) with lines, each caption with a running number; a line without a bar is a heading."""
    out, count = "", 0
    for row in cells(text):
        wide = ' colspan="2"' if len(row) < 4 else ""
        shown = []
        for caption, value in zip(row[::2], row[1::2], strict=False):
            count += 1
            shown.append(f"<td{wide}>({count}) {caption}: {value}</td>")
        out += f"<tr>{''.join(shown) or f'<td{wide}><b>{row[0]}</b></td>'}</tr>"
    return f'<table class="t"><col style="width:50%"><col>{out}</table>'


@layout("to_khai_dang_ky_khai_sinh", "to_birth_request_sections", split="unseen10", years=(2023, 2026))
def birth_request(paper: Paper, on: date) -> None:
    """A print of the electronic form: a table with lines, sections in Roman numbers, items in brackets, two to a row."""
    rng, f, place = TOWNS.begin(paper, on)
    born = TOWNS.newborn(rng, on, place)
    asker = rng.choice((born.father, born.mother))
    t = teller(paper, born.facts)
    name, kin = f("nguoi_yeu_cau", asker.name.upper(), asker.name), f("quan_he", "Mẹ" if asker.female else "Cha")

    def parent(p: str) -> str:
        return f"""Họ, chữ đệm, tên|{t(p + "ho_ten")}|Năm sinh|{t(p + "nam_sinh")}
            Dân tộc|{t(p + "dan_toc")}|Quốc tịch|{t(p + "quoc_tich")}
            Nơi cư trú|{t(p + "noi_cu_tru")}"""

    table = _form_table(f"""
        I. THÔNG TIN VỀ NGƯỜI YÊU CẦU ĐĂNG KÝ KHAI SINH
        Họ, chữ đệm, tên|{name}|Quan hệ với người được khai sinh|{kin}
        Giấy tờ tùy thân|{f("nguoi_yeu_cau_giay_to", identity(rng, asker, on))}
        Nơi cư trú|{f("nguoi_yeu_cau_noi_cu_tru", asker.home)}
        Số điện thoại|03{rng.randrange(10**8):08d}|Email|nguoidan{rng.randint(10, 999)}@vidu.vn
        II. THÔNG TIN VỀ NGƯỜI ĐƯỢC ĐĂNG KÝ KHAI SINH
        Họ, chữ đệm, tên|<b>{t("ho_ten")}</b>|Giới tính|{t("gioi_tinh")}
        Ngày, tháng, năm sinh|{t("ngay_sinh")}|Ghi bằng chữ|{t("ngay_sinh_bang_chu")}
        Dân tộc|{t("dan_toc")}|Quốc tịch|{t("quoc_tich")}
        Nơi sinh|{t("noi_sinh")}
        Quê quán|{t("que_quan")}
        III. THÔNG TIN VỀ NGƯỜI MẸ
        {parent("me_")}
        IV. THÔNG TIN VỀ NGƯỜI CHA
        {parent("cha_")}""")
    body = f"""{COUNTRY}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1><p class="c">Kính gửi: {f("kinh_gui", office(place))}</p>{table}
        <p class="j">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan
        của mình.</p><div style="margin-left:80mm"><p class="c i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", on)}</p>
        {signed("Người yêu cầu", asker.name)}</div>"""
    pages(
        paper, body, "12pt Tinos", COLUMNS + ".t td{padding:.9mm 1.6mm} h1{margin:4mm 0 0} .page{padding-left:20mm}"
    )


@layout("to_khai_khac", "to_burial_support", split="unseen10", years=(2021, 2025))
def burial(paper: Paper, on: date) -> None:
    """The form of 2021 for a burial grant: Roman sections, numbers, letters, three captions on a line, typed on dots."""
    rng, _, place = TOWNS.begin(paper, on)
    died = on - timedelta(days=rng.randint(9, 30))
    dead = TOWNS.resident(rng, died, place, age=(80, 96))
    asker = TOWNS.resident(rng, on, place, age=(35, 60), surname=dead.surname)
    p = Pairs(paper)
    paper.set(ten_to_khai="Tờ khai đề nghị hỗ trợ chi phí mai táng")
    first = f"""
        1. Họ và tên (viết chữ in hoa)|{dead.name.upper()}
        Ngày/tháng/năm sinh|{slashed(dead.birth)}|Giới tính|{dead.sex}|Dân tộc|{dead.ethnic}
        2. Hộ khẩu thường trú|{dead.home}
        3. Ngày, tháng, năm chết|{slashed(died)}|Nguyên nhân chết|Già yếu
        4. Thời gian mai táng|{slashed(died + timedelta(days=2))}
        5. Địa điểm mai táng|Nghĩa trang nhân dân {place.name[0].lower() + place.name[1:]}"""
    second = f"""
        a) Họ và tên người đứng ra mai táng (người đề nghị)|{asker.name.upper()}=nguoi_yeu_cau
        Ngày/tháng/năm sinh|{slashed(asker.birth)}|Điện thoại|09{rng.randrange(10**8):08d}
        Giấy tờ tùy thân|{identity(rng, asker, on)}=nguoi_yeu_cau_giay_to
        b) Nơi cư trú|{asker.home}=nguoi_yeu_cau_noi_cu_tru
        c) Quan hệ với người chết|Con"""
    body = f"""<p class="r sm" style="margin:0"><b>Mẫu số 04</b></p>{COUNTRY}
        <h1>{mark("ten_to_khai", "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ")}<br>{mark("ten_to_khai", "CHI PHÍ MAI TÁNG")}</h1>
        <p class="c i sm">(Kèm theo Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ)</p>
        <p><b>I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC MAI TÁNG</b></p>{told(p, first)}
        <p><b>II. THÔNG TIN HỘ GIA ĐÌNH, CÁ NHÂN ĐỨNG RA MAI TÁNG NGƯỜI CHẾT</b></p>{told(p, second)}
        <p class="j ti">Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm
        hoàn toàn.</p><div class="row sg small" style="margin-top:3mm"><div><i>Ngày ...... tháng ...... năm ..........</i>
        {signed("TRƯỞNG THÔN (ẤP, KHÓM)", official(rng))}</div><div><i>{dated(paper, "ngay_lam", on, first="Ngày")}</i>
        {signed("NGƯỜI KHAI", asker.name)}</div></div>"""
    body += notes("Mục 3: ghi theo trích lục khai tử. Cơ quan, tổ chức đứng ra mai táng thì lập theo mẫu riêng.")
    pages(paper, body, "13pt Tinos", COLUMNS + ".ln{margin:1.7mm 0} h1{font-size:15pt;margin-top:4mm}")


@layout("don", "to_request_school_costs", split="unseen10", years=(2021, 2026))
def request(paper: Paper, on: date) -> None:
    """A pupil's parent asks for a confirmation: particulars in two columns, three bodies' confirmations in boxes below."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(32, 52))
    child = TOWNS.resident(rng, on, place, age=(12, 16), surname=who.surname)
    poor = f"Xác nhận gia đình tôi thuộc diện hộ cận nghèo năm {on.year} để làm thủ tục miễn, giảm học phí cho con đang theo học lớp {rng.randint(6, 9)}"
    hard = "Xác nhận hoàn cảnh gia đình có khó khăn về kinh tế để con tôi được xét cấp học bổng của quỹ khuyến học"
    particulars = f"""
        Tôi tên là:|<b>{f("nguoi_lam_don", who.name.upper(), who.name)}</b>
        Ngày, tháng, năm sinh:|{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}
        Số CCCD:|{f("so_dinh_danh", who.id_number)}
        Nơi thường trú:|{f("noi_cu_tru", who.home)}
        Điện thoại:|08{rng.randrange(10**8):08d}
        Là phụ huynh của em:|{child.name}, sinh ngày {slashed(child.birth)}"""
    union = f"Hội Liên hiệp Phụ nữ {place.name[0].lower() + place.name[1:]}"
    body = f"""{COUNTRY}<p class="r i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>
        <h1>{f("ten_don", "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH")}</h1><p style="margin:4mm 0 4mm 24mm"><b>Kính gửi:</b>
        {f("kinh_gui", f"Chủ tịch Ủy ban nhân dân {place.address()}")}</p>{columns(particulars, 32)}
        <p class="j">Nội dung đề nghị: {f("noi_dung", rng.choice((poor, hard)))}.</p>
        <p class="j ti">Tôi xin cam đoan những điều trình bày trên là đúng. Rất mong được quan tâm xem xét, tôi xin chân thành
        cảm ơn.</p><div class="small" style="margin-left:86mm">{signed("NGƯỜI LÀM ĐƠN", who.name)}</div>
        <table class="t small" style="margin-top:4mm"><tr><td><b>Ý kiến của thôn, ấp, khóm</b><br>Gia đình hiện cư trú tại địa
        bàn.{signed("TRƯỞNG BAN", official(rng), "(Ký tên)")}</td><td><b>Ý kiến của {union}</b><br>Nội dung trình bày là đúng.
        {signed("CHỦ TỊCH", official(rng), "", union)}</td></tr></table><div class="small" style="margin:3mm 0 0 60mm">
        {signed("XÁC NHẬN CỦA ỦY BAN NHÂN DÂN<br>CHỦ TỊCH", official(rng), "", office(place))}</div>"""
    pages(paper, body, "13pt FreeSerif", COLUMNS + ".t td{width:50%}")


@layout("bien_lai", "to_receipt_unit_form", split="unseen10", years=(2018, 2025))
def receipt(paper: Paper, on: date) -> None:
    """The receipt of offices' bookkeeping (C45-BB), half a sheet on its side: the unit wraps, the day below the title."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place)
    fees = (("Phí vệ sinh môi trường", 240), ("Phí chợ", 45), ("Lệ phí đăng ký cư trú", 15))
    fee, thousands = rng.choice(fees)
    total = thousands * rng.randint(1, 3) * 1000
    words = number_in_words(total) + " đồng"
    series = f("ky_hieu", f"{rng.choice(('AA', 'AB', 'AC'))}/{on.year % 100}P")
    body = f"""<table><tr><td style="width:56%;padding-right:10mm">Đơn vị: <b>{f("don_vi_thu", office(place))}</b><br>
        Mã QHNS: {rng.randrange(10**6, 10**7)}</td><td class="c"><b>Mẫu số: {f("mau_so", "C45-BB")}</b><br><i class="sm">(Ban
        hành kèm theo Thông tư số 107/2017/TT-BTC<br>ngày 10/10/2017 của Bộ Tài chính)</i></td></tr></table>
        <table><tr><td style="width:24%"></td><td class="c"><h1>BIÊN LAI THU TIỀN</h1>
        <i>{dated(paper, "ngay_thu", on, first="Ngày")}</i><br><i class="sm">(Liên 2: Giao cho người nộp)</i></td>
        <td style="width:24%;padding-top:4mm">Ký hiệu: {series}<br>Quyển số: {rng.randint(1, 30):02d}<br>
        Số: <b>{f("so", f"{rng.randint(20, 9999):07d}")}</b></td></tr></table>"""
    body += typed(f"""
        Họ và tên người nộp:|{f("nguoi_nop", who.name)}
        Địa chỉ:|{f("dia_chi", who.home)}
        Nội dung thu:|{f("ten_phi", fee)}
        Số tiền thu:|<b>{f("so_tien", grouped(total), total)}</b> đồng
        (Viết bằng chữ):|{f("so_tien_bang_chu", capital(words))}""")
    body += f"""<div class="row small" style="margin-top:4mm">{signed("NGƯỜI NỘP TIỀN", who.name)}
        {signed("NGƯỜI THU TIỀN", official(rng))}</div>"""
    css = ".page{padding:10mm 14mm 8mm 18mm} h1{margin:2mm 0 0} .ln{margin:2mm 0}"
    pages(paper, body, "12pt Tinos", COLUMNS + css, size=(210, 148))


_CASES = """
1.001193|Đăng ký khai sinh|Tờ khai đăng ký khai sinh|Giấy chứng sinh|Giấy chứng nhận kết hôn của cha, mẹ
1.000656|Đăng ký khai tử|Tờ khai đăng ký khai tử|Giấy báo tử
1.004873|Cấp Giấy xác nhận tình trạng hôn nhân|Tờ khai cấp Giấy xác nhận tình trạng hôn nhân|Văn bản ủy quyền
"""
"""Code and name of a procedure and the papers that it wants."""


@layout("giay_tiep_nhan_hen_tra", "to_slip_values_right", split="unseen10", years=(2021, 2026))
def slip(paper: Paper, on: date) -> None:
    """As the counter's program prints it: a long office that wraps, values in bold, papers as a table with counts, a code."""
    rng, f, place = TOWNS.begin(paper, on)
    who = TOWNS.resident(rng, on, place, age=(20, 60))
    code, name, *papers = rng.choice(cells(_CASES))
    case = case_number(rng, on)
    own = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" if on >= MERGER else "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"
    back = working_day(rng, on + timedelta(days=3), on + timedelta(days=8))
    clerk = official(rng)
    paper.set(thanh_phan=papers)
    kinds = ("Bản chính", "Bản sao")
    rows = [(str(n), mark("thanh_phan", text), "1", rng.choice(kinds)) for n, text in enumerate(papers, 1)]

    def at(field: str, day: date, hour: int, minute: int) -> str:
        told = f"{hour:02d} giờ {minute:02d} phút, {long_date(day)}"
        return f"<b>{f(field, told, f'{day.isoformat()}T{hour:02d}:{minute:02d}')}</b>"

    def b(field: str, text: str) -> str:
        return f"<b>{f(field, text)}</b>"

    above = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    letterhead = (superior(place), above, f("bo_phan_tiep_nhan", f"{own} {place.name.upper()}"))
    top = head(letterhead, f"Mã hồ sơ: {b('ma_ho_so', case)}", f"{place.bare}, {long_date(on)}", share=48)
    first = f"""
        Tiếp nhận hồ sơ của ông/bà|{b("nguoi_nop", who.name)}
        Số CCCD/CMND|{b("so_dinh_danh", who.id_number)}
        Địa chỉ|{b("dia_chi", who.home)}
        Số điện thoại|{b("so_dien_thoai", f"09{rng.randrange(10**8):08d}")}
        Nội dung yêu cầu giải quyết (thủ tục)|{b("ten_thu_tuc", name)}
        Mã thủ tục hành chính|{b("ma_thu_tuc", code)}"""
    second = f"""
        Số lượng hồ sơ|01 (bộ)
        Thời gian giải quyết theo quy định|{rng.randint(3, 5)} ngày làm việc
        Thời gian nhận hồ sơ|{at("thoi_diem_tiep_nhan", on, rng.randint(7, 10), rng.randint(0, 59))}
        Thời gian trả kết quả giải quyết hồ sơ|{at("thoi_diem_hen_tra", back, rng.choice((11, 16)), 30)}
        Đăng ký nhận kết quả|Nhận trực tiếp tại nơi nộp hồ sơ"""
    body = f"""{top}<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><p class="c i sm">(Liên: Giao cho cá nhân, tổ chức nộp hồ
        sơ)</p>{columns(first, 36)}<p>Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:</p>
        {grid(rows, ("STT", "Tên giấy tờ", "Số lượng", "Loại"), widths=(8, 58, 14, 20))}<br>{columns(second, 36)}
        <div class="row" style="margin-top:4mm">{signed("NGƯỜI NỘP HỒ SƠ", who.name)}
        {signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk))}</div>"""
    body += notes(
        "Tra cứu trên Cổng dịch vụ công bằng mã hồ sơ. Khi nhận kết quả mang theo giấy này và giấy tờ tùy thân."
    )
    body += clerk_line(f"Tổng đài hỗ trợ: 1022 - Người in: {clerk} - {slashed(on)}")
    pages(paper, body, "12pt Arimo", COLUMNS + ".two td{padding:.8mm 0} h1{font-size:15pt} .hd{font-size:.84em}")
    paper.sheets[0].qr(case, 182, 44, 20)
