"""Declarations: residence (CT01), marriage and other civil-status forms, and the declaration for a birth certificate."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.paper import Paper, layout
from samples.people import Person, commune, day_between, family, identity_paper, person
from samples.sheet import Sheet
from samples.words import date_in_words, long_date, short_date

OTHER, BIRTH = "to_khai_khac", "to_khai_dang_ky_khai_sinh"


def _pair(paper: Paper, caption: str, value: str, tag: str = "cap_gia_tri") -> str:
    """ "caption: value" as markup, noted among the paper's pairs."""
    paper.values.setdefault("cap_gia_tri", []).append({"nhan": caption, "gia_tri": value})
    inner = f"<cap_gia_tri>{value}</cap_gia_tri>"
    return f"{caption}: <{tag}>{inner}</{tag}>" if tag != "cap_gia_tri" else f"{caption}: {inner}"


def digit_boxes(sheet: Sheet, x: float, y: float, number: str, tag: str) -> None:
    """Digits each in a box of 6 mm, as CT01 has them."""
    for i, digit in enumerate(number):
        sheet.frame(x + i * 6.2, y, 6.2, 6.6)
        sheet.block(f"<{tag}>{digit}</{tag}>", x + i * 6.2, y + 0.6, 6.2, size=12.5, align="center")


def _foot(paper: Paper, sheet: Sheet, y: float, who: Person, place: str, on: date) -> None:
    y = sheet.block(
        f"{place}, <ngay_lam>{long_date(on)}</ngay_lam>", 100, y + 3, 92, size=13, italic=True, align="center", zone="signature"
    )  # fmt: skip
    y = sheet.block("NGƯỜI KHAI", 100, y, 92, size=12.5, bold=True, align="center", zone="signature")
    y = sheet.block("(Ký, ghi rõ họ tên)", 100, y, 92, size=12, italic=True, align="center", zone="signature")
    sheet.signature(130, y + 3, 32, 12)
    sheet.block(who.name, 100, y + 18, 92, size=13, align="center", zone="signature")
    paper.set(ngay_lam=on.isoformat())


