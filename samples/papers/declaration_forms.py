"""Declarations of other kinds: residence in its newer form, copies of extracts, marital status, recognition of a child."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Facts, Form, Look, dated
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, identity_paper, person
from samples.words import short_date

TYPE = "to_khai_khac"


def _facts(
    paper: Paper, on: date, title: str, *, capitals: bool, police: bool = False
) -> tuple[Commune, Person, Facts]:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    to = f"Công an {place.name[0].lower()}{place.name[1:]}" if police else place.committee()
    own = who.id_number if police else identity_paper(who, on, rng)
    return place, who, {
        "ten_to_khai": (title, title.capitalize()), "kinh_gui": (to, to),
        "nguoi_yeu_cau": (who.name.upper() if capitals else who.name, who.name),
        "nguoi_yeu_cau_noi_cu_tru": (who.home, who.home), "nguoi_yeu_cau_giay_to": (own, own),
    }  # fmt: skip


def _top(form: Form, y: float, *, size: float, note: str = "") -> None:
    sheet = form.sheet
    y = heads.country(sheet, y)
    y = heads.title(sheet, y + 6, form.say("ten_to_khai", plain=True), size=size)
    if note:
        y = sheet.block(note, 20, y, 170, size=10.5, italic=True, align="center")
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center") + 4
    )


def _foot(form: Form, place: Commune, on: date, who: Person, caption: str) -> None:
    sheet = form.sheet
    form.y += 2
    dated(form, f"Làm tại: {place.bare}", "ngay_lam", on)
    y = sheet.block(caption, 100, form.y, 92, size=12, bold=True, align="center", zone="signature")
    y = sheet.block(
        "(Ký, ghi rõ họ, chữ đệm, tên)", 100, y, 92, size=10.5, italic=True, align="center", zone="signature"
    )
    sheet.signature(130, y + 2, 30, 11)
    sheet.block(who.name, 100, y + 15, 92, size=12, align="center", zone="signature")


@layout(TYPE, "cap_ban_sao_trich_luc", split="calibration", years=(2016, 2026))
def copy_of_extract(paper: Paper, on: date) -> None:
    """ "Tờ khai cấp bản sao trích lục hộ tịch": one caption a line on dots, what was registered and where."""
    place, who, facts = _facts(paper, on, "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH", capitals=True)
    rng = paper.rng
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.55, fill="dots", x=22, width=168), pairs=True)
    _top(form, 18, size=14.5)
    form.put(("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"))
    form.put(("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.put(("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"))
    form.put(("Quan hệ với người được cấp bản sao trích lục hộ tịch", f"={rng.choice(('Bản thân', 'Con', 'Mẹ đẻ'))}"))
    form.text("Đề nghị cơ quan cấp bản sao trích lục hộ tịch cho người có tên dưới đây:", gap=1)
    child = person(rng, on, age=(2, 50), place=place, surname=who.surname)
    form.put(("Họ, chữ đệm, tên", f"={child.name.upper()}"))
    form.put(("Ngày, tháng, năm sinh", f"={short_date(child.birth)}"))
    form.put(("Giới tính", f"={child.sex}"), ("Dân tộc", f"={child.ethnic}"), ("Quốc tịch", "=Việt Nam"))
    form.put(("Đã đăng ký tại", f"={place.committee()}"))
    form.put(("Số lượng bản sao yêu cầu cấp", f"={rng.randint(1, 9):02d} bản"))
    form.text("Tôi cam đoan những nội dung khai trên đây là đúng sự thật.", gap=2)
    _foot(form, place, on, who, "Người yêu cầu")


@layout(TYPE, "ct01_2023_cot", split="calibration", years=(2024, 2026))
def residence_2023(paper: Paper, on: date) -> None:
    """CT01 of TT 66/2023 as a program prints it: numbered captions, numbers not in boxes, small print."""
    place, who, facts = _facts(paper, on, "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", capitals=False, police=True)
    rng = paper.rng
    head = person(rng, on, place=place, female=False)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "termes"))
    sheet.block(
        "Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA", 106, 9, 90, size=9, italic=True, zone="margin"
    )
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.5, fill="rule", x=20, width=172), pairs=True)
    _top(form, 16, size=14)
    form.put(("1. Họ, chữ đệm và tên", "nguoi_yeu_cau"))
    form.put(("2. Ngày, tháng, năm sinh", f"={short_date(who.birth)}"), ("3. Giới tính", f"={who.sex}"))
    form.put(("4. Số định danh cá nhân", "nguoi_yeu_cau_giay_to"))
    form.put(("5. Số điện thoại liên hệ", f"=09{rng.randrange(10**8):08d}"), ("6. Email", ""))
    form.put(
        ("7. Họ, chữ đệm và tên chủ hộ", f"={head.name}", 1.5),
        ("8. Mối quan hệ với chủ hộ", f"={rng.choice(('Con', 'Em', 'Cháu'))}", 1),
    )
    form.put(("9. Số định danh cá nhân của chủ hộ", f"={head.id_number}"))
    form.put(("10. Nội dung đề nghị", f"={rng.choice(('Đăng ký tạm trú', 'Đăng ký thường trú', 'Tách hộ'))}"))
    form.put(("11. Nơi thường trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.text("12. Những thành viên trong hộ gia đình cùng thay đổi: không có.", indent=0, align="left", gap=3)
    dated(form, place.bare, "ngay_lam", on, x=104, width=88)
    for x, caption, name in ((20, "Ý KIẾN CỦA CHỦ HỘ", head.name), (106, "NGƯỜI KÊ KHAI", who.name)):
        y = sheet.block(caption, x, form.y, 84, size=11.5, bold=True, align="center", zone="signature")
        sheet.signature(x + 28, y + 5, 28, 10)
        sheet.block(name, x, y + 18, 84, size=11.5, align="center", zone="signature")


@layout(TYPE, "xac_nhan_tthn_to_khai", split="test", years=(2016, 2026))
def single_declaration(paper: Paper, on: date) -> None:
    """ "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân": captions in a column of their own, bold values."""
    place, who, facts = _facts(paper, on, "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", capitals=True)
    rng = paper.rng
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.42, value="<b>{}</b>", x=22, width=168), pairs=True)
    _top(form, 20, size=14)
    form.labels(
        84, ("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"), ("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"),
        ("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"), ("Quan hệ với người được cấp", "=Bản thân"),
    )  # fmt: skip
    form.text("Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:", gap=1)
    form.labels(
        84, ("Họ, chữ đệm, tên", f"={who.name.upper()}"), ("Ngày, tháng, năm sinh", f"={short_date(who.birth)}"),
        ("Giới tính", f"={who.sex}"), ("Dân tộc", f"={who.ethnic}"), ("Quốc tịch", "=Việt Nam"),
        ("Tình trạng hôn nhân", "=Chưa đăng ký kết hôn với ai"), ("Mục đích sử dụng", "=Đăng ký kết hôn"),
    )  # fmt: skip
    form.text("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.", gap=3)
    _foot(form, place, on, who, "Người yêu cầu")


@layout(TYPE, "nhan_cha_me_con", split="test", years=(2016, 2026))
def recognition(paper: Paper, on: date) -> None:
    """ "Tờ khai đăng ký nhận cha, mẹ, con": headed parts with two captions a line, italic captions, dots behind."""
    place, who, facts = _facts(paper, on, "TỜ KHAI ĐĂNG KÝ NHẬN CHA, MẸ, CON", capitals=False)
    rng = paper.rng
    child = person(rng, on, age=(1, 14), place=place, surname=who.surname)
    sheet = paper.sheet()
    sheet.family = rng.choice(("bonum", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, fill="dots", caption="<i>{}</i>", x=24, width=164), pairs=True)
    _top(form, 16, size=15)
    form.put(("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"))
    form.put(("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"))
    form.put(("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.heading("Đề nghị công nhận người có tên dưới đây:", gap=2)
    form.put(("Họ, chữ đệm, tên người con", f"={child.name}", 1.7), ("Giới tính", f"={child.sex}", 1))
    form.put(
        ("Ngày sinh", f"={short_date(child.birth)}"), ("Dân tộc", f"={child.ethnic}"), ("Quốc tịch", "=Việt Nam")
    )
    form.put(("Quê quán", f"={child.origin}"))
    form.put(("Là con của ông/bà", f"={who.name}", 1.4), ("Sinh năm", f"={who.birth.year}", 1))
    form.put(("Giấy tờ kèm theo", "=Kết quả giám định ADN"))
    form.text("Tôi cam đoan việc nhận cha, mẹ, con nêu trên là đúng sự thật, tự nguyện, không có tranh chấp.", gap=3)
    _foot(form, place, on, who, "Người yêu cầu")
