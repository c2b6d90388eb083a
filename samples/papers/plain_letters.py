"""Notices, confirmations and applications written as running letters, a record of convictions, an introduction."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from samples import heads
from samples.compose import Fact, Form, Look, dated, sign_row, signed, two_heads
from samples.paper import Flow, Paper, layout
from samples.papers.life_forms import NOTICE, notice_facts
from samples.papers.marriage_forms import SINGLE, single_facts
from samples.papers.van_ban import TYPE as LETTER
from samples.papers.van_ban import letterhead, sign_off
from samples.people import commune, day_between, identity_note, official, person
from samples.words import long_date, short_date

_LOST = (
    ("01 giấy phép lái xe mô tô hạng A1", "đi chợ phiên"), ("01 thẻ bảo hiểm y tế và 01 đăng ký xe mô tô", "đi làm nương"),
    ("01 giấy chứng nhận quyền sử dụng đất", "chuyển nhà do sạt lở"), ("01 bằng tốt nghiệp trung học phổ thông", "nhà bị tốc mái"),
)  # fmt: skip


def _same(text: str) -> Fact:
    return text, text


@layout(NOTICE, "bao_tu_van_xuoi", split="unseen4", years=(2014, 2026))
def notice_in_prose(paper: Paper, on: date) -> None:
    """A hospital's notice in running sentences; the person's facts follow each other between commas."""
    rng = paper.rng
    place, facts = notice_facts(paper, on, "TRUNG TÂM Y TẾ KHU VỰC", "GBT-TTYT", capitals=True)
    name = f"TRUNG TÂM Y TẾ {place.bare.upper()}"
    died = datetime.fromisoformat(facts["thoi_diem_chet"][1])
    if "T" in facts["thoi_diem_chet"][1]:
        facts["thoi_diem_chet"] = (f"{died:%H} giờ {died:%M} phút ngày {died:%d/%m/%Y}", facts["thoi_diem_chet"][1])
    facts |= {"co_quan_cap": _same(name), "noi_chet": _same(f"Khoa Hồi sức cấp cứu, Trung tâm Y tế {place.bare}")}
    sheet = paper.sheet()
    sheet.family = rng.choice(("pagella", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(13.5, 1.5, x=28, width=160))
    y = two_heads(sheet, ["SỞ Y TẾ", form.say("co_quan_cap", plain=True)], 18, size=12)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 16, "GIẤY BÁO TỬ", size=18) + 2
    form.y = sheet.block(f"Kính gửi: {place.committee()}", 28, form.y, 160, size=13, align="center") + 5
    form.text(f"Trung tâm Y tế xin báo tin: {'bà' if facts['gioi_tinh'][1] == 'Nữ' else 'ông'} <b>{form.say('ho_ten')}</b>, sinh ngày "
              f"{form.say('ngay_sinh')}, giới tính: {form.say('gioi_tinh')}, dân tộc: {facts['dan_toc'][0]}.", gap=2)  # fmt: skip
    form.text(f"Giấy tờ tùy thân: {form.say('giay_to_tuy_than')}.", gap=2)
    form.text(f"Hộ khẩu thường trú: {facts['noi_cu_tru_cuoi_cung'][0]}.", gap=2)
    form.text(
        f"Đã tử vong {'vào hồi ' if 'giờ' in facts['thoi_diem_chet'][0] else ''}{form.say('thoi_diem_chet')}", gap=2
    )
    form.text(f"tại {form.say('noi_chet')}.", indent=0, gap=2)
    form.text(f"Nguyên nhân tử vong: {form.say('nguyen_nhan')}.", gap=2)
    form.text("Đề nghị Ủy ban nhân dân và gia đình làm thủ tục đăng ký khai tử theo quy định./.", gap=6)
    sign_row(
        sheet,
        form.y,
        ((24, 70, "BÁC SĨ ĐIỀU TRỊ", official(rng)), (108, 80, "GIÁM ĐỐC", official(rng))),
        size=12.5,
        room=22,
    )
    sheet.seal_here(126, form.y + 13, name)


@layout(SINGLE, "tthn_may_in_kim", split="unseen4", years=(2002, 2013))
def single_by_printer(paper: Paper, on: date) -> None:
    """A commune's own confirmation in the letters of an early printer: numbered lines, the purpose before the state."""
    rng = paper.rng
    place, who, facts = single_facts(paper, on, capitals=True)
    facts |= {
        "so": _same(f"{rng.randint(1, 95):02d}/XN"), "co_quan_cap": _same(f"UBND {place.name.upper()}"),
        "ngay_sinh": (f"{who.birth:%d/%m/%Y}", who.birth.isoformat()),
        "giay_to_tuy_than": _same(f"CMND số {who.old_number or f'07{rng.randrange(10**7):07d}'}"),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = "cursor"
    form = Form(paper, sheet, facts, 0, Look(11, 1.6, fill="dots", x=24, width=168))
    y = sheet.block((place.district or place.province).upper(), 14, 18, 76, size=10, align="center", zone="left")
    y = sheet.block(form.say("co_quan_cap", plain=True), 14, y, 76, size=10, bold=True, align="center", zone="left")
    sheet.block(f"Số: {form.say('so')}", 14, y + 1, 76, size=10.5, align="center", zone="left")
    right = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 92, 18, 112, size=10, bold=True, align="center", zone="right"
    )
    sheet.block("Độc lập - Tự do - Hạnh phúc", 92, right, 112, size=10, bold=True, align="center", zone="right")
    form.y = sheet.block("GIẤY XÁC NHẬN", 20, y + 18, 170, size=15, bold=True, align="center")
    form.y = sheet.block("TÌNH TRẠNG HÔN NHÂN", 20, form.y, 170, size=13, bold=True, align="center") + 4
    form.text(f"{form.facts['co_quan_cap'][0]} xác nhận:", indent=0, align="left")
    form.put(("1. Họ và tên", "ho_ten"))
    form.put(("2. Nam/Nữ", "gioi_tinh"), ("3. Sinh ngày", "ngay_sinh"))
    form.put(("4. Dân tộc", "dan_toc"), ("5. Quốc tịch", "quoc_tich"))
    form.put(("6. Giấy tờ", "giay_to_tuy_than"))
    form.put(("7. Thường trú tại", "noi_cu_tru"))
    form.put(("8. Xin xác nhận để", "muc_dich_su_dung"))
    form.put(("9. Tình trạng hôn nhân hiện nay", "tinh_trang_hon_nhan"))
    form.text("Giấy này có giá trị 6 tháng kể từ ngày ký.", indent=0, align="left", gap=5)
    dated(form, place.bare, "ngay_cap", on)
    signed(
        paper,
        sheet,
        form.y,
        place.committee(),
        lines=["TM. UBND XÃ"],
        post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        size=11,
    )