@layout(OTHER, "ct01_2021", split="dev", years=(2021, 2023))
def ct01(paper: Paper, on: date) -> None:
    """ "Tờ khai thay đổi thông tin cư trú" (form CT01 of TT 56/2021/TT-BCA), numbered captions, boxed numbers."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    head = person(rng, on, place=place, female=False)
    sheet = paper.sheet()
    sheet.block(
        "Mẫu CT01 ban hành kèm theo Thông tư số 56/2021/TT-BCA", 110, 10, 86, size=9.5, italic=True, zone="margin"
    )
    y = heads.country(sheet, 20)
    name = "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ"
    y = heads.title(sheet, y + 6, f"<ten_to_khai>{name}</ten_to_khai>", size=14)
    to = f"Công an {place.name[0].lower() + place.name[1:]}"
    y = sheet.block(f"Kính gửi: <kinh_gui>{to}</kinh_gui>", 20, y + 3, 170, align="center") + 3

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 22, y, 168, leader=True, lead=1.45)

    put(_pair(paper, "1. Họ, chữ đệm và tên", who.name.upper(), "nguoi_yeu_cau"))
    y = sheet.row(
        [(22, 92, _pair(paper, "2. Ngày, tháng, năm sinh", short_date(who.birth))), (118, 72, _pair(paper, "3. Giới tính", who.sex))],
        y, leader=True, lead=1.45,
    )  # fmt: skip
    paper.values["cap_gia_tri"].append({"nhan": "4. Số định danh cá nhân", "gia_tri": who.id_number})
    sheet.block("4. Số định danh cá nhân:", 22, y + 0.8, 56)
    digit_boxes(sheet, 78, y, who.id_number, "nguoi_yeu_cau_giay_to")
    y += 8.5
    phone = f"09{rng.randrange(10**8):08d}"
    y = sheet.row(
        [(22, 84, _pair(paper, "5. Số điện thoại liên hệ", phone)), (108, 82, "6. Email:")], y, leader=True, lead=1.45
    )
    put(_pair(paper, "7. Nơi thường trú", who.home, "nguoi_yeu_cau_noi_cu_tru"))
    put(_pair(paper, "8. Nơi tạm trú", who.home))
    put(_pair(paper, "9. Nơi ở hiện tại", who.home))
    put(
        _pair(
            paper,
            "10. Nghề nghiệp, nơi làm việc",
            rng.choice(("Làm ruộng", "Giáo viên", "Công nhân", "Lao động tự do")),
        )
    )
    y = sheet.row(
        [(22, 104, _pair(paper, "11. Họ, chữ đệm và tên chủ hộ", head.name)),
         (128, 62, _pair(paper, "12. Quan hệ với chủ hộ", rng.choice(("Con", "Vợ", "Cháu", "Em"))))],
        y, leader=True, lead=1.45,
    )  # fmt: skip
    sheet.block("13. Số định danh cá nhân của chủ hộ:", 22, y + 0.8, 78)
    paper.values["cap_gia_tri"].append({"nhan": "13. Số định danh cá nhân của chủ hộ", "gia_tri": head.id_number})
    digit_boxes(sheet, 102, y, head.id_number, "cap_gia_tri")
    y += 9
    wish = rng.choice(("Đăng ký thường trú", "Tách hộ", "Xóa đăng ký tạm trú", "Điều chỉnh thông tin về cư trú"))
    put(_pair(paper, "14. Nội dung đề nghị", wish))
    y = sheet.block("15. Những thành viên trong hộ gia đình cùng thay đổi:", 22, y, 168, lead=1.5)
    rows = [["TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ"]]
    for i in range(rng.randint(1, 3)):
        member = person(rng, on, age=(2, 20), place=place)
        rows.append([str(i + 1), member.name, short_date(member.birth), member.sex, member.id_number, "Con"])
    y = sheet.table(22, y, [10, 46, 34, 18, 38, 22], rows, size=11)
    paper.set(
        ten_to_khai=name.capitalize(), kinh_gui=to, nguoi_yeu_cau=who.name, nguoi_yeu_cau_noi_cu_tru=who.home,
        nguoi_yeu_cau_giay_to=who.id_number,
    )  # fmt: skip
    _foot(paper, sheet, y, who, place.bare, on)


@layout(OTHER, "ket_hon_2020", split="dev", years=(2020, 2026))
def marriage(paper: Paper, on: date) -> None:
    """ "Tờ khai đăng ký kết hôn": a table with the two sides beside each other."""
    rng = paper.rng
    place = commune(rng, on)
    wife = person(rng, on, age=(19, 40), female=True)
    husband = person(rng, on, age=(21, 45), female=False, place=place)
    sheet = paper.sheet()
    y = heads.country(sheet, 20)
    name = "TỜ KHAI ĐĂNG KÝ KẾT HÔN"
    y = heads.title(sheet, y + 7, f"<ten_to_khai>{name}</ten_to_khai>", size=15)
    to = place.committee()
    y = sheet.block(f"Kính gửi: <kinh_gui>{to}</kinh_gui>", 20, y + 2, 170, align="center") + 4
    rows = [["Thông tin", "Bên nữ", "Bên nam"]]
    for caption, left, right in (
        ("Họ, chữ đệm, tên", wife.name.upper(), husband.name.upper()),
        ("Ngày, tháng, năm sinh", short_date(wife.birth), short_date(husband.birth)),
        ("Dân tộc", wife.ethnic, husband.ethnic),
        ("Quốc tịch", wife.nationality, husband.nationality),
        ("Nơi cư trú", wife.home, husband.home),
        ("Giấy tờ tùy thân", identity_paper(wife, on, rng), identity_paper(husband, on, rng)),
        ("Kết hôn lần thứ mấy", "Lần thứ nhất", "Lần thứ nhất"),
    ):
        cells = []
        for side, value in (("nữ", left), ("nam", right)):
            paper.values.setdefault("cap_gia_tri", []).append({"nhan": f"{caption} bên {side}", "gia_tri": value})
            cells.append(f"<cap_gia_tri>{value}</cap_gia_tri>")
        rows.append([caption, *cells])
    rows[1][1] = f"<nguoi_yeu_cau>{rows[1][1]}</nguoi_yeu_cau>"
    rows[5][1] = f"<nguoi_yeu_cau_noi_cu_tru>{rows[5][1]}</nguoi_yeu_cau_noi_cu_tru>"
    rows[6][1] = f"<nguoi_yeu_cau_giay_to>{rows[6][1]}</nguoi_yeu_cau_giay_to>"
    paper.set(
        ten_to_khai="Tờ khai đăng ký kết hôn", kinh_gui=to, nguoi_yeu_cau=wife.name, nguoi_yeu_cau_noi_cu_tru=wife.home,
        nguoi_yeu_cau_giay_to=paper.values["cap_gia_tri"][10]["gia_tri"],
    )  # fmt: skip
    y = sheet.table(22, y, [40, 64, 64], rows, size=12, pad=1.5)
    y = sheet.block(
        "Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện, không vi phạm "
        "quy định của Luật Hôn nhân và gia đình Việt Nam.", 22, y + 3, 168, indent=8, align="justify",
    )  # fmt: skip
    y = sheet.block("Đề nghị Quý cơ quan đăng ký./.", 22, y + 1, 168, indent=8)
    y = sheet.block(
        f"Làm tại: {place.bare}, <ngay_lam>{long_date(on)}</ngay_lam>", 90, y + 3, 102, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    for x, side, who in ((22, "Bên nữ", wife), (108, "Bên nam", husband)):
        sheet.block(side, x, y, 80, bold=True, align="center", zone="signature")
        sheet.signature(x + 24, y + 9, 30, 11)
        sheet.block(who.name, x, y + 25, 80, align="center", zone="signature")
    paper.set(ngay_lam=on.isoformat())


@layout(OTHER, "khai_tu_2020", split="dev", years=(2020, 2026))
def death(paper: Paper, on: date) -> None:
    """ "Tờ khai đăng ký khai tử": captions over two persons, on leaders."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(25, 60), place=place)
    dead = person(rng, on, age=(60, 95), place=place, surname=who.surname)
    died = day_between(rng, on - timedelta(days=14), on)
    sheet = paper.sheet()
    y = heads.country(sheet, 18)
    name = "TỜ KHAI ĐĂNG KÝ KHAI TỬ"
    y = heads.title(sheet, y + 8, f"<ten_to_khai>{name}</ten_to_khai>", size=15)
    to = place.committee()
    y = sheet.block(f"Kính gửi: (1) <kinh_gui>{to}</kinh_gui>", 20, y + 3, 170, align="center") + 4
    own = identity_paper(who, on, rng)

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 22, y, 168, leader=True, lead=1.45)

    put(_pair(paper, "Họ, chữ đệm, tên người yêu cầu", who.name.upper(), "nguoi_yeu_cau"))
    put(_pair(paper, "Nơi cư trú", who.home, "nguoi_yeu_cau_noi_cu_tru").replace(":", ": (2)", 1))
    put(_pair(paper, "Giấy tờ tùy thân", own, "nguoi_yeu_cau_giay_to").replace(":", ": (3)", 1))
    put(_pair(paper, "Quan hệ với người đã chết", rng.choice(("Con", "Cháu", "Vợ", "Chồng"))))
    put("Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:")
    put(_pair(paper, "Họ, chữ đệm, tên", dead.name.upper()))
    put(_pair(paper, "Ngày, tháng, năm sinh", short_date(dead.birth)))
    y = sheet.row(
        [(22, 52, _pair(paper, "Giới tính", dead.sex)), (76, 52, _pair(paper, "Dân tộc", dead.ethnic)),
         (130, 60, _pair(paper, "Quốc tịch", "Việt Nam"))], y, leader=True, lead=1.45,
    )  # fmt: skip
    put(_pair(paper, "Nơi cư trú cuối cùng", dead.home))
    put(
        _pair(
            paper, "Đã chết vào lúc", f"{rng.randint(0, 23):02d} giờ {rng.randint(0, 59):02d} phút, {long_date(died)}"
        )
    )
    put(_pair(paper, "Nơi chết", dead.home))
    put(_pair(paper, "Nguyên nhân chết", rng.choice(("Bệnh tật", "Tuổi già", "Tai nạn giao thông"))))
    y = sheet.block(
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.",
        22, y + 2, 168, indent=8, align="justify",
    )  # fmt: skip
    y = sheet.block(
        f"Làm tại: {place.bare}, <ngay_lam>{long_date(on)}</ngay_lam>", 90, y + 3, 102, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    y = sheet.block("Người yêu cầu", 100, y, 92, bold=True, align="center", zone="signature")
    sheet.signature(130, y + 6, 32, 12)
    sheet.block(who.name.upper(), 100, y + 22, 92, align="center", zone="signature")
    paper.set(
        ten_to_khai="Tờ khai đăng ký khai tử", kinh_gui=to, nguoi_yeu_cau=who.name, nguoi_yeu_cau_noi_cu_tru=who.home,
        nguoi_yeu_cau_giay_to=own, ngay_lam=on.isoformat(),
    )  # fmt: skip


def _birth_form(paper: Paper, on: date, *, leader: bool, hand: bool, size: float, lead: float, old: bool) -> None:
    rng = paper.rng
    home = family(rng, on)
    child, place = home.child, home.place
    asker = rng.choice((home.father, home.mother))
    own = identity_paper(asker, on, rng)
    born_at = f"Trạm Y tế {place.address()}"
    sheet = paper.sheet()
    y = heads.country(sheet, 18)
    y = heads.title(sheet, y + 6, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=15)

    def field(tag: str, value: str) -> str:
        return f"<{tag}><h>{value}</h></{tag}>" if hand else f"<{tag}>{value}</{tag}>"

    def put(*texts: str) -> None:
        nonlocal y
        wide = 168 / len(texts)
        y = sheet.row(
            [(22 + i * wide, wide - 2, text) for i, text in enumerate(texts)], y, leader=leader, size=size, lead=lead
        )

    note = ("", "", "") if old else ("(1) ", "(2) ", "(3) ")
    who = "Họ và tên" if old else "Họ, chữ đệm, tên"
    y = (
        sheet.block(
            f"Kính gửi: {note[0]}{field('kinh_gui', place.committee())}", 20, y + 2, 170, align="center", size=size
        )
        + 3
    )
    put(
        f"{who} người {'khai' if old else 'yêu cầu'}: {field('nguoi_yeu_cau', asker.name if hand else asker.name.upper())}"
    )
    put(
        f"Nơi {'thường trú/tạm trú' if old else 'cư trú'}: {note[1]}{field('nguoi_yeu_cau_noi_cu_tru', home.father.home)}"
    )
    put(f"{'Số CMND/Hộ chiếu' if old else 'Giấy tờ tùy thân'}: {note[2]}{field('nguoi_yeu_cau_giay_to', own)}")
    relation = "Cha đẻ" if asker is home.father else "Mẹ đẻ"
    put(f"Quan hệ với người được khai sinh: {field('quan_he', relation)}")
    put("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:")
    put(f"{who}: {field('ho_ten', child.name if hand else child.name.upper())}")
    put(f"Ngày, tháng, năm sinh: {field('ngay_sinh', short_date(child.birth))}")
    put(f"ghi bằng chữ: {field('ngay_sinh_bang_chu', date_in_words(child.birth))}")
    put(
        f"Giới tính: {field('gioi_tinh', child.sex)}", f"Dân tộc: {field('dan_toc', child.ethnic)}",
        f"Quốc tịch: {field('quoc_tich', 'Việt Nam')}",
    )  # fmt: skip
    put(f"Nơi sinh: {field('noi_sinh', born_at)}")
    put(f"Quê quán: {field('que_quan', home.father.origin)}")
    order = [("mẹ", "me", home.mother), ("cha", "cha", home.father)]
    for word, tag, parent in reversed(order) if old else order:
        put(
            f"{who} {'' if old else 'người '}{word}: {field(f'{tag}_ho_ten', parent.name if hand else parent.name.upper())}"
        )
        put(
            f"Năm sinh: {field(f'{tag}_nam_sinh', str(parent.birth.year))}",
            f"Dân tộc: {field(f'{tag}_dan_toc', parent.ethnic)}",
            f"Quốc tịch: {field(f'{tag}_quoc_tich', 'Việt Nam')}",
        )
        put(f"Nơi {'thường trú/tạm trú' if old else 'cư trú'}: {field(f'{tag}_noi_cu_tru', home.father.home)}")
    y = sheet.block(
        "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên "
        "liên quan theo quy định pháp luật.", 22, y + 1, 168, indent=8, align="justify", size=size,
    )  # fmt: skip
    y = sheet.block(
        f"Làm tại: {place.bare}, <ngay_lam>{long_date(on)}</ngay_lam>", 90, y + 2, 102, italic=True, align="center",
        zone="signature", size=size,
    )  # fmt: skip
    y = sheet.block("Người khai" if old else "Người yêu cầu", 100, y, 92, bold=True, align="center", zone="signature")
    sheet.signature(130, y + 5, 32, 12)
    sheet.block(asker.name, 100, y + 20, 92, align="center", zone="signature")
    values = {
        "ho_ten": child.name,
        "ngay_sinh": child.birth.isoformat(),
        "ngay_sinh_bang_chu": date_in_words(child.birth),
    }
    for tag, parent in (("me", home.mother), ("cha", home.father)):
        values |= {
            f"{tag}_ho_ten": parent.name, f"{tag}_nam_sinh": str(parent.birth.year), f"{tag}_dan_toc": parent.ethnic,
            f"{tag}_quoc_tich": "Việt Nam", f"{tag}_noi_cu_tru": home.father.home,
        }  # fmt: skip
    paper.set(
        kinh_gui=place.committee(), nguoi_yeu_cau=asker.name, nguoi_yeu_cau_noi_cu_tru=home.father.home,
        nguoi_yeu_cau_giay_to=own, quan_he=relation, gioi_tinh=child.sex, dan_toc=child.ethnic, quoc_tich="Việt Nam",
        noi_sinh=born_at, que_quan=home.father.origin, ngay_lam=on.isoformat(), **values,
    )  # fmt: skip


@layout(BIRTH, "khai_sinh_2020", split="dev", years=(2020, 2026))
def birth_2020(paper: Paper, on: date) -> None:
    """The declaration of TT 04/2020 filled by computer."""
    _birth_form(paper, on, leader=False, hand=False, size=13, lead=1.4, old=False)


@layout(BIRTH, "khai_sinh_viet_tay", split="dev", years=(2016, 2024))
def birth_by_pen(paper: Paper, on: date) -> None:
    """The same declaration filled by pen on leaders."""
    _birth_form(paper, on, leader=True, hand=True, size=13, lead=1.5, old=False)


@layout(BIRTH, "khai_sinh_2010", split="dev", years=(2010, 2015))
def birth_old(paper: Paper, on: date) -> None:
    """The declaration of the forms before 2016: "Họ và tên", father before mother."""
    _birth_form(paper, on, leader=True, hand=False, size=12.5, lead=1.45, old=True)
