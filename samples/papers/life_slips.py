"""Notes of birth, papers of death and of marital status, as small slips, prose letters and counter prints."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from samples import heads
from samples.compose import Form, Look, committee_lines, dated, sign_row, signed, two_heads
from samples.paper import Paper, layout
from samples.papers.life_forms import BIRTH_NOTE, EXTRACT, NOTICE, newborn_facts, notice_facts, registered_facts
from samples.papers.marriage_forms import SINGLE, single_facts
from samples.people import day_between, identity_note, official, person
from samples.words import short_date

_OTHER_CAUSES = ("Ngừng tuần hoàn do suy thận mạn", "Xơ gan mất bù", "Đột quỵ não", "Đuối nước", "Tuổi cao, sức yếu")


@layout(BIRTH_NOTE, "chung_sinh_lien_giao", split="unseen1", years=(2018, 2026))
def note_slip(paper: Paper, on: date) -> None:
    """The half-sheet that the family keeps: two captions a line, the hour before the day, weight in grams without a blank."""
    rng = paper.rng
    place, facts, where = newborn_facts(paper, on, station=rng.random() < 0.4, capitals=True)
    born = datetime.fromisoformat(facts["thoi_diem_sinh"][1])
    weight = facts["can_nang"][1]
    facts |= {
        "thoi_diem_sinh": (f"{born:%H} giờ {born:%M} phút ngày {born:%d} tháng {born:%m} năm {born:%Y}", facts["thoi_diem_sinh"][1]),
        "can_nang": (f"{weight}g", weight), "so_con": ("01 (một)", 1),
    }  # fmt: skip
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("tinos", "termes"))
    form = Form(paper, sheet, facts, 0, Look(10.5, 1.45, fill="dots", x=12, width=186))
    y = two_heads(sheet, ["BỘ Y TẾ", where.split(",")[0].upper()], 8, size=9.5)
    sheet.block("Liên 2 (giao cho gia đình)", 14, y, 60, size=9, italic=True, zone="left")
    y = sheet.block("GIẤY CHỨNG SINH", 10, y, 190, size=15, bold=True, align="center")
    form.y = (
        sheet.block(f"Số: {form.say('so')}   Quyển số: {rng.randint(1, 40):02d}", 10, y, 190, size=10, align="center")
        + 1
    )
    form.put(("Họ tên mẹ/người nuôi dưỡng", "me_ho_ten", 2), ("Năm sinh", "me_nam_sinh", 1))
    form.put(("Dân tộc", "me_dan_toc", 1), ("Số CCCD/CMND/Hộ chiếu", "me_so_giay_to", 2))
    form.put(("Nơi thường trú/tạm trú", "me_noi_cu_tru"))
    form.put(("Đã sinh con vào lúc", "thoi_diem_sinh"))
    form.put(("Tại", "noi_sinh"))
    form.put(("Số con sinh ra lần này", "so_con"), ("Giới tính", "gioi_tinh", 0.7), ("Cân nặng", "can_nang", 0.8))
    form.put(("Hiện trạng của con", "=Bình thường"), ("Dự định đặt tên con", "ten_du_dinh", 1.5))
    form.y += 1
    dated(form, place.bare, "ngay_cap", on, x=104, width=92)
    sign_row(sheet, form.y, ((12, 60, "Mẹ hoặc người thân", official(rng)), (74, 60, "Người đỡ đẻ", official(rng)),
                             (136, 62, "Đại diện cơ sở", official(rng))), size=10, room=11)  # fmt: skip
    sheet.seal_here(152, form.y + 8, where)


@layout(EXTRACT, "tlkt_so_truoc", split="unseen1", years=(2020, 2026))
def extract_entry_first(paper: Paper, on: date) -> None:
    """The registration stands before the person; headings part the page; values follow on their own lines."""
    rng = paper.rng
    place, facts = registered_facts(paper, on, f"{rng.randint(1, 250)}/{on.year}/TLKT-BS", capitals=True, since=2017)
    issuer = place.as_of(on)
    cause = rng.choice(_OTHER_CAUSES)
    facts["nguyen_nhan"] = (cause, cause)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.45, x=24, width=164))
    y = two_heads(sheet, committee_lines(issuer), 18, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC", "KHAI TỬ", size=17) + 4
    form.text(
        f"Việc khai tử đã được đăng ký tại {form.say('noi_dang_ky')}, số {form.say('so_dang_ky')} ngày "
        f"{form.say('ngay_dang_ky')}.", gap=2,
    )  # fmt: skip
    form.heading("THÔNG TIN NGƯỜI CHẾT")
    form.above(("Họ, chữ đệm, tên", "ho_ten", 1.5), ("Giới tính", "gioi_tinh", 0.6), ("Ngày sinh", "ngay_sinh", 1))
    form.above(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.above(("Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.above(("Nơi cư trú cuối cùng", "noi_cu_tru_cuoi_cung"))
    form.heading("THÔNG TIN SỰ KIỆN CHẾT", gap=2)
    form.above(("Chết vào lúc", "thoi_diem_chet"), ("Nguyên nhân", "nguyen_nhan"))
    form.above(("Nơi chết", "noi_chet"))
    form.y += 4
    signed(paper, sheet, form.y, issuer.committee(), lines=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], post="PHÓ CHỦ TỊCH",
           note="(Đã ký, đóng dấu)")  # fmt: skip


@layout(NOTICE, "bao_tu_thu_ubnd", split="unseen1", years=(2012, 2026))
def notice_letter(paper: Paper, on: date) -> None:
    """A commune's notice of Decree 123/2015's time with dotted lines and its note on who keeps which copy."""
    rng = paper.rng
    place, facts = notice_facts(paper, on, "ỦY BAN NHÂN DÂN {place}", "UBND-GBT", capitals=True)
    cause = rng.choice(_OTHER_CAUSES)
    facts["nguyen_nhan"] = (cause, cause)
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(13, 1.5, fill="under", x=25, width=162))
    above = [f"UBND {place.district.upper()}"] if place.district else []
    y = two_heads(sheet, [*above, form.say("co_quan_cap", plain=True)], 15, size=11.5)
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 14, "GIẤY BÁO TỬ", size=20) + 6
    form.text(f"{place.committee()} thông báo:", gap=2)
    form.put(("Ông (bà)", "ho_ten", 1.8), ("Giới tính", "gioi_tinh", 1))
    form.put(
        ("Sinh ngày", "ngay_sinh", 1), ("Dân tộc", "=" + facts["dan_toc"][0], 1), ("Quốc tịch", "=Việt Nam", 1.2)
    )
    form.put(("Số CMND/CCCD/Hộ chiếu", "giay_to_tuy_than"))
    form.put(("Nơi thường trú trước khi chết", "=" + facts["noi_cu_tru_cuoi_cung"][0]))
    form.put(("Đã chết vào hồi", "thoi_diem_chet"))
    form.put(("Tại", "noi_chet"))
    form.put(("Lý do chết", "nguyen_nhan"))
    form.text("Giấy báo tử này được lập thành 02 bản, 01 bản giao cho thân nhân người chết để làm thủ tục đăng ký khai tử, "
              "01 bản lưu tại cơ quan cấp.", italic=True, size=11.5, gap=5)  # fmt: skip
    authority, post = heads.committee_signs(paper)
    y = sign_row(sheet, form.y, ((25, 70, "NGƯỜI LẬP GIẤY", official(rng)),), size=12.5)
    signed(paper, sheet, form.y, place.committee(), lines=authority, post=post, tagged=False)


@layout(SINGLE, "tthn_thoi_gian_cu_tru", split="unseen1", years=(2018, 2026))
def single_period(paper: Paper, on: date) -> None:
    """ "Xác nhận ông/bà": stay from and to a day in a sentence, the use in quotes, a note on validity in small print."""
    rng = paper.rng
    place, who, facts = single_facts(paper, on, capitals=False)
    own = identity_note(who, on, rng)
    start = day_between(rng, date(2002, 1, 1), date(2014, 1, 1))
    facts |= {
        "giay_to_tuy_than": (own, own), "ngay_sinh": (f"{who.birth:%d/%m/%Y}", who.birth.isoformat()),
        "cu_tru_tu_ngay": (short_date(start), start.isoformat()),
        "cu_tru_den_ngay": (short_date(on - timedelta(days=9)), (on - timedelta(days=9)).isoformat()),
        "co_quan_cap": (f"ỦY BAN NHÂN DÂN\n{place.name.upper()}", f"ỦY BAN NHÂN DÂN {place.name.upper()}"),
        "so": (n := f"{rng.randint(2, 320):02d}/XN-UBND", n),
    }  # fmt: skip
    asker = person(rng, on, place=place)
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(13, 1.4, value="{}", x=28, width=162))
    y = sheet.block(form.say("co_quan_cap", plain=True), 14, 18, 80, size=12, bold=True, align="center", zone="left")
    right = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 97, 18, 105, size=11.5, bold=True, align="center", zone="right"
    )
    sheet.block("Độc lập – Tự do – Hạnh phúc", 97, right, 105, size=12.5, bold=True, align="center", zone="right")
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y + 2, 80, size=12.5, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y + 2, zone="right")
    form.y = heads.title(sheet, y + 20, "GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", size=15) + 4
    form.text(f"Căn cứ hồ sơ đề nghị của ông/bà {asker.name} và sổ sách hộ tịch đang lưu giữ,", gap=1)
    form.text(f"{place.committee()} xác nhận:", gap=1, bold=True)
    form.put(("Ông/Bà", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Ngày sinh", "ngay_sinh", 1.2), ("Dân tộc", "dan_toc", 1), ("Quốc tịch", "quoc_tich", 1.2))
    form.put(("Số CCCD/CMND/Hộ chiếu", "giay_to_tuy_than"))
    form.put(("Nơi cư trú", "noi_cu_tru"))
    form.text(
        f"Trong thời gian cư trú tại {place.address()}, từ ngày {form.say('cu_tru_tu_ngay')} đến ngày "
        f"{form.say('cu_tru_den_ngay')}.", indent=0,
    )  # fmt: skip
    form.put(("Về tình trạng hôn nhân", "tinh_trang_hon_nhan"))
    form.put(("Mục đích sử dụng giấy này", "muc_dich_su_dung"))
    form.text("Giấy này có giá trị 06 tháng kể từ ngày cấp.", italic=True, size=11.5, gap=4)
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y, place.committee(), lines=authority, post=post, over_name=True)