@layout("to_khai_khac", "to_khai_giam_ho", split="unseen4", years=(2016, 2026))
def guardianship(paper: Paper, on: date) -> None:
    """The declaration of a guardianship: asker, guardian and ward repeat the same captions under headings."""
    rng = paper.rng
    place = commune(rng, on)
    who, ward = person(rng, on, age=(30, 66), place=place), person(rng, on, age=(2, 16), place=place)
    own = identity_note(who, on, rng)
    facts = {
        "ten_to_khai": ("TỜ KHAI ĐĂNG KÝ GIÁM HỘ", "Tờ khai đăng ký giám hộ"), "kinh_gui": _same(place.committee()),
        "nguoi_yeu_cau": (who.name.upper(), who.name), "nguoi_yeu_cau_noi_cu_tru": _same(who.home),
        "nguoi_yeu_cau_giay_to": _same(own),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "termes"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.45, fill="rule", x=24, width=166), pairs=True)
    y = heads.title(sheet, heads.country(sheet, 16) + 5, form.say("ten_to_khai", plain=True), size=15)
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 24, y + 2, 166, size=12, align="center") + 3
    form.lines(("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"), ("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"),
               ("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))  # fmt: skip
    form.text("Đề nghị cơ quan đăng ký việc giám hộ giữa:", indent=0, gap=1)
    for title, one in (("Người giám hộ", who), ("Người được giám hộ", ward)):
        form.heading(f"{title}:")
        form.put(("Họ, chữ đệm, tên", f"={one.name.upper()}"))
        form.put(("Ngày, tháng, năm sinh", f"={short_date(one.birth)}", 1.6), ("Giới tính", f"={one.sex}", 1))
        form.put(("Dân tộc", f"={one.ethnic}"), ("Quốc tịch", "=Việt Nam"))
        form.put(("Nơi cư trú", f"={one.home}"))
    form.put(("Lý do đăng ký giám hộ", f"={rng.choice(('Cha, mẹ đều đã chết', 'Cha, mẹ bị Tòa án hạn chế quyền'))}"))
    form.text("Tôi cam đoan nội dung đề nghị đăng ký giám hộ trên đây là đúng sự thật và tự nguyện.", gap=3)
    dated(form, f"Làm tại: {place.bare}", "ngay_lam", on)
    sign_row(sheet, form.y, ((106, 84, "Người yêu cầu", who.name),), note="(Ký, ghi rõ họ, chữ đệm, tên)")


@layout("don", "don_trinh_bao_mat_giay_to", split="unseen4", years=(2015, 2026))
def loss_report(paper: Paper, on: date) -> None:
    """A report of lost papers: place and day stand under the motto, the story is a paragraph, the police confirm below."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    thing, errand = rng.choice(_LOST)
    lost = day_between(rng, on - timedelta(days=40), on - timedelta(days=2))
    story = (f"Ngày {lost:%d/%m/%Y}, trong khi {errand}, tôi có làm mất {thing}. Tôi đã tìm kiếm nhiều lần nhưng không thấy. Nay tôi "
             "làm đơn này trình báo để được xác nhận và xin cấp lại theo quy định")  # fmt: skip
    facts = {
        "ten_don": ("ĐƠN TRÌNH BÁO MẤT GIẤY TỜ", "Đơn trình báo mất giấy tờ"),
        "kinh_gui": _same(f"Công an {place.name[0].lower()}{place.name[1:]}"), "nguoi_lam_don": (who.name.upper(), who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "so_dinh_danh": _same(who.id_number),
        "noi_cu_tru": _same(who.home), "noi_dung": (story + ".", story),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(13, 1.5, fill="dots", x=28, width=160))
    form.y = heads.country(sheet, 18) + 2
    dated(form, place.bare, "ngay_lam", on, zone="right")
    y = heads.title(sheet, form.y + 8, form.say("ten_don", plain=True), size=16)
    form.y = (
        sheet.block(
            f"Kính gửi: {form.say('kinh_gui', plain=True)}", 28, y + 4, 160, size=13.5, bold=True, align="center"
        )
        + 5
    )
    form.put(("Tên tôi là", "nguoi_lam_don", 1.6), ("Sinh ngày", "ngay_sinh", 1))
    form.put(("Căn cước công dân số", "so_dinh_danh"))
    form.put(("Hiện đang cư trú tại", "noi_cu_tru"))
    form.text(form.say("noi_dung"), gap=3)
    form.text(
        "Tôi xin cam đoan lời trình bày trên là đúng, nếu sai tôi hoàn toàn chịu trách nhiệm. Tôi xin chân thành cảm ơn.",
        gap=6,
    )
    end = sign_row(sheet, form.y, ((106, 84, "NGƯỜI TRÌNH BÁO", who.name),), size=12.5, room=18)
    end = sheet.block(
        f"XÁC NHẬN CỦA CÔNG AN {place.name.upper()}", 24, end + 6, 90, size=12, bold=True, zone="signature"
    )
    sheet.block("Ông (bà) có tên trên đã đến trình báo.", 24, end, 90, size=12, italic=True, zone="signature")
    sheet.signature(40, end + 8, 30, 11)
    sheet.block(official(rng), 24, end + 22, 70, size=12, zone="signature")
    sheet.seal_here(44, end + 14, "Công an " + place.name)


@layout("khac", "phieu_ly_lich_tu_phap", split="unseen4", years=(2013, 2026))
def record_of_convictions(paper: Paper, on: date) -> None:
    """ "Phiếu lý lịch tư pháp số 1": numbered captions on rules, the state of convictions at the end, signed by the department."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(19, 55), place=place)
    title = "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1"
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "bonum"))
    form = Form(
        paper, sheet, {"tieu_de": (title, title)}, 0, Look(12.5, 1.5, value="<b>{}</b>", x=26, width=162), pairs=True
    )
    y = two_heads(sheet, [f"UBND {place.province.upper()}", "SỞ TƯ PHÁP"], 18, size=12)
    dated(form, "Tuyên Quang", "ngay", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 14, form.say("tieu_de", plain=True), size=16) + 5
    form.lines(("1. Họ và tên", f"={who.name.upper()}"), ("2. Giới tính", f"={who.sex}"), ("3. Ngày, tháng, năm sinh", f"={short_date(who.birth)}"),
               ("4. Nơi sinh", f"={who.origin}"), ("5. Quốc tịch", "=Việt Nam"), ("6. Nơi thường trú", f"={who.home}"),
               ("7. Nơi tạm trú", "=Không"), ("8. Số giấy CMND/Căn cước công dân", f"={who.id_number}"),
               ("9. Tình trạng án tích", "=Không có án tích"))  # fmt: skip
    form.text(
        "Phiếu này được cấp theo yêu cầu của cá nhân theo quy định của Luật Lý lịch tư pháp.",
        italic=True,
        size=11.5,
        gap=8,
    )
    sign_row(
        sheet,
        form.y,
        ((26, 70, "NGƯỜI LẬP PHIẾU", official(rng)), (106, 84, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", official(rng))),
        size=12.5,
        room=22,
    )
    sheet.seal_here(124, form.y + 15, "Sở Tư pháp " + place.province)


@layout(LETTER, "giay_gioi_thieu_xa", split="unseen4", years=(2020, 2026))
def introduction(paper: Paper, on: date) -> None:
    """A letter of introduction (NĐ 30/2020, form 1.13): no subject, who is introduced to whom, valid until a day."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    y = letterhead(paper, sheet, [f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"], place.bare, on, "GGT-UBND")
    y = sheet.block("<ten_loai>GIẤY GIỚI THIỆU</ten_loai>", 30, y + 12, 162, size=15, bold=True, align="center")
    sheet.rule(98, y + 1, 124)
    flow = Flow(paper, sheet, y + 10, size=14, lead=1.35)
    to = rng.choice(
        ("Kho bạc Nhà nước khu vực", "Sở Nội vụ tỉnh Tuyên Quang", "Trung tâm Phục vụ hành chính công tỉnh")
    )
    flow.para(f"Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]} trân trọng giới thiệu:")
    flow.para(f"{'Bà' if who.female else 'Ông'}: {who.name}", align="left")
    flow.para(
        f"Chức vụ: {rng.choice(('Công chức Văn phòng - Thống kê', 'Công chức Tư pháp - Hộ tịch', 'Kế toán trưởng'))}",
        align="left",
    )
    flow.para(f"Được cử đến: {to}", align="left")
    flow.para(
        f"Về việc: {rng.choice(('Nhận hồ sơ lưu trữ bàn giao sau sắp xếp', 'Đối chiếu số liệu và làm việc về tài khoản'))}.",
        align="left",
    )
    flow.para("Đề nghị Quý cơ quan tạo điều kiện để người có tên ở trên hoàn thành nhiệm vụ.")
    flow.para(f"Giấy này có giá trị đến hết {long_date(on + timedelta(days=14))}./.")
    sign_off(flow, ["Như trên", "Lưu: VT"], ["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", official(rng), place.committee())
    paper.set(co_quan_ban_hanh=office, ten_loai="Giấy giới thiệu")
